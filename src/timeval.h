/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Seconds as PHP has them (float) to struct timeval. */
#ifndef PHP_EVENT_TIMEVAL_H
#define PHP_EVENT_TIMEVAL_H

#include "compat.h"

/* Up to 2^53 a double still counts whole seconds, and now + 2^53 fits a 64-bit time_t. */
#define PHP_EVENT_SECONDS_MAX \
	(sizeof(((struct timeval *) NULL)->tv_sec) > 4 ? 9007199254740992.0 : 1000000000.0)

/* The nearest time span: what is negative, or not a number, is none at all. */
static inline struct timeval php_event_timeval_clamp(double seconds)
{
	struct timeval tv = {0, 0};

	if (!(seconds > 0)) {
		return tv;
	}
	if (seconds > PHP_EVENT_SECONDS_MAX) {
		seconds = PHP_EVENT_SECONDS_MAX;
	}
	tv.tv_sec = (time_t) seconds;
	tv.tv_usec = (int) ((seconds - (double) tv.tv_sec) * 1e6);
	return tv;
}

/* Throws a ValueError naming the argument and returns false where seconds is no duration. */
static inline bool php_event_timeval_from_seconds(struct timeval *tv, double seconds, uint32_t arg)
{
	if (!zend_finite(seconds) || seconds < 0 || seconds > PHP_EVENT_SECONDS_MAX) {
		zend_argument_value_error(arg, "must be a finite number of seconds, 0 or more");
		return false;
	}
	tv->tv_sec = (time_t) seconds;
	double rest = seconds - (double) tv->tv_sec;
	tv->tv_usec = rest > 0 ? (int) (rest * 1e6) : 0;
	return true;
}

#endif
