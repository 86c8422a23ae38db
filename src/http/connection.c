/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "connection.h"

#include "../globals.h"
#include "../process.h"
#include "../socket.h"
#include "../tls.h"
#include "direct.h"
#include "reply.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http.h>

/* For how many seconds a draining server's connection may be without a request. */
enum { DRAIN_IDLE = 1 };

static void edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_http_conn *conn = php_event_http_conn_of_handle(handle);

	php_event_callback_edges(&conn->on_close, buffer);
	if (conn->exchange.receiver) {
		php_event_http_receiver_edges(conn->exchange.receiver, buffer);
	}
}

static bool armed(const php_event_handle *handle)
{
	return true;
}

/* The first reason counts. */
static void destine(php_event_http_conn *conn, php_event_http_fate fate)
{
	if (conn->fate <= PHP_EVENT_HTTP_OVERDUE) {
		conn->fate = fate;
	}
}

/* evhttp goes, and is about to end the connection, unless that has ended. */
static void release(php_event_handle *handle, void *bufferevent)
{
	php_event_http_conn *conn = php_event_http_conn_of_handle(handle);

	if (php_event_handle_is_inherited(handle) && !conn->over) {
		php_event_http_lookout_stop(&conn->lookout);
		bufferevent_disable(bufferevent, EV_READ | EV_WRITE);
		conn->abandoned = true;
	}
	if (!conn->over) {
		destine(conn, PHP_EVENT_HTTP_CLOSED);
	}
	php_event_descriptor_unwatch(&conn->watch);
	conn->owner->released(conn->server);
}

static const php_event_kind kind = {
	.name = "EventHttpConnection",
	.release = release,
	.armed = armed,
	.edges = edges,
};

/* --- which of ours belongs to a connection of libevent's --- */

/* A hash of an address, whose lowest bits are always the same and would otherwise decide. */
static zend_ulong key_of(const struct evhttp_connection *connection)
{
	return (zend_ulong) (uintptr_t) connection >> 4;
}

static void remember(php_event_http_conn *conn)
{
	zend_hash_index_update_ptr(&EVENT_G(http_connection.all), key_of(conn->connection), conn);
}

static void forget(php_event_http_conn *conn)
{
	zend_hash_index_del(&EVENT_G(http_connection.all), key_of(conn->connection));
}

php_event_http_conn *php_event_http_conn_of(struct evhttp_request *request)
{
	return zend_hash_index_find_ptr(
		&EVENT_G(http_connection.all), key_of(evhttp_request_get_connection(request)));
}

/* --- memory --- */

void php_event_http_conn_hold(php_event_http_conn *conn)
{
	conn->holds++;
}

void php_event_http_conn_let_go(php_event_http_conn *conn)
{
	if (--conn->holds == 0) {
		pefree(conn, true);
	}
}

/* --- what comes --- */

/* No frame of evhttp's is on the stack. PHP may still owe a reply to a client that has left or is
 * not to get it. */
static void end_now(php_event_http_conn *conn)
{
	php_event_loop *loop = conn->loop;

	php_event_loop_enter(loop);
	evhttp_connection_free(conn->connection);
	php_event_loop_leave(loop);
}

/* Have evhttp make a request for what has come. It turns its reading on afterwards, which is the
 * lookout's job. */
static void call_evhttp(php_event_http_conn *conn)
{
	bufferevent_data_cb read;
	void *connection;

	php_event_http_gate_show(&conn->gate);
	bufferevent_getcb(conn->bufferevent, &read, NULL, NULL, &connection);
	php_event_http_conn_hold(conn);
	if (read) {
		read(conn->bufferevent, connection);
	}
	if (!conn->over && conn->exchange.state != PHP_EVENT_HTTP_TAKEN
		&& (conn->exchange.plain || php_event_http_gate_has_raw(&conn->gate))) {
		bufferevent_disable(conn->bufferevent, EV_READ);
	}
	php_event_http_conn_let_go(conn);
}

