/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "journal.h"

struct php_event_http_entry_waiting {
	php_event_queued queued; /* first */
	php_event_http_entry *entry;
	int forks; /* php_event_forks when it came: a parent reports its own */
};

/* --- from a queue to PHP --- */

static void drop_first(php_event_http_journal *self)
{
	php_event_http_entry_waiting *first = (php_event_http_entry_waiting *) self->waiting.first;

	php_event_queue_remove(&self->waiting, &first->queued);
	pefree(first->entry, true);
	pefree(first, true);
}

/* Take the entry off the queue before calling PHP, which may end anything but the journal; but not
 * before its array has been made, for which PHP's memory may be too small. */
static void tell_first(void *arg)
{
	php_event_http_journal *self = arg;
	php_event_http_entry_waiting *first = (php_event_http_entry_waiting *) self->waiting.first;
	zval argv[2];

	if (first->forks != php_event_forks || !php_event_callback_is_set(&self->callback)) {
		drop_first(self);
		return;
	}
	php_event_http_entry_to_array(first->entry, &argv[0]);
	drop_first(self);
	php_event_callback_call(&self->callback, 1, argv);
	zval_ptr_dtor(&argv[0]);
}

static void tell_all(php_event_http_journal *self)
{
	while (self->waiting.first && php_event_loop_may_call(self->loop)) {
		php_event_loop_call(self->loop, tell_first, self);
	}
}

/* What a throwing callback leaves is reported when the loop runs again. */
static void on_due(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_journal *self = arg;

	php_event_http_journal_hold(self);
	tell_all(self);
	if (self->waiting.first && self->due && !self->loop->mute) {
		event_active(self->due, EV_TIMEOUT, 0);
	}
	php_event_http_journal_let_go(self);
}

void php_event_http_journal_add(php_event_http_journal *self, php_event_http_entry *entry)
{
	php_event_http_entry_clip(entry);
	if (self->log) {
		php_event_http_log_add(self->log, entry);
	}
	if (!php_event_callback_is_set(&self->callback)) {
		return;
	}
	php_event_http_entry_waiting *waiting = pecalloc(1, sizeof *waiting, true);

	waiting->entry = php_event_http_entry_copy(entry);
	waiting->forks = php_event_forks;
	php_event_queue_add(&self->waiting, &waiting->queued);
	if (self->due) {
		event_active(self->due, EV_TIMEOUT, 0);
	}
}

/* --- its life --- */

php_event_http_journal *php_event_http_journal_new(php_event_loop *loop)
{
	php_event_http_journal *self = pecalloc(1, sizeof *self, true);

	self->holds = 1;
	self->loop = loop;
	php_event_queue_init(&self->waiting);
	self->due = evtimer_new(loop->handle.ptr, on_due, self);
	return self;
}

void php_event_http_journal_hold(php_event_http_journal *self)
{
	self->holds++;
}

void php_event_http_journal_let_go(php_event_http_journal *self)
{
	if (--self->holds == 0) {
		pefree(self, true);
	}
}

void php_event_http_journal_tell(php_event_http_journal *self, const php_event_callback *callback)
{
	php_event_callback_copy(&self->callback, callback, NULL);
}

void php_event_http_journal_write(php_event_http_journal *self, php_event_http_log *log)
{
	php_event_http_log *old = self->log;

	self->log = log;
	if (old) {
		php_event_http_log_close(old);
	}
}

void php_event_http_journal_stop(php_event_http_journal *self)
{
	event_free(self->due);
	self->due = NULL;
	if (self->log) {
		php_event_http_log_stop(self->log);
	}
}

void php_event_http_journal_end(php_event_http_journal *self)
{
	php_event_http_journal_write(self, NULL);
	tell_all(self);
	while (self->waiting.first) {
		drop_first(self);
	}
	php_event_callback_clear(&self->callback);
}
