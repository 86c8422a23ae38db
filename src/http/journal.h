/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What a server tells of the requests that are over: counts, lines of a log, and calls of PHP's
 * callback. Its server and each of its connections hold it, so that the last of them can be told
 * of when there is no server any more.
 *
 * PHP is called from the loop, with no frame of evhttp's on the stack: it may do anything. Until
 * then the entries wait, as many as come in one round of the loop. Those that are left when the
 * server goes are told at once, unless nobody may be called any more. */
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
	uint64_t surplus;   /* ... and were turned away */
	uint64_t unwelcome; /* ... by PHP */
	uint64_t overdue;   /* ... that were ended, having waited too long */
	uint64_t ended[PHP_EVENT_HTTP_ENDED_TAKEN_OVER + 1];
	uint64_t statuses[PHP_EVENT_HTTP_STATUS_MAX + 1]; /* of replies; 0: without one */
	uint64_t refused[PHP_EVENT_HTTP_STATUS_MAX + 1];  /* ... that were the server's own */
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
	php_event_queue waiting; /* entries for it */
	struct event *due;       /* tells them; NULL: the server goes */
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

/* Tell a callable, which is copied and may be none, from now on. May run PHP code. */
void php_event_http_journal_tell(php_event_http_journal *self, const php_event_callback *callback);

/* Write lines to a log, which is taken over; NULL: none. */
void php_event_http_journal_write(php_event_http_journal *self, php_event_http_log *log);

/* The server is stale: nothing comes from the loop any more. And when its connections are over:
 * what is left is told, unless PHP may not be called. May run PHP code. */
void php_event_http_journal_stop(php_event_http_journal *self);
void php_event_http_journal_end(php_event_http_journal *self);

#endif
