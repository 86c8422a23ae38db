/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "frames.h"

#include <string.h>

enum {
	FINAL = 0x80,
	RESERVED = 0x70,
	OPCODE = 0x0f,
	MASKED = 0x80,
	LENGTH = 0x7f,
	SHORT_MAX = 125,
	TWO_BYTES = 126, /* of length follow */
	EIGHT_BYTES = 127,
};

void php_event_websocket_frames_init(
	php_event_websocket_frames *self, const php_event_websocket_limits *limits, bool masked)
{
	*self = (php_event_websocket_frames){.limits = *limits, .masked = masked, .need = 2};
}

void php_event_websocket_frames_mask(
	uint8_t *bytes, size_t length, const uint8_t mask[4], unsigned at)
{
	enum { WORDS = 4 }; /* at once, which compilers turn into wide registers */
	uint8_t turned[8];
	uint64_t key, words[WORDS];
	size_t i = 0;

	for (unsigned k = 0; k < sizeof turned; k++) {
		turned[k] = mask[(at + k) % 4];
	}
	memcpy(&key, turned, sizeof key);
	for (; length - i >= sizeof words; i += sizeof words) {
		memcpy(words, bytes + i, sizeof words);
		for (unsigned k = 0; k < WORDS; k++) {
			words[k] ^= key;
		}
		memcpy(bytes + i, words, sizeof words);
	}
	for (; length - i >= sizeof *words; i += sizeof *words) {
		memcpy(words, bytes + i, sizeof *words);
		*words ^= key;
		memcpy(bytes + i, words, sizeof *words);
	}
	for (; i < length; i++) {
		bytes[i] ^= turned[i % 4];
	}
}

size_t php_event_websocket_frames_head(uint8_t to[PHP_EVENT_WEBSOCKET_HEAD_MAX],
	php_event_websocket_opcode opcode, uint64_t length, const uint8_t mask[4])
{
	unsigned bytes = length <= SHORT_MAX ? 0 : length <= UINT16_MAX ? 2 : 8;
	uint8_t word = (uint8_t) (bytes == 0 ? length : bytes == 2 ? TWO_BYTES : EIGHT_BYTES);

	to[0] = (uint8_t) (FINAL | opcode);
	to[1] = (uint8_t) ((mask ? MASKED : 0) | word);
	for (unsigned i = 0; i < bytes; i++) {
		to[2 + i] = (uint8_t) (length >> (8 * (bytes - 1 - i)));
	}
	if (mask) {
		memcpy(to + 2 + bytes, mask, 4);
	}
	return 2 + bytes + (mask ? 4 : 0);
}

bool php_event_websocket_frames_is_code(unsigned code)
{
	return (code >= 1000 && code <= 1014 && (code < 1004 || code > 1006))
		|| (code >= 3000 && code <= 4999);
}

/* --- failing --- */

void php_event_websocket_frames_fail(
	php_event_websocket_frames *self, uint16_t code, const char *reason)
{
	self->code = code;
	self->reason = reason;
}

static bool fail(php_event_websocket_frames *self, uint16_t code, const char *reason)
{
	php_event_websocket_frames_fail(self, code, reason);
	return false;
}

static bool is_wrong(php_event_websocket_frames *self, const char *reason)
{
	return fail(self, PHP_EVENT_WEBSOCKET_WRONG, reason);
}

/* --- the head of a frame; each says whether it may go on --- */

static bool is_control(uint8_t opcode)
{
	return opcode >= PHP_EVENT_WEBSOCKET_CLOSE;
}

/* RFC 7692, 6: with the first frame of a message. */
static bool may_be_compressed(const php_event_websocket_frames *self, uint8_t opcode)
{
	return self->deflates && !is_control(opcode) && opcode != PHP_EVENT_WEBSOCKET_CONTINUATION;
}

