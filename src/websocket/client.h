/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A WebSocket on its way to a server: it connects, over TLS perhaps, asks, and reads the answer.
 * Then it is open, and no different from others but for its masks. */
#ifndef PHP_EVENT_WEBSOCKET_CLIENT_H
#define PHP_EVENT_WEBSOCKET_CLIENT_H

#include "socket.h"

/* Where it looks the host up, how it talks TLS (NULL: it does not), and how long it may take. */
typedef struct {
	php_event_dns *dns; /* NULL: the system does, and is waited for */
	SSL *tls;           /* taken over */
	double seconds;
} php_event_websocket_way;

/* Set out on `loop`, with an attempt that is taken over. False with an exception thrown, or where
 * the host cannot be one; how else it fails the close callback is told. */
bool php_event_websocket_connect(php_event_websocket *self, php_event_loop *loop,
	const php_event_websocket_url *url, const php_event_websocket_way *way,
	php_event_websocket_attempt *attempt);

#endif
