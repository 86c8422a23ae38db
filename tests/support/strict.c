/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Holds src/http/strict against tables of bytes and verdicts, in whatever pieces they come:
 *
 *     cc -std=c11 -o strict tests/support/strict.c src/http/strict.c
 *     ./strict cases tests/http/strict/[a-z]*.txt      each case, whole and cut everywhere
 *     ./strict fuzz <seed> <rounds> <files>            mutations of them, in random pieces
 *     ./strict mutations <seed> <rounds> <files>       such, in hexadecimal, and the verdicts
 *     ./strict bytes <n> <files>                       the same for what files hold behind n bytes
 *     ./strict print <files>                           what it says of each case
 *     ./strict bench                                   nanoseconds a request
 *
 * Each piece ends where memory cannot be read. A case is a line "-- name", lines of bytes, whose own
 * ends do not count, and a line "=> ..." for each message, then one for what is refused or not
 * complete: what `print` says. Bytes are written as they are, or as \r \n \t \s (a space) \0 \\ \x7f;
 * \{ab*3} is ababab. "limit head=100" and "body limit 5" are for one case, and so is "to GET" (or
 * HEAD, CONNECT), whose bytes are of responses. */
#define _GNU_SOURCE
#include "../../src/http/strict.h"

#include <ctype.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define MOST 400000

#include "text.h"

typedef struct {
	char name[200];
	php_event_http_strict_limits limits;
	php_event_http_strict_messages messages;
	char *bytes, *verdict;
	size_t length;
} test_case;

static test_case cases[2000];
static size_t count;

static void say_bytes(text *t, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char) bytes[i];

		if (length > 80 && i == 60) {
			say(t, "... (%zu)", length);
			return;
		}
		say(t,
			c == '\r'                ? "\\r"
				: c == '\n'          ? "\\n"
				: c == '\t'          ? "\\t"
				: c == '\\'          ? "\\\\"
				: c < ' ' || c > '~' ? "\\x%02x"
									 : "%c",
			c);
	}
}

/* --- One reading of some bytes, and what comes out ---------------------------------------------- */

typedef struct {
	php_event_http_strict strict;
	const char *all; /* the bytes */
	size_t message;  /* where in them the message in hand begins */
	text said, body, trailer;
	text content; /* of all messages */
	bool in_body;
} reading;

static char *guarded; /* its end is that of what may be read */

static void make_guard(void)
{
	size_t page = (size_t) sysconf(_SC_PAGESIZE), size = (MOST / page + 1) * page;
	char *memory = mmap(NULL, size + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);

	if (memory == MAP_FAILED || mprotect(memory + size, page, PROT_NONE) != 0) {
		die("no memory", "for pieces");
	}
	guarded = memory + size;
}

static void say_span(reading *r, php_event_http_strict_span span)
{
	say_bytes(&r->said, r->all + r->message + span.at, span.length);
}

static void say_request_line(reading *r)
{
	static const char *const forms[] = {"", " absolute", " authority", " asterisk"};
	const php_event_http_strict *s = &r->strict;

	say_span(r, s->method);
	say(&r->said, " ");
	say_span(r, s->target);
	say(&r->said, " 1.%d", s->minor);
	if (s->form == PHP_EVENT_HTTP_STRICT_ABSOLUTE || s->form == PHP_EVENT_HTTP_STRICT_AUTHORITY) {
		say(&r->said, "%s ", forms[s->form]);
		say_span(r, s->authority);
	} else {
		say(&r->said, "%s", forms[s->form]);
	}
}

static void say_head(reading *r)
{
	const php_event_http_strict *s = &r->strict;
	bool response = s->messages != PHP_EVENT_HTTP_STRICT_REQUESTS;

	if (response) {
		say(&r->said, "%u 1.%d", s->code, s->minor);
	} else {
		say_request_line(r);
	}
	say(&r->said, "%s%s", s->keep_alive ? "" : " close", s->expects_continue ? " continue" : "");
	if (s->framing == PHP_EVENT_HTTP_STRICT_LENGTH) {
		say(&r->said, " length %llu", (unsigned long long) s->length);
	}
	if (s->framing == PHP_EVENT_HTTP_STRICT_TO_END) {
		say(&r->said, " to the end");
	} else if (response && s->framing == PHP_EVENT_HTTP_STRICT_CHUNKED) {
		say(&r->said, " chunked");
	} else if (!response && s->framing != PHP_EVENT_HTTP_STRICT_NO_BODY) {
		say(&r->said, " by ");
		say_span(r, s->framed_by);
	}
	say(&r->said, ", head %zu", s->head);
	r->in_body = true;
}

