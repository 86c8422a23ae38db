/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "clock.h"

#include "../tls.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>

static php_event_http_wait what_is_waited_for(const php_event_http_lookout *lookout)
{
	const php_event_http_gate *gate = lookout->gate;
	struct bufferevent *bufferevent = lookout->bufferevent;
	php_event_http_state state = lookout->exchange->state;

	if (state == PHP_EVENT_HTTP_TAKEN) {
		return PHP_EVENT_HTTP_WAIT_NOTHING;
	}
	if (evbuffer_get_length(bufferevent_get_output(bufferevent)) > 0) {
		return PHP_EVENT_HTTP_WAIT_REPLY;
	}
	if (lookout->said_all) {
		return PHP_EVENT_HTTP_WAIT_END;
	}
	if (php_event_http_lookout_reads_body(lookout)) {
		return PHP_EVENT_HTTP_WAIT_BODY;
	}
	if (lookout->leaving) {
		return PHP_EVENT_HTTP_WAIT_LEAVING;
	}
	if (state == PHP_EVENT_HTTP_TUNNEL) {
		return PHP_EVENT_HTTP_WAIT_REQUEST;
	}
	if (!php_event_http_gate_stands(gate) || state != PHP_EVENT_HTTP_IDLE) {
		return PHP_EVENT_HTTP_WAIT_NOTHING;
	}
	if (!lookout->exchange->plain && !php_event_tls_is_open(php_event_tls_of(bufferevent))) {
		return PHP_EVENT_HTTP_WAIT_HANDSHAKE;
	}
	return php_event_http_gate_has_head(gate) ? PHP_EVENT_HTTP_WAIT_BODY
		: php_event_http_gate_has_begun(gate) ? PHP_EVENT_HTTP_WAIT_HEAD
											  : PHP_EVENT_HTTP_WAIT_REQUEST;
}

/* Bytes since the last tick that count towards what it waits for. If PHP is slow to give a reply,
 * that is not the client's slowness. */
static size_t count_moved(php_event_http_clock *clock, const php_event_http_limits *limits,
	const php_event_http_lookout *lookout, php_event_http_outflow *outflow,
	php_event_http_wait wait)
{
	size_t moved = php_event_http_gate_moved(lookout->gate);
	bool anew;

	if (wait != PHP_EVENT_HTTP_WAIT_REPLY || (limits->rate == 0 && limits->seconds[wait] == 0)) {
		php_event_http_outflow_look_away(outflow);
		return moved;
	}
	moved = php_event_http_outflow_look(outflow, lookout->bufferevent, &anew);
	if (anew) {
		php_event_http_clock_start(clock);
	}
	return moved;
}

/* Being faster for a while gains nothing. */
static bool is_slow(
	php_event_http_clock *clock, const php_event_http_limits *limits, size_t moved, double seconds)
{
	if (limits->rate == 0
		|| (clock->wait != PHP_EVENT_HTTP_WAIT_BODY && clock->wait != PHP_EVENT_HTTP_WAIT_REPLY)) {
		return false;
	}
	clock->behind = MAX(clock->behind + seconds - (double) moved / limits->rate, 0);
	return clock->behind > limits->grace;
}

/* It may have begun to wait right before the first tick, which so does not count. */
bool php_event_http_clock_tick(php_event_http_clock *clock, const php_event_http_limits *limits,
	const php_event_http_lookout *lookout, php_event_http_outflow *outflow, double seconds)
{
	php_event_http_wait wait = what_is_waited_for(lookout);
	size_t moved = count_moved(clock, limits, lookout, outflow, wait);

	if (wait != clock->wait) {
		clock->wait = wait;
		clock->waited = clock->behind = 0;
		return false;
	}
	if (wait == PHP_EVENT_HTTP_WAIT_NOTHING) {
		return false;
	}
	clock->waited = moved > 0 ? 0 : clock->waited + seconds;
	return (limits->seconds[wait] > 0 && clock->waited >= limits->seconds[wait])
		|| is_slow(clock, limits, moved, seconds);
}

bool php_event_http_clock_is_right(
	const php_event_http_clock *clock, const php_event_http_lookout *lookout)
{
	return clock->wait == what_is_waited_for(lookout);
}
