/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What either side says before there are frames: RFC 6455, section 4. */
#ifndef PHP_EVENT_WEBSOCKET_HANDSHAKE_H
#define PHP_EVENT_WEBSOCKET_HANDSHAKE_H

#include "../compat.h"

struct evkeyvalq;

#define PHP_EVENT_WEBSOCKET_VERSION "13"

/* With which status a server refuses a request of HTTP/1.1: 400, 426; 0: it is a handshake. */
int php_event_websocket_handshake_refusal(
	const struct evkeyvalq *headers, const zend_string *method);

/* May this origin, of those that are allowed? NULL: there is none. A program, which no browser
 * speaks for, names none, and may. */
bool php_event_websocket_handshake_allows(const HashTable *origins, const char *origin);

/* The first of those that a server speaks that the client asks for, held; NULL: none. */
zend_string *php_event_websocket_handshake_choose(
	const HashTable *protocols, const struct evkeyvalq *headers);

/* The answer to a key. */
zend_string *php_event_websocket_handshake_accept(const char *key);

#endif
