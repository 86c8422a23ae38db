/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What of a file is the body of a reply: all of it, a range, or several as multipart/byteranges. It
 * is taken piece by piece, so that no more than one is in memory or on its way, however large the
 * file is and however slowly its client reads. */
#ifndef PHP_EVENT_HTTP_FILE_BODY_H
#define PHP_EVENT_HTTP_FILE_BODY_H

#include "../file.h"
#include "ranges.h"

typedef struct php_event_http_file_body php_event_http_file_body;

/* Some ranges of a file, which is taken over; several have heads that tell its size and the `type`,
 * a header's value. Uses PHP's memory. */
php_event_http_file_body *php_event_http_file_body_new(php_event_file *file, uint64_t size,
	const php_event_http_range *ranges, int count, const char *type);
void php_event_http_file_body_free(php_event_http_file_body *self);

/* Bytes, with all heads. */
uint64_t php_event_http_file_body_length(const php_event_http_file_body *self);

/* What stands between several. */
const char *php_event_http_file_body_boundary(const php_event_http_file_body *self);

/* Put the next piece at the end of a buffer, and read it unless `sends` says that a plain socket
 * sends the buffer. False where the file is shorter by now: the body is not what was promised. */
bool php_event_http_file_body_next(php_event_http_file_body *self, struct evbuffer *to, bool sends);
bool php_event_http_file_body_is_over(const php_event_http_file_body *self);

#endif
