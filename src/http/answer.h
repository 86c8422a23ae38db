/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What stands between a client's server and evhttp: bytes from the server are looked at by `strict`
 * first, and evhttp is shown of an answer that may pass its status line, and where it ends, in a
 * form that it cannot mistake.
 *
 *     server -> read() -> `headers`, `body` -> PHP
 *                   \-> evhttp's input -> show() -> end() -> settle()
 *
 * What comes before it, heads with a status of 1xx, is dropped, for evhttp would take the first for
 * the answer. But 101 is an answer: from then on both sides speak another protocol. So what is
 * held of a server is a head, a trailer section and the body, unless PHP takes that as it comes. */
#ifndef PHP_EVENT_HTTP_ANSWER_H
#define PHP_EVENT_HTTP_ANSWER_H

#include "../compat.h"
#include "strict.h"

struct evbuffer;
struct evhttp_request;
struct evkeyvalq;

/* Of one request; zeroed before. */
typedef struct {
	php_event_http_strict strict;
	struct evbuffer *head;        /* as far as it has come; NULL: none of it, or all */
	struct evkeyvalq *headers;    /* ... when it is complete; else NULL */
	char *line;                   /* ... then, too: its status line; else NULL */
	struct evbuffer *body;        /* what has come and nobody has taken yet; NULL: nothing */
	struct evbuffer *trailers;    /* the fields behind it; NULL: none */
	struct evhttp_request *shown; /* to which evhttp has its head; NULL: it has not, or is done */
	unsigned interim;             /* heads before it */
	bool permits;                 /* 100 (Continue) is among them */
	bool begun;                   /* its head has passed */
	bool held;                    /* evhttp is not to hear of its end yet */
	bool surplus;                 /* more has come than belongs to it */
} php_event_http_answer;

/* It answers this method. */
void php_event_http_answer_expect(php_event_http_answer *self,
	const php_event_http_strict_limits *limits, php_event_http_strict_messages to);
bool php_event_http_answer_is_expected(const php_event_http_answer *self);

/* Back to zero. */
void php_event_http_answer_free(php_event_http_answer *self);

/* So many bytes have been added to `input`. They are taken from it, and what evhttp is to see comes
 * in their place; what stands before them evhttp has not read yet, and it stays. False where they
 * are refused, and so is all that follows. */
bool php_event_http_answer_read(php_event_http_answer *self, struct evbuffer *input, size_t added);

/* Of one that has begun: what its status line says behind the status, "" for nothing. */
const char *php_event_http_answer_reason(const php_event_http_answer *self);

/* Is the rest of a head awaited? */
bool php_event_http_answer_is_in_head(const php_event_http_answer *self);

/* evhttp has read the head, which has no fields: it gets some that say where the answer ends, and
 * whether the connection goes on. True: it ends here, and evhttp goes on to the next. */
bool php_event_http_answer_show(php_event_http_answer *self, struct evhttp_request *request);

/* Has it come as a whole? And if so, evhttp hears of it where it has the head, unless it is held.
 * True: when evhttp reads next, it is done. */
bool php_event_http_answer_is_over(const php_event_http_answer *self);
bool php_event_http_answer_end(php_event_http_answer *self);

/* evhttp is done with what it has been shown: that gets its own headers, and its body. */
void php_event_http_answer_settle(php_event_http_answer *self);

/* Is the connection, which evhttp goes on with, in no state for another request? */
bool php_event_http_answer_spoils(const php_event_http_answer *self);

#endif