static void say_content(reading *r)
{
	if (r->body.length > 0) {
		say(&r->said, ", body ");
		say_bytes(&r->said, r->body.bytes, r->body.length);
	}
	if (r->trailer.length > 0) {
		say(&r->said, ", trailer ");
		say_bytes(&r->said, r->trailer.bytes, r->trailer.length);
	}
	r->body.length = r->trailer.length = 0;
}

static void take(reading *r, php_event_http_strict_verdict verdict, const char *bytes, size_t n)
{
	php_event_http_strict *s = &r->strict;

	if (verdict == PHP_EVENT_HTTP_STRICT_HEAD) {
		say_head(r);
	} else if (verdict == PHP_EVENT_HTTP_STRICT_BODY) {
		add(&r->body, bytes, n);
		add(&r->content, bytes, n);
	} else if (verdict == PHP_EVENT_HTTP_STRICT_TRAILER) {
		add(&r->trailer, bytes, n);
	} else if ((verdict == PHP_EVENT_HTTP_STRICT_HEAD_BEGUN) == r->in_body
		&& verdict != PHP_EVENT_HTTP_STRICT_REFUSED) {
		die("a verdict out of place", "PART or CODING");
	}
	if (s->complete) {
		say_content(r);
		say(&r->said, ", end %llu\n", (unsigned long long) s->at);
		r->message += s->at;
		r->in_body = false;
	} else if (verdict == PHP_EVENT_HTTP_STRICT_REFUSED) {
		r->trailer.length = 0; /* of no use, and whether it came before depends on the pieces */
		say_content(r);
		say(&r->said, "%s%u at %llu: %s\n", r->in_body ? "\n" : "", s->status,
			(unsigned long long) s->at, s->reason);
	}
}

/* False once it is refused. */
static bool feed_piece(reading *r, const char *bytes, size_t length)
{
	const char *p = memcpy(guarded - length, bytes, length);
	php_event_http_strict_verdict verdict;
	size_t n;

	do {
		verdict = php_event_http_strict_feed(&r->strict, p, length, &n);
		if (n > length || (n == 0 && length > 0 && verdict != PHP_EVENT_HTTP_STRICT_REFUSED)) {
			die("it took", "too much or nothing");
		}
		if (length > 0) {
			take(r, verdict, p, n);
		}
		p += n;
		length -= n;
	} while (length > 0 && verdict != PHP_EVENT_HTTP_STRICT_REFUSED);
	return verdict != PHP_EVENT_HTTP_STRICT_REFUSED;
}

static void begin(reading *r, const test_case *c)
{
	php_event_http_strict_init(&r->strict, &c->limits, c->messages);
	r->all = c->bytes;
	r->message = 0;
	r->in_body = false;
	r->said.length = r->body.length = r->trailer.length = r->content.length = 0;
}

static const char *end(reading *r)
{
	if (r->strict.status == 0 && !php_event_http_strict_is_idle(&r->strict)) {
		say_content(r);
		say(&r->said, "%smore at %llu\n", r->in_body ? ", " : "",
			(unsigned long long) r->strict.at);
	}
	say(&r->said, "%c", 0);
	add(&r->said, "", 1);
	return r->said.bytes;
}

/* --- The tables --------------------------------------------------------------------------------- */

static const char *unescape(const char *p, const char *end, text *bytes);

/* \{text*n} */
static const char *repeat(const char *p, const char *end, text *bytes)
{
	const char *last = p, *close = memchr(p, '}', (size_t) (end - p));
	size_t from = bytes->length, length;

	for (const char *q = p; close != NULL && q < close; q++) {
		last = *q == '*' ? q : last;
	}
	if (close == NULL || last == p) {
		die("no repetition", p);
	}
	while (p < last) {
		p = unescape(p, last, bytes);
	}
	length = bytes->length - from;
	for (long n = atol(last + 1); n > 1; n--) {
		add(bytes, bytes->bytes + from, length);
	}
	return close + 1;
}

/* Past one character or escape. */
static const char *unescape(const char *p, const char *end, text *bytes)
{
	static const char from[] = "rnts0\\", to[] = "\r\n\t \0\\";
	const char *known;
	char byte;

	if (*p != '\\') {
		add(bytes, p, 1);
		return p + 1;
	}
	if (p + 1 < end && p[1] == '{') {
		return repeat(p + 2, end, bytes);
	}
	if (p + 3 < end && p[1] == 'x') {
		byte = (char) strtol((char[]){p[2], p[3], 0}, NULL, 16);
		add(bytes, &byte, 1);
		return p + 4;
	}
	known = p + 1 < end ? strchr(from, p[1]) : NULL;
	if (known == NULL) {
		die("no escape", p);
	}
	add(bytes, to + (known - from), 1);
	return p + 2;
}

