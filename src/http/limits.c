/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "limits.h"

#include "../check.h"
#include "../loop.h"

#include <event2/bufferevent.h>
#include <event2/http.h>

/* evhttp's default: seconds without a byte, for a connection, too. */
enum { TIMEOUT = 50 };

/* Seconds after the last reply for a client that is still sending to end. */
enum { END = 30 };

/* Seconds from one tick to the next. */
static const double TICK_MIN = 0.05, TICK_MAX = 1;

const php_event_http_limits php_event_http_limits_defaults = {
	.strict = true,
	.message = PHP_EVENT_HTTP_STRICT_DEFAULTS,
	.seconds =
		{
			[PHP_EVENT_HTTP_WAIT_HANDSHAKE] = 10,
			[PHP_EVENT_HTTP_WAIT_REQUEST] = 75,
			[PHP_EVENT_HTTP_WAIT_HEAD] = 60,
			[PHP_EVENT_HTTP_WAIT_BODY] = TIMEOUT,
			[PHP_EVENT_HTTP_WAIT_REPLY] = TIMEOUT,
			[PHP_EVENT_HTTP_WAIT_END] = END,
			[PHP_EVENT_HTTP_WAIT_LEAVING] = TIMEOUT,
		},
	.timeout = TIMEOUT,
	.ours = true,
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

void php_event_http_limits_set_requests(php_event_http_limits *limits, zend_long number)
{
	limits->requests = number > 0 ? (zend_ulong) number : 0;
}

void php_event_http_limits_set_wait(
	php_event_http_limits *limits, php_event_http_wait wait, double seconds)
{
	limits->seconds[wait] = seconds > 0 ? seconds : 0;
}

void php_event_http_limits_set_rate(php_event_http_limits *limits, zend_long rate, double grace)
{
	limits->rate = rate > 0 ? (double) rate : 0;
	limits->grace = grace > 0 ? grace : 0;
}

/* As evhttp's: for everything that a client may keep it waiting for. */
void php_event_http_limits_set_timeout(php_event_http_limits *limits, zend_long seconds)
{
	seconds = php_event_clamp(seconds, -1, INT_MAX);
	limits->ours = seconds == 0;
	limits->timeout = limits->ours ? TIMEOUT : (double) MAX(seconds, 0);
	php_event_http_limits_set_wait(limits, PHP_EVENT_HTTP_WAIT_REQUEST,
		limits->ours ? php_event_http_limits_defaults.seconds[PHP_EVENT_HTTP_WAIT_REQUEST]
					 : limits->timeout);
	php_event_http_limits_set_wait(limits, PHP_EVENT_HTTP_WAIT_BODY, limits->timeout);
	php_event_http_limits_set_wait(limits, PHP_EVENT_HTTP_WAIT_REPLY, limits->timeout);
	php_event_http_limits_set_wait(limits, PHP_EVENT_HTTP_WAIT_LEAVING, limits->timeout);
}

/* For when evhttp reads by itself. Behind the gate it is shown only what is small enough. */
void php_event_http_limits_apply(const php_event_http_limits *limits, struct evhttp *http)
{
	size_t head = limits->strict ? SIZE_MAX : limits->message.head;
	uint64_t body = limits->strict ? UINT64_MAX : limits->message.body;

	evhttp_set_max_headers_size(http, (ev_ssize_t) MIN(head, EV_SSIZE_MAX));
	evhttp_set_max_body_size(http, (ev_ssize_t) MIN(body, EV_SSIZE_MAX));
	evhttp_set_timeout(http, limits->ours ? 0 : limits->timeout > 0 ? (int) limits->timeout : -1);
}

void php_event_http_limits_apply_to(
	const php_event_http_limits *limits, struct evhttp_connection *connection)
{
	if (!limits->strict) {
		evhttp_connection_set_max_headers_size(
			connection, (ev_ssize_t) MIN(limits->message.head, EV_SSIZE_MAX));
		evhttp_connection_set_max_body_size(
			connection, (ev_ssize_t) MIN(limits->message.body, EV_SSIZE_MAX));
	}
}

/* All connections share our default time-out, so that it costs a request next to nothing. */
void php_event_http_limits_set_timeouts(
	const php_event_http_limits *limits, struct bufferevent *bufferevent, bool by_itself)
{
	struct timeval timeout = {.tv_sec = (long) limits->timeout};

	const struct timeval *given = by_itself && timeout.tv_sec > 0 ? &timeout : NULL;

	if (given && limits->ours) {
		given = php_event_loop_share_timeout(bufferevent_get_base(bufferevent), given);
	}
	bufferevent_set_timeouts(bufferevent, given, given);
}

/* A small part of the time allowed without a request; 5 seconds by default. */
double php_event_http_limits_spared(const php_event_http_limits *limits)
{
	double idle = limits->seconds[PHP_EVENT_HTTP_WAIT_REQUEST];

	return idle > 0 ? idle / 15 : 5;
}

bool php_event_http_limits_have_clocks(const php_event_http_limits *limits)
{
	return limits->strict || limits->rate > 0;
}

/* A quarter of the shortest time to be measured. */
double php_event_http_limits_tick(const php_event_http_limits *limits)
{
	double tick = TICK_MAX;

	for (int wait = 0; wait < PHP_EVENT_HTTP_WAIT_NOTHING; wait++) {
		if (limits->seconds[wait] > 0) {
			tick = MIN(tick, limits->seconds[wait] / 4);
		}
	}
	if (limits->rate > 0) {
		tick = MIN(tick, limits->grace / 4);
	}
	return MAX(tick, TICK_MIN);
}
