/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A server's connections that have waited too long: found by looking at all their clocks now and
 * then, without a timer for each, and ended together. Too long is less while others wait for a
 * place: then those go that have had no request for the longest time. */
#ifndef PHP_EVENT_HTTP_OVERDUE_H
#define PHP_EVENT_HTTP_OVERDUE_H

#include "bound.h"
#include "connection.h"

/* Lives in a server. */
typedef struct {
	php_event_handle *server; /* whose children the connections are */
	const php_event_http_limits *limits;
	php_event_http_bound **bound; /* where others may wait for a place */
	struct event *tick;           /* looks at the clocks, while there are connections */
	struct event *over;           /* ends those that are overdue */
} php_event_http_overdue;

void php_event_http_overdue_open(php_event_http_overdue *self, php_event_handle *server,
	const php_event_http_limits *limits, php_event_http_bound **bound, struct event_base *base);
void php_event_http_overdue_close(php_event_http_overdue *self);

/* A connection comes, and its clock is to be looked at. */
void php_event_http_overdue_watch(php_event_http_overdue *self);

/* All that are there are overdue, whatever they wait for: they end soon. */
void php_event_http_overdue_all(php_event_http_overdue *self);

#endif
