/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A short cut from one answer to the next request, on a connection without TLS. In between, evhttp
 * turns its reading off and on twice, and waits for the kernel to say that it may write: each of
 * these is a system call. */
#ifndef PHP_EVENT_HTTP_CLIENT_DIRECT_H
#define PHP_EVENT_HTTP_CLIENT_DIRECT_H

#include "client.h"

/* Keep the kernel watching the descriptor, whatever evhttp does to its reading, until unpin(). Call
 * that before the loop waits, PHP code runs, or the descriptor is closed. */
void php_event_http_client_pin(php_event_http_client *self);
void php_event_http_client_unpin(php_event_http_client *self);

/* evhttp_make_request(). If evhttp begins with the request at once, as much of it leaves as the
 * kernel takes now. */
int php_event_http_client_send(
	php_event_http_client *self, php_event_http_client_request *request, enum evhttp_cmd_type type);

#endif
