/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_BUFFER_H
#define PHP_EVENT_BUFFER_H

#include "../src/handle.h"

#include <event2/buffer.h>

typedef struct {
	php_event_handle handle; /* struct evbuffer: our own, a root, or a view, under its owner */
	bool leaves;             /* a view of an output: from its front only libevent takes */
	zend_object std;
} php_event_buffer;

extern zend_class_entry *php_event_buffer_ce;

static inline php_event_buffer *php_event_buffer_from_obj(zend_object *object)
{
	return (php_event_buffer *) ((char *) object - offsetof(php_event_buffer, std));
}

#define Z_EVENT_BUFFER_P(zv) php_event_buffer_from_obj(Z_OBJ_P(zv))

/* The evbuffer; NULL with an Error thrown. */
static inline struct evbuffer *php_event_buffer_fetch(zend_object *object)
{
	return php_event_handle_fetch(&php_event_buffer_from_obj(object)->handle);
}

/* A view of a buffer that belongs to `owner`, an open handle: stale as soon as that is closed. */
php_event_buffer *php_event_buffer_wrap(
	zval *return_value, struct evbuffer *buffer, php_event_handle *owner);

/* Move all of an EventBuffer to the end of another buffer. False where a front or an end is frozen. */
bool php_event_buffer_pour(zend_object *from, struct evbuffer *to);

void php_event_buffer_register(void);

#endif
