/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What stands between a client's server and evhttp. `strict` looks at the server's bytes first. Of
 * an answer that may pass, evhttp is shown only the status line and where the answer ends, in a
 * form that it cannot mistake.
 *
 *     server -> read() -> `headers`, `body` -> PHP
 *                   \-> evhttp's input -> show() -> end() -> settle()
 *
 * Heads with a status of 1xx, which come before it, are dropped, for evhttp would take the first of
 * them for the answer. But 101 is an answer: from then on both sides speak another protocol. So
 * what is held of a server is a head, a trailer section, and the body unless PHP takes it as it
 * comes. */
#ifndef PHP_EVENT_HTTP_ANSWER_H
#define PHP_EVENT_HTTP_ANSWER_H

#include "../compat.h"
#include "strict.h"

struct evbuffer;
struct evhttp_request;
struct evkeyvalq;

/* The answer to one request; zeroed before. */
typedef struct {
	php_event_http_strict strict;
	struct evbuffer *head;        /* what has come of it; NULL: nothing, or it is complete */
	struct evkeyvalq *headers;    /* ... once it is complete; else NULL */
	char *line;                   /* ... then also its status line; else NULL */
	struct evbuffer *body;        /* what has come and was not taken yet; NULL: nothing */
	struct evbuffer *trailers;    /* the fields after it; NULL: none */
	struct evhttp_request *shown; /* evhttp's, with its head; NULL: not shown yet, or done */
	unsigned interim;             /* interim heads before it */
	bool permits;                 /* one of them was 100 (Continue) */
	bool begun;                   /* its head has passed */
	bool held;                    /* evhttp is not to be told of its end yet */
	bool surplus;                 /* more has come than belongs to it */
} php_event_http_answer;

/* Expect an answer, with these limits; `to` says which method it answers. */
void php_event_http_answer_expect(php_event_http_answer *self,
	const php_event_http_strict_limits *limits, php_event_http_strict_messages to);
bool php_event_http_answer_is_expected(const php_event_http_answer *self);

/* Free what it holds and zero it. */
void php_event_http_answer_free(php_event_http_answer *self);

/* `added` bytes have been added to `input`. They are taken out, and replaced by what evhttp is to
 * see; bytes before them, which evhttp has not read yet, stay. Returns false if they are refused,
 * as is all that follows. */
bool php_event_http_answer_read(php_event_http_answer *self, struct evbuffer *input, size_t added);

/* The reason phrase of an answer that has begun, "" without one. */
const char *php_event_http_answer_reason(const php_event_http_answer *self);

/* Has a head begun and not ended? */
bool php_event_http_answer_is_in_head(const php_event_http_answer *self);

/* evhttp has read the head, which has no fields: give it some that say where the answer ends, and
 * whether the connection goes on. Returns true if the answer ends here, and evhttp goes on to the
 * next. */
bool php_event_http_answer_show(php_event_http_answer *self, struct evhttp_request *request);

/* Is the answer complete? end() also tells evhttp, if it has the head and is not held off, and
 * returns true if evhttp is done when it reads next. */
bool php_event_http_answer_is_over(const php_event_http_answer *self);
bool php_event_http_answer_end(php_event_http_answer *self);

/* evhttp is done with the request it was shown: give that the true headers and the body. */
void php_event_http_answer_settle(php_event_http_answer *self);

/* Does the answer leave the connection unfit for another request, though evhttp would go on with
 * it? */
bool php_event_http_answer_spoils(const php_event_http_answer *self);

#endif
