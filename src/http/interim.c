/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "interim.h"

#include <event2/buffer.h>

enum { HEADS_MAX = 100 };

/* The start of a head to be skipped; 0 stands for any digit. Behind it comes none. */
static const char form[] = "HTTP/1.0 100";
enum { FORM = sizeof form - 1, STATUS = FORM - 3 };

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool fits(const char *start, size_t length)
{
	for (size_t i = 0; i < length && i < FORM; i++) {
		if (form[i] == '0' ? !is_digit(start[i]) : start[i] != form[i]) {
			return false;
		}
	}
	return length <= FORM || (!is_digit(start[FORM]) && memcmp(start + STATUS, "101", 3) != 0);
}

/* Where less has come than tells, it stays: without the end of its line evhttp waits, too. */
static bool starts_head(php_event_http_interim *self, struct evbuffer *input)
{
	char start[FORM + 1];
	ev_ssize_t length = evbuffer_copyout(input, start, sizeof start);

	self->answering = !fits(start, (size_t) length);
	if (self->answering || length < (ev_ssize_t) sizeof start) {
		return false;
	}
	self->inside = true;
	self->blank = false;
	self->permits = memcmp(start + STATUS, "100", 3) == 0;
	self->length = 0;
	self->heads++;
	return true;
}

/* How many of the bytes belong to the head: up to its empty line. As for evhttp, LF ends a line. */
static size_t measure(php_event_http_interim *self, const char *bytes, size_t length)
{
	size_t i = 0;

	while (i < length && self->inside) {
		char byte = bytes[i++];

		if (byte == '\n') {
			self->inside = !self->blank;
			self->blank = true;
		} else if (byte != '\r') {
			self->blank = false;
		}
	}
	return i;
}

static void skip_head(php_event_http_interim *self, struct evbuffer *input)
{
	struct evbuffer_iovec piece;

	while (self->inside && evbuffer_get_length(input) > 0) {
		evbuffer_peek(input, -1, NULL, &piece, 1);
		size_t skipped = measure(self, piece.iov_base, piece.iov_len);

		if (skipped == 0) {
			return;
		}
		evbuffer_drain(input, skipped);
		self->length += skipped;
	}
}

/* An empty line is no status line. */
static void spoil(php_event_http_interim *self, struct evbuffer *input)
{
	self->answering = true;
	evbuffer_prepend(input, "\n", 1);
}

bool php_event_http_interim_skip(php_event_http_interim *self, struct evbuffer *input, size_t limit)
{
	bool permitted = false;

	while (!self->answering && (self->inside || starts_head(self, input))) {
		skip_head(self, input);
		if (self->length > limit || self->heads > HEADS_MAX) {
			spoil(self, input);
		} else if (self->inside) {
			break;
		} else {
			permitted |= self->permits;
		}
	}
	return permitted;
}
