/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The life of a bufferevent and of its descriptor: how it is opened (on a socket, as one of a pair,
 * as a TLS filter on another one, as a view of an HTTP connection's), how it connects, whom
 * libevent calls, and how everything is given back. */
#ifndef PHP_EVENT_BUFFEREVENT_H
#define PHP_EVENT_BUFFEREVENT_H

#include "address.h"
#include "callback.h"
#include "descriptor.h"
#include "dns.h"
#include "loop.h"
#include "pace.h"
#include "tls.h"

#include <event2/bufferevent.h>

/* What a view asks of the HTTP connection it shows; `owner` is the connection's handle. */
typedef struct {
	/* setCallbacks() gave the view callbacks: from now on the connection is the program's. Asked
	 * once a connection, unless it refused: false, with a warning, where that cannot be. */
	bool (*take_over)(php_event_handle *owner);

	/* free(), close() or the last reference, after take_over: close the connection. Not called
	 * where the connection ends by itself. May come from free_obj, and from inside libevent's
	 * frames. */
	void (*close)(php_event_handle *owner);

	/* A view that was not taken over goes. */
	void (*look_away)(php_event_handle *owner);
} php_event_bufferevent_ops;

typedef struct php_event_bufferevent php_event_bufferevent;

/* Who hears its news in the place of PHP: a room that speaks a protocol over it. Constant. Each may
 * close it; none is called where PHP may not be. */
typedef struct {
	void (*read)(php_event_bufferevent *self);
	void (*sent)(php_event_bufferevent *self); /* all that was in the output */
	void (*event)(php_event_bufferevent *self, short events);

	/* Of a view that has taken its connection over: the server drains, and ends it at last. Calls
	 * no PHP code. */
	void (*go_away)(php_event_bufferevent *self);
} php_event_bufferevent_listener;

/* What it is. */
typedef enum {
	PHP_EVENT_SOCKET,   /* on a descriptor, or to get one by connecting */
	PHP_EVENT_PAIR,     /* one of two that talk to each other */
	PHP_EVENT_FILTER,   /* TLS over another one */
	PHP_EVENT_ONLOOKER, /* a view of an HTTP connection's, which is still EventHttp's */
	PHP_EVENT_TAKEN,    /* the same, taken over: it calls us, not EventHttp */
} php_event_bufferevent_form;

/* Of a socket: who closes its descriptor. */
typedef enum {
	PHP_EVENT_FD_NUMBER, /* who knows: it was given as a number */
	PHP_EVENT_FD_LENT,   /* the stream or the Socket that was given */
	PHP_EVENT_FD_OWN,    /* we: it was given to us, or duplicated */
	PHP_EVENT_FD_MADE,   /* we: connecting makes it */
} php_event_bufferevent_closer;

/* Whom libevent tells its news, and what they are. */
typedef enum {
	PHP_EVENT_TALKING,    /* us: of data */
	PHP_EVENT_CONNECTING, /* us: that it is connected first */
	PHP_EVENT_FILTERED,   /* a filter that is open on it; nobody else may use it */
} php_event_bufferevent_stage;

struct php_event_bufferevent {
	php_event_handle handle; /* struct bufferevent: under its base; of a view, under its owner */
	php_event_bufferevent_form form;
	php_event_bufferevent_closer closer;
	php_event_bufferevent_stage stage;
	short priority;                                 /* of its events; -1: never set */
	bool dirty;                                     /* the peer may end TLS without a word */
	const php_event_bufferevent_listener *listener; /* NULL: PHP's callbacks are called */
	php_event_callback read, write, event;
	zval data;             /* theirs, and of those that are set later; held */
	php_event_watch watch; /* of a descriptor that others close */
	php_event_pace *pace;  /* NULL: it reads and writes as much as it can */

	SSL *tls; /* libevent's bufferevent uses it and leaves it to us; NULL of a view */
	evutil_socket_t idle_fd; /* of TLS, while it lacks a peer: libevent has none; else -1 */

	/* The host to connect to, and what TLS is to find there. */
	struct {
		zend_string *name;              /* as it was looked up */
		php_event_dns_look_up *look_up; /* on its way */
		zend_object *dns;               /* the EventDnsBase that does it, held */
		int error;                      /* how the last one ended */
	} host;

	struct {
		php_event_bufferevent *below; /* what it is on; kept */
		bool frees_below;
		bool unsent; /* the write callback waits for what is below to send */
	} filter;

	struct {
		const php_event_bufferevent_ops *ops;
		php_event_handle *owner; /* lives as long as the view is open */
		short wanted;            /* of an onlooker: what it will enable */
		bool early;              /* of what came before it was taken over, nobody has been told */
	} view;
};

/* A forked process lets go of a connection of evhttp's that is its parent's, too. Whatever evhttp
 * does to the descriptor then, as shutdown(), does not reach the peer. */
void php_event_bufferevent_abandon(struct bufferevent *bev);

/* A handshake has failed because of the peer's certificate, and nobody could ask sslError(): warn,
 * in the name of the handle's class. False where it was not that. */
bool php_event_bufferevent_tell_distrust(const php_event_handle *handle, const SSL *tls);

/* Of a new object; zeroed before. */
void php_event_bufferevent_init(php_event_bufferevent *self, const php_event_kind *kind);

/* At the end of the object. */
void php_event_bufferevent_free(php_event_bufferevent *self);

/* For its kind. */
void php_event_bufferevent_release(php_event_handle *handle, void *bev);
void php_event_bufferevent_clear(php_event_handle *handle);
bool php_event_bufferevent_armed(const php_event_handle *handle);
void php_event_bufferevent_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);
void php_event_bufferevent_show(const php_event_handle *handle, php_event_shown *shown);

