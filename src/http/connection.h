/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * One connection of an HTTP server, from its arrival to its end. libevent owns the
 * evhttp_connection; this is what we know about it, and the only place that hears of its end. PHP's
 * EventHttpConnection and EventBufferEvent are views that come and go; a close callback belongs
 * here and outlives them. */
#ifndef PHP_EVENT_HTTP_CONNECTION_ROOM_H
#define PHP_EVENT_HTTP_CONNECTION_ROOM_H

#include "../bufferevent.h"
#include "account.h"
#include "clock.h"
#include "exchange.h"
#include "gate.h"
#include "limits.h"
#include "lookout.h"

struct evhttp_connection;

typedef struct php_event_http_conn php_event_http_conn;

/* PHP's view of a connection: the first thing in the struct of its EventHttpConnection. */
typedef struct {
	php_event_handle handle;   /* first: struct evhttp_connection, under the connection's handle */
	php_event_http_conn *conn; /* until it is over; the handle may be stale before */
} php_event_http_conn_view;

/* How PHP gets to see what a server has: each gives an object, the one that PHP has or a new one.
 * The classes' part, constant, which a server is given when it is opened. */
typedef struct {
	void (*request)(zval *object, php_event_http_conn *conn, struct evhttp_request *request);
	void (*connection)(zval *object, php_event_http_conn *conn);
} php_event_http_objects;

/* What a connection asks and tells; constant. */
typedef struct {
	/* It has come: is it to be served? May run PHP code. */
	bool (*met)(php_event_http_conn *conn);

	/* A head is complete, and its body is not: is the request received at once? Calls no PHP code.
	 */
	bool (*is_streamed)(php_event_http_conn *conn, const php_event_http_head *head);

	/* A request is complete, or its head is; evhttp has this one for it. */
	void (*received)(php_event_http_conn *conn, struct evhttp_request *request);

	/* Of the body of the request in hand, which PHP may take, more has come, or its end. */
	void (*body_came)(php_event_http_conn *conn);

	/* PHP was taking it, and the connection ends. The views of it are stale. */
	void (*body_broke)(php_event_http_conn *conn);

	/* The server has the connection no more. Calls no PHP code. */
	void (*parted)(php_event_handle *server);
} php_event_http_conn_owner;

/* Why a connection is to end: the first reason there is. */
typedef enum {
	PHP_EVENT_HTTP_STAYS,   /* until evhttp ends it, behind its last reply, or its client does */
	PHP_EVENT_HTTP_OVERDUE, /* it has waited too long, unless it waits for something else by now */
	PHP_EVENT_HTTP_DOOMED,  /* whatever it waits for */
	PHP_EVENT_HTTP_SURPLUS, /* it is not to be served */
	PHP_EVENT_HTTP_UNWELCOME, /* PHP has turned it away */
	PHP_EVENT_HTTP_FLOODS,    /* for what it has sent */
	PHP_EVENT_HTTP_LOST,      /* somebody else has closed its descriptor */
	PHP_EVENT_HTTP_CLOSED,    /* the program wants it, or there is no server any more */
} php_event_http_fate;

struct php_event_http_conn {
	php_event_handle handle;  /* first: struct bufferevent, under its server */
	php_event_handle *server; /* until its own handle is stale */
	const php_event_http_conn_owner *owner;
	const php_event_http_objects *objects;
	php_event_loop *loop;
	struct evhttp_connection *connection; /* until it is over; the handle may be stale before */
	struct bufferevent *bufferevent;
	evutil_socket_t fd;
	php_event_watch watch; /* of it, while the handle is open */
	evutil_socket_t kept;  /* what the number stands for now, while evhttp closes it */
	bool over;             /* libevent has freed the connection */
	bool drains;           /* its server does */
	bool silent;           /* PHP hears of nothing any more */
	bool abandoned;        /* it is another process's, too, whose peer is not to notice the end */
	php_event_http_fate fate;
	uint32_t holds; /* work of ours on the stack or queued: memory goes with the last one */

	php_event_http_limits limits; /* its server's, when it came */
	php_event_http_clock clock;
	php_event_http_gate gate; /* unless its server is not strict */

