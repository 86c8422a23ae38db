/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * How much has left of what waits for a client in libevent, and how much of that the client takes:
 * what is asked of the kernel is asked only while something waits, which is seldom. */
#ifndef PHP_EVENT_HTTP_OUTFLOW_H
#define PHP_EVENT_HTTP_OUTFLOW_H

#include "../compat.h"

struct bufferevent;
struct evbuffer_cb_entry;

/* Zeroed before; lives in what owns the bufferevent. */
typedef struct {
	struct evbuffer_cb_entry *watch; /* of the bufferevent's output */
	uint64_t left;                   /* bytes that have left it */
	uint64_t seen;                   /* ... when somebody looked */
	int queued;                      /* ... that the kernel had to send then */
	bool emptied;                    /* nothing waited for a moment since then, or nobody looked */
} php_event_http_outflow;

/* From the beginning; and at the latest before the bufferevent goes. */
void php_event_http_outflow_open(php_event_http_outflow *self, struct bufferevent *bufferevent);
void php_event_http_outflow_close(php_event_http_outflow *self, struct bufferevent *bufferevent);

/* How much has it taken since this was asked? `anew`: for a moment nothing waited, or nobody had
 * asked before. */
size_t php_event_http_outflow_look(
	php_event_http_outflow *self, struct bufferevent *bufferevent, bool *anew);

/* Nobody looks any more. */
static inline void php_event_http_outflow_look_away(php_event_http_outflow *self)
{
	self->emptied = true;
}

#endif
