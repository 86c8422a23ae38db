/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A client's connection, and the requests made on it. Both are ours: libevent's structs live as
 * long as we say, and a connection with a past is replaced by a new one. The structs here come
 * first in those of PHP's EventHttpConnection and EventHttpRequest, whose objects are held while a
 * request is on its way. This header has what all rooms of a client need. */
#ifndef PHP_EVENT_HTTP_CLIENT_H
#define PHP_EVENT_HTTP_CLIENT_H

#include "../address.h"
#include "../callback.h"
#include "../dns.h"
#include "../loop.h"
#include "../queue.h"
#include "../tls.h"
#include "addresses.h"
#include "answer.h"
#include "limits.h"

#include <event2/http.h>

typedef struct php_event_http_client_request php_event_http_client_request;

/* Why a request has failed; the values of EventHttpRequest::ERROR_* in PHP. */
typedef enum {
	PHP_EVENT_HTTP_CLIENT_ERROR_NONE,
	PHP_EVENT_HTTP_CLIENT_ERROR_TIMEOUT,
	PHP_EVENT_HTTP_CLIENT_ERROR_EOF,
	PHP_EVENT_HTTP_CLIENT_ERROR_INVALID_HEADER,
	PHP_EVENT_HTTP_CLIENT_ERROR_BUFFER,
	PHP_EVENT_HTTP_CLIENT_ERROR_CANCELLED,
	PHP_EVENT_HTTP_CLIENT_ERROR_TOO_LONG,
	PHP_EVENT_HTTP_CLIENT_ERROR_TLS,
	PHP_EVENT_HTTP_CLIENT_ERROR_RESOLVE,
	PHP_EVENT_HTTP_CLIENT_ERROR_CONNECT,
} php_event_http_client_error;

typedef struct {
	php_event_http_client_error error;
	const char *why; /* in words; never freed */
} php_event_http_client_failure;

/* Seconds before the first retry, evhttp's default. */
enum { PHP_EVENT_HTTP_CLIENT_RETRY_DELAY = 2 };

/* The object around it holds the EventBase. */
typedef struct {
	php_event_handle handle;              /* first: struct evhttp_connection, under its base */
	struct evhttp_connection *connection; /* still set while its freeing is deferred */
	php_event_callback on_close;
	php_event_dns *dns; /* of the EventDnsBase that looks up the host, held; or NULL */
	SSL_CTX *tls;       /* held; NULL: none */
	zend_string *host, *local_address;
	uint16_t port, local_port;
	bool is_address;                    /* the host is one: nothing to look up */
	php_event_address file;             /* of a Unix socket, connected to past evhttp; or empty */
	struct evdns_base *nobody;          /* whom evhttp asks then, never to be answered; or NULL */
	bool asked;                         /* evhttp's connection has done so, which works only once */
	bool hurries;                       /* the present connection has TCP_NODELAY */
	php_event_queue requests;           /* that wait for answers, in order */
	php_event_http_answer answer;       /* to the first */
	php_event_http_limits limits;       /* ... of messages */
	struct event *slow;                 /* limits the time of its head; NULL: never needed */
	struct event *patience;             /* ends a body's wait for 100; NULL: never needed */
	struct event *turn;                 /* sends a piece of a body; NULL: never needed */
	struct event *pin;                  /* see client_direct.h; NULL: never needed */
	bool changing;                      /* the input or output changes by our own hand */
	php_event_http_addresses addresses; /* of a host that is not an address itself */
	php_event_dns_look_up *look_up;     /* which finds them */
	php_event_http_client_failure failure; /* why requests cannot be made */
	struct event *late;                    /* the time-out of getting a connection */
	bool out_of_time;                      /* ... has passed: no other address is tried */
	bool suspended;                        /* evhttp gets no request: during a look-up or a pause */
	struct event *pause;    /* ends it, before all addresses are tried anew; NULL: never needed */
	struct event *resumed;  /* PHP takes a body again; NULL: never needed */
	int retried;            /* retries since the last connection */
	bool used;              /* a request has been made */
	bool tainted;           /* a request has failed or was cancelled: evhttp may have stale state */
	bool over;              /* disconnected at the end of the script: never used again */
	bool freed;             /* free_obj has begun: nothing can wait any more */
	double timeout;         /* below 0: evhttp's; 0: evhttp's for connecting, else none */
	double connect_timeout; /* 0: the same as `timeout` */
	int family;             /* of addresses; AF_UNSPEC: any */
	int retries;
	double retry_delay; /* seconds before the first retry */
} php_event_http_client;

