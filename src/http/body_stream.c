/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "body_stream.h"

typedef struct {
	php_event_http_upload body;
	uint64_t at;
} body_stream;

static bool is_at_end(const body_stream *self)
{
	return self->at >= php_event_http_upload_length(&self->body);
}

static ssize_t read_bytes(php_stream *stream, char *to, size_t length)
{
	body_stream *self = stream->abstract;
	ssize_t n = php_event_http_upload_read(&self->body, self->at, to, length);

	if (n > 0) {
		self->at += (uint64_t) n;
	}
	stream->eof = n <= 0 || is_at_end(self);
	return n;
}

static int close_body(php_stream *stream, int close_handle)
{
	body_stream *self = stream->abstract;

	php_event_http_upload_free(&self->body);
	efree(self);
	return 0;
}

static int seek(php_stream *stream, zend_off_t offset, int whence, zend_off_t *now)
{
	body_stream *self = stream->abstract;
	zend_off_t length = (zend_off_t) php_event_http_upload_length(&self->body);
	zend_off_t from = whence == SEEK_CUR ? (zend_off_t) self->at : whence == SEEK_END ? length : 0;

	if (offset < -from || offset > length - from) {
		return -1;
	}
	self->at = (uint64_t) (from + offset);
	*now = from + offset;
	stream->eof = 0;
	return 0;
}

static int stat_body(php_stream *stream, php_stream_statbuf *status)
{
	const body_stream *self = stream->abstract;

	memset(status, 0, sizeof *status);
	status->sb.st_mode = S_IFREG | 0444;
	status->sb.st_size = (zend_off_t) php_event_http_upload_length(&self->body);
	return 0;
}

static const php_stream_ops ops = {
	.read = read_bytes, .close = close_body, .label = "HTTP body", .seek = seek, .stat = stat_body};

void php_event_http_body_stream_open(const php_event_http_upload *body, zval *return_value)
{
	body_stream *self = emalloc(sizeof *self);

	*self = (body_stream){.body = *body};
	php_stream *stream = php_stream_alloc(&ops, self, NULL, "rb");
	php_stream_to_zval(stream, return_value);
}
