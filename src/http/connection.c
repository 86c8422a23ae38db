/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "connection.h"

#include "../globals.h"
#include "../process.h"
#include "../socket.h"
#include "../tls.h"
#include "direct.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http.h>
#ifndef PHP_WIN32
#include <poll.h>
#endif

/* Unread input that is taken in while a request is held; beyond it the kernel keeps the rest. */
#define INPUT_MAX 65536

/* How often the kernel is asked then whether the client has left, in microseconds: soon, for what
 * came last may have been a goodbye, and each time after twice as long. */
enum { PAUSE_MIN = 1000, PAUSE_MAX = 256000 };

/* So many requests that a client has sent at once are answered before the loop looks at what else
 * there is. */
enum { AT_ONCE = 32 };

static void edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_callback_edges(&php_event_http_conn_of_handle(handle)->on_close, buffer);
}

static bool armed(const php_event_handle *handle)
{
	return true;
}

/* evhttp goes, and is about to end the connection. */
static void release(php_event_handle *handle, void *bufferevent)
{
	php_event_http_conn *conn = php_event_http_conn_of_handle(handle);

	if (php_event_handle_is_inherited(handle) && !conn->over) {
		event_del(conn->lookout.event);
		php_event_bufferevent_abandon(bufferevent);
	}
	conn->listener->parted(conn->server);
}

static const php_event_kind kind = {
	.name = "EventHttpConnection",
	.release = release,
	.armed = armed,
	.edges = edges,
};

/* --- which of ours belongs to a connection of libevent's: found by its descriptor --- */

static php_event_http_conn *find(evutil_socket_t fd, const struct evhttp_connection *connection)
{
	php_event_http_conn *found =
		(size_t) fd < EVENT_G(http_connection.size) ? EVENT_G(http_connection.by_fd)[fd] : NULL;

	return found && found->connection == connection ? found : NULL;
}

static void remember(php_event_http_conn *conn)
{
	size_t size = EVENT_G(http_connection.size);

	if ((size_t) conn->fd >= size) {
		size_t more = MAX((size_t) conn->fd + 1, size * 2);

		EVENT_G(http_connection.by_fd) =
			perealloc(EVENT_G(http_connection.by_fd), more * sizeof(void *), true);
		memset(EVENT_G(http_connection.by_fd) + size, 0, (more - size) * sizeof(void *));
		EVENT_G(http_connection.size) = more;
	}
	EVENT_G(http_connection.by_fd)[conn->fd] = conn;
}

static void forget(php_event_http_conn *conn)
{
	EVENT_G(http_connection.by_fd)[conn->fd] = NULL;
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

/* --- the lookout --- */

/* Will reading never succeed again? */
static bool is_final(int error)
{
	return error != EAGAIN && error != EWOULDBLOCK && error != EINTR;
}

static int read_ahead(php_event_http_conn *conn)
{
	struct evbuffer *input = bufferevent_get_input(conn->bufferevent);

	if (conn->limits.strict) {
		return php_event_http_gate_read_raw(&conn->gate, conn->fd);
	}
	evbuffer_unfreeze(input, 0);
	int n = evbuffer_read(input, conn->fd, INPUT_MAX / 4);
	evbuffer_freeze(input, 0);
	return n;
}

static bool has_room(php_event_http_conn *conn)
{
	return conn->limits.strict
		? php_event_http_gate_has_room(&conn->gate)
		: evbuffer_get_length(bufferevent_get_input(conn->bufferevent)) < INPUT_MAX;
}

static bool plain_input_ended(php_event_http_conn *conn)
{
	int n = read_ahead(conn), error = EVUTIL_SOCKET_ERROR();

	return n == 0 || (n < 0 && is_final(error));
}

static bool kernel_says_ended(php_event_http_conn *conn)
{
#ifdef PHP_WIN32
	char byte;
	return recv(conn->fd, &byte, 1, MSG_PEEK) == 0;
#else
#ifndef POLLRDHUP
#define POLLRDHUP 0
#endif
	struct pollfd p = {.fd = conn->fd, .events = POLLRDHUP};

	return poll(&p, 1, 0) > 0 && (p.revents & (POLLRDHUP | POLLHUP | POLLERR));
#endif
}

/* The client has gone, and PHP still owes it something. No frame of evhttp's is on the stack. */
static void client_left(php_event_http_conn *conn)
{
	php_event_loop *loop = conn->loop;

	php_event_loop_enter(loop);
	evhttp_connection_free(conn->connection);
	php_event_loop_leave(loop);
}

static void ask_later(php_event_http_conn *conn)
{
	struct timeval pause = {.tv_usec = conn->lookout.pause};

	event_add(conn->lookout.event, &pause);
	conn->lookout.pause = MIN(2 * conn->lookout.pause, PAUSE_MAX);
}

static void on_parked(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_conn *conn = arg;

	if (!php_event_http_exchange_may(&conn->exchange, PHP_EVENT_HTTP_LOOK_OUT)) {
		return; /* the reply leaves first: on_complete() */
	}
	if (kernel_says_ended(conn)) {
		client_left(conn);
	} else {
		ask_later(conn);
	}
}

static void on_readable(evutil_socket_t fd, short what, void *arg);

/* --- what comes --- */

/* evhttp makes a request for what has come. It turns its reading on afterwards, which is the
 * lookout's. */
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
		&& (conn->plain || php_event_http_gate_has_raw(&conn->gate))) {
		bufferevent_disable(conn->bufferevent, EV_READ);
	}
	php_event_http_conn_let_go(conn);
}

