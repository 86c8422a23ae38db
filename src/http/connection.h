/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * One connection of an HTTP server, from its arrival to its end. libevent owns the
 * evhttp_connection and the request on it; this is what we know about both, and the only place
 * that hears of their end. PHP's EventHttpRequest, EventHttpConnection and EventBufferEvent are
 * views that come and go; a close callback belongs here and outlives them. */
#ifndef PHP_EVENT_HTTP_CONNECTION_ROOM_H
#define PHP_EVENT_HTTP_CONNECTION_ROOM_H

#include "../bufferevent.h"
#include "../loop.h"

#include <event2/buffer.h>
#include <event2/http.h>

typedef enum {
	PHP_EVENT_HTTP_IDLE,      /* between requests: evhttp reads */
	PHP_EVENT_HTTP_HELD,      /* PHP has a request and owes the reply */
	PHP_EVENT_HTTP_RECORDED,  /* a whole reply leaves when the outermost callback returns */
	PHP_EVENT_HTTP_STREAMING, /* the head has left, chunks follow */
	PHP_EVENT_HTTP_ENDING,    /* the end of a stream leaves when the outermost callback returns */
	PHP_EVENT_HTTP_ANSWERED,  /* all is said; evhttp writes */
	PHP_EVENT_HTTP_TAKEN,     /* the program talks on the buffer event itself */
} php_event_http_state;

typedef struct php_event_http_incoming {
	php_event_handle handle; /* first: struct bufferevent, under its EventHttp */
	php_event_loop *loop;
	struct evhttp_connection *connection; /* until it is over; the handle may be stale before */
	struct bufferevent *bufferevent;
	evutil_socket_t fd;
	bool plain; /* what goes through the descriptor is HTTP, not TLS */
	bool timed; /* it has our time-out, for as long as it is HTTP's: its server has none */

	php_event_http_state state;
	struct evhttp_request *request;   /* in hand: not in state IDLE */
	php_event_handle *request_handle; /* PHP's view of it, if PHP still has one */
	int code;                         /* of the recorded reply, as is the reason */
	zend_string *reason;
	bool withheld;         /* HELD for ever: the program wants the client to have no reply */
	php_event_after reply; /* sends what is recorded */

	struct event *watch; /* tells when the client leaves while a request is in hand */
	bool parked;         /* ... by asking now and then: input that is not to be read */
	suseconds_t pause;   /* ... so many microseconds apart */
	uint32_t holds;      /* work of ours on the stack or queued: memory goes with the last one */
	bool over;           /* libevent has freed the connection */

	php_event_callback on_close;
	zend_object *view; /* the EventHttpConnection, if PHP has one; not held */
	void (*ended)(struct php_event_http_incoming *incoming);
} php_event_http_incoming;

/* What reply methods look for: the client left, and a reply is a silent no-op. */
extern const char php_event_http_client_left[];

static inline php_event_http_incoming *php_event_http_incoming_of_handle(php_event_handle *handle)
{
	return (php_event_http_incoming *) handle;
}

/* evhttp is about to make a connection that talks over `bufferevent`: `ended` is called when it
 * ends, by then stale for PHP, to call on_close and part from the view. `timed`: its time-out is
 * ours. */
void php_event_http_incoming_expect(struct bufferevent *bufferevent, php_event_handle *server,
	bool timed, void (*ended)(php_event_http_incoming *incoming));

/* The connection of a request just received; NULL where it was not expected. */
php_event_http_incoming *php_event_http_incoming_of(struct evhttp_request *request);

/* A request that would be taken for more, or less, than it is, has been answered with 400: true.
 * PHP does not get it. */
bool php_event_http_incoming_refuse(
	php_event_http_incoming *incoming, struct evhttp_request *request);

/* PHP gets a request: its view's handle is opened on it, and closed when it is over. */
void php_event_http_incoming_begin(php_event_http_incoming *incoming,
	struct evhttp_request *request, php_event_handle *request_handle);

/* A whole reply; its body is in the request's output buffer already. In state HELD. */
void php_event_http_incoming_reply(
	php_event_http_incoming *incoming, int code, zend_string *reason);

/* The same, with a page that says so. NULL `reason` means the standard phrase. */
void php_event_http_incoming_error(
	php_event_http_incoming *incoming, int code, zend_string *reason);

/* A reply in pieces: start in state HELD; chunk, which sends what is in the request's output
 * buffer, and end in state STREAMING, or RECORDED, where a chunk makes the recorded reply the
 * stream's start. */
void php_event_http_incoming_start(
	php_event_http_incoming *incoming, int code, zend_string *reason);
void php_event_http_incoming_chunk(php_event_http_incoming *incoming);
void php_event_http_incoming_end(php_event_http_incoming *incoming);

/* The client is to have no reply, and waits until it leaves: in state HELD. */
void php_event_http_incoming_withhold(php_event_http_incoming *incoming);

/* Close the connection: after what has been said of a reply, else at once for PHP. */
void php_event_http_incoming_close(php_event_http_incoming *incoming);

/* A callback threw: where PHP owes the reply, the client gets 500. */
void php_event_http_incoming_fail(php_event_http_incoming *incoming);

/* PHP has let go of the request, and nobody is going to answer it, unless through the buffer event:
 * the client gets 500, with a warning. May run PHP code. */
void php_event_http_incoming_drop(php_event_http_incoming *incoming);

/* For views of its buffer event. Taking over throws where a reply is on its way. */
extern const php_event_bufferevent_host php_event_http_incoming_host;

#endif
