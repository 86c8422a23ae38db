/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "unseen.h"

#include "../bytes.h"

void php_event_http_unseen_add_trailer(
	php_event_http_unseen *self, const char *bytes, size_t length)
{
	bool is_empty_line = *bytes == '\r' || *bytes == '\n';

	if (self->trailers || !is_empty_line) {
		php_event_bytes_keep(&self->trailers, bytes, length);
	}
}

void php_event_http_unseen_read_trailers(
	const php_event_http_unseen *self, struct evkeyvalq *headers)
{
	size_t length = self->trailers ? evbuffer_get_length(self->trailers) : 0;

	if (length > 0) {
		char *bytes = emalloc(length);

		evbuffer_copyout(self->trailers, bytes, length);
		php_event_http_head_read_fields(bytes, length, headers);
		efree(bytes);
	}
}

void php_event_http_unseen_free(php_event_http_unseen *self)
{
	php_event_http_head_free(&self->head);
	php_event_http_upload_free(&self->body);
	php_event_bytes_drop(&self->trailers);
}
