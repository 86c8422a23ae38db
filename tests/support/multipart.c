/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Holds src/http/multipart against tables of bytes and what is in them, in whatever pieces they
 * come:
 *
 *     cc -std=c11 -o multipart tests/support/multipart.c src/http/multipart.c
 *     ./multipart tests/http/multipart/[a-z]*.txt
 *
 * Each case is fed whole, byte by byte, and cut in two everywhere; each piece ends where its memory
 * does. A case is a line "-- name", perhaps a line "type ..." (else the boundary is b), lines of
 * bytes, whose own ends do not count, and lines "=> ..." for each part and for how it ends. Bytes
 * are written as they are, or as \r \n \t \0 \\ \x7f; \{a*3} is aaa. Last, bodies that are made to
 * take long have to take time in proportion to their length. */
#include "../../src/http/multipart.h"

#include <time.h>

enum { MOST = 100000 };

#include "text.h"

static text body, expected, said, content;
static char type[9000], name[200];
static int count, wrong;

static void say_bytes(const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char) bytes[i];

		if (length > 200 && i == 20) {
			say(&said, "... (%zu)", length);
			return;
		}
		say(&said, c == '\r' ? "\\r" : c == '\n' ? "\\n" : c == '\\' ? "\\\\"
			: c < ' ' || c > '~' ? "\\x%02x" : "%c", c);
	}
}

/* --- One reading ------------------------------------------------------------------------------ */

static php_event_http_multipart multipart;
static bool in_part;

static void end_part(const char *how)
{
	if (in_part) {
		say_bytes(content.bytes, content.length);
		say(&said, "%s\n", how);
	}
	in_part = false;
	content.length = 0;
}

static void say_part(void)
{
	end_part(" (a part in a part)");
	in_part = true;
	say(&said, "%s", multipart.has_disposition ? "" : "undisposed ");
	const char *words[] = {multipart.name, multipart.filename, multipart.type};
	for (int i = 0; i < 3; i++) {
		if (words[i]) {
			say(&said, "%s", i == 0 ? "name " : i == 1 ? "file " : "type ");
			say_bytes(words[i], strlen(words[i]));
			say(&said, " ");
		}
	}
	say(&said, "= ");
}

/* Each piece in memory of its own: a sanitizer sees what is read behind it. False at the end. */
static bool feed(const char *bytes, size_t length)
{
	char *piece = malloc(length + !length), *p = memcpy(piece, bytes, length);
	php_event_http_multipart_verdict verdict;
	size_t taken;

	do {
		verdict = php_event_http_multipart_feed(&multipart, p, length, &taken);
		if (taken > length || (verdict == PHP_EVENT_HTTP_MULTIPART_MORE && taken < length)) {
			die("it took too much or too little", name);
		}
		if (verdict == PHP_EVENT_HTTP_MULTIPART_PART) {
			say_part();
		} else if (verdict == PHP_EVENT_HTTP_MULTIPART_DATA) {
			add(&content, multipart.data, multipart.length);
		} else if (verdict == PHP_EVENT_HTTP_MULTIPART_END_OF_PART) {
			end_part("");
		}
		p += taken;
		length -= taken;
	} while (verdict != PHP_EVENT_HTTP_MULTIPART_MORE && verdict < PHP_EVENT_HTTP_MULTIPART_END);
	free(piece);
	if (verdict >= PHP_EVENT_HTTP_MULTIPART_END) {
		end_part(", and then");
		say(&said, verdict == PHP_EVENT_HTTP_MULTIPART_END ? "end\n" : "wrong\n");
		return false;
	}
	return true;
}

static void begin(void)
{
	static const char *const says[] = {"", "missing\n", "invalid\n", "too long\n"};

	said.length = content.length = 0;
	in_part = false;
	say(&said, "%s", says[php_event_http_multipart_init(&multipart, type)]);
}

static void compare(const char *how, size_t at)
{
	end_part(", cut");
	if ((said.length != expected.length || memcmp(said.bytes, expected.bytes, said.length))
		&& wrong++ < 10) {
		printf("%s, %s %zu\n%.*s--- but should have been\n%.*s\n", name, how, at,
			(int) said.length, said.bytes, (int) expected.length, expected.bytes);
	}
}

