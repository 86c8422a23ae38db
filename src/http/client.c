/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client.h"

#include "../bufferevent.h"
#include "../error.h"
#include "../tls_context.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http_struct.h>
#include <zend_smart_str.h>

static void hold(const php_event_handle *handle)
{
	GC_ADDREF(php_event_handle_object(handle));
}

static void let_go(const php_event_handle *handle)
{
	OBJ_RELEASE(php_event_handle_object(handle));
}

/* --- beginning --- */

static void on_disconnect(struct evhttp_connection *connection, void *arg);

static void apply_settings(php_event_http_outgoing *self)
{
	struct evhttp_connection *connection = self->connection;

	evhttp_connection_set_closecb(connection, on_disconnect, self);
	evhttp_connection_set_timeout(connection, self->timeout);
	evhttp_connection_set_max_headers_size(connection, self->max_headers_size);
	evhttp_connection_set_max_body_size(connection, self->max_body_size);
	if (self->local_address) {
		evhttp_connection_set_local_address(connection, ZSTR_VAL(self->local_address));
	}
	evhttp_connection_set_local_port(connection, self->local_port);
}

static void start_timer(
	php_event_http_outgoing *self, struct event **timer, event_callback_fn on_time, long seconds)
{
	const struct timeval in = {.tv_sec = seconds};

	if (!*timer) {
		*timer = evtimer_new(php_event_loop_of(&self->handle)->handle.ptr, on_time, self);
	}
	if (*timer) {
		evtimer_add(*timer, &in);
	}
}

static void stop_timer(struct event *timer)
{
	if (timer) {
		evtimer_del(timer);
	}
}

static void free_timer(struct event **timer)
{
	if (*timer) {
		event_free(*timer);
		*timer = NULL;
	}
}

/* --- those that wait for their answers --- */

static void line_up(php_event_http_outgoing *self, php_event_http_outgoing_request *request)
{
	request->next = NULL;
	request->at = self->end;
	*self->end = request;
	self->end = &request->next;
}

static void step_out(php_event_http_outgoing *self, php_event_http_outgoing_request *request)
{
	if (!request->at) {
		return;
	}
	*request->at = request->next;
	if (request->next) {
		request->next->at = request->at;
	} else {
		self->end = request->at;
	}
	request->at = NULL;
}

/* --- what comes before an answer --- */

/* Does evhttp keep the body back until the server permits it? */
static bool is_withheld(const struct evhttp_request *made)
{
	const char *expected = evbuffer_get_length(made->output_buffer) > 0
		? evhttp_find_header(made->output_headers, "Expect")
		: NULL;

	return expected && evutil_ascii_strcasecmp(expected, "100-continue") == 0;
}

static bool withholds(const php_event_http_outgoing *self)
{
	return self->first && is_withheld(self->first->handle.ptr);
}

static const char permission[] = "HTTP/1.1 100 Continue\r\n\r\n";
enum { PERMISSION = sizeof permission - 1 };

/* Only a 100 makes evhttp send the body: it gets a bare one, in place of the server's or without
 * any. It may read it later: more is filtered behind it until then. */
static void filter(php_event_http_outgoing *self, struct evbuffer *input)
{
	enum { HEAD_MAX = 65536 };
	size_t limit = self->max_headers_size < 0 ? HEAD_MAX : (size_t) self->max_headers_size;

	self->filtering = true;
	if (self->permitted) {
		evbuffer_drain(input, PERMISSION);
	}
	if (php_event_http_interim_skip(&self->interim, input, limit) && withholds(self)) {
		self->permitted = true;
	}
	if (self->permitted) {
		evbuffer_prepend(input, permission, PERMISSION);
	}
	self->filtering = false;
}

static void on_input(struct evbuffer *input, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_outgoing *self = arg;

	if (self->filtering) {
		return;
	}
	if (info->n_added > 0) {
		filter(self, input);
	} else {
		self->permitted = false; /* evhttp has read it */
	}
}

/* --- a body that the server is asked about first --- */

/* The server keeps silent: it may not know the question. */
static void on_impatient(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_outgoing *self = arg;
	struct bufferevent *bev = evhttp_connection_get_bufferevent(self->connection);

	if (withholds(self) && !self->interim.answering && !self->permitted
		&& bufferevent_getfd(bev) >= 0) {
		struct evbuffer *input = bufferevent_get_input(bev);

		self->filtering = self->permitted = true;
		evbuffer_prepend(input, permission, PERMISSION);
		self->filtering = false;
		bufferevent_trigger(bev, EV_READ, 0);
	}
}

