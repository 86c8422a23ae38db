/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "strict.h"

#include <string.h>

/* A step takes bytes of one state. It is called with at least one byte, and takes what it can; if
 * the bytes end within its state, it goes on from that state with the next piece. It returns true
 * to go on, and false if a run of bytes ends: they are refused, or the next ones are of another
 * kind. Sections are RFC 9112's. */

typedef php_event_http_strict strict;

const php_event_http_strict_limits php_event_http_strict_defaults = PHP_EVENT_HTTP_STRICT_DEFAULTS;

enum {
	BEFORE, /* a message: empty lines may be here */
	BEFORE_LF,
	METHOD,
	TARGET, /* its first byte determines its form */
	SCHEME,
	SLASHES,
	AUTHORITY,
	PATH,
	TARGET_END,
	VERSION,
	VERSION_END,
	STATUS, /* the beginning of a response */
	STATUS_END,
	REASON,
	LINE_LF,
	FIELD, /* the beginning of a line */
	NAME,
	OWS,
	VALUE,
	VALUE_LF,
	SECTION_LF, /* ... of the empty line */
	CHUNK_SIZE,
	CHUNK_SIZE_END,
	CHUNK_EXTENSION,
	CHUNK_LF,
	CHUNK_DATA_CR,
	CHUNK_DATA_LF,
	CONTENT,
};

/* --- Bytes ------------------------------------------------------------------------------------ */

enum {
	TOKEN = 1,    /* RFC 9110, 5.6.2 */
	TEXT = 2,     /* of a value: RFC 9110, 5.5, with TAB */
	VISIBLE = 4,  /* of a target; more than RFC 3986 allows, except "#": no target has a fragment */
	REG_NAME = 8, /* of a host's name: unreserved and sub-delims of RFC 3986 */
	HEX = 16,     /* HEXDIG */
	DIGIT = 32,   /* DIGIT */
	IN_SCHEME = 64, /* RFC 3986, 3.1, except the first character */
	LETTER = 128,   /* ALPHA */
};

#define IS_DIGIT(c) ((c) >= '0' && (c) <= '9')
#define IS_LETTER(c) (((c) | 0x20) >= 'a' && ((c) | 0x20) <= 'z')
#define IS_HEX(c) (IS_DIGIT(c) || (((c) | 0x20) >= 'a' && ((c) | 0x20) <= 'f'))
#define IS_UNRESERVED(c) \
	(IS_LETTER(c) || IS_DIGIT(c) || (c) == '-' || (c) == '.' || (c) == '_' || (c) == '~')
#define IS_SUB_DELIM(c) \
	((c) == '!' || (c) == '$' || (c) == '&' || (c) == '\'' || (c) == '(' || (c) == ')' \
		|| (c) == '*' || (c) == '+' || (c) == ',' || (c) == ';' || (c) == '=')
#define IS_TOKEN(c) \
	(IS_UNRESERVED(c) || (c) == '!' || (c) == '#' || (c) == '$' || (c) == '%' || (c) == '&' \
		|| (c) == '\'' || (c) == '*' || (c) == '+' || (c) == '^' || (c) == '`' || (c) == '|')

#define CLASSES(c) \
	((IS_TOKEN(c) ? TOKEN : 0) | ((c) == '\t' || ((c) >= ' ' && (c) != 0x7f) ? TEXT : 0) \
		| ((c) > ' ' && (c) != 0x7f && (c) != '#' ? VISIBLE : 0) \
		| (IS_UNRESERVED(c) || IS_SUB_DELIM(c) ? REG_NAME : 0) | (IS_HEX(c) ? HEX : 0) \
		| (IS_DIGIT(c) ? DIGIT : 0) | (IS_LETTER(c) ? LETTER : 0) \
		| (IS_LETTER(c) || IS_DIGIT(c) || (c) == '+' || (c) == '-' || (c) == '.' ? IN_SCHEME : 0))
#define CLASSES_4(c) CLASSES(c), CLASSES((c) + 1), CLASSES((c) + 2), CLASSES((c) + 3)
#define CLASSES_16(c) CLASSES_4(c), CLASSES_4((c) + 4), CLASSES_4((c) + 8), CLASSES_4((c) + 12)
#define CLASSES_64(c) \
	CLASSES_16(c), CLASSES_16((c) + 16), CLASSES_16((c) + 32), CLASSES_16((c) + 48)

static const uint8_t classes[256] = {
	CLASSES_64(0), CLASSES_64(64), CLASSES_64(128), CLASSES_64(192)};

static bool is(uint8_t c, uint8_t class)
{
	return (classes[c] & class) != 0;
}

static bool is_blank(uint8_t c)
{
	return c == ' ' || c == '\t';
}

/* Find the first byte that is not of a class. */
static inline const uint8_t *skip(const uint8_t *p, const uint8_t *end, uint8_t class)
{
	while (p < end && is(*p, class)) {
		p++;
	}
	return p;
}

/* Is any of eight bytes less than `least`, which is at most 128, or equal to `other`? The topmost
 * bit of each byte tells, and may be wrong only above one that is right. */
