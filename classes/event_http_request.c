/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_http_request.h"

#include "../src/bytes.h"
#include "../src/check.h"
#include "../src/error.h"
#include "../src/http/body.h"
#include "../src/http/body_stream.h"
#include "../src/http/client_body.h"
#include "../src/http/client_request.h"
#include "../src/http/client_traffic.h"
#include "../src/http/files.h"
#include "../src/http/headers.h"
#include "../src/http/message.h"
#include "../src/http/trailers.h"
#include "../src/http/types.h"
#include "../src/http/upgrade.h"
#include "../src/http/variables.h"
#include "../src/optional.h"
#include "../src/options.h"
#include "event_buffer.h"
#include "event_buffer_event.h"
#include "event_http_connection.h"

#include <event2/http.h>
#include <event2/http_struct.h>
#include <php_streams.h>
#include <event2/keyvalq_struct.h>

#include "event_http_request_arginfo.h"

zend_class_entry *php_event_http_request_ce;

static zend_object_handlers handlers;
static zend_object_free_obj_t free_handle;

enum { INPUT_HEADER = 1, OUTPUT_HEADER = 2 };

/* --- a server's request: libevent's, seen through its connection --- */

static void show_view(const php_event_handle *handle, php_event_shown *shown)
{
	php_event_http_exchange *exchange = ((const php_event_http_exchange_view *) handle)->exchange;
	const php_event_http_conn *conn = php_event_http_conn_of_exchange(exchange);

	php_event_shown_string(shown, "state", php_event_http_exchange_state(exchange));
	php_event_shown_request(
		shown, php_event_http_exchange_method(exchange), php_event_http_exchange_target(exchange));
	php_event_shown_peer(shown, php_event_descriptor_is_lost(&conn->watch) ? -1 : conn->fd);
	php_event_shown_long(shown, "to_send", (zend_long) php_event_http_exchange_pending(exchange));
}

static const php_event_kind view = {
	.name = "EventHttpRequest",
	.closed = "the request is already complete",
	.object = offsetof(php_event_http_request, std),
	.release = php_event_http_exchange_release_view,
	.clear = php_event_http_exchange_clear_view,
	.armed = php_event_http_exchange_view_is_armed,
	.edges = php_event_http_exchange_view_edges,
	.show = show_view,
};

void php_event_http_request_wrap(
	zval *return_value, php_event_http_conn *conn, struct evhttp_request *request)
{
	object_init_ex(return_value, php_event_http_request_ce);

	php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(return_value);

	php_event_handle_init(&self->handle, &view);
	php_event_http_conn_open_request(conn, request, &self->view);
}

/* The exchange of a received request that is not over; NULL otherwise, and for a client's
 * request. */
static php_event_http_exchange *exchange_of(const php_event_http_request *self)
{
	return self->handle.kind == &view ? self->view.exchange : NULL;
}

static php_event_http_conn *conn_of(const php_event_http_request *self)
{
	return php_event_http_conn_of_exchange(self->view.exchange);
}

/* --- a client's request: ours --- */

static void show_client(const php_event_handle *handle, php_event_shown *shown)
{
	const php_event_http_client_request *self = (const php_event_http_client_request *) handle;
	struct evhttp_request *request = handle->ptr;

	php_event_shown_string(shown, "state", php_event_http_client_state(self));
	if (self->connection) {
		php_event_shown_request(
			shown, php_event_http_client_method(self), zend_string_copy(self->target));
	}
	php_event_shown_long(shown, "status", evhttp_request_get_response_code(request));
}

static const php_event_kind client = {
	.name = "EventHttpRequest",
	.closed = "its EventHttpRequest has been freed",
	.object = offsetof(php_event_http_request, std),
	.release = php_event_http_client_request_release,
	.clear = php_event_http_client_request_clear,
	.edges = php_event_http_client_request_edges,
	.show = show_client,
};

/* A client's connection, while the request is on its way; else NULL. */
static php_event_http_client *client_of(const php_event_http_request *self)
{
	return self->handle.kind == &client ? self->client.connection : NULL;
}

bool php_event_http_request_may_be_made(const php_event_http_request *self)
{
	return self->handle.kind == &client && !self->client.made;
}

uint64_t php_event_http_request_measure(const php_event_http_request *self)
{
	return self->handle.kind == &client && self->handle.ptr
		? php_event_http_client_body_measure(&self->client)
		: UINT64_MAX;
}

/* A client's request, on its way or past that. */
static bool is_made(const php_event_http_request *self)
{
	return self->handle.kind == &client && self->client.made;
}

/* --- helpers of the methods --- */

/* What a forked process lets go of is for its parent to answer. */
static void drop(php_event_http_request *self)
{
	if (exchange_of(self) && !php_event_handle_is_inherited(&self->handle)) {
		php_event_http_conn_drop(conn_of(self));
	}
}

