/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What one client may cost a server: how many bytes of what, and how long. A connection has its
 * server's limits as they were when it came. */
#ifndef PHP_EVENT_HTTP_LIMITS_H
#define PHP_EVENT_HTTP_LIMITS_H

#include "../compat.h"
#include "strict.h"

struct evhttp;

/* What a server's connection waits for. While it has a request in hand, it waits for PHP, as long
 * as that takes, or for the client to take the reply, which the buffer event looks after. */
typedef enum {
	PHP_EVENT_HTTP_HANDSHAKE, /* of TLS, to be over */
	PHP_EVENT_HTTP_REQUEST,   /* a request to begin */
	PHP_EVENT_HTTP_HEAD,      /* a head that has begun to be complete */
	PHP_EVENT_HTTP_BODY,      /* more of a body */
	PHP_EVENT_HTTP_WAITS,     /* so many */
} php_event_http_wait;

typedef struct {
	bool strict; /* requests are looked at before evhttp sees them: else it has its own way */
	php_event_http_strict_limits message;
	double seconds[PHP_EVENT_HTTP_WAITS]; /* for each of them; 0: for ever */
	double timeout; /* ... also for a client that does not read; what the program set; 0: nothing */
	bool ours;      /* it did not: `timeout` is ours */
	double look;    /* connections are looked at so many seconds apart */
} php_event_http_limits;

extern const php_event_http_limits php_event_http_limits_defaults;

/* What the program sets. Bytes, numbers and seconds below 0 mean no limit; a time-out of 0 means
 * ours. */
void php_event_http_limits_set_head(php_event_http_limits *limits, zend_long bytes);
void php_event_http_limits_set_body(php_event_http_limits *limits, zend_long bytes);
void php_event_http_limits_set_fields(php_event_http_limits *limits, zend_long number);
void php_event_http_limits_set_timeout(php_event_http_limits *limits, zend_long seconds);
void php_event_http_limits_set_wait(
	php_event_http_limits *limits, php_event_http_wait wait, double seconds);

/* Have evhttp keep what it has to keep itself. */
void php_event_http_limits_apply(const php_event_http_limits *limits, struct evhttp *http);

/* Is it too long to have waited for so many seconds? */
bool php_event_http_limits_are_over(
	const php_event_http_limits *limits, php_event_http_wait wait, double waited);

#endif
