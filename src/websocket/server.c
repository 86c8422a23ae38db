/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "server.h"

#include "../http/upgrade.h"
#include "handshake.h"

#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>

static php_event_http_text protocol(void)
{
	return php_event_http_text_of("websocket");
}

/* The status with which a request is refused; 0: it is a handshake. */
static int refusal_of(php_event_http_exchange *exchange, const php_event_websocket_offer *offer)
{
	const struct evkeyvalq *headers = php_event_http_exchange_headers(exchange);
	zend_string *method = php_event_http_exchange_method(exchange);
	int status = exchange->request->minor == 0
		? 426
		: php_event_websocket_handshake_refusal(headers, method);

	zend_string_release(method);
	if (!status && offer->origins
		&& !php_event_websocket_handshake_allows(
			offer->origins, evhttp_find_header(headers, "Origin"))) {
		status = 403;
	}
	return status;
}

static void refuse(php_event_http_exchange *exchange, int status)
{
	struct evkeyvalq headers = {.tqh_last = &headers.tqh_first};

	if (status == 426) {
		evhttp_add_header(&headers, "Sec-WebSocket-Version", PHP_EVENT_WEBSOCKET_VERSION);
	}
	php_event_http_upgrade_refuse(exchange, status, protocol(), &headers);
	evhttp_clear_headers(&headers);
}

bool php_event_websocket_may_accept_or_refuse(
	php_event_http_exchange *exchange, const php_event_websocket_offer *offer)
{
	int status = refusal_of(exchange, offer);

	if (status) {
		refuse(exchange, status);
		return false;
	}
	return php_event_http_upgrade_may_or_warn(exchange, protocol());
}

/* If both sides would compress. */
static void add_extensions(
	php_event_websocket *self, const struct evkeyvalq *asked, struct evkeyvalq *answer)
{
	const php_event_websocket_window *would = &self->settings.deflate.window;
	php_event_websocket_terms terms;

	php_event_websocket_handshake_agree(asked, would->bits ? would : NULL, &terms);
	if (terms.deflate && php_event_websocket_agree(self, &terms)) {
		char text[PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX];

		php_event_websocket_extensions_write(&terms, text);
		evhttp_add_header(answer, "Sec-WebSocket-Extensions", text);
	}
}

/* What the answer says in addition to the program's headers. */
static void add_answer(php_event_websocket *self, const struct evkeyvalq *asked,
	const php_event_websocket_offer *offer)
{
	zend_string *accept =
		php_event_websocket_handshake_accept(evhttp_find_header(asked, "Sec-WebSocket-Key"));

	evhttp_add_header(offer->headers, "Sec-WebSocket-Accept", ZSTR_VAL(accept));
	zend_string_release(accept);
	if (offer->protocols) {
		self->protocol = php_event_websocket_handshake_choose(offer->protocols, asked);
	}
	if (self->protocol) {
		evhttp_add_header(offer->headers, "Sec-WebSocket-Protocol", ZSTR_VAL(self->protocol));
	}
	add_extensions(self, asked, offer->headers);
}

void php_event_websocket_accept(php_event_websocket *self, php_event_http_exchange *exchange,
	const php_event_websocket_offer *offer)
{
	php_event_http_conn *conn = php_event_http_conn_of_exchange(exchange);

	php_event_bufferevent_open_view(
		&self->bufferevent, exchange->bufferevent, &conn->handle, &php_event_http_upgrade_ops);
	add_answer(self, php_event_http_exchange_headers(exchange), offer);
	php_event_http_upgrade(exchange, protocol(), offer->headers, &self->bufferevent);
	if (self->bufferevent.handle.ptr) {
		php_event_websocket_open(self);
		if (conn->drains) {
			php_event_bufferevent_go_away(conn->bufferevent);
		}
	}
}
