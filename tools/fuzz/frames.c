/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The target of `./dev fuzz websocket`: whatever a peer sends, src/websocket/frames and deflate say
 * the same of it in all pieces, and what a second reader says, who is slow and has all of it before
 * him: each message that is compressed he inflates from the beginning of the connection on. Nothing
 * is read beyond a piece or held above a limit, and the time of frames grows with the length alone.
 *
 *     clang -c -finstrument-functions -fsanitize=fuzzer-no-link,address \
 *         src/websocket/{frames,utf8}.c
 *     clang -fsanitize=fuzzer,address -DHAVE_EVENT_ZLIB tools/fuzz/frames.c \
 *         src/websocket/deflate.c {frames,utf8}.o -lz
 *
 * The first byte of an input says which limits there are and what has been agreed on, the next two
 * how the rest is cut. */
#include "../../src/websocket/deflate.h"
#include "../../src/websocket/frames.h"

#define TARGET "frames"
#include "target.h"

#include <zlib.h>

enum {
	LARGEST = 20000, /* a message that any limit allows */
};

static const php_event_websocket_limits limits_of[] = {
	{1 << 20, LARGEST},
	{200, 300},
	{125, 125},
	{1 << 20, 1000},
};

/* The other bits of the first byte. */
enum { OF_SERVER = 4, DEFLATES = 8, FORGETS = 16 };

/* --- What is said: messages and control frames, each an opcode, a length and bytes --- */

typedef struct {
	uint8_t *bytes;
	size_t length, room;
} text;

static void add(text *t, const void *bytes, size_t length)
{
	if (length > t->room - t->length) {
		t->room = 2 * (t->length + length) + 64;
		t->bytes = realloc(t->bytes, t->room);
	}
	if (length > 0) {
		memcpy(t->bytes + t->length, bytes, length);
	}
	t->length += length;
}

static void say(text *said, uint8_t opcode, const void *bytes, size_t length)
{
	add(said, &opcode, 1);
	add(said, &length, sizeof length);
	add(said, bytes, length);
}

/* --- One reading of an input, in pieces --- */

struct reading {
	php_event_websocket_frames frames;
	php_event_websocket_inflater inflater;
	text said, message;
};

static bool keep(void *to, const uint8_t *bytes, size_t length)
{
	add(to, bytes, length);
	return true;
}

static void take_data(reading *r)
{
	php_event_websocket_frames *f = &r->frames;
	bool is_text = f->message == PHP_EVENT_WEBSOCKET_TEXT;
	const php_event_websocket_sink sink = {keep, &r->message};

	if (!f->compressed) {
		add(&r->message, f->data, f->length);
	} else if (!php_event_websocket_inflate(
				   &r->inflater, f->data, f->length, f->complete, is_text, &sink)) {
		must(r->inflater.code && !r->inflater.stream, "a failure that is none");
		php_event_websocket_frames_fail(f, r->inflater.code, r->inflater.reason);
		return;
	}
	must(r->message.length <= f->limits.message, "more is held than there may be");
	if (f->complete) {
		say(&r->said, (uint8_t) f->message, r->message.bytes, r->message.length);
		r->message.length = 0;
	}
}

static void take(reading *r, php_event_websocket_verdict verdict)
{
	php_event_websocket_frames *f = &r->frames;

	if (verdict == PHP_EVENT_WEBSOCKET_DATA) {
		take_data(r);
	} else if (verdict == PHP_EVENT_WEBSOCKET_CONTROL) {
		say(&r->said, (uint8_t) f->opcode, f->control, f->control_length);
	} else if (verdict == PHP_EVENT_WEBSOCKET_FAILED) {
		must(f->code && f->reason, "a failure without a code");
	}
}

/* Each piece is memory of its own, so that a sanitizer sees what is read beyond it. False: the peer
 * has broken the rules, or said that it closes. */
