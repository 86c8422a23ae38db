/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A WebSocket that a server's request becomes. */
#ifndef PHP_EVENT_WEBSOCKET_SERVER_H
#define PHP_EVENT_WEBSOCKET_SERVER_H

#include "../http/exchange.h"
#include "socket.h"

/* What the server would have. */
typedef struct {
	const HashTable *protocols; /* that it speaks; NULL: none */
	const HashTable *origins;   /* whose scripts may come; NULL: any */
	struct evkeyvalq *headers;  /* of its answer; what the handshake wants is added to them */
} php_event_websocket_offer;

/* May the request in hand, where REPLY is allowed, become one? If not, it is refused if it is not a
 * handshake, and otherwise left alone, with a warning. May run PHP code. */
bool php_event_websocket_may_accept_or_refuse(
	php_event_http_exchange *exchange, const php_event_websocket_offer *offer);

/* It becomes `self`, a new one with its settings. May run PHP code at last: a warning. */
void php_event_websocket_accept(php_event_websocket *self, php_event_http_exchange *exchange,
	const php_event_websocket_offer *offer);

#endif
