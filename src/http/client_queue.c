/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client_queue.h"

#include "client_body.h"
#include "client_connection.h"
#include "client_direct.h"
#include "client_traffic.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http_struct.h>

/* --- those that wait for their answers --- */

void php_event_http_client_step_out(
	php_event_http_client *self, php_event_http_client_request *request)
{
	if (request->queued.at) {
		php_event_queue_remove(&self->requests, &request->queued);
	}
}

/* --- to evhttp and back --- */

/* evhttp adds a length to POST and PUT, even if the body is chunked. */
static enum evhttp_cmd_type evhttps_type(const php_event_http_client_request *request)
{
	bool chunked = request->body.state != PHP_EVENT_HTTP_CLIENT_BODY_EVHTTPS
		&& request->body.left == UINT64_MAX;

	return chunked && (request->type & (EVHTTP_REQ_POST | EVHTTP_REQ_PUT)) ? 0 : request->type;
}

bool php_event_http_client_give(php_event_http_client *self, php_event_http_client_request *request)
{
	struct evhttp_request *made = request->handle.ptr;

	if (self->nobody && php_event_http_client_first(self) != request) {
		return true; /* it waits for its turn here, for evhttp must not connect by itself */
	}
	if (self->asked && bufferevent_getfd(evhttp_connection_get_bufferevent(self->connection)) < 0) {
		php_event_http_client_start_afresh(self);
	}
	request->final = request->heard = false;
	request->failure = (php_event_http_client_failure){0};
	php_event_http_client_body_start(request);
	if (php_event_http_client_send(self, request, evhttps_type(request)) == 0) {
		php_event_http_client_limit_connecting(self);
		return true;
	}
	made->evcon = NULL;
	return false;
}

void php_event_http_client_fail(php_event_http_client *self, struct evhttp_request *made)
{
	php_event_http_client_request *request = made->cb_arg;

	request->final = true;
	php_event_http_client_blame(request, self->failure.error, self->failure.why);
	made->cb(NULL, request);
}

static void make_again(php_event_http_client *self, struct evhttp_request *made)
{
	php_event_http_client_request *request = made->cb_arg;

	if (request->cancelled) {
		request->done = true;
	} else if (!self->suspended && !php_event_http_client_give(self, request)) {
		php_event_http_client_blame(
			request, PHP_EVENT_HTTP_CLIENT_ERROR_CONNECT, "there is no such local address");
		php_event_http_client_fail(self, made);
	}
}

/* For requests taken from evhttp, linked by their own entries. */
static void for_each(php_event_http_client *self, struct evhttp_request *made,
	void (*how)(php_event_http_client *self, struct evhttp_request *made))
{
	while (made) {
		struct evhttp_request *next = made->next.tqe_next;

		how(self, made);
		made = next;
	}
}

/* Ours: it is not freed. */
static void take(struct evhttp_request *made)
{
	evhttp_cancel_request(made);
	made->evcon = NULL;
	made->next.tqe_next = NULL;
}

/* Take from evhttp all requests that it has not answered, at least one, and go on with a new
 * connection. They are linked by their own entries. The first is taken last: evhttp would connect
 * for the next. */
static struct evhttp_request *take_all(php_event_http_client *self)
{
	php_event_http_client_request *first = php_event_http_client_first(self), *request;
	struct evhttp_request *waiting = NULL, **last = &waiting;

	for (request = php_event_http_client_next(first); request;
		 request = php_event_http_client_next(request)) {
		take(request->handle.ptr);
	}
	take(first->handle.ptr); /* evhttp closes the connection and says so */
	for (request = first; request; request = php_event_http_client_next(request)) {
		*last = request->handle.ptr;
		last = &(*last)->next.tqe_next;
	}
	php_event_http_client_start_afresh(self);
	return waiting;
}

void php_event_http_client_proceed(php_event_http_client *self, bool found)
{
	self->suspended = false;
	if (self->requests.first) {
		for_each(self, take_all(self), found ? make_again : php_event_http_client_fail);
	}
}

/* --- no connection in time --- */

/* Says, as evhttp does, that nobody could be connected to: there may be another try. */
static void refuse(php_event_http_client *self, struct evhttp_request *made)
{
	made->cb(made, made->cb_arg);
}

static void on_late(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_client *self = arg;

	self->out_of_time = true;
	if (self->look_up) {
		php_event_http_client_stop_looking(self);
		self->failure = (php_event_http_client_failure){
			PHP_EVENT_HTTP_CLIENT_ERROR_TIMEOUT, "the host was not found in time"};
		php_event_http_client_proceed(self, false);
	} else if (self->requests.first && !self->suspended) {
		for_each(self, take_all(self), refuse);
	}
}

void php_event_http_client_limit_time(php_event_http_client *self)
{
	enum { EVHTTP_CONNECT_TIMEOUT = 45 };
	double limit = self->connect_timeout > 0 ? self->connect_timeout : self->timeout;

	self->out_of_time = false;
	php_event_http_client_start_timer(
		&self->handle, &self->late, on_late, limit > 0 ? limit : EVHTTP_CONNECT_TIMEOUT);
}