/* evhttp has connected, and makes the first request, or the one behind one that it has an answer
 * to. */
static void on_sent(php_event_http_outgoing *self)
{
	php_event_http_outgoing_request *request = self->first;

	if (request && request->final && self->interim.answering) {
		request = request->next;
	}
	if (request) {
		request->final = true;
	}
	self->retried = 0;
	self->out_of_time = false;
	stop_timer(self->late);
}

/* A head has left, or evhttp drops it with its descriptor. */
static void on_output(struct evbuffer *output, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_outgoing *self = arg;

	if (info->n_added > 0) {
		on_sent(self);
	} else if (evbuffer_get_length(output) == 0 && withholds(self)
		&& bufferevent_getfd(evhttp_connection_get_bufferevent(self->connection)) >= 0) {
		start_timer(self, &self->patience, on_impatient, 1);
	}
}

/* The next answer begins anew. */
static void expect_answer(php_event_http_outgoing *self)
{
	self->interim = (php_event_http_interim){0};
	self->permitted = false;
	stop_timer(self->patience);
}

static void listen_to(php_event_http_outgoing *self)
{
	struct bufferevent *bev = evhttp_connection_get_bufferevent(self->connection);

	expect_answer(self);
	evbuffer_add_cb(bufferevent_get_input(bev), on_input, self);
	evbuffer_add_cb(bufferevent_get_output(bev), on_output, self);
}

static void listen_no_more(php_event_http_outgoing *self, struct evhttp_connection *connection)
{
	struct bufferevent *bev = evhttp_connection_get_bufferevent(connection);

	evbuffer_remove_cb(bufferevent_get_input(bev), on_input, self);
	evbuffer_remove_cb(bufferevent_get_output(bev), on_output, self);
}

/* --- making a connection --- */

/* Deferred, so that evhttp has the last bytes before it hears that they were the last. */
static struct bufferevent *make_tls(php_event_http_outgoing *self, struct event_base *base)
{
	SSL *tls = php_event_tls_need(self->tls);

	php_event_tls_name_host(tls, ZSTR_VAL(self->host));
	return php_event_tls_socket_new(base, -1, tls, BEV_OPT_CLOSE_ON_FREE | BEV_OPT_DEFER_CALLBACKS);
}

/* evhttp gets an address, or the name where no address is known yet, and then no request. */
static bool connect_anew(php_event_http_outgoing *self, php_event_loop *loop)
{
	struct event_base *base = loop->handle.ptr;
	struct bufferevent *bev = self->tls ? make_tls(self, base) : NULL;
	const char *address = php_event_http_addresses_present(&self->addresses);
	struct evhttp_connection *connection = evhttp_connection_base_bufferevent_new(
		base, NULL, bev, address ? address : ZSTR_VAL(self->host), self->port);

	if (!connection) {
		return false;
	}
	self->connection = connection;
	apply_settings(self);
	listen_to(self);
	return true;
}

bool php_event_http_outgoing_open(php_event_http_outgoing *self, php_event_loop *loop,
	php_event_dns *dns, zend_string *host, uint16_t port, SSL_CTX *tls)
{
	if (dns) {
		hold(&dns->handle);
	}
	self->dns = dns;
	self->tls = tls;
	self->host = zend_string_copy(host);
	self->port = port;
	self->max_headers_size = self->max_body_size = -1;
	self->end = &self->first;
	if (!connect_anew(self, loop)) {
		php_event_error_throw("EventHttpConnection: cannot be made");
		return false;
	}
	php_event_handle_open(&self->handle, self->connection, &loop->handle, NULL);
	return true;
}

/* --- starting afresh --- */

/* Deferred: one of its requests may be calling back. */
static void free_before(void *connection)
{
	evhttp_connection_free(connection);
}

/* evhttp keeps flags and timers of the past that its assertions do not expect on the next
 * connection, so the next one starts afresh. */
static void start_afresh(php_event_http_outgoing *self)
{
	struct evhttp_connection *before = self->connection;

	if (connect_anew(self, php_event_loop_of(&self->handle))) {
		evhttp_connection_set_closecb(before, NULL, NULL);
		listen_no_more(self, before);
		php_event_loop_defer(php_event_loop_of(&self->handle), free_before, before);
		self->tainted = false;
		self->handle.ptr = self->connection;
	}
}

