/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "lookout.h"

#include "../process.h"
#include "../socket.h"
#include "../tls.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#ifndef PHP_WIN32
#include <poll.h>
#endif

/* How often the kernel is asked whether the client has left, in microseconds: soon, for what came
 * last may have been a goodbye, and each time after twice as long. */
enum { PAUSE_MIN = 1000, PAUSE_MAX = 256000 };

/* How many requests that a client has sent at once are answered before the loop looks at what else
 * there is. */
enum { AT_ONCE = 32 };

/* How much is dropped after the last reply, as long as the clock allows. */
enum { DROP_MAX = 16777216 };

/* --- behind the last reply --- */

static void stop_writing(php_event_http_lookout *lookout)
{
	SSL *tls = php_event_tls_of(lookout->bufferevent);

	if (tls) {
		php_event_process_ignore_pipe();
		php_event_tls_say_goodbye(tls);
	}
	shutdown(lookout->fd, SHUT_WR);
}

/* The client has been told that there is no more; it ends when it has noticed. */
static php_event_http_news await_end(php_event_http_lookout *lookout)
{
	char bytes[PHP_EVENT_HTTP_RAW_MAX];

	if (!lookout->said_all) {
		lookout->said_all = true;
		bufferevent_disable(lookout->bufferevent, EV_READ);
		stop_writing(lookout);
		php_event_http_lookout_start(lookout);
	}
	ssize_t n = recv(lookout->fd, bytes, sizeof bytes, 0);
	int error = EVUTIL_SOCKET_ERROR();

	lookout->dropped += n > 0 ? (size_t) n : 0;
	return n == 0 || (n < 0 && php_event_socket_is_final(error)) || lookout->dropped > DROP_MAX
		? PHP_EVENT_HTTP_NEWS_LEFT
		: PHP_EVENT_HTTP_NEWS_NONE;
}

/* --- between requests, and within a body that PHP takes --- */

/* Nobody has a request, or one is on its way through the gate. */
static php_event_http_news read_plain(php_event_http_lookout *lookout)
{
	char bytes[PHP_EVENT_HTTP_RAW_MAX];
	ssize_t n = recv(lookout->fd, bytes, sizeof bytes, 0);
	int error = EVUTIL_SOCKET_ERROR();

	if (n > 0) {
		return php_event_http_gate_receive(lookout->gate, bytes, (size_t) n)
			? PHP_EVENT_HTTP_NEWS_REQUEST
			: PHP_EVENT_HTTP_NEWS_BODY;
	}
	return n == 0 || php_event_socket_is_final(error) ? PHP_EVENT_HTTP_NEWS_LEFT
													  : PHP_EVENT_HTTP_NEWS_NONE;
}

/* For the body of a request in hand: evhttp would end the process if it were told of what comes. It
 * listens again when it has finished the reply. */
static void have_libevent_read(php_event_http_lookout *lookout)
{
	bufferevent_data_cb write;
	bufferevent_event_cb event;
	void *arg;

	if (php_event_http_gate_flows(lookout->gate)) {
		bufferevent_getcb(lookout->bufferevent, NULL, &write, &event, &arg);
		bufferevent_setcb(lookout->bufferevent, NULL, write, event, arg);
	}
	bufferevent_enable(lookout->bufferevent, EV_READ);
}

/* libevent reads, except while a reply turns that off, or while a refusal waits that the client
 * does not take: then nobody reads, and what there is to read would wake us for ever. */
static void leave_to_libevent(php_event_http_lookout *lookout)
{
	if (bufferevent_get_enabled(lookout->bufferevent) & EV_READ) {
		return;
	}
	if (php_event_http_gate_flows(lookout->gate)) {
		have_libevent_read(lookout);
	} else {
		event_del(lookout->event);
	}
}

/* What is raw comes first, and nothing is read meanwhile: so no more is held here of a client than
 * there is room for. */