static bool any_below_or(uint64_t eight, uint8_t least, uint8_t other)
{
	const uint64_t ones = 0x0101010101010101;
	uint64_t differs = eight ^ ones * other;

	return (((eight - ones * least) & ~eight) | ((differs - ones) & ~differs)) & ones * 0x80;
}

/* The same as skip() for TEXT, most of a head: by eight bytes while there are only ordinary
 * characters. */
static const uint8_t *skip_text(const uint8_t *p, const uint8_t *end)
{
	uint64_t eight;

	for (; end - p >= 8; p += 8) {
		memcpy(&eight, p, 8);
		if (any_below_or(eight, ' ', 0x7f)) {
			break;
		}
	}
	return skip(p, end, TEXT);
}

/* --- What all steps use ----------------------------------------------------------------------- */

typedef struct {
	const uint8_t *begin, *p, *end;
} input;

/* Where in the message the next byte is. */
static uint64_t here(const strict *self, const input *in)
{
	return self->at + (uint64_t) (in->p - in->begin);
}

/* The end of that many bytes from there; there may be no limit. */
static uint64_t end_of(uint64_t at, size_t limit)
{
	return limit > UINT64_MAX - at ? UINT64_MAX : at + limit;
}

/* The byte at in->p is refused. */
static bool refuse(strict *self, uint16_t status, const char *reason)
{
	self->too_long = status == 413 || status == 414 || status == 431;
	self->status = self->messages == PHP_EVENT_HTTP_STRICT_REQUESTS ? status : 502;
	self->reason = reason;
	return false;
}

static bool go_to(strict *self, uint8_t state)
{
	self->state = state;
	self->step = 0;
	return true;
}

/* Past one byte. */
static bool go_past(strict *self, input *in, uint8_t state)
{
	in->p++;
	return go_to(self, state);
}

static bool is_response(const strict *self)
{
	return self->messages != PHP_EVENT_HTTP_STRICT_REQUESTS;
}

/* A CR ends a line, with the LF after it. In a response an LF may stand alone: section 2.2. */
static bool ends_line(const strict *self, uint8_t c)
{
	return c == '\r' || (c == '\n' && is_response(self));
}

/* From the end of a line to its LF. */
static bool go_to_lf(strict *self, input *in, uint8_t state)
{
	in->p += *in->p == '\r';
	return go_to(self, state);
}

static bool line_feed(strict *self, input *in, uint8_t state)
{
	if (*in->p != '\n') {
		return refuse(self, 400, "a CR without LF");
	}
	return go_past(self, in, state);
}

/* A name or a word continues in the next piece: keep as much of it as we could know. */
static void keep_word(strict *self, const uint8_t *bytes, size_t length)
{
	size_t room = sizeof self->word - self->word_length;

	length = length < room ? length : room;
	memcpy(self->word + self->word_length, bytes, length);
	self->word_length += (uint8_t) length;
}

/* Read the token that begins here, or goes on. Returns false if it may go on in the next piece. */
static bool take_token(strict *self, input *in)
{
	const uint8_t *run = in->p;

	in->p = skip(run, in->end, TOKEN);
	if (in->p == in->end || self->word_length > 0) {
		keep_word(self, run, (size_t) (in->p - run));
	}
	return in->p < in->end;
}

/* `word` is in lower case. `| 0x20` turns nothing else into it but its upper case, and bytes that
 * are not TEXT. */
static bool is_word(const void *bytes, size_t length, const char *word)
{
	const uint8_t *p = bytes;

	if (length != strlen(word)) {
		return false;
	}
	for (size_t i = 0; i < length; i++) {
		if ((p[i] | 0x20) != word[i]) {
			return false;
		}
	}
	return true;
}

/* --- Hosts: uri-host [":" port], RFC 3986, 3.2 ------------------------------------------------ */

enum {
	HOST_BEGIN, /* self->step */
	HOST_NAME,
	HOST_PERCENT,
	HOST_PERCENT_HEX,
	HOST_LITERAL, /* an IPv6 address; anything else in brackets is not in use */
	HOST_IN_LITERAL,
	HOST_LITERAL_END,
	HOST_PORT,
	HOST_IN_PORT,
	HOST_END, /* blanks that follow it in a value */
};

/* The step after this byte, or -1 if it does not belong to a host. */
static int host_step(uint8_t step, uint8_t c)
{
	switch (step) {
		case HOST_BEGIN:
			return is(c, REG_NAME) ? HOST_NAME
				: c == '%'         ? HOST_PERCENT
				: c == '['         ? HOST_LITERAL
								   : -1;
		case HOST_NAME:
			return is(c, REG_NAME) ? HOST_NAME
				: c == '%'         ? HOST_PERCENT
				: c == ':'         ? HOST_PORT
								   : -1;
		case HOST_PERCENT:
			return is(c, HEX) ? HOST_PERCENT_HEX : -1;
		case HOST_PERCENT_HEX:
			return is(c, HEX) ? HOST_NAME : -1;
		case HOST_LITERAL:
			return is(c, HEX) || c == ':' ? HOST_IN_LITERAL : -1;
		case HOST_IN_LITERAL:
			return c == ']' ? HOST_LITERAL_END : is(c, HEX) || c == ':' || c == '.' ? step : -1;
		case HOST_LITERAL_END:
			return c == ':' ? HOST_PORT : -1;
		case HOST_PORT:
		case HOST_IN_PORT:
			return is(c, DIGIT) ? HOST_IN_PORT : -1;
		default:
			return -1;
	}
}

