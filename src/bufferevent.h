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
	/* setCallbacks() was called on the view: from now on the connection belongs to the program.
	 * Called once per connection, unless it refuses by returning false with a warning. */
	bool (*take_over)(php_event_handle *owner);

	/* Close the connection: by free(), close() or the last reference going, after take_over. Not
	 * called if the connection ends by itself. May be called from free_obj and from inside
	 * libevent's frames. */
	void (*close)(php_event_handle *owner);

	/* A view that was not taken over is going. */
	void (*look_away)(php_event_handle *owner);
} php_event_bufferevent_ops;

typedef struct php_event_bufferevent php_event_bufferevent;

/* A listener that gets its news instead of PHP: a room that speaks a protocol over it. Constant.
 * Each function may close the bufferevent; none is called where PHP may not be. */
typedef struct {
	void (*read)(php_event_bufferevent *self);
	void (*sent)(php_event_bufferevent *self); /* all of the output has left */
	void (*event)(php_event_bufferevent *self, short events);

	/* For a view that has taken its connection over: the server drains, and will end the connection
	 * at last. Runs no PHP code. */
	void (*go_away)(php_event_bufferevent *self);
} php_event_bufferevent_listener;

/* What kind of bufferevent it is. */
typedef enum {
	PHP_EVENT_SOCKET,   /* on a descriptor, or to get one by connecting */
	PHP_EVENT_PAIR,     /* one of two that talk to each other */
	PHP_EVENT_FILTER,   /* TLS over another one */
	PHP_EVENT_ONLOOKER, /* a view of an HTTP connection that is still EventHttp's */
	PHP_EVENT_TAKEN,    /* the same, taken over: libevent calls us, not EventHttp */
} php_event_bufferevent_form;

/* For a socket: who closes its descriptor. */
typedef enum {
	PHP_EVENT_FD_NUMBER, /* nobody knows: it was given as a number */
	PHP_EVENT_FD_LENT,   /* the stream or the Socket that was given */
	PHP_EVENT_FD_OWN,    /* we do: it was given to us, or duplicated */
	PHP_EVENT_FD_MADE,   /* we do: connecting makes it */
} php_event_bufferevent_closer;

/* Whom libevent tells its news, and what that news is. */
typedef enum {
	PHP_EVENT_TALKING,    /* us, about data */
	PHP_EVENT_CONNECTING, /* us, first that it is connected */
	PHP_EVENT_FILTERED,   /* a filter open on it; nobody else may use it */
} php_event_bufferevent_stage;

struct php_event_bufferevent {
	php_event_handle handle; /* struct bufferevent: under its base; a view's is under its owner */
	php_event_bufferevent_form form;
	php_event_bufferevent_closer closer;
	php_event_bufferevent_stage stage;
	short priority; /* of its events; -1: never set */
	bool dirty;     /* the peer may end the connection without a TLS goodbye */
	const php_event_bufferevent_listener *listener; /* NULL: PHP's callbacks are called */
	php_event_callback read, write, event;
	zval data;             /* theirs, and that of callbacks set later; held */
	php_event_watch watch; /* of a descriptor that others close */
	php_event_pace *pace;  /* NULL: no limit on reading and writing */

	SSL *tls;                /* used by libevent's bufferevent, freed by us; NULL for a view */
	evutil_socket_t idle_fd; /* with TLS but no peer yet, so that libevent has none; else -1 */

	/* The host to connect to, which TLS must find at the other end. */
	struct {
		zend_string *name;              /* as it was looked up */
		php_event_dns_look_up *look_up; /* in progress */
		zend_object *dns;               /* the EventDnsBase that looks it up, held */
		int error;                      /* of the last look-up */
	} host;

	struct {
		php_event_bufferevent *below; /* what it is built on; kept */
		bool frees_below;
		bool unsent; /* the write callback waits until what is below has sent */
	} filter;

	struct {
		const php_event_bufferevent_ops *ops;
		php_event_handle *owner; /* outlives the open view */
		short wanted;            /* for an onlooker: what to enable once taken over */
		bool early;              /* data that came before the take-over has not been reported yet */
	} view;
};

/* A forked process lets go of an evhttp connection that its parent shares. Whatever evhttp then
 * does to the descriptor, such as shutdown(), does not reach the peer. */
void php_event_bufferevent_abandon(struct bufferevent *bev);

/* Warn, in the name of the handle's class, that a handshake failed because of the peer's
 * certificate; for when nobody could ask sslError(). Returns false if that was not the reason. */
bool php_event_bufferevent_tell_distrust(const php_event_handle *handle, const SSL *tls);

/* Initialize a new object, zeroed before. */
void php_event_bufferevent_init(php_event_bufferevent *self, const php_event_kind *kind);

/* For the end of the object. */
void php_event_bufferevent_free(php_event_bufferevent *self);

/* For the kind of its handle. */
void php_event_bufferevent_release(php_event_handle *handle, void *bev);
void php_event_bufferevent_clear(php_event_handle *handle);
bool php_event_bufferevent_armed(const php_event_handle *handle);
void php_event_bufferevent_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);
void php_event_bufferevent_show(const php_event_handle *handle, php_event_shown *shown);

