/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Measures how long the callbacks of a loop take, and which of them take too long, if somebody asks
 * for it. Only callbacks that libevent calls while no other is running are measured; what they call
 * is part of them. */
#ifndef PHP_EVENT_GAUGE_H
#define PHP_EVENT_GAUGE_H

#include "callback.h"

#include <zend_fibers.h>

typedef struct php_event_gauge php_event_gauge;

/* Made when first needed, and kept until the loop goes, since a callback may turn all of it off.
 * Times are in nanoseconds of a monotonic clock. */
struct php_event_gauge {
	/* The callback that runs now. */
	uint64_t started;            /* 0: none */
	uint64_t stopped;            /* when its Fiber was suspended; 0: it is not */
	zend_fiber_context *fiber;   /* only compared */
	php_event_function running;  /* the function called first */
	php_event_gauge *next, **at; /* in the list of all loops' gauges; what points to it */

	/* The round: callbacks follow each other, and the loop does not ask meanwhile what is ready. */
	uint64_t round;             /* when it began */
	struct timeval round_began; /* the same by libevent's clock */

	bool counts;
	uint64_t since;
	zend_ulong callbacks;
	uint64_t busy, longest, lag; /* time in callbacks; the longest callback; the longest round */

	uint64_t limit;
	php_event_callback on_slow; /* is told of callbacks that took at least `limit`; may be unset */
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

/* Call these around a callback of `base`, which may be gone at the end (NULL). */
void php_event_gauge_start(php_event_gauge *gauge, struct event_base *base);
void php_event_gauge_stop(php_event_gauge *gauge, struct event_base *base);

/* The callback will not return, because of a fatal error. */
void php_event_gauge_cancel(php_event_gauge *gauge);

/* If the callback that has just stopped took too long, report it. Call this only from inside
 * php_event_loop_call(). */
void php_event_gauge_tell(php_event_gauge *gauge);

/* Report callbacks that take that many seconds or longer to a callable, which is copied and may be
 * unset. May run PHP code. */
void php_event_gauge_set_slow(
	php_event_gauge *gauge, double seconds, const php_event_callback *on_slow);

/* The figures. Counting begins with the first call. */
void php_event_gauge_report(php_event_gauge *gauge, zval *return_value);

#endif
