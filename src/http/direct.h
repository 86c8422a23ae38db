/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A short cut for whole replies: head and body leave in one system call, and evhttp finds the reply
 * sent. Over TLS they are one record, which the bufferevent sends. The bytes are those that evhttp
 * would have written. */
#ifndef PHP_EVENT_HTTP_DIRECT_H
#define PHP_EVENT_HTTP_DIRECT_H

#include "../compat.h"

/* What one connection may write before the others have their turn. Libevent's 16 KiB cost more for
 * the calls than for the bytes; with this, a full round of 64 connections takes about two
 * milliseconds. */
#define PHP_EVENT_HTTP_WRITE_MAX ((size_t) 180224)

struct bufferevent;
struct evhttp_request;

/* Send the reply whose body is in the request's output buffer; then request and connection may be
 * gone. False, and nothing done, where evhttp has to send it: where `bufferevent` has something to
 * write already, and for what is not an ordinary reply. */
bool php_event_http_direct_send(
	struct evhttp_request *request, struct bufferevent *bufferevent, int code, const char *reason);

/* Now, as the header Date has it. */
const char *php_event_http_direct_date(void);

#endif