static const uint8_t *skip_host(strict *self, const uint8_t *p, const uint8_t *end)
{
	const uint8_t *name = self->step <= HOST_NAME ? skip(p, end, REG_NAME) : p;
	int step;

	self->step = name > p ? HOST_NAME : self->step;
	for (p = name; p < end && (step = host_step(self->step, *p)) >= 0; p++) {
		self->step = (uint8_t) step;
	}
	return p;
}

/* May it end after this step? */
static bool is_host(uint8_t step)
{
	return step == HOST_NAME || step >= HOST_LITERAL_END;
}

/* --- The request line: section 3 -------------------------------------------------------------- */

enum { ANY, CONNECT, OPTIONS }; /* self->verb */

static bool before(strict *self, input *in)
{
	if (*in->p != '\r') {
		self->method.at = here(self, in);
		self->bound = self->method.at + self->limits->method + 1;
		return go_to(self, METHOD);
	}
	if (self->empty_lines++ >= self->limits->empty_lines) {
		return refuse(self, 400, "empty lines instead of a request");
	}
	return go_past(self, in, BEFORE_LF);
}

/* Which methods have a target form of their own? Names of methods are case-sensitive. */
static uint8_t verb_of(const void *method, size_t length)
{
	if (length != 7) {
		return ANY;
	}
	return memcmp(method, "CONNECT", 7) == 0 ? CONNECT
		: memcmp(method, "OPTIONS", 7) == 0  ? OPTIONS
											 : ANY;
}

static bool method(strict *self, input *in)
{
	const uint8_t *run = in->p;

	if (!take_token(self, in)) {
		return true;
	}
	self->method.length = here(self, in) - self->method.at;
	if (*in->p != ' ' || self->method.length == 0) {
		return refuse(self, 400, "no method with one space after it");
	}
	self->verb = self->word_length > 0 ? verb_of(self->word, self->word_length)
									   : verb_of(run, (size_t) (in->p - run));
	self->bound = self->method.at + self->limits->request_line;
	go_past(self, in, TARGET);
	self->target.at = here(self, in);
	return true;
}

static bool target(strict *self, input *in)
{
	uint8_t c = *in->p;

	if (self->verb == CONNECT) {
		self->form = PHP_EVENT_HTTP_STRICT_AUTHORITY;
		self->authority.at = self->target.at;
		return go_to(self, AUTHORITY);
	}
	if (c == '/') {
		return go_to(self, PATH);
	}
	if (c == '*' && self->verb == OPTIONS) {
		self->form = PHP_EVENT_HTTP_STRICT_ASTERISK;
		return go_past(self, in, TARGET_END);
	}
	if (is(c, LETTER)) {
		self->form = PHP_EVENT_HTTP_STRICT_ABSOLUTE;
		return go_to(self, SCHEME);
	}
	return refuse(self, 400, "a target of no form that its method has");
}

static bool scheme(strict *self, input *in)
{
	in->p = skip(in->p, in->end, IN_SCHEME);
	if (in->p == in->end) {
		return true;
	}
	return *in->p == ':' ? go_past(self, in, SLASHES)
						 : refuse(self, 400, "a target of no form that its method has");
}

static bool slashes(strict *self, input *in)
{
	if (*in->p != '/') {
		return refuse(self, 400, "a target of no form that its method has");
	}
	in->p++;
	if (++self->step < 2) {
		return true;
	}
	self->authority.at = here(self, in);
	return go_to(self, AUTHORITY);
}

/* Users and passwords do not belong here (RFC 9110, 4.2.4), and CONNECT needs a port (9.3.6). */
static bool authority(strict *self, input *in)
{
	bool connects = self->verb == CONNECT;

	in->p = skip_host(self, in->p, in->end);
	if (in->p == in->end) {
		return true;
	}
	if (!is_host(self->step) || (connects && self->step != HOST_IN_PORT)
		|| (*in->p != ' ' && (connects || (*in->p != '/' && *in->p != '?')))) {
		return refuse(self, 400, "a target whose host is none");
	}
	self->authority.length = here(self, in) - self->authority.at;
	return go_to(self, PATH);
}

static bool path(strict *self, input *in)
{
	in->p = skip(in->p, in->end, VISIBLE);
	return in->p == in->end || go_to(self, TARGET_END);
}

static bool target_end(strict *self, input *in)
{
	if (*in->p != ' ') {
		return refuse(self, 400, "no space and no version after the target");
	}
	self->target.length = here(self, in) - self->target.at;
	return go_past(self, in, VERSION);
}

/* Match bytes against a pattern in which d is a digit. in->p stops at one that does not match. */
static bool fits(strict *self, input *in, const char *form, size_t length)
{
	for (; in->p < in->end && self->step < length; in->p++, self->step++) {
		uint8_t c = *in->p, wanted = (uint8_t) form[self->step];

		if (wanted == 'd' ? !is(c, DIGIT) : c != wanted) {
			return false;
		}
		if (wanted == 'd') {
			self->digits = (uint16_t) (self->digits * 10 + c - '0');
		}
	}
	return true;
}