static bool feed(reading *r, const uint8_t *bytes, size_t length)
{
	uint8_t *piece = memcpy(malloc(length), bytes, length);
	size_t taken;

	for (size_t at = 0; at < length && !r->frames.code; at += taken) {
		size_t before = work;
		php_event_websocket_verdict verdict =
			php_event_websocket_frames_feed(&r->frames, piece + at, length - at, &taken);

		must(work - before <= WORK_OF_A_BYTE * taken + WORK_OF_A_PIECE, "too much work");
		must(taken <= length - at, "more taken than there was");
		must(taken > 0 || verdict == PHP_EVENT_WEBSOCKET_FAILED, "nothing taken");
		take(r, verdict);
	}
	free(piece);
	return !r->frames.code;
}

static void begin(reading *r, uint8_t which)
{
	const php_event_websocket_limits *limits =
		&limits_of[which % (sizeof limits_of / sizeof *limits_of)];

	php_event_websocket_frames_init(&r->frames, limits, !(which & OF_SERVER));
	r->frames.deflates = which & DEFLATES;
	php_event_websocket_inflater_forget(&r->inflater);
	r->inflater = (php_event_websocket_inflater){
		.window.forgets = which & FORGETS,
		.limit = limits->message,
	};
	r->said.length = r->message.length = 0;
}

/* --- The second reader: all of it at once, and a frame at a time --- */

typedef struct {
	uint8_t which;
	const uint8_t *bytes; /* what has not been read yet */
	size_t length;
	uint8_t opcode, message; /* of the message in hand, 0: none */
	bool compressed;
	text said, payload; /* of the message in hand, as it came */
	text before;        /* the payloads of compressed messages, and what ends them */
	unsigned code;      /* of a failure or a Close */
	bool ended;         /* within a frame */
} second;

/* Nothing wrong so far? And does it end behind a character? */
static bool is_text(const uint8_t *p, size_t length, bool whole)
{
	static const uint8_t least[] = {0, 0x80, 0xa0, 0x90}; /* of the second byte of some */
	size_t at = 0;

	while (at < length) {
		uint8_t c = p[at++];
		unsigned more = c < 0x80 ? 0 : c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
		uint8_t from = c == 0xe0 || c == 0xf0 ? least[more] : 0x80;
		uint8_t to = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;

		if ((c >= 0x80 && c < 0xc2) || c > 0xf4) {
			return false;
		}
		for (; more > 0 && at < length; more--, at++) {
			if (p[at] < from || p[at] > to) {
				return false;
			}
			from = 0x80;
			to = 0xbf;
		}
		if (more > 0) {
			return !whole;
		}
	}
	return true;
}

/* Inflate all that there is, and give the part that lies behind `skip`, up to a limit and one more.
 * False: it is broken. */
static bool inflate_all(const text *from, bool whole, size_t skip, size_t limit, text *to)
{
	z_stream z = {.next_in = from->bytes, .avail_in = (uInt) from->length};
	int result = inflateInit2(&z, -15);
	uint8_t byte;

	to->length = 0;
	do {
		z.next_out = &byte;
		z.avail_out = 1;
		result = inflate(&z, Z_BLOCK);
		if (z.avail_out == 0 && skip > 0) {
			skip--;
		} else if (z.avail_out == 0) {
			add(to, &byte, 1);
		}
		if (result == Z_STREAM_END) {
			inflateReset(&z);
			result = Z_OK;
		}
	} while (result == Z_OK && to->length <= limit && (z.avail_in > 0 || z.avail_out == 0));
	bool well = result == Z_OK || result == Z_BUF_ERROR;

	/* With what ends it, it ends between blocks; if it is not too large. */
	if (whole && to->length <= limit && (z.data_type & ~64) != 128) {
		well = false;
	}
	inflateEnd(&z);
	return well;
}