/* Drop what is still to come of it. May run PHP code. */
static void forget_body(php_event_http_request *self)
{
	if (exchange_of(self)) {
		php_event_http_exchange_forget_body(exchange_of(self));
	}
}

/* Cancelling ends a connection, which may call back; a request that was never made has none. */
static void let_go_of(php_event_http_request *self, const char *why)
{
	if (client_of(self) && self->handle.ptr) {
		php_event_loop_close(php_event_loop_of(&self->handle), &self->handle, why);
	} else {
		php_event_handle_close(&self->handle, why);
	}
}

/* Nothing in it has a destructor. */
static void forget_form(php_event_http_request *self)
{
	if (self->form) {
		php_event_http_form_free(self->form);
		self->form = NULL;
	}
}

static struct evhttp_request *fetch(zval *this)
{
	return php_event_handle_fetch(&Z_EVENT_HTTP_REQUEST_P(this)->handle);
}

/* The same where 3.1.5 put up with a request that is over: NULL with a warning. Using what belonged
 * to such a request crashed it, and is an Error: see fetch(). */
static struct evhttp_request *fetch_or_warn(zval *this)
{
	return php_event_handle_fetch_or_warn(&Z_EVENT_HTTP_REQUEST_P(this)->handle);
}

/* The exchange of a received request that is not over; NULL, mostly with a warning, if there is
 * nothing to tell. */
static php_event_http_exchange *fetch_received(zval *this)
{
	return fetch_or_warn(this) ? exchange_of(Z_EVENT_HTTP_REQUEST_P(this)) : NULL;
}

/* The exchange of a received request that allows REPLY, CONTINUE or RECEIVE; NULL otherwise, mostly
 * with a warning, which may run PHP code; silently if the client has left. */
static php_event_http_exchange *fetch_to(php_event_http_verb verb, zval *this)
{
	php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(this);

	if (self->handle.why == php_event_http_client_left || !fetch_or_warn(this)) {
		return NULL;
	}
	php_event_http_exchange *exchange = exchange_of(self);

	if (!exchange) {
		php_error_docref(NULL, E_WARNING,
			verb == PHP_EVENT_HTTP_RECEIVE ? "A client's request has no body to come"
										   : "A client's request cannot be replied to");
		return NULL;
	}
	if (php_event_http_exchange_may(exchange, verb)) {
		return exchange;
	}
	php_error_docref(NULL, E_WARNING, "%s", php_event_http_exchange_refusal(exchange));
	return NULL;
}

/* A status outside HTTP's range becomes 500, with a warning. May run PHP code. */
static int status_of(zend_long status, uint32_t arg)
{
	if (status < 100 || status > 999) {
		php_event_argument_warning(arg, "must be between 100 and 999: the client gets 500");
		return 500;
	}
	return (int) status;
}

/* Anything else counts as OUTPUT_HEADER, with a warning, which may run PHP code. */
static void correct_type(zend_long *type, uint32_t arg)
{
	if (*type != INPUT_HEADER && *type != OUTPUT_HEADER) {
		*type = OUTPUT_HEADER;
		php_event_argument_warning(arg,
			"must be EventHttpRequest::INPUT_HEADER or "
			"EventHttpRequest::OUTPUT_HEADER");
	}
}

/* For an open request. */
static struct evkeyvalq *headers_of(const php_event_http_request *self, zend_long type)
{
	struct evhttp_request *request = self->handle.ptr;

	if (type == OUTPUT_HEADER) {
		return evhttp_request_get_output_headers(request);
	}
	return exchange_of(self) ? php_event_http_exchange_headers(exchange_of(self))
							 : php_event_http_client_headers(&self->client);
}

/* A reply takes the headers that are set when it is given. */
static bool are_taken(const php_event_http_request *self, zend_long type)
{
	return type == OUTPUT_HEADER && exchange_of(self)
		&& !php_event_http_exchange_may(exchange_of(self), PHP_EVENT_HTTP_REPLY);
}

static void warn_of_name(uint32_t arg)
{
	php_event_argument_warning(
		arg, "must be a header name: letters, digits and any of !#$%%&'*+-.^_`|~");
}

static void return_string(zval *return_value, zend_string *string)
{
	if (string) {
		RETURN_STR(string);
	}
	RETURN_EMPTY_STRING();
}

/* --- methods --- */

ZEND_METHOD(EventHttpRequest, __construct)
{
	php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(ZEND_THIS);
	zval *data = NULL;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(data)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_event_handle_may_open(&self->handle)
		|| !php_event_http_client_request_open(&self->client)) {
		RETURN_THROWS();
	}
	php_event_callback_set(&self->client.callback, &fci, &fcc, data);
}

ZEND_METHOD(EventHttpRequest, free)
{
	ZEND_PARSE_PARAMETERS_NONE();

	drop(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS));
	forget_body(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS));
	forget_form(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS));
	let_go_of(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), "has been freed");
}

