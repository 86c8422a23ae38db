/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What libevent has only once per process: its support for threads, and the place where signals
 * arrive. */
#ifndef PHP_EVENT_PROCESS_H
#define PHP_EVENT_PROCESS_H

#include "compat.h"

/* Called once per process, before libevent is used, and at its end. */
void php_event_process_startup(void);
void php_event_process_shutdown(void);

/* May this thread have events on signals? The place where signals arrive belongs to the first
 * thread that asks, until the end of its request. */
bool php_event_process_take_signals(void);

/* event_add() for an event on a signal; the calling thread must have taken signals. */
int php_event_process_add_signal(struct event *event, const struct timeval *timeout);

/* The request has ended, and all bases are gone. */
void php_event_process_give_signals_back(void);

/* At the end of a script: writing to a peer that has left must not end the process. */
void php_event_process_ignore_pipe(void);

/* Until php_event_process_unconfine() no descriptors from `limit` on can be opened: whoever asks
 * for one, libevent included, is told that too many are open. This holds for all threads: if one is
 * confined, so are the others. */
void php_event_process_confine(evutil_socket_t limit);
void php_event_process_unconfine(void);

#endif
