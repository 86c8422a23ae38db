/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Which media type a file has, by how its name ends. Not by what is in it: that would take reading
 * it, and whoever may write a file could have it taken for a page. */
#ifndef PHP_EVENT_HTTP_TYPES_H
#define PHP_EVENT_HTTP_TYPES_H

#include <stddef.h>

#define PHP_EVENT_HTTP_TYPE_UNKNOWN "application/octet-stream"

/* Where its ending starts, behind the last point of its name; the length where it has none. */
size_t php_event_http_type_ending(const char *path, size_t length);

/* Always one. What is text is UTF-8. */
const char *php_event_http_type_of(const char *path, size_t length);

#endif
