/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * One request of a client: made, answered or given up. */
#ifndef PHP_EVENT_HTTP_CLIENT_REQUEST_H
#define PHP_EVENT_HTTP_CLIENT_REQUEST_H

#include "client.h"

/* Open a request, to be made later. Returns false with an EventException thrown. */
bool php_event_http_client_request_open(php_event_http_client_request *self);

/* For its kind. */
void php_event_http_client_request_release(php_event_handle *handle, void *request);
void php_event_http_client_request_clear(php_event_handle *handle);
void php_event_http_client_request_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);

/* Make an open request on an open connection, once; both objects are held until its callback has
 * been called. `method` is the name of a method without a type (0), else NULL. Returns false if
 * evhttp refuses the request. May call back. */
bool php_event_http_client_make(php_event_http_client *self, php_event_http_client_request *request,
	int type, zend_string *method, zend_string *target);

/* Limit the seconds until it is answered, counted from now, or from when it is made; 0: no
 * limit. */
void php_event_http_client_request_limit(php_event_http_client_request *self, double seconds);

/* The headers of the answer to an open request, once it has begun. */
struct evkeyvalq *php_event_http_client_headers(const php_event_http_client_request *self);

/* Its reason phrase, "" without one; also of an open request. */
const char *php_event_http_client_reason(const php_event_http_client_request *self);

/* How far it has come, in words. */
const char *php_event_http_client_state(const php_event_http_client_request *self);

/* The name of its method, once it has been made. */
zend_string *php_event_http_client_method(const php_event_http_client_request *self);

#endif