ZEND_METHOD(EventHttpRequest, getCommand)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct evhttp_request *request = fetch_or_warn(ZEND_THIS);
	const php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(ZEND_THIS);

	if (!request) {
		RETURN_LONG(0);
	}
	RETURN_LONG(is_made(self) ? self->client.type : evhttp_request_get_command(request));
}

ZEND_METHOD(EventHttpRequest, getMethod)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct evhttp_request *request = fetch_or_warn(ZEND_THIS);
	if (!request) {
		RETURN_EMPTY_STRING();
	}
	const php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(ZEND_THIS);

	return_string(return_value,
		is_made(self)           ? php_event_http_client_method(&self->client)
			: exchange_of(self) ? php_event_http_exchange_method(exchange_of(self))
								: NULL);
}

ZEND_METHOD(EventHttpRequest, getVersion)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct evhttp_request *request = fetch_or_warn(ZEND_THIS);
	if (!request || request->major == 0) {
		RETURN_EMPTY_STRING();
	}
	RETURN_STR(zend_strpprintf(0, "%d.%d", request->major, request->minor));
}

ZEND_METHOD(EventHttpRequest, getHost)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct evhttp_request *request = fetch(ZEND_THIS);
	if (!request) {
		RETURN_THROWS();
	}
	php_event_http_exchange *exchange = exchange_of(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS));
	php_event_http_text host = exchange ? php_event_http_exchange_host(exchange, request)
										: php_event_http_text_of(evhttp_request_get_host(request));

	return_string(
		return_value, host.bytes ? zend_string_init(host.bytes, host.length, false) : NULL);
}

ZEND_METHOD(EventHttpRequest, getUri)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct evhttp_request *request = fetch(ZEND_THIS);
	if (!request) {
		RETURN_THROWS();
	}
	php_event_http_exchange *exchange = exchange_of(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS));
	return_string(return_value,
		exchange ? php_event_http_exchange_target(exchange)
				 : php_event_http_message_string(evhttp_request_get_uri(request)));
}

ZEND_METHOD(EventHttpRequest, getResponseCode)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct evhttp_request *request = fetch_or_warn(ZEND_THIS);
	RETURN_LONG(request ? evhttp_request_get_response_code(request) : 0);
}

ZEND_METHOD(EventHttpRequest, getReason)
{
	const php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS) || self->handle.kind != &client) {
		RETURN_EMPTY_STRING();
	}
	RETURN_STRING(php_event_http_client_reason(&self->client));
}

static void return_headers(INTERNAL_FUNCTION_PARAMETERS, zend_long type)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_EMPTY_ARRAY();
	}
	php_event_http_headers_to_array(
		headers_of(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), type), return_value);
}

ZEND_METHOD(EventHttpRequest, getInputHeaders)
{
	return_headers(INTERNAL_FUNCTION_PARAM_PASSTHRU, INPUT_HEADER);
}

ZEND_METHOD(EventHttpRequest, getTrailers)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_EMPTY_ARRAY();
	}
	php_event_http_exchange *exchange = exchange_of(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS));
	if (exchange) {
		php_event_http_exchange_trailers(exchange, return_value);
	} else {
		php_event_http_trailers_to_array(
			Z_EVENT_HTTP_REQUEST_P(ZEND_THIS)->client.trailers, return_value);
	}
}

ZEND_METHOD(EventHttpRequest, getOutputHeaders)
{
	return_headers(INTERNAL_FUNCTION_PARAM_PASSTHRU, OUTPUT_HEADER);
}

ZEND_METHOD(EventHttpRequest, getInputBuffer)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct evhttp_request *request = fetch_or_warn(ZEND_THIS);
	if (!request) {
		php_event_buffer_new(return_value);
		return;
	}
	php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(ZEND_THIS);
	bool loaded = !exchange_of(self) || php_event_http_exchange_load(exchange_of(self));

	php_event_buffer_wrap(return_value, evhttp_request_get_input_buffer(request), &self->handle);
	if (!loaded) {
		php_event_error_warn("EventHttpRequest: the body cannot be read");
	}
}

ZEND_METHOD(EventHttpRequest, getOutputBuffer)
{
	php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	struct evhttp_request *request = fetch_or_warn(ZEND_THIS);
	if (!request) {
		php_event_buffer_new(return_value);
		return;
	}
	if (are_taken(self, OUTPUT_HEADER) || is_made(self)) {
		php_error_docref(NULL, E_WARNING, "What is in the output buffer has been taken");
		php_event_buffer_new(return_value);
		return;
	}
	php_event_buffer_wrap(return_value, evhttp_request_get_output_buffer(request), &self->handle);
}

/* --- the answer to a client, as it comes --- */

