/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A client's connection, and the requests that are made on it. Both are ours: libevent's structs
 * live as long as we say, and a connection that has a past is replaced by a new one. The structs
 * here are the first in those of PHP's EventHttpConnection and EventHttpRequest, whose objects are
 * held while a request is on its way. */
#ifndef PHP_EVENT_HTTP_CLIENT_H
#define PHP_EVENT_HTTP_CLIENT_H

#include "../callback.h"
#include "../dns.h"
#include "../loop.h"
#include "../tls.h"
#include "addresses.h"
#include "interim.h"

#include <event2/http.h>

typedef struct php_event_http_outgoing_request php_event_http_outgoing_request;

/* The object around it holds the EventBase. */
typedef struct {
	php_event_handle handle;              /* first: struct evhttp_connection, under its base */
	struct evhttp_connection *connection; /* also while its freeing waits */
	php_event_callback on_close;
	php_event_dns *dns; /* of the EventDnsBase that looks the host up, which is held, or NULL */
	SSL_CTX *tls;       /* held; NULL: none */
	zend_string *host, *local_address;
	uint16_t port, local_port;
	php_event_http_outgoing_request *first, **end; /* that wait for their answers, in their order */
	php_event_http_interim interim;                /* before the first's answer */
	struct event *patience;             /* so long a body waits for a 100; NULL: none has waited */
	bool permitted;                     /* evhttp is to find a 100 at the front of the input */
	bool filtering;                     /* the input changes by our own hand */
	php_event_http_addresses addresses; /* of a host that is no address itself */
	php_event_dns_look_up *look_up;     /* that is to find them */
	struct event *late;                 /* the time-out of finding and trying them */
	bool out_of_time;                   /* it is over: no other address is tried */
	bool held;           /* evhttp gets no request: a look-up, or a pause before the next try */
	struct event *pause; /* between two tries of all addresses; NULL: there was none */
	int retried;         /* so many times since the last connection */
	bool used;           /* a request has been made */
	bool tainted;        /* a request has failed or been cancelled: state of evhttp's may be left */
	bool over;           /* disconnected at the end of the script: not used again */
	bool freed;          /* free_obj has begun: nothing can wait any more */
	int timeout, retries;
	ssize_t max_headers_size, max_body_size;
} php_event_http_outgoing;

struct php_event_http_outgoing_request {
	php_event_handle handle; /* first: struct evhttp_request */
	php_event_callback callback;
	php_event_http_outgoing *connection; /* on its way: what it was made on; both are held */
	php_event_http_outgoing_request *next,
		**at;                         /* of those that wait; what points to it, or NULL */
	zend_string *target;              /* on its way; held */
	enum evhttp_cmd_type type;        /* ... */
	bool final;                       /* it may have reached a server, or is given up */
	bool made;                        /* php_event_http_outgoing_make() had it */
	bool finished;                    /* ... and evhttp has let go of it */
	struct evhttp_request *cancelled; /* ... and is to be freed: the handle is stale */
};

/* Open a connection to be, with `dns` or without (NULL). Takes over `tls`. False with an
 * EventException thrown. */
bool php_event_http_outgoing_open(php_event_http_outgoing *self, php_event_loop *loop,
	php_event_dns *dns, zend_string *host, uint16_t port, SSL_CTX *tls);

/* At the end of the object. */
void php_event_http_outgoing_free(php_event_http_outgoing *self);

/* For its kind. */
void php_event_http_outgoing_release(php_event_handle *handle, void *connection);
bool php_event_http_outgoing_armed(const php_event_handle *handle);
void php_event_http_outgoing_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);

/* Open a request that is to be made. False with an EventException thrown. */
bool php_event_http_outgoing_request_open(php_event_http_outgoing_request *self);

/* For its kind. */
void php_event_http_outgoing_request_release(php_event_handle *handle, void *request);
void php_event_http_outgoing_request_clear(php_event_handle *handle);
void php_event_http_outgoing_request_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);

/* Make an open request on an open connection, once; both objects are held until its callback has
 * been called. False where evhttp refuses it. May call back. */
bool php_event_http_outgoing_make(php_event_http_outgoing *self,
	php_event_http_outgoing_request *request, enum evhttp_cmd_type type, zend_string *target);

#endif
