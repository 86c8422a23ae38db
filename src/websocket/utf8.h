/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Is it UTF-8, in whatever pieces it comes (RFC 3629)? Knows neither PHP nor libevent. */
#ifndef PHP_EVENT_WEBSOCKET_UTF8_H
#define PHP_EVENT_WEBSOCKET_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zeroed before a text. What the next byte has to be, within a character: so many are missing, and
 * the next one is in this range. */
typedef struct {
	uint8_t missing, least, most;
} php_event_websocket_utf8;

/* More of the text. False: it is none from here on. */
bool php_event_websocket_utf8_feed(
	php_event_websocket_utf8 *self, const uint8_t *bytes, size_t length);

/* May the text end here? */
static inline bool php_event_websocket_utf8_is_whole(const php_event_websocket_utf8 *self)
{
	return self->missing == 0;
}

#endif
