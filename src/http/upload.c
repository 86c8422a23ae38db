/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "upload.h"

#include "../bytes.h"
#include "../globals.h"

#include <fcntl.h>
#include <php_open_temporary_file.h>
#ifndef PHP_WIN32
#include <unistd.h>
#endif

enum {
	OWN_MAX = 65536,       /* the memory that each may take ... */
	MEMORY_MAX = 1048576,  /* ... and up to this ... */
	BEYOND_MAX = 33554432, /* ... while all of a thread exceed it by no more than that */
	WRITE_MIN = 4096,      /* written to a file at a time, for chunks may have a byte each */
	PIECE = 65536,         /* read at a time */
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
/* Called inside libevent's frames, so without PHP's own function, which takes memory of PHP's and
 * may warn. */
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

static bool write_all(php_event_http_upload *self, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t n = write(self->file, bytes, length);

		if (n < 0 && errno != EINTR) {
			return false;
		}
		if (n > 0) {
			bytes += n;
			length -= (size_t) n;
			self->size += (uint64_t) n;
		}
	}
	return true;
}

static bool write_memory(php_event_http_upload *self)
{
	while (evbuffer_get_length(self->memory) > 0) {
		int n = evbuffer_write(self->memory, self->file);

		if (n < 0 && errno != EINTR) {
			return false;
		}
		self->size += n > 0 ? (uint64_t) n : 0;
	}
	return true;
}

static void drop_memory(php_event_http_upload *self)
{
	EVENT_G(http_upload).beyond -= self->beyond;
	self->beyond = 0;
	php_event_bytes_drop(&self->memory);
}

static bool move_to_file(php_event_http_upload *self)
{
	if (!self->in_file && !open_file(self)) {
		return false;
	}
	self->in_file = true;
	bool written = !self->memory || write_memory(self);
	drop_memory(self);
	return written;
}

/* Account for `length` bytes of it in memory; returns false if there is no room. */
static bool take_room(php_event_http_upload *self, size_t length)
{
	size_t others = EVENT_G(http_upload).beyond - self->beyond;
	size_t bytes = length > OWN_MAX ? length - OWN_MAX : 0;

	if (bytes > 0 && (bytes > MEMORY_MAX - OWN_MAX || bytes > BEYOND_MAX - others)) {
		return false;
	}
	EVENT_G(http_upload).beyond = others + bytes;
	self->beyond = bytes;
	return true;
}

static bool has_room(php_event_http_upload *self, size_t more)
{
#ifdef PHP_WIN32
	return true;
#else
	size_t length = more + (self->memory ? evbuffer_get_length(self->memory) : 0);

	return self->in_file ? length < WRITE_MIN : take_room(self, length);
#endif
}

/* Write what is in memory first. */
bool php_event_http_upload_add(php_event_http_upload *self, const char *bytes, size_t length)
{
	if (has_room(self, length)) {
		return php_event_bytes_keep(&self->memory, bytes, length);
	}
	return move_to_file(self) && write_all(self, bytes, length);
}

/* --- reading it --- */

#ifdef PHP_WIN32
static ssize_t read_file(int file, uint64_t at, char *to, size_t length)
{
	return -1;
}
#else
/* A forked process shares the file and the position in it. */
static ssize_t read_file(int file, uint64_t at, char *to, size_t length)
{
	ssize_t n;

	do {
		n = pread(file, to, length, (off_t) at);
	} while (n < 0 && errno == EINTR);
	return n;
}
#endif

static bool pour_file(const php_event_http_upload *self, struct evbuffer *to)
{
	struct evbuffer_iovec room;
	uint64_t at = self->taken;
	ssize_t n;

	do {
		if (evbuffer_reserve_space(to, PIECE, &room, 1) != 1) {
			return false;
		}
		n = read_file(self->file, at, room.iov_base, room.iov_len);
		room.iov_len = n > 0 ? (size_t) n : 0;
		evbuffer_commit_space(to, &room, 1);
		at += room.iov_len;
	} while (n > 0);
	return n == 0;
}

bool php_event_http_upload_pour(php_event_http_upload *self, struct evbuffer *to)
{
	bool poured = true;

	if (self->in_file) {
		poured = pour_file(self, to);
	}
	if (self->memory) {
		evbuffer_add_buffer(to, self->memory);
	}
	php_event_http_upload_free(self);
	return poured;
}

