/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Queues of work that waits for its moment and is done in order of arrival. */
#ifndef PHP_EVENT_QUEUE_H
#define PHP_EVENT_QUEUE_H

#include "compat.h"

typedef struct php_event_queued php_event_queued;

/* One item of work; lives in the struct it works on. Zeroed before, except `work`, which is needed
 * only in a queue that is run by do_first(). */
struct php_event_queued {
	php_event_queued *next, **at; /* in the queue; what points to it, NULL: it is in no queue */
	void (*work)(php_event_queued *self);
};

typedef struct {
	php_event_queued *first, **end;
	size_t length;
} php_event_queue;

void php_event_queue_init(php_event_queue *queue);

/* The item must not be in a queue. */
void php_event_queue_add(php_event_queue *queue, php_event_queued *item);

/* The same for work(arg). The item is allocated by the queue, outside PHP's memory limit, since
 * libevent is on the stack. */
void php_event_queue_add_work(php_event_queue *queue, void (*work)(void *), void *arg);

/* What the item works on goes. The item must be in the queue. */
void php_event_queue_remove(php_event_queue *queue, php_event_queued *item);

/* Run the first item of a queue, which must not be empty. The item has left the queue by then: its
 * work may add it again, free what it lives in, or be jumped out of by a fatal error. */
void php_event_queue_do_first(php_event_queue *queue);

#endif