static unsigned judge_content(second *s, const text *content, bool well, bool whole)
{
	const php_event_websocket_limits *l = &limits_of[s->which % 4];
	size_t n = content->length < l->message ? content->length : l->message;

	if (s->message == PHP_EVENT_WEBSOCKET_TEXT
		&& !is_text(content->bytes, n, whole && n == content->length && well)) {
		return PHP_EVENT_WEBSOCKET_NO_TEXT;
	}
	return content->length > l->message ? PHP_EVENT_WEBSOCKET_TOO_LARGE
		: well                          ? 0
										: PHP_EVENT_WEBSOCKET_NO_TEXT;
}

/* How much of what has been compressed before has become what? It was well. */
static size_t length_of(const text *before)
{
	static text all;

	inflate_all(before, false, 0, SIZE_MAX - 1, &all);
	return all.length;
}

static void read_compressed(second *s, bool whole)
{
	static text all, content;
	static const uint8_t tail[4] = {0, 0, 0xff, 0xff};

	if (s->which & FORGETS) {
		s->before.length = 0;
	}
	all.length = 0;
	add(&all, s->before.bytes, s->before.length);
	add(&all, s->payload.bytes, s->payload.length);
	if (whole) {
		add(&all, tail, sizeof tail);
	}
	bool well =
		inflate_all(&all, whole, length_of(&s->before), limits_of[s->which % 4].message, &content);

	s->code = judge_content(s, &content, well, whole);
	if (!s->code && whole) {
		say(&s->said, s->message, content.bytes, content.length);
		s->before.length = 0;
		add(&s->before, all.bytes, all.length);
	}
}

static void read_data(second *s, const uint8_t *payload, size_t length, bool whole)
{
	add(&s->payload, payload, length);
	if (s->compressed) {
		read_compressed(s, whole);
	} else {
		s->code = judge_content(s, &s->payload, true, whole);
		if (!s->code && whole) {
			say(&s->said, s->message, s->payload.bytes, s->payload.length);
		}
	}
	if (whole) {
		s->message = 0;
		s->payload.length = 0;
	}
}

static void read_control(second *s, const uint8_t *payload, size_t length)
{
	unsigned code = length >= 2 ? payload[0] * 256U + payload[1] : 0;
	bool valid = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014)
		|| (code >= 3000 && code < 5000);

	if (s->opcode == PHP_EVENT_WEBSOCKET_CLOSE) {
		if (length > 0 && !valid) {
			s->code = PHP_EVENT_WEBSOCKET_WRONG;
			return;
		}
		if (length > 2 && !is_text(payload + 2, length - 2, true)) {
			s->code = PHP_EVENT_WEBSOCKET_NO_TEXT;
			return;
		}
		s->code = length > 0 ? code : PHP_EVENT_WEBSOCKET_NO_CODE;
	}
	say(&s->said, s->opcode, payload, length);
}

/* What is wrong with the first two bytes? */
static bool is_wrong(const second *s, const uint8_t *p)
{
	bool control = s->opcode >= 8, first = s->opcode == 1 || s->opcode == 2;
	uint8_t bits = p[0] & 0x70, may = (s->which & DEFLATES) && first ? 0x40 : 0;

	return (bits & ~may) || (s->opcode > 2 && s->opcode < 8) || s->opcode > 10
		|| (control && !(p[0] & 0x80)) || (s->opcode == 0 && !s->message) || (first && s->message)
		|| !!(p[1] & 0x80) == !!(s->which & OF_SERVER) || (control && (p[1] & 0x7f) > 125);
}

/* Where its content begins; 0: within the head it ends. */
static size_t read_length(const second *s, uint64_t *length)
{
	size_t bytes = (s->bytes[1] & 0x7f) == 126 ? 2 : (s->bytes[1] & 0x7f) == 127 ? 8 : 0;

	if (s->length < 2 + bytes) {
		return 0;
	}
	*length = bytes ? 0 : s->bytes[1] & 0x7f;
	for (size_t i = 0; i < bytes; i++) {
		*length = *length << 8 | s->bytes[2 + i];
	}
	return 2 + bytes;
}

