/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The body of a request as it comes: in memory while it is small, or not large and there are not
 * many; else in a temporary file that has no name. So memory is no matter of how large bodies may
 * be, and little of one of how many come at a time. */
#ifndef PHP_EVENT_HTTP_UPLOAD_H
#define PHP_EVENT_HTTP_UPLOAD_H

#include "../compat.h"

struct evbuffer;

/* Zeroed before: nothing has come. Whoever has it frees it. */
typedef struct {
	struct evbuffer *memory; /* all of it, or what the file has yet to get; NULL: nothing */
	size_t beyond;           /* how far its memory is beyond what each has for itself */
	int file;                /* its descriptor ... */
	bool in_file;            /* ... if it has one */
	uint64_t size;           /* of what is in the file */
	uint64_t taken;          /* ... which has been taken from its front */
} php_event_http_upload;

/* Where files are: once before any, where PHP's memory may be used. */
void php_event_http_upload_prepare(void);

/* More of it has come. False: there is no room for it in the folder of temporary files. */
bool php_event_http_upload_add(php_event_http_upload *self, const char *bytes, size_t length);

/* Put it at the end of a buffer, and free it here. False: the file cannot be read. */
bool php_event_http_upload_pour(php_event_http_upload *self, struct evbuffer *to);

/* Take up to so many bytes from the front: how many, 0 where there is none, -1 where the file
 * cannot be read. When all are taken, it is as before the first came. */
ssize_t php_event_http_upload_take(php_event_http_upload *self, char *to, size_t length);

/* The same bytes once more, whatever becomes of the first: what is in memory is copied, a file is
 * shared. Or a copy of those in a buffer. False, and there is nothing to free: as with add(), or
 * too many descriptors are open. */
bool php_event_http_upload_share(const php_event_http_upload *self, php_event_http_upload *other);
bool php_event_http_upload_copy(struct evbuffer *from, php_event_http_upload *other);

/* Have back what has been poured into a buffer, if there is nothing here. */
void php_event_http_upload_restore(php_event_http_upload *self, struct evbuffer *from);

/* How many bytes there are; some of those from a place on: how many, 0 at the end, -1 where the
 * file cannot be read. Neither moves anything: a forked process may read the same. */
uint64_t php_event_http_upload_length(const php_event_http_upload *self);
ssize_t php_event_http_upload_read(
	const php_event_http_upload *self, uint64_t at, char *to, size_t length);

static inline bool php_event_http_upload_is_empty(const php_event_http_upload *self)
{
	return !self->memory && !self->in_file;
}

void php_event_http_upload_free(php_event_http_upload *self);

#endif
