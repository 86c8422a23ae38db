/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What libevent is going to call. Active callbacks wait in a base's queues: those of events, and
 * those that bufferevents have deferred. libevent tells how many there are, but not whose. */
#ifndef PHP_EVENT_ACTIVE_H
#define PHP_EVENT_ACTIVE_H

#include "compat.h"

#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/event_struct.h>

/* Find out where a bufferevent keeps the callback it defers. Needs a base with nothing on it
 * yet, and leaves active callbacks on it that do nothing. Done once per process; later calls do
 * nothing. */
void php_event_active_explore(struct event_base *base);

/* Is no callback of the base active? */
bool php_event_active_is_none(const struct event_base *base);

/* Is a callback active that the bufferevent has deferred? */
bool php_event_active_has(struct bufferevent *bev);

/* bufferevent_free() when nobody may be called any more. A callback that the bufferevent has
 * deferred is dropped: it would keep the bufferevent alive for ever if the loop never ran again. */
void php_event_active_free(struct bufferevent *bev);

/* Is the event active, or can it become so by itself, because it waits for its time, a descriptor
 * or a signal? An event added with descriptor -1 waits for nothing. */
static inline bool php_event_active_may_become(const struct event *event)
{
	short flags = event->ev_evcallback.evcb_flags;

	return (flags & (EVLIST_TIMEOUT | EVLIST_ACTIVE | EVLIST_ACTIVE_LATER))
		|| ((flags & EVLIST_INSERTED) && event->ev_fd >= 0);
}

#endif
