/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Moves the bytes of an open WebSocket from and to the kernel. Without TLS they go past libevent:
 * what comes is received in one call and looked at in place, and what a callback has sent leaves in
 * one call, as soon as the outermost callback has returned. libevent sends what the kernel does not
 * take at once. With TLS, libevent reads and writes.
 *
 * A wire lives in the struct of its socket, and ends with the socket's bufferevent, before the
 * descriptor can be closed. */
#ifndef PHP_EVENT_WEBSOCKET_WIRE_H
#define PHP_EVENT_WEBSOCKET_WIRE_H

#include "../bufferevent.h"

typedef struct php_event_websocket_wire php_event_websocket_wire;

/* What it asks and tells its owner; constant. */
typedef struct {
	/* These bytes have come, and may be changed. May call PHP, and end the wire. */
	void (*come)(php_event_websocket_wire *wire, uint8_t *bytes, size_t length);

	/* Does the bufferevent's listener want to know when all has left? */
	bool (*awaits_all)(const php_event_websocket_wire *wire);
} php_event_websocket_wire_owner;

/* What waits to leave, and who sends it. */
typedef enum {
	PHP_EVENT_WEBSOCKET_WIRE_LIBEVENTS, /* the output, sent by libevent; always with TLS */
	PHP_EVENT_WEBSOCKET_WIRE_EMPTY,     /* nothing */
	PHP_EVENT_WEBSOCKET_WIRE_FRAME,     /* `frame`, sent by us */
	PHP_EVENT_WEBSOCKET_WIRE_OUTPUT,    /* the output, sent by us */
} php_event_websocket_wire_load;

/* Sending need not look at anything else: with many sockets that is most of its cost. */
struct php_event_websocket_wire {
	php_event_websocket_wire_load load;
	zend_string *frame;     /* held; NULL: none */
	php_event_queued flush; /* writes when the outermost callback has returned */
	const php_event_websocket_wire_owner *owner;
	php_event_bufferevent *bufferevent;
	struct event *reader; /* waits for bytes, or for silence; NULL: libevent reads */
	bool plain;           /* no TLS */
};

/* init(): for a new struct, zeroed before. open(): the handshake is over; from now on silence of
 * that many seconds, if not 0, is told to the bufferevent's listener, as libevent does. */
void php_event_websocket_wire_init(php_event_websocket_wire *wire,
	php_event_bufferevent *bufferevent, const php_event_websocket_wire_owner *owner);
void php_event_websocket_wire_open(php_event_websocket_wire *wire, double silence);

/* May be called if it was never opened. Runs no PHP code. */
void php_event_websocket_wire_close(php_event_websocket_wire *wire);

/* Can something happen by itself? */
bool php_event_websocket_wire_is_armed(const php_event_websocket_wire *wire);

/* Silence has been reported: go_on() to have it reported again, be_patient() not to. */
void php_event_websocket_wire_go_on(php_event_websocket_wire *wire);
void php_event_websocket_wire_be_patient(php_event_websocket_wire *wire);

/* Take what libevent has read: over TLS, together with the handshake, or what was put back. */
void php_event_websocket_wire_read(php_event_websocket_wire *wire);

/* Put back bytes that cannot be taken now: they come again, before all others. */
void php_event_websocket_wire_put_back(
	php_event_websocket_wire *wire, const uint8_t *bytes, size_t length);

/* Put a whole frame, which is held, or add anything else to the output; both in any order and
 * number. Then leave() sends it all. put() returns false if libevent has no memory. */
bool php_event_websocket_wire_put(php_event_websocket_wire *wire, zend_string *frame);
struct evbuffer *php_event_websocket_wire_output(php_event_websocket_wire *wire);
void php_event_websocket_wire_send(php_event_websocket_wire *wire);

/* libevent has sent all of the output. */
void php_event_websocket_wire_sent(php_event_websocket_wire *wire);

/* Bytes that wait to leave. */
size_t php_event_websocket_wire_pending(const php_event_websocket_wire *wire);

#endif