/* A request is complete. If the server is going, nobody gets it. */
static void announce(php_event_http_conn *conn)
{
	struct evhttp_request *spare = conn->exchange.spare;

	conn->exchange.more = conn->exchange.plain && php_event_http_gate_has_next(&conn->gate);
	if (!spare) {
		call_evhttp(conn);
	} else if (conn->handle.ptr) {
		conn->exchange.spare = NULL;
		conn->owner->received(conn, spare);
	}
}

/* Replies that wait in the kernel leave, if no other is about to follow. The kernel would send them
 * itself, but only a fifth of a second later. */
static void push_replies(php_event_http_conn *conn)
{
	bool follows =
		conn->exchange.state == PHP_EVENT_HTTP_IDLE && php_event_http_gate_has_raw(&conn->gate);

	if (conn->exchange.held_back && !conn->over && !follows) {
		conn->exchange.held_back = false;
		php_event_socket_hurry(conn->fd);
	}
}

/* --- news of the client --- */

static void on_news(php_event_http_lookout *lookout, php_event_http_news news)
{
	php_event_http_conn *conn = PHP_EVENT_CONTAINER_OF(lookout, php_event_http_conn, lookout);

	php_event_http_conn_hold(conn);
	if (news == PHP_EVENT_HTTP_NEWS_REQUEST) {
		announce(conn);
	} else if (news == PHP_EVENT_HTTP_NEWS_BODY) {
		conn->owner->body_came(conn);
	} else if (news == PHP_EVENT_HTTP_NEWS_LEFT) {
		end_now(conn);
	}
	push_replies(conn);
	php_event_http_conn_let_go(conn);
}

/* --- a descriptor that somebody else has closed by its number --- */

static void free_connection(void *arg);

/* Runs no PHP code. */
static void on_lost(php_event_watch *watch)
{
	php_event_http_conn *conn = PHP_EVENT_CONTAINER_OF(watch, php_event_http_conn, watch);

	/* whatever the reason was: its number means something else now */
	conn->fate = PHP_EVENT_HTTP_LOST;
	php_event_loop_doubt(conn->loop);
	php_event_http_lookout_stop(&conn->lookout);
	bufferevent_disable(conn->bufferevent, EV_READ | EV_WRITE);
	bufferevent_setfd(conn->bufferevent, -1);
	php_event_http_conn_hold(conn);
	php_event_loop_defer(conn->loop, free_connection, conn);
}

static void put_back(void *arg)
{
	php_event_http_conn *conn = arg;

	php_event_socket_put_back(conn->fd, conn->kept);
	php_event_http_conn_let_go(conn);
}

/* evhttp closes the number next, which may be another's. */
static void put_away(php_event_http_conn *conn)
{
	conn->kept = php_event_socket_put_away(conn->fd);
	if (conn->kept >= 0) {
		php_event_http_conn_hold(conn);
		php_event_loop_defer(conn->loop, put_back, conn);
	}
}

/* --- the end --- */

/* A client that got no length takes a reply that ends without a goodbye for cut off. A forked
 * process has no part in that. */
static void say_goodbye(php_event_http_conn *conn)
{
	SSL *tls = php_event_tls_of(conn->bufferevent);

	if (tls && !php_event_handle_is_inherited(&conn->handle)
		&& evbuffer_get_length(bufferevent_get_output(conn->bufferevent)) == 0) {
		php_event_process_ignore_pipe();
		php_event_tls_say_goodbye(tls);
	}
}

/* Called inside evhttp_connection_free(), as its close callback: tells whoever has taken it over,
 * marks all views stale, then tells PHP. Each may run PHP code, and a fatal error in one must not
 * keep the last from its work. */
static void end_taken(void *arg)
{
	php_event_http_conn *conn = arg;

	php_event_bufferevent_end(conn->bufferevent, !conn->silent);
}

static void close_views(void *arg)
{
	php_event_http_conn *conn = arg;

	php_event_handle_close(&conn->handle, php_event_http_client_left);
}

static void forget_view(php_event_http_conn *conn)
{
	if (conn->view) {
		conn->view->conn = NULL;
		conn->view = NULL;
	}
}

