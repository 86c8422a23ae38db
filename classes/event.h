/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_EVENT_H
#define PHP_EVENT_EVENT_H

#include "event_base.h"

/* What the callback gets before its data. */
typedef enum {
	PHP_EVENT_DESCRIPTOR, /* number, what */
	PHP_EVENT_STREAM,     /* stream, what */
	PHP_EVENT_SIGNAL,     /* number */
	PHP_EVENT_TIMER,      /* nothing */
} php_event_form;

typedef struct {
	php_event_handle handle; /* struct event, under its base */
	php_event_callback callback;
	php_event_form form;
	bool is_signal;
	zend_long stream; /* the resource's number; the stream is not held */
	php_event_watch watch;
	zend_object std;
} php_event_event;

extern zend_class_entry *php_event_event_ce;

static inline php_event_event *php_event_event_from_obj(zend_object *object)
{
	return PHP_EVENT_CONTAINER_OF(object, php_event_event, std);
}

#define Z_EVENT_EVENT_P(zv) php_event_event_from_obj(Z_OBJ_P(zv))

/* For EventBase::set(): returns false if the event cannot move now. */
bool php_event_event_move(php_event_event *self, php_event_base *base);

void php_event_event_register(void);

#endif