/* Is it a client's request? If not, warns, which may run PHP code. */
static bool is_client(zval *this)
{
	if (Z_EVENT_HTTP_REQUEST_P(this)->handle.kind == &client) {
		return true;
	}
	php_error_docref(NULL, E_WARNING, "A request that a server received has no answer");
	return false;
}

/* `callback` of a client's request; null: none. */
static void set_callback(INTERNAL_FUNCTION_PARAMETERS, size_t callback)
{
	zval *data = NULL;
	zend_fcall_info fci = {0};
	zend_fcall_info_cache fcc = {0};
	php_event_callback given = {0};

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_FUNC_OR_NULL(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(data)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_or_warn(ZEND_THIS) || !is_client(ZEND_THIS)) {
		return;
	}
	/* may run PHP code: before it is fetched again */
	if (!php_event_callback_set_or_clear(&given, &fci, &fcc, data)) {
		RETURN_THROWS();
	}
	php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(ZEND_THIS);
	if (fetch_or_warn(ZEND_THIS)) {
		php_event_callback_copy(
			(php_event_callback *) ((char *) &self->client + callback), &given, NULL);
	}
	php_event_callback_clear(&given);
}

ZEND_METHOD(EventHttpRequest, setHeaderCallback)
{
	set_callback(
		INTERNAL_FUNCTION_PARAM_PASSTHRU, offsetof(php_event_http_client_request, on_head));
}

ZEND_METHOD(EventHttpRequest, setChunkCallback)
{
	set_callback(
		INTERNAL_FUNCTION_PARAM_PASSTHRU, offsetof(php_event_http_client_request, on_chunk));
}

ZEND_METHOD(EventHttpRequest, setErrorCallback)
{
	set_callback(
		INTERNAL_FUNCTION_PARAM_PASSTHRU, offsetof(php_event_http_client_request, on_error));
}

ZEND_METHOD(EventHttpRequest, setBodyStream)
{
	zval *of;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_RESOURCE(of)
	ZEND_PARSE_PARAMETERS_END();

	if (!zend_fetch_resource2_ex(of, "stream", php_file_le_stream(), php_file_le_pstream())) {
		RETURN_THROWS();
	}
	if (!fetch_or_warn(ZEND_THIS) || !is_client(ZEND_THIS)) {
		return;
	}
	if (is_made(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS))) {
		php_error_docref(NULL, E_WARNING, "The body has been taken");
		return;
	}
	php_event_http_client_body_from(&Z_EVENT_HTTP_REQUEST_P(ZEND_THIS)->client, of);
}

ZEND_METHOD(EventHttpRequest, setTimeout)
{
	double seconds;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_DOUBLE(seconds)
	ZEND_PARSE_PARAMETERS_END();

	if (fetch_or_warn(ZEND_THIS) && is_client(ZEND_THIS)) {
		php_event_http_client_request_limit(
			&Z_EVENT_HTTP_REQUEST_P(ZEND_THIS)->client, seconds > 0 ? seconds : 0);
	}
}

/* --- the body as it comes --- */

/* Only a whole body can be a form, or a stream that ends. */
static bool has_whole_body_or_warn(const php_event_http_request *self)
{
	if (exchange_of(self) && php_event_http_gate_has_tail(&conn_of(self)->gate)) {
		php_error_docref(NULL, E_WARNING, "The body has not come to its end");
		return false;
	}
	return true;
}

/* `at`: which of a receiver's callbacks. Resolving it may run PHP code. */
static void set_body_callback(INTERNAL_FUNCTION_PARAMETERS, size_t at)
{
	zval *arg = NULL;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	php_event_callback callback = {0};
	php_event_http_exchange *exchange;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (php_event_callback_set(&callback, &fci, &fcc, arg)
		&& (exchange = fetch_to(PHP_EVENT_HTTP_RECEIVE, ZEND_THIS))) {
		php_event_http_receiver *receiver = php_event_http_exchange_receive(exchange);

		if (!receiver->paused) {
			php_event_http_body_want(php_event_http_conn_of_exchange(exchange));
		}
		php_event_http_receiver_set(receiver, (php_event_callback *) ((char *) receiver + at),
			&callback, Z_OBJ_P(ZEND_THIS));
	}
	php_event_callback_clear(&callback);
}

ZEND_METHOD(EventHttpRequest, setBodyCallback)
{
	set_body_callback(INTERNAL_FUNCTION_PARAM_PASSTHRU, offsetof(php_event_http_receiver, piece));
}

ZEND_METHOD(EventHttpRequest, setBodyEndCallback)
{
	set_body_callback(INTERNAL_FUNCTION_PARAM_PASSTHRU, offsetof(php_event_http_receiver, end));
}

