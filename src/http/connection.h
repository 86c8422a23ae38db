/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * One connection of an HTTP server, from its arrival to its end. libevent owns the
 * evhttp_connection; this is what we know about it, and the only place that is told of its end.
 * PHP's EventHttpConnection and EventBufferEvent are views that come and go; a close callback
 * belongs here and outlives them. */
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

/* PHP's view of a connection: comes first in the struct of its EventHttpConnection. */
typedef struct {
	php_event_handle handle;   /* first: struct evhttp_connection, under the connection's handle */
	php_event_http_conn *conn; /* until it is over; the handle may be stale before */
} php_event_http_conn_view;

/* How PHP gets to see what a server has: each function returns an object, the one PHP has or a new
 * one. Constant; supplied by the classes when a server is opened. */
typedef struct {
	void (*request)(zval *object, php_event_http_conn *conn, struct evhttp_request *request);
	void (*connection)(zval *object, php_event_http_conn *conn);
} php_event_http_objects;

/* What a connection asks and tells its owner; constant. */
typedef struct {
	/* The connection has come: is it to be served? May run PHP code. */
	bool (*met)(php_event_http_conn *conn);

	/* A head is complete, but not its body: is the request received at once? Runs no PHP code. */
	bool (*is_streamed)(php_event_http_conn *conn, const php_event_http_head *head);

	/* A request is complete, or its head is; `request` is evhttp's for it. */
	void (*received)(php_event_http_conn *conn, struct evhttp_request *request);

	/* More of the body of the request in hand has come, or its end, and PHP may take it. */
	void (*body_came)(php_event_http_conn *conn);

	/* The connection ends while PHP was taking the body. Views of the connection are stale. May run
	 * PHP code. */
	void (*body_broke)(void *conn);

	/* The server no longer has the connection. Runs no PHP code. */
	void (*released)(php_event_handle *server);
} php_event_http_conn_owner;

/* Why a connection is to end; the first reason stays. */
typedef enum {
	PHP_EVENT_HTTP_STAYS,     /* until evhttp ends it after its last reply, or its client does */
	PHP_EVENT_HTTP_OVERDUE,   /* it has waited too long, unless it now waits for something else */
	PHP_EVENT_HTTP_DOOMED,    /* overdue, whatever it waits for */
	PHP_EVENT_HTTP_SURPLUS,   /* there are too many connections */
	PHP_EVENT_HTTP_UNWELCOME, /* PHP has turned it away */
	PHP_EVENT_HTTP_FLOODS,    /* its client has sent more than it may, unread */
	PHP_EVENT_HTTP_LOST,      /* somebody else has closed its descriptor */
	PHP_EVENT_HTTP_CLOSED,    /* the program wants it, or the server is gone */
} php_event_http_fate;

struct php_event_http_conn {
	php_event_handle handle;  /* first: struct bufferevent, under its server */
	php_event_handle *server; /* as long as its own handle is open */
	const php_event_http_conn_owner *owner;
	const php_event_http_objects *objects;
	php_event_loop *loop;
	struct evhttp_connection *connection; /* until it is over; the handle may be stale before */
	struct bufferevent *bufferevent;
	evutil_socket_t fd;
	php_event_watch watch; /* on it, while the handle is open */
	evutil_socket_t kept;  /* what the number stands for now, put away while evhttp closes it */
	bool over;             /* libevent has freed the connection */
	bool drains;           /* its server drains */
	bool silent;           /* PHP is told nothing any more */
	bool abandoned;        /* another process has it, too, whose peer must not notice the end */
	php_event_http_fate fate;
	uint32_t holds; /* work of ours on the stack or queued; the last one frees the memory */

	php_event_http_limits limits; /* its server's, as they were when it came */
	php_event_http_clock clock;
	php_event_http_gate gate; /* only if its server is strict */

	zend_ulong requests;              /* that have come so far */
	php_event_http_exchange exchange; /* the request in hand, if there is one */
	php_event_http_lookout lookout;   /* reads requests, and tells when the client leaves */
	php_event_http_account account;   /* of that request */

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

/* The expected connection is one too many: tell its client so in plain HTTP, and close it. */
void php_event_http_conn_turn_away(php_event_http_conn *conn);

/* The connection of a request just received; NULL if it was not expected. */
php_event_http_conn *php_event_http_conn_of(struct evhttp_request *request);

/* Called every `seconds`: has the connection waited too long? */
bool php_event_http_conn_tick(php_event_http_conn *conn, double seconds);

/* For how many seconds it had been without a request at its last tick; 0 if it must not make room
 * for others. */
double php_event_http_conn_idle(const php_event_http_conn *conn);

/* Have it make room for others, as if it had waited too long. */
void php_event_http_conn_make_room(php_event_http_conn *conn);

/* Has it waited too long? */
static inline bool php_event_http_conn_is_overdue(const php_event_http_conn *conn)
{
	return conn->fate == PHP_EVENT_HTTP_OVERDUE || conn->fate == PHP_EVENT_HTTP_DOOMED;
}

/* End an overdue connection, unless it now waits for something else. May run PHP code. */
void php_event_http_conn_time_out(php_event_http_conn *conn);

/* Make it overdue, whatever it waits for. */
void php_event_http_conn_doom(php_event_http_conn *conn);

/* Make its next reply the last, or that of the request in hand if it has not left yet. Without a
 * request the connection ends in a moment; a program that has taken it over is told. Runs no PHP
 * code. */
void php_event_http_conn_drain(php_event_http_conn *conn);

/* The script has ended: nobody is told when the connection ends. */
void php_event_http_conn_silence(php_event_http_conn *conn);

/* Decide what becomes of a request just received. Returns the status to refuse it with, or 0 if it
 * goes to PHP. */
uint16_t php_event_http_conn_settle(php_event_http_conn *conn, struct evhttp_request *request);

/* Answer a request that PHP does not get, and close the connection. `allow` is a header, or
 * NULL. */
void php_event_http_conn_refuse(
	php_event_http_conn *conn, struct evhttp_request *request, int status, const char *allow);

/* PHP gets a request: open its view's handle, which goes stale when the request is over. */
void php_event_http_conn_open_request(
	php_event_http_conn *conn, struct evhttp_request *request, php_event_http_exchange_view *view);

/* PHP gets a view of the connection, which may be over by now; and the view ends. */
void php_event_http_conn_show(php_event_http_conn *conn, php_event_http_conn_view *view);
void php_event_http_conn_forget(php_event_http_conn_view *view);

/* The connection of an exchange that is open. */
php_event_http_conn *php_event_http_conn_of_exchange(php_event_http_exchange *exchange);

/* Keep the memory of a connection that may end meanwhile, and let go of it. */
void php_event_http_conn_hold(php_event_http_conn *conn);
void php_event_http_conn_let_go(php_event_http_conn *conn);

/* Its own limits have been changed: apply them. */
void php_event_http_conn_apply(php_event_http_conn *conn);

/* Close the connection: once what has been given of a reply has left, else at once as far as PHP
 * can tell. */
void php_event_http_conn_close(php_event_http_conn *conn);

/* PHP has let go of the request: nobody will answer it, unless through the buffer event. May run
 * PHP code. */
void php_event_http_conn_drop(php_event_http_conn *conn);

#endif
