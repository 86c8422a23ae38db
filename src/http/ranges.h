/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Which bytes a client asks for: RFC 9110, section 14. Knows neither PHP nor libevent. */
#ifndef PHP_EVENT_HTTP_RANGES_H
#define PHP_EVENT_HTTP_RANGES_H

#include <stdint.h>

/* At most so many, and no more bytes than there are: so that no request costs more than one for all
 * of them. */
enum { PHP_EVENT_HTTP_RANGES_MAX = 32 };

typedef struct {
	uint64_t offset, length;
} php_event_http_range;

/* How many ranges a Range header asks for, of so many bytes: those that are there, in its order. 0
 * where it does not count, since it is malformed, of another unit, or asks for too much; -1 where
 * none of them is there. */
int php_event_http_ranges_parse(
	const char *text, uint64_t size, php_event_http_range ranges[PHP_EVENT_HTTP_RANGES_MAX]);

#endif
