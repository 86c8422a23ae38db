/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Ends a server without losing a request: what waits to be accepted still is, but nothing after
 * that. Each connection ends with its next reply, or once it has been idle for a moment; those that
 * are left in the end are closed. */
#ifndef PHP_EVENT_HTTP_DRAIN_H
#define PHP_EVENT_HTTP_DRAIN_H

#include "overdue.h"

/* Zeroed before; lives in a server. */
typedef struct {
	struct event *timer; /* for the next step; NULL: not draining */
	php_event_http_overdue *overdue;
	bool closed;             /* nothing is accepted any more, and connections know */
	unsigned turns;          /* turns of the loop that accepted somebody meanwhile */
	double seconds;          /* time that connections have; below 0: any */
	php_event_callback done; /* called once, when no connection is left */
} php_event_http_drain;

static inline bool php_event_http_drain_is_on(const php_event_http_drain *self)
{
	return self->timer;
}

/* Begin to drain, from the loop. If it drains already, this time, counted from now, and this
 * callback replace the former ones. The callback is copied and may be unset. May run PHP code. */
void php_event_http_drain_start(php_event_http_drain *self, php_event_http_overdue *overdue,
	double seconds, const php_event_callback *done);

/* The last connection has gone. Runs no PHP code. */
void php_event_http_drain_emptied(php_event_http_drain *self);

/* The server goes: stop() it, and clear() the callback where PHP code may run. */
void php_event_http_drain_stop(php_event_http_drain *self);
void php_event_http_drain_clear(php_event_http_drain *self);

#endif
