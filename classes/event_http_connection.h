/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_HTTP_CONNECTION_H
#define PHP_EVENT_HTTP_CONNECTION_H

#include "../src/http/client.h"
#include "../src/http/connection.h"

/* A client's connection, which we own, or a view of a server's: the handle's kind says which. */
typedef struct {
	union {
		php_event_handle handle; /* struct evhttp_connection */
		php_event_http_client client;
		php_event_http_conn_view view;
	};
	zend_object *base;  /* the EventBase, held */
	zval address, port; /* the peer */
	zend_object std;
} php_event_http_connection;

extern zend_class_entry *php_event_http_connection_ce;

static inline php_event_http_connection *php_event_http_connection_from_obj(zend_object *object)
{
	return PHP_EVENT_CONTAINER_OF(object, php_event_http_connection, std);
}

#define Z_EVENT_HTTP_CONNECTION_P(zv) php_event_http_connection_from_obj(Z_OBJ_P(zv))

/* The object for a server's connection: the one PHP has, or a new one. */
void php_event_http_connection_wrap(zval *return_value, php_event_http_conn *conn);

void php_event_http_connection_register(void);

#endif
