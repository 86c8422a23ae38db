/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_HTTP_REQUEST_H
#define PHP_EVENT_HTTP_REQUEST_H

#include "../src/http/client.h"
#include "../src/http/connection.h"
#include "../src/http/form.h"

/* A client's request, which we own, or a view of one that a server received: the handle's kind says
 * which. */
typedef struct {
	union {
		php_event_handle handle; /* struct evhttp_request */
		php_event_http_client_request client;
		php_event_http_exchange_view view;
	};
	php_event_http_form *form; /* of a received request; NULL: nobody has asked for it */
	zend_object std;
} php_event_http_request;

extern zend_class_entry *php_event_http_request_ce;

static inline php_event_http_request *php_event_http_request_from_obj(zend_object *object)
{
	return PHP_EVENT_CONTAINER_OF(object, php_event_http_request, std);
}

#define Z_EVENT_HTTP_REQUEST_P(zv) php_event_http_request_from_obj(Z_OBJ_P(zv))

/* The object for a request that a server received. */
void php_event_http_request_wrap(
	zval *return_value, php_event_http_conn *conn, struct evhttp_request *request);

/* The exchange of a received request that has not been answered yet. Returns NULL if it has, mostly
 * with a warning: a client that has left needs none. May run PHP code. */
php_event_http_exchange *php_event_http_request_fetch_to_reply(zval *object);

/* Is it a client's request that has not been made yet? */
bool php_event_http_request_may_be_made(const php_event_http_request *self);

/* The length of the stream that is the body of a client's request; UINT64_MAX if nobody knows. May
 * run PHP code. */
uint64_t php_event_http_request_measure(const php_event_http_request *self);

void php_event_http_request_register(void);

#endif