/* The next request looks the host up again. */
static void forget_past(php_event_http_outgoing *self)
{
	php_event_http_addresses_forget(&self->addresses);
	self->retried = 0;
	start_afresh(self);
}

/* Idle, and disconnected or tainted. */
static void replace(void *arg)
{
	php_event_http_outgoing *self = arg;

	if (self->handle.ptr && !self->handle.children) {
		forget_past(self);
	}
	let_go(&self->handle);
}

static void replace_when_idle(php_event_http_outgoing *self)
{
	if (self->handle.ptr && !self->handle.children) {
		hold(&self->handle);
		php_event_loop_defer(php_event_loop_of(&self->handle), replace, self);
	}
}

/* --- from libevent to PHP: the connection has ended --- */

static void call_on_close(void *arg)
{
	php_event_http_outgoing *self = arg;
	zval argv[2];

	ZVAL_OBJ_COPY(&argv[0], php_event_handle_object(&self->handle));
	php_event_callback_call(&self->on_close, 1, argv);
	zval_ptr_dtor(&argv[0]);
}

static void tell_closed(void *arg)
{
	php_event_http_outgoing *self = arg;

	php_event_loop_call(php_event_loop_of(&self->handle), call_on_close, self);
	let_go(&self->handle);
}

/* The end of the script: the destructor has been called, and has left the connection open. */
static bool is_left_over(const php_event_http_outgoing *self)
{
	return self->handle.ptr
		&& php_event_object_is_destroyed(php_event_handle_object(&self->handle));
}

/* evhttp has not finished with the connection yet, and would take no request: PHP hears of it
 * later. */
static void on_disconnect(struct evhttp_connection *connection, void *arg)
{
	php_event_http_outgoing *self = arg;

	if (self->freed) {
		return; /* it is free_obj that drops its requests: what a callback would use has gone */
	}
	if (is_left_over(self)) {
		self->over = true;
		return;
	}
	replace_when_idle(self);
	if (php_event_callback_is_set(&self->on_close)) {
		hold(&self->handle);
		php_event_loop_defer(php_event_loop_of(&self->handle), tell_closed, self);
	}
}

/* --- the end of a connection --- */

static void end(php_event_http_outgoing *self)
{
	if (php_event_handle_is_inherited(&self->handle)) {
		php_event_bufferevent_abandon(evhttp_connection_get_bufferevent(self->connection));
	}
	listen_no_more(self, self->connection);
	free_timer(&self->late);
	free_timer(&self->patience);
	free_timer(&self->pause);
	evhttp_connection_free(self->connection);
	self->connection = NULL; /* requests that wait to be cancelled find it so */
}

static void stop_looking(php_event_http_outgoing *self)
{
	if (self->look_up) {
		php_event_dns_cancel(self->look_up);
		self->look_up = NULL;
	}
}

static void forget(void *arg)
{
	php_event_http_outgoing *self = arg;

	php_event_callback_clear(&self->on_close);
	let_go(&self->handle);
}

/* The close callback, if there is one to call, comes before forget(). */
static void free_connection(void *arg)
{
	php_event_http_outgoing *self = arg;

	end(self);
	php_event_loop_defer(php_event_loop_of(&self->handle), forget, self);
}

/* evhttp may be at work on it: the object waits for that with us. But in free_obj it cannot wait,
 * and need not: an object is destroyed first where libevent's frames may be on the stack. */
void php_event_http_outgoing_release(php_event_handle *handle, void *connection)
{
	php_event_http_outgoing *self = (php_event_http_outgoing *) handle;

	stop_looking(self);
	if (self->freed) {
		evhttp_connection_set_closecb(connection, NULL, NULL);
		end(self);
	} else {
		hold(handle);
		php_event_loop_defer(php_event_loop_of(handle), free_connection, self);
	}
}

void php_event_http_outgoing_free(php_event_http_outgoing *self)
{
	self->freed = true;
	php_event_handle_free(&self->handle);
	php_event_callback_clear(&self->on_close);
	php_event_tls_context_free(self->tls);
	php_event_http_addresses_forget(&self->addresses);
	if (self->dns) {
		let_go(&self->dns->handle);
	}
	if (self->host) {
		zend_string_release(self->host);
	}
	if (self->local_address) {
		zend_string_release(self->local_address);
	}
}

