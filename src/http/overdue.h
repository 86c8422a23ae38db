/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Ends a server's connections that have waited too long. They are found by looking at all clocks
 * now and then, without a timer for each, and are ended together. While others wait for a place,
 * too long is less: then those go that have been longest without a request. */
#ifndef PHP_EVENT_HTTP_OVERDUE_H
#define PHP_EVENT_HTTP_OVERDUE_H

#include "bound.h"
#include "connection.h"

/* Lives in a server. */
typedef struct {
	php_event_handle *server; /* the connections' parent */
	const php_event_http_limits *limits;
	php_event_http_bound **bound; /* where others may wait for a place */
	struct event *tick;           /* looks at the clocks while there are connections */
	struct event *over;           /* ends those that are overdue */
} php_event_http_overdue;

void php_event_http_overdue_open(php_event_http_overdue *self, php_event_handle *server,
	const php_event_http_limits *limits, php_event_http_bound **bound, struct event_base *base);
void php_event_http_overdue_close(php_event_http_overdue *self);

/* A connection has come: look at its clock from now on. */
void php_event_http_overdue_watch(php_event_http_overdue *self);

/* Make all connections overdue, whatever they wait for: they end soon. */
void php_event_http_overdue_all(php_event_http_overdue *self);

#endif
