/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What of a file is the body of a reply: all of it, a range, or several as multipart/byteranges. It
 * is taken piece by piece, so that no more than one is in memory or on its way, however large the
 * file is and however slowly its client reads. */
#ifndef PHP_EVENT_HTTP_PARTS_H
#define PHP_EVENT_HTTP_PARTS_H

#include "../file.h"
#include "ranges.h"

typedef struct php_event_http_parts php_event_http_parts;

/* Some ranges of a file, which is taken over; several have heads that tell its size and the `type`,
 * a header's value. Uses PHP's memory. */
php_event_http_parts *php_event_http_parts_new(php_event_file *file, uint64_t size,
	const php_event_http_range *ranges, int count, const char *type);
void php_event_http_parts_free(php_event_http_parts *self);

/* Bytes, with all heads. */
uint64_t php_event_http_parts_length(const php_event_http_parts *self);

/* What stands between several. */
const char *php_event_http_parts_boundary(const php_event_http_parts *self);

/* Put the next piece at the end of a buffer, and read it unless `sends` says that a plain socket
 * sends the buffer. False where the file is shorter by now: the body is not what was promised. */
bool php_event_http_parts_next(php_event_http_parts *self, struct evbuffer *to, bool sends);
bool php_event_http_parts_are_over(const php_event_http_parts *self);

#endif