/* See client_body.h. */
typedef enum {
	PHP_EVENT_HTTP_CLIENT_BODY_EVHTTPS,
	PHP_EVENT_HTTP_CLIENT_BODY_ASKS,
	PHP_EVENT_HTTP_CLIENT_BODY_DUE,
	PHP_EVENT_HTTP_CLIENT_BODY_OVER,
	PHP_EVENT_HTTP_CLIENT_BODY_SENT,
	PHP_EVENT_HTTP_CLIENT_BODY_CUT,
} php_event_http_client_body_state;

/* Zeroed before: evhttp sends the body. */
typedef struct {
	php_event_http_client_body_state state;
	struct evbuffer *memory; /* what is sent first; NULL: evhttp has it */
	zval stream;             /* what is sent then, held until the request is over; or none */
	uint64_t left;           /* bytes not in the output yet; UINT64_MAX: chunked */
	double wait;             /* pause while the stream has nothing; 0: it had some */
	bool asks;               /* asks the server first, by Expect: 100-continue */
} php_event_http_client_body;

/* The callbacks belong to the request: PHP sets them, and they go with its handle. Each may cancel
 * the request, or free or drop anything: what libevent is working on goes later. */
struct php_event_http_client_request {
	php_event_handle handle;           /* first: struct evhttp_request */
	php_event_callback callback;       /* the request is answered, or has failed */
	php_event_callback on_head;        /* the answer has begun; may object */
	php_event_callback on_chunk;       /* gets the body as it comes, unkept; may object */
	php_event_callback on_error;       /* the request has failed */
	php_event_http_client *connection; /* while on its way: what it was made on; both are held */
	php_event_queued queued;           /* while it waits; used for its place only */
	zend_string *target;               /* while on its way; held */
	enum evhttp_cmd_type type;         /* ... too; 0: `method` has no bit */
	zend_string *method; /* ... and this is its name, held with the handle; else NULL */
	php_event_http_client_body body;
	bool final;  /* it may have reached a server, or was given up: not sent again */
	bool heard;  /* PHP has been told of the answer's head */
	bool paused; /* PHP wants no more of the body for now */
	php_event_http_client_failure failure;
	struct evbuffer *trailers;        /* of the answer; NULL: none */
	double timeout;                   /* for the whole request; 0: none */
	struct event *whole;              /* ... its timer while on its way; else NULL */
	bool made;                        /* it went through php_event_http_client_make() */
	bool done;                        /* ... and evhttp has let go of it */
	struct evhttp_request *cancelled; /* ... and is to be freed; the handle is stale */
};

/* The first of the requests that wait for their answers, and the one after it; NULL: none. */
static inline php_event_http_client_request *php_event_http_client_queued(php_event_queued *queued)
{
	return queued ? PHP_EVENT_CONTAINER_OF(queued, php_event_http_client_request, queued) : NULL;
}

static inline php_event_http_client_request *php_event_http_client_first(
	const php_event_http_client *self)
{
	return php_event_http_client_queued(self->requests.first);
}

static inline php_event_http_client_request *php_event_http_client_next(
	const php_event_http_client_request *request)
{
	return php_event_http_client_queued(request->queued.next);
}

/* It fails, or will do so: the first to say why is right. */
static inline void php_event_http_client_blame(
	php_event_http_client_request *request, php_event_http_client_error error, const char *why)
{
	if (!request->failure.error) {
		request->failure = (php_event_http_client_failure){error, why};
	}
}

/* Settings of a client that are passed on to evhttp's connection. */
enum {
	PHP_EVENT_HTTP_CLIENT_TIMEOUT = 1,
	PHP_EVENT_HTTP_CLIENT_SOURCE = 2, /* local address and port, before a request is made */
	PHP_EVENT_HTTP_CLIENT_ALL = 3
};

/* evhttp's connection gets these settings as they are now. Others stay untouched: a time-out of 0
 * means another thing before a connection than on it. */
void php_event_http_client_apply(const php_event_http_client *self, unsigned settings);

/* A timer of a client or a request, made when first needed. Its argument is the struct that begins
 * with `handle`. */
void php_event_http_client_start_timer(
	php_event_handle *self, struct event **timer, event_callback_fn on_time, double seconds);
void php_event_http_client_stop_timer(struct event *timer);
void php_event_http_client_free_timer(struct event **timer);

/* Give the connection up: evhttp is told of an error when nobody is working on it. */
void php_event_http_client_break_off(php_event_http_client *self);

/* Nobody waits for the addresses any more. */
void php_event_http_client_stop_looking(php_event_http_client *self);

#endif