/* The view goes before the callback: a fatal error there jumps over whatever would come after. */
static void call_on_close(php_event_http_conn *conn)
{
	zval argv[2];

	conn->objects->connection(&argv[0], conn);
	forget_view(conn);
	php_event_callback_call(&conn->on_close, 1, argv);
	zval_ptr_dtor(&argv[0]);
}

static void end(void *arg)
{
	php_event_http_conn *conn = arg;

	if (php_event_callback_is_set(&conn->on_close) && !conn->silent
		&& php_event_loop_may_call(conn->loop)) {
		call_on_close(conn);
	} else {
		forget_view(conn);
	}
	php_event_callback_clear(&conn->on_close);
}

/* PHP is told of an end in any case: neither what it threw before, nor what it throws when it is
 * told of another end, keeps it from that. */
static void tell(php_event_http_conn *conn, void (*body)(void *))
{
	php_event_loop_call_beside(conn->loop, body, conn);
}

/* What ends with it. */
static php_event_http_ended how_it_ended(php_event_http_fate fate)
{
	switch (fate) {
		case PHP_EVENT_HTTP_STAYS:
			return PHP_EVENT_HTTP_ENDED_ABORTED;
		case PHP_EVENT_HTTP_OVERDUE:
			return PHP_EVENT_HTTP_ENDED_TIMED_OUT;
		case PHP_EVENT_HTTP_SURPLUS:
		case PHP_EVENT_HTTP_UNWELCOME:
		case PHP_EVENT_HTTP_FLOODS:
			return PHP_EVENT_HTTP_ENDED_REFUSED;
		default:
			return PHP_EVENT_HTTP_ENDED_CLOSED;
	}
}

/* The request in hand is over with the connection, or whatever has come of one; a client that is
 * not served need not have any. */
static void book_end(php_event_http_conn *conn)
{
	struct evhttp_request *request = conn->exchange.request;
	php_event_http_ended ended = how_it_ended(conn->fate);
	bool begun = request ? conn->exchange.state != PHP_EVENT_HTTP_TAKEN
						 : php_event_http_gate_has_begun(&conn->gate);

	if (begun || ended == PHP_EVENT_HTTP_ENDED_REFUSED) {
		php_event_http_account_book(&conn->account, conn->connection, request, ended);
	}
	php_event_http_counts *counts = &conn->account.journal->counts;

	counts->overdue += conn->fate == PHP_EVENT_HTTP_OVERDUE;
	counts->surplus += conn->fate == PHP_EVENT_HTTP_SURPLUS;
	counts->unwelcome += conn->fate == PHP_EVENT_HTTP_UNWELCOME;
}

static void on_unread(struct evbuffer *input, const struct evbuffer_cb_info *info, void *arg);

static void on_end(struct evhttp_connection *connection, void *arg)
{
	php_event_http_conn *conn = arg;

	conn->over = true;
	if (conn->exchange.state == PHP_EVENT_HTTP_TAKEN) {
		tell(conn, end_taken);
	}
	book_end(conn);
	php_event_http_exchange_stop(&conn->exchange);
	forget(conn);
	php_event_http_lookout_free(&conn->lookout);
	/* evhttp closes the descriptor before epoll forgets it: a forked process that shares it would
	 * keep the registration alive. */
	bufferevent_disable(conn->bufferevent, EV_READ | EV_WRITE);
	php_event_http_account_close(&conn->account);
	evbuffer_remove_cb(bufferevent_get_input(conn->bufferevent), on_unread, conn);
	say_goodbye(conn);
	if (conn->abandoned) {
		php_event_bufferevent_abandon(conn->bufferevent);
	}
	php_event_loop_call_always(conn->loop, close_views, conn);
	if (conn->exchange.receiver) {
		tell(conn, conn->owner->body_broke);
	}
	tell(conn, end);
	php_event_http_exchange_free(&conn->exchange);
	php_event_http_gate_free(&conn->gate);
	if (conn->fate == PHP_EVENT_HTTP_LOST) {
		put_away(conn);
	}
	php_event_http_conn_let_go(conn);
}

