/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What a server may say before it answers: heads with a status of 1xx, any number of them, in any
 * pieces. evhttp would take the first for the answer, so a client skips them before evhttp looks.
 * But 101 is an answer: from then on both sides speak another protocol. */
#ifndef PHP_EVENT_HTTP_INTERIM_H
#define PHP_EVENT_HTTP_INTERIM_H

#include "../compat.h"

struct evbuffer;

/* Of one answer; zeroed before. Nothing is held: of a head its bytes go as they come. */
typedef struct {
	bool answering; /* the answer has begun: what comes is no concern of ours */
	bool inside;    /* a head is being skipped */
	bool blank;     /* ... and its present line is empty so far */
	bool permits;   /* ... and its status is 100 */
	size_t length;  /* ... so much of it */
	unsigned heads; /* that have begun */
} php_event_http_interim;

/* Bytes have come into `input`, which is left with those of the answer. A head of more than `limit`
 * bytes and too many of them are made into an answer that evhttp refuses. True where a whole head
 * of 100 (Continue) was among them. */
bool php_event_http_interim_skip(
	php_event_http_interim *self, struct evbuffer *input, size_t limit);

#endif
