/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * How much of what libevent has for a client has left, and how much of that the client takes. The
 * kernel is asked only while something waits, which is seldom. */
#ifndef PHP_EVENT_HTTP_OUTFLOW_H
#define PHP_EVENT_HTTP_OUTFLOW_H

#include "../compat.h"

struct bufferevent;
struct evbuffer_cb_entry;

/* Zeroed before; lives in what owns the bufferevent. */
typedef struct {
	struct evbuffer_cb_entry *watch; /* on the bufferevent's output */
	uint64_t left;                   /* bytes that have left it */
	uint64_t seen;                   /* ... at the last look */
	int queued;                      /* ... bytes the kernel had to send then */
	bool emptied;                    /* since then nothing waited for a moment, or nobody looked */
} php_event_http_outflow;

/* Open from the beginning, and close before the bufferevent goes. */
void php_event_http_outflow_open(php_event_http_outflow *self, struct bufferevent *bufferevent);
void php_event_http_outflow_close(php_event_http_outflow *self, struct bufferevent *bufferevent);

/* How many bytes has the client taken since the last look? `anew`: nothing waited for a moment, or
 * nobody had looked before. */
size_t php_event_http_outflow_look(
	php_event_http_outflow *self, struct bufferevent *bufferevent, bool *anew);

/* Nobody looks any more. */
static inline void php_event_http_outflow_look_away(php_event_http_outflow *self)
{
	self->emptied = true;
}

#endif
