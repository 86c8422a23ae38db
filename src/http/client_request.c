/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client_request.h"

#include "../bufferevent.h"
#include "../bytes.h"
#include "../error.h"
#include "../optional.h"
#include "client_attempts.h"
#include "client_body.h"
#include "client_connection.h"
#include "client_direct.h"
#include "client_queue.h"
#include "client_traffic.h"
#include "message.h"
#include "method.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http_struct.h>
#include <zend_smart_str.h>

/* --- on its way --- */

/* Wherever the request is by now. It is held by being on its way. */
static void on_whole(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_client_request *request = arg;
	struct evhttp_request *made = request->handle.ptr;

	php_event_http_client_blame(
		request, PHP_EVENT_HTTP_CLIENT_ERROR_TIMEOUT, "the request took too long");
	request->final = true;
	php_event_http_client_cancel(request->connection, made);
	made->cb(NULL, request);
}

void php_event_http_client_request_limit(php_event_http_client_request *self, double seconds)
{
	self->timeout = seconds;
	if (!self->connection || seconds == 0) {
		php_event_http_client_stop_timer(self->whole);
	} else {
		php_event_http_client_start_timer(&self->handle, &self->whole, on_whole, seconds);
	}
}

static void depart(php_event_http_client *self, php_event_http_client_request *request, int type,
	zend_string *method, zend_string *target)
{
	php_event_handle_move(&request->handle, &self->handle, NULL);
	php_event_handle_hold(&self->handle);
	php_event_handle_hold(&request->handle);
	request->connection = self;
	request->type = (enum evhttp_cmd_type) type;
	request->method = php_event_optional_copy(method);
	request->target = zend_string_copy(target);
	request->made = self->used = true;
	php_event_queue_add(&self->requests, &request->queued);
	php_event_http_client_request_limit(request, request->timeout);
}

/* Answered, failed or cancelled. Both objects may be gone afterwards. */
static void separate(php_event_http_client *self, php_event_http_client_request *request)
{
	php_event_http_client_step_out(self, request);
	php_event_http_client_free_timer(&request->whole);
	zend_string_release(request->target);
	request->connection = NULL;
	if (self->tainted) {
		php_event_http_client_replace_when_idle(self);
	}
	php_event_handle_let_go(&self->handle);
	php_event_handle_let_go(&request->handle);
}

/* It stays readable. */
static void bring_back(php_event_http_client_request *request)
{
	php_event_loop *loop = php_event_loop_of(&request->handle);

	php_event_handle_move(&request->handle, &loop->handle, php_event_loop_object(loop));
	separate(request->connection, request);
}

typedef struct {
	php_event_http_client_request *request;
	bool answered;
} outcome;

static void tell_failure(php_event_http_client_request *request)
{
	zval argv[4];

	ZVAL_OBJ(&argv[0], php_event_handle_object(&request->handle));
	ZVAL_LONG(&argv[1], request->failure.error);
	ZVAL_STRING(&argv[2], request->failure.why);
	php_event_callback_call(&request->on_error, 3, argv);
	zval_ptr_dtor(&argv[2]);
}

static void tell_outcome(void *arg)
{
	const outcome *o = arg;
	php_event_loop *loop = php_event_loop_of(&o->request->handle);
	zval argv[2];

	if (o->request->failure.error && php_event_callback_is_set(&o->request->on_error)
		&& php_event_loop_may_call(loop)) {
		tell_failure(o->request);
	}
	if (php_event_loop_may_call(loop)) {
		if (o->answered) {
			ZVAL_OBJ(&argv[0], php_event_handle_object(&o->request->handle));
		} else {
			ZVAL_NULL(&argv[0]);
		}
		php_event_callback_call(&o->request->callback, 1, argv);
	}
	php_event_http_client_body_free(o->request);
	if (o->request->handle.ptr) { /* not cancelled by its own callback */
		bring_back(o->request);
	}
}

/* --- answered --- */

/* Is the connection unfit for reuse? The answer may have come before the body was sent, for which
 * the server may wait. If nobody waits to use it, the next user will ask. */
