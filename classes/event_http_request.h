/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_HTTP_REQUEST_H
#define PHP_EVENT_HTTP_REQUEST_H

#include "../src/http/connection.h"
#include "../src/http/client.h"

typedef struct {
	union {
		php_event_handle handle; /* struct evhttp_request: a server's or a client's */
		php_event_http_outgoing_request outgoing; /* a client's, which begins with its handle */
	};
	php_event_http_incoming *incoming; /* a server's, until it is over */
	zend_object std;
} php_event_http_request;

extern zend_class_entry *php_event_http_request_ce;

static inline php_event_http_request *php_event_http_request_from_obj(zend_object *object)
{
	return (php_event_http_request *) ((char *) object - offsetof(php_event_http_request, std));
}

#define Z_EVENT_HTTP_REQUEST_P(zv) php_event_http_request_from_obj(Z_OBJ_P(zv))

/* The object for a request that a server received. */
void php_event_http_request_wrap(
	zval *return_value, php_event_http_incoming *incoming, struct evhttp_request *request);

void php_event_http_request_register(void);

#endif