/* RFC 6455, 5.2, and the limits. */
static unsigned judge_length(second *s, uint64_t length, size_t head)
{
	const php_event_websocket_limits *l = &limits_of[s->which % 4];
	bool compressed = s->opcode ? s->bytes[0] & 0x40 : s->compressed;
	uint64_t frame = compressed ? l->frame + l->frame / 4 + 64 : l->frame;
	uint64_t message = compressed ? l->message + l->message / 4 + 64 : l->message;

	if ((head == 4 && length < 126) || (head == 10 && length < 65536) || length >> 63) {
		return PHP_EVENT_WEBSOCKET_WRONG;
	}
	return s->opcode < 8 && (length > frame || length > message - s->payload.length)
		? PHP_EVENT_WEBSOCKET_TOO_LARGE
		: 0;
}

static void read_content(second *s, size_t head, size_t length)
{
	uint8_t mask[4] = {0}, payload[MOST];
	uint8_t first = s->bytes[0];

	if (!(s->which & OF_SERVER)) {
		memcpy(mask, s->bytes + head, 4);
		head += 4;
	}
	for (size_t i = 0; i < length; i++) {
		payload[i] = s->bytes[head + i] ^ mask[i % 4];
	}
	s->bytes += head + length;
	s->length -= head + length;
	if (s->opcode >= 8) {
		read_control(s, payload, length);
		return;
	}
	if (s->opcode > 0) {
		s->message = s->opcode;
		s->compressed = first & 0x40;
	}
	read_data(s, payload, length, first & 0x80);
}

static void read_frame(second *s)
{
	uint64_t length = 0;

	s->ended = true;
	if (s->length < 2) {
		return;
	}
	s->opcode = s->bytes[0] & 15;
	if (is_wrong(s, s->bytes)) {
		s->code = PHP_EVENT_WEBSOCKET_WRONG;
		return;
	}
	size_t head = read_length(s, &length), masks = s->which & OF_SERVER ? 0 : 4;

	if (head > 0) {
		s->code = judge_length(s, length, head);
	}
	if (head == 0 || s->code || s->length < head + masks || s->length - head - masks < length) {
		return;
	}
	s->ended = false;
	read_content(s, head, (size_t) length);
}

static void read_obviously(second *s, uint8_t which, const uint8_t *bytes, size_t length)
{
	s->which = which;
	s->bytes = bytes;
	s->length = length;
	s->said.length = s->payload.length = s->before.length = 0;
	s->message = 0;
	s->code = 0;
	s->ended = false;
	while (s->length > 0 && !s->code && !s->ended) {
		read_frame(s);
	}
}

/* --- They agree --- */

static void must_say(const text *a, const text *b, const char *what)
{
	must(a->length == b->length && (a->length == 0 || memcmp(a->bytes, b->bytes, a->length) == 0),
		what);
}

static void compare(const reading *a, const reading *b)
{
	must_say(&a->said, &b->said, "messages that depend on the pieces");
	must(a->frames.code == b->frames.code, "an outcome that depends on the pieces");
	must(!a->frames.reason == !b->frames.reason
			&& (!a->frames.reason || strcmp(a->frames.reason, b->frames.reason) == 0),
		"a reason that depends on the pieces");
}

/* What is wrong with a frame that does not end may be seen by who does not wait for its end. */
static void compare_obvious(const reading *a, const second *s)
{
	must_say(&a->said, &s->said, "a second reader has heard something else");
	must(a->frames.code == s->code || (s->ended && !s->code), "a second reader sees another end");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static reading whole, pieces;
	static second obvious;

	if (read_in_all_ways(&whole, &pieces, data, size)) {
		read_obviously(&obvious, data[0], data + SETTINGS, size - SETTINGS);
		compare_obvious(&whole, &obvious);
	}
	return 0;
}
