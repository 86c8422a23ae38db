/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Sockets between PHP and libevent: stream, Socket object or number to descriptor, and addresses. */
#ifndef PHP_EVENT_SOCKET_H
#define PHP_EVENT_SOCKET_H

#include "compat.h"

#include <event2/util.h>

/* The descriptor behind a stream, a Socket object or an int. False, nothing thrown, where there is none. */
bool php_event_socket_fd(zval *socket, evutil_socket_t *fd);

#endif
