/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A short cut for whole replies: head and body leave in one system call, and evhttp finds the reply
 * sent already. Over TLS they form one record, which the bufferevent sends. The bytes are those
 * that evhttp would have written. */
#ifndef PHP_EVENT_HTTP_DIRECT_H
#define PHP_EVENT_HTTP_DIRECT_H

#include "../compat.h"

/* What one connection may write before it is the others' turn. With libevent's 16 KiB the calls
 * cost more than the bytes; with this, a full round of 64 connections takes about two
 * milliseconds. */
#define PHP_EVENT_HTTP_WRITE_MAX ((size_t) 180224)

struct bufferevent;
struct evhttp_request;

typedef enum {
	PHP_EVENT_HTTP_DIRECT_NOT,  /* nothing was done: evhttp has to send it */
	PHP_EVENT_HTTP_DIRECT_TOLD, /* evhttp does the rest; request and connection may be gone */
	PHP_EVENT_HTTP_DIRECT_DONE, /* all has left, and evhttp was not told */
} php_event_http_direct_result;

/* A reply that is about to leave. Its headers, and what there is of its body, are in the output of
 * its request. */
typedef struct {
	struct evhttp_request *request;
	int code;
	const char *reason;
	const zend_string *type; /* the Content-Type if the headers have none; NULL: none */
	bool goes_on;            /* the client wants to keep the connection */
	bool more;               /* another reply follows soon: this one may leave with it */
} php_event_http_reply;

/* Send a whole reply. Leaves it to evhttp if `bufferevent` has something to write already, or the
 * reply is out of the ordinary. evhttp is told, unless both client and program allow another
 * request on the connection. `*sent` grows by what has left. */
php_event_http_direct_result php_event_http_direct_send(
	const php_event_http_reply *reply, struct bufferevent *bufferevent, uint64_t *sent);

/* May something else be written now, past libevent? Only if nothing of libevent's waits and the
 * kernel takes it: a record that TLS has begun must be sent before any other. Then write it:
 * returns how much has left, or a negative number. */
bool php_event_http_direct_may_write(struct bufferevent *bufferevent);
ssize_t php_event_http_direct_write(
	struct bufferevent *bufferevent, const char *bytes, size_t length);

#endif
