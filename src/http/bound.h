/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What an HTTP server listens on. */
#ifndef PHP_EVENT_HTTP_BOUND_H
#define PHP_EVENT_HTTP_BOUND_H

#include "../loop.h"
#include "../rest.h"
#include "../socket.h"

struct evhttp;
struct evhttp_bound_socket;

/* One of a server's sockets, listed in the order in which they were bound. */
typedef struct php_event_http_bound {
	struct php_event_http_bound *next;
	struct evhttp_bound_socket *socket;
	php_event_socket_file file;
	php_event_handle *server;
	php_event_rest rest;                      /* pauses accepting */
	bool warned;                              /* ... that accepting fails */
	struct php_event_http_bound *next_of_all; /* in the list of all servers' sockets */
} php_event_http_bound;

/* Listen on an address, on a Unix socket, or on a socket that listens already, which is taken over.
 * Return false if that fails, with the reason in errno or a warning. Of `flags`,
 * LEV_OPT_REUSEABLE_PORT and LEV_OPT_BIND_IPV6ONLY count. */
bool php_event_http_bound_inet(php_event_http_bound **all, php_event_handle *server,
	const zend_string *host, uint16_t port, zend_long flags);
bool php_event_http_bound_unix(
	php_event_http_bound **all, php_event_handle *server, const php_event_address *address);
bool php_event_http_bound_socket(
	php_event_http_bound **all, php_event_handle *server, evutil_socket_t fd);

/* The addresses, as a list. */
void php_event_http_bound_show(const php_event_http_bound *all, zval *list);

/* A connection has been accepted: the next failure is reported again. */
void php_event_http_bound_accepted(php_event_http_bound *all);

/* While held, accept nothing: neither on these sockets nor on those added later. */
void php_event_http_bound_hold(php_event_http_bound *all, bool held);

/* Is anybody waiting for that to end? */
bool php_event_http_bound_is_besieged(const php_event_http_bound *all);

/* Is anybody waiting whom the loop's next turn will accept? */
bool php_event_http_bound_is_asked(const php_event_http_bound *all);

/* Stop listening at once. */
void php_event_http_bound_close(php_event_http_bound **all, struct evhttp *http);

#endif
