/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Holds src/websocket/frames, and deflate and extensions, against tables of bytes and what they
 * say, in whatever pieces they come:
 *
 *     cc -std=c11 -DHAVE_EVENT_ZLIB -o websocket tests/support/websocket.c \
 *         src/websocket/{frames,utf8,deflate,extensions}.c -lz
 *     ./websocket cases tests/websocket/[a-z]*.txt      each case, whole and cut everywhere
 *     ./websocket fuzz <seed> <rounds> <files>          mutations of them, in random pieces
 *
 * A case is a line "-- name", lines of bytes, and a line "=> ..." for each message and control frame
 * and for how it fails, "=> more" where something has begun that has not ended. Bytes are words:
 * hexadecimal digits, "text" as it stands, {65536*6162} for 65536 times 6162. "from server" before them:
 * a server has sent them; else a client, with masks. "limit frame 10" and "limit message 10" are for
 * one case. A line "text <words>" is a text with these bytes, whole in a frame with a mask, and then
 * in two and three fragments cut everywhere, with a ping between them: all have to say the same.
 * "deflate 15" before the bytes: messages may be compressed, with a window of so many bits; "deflate
 * 15 anew": each by itself. A line "offers <list>" is what a client says that a server is to answer,
 * and "answers <list>" what a server says to a client; "would 12", "would 12 anew": what is wanted. */
#include "../../src/websocket/deflate.h"
#include "../../src/websocket/frames.h"

#include <ctype.h>

enum { MOST = 400000 };

#include "text.h"

static text bytes, expected, said, content;
static php_event_websocket_limits limits;
static bool from_server, is_text, deflates;
static php_event_websocket_window window; /* of the other side; or what is wanted */
static char name[200], offers[500], answers[500];
static int count, wrong;

static void say_bytes(const uint8_t *at, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (length > 200 && i == 20) {
			say(&said, "... (%zu)", length);
			return;
		}
		say(&said, at[i] < ' ' || at[i] > '~' || at[i] == '\\' ? "\\x%02x" : "%c", at[i]);
	}
}

/* --- One reading ------------------------------------------------------------------------------ */

static php_event_websocket_frames frames;
static php_event_websocket_inflater inflater;

static void begin(void)
{
	php_event_websocket_frames_init(&frames, &limits, !from_server);
	frames.deflates = deflates;
	php_event_websocket_inflater_forget(&inflater);
	inflater = (php_event_websocket_inflater){.window = window, .limit = limits.message};
	said.length = content.length = 0;
}

static void say_control(void)
{
	bool close = frames.opcode == PHP_EVENT_WEBSOCKET_CLOSE;

	if (close) {
		say(&said, "close %d", frames.code);
	} else {
		say(&said, frames.opcode == PHP_EVENT_WEBSOCKET_PING ? "ping" : "pong");
	}
	if (frames.control_length > (close ? 2 : 0)) {
		say(&said, " ");
		say_bytes(frames.control + (close ? 2 : 0), frames.control_length - (close ? 2U : 0));
	}
	say(&said, "\n");
}

static bool keep(void *to, const uint8_t *piece, size_t length)
{
	add(to, (const char *) piece, length);
	return true;
}

static void say_data(void)
{
	if (!frames.compressed) {
		keep(&content, frames.data, frames.length);
	} else if (!php_event_websocket_inflate(&inflater, frames.data, frames.length, frames.complete,
				   frames.message == PHP_EVENT_WEBSOCKET_TEXT, &(php_event_websocket_sink){keep, &content})) {
		php_event_websocket_frames_fail(&frames, inflater.code, inflater.reason);
		say(&said, "fail %d %s\n", frames.code, frames.reason);
		return;
	}
	if (frames.complete) {
		say(&said, frames.message == PHP_EVENT_WEBSOCKET_TEXT ? "text " : "binary ");
		say_bytes((uint8_t *) content.bytes, content.length);
		say(&said, "\n");
		content.length = 0;
	}
}

