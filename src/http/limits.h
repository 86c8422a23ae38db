/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What one client may cost a server: how many bytes of what, and how much time. A connection has
 * its server's limits as they were when it came. */
#ifndef PHP_EVENT_HTTP_LIMITS_H
#define PHP_EVENT_HTTP_LIMITS_H

#include "../compat.h"
#include "strict.h"

struct bufferevent;
struct evhttp;
struct evhttp_connection;

/* What a server's connection waits for its client to do, and so which clock runs. There is one
 * clock, which restarts when what the connection waits for changes.
 *
 *   waits for   while                                also restarts           at the end
 *   HANDSHAKE   TLS is being agreed on               -                       closed
 *   REQUEST     no request has begun, or a tunnel    -                       closed
 *               has not been taken over
 *   HEAD        a head has begun, is not complete    -                       408
 *   BODY        a body has begun, is not complete    with each byte of it    408
 *   REPLY       some of a reply waits to be taken    with each byte taken,   closed
 *                                                    when none has waited
 *   END         the last reply is given, and what    -                       closed
 *               still comes is dropped
 *   LEAVING     the client has ended its side, and   -                       closed
 *               PHP does not take what it sent
 *   NOTHING     PHP has a request, or a connection   no clock runs           -
 *               that it has taken over
 *
 * The clock is looked at each time the server's timer ticks. For BODY and REPLY this also shows
 * whether the client is slower than it may be. Where libevent reads by itself, its own time-outs
 * replace all this. */
typedef enum {
	PHP_EVENT_HTTP_WAIT_HANDSHAKE,
	PHP_EVENT_HTTP_WAIT_REQUEST,
	PHP_EVENT_HTTP_WAIT_HEAD,
	PHP_EVENT_HTTP_WAIT_BODY,
	PHP_EVENT_HTTP_WAIT_REPLY,
	PHP_EVENT_HTTP_WAIT_END,
	PHP_EVENT_HTTP_WAIT_LEAVING,
	PHP_EVENT_HTTP_WAIT_NOTHING, /* ... the number of clocks */
} php_event_http_wait;

typedef struct {
	bool strict; /* requests are looked at before evhttp sees them; else evhttp decides */
	php_event_http_strict_limits message;
	double seconds[PHP_EVENT_HTTP_WAIT_NOTHING]; /* for each of them; 0: for ever */
	double timeout;      /* ... also while a client does not read; 0: none */
	bool ours;           /* the program did not set `timeout`: it is our default */
	zend_ulong requests; /* per connection; 0: any number */
	double rate;         /* bytes a second that a client must send or take; 0: any */
	double grace;        /* ... but it may be so many seconds behind */
} php_event_http_limits;

extern const php_event_http_limits php_event_http_limits_defaults;

/* Set what the program asks for. Bytes, numbers and seconds below 0 mean no limit; a time-out of 0
 * means our default. */
void php_event_http_limits_set_head(php_event_http_limits *limits, zend_long bytes);
void php_event_http_limits_set_body(php_event_http_limits *limits, zend_long bytes);
void php_event_http_limits_set_fields(php_event_http_limits *limits, zend_long number);
void php_event_http_limits_set_requests(php_event_http_limits *limits, zend_long number);
void php_event_http_limits_set_timeout(php_event_http_limits *limits, zend_long seconds);
void php_event_http_limits_set_wait(
	php_event_http_limits *limits, php_event_http_wait wait, double seconds);

void php_event_http_limits_set_rate(php_event_http_limits *limits, zend_long rate, double grace);

/* Pass on the limits that evhttp must enforce itself: for all connections to come, or for one. */
void php_event_http_limits_apply(const php_event_http_limits *limits, struct evhttp *http);
void php_event_http_limits_apply_to(
	const php_event_http_limits *limits, struct evhttp_connection *connection);

/* Set the bufferevent's own time-outs if it reads by itself; else our clock replaces them. */
void php_event_http_limits_set_timeouts(
	const php_event_http_limits *limits, struct bufferevent *bufferevent, bool by_itself);

/* For how many seconds without a request a connection is spared, though others wait for its
 * place. */
double php_event_http_limits_spared(const php_event_http_limits *limits);

/* Does any clock have to be looked at? And every how many seconds? */
bool php_event_http_limits_have_clocks(const php_event_http_limits *limits);
double php_event_http_limits_tick(const php_event_http_limits *limits);

#endif
