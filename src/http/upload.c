/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "upload.h"

#include <event2/buffer.h>
#include <fcntl.h>
#include <php_open_temporary_file.h>
#ifndef PHP_WIN32
#include <unistd.h>
#endif

enum {
	MEMORY_MAX = 65536, /* more goes into a file */
	WRITE_MIN = 4096,   /* ... so much at a time, for chunks may have a byte each */
	PIECE = 65536,      /* read at a time */
};

void php_event_http_upload_prepare(void)
{
	php_get_temporary_directory(); /* PHP remembers it until the end of the request */
}

#ifdef PHP_WIN32
static bool open_file(php_event_http_upload *self)
{
	return false;
}
#else
/* Below libevent's frames: PHP's own function would take memory of PHP's, and may warn. */
static bool open_file(php_event_http_upload *self)
{
	char path[MAXPATHLEN];
	int n = snprintf(path, sizeof path, "%s/eventXXXXXX", php_get_temporary_directory());

	self->file = n < (int) sizeof path ? mkstemp(path) : -1;
	if (self->file < 0) {
		return false;
	}
	unlink(path);
	fcntl(self->file, F_SETFD, FD_CLOEXEC);
	return true;
}
#endif

static bool write_all(int file, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t n = write(file, bytes, length);

		if (n < 0 && errno != EINTR) {
			return false;
		}
		if (n > 0) {
			bytes += n;
			length -= (size_t) n;
		}
	}
	return true;
}

static bool move_to_file(php_event_http_upload *self)
{
	size_t length = evbuffer_get_length(self->memory);

	if (!self->in_file && !open_file(self)) {
		return false;
	}
	self->in_file = true;
	bool written = write_all(self->file, (const char *) evbuffer_pullup(self->memory, -1), length);
	evbuffer_free(self->memory);
	self->memory = NULL;
	return written;
}

static bool is_large(const php_event_http_upload *self, size_t more)
{
#ifdef PHP_WIN32
	return false;
#else
	return self->memory
		&& evbuffer_get_length(self->memory) + more > (self->in_file ? WRITE_MIN : MEMORY_MAX);
#endif
}

/* What is in memory goes first. */
bool php_event_http_upload_add(php_event_http_upload *self, const char *bytes, size_t length)
{
	if (is_large(self, length) && !move_to_file(self)) {
		return false;
	}
	if (self->in_file && length >= WRITE_MIN) {
		return write_all(self->file, bytes, length);
	}
	if (!self->memory) {
		self->memory = evbuffer_new();
	}
	return evbuffer_add(self->memory, bytes, length) == 0;
}

#ifdef PHP_WIN32
static bool pour_file(int file, struct evbuffer *to)
{
	return false;
}
#else
/* A forked process has the same file, and the same place in it. */
static bool pour_file(int file, struct evbuffer *to)
{
	struct evbuffer_iovec room;
	off_t at = 0;
	ssize_t n;

	do {
		if (evbuffer_reserve_space(to, PIECE, &room, 1) != 1) {
			return false;
		}
		n = pread(file, room.iov_base, room.iov_len, at);
		room.iov_len = n > 0 ? (size_t) n : 0;
		evbuffer_commit_space(to, &room, 1);
		at += (off_t) room.iov_len;
	} while (n > 0 || (n < 0 && errno == EINTR));
	return n == 0;
}
#endif

bool php_event_http_upload_pour(php_event_http_upload *self, struct evbuffer *to)
{
	bool poured = true;

	if (self->in_file) {
		poured = pour_file(self->file, to);
	}
	if (self->memory) {
		evbuffer_add_buffer(to, self->memory);
	}
	php_event_http_upload_free(self);
	return poured;
}

void php_event_http_upload_free(php_event_http_upload *self)
{
	if (self->memory) {
		evbuffer_free(self->memory);
	}
	if (self->in_file) {
		close(self->file);
	}
	*self = (php_event_http_upload){0};
}
