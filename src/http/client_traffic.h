/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What goes through a client's connection, seen before evhttp looks: answers are checked against
 * the rules, and it is noticed when a request has left. */
#ifndef PHP_EVENT_HTTP_CLIENT_TRAFFIC_H
#define PHP_EVENT_HTTP_CLIENT_TRAFFIC_H

#include "client.h"

/* Begin to listen to the client's present connection, or stop listening to one that it no longer
 * has. */
void php_event_http_client_listen(php_event_http_client *self);
void php_event_http_client_ignore(
	php_event_http_client *self, struct evhttp_connection *connection);

/* evhttp's callback for the head of an answer. Always returns 0. */
int php_event_http_client_on_head(struct evhttp_request *request, void *arg);

/* Give PHP the part of the body that has come and was not handed on, if it takes it in pieces. */
void php_event_http_client_tell_chunk(php_event_http_client_request *request);

/* PHP takes no more of an answer's body for now, or takes it again. */
void php_event_http_client_pause(php_event_http_client_request *request);
void php_event_http_client_resume(php_event_http_client_request *request);

/* What comes from now on belongs to the next answer. */
void php_event_http_client_expect_answer(php_event_http_client *self);

#endif
