/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "connection.h"

#include "../error.h"
#include "../globals.h"
#include "direct.h"
#include "headers.h"
#include "message.h"
#include "reply.h"
#include "../tls.h"

#include <event2/bufferevent.h>
#include <event2/http_struct.h>
#ifndef PHP_WIN32
#include <poll.h>
#endif

/* Unread input that is taken in while a request is held; beyond it the kernel keeps the rest. */
#define INPUT_MAX 65536

/* How often the kernel is asked then whether the client has left, in microseconds: soon, for what
 * came last may have been a goodbye, and each time after twice as long. */
enum { PAUSE_MIN = 1000, PAUSE_MAX = 256000 };

/* Seconds for which an idle connection is kept, where its server has no time-out. */
#define IDLE_MAX 50

const char php_event_http_client_left[] = "the client has left";

static void edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_callback_edges(&php_event_http_incoming_of_handle(handle)->on_close, buffer);
}

static bool armed(const php_event_handle *handle)
{
	return true;
}

/* evhttp goes, and is about to end the connection. */
static void release(php_event_handle *handle, void *bufferevent)
{
	php_event_http_incoming *incoming = php_event_http_incoming_of_handle(handle);

	if (php_event_handle_is_inherited(handle) && !incoming->over) {
		event_del(incoming->watch);
		php_event_bufferevent_leave(bufferevent);
	}
}

static const php_event_kind kind = {
	.name = "EventHttpConnection",
	.release = release,
	.armed = armed,
	.edges = edges,
};

/* --- which of ours belongs to a connection of libevent's: found by its descriptor --- */

static php_event_http_incoming *find(evutil_socket_t fd, const struct evhttp_connection *connection)
{
	php_event_http_incoming *found =
		(size_t) fd < EVENT_G(incoming_size) ? EVENT_G(incoming)[fd] : NULL;

	return found && found->connection == connection ? found : NULL;
}

static void remember(php_event_http_incoming *incoming)
{
	size_t size = EVENT_G(incoming_size);

	if ((size_t) incoming->fd >= size) {
		size_t more = MAX((size_t) incoming->fd + 1, size * 2);

		EVENT_G(incoming) = perealloc(EVENT_G(incoming), more * sizeof(void *), true);
		memset(EVENT_G(incoming) + size, 0, (more - size) * sizeof(void *));
		EVENT_G(incoming_size) = more;
	}
	EVENT_G(incoming)[incoming->fd] = incoming;
}

static void forget(php_event_http_incoming *incoming)
{
	EVENT_G(incoming)[incoming->fd] = NULL;
}

/* --- memory --- */

static void hold(php_event_http_incoming *incoming)
{
	incoming->holds++;
}

static void let_go(php_event_http_incoming *incoming)
{
	if (--incoming->holds == 0) {
		pefree(incoming, true);
	}
}

/* --- the watch --- */

static bool plain_input_ended(php_event_http_incoming *incoming)
{
	struct evbuffer *input = bufferevent_get_input(incoming->bufferevent);

	evbuffer_unfreeze(input, 0);
	int n = evbuffer_read(input, incoming->fd, INPUT_MAX / 4);
	int error = EVUTIL_SOCKET_ERROR();
	evbuffer_freeze(input, 0);
	return n == 0 || (n < 0 && error != EAGAIN && error != EWOULDBLOCK && error != EINTR);
}

static bool kernel_says_ended(php_event_http_incoming *incoming)
{
#ifdef PHP_WIN32
	char byte;
	return recv(incoming->fd, &byte, 1, MSG_PEEK) == 0;
#else
#ifndef POLLRDHUP
#define POLLRDHUP 0
#endif
	struct pollfd p = {.fd = incoming->fd, .events = POLLRDHUP};

	return poll(&p, 1, 0) > 0 && (p.revents & (POLLRDHUP | POLLHUP | POLLERR));
#endif
}

/* The client has gone, and PHP still owes it something. No frame of evhttp's is on the stack. */
static void client_left(php_event_http_incoming *incoming)
{
	php_event_loop *loop = incoming->loop;

	php_event_loop_enter(loop);
	evhttp_connection_free(incoming->connection);
	php_event_loop_leave(loop);
}

