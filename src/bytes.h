/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Moves bytes between PHP's strings and libevent's buffers. A large string is not copied into a
 * buffer: the buffer refers to it and holds it until libevent has no more use for it, wherever the
 * bytes have been moved by then. Also keeps buffers of our own, which exist only once they have
 * held something. */
#ifndef PHP_EVENT_BYTES_H
#define PHP_EVENT_BYTES_H

#include "compat.h"

#include <event2/buffer.h>

/* Add a string to the end, whole or from `from` on, or put it before the front. Return false if
 * that end is frozen or libevent has no memory. May be called inside libevent's frames: they run no
 * PHP code and take no memory of PHP's. */
bool php_event_bytes_add(struct evbuffer *buffer, zend_string *data);
bool php_event_bytes_add_rest(struct evbuffer *buffer, zend_string *data, size_t from);
bool php_event_bytes_prepend(struct evbuffer *buffer, zend_string *data);

/* Copy up to `length` bytes, starting at `start` (NULL: the front). Returns NULL if the front is
 * frozen or PHP is out of memory. */
zend_string *php_event_bytes_copy(
	struct evbuffer *buffer, struct evbuffer_ptr *start, size_t length);

/* Keep bytes in a buffer, which is made when first needed, and free that buffer. NULL means there
 * is none. */
bool php_event_bytes_keep(struct evbuffer **buffer, const char *bytes, size_t length);
void php_event_bytes_drop(struct evbuffer **buffer);

#endif
