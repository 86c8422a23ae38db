/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "queue.h"

typedef struct {
	php_event_queued queued; /* first */
	void (*work)(void *);
	void *arg;
} allocated;

static void free_and_do(php_event_queued *queued)
{
	allocated item = *(allocated *) queued;

	pefree(queued, true);
	item.work(item.arg);
}

void php_event_queue_init(php_event_queue *queue)
{
	*queue = (php_event_queue){.end = &queue->first};
}

void php_event_queue_add(php_event_queue *queue, php_event_queued *item)
{
	item->next = NULL;
	item->at = queue->end;
	*item->at = item;
	queue->end = &item->next;
	queue->length++;
}

void php_event_queue_add_work(php_event_queue *queue, void (*work)(void *), void *arg)
{
	allocated *item = pemalloc(sizeof *item, true);

	*item = (allocated){.queued.work = free_and_do, .work = work, .arg = arg};
	php_event_queue_add(queue, &item->queued);
}

void php_event_queue_remove(php_event_queue *queue, php_event_queued *item)
{
	*item->at = item->next;
	if (item->next) {
		item->next->at = item->at;
	} else {
		queue->end = item->at;
	}
	item->at = NULL;
	queue->length--;
}

void php_event_queue_do_first(php_event_queue *queue)
{
	php_event_queued *first = queue->first;

	php_event_queue_remove(queue, first);
	first->work(first);
}
