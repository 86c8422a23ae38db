/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_BUFFER_H
#define PHP_EVENT_BUFFER_H

#include "../src/file.h"
#include "../src/handle.h"

#include <event2/buffer.h>

typedef struct {
	php_event_handle handle; /* struct evbuffer: our own is a root, a view is under its owner */
	php_event_files files;   /* in our own: in the buffer, but not in the evbuffer yet */
	bool was_frozen;         /* of our own: files are read at once */
	bool leaves;             /* a view of an output: only libevent takes from its front */
	bool sends;              /* ... and a plain socket sends it */
	zend_object std;
} php_event_buffer;

extern zend_class_entry *php_event_buffer_ce;

static inline php_event_buffer *php_event_buffer_from_obj(zend_object *object)
{
	return PHP_EVENT_CONTAINER_OF(object, php_event_buffer, std);
}

#define Z_EVENT_BUFFER_P(zv) php_event_buffer_from_obj(Z_OBJ_P(zv))

/* The evbuffer, with all its content in memory; NULL with an exception thrown. */
struct evbuffer *php_event_buffer_fetch(zend_object *object);

/* May it be poured? Files in it stay files. Returns false with an exception thrown. */
bool php_event_buffer_may_pour(zend_object *object);

/* Return an empty buffer of the program's own, for when what was asked for is over. */
void php_event_buffer_new(zval *return_value);

/* Make a view of a buffer that belongs to `owner`, an open handle; stale as soon as that is
 * closed. */
php_event_buffer *php_event_buffer_wrap(
	zval *return_value, struct evbuffer *buffer, php_event_handle *owner);

/* Move all of an EventBuffer to the end of another buffer; `sends` says that a plain socket sends
 * that. Returns false if a front or an end is frozen, and with an exception thrown if a file cannot
 * be read. */
bool php_event_buffer_pour(zend_object *from, struct evbuffer *to, bool sends);

void php_event_buffer_register(void);

#endif