static void set_limit(test_case *c, const char *line)
{
	char name[20];
	unsigned long long n;

	if (sscanf(line, "%19[a-z_]=%llu", name, &n) != 2) {
		die("no limit", line);
	}
	*(strcmp(name, "method") == 0         ? &c->limits.method
			: strcmp(name, "line") == 0   ? &c->limits.request_line
			: strcmp(name, "head") == 0   ? &c->limits.head
			: strcmp(name, "excess") == 0 ? &c->limits.chunk_excess
										  : &c->limits.chunk_line) = (size_t) n;
}

static text bytes, verdict; /* of the case in hand */

static void begin_case(const char *name)
{
	snprintf(cases[count].name, sizeof cases[count].name, "%.190s", name);
	cases[count].limits = php_event_http_strict_defaults;
}

static void read_line(const char *line)
{
	test_case *c = &cases[count];
	const char *end = line + strlen(line);

	if (strncmp(line, "=> ", 3) == 0) {
		say(&verdict, "%s\n", line + 3);
	} else if (strncmp(line, "body limit ", 11) == 0) {
		c->limits.body = strtoull(line + 11, NULL, 10);
	} else if (strncmp(line, "limit ", 6) == 0) {
		set_limit(c, line + 6);
	} else if (strncmp(line, "to ", 3) == 0) {
		c->messages = strcmp(line + 3, "HEAD") == 0 ? PHP_EVENT_HTTP_STRICT_RESPONSES_TO_HEAD
			: strcmp(line + 3, "CONNECT") == 0      ? PHP_EVENT_HTTP_STRICT_RESPONSES_TO_CONNECT
													: PHP_EVENT_HTTP_STRICT_RESPONSES;
	} else {
		while (line < end) {
			line = unescape(line, end, &bytes);
		}
	}
}

static void end_case(void)
{
	test_case *c = &cases[count++];

	add(&verdict, "", 1);
	c->length = bytes.length;
	c->bytes = memcpy(malloc(bytes.length + 1), bytes.bytes, bytes.length);
	c->verdict = memcpy(malloc(verdict.length), verdict.bytes, verdict.length);
	bytes.length = verdict.length = 0;
}

/* --- Commands ----------------------------------------------------------------------------------- */

static int wrong;

static void compare(const test_case *c, const char *how, const char *said, const char *expected)
{
	if (strcmp(said, expected) != 0 && wrong++ < 10) {
		printf("%s, %s\n%s--- but should have been\n%s\n", c->name, how, said, expected);
	}
}

/* Cut in two. Long ones not everywhere: it would take the square of their length. */
static void cut(reading *r, const test_case *c)
{
	size_t stride = c->length > 3000 ? c->length / 200 : 1;
	char how[40];

	for (size_t i = 1; i < c->length; i += i < 100 || i + 100 + stride > c->length ? 1 : stride) {
		begin(r, c);
		(void) (feed_piece(r, c->bytes, i) && feed_piece(r, c->bytes + i, c->length - i));
		snprintf(how, sizeof how, "cut at %zu", i);
		compare(c, how, end(r), c->verdict);
	}
}

static void run_cases(reading *r)
{
	for (test_case *c = cases; c < cases + count; c++) {
		begin(r, c);
		feed_piece(r, c->bytes, c->length);
		compare(c, "whole", end(r), c->verdict);
		begin(r, c);
		for (size_t i = 0; i < c->length; i++) {
			if (!feed_piece(r, c->bytes + i, 1) || !feed_piece(r, c->bytes, 0)) {
				break;
			}
		}
		compare(c, "byte by byte", end(r), c->verdict);
		cut(r, c);
	}
	printf("%zu cases, %d wrong\n", count, wrong);
}

static void print_cases(reading *r)
{
	for (test_case *c = cases; c < cases + count; c++) {
		begin(r, c);
		feed_piece(r, c->bytes, c->length);
		printf("-- %s\n%s", c->name, end(r));
	}
}

static uint64_t dice;

static size_t roll(size_t sides)
{
	dice ^= dice << 13;
	dice ^= dice >> 7;
	dice ^= dice << 17;
	return (size_t) (dice % (sides + !sides));
}

