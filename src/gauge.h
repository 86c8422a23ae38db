/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * How long the callbacks of a loop take, and which one took too long: counted where somebody asks
 * for it. Only callbacks that libevent calls while none is running are looked at; what they call
 * is part of them. */
#ifndef PHP_EVENT_GAUGE_H
#define PHP_EVENT_GAUGE_H

#include "callback.h"

#include <zend_fibers.h>

typedef struct php_event_gauge php_event_gauge;

/* Made when it is first needed, and there until the loop goes: a callback may turn all of it off.
 * Times are in nanoseconds of a clock that nobody sets. */
struct php_event_gauge {
	/* What runs now. */
	uint64_t started;            /* 0: nothing */
	uint64_t stopped;            /* its Fiber was suspended then; 0: it was not */
	zend_fiber_context *fiber;   /* only compared */
	php_event_function running;  /* what was called first */
	php_event_gauge *next, **at; /* among those of all loops; what points to it */

	/* Callbacks that follow each other: meanwhile the loop does not ask what is ready. */
	uint64_t round;             /* since when */
	struct timeval round_began; /* as libevent has it */

	bool counts;
	uint64_t since;
	zend_ulong callbacks;
	uint64_t busy, longest, lag; /* in callbacks; the longest of them; the longest round */

	uint64_t limit;
	php_event_callback on_slow; /* gets told of those that took as long as that; may be none */
};

/* Once a process. */
void php_event_gauge_startup(void);

php_event_gauge *php_event_gauge_new(void);

/* At the end of the loop. May run PHP code. */
void php_event_gauge_free(php_event_gauge *gauge);

static inline bool php_event_gauge_is_on(const php_event_gauge *gauge)
{
	return gauge->counts || php_event_callback_is_set(&gauge->on_slow);
}

/* Around a callback of `base`, which may be gone at the end (NULL). */
void php_event_gauge_start(php_event_gauge *gauge, struct event_base *base);
void php_event_gauge_stop(php_event_gauge *gauge, struct event_base *base);

/* It does not return: a fatal error. */
void php_event_gauge_cancel(php_event_gauge *gauge);

/* Where the callback that has stopped took too long, tell of it. Only from inside
 * php_event_loop_call(). */
void php_event_gauge_tell(php_event_gauge *gauge);

/* Callbacks that take so many seconds are told to a callable, which is copied and may be none. May
 * run PHP code. */
void php_event_gauge_set_slow(
	php_event_gauge *gauge, double seconds, const php_event_callback *on_slow);

/* The figures, which are counted from the first time on. */
void php_event_gauge_report(php_event_gauge *gauge, zval *return_value);

#endif