static void ask_later(php_event_http_incoming *incoming)
{
	struct timeval pause = {.tv_usec = incoming->pause};

	event_add(incoming->watch, &pause);
	incoming->pause = MIN(2 * incoming->pause, PAUSE_MAX);
}

static void on_parked(evutil_socket_t fd, short what, void *arg)
{
	if (kernel_says_ended(arg)) {
		client_left(arg);
	} else {
		ask_later(arg);
	}
}

static void on_readable(evutil_socket_t fd, short what, void *arg);

static void watch_descriptor(php_event_http_incoming *incoming)
{
	event_assign(incoming->watch, bufferevent_get_base(incoming->bufferevent), incoming->fd,
		EV_READ | EV_PERSIST, on_readable, incoming);
}

static void unpark(php_event_http_incoming *incoming)
{
	if (incoming->parked) {
		incoming->parked = false;
		event_del(incoming->watch);
		watch_descriptor(incoming);
	}
}

static void park(php_event_http_incoming *incoming)
{
	incoming->parked = true;
	event_del(incoming->watch);
	event_assign(
		incoming->watch, bufferevent_get_base(incoming->bufferevent), -1, 0, on_parked, incoming);
	incoming->pause = PAUSE_MIN;
	ask_later(incoming);
}

/* Registered for as long as the connection is used, so that evhttp's turning its own reading on
 * and off around each request never reaches the kernel. */
static void on_readable(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_incoming *incoming = arg;

	if (incoming->state == PHP_EVENT_HTTP_IDLE) {
		return; /* evhttp reads it */
	}
	if (incoming->state != PHP_EVENT_HTTP_HELD && incoming->state != PHP_EVENT_HTTP_STREAMING) {
		event_del(incoming->watch); /* nobody reads now: out of the way until the next request */
		return;
	}
	bool reads = incoming->plain
		&& evbuffer_get_length(bufferevent_get_input(incoming->bufferevent)) < INPUT_MAX;

	if (reads ? plain_input_ended(incoming) : kernel_says_ended(incoming)) {
		client_left(incoming);
	} else if (!reads) {
		park(incoming);
	}
}

/* --- the end --- */

/* A client that was told no length takes what ends without it for cut off. A forked process has no
 * part in it. */
static void say_goodbye(php_event_http_incoming *incoming)
{
	SSL *tls = php_event_tls_of(incoming->bufferevent);

	if (tls && !php_event_handle_is_inherited(&incoming->handle)
		&& evbuffer_get_length(bufferevent_get_output(incoming->bufferevent)) == 0) {
		php_event_tls_say_goodbye(tls);
	}
}

/* Inside evhttp_connection_free(), as its close callback: marks all views stale, then tells PHP.
 * Each may run PHP code, and a fatal error in the first must not keep the second from parting. */
static void close_views(void *arg)
{
	php_event_http_incoming *incoming = arg;

	php_event_handle_close(&incoming->handle, php_event_http_client_left);
}

static void end(void *arg)
{
	php_event_http_incoming *incoming = arg;

	incoming->ended(incoming);
	php_event_callback_clear(&incoming->on_close);
}

static void on_end(struct evhttp_connection *connection, void *arg)
{
	php_event_http_incoming *incoming = arg;
	struct evhttp_request *request = incoming->request;

	incoming->over = true;
	php_event_loop_after_cancel(incoming->loop, &incoming->reply);
	forget(incoming);
	event_free(incoming->watch);
	/* evhttp closes the descriptor before epoll forgets it: a forked process that shares it would
	 * keep the registration alive. */
	bufferevent_disable(incoming->bufferevent, EV_READ | EV_WRITE);
	say_goodbye(incoming);
	php_event_loop_call_always(incoming->loop, close_views, incoming);
	php_event_loop_call_always(incoming->loop, end, incoming);
	if (incoming->reason) {
		zend_string_release(incoming->reason);
	}
	if (request && !request->evcon) {
		evhttp_request_free(request); /* evhttp has let go of it and leaves it to us */
	}
	let_go(incoming);
}

/* evhttp has sent the reply and frees the request next. */
static void on_complete(struct evhttp_request *request, void *arg)
{
	php_event_http_incoming *incoming = arg;

	incoming->request = NULL;
	incoming->state = PHP_EVENT_HTTP_IDLE;
	unpark(incoming);
	if (incoming->request_handle) {
		php_event_handle_close(incoming->request_handle, "the request is already complete");
	}
}

