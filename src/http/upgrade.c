/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "upgrade.h"

#include "framing.h"
#include "headers.h"
#include "message.h"
#include "reply.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>

/* --- the connection becomes the program's --- */

static const char *taking_refusal(const php_event_http_conn *conn)
{
	if (!php_event_http_exchange_may(&conn->exchange, PHP_EVENT_HTTP_TAKE_OVER)) {
		return "A reply is on its way on this connection";
	}
	if (php_event_http_gate_has_head(&conn->gate) /* its body is not what has been received */
		|| php_event_http_gate_has_tail(&conn->gate)) {
		return "A request is on its way on this connection";
	}
	return NULL;
}

/* No clock of the server runs for it any more. */
static void forget_timeouts(php_event_http_conn *conn)
{
	bufferevent_set_timeouts(conn->bufferevent, NULL, NULL);
}

/* What becomes of the request in hand is the program's. */
static void book_request(php_event_http_conn *conn)
{
	struct evhttp_request *request = conn->exchange.request;

	if (request) {
		php_event_http_account_book(
			&conn->account, conn->connection, request, PHP_EVENT_HTTP_ENDED_TAKEN_OVER);
	}
}

static bool take_over(php_event_handle *owner)
{
	php_event_http_conn *conn = php_event_http_conn_of_handle(owner);
	const char *refusal = taking_refusal(conn);

	if (refusal) {
		php_error_docref(NULL, E_WARNING, "%s", refusal);
		return false;
	}
	book_request(conn);
	conn->exchange.state = PHP_EVENT_HTTP_TAKEN;
	if (conn->exchange.receiver) {
		conn->exchange.receiver->over = true; /* and goes with the connection */
	}
	if (conn->limits.strict) {
		php_event_http_gate_open(&conn->gate);
	}
	php_event_http_lookout_stop(&conn->lookout);
	if (conn->limits.ours) {
		forget_timeouts(conn);
	} else {
		php_event_http_limits_set_timeouts(&conn->limits, conn->bufferevent, true);
	}
	return true;
}

static void close_connection(php_event_handle *owner)
{
	php_event_http_conn_close(php_event_http_conn_of_handle(owner));
}

static void look_away(php_event_handle *owner)
{
	php_event_http_conn *conn = php_event_http_conn_of_handle(owner);

	if (!conn->exchange.view) {
		php_event_http_conn_drop(conn);
	}
}

const php_event_bufferevent_ops php_event_http_upgrade_ops = {
	.take_over = take_over, .close = close_connection, .look_away = look_away};

/* --- with an answer that says so --- */

static bool is_connect(const php_event_http_exchange *exchange)
{
	return exchange->request->type == EVHTTP_REQ_CONNECT;
}

/* RFC 9110, 7.8: only a protocol that the client has named. It counts only if it is said to be for
 * this connection, since a proxy that did not know it may have passed it on. */
static bool is_asked_for(php_event_http_exchange *exchange, php_event_http_text protocol)
{
	const struct evkeyvalq *headers = php_event_http_exchange_headers(exchange);

	return php_event_http_headers_have_word(headers, "Connection", ZEND_STRL("upgrade"))
		&& php_event_http_headers_have_word(headers, "Upgrade", protocol.bytes, protocol.length);
}

/* NULL: it may be answered so. */
static const char *refusal_of(php_event_http_exchange *exchange, php_event_http_text protocol)
{
	if (!is_connect(exchange) && exchange->request->minor == 0) {
		return "A client of HTTP/1.0 cannot change the protocol";
	}
	if (!is_connect(exchange) && !is_asked_for(exchange, protocol)) {
		return "The client has not asked for this protocol";
	}
	return taking_refusal(php_event_http_conn_of_exchange(exchange));
}

bool php_event_http_upgrade_may_or_warn(
	php_event_http_exchange *exchange, php_event_http_text protocol)
{
	const char *refusal = refusal_of(exchange, protocol);

	if (refusal) {
		php_error_docref(NULL, E_WARNING, "%s", refusal);
	}
	return !refusal;
}

/* These replace what the program has set. */
static void set_header(struct evkeyvalq *headers, const char *name, const char *value)
{
	php_event_http_framing_remove_all(headers, name);
	if (value) {
		evhttp_add_header(headers, name, value);
	}
}

static void add_headers(struct evkeyvalq *to, const struct evkeyvalq *headers)
{
	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		evhttp_add_header(to, h->key, h->value);
	}
}

static void put_head(
	struct evbuffer *output, const php_event_http_exchange *exchange, php_event_http_text protocol)
{
	struct evhttp_request *request = exchange->request;
	struct evkeyvalq *headers = request->output_headers;
	int code = exchange->code;

	set_header(headers, "Upgrade", code == 101 ? protocol.bytes : NULL);
	set_header(headers, "Connection", code == 101 ? "Upgrade" : NULL);
	if (!evhttp_find_header(headers, "Date")) {
		evhttp_add_header(headers, "Date", php_event_http_message_date());
	}
	evbuffer_add_printf(
		output, "HTTP/1.%d %d %s\r\n", request->minor, code, php_event_http_message_phrase(code));
	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		evbuffer_add_printf(output, "%s: %s\r\n", h->key, h->value);
	}
	evbuffer_add(output, "\r\n", 2);
}

void php_event_http_upgrade(php_event_http_exchange *exchange, php_event_http_text protocol,
	const struct evkeyvalq *headers, php_event_bufferevent *view)
{
	php_event_http_conn *conn = php_event_http_conn_of_exchange(exchange);
	struct evbuffer *head = evbuffer_new();

	exchange->code = is_connect(exchange) ? 200 : 101;
	add_headers(exchange->request->output_headers, headers);
	const char *wrong =
		php_event_http_framing_of_reply(exchange->request, exchange->code, &exchange->last);
	put_head(head, exchange, protocol);
	php_event_bufferevent_take_over(view);
	view->view.early = true;
	forget_timeouts(conn);
	bufferevent_write_buffer(conn->bufferevent, head);
	evbuffer_free(head);
	if (wrong) {
		php_error_docref(NULL, E_WARNING, "%s", wrong);
	}
}

void php_event_http_upgrade_refuse(php_event_http_exchange *exchange, int status,
	php_event_http_text protocol, const struct evkeyvalq *headers)
{
	struct evkeyvalq *said = exchange->request->output_headers;
	zend_string *phrase = php_event_http_message_string(php_event_http_message_phrase(status));

	evhttp_clear_headers(said);
	php_event_http_reply_page(exchange->request, status, NULL, exchange->defaults);
	add_headers(said, headers);
	if (status == 426) {
		set_header(said, "Upgrade", protocol.bytes);
		set_header(said, "Connection", "Upgrade");
	}
	php_event_http_exchange_reply(exchange, status, phrase);
	zend_string_release(phrase);
}
