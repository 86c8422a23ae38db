/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What goes through a client's connection, seen before evhttp looks: answers are held against the
 * rules, and a request that has left is known. */
#ifndef PHP_EVENT_HTTP_CLIENT_TRAFFIC_H
#define PHP_EVENT_HTTP_CLIENT_TRAFFIC_H

#include "client.h"

/* Listen to the connection that the client has now, or to one that it had no more. */
void php_event_http_client_listen(php_event_http_client *self);
void php_event_http_client_ignore(
	php_event_http_client *self, struct evhttp_connection *connection);

/* evhttp has read the head of an answer to a client's request. For evhttp: 0. */
int php_event_http_client_on_head(struct evhttp_request *request, void *arg);

/* PHP gets what has come of the body and has not been handed on, if it wants it so. */
void php_event_http_client_tell_chunk(php_event_http_client_request *request);

/* PHP takes no more of the body of an answer for now, or takes it again. */
void php_event_http_client_pause(php_event_http_client_request *request);
void php_event_http_client_resume(php_event_http_client_request *request);

/* What comes now belongs to the next answer. */
void php_event_http_client_expect_answer(php_event_http_client *self);

#endif
