/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The target of `./dev fuzz strict`: whatever is sent, src/http/strict says the same of it in all
 * pieces, reads nothing beyond them, lets nothing be held above its limits, and its time grows with
 * the length alone.
 *
 *     clang -c -finstrument-functions -fsanitize=fuzzer-no-link,address src/http/strict.c
 *     clang -fsanitize=fuzzer,address tools/fuzz/strict.c strict.o
 *
 * The first byte of an input says which limits there are and which messages it has, the next two
 * how the rest is cut. */
#include "../../src/http/strict.h"

#define TARGET "strict"
#include "target.h"

enum {
	MESSAGES = MOST / 8, /* none is as short */
};

static const php_event_http_strict_limits limits_of[] = {
	PHP_EVENT_HTTP_STRICT_DEFAULTS,
	{.method = 7,
		.request_line = 40,
		.head = 120,
		.chunk_line = 12,
		.chunk_excess = 5,
		.body = 2,
		.fields = 4,
		.empty_lines = 1},
	{.method = 3, .request_line = 20, .head = 50, .chunk_line = 3, .body = 0, .fields = 2},
	{.head = SIZE_MAX,
		.method = SIZE_MAX,
		.request_line = SIZE_MAX,
		.chunk_line = 4096,
		.chunk_excess = SIZE_MAX,
		.body = UINT64_MAX,
		.fields = UINT32_MAX,
		.empty_lines = UINT32_MAX},
	{0},
};

/* --- One reading of an input --- */

struct reading {
	php_event_http_strict heads[MESSAGES]; /* as they were when their heads were complete */
	uint64_t ends[MESSAGES];               /* complete there, from the beginning of each */
	uint8_t content[MOST];                 /* of all of them */
	size_t messages, length;
	php_event_http_strict strict;
	uint64_t held; /* bytes of the head, the line of a chunk, the trailer section in hand */
	uint64_t body; /* content of the message in hand */
	php_event_http_strict_verdict verdict; /* the last one */
};

static bool spans_are_inside(const php_event_http_strict *s)
{
	return s->method.at + s->method.length <= s->head && s->target.at + s->target.length <= s->head
		&& s->authority.at + s->authority.length <= s->head
		&& s->host.at + s->host.length <= s->head
		&& s->framed_by.at + s->framed_by.length <= s->head && s->head <= s->at;
}

/* Nothing that whoever calls it has to hold is more than the limits say. */
static void check_held(reading *r, php_event_http_strict_verdict verdict, size_t taken)
{
	const php_event_http_strict *s = &r->strict;
	const php_event_http_strict_limits *l = s->limits;
	uint64_t empty = 2 * (uint64_t) l->empty_lines + 2;

	r->held = verdict == r->verdict ? r->held + taken : taken;
	r->body += verdict == PHP_EVENT_HTTP_STRICT_BODY ? taken : 0;
	must(r->body <= l->body, "more content than there may be");
	if (verdict == PHP_EVENT_HTTP_STRICT_HEAD_BEGUN || verdict == PHP_EVENT_HTTP_STRICT_HEAD) {
		must(s->at <= empty || s->at - empty <= l->head, "a head above its limit");
	} else if (verdict == PHP_EVENT_HTTP_STRICT_TRAILER) {
		must(r->held <= l->head, "a trailer section above the limit of heads");
	} else if (verdict == PHP_EVENT_HTTP_STRICT_CODING) {
		must(r->held <= l->chunk_line + 2, "the line of a chunk above its limit");
	}
}

static void take(
	reading *r, php_event_http_strict_verdict verdict, const uint8_t *bytes, size_t taken)
{
	const php_event_http_strict *s = &r->strict;

	check_held(r, verdict, taken);
	r->verdict = verdict;
	if (verdict == PHP_EVENT_HTTP_STRICT_HEAD) {
		must(spans_are_inside(s), "a place outside of the head");
		r->heads[r->messages] = *s;
		memset(r->heads[r->messages].word, 0, sizeof s->word); /* what else it was kept for */
		r->heads[r->messages].word_length = 0;
	} else if (verdict == PHP_EVENT_HTTP_STRICT_BODY) {
		memcpy(r->content + r->length, bytes, taken);
		r->length += taken;
	}
	if (s->complete) {
		r->ends[r->messages++] = s->at;
		r->body = 0;
	}
}

