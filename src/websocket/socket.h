/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A WebSocket that is open or about to be: messages over a bufferevent, and how it ends (RFC 6455).
 * To its owners it is a bufferevent and follows the rules of one: a view of a server's connection,
 * which ends with that, or a client's bufferevent on its base.
 *
 *     OPENING --> OPEN --> CLOSING --> OVER
 *
 * OPENING: a client's handshake. CLOSING: a Close has been sent, and what comes is dropped, except
 * the peer's Close. We hold PHP's object meanwhile, since the program mostly lets go of it then,
 * and within settings.closing seconds the state is OVER. OVER: the close callback has been called,
 * or nobody is to be told, because the program itself let go of the socket.
 *
 * When a peer has broken the rules, up to 16 MiB of what it still sends are dropped, as with HTTP,
 * so that it can read how the connection ended.
 *
 * The most that is held for a peer: a message as large as the limits allow, a frame's head, what is
 * received at once, and for compression what deflate.h says; and settings.pending bytes to be sent
 * to it. */
#ifndef PHP_EVENT_WEBSOCKET_SOCKET_H
#define PHP_EVENT_WEBSOCKET_SOCKET_H

#include "../bufferevent.h"
#include "compression.h"
#include "frames.h"
#include "handshake.h"
#include "wire.h"

typedef struct {
	php_event_websocket_limits limits;
	php_event_websocket_deflate_settings deflate;
	uint64_t pending; /* bytes that may wait to be sent, including the new message */
	double ping;      /* seconds of silence before a ping, and after it before the end; 0: never */
	double closing;   /* seconds that the other side has to close, too */
} php_event_websocket_settings;

#define PHP_EVENT_WEBSOCKET_DEFAULTS \
	{ \
		.limits = {1 << 20, 1 << 20}, \
		.deflate = {.level = PHP_EVENT_WEBSOCKET_DEFLATE_LEVEL, \
			.threshold = PHP_EVENT_WEBSOCKET_DEFLATE_THRESHOLD}, \
		.pending = 16 << 20, .ping = 30, .closing = 5, \
	}

typedef enum {
	PHP_EVENT_WEBSOCKET_OPENING,
	PHP_EVENT_WEBSOCKET_OPEN,
	PHP_EVENT_WEBSOCKET_CLOSING,
	PHP_EVENT_WEBSOCKET_OVER,
} php_event_websocket_state;

typedef struct php_event_websocket php_event_websocket;

struct php_event_websocket {
	/* Comes first. Its `read`, `write` and `event` are PHP's callbacks for messages, for when all
	 * has been sent, and for the end. */
	php_event_bufferevent bufferevent;

	/* What sending needs comes first, close together. */
	php_event_websocket_state state;
	bool client;
	php_event_websocket_compression *compression; /* owned; NULL: none is agreed on */
	struct evbuffer *waiting;                     /* to be sent once it is open; NULL: nothing */
	php_event_websocket_settings settings;
	php_event_websocket_wire wire; /* used once it is open */

	php_event_websocket_frames frames;
	struct evbuffer *message;             /* what has come of it; NULL: nothing */
	php_event_websocket_attempt *attempt; /* a client's handshake; NULL: over, or none */
	struct event *timer;                  /* ends opening or closing; NULL: not set */
	bool pinged;                          /* and nothing has come since */
	bool closed_by_both;                  /* it ends as soon as all has been sent */
	bool failed;           /* the other side broke the rules, and may not know yet how it ends */
	bool held;             /* we hold the object */
	size_t dropped;        /* bytes dropped since then */
	uint16_t code;         /* how it ends; 0: not known yet */
	zend_string *reason;   /* held; NULL: none */
	zend_string *protocol; /* that both speak, held; NULL: none */
};

static inline php_event_websocket *php_event_websocket_of(php_event_bufferevent *bufferevent)
{
	return (php_event_websocket *) bufferevent;
}

/* For a new object, zeroed before, and for its end. */
void php_event_websocket_init(php_event_websocket *self, const php_event_kind *kind);
void php_event_websocket_free(php_event_websocket *self);

/* For its kind. */
void php_event_websocket_release(php_event_handle *handle, void *bev);
void php_event_websocket_clear(php_event_handle *handle);
bool php_event_websocket_armed(const php_event_handle *handle);
void php_event_websocket_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);

/* set_out(): a client is on its way, for that many seconds at most. give_up(): it does not arrive,
 * and the close callback gets this reason, from the loop. */
void php_event_websocket_set_out(php_event_websocket *self, double seconds);
void php_event_websocket_give_up(php_event_websocket *self, const char *reason);

/* Set what has been agreed on, before it is open. Returns false if there is no memory. */
bool php_event_websocket_agree(php_event_websocket *self, const php_event_websocket_terms *terms);

/* The handshake is over: what comes from now on are frames. */
void php_event_websocket_open(php_event_websocket *self);

/* Send a message, or a ping. Returns false if the socket is not open, or too much waits already. */
bool php_event_websocket_send(
	php_event_websocket *self, php_event_websocket_opcode opcode, zend_string *content);

/* A message for many sockets, encoded once for each way of sending it, when first needed. */
typedef struct {
	php_event_websocket_opcode opcode;
	zend_string *content; /* the caller's */

	/* A server's frames, held: [0] uncompressed, the others compressed with a window of that many
	 * bits. */
	zend_string *frames[PHP_EVENT_WEBSOCKET_BITS_MAX + 1];
} php_event_websocket_same;

bool php_event_websocket_send_same(php_event_websocket *self, php_event_websocket_same *same);
void php_event_websocket_same_free(php_event_websocket_same *same);

/* Begin to close, with a code that a Close may carry, or 0 for none. Returns false if it is not
 * open. */
bool php_event_websocket_close(php_event_websocket *self, unsigned code, const zend_string *reason);

/* Bytes that wait to be sent. */
size_t php_event_websocket_pending(const php_event_websocket *self);

/* Is it UTF-8? */
bool php_event_websocket_is_text(const zend_string *string);

#endif