static bool is_spent_by(
	const php_event_http_client *self, const php_event_http_client_request *request)
{
	return php_event_http_answer_spoils(&self->answer)
		|| (!php_event_http_client_body_is_sent(request)
			&& bufferevent_getfd(evhttp_connection_get_bufferevent(self->connection)) >= 0)
		|| (php_event_http_client_next(request) && php_event_http_client_is_spent(self));
}

/* --- failed --- */

/* evhttp reports what it thinks of a connection that it had. */
static void on_error(enum evhttp_request_error error, void *arg)
{
	php_event_http_client_request *request = arg;

	if (!request->final || error == EVREQ_HTTP_REQUEST_CANCEL) {
		return;
	}
	if (error == EVREQ_HTTP_TIMEOUT) {
		php_event_http_client_blame(
			request, PHP_EVENT_HTTP_CLIENT_ERROR_TIMEOUT, "nothing happened in time");
	} else {
		php_event_http_client_blame(request, PHP_EVENT_HTTP_CLIENT_ERROR_EOF,
			"the connection ended before the answer was complete");
	}
}

/* There was a connection: it ended, which is no system error, or was reset. */
static bool is_cut_off(int error)
{
	return error == 0 || error == ECONNRESET || error == EPIPE;
}

/* There is no connection. Returns true if the server's certificate is not trusted, since no other
 * address of its would do better; a program that does not ask for errors is warned. */
static bool explain_no_connection(
	php_event_http_client *self, php_event_http_client_request *request, int error)
{
	struct bufferevent *bev = evhttp_connection_get_bufferevent(self->connection);
	SSL *tls = self->tls ? php_event_tls_of(bev) : NULL;
	const char *distrust = tls ? php_event_tls_distrust(tls) : NULL;
	const char *complaint = tls ? php_event_tls_complaint(bev) : NULL;

	if (distrust) {
		php_event_http_client_blame(request, PHP_EVENT_HTTP_CLIENT_ERROR_TLS, distrust);
		if (!php_event_callback_is_set(&request->on_error)) {
			php_event_bufferevent_tell_distrust(&self->handle, tls);
		}
	} else if (self->out_of_time) {
		php_event_http_client_blame(
			request, PHP_EVENT_HTTP_CLIENT_ERROR_TIMEOUT, "no connection in time");
	} else if (complaint || (tls && is_cut_off(error))) {
		php_event_http_client_blame(request, PHP_EVENT_HTTP_CLIENT_ERROR_TLS,
			complaint ? complaint : "the connection ended within the handshake");
	} else {
		php_event_http_client_blame(
			request, PHP_EVENT_HTTP_CLIENT_ERROR_CONNECT, evutil_socket_error_to_string(error));
	}
	return distrust;
}

/* Answered, or broken off (NULL). */
static void conclude(php_event_http_client_request *request, struct evhttp_request *answered)
{
	php_event_http_client *self = request->connection;
	outcome o = {.request = request, .answered = answered != NULL};
	bool spent = o.answered && self->handle.ptr && is_spent_by(self, request);

	request->done = true;
	if (php_event_http_client_first(self) == request) {
		php_event_http_client_expect_answer(self);
	}
	php_event_http_client_step_out(self, request);
	php_event_http_client_stop_trying(self);
	if (!answered || !answered->response_code) {
		self->tainted = true;
	} else if (spent) {
		php_event_http_client_start_over(self);
	}
	if (self->handle.ptr) {
		php_event_http_client_go_on(self);
	}
	if (request->handle.ptr) {
		php_event_loop_call_always(php_event_loop_of(&request->handle), tell_outcome, &o);
	}
}

/* With all that has come, even if PHP has paused: nothing follows. */
static void complete(php_event_http_client_request *request)
{
	php_event_http_client *self = request->connection;

	if (self->answer.shown && self->answer.shown == request->handle.ptr) {
		request->paused = false;
		php_event_http_client_tell_chunk(request);
		request->trailers = self->answer.trailers;
		self->answer.trailers = NULL;
		php_event_http_answer_settle(&self->answer);
	}
}