/* Requests on their way are the handle's children. */
bool php_event_http_outgoing_armed(const php_event_handle *handle)
{
	return handle->children;
}

void php_event_http_outgoing_edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_callback_edges(&((php_event_http_outgoing *) handle)->on_close, buffer);
	for (php_event_handle *child = handle->children; child; child = child->next) {
		zend_get_gc_buffer_add_obj(buffer, php_event_handle_object(handle));
		zend_get_gc_buffer_add_obj(buffer, php_event_handle_object(child));
	}
}

/* --- a request on its way --- */

static void depart(php_event_http_outgoing *self, php_event_http_outgoing_request *request,
	enum evhttp_cmd_type type, zend_string *target)
{
	php_event_handle_move(&request->handle, &self->handle, NULL);
	hold(&self->handle);
	hold(&request->handle);
	request->connection = self;
	request->type = type;
	request->target = zend_string_copy(target);
	request->made = self->used = true;
	line_up(self, request);
}

/* Answered, failed or cancelled. Both objects may be gone afterwards. */
static void part(php_event_http_outgoing *self, php_event_http_outgoing_request *request)
{
	step_out(self, request);
	zend_string_release(request->target);
	request->connection = NULL;
	if (self->tainted) {
		replace_when_idle(self);
	}
	let_go(&self->handle);
	let_go(&request->handle);
}

/* It stays readable. */
static void arrive(php_event_http_outgoing_request *request)
{
	php_event_loop *loop = php_event_loop_of(&request->handle);

	php_event_handle_move(&request->handle, &loop->handle, php_event_loop_object(loop));
	part(request->connection, request);
}

typedef struct {
	php_event_http_outgoing_request *request;
	bool answered;
} outcome;

static void call(void *arg)
{
	const outcome *o = arg;
	zval argv[2];

	if (php_event_loop_may_call(php_event_loop_of(&o->request->handle))) {
		if (o->answered) {
			ZVAL_OBJ(&argv[0], php_event_handle_object(&o->request->handle));
		} else {
			ZVAL_NULL(&argv[0]);
		}
		php_event_callback_call(&o->request->callback, 1, argv);
	}
	if (o->request->handle.ptr) { /* not cancelled by its own callback */
		arrive(o->request);
	}
}

/* May call back. False where there is no such local address. */
static bool give(php_event_http_outgoing *self, php_event_http_outgoing_request *request)
{
	struct evhttp_request *made = request->handle.ptr;

	request->final = false;
	if (evhttp_make_request(self->connection, made, request->type, ZSTR_VAL(request->target))
		== 0) {
		return true;
	}
	made->evcon = NULL;
	return false;
}

static void fail(php_event_http_outgoing *self, struct evhttp_request *made)
{
	php_event_http_outgoing_request *request = made->cb_arg;

	request->final = true;
	made->cb(NULL, request);
}

static void make_again(php_event_http_outgoing *self, struct evhttp_request *made)
{
	php_event_http_outgoing_request *request = made->cb_arg;

	if (request->cancelled) {
		request->finished = true;
	} else if (!self->held && !give(self, request)) {
		fail(self, made);
	}
}

/* Of requests that have been taken from evhttp, and hang together by their own links. */
static void for_each(php_event_http_outgoing *self, struct evhttp_request *made,
	void (*how)(php_event_http_outgoing *self, struct evhttp_request *made))
{
	while (made) {
		struct evhttp_request *next = made->next.tqe_next;

		how(self, made);
		made = next;
	}
}

/* Can the connection not be used again, since the server has sent what nobody has asked for, which
 * evhttp would take for the next answer, or has ended it? What evhttp has read is in the input. */
static bool is_spent(const php_event_http_outgoing *self)
{
	struct bufferevent *bev = evhttp_connection_get_bufferevent(self->connection);
	evutil_socket_t fd = bufferevent_getfd(bev);
	char byte;

	if (fd < 0 || evbuffer_get_length(bufferevent_get_input(bev)) > 0) {
		return fd >= 0;
	}
	return self->tls ? php_event_tls_has_news(php_event_tls_of(bev))
					 : recv(fd, &byte, 1, MSG_PEEK) >= 0;
}

