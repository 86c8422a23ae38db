/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The bytes of a WebSocket that is open, between it and the kernel. Where no TLS is between they go
 * past libevent: what comes is received in one call and looked at where it stands, and what a
 * callback has said leaves in one call, as soon as the outermost callback has returned. What the
 * kernel does not take is libevent's to send. With TLS, libevent reads and writes.
 *
 * A wire lives in the struct of its socket, and ends with the socket's bufferevent, before the
 * descriptor can be closed. */
#ifndef PHP_EVENT_WEBSOCKET_WIRE_H
#define PHP_EVENT_WEBSOCKET_WIRE_H

#include "../bufferevent.h"

typedef struct php_event_websocket_wire php_event_websocket_wire;

/* What it asks and tells; constant. */
typedef struct {
	/* This has come. The bytes may be changed. May call PHP, and end the wire. */
	void (*come)(php_event_websocket_wire *wire, uint8_t *bytes, size_t length);

	/* Is the bufferevent's listener to hear that all has left? */
	bool (*awaits_all)(const php_event_websocket_wire *wire);
} php_event_websocket_wire_owner;

/* What waits to leave, and who sends it. */
typedef enum {
	PHP_EVENT_WEBSOCKET_WIRE_LIBEVENTS, /* what is in the output; libevent: always with TLS */
	PHP_EVENT_WEBSOCKET_WIRE_EMPTY,     /* nothing */
	PHP_EVENT_WEBSOCKET_WIRE_FRAME,     /* `frame`; we */
	PHP_EVENT_WEBSOCKET_WIRE_OUTPUT,    /* what is in the output; we */
} php_event_websocket_wire_load;

/* To send, nothing else need be looked at: with many sockets that is most of what it takes. */
struct php_event_websocket_wire {
	php_event_websocket_wire_load load;
	zend_string *frame;     /* held; NULL: none */
	php_event_queued flush; /* writes, once the outermost callback has returned */
	const php_event_websocket_wire_owner *owner;
	php_event_bufferevent *bufferevent;
	struct event *reader; /* waits for bytes, or for silence; NULL: libevent reads */
	bool plain;           /* no TLS */
};

/* Of a new struct, zeroed before; and with the handshake over, from when on silence of so long is
 * told to the bufferevent's listener, as libevent does. A time of 0: it is not. */
void php_event_websocket_wire_init(php_event_websocket_wire *wire,
	php_event_bufferevent *bufferevent, const php_event_websocket_wire_owner *owner);
void php_event_websocket_wire_open(php_event_websocket_wire *wire, double silence);

/* Also where it was never opened. Runs no PHP code. */
void php_event_websocket_wire_close(php_event_websocket_wire *wire);

/* Is something to come by itself? */
bool php_event_websocket_wire_is_armed(const php_event_websocket_wire *wire);

/* Silence has been told, and may be told again; or it is told no more. */
void php_event_websocket_wire_go_on(php_event_websocket_wire *wire);
void php_event_websocket_wire_be_patient(php_event_websocket_wire *wire);

/* Take what libevent has read: over TLS, together with the handshake, or what has been put back. */
void php_event_websocket_wire_read(php_event_websocket_wire *wire);

/* Of what has come, these cannot be taken now: they come again, before all others. */
void php_event_websocket_wire_put_back(
	php_event_websocket_wire *wire, const uint8_t *bytes, size_t length);

/* Send a whole frame, which is held; or add to the output what is none. Then, or both in any order,
 * as often as is to be: have it sent. False where libevent has no memory. */
bool php_event_websocket_wire_put(php_event_websocket_wire *wire, zend_string *frame);
struct evbuffer *php_event_websocket_wire_output(php_event_websocket_wire *wire);
void php_event_websocket_wire_send(php_event_websocket_wire *wire);

/* Libevent has sent all of the output. */
void php_event_websocket_wire_sent(php_event_websocket_wire *wire);

/* Bytes that wait to leave. */
size_t php_event_websocket_wire_pending(const php_event_websocket_wire *wire);

#endif
