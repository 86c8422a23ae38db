/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What libevent has once a process: its knowledge of threads, and the place where signals
 * arrive. */
#ifndef PHP_EVENT_PROCESS_H
#define PHP_EVENT_PROCESS_H

#include "compat.h"

/* Once a process, before libevent is used, and at its end. */
void php_event_process_startup(void);
void php_event_process_shutdown(void);

/* May this thread have events on signals? The place where they arrive belongs to the first thread
 * that asks, until the end of its request. */
bool php_event_process_take_signals(void);

/* event_add() for an event on a signal, by the thread that has them. */
int php_event_process_add_signal(struct event *event, const struct timeval *timeout);

/* The request has ended, and all bases are gone. */
void php_event_process_give_signals_back(void);

/* At the end of a script: writing to a peer that has left does not end the process. */
void php_event_process_ignore_pipe(void);

/* From `limit` on there are no descriptors to be had until php_event_process_unconfine(): whoever
 * asks for one is told that there are too many, libevent among others. Of all threads: where one
 * is confined the others are, too. */
void php_event_process_confine(evutil_socket_t limit);
void php_event_process_unconfine(void);

#endif
