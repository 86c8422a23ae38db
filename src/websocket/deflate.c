/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "deflate.h"

#include "frames.h"

#ifdef HAVE_EVENT_ZLIB

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum {
	PIECE = 8192,
	MOST_AT_ONCE = INT_MAX, /* that zlib is given */
	LOOKAHEAD = 262,        /* bytes of its window that zlib does not refer to */
	MEM_LEVEL_MAX = 8,
	LAST_BLOCK = 64, /* bits of zlib's data_type beside the number of unused bits in a byte */
	BETWEEN_BLOCKS = 128,
};

/* Ends each message, and is not sent: an empty block after its first three bits. */
static const uint8_t ending[4] = {0x00, 0x00, 0xff, 0xff};

const char *php_event_websocket_deflate_running(void)
{
	return zlibVersion();
}

static unsigned bits_of(const php_event_websocket_window *window)
{
	return window->bits ? window->bits : PHP_EVENT_WEBSOCKET_BITS_MAX;
}

/* The next piece for zlib. */
static void give(z_stream *stream, const uint8_t **bytes, size_t *length)
{
	size_t n = *length < MOST_AT_ONCE ? *length : MOST_AT_ONCE;

	stream->next_in = (Bytef *) *bytes;
	stream->avail_in = (uInt) n;
	*bytes += n;
	*length -= n;
}

/* --- what is sent --- */

/* A message that refers to none before it, and to which none refers, needs no window beyond
 * itself. */
static unsigned bits_for(const php_event_websocket_deflater *self, size_t length)
{
	unsigned bits = bits_of(&self->window);

	while (self->window.forgets && bits > PHP_EVENT_WEBSOCKET_DEFLATE_BITS_MIN
		&& ((size_t) 1 << (bits - 1)) >= length + LOOKAHEAD) {
		bits--;
	}
	return bits;
}

static bool begin_deflating(php_event_websocket_deflater *self, size_t length)
{
	int bits = (int) bits_for(self, length), memory = bits - 7;

	if (self->stream || bits < PHP_EVENT_WEBSOCKET_DEFLATE_BITS_MIN) {
		return self->stream;
	}
	self->stream = calloc(1, sizeof *self->stream);
	if (self->stream
		&& deflateInit2(self->stream, self->level, Z_DEFLATED, -bits,
			   memory < MEM_LEVEL_MAX ? memory : MEM_LEVEL_MAX, Z_DEFAULT_STRATEGY)
			!= Z_OK) {
		free(self->stream);
		self->stream = NULL;
	}
	return self->stream;
}

void php_event_websocket_deflater_forget(php_event_websocket_deflater *self)
{
	if (self->stream) {
		deflateEnd(self->stream);
		free(self->stream);
		self->stream = NULL;
	}
}

/* Pass on all but what may be the ending, which stays at the front of `piece`. Returns how much
 * stays. */
static bool tell_all_but_ending(
	uint8_t *piece, size_t *length, const php_event_websocket_sink *sink)
{
	size_t told = *length > sizeof ending ? *length - sizeof ending : 0;

	if (told > 0 && !sink->take(sink->to, piece, told)) {
		return false;
	}
	memmove(piece, piece + told, *length - told);
	*length -= told;
	return true;
}

static bool deflate_message(
	z_stream *stream, const uint8_t *bytes, size_t length, const php_event_websocket_sink *sink)
{
	uint8_t piece[PIECE];
	size_t kept = 0;

	do {
		if (stream->avail_in == 0) {
			give(stream, &bytes, &length);
		}
		stream->next_out = piece + kept;
		stream->avail_out = (uInt) (sizeof piece - kept);
		deflate(stream, length > 0 ? Z_NO_FLUSH : Z_SYNC_FLUSH);
		kept = sizeof piece - stream->avail_out;
		if (!tell_all_but_ending(piece, &kept, sink)) {
			return false;
		}
	} while (length > 0 || stream->avail_in > 0 || stream->avail_out == 0);
	return kept == sizeof ending && memcmp(piece, ending, sizeof ending) == 0;
}

bool php_event_websocket_deflate(php_event_websocket_deflater *self, const uint8_t *bytes,
	size_t length, const php_event_websocket_sink *sink)
{
	bool well = begin_deflating(self, length) && deflate_message(self->stream, bytes, length, sink);

	if (!well || self->window.forgets) {
		php_event_websocket_deflater_forget(self);
	}
	return well;
}

/* --- what comes --- */

static bool fail(php_event_websocket_inflater *self, uint16_t code, const char *reason)
{
	php_event_websocket_inflater_forget(self);
	self->code = code;
	self->reason = reason;
	return false;
}