static void run_case(void)
{
	begin();
	if (said.length > 0) {
		compare("boundary", 0);
		return;
	}
	feed(body.bytes, body.length);
	compare("whole", 0);
	begin();
	for (size_t i = 0; i < body.length && feed(body.bytes + i, 1) && feed("", 0); i++) {
	}
	compare("byte by byte", 0);
	for (size_t i = 1; i < body.length; i += body.length > 3000 ? 97 : 1) {
		begin();
		(void) (feed(body.bytes, i) && feed(body.bytes + i, body.length - i));
		compare("cut at", i);
	}
}

/* --- The tables ------------------------------------------------------------------------------- */

/* Past one character or escape. */
static const char *unescape(const char *p, text *to)
{
	static const char from[] = "rnt0\\", into[] = "\r\n\t\0\\";
	const char *known;

	if (*p != '\\') {
		add(to, p, 1);
		return p + 1;
	}
	if (p[1] == 'x') {
		char byte = (char) strtol((char[]){p[2], p[3], 0}, NULL, 16);

		add(to, &byte, 1);
		return p + 4;
	}
	if (p[1] == '{') {
		const char *star = strpbrk(p, "}");
		size_t start = to->length;

		while (*star != '*') {
			star--;
		}

		for (p += 2; p < star;) {
			p = unescape(p, to);
		}
		size_t length = to->length - start;
		for (long n = atol(star + 1); n > 1; n--) {
			add(to, to->bytes + start, length);
		}
		return strchr(star, '}') + 1;
	}
	known = strchr(from, p[1]);
	if (!p[1] || !known) {
		die("no escape", p);
	}
	add(to, into + (known - from), 1);
	return p + 2;
}

static void begin_case(const char *called)
{
	snprintf(name, sizeof name, "%.190s", called);
	body.length = expected.length = 0;
	strcpy(type, "multipart/form-data; boundary=b");
}

static void read_line(const char *line)
{
	static text unescaped;

	if (strncmp(line, "=> ", 3) == 0) {
		say(&expected, "%s\n", line + 3);
	} else if (strncmp(line, "type ", 5) == 0) {
		unescaped.length = 0;
		for (line += 5; *line;) {
			line = unescape(line, &unescaped);
		}
		snprintf(type, sizeof type, "%.*s", (int) unescaped.length, unescaped.bytes);
	} else {
		while (*line) {
			line = unescape(line, &body);
		}
	}
}

static void end_case(void)
{
	run_case();
	count++;
}

/* --- Time ------------------------------------------------------------------------------------- */

/* Milliseconds for so many times the same bytes in a part. */
static double time_of(const char *bytes, size_t times, size_t piece)
{
	size_t length = strlen(bytes), total = length * times, taken;
	char *all = malloc(total);
	clock_t start;

	for (size_t i = 0; i < times; i++) {
		memcpy(all + i * length, bytes, length);
	}
	begin();
	start = clock();
	php_event_http_multipart_feed(&multipart, "--b\n\n", 5, &taken);
	for (size_t at = 0; at < total; at += taken) {
		size_t left = total - at;

		php_event_http_multipart_feed(&multipart, all + at, left < piece ? left : piece, &taken);
	}
	free(all);
	return (double) (clock() - start) * 1000 / CLOCKS_PER_SEC;
}

/* Of what is made to look like a delimiter 2 MiB take no minute, whatever the pieces. */
static void measure(void)
{
	static const char *const hostile[] = {"\r", "\n", "\r\n", "\r\n--", "\n-", "\r\r\n--a", "-"};

	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
		for (size_t piece = 1; piece < 1 << 22; piece <<= 7) {
			double ms = time_of(hostile[i], (1 << 21) / strlen(hostile[i]), piece);

			if (ms > 20000) {
				printf("%f ms for hostile bytes %zu in pieces of %zu\n", ms, i, piece);
			}
		}
	}
}

int main(int argc, char **argv)
{
	if (argc > 1) {
		read_tables(argv + 1, begin_case, read_line, end_case);
	}
	measure();
	printf("%d cases, %d wrong\n", count, wrong);
	return wrong > 0;
}
