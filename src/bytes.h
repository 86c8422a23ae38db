/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * From PHP's strings to libevent's buffers and back. On its way there a large string is not copied:
 * the buffer refers to it, and holds it until libevent has no more use for it, wherever it has been
 * moved by then. And buffers of our own, which are there as long as they have had something. */
#ifndef PHP_EVENT_BYTES_H
#define PHP_EVENT_BYTES_H

#include "compat.h"

#include <event2/buffer.h>

/* Add to the end, all or what is behind the first bytes, or put before the front. False where that
 * is frozen, or libevent has no memory. May be called inside libevent's frames: runs no PHP code,
 * and takes no memory of PHP's. */
bool php_event_bytes_add(struct evbuffer *buffer, zend_string *data);
bool php_event_bytes_add_rest(struct evbuffer *buffer, zend_string *data, size_t from);
bool php_event_bytes_prepend(struct evbuffer *buffer, zend_string *data);

/* Up to `length` bytes from `start` (NULL: the front) on; NULL where the front is frozen or PHP is
 * out of memory. */
zend_string *php_event_bytes_copy(
	struct evbuffer *buffer, struct evbuffer_ptr *start, size_t length);

/* Keep bytes in a buffer that is made when it is needed, and let go of it; NULL: there is none. */
bool php_event_bytes_keep(struct evbuffer **buffer, const char *bytes, size_t length);
void php_event_bytes_drop(struct evbuffer **buffer);

#endif
