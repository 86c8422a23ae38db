/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_HTTP_H
#define PHP_EVENT_HTTP_H

#include "../src/http/bound.h"
#include "../src/loop.h"
#include "../src/tls.h"

/* A callback for a path, or for all that have none. */
typedef struct php_event_http_route {
	struct php_event_http_route *next;
	php_event_handle *server; /* the EventHttp's handle */
	php_event_callback callback;
	zend_string *path;
} php_event_http_route;

typedef struct {
	php_event_handle handle; /* struct evhttp, under its base; the connections are its children */
	php_event_http_route fallback, *routes;
	php_event_http_bound *bound;
	SSL_CTX *tls; /* of connections that come; NULL: none */
	int timeout;  /* as the program set it; 0: ours for connections that come */
	zend_object std;
} php_event_http;

extern zend_class_entry *php_event_http_ce;

static inline php_event_http *php_event_http_from_obj(zend_object *object)
{
	return (php_event_http *) ((char *) object - offsetof(php_event_http, std));
}

#define Z_EVENT_HTTP_P(zv) php_event_http_from_obj(Z_OBJ_P(zv))

void php_event_http_register(void);

#endif
