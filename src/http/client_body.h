/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The body of a client's request. evhttp sends a small one together with the head. A body that is
 * larger, comes from a stream, or waits for the server's permission is sent from here, a piece at a
 * time, while evhttp, which has seen a head without a body, listens for the answer. So an answer
 * that comes before the body has been sent is read like any other, no more than a piece is in
 * memory, and both sides may talk at the same time.
 *
 *     state      the rest of the body                                    left by
 *     EVHTTPS    is evhttp's                                             -
 *     ASKS       waits for 100 (Continue), a second at most              permit()
 *     DUE        follows, whenever the output is empty                   its end, or cut()
 *     OVER       is in the output                                        its leaving, or cut()
 *     SENT       there is none                                           -
 *     CUT        is not sent: the connection cannot be used again        -  */
#ifndef PHP_EVENT_HTTP_CLIENT_BODY_H
#define PHP_EVENT_HTTP_CLIENT_BODY_H

#include "client.h"

/* Take the body from a stream, after what is in the output buffer. The stream is held until the
 * request is over. */
void php_event_http_client_body_from(php_event_http_client_request *request, zval *stream);

/* How long the stream's content is; UINT64_MAX if nobody knows, or there is no stream. May run PHP
 * code. */
uint64_t php_event_http_client_body_measure(const php_event_http_client_request *request);

/* The request is about to be made, with a stream of this length: state in its head where its body
 * ends. Returns the text of a warning, or NULL. */
const char *php_event_http_client_body_prepare(
	php_event_http_client_request *request, int type, uint64_t length);

/* The request is given to evhttp, perhaps again: none of the body has left. */
void php_event_http_client_body_start(php_event_http_client_request *request);

/* Some of the output has left: send more of the body, if it is its turn. */
void php_event_http_client_body_follow(php_event_http_client *self);

/* The server wants the body of the first request. */
void php_event_http_client_body_permit(php_event_http_client *self);

/* cut(): send nothing more of the body. is_sent(): has all of it left? */
void php_event_http_client_body_cut(php_event_http_client_request *request);
bool php_event_http_client_body_is_sent(const php_event_http_client_request *request);

/* Release the body. May run PHP code. */
void php_event_http_client_body_free(php_event_http_client_request *request);

#endif
