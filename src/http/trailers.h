/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The fields after a chunked body, kept as they came until PHP asks for them. They are not headers:
 * those must come before the body. */
#ifndef PHP_EVENT_HTTP_TRAILERS_H
#define PHP_EVENT_HTTP_TRAILERS_H

#include "../compat.h"

struct evbuffer;

/* More of a trailer section has come, as `strict` sees it. `*trailers` stays NULL if there is
 * nothing but the empty line that ends it. */
void php_event_http_trailers_keep(struct evbuffer **trailers, const char *bytes, size_t length);

/* [name => value], as for headers. */
void php_event_http_trailers_to_array(struct evbuffer *trailers, zval *return_value);

#endif