/* For an answer to a client, or a request that a server has received. */
static void change_body(INTERNAL_FUNCTION_PARAMETERS,
	void (*of_client)(php_event_http_client_request *self),
	void (*of_server)(php_event_http_conn *conn))
{
	php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(ZEND_THIS);
	php_event_http_exchange *exchange;

	ZEND_PARSE_PARAMETERS_NONE();

	if (self->handle.kind == &client) {
		if (fetch_or_warn(ZEND_THIS)) {
			of_client(&self->client);
		}
	} else if ((exchange = fetch_to(PHP_EVENT_HTTP_RECEIVE, ZEND_THIS))) {
		php_event_http_exchange_receive(exchange);
		of_server(php_event_http_conn_of_exchange(exchange));
	}
}

ZEND_METHOD(EventHttpRequest, pauseBody)
{
	change_body(
		INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_http_client_pause, php_event_http_body_pause);
}

ZEND_METHOD(EventHttpRequest, resumeBody)
{
	change_body(
		INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_http_client_resume, php_event_http_body_want);
}

/* --- methods that concern the connection --- */

ZEND_METHOD(EventHttpRequest, getBufferEvent)
{
	php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS)) {
		return;
	}
	if (exchange_of(self)) {
		php_event_buffer_event_wrap(return_value, exchange_of(self)->bufferevent,
			&conn_of(self)->handle, &php_event_http_upgrade_ops);
	}
}

ZEND_METHOD(EventHttpRequest, getConnection)
{
	php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS)) {
		return;
	}
	if (exchange_of(self)) {
		php_event_http_connection_wrap(return_value, conn_of(self));
	} else if (client_of(self)) {
		RETURN_OBJ_COPY(php_event_handle_object(&client_of(self)->handle));
	}
}

/* For a client's request: nothing more comes from its connection. */
static void close_or_cancel(php_event_http_request *self, bool whole_connection)
{
	if (self->handle.why == php_event_http_client_left
		|| !php_event_handle_fetch_or_warn(&self->handle)) {
		return;
	}
	if (exchange_of(self)) {
		php_event_http_conn_close(conn_of(self));
	} else if (whole_connection && client_of(self)) {
		php_event_loop_close(
			php_event_loop_of(&self->handle), self->handle.parent, "has been closed");
	} else if (!whole_connection) {
		let_go_of(self, "has been cancelled");
	}
}

ZEND_METHOD(EventHttpRequest, closeConnection)
{
	ZEND_PARSE_PARAMETERS_NONE();

	close_or_cancel(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), true);
}

ZEND_METHOD(EventHttpRequest, cancel)
{
	ZEND_PARSE_PARAMETERS_NONE();

	close_or_cancel(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), false);
}

/* --- replies --- */

/* What to send: all of a buffer, or a string; nothing if both are NULL. */
typedef struct {
	zend_object *buffer;
	zend_string *string;
} body;

static bool may_take_body(const body *b)
{
	return !b->buffer || php_event_buffer_may_pour(b->buffer);
}

/* Put it into the output buffer, where it is sent next. A buffer is emptied. Returns false with an
 * exception thrown. */
static bool take_body(php_event_http_exchange *exchange, const body *b)
{
	struct evbuffer *output = evhttp_request_get_output_buffer(exchange->request);

	if (b->string && !php_event_bytes_add(output, b->string)) {
		php_event_error_throw("EventHttpRequest: cannot take the body");
		return false;
	}
	return !b->buffer || php_event_buffer_pour(b->buffer, output, exchange->plain)
		|| !EG(exception); /* one that is frozen is left alone */
}

ZEND_METHOD(EventHttpRequest, sendError)
{
	zend_long error;
	zend_string *reason = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_LONG(error)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(reason)
	ZEND_PARSE_PARAMETERS_END();

	if (reason && !php_event_http_message_check_value_or_throw(reason, 2)) {
		RETURN_THROWS();
	}
	int status = status_of(error, 1);
	php_event_http_exchange *exchange = fetch_to(PHP_EVENT_HTTP_REPLY, ZEND_THIS);
	if (exchange) {
		php_event_http_exchange_error(exchange, status, reason);
	}
}

ZEND_METHOD(EventHttpRequest, sendReply)
{
	zend_long code;
	zend_string *reason;
	body buf = {0};

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_LONG(code)
		Z_PARAM_STR(reason)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_STR_OR_NULL(buf.buffer, php_event_buffer_ce, buf.string)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_event_http_message_check_value_or_throw(reason, 2)) {
		RETURN_THROWS();
	}
	int status = status_of(code, 1);
	if (!may_take_body(&buf)) {
		RETURN_THROWS();
	}
	php_event_http_exchange *exchange = fetch_to(PHP_EVENT_HTTP_REPLY, ZEND_THIS);
	if (!exchange) {
		return;
	}
	if (!take_body(exchange, &buf)) {
		RETURN_THROWS();
	}
	php_event_http_exchange_reply(exchange, status, reason);
}

