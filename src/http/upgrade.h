/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A connection changes its protocol: the program takes it over, or the request in hand is answered
 * with 101, or a CONNECT with 200. From then on the connection is its buffer event's. libevent goes
 * on owning connection and buffer event; the program's view decides when they end, and closes with
 * the connection. */
#ifndef PHP_EVENT_HTTP_UPGRADE_H
#define PHP_EVENT_HTTP_UPGRADE_H

#include "connection.h"

/* For views of a connection's buffer event. Taking over is refused, with a warning, while a reply
 * is on its way. */
extern const php_event_bufferevent_ops php_event_http_upgrade_ops;

/* May the request in hand, where REPLY is allowed, be answered so? If not, returns false with a
 * warning. */
bool php_event_http_upgrade_may_or_warn(
	php_event_http_exchange *exchange, php_event_http_text protocol);

/* Answer it, with the headers already added and these, and take the connection over for `view`, an
 * onlooker of it. Only if there was no refusal. Finally a warning may run PHP code. */
void php_event_http_upgrade(php_event_http_exchange *exchange, php_event_http_text protocol,
	const struct evkeyvalq *headers, php_event_bufferevent *view);

/* Refuse it, with a page that shows the status, and with these headers; 426 names the protocol
 * wanted. */
void php_event_http_upgrade_refuse(php_event_http_exchange *exchange, int status,
	php_event_http_text protocol, const struct evkeyvalq *headers);

#endif