static bool version(strict *self, input *in)
{
	static const char form[] = "HTTP/d.d";

	if (!fits(self, in, form, sizeof form - 1)) {
		return refuse(self, 400, "no version at the end of the request line");
	}
	return self->step < sizeof form - 1 || go_to(self, VERSION_END);
}

static bool version_end(strict *self, input *in)
{
	if (*in->p != '\r') {
		return refuse(self, 400, "no version at the end of the request line");
	}
	if (self->digits != 10 && self->digits != 11) {
		return refuse(self, 505, "a version other than HTTP/1.0 and HTTP/1.1");
	}
	self->minor = self->digits == 11;
	return go_past(self, in, LINE_LF);
}

/* --- The status line: section 4 --------------------------------------------------------------- */

/* A minor version above 1 means what 1 does: RFC 9110, 2.5. */
static bool status(strict *self, input *in)
{
	static const char form[] = "HTTP/1.d ddd";

	if (!fits(self, in, form, sizeof form - 1)) {
		return refuse(self, 502, "no status line of HTTP/1.x");
	}
	return self->step < sizeof form - 1 || go_to(self, STATUS_END);
}

static bool status_end(strict *self, input *in)
{
	if (*in->p != ' ' && !ends_line(self, *in->p)) {
		return refuse(self, 502, "a status of other than three digits");
	}
	self->minor = self->digits >= 1000;
	self->code = self->digits % 1000;
	return self->code >= 100 ? go_to(self, REASON) : refuse(self, 502, "a status below 100");
}

static const uint8_t *skip_value(const strict *self, const uint8_t *p, const uint8_t *end);

static bool reason(strict *self, input *in)
{
	in->p = skip_value(self, in->p, in->end);
	if (in->p == in->end) {
		return true;
	}
	return ends_line(self, *in->p) ? go_to_lf(self, in, LINE_LF)
								   : refuse(self, 502, "a NUL in a status line");
}

static bool line_lf(strict *self, input *in)
{
	self->bound = end_of(self->method.at, self->limits->head);
	return line_feed(self, in, FIELD);
}

/* --- Fields: section 5 ------------------------------------------------------------------------ */

/* Most of a head: if bytes are left, each step calls the next one of its line. */

enum {
	OTHER = 0,
	HOST = 1,
	CONTENT_LENGTH = 2,
	TRANSFER_ENCODING = 4,
	CONNECTION = 8,
	EXPECT = 16
};

static uint8_t field_of(const void *name, size_t length)
{
	switch (length) {
		case 4:
			return is_word(name, length, "host") ? HOST : OTHER;
		case 6:
			return is_word(name, length, "expect") ? EXPECT : OTHER;
		case 10:
			return is_word(name, length, "connection") ? CONNECTION : OTHER;
		case 14:
			return is_word(name, length, "content-length") ? CONTENT_LENGTH : OTHER;
		case 17:
			return is_word(name, length, "transfer-encoding") ? TRANSFER_ENCODING : OTHER;
		default:
			return OTHER;
	}
}

/* A field that we read begins. Two that could contradict each other are one too many: 3.2, 6.3. In
 * a response they count as one list, which is judged when the head is complete. */
static bool begin_known(strict *self)
{
	const uint8_t framings = CONTENT_LENGTH | TRANSFER_ENCODING;
	uint8_t seen = self->seen;

	self->seen |= self->field;
	if (self->field == CONTENT_LENGTH) {
		self->framed_by.length = 0;
	}
	if (is_response(self)) {
		self->commas += self->field == TRANSFER_ENCODING && (seen & TRANSFER_ENCODING);
		return true;
	}
	if (self->field == HOST && (seen & HOST)) {
		return refuse(self, 400, "a second Host");
	}
	if ((self->field & framings) && (seen & framings)) {
		return refuse(self, 400, "a second Content-Length or Transfer-Encoding");
	}
	if (self->field == TRANSFER_ENCODING && self->minor == 0) {
		return refuse(self, 400, "Transfer-Encoding in HTTP/1.0");
	}
	return true;
}

/* A whole word of a list. */
static void take_word(strict *self)
{
	if (self->word_length == 0) {
		return;
	}
	if (self->field == CONNECTION) {
		self->wants_close |= is_word(self->word, self->word_length, "close");
		self->wants_keep_alive |= is_word(self->word, self->word_length, "keep-alive");
	} else if (self->field == EXPECT) {
		bool known = is_word(self->word, self->word_length, "100-continue");

		self->wants_continue |= known;
		self->wants_other |= !known;
	} else if (self->field == TRANSFER_ENCODING) {
		self->last_is_chunked = is_word(self->word, self->word_length, "chunked");
		self->chunked += self->last_is_chunked;
		self->words++;
	}
	self->word_length = 0;
}

static void read_words(strict *self, const uint8_t *p, const uint8_t *end)
{
	for (; p < end; p++) {
		if (*p == ',' || is_blank(*p)) {
			take_word(self);
			self->commas += *p == ',' && self->field == TRANSFER_ENCODING;
		} else {
			keep_word(self, p, 1);
		}
	}
}