/* A frozen buffer is left as it is. */
void php_event_http_upload_restore(php_event_http_upload *self, struct evbuffer *from)
{
	if (php_event_http_upload_is_empty(self) && evbuffer_get_length(from) > 0) {
		self->memory = evbuffer_new();
		if (evbuffer_add_buffer(self->memory, from) != 0) {
			php_event_bytes_drop(&self->memory);
		}
	}
}

uint64_t php_event_http_upload_length(const php_event_http_upload *self)
{
	return self->size - self->taken + (self->memory ? evbuffer_get_length(self->memory) : 0);
}

static ssize_t read_memory(struct evbuffer *memory, uint64_t at, char *to, size_t length)
{
	struct evbuffer_ptr place;

	if (!memory || at >= evbuffer_get_length(memory)) {
		return 0;
	}
	evbuffer_ptr_set(memory, &place, (size_t) at, EVBUFFER_PTR_SET);
	return evbuffer_copyout_from(memory, &place, to, length);
}

ssize_t php_event_http_upload_read(
	const php_event_http_upload *self, uint64_t at, char *to, size_t length)
{
	uint64_t in_file = self->size - self->taken;

	if (at < in_file) {
		return read_file(self->file, self->taken + at, to, (size_t) MIN(length, in_file - at));
	}
	return read_memory(self->memory, at - in_file, to, length);
}

/* What is in memory came after what is in the file. */
ssize_t php_event_http_upload_take(php_event_http_upload *self, char *to, size_t length)
{
	bool from_file = self->taken < self->size;
	ssize_t n = 0;

	if (from_file) {
		n = php_event_http_upload_read(self, 0, to, length);
		self->taken += n > 0 ? (uint64_t) n : 0;
	} else if (self->memory) {
		n = evbuffer_remove(self->memory, to, length);
		take_room(self, evbuffer_get_length(self->memory));
	}
	if (n > 0 && php_event_http_upload_length(self) == 0) {
		php_event_http_upload_free(self);
	}
	return n == 0 && from_file ? -1 : n;
}

/* --- another one with the same bytes --- */

/* Also returns false if PHP has frozen the buffer. */
static bool add_all(php_event_http_upload *self, struct evbuffer *from)
{
	size_t left = evbuffer_get_length(from);
	struct evbuffer_ptr at;
	char piece[PIECE / 4];

	for (evbuffer_ptr_set(from, &at, 0, EVBUFFER_PTR_SET); left > 0;) {
		ssize_t n = evbuffer_copyout_from(from, &at, piece, sizeof piece);

		if (n <= 0 || !php_event_http_upload_add(self, piece, (size_t) n)) {
			return false;
		}
		left -= (size_t) n;
		evbuffer_ptr_set(from, &at, (size_t) n, EVBUFFER_PTR_ADD);
	}
	return true;
}

bool php_event_http_upload_copy(struct evbuffer *from, php_event_http_upload *other)
{
	*other = (php_event_http_upload){0};
	if (add_all(other, from)) {
		return true;
	}
	php_event_http_upload_free(other);
	return false;
}

#ifdef PHP_WIN32
static bool share_file(const php_event_http_upload *self, php_event_http_upload *other)
{
	return false;
}
#else
static bool share_file(const php_event_http_upload *self, php_event_http_upload *other)
{
	other->file = fcntl(self->file, F_DUPFD_CLOEXEC, 0);
	other->in_file = other->file >= 0;
	other->size = self->size;
	other->taken = self->taken;
	return other->in_file;
}
#endif

/* Memory holds no more than may be there before going into a file. */
bool php_event_http_upload_share(const php_event_http_upload *self, php_event_http_upload *other)
{
	*other = (php_event_http_upload){0};
	if ((!self->memory || php_event_http_upload_copy(self->memory, other))
		&& (!self->in_file || share_file(self, other))) {
		return true;
	}
	php_event_http_upload_free(other);
	return false;
}

void php_event_http_upload_free(php_event_http_upload *self)
{
	drop_memory(self);
	if (self->in_file) {
		close(self->file);
	}
	*self = (php_event_http_upload){0};
}
