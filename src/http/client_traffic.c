/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client_traffic.h"

#include "../bytes.h"
#include "../socket.h"
#include "client_body.h"
#include "client_direct.h"
#include "method.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http_struct.h>

/* --- what comes before an answer --- */

static void on_slow(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_client *self = arg;
	php_event_http_client_request *first = php_event_http_client_first(self);

	if (first) {
		php_event_http_client_blame(first, PHP_EVENT_HTTP_CLIENT_ERROR_TIMEOUT,
			"the head of the answer was not complete in time");
		php_event_http_client_break_off(self);
	}
}

/* A head that has begun must be complete within the time-out: a byte now and then is not enough. */
static void limit_head(php_event_http_client *self)
{
	enum { HEAD_TIMEOUT = 60 };

	if (!php_event_http_answer_is_in_head(&self->answer)) {
		php_event_http_client_stop_timer(self->slow);
	} else if (!self->slow || !evtimer_pending(self->slow, NULL)) {
		php_event_http_client_start_timer(
			&self->handle, &self->slow, on_slow, self->timeout > 0 ? self->timeout : HEAD_TIMEOUT);
	}
}

static php_event_http_strict_messages answers_to(const php_event_http_client_request *request)
{
	return request->type == EVHTTP_REQ_HEAD   ? PHP_EVENT_HTTP_STRICT_RESPONSES_TO_HEAD
		: request->type == EVHTTP_REQ_CONNECT ? PHP_EVENT_HTTP_STRICT_RESPONSES_TO_CONNECT
											  : PHP_EVENT_HTTP_STRICT_RESPONSES;
}

static void refuse(php_event_http_client_request *request, const php_event_http_strict *strict)
{
	php_event_http_client_blame(request,
		strict->too_long ? PHP_EVENT_HTTP_CLIENT_ERROR_TOO_LONG
						 : PHP_EVENT_HTTP_CLIENT_ERROR_INVALID_HEADER,
		strict->reason ? strict->reason : "too many responses of 1xx");
}

/* --- what PHP is told of an answer as it comes --- */

/* The request is held by being on its way: whatever its callback does to it is deferred. */
static void ask(php_event_http_client_request *request, const php_event_callback *callback,
	uint32_t argc, zval *argv)
{
	ZVAL_OBJ(&argv[0], php_event_handle_object(&request->handle));
	if (!php_event_callback_ask(callback, argc, argv)) {
		php_event_http_client_blame(
			request, PHP_EVENT_HTTP_CLIENT_ERROR_CANCELLED, "a callback gave the request up");
	}
}

static void tell_head(void *arg)
{
	php_event_http_client_request *request = arg;
	zval argv[2];

	ask(request, &request->on_head, 1, argv);
}

static void tell_chunk(void *arg)
{
	php_event_http_client_request *request = arg;
	struct evbuffer *body = request->connection->answer.body;
	zend_string *bytes = php_event_bytes_copy(body, NULL, SIZE_MAX);
	zval argv[3];

	if (bytes) {
		evbuffer_drain(body, ZSTR_LEN(bytes));
		ZVAL_STR(&argv[1], bytes);
		ask(request, &request->on_chunk, 2, argv);
		zend_string_release(bytes);
	}
}

/* Has PHP neither let go of it nor objected? */
static bool goes_on(const php_event_http_client_request *request)
{
	return request->handle.ptr && !request->failure.error;
}

/* May some of the body be handed on? */
static bool is_chunk_due(const php_event_http_client_request *request)
{
	const struct evbuffer *body = request->connection->answer.body;

	return goes_on(request) && !request->paused && body && evbuffer_get_length(body) > 0
		&& php_event_callback_is_set(&request->on_chunk);
}

void php_event_http_client_tell_chunk(php_event_http_client_request *request)
{
	if (is_chunk_due(request)) {
		php_event_loop_call(php_event_loop_of(&request->handle), tell_chunk, request);
	}
}

/* evhttp may not have read the status line yet. */
static void introduce(struct evhttp_request *made, const php_event_http_strict *strict)
{
	made->response_code = strict->code;
	made->major = 1;
	made->minor = strict->minor;
}

/* The answer has begun, and more of it has come. While PHP has paused, nothing is read: a piece
 * that came all the same is kept. */
static void tell(php_event_http_client *self, php_event_http_client_request *request)
{
	php_event_loop *loop = php_event_loop_of(&request->handle);
	struct bufferevent *bev = evhttp_connection_get_bufferevent(self->connection);

	if (!request->heard && php_event_loop_may_call(loop)) {
		introduce(request->handle.ptr, &self->answer.strict);
		request->heard = true;
		if (php_event_callback_is_set(&request->on_head)) {
			php_event_loop_call(loop, tell_head, request);
		}
	}
	php_event_http_client_tell_chunk(request);
	self->answer.held = !goes_on(request) || request->paused;
	if (self->answer.held) {
		bufferevent_disable(bev, EV_READ);
	}
	if (!self->answer.held && php_event_http_answer_is_over(&self->answer)) {
		php_event_http_client_body_cut(request);
	}
	if (php_event_http_answer_end(&self->answer)) {
		php_event_http_client_pin(self);
	}
}

/* Report what has passed before what is refused. evhttp is told to give up an answer when nobody is
 * working on the connection. */
static void go_on(php_event_http_client *self, php_event_http_client_request *request, bool well)
{
	if (self->answer.begun && goes_on(request)) {
		tell(self, request);
	}
	if (!well && request->handle.ptr) {
		refuse(request, &self->answer.strict);
	}
	if (request->handle.ptr && request->failure.error) {
		php_event_http_client_break_off(self);
	}
}