/* Each piece in memory of its own: a sanitizer sees what is read or changed behind it. */
static void feed(const char *from, size_t length)
{
	uint8_t *piece = malloc(length + !length), *p = memcpy(piece, from, length);

	while (length > 0) {
		size_t taken;
		php_event_websocket_verdict verdict =
			php_event_websocket_frames_feed(&frames, p, length, &taken);

		if (taken > length || (taken == 0 && verdict != PHP_EVENT_WEBSOCKET_FAILED)) {
			die("it took too much or nothing", name);
		}
		if (verdict == PHP_EVENT_WEBSOCKET_DATA) {
			say_data();
		} else if (verdict == PHP_EVENT_WEBSOCKET_CONTROL) {
			say_control();
		} else if (verdict == PHP_EVENT_WEBSOCKET_FAILED) {
			say(&said, "fail %d %s\n", frames.code, frames.reason);
		}
		p += taken;
		length -= taken;
	}
	free(piece);
}

static void end(void)
{
	if (!frames.code && (frames.have > 0 || (frames.message && !frames.complete))) {
		say(&said, "more\n");
	}
}

static void compare(const char *how, size_t at)
{
	end();
	if ((said.length != expected.length || memcmp(said.bytes, expected.bytes, said.length) != 0)
		&& wrong++ < 10) {
		printf("%s, %s %zu\n%.*s--- but should have been\n%.*s\n", name, how, at,
			(int) said.length, said.bytes, (int) expected.length, expected.bytes);
	}
}

static void run_bytes(void)
{
	begin();
	feed(bytes.bytes, bytes.length);
	compare("whole", 0);
	begin();
	for (size_t i = 0; i < bytes.length; i++) {
		feed(bytes.bytes + i, 1);
	}
	compare("byte by byte", 0);
	for (size_t i = 1; i < bytes.length; i += bytes.length > 3000 ? 997 : 1) {
		begin();
		feed(bytes.bytes, i);
		feed(bytes.bytes + i, bytes.length - i);
		compare("cut at", i);
	}
}

/* --- A text in fragments ---------------------------------------------------------------------- */

static void feed_frame(uint8_t first, const char *from, size_t length)
{
	static const uint8_t mask[4] = {0x37, 0xfa, 0x21, 0x3d};
	uint8_t frame[1000];
	size_t head = php_event_websocket_frames_head(frame, 0, length, mask);

	frame[0] = first;
	memcpy(frame + head, from, length);
	php_event_websocket_frames_mask(frame + head, length, mask, 0);
	feed((char *) frame, head + length);
}

static void without_pings(void)
{
	text kept = {.length = 0};

	for (size_t at = 0; at < said.length;) {
		size_t n = (size_t) ((char *) memchr(said.bytes + at, '\n', said.length - at) + 1
			- (said.bytes + at));

		if (strncmp(said.bytes + at, "ping", 4) != 0) {
			add(&kept, said.bytes + at, n);
		}
		at += n;
	}
	said = kept;
}

static void run_text(void)
{
	for (size_t i = 0; i <= bytes.length; i++) {
		for (size_t j = i; j <= bytes.length; j++) {
			begin();
			feed_frame(0x01, bytes.bytes, i);
			feed_frame(0x89, "", 0);
			feed_frame(0x00, bytes.bytes + i, j - i);
			feed_frame(0x80, bytes.bytes + j, bytes.length - j);
			without_pings();
			compare("fragments, the first and the second up to", i * 1000 + j);
		}
	}
	begin();
	feed_frame(0x81, bytes.bytes, bytes.length);
	compare("one frame", 0);
}

/* --- The tables ------------------------------------------------------------------------------- */

static int digit(char c)
{
	return isdigit((unsigned char) c) ? c - '0' : tolower(c) - 'a' + 10;
}

static void add_hex(const char *p, size_t length)
{
	for (; length >= 2; p += 2, length -= 2) {
		if (!isxdigit((unsigned char) p[0]) || !isxdigit((unsigned char) p[1])) {
			die("no bytes", p);
		}
		add(&bytes, &(char){(char) (digit(p[0]) * 16 + digit(p[1]))}, 1);
	}
}

static void read_words(const char *p)
{
	while (*(p += strspn(p, " "))) {
		size_t length = *p == '"' ? strcspn(p + 1, "\"") + 2 : strcspn(p, " ");

		if (*p == '"') {
			add(&bytes, p + 1, length - 2);
		} else if (*p == '{') {
			for (long n = atol(p + 1); n > 0; n--) {
				add_hex(strchr(p, '*') + 1, strcspn(strchr(p, '*') + 1, "}"));
			}
		} else {
			add_hex(p, length);
		}
		p += length;
	}
}

/* --- What is agreed on ------------------------------------------------------------------------ */