static bool send_chunk(zval *this, const body *chunk, const php_event_callback *sent)
{
	php_event_http_exchange *exchange =
		may_take_body(chunk) ? fetch_to(PHP_EVENT_HTTP_CONTINUE, this) : NULL;

	if (!exchange || !take_body(exchange, chunk)) {
		return false;
	}
	php_event_http_exchange_chunk(exchange, sent);
	return true;
}

ZEND_METHOD(EventHttpRequest, sendReplyChunk)
{
	body buf = {0};
	zend_fcall_info fci = {0};
	zend_fcall_info_cache fcc;
	php_event_callback sent = {0};

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_OBJ_OF_CLASS_OR_STR(buf.buffer, php_event_buffer_ce, buf.string)
		Z_PARAM_OPTIONAL
		Z_PARAM_FUNC_OR_NULL(fci, fcc)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_event_callback_set_or_clear(&sent, &fci, &fcc, ZEND_THIS)) {
		RETURN_THROWS();
	}
	if (!send_chunk(ZEND_THIS, &buf, php_event_callback_is_set(&sent) ? &sent : NULL)) {
		php_event_callback_clear(&sent);
	}
}

ZEND_METHOD(EventHttpRequest, getPendingBytes)
{
	php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	if (self->handle.why == php_event_http_client_left || !fetch_or_warn(ZEND_THIS)
		|| !exchange_of(self)) {
		RETURN_LONG(0);
	}
	RETURN_LONG((zend_long) php_event_http_exchange_pending(exchange_of(self)));
}

ZEND_METHOD(EventHttpRequest, sendReplyEnd)
{
	HashTable *trailers = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(trailers)
	ZEND_PARSE_PARAMETERS_END();

	zend_string *lines =
		php_event_http_headers_to_lines(trailers, PHP_EVENT_HTTP_MESSAGE_TRAILERS, 1);
	if (!lines) {
		return;
	}
	php_event_http_exchange *exchange = fetch_to(PHP_EVENT_HTTP_CONTINUE, ZEND_THIS);
	if (exchange) {
		php_event_http_exchange_finish(exchange, lines);
	} else if (exchange_of(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS))) {
		php_event_http_exchange_withhold(exchange_of(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS)));
	}
	zend_string_release(lines);
}

ZEND_METHOD(EventHttpRequest, sendInformational)
{
	zend_long code;
	HashTable *headers = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_LONG(code)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(headers)
	ZEND_PARSE_PARAMETERS_END();

	if (code < 102 || code > 199) {
		php_event_argument_warning(
			1, "must be between 102 and 199: 100 is said of a body, and 101 changes the protocol");
		return;
	}
	zend_string *lines =
		php_event_http_headers_to_lines(headers, PHP_EVENT_HTTP_MESSAGE_INTERIM, 2);
	php_event_http_exchange *exchange = lines ? fetch_to(PHP_EVENT_HTTP_REPLY, ZEND_THIS) : NULL;
	if (exchange) {
		php_event_http_exchange_inform(exchange, (int) code, lines);
	}
	php_event_optional_release(lines);
}

ZEND_METHOD(EventHttpRequest, sendReplyStart)
{
	zend_long code;
	zend_string *reason;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_LONG(code)
		Z_PARAM_STR(reason)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_event_http_message_check_value_or_throw(reason, 2)) {
		RETURN_THROWS();
	}
	int status = status_of(code, 1);
	php_event_http_exchange *exchange = fetch_to(PHP_EVENT_HTTP_REPLY, ZEND_THIS);
	if (exchange) {
		php_event_http_exchange_start(exchange, status, reason);
	}
}

/* The options of sendFile(). */
typedef struct {
	zend_string *type; /* held; NULL: by how its name ends */
	zend_long status;
} file_options;

static bool take_type(void *to, zval *value, uint32_t arg)
{
	zend_string **type = to, *before = *type;

	*type = zval_try_get_string(value);
	php_event_optional_release(before);
	return *type && php_event_http_message_check_value_or_throw(*type, arg);
}

static bool take_status(void *to, zval *value, uint32_t arg)
{
	zend_long status = *(zend_long *) to = zval_get_long(value);

	if (status < 200 || status > 599 || status == 204 || status == 304) {
		php_event_argument_warning(
			arg, "must have one that has a body, 200 to 599, not 204 or 304, as its status");
		return false;
	}
	return true;
}

static const php_event_option known[] = {
	{"type", take_type, offsetof(file_options, type), 0},
	{"status", take_status, offsetof(file_options, status), 0},
};

static const php_event_options known_options = {"", known, sizeof known / sizeof *known};

