/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Which bytes of a representation a client asks for (RFC 9110, section 14). Knows neither PHP nor
 * libevent. */
#ifndef PHP_EVENT_HTTP_RANGES_H
#define PHP_EVENT_HTTP_RANGES_H

#include <stdint.h>

/* At most so many ranges, and together no more bytes than there are, so that no request costs more
 * than one for everything. */
enum { PHP_EVENT_HTTP_RANGES_MAX = 32 };

typedef struct {
	uint64_t offset, length;
} php_event_http_range;

/* Parse a Range header for something of `size` bytes. Returns how many ranges there are, which are
 * stored in its order; 0 to ignore it, since it is malformed, in another unit, or asks for too
 * much; -1 if none of them exists. */
int php_event_http_ranges_parse(
	const char *text, uint64_t size, php_event_http_range ranges[PHP_EVENT_HTTP_RANGES_MAX]);

#endif
