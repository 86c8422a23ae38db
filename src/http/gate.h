/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What stands between a server's connection and evhttp: bytes from the client are looked at by
 * `strict`, and evhttp sees none of them.
 *
 *     client -> receive() -> `unseen` -> settle() -> PHP
 *                         -> `raw`, as long as a request is in hand
 *
 * evhttp is shown a request that says nothing, so that there is one of its structs for what has
 * come, and a reply can be its as well as ours. After a reply of ours it still has that request,
 * and the next one needs no other. Requests pass one at a time, so the most that is held of a
 * client is a head, a body, both as large as the limits allow, and twice RAW_MAX. */
#ifndef PHP_EVENT_HTTP_GATE_H
#define PHP_EVENT_HTTP_GATE_H

#include "../compat.h"
#include "strict.h"
#include "unseen.h"

struct bufferevent;
struct evbuffer;
struct evbuffer_cb_entry;

typedef struct {
	php_event_http_strict strict;
	struct bufferevent *bufferevent;
	struct evbuffer_cb_entry *watch; /* ... of its input; NULL: there is no gate, or it is open */
	struct evbuffer *raw;            /* received, but not looked at yet */
	php_event_http_unseen unseen;    /* of the request that comes, as far as it has come */
	bool plain;                      /* no TLS */
	bool passing;                    /* what comes into the input comes from here */
	bool ready;                      /* a request is complete, and not settled yet */
	bool in_hand;                    /* ... has been, and is not answered yet */
	uint16_t status;                 /* ... is refused with this; 0: it is not */
	bool closed;                     /* nothing more passes */
	size_t moved;                    /* bytes that begin a request, or are of a body */
} php_event_http_gate;

bool php_event_http_gate_init(php_event_http_gate *gate, struct bufferevent *bufferevent,
	const php_event_http_strict_limits *limits);
void php_event_http_gate_free(php_event_http_gate *gate);

/* Does it stand there: made, and neither opened nor freed? */
static inline bool php_event_http_gate_stands(const php_event_http_gate *gate)
{
	return gate->watch;
}

/* The client has sent this. True: a request is complete, and is to be settled. */
bool php_event_http_gate_receive(php_event_http_gate *gate, const char *bytes, size_t length);

/* Have evhttp make a request for it, as soon as its read callback is called. */
void php_event_http_gate_show(php_event_http_gate *gate);

/* Somebody has the request from now on. The status of what is refused instead; 0: it is not. */
uint16_t php_event_http_gate_settle(php_event_http_gate *gate, php_event_http_unseen *unseen);

/* It has been answered. */
void php_event_http_gate_answered(php_event_http_gate *gate);

/* Add to `raw` what the descriptor has to read: how much, 0 at its end, or -1 with errno. */
int php_event_http_gate_read_raw(php_event_http_gate *gate, evutil_socket_t fd);

/* Is there room for more? */
bool php_event_http_gate_has_room(const php_event_http_gate *gate);

/* Is there any? It goes on unless a request is in hand: as with receive(). */
bool php_event_http_gate_has_raw(const php_event_http_gate *gate);
bool php_event_http_gate_resume(php_event_http_gate *gate);

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