/* A request is complete. Where the server goes, nobody gets it. */
static void announce(php_event_http_conn *conn)
{
	struct evhttp_request *spare = conn->exchange.spare;

	conn->exchange.more = conn->plain && php_event_http_gate_has_raw(&conn->gate);
	if (!spare) {
		call_evhttp(conn);
	} else if (conn->handle.ptr) {
		conn->exchange.spare = NULL;
		conn->listener->received(conn, spare);
	}
}

/* Nobody has a request, or one is on its way through the gate. */
static void read_plain(php_event_http_conn *conn)
{
	char bytes[INPUT_MAX];
	ssize_t n = recv(conn->fd, bytes, sizeof bytes, 0);
	int error = EVUTIL_SOCKET_ERROR();

	if (n > 0) {
		if (php_event_http_gate_receive(&conn->gate, bytes, (size_t) n)) {
			announce(conn);
		}
	} else if (n == 0 || is_final(error)) {
		client_left(conn);
	}
}

/* It reads, unless a refusal is on its way that the client does not take: nobody reads then, and
 * what there is to read would wake us for ever. */
static void leave_to_libevent(php_event_http_conn *conn)
{
	if (!(bufferevent_get_enabled(conn->bufferevent) & EV_READ)) {
		event_del(conn->lookout.event);
	}
}

/* No request is in hand. What is raw comes first, and nothing is read meanwhile: a client can have
 * no more of it here than there is room for. */
static void proceed(php_event_http_conn *conn)
{
	if (php_event_http_gate_is_closed(&conn->gate)) {
		client_left(conn);
	} else if (!php_event_http_gate_has_raw(&conn->gate)) {
		if (conn->plain) {
			read_plain(conn);
		} else {
			leave_to_libevent(conn);
		}
	} else if (php_event_http_gate_resume(&conn->gate)) {
		announce(conn);
	} else if (!conn->plain) {
		bufferevent_enable(conn->bufferevent, EV_READ);
	}
}

/* Where no other reply is about to follow those that wait for it in the kernel, they leave. It sees
 * to that itself, but a fifth of a second later. */
static void push_replies(php_event_http_conn *conn)
{
	bool follows =
		conn->exchange.state == PHP_EVENT_HTTP_IDLE && php_event_http_gate_has_raw(&conn->gate);

	if (conn->exchange.held_back && !conn->over && !follows) {
		conn->exchange.held_back = false;
		php_event_socket_hurry(conn->fd);
	}
}

static void look_at_descriptor(php_event_http_conn *conn)
{
	event_assign(conn->lookout.event, bufferevent_get_base(conn->bufferevent), conn->fd,
		EV_READ | EV_PERSIST, on_readable, conn);
}

