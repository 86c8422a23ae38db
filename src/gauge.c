/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "gauge.h"

#include "active.h"
#include "globals.h"

#include <zend_observer.h>

static const double nano = 1e-9;

/* --- Fibers --- */

/* A Fiber is suspended, and with it the loop that it runs: what happens until it is resumed does
 * not count for the callback. A Fiber that a callback starts or resumes has that callback's as its
 * caller. */
static void on_switch(zend_fiber_context *from, zend_fiber_context *to)
{
	if (EXPECTED(!EVENT_G(gauge.first)) || from->kind != zend_ce_fiber
		|| zend_fiber_from_context(from)->caller) {
		return;
	}
	for (php_event_gauge *each = EVENT_G(gauge.first); each; each = each->next) {
		if (each->fiber == from && !each->stopped) {
			each->stopped = zend_hrtime();
		}
	}
}

void php_event_gauge_startup(void)
{
	zend_observer_fiber_switch_register(on_switch);
}

/* --- one callback --- */

static void enlist(php_event_gauge *gauge)
{
	php_event_gauge **first = &EVENT_G(gauge.first);

	gauge->next = *first;
	gauge->at = first;
	if (gauge->next) {
		gauge->next->at = &gauge->next;
	}
	*first = gauge;
}

static void strike(php_event_gauge *gauge)
{
	*gauge->at = gauge->next;
	if (gauge->next) {
		gauge->next->at = gauge->at;
	}
	gauge->at = NULL;
}

/* libevent's cached time stays the same until it has asked what is ready. */
static void find_round(php_event_gauge *gauge, struct event_base *base)
{
	struct timeval began;

	event_base_gettimeofday_cached(base, &began);
	if (!gauge->round || evutil_timercmp(&began, &gauge->round_began, !=)) {
		gauge->round = gauge->started;
		gauge->round_began = began;
	}
}

void php_event_gauge_start(php_event_gauge *gauge, struct event_base *base)
{
	gauge->started = zend_hrtime();
	gauge->stopped = 0;
	gauge->fiber = EG(current_fiber_context);
	find_round(gauge, base);
	enlist(gauge);
	EVENT_G(callback.note) = &gauge->running;
}

/* Stop noting which function is called. */
static void end(php_event_gauge *gauge)
{
	strike(gauge);
	if (EVENT_G(callback.note) == &gauge->running) {
		EVENT_G(callback.note) = NULL;
	}
}

void php_event_gauge_stop(php_event_gauge *gauge, struct event_base *base)
{
	end(gauge);
	if (!gauge->stopped) {
		gauge->stopped = zend_hrtime();
	}
	uint64_t took = gauge->stopped - gauge->started;

	gauge->callbacks += php_event_function_is_known(&gauge->running);
	gauge->busy += took;
	gauge->longest = MAX(gauge->longest, took);
	gauge->lag = MAX(gauge->lag, gauge->stopped - gauge->round);
	if (!base || php_event_active_is_none(base)) {
		gauge->round = 0;
	}
}

void php_event_gauge_cancel(php_event_gauge *gauge)
{
	if (gauge->at) {
		end(gauge);
		php_event_function_forget(&gauge->running);
	}
}

void php_event_gauge_tell(php_event_gauge *gauge)
{
	uint64_t took = gauge->stopped - gauge->started;
	zval argv[3];

	if (took >= gauge->limit && php_event_callback_is_set(&gauge->on_slow) && !EG(exception)) {
		ZVAL_DOUBLE(&argv[0], (double) took * nano);
		ZVAL_STR(&argv[1], php_event_function_in_words(&gauge->running));
		php_event_function_forget(&gauge->running);
		php_event_callback_call(&gauge->on_slow, 2, argv);
		zval_ptr_dtor(&argv[1]);
		return;
	}
	php_event_function_forget(&gauge->running);
}

void php_event_gauge_set_slow(
	php_event_gauge *gauge, double seconds, const php_event_callback *on_slow)
{
	const double never = 1e9;

	gauge->limit = seconds > 0 ? (uint64_t) (MIN(seconds, never) / nano) : 0;
	php_event_callback_copy(&gauge->on_slow, on_slow, NULL);
}

/* --- its life --- */

php_event_gauge *php_event_gauge_new(void)
{
	return ecalloc(1, sizeof(php_event_gauge));
}

void php_event_gauge_free(php_event_gauge *gauge)
{
	php_event_gauge_cancel(gauge);
	php_event_callback_clear(&gauge->on_slow);
	efree(gauge);
}

void php_event_gauge_report(php_event_gauge *gauge, zval *return_value)
{
	uint64_t now = zend_hrtime();

	if (!gauge->counts) {
		gauge->counts = true;
		gauge->since = now;
		gauge->callbacks = 0;
		gauge->busy = gauge->longest = gauge->lag = 0;
	}
	array_init(return_value);
	add_assoc_double(return_value, "seconds", (double) (now - gauge->since) * nano);
	add_assoc_long(return_value, "callbacks", (zend_long) gauge->callbacks);
	add_assoc_double(return_value, "busy", (double) gauge->busy * nano);
	add_assoc_double(return_value, "longest", (double) gauge->longest * nano);
	add_assoc_double(return_value, "lag", (double) gauge->lag * nano);
}
