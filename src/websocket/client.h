/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A WebSocket on its way to a server: it connects, perhaps over TLS, sends its handshake, and reads
 * the answer. Once open, it differs from a server's only in its masks. */
#ifndef PHP_EVENT_WEBSOCKET_CLIENT_H
#define PHP_EVENT_WEBSOCKET_CLIENT_H

#include "socket.h"

/* How it gets to the server. */
typedef struct {
	php_event_dns *dns; /* looks up the host; NULL: the system does, blocking */
	SSL *tls;           /* taken over; NULL: no TLS */
	double seconds;
} php_event_websocket_way;

/* Set out on `loop`; takes `attempt` over. Returns false with an exception thrown, or if the host
 * cannot be one. Any other failure is told to the close callback. */
bool php_event_websocket_connect(php_event_websocket *self, php_event_loop *loop,
	const php_event_websocket_url *url, const php_event_websocket_way *way,
	php_event_websocket_attempt *attempt);

#endif
