/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Compresses and inflates messages as RFC 7692 defines it, over zlib, which no other room includes.
 * Knows neither PHP nor libevent. The result goes in pieces to a sink, which may refuse it. Both
 * directions are owned by whoever has agreed on them.
 *
 * Memory of each side with a window of n bits: 2^(n+3) bytes and 6 KiB for sending, 2^n bytes and
 * 7 KiB for receiving. If messages build on one another, it is held from the first message on; if
 * each begins anew, only while one is being sent or received. */
#ifndef PHP_EVENT_WEBSOCKET_DEFLATE_H
#define PHP_EVENT_WEBSOCKET_DEFLATE_H

#include "extensions.h"
#include "utf8.h"

struct z_stream_s;

enum {
	PHP_EVENT_WEBSOCKET_DEFLATE_BITS_MIN = 9, /* the smallest window with which zlib can compress */
	PHP_EVENT_WEBSOCKET_DEFLATE_BITS = 12,
	PHP_EVENT_WEBSOCKET_DEFLATE_LEVEL = 6,
	PHP_EVENT_WEBSOCKET_DEFLATE_THRESHOLD = 128,
};

/* The settings of one side. */
typedef struct {
	php_event_websocket_window window; /* bits 0: no compression */
	uint8_t level;                     /* of zlib, 1 to 9 */
	uint32_t threshold;                /* shortest message worth it, in bytes; at least 1 */
} php_event_websocket_deflate_settings;

/* A sink, which takes what a message becomes. */
typedef struct {
	bool (*take)(void *to, const uint8_t *bytes, size_t length); /* false: no more */
	void *to;
} php_event_websocket_sink;

typedef struct {
	php_event_websocket_window window;
	uint8_t level;
	struct z_stream_s *stream; /* NULL: the next message begins anew */
} php_event_websocket_deflater;

typedef struct {
	php_event_websocket_window window;
	uint64_t limit;            /* bytes of a message */
	struct z_stream_s *stream; /* NULL: the next message begins anew */
	uint64_t total;            /* of the message in hand */
	php_event_websocket_utf8 utf8;
	uint16_t code; /* why it has failed, for good; 0: it has not */
	const char *reason;
} php_event_websocket_inflater;

/* Compress a message, leaving out the four bytes that RFC 7692 drops from its end. Returns false if
 * there is no memory, or the sink refuses: then the message may be sent as it is. */
bool php_event_websocket_deflate(php_event_websocket_deflater *self, const uint8_t *bytes,
	size_t length, const php_event_websocket_sink *sink);

/* Inflate a piece of a message, the last one if `last`. The sink gets no more than the limit,
 * whatever would follow, and a text is checked. Returns false if it fails, with `code` set. A peer
 * that refers farther back than its window fails only where zlib needs that window: not within a
 * piece. */
bool php_event_websocket_inflate(php_event_websocket_inflater *self, const uint8_t *bytes,
	size_t length, bool last, bool text, const php_event_websocket_sink *sink);

/* Forget the context: the next message begins anew, and nothing is held. */
void php_event_websocket_deflater_forget(php_event_websocket_deflater *self);
void php_event_websocket_inflater_forget(php_event_websocket_inflater *self);

/* The version of zlib in use; NULL if this build has none, and the functions above always fail. */
const char *php_event_websocket_deflate_running(void);

#endif
