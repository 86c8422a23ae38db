/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Which callback a request is for: by the path of its target. evhttp, which looks for one by
 * itself, has none of them. */
#ifndef PHP_EVENT_HTTP_ROUTES_H
#define PHP_EVENT_HTTP_ROUTES_H

#include "../callback.h"
#include "head.h"

struct evhttp_request;

/* A callback for a path, or for all that have none. */
typedef struct {
	php_event_callback callback;
	bool streams; /* it is called before the body has come */
} php_event_http_route;

/* Zeroed before: nothing has a callback. Lives in a server. */
typedef struct {
	php_event_http_route fallback;
	HashTable *paths; /* routes by path; NULL: there are none */
	bool streams;     /* one of them may, or might once */
} php_event_http_routes;

/* Requests for `path`, or those that no other route is for (NULL), go to a callable, which is
 * copied. False where there is such a route already. May run PHP code. */
bool php_event_http_routes_add(php_event_http_routes *self, zend_string *path,
	const php_event_callback *callback, bool streams);

/* Not any more; false where there is no such route. May run PHP code: somebody may be within the
 * callback, which is held meanwhile. */
bool php_event_http_routes_remove(php_event_http_routes *self, zend_string *path);

/* For a head, or for a request that evhttp has read. It has a callback, unless it is the fallback.
 */
const php_event_http_route *php_event_http_routes_find(
	const php_event_http_routes *self, const php_event_http_head *head);
const php_event_http_route *php_event_http_routes_find_unseen(
	const php_event_http_routes *self, const struct evhttp_request *request);

/* For the kind of a server. */
void php_event_http_routes_clear(php_event_http_routes *self);
void php_event_http_routes_edges(php_event_http_routes *self, zend_get_gc_buffer *buffer);
void php_event_http_routes_show(const php_event_http_routes *self, zval *paths);

#endif