static void unpark(php_event_http_conn *conn)
{
	if (conn->lookout.parked) {
		conn->lookout.parked = false;
		event_del(conn->lookout.event);
		look_at_descriptor(conn);
	}
}

static void park(php_event_http_conn *conn)
{
	conn->lookout.parked = true;
	event_del(conn->lookout.event);
	event_assign(
		conn->lookout.event, bufferevent_get_base(conn->bufferevent), -1, 0, on_parked, conn);
	conn->lookout.pause = PAUSE_MIN;
	ask_later(conn);
}

/* Registered for as long as the connection is used, so that evhttp's turning its own reading on
 * and off around each request never reaches the kernel. */
static void on_readable(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_conn *conn = arg;

	if (what & EV_TIMEOUT) {
		event_remove_timer(conn->lookout.event);
		conn->lookout.at_once = 0;
	}
	if (conn->exchange.state == PHP_EVENT_HTTP_IDLE) {
		if (conn->limits.strict) {
			php_event_http_conn_hold(conn);
			proceed(conn);
			push_replies(conn);
			php_event_http_conn_let_go(conn);
		} else {
			leave_to_libevent(conn);
		}
		return;
	}
	if (!php_event_http_exchange_may(&conn->exchange, PHP_EVENT_HTTP_LOOK_OUT)) {
		event_del(conn->lookout.event); /* nobody reads now: not before the next request */
		return;
	}
	bool reads = conn->plain && has_room(conn);

	if (reads ? plain_input_ended(conn) : kernel_says_ended(conn)) {
		client_left(conn);
	} else if (!reads) {
		park(conn);
	}
}

/* --- the end --- */

/* A client that was told no length takes what ends without it for cut off. A forked process has no
 * part in it. */
static void say_goodbye(php_event_http_conn *conn)
{
	SSL *tls = php_event_tls_of(conn->bufferevent);

	if (tls && !php_event_handle_is_inherited(&conn->handle)
		&& evbuffer_get_length(bufferevent_get_output(conn->bufferevent)) == 0) {
		php_event_process_ignore_pipe();
		php_event_tls_say_goodbye(tls);
	}
}

/* Inside evhttp_connection_free(), as its close callback: marks all views stale, then tells PHP.
 * Each may run PHP code, and a fatal error in the first must not keep the second from parting. */
static void close_views(void *arg)
{
	php_event_http_conn *conn = arg;

	php_event_handle_close(&conn->handle, php_event_http_client_left);
}

static void part_from_view(php_event_http_conn *conn)
{
	if (conn->view) {
		conn->view->conn = NULL;
		conn->view = NULL;
	}
}

/* It parts before the callback: a fatal error in that jumps over what would come after. */
static void call_on_close(php_event_http_conn *conn)
{
	zval argv[2];

	conn->objects->connection(&argv[0], conn);
	part_from_view(conn);
	php_event_callback_call(&conn->on_close, 1, argv);
	zval_ptr_dtor(&argv[0]);
}

static void end(void *arg)
{
	php_event_http_conn *conn = arg;

	if (php_event_callback_is_set(&conn->on_close) && php_event_loop_may_call(conn->loop)) {
		call_on_close(conn);
	} else {
		part_from_view(conn);
	}
	php_event_callback_clear(&conn->on_close);
}

static void on_unread(struct evbuffer *input, const struct evbuffer_cb_info *info, void *arg);

static void on_end(struct evhttp_connection *connection, void *arg)
{
	php_event_http_conn *conn = arg;

	conn->over = true;
	php_event_http_exchange_stop(&conn->exchange);
	forget(conn);
	event_free(conn->lookout.event);
	/* evhttp closes the descriptor before epoll forgets it: a forked process that shares it would
	 * keep the registration alive. */
	bufferevent_disable(conn->bufferevent, EV_READ | EV_WRITE);
	php_event_http_outflow_stop(&conn->outflow, conn->bufferevent);
	evbuffer_remove_cb(bufferevent_get_input(conn->bufferevent), on_unread, conn);
	say_goodbye(conn);
	php_event_loop_call_always(conn->loop, close_views, conn);
	php_event_loop_call_always(conn->loop, end, conn);
	php_event_http_exchange_free(&conn->exchange);
	php_event_http_gate_free(&conn->gate);
	php_event_http_conn_let_go(conn);
}

