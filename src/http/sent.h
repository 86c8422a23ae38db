/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Callbacks that wait for what a bufferevent has to write: each is due when all that was in the
 * output when it was added has left for the kernel. Whoever owns them calls them, and where that is
 * from the loop, one round of them each time it turns: so neither the stack nor other connections
 * suffer from one that adds itself again. */
#ifndef PHP_EVENT_HTTP_SENT_H
#define PHP_EVENT_HTTP_SENT_H

#include "../callback.h"

#include <event2/event.h>

struct bufferevent;

typedef struct php_event_http_sent php_event_http_sent;

/* `due` is called by the loop when some are. Uses PHP's memory. */
php_event_http_sent *php_event_http_sent_new(
	struct bufferevent *bufferevent, event_callback_fn due, void *arg);

/* Nothing becomes due any more; at the latest before the bufferevent goes. Runs no PHP code. */
void php_event_http_sent_stop(php_event_http_sent *self);

/* After that: let go of those that are left. May run PHP code. */
void php_event_http_sent_free(php_event_http_sent *self);

/* A callback, which is taken over, waits from now on. */
void php_event_http_sent_add(php_event_http_sent *self, const php_event_callback *callback);

/* How many wait, is the first of them due, and give it away. */
size_t php_event_http_sent_count(const php_event_http_sent *self);
bool php_event_http_sent_is_due(const php_event_http_sent *self);
php_event_callback php_event_http_sent_take(php_event_http_sent *self);

/* Where some are due still: the loop calls again. */
void php_event_http_sent_call_again(php_event_http_sent *self);

void php_event_http_sent_edges(const php_event_http_sent *self, zend_get_gc_buffer *buffer);

#endif