	zend_ulong requests;              /* that have come */
	php_event_http_exchange exchange; /* the request in hand, if there is one */
	php_event_http_lookout lookout;   /* reads it, and tells when the client leaves */
	php_event_http_account account;   /* of it */

	php_event_callback on_close;
	php_event_http_conn_view *view; /* PHP's, if it has one; not held */
};

static inline php_event_http_conn *php_event_http_conn_of_handle(php_event_handle *handle)
{
	return (php_event_http_conn *) handle;
}

/* evhttp is about to make a connection that talks over `bufferevent`. */
php_event_http_conn *php_event_http_conn_expect(struct bufferevent *bufferevent,
	php_event_handle *server, const php_event_http_objects *objects,
	const php_event_http_limits *limits, const php_event_http_conn_owner *owner,
	php_event_http_journal *journal);

/* What is expected is too much: it is told so in plain HTTP, and closed. */
void php_event_http_conn_turn_away(php_event_http_conn *conn);

/* The connection of a request just received; NULL where it was not expected. */
php_event_http_conn *php_event_http_conn_of(struct evhttp_request *request);

/* So many seconds have passed since this was last said: has it waited too long? */
bool php_event_http_conn_tick(php_event_http_conn *conn, double seconds);

/* For how many seconds it has had no request, when it ticked last: 0, if others are to wait all the
 * same. */
double php_event_http_conn_idle(const php_event_http_conn *conn);

/* It is to make room for others, as if it had waited too long. */
void php_event_http_conn_make_room(php_event_http_conn *conn);

/* Has it waited too long? */
static inline bool php_event_http_conn_is_overdue(const php_event_http_conn *conn)
{
	return conn->fate == PHP_EVENT_HTTP_OVERDUE || conn->fate == PHP_EVENT_HTTP_DOOMED;
}

/* Then it ends, unless it waits for something else by now. May run PHP code. */
void php_event_http_conn_time_out(php_event_http_conn *conn);

/* It is overdue, whatever it waits for. */
void php_event_http_conn_doom(php_event_http_conn *conn);

/* Its next reply is the last, or that in hand if it has not left yet. Without a request it ends in
 * a moment; who has taken it over is told. Runs no PHP code. */
void php_event_http_conn_drain(php_event_http_conn *conn);

/* The script has ended: when it ends, nobody is told. */
void php_event_http_conn_silence(php_event_http_conn *conn);

/* What becomes of a request just received: it is refused with this status, or goes to PHP (0). */
uint16_t php_event_http_conn_settle(php_event_http_conn *conn, struct evhttp_request *request);

/* Answer a request that PHP does not get, and close the connection. `allow`: a header, or NULL. */
void php_event_http_conn_refuse(
	php_event_http_conn *conn, struct evhttp_request *request, int status, const char *allow);

/* PHP gets a request: its view's handle is opened on it, and goes stale when it is over. */
void php_event_http_conn_open_request(
	php_event_http_conn *conn, struct evhttp_request *request, php_event_http_exchange_view *view);

/* PHP gets a view of the connection, which may be over by now. And at the end of the view. */
void php_event_http_conn_show(php_event_http_conn *conn, php_event_http_conn_view *view);
void php_event_http_conn_forget(php_event_http_conn_view *view);

/* The connection of an exchange that is open. */
php_event_http_conn *php_event_http_conn_of_exchange(php_event_http_exchange *exchange);

/* Keep the memory of a connection that may end meanwhile. */
void php_event_http_conn_hold(php_event_http_conn *conn);
void php_event_http_conn_let_go(php_event_http_conn *conn);

/* Its limits have been changed, which are its own. */
void php_event_http_conn_apply(php_event_http_conn *conn);

/* It is the program's from now on: so is its request, if there is one. */
void php_event_http_conn_taken(php_event_http_conn *conn);

/* Close the connection: after what has been said of a reply, else at once for PHP. */
void php_event_http_conn_close(php_event_http_conn *conn);

/* PHP has let go of the request, and nobody is going to answer it, unless through the buffer event.
 * May run PHP code. */
void php_event_http_conn_drop(php_event_http_conn *conn);

#endif