/* --- its arrival --- */

php_event_http_conn *php_event_http_conn_of_exchange(php_event_http_exchange *exchange)
{
	return (php_event_http_conn *) ((char *) exchange - offsetof(php_event_http_conn, exchange));
}

/* What has come meanwhile is next. */
static void serve_raw(php_event_http_conn *conn)
{
	const struct timeval at_once = {0};

	if (++conn->lookout.at_once < AT_ONCE) {
		event_active(conn->lookout.event, EV_READ, 0);
	} else {
		event_add(conn->lookout.event, &at_once);
	}
}

static void on_complete(php_event_http_exchange *exchange)
{
	php_event_http_conn *conn = php_event_http_conn_of_exchange(exchange);

	unpark(conn);
	php_event_http_clock_start(&conn->clock);
	php_event_http_gate_answered(&conn->gate);
	if (php_event_http_gate_is_closed(&conn->gate)) {
		event_active(conn->lookout.event, EV_READ, 0); /* where evhttp does not end it */
		return;
	}
	if (conn->limits.strict) {
		if (conn->plain && !event_pending(conn->lookout.event, EV_READ, NULL)) {
			event_add(conn->lookout.event, NULL);
		}
		if (php_event_http_gate_has_raw(&conn->gate)) {
			serve_raw(conn);
		}
	}
}

static php_event_http_conn *open_on(
	struct bufferevent *bufferevent, php_event_handle *server, const php_event_http_limits *limits)
{
	php_event_http_conn *conn = pecalloc(1, sizeof *conn, true);

	conn->loop = php_event_loop_of(server);
	conn->bufferevent = bufferevent;
	conn->plain = !php_event_tls_of(bufferevent);
	conn->limits = *limits;
	conn->holds = 1;
	conn->server = server;
	php_event_http_clock_start(&conn->clock);
	php_event_http_exchange_init(&conn->exchange, conn->loop, bufferevent, on_complete);
	conn->lookout.event = event_new(bufferevent_get_base(bufferevent), -1, 0, on_readable, conn);
	php_event_handle_init(&conn->handle, &kind);
	php_event_handle_open(&conn->handle, bufferevent, server, NULL);
	bufferevent_set_max_single_write(bufferevent, PHP_EVENT_HTTP_WRITE_MAX);
	return conn;
}

/* All connections with our time-out have the same: so it costs a request next to nothing. Where the
 * gate reads, the looks take the place of the one for reading. */
static void set_timeouts(php_event_http_conn *conn, bool reads)
{
	struct event_base *base = bufferevent_get_base(conn->bufferevent);
	struct timeval timeout = {.tv_sec = (long) conn->limits.timeout};
	const struct timeval *common = &timeout;

	if (timeout.tv_sec == 0) {
		bufferevent_set_timeouts(conn->bufferevent, NULL, NULL);
		return;
	}
	if (conn->limits.ours) {
		common = event_base_init_common_timeout(base, &timeout);
		common = common ? common : &timeout;
	}
	bufferevent_set_timeouts(conn->bufferevent, reads ? common : NULL, common);
}

void php_event_http_conn_apply(php_event_http_conn *conn)
{
	const php_event_http_limits *limits = &conn->limits;

	if (!limits->strict) {
		evhttp_connection_set_max_headers_size(
			conn->connection, (ev_ssize_t) MIN(limits->message.head, EV_SSIZE_MAX));
		evhttp_connection_set_max_body_size(
			conn->connection, (ev_ssize_t) MIN(limits->message.body, EV_SSIZE_MAX));
	}
	set_timeouts(conn, !limits->strict || conn->exchange.state == PHP_EVENT_HTTP_TAKEN);
}

/* Where there is no memory for it, the client is not served: evhttp would see all it sends. */
static void stand_gate(php_event_http_conn *conn)
{
	if (!php_event_http_gate_init(&conn->gate, conn->bufferevent, &conn->limits.message)) {
		client_left(conn);
	} else if (conn->plain) {
		bufferevent_disable(conn->bufferevent, EV_READ);
		event_add(conn->lookout.event, NULL);
	}
}