static bool take_first_byte(php_event_websocket_frames *self)
{
	uint8_t byte = self->head[0], opcode = byte & OPCODE;
	uint8_t known = may_be_compressed(self, opcode) ? PHP_EVENT_WEBSOCKET_COMPRESSED : 0;

	if (byte & RESERVED & ~known) {
		return is_wrong(self, "a reserved bit is set");
	}
	if ((opcode > PHP_EVENT_WEBSOCKET_BINARY && opcode < PHP_EVENT_WEBSOCKET_CLOSE)
		|| opcode > PHP_EVENT_WEBSOCKET_PONG) {
		return is_wrong(self, "a reserved opcode");
	}
	if (is_control(opcode)) {
		return byte & FINAL ? true : is_wrong(self, "a control frame in fragments");
	}
	if (opcode == PHP_EVENT_WEBSOCKET_CONTINUATION) {
		return self->message ? true : is_wrong(self, "nothing to continue");
	}
	return self->message ? is_wrong(self, "a message within a message") : true;
}

static bool take_second_byte(php_event_websocket_frames *self)
{
	uint8_t byte = self->head[1], length = byte & LENGTH;

	if (self->masked != !!(byte & MASKED)) {
		return is_wrong(self, self->masked ? "a frame that is not masked" : "a frame is masked");
	}
	if (length > SHORT_MAX && is_control(self->head[0] & OPCODE)) {
		return is_wrong(self, "a control frame is too long");
	}
	self->need += (uint8_t) ((length == TWO_BYTES            ? 2
									 : length == EIGHT_BYTES ? 8
															 : 0)
		+ (self->masked ? 4 : 0));
	return true;
}

static uint64_t read_number(const uint8_t *bytes, unsigned length)
{
	uint64_t number = 0;

	for (unsigned i = 0; i < length; i++) {
		number = number << 8 | bytes[i];
	}
	return number;
}

/* Incompressible data gets longer when compressed, as by zlib's smallest windows. */
static uint64_t limit_of(const php_event_websocket_frames *self, uint64_t limit)
{
	bool continues = (self->head[0] & OPCODE) == PHP_EVENT_WEBSOCKET_CONTINUATION;
	bool compressed =
		continues ? self->compressed : !!(self->head[0] & PHP_EVENT_WEBSOCKET_COMPRESSED);

	return compressed ? limit + limit / 4 + 64 : limit;
}

/* The length is known; a mask may follow. */
static bool take_length(php_event_websocket_frames *self)
{
	uint8_t word = self->head[1] & LENGTH;
	uint64_t length = word == TWO_BYTES ? read_number(self->head + 2, 2)
		: word == EIGHT_BYTES           ? read_number(self->head + 2, 8)
										: word;

	if ((word == TWO_BYTES && length <= SHORT_MAX) || (word == EIGHT_BYTES && length <= UINT16_MAX)
		|| length > INT64_MAX) {
		return is_wrong(self, "a length that is not in its shortest form");
	}
	self->left = length;
	if (is_control(self->head[0] & OPCODE)) {
		return true;
	}
	if (length > limit_of(self, self->limits.frame)) {
		return fail(self, PHP_EVENT_WEBSOCKET_TOO_LARGE, "a frame is too large");
	}
	if (length > limit_of(self, self->limits.message) - self->total) {
		return fail(self, PHP_EVENT_WEBSOCKET_TOO_LARGE, "a message is too large");
	}
	self->total += length;
	return true;
}

static void begin_content(php_event_websocket_frames *self)
{
	php_event_websocket_opcode opcode = self->head[0] & OPCODE;

	self->opcode = opcode;
	self->at = 0;
	if (is_control(opcode)) {
		self->control_length = 0;
	} else if (opcode != PHP_EVENT_WEBSOCKET_CONTINUATION) {
		self->message = opcode;
		self->compressed = self->head[0] & PHP_EVENT_WEBSOCKET_COMPRESSED;
		self->utf8 = (php_event_websocket_utf8){0};
	}
}

/* Each byte is checked when it comes. */
static bool take_head(
	php_event_websocket_frames *self, const uint8_t *bytes, size_t length, size_t *taken)
{
	while (self->have < self->need && *taken < length) {
		self->head[self->have] = bytes[*taken];
		uint8_t have = ++self->have;
		bool well = have == 1 ? take_first_byte(self) : have == 2 ? take_second_byte(self) : true;

		if (well && have >= 2 && have == self->need - (self->masked ? 4 : 0)) {
			well = take_length(self);
		}
		if (!well) {
			return false;
		}
		++*taken;
	}
	if (self->have == self->need) {
		begin_content(self);
	}
	return true;
}

