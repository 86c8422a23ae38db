/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * How long a connection has waited for its client, for one thing at a time: the clocks that
 * `limits` tell of. It is moved on from outside, all of a server's at once. */
#ifndef PHP_EVENT_HTTP_CLOCK_H
#define PHP_EVENT_HTTP_CLOCK_H

#include "limits.h"
#include "lookout.h"
#include "outflow.h"

/* Zeroed before; lives in the struct of what owns what it looks at. */
typedef struct {
	php_event_http_wait wait; /* what it runs for */
	double waited;            /* so many seconds, as far as it has ticked */
	double behind;            /* so many seconds behind the rate */
} php_event_http_clock;

/* Whatever the connection waits for next. */
static inline void php_event_http_clock_start(php_event_http_clock *clock)
{
	clock->wait = PHP_EVENT_HTTP_WAIT_NOTHING;
}

/* So many seconds have passed since this was last said: has it waited too long? `outflow` is of
 * replies that wait to be taken. */
bool php_event_http_clock_tick(php_event_http_clock *clock, const php_event_http_limits *limits,
	const php_event_http_lookout *lookout, php_event_http_outflow *outflow, double seconds);

/* Is it what it ran for that the connection still waits for? */
bool php_event_http_clock_is_right(
	const php_event_http_clock *clock, const php_event_http_lookout *lookout);

#endif
