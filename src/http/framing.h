/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What a message says of where it ends, and of what becomes of its connection: Content-Length,
 * Transfer-Encoding and Connection. What a program has said of them is made true before the message
 * leaves, or a proxy would take part of it for another one (RFC 9112, 6).
 *
 * Those that return a string say what a warning is to say, or NULL where nothing was wrong. */
#ifndef PHP_EVENT_HTTP_FRAMING_H
#define PHP_EVENT_HTTP_FRAMING_H

#include "../compat.h"

struct evhttp_request;
struct evkeyvalq;

/* A whole reply with what is in the output buffer. `last`: set where the connection is to end with
 * it. */
const char *php_event_http_framing_of_reply(struct evhttp_request *request, int code, bool *last);

/* The start of a stream. `left`: so many bytes are promised; UINT64_MAX: as many as may come. */
const char *php_event_http_framing_of_stream(
	struct evhttp_request *request, int code, uint64_t *left, bool *last);

/* A recorded reply becomes the start of a stream: its length is none of that. */
void php_event_http_framing_forget_length(struct evhttp_request *request);

/* A client's request, whose type is not set yet, with what is in the output buffer, or, where the
 * body is sent past evhttp, with one of such a length; UINT64_MAX: it is chunked. */
const char *php_event_http_framing_of_request(
	struct evhttp_request *request, int type, uint64_t length, bool past);

/* The length that the headers say; false: none, or it is no number. */
bool php_event_http_framing_read_length(const struct evkeyvalq *headers, uint64_t *length);

/* Does the client want no other reply after this one, or can it have none? */
bool php_event_http_framing_is_last(const struct evhttp_request *request);

/* In the place of all that was said of it: the connection ends with this message. */
void php_event_http_framing_say_last(struct evhttp_request *request);

/* Say how long a body is, and say nothing under a name any more. */
void php_event_http_framing_add_length(struct evkeyvalq *headers, uint64_t length);
void php_event_http_framing_remove_all(struct evkeyvalq *headers, const char *name);

/* Has a reply no body by rule, whatever its head says? */
bool php_event_http_framing_has_no_body(int code);

#endif
