/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A client's requests that wait for their answers: handed to evhttp, taken back, made again on
 * another connection. */
#ifndef PHP_EVENT_HTTP_CLIENT_QUEUE_H
#define PHP_EVENT_HTTP_CLIENT_QUEUE_H

#include "client.h"

/* It waits no longer for its answer. Where it does not: nothing. */
void php_event_http_client_step_out(
	php_event_http_client *self, php_event_http_client_request *request);

/* From now on getting a connection may take so long. Again: that counts from now on. */
void php_event_http_client_limit_time(php_event_http_client *self);

/* evhttp may have begun to connect: it is not its clock that counts, nor does it know of Unix
 * sockets. */
void php_event_http_client_limit_connecting(php_event_http_client *self);

/* Hand it to evhttp. May call back. False where there is no such local address. */
bool php_event_http_client_give(
	php_event_http_client *self, php_event_http_client_request *request);

/* Its callback is told that there is no answer. */
void php_event_http_client_fail(php_event_http_client *self, struct evhttp_request *made);

/* All that wait are made on the present address, or fail where none was found. */
void php_event_http_client_proceed(php_event_http_client *self, bool found);

/* The connection is not used any more: those that wait are made on another one. */
void php_event_http_client_start_over(php_event_http_client *self);

/* One waits no more: the next is on its way, or is handed to evhttp now. */
void php_event_http_client_go_on(php_event_http_client *self);

/* Have evhttp give up a request that it may have. Others go on, or are made again: one may be told
 * that it failed. */
void php_event_http_client_cancel(php_event_http_client *self, struct evhttp_request *request);

#endif
