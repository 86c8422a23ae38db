/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "utf8.h"

#include <string.h>

/* The ASCII at its beginning. */
static size_t skip_ascii(const uint8_t *bytes, size_t length)
{
	size_t at = 0;
	uint64_t eight;

	for (; length - at >= sizeof eight; at += sizeof eight) {
		memcpy(&eight, bytes + at, sizeof eight);
		if (eight & UINT64_C(0x8080808080808080)) {
			break;
		}
	}
	while (at < length && bytes[at] < 0x80) {
		at++;
	}
	return at;
}

static bool expect(php_event_websocket_utf8 *self, uint8_t missing, uint8_t least, uint8_t most)
{
	*self = (php_event_websocket_utf8){missing, least, most};
	return true;
}

/* The first byte of a character that is not ASCII. Rejects overlong forms, surrogates, and anything
 * beyond U+10FFFF. */
static bool begin(php_event_websocket_utf8 *self, uint8_t byte)
{
	if (byte >= 0xc2 && byte <= 0xdf) {
		return expect(self, 1, 0x80, 0xbf);
	}
	if (byte >= 0xe0 && byte <= 0xef) {
		return expect(self, 2, byte == 0xe0 ? 0xa0 : 0x80, byte == 0xed ? 0x9f : 0xbf);
	}
	if (byte >= 0xf0 && byte <= 0xf4) {
		return expect(self, 3, byte == 0xf0 ? 0x90 : 0x80, byte == 0xf4 ? 0x8f : 0xbf);
	}
	return false;
}

static bool go_on(php_event_websocket_utf8 *self, uint8_t byte)
{
	return byte >= self->least && byte <= self->most
		&& expect(self, (uint8_t) (self->missing - 1), 0x80, 0xbf);
}

bool php_event_websocket_utf8_feed(
	php_event_websocket_utf8 *self, const uint8_t *bytes, size_t length)
{
	for (size_t at = 0; at < length; at++) {
		if (self->missing == 0) {
			at += skip_ascii(bytes + at, length - at);
			if (at == length) {
				break;
			}
		}
		if (!(self->missing > 0 ? go_on : begin)(self, bytes[at])) {
			return false;
		}
	}
	return true;
}