/* ... or since the answer came before the body was sent, which the server may wait for? */
static bool is_spent_by(const php_event_http_outgoing *self, const struct evhttp_request *answered)
{
	return is_spent(self)
		|| (is_withheld(answered)
			&& bufferevent_getfd(evhttp_connection_get_bufferevent(self->connection)) >= 0);
}

/* Ours: it is not freed. */
static void take(struct evhttp_request *made)
{
	evhttp_cancel_request(made);
	made->evcon = NULL;
	made->next.tqe_next = NULL;
}

/* Take from evhttp all requests that it has not answered, and go on with a new connection. They
 * hang together by their own links. The first is taken last: evhttp would connect for the next. */
static struct evhttp_request *take_requests(php_event_http_outgoing *self)
{
	struct evhttp_request *waiting = NULL, **last = &waiting;

	if (self->first) {
		for (php_event_http_outgoing_request *next = self->first->next; next; next = next->next) {
			take(next->handle.ptr);
		}
		take(self->first->handle.ptr);
	} else {
		on_disconnect(self->connection, self); /* else evhttp has closed it and said so */
	}
	for (php_event_http_outgoing_request *request = self->first; request; request = request->next) {
		*last = request->handle.ptr;
		last = &(*last)->next.tqe_next;
	}
	start_afresh(self);
	return waiting;
}

/* evhttp has begun with the next request before it tells of an answer: its body is in the output
 * already, and none of it has left. */
static void take_body_back(php_event_http_outgoing *self, struct evhttp_request *made)
{
	struct evbuffer *output =
		bufferevent_get_output(evhttp_connection_get_bufferevent(self->connection));
	struct evbuffer_ptr end = evbuffer_search(output, "\r\n\r\n", 4, NULL);

	if (end.pos >= 0) {
		evbuffer_unfreeze(output, 1);
		evbuffer_drain(output, (size_t) end.pos + 4);
		evbuffer_add_buffer(made->output_buffer, output);
		evbuffer_freeze(output, 1);
	}
}

static void start_over(php_event_http_outgoing *self)
{
	if (self->first) {
		take_body_back(self, self->first->handle.ptr);
	}
	for_each(self, take_requests(self), make_again);
}

/* --- on the way to a server --- */

/* All that wait are made on the present address, or fail. */
static void proceed(php_event_http_outgoing *self,
	void (*how)(php_event_http_outgoing *self, struct evhttp_request *made))
{
	self->held = false;
	if (self->first) {
		for_each(self, take_requests(self), how);
	}
}

static void on_late(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_outgoing *self = arg;

	if (!self->look_up) {
		self->out_of_time = true;
	} else if (self->timeout > 0) {
		stop_looking(self);
		proceed(self, fail);
	}
}

static void limit_time(php_event_http_outgoing *self)
{
	enum { EVHTTP_CONNECT_TIMEOUT = 45 };

	self->out_of_time = false;
	start_timer(
		self, &self->late, on_late, self->timeout > 0 ? self->timeout : EVHTTP_CONNECT_TIMEOUT);
}

static void know(void *arg, int error, const struct evutil_addrinfo *found)
{
	php_event_http_outgoing *self = arg;

	if (!error) {
		php_event_http_addresses_know(&self->addresses, found);
	}
}

static void on_looked_up(void *arg, int error, const struct evutil_addrinfo *found)
{
	php_event_http_outgoing *self = arg;

	self->look_up = NULL;
	know(self, error, found);
	proceed(self, php_event_http_addresses_present(&self->addresses) ? make_again : fail);
}

/* Look the host up, where that is still to be done. False where it has no address. */
static bool look_up(php_event_http_outgoing *self)
{
	const char *host = ZSTR_VAL(self->host);

	if (self->held || php_event_http_address_is(host)
		|| php_event_http_addresses_present(&self->addresses)) {
		return true;
	}
	limit_time(self);
	if (self->dns && self->dns->handle.ptr) {
		self->held = true;
		self->look_up =
			php_event_dns_ask(self->dns, host, self->port, AF_UNSPEC, on_looked_up, self);
		return true;
	}
	php_event_dns_wait(host, self->port, AF_UNSPEC, know, self);
	if (!php_event_http_addresses_present(&self->addresses)) {
		return false;
	}
	start_afresh(self);
	return true;
}

static void try_next(void *arg)
{
	php_event_http_outgoing *self = arg;

	if (self->handle.ptr) {
		proceed(self, make_again);
	}
	let_go(&self->handle);
}