/* evhttp has let go of the request. Held by the caller. */
static void on_done(struct evhttp_request *answered, void *arg)
{
	int error = EVUTIL_SOCKET_ERROR();
	php_event_http_client_request *request = arg;
	php_event_http_client *self = request->connection;

	php_event_http_client_unpin(self);
	if (request->handle.ptr) {
		((struct evhttp_request *) request->handle.ptr)->evcon = NULL;
	}
	complete(request);
	if (answered && answered->response_code && request->failure.error) {
		answered = NULL; /* evhttp had all of it, but PHP did not want it */
	}
	if (!answered || !answered->response_code) {
		bool distrusted = false;

		if (!request->final && self->connection) {
			distrusted = explain_no_connection(self, request, answered ? ECONNREFUSED : error);
		}
		if (!distrusted && php_event_http_client_tries_on(self, request, answered)) {
			request->failure = (php_event_http_client_failure){0};
			return;
		}
	}
	conclude(request, answered);
}

bool php_event_http_client_request_open(php_event_http_client_request *self)
{
	struct evhttp_request *request = evhttp_request_new(on_done, self);

	if (!request) {
		php_event_error_throw("EventHttpRequest: cannot be made");
		return false;
	}
	evhttp_request_own(request);
	evhttp_request_set_header_cb(request, php_event_http_client_on_head);
	evhttp_request_set_error_cb(request, on_error);
	php_event_handle_open(&self->handle, request, NULL, NULL);
	return true;
}

/* --- made --- */

/* For a Host field. Only a `port` above 0 that is not the default is added. */
static void append_host(
	smart_str *to, const php_event_http_client *self, const char *host, int port)
{
	bool bare = strchr(host, ':') && *host != '[';

	smart_str_appends(to, bare ? "[" : "");
	smart_str_appends(to, host);
	smart_str_appends(to, bare ? "]" : "");
	if (port > 0 && port != (self->tls ? 443 : 80)) {
		smart_str_appendc(to, ':');
		smart_str_append_long(to, port);
	}
}

/* The target's, if that names a host itself. */
static void append_host_of(smart_str *to, const php_event_http_client *self, const char *target)
{
	bool names = *target != '/' || target[1] == '/';
	struct evhttp_uri *uri = names ? evhttp_uri_parse(target) : NULL;

	if (uri && evhttp_uri_get_host(uri)) {
		append_host(to, self, evhttp_uri_get_host(uri), evhttp_uri_get_port(uri));
	} else if (self->nobody) {
		append_host(to, self, "localhost", -1);
	} else {
		append_host(to, self, ZSTR_VAL(self->host), self->port);
	}
	if (uri) {
		evhttp_uri_free(uri);
	}
}

/* The program's own comes first. */
static void name_host(
	const php_event_http_client *self, struct evhttp_request *made, int type, const char *target)
{
	smart_str value = {0};

	if (evhttp_find_header(made->output_headers, "Host")) {
		return;
	}
	if (type == EVHTTP_REQ_CONNECT) {
		smart_str_appends(&value, target);
	} else {
		append_host_of(&value, self, target);
	}
	smart_str_0(&value);
	if (value.s) {
		evhttp_add_header(made->output_headers, "Host", ZSTR_VAL(value.s));
	}
	smart_str_free(&value);
}

/* Forget all of the past before the next request. */
static void tidy_up(php_event_http_client *self)
{
	if (self->requests.first) {
		return;
	}
	if (self->tainted) {
		php_event_http_client_forget_past(self);
	} else if (php_event_http_client_is_spent(self)) {
		php_event_http_addresses_forget(&self->addresses);
		php_event_http_client_disconnect(self);
	}
}

