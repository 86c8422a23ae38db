/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "sent.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>

typedef struct waiting {
	struct waiting *next;
	uint64_t end; /* the end of what it waits for, counted as `written` is */
	php_event_callback callback;
} waiting;

struct php_event_http_sent {
	struct evbuffer *output;
	struct evbuffer_cb_entry *watch; /* of the output */
	struct event *event;
	uint64_t written; /* bytes that have left the output for the kernel */
	waiting *first, **last;
	size_t count;
};

/* In the next turn of the loop a bufferevent of TLS has told evhttp that its output is empty: what
 * is added before that would be taken for sent. */
void php_event_http_sent_call_again(php_event_http_sent *self)
{
	const struct timeval at_once = {0};

	if (php_event_http_sent_is_due(self)) {
		event_add(self->event, &at_once);
	}
}

static void on_output(struct evbuffer *output, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_sent *self = arg;

	if (info->n_deleted > 0) {
		self->written += info->n_deleted;
		php_event_http_sent_call_again(self);
	}
}

php_event_http_sent *php_event_http_sent_new(
	struct bufferevent *bufferevent, event_callback_fn due, void *arg)
{
	php_event_http_sent *self = ecalloc(1, sizeof *self);

	self->output = bufferevent_get_output(bufferevent);
	self->watch = evbuffer_add_cb(self->output, on_output, self);
	self->event = event_new(bufferevent_get_base(bufferevent), -1, 0, due, arg);
	self->last = &self->first;
	return self;
}

void php_event_http_sent_stop(php_event_http_sent *self)
{
	evbuffer_remove_cb_entry(self->output, self->watch);
	event_free(self->event);
}

void php_event_http_sent_free(php_event_http_sent *self)
{
	while (self->first) {
		php_event_callback callback = php_event_http_sent_take(self);

		php_event_callback_clear(&callback);
	}
	efree(self);
}

void php_event_http_sent_add(php_event_http_sent *self, const php_event_callback *callback)
{
	waiting *w = emalloc(sizeof *w);

	*w = (waiting){.end = self->written + evbuffer_get_length(self->output), .callback = *callback};
	*self->last = w;
	self->last = &w->next;
	self->count++;
	php_event_http_sent_call_again(self);
}

size_t php_event_http_sent_count(const php_event_http_sent *self)
{
	return self->count;
}

bool php_event_http_sent_is_due(const php_event_http_sent *self)
{
	return self->first && self->first->end <= self->written;
}

php_event_callback php_event_http_sent_take(php_event_http_sent *self)
{
	waiting *first = self->first;
	php_event_callback callback = first->callback;

	self->first = first->next;
	self->last = self->first ? self->last : &self->first;
	self->count--;
	efree(first);
	return callback;
}

void php_event_http_sent_edges(const php_event_http_sent *self, zend_get_gc_buffer *buffer)
{
	for (const waiting *w = self->first; w; w = w->next) {
		php_event_callback_edges(&w->callback, buffer);
	}
}