static void run_list(void)
{
	bool offered = offers[0];
	php_event_websocket_terms terms = {0};
	char words[PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX];

	said.length = 0;
	if (offered && !php_event_websocket_extensions_answer(offers, &window, &terms)) {
		say(&said, "no list\n");
	} else if (!offered && !php_event_websocket_extensions_accept(answers, &window, &terms)) {
		say(&said, "refused\n");
	} else {
		php_event_websocket_extensions_write(&terms, words);
		say(&said, "%s\n", words[0] ? words : "nothing");
	}
	compare(offered ? offers : answers, 0);
	if (!offered) {
		php_event_websocket_extensions_offer(&window, words);
		if (!php_event_websocket_extensions_answer(words, &window, &terms) || !terms.deflate) {
			die("our own offer", words);
		}
	}
}

static void run_case(void)
{
	(offers[0] || answers[0] ? run_list : is_text ? run_text : run_bytes)();
	count++;
}

static void begin_case(const char *called)
{
	snprintf(name, sizeof name, "%.190s", called);
	bytes.length = expected.length = 0;
	limits = (php_event_websocket_limits){1 << 20, 1 << 20};
	from_server = is_text = deflates = false;
	window = (php_event_websocket_window){PHP_EVENT_WEBSOCKET_BITS_MAX, false};
	offers[0] = answers[0] = '\0';
}

static bool is_window(const char *line, const char *format)
{
	unsigned bits;

	if (sscanf(line, format, &bits) != 1) {
		return false;
	}
	window = (php_event_websocket_window){(uint8_t) bits, strstr(line, " anew")};
	return true;
}

static void read_line(const char *line)
{
	if (strncmp(line, "=> ", 3) == 0) {
		say(&expected, "%s\n", line + 3);
	} else if (strcmp(line, "from server") == 0) {
		from_server = true;
	} else if (is_window(line, "deflate %u")) {
		deflates = true;
	} else if (strncmp(line, "offers ", 7) == 0) {
		snprintf(offers, sizeof offers, "%.400s", line + 7);
	} else if (strncmp(line, "answers ", 8) == 0) {
		snprintf(answers, sizeof answers, "%.400s", line + 8);
	} else if (is_window(line, "would %u")) {
		return;
	} else if (sscanf(line, "limit frame %lu", (unsigned long *) &limits.frame) == 1
		|| sscanf(line, "limit message %lu", (unsigned long *) &limits.message) == 1) {
		return;
	} else if (strncmp(line, "text ", 5) == 0) {
		is_text = true;
		read_words(line + 5);
	} else {
		read_words(line);
	}
}

/* --- Mutations -------------------------------------------------------------------------------- */

static uint64_t state;
static int rounds;

static size_t below(size_t n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return n ? (size_t) (state % n) : 0;
}

static void mutate(void)
{
	for (size_t n = below(4); n > 0 && bytes.length > 0; n--) {
		size_t at = below(bytes.length < 40 ? bytes.length : 40);

		if (below(3) == 0 && bytes.length > 1) {
			memmove(bytes.bytes + at, bytes.bytes + at + 1, --bytes.length - at);
		} else {
			size_t byte = (unsigned char) bytes.bytes[at];

			bytes.bytes[at] = (char) (below(2) ? below(256) : byte ^ (size_t) 1 << below(8));
		}
	}
}

static void run_mutation(void)
{
	text before = bytes;

	for (int i = 0; i < rounds && !is_text && bytes.length > 0; i++) {
		bytes = before;
		mutate();
		begin();
		feed(bytes.bytes, bytes.length);
		end();
		expected = said;
		begin();
		for (size_t at = 0, n; at < bytes.length; at += n) {
			n = bytes.length - at;
			n = 1 + below(n > 200 && below(2) ? 200 : n);
			feed(bytes.bytes + at, n);
		}
		compare("pieces matter", (size_t) i);
	}
}

int main(int argc, char **argv)
{
	if (argc > 2 && strcmp(argv[1], "cases") == 0) {
		read_tables(argv + 2, begin_case, read_line, run_case);
		printf("%d cases, %d wrong\n", count, wrong);
	} else if (argc > 4 && strcmp(argv[1], "fuzz") == 0) {
		state = strtoull(argv[2], NULL, 10) * 2654435761 + 1;
		rounds = atoi(argv[3]);
		read_tables(argv + 4, begin_case, read_line, run_mutation);
		printf(wrong ? "%d wrong\n" : "pieces do not matter\n", wrong);
	}
	return wrong > 0;
}
