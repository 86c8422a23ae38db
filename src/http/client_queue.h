/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A client's requests that wait for their answers: handed to evhttp, taken back, made again on
 * another connection. */
#ifndef PHP_EVENT_HTTP_CLIENT_QUEUE_H
#define PHP_EVENT_HTTP_CLIENT_QUEUE_H

#include "client.h"

/* The request waits for its answer no longer. Does nothing if it did not. */
void php_event_http_client_step_out(
	php_event_http_client *self, php_event_http_client_request *request);

/* Limit the time of getting a connection, counted from now on, also if called again. */
void php_event_http_client_limit_time(php_event_http_client *self);

/* evhttp may have begun to connect: have our time-out count instead of evhttp's, and connect to a
 * Unix socket, which evhttp does not know. */
void php_event_http_client_limit_connecting(php_event_http_client *self);

/* Hand the request to evhttp. May call back. Returns false if the local address does not exist. */
bool php_event_http_client_give(
	php_event_http_client *self, php_event_http_client_request *request);

/* Tell the request's callback that there is no answer. */
void php_event_http_client_fail(php_event_http_client *self, struct evhttp_request *made);

/* Make all waiting requests on the present address, or fail them if none was found. */
void php_event_http_client_proceed(php_event_http_client *self, bool found);

/* Stop using the connection: waiting requests are made on another one. */
void php_event_http_client_start_over(php_event_http_client *self);

/* One request waits no more: the next is on its way, or is handed to evhttp now. */
void php_event_http_client_go_on(php_event_http_client *self);

/* Have evhttp give up a request, if evhttp has it. The others go on or are made again, and one of
 * them may be told that it failed. */
void php_event_http_client_cancel(php_event_http_client *self, struct evhttp_request *request);

#endif
