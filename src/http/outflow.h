/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * How much a client takes of what waits for it. As long as nothing does, which is most of the time,
 * nobody looks. */
#ifndef PHP_EVENT_HTTP_OUTFLOW_H
#define PHP_EVENT_HTTP_OUTFLOW_H

#include "../compat.h"

struct bufferevent;
struct evbuffer_cb_entry;

/* Zeroed before; lives in what owns the bufferevent. */
typedef struct {
	struct evbuffer_cb_entry *watch; /* of the bufferevent's output; NULL: nobody looks */
	size_t written;                  /* bytes that have left it since somebody looked */
	int queued;                      /* ... that the kernel had to send then */
	bool emptied;                    /* nothing waited for a moment since then */
} php_event_http_outflow;

/* How much has it taken since this was asked? `anew`: for a moment nothing waited, or nobody had
 * asked before. */
size_t php_event_http_outflow_look(
	php_event_http_outflow *self, struct bufferevent *bufferevent, bool *anew);

/* Look no more; at the latest before the bufferevent goes. */
void php_event_http_outflow_stop(php_event_http_outflow *self, struct bufferevent *bufferevent);

#endif
