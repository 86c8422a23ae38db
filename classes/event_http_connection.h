/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_HTTP_CONNECTION_H
#define PHP_EVENT_HTTP_CONNECTION_H

#include "../src/http_incoming.h"
#include "../src/tls.h"

typedef struct {
	php_event_handle handle; /* struct evhttp_connection: a client's, or a view of a server's */
	php_event_http_incoming *incoming; /* a server's, as long as it lives */
	zend_object *base;                 /* the EventBase, held */
	zval address, port;                /* the peer */

	/* A client's: */
	zend_object *dns; /* the EventDnsBase that looks the host up, held, or NULL */
	struct evhttp_connection *connection; /* also while its freeing waits */
	php_event_callback on_close;
	SSL_CTX *tls; /* NULL: none */
	zend_string *local_address;
	uint16_t local_port;
	bool used;    /* a request has been made */
	bool tainted; /* a request has been cancelled: a retry's timer may be left */
	bool freed;   /* free_obj has begun: nothing can wait any more */
	int timeout, retries;
	ssize_t max_headers_size, max_body_size;
	zend_object std;
} php_event_http_connection;

extern zend_class_entry *php_event_http_connection_ce;

static inline php_event_http_connection *php_event_http_connection_from_obj(zend_object *object)
{
	return (
		php_event_http_connection *) ((char *) object - offsetof(php_event_http_connection, std));
}

#define Z_EVENT_HTTP_CONNECTION_P(zv) php_event_http_connection_from_obj(Z_OBJ_P(zv))

/* The object for a server's connection: the one PHP has, or a new one. */
void php_event_http_connection_wrap(zval *return_value, php_event_http_incoming *incoming);

/* Let evhttp give up a request that is in its queue. Others go on, or are made again: one may be
 * told that it failed. */
void php_event_http_connection_cancel(zend_object *object, struct evhttp_request *request);

/* A request is not on its way any more on this client's connection: answered, failed or
 * cancelled. */
void php_event_http_connection_parted(zend_object *object, bool cancelled);

/* For php_event_http_incoming_expect(). */
void php_event_http_connection_ended(php_event_http_incoming *incoming);

void php_event_http_connection_register(void);

#endif
