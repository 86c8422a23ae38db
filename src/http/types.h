/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The media type of a file, by how its name ends. Its content is not looked at: that would take
 * reading it, and whoever may write a file could pass it off as a page. */
#ifndef PHP_EVENT_HTTP_TYPES_H
#define PHP_EVENT_HTTP_TYPES_H

#include <stddef.h>

#define PHP_EVENT_HTTP_TYPE_UNKNOWN "application/octet-stream"

/* Where the ending starts, after the last dot of the name; the length if it has none. */
size_t php_event_http_type_ending(const char *path, size_t length);

/* Always returns a type. Texts are UTF-8. */
const char *php_event_http_type_of(const char *path, size_t length);

#endif
