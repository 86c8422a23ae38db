/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * An HTTP server: what it listens on, its connections, and which callback gets which request. The
 * struct comes first in that of PHP's EventHttp. */
#ifndef PHP_EVENT_HTTP_SERVER_H
#define PHP_EVENT_HTTP_SERVER_H

#include "../tls_context.h"
#include "bound.h"
#include "connection.h"
#include "documents.h"
#include "drain.h"
#include "hosts.h"
#include "method.h"
#include "routes.h"

typedef struct {
	php_event_handle handle; /* first: struct evhttp, under its base; connections are below it */
	const php_event_http_objects *objects;
	php_event_http_limits limits; /* of connections to come */
	php_event_http_routes routes;
	php_event_http_host *hosts;          /* other servers, of which only the routes count */
	php_event_http_documents *documents; /* for paths without a route of their own */
	php_event_http_defaults *defaults;   /* of replies to requests to come */
	php_event_http_bound *bound;
	php_event_http_methods methods;   /* that callbacks get */
	php_event_callback on_connection; /* asked about each that comes */
	size_t connections;               /* open now */
	size_t connections_max;           /* how many may be; 0: any number */
	bool surplus_waits;               /* others wait to be accepted; else they are turned away */
	SSL_CTX *tls;                     /* of connections to come, held; NULL: none */
	php_event_http_overdue overdue;   /* ends those that have waited too long */
	php_event_http_drain drain;       /* towards the server's end */
	php_event_http_journal *journal;  /* held while it is open */
} php_event_http_server;

/* Open a server on a base, whose object it keeps. Returns false with an EventException thrown. */
bool php_event_http_server_open(
	php_event_http_server *self, php_event_loop *loop, const php_event_http_objects *objects);

/* For its kind. */
void php_event_http_server_release(php_event_handle *handle, void *http);
void php_event_http_server_clear(php_event_handle *handle);
bool php_event_http_server_armed(const php_event_handle *handle);
void php_event_http_server_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);
void php_event_http_server_show(const php_event_handle *handle, php_event_shown *shown);

/* For the end of the object: connections still open end silently. */
void php_event_http_server_free(php_event_http_server *self);

/* The figures so far, open connections included. */
void php_event_http_server_stats(const php_event_http_server *self, zval *return_value);

/* Stop listening. */
void php_event_http_server_close(php_event_http_server *self);

/* Drain, within that many seconds, or below 0 any number; `done` is copied and may be unset. May
 * run PHP code. */
void php_event_http_server_drain(
	php_event_http_server *self, double seconds, const php_event_callback *done);

/* Set the TLS of connections to come. Takes over `tls`. */
void php_event_http_server_set_tls(php_event_http_server *self, SSL_CTX *tls);

/* Limit the number of connections, 0 or less for any; others wait to be accepted, or are turned
 * away. Those already open stay. */
void php_event_http_server_set_connections(
	php_event_http_server *self, zend_long number, bool waits);

/* Its limits have been changed: apply them. */
void php_event_http_server_changed(php_event_http_server *self);

#endif
