/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * How long a connection has waited for its client, for one thing at a time: the clocks that
 * `limits` describes. They are advanced from outside, all of a server's at once. */
#ifndef PHP_EVENT_HTTP_CLOCK_H
#define PHP_EVENT_HTTP_CLOCK_H

#include "limits.h"
#include "lookout.h"
#include "outflow.h"

/* Zeroed before; lives in the struct that owns what it looks at. */
typedef struct {
	php_event_http_wait wait; /* what the connection waits for */
	double waited;            /* seconds until the last tick */
	double behind;            /* seconds behind the rate */
} php_event_http_clock;

/* Start anew, with whatever the connection waits for next. */
static inline void php_event_http_clock_start(php_event_http_clock *clock)
{
	clock->wait = PHP_EVENT_HTTP_WAIT_NOTHING;
}

/* `seconds` have passed since the last call: has the connection waited too long? `outflow` is that
 * of replies that wait to be taken. */
bool php_event_http_clock_tick(php_event_http_clock *clock, const php_event_http_limits *limits,
	const php_event_http_lookout *lookout, php_event_http_outflow *outflow, double seconds);

/* Does the connection still wait for what the clock ran for? */
bool php_event_http_clock_is_right(
	const php_event_http_clock *clock, const php_event_http_lookout *lookout);

#endif