/* Leave in the input what comes unasked: evhttp ends the connection. */
static void on_input(struct evbuffer *input, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_client *self = arg;
	php_event_http_client_request *first = php_event_http_client_first(self);

	if (self->changing || !first || info->n_added == 0) {
		return;
	}
	if (!php_event_http_answer_is_expected(&self->answer)) {
		php_event_http_answer_expect(&self->answer, &self->limits.message, answers_to(first));
	}
	self->changing = true;
	bool well = php_event_http_answer_read(&self->answer, input, info->n_added);
	self->changing = false;
	if (self->answer.permits) {
		php_event_http_client_body_permit(self);
	}
	limit_head(self);
	go_on(self, first, well);
}

int php_event_http_client_on_head(struct evhttp_request *request, void *arg)
{
	const php_event_http_client_request *asked = arg;
	php_event_http_answer *answer = &asked->connection->answer;

	if (!answer->begun) {
		return -1; /* it came before it was asked for, and nobody has looked at it */
	}
	if (php_event_http_answer_show(answer, request)) {
		php_event_http_client_pin(asked->connection);
	}
	return 0;
}

/* PHP takes the body again. Called from the loop, not from PHP's call to resume, since PHP's
 * callbacks are called here. */
static void on_resumed(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_client *self = arg;
	php_event_http_client_request *first = php_event_http_client_first(self);
	struct bufferevent *bev = evhttp_connection_get_bufferevent(self->connection);

	if (!first || first->paused || !self->answer.begun || !goes_on(first)) {
		return;
	}
	bufferevent_enable(bev, EV_READ);
	go_on(self, first, true);
	if (goes_on(first) && !self->answer.held && php_event_http_answer_is_over(&self->answer)) {
		bufferevent_trigger(bev, EV_READ, 0);
	}
}

void php_event_http_client_pause(php_event_http_client_request *request)
{
	php_event_http_client *self = request->connection;

	request->paused = true;
	if (self && php_event_http_client_first(self) == request && self->answer.begun) {
		self->answer.held = true;
		bufferevent_disable(evhttp_connection_get_bufferevent(self->connection), EV_READ);
	}
}

void php_event_http_client_resume(php_event_http_client_request *request)
{
	php_event_http_client *self = request->connection;

	request->paused = false;
	if (self && php_event_http_client_first(self) == request && self->answer.begun) {
		php_event_http_client_start_timer(&self->handle, &self->resumed, on_resumed, 0);
	}
}

/* --- what leaves --- */

/* evhttp writes "NULL" for a method that it does not know, or must not know. */
static void spell_method(php_event_http_client_request *request, struct evbuffer *output)
{
	const char *name =
		request->method ? ZSTR_VAL(request->method) : php_event_http_method_name(request->type);
	char word[5] = "";

	evbuffer_unfreeze(output, 1); /* libevent does that itself to take from it */
	evbuffer_copyout(output, word, 5);
	if (memcmp(word, "NULL ", 5) == 0) {
		evbuffer_drain(output, 4);
		evbuffer_prepend(output, name, strlen(name));
	}
}

/* Otherwise, what does not leave in one piece, as head and body over TLS, waits until the piece
 * before has been acknowledged. */
static void hurry(php_event_http_client *self)
{
	if (!self->hurries) {
		self->hurries = true;
		php_event_socket_hurry(
			bufferevent_getfd(evhttp_connection_get_bufferevent(self->connection)));
	}
}

/* evhttp has connected and makes the first request, or the one after the one just answered. */
static void on_sent(php_event_http_client *self, struct evbuffer *output)
{
	php_event_http_client_request *request = php_event_http_client_first(self);

	if (request && request->final && self->answer.begun) {
		request = php_event_http_client_next(request);
	}
	if (request && !request->final) {
		request->final = true;
		self->changing = true;
		spell_method(request, output);
		self->changing = false;
		hurry(self);
		self->retried = 0;
		self->out_of_time = false;
		php_event_http_client_stop_timer(self->late);
	}
}

/* evhttp begins with a head, or something leaves, or is dropped with its descriptor. */
static void on_output(struct evbuffer *output, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_client *self = arg;

	if (self->changing) {
		return;
	}
	if (info->n_added > 0) {
		on_sent(self, output);
	} else {
		php_event_http_client_body_follow(self);
	}
}

/* --- for the other rooms --- */

void php_event_http_client_expect_answer(php_event_http_client *self)
{
	php_event_http_answer_free(&self->answer);
	php_event_http_client_stop_timer(self->patience);
	php_event_http_client_stop_timer(self->turn);
	php_event_http_client_stop_timer(self->slow);
	php_event_http_client_stop_timer(self->resumed);
}

void php_event_http_client_listen(php_event_http_client *self)
{
	struct bufferevent *bev = evhttp_connection_get_bufferevent(self->connection);

	php_event_http_client_expect_answer(self);
	evbuffer_add_cb(bufferevent_get_input(bev), on_input, self);
	evbuffer_add_cb(bufferevent_get_output(bev), on_output, self);
}

void php_event_http_client_ignore(php_event_http_client *self, struct evhttp_connection *connection)
{
	struct bufferevent *bev = evhttp_connection_get_bufferevent(connection);

	evbuffer_remove_cb(bufferevent_get_input(bev), on_input, self);
	evbuffer_remove_cb(bufferevent_get_output(bev), on_output, self);
	php_event_http_client_unpin(self);
}
