/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What stands between a server's connection and evhttp: `strict` looks at the client's bytes, and
 * evhttp sees none of them.
 *
 *     client -> receive() -> `unseen` -> settle() -> PHP
 *                         -> `raw`, as long as a request is in hand
 *                         -> `tail`, if PHP takes that request's body as it comes
 *
 * evhttp is shown an empty request, so that it has a struct for what has come, and either of us can
 * send the reply. After a reply of ours it still has that request, which serves for the next one.
 * Requests pass one at a time, so the most that is held of a client is a head and a body, as large
 * as the limits allow, and PHP_EVENT_HTTP_RAW_MAX. A body taken as it comes counts with one piece
 * instead, which is no larger than that. */
#ifndef PHP_EVENT_HTTP_GATE_H
#define PHP_EVENT_HTTP_GATE_H

#include "../compat.h"
#include "strict.h"
#include "unseen.h"

struct bufferevent;
struct evbuffer;
struct evbuffer_cb_entry;

/* How many bytes are taken in though nobody can look at them yet; the kernel keeps the rest. */
enum { PHP_EVENT_HTTP_RAW_MAX = 65536 };

typedef struct php_event_http_gate php_event_http_gate;

/* What a gate asks and tells its owner; constant. No function runs PHP code. */
typedef struct {
	/* A head is complete, but not its body: is the request settled at once, and the body later? */
	bool (*is_streamed)(php_event_http_gate *gate);

	/* Have whoever reads look: over TLS, more of the flowing body is raw; or the gate was closed
	 * between requests. */
	void (*look)(php_event_http_gate *gate);
} php_event_http_gate_owner;

struct php_event_http_gate {
	const php_event_http_gate_owner *owner;
	php_event_http_strict strict;
	struct bufferevent *bufferevent;
	struct evbuffer_cb_entry *listens; /* ... on its input; NULL: there is no gate, or it is open */
	struct evbuffer *raw;              /* received, but not looked at yet */
	php_event_http_unseen unseen;      /* of the request now coming, as far as it has come */
	bool plain;                        /* no TLS */
	bool changing;                     /* the input changes by our own hand */
	bool ready;                        /* a request is complete, and not settled yet */
	bool in_hand;                      /* ... is settled, and not answered yet */
	php_event_http_unseen
		*tail;       /* ... and the rest of its body goes there; NULL: nothing is to come */
	bool flows;      /* ... which passes now, without waiting for the answer */
	bool drops;      /* the rest of an answered request's body is discarded */
	bool permitted;  /* the client was told to send the body */
	uint64_t began;  /* zend_hrtime() at the first byte of the request */
	uint16_t status; /* what comes is refused with this; 0: it is not */
	bool closed;     /* nothing more passes */
	size_t dropped;  /* bytes of one request that were discarded */
	size_t moved;    /* bytes of the beginning of a request, or of a body */
};

bool php_event_http_gate_init(php_event_http_gate *gate, struct bufferevent *bufferevent,
	const php_event_http_strict_limits *limits, const php_event_http_gate_owner *owner);
void php_event_http_gate_free(php_event_http_gate *gate);

/* Have no gate, since evhttp reads, but follow what it gets. follow(): `added` bytes have been
 * added to its input; returns false from the first forbidden byte on, where evhttp may see another
 * message. */
void php_event_http_gate_do_without(
	php_event_http_gate *gate, const php_event_http_strict_limits *limits);
bool php_event_http_gate_follow(php_event_http_gate *gate, struct evbuffer *input, size_t added);

/* Is there a gate: made, and neither opened nor freed? */
static inline bool php_event_http_gate_stands(const php_event_http_gate *gate)
{
	return gate->listens;
}

/* The client has sent this. Returns true if a request is to be settled: it is complete, or it is
 * streamed and has its head. */
bool php_event_http_gate_receive(php_event_http_gate *gate, const char *bytes, size_t length);

/* Have evhttp make a request for it, the next time its read callback is called. */
void php_event_http_gate_show(php_event_http_gate *gate);

/* Hand the request to `unseen`. Returns the status to refuse it with, or 0. If it is streamed, the
 * rest of its body is added to `unseen` until it has been answered. */
uint16_t php_event_http_gate_settle(php_event_http_gate *gate, php_event_http_unseen *unseen);

/* Is some of the body of the request in hand still to come? Let it pass, or have it wait, which it
 * does at first. With `may_ask`, a client that waits for 100 is sent one. */
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

/* The status that a tail is refused with, which will never come; 0 if it is not refused, or there
 * is none. */
static inline uint16_t php_event_http_gate_tail_refused(const php_event_http_gate *gate)
{
	return gate->tail && gate->closed ? gate->status : 0;
}

/* Is the tail known to be more than would be dropped, or never to come? */
bool php_event_http_gate_tail_is_too_much(const php_event_http_gate *gate);

/* Has a request begun and not ended? Its client may still be sending. */
bool php_event_http_gate_is_amid(const php_event_http_gate *gate);

/* Does `raw` hold some of a request after the one to be settled? */
bool php_event_http_gate_has_next(const php_event_http_gate *gate);

/* The request has been answered. The rest of it is dropped; if that is too much, the gate is
 * closed. */
void php_event_http_gate_answered(php_event_http_gate *gate);

/* Read from the descriptor into `raw`, if there is room. Returns how much, 0 at the end, or -1 with
 * errno set. */
int php_event_http_gate_read_raw(php_event_http_gate *gate, evutil_socket_t fd);

/* Is there room in `raw`? */
bool php_event_http_gate_has_room(const php_event_http_gate *gate);

/* Is anything in `raw`? resume() goes on with it, unless a request is in hand; returns as
 * receive(). */
bool php_event_http_gate_has_raw(const php_event_http_gate *gate);
bool php_event_http_gate_resume(php_event_http_gate *gate);

/* Let nothing more pass: the connection ends with the reply that is given. */
void php_event_http_gate_close(php_event_http_gate *gate);
bool php_event_http_gate_is_closed(const php_event_http_gate *gate);

/* The connection is no longer HTTP's: all that has come is put into the bufferevent's input. */
void php_event_http_gate_open(php_event_http_gate *gate);

/* Has the next request begun? Is its head complete? */
bool php_event_http_gate_has_begun(const php_event_http_gate *gate);
bool php_event_http_gate_has_head(const php_event_http_gate *gate);

/* How many bytes of the beginning of the request, or of its body, have come since this was last
 * asked? */
size_t php_event_http_gate_moved(php_event_http_gate *gate);

/* The request has taken too long. Returns true if it has begun, and so is refused; to be settled as
 * with receive(). */
bool php_event_http_gate_time_out(php_event_http_gate *gate);

#endif