/* in->p is where it stops being one. */
static bool read_host(strict *self, input *in, const uint8_t *run)
{
	const uint8_t *end = in->p;

	in->p = skip_host(self, run, end);
	if (self->step != HOST_END) {
		self->host.length = here(self, in) - self->host.at;
	}
	while (in->p < end && is_host(self->step) && is_blank(*in->p)) {
		self->step = HOST_END;
		in->p++;
	}
	return in->p == end || refuse(self, 400, "a Host that is no host");
}

enum { LENGTH_BEGIN, LENGTH_DIGITS, LENGTH_END }; /* self->step */

/* A response may repeat the same length: RFC 9110, 8.6. */
static bool end_length(strict *self)
{
	if (self->framed_by.length == 0) {
		return refuse(self, 400, "an empty Content-Length");
	}
	if (self->counted && self->left != self->length) {
		return refuse(self, 400, "a Content-Length other than before");
	}
	self->length = self->left;
	self->left = 0;
	self->counted = true;
	return true;
}

/* Digits, blanks after them, and nothing else; in a response, several of these. */
static bool read_length(strict *self, input *in, const uint8_t *run)
{
	for (const uint8_t *end = in->p; run < end; run++) {
		in->p = run;
		if (is_blank(*run) && self->step != LENGTH_BEGIN) {
			self->step = LENGTH_END;
		} else if (is_response(self) && (*run == ',' || is_blank(*run))) {
			if (*run == ',' && !end_length(self)) {
				return false;
			}
			self->framed_by.length = 0;
			self->step = LENGTH_BEGIN;
		} else if (!is(*run, DIGIT) || self->step == LENGTH_END) {
			return refuse(self, 400, "a Content-Length that is no number");
		} else if (self->left > (INT64_MAX - (uint64_t) (*run - '0')) / 10) {
			return refuse(self, 400, "a Content-Length beyond all numbers");
		} else {
			self->step = LENGTH_DIGITS;
			self->left = self->left * 10 + (uint64_t) (*run - '0');
			self->framed_by.length++;
		}
	}
	in->p = run;
	return true;
}

/* in->p is after a run of a value's bytes. */
static bool read_value(strict *self, input *in, const uint8_t *run)
{
	switch (self->field) {
		case OTHER:
			return true;
		case HOST:
			return read_host(self, in, run);
		case CONTENT_LENGTH:
			return read_length(self, in, run);
		default:
			read_words(self, run, in->p);
			return true;
	}
}

/* It must be "chunked" alone: other codings are not ours to undo, and if chunked is not the last
 * one, nobody can say where the body ends: 6.1, 6.3. A response may have other codings. */
static bool end_codings(strict *self)
{
	if (is_response(self)) {
		return true;
	}
	self->framed_by.length = sizeof "chunked" - 1;
	if (!self->last_is_chunked || self->chunked > 1 || self->commas + 1 != self->words) {
		return refuse(self, 400, "a Transfer-Encoding other than chunked");
	}
	return self->words == 1 || refuse(self, 501, "a transfer coding before chunked");
}

/* in->p is at the CR that ends the value. */
static bool end_value(strict *self)
{
	switch (self->field) {
		case HOST: /* empty if the client knows none */
			return is_host(self->step) || self->step == HOST_BEGIN
				|| refuse(self, 400, "a Host that is no host");
		case CONTENT_LENGTH:
			return end_length(self);
		case TRANSFER_ENCODING:
			take_word(self);
			return end_codings(self);
		case EXPECT: /* HTTP/1.0 has none: RFC 9110, 10.1.1 */
			take_word(self);
			return !self->wants_other || self->minor == 0
				|| refuse(self, 417, "an expectation other than 100-continue");
		case CONNECTION:
			take_word(self);
			return true;
		default:
			return true;
	}
}

/* A response's value may have control characters: RFC 9110, 5.5. */
static const uint8_t *skip_value(const strict *self, const uint8_t *p, const uint8_t *end)
{
	p = skip_text(p, end);
	if (is_response(self)) {
		while (p < end && *p != '\r' && *p != '\n' && *p != '\0') {
			p = skip_text(p + 1, end);
		}
	}
	return p;
}

static bool value(strict *self, input *in)
{
	const uint8_t *run = in->p;

	in->p = skip_value(self, run, in->end);
	if (!read_value(self, in, run)) {
		return false;
	}
	if (in->p == in->end) {
		return true;
	}
	if (!ends_line(self, *in->p)) {
		return refuse(
			self, 400, *in->p == '\n' ? "an LF without CR" : "a control character in a value");
	}
	self->unended = is_response(self);
	if (!self->unended && !end_value(self)) {
		return false;
	}
	go_to_lf(self, in, VALUE_LF);
	return in->p == in->end || line_feed(self, in, FIELD);
}

static bool ows(strict *self, input *in)
{
	while (in->p < in->end && is_blank(*in->p)) {
		in->p++;
	}
	if (in->p == in->end) {
		return true;
	}
	self->word_length = 0;
	if (self->field & (CONTENT_LENGTH | TRANSFER_ENCODING)) {
		self->framed_by.at = here(self, in);
	} else if (self->field == HOST) {
		self->host.at = here(self, in);
	}
	go_to(self, VALUE);
	return value(self, in);
}