static void on_paused(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_outgoing *self = arg;

	self->held = false;
	php_event_http_addresses_forget(&self->addresses);
	bool found = look_up(self);
	if (!self->held) {
		proceed(self, found ? make_again : fail);
	}
}

/* As evhttp does it, which knows one address only. */
static void pause_before_retry(php_event_http_outgoing *self)
{
	enum { HOUR = 3600, DOUBLINGS = 11 };
	long seconds = 2L << MIN(self->retried, DOUBLINGS);

	self->held = true;
	self->retried++;
	start_timer(self, &self->pause, on_paused, MIN(seconds, HOUR));
}

/* A request that could not be sent, since there is no connection: does it wait for another try? The
 * first decides for all. `refused`: nobody was there, or not in time. */
static bool tries_on(
	php_event_http_outgoing *self, php_event_http_outgoing_request *request, bool refused)
{
	if (request->final || !request->handle.ptr || !self->handle.ptr) {
		return false;
	}
	if (self->held) {
		return true;
	}
	if (!self->out_of_time && php_event_http_addresses_next(&self->addresses)) {
		self->held = true;
		hold(&self->handle);
		php_event_loop_defer(php_event_loop_of(&self->handle), try_next, self);
	} else if (refused && (self->retries < 0 || self->retried < self->retries)) {
		pause_before_retry(self);
	}
	return self->held;
}

/* Nobody waits any more. */
static void stop_trying(php_event_http_outgoing *self)
{
	if (!self->first) {
		stop_looking(self);
		stop_timer(self->late);
		stop_timer(self->pause);
		self->held = false;
	}
}

/* The handshake of a connection that has not come about. */
static bool is_distrusted(php_event_http_outgoing *self, php_event_http_outgoing_request *request)
{
	return self->tls && self->connection && !request->final
		&& php_event_bufferevent_tell_distrust(
			&self->handle, php_event_tls_of(evhttp_connection_get_bufferevent(self->connection)));
}

/* Answered, or broken off (NULL). */
static void finish(php_event_http_outgoing_request *request, struct evhttp_request *answered)
{
	php_event_http_outgoing *self = request->connection;
	outcome o = {.request = request, .answered = answered != NULL};

	request->finished = true;
	step_out(self, request);
	expect_answer(self);
	stop_trying(self);
	if (!answered || !answered->response_code) {
		self->tainted = true;
	} else if (self->handle.ptr && is_spent_by(self, answered)) {
		start_over(self);
	}
	if (request->handle.ptr) {
		php_event_loop_call_always(php_event_loop_of(&request->handle), call, &o);
	}
}

/* evhttp has let go of the request. Held by what made it depart. */
static void on_done(struct evhttp_request *answered, void *arg)
{
	php_event_http_outgoing_request *request = arg;
	php_event_http_outgoing *self = request->connection;
	bool failed = !answered || !answered->response_code;

	if (request->handle.ptr) {
		((struct evhttp_request *) request->handle.ptr)->evcon = NULL;
	}
	if (failed && !is_distrusted(self, request) && tries_on(self, request, answered)) {
		return;
	}
	finish(request, answered);
}

bool php_event_http_outgoing_request_open(php_event_http_outgoing_request *self)
{
	struct evhttp_request *request = evhttp_request_new(on_done, self);

	if (!request) {
		php_event_error_throw("EventHttpRequest: cannot be made");
		return false;
	}
	evhttp_request_own(request);
	php_event_handle_open(&self->handle, request, NULL, NULL);
	return true;
}

/* The program's own comes first, and the target's where that names a host itself. */
static void name_host(const php_event_http_outgoing *self, struct evhttp_request *made,
	enum evhttp_cmd_type type, const char *target)
{
	struct evhttp_uri *uri = type == EVHTTP_REQ_CONNECT ? NULL : evhttp_uri_parse(target);
	const char *host = uri ? evhttp_uri_get_host(uri) : NULL;
	int standard = self->tls ? 443 : 80, port = host ? evhttp_uri_get_port(uri) : self->port;
	smart_str value = {0};

	host = host ? host : ZSTR_VAL(self->host);
	if (type == EVHTTP_REQ_CONNECT) {
		smart_str_appends(&value, target);
	} else {
		bool bare = strchr(host, ':') && *host != '[';

		smart_str_append_printf(&value, bare ? "[%s]" : "%s", host);
		if (port > 0 && port != standard) {
			smart_str_append_printf(&value, ":%d", port);
		}
	}
	smart_str_0(&value);
	if (value.s && !evhttp_find_header(made->output_headers, "Host")) {
		evhttp_add_header(made->output_headers, "Host", ZSTR_VAL(value.s));
	}
	smart_str_free(&value);
	if (uri) {
		evhttp_uri_free(uri);
	}
}