static php_event_http_news proceed(php_event_http_lookout *lookout)
{
	php_event_http_gate *gate = lookout->gate;

	if (php_event_http_gate_is_closed(gate)) {
		return await_end(lookout);
	}
	if (!php_event_http_gate_has_raw(gate)) {
		if (lookout->exchange->plain) {
			return read_plain(lookout);
		}
		leave_to_libevent(lookout);
		return PHP_EVENT_HTTP_NEWS_BODY;
	}
	if (php_event_http_gate_resume(gate)) {
		return PHP_EVENT_HTTP_NEWS_REQUEST;
	}
	if (php_event_http_gate_flows(gate) && php_event_http_gate_has_raw(gate)) {
		event_active(lookout->event, EV_READ, 0);
	} else if (!lookout->exchange->plain && php_event_http_gate_passes(gate)) {
		have_libevent_read(lookout);
	}
	return PHP_EVENT_HTTP_NEWS_BODY;
}

/* --- while a request is in hand --- */

static int read_ahead(php_event_http_lookout *lookout)
{
	struct evbuffer *input = bufferevent_get_input(lookout->bufferevent);

	if (php_event_http_gate_stands(lookout->gate)) {
		return php_event_http_gate_read_raw(lookout->gate, lookout->fd);
	}
	evbuffer_unfreeze(input, 0);
	int n = evbuffer_read(input, lookout->fd, PHP_EVENT_HTTP_RAW_MAX / 4);
	evbuffer_freeze(input, 0);
	return n;
}

static bool has_room(const php_event_http_lookout *lookout)
{
	return php_event_http_gate_stands(lookout->gate)
		? php_event_http_gate_has_room(lookout->gate)
		: evbuffer_get_length(bufferevent_get_input(lookout->bufferevent)) < PHP_EVENT_HTTP_RAW_MAX;
}

static bool plain_input_ended(php_event_http_lookout *lookout)
{
	int n = read_ahead(lookout), error = EVUTIL_SOCKET_ERROR();

	return n == 0 || (n < 0 && php_event_socket_is_final(error));
}

static bool nothing_is_left(const php_event_http_lookout *lookout)
{
	char byte;

	return recv(lookout->fd, &byte, 1, MSG_PEEK) == 0;
}

/* Bytes of a body may wait there to be read, and the client's end after them: it is leaving. */
static bool kernel_says_ended(php_event_http_lookout *lookout)
{
#ifdef PHP_WIN32
	return nothing_is_left(lookout);
#else
#ifndef POLLRDHUP
#define POLLRDHUP 0
#endif
	struct pollfd p = {.fd = lookout->fd, .events = POLLRDHUP};

	if (poll(&p, 1, 0) <= 0) {
		return false;
	}
	lookout->leaving = p.revents & POLLRDHUP;
	return (p.revents & (POLLHUP | POLLERR))
		|| (lookout->leaving
			&& (!php_event_http_gate_has_tail(lookout->gate) || nothing_is_left(lookout)));
#endif
}

static void ask_later(php_event_http_lookout *lookout)
{
	struct timeval pause = {.tv_usec = lookout->pause};

	event_add(lookout->event, &pause);
	lookout->pause = MIN(2 * lookout->pause, PAUSE_MAX);
}

static void on_parked(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_lookout *lookout = arg;

	if (!php_event_http_exchange_may(lookout->exchange, PHP_EVENT_HTTP_LOOK_OUT)) {
		return; /* the reply leaves first: php_event_http_lookout_go_on() */
	}
	if (kernel_says_ended(lookout)) {
		lookout->owner->told(lookout, PHP_EVENT_HTTP_NEWS_LEFT);
	} else {
		ask_later(lookout);
	}
}

static void park(php_event_http_lookout *lookout)
{
	lookout->parked = true;
	event_del(lookout->event);
	event_assign(
		lookout->event, bufferevent_get_base(lookout->bufferevent), -1, 0, on_parked, lookout);
	lookout->pause = PAUSE_MIN;
	ask_later(lookout);
}

static void unpark(php_event_http_lookout *lookout)
{
	if (lookout->parked) {
		lookout->parked = lookout->leaving = false;
		event_del(lookout->event);
		php_event_http_lookout_set_fd(lookout, lookout->fd);
	}
}

/* PHP has the request, or answers it; or there is a tunnel, to be closed if the gate is. What is
 * refused while PHP has paused is answered when PHP goes on. */
static void look_out(php_event_http_lookout *lookout)
{
	bool reads = lookout->exchange->plain && has_room(lookout)
		&& !php_event_http_gate_has_tail(lookout->gate);

	if ((php_event_http_gate_is_closed(lookout->gate)
			&& !php_event_http_gate_tail_refused(lookout->gate))
		|| (reads ? plain_input_ended(lookout) : kernel_says_ended(lookout))) {
		lookout->owner->told(lookout, PHP_EVENT_HTTP_NEWS_LEFT);
	} else if (!reads) {
		park(lookout);
	}
}