/* --- its arrival --- */

php_event_http_conn *php_event_http_conn_of_exchange(php_event_http_exchange *exchange)
{
	return PHP_EVENT_CONTAINER_OF(exchange, php_event_http_conn, exchange);
}

static bool goes_on(php_event_http_exchange *exchange)
{
	const php_event_http_gate *gate = &php_event_http_conn_of_exchange(exchange)->gate;

	return !php_event_http_gate_tail_is_too_much(gate) && !php_event_http_gate_tail_refused(gate);
}

static php_event_http_ended how_answered(const php_event_http_exchange *exchange)
{
	return !exchange->refused   ? PHP_EVENT_HTTP_ENDED_REPLIED
		: exchange->code == 408 ? PHP_EVENT_HTTP_ENDED_TIMED_OUT
								: PHP_EVENT_HTTP_ENDED_REFUSED;
}

/* evhttp would end a connection too early whose client is still sending. */
static void on_complete(php_event_http_exchange *exchange, struct evhttp_request *request)
{
	php_event_http_conn *conn = php_event_http_conn_of_exchange(exchange);
	bool ends_later =
		php_event_http_gate_is_amid(&conn->gate) && php_event_http_reply_is_last(request);

	php_event_http_account_book(&conn->account, conn->connection, request, how_answered(exchange));
	php_event_http_clock_start(&conn->clock);
	if (exchange->state == PHP_EVENT_HTTP_IDLE) { /* else the gate keeps what comes */
		php_event_http_gate_answered(&conn->gate);
	}
	if (ends_later) {
		php_event_http_reply_keep_connection(request);
		php_event_http_gate_close(&conn->gate);
	}
	php_event_http_lookout_go_on(&conn->lookout);
}

static const php_event_http_lookout_owner lookout_owner = {.told = on_news};

static const php_event_http_exchange_owner exchange_owner = {
	.goes_on = goes_on, .completed = on_complete};

static php_event_http_conn *open_on(
	struct bufferevent *bufferevent, php_event_handle *server, const php_event_http_limits *limits)
{
	php_event_http_conn *conn = pecalloc(1, sizeof *conn, true);

	conn->loop = php_event_loop_of(server);
	conn->bufferevent = bufferevent;
	conn->limits = *limits;
	conn->holds = 1;
	conn->server = server;
	php_event_http_clock_start(&conn->clock);
	php_event_http_exchange_init(&conn->exchange, conn->loop, bufferevent, &exchange_owner);
	php_event_http_lookout_init(&conn->lookout, &conn->exchange, &conn->gate, &lookout_owner);
	php_event_handle_init(&conn->handle, &kind);
	php_event_handle_open(&conn->handle, bufferevent, server, NULL);
	bufferevent_set_max_single_write(bufferevent, PHP_EVENT_HTTP_WRITE_MAX);
	return conn;
}

void php_event_http_conn_apply(php_event_http_conn *conn)
{
	php_event_http_limits_apply_to(&conn->limits, conn->connection);
	php_event_http_limits_set_timeouts(&conn->limits, conn->bufferevent,
		!conn->limits.strict || conn->exchange.state == PHP_EVENT_HTTP_TAKEN);
}

static php_event_http_conn *conn_of_gate(php_event_http_gate *gate)
{
	return PHP_EVENT_CONTAINER_OF(gate, php_event_http_conn, gate);
}

static bool is_streamed(php_event_http_gate *gate)
{
	php_event_http_conn *conn = conn_of_gate(gate);

	return conn->owner->is_streamed(conn, &gate->unseen.head);
}

static void look(php_event_http_gate *gate)
{
	php_event_http_lookout_read_body(&conn_of_gate(gate)->lookout);
}

static const php_event_http_gate_owner gate_owner = {.is_streamed = is_streamed, .look = look};

