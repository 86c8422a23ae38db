/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What a message says about where it ends, and about its connection: Content-Length,
 * Transfer-Encoding and Connection. What a program has set is made true before the message leaves,
 * for a proxy would otherwise take part of it for another message (RFC 9112, 6).
 *
 * Functions that return a string return the text of a warning, or NULL if nothing was wrong. */
#ifndef PHP_EVENT_HTTP_FRAMING_H
#define PHP_EVENT_HTTP_FRAMING_H

#include "../compat.h"

struct evhttp_request;
struct evkeyvalq;

/* Frame a whole reply, whose body is in the output buffer. Sets `last` if the connection is to end
 * with it. */
const char *php_event_http_framing_of_reply(struct evhttp_request *request, int code, bool *last);

/* Frame the start of a stream. `left` is the number of bytes promised, UINT64_MAX for any. */
const char *php_event_http_framing_of_stream(
	struct evhttp_request *request, int code, uint64_t *left, bool *last);

/* A recorded reply becomes the start of a stream, to which its length does not apply. */
void php_event_http_framing_forget_length(struct evhttp_request *request);

/* Frame a client's request, whose type is not set yet. Its body is in the output buffer, or, if
 * sent past evhttp, `length` bytes long; UINT64_MAX: chunked. */
const char *php_event_http_framing_of_request(
	struct evhttp_request *request, int type, uint64_t length, bool past);

/* Read the length that the headers state; returns false if there is none, or it is not a number. */
bool php_event_http_framing_read_length(const struct evkeyvalq *headers, uint64_t *length);

/* Does the client want no reply after this one, or can it get none? */
bool php_event_http_framing_is_last(const struct evhttp_request *request);

/* Say, instead of anything said before, that the connection ends with this message. */
void php_event_http_framing_say_last(struct evhttp_request *request);

/* Add the length of a body; remove all headers of a name. */
void php_event_http_framing_add_length(struct evkeyvalq *headers, uint64_t length);
void php_event_http_framing_remove_all(struct evkeyvalq *headers, const char *name);

/* Does a reply with this status never have a body, whatever its head says? */
bool php_event_http_framing_has_no_body(int code);

#endif