/* Replace some of the bytes by others. */
static void splice(text *t, size_t at, size_t gone, const char *bytes, size_t length)
{
	memmove(t->bytes + at + length, t->bytes + at + gone, t->length - at - gone);
	memcpy(t->bytes + at, bytes, length);
	t->length += length - gone;
}

static void mutate(text *t)
{
	static const char *const parts[] = {"\r", "\n", "\r\n", " ", "\t", ":", ",", ";", "\"", "\\",
		"0", "\x7f", "\xff", "\x0b", "\r\n\r\n", "chunked", "Content-Length: 3\r\n", "0\r\n\r\n",
		"a:b\r\n", "Transfer-Encoding: chunked\r\n", "Host: a\r\n", "close", "HTTP/1.0", "f", "-",
		"%", "[", "]"};
	const char *part = parts[roll(sizeof parts / sizeof *parts)];
	const test_case *other = &cases[roll(count)];
	size_t at = roll(t->length + 1), most = t->length - at, from = roll(other->length);
	char byte = (char) roll(256);

	switch (roll(5)) {
		case 0:
			splice(t, at, most > 0, &byte, 1);
			break;
		case 1:
			splice(t, at, 0, part, strlen(part));
			break;
		case 2:
			splice(t, at, roll(most < 8 ? most + 1 : 8), "", 0);
			break;
		case 3:
			splice(t, at, roll(most + 1), part, strlen(part));
			break;
		default: {
			size_t n = other->length - from;

			splice(t, at, 0, other->bytes + from, n < 500 ? n : 500);
		}
	}
}

/* Some case that is not long, mutated: every other time one of a request that is served. */
static test_case mutation(void)
{
	static text t;
	test_case c;
	bool served = roll(2);

	do {
		c = cases[roll(count)];
	} while (c.length > 3000 || (served && strstr(c.verdict, ", end ") == NULL));
	t.length = 0;
	add(&t, c.bytes, c.length);
	for (size_t n = 1 + roll(1 + roll(4)); n > 0; n--) {
		mutate(&t);
	}
	c.bytes = t.bytes;
	c.length = t.length;
	return c;
}

static void feed_pieces(reading *r, const test_case *c)
{
	size_t most = 1 + roll(roll(2) ? 10 : 200);

	begin(r, c);
	for (size_t at = 0, n; at < c->length; at += n) {
		n = 1 + roll(most);
		n = n < c->length - at ? n : c->length - at;
		if (!feed_piece(r, c->bytes + at, n)) {
			break;
		}
	}
}

/* The verdict on a mutation of some case, in some pieces, is that on the whole. */
static void fuzz(reading *whole, reading *r, long rounds)
{
	long refused = 0, served = 0;

	for (long i = 0; i < rounds && wrong == 0; i++) {
		test_case c = mutation();

		begin(whole, &c);
		feed_piece(whole, c.bytes, c.length);
		refused += whole->strict.status > 0;
		served += whole->message > 0;
		end(whole);
		feed_pieces(r, &c);
		compare(&c, "a mutation in pieces", end(r), whole->said.bytes);
		if (wrong > 0) {
			whole->said.length = 0;
			say_bytes(&whole->said, c.bytes, c.length < 80 ? c.length : 80);
			printf("round %ld\n%.*s\n", i, (int) whole->said.length, whole->said.bytes);
		}
	}
	printf("%s\n",
		wrong > 0                       ? "pieces matter"
			: refused > 0 && served > 0 ? "pieces do not matter"
										: "nothing was tried");
}

static void print_hex(const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		printf("%02x", (unsigned char) bytes[i]);
	}
	printf(" ");
}

/* For another reader: the bytes; where the last complete message ends; the content of all; refused
 * or not. */
static void print_reading(const reading *r, const test_case *c)
{
	print_hex(c->bytes, c->length);
	print_hex(r->content.bytes, r->content.length);
	printf("%zu %u\n", r->message, r->strict.status);
}

/* Under the limits to begin with. */
static void print_files(reading *r, size_t skip, char **files)
{
	static char bytes[MOST];

	for (; *files != NULL; files++) {
		test_case c = {.limits = php_event_http_strict_defaults, .bytes = bytes + skip};
		FILE *f = fopen(*files, "r");

		if (f == NULL) {
			die("cannot be read", *files);
		}
		c.length = fread(bytes, 1, sizeof bytes, f);
		c.length -= skip < c.length ? skip : c.length;
		fclose(f);
		begin(r, &c);
		feed_piece(r, c.bytes, c.length);
		print_reading(r, &c);
	}
}

