/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "limits.h"

#include "../check.h"

#include <event2/http.h>

/* Seconds without a byte that evhttp has for a connection, too. */
enum { TIMEOUT = 50 };

/* The most that a look may be late. */
static const double LOOK_MIN = 0.05, LOOK_MAX = 1;

const php_event_http_limits php_event_http_limits_defaults = {
	.strict = true,
	.message = PHP_EVENT_HTTP_STRICT_DEFAULTS,
	.seconds =
		{
			[PHP_EVENT_HTTP_HANDSHAKE] = 10,
			[PHP_EVENT_HTTP_REQUEST] = 75,
			[PHP_EVENT_HTTP_HEAD] = 60,
			[PHP_EVENT_HTTP_BODY] = TIMEOUT,
		},
	.timeout = TIMEOUT,
	.ours = true,
	.look = 1,
};

void php_event_http_limits_set_head(php_event_http_limits *limits, zend_long bytes)
{
	limits->message.head = bytes < 0 ? SIZE_MAX : (size_t) bytes;
}

void php_event_http_limits_set_body(php_event_http_limits *limits, zend_long bytes)
{
	limits->message.body = bytes < 0 ? UINT64_MAX : (uint64_t) bytes;
}

void php_event_http_limits_set_fields(php_event_http_limits *limits, zend_long number)
{
	limits->message.fields = number < 0 ? UINT_MAX : (unsigned) MIN(number, UINT_MAX);
}

/* A quarter of what has to be told apart. */
static void choose_look(php_event_http_limits *limits)
{
	limits->look = LOOK_MAX;
	for (int wait = 0; wait < PHP_EVENT_HTTP_WAITS; wait++) {
		if (limits->seconds[wait] > 0 && limits->seconds[wait] < 4 * limits->look) {
			limits->look = MAX(limits->seconds[wait] / 4, LOOK_MIN);
		}
	}
}

void php_event_http_limits_set_wait(
	php_event_http_limits *limits, php_event_http_wait wait, double seconds)
{
	limits->seconds[wait] = seconds > 0 ? seconds : 0;
	choose_look(limits);
}

/* As evhttp's: for all that a client may let it wait for. */
void php_event_http_limits_set_timeout(php_event_http_limits *limits, zend_long seconds)
{
	seconds = php_event_clamp(seconds, -1, INT_MAX);
	limits->ours = seconds == 0;
	limits->timeout = limits->ours ? TIMEOUT : (double) MAX(seconds, 0);
	php_event_http_limits_set_wait(limits, PHP_EVENT_HTTP_REQUEST,
		limits->ours ? php_event_http_limits_defaults.seconds[PHP_EVENT_HTTP_REQUEST]
					 : limits->timeout);
	php_event_http_limits_set_wait(limits, PHP_EVENT_HTTP_BODY, limits->timeout);
}

/* Where it reads by itself. Behind the gate it is shown what is small enough. */
void php_event_http_limits_apply(const php_event_http_limits *limits, struct evhttp *http)
{
	size_t head = limits->strict ? SIZE_MAX : limits->message.head;
	uint64_t body = limits->strict ? UINT64_MAX : limits->message.body;

	evhttp_set_max_headers_size(http, (ev_ssize_t) MIN(head, EV_SSIZE_MAX));
	evhttp_set_max_body_size(http, (ev_ssize_t) MIN(body, EV_SSIZE_MAX));
	evhttp_set_timeout(http, limits->ours ? 0 : limits->timeout > 0 ? (int) limits->timeout : -1);
}

bool php_event_http_limits_are_over(
	const php_event_http_limits *limits, php_event_http_wait wait, double waited)
{
	return limits->seconds[wait] > 0 && waited >= limits->seconds[wait];
}
