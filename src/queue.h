/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The callbacks that wait in a base's queues: those of events that are active, and those that
 * libevent has deferred. It tells how many there are, but not whose. */
#ifndef PHP_EVENT_QUEUE_H
#define PHP_EVENT_QUEUE_H

#include "compat.h"

#include <event2/bufferevent.h>
#include <event2/event.h>

/* Find out, on a base that has nothing on it yet, where a bufferevent keeps the callback it defers.
 * Once a process; again: nothing. Leaves callbacks in the queue, which do nothing. */
void php_event_queue_explore(struct event_base *base);

/* Does no callback wait? */
bool php_event_queue_is_empty(const struct event_base *base);

/* Is one to come that the bufferevent has deferred? */
bool php_event_queue_has(struct bufferevent *bev);

/* bufferevent_free() where nobody is to be called any more: a callback that it has deferred is
 * dropped, since it would hold it for ever where the loop does not run again. */
void php_event_queue_free(struct bufferevent *bev);

#endif
