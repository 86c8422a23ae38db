/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The body of a request as it comes: in memory while it is small, or while it is not large and
 * there are not many; else in a temporary file without a name. So the memory used does not depend
 * on how large bodies may be, and little on how many come at a time. */
#ifndef PHP_EVENT_HTTP_UPLOAD_H
#define PHP_EVENT_HTTP_UPLOAD_H

#include "../compat.h"

struct evbuffer;

/* Zeroed before: nothing has come. Whoever has it frees it. */
typedef struct {
	struct evbuffer *memory; /* all of it, or what is not in the file yet; NULL: nothing */
	size_t beyond;           /* how far its memory is beyond what each has for itself */
	int file;                /* its descriptor ... */
	bool in_file;            /* ... if it has one */
	uint64_t size;           /* of what is in the file */
	uint64_t taken;          /* ... which has been taken from its front */
} php_event_http_upload;

/* Find out where files go: before the first, where PHP's memory may be used. */
void php_event_http_upload_prepare(void);

/* Add bytes. Returns false if the folder of temporary files has no room for them. */
bool php_event_http_upload_add(php_event_http_upload *self, const char *bytes, size_t length);

/* Move it all to the end of a buffer, and free it here. Returns false if the file cannot be
 * read. */
bool php_event_http_upload_pour(php_event_http_upload *self, struct evbuffer *to);

/* Take up to `length` bytes from the front. Returns how many, 0 if there are none, -1 if the file
 * cannot be read. When all have been taken, it is empty as at the beginning. */
ssize_t php_event_http_upload_take(php_event_http_upload *self, char *to, size_t length);

/* Get the same bytes again, whatever becomes of the first: share() copies what is in memory and
 * shares the file, copy() copies a buffer. Return false, with nothing to free, as add() does, or if
 * too many descriptors are open. */
bool php_event_http_upload_share(const php_event_http_upload *self, php_event_http_upload *other);
bool php_event_http_upload_copy(struct evbuffer *from, php_event_http_upload *other);

/* Take back what has been poured into a buffer, if there is nothing here. */
void php_event_http_upload_restore(php_event_http_upload *self, struct evbuffer *from);

/* length(): how many bytes there are. read(): some of them from position `at` on; returns how many,
 * 0 at the end, -1 if the file cannot be read. Neither moves anything: a forked process may read
 * the same. */
uint64_t php_event_http_upload_length(const php_event_http_upload *self);
ssize_t php_event_http_upload_read(
	const php_event_http_upload *self, uint64_t at, char *to, size_t length);

static inline bool php_event_http_upload_is_empty(const php_event_http_upload *self)
{
	return !self->memory && !self->in_file;
}

void php_event_http_upload_free(php_event_http_upload *self);

#endif
