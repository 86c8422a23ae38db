/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * How a server's reply reaches the wire. */
#ifndef PHP_EVENT_HTTP_REPLY_H
#define PHP_EVENT_HTTP_REPLY_H

#include "defaults.h"
#include "direct.h"

struct bufferevent;
struct evbuffer;
struct evhttp_connection;
struct evhttp_request;

/* Send a whole reply: at once if nothing is in the way, else through evhttp; the bytes are the
 * same. Returns true if all of it has left, evhttp has not been told, and the request still exists;
 * else request and connection may be gone. `*sent` grows by what has left at once. */
bool php_event_http_reply_send(
	const php_event_http_reply *reply, struct bufferevent *bufferevent, uint64_t *sent);

/* The reply is the last on its connection, or has no length: do not let evhttp say keep-alive to an
 * HTTP/1.0 client that asked for it. */
void php_event_http_reply_forget_keep_alive(struct evhttp_request *request);

/* Will evhttp end the connection after the reply? keep_connection() prevents that, once the reply
 * has left. */
bool php_event_http_reply_is_last(const struct evhttp_request *request);
void php_event_http_reply_keep_connection(struct evhttp_request *request);

/* Begin a stream, whose first chunk is in the output buffer. */
void php_event_http_reply_start(const php_event_http_reply *reply);

/* Send what is in the output buffer as the next chunk, if the reply has a body. */
void php_event_http_reply_chunk(struct evhttp_request *request);

/* Send the bytes unchanged: the last chunk and trailers. */
void php_event_http_reply_as_is(struct evhttp_request *request);

/* Send an interim reply: at once if nothing is in the way, since PHP may be busy until it has the
 * final one. Returns how much has left at once. */
size_t php_event_http_reply_interim(struct evhttp_request *request, struct bufferevent *bufferevent,
	int code, const zend_string *lines);

/* Begin a whole reply that comes in pieces; a header states its length. */
void php_event_http_reply_start_pieces(const php_event_http_reply *reply);

/* Send what is in the output buffer. `written` is called when the kernel has it; NULL for the last
 * piece, after which evhttp_send_reply_end() follows. */
void php_event_http_reply_piece(struct evhttp_request *request,
	void (*written)(struct evhttp_connection *connection, void *arg), void *arg);

/* Put a page that shows code and reason into the output buffer, and add its type. NULL `reason`:
 * the program's own page for the code, or one with the standard phrase. */
void php_event_http_reply_page(struct evhttp_request *request, int code, const char *reason,
	const php_event_http_defaults *defaults);

/* The same, replacing all headers, as the last reply on this connection. */
void php_event_http_reply_error_page(struct evhttp_request *request, int code, const char *reason,
	const php_event_http_defaults *defaults);

/* Reply with such a page, the last on its connection, through evhttp, which may be in the middle of
 * the request. `allow` is a header, or NULL. */
void php_event_http_reply_refuse(struct evhttp_request *request, int status,
	const php_event_http_defaults *defaults, const char *allow);

/* Write what a client is told, in plain HTTP and at once, for whom there is no room. */
void php_event_http_reply_to_surplus(struct evbuffer *to, const php_event_http_defaults *defaults);

#endif
