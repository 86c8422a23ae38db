/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Files in libevent's buffers. A small file is read. A large one is only remembered until it is
 * known where the buffer goes. If that is a plain socket, the kernel sends the file. Anywhere else
 * a file must be read before it enters an evbuffer, for libevent would take what it reads there for
 * memory. */
#ifndef PHP_EVENT_FILE_H
#define PHP_EVENT_FILE_H

#include "globals.h"

#include <event2/buffer.h>

/* A part of a regular file, with a descriptor of our own. */
typedef struct php_event_file php_event_file;

/* The files that a buffer remembers. */
typedef struct {
	php_event_file *first;
	size_t length; /* of all of them together */
} php_event_files;

/* Open the file behind a path or a stream, the first argument of a method; `length` -1 means all
 * the rest. Returns NULL with an exception thrown if it is not a file, and without one if it does
 * not exist or is too short. May run PHP code. */
php_event_file *php_event_file_open(zval *file, zend_long offset, zend_long length);

/* Open the regular file of a path, which is never taken for a URL. Returns NULL if no such file can
 * be read, with PHP's warning if open_basedir forbids it. May run PHP code. */
php_event_file *php_event_file_open_plain(const zend_string *path, zend_stat_t *about);

/* The same for a path below a folder, opened by src/folder. Returns NULL with errno set, EISDIR for
 * a folder. */
php_event_file *php_event_file_open_in(
	int folder, const char *path, bool links, zend_stat_t *about);

/* The owner lets go of the file. The descriptor stays open while the kernel has still to send from
 * it. */
void php_event_file_free(php_event_file *self);

/* Is it large enough to be remembered, and sent by the kernel? */
bool php_event_file_is_large(const php_event_file *self);

/* Add the file to the end of a buffer: unread if `sends`, which says that a plain socket sends the
 * buffer, else its content. Takes the file over. Returns false, having done nothing, if it cannot
 * be read or is larger than the memory limit. */
bool php_event_file_put(php_event_file *self, struct evbuffer *to, bool sends);

/* Add a piece of the file to the end of a buffer, with `sends` as above. Returns false if it cannot
 * be read, or has become shorter. */
bool php_event_file_put_piece(
	php_event_file *self, struct evbuffer *to, zend_off_t offset, size_t length, bool sends);

/* Remember the file at the end of a buffer that now has `before` bytes of memory. */
void php_event_files_append(php_event_files *self, php_event_file *file, size_t before);

/* Move the buffer with its files to the end of `to`; if that is the same buffer, read the files
 * into it. Neither may be frozen. Returns false, having done nothing, as above. */
bool php_event_files_pour(
	php_event_files *self, struct evbuffer *from, struct evbuffer *to, bool sends);
void php_event_files_free(php_event_files *self);

/* Does the buffer have a file in it that only the kernel can read? Then nobody may look at its
 * content. */
static inline bool php_event_file_is_in(struct evbuffer *buffer);

bool php_event_file_find_in(struct evbuffer *buffer);

static inline bool php_event_file_is_in(struct evbuffer *buffer)
{
	return UNEXPECTED(EVENT_G(file.sent) > 0) && php_event_file_find_in(buffer);
}

#endif