/* Meanwhile it listens only for how that ends. */
static bool is_connecting(struct bufferevent *bev)
{
	bufferevent_data_cb on_read, on_write;
	bufferevent_event_cb on_event;
	void *arg;

	bufferevent_getcb(bev, &on_read, &on_write, &on_event, &arg);
	return !on_read && !on_write && on_event;
}

/* evhttp has asked for its host's address. Give it a connection instead, which ends the look-up. */
static void connect_to_file(php_event_http_client *self, struct bufferevent *bev)
{
	self->asked = true;
	if (bufferevent_socket_connect(bev, &self->file.sa, (int) self->file.length) < 0) {
		bufferevent_trigger_event(bev, BEV_EVENT_ERROR, BEV_TRIG_DEFER_CALLBACKS);
	}
}

void php_event_http_client_limit_connecting(php_event_http_client *self)
{
	struct bufferevent *bev = evhttp_connection_get_bufferevent(self->connection);

	if (!is_connecting(bev)) {
		return;
	}
	if (self->nobody && !self->asked) {
		connect_to_file(self, bev);
	}
	bufferevent_set_timeouts(bev, NULL, NULL);
	if (!self->late || !evtimer_pending(self->late, NULL)) {
		php_event_http_client_limit_time(self);
	}
}

/* --- on another connection --- */

/* evhttp starts the next request before it reports an answer: its body is in the output already,
 * and none of it has left. */
static void take_body_back(php_event_http_client *self, struct evhttp_request *made)
{
	struct evbuffer *output =
		bufferevent_get_output(evhttp_connection_get_bufferevent(self->connection));
	struct evbuffer_ptr blank = evbuffer_search(output, "\r\n\r\n", 4, NULL);

	if (blank.pos >= 0) {
		evbuffer_unfreeze(output, 1);
		evbuffer_drain(output, (size_t) blank.pos + 4);
		evbuffer_unfreeze(made->output_buffer, 0);
		evbuffer_add_buffer(made->output_buffer, output);
		evbuffer_freeze(output, 1);
	}
}

void php_event_http_client_start_over(php_event_http_client *self)
{
	if (self->requests.first) {
		take_body_back(self, php_event_http_client_first(self)->handle.ptr);
		for_each(self, take_all(self), make_again);
	} else {
		php_event_http_client_disconnect(self);
	}
}

void php_event_http_client_go_on(php_event_http_client *self)
{
	php_event_http_client_request *first = php_event_http_client_first(self);
	struct evhttp_request *made = first ? first->handle.ptr : NULL;

	if (self->nobody && made && !made->evcon && !self->suspended) {
		php_event_loop *loop = php_event_loop_of(&self->handle);

		php_event_loop_enter(loop); /* a connection that fails at once calls back from here */
		bool confined = php_event_backend_confine(&loop->backend, true);
		make_again(self, made);
		php_event_backend_confine(&loop->backend, confined);
		php_event_loop_leave(loop);
	} else {
		php_event_http_client_limit_connecting(self);
	}
}

/* --- a request that is given up --- */

/* Is it the request that evhttp works on? The head of a TAILQ is like an entry, and "before" the
 * first one is the end, which points to nothing. */
static bool is_first(const struct evhttp_request *request)
{
	const struct {
		struct evhttp_request *next, **last;
	} *before = (const void *) request->next.tqe_prev;

	return !*before->last;
}

/* Take all that wait behind `first` out of evhttp's queue, linked by their own entries. */
static struct evhttp_request *take_followers(struct evhttp_request *first)
{
	struct evhttp_request *followers = NULL, **last = &followers;

	while (first->next.tqe_next) {
		struct evhttp_request *follower = first->next.tqe_next;

		take(follower);
		*last = follower;
		last = &follower->next.tqe_next;
	}
	return followers;
}

/* evhttp would make the next request on what is left of the connection, where a look-up or a
 * handshake is still in progress. So those behind the first are made again. */
void php_event_http_client_cancel(php_event_http_client *self, struct evhttp_request *request)
{
	php_event_loop *loop = php_event_loop_of(&self->handle);

	if (!request->evcon) {
		return; /* evhttp does not have it */
	}
	if (!is_first(request)) {
		evhttp_cancel_request(request);
		return;
	}
	struct evhttp_request *follower = take_followers(request);

	php_event_loop_enter(loop); /* a connection that fails at once calls back from here */
	bool confined = php_event_backend_confine(&loop->backend, true);
	evhttp_cancel_request(request);
	if (follower && self->handle.ptr) {
		php_event_http_client_start_afresh(self);
	}
	for_each(self, follower, make_again);
	php_event_backend_confine(&loop->backend, confined);
	php_event_loop_leave(loop);
}
