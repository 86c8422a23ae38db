/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_HTTP_REQUEST_H
#define PHP_EVENT_HTTP_REQUEST_H

#include "../src/http_incoming.h"

typedef struct {
	php_event_handle handle; /* struct evhttp_request: a server's, or a client's, which is ours */
	php_event_http_incoming *incoming; /* a server's, until it is over */

	php_event_callback callback;      /* a client's */
	zend_object *connection;          /* a client's on its way: the EventHttpConnection, held */
	bool made;                        /* a client's: makeRequest() had it */
	bool finished;                    /* ... and evhttp has let go of it */
	struct evhttp_request *cancelled; /* ... and is to be freed: the handle is stale */
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

/* A server's callback threw: where nothing has been said, the client gets 500. */
void php_event_http_request_fail(php_event_http_request *self);

/* For makeRequest(): on its way from now on, held, as is the connection. */
void php_event_http_request_depart(
	php_event_http_request *self, php_event_handle *connection, zend_object *object);

/* ... and not any more: it stays readable. Both may be gone afterwards. */
void php_event_http_request_arrive(php_event_http_request *self);

void php_event_http_request_register(void);

#endif