/* Opening it may run PHP code, which may do anything to the request. */
static bool send_file(zval *this, const zend_string *path, const file_options *options)
{
	php_event_http_file what = {.status = (int) options->status,
		.type = options->type ? ZSTR_VAL(options->type)
							  : php_event_http_type_of(ZSTR_VAL(path), ZSTR_LEN(path))};

	if (!fetch_to(PHP_EVENT_HTTP_REPLY, this)) {
		return false;
	}
	what.file = php_event_file_open_plain(path, &what.about);
	if (!what.file) {
		return false;
	}
	php_event_http_exchange *exchange = fetch_to(PHP_EVENT_HTTP_REPLY, this);
	if (!exchange) {
		php_event_file_free(what.file);
	}
	return exchange && php_event_http_files_reply(exchange, &what);
}

ZEND_METHOD(EventHttpRequest, sendFile)
{
	zend_string *path;
	HashTable *options = NULL;
	file_options asked = {.status = 200};

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(path)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();

	RETVAL_BOOL(php_event_options_take(&known_options, options, 0, 2, &asked)
		&& send_file(ZEND_THIS, path, &asked));
	php_event_optional_release(asked.type);
}

/* --- another protocol --- */

php_event_http_exchange *php_event_http_request_fetch_to_reply(zval *object)
{
	return fetch_to(PHP_EVENT_HTTP_REPLY, object);
}

ZEND_METHOD(EventHttpRequest, upgrade)
{
	zend_string *name;
	HashTable *headers = NULL;
	struct evkeyvalq more = {.tqh_last = &more.tqh_first};

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(name)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(headers)
	ZEND_PARSE_PARAMETERS_END();

	php_event_http_text protocol = {ZSTR_VAL(name), ZSTR_LEN(name)};
	php_event_http_exchange *exchange = NULL;
	if (!headers || php_event_http_headers_from_array(&more, headers, 2)) {
		exchange = fetch_to(PHP_EVENT_HTTP_REPLY, ZEND_THIS);
	}
	if (exchange && php_event_http_upgrade_may_or_warn(exchange, protocol)) {
		php_event_buffer_event_wrap(return_value, exchange->bufferevent,
			&php_event_http_conn_of_exchange(exchange)->handle, &php_event_http_upgrade_ops);
		php_event_http_upgrade(exchange, protocol, &more, Z_EVENT_BUFFER_EVENT_P(return_value));
	}
	evhttp_clear_headers(&more);
}

/* --- headers --- */

ZEND_METHOD(EventHttpRequest, addHeader)
{
	zend_string *key, *value;
	zend_long type;

	ZEND_PARSE_PARAMETERS_START(3, 3)
		Z_PARAM_STR(key)
		Z_PARAM_STR(value)
		Z_PARAM_LONG(type)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_event_http_message_check_value_or_throw(key, 1)
		|| !php_event_http_message_check_value_or_throw(value, 2)) {
		RETURN_THROWS();
	}
	correct_type(&type, 3);
	if (!php_event_http_message_is_name(key)) {
		warn_of_name(1);
		RETURN_FALSE;
	}
	if (Z_EVENT_HTTP_REQUEST_P(ZEND_THIS)->handle.why == php_event_http_client_left) {
		RETURN_FALSE; /* part of a reply to nobody */
	}
	struct evhttp_request *request = fetch_or_warn(ZEND_THIS);
	if (!request || are_taken(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), type)) {
		RETURN_FALSE;
	}
	RETURN_BOOL(evhttp_add_header(headers_of(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), type),
					ZSTR_VAL(key), ZSTR_VAL(value))
		== 0);
}

ZEND_METHOD(EventHttpRequest, clearHeaders)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct evhttp_request *request = fetch_or_warn(ZEND_THIS);
	if (request && !are_taken(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), OUTPUT_HEADER)) {
		evhttp_clear_headers(headers_of(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), OUTPUT_HEADER));
	}
}

ZEND_METHOD(EventHttpRequest, removeHeader)
{
	zend_string *key;
	zend_long type;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_STR(key)
		Z_PARAM_LONG(type)
	ZEND_PARSE_PARAMETERS_END();

	correct_type(&type, 2);
	struct evhttp_request *request = fetch_or_warn(ZEND_THIS);
	if (!request || !php_event_http_message_is_name(key)
		|| are_taken(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), type)) {
		RETURN_FALSE;
	}
	RETURN_BOOL(
		evhttp_remove_header(headers_of(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), type), ZSTR_VAL(key))
		== 0);
}

/* What findHeader() and getHeaderValues() have in common: which headers, and which name. */
static struct evkeyvalq *headers_from_args(INTERNAL_FUNCTION_PARAMETERS, zend_string **key)
{
	zend_long type;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_STR(*key)
		Z_PARAM_LONG(type)
	ZEND_PARSE_PARAMETERS_END_EX(return NULL);

	correct_type(&type, 2);
	struct evhttp_request *request = fetch_or_warn(ZEND_THIS);

	return request ? headers_of(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), type) : NULL;
}

