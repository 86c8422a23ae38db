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

/* One of a server's, in the order in which they were bound. */
typedef struct php_event_http_bound {
	struct php_event_http_bound *next;
	struct evhttp_bound_socket *socket;
	php_event_socket_file file;
	php_event_handle *server;
	php_event_rest rest;                      /* from accepting */
	bool warned;                              /* that it has failed */
	struct php_event_http_bound *next_of_all; /* the next of all servers' */
} php_event_http_bound;

/* Listen on an address, on a Unix socket, or on a socket that listens already, which is taken over.
 * False where that cannot be; the reason is in errno, or a warning. Of `flags`,
 * LEV_OPT_REUSEABLE_PORT and LEV_OPT_BIND_IPV6ONLY count. */
bool php_event_http_bound_inet(php_event_http_bound **all, php_event_handle *server,
	const zend_string *host, uint16_t port, zend_long flags);
bool php_event_http_bound_unix(
	php_event_http_bound **all, php_event_handle *server, const php_event_address *address);
bool php_event_http_bound_socket(
	php_event_http_bound **all, php_event_handle *server, evutil_socket_t fd);

/* The addresses, as a list. */
void php_event_http_bound_show(const php_event_http_bound *all, zval *list);

/* A connection has been accepted: when that fails again, it is told of again. */
void php_event_http_bound_accepted(php_event_http_bound *all);

/* While they are held, what comes is not accepted: neither on these, nor on those to come. */
void php_event_http_bound_hold(php_event_http_bound *all, bool held);

/* Is there somebody who waits for that to end? */
bool php_event_http_bound_is_besieged(const php_event_http_bound *all);

/* Is there somebody whom the loop's next turn accepts? */
bool php_event_http_bound_is_asked(const php_event_http_bound *all);

/* No more connections, from this moment. */
void php_event_http_bound_close(php_event_http_bound **all, struct evhttp *http);

#endif
