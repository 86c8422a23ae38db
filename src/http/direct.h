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

typedef enum {
	PHP_EVENT_HTTP_DIRECT_NOT,  /* nothing has been done: evhttp has to send it */
	PHP_EVENT_HTTP_DIRECT_TOLD, /* evhttp does the rest; request and connection may be gone */
	PHP_EVENT_HTTP_DIRECT_DONE, /* all has left, and evhttp has not been told */
} php_event_http_direct_result;

/* A reply as it is about to leave. Its headers, and what there is of its body, are in the output of
 * its request. */
typedef struct {
	struct evhttp_request *request;
	int code;
	const char *reason;
	const zend_string *type; /* the Content-Type, where the headers have none; NULL: none */
	bool goes_on;            /* the client wants the connection to */
	bool more;               /* and another reply soon: this one may leave with it */
} php_event_http_reply;

/* Send a whole one. evhttp has to do it where `bufferevent` has something to write already, and for
 * what is not an ordinary reply. It is told unless another request may follow: the client wants
 * that, and so does the program. `*left` grows by what has left. */
php_event_http_direct_result php_event_http_direct_send(
	const php_event_http_reply *reply, struct bufferevent *bufferevent, uint64_t *left);

/* May something else be written now, past libevent? Only where nothing of its own waits, and the
 * kernel takes it: a record that TLS begins must be sent before any other. Then: how much has left,
 * or below 0. */
bool php_event_http_direct_may_write(struct bufferevent *bufferevent);
ssize_t php_event_http_direct_write(
	struct bufferevent *bufferevent, const char *bytes, size_t length);

/* Now, as the header Date has it. */
const char *php_event_http_direct_date(void);

#endif
