/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "file_body.h"

#include <event2/buffer.h>
#include <event2/util.h>
#include <inttypes.h>

enum {
	PIECE_SENT = 1048576, /* by the kernel, before it is other connections' turn */
	PIECE_READ = 131072,
};

struct php_event_http_file_body {
	php_event_file *file;
	uint64_t size;
	uint64_t done; /* of the range at hand */
	int count, at; /* ranges, and the one at hand */
	bool closed;   /* the last boundary has been put */
	char boundary[33];
	char *type;
	php_event_http_range ranges[];
};

/* Random, so that nobody can have put it into a file. */
static void choose_boundary(php_event_http_file_body *self)
{
	unsigned char bytes[sizeof self->boundary / 2];

	evutil_secure_rng_get_bytes(bytes, sizeof bytes);
	for (size_t i = 0; i < sizeof bytes; i++) {
		snprintf(self->boundary + 2 * i, 3, "%02x", bytes[i]);
	}
}

php_event_http_file_body *php_event_http_file_body_new(php_event_file *file, uint64_t size,
	const php_event_http_range *ranges, int count, const char *type)
{
	php_event_http_file_body *self = ecalloc(1, sizeof *self + count * sizeof *ranges);

	self->file = file;
	self->size = size;
	self->count = count;
	memcpy(self->ranges, ranges, count * sizeof *ranges);
	if (count > 1) {
		self->type = estrdup(type);
		choose_boundary(self);
	}
	return self;
}

void php_event_http_file_body_free(php_event_http_file_body *self)
{
	php_event_file_free(self->file);
	if (self->type) {
		efree(self->type);
	}
	efree(self);
}

const char *php_event_http_file_body_boundary(const php_event_http_file_body *self)
{
	return self->boundary;
}

/* Add the head of a range, or, without a buffer, return its length. */
static int head_of(const php_event_http_file_body *self, int i, struct evbuffer *to)
{
	static const char format[] = "%s--%s\r\nContent-Type: %s\r\nContent-Range: bytes %" PRIu64
								 "-%" PRIu64 "/%" PRIu64 "\r\n\r\n";
	const php_event_http_range *range = &self->ranges[i];
	const char *before = i > 0 ? "\r\n" : "";
	uint64_t last = range->offset + range->length - 1;

	return to ? evbuffer_add_printf(
			   to, format, before, self->boundary, self->type, range->offset, last, self->size)
			  : snprintf(NULL, 0, format, before, self->boundary, self->type, range->offset, last,
				  self->size);
}

static int end_of(const php_event_http_file_body *self, struct evbuffer *to)
{
	static const char format[] = "\r\n--%s--\r\n";

	return to ? evbuffer_add_printf(to, format, self->boundary)
			  : snprintf(NULL, 0, format, self->boundary);
}

uint64_t php_event_http_file_body_length(const php_event_http_file_body *self)
{
	uint64_t length = self->count > 1 ? end_of(self, NULL) : 0;

	for (int i = 0; i < self->count; i++) {
		length += self->ranges[i].length + (self->count > 1 ? head_of(self, i, NULL) : 0);
	}
	return length;
}

bool php_event_http_file_body_next(php_event_http_file_body *self, struct evbuffer *to, bool sends)
{
	if (self->at == self->count) {
		self->closed = true;
		return end_of(self, to) > 0;
	}
	const php_event_http_range *range = &self->ranges[self->at];
	uint64_t left = range->length - self->done;
	size_t piece = (size_t) MIN(left, sends ? PIECE_SENT : PIECE_READ);
	zend_off_t offset = (zend_off_t) (range->offset + self->done);

	if (self->count > 1 && self->done == 0 && head_of(self, self->at, to) < 0) {
		return false;
	}
	if (piece > 0 && !php_event_file_put_piece(self->file, to, offset, piece, sends)) {
		return false;
	}
	self->done += piece;
	if (self->done == range->length) {
		self->done = 0;
		self->at++;
	}
	return true;
}

bool php_event_http_file_body_is_over(const php_event_http_file_body *self)
{
	return self->at == self->count && (self->count == 1 || self->closed);
}
