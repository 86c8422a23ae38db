/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What a server tells of finished requests: counts, lines of a log, and calls of PHP's callback.
 * The server and each of its connections hold the journal, so that the last connections can be
 * reported when the server is gone.
 *
 * PHP is called from the loop, with no frame of evhttp's on the stack, and may do anything. Until
 * then the entries wait, those of one round of the loop at most. Those left when the server goes
 * are reported at once, unless nobody may be called any more. */
#ifndef PHP_EVENT_HTTP_JOURNAL_H
#define PHP_EVENT_HTTP_JOURNAL_H

#include "../loop.h"
#include "entry.h"
#include "log.h"

enum {
	PHP_EVENT_HTTP_STATUS_MAX = 999, /* greater ones count as this */
};

typedef struct {
	uint64_t accepted;  /* connections that have come */
	uint64_t surplus;   /* ... and were turned away for want of room */
	uint64_t unwelcome; /* ... by PHP */
	uint64_t overdue;   /* ... that ended because they waited too long */
	uint64_t ended[PHP_EVENT_HTTP_ENDED_TAKEN_OVER + 1];
	uint64_t statuses[PHP_EVENT_HTTP_STATUS_MAX + 1]; /* of replies; 0: requests without one */
	uint64_t refused[PHP_EVENT_HTTP_STATUS_MAX + 1];  /* ... that the server gave by itself */
	uint64_t received, sent;                          /* bytes */
	uint64_t dropped;                                 /* lines of the log */
} php_event_http_counts;

typedef struct php_event_http_entry_waiting php_event_http_entry_waiting;

typedef struct {
	uint32_t holds;
	php_event_loop *loop;
	php_event_http_counts counts;
	php_event_http_log *log; /* NULL: none */
	php_event_callback callback;
	php_event_queue waiting; /* entries for the callback */
	struct event *due;       /* calls it; NULL: the server goes */
} php_event_http_journal;

php_event_http_journal *php_event_http_journal_new(php_event_loop *loop);
void php_event_http_journal_hold(php_event_http_journal *self);
void php_event_http_journal_let_go(php_event_http_journal *self);

/* Does anybody want entries? */
static inline bool php_event_http_journal_wants(const php_event_http_journal *self)
{
	return self->log || php_event_callback_is_set(&self->callback);
}

/* A request is over, with a status up to STATUS_MAX. Runs no PHP code. */
static inline void php_event_http_journal_count(php_event_http_journal *self,
	php_event_http_ended ended, uint16_t status, uint64_t received, uint64_t sent)
{
	self->counts.ended[ended]++;
	self->counts.statuses[status]++;
	self->counts.received += received;
	self->counts.sent += sent;
	if (UNEXPECTED(ended == PHP_EVENT_HTTP_ENDED_REFUSED)) {
		self->counts.refused[status]++;
	}
}

void php_event_http_journal_add(php_event_http_journal *self, php_event_http_entry *entry);

/* Set the callable that is called from now on; it is copied and may be unset. May run PHP code. */
void php_event_http_journal_tell(php_event_http_journal *self, const php_event_callback *callback);

/* Set the log, which is taken over; NULL: none. */
void php_event_http_journal_write(php_event_http_journal *self, php_event_http_log *log);

/* stop(): the server is stale, and the loop calls no more. end(): its connections are over, too,
 * and what is left is reported, unless PHP may not be called. May run PHP code. */
void php_event_http_journal_stop(php_event_http_journal *self);
void php_event_http_journal_end(php_event_http_journal *self);

#endif