/* Without memory for it the client is not served: evhttp would see all it sends. */
static void stand_gate(php_event_http_conn *conn)
{
	if (!php_event_http_gate_init(
			&conn->gate, conn->bufferevent, &conn->limits.message, &gate_owner)) {
		end_now(conn);
	} else if (conn->exchange.plain) {
		/* first, so that nothing changes for the kernel */
		php_event_http_lookout_start(&conn->lookout);
		bufferevent_disable(conn->bufferevent, EV_READ);
	}
}

/* What evhttp has not parsed yet: a head at most; or a body, which it leaves there until all has
 * come; and what comes after it. It would keep the line of a chunk, or what comes while an answer
 * of its own waits, without end, and look at all of it again with each byte. So if strict cannot
 * follow, no more than a head is allowed. */
static void on_unread(struct evbuffer *input, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_conn *conn = arg;
	uint64_t head = conn->limits.message.head, body = conn->limits.message.body;

	if (info->n_added == 0 || conn->fate > PHP_EVENT_HTTP_OVERDUE
		|| conn->exchange.state == PHP_EVENT_HTTP_TAKEN) {
		return;
	}
	bool makes_sense = php_event_http_gate_follow(&conn->gate, input, info->n_added);
	uint64_t most = MIN(makes_sense ? MAX(head, body) : head, UINT64_MAX / 2);

	if (evbuffer_get_length(input) > most + 2 * PHP_EVENT_HTTP_RAW_MAX) {
		destine(conn, PHP_EVENT_HTTP_FLOODS);
		php_event_http_conn_hold(conn);
		php_event_loop_defer(conn->loop, free_connection, conn);
	}
}

/* Before anybody looks at its requests. Over TLS nothing can be said yet. */
static void refuse_surplus(php_event_http_conn *conn)
{
	if (conn->exchange.plain) {
		struct evbuffer *busy = evbuffer_new();

		php_event_http_reply_to_surplus(busy, conn->exchange.defaults);
		ssize_t sent =
			send(conn->fd, evbuffer_pullup(busy, -1), evbuffer_get_length(busy), MSG_NOSIGNAL);
		evbuffer_free(busy);
		conn->exchange.direct += sent > 0 ? (uint64_t) sent : 0;
		conn->exchange.code = 503;
	}
	end_now(conn);
}

/* The number may be that of a closed stream whose Event still waits, and be closed as that was. */
static void watch(php_event_http_conn *conn)
{
	conn->watch.cancel = on_lost;
	if (conn->handle.ptr) {
		php_event_descriptor_watch(&conn->loop->descriptors,
			bufferevent_get_base(conn->bufferevent), &conn->watch, conn->fd, 0);
	}
}

static void serve(php_event_http_conn *conn)
{
	if (conn->limits.strict) {
		stand_gate(conn);
	} else {
		php_event_http_gate_do_without(&conn->gate, &conn->limits.message);
		evbuffer_add_cb(bufferevent_get_input(conn->bufferevent), on_unread, conn);
	}
}

/* PHP may have a say. Whatever it does meanwhile, nothing has been read yet. */
static void welcome(php_event_http_conn *conn)
{
	php_event_http_conn_hold(conn);
	bool may_stay = conn->owner->met(conn);

	if (!conn->over && may_stay) {
		serve(conn);
	} else if (!conn->over) {
		destine(conn, PHP_EVENT_HTTP_UNWELCOME);
		end_now(conn);
	}
	php_event_http_conn_let_go(conn);
}

/* From here on it ends with the connection. */
static void meet(php_event_http_conn *conn, struct evhttp_connection *connection)
{
	conn->connection = connection;
	conn->fd = bufferevent_getfd(conn->bufferevent);
	php_event_http_lookout_set_fd(&conn->lookout, conn->fd);
	php_event_http_limits_set_timeouts(&conn->limits, conn->bufferevent, !conn->limits.strict);
	evhttp_connection_set_closecb(connection, on_end, conn);
	remember(conn);
	watch(conn);
	if (conn->fate == PHP_EVENT_HTTP_SURPLUS) {
		refuse_surplus(conn);
	} else {
		welcome(conn);
	}
}