/* --- its content --- */

static void end_frame(php_event_websocket_frames *self)
{
	self->have = 0;
	self->need = 2;
}

static void unmask(php_event_websocket_frames *self, uint8_t *bytes, size_t length)
{
	if (self->masked) {
		php_event_websocket_frames_mask(bytes, length, self->head + self->need - 4, self->at);
		self->at = (uint8_t) ((self->at + length) % 4);
	}
}

/* 5.5.1, 7.4 */
static bool take_close(php_event_websocket_frames *self)
{
	php_event_websocket_utf8 utf8 = {0};
	unsigned code = (unsigned) read_number(self->control, 2);

	if (self->control_length == 0) {
		self->code = PHP_EVENT_WEBSOCKET_NO_CODE;
		return true;
	}
	if (self->control_length == 1 || !php_event_websocket_frames_is_code(code)) {
		return is_wrong(self, "a Close with a code that is none");
	}
	if (!php_event_websocket_utf8_feed(&utf8, self->control + 2, self->control_length - 2U)
		|| !php_event_websocket_utf8_is_whole(&utf8)) {
		return fail(self, PHP_EVENT_WEBSOCKET_NO_TEXT, "the reason of a Close is not UTF-8");
	}
	self->code = (uint16_t) code;
	return true;
}

static php_event_websocket_verdict take_control(
	php_event_websocket_frames *self, uint8_t *bytes, size_t length)
{
	unmask(self, bytes, length);
	memcpy(self->control + self->control_length, bytes, length);
	self->control_length += (uint8_t) length;
	if (self->left > 0) {
		return PHP_EVENT_WEBSOCKET_MORE;
	}
	end_frame(self);
	return self->opcode != PHP_EVENT_WEBSOCKET_CLOSE || take_close(self)
		? PHP_EVENT_WEBSOCKET_CONTROL
		: PHP_EVENT_WEBSOCKET_FAILED;
}

static php_event_websocket_verdict take_data(
	php_event_websocket_frames *self, uint8_t *bytes, size_t length)
{
	unmask(self, bytes, length);
	self->data = bytes;
	self->length = length;
	self->complete = self->left == 0 && (self->head[0] & FINAL);
	if (self->message == PHP_EVENT_WEBSOCKET_TEXT && !self->compressed
		&& (!php_event_websocket_utf8_feed(&self->utf8, bytes, length)
			|| (self->complete && !php_event_websocket_utf8_is_whole(&self->utf8)))) {
		fail(self, PHP_EVENT_WEBSOCKET_NO_TEXT, "a text is not UTF-8");
		return PHP_EVENT_WEBSOCKET_FAILED;
	}
	if (self->left == 0) {
		end_frame(self);
	}
	return PHP_EVENT_WEBSOCKET_DATA;
}

/* The message in hand has been reported. */
static void forget_complete(php_event_websocket_frames *self)
{
	if (self->complete) {
		self->complete = false;
		self->message = PHP_EVENT_WEBSOCKET_CONTINUATION;
		self->total = 0;
	}
}

php_event_websocket_verdict php_event_websocket_frames_feed(
	php_event_websocket_frames *self, uint8_t *bytes, size_t length, size_t *taken)
{
	*taken = 0;
	if (self->code) {
		*taken = length;
		return PHP_EVENT_WEBSOCKET_MORE;
	}
	forget_complete(self);
	if (self->have < self->need && !take_head(self, bytes, length, taken)) {
		return PHP_EVENT_WEBSOCKET_FAILED;
	}
	if (self->have < self->need || (*taken == length && self->left > 0)) {
		return PHP_EVENT_WEBSOCKET_MORE;
	}
	uint8_t *content = bytes + *taken;
	size_t n = self->left < length - *taken ? (size_t) self->left : length - *taken;

	*taken += n;
	self->left -= n;
	return is_control(self->opcode) ? take_control(self, content, n) : take_data(self, content, n);
}
