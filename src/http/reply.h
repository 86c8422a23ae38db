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

/* Send a whole reply: at once where nothing is in the way, and then request and connection may be
 * gone, else through evhttp. The bytes are the same. True: all of it has left, evhttp has not been
 * told, and the request is there still. `*sent` grows by what has left at once. */
bool php_event_http_reply_send(
	const php_event_http_reply *reply, struct bufferevent *bufferevent, uint64_t *sent);

/* The reply is the last on its connection, or has no length: evhttp would say keep-alive all the
 * same to a client of HTTP/1.0 that has asked for it. */
void php_event_http_reply_forget_keep_alive(struct evhttp_request *request);

/* Does evhttp end the connection behind the reply? And have it not do so, once that has left. */
bool php_event_http_reply_is_last(const struct evhttp_request *request);
void php_event_http_reply_keep_connection(struct evhttp_request *request);

/* Begin a stream; what is in the output buffer is its first chunk. */
void php_event_http_reply_start(const php_event_http_reply *reply);

/* Send what is in the output buffer as the next chunk, where the reply has a body. */
void php_event_http_reply_chunk(struct evhttp_request *request);

/* The same as they are, the last chunk and trailers. */
void php_event_http_reply_as_is(struct evhttp_request *request);

/* Send an interim reply before the one to come: at once where nothing is in the way, since PHP may
 * be busy with that one until it is there. How much has left at once. */
size_t php_event_http_reply_interim(struct evhttp_request *request, struct bufferevent *bufferevent,
	int code, const zend_string *lines);

/* Begin a whole reply of which a piece is there at a time; a header says how long it is. */
void php_event_http_reply_start_pieces(const php_event_http_reply *reply);

/* Send what is in the output buffer; `written` is called when the kernel has it, unless NULL: the
 * last piece, which evhttp_send_reply_end() follows. */
void php_event_http_reply_piece(struct evhttp_request *request,
	void (*written)(struct evhttp_connection *connection, void *arg), void *arg);

/* Put a page that shows code and reason into the output buffer, with its type. Where there is no
 * reason (NULL), it is the program's own page for the code, or shows the standard phrase. */
void php_event_http_reply_page(struct evhttp_request *request, int code, const char *reason,
	const php_event_http_defaults *defaults);

/* The same in the place of all headers, and the last on this connection. */
void php_event_http_reply_error_page(struct evhttp_request *request, int code, const char *reason,
	const php_event_http_defaults *defaults);

/* Such a page is the reply, and the last on its connection. It leaves through evhttp, which may be
 * in the middle of the request. `allow`: a header, or NULL. */
void php_event_http_reply_refuse(struct evhttp_request *request, int status,
	const php_event_http_defaults *defaults, const char *allow);

/* What a client is told, in plain HTTP and at once, who is not to be served for want of room. */
void php_event_http_reply_to_surplus(struct evbuffer *to, const php_event_http_defaults *defaults);

#endif