/* evhttp never made a connection for it, or has ended that already. */
static void give_up(php_event_http_conn *conn)
{
	php_event_http_lookout_free(&conn->lookout);
	php_event_http_account_close(&conn->account);
	conn->over = true;
	php_event_handle_close(&conn->handle, php_event_http_client_left);
	php_event_http_exchange_free(&conn->exchange);
	php_event_http_conn_let_go(conn);
}

/* By now evhttp has made its connection: it is the argument of the bufferevent's callbacks until
 * that is freed. */
static void on_accepted(void *arg)
{
	php_event_http_conn *conn = arg;
	struct bufferevent *bufferevent = conn->bufferevent;
	void *connection;

	bufferevent_getcb(bufferevent, NULL, NULL, NULL, &connection);
	if (connection) {
		meet(conn, connection);
	} else {
		give_up(conn);
	}
	bufferevent_decref(bufferevent);
}

php_event_http_conn *php_event_http_conn_expect(struct bufferevent *bufferevent,
	php_event_handle *server, const php_event_http_objects *objects,
	const php_event_http_limits *limits, const php_event_http_conn_owner *owner,
	php_event_http_journal *journal)
{
	php_event_http_conn *conn = open_on(bufferevent, server, limits);

	php_event_http_account_open(&conn->account, journal, &conn->lookout);
	conn->objects = objects;
	conn->owner = owner;
	bufferevent_incref(bufferevent);
	php_event_loop_defer(conn->loop, on_accepted, conn);
	return conn;
}

void php_event_http_conn_turn_away(php_event_http_conn *conn)
{
	destine(conn, PHP_EVENT_HTTP_SURPLUS);
}

uint16_t php_event_http_conn_settle(php_event_http_conn *conn, struct evhttp_request *request)
{
	php_event_http_exchange *exchange = &conn->exchange;
	uint16_t status = 0;

	if (conn->limits.strict) {
		status = php_event_http_gate_settle(&conn->gate, &exchange->unseen);
		php_event_http_exchange_dress(exchange, request);
	}
	if (!status && php_event_http_exchange_is_ambiguous(exchange, request)) {
		status = 400;
	}
	if (++conn->requests == conn->limits.requests) {
		conn->exchange.last = true; /* evhttp ends the connection with the reply that says so */
	}
	return status;
}

void php_event_http_conn_refuse(
	php_event_http_conn *conn, struct evhttp_request *request, int status, const char *allow)
{
	php_event_http_gate_close(&conn->gate);
	php_event_http_exchange_refuse(&conn->exchange, request, status, allow);
}

void php_event_http_conn_open_request(
	php_event_http_conn *conn, struct evhttp_request *request, php_event_http_exchange_view *view)
{
	php_event_http_exchange_open(&conn->exchange, request, view, &conn->handle);
	php_event_http_lookout_start(&conn->lookout);
}

/* --- PHP's view --- */

void php_event_http_conn_show(php_event_http_conn *conn, php_event_http_conn_view *view)
{
	if (conn->view) { /* its object is being freed, and nobody can use it any more */
		php_event_handle_close(&conn->view->handle, "has been freed");
		forget_view(conn);
	}
	if (conn->handle.ptr) {
		php_event_handle_open(&view->handle, conn->connection, &conn->handle, NULL);
	} else {
		view->handle.why = conn->handle.why;
	}
	view->conn = conn;
	conn->view = view;
}

void php_event_http_conn_forget(php_event_http_conn_view *view)
{
	if (view->conn) {
		forget_view(view->conn);
	}
}

/* --- its clock --- */

bool php_event_http_conn_tick(php_event_http_conn *conn, double seconds)
{
	bool waits = conn->connection && !conn->over && conn->fate <= PHP_EVENT_HTTP_OVERDUE;

	if (waits) {
		conn->fate = php_event_http_clock_tick(&conn->clock, &conn->limits, &conn->lookout,
						 &conn->account.outflow, seconds)
			? PHP_EVENT_HTTP_OVERDUE
			: PHP_EVENT_HTTP_STAYS;
	}
	return php_event_http_conn_is_overdue(conn);
}