/* Open it on a stream, a Socket or a descriptor, or without one (NULL); with TLS where self->tls is
 * set. May run PHP code. False with an exception thrown. */
bool php_event_bufferevent_open(
	php_event_bufferevent *self, php_event_loop *loop, zval *socket, zend_long options);

/* Open two that talk to each other. False where libevent refuses. */
bool php_event_bufferevent_open_pair(
	php_event_bufferevent *pair[2], php_event_loop *loop, zend_long options);

/* Show the bufferevent of an HTTP connection, under the connection's handle. */
void php_event_bufferevent_open_view(php_event_bufferevent *self, struct bufferevent *bev,
	php_event_handle *owner, const php_event_bufferevent_ops *ops);

/* Talk TLS over `below`, which nobody else uses as long as this is open. Takes over `tls`. */
void php_event_bufferevent_open_filter(
	php_event_bufferevent *self, php_event_bufferevent *below, SSL *tls, zend_long options);

/* Is the descriptor that it was lent, or what is below it, still there? Where not, nothing waits
 * for it any more. */
bool php_event_bufferevent_is_open(php_event_bufferevent *self);

/* The descriptor of it and its `bev`; of a filter, that of what is below; -1: none. */
evutil_socket_t php_event_bufferevent_fd(
	const php_event_bufferevent *self, struct bufferevent *bev);

/* Does its descriptor get the output as it is, without TLS or anybody else between? */
bool php_event_bufferevent_is_plain(struct bufferevent *bev);

/* Does the program hold a view under this owner, taken over or not? */
bool php_event_bufferevent_is_shown(const php_event_handle *owner);

/* On its way to the peer, or looking its host up? */
static inline bool php_event_bufferevent_is_connecting(const php_event_bufferevent *self)
{
	return self->stage == PHP_EVENT_CONNECTING || self->host.look_up;
}

/* Does it show an HTTP connection's? */
static inline bool php_event_bufferevent_is_view(const php_event_bufferevent *self)
{
	return self->form == PHP_EVENT_ONLOOKER || self->form == PHP_EVENT_TAKEN;
}

/* Of an onlooker: make the connection the program's. False with a warning. The view is below the
 * base from then on: not with its server it becomes stale, but when the connection has ended. */
bool php_event_bufferevent_take_over(php_event_bufferevent *self);

/* To the view that has taken over the connection of `bev`, if there is one: the server drains. Runs
 * no PHP code. */
void php_event_bufferevent_go_away(struct bufferevent *bev);

/* The same when the connection ends, whoever wants that: the program hears of it as of an error,
 * where `tell` says so and PHP may be called, and the view is closed. From inside
 * php_event_loop_call_always(). */
void php_event_bufferevent_end(struct bufferevent *bev, bool tell);

/* What came before is to be told as what comes from now on: as soon as somebody reads. Whenever
 * callbacks have been set. */
void php_event_bufferevent_tell_early(php_event_bufferevent *self);

/* The callbacks have changed: libevent is to call us of events in any case, of the rest where there
 * is a callback, since at the high-water mark it calls a read callback over and over. Once a filter
 * has gone where there is one. */
void php_event_bufferevent_listen(php_event_bufferevent *self);

/* Read, write or both from now on, or not any more: an onlooker as soon as it is taken over. False
 * where libevent refuses, and to go on without the descriptor that it was lent. */
bool php_event_bufferevent_enable(php_event_bufferevent *self, short which);
bool php_event_bufferevent_disable(php_event_bufferevent *self, short which);
short php_event_bufferevent_enabled(const php_event_bufferevent *self);

/* Replace what callbacks get that are set without data of their own; NULL is null. May run PHP
 * code. */
void php_event_bufferevent_set_data(php_event_bufferevent *self, zval *data);

/* False for one of a pair, and where libevent refuses: while its events are active. */
bool php_event_bufferevent_set_priority(php_event_bufferevent *self, int priority);

/* May it connect now? False with a warning where it never may. */
bool php_event_bufferevent_may_connect_or_warn(php_event_bufferevent *self);

/* Connect; the event callback tells how it went, from the loop. False where it has failed
 * already. */
bool php_event_bufferevent_connect(php_event_bufferevent *self, const php_event_address *address);

/* The host that TLS is to find at the other end, now or in a filter. False: it is none. */
bool php_event_bufferevent_name_host(php_event_bufferevent *self, zend_string *host);

/* Look that host up and connect. With `dns`, whose object is held meanwhile; without one this waits
 * for the answer, and may call back. */
void php_event_bufferevent_connect_host(
	php_event_bufferevent *self, php_event_dns *dns, int port, int family);

/* For close(): the descriptor is to be closed with it, and what was lent is shut down. */
void php_event_bufferevent_hang_up(php_event_bufferevent *self);

#endif