/* Open it on a stream, a Socket or a descriptor, or without any (NULL); with TLS if self->tls is
 * set. May run PHP code. Returns false with an exception thrown. */
bool php_event_bufferevent_open(
	php_event_bufferevent *self, php_event_loop *loop, zval *socket, zend_long options);

/* Open two that talk to each other. Returns false if libevent refuses. */
bool php_event_bufferevent_open_pair(
	php_event_bufferevent *pair[2], php_event_loop *loop, zend_long options);

/* Open a view of an HTTP connection's bufferevent, under the connection's handle. */
void php_event_bufferevent_open_view(php_event_bufferevent *self, struct bufferevent *bev,
	php_event_handle *owner, const php_event_bufferevent_ops *ops);

/* Open it as TLS over `below`, which nobody else may use while this is open. Takes over `tls`. */
void php_event_bufferevent_open_filter(
	php_event_bufferevent *self, php_event_bufferevent *below, SSL *tls, zend_long options);

/* Is the descriptor that was lent to it, or to what is below it, still there? If not, nothing waits
 * for it any more. */
bool php_event_bufferevent_is_open(php_event_bufferevent *self);

/* The descriptor behind it and `bev`, for a filter that of what is below; -1 if there is none. */
evutil_socket_t php_event_bufferevent_fd(
	const php_event_bufferevent *self, struct bufferevent *bev);

/* Does the output reach its descriptor unchanged, with neither TLS nor anybody else in between? */
bool php_event_bufferevent_is_plain(struct bufferevent *bev);

/* Does the program hold a view under this owner, taken over or not? */
bool php_event_bufferevent_is_shown(const php_event_handle *owner);

/* Is it connecting, or looking its host up? */
static inline bool php_event_bufferevent_is_connecting(const php_event_bufferevent *self)
{
	return self->stage == PHP_EVENT_CONNECTING || self->host.look_up;
}

/* Is it a view of an HTTP connection? */
static inline bool php_event_bufferevent_is_view(const php_event_bufferevent *self)
{
	return self->form == PHP_EVENT_ONLOOKER || self->form == PHP_EVENT_TAKEN;
}

/* For an onlooker: make the connection the program's. Returns false with a warning. The view moves
 * below the base: it no longer goes stale with its server, but when the connection ends. */
bool php_event_bufferevent_take_over(php_event_bufferevent *self);

/* Tell the view that has taken over the connection of `bev`, if any, that the server drains. Runs
 * no PHP code. */
void php_event_bufferevent_go_away(struct bufferevent *bev);

/* The connection of `bev` ends, for whatever reason: close the view that has taken it over, if any.
 * If `tell` and PHP may be called, the program is told first, as of an error. Call this from inside
 * php_event_loop_call_always(). */
void php_event_bufferevent_end(struct bufferevent *bev, bool tell);

/* Report what came before the take-over, as soon as somebody reads. Call this whenever callbacks
 * have been set. */
void php_event_bufferevent_tell_early(php_event_bufferevent *self);

/* The callbacks have changed: have libevent call us for events in any case, and for reads and
 * writes only if there is a callback, since at the high-water mark it calls a read callback over
 * and over. If a filter is open on it, this takes effect once the filter has gone. */
void php_event_bufferevent_listen(php_event_bufferevent *self);

/* Enable or disable reading, writing or both; for an onlooker this takes effect when it is taken
 * over. Return false if libevent refuses, and enable() also if the descriptor that was lent is
 * gone. */
bool php_event_bufferevent_enable(php_event_bufferevent *self, short which);
bool php_event_bufferevent_disable(php_event_bufferevent *self, short which);
short php_event_bufferevent_enabled(const php_event_bufferevent *self);

/* Replace the data passed to callbacks that are set without their own; NULL means null. May run PHP
 * code. */
void php_event_bufferevent_set_data(php_event_bufferevent *self, zval *data);

/* Returns false for one of a pair, and if libevent refuses because its events are active. */
bool php_event_bufferevent_set_priority(php_event_bufferevent *self, int priority);

/* May it connect now? Returns false, with a warning if it never may. */
bool php_event_bufferevent_may_connect_or_warn(php_event_bufferevent *self);

/* Connect; the event callback is told the outcome from the loop. Returns false if it has failed
 * already. */
bool php_event_bufferevent_connect(php_event_bufferevent *self, const php_event_address *address);

/* Set the host that TLS must find at the other end, here or in a filter. Returns false if it is not
 * a host. */
bool php_event_bufferevent_name_host(php_event_bufferevent *self, zend_string *host);

/* Look that host up and connect. `dns`, whose object is held meanwhile, may be NULL: then this
 * waits for the answer, and may call back. */
void php_event_bufferevent_connect_host(
	php_event_bufferevent *self, php_event_dns *dns, int port, int family);

/* For close(): have the descriptor closed with the bufferevent; one that was lent is shut down. */
void php_event_bufferevent_hang_up(php_event_bufferevent *self);

#endif
