/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the sides of a WebSocket agree on beside its frames: the extension lists of RFC 6455, 9.1,
 * and the only extension known here, permessage-deflate of RFC 7692, 7. Knows neither PHP nor
 * libevent nor zlib; looks at each byte of a list once, and allocates nothing. */
#ifndef PHP_EVENT_WEBSOCKET_EXTENSIONS_H
#define PHP_EVENT_WEBSOCKET_EXTENSIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	PHP_EVENT_WEBSOCKET_BITS_MIN = 8,
	PHP_EVENT_WEBSOCKET_BITS_MAX = 15,
	PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX = 160, /* of a text that we write, with its NUL */
};

/* How far back what one side compresses may refer. */
typedef struct {
	uint8_t bits; /* of its window; 0: not stated, which means the largest */
	bool forgets; /* each message begins anew: "no context takeover" */
} php_event_websocket_window;

/* What has been agreed on, and is written in a header. What we would have, before that, is a single
 * window for both sides. */
typedef struct {
	bool deflate; /* messages may be compressed */
	php_event_websocket_window server, client;
} php_event_websocket_terms;

/* For a server: accept the first offer of a list that it can, unless `terms` have been agreed on
 * already. Windows become no larger than the one it would have, and forget if that does; NULL: it
 * accepts none. Returns false if this is not a list. `terms` are zeroed before the first of several
 * lists. */
bool php_event_websocket_extensions_answer(
	const char *offers, const php_event_websocket_window *would, php_event_websocket_terms *terms);

/* For a client: is the server's answer valid for a client that offered this window, or, if NULL,
 * none? */
bool php_event_websocket_extensions_accept(
	const char *answer, const php_event_websocket_window *would, php_event_websocket_terms *terms);

/* Write a client's offer, and agreed terms. */
void php_event_websocket_extensions_offer(
	const php_event_websocket_window *would, char text[PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX]);
void php_event_websocket_extensions_write(
	const php_event_websocket_terms *terms, char text[PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX]);

#endif