/* Of those under the limits to begin with. */
static void print_mutations(reading *r, long rounds)
{
	for (long i = 0; i < rounds; i++) {
		test_case c = mutation();

		if (memcmp(&c.limits, &php_event_http_strict_defaults, sizeof c.limits) != 0) {
			continue;
		}
		feed_pieces(r, &c);
		print_reading(r, &c);
	}
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double) t.tv_sec * 1e9 + (double) t.tv_nsec;
}

/* What the least does: find the lines, and with them the end. */
static size_t scan(const char *p, size_t length)
{
	const char *end = p + length, *line = p;

	for (; (p = memchr(line, '\n', (size_t) (end - line))) != NULL; line = p + 1) {
		if (p - line == 1) {
			return (size_t) (p + 1 - line);
		}
	}
	return 0;
}

static void measure(const char *what, const char *head)
{
	enum { ROUNDS = 200000, TRIES = 7 };
	size_t length = strlen(head), n;
	size_t sum = 0;
	double best = 1e18, best_scan = 1e18, start;
	php_event_http_strict strict;

	php_event_http_strict_init(
		&strict, &php_event_http_strict_defaults, PHP_EVENT_HTTP_STRICT_REQUESTS);
	for (int try = 0; try < TRIES; try++) {
		start = now();
		for (int i = 0; i < ROUNDS; i++) {
			sum += php_event_http_strict_feed(&strict, head, length, &n) + n;
		}
		best = now() - start < best ? now() - start : best;
		start = now();
		for (int i = 0; i < ROUNDS; i++) {
			__asm__ volatile("" : : : "memory");
			sum += scan(head, length);
		}
		best_scan = now() - start < best_scan ? now() - start : best_scan;
	}
	printf("%-8s %4zu bytes: %5.0f ns, memchr() for its lines %4.0f ns%s\n", what, length,
		best / ROUNDS, best_scan / ROUNDS, strict.complete && sum > 0 ? "" : " (wrong)");
}

static void bench(void)
{
	measure("wrk", "GET / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n");
	measure("curl",
		"GET /hello HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nUser-Agent: curl/7.88.1\r\n"
		"Accept: */*\r\n\r\n");
	measure("browser",
		"GET /articles/2026/some-page?from=list&page=2 HTTP/1.1\r\n"
		"Host: www.example.com\r\nConnection: keep-alive\r\n"
		"sec-ch-ua: \"Chromium\";v=\"128\", \"Not;A=Brand\";v=\"24\"\r\nsec-ch-ua-mobile: ?0\r\n"
		"sec-ch-ua-platform: \"Linux\"\r\nUpgrade-Insecure-Requests: 1\r\n"
		"User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
		"Chrome/128.0.0.0 Safari/537.36\r\n"
		"Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,"
		"image/apng,*/*;q=0.8\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: navigate\r\n"
		"Sec-Fetch-User: ?1\r\nSec-Fetch-Dest: document\r\n"
		"Referer: https://www.example.com/articles\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n"
		"Accept-Language: en-GB,en;q=0.9,de;q=0.8\r\n"
		"Cookie: session=0123456789abcdef0123456789abcdef; theme=dark\r\n\r\n");
}

int main(int argc, char **argv)
{
	static reading one, other;
	const char *command = argc > 1 ? argv[1] : "";
	bool seeded = argc > 4 && (strcmp(command, "fuzz") == 0 || strcmp(command, "mutations") == 0);

	make_guard();
	if (argc > 3 && strcmp(command, "bytes") == 0) {
		print_files(&one, strtoul(argv[2], NULL, 10), argv + 3);
		return 0;
	}
	if (argc > 2) {
		read_tables(argv + (seeded ? 4 : 2), begin_case, read_line, end_case);
	}
	dice = seeded ? strtoull(argv[2], NULL, 10) * 2654435761u + 88172645463325252u : 0;
	if (seeded && command[0] == 'f') {
		fuzz(&one, &other, atol(argv[3]));
	} else if (seeded) {
		print_mutations(&one, atol(argv[3]));
	} else if (strcmp(command, "bench") == 0) {
		bench();
	} else if (argc > 2 && strcmp(command, "print") == 0) {
		print_cases(&one);
	} else if (argc > 2 && strcmp(command, "cases") == 0) {
		run_cases(&one);
	} else {
		die("cases, fuzz, mutations, bytes, print or bench", "and the tables");
	}
	return wrong > 0;
}