/* --- beginning --- */

static void send_recorded(php_event_after *after);

static php_event_http_incoming *open_on(struct bufferevent *bufferevent, php_event_handle *server,
	bool timed, void (*ended)(php_event_http_incoming *incoming))
{
	php_event_http_incoming *incoming = pecalloc(1, sizeof *incoming, true);

	incoming->loop = php_event_loop_of(server);
	incoming->bufferevent = bufferevent;
	incoming->plain = !php_event_tls_of(bufferevent);
	incoming->timed = timed;
	incoming->reply.work = send_recorded;
	incoming->holds = 1;
	incoming->ended = ended;
	incoming->watch = event_new(bufferevent_get_base(bufferevent), -1, 0, on_readable, incoming);
	php_event_handle_init(&incoming->handle, &kind);
	php_event_handle_open(&incoming->handle, bufferevent, server, NULL);
	bufferevent_set_max_single_write(bufferevent, PHP_EVENT_HTTP_WRITE_MAX);
	return incoming;
}

/* All connections have the same time-out: so it costs a request next to nothing. */
static void close_when_idle(php_event_http_incoming *incoming)
{
	const struct timeval idle = {.tv_sec = IDLE_MAX},
						 *common = event_base_init_common_timeout(
							 bufferevent_get_base(incoming->bufferevent), &idle);

	evhttp_connection_set_timeout_tv(incoming->connection, common ? common : &idle);
}

/* From here on it ends with the connection. */
static void meet(php_event_http_incoming *incoming, struct evhttp_connection *connection)
{
	incoming->connection = connection;
	incoming->fd = bufferevent_getfd(incoming->bufferevent);
	watch_descriptor(incoming);
	if (incoming->timed) {
		close_when_idle(incoming);
	}
	evhttp_connection_set_closecb(connection, on_end, incoming);
	remember(incoming);
	/* the number may be that of a closed stream whose Event still waits */
	php_event_loop_claim(incoming->loop, incoming->fd);
}

/* evhttp never gave it a connection, or has ended that already. */
static void give_up(php_event_http_incoming *incoming)
{
	event_free(incoming->watch);
	incoming->over = true;
	php_event_handle_close(&incoming->handle, php_event_http_client_left);
	let_go(incoming);
}

/* By now evhttp has made its connection, which stands as the argument of the bufferevent's
 * callbacks until that is freed. */
static void arrive(void *arg)
{
	php_event_http_incoming *incoming = arg;
	struct bufferevent *bufferevent = incoming->bufferevent;
	void *connection;

	bufferevent_getcb(bufferevent, NULL, NULL, NULL, &connection);
	if (connection) {
		meet(incoming, connection);
	} else {
		give_up(incoming);
	}
	bufferevent_decref(bufferevent);
}

void php_event_http_incoming_expect(struct bufferevent *bufferevent, php_event_handle *server,
	bool timed, void (*ended)(php_event_http_incoming *incoming))
{
	bufferevent_incref(bufferevent);
	php_event_loop_defer(
		php_event_loop_of(server), arrive, open_on(bufferevent, server, timed, ended));
}

php_event_http_incoming *php_event_http_incoming_of(struct evhttp_request *request)
{
	struct evhttp_connection *connection = evhttp_request_get_connection(request);

	return find(bufferevent_getfd(evhttp_connection_get_bufferevent(connection)), connection);
}

void php_event_http_incoming_begin(php_event_http_incoming *incoming,
	struct evhttp_request *request, php_event_handle *request_handle)
{
	incoming->state = PHP_EVENT_HTTP_HELD;
	incoming->withheld = false;
	incoming->request = request;
	incoming->request_handle = request_handle;
	php_event_handle_open(request_handle, request, &incoming->handle, NULL);
	evhttp_request_set_on_complete_cb(request, on_complete, incoming);
	if (!event_pending(incoming->watch, EV_READ, NULL)) {
		event_add(incoming->watch, NULL);
	}
}

/* --- replies --- */

