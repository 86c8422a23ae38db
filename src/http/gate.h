/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What stands between a server's connection and evhttp: bytes from the client are looked at by
 * `strict` first, and evhttp is shown only heads of requests that may pass. A body is kept until it
 * is complete and put into the request then: evhttp reads none.
 *
 *     client -> receive() -> `head`, `body`, or `raw` -> evhttp's input -> settle() -> PHP
 *
 * Requests that are nothing special (no body, no wish of the connection, nothing in its first line
 * that evhttp would misread) pass as they come, several at once. What is special passes alone: when
 * all before it have been answered, and nothing more passes until it has been. Till then `raw`
 * keeps what the client has sent already. So the most that is held of a client is a head, a body,
 * both as large as the limits allow, and twice RAW_MAX. */
#ifndef PHP_EVENT_HTTP_GATE_H
#define PHP_EVENT_HTTP_GATE_H

#include "../compat.h"
#include "strict.h"
#include "unseen.h"

struct bufferevent;
struct evbuffer;
struct evbuffer_cb_entry;
struct evhttp_request;

typedef struct {
	php_event_http_strict strict;
	struct bufferevent *bufferevent;
	struct evbuffer_cb_entry *watch; /* ... of its input; NULL: the gate is open */
	struct evbuffer *raw;            /* received, but not looked at yet */
	struct evbuffer *head; /* ... of the request in hand, as far as it has come or has a body */
	php_event_http_unseen unseen; /* ... of its body as far as it has come */
	bool plain;                   /* no TLS */
	bool passing;                 /* what comes into the input comes from here */
	bool special;                 /* what has passed last, and is not settled yet */
	uint16_t status;              /* ... is refused with this; 0: it is not */
	bool closed;                  /* nothing more passes */
	size_t moved;                 /* bytes that begin a request, or are of a body */
	bool (*busy)(void *arg);      /* is a request in hand? */
	void *arg;
} php_event_http_gate;

/* Between a bufferevent and evhttp. `busy` says whether a request is in hand. */
bool php_event_http_gate_init(php_event_http_gate *gate, struct bufferevent *bufferevent,
	const php_event_http_strict_limits *limits, bool (*busy)(void *arg), void *arg);
void php_event_http_gate_free(php_event_http_gate *gate);

/* The client has sent this. True: something has passed, and evhttp's read callback is to be called.
 */
bool php_event_http_gate_receive(php_event_http_gate *gate, const char *bytes, size_t length);

/* Keep what the descriptor has to read: how much it was, 0 at its end, or -1 with errno. */
int php_event_http_gate_keep(php_event_http_gate *gate, evutil_socket_t fd);

/* Is there room for more? */
bool php_event_http_gate_has_room(const php_event_http_gate *gate);

/* Has something been kept? And is evhttp at work on what has passed, or will be? If not, what is
 * kept goes on: as with receive(). */
bool php_event_http_gate_has_kept(const php_event_http_gate *gate);
bool php_event_http_gate_is_busy(const php_event_http_gate *gate);
bool php_event_http_gate_resume(php_event_http_gate *gate);

/* evhttp has a request: put back what it was not shown, or give it to the caller in `unseen`. The
 * status of what is refused instead; 0: it is not. `last`: the client wants no other after it. */
uint16_t php_event_http_gate_settle(php_event_http_gate *gate, struct evhttp_request *request,
	php_event_http_unseen *unseen, bool *last);

/* Nothing more passes: the connection ends with the reply that is given. */
void php_event_http_gate_close(php_event_http_gate *gate);
bool php_event_http_gate_is_closed(const php_event_http_gate *gate);

/* It is HTTP's no more: all that has come is in the bufferevent's input. */
void php_event_http_gate_open(php_event_http_gate *gate);

/* What has come of the next request? */
bool php_event_http_gate_has_begun(const php_event_http_gate *gate);
bool php_event_http_gate_has_head(const php_event_http_gate *gate);

/* How much has begun it, or is of its body, since this was asked? */
size_t php_event_http_gate_moved(php_event_http_gate *gate);

/* It has taken too long. True: it has begun, and is refused; as with receive(). */
bool php_event_http_gate_time_out(php_event_http_gate *gate);

#endif
