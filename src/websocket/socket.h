/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A WebSocket that is open, or on its way to that: messages over a bufferevent, and how it ends
 * (RFC 6455). It is a bufferevent to those who own it: a view of a server's connection, which ends
 * with it, or a client's on its base, with the rules that these have.
 *
 *     OPENING --> OPEN --> CLOSING --> OVER
 *
 * OPENING: a client's handshake. CLOSING: a Close has been sent; what comes is thrown away but for
 * the other's. PHP's object is held meanwhile, since the program mostly lets go of it then, and
 * within the time of settings.closing it is OVER. OVER: the close callback has been called, or
 * nobody is to hear of it, as the program itself has let go of it.
 *
 * Of who has failed 16 MiB are dropped, as of HTTP's, so that it can read how it ended.
 *
 * The most that is held of a peer: a message as large as the limits allow, a frame's head, what
 * is received at once, and for compression what deflate.h says; and settings.pending of what is
 * sent to it. */
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
	uint64_t pending; /* bytes that may wait to be sent, with the message that comes */
	double ping;      /* after so many seconds of silence; again, and it is over. 0: never */
	double closing;   /* so many the other has to close, too */
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
	/* First. PHP's callbacks for messages, for what has been sent and for the end are its `read`,
	 * `write` and `event`. */
	php_event_bufferevent bufferevent;

	/* What sending asks comes first, side by side. */
	php_event_websocket_state state;
	bool client;
	php_event_websocket_compression *compression; /* owned; NULL: none is agreed on */
	struct evbuffer *waiting; /* what is to be sent when it is open; NULL: nothing */
	php_event_websocket_settings settings;
	php_event_websocket_wire wire; /* from when it is open on */

	php_event_websocket_frames frames;
	struct evbuffer *message;             /* as far as it has come; NULL: nothing */
	php_event_websocket_attempt *attempt; /* a client's, to open; NULL: over, or none */
	struct event *timer;                  /* the end of opening or closing; NULL: none is set */
	bool pinged;                          /* and nothing has come since */
	bool closed_by_both;                  /* it ends as soon as all has been sent */
	bool failed;         /* the other has done what is not allowed, and may not know how it ends */
	bool held;           /* the object, by us */
	size_t dropped;      /* of what came since */
	uint16_t code;       /* how it ends; 0: not known yet */
	zend_string *reason; /* held; NULL: none */
	zend_string *protocol; /* that both speak, held; NULL: none */
};

static inline php_event_websocket *php_event_websocket_of(php_event_bufferevent *bufferevent)
{
	return (php_event_websocket *) bufferevent;
}

/* Of a new object; zeroed before. And at its end. */
void php_event_websocket_init(php_event_websocket *self, const php_event_kind *kind);
void php_event_websocket_free(php_event_websocket *self);

/* For its kind. */
void php_event_websocket_release(php_event_handle *handle, void *bev);
void php_event_websocket_clear(php_event_handle *handle);
bool php_event_websocket_armed(const php_event_handle *handle);
void php_event_websocket_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);

/* A client is on its way, for so many seconds; and it does not arrive: the close callback gets this
 * reason, from the loop. */
void php_event_websocket_set_out(php_event_websocket *self, double seconds);
void php_event_websocket_give_up(php_event_websocket *self, const char *reason);

/* Before it is open: what has been agreed on. False: there is no memory for it. */
bool php_event_websocket_agree(php_event_websocket *self, const php_event_websocket_terms *terms);

/* The handshake is over: what comes from now on are frames. */
void php_event_websocket_open(php_event_websocket *self);

/* Send a message, or a ping. False where the socket is not open, or too much waits already. */
bool php_event_websocket_send(
	php_event_websocket *self, php_event_websocket_opcode opcode, zend_string *content);

/* A message for many, encoded once for each way in which it leaves, when one first needs that. */
typedef struct {
	php_event_websocket_opcode opcode;
	zend_string *content; /* the caller's */

	/* Frames of a server's, held: [0] as it is, the others compressed with a window of so many
	 * bits. */
	zend_string *frames[PHP_EVENT_WEBSOCKET_BITS_MAX + 1];
} php_event_websocket_same;

bool php_event_websocket_send_same(php_event_websocket *self, php_event_websocket_same *same);
void php_event_websocket_same_free(php_event_websocket_same *same);

/* Begin to close, with a code that a Close may carry; 0: none. False where it is not open. */
bool php_event_websocket_close(php_event_websocket *self, unsigned code, const zend_string *reason);

/* Bytes that wait to be sent. */
size_t php_event_websocket_pending(const php_event_websocket *self);

/* Is it UTF-8? */
bool php_event_websocket_is_text(const zend_string *string);

#endif