/* Nothing of the past comes before the next request. */
static void tidy_up(php_event_http_outgoing *self)
{
	if (self->first) {
		return;
	}
	if (self->tainted) {
		forget_past(self);
	} else if (is_spent(self)) {
		php_event_http_addresses_forget(&self->addresses);
		take_requests(self);
	}
}

bool php_event_http_outgoing_make(php_event_http_outgoing *self,
	php_event_http_outgoing_request *request, enum evhttp_cmd_type type, zend_string *target)
{
	php_event_loop *loop = php_event_loop_of(&self->handle);
	struct evhttp_request *made = request->handle.ptr;
	bool accepted = true;

	if (self->over) {
		return false;
	}
	php_event_loop_enter(loop); /* a connection that ends or fails at once calls back from here */
	bool confined = php_event_backend_confine(&loop->backend, true);
	tidy_up(self);
	name_host(self, made, type, ZSTR_VAL(target));
	bool found = look_up(self);
	depart(self, request, type, target);
	if (!found) {
		fail(self, made);
	} else if (!self->held) {
		accepted = give(self, request);
	}
	php_event_backend_confine(&loop->backend, confined);
	if (!accepted && request->connection) {
		arrive(request);
		stop_trying(self);
	}
	php_event_loop_leave(loop);
	return accepted;
}

/* --- a request that is given up --- */

/* Is it the one that evhttp works on? In a TAILQ the head is like an entry, and "before" the first
 * there is the end, which points to nothing. */
static bool is_first(const struct evhttp_request *request)
{
	const struct {
		struct evhttp_request *next, **last;
	} *before = (const void *) request->next.tqe_prev;

	return !*before->last;
}

/* Take all that wait behind `first` out of evhttp's queue; they hang together by their own
 * links. */
static struct evhttp_request *take_followers(struct evhttp_request *first)
{
	struct evhttp_request *followers = NULL, **last = &followers;

	while (first->next.tqe_next) {
		struct evhttp_request *follower = first->next.tqe_next;

		evhttp_cancel_request(follower); /* ours: it is not freed */
		follower->evcon = NULL;
		follower->next.tqe_next = NULL;
		*last = follower;
		last = &follower->next.tqe_next;
	}
	return followers;
}

/* Have evhttp give up a request that is in its queue. Others go on, or are made again: one may be
 * told that it failed. For evhttp would make the next request on what is left of the connection,
 * where a look-up or a handshake is still on its way. */
static void cancel(php_event_http_outgoing *self, struct evhttp_request *request)
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
		start_afresh(self);
	}
	for_each(self, follower, make_again);
	php_event_backend_confine(&loop->backend, confined);
	php_event_loop_leave(loop);
}

/* Queued with the references that went with the request when it departed: evhttp calls back with
 * it until then. */
static void cancel_and_free(void *arg)
{
	php_event_http_outgoing_request *request = arg;
	php_event_http_outgoing *self = request->connection;

	if (self->connection && !request->finished) {
		cancel(self, request->cancelled);
	}
	stop_trying(self);
	evhttp_request_free(request->cancelled);
	self->tainted = true;
	part(self, request);
}

static void free_request(void *request)
{
	evhttp_request_free(request);
}

void php_event_http_outgoing_request_release(php_event_handle *handle, void *request)
{
	php_event_http_outgoing_request *self = (php_event_http_outgoing_request *) handle;

	if (self->connection) {
		step_out(self->connection, self);
		self->cancelled = request;
		php_event_loop_defer(php_event_loop_of(handle), cancel_and_free, self);
	} else if (handle->root == handle) {
		free_request(request); /* never made */
	} else {
		php_event_loop_defer(php_event_loop_of(handle), free_request, request);
	}
}

void php_event_http_outgoing_request_clear(php_event_handle *handle)
{
	php_event_callback_clear(&((php_event_http_outgoing_request *) handle)->callback);
}

void php_event_http_outgoing_request_edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_callback_edges(&((php_event_http_outgoing_request *) handle)->callback, buffer);
}
