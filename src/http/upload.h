/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The body of a request as it comes: in memory while it is small, else in a temporary file that has
 * no name, so that memory is no matter of how large bodies may be and how many come at a time. */
#ifndef PHP_EVENT_HTTP_UPLOAD_H
#define PHP_EVENT_HTTP_UPLOAD_H

#include "../compat.h"

struct evbuffer;

/* Zeroed before: nothing has come. Whoever has it frees it. */
typedef struct {
	struct evbuffer *memory; /* all of it, or what the file has yet to get; NULL: nothing */
	int file;                /* its descriptor ... */
	bool in_file;            /* ... if it has one */
} php_event_http_upload;

/* Where files are: once before any, where PHP's memory may be used. */
void php_event_http_upload_prepare(void);

/* More of it has come. False: there is no room for it in the folder of temporary files. */
bool php_event_http_upload_add(php_event_http_upload *self, const char *bytes, size_t length);

/* Put it at the end of a buffer, and free it here. False: the file cannot be read. */
bool php_event_http_upload_pour(php_event_http_upload *self, struct evbuffer *to);

void php_event_http_upload_free(php_event_http_upload *self);

#endif
