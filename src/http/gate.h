/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What stands between a server's connection and evhttp: bytes from the client are looked at by
 * `strict`, and evhttp sees none of them.
 *
 *     client -> receive() -> `unseen` -> settle() -> PHP
 *                         -> `raw`, as long as a request is in hand
 *                         -> `tail`, where its body is PHP's to take as it comes
 *
 * evhttp is shown a request that says nothing, so that there is one of its structs for what has
 * come, and a reply can be its as well as ours. After a reply of ours it still has that request,
 * and the next one needs no other. Requests pass one at a time, so the most that is held of a
 * client is a head, a body, both as large as the limits allow, and PHP_EVENT_HTTP_RAW_MAX. Of a
 * body that is taken as it comes it is one piece in the place of the body, as much at most. */
#ifndef PHP_EVENT_HTTP_GATE_H
#define PHP_EVENT_HTTP_GATE_H

#include "../compat.h"
#include "strict.h"
#include "unseen.h"

struct bufferevent;
struct evbuffer;
struct evbuffer_cb_entry;

/* Bytes taken in though nobody can look at them yet; beyond it the kernel keeps the rest. */
enum { PHP_EVENT_HTTP_RAW_MAX = 65536 };

typedef struct php_event_http_gate php_event_http_gate;

/* What a gate asks and tells; constant. Each runs no PHP code. */
typedef struct {
	/* Of a head that is complete, whose body is not: is it settled at once, and the body later? */
	bool (*is_streamed)(php_event_http_gate *gate);

	/* Whoever reads is to look: over TLS, more of the body that flows is raw; or it has been closed
	 * between requests. */
	void (*look)(php_event_http_gate *gate);
} php_event_http_gate_owner;

struct php_event_http_gate {
	const php_event_http_gate_owner *owner;
	php_event_http_strict strict;
	struct bufferevent *bufferevent;
	struct evbuffer_cb_entry *watch; /* ... of its input; NULL: there is no gate, or it is open */
	struct evbuffer *raw;            /* received, but not looked at yet */
	php_event_http_unseen unseen;    /* of the request that comes, as far as it has come */
	bool plain;                      /* no TLS */
	bool passing;                    /* what comes into the input comes from here */
	bool ready;                      /* a request is complete, and not settled yet */
	bool in_hand;                    /* ... has been, and is not answered yet */
	php_event_http_unseen *tail; /* ... and what is to come of its body goes there; NULL: nothing */
	bool flows;                  /* ... which passes now, without waiting for the answer */
	bool drops;                  /* the rest of the body of an answered one is nobody's */
	bool permitted;              /* the client has been told to send the body */
	uint64_t began;              /* zend_hrtime() at the first byte of the request */
	uint16_t status;             /* what comes is refused with this; 0: it is not */
	bool closed;                 /* nothing more passes */
	size_t dropped;              /* bytes that were nobody's, of one request */
	size_t moved;                /* bytes that begin a request, or are of a body */
};

bool php_event_http_gate_init(php_event_http_gate *gate, struct bufferevent *bufferevent,
	const php_event_http_strict_limits *limits, const php_event_http_gate_owner *owner);
void php_event_http_gate_free(php_event_http_gate *gate);

/* Or have none, since evhttp reads, but follow what it is given: so many bytes have been added to
 * its input. False from the first on that is forbidden: evhttp may see another message in it. */
void php_event_http_gate_do_without(
	php_event_http_gate *gate, const php_event_http_strict_limits *limits);
bool php_event_http_gate_follow(php_event_http_gate *gate, struct evbuffer *input, size_t added);

/* Does it stand there: made, and neither opened nor freed? */
static inline bool php_event_http_gate_stands(const php_event_http_gate *gate)
{
	return gate->watch;
}

/* The client has sent this. True: a request is complete, or one that is streamed has its head, and
 * is to be settled. */
bool php_event_http_gate_receive(php_event_http_gate *gate, const char *bytes, size_t length);

/* Have evhttp make a request for it, as soon as its read callback is called. */
void php_event_http_gate_show(php_event_http_gate *gate);

/* Somebody has the request from now on. The status of what is refused instead; 0: it is not. Of one
 * that is streamed, the rest of the body is added to `unseen` until it has been answered. */
uint16_t php_event_http_gate_settle(php_event_http_gate *gate, php_event_http_unseen *unseen);

/* Is some of the body of the request in hand still to come? Have it pass, or wait: it begins to
 * with waiting. A client that waits to be asked for it is asked where `may_ask`. */
bool php_event_http_gate_has_tail(const php_event_http_gate *gate);
void php_event_http_gate_let_flow(php_event_http_gate *gate, bool may_ask);
void php_event_http_gate_stem(php_event_http_gate *gate);

/* Does what comes pass, though a request is in hand? */
static inline bool php_event_http_gate_flows(const php_event_http_gate *gate)
{
	return gate->flows && gate->tail && !gate->closed;
}

/* Does what comes pass at all? */
bool php_event_http_gate_passes(const php_event_http_gate *gate);

/* A tail that will not come: it is refused with this; 0: it is not, or nothing was to come. */
static inline uint16_t php_event_http_gate_tail_refused(const php_event_http_gate *gate)
{
	return gate->tail && gate->closed ? gate->status : 0;
}

/* Is it known that the tail is more than would be dropped, or may it never come? */
bool php_event_http_gate_tail_is_too_much(const php_event_http_gate *gate);

/* Has a request begun that has not come to its end? Its client may be sending still. */
bool php_event_http_gate_is_amid(const php_event_http_gate *gate);

/* Is what is raw of a request behind the one that is to be settled? */
bool php_event_http_gate_has_next(const php_event_http_gate *gate);

/* It has been answered. What is still to come of it is dropped; where that is too much, the gate is
 * closed. */
void php_event_http_gate_answered(php_event_http_gate *gate);

/* Add to `raw`, where there is room, what the descriptor has to read: how much, 0 at its end, or -1
 * with errno. */
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
