/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The part of a file that is the body of a reply: all of it, a range, or several as
 * multipart/byteranges. It is taken piece by piece, so that only one piece is in memory or on its
 * way, however large the file and however slow its client. */
#ifndef PHP_EVENT_HTTP_FILE_BODY_H
#define PHP_EVENT_HTTP_FILE_BODY_H

#include "../file.h"
#include "ranges.h"

typedef struct php_event_http_file_body php_event_http_file_body;

/* Make a body of some ranges of a file, which is taken over. If there are several, each has a head
 * that gives the file's size and `type`, the value of a header. Uses PHP's memory. */
php_event_http_file_body *php_event_http_file_body_new(php_event_file *file, uint64_t size,
	const php_event_http_range *ranges, int count, const char *type);
void php_event_http_file_body_free(php_event_http_file_body *self);

/* The length in bytes, heads included. */
uint64_t php_event_http_file_body_length(const php_event_http_file_body *self);

/* The boundary between several ranges. */
const char *php_event_http_file_body_boundary(const php_event_http_file_body *self);

/* Add the next piece to the end of a buffer, read unless `sends`, which says that a plain socket
 * sends the buffer. Returns false if the file has become shorter: the body is not what was
 * promised. */
bool php_event_http_file_body_next(php_event_http_file_body *self, struct evbuffer *to, bool sends);
bool php_event_http_file_body_is_over(const php_event_http_file_body *self);

#endif
