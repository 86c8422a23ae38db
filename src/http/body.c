/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "body.h"

#include <event2/http.h>

static bool wants_body(const php_event_http_conn *conn)
{
	return conn->handle.ptr && php_event_http_exchange_wants_body(&conn->exchange);
}

/* The rest of the body will never come, or what has come cannot be read: tell the client, if PHP
 * has not begun to reply. */
static void break_off(php_event_http_conn *conn, uint16_t status)
{
	php_event_http_exchange *exchange = &conn->exchange;

	if (!conn->handle.ptr || !php_event_http_exchange_may(exchange, PHP_EVENT_HTTP_RECEIVE)) {
		return;
	}
	if (php_event_http_exchange_may(exchange, PHP_EVENT_HTTP_OWE)) {
		php_event_http_exchange_error(exchange, status, NULL);
		exchange->refused = true;
	} else {
		php_event_http_conn_close(conn);
	}
}

/* A callback that throws fails the request, as a route's does. */
static void give_piece(void *arg)
{
	php_event_http_conn *conn = arg;
	php_event_http_exchange *exchange = &conn->exchange;

	if (!php_event_http_receiver_give(exchange->receiver, &exchange->unseen.body)) {
		break_off(conn, 500);
	} else if (EG(exception) && conn->handle.ptr) {
		php_event_http_exchange_fail(exchange);
	}
}

static void give_end(void *arg)
{
	php_event_http_conn *conn = arg;
	php_event_http_exchange *exchange = &conn->exchange;
	uint16_t status = php_event_http_gate_tail_refused(&conn->gate);
	zend_object *request = NULL;

	if (php_event_http_receiver_listens(exchange->receiver)
		&& php_event_loop_may_call(conn->loop)) {
		request = php_event_http_receiver_end(exchange->receiver, !status);
	}
	if (EG(exception) && conn->handle.ptr) {
		php_event_http_exchange_fail(exchange);
	}
	if (status) {
		break_off(conn, status);
	}
	if (request) {
		OBJ_RELEASE(request);
	}
}

static bool has_piece(const php_event_http_conn *conn)
{
	return wants_body(conn) && php_event_http_receiver_takes(conn->exchange.receiver)
		&& !php_event_http_upload_is_empty(&conn->exchange.unseen.body);
}

static bool has_end(const php_event_http_conn *conn)
{
	return conn->handle.ptr && php_event_http_lookout_has_body_end(&conn->lookout);
}

/* Each call may pause the body, give a reply, or end the connection. */
void php_event_http_body_came(php_event_http_conn *conn)
{
	while (has_piece(conn) && php_event_loop_may_call(conn->loop)) {
		php_event_loop_call(conn->loop, give_piece, conn);
	}
	if (!has_piece(conn) && has_end(conn)) {
		php_event_loop_call_always(conn->loop, give_end, conn);
	}
	if ((has_piece(conn) || has_end(conn)) && !php_event_loop_may_call(conn->loop)) {
		php_event_http_lookout_read_body(&conn->lookout); /* when the loop is run again */
	}
}

void php_event_http_body_want(php_event_http_conn *conn)
{
	conn->exchange.receiver->paused = false;
	php_event_http_gate_let_flow(
		&conn->gate, php_event_http_exchange_may(&conn->exchange, PHP_EVENT_HTTP_REPLY));
	php_event_http_lookout_read_body(&conn->lookout);
}

void php_event_http_body_pause(php_event_http_conn *conn)
{
	conn->exchange.receiver->paused = true;
	php_event_http_gate_stem(&conn->gate);
	php_event_http_lookout_leave_body(&conn->lookout);
}

void php_event_http_body_broke(void *arg)
{
	php_event_http_conn *conn = arg;
	php_event_http_receiver *receiver = conn->exchange.receiver;

	if (php_event_http_receiver_listens(receiver) && php_event_loop_may_call(conn->loop)) {
		OBJ_RELEASE(php_event_http_receiver_end(receiver, false));
	}
	php_event_http_exchange_forget_body(&conn->exchange);
}
