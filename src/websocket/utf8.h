/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Checks UTF-8 (RFC 3629), in whatever pieces it comes. Knows neither PHP nor libevent. */
#ifndef PHP_EVENT_WEBSOCKET_UTF8_H
#define PHP_EVENT_WEBSOCKET_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zeroed before a text. Within a character: how many bytes are missing, and the range of the
 * next. */
typedef struct {
	uint8_t missing, least, most;
} php_event_websocket_utf8;

/* Check more of the text. Returns false if it is not UTF-8 from here on. */
bool php_event_websocket_utf8_feed(
	php_event_websocket_utf8 *self, const uint8_t *bytes, size_t length);

/* May the text end here? */
static inline bool php_event_websocket_utf8_is_whole(const php_event_websocket_utf8 *self)
{
	return self->missing == 0;
}

#endif