ZEND_METHOD(EventHttpRequest, findHeader)
{
	zend_string *key;
	struct evkeyvalq *headers = headers_from_args(INTERNAL_FUNCTION_PARAM_PASSTHRU, &key);

	if (headers) {
		php_event_http_headers_find(headers, key, return_value);
	}
}

ZEND_METHOD(EventHttpRequest, getHeaderValues)
{
	zend_string *key;
	struct evkeyvalq *headers = headers_from_args(INTERNAL_FUNCTION_PARAM_PASSTHRU, &key);

	if (EG(exception)) {
		RETURN_THROWS();
	}
	if (!headers) {
		RETURN_EMPTY_ARRAY();
	}
	php_event_http_headers_values(headers, key, return_value);
}

/* --- what PHP's users know as $_GET and its like --- */

ZEND_METHOD(EventHttpRequest, getQuery)
{
	ZEND_PARSE_PARAMETERS_NONE();

	php_event_http_exchange *exchange = fetch_received(ZEND_THIS);
	if (!exchange) {
		RETURN_EMPTY_ARRAY();
	}
	zend_string *query = php_event_http_exchange_query(exchange);
	php_event_http_variables_query(query ? ZSTR_VAL(query) : NULL, return_value);
	php_event_optional_release(query);
}

ZEND_METHOD(EventHttpRequest, getCookies)
{
	ZEND_PARSE_PARAMETERS_NONE();

	php_event_http_exchange *exchange = fetch_received(ZEND_THIS);
	if (!exchange) {
		RETURN_EMPTY_ARRAY();
	}
	php_event_http_variables_cookies(php_event_http_exchange_headers(exchange), return_value);
}

/* Make a body of one's own, which the caller frees. Returns false if there is no room for it. */
static bool share_body(const php_event_http_request *self, php_event_http_upload *body)
{
	return exchange_of(self)
		? php_event_http_exchange_share_body(exchange_of(self), body)
		: php_event_http_upload_copy(evhttp_request_get_input_buffer(self->handle.ptr), body);
}

ZEND_METHOD(EventHttpRequest, getBodyStream)
{
	php_event_http_upload body;

	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS) || !has_whole_body_or_warn(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS))) {
		RETURN_FALSE;
	}
	if (!share_body(Z_EVENT_HTTP_REQUEST_P(ZEND_THIS), &body)) {
		php_event_error_warn("EventHttpRequest: the body cannot be read");
		RETURN_FALSE;
	}
	php_event_http_body_stream_open(&body, return_value);
}

/* Reading it may warn: an error handler may ask for it, too, or free the request. */
static void read_form(php_event_http_request *self)
{
	const char *type = evhttp_find_header(headers_of(self, INPUT_HEADER), "Content-Type");
	php_event_http_upload body;

	if (!share_body(self, &body)) {
		php_event_error_warn("EventHttpRequest: the body cannot be read");
		return;
	}
	php_event_http_form *form = php_event_http_form_read(type, &body);
	if (self->form || !self->handle.ptr) {
		php_event_http_form_free(form);
	} else {
		self->form = form;
	}
}

/* NULL if there is none. */
static const php_event_http_form *fetch_form(zval *this)
{
	php_event_http_request *self = Z_EVENT_HTTP_REQUEST_P(this);

	if (!fetch_received(this) || !has_whole_body_or_warn(self)) {
		return NULL;
	}
	if (!self->form) {
		read_form(self);
	}
	return self->form;
}

ZEND_METHOD(EventHttpRequest, getForm)
{
	ZEND_PARSE_PARAMETERS_NONE();

	const php_event_http_form *form = fetch_form(ZEND_THIS);
	if (!form) {
		RETURN_EMPTY_ARRAY();
	}
	RETURN_COPY(&form->fields);
}

ZEND_METHOD(EventHttpRequest, getFiles)
{
	ZEND_PARSE_PARAMETERS_NONE();

	const php_event_http_form *form = fetch_form(ZEND_THIS);
	if (!form) {
		RETURN_EMPTY_ARRAY();
	}
	RETURN_COPY(&form->files);
}

/* --- handlers --- */

static zend_object *create(zend_class_entry *ce)
{
	php_event_http_request *self = php_event_object_alloc(sizeof *self, ce, &handlers);

	php_event_handle_init(&self->handle, &client);
	return &self->std;
}

static void destroy(zend_object *object)
{
	zend_objects_destroy_object(object);
	drop(php_event_http_request_from_obj(object));
}

static void free_request(zend_object *object)
{
	forget_form(php_event_http_request_from_obj(object));
	free_handle(object);
}

void php_event_http_request_register(void)
{
	php_event_http_request_ce = register_class_EventHttpRequest();
	php_event_http_request_ce->create_object = create;
	php_event_handle_handlers(&handlers, &client);
	handlers.dtor_obj = destroy;
	free_handle = handlers.free_obj;
	handlers.free_obj = free_request;
}
