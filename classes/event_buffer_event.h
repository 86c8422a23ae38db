/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_BUFFER_EVENT_H
#define PHP_EVENT_BUFFER_EVENT_H

#include "../src/callback.h"
#include "../src/descriptor.h"
#include "../src/dns.h"
#include "../src/handle.h"
#include "../src/tls.h"

#include <event2/bufferevent.h>

/* What a view asks of the HTTP connection it shows; `owner` is the connection's handle. */
typedef struct {
	/* setCallbacks() gave the view callbacks: from now on the connection is the program's. Asked once
	 * a connection, unless it refused: false, with an Error thrown, where that cannot be. */
	bool (*take_over)(php_event_handle *owner);

	/* free(), close() or the last reference, after take_over: close the connection. Not called where
	 * the connection ends by itself. May come from free_obj, and from inside libevent's frames. */
	void (*close)(php_event_handle *owner);

	/* A view that was not taken over goes. */
	void (*look_away)(php_event_handle *owner);
} php_event_buffer_event_host;

typedef struct php_event_buffer_event php_event_buffer_event;

struct php_event_buffer_event {
	php_event_handle handle; /* struct bufferevent: under its base; of a view, under its owner */
	php_event_callback read, write, event;
	const php_event_buffer_event_host *host; /* of a view */
	php_event_handle *owner;                 /* of a view: lives as long as the view is open */
	php_event_watch watch;                   /* of a descriptor that others close */
	php_event_dns_look_up *look_up;          /* of the host to connect to */
	zend_object *dns;                        /* the EventDnsBase that looks it up, held */
	int dns_error;                           /* how the last look-up ended */
	short wish;                              /* of a view not taken over: what it will enable */
	short priority;                          /* set by setPriority(); -1: never */
	bool taken;                              /* of a view: the bufferevent calls us */
	bool owns_fd;                            /* the descriptor is closed with it */
	bool makes_fd;                           /* connecting makes the descriptor */
	bool lent_fd;                            /* a stream or a Socket closes the descriptor */
	bool defers;                             /* libevent calls us from its loop only */
	bool owed;                               /* libevent is to call again: we could not */
	bool is_pair;                            /* one of two, without descriptors */
	bool connecting;                         /* or looking a host name up */
	bool timed;                              /* there are timeouts */
	zend_string *host_name;                  /* connectHost() was given it */

	/* With TLS; libevent's bufferevent uses it and leaves it to us. */
#ifdef HAVE_EVENT_OPENSSL
	SSL *tls;
#endif
	php_event_buffer_event *underlying; /* of a filter; kept */
	bool frees_underlying;
	bool dirty;    /* the peer may end TLS without a word */
	bool filtered; /* a filter is open on it, and nobody else may use it */
	zend_object std;
};

extern zend_class_entry *php_event_buffer_event_ce;

static inline php_event_buffer_event *php_event_buffer_event_from_obj(zend_object *object)
{
	return (php_event_buffer_event *) ((char *) object - XtOffsetOf(php_event_buffer_event, std));
}

#define Z_EVENT_BUFFER_EVENT_P(zv) php_event_buffer_event_from_obj(Z_OBJ_P(zv))

/* A view of an HTTP connection's bufferevent, under the connection's handle: stale as soon as that is closed. */
void php_event_buffer_event_wrap(zval *return_value, struct bufferevent *bev,
	php_event_handle *owner, const php_event_buffer_event_host *host);

/* Does the program hold a view of this connection, taken over or not? */
bool php_event_buffer_event_is_shown(const php_event_handle *owner);

void php_event_buffer_event_register(void);

#endif
