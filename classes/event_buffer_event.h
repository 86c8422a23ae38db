/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_BUFFER_EVENT_H
#define PHP_EVENT_BUFFER_EVENT_H

#include "../src/bufferevent.h"

typedef struct {
	php_event_bufferevent bufferevent;
	zend_object std;
} php_event_buffer_event;

extern zend_class_entry *php_event_buffer_event_ce;

static inline php_event_bufferevent *php_event_buffer_event_from_obj(zend_object *object)
{
	return &PHP_EVENT_CONTAINER_OF(object, php_event_buffer_event, std)->bufferevent;
}

#define Z_EVENT_BUFFER_EVENT_P(zv) php_event_buffer_event_from_obj(Z_OBJ_P(zv))

/* Make a view of an HTTP connection's bufferevent, under the connection's handle; stale as soon as
 * that is closed. */
void php_event_buffer_event_wrap(zval *return_value, struct bufferevent *bev,
	php_event_handle *owner, const php_event_bufferevent_ops *ops);

void php_event_buffer_event_register(void);

#endif
