/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Work that waits for its moment, and is done in the order in which it came. */
#ifndef PHP_EVENT_QUEUE_H
#define PHP_EVENT_QUEUE_H

#include "compat.h"

typedef struct php_event_queued php_event_queued;

/* One piece of it; lives in the struct it works on. Zeroed before, but for `work`, which only a
 * queue that is done needs. */
struct php_event_queued {
	php_event_queued *next, **at; /* in the queue; what points to it, NULL: it does not wait */
	void (*work)(php_event_queued *self);
};

typedef struct {
	php_event_queued *first, **end;
	size_t length;
} php_event_queue;

void php_event_queue_init(php_event_queue *queue);

/* Only what does not wait yet. */
void php_event_queue_add(php_event_queue *queue, php_event_queued *item);

/* The same for work(arg), in memory of the queue's own, which no limit counts: libevent is on the
 * stack. */
void php_event_queue_add_work(php_event_queue *queue, void (*work)(void *), void *arg);

/* What it works on goes. Only what waits. */
void php_event_queue_remove(php_event_queue *queue, php_event_queued *item);

/* Of a queue that is not empty. The work waits no longer when it begins: it may add itself again,
 * free what it lives in, and be jumped out of by a fatal error. */
void php_event_queue_do_first(php_event_queue *queue);

#endif
