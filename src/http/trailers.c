/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "trailers.h"

#include "../bytes.h"
#include "headers.h"

#include <event2/http.h>
#include <event2/keyvalq_struct.h>

void php_event_http_trailers_keep(struct evbuffer **trailers, const char *bytes, size_t length)
{
	bool is_empty_line = *bytes == '\r' || *bytes == '\n';

	if (*trailers || !is_empty_line) {
		php_event_bytes_keep(trailers, bytes, length);
	}
}

void php_event_http_trailers_to_array(struct evbuffer *trailers, zval *return_value)
{
	struct evkeyvalq headers = {.tqh_last = &headers.tqh_first};
	size_t length = trailers ? evbuffer_get_length(trailers) : 0;

	if (length > 0) {
		char *bytes = emalloc(length);

		evbuffer_copyout(trailers, bytes, length);
		php_event_http_headers_read_fields(bytes, length, &headers);
		efree(bytes);
	}
	php_event_http_headers_to_array(&headers, return_value);
	evhttp_clear_headers(&headers);
}