static bool name(strict *self, input *in)
{
	const uint8_t *run = in->p;

	if (!take_token(self, in)) {
		return true;
	}
	if (*in->p != ':') {
		return refuse(self, 400, "a name that is no token with a colon after it");
	}
	if (in->p == run && self->word_length == 0) {
		return refuse(self, 400, "a field without a name");
	}
	self->field = self->in_trailer ? OTHER
		: self->word_length > 0    ? field_of(self->word, self->word_length)
								   : field_of(run, (size_t) (in->p - run));
	if (is_response(self)) {
		self->field &= CONTENT_LENGTH | TRANSFER_ENCODING | CONNECTION;
	}
	if (self->field != OTHER && !begin_known(self)) {
		return false;
	}
	go_past(self, in, OWS);
	return in->p == in->end || ows(self, in);
}

/* In a response: the line that begins here continues the value, or the value has ended. Folds are
 * blanks: 5.2. */
static bool continue_value(strict *self, input *in)
{
	self->unended = false;
	if (!is_blank(*in->p)) {
		return end_value(self);
	}
	take_word(self);
	go_to(self, VALUE);
	if (self->field == CONTENT_LENGTH && self->framed_by.length > 0) {
		self->step = LENGTH_END;
	}
	return true;
}

static bool field(strict *self, input *in)
{
	if (self->unended && (!continue_value(self, in) || self->state == VALUE)) {
		return self->status == 0;
	}
	if (ends_line(self, *in->p)) {
		return go_to_lf(self, in, SECTION_LF);
	}
	if (is_blank(*in->p)) {
		return refuse(self, 400, "a folded line, or a blank before the first field");
	}
	if (self->fields++ >= self->limits->fields) {
		return refuse(self, 431, "too many fields");
	}
	self->word_length = 0;
	go_to(self, NAME);
	return name(self, in);
}

/* --- The end of a head, and what follows it: section 6 ---------------------------------------- */

/* Where the content of a response ends: 6.3. */
static bool judge_response(strict *self)
{
	bool coded = self->seen & TRANSFER_ENCODING, counted = self->seen & CONTENT_LENGTH;

	bool tunnel = self->messages == PHP_EVENT_HTTP_STRICT_RESPONSES_TO_CONNECT && self->code >= 200
		&& self->code < 300;

	self->keep_alive = tunnel
		|| (!self->wants_close && self->code != 101 && (self->minor > 0 || self->wants_keep_alive));
	self->complete = tunnel || self->code < 200 || self->code == 204 || self->code == 304
		|| self->messages == PHP_EVENT_HTTP_STRICT_RESPONSES_TO_HEAD;
	if (self->complete) {
		return true;
	}
	if (coded && (counted || self->minor == 0)) {
		return refuse(self, 502, "Transfer-Encoding in HTTP/1.0, or beside Content-Length");
	}
	if (self->chunked > 1 || (self->chunked > 0 && self->commas + 1 != self->words)) {
		return refuse(self, 502, "a Transfer-Encoding that can be read in two ways");
	}
	if (self->length > self->limits->body) {
		return refuse(self, 413, "a Content-Length above the limit");
	}
	self->framing = self->last_is_chunked ? PHP_EVENT_HTTP_STRICT_CHUNKED
		: counted                         ? PHP_EVENT_HTTP_STRICT_LENGTH
										  : PHP_EVENT_HTTP_STRICT_TO_END;
	self->keep_alive &= self->framing != PHP_EVENT_HTTP_STRICT_TO_END;
	self->complete = self->framing == PHP_EVENT_HTTP_STRICT_LENGTH && self->length == 0;
	return true;
}

/* Check the head of a request as a whole. */
static bool judge_request(strict *self)
{
	bool has_body;

	if (self->minor > 0 && !(self->seen & HOST)) {
		return refuse(self, 400, "no Host");
	}
	if (self->length > self->limits->body) {
		return refuse(self, 413, "a Content-Length above the limit");
	}
	self->framing = self->seen & TRANSFER_ENCODING ? PHP_EVENT_HTTP_STRICT_CHUNKED
		: self->seen & CONTENT_LENGTH              ? PHP_EVENT_HTTP_STRICT_LENGTH
												   : PHP_EVENT_HTTP_STRICT_NO_BODY;
	has_body = self->framing == PHP_EVENT_HTTP_STRICT_CHUNKED || self->length > 0;
	self->keep_alive = !self->wants_close && (self->minor > 0 || self->wants_keep_alive);
	self->expects_continue = self->wants_continue && self->minor > 0 && has_body;
	self->complete = !has_body;
	return true;
}

/* The line of a chunk begins there. */
static void begin_chunk(strict *self, uint64_t at)
{
	self->line = at;
	self->bound = at + self->limits->chunk_line;
}

