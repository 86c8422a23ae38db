/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the sides of a WebSocket agree on beside its frames: the lists of RFC 6455, 9.1, and of what
 * they may name permessage-deflate, RFC 7692, 7. Knows neither PHP nor libevent nor zlib; looks at
 * each byte of a list once, and allocates nothing. */
#ifndef PHP_EVENT_WEBSOCKET_EXTENSIONS_H
#define PHP_EVENT_WEBSOCKET_EXTENSIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	PHP_EVENT_WEBSOCKET_BITS_MIN = 8,
	PHP_EVENT_WEBSOCKET_BITS_MAX = 15,
	PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX = 160, /* of a text of ours, with its NUL */
};

/* How far back what one side has compressed refers. */
typedef struct {
	uint8_t bits; /* of its window; 0: nothing is said, and it has the most */
	bool forgets; /* each message begins anew: "no context takeover" */
} php_event_websocket_window;

/* What has been agreed on, and what is said in a header; and before that, what we would have: one
 * window for both sides. */
typedef struct {
	bool deflate; /* messages may be compressed */
	php_event_websocket_window server, client;
} php_event_websocket_terms;

/* Of a list of offers a server takes the first that it can, unless `terms` have been agreed on:
 * with windows no larger than the one that it would have, and forgetting where that does. NULL: it
 * takes none. False where the list is none; `terms` are zeroed before the first of several. */
bool php_event_websocket_extensions_answer(
	const char *offers, const php_event_websocket_window *would, php_event_websocket_terms *terms);

/* Has the server answered what a client has offered who would have this window, and NULL: none? */
bool php_event_websocket_extensions_accept(
	const char *answer, const php_event_websocket_window *would, php_event_websocket_terms *terms);

/* A client's offer, and how terms are written. */
void php_event_websocket_extensions_offer(
	const php_event_websocket_window *would, char text[PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX]);
void php_event_websocket_extensions_write(
	const php_event_websocket_terms *terms, char text[PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX]);

#endif
