/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Who watches the client of a server's connection. Between requests it reads for the gate, unless
 * libevent does: over TLS, or where there is no gate. While a request is in hand nobody reads on,
 * unless PHP takes its body as it comes, and it tells that the client has left: it takes in a
 * little more, and asks the kernel once there is no room for that. A client that ends its side
 * within a body may have sent all of it: that PHP may still take, for a while. When the last has
 * been said to a client that may be sending still, it drops what comes: to close at once would take
 * the reply back. */
#ifndef PHP_EVENT_HTTP_LOOKOUT_H
#define PHP_EVENT_HTTP_LOOKOUT_H

#include "exchange.h"
#include "gate.h"

typedef enum {
	PHP_EVENT_HTTP_NEWS_NONE,    /* what has come is no whole request */
	PHP_EVENT_HTTP_NEWS_BODY,    /* ... but perhaps of the one in hand: of its body, or the end */
	PHP_EVENT_HTTP_NEWS_REQUEST, /* the gate has a whole one, and none is in hand */
	PHP_EVENT_HTTP_NEWS_LEFT,    /* or is to: all has been said, and it has had time to hear it */
} php_event_http_news;

typedef struct php_event_http_lookout php_event_http_lookout;

/* What a lookout tells; constant. */
typedef struct {
	/* The last thing it does: the connection may end. No frame of evhttp's is on the stack. */
	void (*told)(php_event_http_lookout *lookout, php_event_http_news news);
} php_event_http_lookout_owner;

/* Zeroed before; lives in the struct of what owns the exchange and the gate, too. */
struct php_event_http_lookout {
	const php_event_http_lookout_owner *owner;
	struct event *event;
	struct bufferevent *bufferevent;
	const php_event_http_exchange *exchange;
	php_event_http_gate *gate; /* which stands, unless its server is not strict */
	evutil_socket_t fd;        /* once there is one */
	uint8_t at_once;           /* so many raw requests have been served since the loop has looked */
	bool parked;               /* it asks now and then: there is input that is not to be read */
	suseconds_t pause;         /* ... so many microseconds apart */
	bool leaving;              /* ... and behind that the client has ended its side */
	bool said_all;             /* what comes is dropped, until the client ends, too */
	size_t dropped;            /* ... so many bytes */
};

/* With the bufferevent of `exchange`. */
void php_event_http_lookout_init(php_event_http_lookout *lookout,
	const php_event_http_exchange *exchange, php_event_http_gate *gate,
	const php_event_http_lookout_owner *owner);
void php_event_http_lookout_free(php_event_http_lookout *lookout);

/* The bufferevent has got this descriptor. */
void php_event_http_lookout_set_fd(php_event_http_lookout *lookout, evutil_socket_t fd);

/* Begin, unless it has begun; and stop. */
void php_event_http_lookout_start(php_event_http_lookout *lookout);
void php_event_http_lookout_stop(php_event_http_lookout *lookout);

/* Is it to read the body of the request in hand? */
static inline bool php_event_http_lookout_reads_body(const php_event_http_lookout *lookout)
{
	return php_event_http_gate_flows(lookout->gate)
		&& php_event_http_exchange_wants_body(lookout->exchange);
}

/* Of that body all is there, or what is to come has been refused, and PHP has yet to hear of it? */
bool php_event_http_lookout_has_body_end(const php_event_http_lookout *lookout);

/* Of the body of the request in hand more is wanted than before: the gate lets it pass. Or less. */
void php_event_http_lookout_read_body(php_event_http_lookout *lookout);
void php_event_http_lookout_leave_body(php_event_http_lookout *lookout);

/* The request in hand has been answered: what has come meanwhile is next. */
void php_event_http_lookout_go_on(php_event_http_lookout *lookout);

#endif