bool php_event_http_lookout_has_body_end(const php_event_http_lookout *lookout)
{
	return php_event_http_exchange_wants_body(lookout->exchange)
		&& (php_event_http_gate_tail_refused(lookout->gate)
			|| (!php_event_http_gate_has_tail(lookout->gate)
				&& php_event_http_receiver_listens(lookout->exchange->receiver)));
}

/* --- its event --- */

/* Registered as long as the connection is used, so that evhttp's turning its own reading on and off
 * around each request never reaches the kernel. */
static void on_readable(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_lookout *lookout = arg;

	if (what & EV_TIMEOUT) {
		event_remove_timer(lookout->event);
		lookout->at_once = 0;
	}
	if (php_event_http_lookout_reads_body(lookout)) {
		lookout->owner->told(lookout, proceed(lookout));
	} else if (php_event_http_lookout_has_body_end(lookout)) {
		lookout->owner->told(lookout, PHP_EVENT_HTTP_NEWS_BODY);
	} else if (lookout->exchange->state != PHP_EVENT_HTTP_IDLE) {
		if (php_event_http_exchange_may(lookout->exchange, PHP_EVENT_HTTP_LOOK_OUT)) {
			look_out(lookout);
		} else {
			event_del(lookout->event); /* nobody reads until the next request */
		}
	} else if (php_event_http_gate_stands(lookout->gate)) {
		lookout->owner->told(lookout, proceed(lookout));
	} else {
		leave_to_libevent(lookout);
	}
}

void php_event_http_lookout_init(php_event_http_lookout *lookout,
	const php_event_http_exchange *exchange, php_event_http_gate *gate,
	const php_event_http_lookout_owner *owner)
{
	struct event_base *base = bufferevent_get_base(exchange->bufferevent);

	lookout->event = event_new(base, -1, 0, on_readable, lookout);
	lookout->bufferevent = exchange->bufferevent;
	lookout->exchange = exchange;
	lookout->gate = gate;
	lookout->owner = owner;
}

void php_event_http_lookout_free(php_event_http_lookout *lookout)
{
	event_free(lookout->event);
}

void php_event_http_lookout_set_fd(php_event_http_lookout *lookout, evutil_socket_t fd)
{
	lookout->fd = fd;
	event_assign(lookout->event, bufferevent_get_base(lookout->bufferevent), fd,
		EV_READ | EV_PERSIST, on_readable, lookout);
}

void php_event_http_lookout_start(php_event_http_lookout *lookout)
{
	if (!event_pending(lookout->event, EV_READ, NULL)) {
		event_add(lookout->event, NULL);
	}
}

void php_event_http_lookout_stop(php_event_http_lookout *lookout)
{
	unpark(lookout);
	event_del(lookout->event);
}

/* What is raw comes first, then the rest of a TLS record. */
void php_event_http_lookout_read_body(php_event_http_lookout *lookout)
{
	unpark(lookout);
	php_event_http_lookout_start(lookout);
	event_active(lookout->event, EV_READ, 0);
}

void php_event_http_lookout_leave_body(php_event_http_lookout *lookout)
{
	if (!lookout->exchange->plain) {
		bufferevent_disable(lookout->bufferevent, EV_READ);
	}
}

static void serve_raw(php_event_http_lookout *lookout)
{
	const struct timeval at_once = {0};

	if (++lookout->at_once < AT_ONCE) {
		event_active(lookout->event, EV_READ, 0);
	} else {
		event_add(lookout->event, &at_once);
	}
}

void php_event_http_lookout_go_on(php_event_http_lookout *lookout)
{
	unpark(lookout);
	if (php_event_http_gate_is_closed(lookout->gate)) {
		event_active(lookout->event, EV_READ, 0); /* unless evhttp ends it */
	} else if (php_event_http_gate_stands(lookout->gate)) {
		if (lookout->exchange->plain || lookout->exchange->state == PHP_EVENT_HTTP_TUNNEL) {
			php_event_http_lookout_start(lookout);
		}
		if (php_event_http_gate_has_raw(lookout->gate)) {
			serve_raw(lookout);
		}
	}
}