/* evhttp turns reading on whenever it writes. What a client sends meanwhile can wait, and its
 * half-closing must not cut the reply off; the watch looks after the rest. */
static void stop_reading(php_event_http_incoming *incoming)
{
	bufferevent_disable(incoming->bufferevent, EV_READ);
}

/* PHP's view of the output buffer would change a reply that has been taken already. */
static void close_views_of_request(php_event_http_incoming *incoming)
{
	while (incoming->request_handle && incoming->request_handle->children) {
		php_event_handle_close(incoming->request_handle->children, "the reply has been taken");
	}
}

static void record(php_event_http_incoming *incoming, int code, zend_string *reason)
{
	close_views_of_request(incoming);
	incoming->code = code;
	incoming->reason = zend_string_copy(reason);
}

static void send_whole(php_event_http_incoming *incoming)
{
	incoming->state = PHP_EVENT_HTTP_ANSWERED;
	php_event_http_reply_send(
		incoming->request, incoming->bufferevent, incoming->code, ZSTR_VAL(incoming->reason));
}

static void send_end(php_event_http_incoming *incoming)
{
	incoming->state = PHP_EVENT_HTTP_ANSWERED;
	evhttp_send_reply_end(incoming->request); /* may be the end of request and connection */
}

static void send_recorded(php_event_after *after)
{
	php_event_http_incoming *incoming =
		(php_event_http_incoming *) ((char *) after - offsetof(php_event_http_incoming, reply));

	hold(incoming);
	if (incoming->state == PHP_EVENT_HTTP_RECORDED) {
		send_whole(incoming);
	} else {
		send_end(incoming);
	}
	if (!incoming->over) {
		zend_string_release(incoming->reason);
		incoming->reason = NULL;
		if (incoming->state == PHP_EVENT_HTTP_ANSWERED) {
			stop_reading(incoming);
		}
	}
	let_go(incoming);
}

void php_event_http_incoming_reply(php_event_http_incoming *incoming, int code, zend_string *reason)
{
	record(incoming, code, reason);
	incoming->state = PHP_EVENT_HTTP_RECORDED;
	php_event_loop_after(incoming->loop, &incoming->reply);
}

void php_event_http_incoming_error(php_event_http_incoming *incoming, int code, zend_string *reason)
{
	const char *phrase = php_event_http_message_phrase(code);
	zend_string *said =
		reason ? zend_string_copy(reason) : zend_string_init(phrase, strlen(phrase), false);

	php_event_http_reply_error_page(incoming->request, code, ZSTR_VAL(said));
	php_event_http_incoming_reply(incoming, code, said);
	zend_string_release(said);
}

static void start_stream(php_event_http_incoming *incoming)
{
	php_event_loop_after_cancel(incoming->loop, &incoming->reply);
	incoming->state = PHP_EVENT_HTTP_STREAMING;
	php_event_http_reply_start(incoming->request, incoming->code, ZSTR_VAL(incoming->reason));
	stop_reading(incoming);
}

void php_event_http_incoming_start(php_event_http_incoming *incoming, int code, zend_string *reason)
{
	record(incoming, code, reason);
	php_event_loop_enter(incoming->loop);
	start_stream(incoming);
	php_event_loop_leave(incoming->loop);
}

void php_event_http_incoming_chunk(php_event_http_incoming *incoming)
{
	php_event_loop_enter(incoming->loop);
	if (incoming->state == PHP_EVENT_HTTP_RECORDED) {
		start_stream(incoming);
	} else {
		php_event_http_reply_chunk(incoming->request);
		stop_reading(incoming);
	}
	php_event_loop_leave(incoming->loop);
}

void php_event_http_incoming_end(php_event_http_incoming *incoming)
{
	if (incoming->state == PHP_EVENT_HTTP_STREAMING) {
		incoming->state = PHP_EVENT_HTTP_ENDING;
		php_event_loop_after(incoming->loop, &incoming->reply);
	}
}

void php_event_http_incoming_withhold(php_event_http_incoming *incoming)
{
	incoming->withheld = incoming->state == PHP_EVENT_HTTP_HELD;
}

/* --- requests that PHP does not get --- */