static bool lacks_memory(php_event_websocket_inflater *self)
{
	return fail(self, PHP_EVENT_WEBSOCKET_TOO_LARGE, "there is no memory for a message");
}

static bool is_broken(php_event_websocket_inflater *self)
{
	return fail(self, PHP_EVENT_WEBSOCKET_NO_TEXT, "a message is not compressed as it says");
}

static bool is_no_text(php_event_websocket_inflater *self)
{
	return fail(self, PHP_EVENT_WEBSOCKET_NO_TEXT, "a text is not UTF-8");
}

static bool begin_inflating(php_event_websocket_inflater *self)
{
	if (self->stream) {
		return true;
	}
	self->stream = calloc(1, sizeof *self->stream);
	if (self->stream && inflateInit2(self->stream, -(int) bits_of(&self->window)) != Z_OK) {
		free(self->stream);
		self->stream = NULL;
	}
	return self->stream || lacks_memory(self);
}

void php_event_websocket_inflater_forget(php_event_websocket_inflater *self)
{
	if (self->stream) {
		inflateEnd(self->stream);
		free(self->stream);
		self->stream = NULL;
	}
}

/* Pass on what a piece has become, up to the limit. */
static bool tell(php_event_websocket_inflater *self, const uint8_t *piece, size_t length, bool text,
	const php_event_websocket_sink *sink)
{
	uint64_t room = self->limit - self->total;
	size_t n = length < room ? length : (size_t) room;

	self->total += n;
	if (text && !php_event_websocket_utf8_feed(&self->utf8, piece, n)) {
		return is_no_text(self);
	}
	if (length > n) {
		return fail(self, PHP_EVENT_WEBSOCKET_TOO_LARGE, "a message is too large");
	}
	return n == 0 || sink->take(sink->to, piece, n) || lacks_memory(self);
}

/* A block may be the last of its stream, with another stream after it: RFC 7692, 7.2.3.4. */
static bool inflate_piece(
	php_event_websocket_inflater *self, int flush, bool text, const php_event_websocket_sink *sink)
{
	z_stream *stream = self->stream;
	uint8_t piece[PIECE];

	do {
		stream->next_out = piece;
		stream->avail_out = sizeof piece;
		int result = inflate(stream, flush);

		if (!tell(self, piece, sizeof piece - stream->avail_out, text, sink)) {
			return false;
		}
		if (result == Z_MEM_ERROR) {
			return lacks_memory(self);
		}
		if (result != Z_OK && result != Z_BUF_ERROR && result != Z_STREAM_END) {
			return is_broken(self);
		}
		if (result == Z_STREAM_END) {
			inflateReset(stream);
		}
	} while (stream->avail_in > 0 || stream->avail_out == 0);
	return true;
}

/* With its ending, a message ends between two blocks, at the end of a byte. */
static bool inflate_ending(
	php_event_websocket_inflater *self, bool text, const php_event_websocket_sink *sink)
{
	self->stream->next_in = (Bytef *) ending;
	self->stream->avail_in = sizeof ending;
	if (!inflate_piece(self, Z_BLOCK, text, sink)) {
		return false;
	}
	if ((self->stream->data_type & ~LAST_BLOCK) != BETWEEN_BLOCKS) {
		return is_broken(self);
	}
	if (text && !php_event_websocket_utf8_is_whole(&self->utf8)) {
		return is_no_text(self);
	}
	return true;
}

static void end_message(php_event_websocket_inflater *self)
{
	self->total = 0;
	if (self->window.forgets) {
		php_event_websocket_inflater_forget(self);
	}
}

bool php_event_websocket_inflate(php_event_websocket_inflater *self, const uint8_t *bytes,
	size_t length, bool last, bool text, const php_event_websocket_sink *sink)
{
	if (self->code || !begin_inflating(self)) {
		return false;
	}
	while (length > 0) {
		give(self->stream, &bytes, &length);
		if (!inflate_piece(self, Z_SYNC_FLUSH, text, sink)) {
			return false;
		}
	}
	if (last) {
		if (!inflate_ending(self, text, sink)) {
			return false;
		}
		end_message(self);
	}
	return true;
}

#else

const char *php_event_websocket_deflate_running(void)
{
	return NULL;
}

bool php_event_websocket_deflate(php_event_websocket_deflater *self, const uint8_t *bytes,
	size_t length, const php_event_websocket_sink *sink)
{
	return false;
}

bool php_event_websocket_inflate(php_event_websocket_inflater *self, const uint8_t *bytes,
	size_t length, bool last, bool text, const php_event_websocket_sink *sink)
{
	return false;
}

void php_event_websocket_deflater_forget(php_event_websocket_deflater *self)
{
}

void php_event_websocket_inflater_forget(php_event_websocket_inflater *self)
{
}

#endif