void php_event_http_conn_make_room(php_event_http_conn *conn)
{
	destine(conn, PHP_EVENT_HTTP_OVERDUE);
}

double php_event_http_conn_idle(const php_event_http_conn *conn)
{
	bool is_idle = conn->clock.wait == PHP_EVENT_HTTP_WAIT_REQUEST
		&& conn->clock.waited >= php_event_http_limits_spared(&conn->limits);

	return is_idle && !conn->over ? conn->clock.waited : 0;
}

/* A client that takes no reply, or leaves, is told nothing. */
static bool may_hear(const php_event_http_conn *conn)
{
	return conn->clock.wait != PHP_EVENT_HTTP_WAIT_REPLY
		&& conn->clock.wait != PHP_EVENT_HTTP_WAIT_LEAVING;
}

/* A request that has begun gets an answer. */
static void refuse_late(php_event_http_conn *conn)
{
	conn->fate = PHP_EVENT_HTTP_STAYS;
	if (conn->exchange.state == PHP_EVENT_HTTP_IDLE) {
		announce(conn);
	} else {
		conn->owner->body_came(conn);
	}
}

void php_event_http_conn_time_out(php_event_http_conn *conn)
{
	bool doomed = conn->fate == PHP_EVENT_HTTP_DOOMED;

	if (conn->over || !php_event_http_conn_is_overdue(conn)) {
		return;
	}
	if (!doomed && !php_event_http_clock_is_right(&conn->clock, &conn->lookout)) {
		conn->fate = PHP_EVENT_HTTP_STAYS; /* for the one before it, PHP has been called */
	} else if (!doomed && may_hear(conn) && php_event_http_gate_time_out(&conn->gate)) {
		refuse_late(conn);
	} else {
		end_now(conn);
	}
}

/* --- closing --- */

/* A connection that libevent has just accepted, and we have not met yet, is told that there is no
 * room. */
void php_event_http_conn_doom(php_event_http_conn *conn)
{
	destine(conn, conn->connection ? PHP_EVENT_HTTP_DOOMED : PHP_EVENT_HTTP_SURPLUS);
}

void php_event_http_conn_drain(php_event_http_conn *conn)
{
	double *idle = &conn->limits.seconds[PHP_EVENT_HTTP_WAIT_REQUEST];
	const struct timeval moment = {.tv_sec = DRAIN_IDLE};

	conn->drains = true;
	php_event_bufferevent_go_away(conn->bufferevent);
	conn->limits.requests = conn->requests + 1;
	*idle = *idle > 0 ? MIN(*idle, DRAIN_IDLE) : DRAIN_IDLE;
	if (conn->exchange.state != PHP_EVENT_HTTP_IDLE) {
		php_event_http_exchange_make_last(&conn->exchange);
	} else if (!conn->limits.strict) {
		bufferevent_set_timeouts(conn->bufferevent, &moment, &moment);
	}
}

void php_event_http_conn_silence(php_event_http_conn *conn)
{
	conn->silent = true;
	php_event_http_exchange_forget_body(&conn->exchange);
}

static void free_connection(void *arg)
{
	php_event_http_conn *conn = arg;

	if (!conn->over) {
		evhttp_connection_free(conn->connection);
	}
	php_event_http_conn_let_go(conn);
}

void php_event_http_conn_close(php_event_http_conn *conn)
{
	if (php_event_http_exchange_may(&conn->exchange, PHP_EVENT_HTTP_LINGER)) {
		php_event_http_gate_close(&conn->gate);
		php_event_http_exchange_linger(&conn->exchange);
		return;
	}
	php_event_http_conn_hold(conn);
	php_event_handle_close(&conn->handle, "the connection has been closed");
	php_event_loop_defer(conn->loop, free_connection, conn);
}

void php_event_http_conn_drop(php_event_http_conn *conn)
{
	if (!php_event_bufferevent_is_shown(&conn->handle)) {
		php_event_http_exchange_drop(&conn->exchange);
	}
}