/* evhttp reads no body of these: what is sent as one would be the next request. */
static bool has_unread_body(const struct evhttp_request *request)
{
	return (request->type == EVHTTP_REQ_HEAD || request->type == EVHTTP_REQ_TRACE)
		&& php_event_http_headers_have_body(request->input_headers);
}

/* evhttp looks for a callback by the path up to there. */
static bool has_nul_in_path(const struct evhttp_request *request)
{
	const char *path = evhttp_uri_get_path(request->uri_elems);

	return path && strstr(path, "%00");
}

bool php_event_http_incoming_refuse(
	php_event_http_incoming *incoming, struct evhttp_request *request)
{
	if (!has_unread_body(request) && !has_nul_in_path(request)) {
		return false;
	}
	evhttp_add_header(request->output_headers, "Connection", "close");
	evhttp_send_reply(
		request, HTTP_BADREQUEST, php_event_http_message_phrase(HTTP_BADREQUEST), NULL);
	stop_reading(incoming);
	return true;
}

/* --- closing --- */

static void close_when_sent(struct evhttp_request *request)
{
	struct evkeyvalq *headers = evhttp_request_get_output_headers(request);

	evhttp_remove_header(headers, "Connection");
	evhttp_add_header(headers, "Connection", "close");
}

static void free_connection(void *arg)
{
	php_event_http_incoming *incoming = arg;

	if (!incoming->over) {
		evhttp_connection_free(incoming->connection);
	}
	let_go(incoming);
}

void php_event_http_incoming_close(php_event_http_incoming *incoming)
{
	switch (incoming->state) {
		case PHP_EVENT_HTTP_STREAMING:
			close_when_sent(incoming->request);
			incoming->request->chunked = 0; /* no last chunk: the program did not end the stream */
			php_event_http_incoming_end(incoming);
			break;
		case PHP_EVENT_HTTP_RECORDED:
		case PHP_EVENT_HTTP_ENDING:
		case PHP_EVENT_HTTP_ANSWERED:
			close_when_sent(incoming->request);
			break;
		default:
			hold(incoming);
			php_event_handle_close(&incoming->handle, "the connection has been closed");
			php_event_loop_defer(incoming->loop, free_connection, incoming);
	}
}

/* --- replies that PHP will not give --- */

void php_event_http_incoming_fail(php_event_http_incoming *incoming)
{
	if (incoming->state == PHP_EVENT_HTTP_HELD && !php_event_error_is_exit()) {
		php_event_http_incoming_error(incoming, 500, NULL);
	}
}

void php_event_http_incoming_drop(php_event_http_incoming *incoming)
{
	if (incoming->state != PHP_EVENT_HTTP_HELD || incoming->withheld
		|| php_event_loop_is_shutdown(incoming->loop)
		|| php_event_bufferevent_is_shown(&incoming->handle) || php_event_error_is_exit()) {
		return;
	}
	php_event_http_incoming_error(incoming, 500, NULL);
	if (!EG(exception)) {
		zend_error(E_WARNING, "EventHttpRequest: dropped unanswered, the client gets 500");
	}
}

/* --- views of the buffer event --- */

static bool take_over(php_event_handle *owner)
{
	php_event_http_incoming *incoming = php_event_http_incoming_of_handle(owner);

	switch (incoming->state) {
		case PHP_EVENT_HTTP_RECORDED:
		case PHP_EVENT_HTTP_ENDING:
		case PHP_EVENT_HTTP_ANSWERED:
			php_error_docref(NULL, E_WARNING, "A reply is on its way on this connection");
			return false;
		default:
			incoming->state = PHP_EVENT_HTTP_TAKEN;
			unpark(incoming);
			event_del(incoming->watch);
			if (incoming->timed) {
				bufferevent_set_timeouts(incoming->bufferevent, NULL, NULL);
			}
			return true;
	}
}

static void close_connection(php_event_handle *owner)
{
	php_event_http_incoming_close(php_event_http_incoming_of_handle(owner));
}

static void look_away(php_event_handle *owner)
{
	php_event_http_incoming *incoming = php_event_http_incoming_of_handle(owner);

	if (!incoming->request_handle) {
		php_event_http_incoming_drop(incoming);
	}
}

const php_event_bufferevent_host php_event_http_incoming_host = {
	.take_over = take_over, .close = close_connection, .look_away = look_away};
