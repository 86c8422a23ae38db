/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "socket.h"

#include <php_network.h>
#include <php_streams.h>

/* ext-sockets may be absent, or loaded after us: its class is looked up by name. Its struct starts
 * with the descriptor, -1 once closed. */
static bool is_socket_object(const zval *value)
{
	return Z_TYPE_P(value) == IS_OBJECT && Z_OBJCE_P(value)->type == ZEND_INTERNAL_CLASS
		&& zend_string_equals_literal(Z_OBJCE_P(value)->name, "Socket");
}

static evutil_socket_t fd_of_socket_object(const zval *value)
{
	const char *start = (const char *) Z_OBJ_P(value) - Z_OBJ_P(value)->handlers->offset;

	return *(const evutil_socket_t *) start;
}

static evutil_socket_t fd_of_stream(zval *value)
{
	php_stream *stream =
		zend_fetch_resource2(Z_RES_P(value), NULL, php_file_le_stream(), php_file_le_pstream());
	php_socket_t fd;
	int as = PHP_STREAM_AS_FD_FOR_SELECT | PHP_STREAM_CAST_INTERNAL;

	if (!stream || php_stream_cast(stream, as, (void **) &fd, false) == FAILURE) {
		return -1;
	}
	return fd;
}

bool php_event_socket_fd(zval *socket, evutil_socket_t *fd)
{
	if (Z_TYPE_P(socket) == IS_RESOURCE) {
		*fd = fd_of_stream(socket);
	} else if (is_socket_object(socket)) {
		*fd = fd_of_socket_object(socket);
	} else if (Z_TYPE_P(socket) == IS_LONG) {
		*fd = Z_LVAL_P(socket) >= 0 && Z_LVAL_P(socket) <= INT_MAX
			? (evutil_socket_t) Z_LVAL_P(socket)
			: -1;
	} else {
		*fd = -1;
	}
	return *fd >= 0;
}
