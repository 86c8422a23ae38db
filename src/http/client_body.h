/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The body of a client's request. A small one is evhttp's, which sends it with the head. What is
 * larger, comes from a stream, or waits for the server's permission is sent from here, a piece at a
 * time, while evhttp, which has seen a head without a body, listens for the answer. So an answer
 * that comes before the body is over is read as any other, memory is bounded by a piece, and both
 * sides may talk at a time.
 *
 *     state      the rest of the body                                    left by
 *     EVHTTPS    is none of ours                                         -
 *     ASKS       waits for 100 (Continue), a second at most              permit()
 *     DUE        follows, whenever the output is empty                   its end, or cut()
 *     OVER       is in the output                                        its leaving, or cut()
 *     SENT       there is none                                           -
 *     CUT        is not sent: the connection is of no more use           -  */
#ifndef PHP_EVENT_HTTP_CLIENT_BODY_H
#define PHP_EVENT_HTTP_CLIENT_BODY_H

#include "client.h"

/* Take the body from a stream, behind what is in the output buffer. It is held until the request is
 * over. */
void php_event_http_client_body_from(php_event_http_client_request *request, zval *stream);

/* How long what the stream has is; UINT64_MAX: nobody knows, or there is none. May run PHP code. */
uint64_t php_event_http_client_body_measure(const php_event_http_client_request *request);

/* The request is going to be made, with a stream of such a length: say in its head where its body
 * ends. What a warning is to say, or NULL. */
const char *php_event_http_client_body_prepare(
	php_event_http_client_request *request, int type, uint64_t length);

/* It is given to evhttp, perhaps again: none of it has left. */
void php_event_http_client_body_start(php_event_http_client_request *request);

/* Some of the output has left: perhaps it is the body's turn. */
void php_event_http_client_body_follow(php_event_http_client *self);

/* The server wants the body of the first request. */
void php_event_http_client_body_permit(php_event_http_client *self);

/* Nothing more of it is to be sent. And has all of it been? */
void php_event_http_client_body_cut(php_event_http_client_request *request);
bool php_event_http_client_body_is_sent(const php_event_http_client_request *request);

/* Let go of it. May run PHP code. */
void php_event_http_client_body_free(php_event_http_client_request *request);

#endif
