/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "bytes.h"

/* From this size on a reference is cheaper than a copy, even if other strings come before and
 * after. */
#define SHARED_MIN 4096

/* Buffers end before the request's memory does: each belongs to an EventBuffer, an EventHttpRequest
 * or a base, which PHP frees first. And they stay in their thread. */
static void let_go(const void *bytes, size_t length, void *data)
{
	zend_string_release(data);
}

static bool share(struct evbuffer *buffer, zend_string *data, size_t from)
{
	zend_string_addref(data);
	if (evbuffer_add_reference(buffer, ZSTR_VAL(data) + from, ZSTR_LEN(data) - from, let_go, data)
		== 0) {
		return true;
	}
	zend_string_release(data);
	return false;
}

bool php_event_bytes_add_rest(struct evbuffer *buffer, zend_string *data, size_t from)
{
	size_t length = ZSTR_LEN(data) - from;

	return length >= SHARED_MIN ? share(buffer, data, from)
								: evbuffer_add(buffer, ZSTR_VAL(data) + from, length) == 0;
}

bool php_event_bytes_add(struct evbuffer *buffer, zend_string *data)
{
	return php_event_bytes_add_rest(buffer, data, 0);
}

bool php_event_bytes_prepend(struct evbuffer *buffer, zend_string *data)
{
	struct evbuffer *front = ZSTR_LEN(data) >= SHARED_MIN ? evbuffer_new() : NULL;

	if (!front) {
		return evbuffer_prepend(buffer, ZSTR_VAL(data), ZSTR_LEN(data)) == 0;
	}
	bool done = share(front, data, 0) && evbuffer_prepend_buffer(buffer, front) == 0;
	evbuffer_free(front);
	return done;
}

zend_string *php_event_bytes_copy(
	struct evbuffer *buffer, struct evbuffer_ptr *start, size_t length)
{
	size_t skipped = start ? (size_t) start->pos : 0;
	zend_string *data =
		zend_string_falloc(MIN(length, evbuffer_get_length(buffer) - skipped), false, true);

	if (!data) {
		return NULL;
	}
	if (evbuffer_copyout_from(buffer, start, ZSTR_VAL(data), ZSTR_LEN(data)) < 0) {
		zend_string_efree(data);
		return NULL;
	}
	ZSTR_VAL(data)[ZSTR_LEN(data)] = '\0';
	return data;
}

bool php_event_bytes_keep(struct evbuffer **buffer, const char *bytes, size_t length)
{
	if (!*buffer) {
		*buffer = evbuffer_new();
	}
	return evbuffer_add(*buffer, bytes, length) == 0;
}

void php_event_bytes_drop(struct evbuffer **buffer)
{
	if (*buffer) {
		evbuffer_free(*buffer);
		*buffer = NULL;
	}
}
