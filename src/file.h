/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Files in libevent's buffers. A small one is read. A large one is only remembered until it is
 * known where the buffer goes: to a plain socket the kernel sends it, and nowhere else may it be in
 * an evbuffer unread, for libevent would take what it reads there for memory. */
#ifndef PHP_EVENT_FILE_H
#define PHP_EVENT_FILE_H

#include "globals.h"

#include <event2/buffer.h>

/* A part of a regular file, with a descriptor of our own. */
typedef struct php_event_file php_event_file;

/* Those that a buffer remembers. */
typedef struct {
	php_event_file *first;
	size_t length; /* of all of them */
} php_event_files;

/* The file behind a path or a stream, the first argument of a method; `length` -1 is all the rest.
 * NULL with an exception thrown where it is no file; without, where there is none or it is shorter.
 * May run PHP code. */
php_event_file *php_event_file_open(zval *file, zend_long offset, zend_long length);

/* The regular file of a path, which is no URL, whatever it looks like; NULL where there is none to
 * be read, and with PHP's warning where open_basedir forbids it. May run PHP code. */
php_event_file *php_event_file_open_plain(const zend_string *path, zend_stat_t *about);

/* The same of a path below a folder, as src/folder opens it. NULL with errno, EISDIR for a folder.
 */
php_event_file *php_event_file_open_in(
	int folder, const char *path, bool links, zend_stat_t *about);

/* Its owner lets go of it. What the kernel has yet to send keeps the descriptor. */
void php_event_file_free(php_event_file *self);

/* Is it worth to be remembered, and sent by the kernel? */
bool php_event_file_is_large(const php_event_file *self);

/* Put it at the end of a buffer: as it is, where `sends` says that a plain socket sends the buffer,
 * else read. Takes it over. False, and nothing done, where it cannot be read, or is larger than the
 * memory limit. */
bool php_event_file_put(php_event_file *self, struct evbuffer *to, bool sends);

/* Put some of the file at the end of a buffer: `sends` is as above. False where it cannot be read,
 * or is shorter by now. */
bool php_event_file_put_piece(
	php_event_file *self, struct evbuffer *to, zend_off_t offset, size_t length, bool sends);

/* Remember it at the end of a buffer which has `before` bytes of memory by now. */
void php_event_files_append(php_event_files *self, php_event_file *file, size_t before);

/* Move the buffer with its files to the end of `to`, or, where that is the same, read them into it.
 * Neither is frozen. False, and nothing done, as above. */
bool php_event_files_pour(
	php_event_files *self, struct evbuffer *from, struct evbuffer *to, bool sends);
void php_event_files_free(php_event_files *self);

/* Is there a file in it that only the kernel can read? Then nobody may look at what is in the
 * buffer. */
static inline bool php_event_file_is_in(struct evbuffer *buffer);

bool php_event_file_find_in(struct evbuffer *buffer);

static inline bool php_event_file_is_in(struct evbuffer *buffer)
{
	return UNEXPECTED(EVENT_G(file.sent) > 0) && php_event_file_find_in(buffer);
}

#endif