/* The end of the head or the trailer section: what follows is of another kind. */
static bool section_lf(strict *self, input *in)
{
	bool chunked;

	if (!self->in_trailer && *in->p == '\n'
		&& !(is_response(self) ? judge_response(self) : judge_request(self))) {
		return false;
	}
	chunked = self->framing == PHP_EVENT_HTTP_STRICT_CHUNKED;
	if (!line_feed(self, in, chunked ? CHUNK_SIZE : CONTENT)) {
		return false;
	}
	if (self->in_trailer) {
		self->complete = true;
		return false;
	}
	self->head = here(self, in);
	self->left = self->length;
	begin_chunk(self, self->head);
	return false;
}

/* --- The chunked coding: section 7.1 ---------------------------------------------------------- */

static uint8_t hex_value(uint8_t c)
{
	return is(c, DIGIT) ? c - '0' : (c | 0x20) - 'a' + 10;
}

static bool chunk_size(strict *self, input *in)
{
	for (; in->p < in->end && is(*in->p, HEX); in->p++) {
		if (self->left > INT64_MAX >> 4) {
			return refuse(self, 400, "a chunk's size beyond all numbers");
		}
		self->left = self->left << 4 | hex_value(*in->p);
		self->step = 1;
	}
	if (in->p == in->end) {
		return true;
	}
	if (self->step == 0) {
		return refuse(self, 400, "no size of a chunk");
	}
	if (self->length + self->left > self->limits->body) {
		return refuse(self, 413, "chunks above the limit");
	}
	self->length += self->left;
	return go_to(self, CHUNK_SIZE_END);
}

/* Blanks may come before an extension; some servers put them before the end of the line. */
static bool chunk_size_end(strict *self, input *in)
{
	if (is_blank(*in->p)) {
		in->p++;
		self->step = 1;
		return true;
	}
	if (*in->p == ';') {
		return go_past(self, in, CHUNK_EXTENSION);
	}
	if (*in->p != '\r' || (self->step > 0 && !is_response(self))) {
		return refuse(self, 400, "a chunk's size that is no number");
	}
	return go_past(self, in, CHUNK_LF);
}

enum { EXTENSION_PLAIN, EXTENSION_QUOTED, EXTENSION_ESCAPED }; /* self->step */

/* Whatever extensions say, all that matters is where they end: never within quotes. */
static bool chunk_extension(strict *self, input *in)
{
	for (; in->p < in->end && is(*in->p, TEXT); in->p++) {
		if (self->step == EXTENSION_ESCAPED) {
			self->step = EXTENSION_QUOTED;
		} else if (*in->p == '"') {
			self->step = self->step == EXTENSION_PLAIN ? EXTENSION_QUOTED : EXTENSION_PLAIN;
		} else if (*in->p == '\\' && self->step == EXTENSION_QUOTED) {
			self->step = EXTENSION_ESCAPED;
		}
	}
	if (in->p == in->end) {
		return true;
	}
	if (*in->p != '\r' || self->step != EXTENSION_PLAIN) {
		return refuse(self, 400, "a chunk extension that does not end as one");
	}
	return go_past(self, in, CHUNK_LF);
}

/* The line has come, except the LF. Nobody gets what it says, so nothing else bounds it. */
static bool is_excessive(strict *self, const input *in)
{
	uint64_t line = here(self, in) + 1 - self->line;
	uint64_t fair = 16 + 2 * (self->left < UINT32_MAX ? self->left : UINT32_MAX);

	self->excess += (size_t) line;
	self->excess -= self->excess < fair ? self->excess : (size_t) fair;
	return self->excess > self->limits->chunk_excess;
}

/* Content follows, or the trailer section, which may use what the head has left of its limit. */
static bool chunk_lf(strict *self, input *in)
{
	if (*in->p == '\n' && is_excessive(self, in)) {
		return refuse(self, 413, "more in the lines of chunks than in the chunks");
	}
	if (!line_feed(self, in, self->left > 0 ? CONTENT : FIELD)) {
		return false;
	}
	if (self->state == FIELD) {
		size_t head = self->head - self->method.at, limit = self->limits->head;

		self->in_trailer = true;
		self->bound = end_of(here(self, in), limit > head ? limit - head : 0);
	}
	return false;
}

static bool chunk_data_cr(strict *self, input *in)
{
	if (*in->p != '\r') {
		return refuse(self, 400, "a chunk that is longer than its size");
	}
	return go_past(self, in, CHUNK_DATA_LF);
}

/* --- All together ----------------------------------------------------------------------------- */

static bool step(strict *self, input *in)
{
	switch (self->state) {
		case BEFORE:
			return before(self, in);
		case BEFORE_LF:
			return line_feed(self, in, BEFORE);
		case METHOD:
			return method(self, in);
		case TARGET:
			return target(self, in);
		case SCHEME:
			return scheme(self, in);
		case SLASHES:
			return slashes(self, in);
		case AUTHORITY:
			return authority(self, in);
		case PATH:
			return path(self, in);
		case TARGET_END:
			return target_end(self, in);
		case VERSION:
			return version(self, in);
		case VERSION_END:
			return version_end(self, in);
		case STATUS:
			return status(self, in);
		case STATUS_END:
			return status_end(self, in);
		case REASON:
			return reason(self, in);
		case LINE_LF:
			return line_lf(self, in);
		case FIELD:
			return field(self, in);
		case NAME:
			return name(self, in);
		case OWS:
			return ows(self, in);
		case VALUE:
			return value(self, in);
		case VALUE_LF:
			return line_feed(self, in, FIELD);
		case SECTION_LF:
			return section_lf(self, in);
		case CHUNK_SIZE:
			return chunk_size(self, in);
		case CHUNK_SIZE_END:
			return chunk_size_end(self, in);
		case CHUNK_EXTENSION:
			return chunk_extension(self, in);
		case CHUNK_LF:
			return chunk_lf(self, in);
		case CHUNK_DATA_CR:
			return chunk_data_cr(self, in);
		default:
			return line_feed(self, in, CHUNK_SIZE);
	}
}

