/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What threads of a thread-safe PHP share of libevent. In other builds there is one thread. */
#ifndef PHP_EVENT_THREAD_H
#define PHP_EVENT_THREAD_H

#include "compat.h"

/* Once a process, before libevent is used, and at its end. */
void php_event_thread_startup(void);
void php_event_thread_shutdown(void);

/* May this thread have events on signals? libevent has one place a process where they arrive: it belongs
 * to the first thread that asks, until the end of its request. */
bool php_event_thread_take_signals(void);

/* The request has ended, and all bases are gone. */
void php_event_thread_give_signals_back(void);

#endif