bool php_event_http_client_make(php_event_http_client *self, php_event_http_client_request *request,
	int type, zend_string *method, zend_string *target)
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
	bool found = php_event_http_client_look_up(self);
	depart(self, request, type, method, target);
	if (!found) {
		php_event_http_client_fail(self, made);
	} else if (!self->suspended) {
		accepted = php_event_http_client_give(self, request);
	}
	php_event_backend_confine(&loop->backend, confined);
	if (!accepted && request->connection) {
		bring_back(request);
		php_event_http_client_stop_trying(self);
	}
	php_event_loop_leave(loop);
	return accepted;
}

/* --- let go of --- */

/* Queued with the references that the request took when it departed: evhttp calls back with it
 * until then. */
static void cancel_and_free(void *arg)
{
	php_event_http_client_request *request = arg;
	php_event_http_client *self = request->connection;

	if (self->connection && !request->done) {
		php_event_http_client_cancel(self, request->cancelled);
	}
	php_event_http_client_stop_trying(self);
	if (self->answer.shown == request->cancelled) {
		php_event_http_client_expect_answer(self);
	}
	evhttp_request_free(request->cancelled);
	self->tainted = true;
	if (self->handle.ptr && self->connection) {
		php_event_http_client_go_on(self);
	}
	separate(self, request);
}

static void free_request(void *request)
{
	evhttp_request_free(request);
}

void php_event_http_client_request_release(php_event_handle *handle, void *request)
{
	php_event_http_client_request *self = (php_event_http_client_request *) handle;

	if (self->connection) {
		php_event_http_client_step_out(self->connection, self);
		php_event_http_client_stop_timer(self->whole);
		self->cancelled = request;
		php_event_loop_defer(php_event_loop_of(handle), cancel_and_free, self);
	} else if (handle->root == handle) {
		free_request(request); /* never made */
	} else {
		php_event_loop_defer(php_event_loop_of(handle), free_request, request);
	}
}

/* Destructors may set others meanwhile, but not on a stale handle. */
void php_event_http_client_request_clear(php_event_handle *handle)
{
	php_event_http_client_request *self = (php_event_http_client_request *) handle;

	php_event_bytes_drop(&self->trailers);
	php_event_http_client_body_free(self);
	if (self->method) {
		zend_string_release(self->method);
		self->method = NULL;
	}
	php_event_callback_clear(&self->callback);
	php_event_callback_clear(&self->on_head);
	php_event_callback_clear(&self->on_chunk);
	php_event_callback_clear(&self->on_error);
}

void php_event_http_client_request_edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	const php_event_http_client_request *self = (php_event_http_client_request *) handle;

	php_event_callback_edges(&self->callback, buffer);
	php_event_callback_edges(&self->on_head, buffer);
	php_event_callback_edges(&self->on_chunk, buffer);
	php_event_callback_edges(&self->on_error, buffer);
}

/* --- what PHP asks of it --- */

/* The answer now coming, if it is this request's; else evhttp has had all of one, or none. */
static const php_event_http_answer *coming(const php_event_http_client_request *self)
{
	const php_event_http_client *client = self->connection;

	return client && client->answer.begun && php_event_http_client_first(client) == self
		? &client->answer
		: NULL;
}

struct evkeyvalq *php_event_http_client_headers(const php_event_http_client_request *self)
{
	const php_event_http_answer *answer = coming(self);

	return answer && answer->headers ? answer->headers
									 : evhttp_request_get_input_headers(self->handle.ptr);
}

const char *php_event_http_client_reason(const php_event_http_client_request *self)
{
	const php_event_http_answer *answer = coming(self);
	const char *reason = answer ? php_event_http_answer_reason(answer)
								: evhttp_request_get_response_code_line(self->handle.ptr);

	return reason ? reason : "";
}

const char *php_event_http_client_state(const php_event_http_client_request *self)
{
	if (!self->made) {
		return "has not been made";
	}
	if (self->connection && !self->done) {
		return self->heard ? "the answer comes" : "on its way";
	}
	return self->failure.error ? self->failure.why : "answered";
}

zend_string *php_event_http_client_method(const php_event_http_client_request *self)
{
	return self->method ? zend_string_copy(self->method)
						: php_event_http_message_string(php_event_http_method_name(self->type));
}