static void free_connection(void *arg);

/* What evhttp has yet to make sense of: a head at most, and what comes behind it. It would keep the
 * line of a chunk, or what comes while an answer of its own waits, for as long as it goes on. */
static void on_unread(struct evbuffer *input, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_conn *conn = arg;
	size_t head = MIN(conn->limits.message.head, SIZE_MAX / 2);

	if (!conn->floods && conn->exchange.state != PHP_EVENT_HTTP_TAKEN
		&& evbuffer_get_length(input) > head + 2 * INPUT_MAX) {
		conn->floods = true;
		php_event_http_conn_hold(conn);
		php_event_loop_defer(conn->loop, free_connection, conn);
	}
}

/* Before anybody looks at what it wants. Over TLS nothing can be said yet. */
static void refuse_surplus(php_event_http_conn *conn)
{
	static const char busy[] = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n"
							   "Content-Length: 0\r\n\r\n";

	if (conn->plain) {
		send(conn->fd, busy, sizeof busy - 1, MSG_NOSIGNAL);
	}
	client_left(conn);
}

/* From here on it ends with the connection. */
static void meet(php_event_http_conn *conn, struct evhttp_connection *connection)
{
	conn->connection = connection;
	conn->fd = bufferevent_getfd(conn->bufferevent);
	look_at_descriptor(conn);
	set_timeouts(conn, !conn->limits.strict);
	evhttp_connection_set_closecb(connection, on_end, conn);
	remember(conn);
	/* the number may be that of a closed stream whose Event still waits */
	php_event_loop_claim(conn->loop, conn->fd);
	if (conn->surplus) {
		refuse_surplus(conn);
	} else if (conn->limits.strict) {
		stand_gate(conn);
	} else {
		evbuffer_add_cb(bufferevent_get_input(conn->bufferevent), on_unread, conn);
	}
}

/* evhttp never gave it a connection, or has ended that already. */
static void give_up(php_event_http_conn *conn)
{
	event_free(conn->lookout.event);
	conn->over = true;
	php_event_handle_close(&conn->handle, php_event_http_client_left);
	php_event_http_conn_let_go(conn);
}

/* By now evhttp has made its connection, which stands as the argument of the bufferevent's
 * callbacks until that is freed. */
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
	const php_event_http_limits *limits, const php_event_http_conn_listener *listener)
{
	php_event_http_conn *conn = open_on(bufferevent, server, limits);

	conn->objects = objects;
	conn->listener = listener;
	bufferevent_incref(bufferevent);
	php_event_loop_defer(conn->loop, on_accepted, conn);
	return conn;
}

void php_event_http_conn_turn_away(php_event_http_conn *conn)
{
	conn->surplus = true;
}

php_event_http_conn *php_event_http_conn_of(struct evhttp_request *request)
{
	struct evhttp_connection *connection = evhttp_request_get_connection(request);

	return find(bufferevent_getfd(evhttp_connection_get_bufferevent(connection)), connection);
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
		status = HTTP_BADREQUEST;
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
	if (!event_pending(conn->lookout.event, EV_READ, NULL)) {
		event_add(conn->lookout.event, NULL);
	}
}

/* --- PHP's view --- */

void php_event_http_conn_show(php_event_http_conn *conn, php_event_http_conn_view *view)
{
	if (conn->view) { /* its object is being freed, and nobody can use it any more */
		php_event_handle_close(&conn->view->handle, "has been freed");
		part_from_view(conn);
	}
	if (conn->handle.ptr) {
		php_event_handle_open(&view->handle, conn->connection, &conn->handle, NULL);
	} else {
		view->handle.why = conn->handle.why;
	}
	view->conn = conn;
	conn->view = view;
}

void php_event_http_conn_part(php_event_http_conn_view *view)
{
	if (view->conn) {
		part_from_view(view->conn);
	}
}

/* --- its clock --- */