/* Each piece is memory of its own, so that a sanitizer sees what is read beyond it. False: it is
 * refused, which is for ever. */
static bool feed(reading *r, const uint8_t *bytes, size_t length)
{
	uint8_t *piece = memcpy(malloc(length), bytes, length);
	php_event_http_strict_verdict verdict = PHP_EVENT_HTTP_STRICT_HEAD_BEGUN;
	size_t taken, before = work, calls = 0;

	for (size_t at = 0; at < length && verdict != PHP_EVENT_HTTP_STRICT_REFUSED; at += taken) {
		verdict = php_event_http_strict_feed(&r->strict, piece + at, length - at, &taken);
		must(taken <= length - at, "more taken than there was");
		must(taken > 0 || verdict == PHP_EVENT_HTTP_STRICT_REFUSED, "nothing taken");
		must((verdict == PHP_EVENT_HTTP_STRICT_REFUSED) == (r->strict.status > 0), "a status");
		take(r, verdict, piece + at, taken);
		calls++;
	}
	must(work - before <= WORK_OF_A_BYTE * length + WORK_OF_A_PIECE * calls, "too much work");
	if (verdict == PHP_EVENT_HTTP_STRICT_REFUSED) {
		must(php_event_http_strict_feed(&r->strict, piece, length, &taken) == verdict && taken == 0,
			"a refusal that is none any more");
	}
	free(piece);
	return verdict != PHP_EVENT_HTTP_STRICT_REFUSED;
}

/* Their numbers are as in strict.h. */
enum { MESSAGES_OF = PHP_EVENT_HTTP_STRICT_RESPONSES_TO_CONNECT + 1 };

static void begin(reading *r, uint8_t which)
{
	const size_t n = sizeof limits_of / sizeof *limits_of;

	php_event_http_strict_init(&r->strict, &limits_of[which % n],
		(php_event_http_strict_messages) (which / n % MESSAGES_OF));
	r->messages = r->length = 0;
	r->held = r->body = 0;
	r->verdict = PHP_EVENT_HTTP_STRICT_HEAD_BEGUN;
}

/* --- They agree --- */

static bool same_span(php_event_http_strict_span a, php_event_http_strict_span b)
{
	return a.at == b.at && a.length == b.length;
}

static void compare_heads(const php_event_http_strict *a, const php_event_http_strict *b)
{
	must(same_span(a->method, b->method) && same_span(a->target, b->target)
			&& same_span(a->authority, b->authority) && same_span(a->host, b->host)
			&& same_span(a->framed_by, b->framed_by) && a->head == b->head && a->at == b->at,
		"places that depend on the pieces");
	must(a->form == b->form && a->framing == b->framing && a->length == b->length
			&& a->code == b->code && a->minor == b->minor && a->keep_alive == b->keep_alive
			&& a->expects_continue == b->expects_continue && a->complete == b->complete,
		"a head that depends on the pieces");
}

static void compare(const reading *a, const reading *b)
{
	must(a->messages == b->messages, "a number of messages that depends on the pieces");
	for (size_t i = 0; i < a->messages; i++) {
		compare_heads(&a->heads[i], &b->heads[i]);
		must(a->ends[i] == b->ends[i], "an end that depends on the pieces");
	}
	must(a->length == b->length && memcmp(a->content, b->content, a->length) == 0,
		"content that depends on the pieces");
	must(a->strict.status == b->strict.status && a->strict.at == b->strict.at
			&& a->strict.complete == b->strict.complete
			&& php_event_http_strict_is_idle(&a->strict)
				== php_event_http_strict_is_idle(&b->strict),
		"an outcome that depends on the pieces");
	must(!a->strict.status || strcmp(a->strict.reason, b->strict.reason) == 0,
		"a reason that depends on the pieces");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static reading whole, pieces;

	read_in_all_ways(&whole, &pieces, data, size);
	return 0;
}
