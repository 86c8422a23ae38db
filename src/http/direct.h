/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A short cut for whole replies: head and body leave in one system call, and evhttp finds the reply
 * sent. Over TLS they are one record, which the bufferevent sends. The bytes are those that evhttp
 * would have written. */
#ifndef PHP_EVENT_HTTP_DIRECT_H
#define PHP_EVENT_HTTP_DIRECT_H

#include "../compat.h"

#include <event2/util.h>

struct bufferevent;
struct evhttp_request;

/* Send the reply whose body is in the request's output buffer; then request and connection may be
 * gone. False, and nothing done, where evhttp has to send it: where `bufferevent` has something to
 * write already, and for what is not an ordinary reply. */
bool php_event_http_direct_send(
	struct evhttp_request *request, struct bufferevent *bufferevent, int code, const char *reason);

/* A client's Connection header, which may be NULL, as evhttp reads it. */
static inline bool php_event_http_is_keep_alive(const char *connection)
{
	return connection && evutil_ascii_strncasecmp(connection, "keep-alive", 10) == 0;
}

#endif
