/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * evhttp's connection behind a client: made, replaced, ended. evhttp keeps flags and timers of the
 * past that its assertions do not expect on the next connection, so a client that goes on after a
 * failure gets a new one with the same settings. */
#ifndef PHP_EVENT_HTTP_CLIENT_CONNECTION_H
#define PHP_EVENT_HTTP_CLIENT_CONNECTION_H

#include "client.h"

/* Open a client; `dns` may be NULL. Takes over `tls`. Returns false with an EventException
 * thrown. */
bool php_event_http_client_open(php_event_http_client *self, php_event_loop *loop,
	php_event_dns *dns, zend_string *host, uint16_t port, SSL_CTX *tls);

/* At the end of the object. */
void php_event_http_client_free(php_event_http_client *self);

/* For its kind. */
void php_event_http_client_release(php_event_handle *handle, void *connection);
bool php_event_http_client_armed(const php_event_handle *handle);
void php_event_http_client_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);

/* Replace evhttp's connection, which must have no requests, by a new one to the present address. */
void php_event_http_client_start_afresh(php_event_http_client *self);

/* The same, and the next request looks the host up again. */
void php_event_http_client_forget_past(php_event_http_client *self);

/* The same, once the client is idle. */
void php_event_http_client_replace_when_idle(php_event_http_client *self);

/* Is the connection unfit for another request? Because the server has ended it, or has sent
 * something unasked, which evhttp would take for the next answer. */
bool php_event_http_client_is_spent(const php_event_http_client *self);

/* End a connection that has no requests: PHP is told, and the client starts afresh. */
void php_event_http_client_disconnect(php_event_http_client *self);

#endif
