/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Messages compressed and made whole again as RFC 7692 has it, over zlib, which nobody else
 * includes, and nothing else: it knows neither PHP nor libevent. What comes out is told in pieces
 * to a sink, who may refuse it. Both directions are owned by who has agreed on them.
 *
 * Of what either side has in memory: with a window of n bits and messages that follow from one
 * another, 2^(n+3) bytes and 6 KiB for what is sent and 2^n and 7 KiB for what comes, from the
 * first message on; where each begins anew, this only while one is sent, and while one comes. */
#ifndef PHP_EVENT_WEBSOCKET_DEFLATE_H
#define PHP_EVENT_WEBSOCKET_DEFLATE_H

#include "extensions.h"
#include "utf8.h"

struct z_stream_s;

enum {
	PHP_EVENT_WEBSOCKET_DEFLATE_BITS_MIN = 9, /* of a window with which zlib can compress */
	PHP_EVENT_WEBSOCKET_DEFLATE_BITS = 12,
	PHP_EVENT_WEBSOCKET_DEFLATE_LEVEL = 6,
	PHP_EVENT_WEBSOCKET_DEFLATE_THRESHOLD = 128,
};

/* How one side wants it. */
typedef struct {
	php_event_websocket_window window; /* bits 0: nothing is compressed */
	uint8_t level;                     /* of zlib, 1 to 9 */
	uint32_t threshold;                /* bytes of a message that is worth it; at least 1 */
} php_event_websocket_deflate_settings;

/* Who takes what a message becomes. */
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
	uint16_t code; /* why it has failed, for ever; 0: it has not */
	const char *reason;
} php_event_websocket_inflater;

/* Compress a message, without the four bytes at its end that stand for themselves. False where
 * there is no memory, or the sink refuses: the message may leave as it is then. */
bool php_event_websocket_deflate(php_event_websocket_deflater *self, const uint8_t *bytes,
	size_t length, const php_event_websocket_sink *sink);

/* A piece of a message, or the last one: all that it becomes. No more than the limit goes to the
 * sink, whatever would follow; a text is checked. False: it fails, with `code`. Who refers farther
 * back than his window goes fails only where zlib needs that window: not within a piece. */
bool php_event_websocket_inflate(php_event_websocket_inflater *self, const uint8_t *bytes,
	size_t length, bool last, bool text, const php_event_websocket_sink *sink);

/* The next message begins anew; nothing is held. */
void php_event_websocket_deflater_forget(php_event_websocket_deflater *self);
void php_event_websocket_inflater_forget(php_event_websocket_inflater *self);

/* The zlib that is running; NULL: this build has none, and the functions above always fail. */
const char *php_event_websocket_deflate_running(void);

#endif
