/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A server's way to its end without a request lost: what waits to be accepted is, and then nothing
 * more; each connection ends with its next reply, or once it has been idle for a moment, and what
 * is left at last is ended. */
#ifndef PHP_EVENT_HTTP_DRAIN_H
#define PHP_EVENT_HTTP_DRAIN_H

#include "overdue.h"

/* Zeroed before; lives in a server. */
typedef struct {
	struct event *timer; /* for what comes next; NULL: it does not drain */
	php_event_http_overdue *overdue;
	bool closed;             /* nothing is accepted any more, and connections know */
	unsigned turns;          /* of the loop in which somebody has come meanwhile */
	double seconds;          /* that they have; below 0: any number */
	php_event_callback done; /* called once, when there are none any more */
} php_event_http_drain;

static inline bool php_event_http_drain_is_on(const php_event_http_drain *self)
{
	return self->timer;
}

/* From the loop on. Where it drains already: with this time, from now on, and this callback, which
 * is copied and may be none. May run PHP code. */
void php_event_http_drain_start(php_event_http_drain *self, php_event_http_overdue *overdue,
	double seconds, const php_event_callback *done);

/* The last connection has gone. Runs no PHP code. */
void php_event_http_drain_emptied(php_event_http_drain *self);

/* The server goes; and, where PHP code may run, what it called. */
void php_event_http_drain_stop(php_event_http_drain *self);
void php_event_http_drain_clear(php_event_http_drain *self);

#endif
