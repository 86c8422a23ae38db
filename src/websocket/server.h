/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A WebSocket that a server's request becomes. */
#ifndef PHP_EVENT_WEBSOCKET_SERVER_H
#define PHP_EVENT_WEBSOCKET_SERVER_H

#include "../http/exchange.h"
#include "socket.h"

/* The server's side of a handshake. */
typedef struct {
	const HashTable *protocols; /* that it speaks; NULL: none */
	const HashTable *origins;   /* origins whose scripts may connect; NULL: any */
	struct evkeyvalq *headers;  /* of the answer; the handshake adds its own */
} php_event_websocket_offer;

/* May the request in hand, where REPLY is allowed, become one? If not, it is refused if it is not a
 * handshake, and otherwise left alone, with a warning. May run PHP code. */
bool php_event_websocket_may_accept_or_refuse(
	php_event_http_exchange *exchange, const php_event_websocket_offer *offer);

/* Make the request `self`, a new socket with its settings. Finally a warning may run PHP code. */
void php_event_websocket_accept(php_event_websocket *self, php_event_http_exchange *exchange,
	const php_event_websocket_offer *offer);

#endif
