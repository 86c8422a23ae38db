/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Watches the client of a server's connection. Between requests it reads for the gate, unless
 * libevent does, over TLS or without a gate. While a request is in hand nobody reads on, unless PHP
 * takes its body as it comes. The lookout then reports that the client has left: it takes in a
 * little more, and once there is no room for that, asks the kernel. A client that ends its side
 * within a body may have sent all of it, and for a while PHP may still take that. After the last
 * reply to a client that may still be sending, the lookout drops what comes, since closing at once
 * would take the reply back. */
#ifndef PHP_EVENT_HTTP_LOOKOUT_H
#define PHP_EVENT_HTTP_LOOKOUT_H

#include "exchange.h"
#include "gate.h"

typedef enum {
	PHP_EVENT_HTTP_NEWS_NONE, /* what has come is no whole request */
	PHP_EVENT_HTTP_NEWS_BODY, /* ... but perhaps some of the body of the one in hand, or its end */
	PHP_EVENT_HTTP_NEWS_REQUEST, /* the gate has a request to settle, and none is in hand */
	PHP_EVENT_HTTP_NEWS_LEFT, /* the client has left, or must: it had time to hear the last reply */
} php_event_http_news;

typedef struct php_event_http_lookout php_event_http_lookout;

/* What a lookout tells its owner; constant. */
typedef struct {
	/* The lookout does nothing after this call, in which the connection may end. No frame of
	 * evhttp's is on the stack. */
	void (*told)(php_event_http_lookout *lookout, php_event_http_news news);
} php_event_http_lookout_owner;

/* Zeroed before; lives in the struct that also owns the exchange and the gate. */
struct php_event_http_lookout {
	const php_event_http_lookout_owner *owner;
	struct event *event;
	struct bufferevent *bufferevent;
	const php_event_http_exchange *exchange;
	php_event_http_gate *gate; /* if its server is strict */
	evutil_socket_t fd;        /* once there is one */
	uint8_t at_once;           /* raw requests served since the loop last asked the kernel */
	bool parked;               /* it only asks now and then, as there is input not to be read */
	suseconds_t pause;         /* ... so many microseconds apart */
	bool leaving;              /* ... and after that input the client has ended its side */
	bool said_all;             /* what comes is dropped, until the client ends, too */
	size_t dropped;            /* ... bytes so far */
};

/* Set up a lookout on the bufferevent of `exchange`. */
void php_event_http_lookout_init(php_event_http_lookout *lookout,
	const php_event_http_exchange *exchange, php_event_http_gate *gate,
	const php_event_http_lookout_owner *owner);
void php_event_http_lookout_free(php_event_http_lookout *lookout);

/* The bufferevent has got this descriptor. */
void php_event_http_lookout_set_fd(php_event_http_lookout *lookout, evutil_socket_t fd);

/* Start watching, unless it has started, and stop. */
void php_event_http_lookout_start(php_event_http_lookout *lookout);
void php_event_http_lookout_stop(php_event_http_lookout *lookout);

/* Does it read the body of the request in hand? */
static inline bool php_event_http_lookout_reads_body(const php_event_http_lookout *lookout)
{
	return php_event_http_gate_flows(lookout->gate)
		&& php_event_http_exchange_wants_body(lookout->exchange);
}

/* Has all of that body come, or was the rest refused, and PHP has yet to be told? */
bool php_event_http_lookout_has_body_end(const php_event_http_lookout *lookout);

/* More of the body of the request in hand is wanted than before, and the gate lets it pass; or no
 * more is wanted. */
void php_event_http_lookout_read_body(php_event_http_lookout *lookout);
void php_event_http_lookout_leave_body(php_event_http_lookout *lookout);

/* The request in hand has been answered: go on with what has come meanwhile. */
void php_event_http_lookout_go_on(php_event_http_lookout *lookout);

#endif