static php_event_http_wait what_it_waits_for(const php_event_http_conn *conn)
{
	const php_event_http_gate *gate = &conn->gate;

	if (conn->exchange.state == PHP_EVENT_HTTP_TAKEN) {
		return PHP_EVENT_HTTP_WAIT_NOTHING;
	}
	if (evbuffer_get_length(bufferevent_get_output(conn->bufferevent)) > 0) {
		return PHP_EVENT_HTTP_WAIT_REPLY;
	}
	if (!conn->limits.strict || conn->exchange.state != PHP_EVENT_HTTP_IDLE) {
		return PHP_EVENT_HTTP_WAIT_NOTHING;
	}
	if (!conn->plain && !php_event_tls_is_open(php_event_tls_of(conn->bufferevent))) {
		return PHP_EVENT_HTTP_WAIT_HANDSHAKE;
	}
	return php_event_http_gate_has_head(gate) ? PHP_EVENT_HTTP_WAIT_BODY
		: php_event_http_gate_has_begun(gate) ? PHP_EVENT_HTTP_WAIT_HEAD
											  : PHP_EVENT_HTTP_WAIT_REQUEST;
}

/* Bytes since the last tick that count for what it waits for. A reply that PHP is slow to give is
 * nothing that the client is slow to take. */
static size_t count_moved(php_event_http_conn *conn, php_event_http_wait wait)
{
	size_t moved = php_event_http_gate_moved(&conn->gate);

	if (wait != PHP_EVENT_HTTP_WAIT_REPLY || conn->limits.rate == 0) {
		php_event_http_outflow_stop(&conn->outflow, conn->bufferevent);
		return moved;
	}
	bool anew;

	moved = php_event_http_outflow_look(&conn->outflow, conn->bufferevent, &anew);
	if (anew) {
		php_event_http_clock_start(&conn->clock);
	}
	return moved;
}

bool php_event_http_conn_tick(php_event_http_conn *conn, double seconds)
{
	conn->overdue = false;
	if (conn->connection && !conn->over) {
		php_event_http_wait wait = what_it_waits_for(conn);
		size_t moved = count_moved(conn, wait);

		conn->overdue =
			php_event_http_clock_tick(&conn->clock, &conn->limits, wait, moved, seconds);
	}
	return conn->overdue;
}

/* A request that has begun gets an answer. */
void php_event_http_conn_time_out(php_event_http_conn *conn)
{
	conn->overdue = false;
	if (conn->over || what_it_waits_for(conn) != conn->clock.wait) {
		return; /* for the one before it, PHP has been called */
	}
	if (conn->clock.wait != PHP_EVENT_HTTP_WAIT_REPLY
		&& php_event_http_gate_time_out(&conn->gate)) {
		announce(conn);
	} else {
		client_left(conn);
	}
}

/* --- closing --- */

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

/* --- views of the buffer event --- */

const char *php_event_http_conn_taking_refusal(const php_event_http_conn *conn)
{
	if (!php_event_http_exchange_may(&conn->exchange, PHP_EVENT_HTTP_TAKE_OVER)) {
		return "A reply is on its way on this connection";
	}
	if (php_event_http_gate_has_head(&conn->gate)) { /* its body is not what has been received */
		return "A request is on its way on this connection";
	}
	return NULL;
}

void php_event_http_conn_forget_clocks(php_event_http_conn *conn)
{
	bufferevent_set_timeouts(conn->bufferevent, NULL, NULL);
}

static bool take_over(php_event_handle *owner)
{
	php_event_http_conn *conn = php_event_http_conn_of_handle(owner);
	const char *refusal = php_event_http_conn_taking_refusal(conn);

	if (refusal) {
		php_error_docref(NULL, E_WARNING, "%s", refusal);
		return false;
	}
	conn->exchange.state = PHP_EVENT_HTTP_TAKEN;
	if (conn->limits.strict) {
		php_event_http_gate_open(&conn->gate);
	}
	unpark(conn);
	event_del(conn->lookout.event);
	if (conn->limits.ours) {
		php_event_http_conn_forget_clocks(conn);
	} else {
		set_timeouts(conn, true);
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

const php_event_bufferevent_ops php_event_http_conn_ops = {
	.take_over = take_over, .close = close_connection, .look_away = look_away};