/* The next byte is one more than a limit allows. */
static bool refuse_length(strict *self)
{
	if (self->state == METHOD) {
		return refuse(self, 501, "a method longer than any there is");
	}
	if (self->state < FIELD && !is_response(self)) {
		return refuse(self, 414, "a request line that is too long");
	}
	if (self->state < CHUNK_SIZE) {
		return refuse(self, 431, "a head or trailer section that is too long");
	}
	return refuse(self, 413, "a line of a chunk's size that is too long");
}

/* How many of these bytes the limit that applies here allows. */
static size_t room_for(const strict *self, const input *in, size_t length)
{
	uint64_t at = here(self, in);
	uint64_t room = self->bound > at ? self->bound - at : 0;

	return self->state < METHOD || room > length ? length : (size_t) room;
}

/* Run steps until one returns false. */
static php_event_http_strict_verdict verdict_on(const strict *self)
{
	return self->in_trailer        ? PHP_EVENT_HTTP_STRICT_TRAILER
		: self->state < CHUNK_SIZE ? PHP_EVENT_HTTP_STRICT_HEAD_BEGUN
								   : PHP_EVENT_HTTP_STRICT_CODING;
}

static php_event_http_strict_verdict read_framing(strict *self, input *in)
{
	php_event_http_strict_verdict verdict = verdict_on(self);
	const uint8_t *end = in->end;

	while (in->p < end) {
		in->end = in->p + room_for(self, in, (size_t) (end - in->p));
		if (in->p == in->end ? refuse_length(self) : step(self, in)) {
			continue;
		}
		return self->status > 0                           ? PHP_EVENT_HTTP_STRICT_REFUSED
			: verdict == PHP_EVENT_HTTP_STRICT_HEAD_BEGUN ? PHP_EVENT_HTTP_STRICT_HEAD
														  : verdict;
	}
	return verdict;
}

static php_event_http_strict_verdict read_to_end(strict *self, input *in)
{
	size_t length = (size_t) (in->end - in->p);
	uint64_t room = self->limits->body > self->length ? self->limits->body - self->length : 0;

	if (room == 0 && length > 0) {
		(void) refuse(self, 413, "content above the limit");
		return PHP_EVENT_HTTP_STRICT_REFUSED;
	}
	length = length < room ? length : (size_t) room;
	in->p += length;
	self->length += length;
	return PHP_EVENT_HTTP_STRICT_BODY;
}

static php_event_http_strict_verdict read_content(strict *self, input *in)
{
	size_t length = (size_t) (in->end - in->p);

	if (self->framing == PHP_EVENT_HTTP_STRICT_TO_END) {
		return read_to_end(self, in);
	}
	length = length < self->left ? length : (size_t) self->left;
	in->p += length;
	self->left -= length;
	if (self->left == 0 && self->framing == PHP_EVENT_HTTP_STRICT_CHUNKED) {
		begin_chunk(self, here(self, in) + 2);
		go_to(self, CHUNK_DATA_CR);
	} else if (self->left == 0) {
		self->complete = true;
	}
	return PHP_EVENT_HTTP_STRICT_BODY;
}

void php_event_http_strict_init(strict *self, const php_event_http_strict_limits *limits,
	php_event_http_strict_messages messages)
{
	memset(self, 0, sizeof *self);
	self->limits = limits;
	self->messages = messages;
	if (is_response(self)) {
		self->state = STATUS;
		self->bound = limits->head;
	}
}

php_event_http_strict_verdict php_event_http_strict_feed(
	strict *self, const void *bytes, size_t length, size_t *taken)
{
	input in = {bytes, bytes, (const uint8_t *) bytes + length};
	php_event_http_strict_verdict verdict = PHP_EVENT_HTTP_STRICT_REFUSED;

	if (self->complete && length > 0) {
		php_event_http_strict_init(self, self->limits, self->messages);
	}
	if (self->status == 0) {
		verdict = self->state == CONTENT ? read_content(self, &in) : read_framing(self, &in);
	}
	*taken = (size_t) (in.p - in.begin);
	self->at += *taken;
	return verdict;
}

bool php_event_http_strict_is_idle(const strict *self)
{
	return self->complete || self->state < METHOD || self->at == 0;
}

bool php_event_http_strict_is_token(const char *bytes, size_t length)
{
	const uint8_t *begin = (const uint8_t *) bytes;

	return length > 0 && skip(begin, begin + length, TOKEN) == begin + length;
}
