/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Converts seconds as PHP has them (float) to struct timeval. */
#ifndef PHP_EVENT_TIMEVAL_H
#define PHP_EVENT_TIMEVAL_H

#include "compat.h"

/* Up to 2^53 a double still counts whole seconds, and now + 2^53 fits a 64-bit time_t. */
#define PHP_EVENT_SECONDS_MAX \
	(sizeof(((struct timeval *) NULL)->tv_sec) > 4 ? 9007199254740992.0 : 1000000000.0)

/* The nearest time span; negative numbers and NAN become 0. */
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

#endif
