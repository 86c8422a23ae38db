/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Callbacks that wait for what a bufferevent has to write: each is due when all that was in the
 * output when it was added has passed to the kernel. Their owner calls them; from the loop it calls
 * one round of them per turn, so that neither the stack nor other connections suffer from a
 * callback that adds itself again. */
#ifndef PHP_EVENT_HTTP_SENT_H
#define PHP_EVENT_HTTP_SENT_H

#include "../callback.h"

#include <event2/event.h>

struct bufferevent;

typedef struct php_event_http_sent php_event_http_sent;

/* The loop calls `due` when some are due. Uses PHP's memory. */
php_event_http_sent *php_event_http_sent_new(
	struct bufferevent *bufferevent, event_callback_fn due, void *arg);

/* Let nothing become due any more, at the latest before the bufferevent goes. Runs no PHP code. */
void php_event_http_sent_stop(php_event_http_sent *self);

/* After stop(): drop those that are left. May run PHP code. */
void php_event_http_sent_free(php_event_http_sent *self);

/* Add a callback, which is taken over. */
void php_event_http_sent_add(php_event_http_sent *self, const php_event_callback *callback);

/* How many wait, whether the first of them is due, and taking it, which gives it to the caller. */
size_t php_event_http_sent_count(const php_event_http_sent *self);
bool php_event_http_sent_is_due(const php_event_http_sent *self);
php_event_callback php_event_http_sent_take(php_event_http_sent *self);

/* If some are still due, have the loop call again. */
void php_event_http_sent_call_again(php_event_http_sent *self);

void php_event_http_sent_edges(const php_event_http_sent *self, zend_get_gc_buffer *buffer);

#endif
