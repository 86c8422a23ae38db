/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Which callback gets a request, by the path of its target. evhttp's own look-up is not used. */
#ifndef PHP_EVENT_HTTP_ROUTES_H
#define PHP_EVENT_HTTP_ROUTES_H

#include "../callback.h"
#include "head.h"

struct evhttp_request;

/* A callback for a path, or for all paths without one. */
typedef struct {
	php_event_callback callback;
	bool streams; /* it is called before the body has come */
} php_event_http_route;

/* Zeroed before: there are no callbacks. Lives in a server. */
typedef struct {
	php_event_http_route fallback;
	HashTable *paths; /* routes by path; NULL: none */
	bool streams;     /* some route streams, or once did */
} php_event_http_routes;

/* Send requests for `path`, or with NULL those without another route, to a callable, which is
 * copied. Returns false if there is such a route already. May run PHP code. */
bool php_event_http_routes_add(php_event_http_routes *self, zend_string *path,
	const php_event_callback *callback, bool streams);

/* Remove a route; returns false if there is none. May run PHP code: a callback that is just running
 * is held meanwhile. */
bool php_event_http_routes_remove(php_event_http_routes *self, zend_string *path);

/* The route for a head, or for a request that evhttp has read. It has a callback, unless it is the
 * fallback. */
const php_event_http_route *php_event_http_routes_find(
	const php_event_http_routes *self, const php_event_http_head *head);
const php_event_http_route *php_event_http_routes_find_unseen(
	const php_event_http_routes *self, const struct evhttp_request *request);

/* For the kind of a server. */
void php_event_http_routes_clear(php_event_http_routes *self);
void php_event_http_routes_edges(php_event_http_routes *self, zend_get_gc_buffer *buffer);
void php_event_http_routes_show(const php_event_http_routes *self, zval *paths);

#endif
