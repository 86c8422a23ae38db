/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "exchange.h"

#include "../error.h"
#include "../file.h"
#include "../optional.h"
#include "../tls.h"
#include "framing.h"
#include "headers.h"
#include "message.h"
#include "method.h"
#include "reply.h"
#include "trailers.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>

const char php_event_http_client_left[] = "the client has left";

/* --- the states --- */

static const struct {
	int verbs;
	const char *refusal;
	const char *word;
} states[] = {
	[PHP_EVENT_HTTP_IDLE] = {PHP_EVENT_HTTP_TAKE_OVER, "The reply has been given",
		"between requests"},
	[PHP_EVENT_HTTP_HELD] = {PHP_EVENT_HTTP_REPLY | PHP_EVENT_HTTP_OWE | PHP_EVENT_HTTP_TAKE_OVER
			| PHP_EVENT_HTTP_LOOK_OUT | PHP_EVENT_HTTP_RECEIVE,
		"No reply has been started", "waits for the reply"},
	[PHP_EVENT_HTTP_WITHHELD] = {PHP_EVENT_HTTP_REPLY | PHP_EVENT_HTTP_TAKE_OVER
			| PHP_EVENT_HTTP_LOOK_OUT | PHP_EVENT_HTTP_RECEIVE,
		"No reply has been started", "is to have no reply"},
	[PHP_EVENT_HTTP_RECORDED] = {PHP_EVENT_HTTP_CONTINUE | PHP_EVENT_HTTP_LINGER,
		"The reply has been given", "the reply leaves with the callback"},
	[PHP_EVENT_HTTP_FILED] = {PHP_EVENT_HTTP_LINGER, "The reply has been given",
		"the reply leaves with the callback"},
	[PHP_EVENT_HTTP_STREAMING] = {PHP_EVENT_HTTP_CONTINUE | PHP_EVENT_HTTP_TAKE_OVER
			| PHP_EVENT_HTTP_LOOK_OUT | PHP_EVENT_HTTP_LINGER | PHP_EVENT_HTTP_RECEIVE,
		"A reply has been started", "the reply has been started"},
	[PHP_EVENT_HTTP_FINISHING] = {PHP_EVENT_HTTP_LINGER, "The reply has been given",
		"the end of the reply leaves with the callback"},
	[PHP_EVENT_HTTP_ANSWERED] = {PHP_EVENT_HTTP_LINGER, "The reply has been given",
		"the reply is sent"},
	[PHP_EVENT_HTTP_TUNNEL] = {PHP_EVENT_HTTP_TAKE_OVER | PHP_EVENT_HTTP_LOOK_OUT,
		"The reply has been given", "tunnel"},
	[PHP_EVENT_HTTP_TAKEN] = {PHP_EVENT_HTTP_TAKE_OVER,
		"The connection belongs to its buffer event's callbacks", "taken over"},
};

bool php_event_http_exchange_may(const php_event_http_exchange *exchange, php_event_http_verb verb)
{
	return states[exchange->state].verbs & verb;
}

const char *php_event_http_exchange_refusal(const php_event_http_exchange *exchange)
{
	return states[exchange->state].refusal;
}

const char *php_event_http_exchange_state(const php_event_http_exchange *exchange)
{
	return states[exchange->state].word;
}

/* --- its life, which is its connection's --- */

static void send_recorded(php_event_queued *after);

void php_event_http_exchange_init(php_event_http_exchange *exchange, php_event_loop *loop,
	struct bufferevent *bufferevent, const php_event_http_exchange_owner *owner)
{
	exchange->loop = loop;
	exchange->bufferevent = bufferevent;
	exchange->plain = !php_event_tls_of(bufferevent);
	exchange->reply.work = send_recorded;
	exchange->owner = owner;
}

static void free_file_body(php_event_http_exchange *exchange)
{
	if (exchange->file_body) {
		php_event_http_file_body_free(exchange->file_body);
		exchange->file_body = NULL;
	}
}

/* --- callbacks of chunks --- */

/* Call each that is due now, once: one that adds itself again waits for the next round. They may do
 * anything to the view, but its object stays meanwhile. */
static void call_sent(void *arg)
{
	php_event_http_exchange_view *view = arg;
	php_event_loop *loop = view->exchange->loop;
	zval argv[1];

	php_event_handle_hold(&view->handle);
	for (size_t n = php_event_http_sent_count(view->sent); n > 0; n--) {
		if (!view->sent || !php_event_http_sent_is_due(view->sent)
			|| !php_event_loop_may_call(loop)) {
			break;
		}
		php_event_callback callback = php_event_http_sent_take(view->sent);

		php_event_callback_call(&callback, 0, argv);
		php_event_callback_clear(&callback);
	}
	if (view->sent) {
		php_event_http_sent_call_again(view->sent);
	}
	php_event_handle_let_go(&view->handle);
}

static void on_sent(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_exchange_view *view = arg;

	php_event_loop_call(view->exchange->loop, call_sent, view);
}

/* The callback's argument is the request, held as its data. */
static void await_sent(php_event_http_exchange *exchange, const php_event_callback *sent)
{
	php_event_http_exchange_view *view = exchange->view;

	if (!view->sent) {
		view->sent = php_event_http_sent_new(exchange->bufferevent, on_sent, view);
	}
	php_event_http_sent_add(view->sent, sent);
}

void php_event_http_exchange_clear_view(php_event_handle *handle)
{
	php_event_http_exchange_view *view = (php_event_http_exchange_view *) handle;
	php_event_http_sent *sent = view->sent;

	view->sent = NULL;
	if (sent) {
		php_event_http_sent_free(sent);
	}
}

bool php_event_http_exchange_view_is_armed(const php_event_handle *handle)
{
	const php_event_http_exchange_view *view = (const php_event_http_exchange_view *) handle;

	return view->sent && php_event_http_sent_count(view->sent) > 0;
}

void php_event_http_exchange_view_edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	const php_event_http_exchange_view *view = (php_event_http_exchange_view *) handle;

	if (view->sent) {
		php_event_http_sent_edges(view->sent, buffer);
	}
}

/* --- from a request's arrival to its end --- */

/* RFC 9110, 9.3.6: then what follows is not a request. If it was denied, its method is GET by
 * now. */
static bool is_granted_connect(
	const php_event_http_exchange *exchange, const struct evhttp_request *request)
{
	return request->type == EVHTTP_REQ_CONNECT && php_event_http_exchange_head(exchange);
}

/* The reply has been sent, and evhttp frees the request next, or it becomes a spare one. */
static void on_complete(struct evhttp_request *request, void *arg)
{
	php_event_http_exchange *exchange = arg;

	if (exchange->view && exchange->view->sent) {
		php_event_loop_call(exchange->loop, call_sent, exchange->view);
	}
	exchange->request = NULL;
	exchange->state =
		is_granted_connect(exchange, request) ? PHP_EVENT_HTTP_TUNNEL : PHP_EVENT_HTTP_IDLE;
	exchange->owner->completed(exchange, request);
	exchange->code = 0;
	exchange->refused = false;
	php_event_http_unseen_free(&exchange->unseen);
	if (exchange->view) {
		php_event_handle_close(&exchange->view->handle, "the request is already complete");
	}
}

void php_event_http_exchange_take(php_event_http_exchange *exchange, struct evhttp_request *request)
{
	exchange->state = PHP_EVENT_HTTP_HELD;
	exchange->request = request;
	evhttp_request_set_on_complete_cb(request, on_complete, exchange);
}

void php_event_http_exchange_open(php_event_http_exchange *exchange, struct evhttp_request *request,
	php_event_http_exchange_view *view, php_event_handle *connection)
{
	php_event_http_exchange_take(exchange, request);
	exchange->view = view;
	view->exchange = exchange;
	php_event_handle_open(&view->handle, request, connection, NULL);
}

/* evhttp has read an empty request, and looks at its headers again when it replies: for the
 * version, or the wish to close the connection. */
void php_event_http_exchange_dress(
	php_event_http_exchange *exchange, struct evhttp_request *request)
{
	const php_event_http_head *head = php_event_http_exchange_head(exchange);

	request->major = 1;
	if (!head) { /* it is refused */
		request->type = EVHTTP_REQ_GET;
		request->minor = 1;
		return;
	}
	request->type = head->method;
	request->minor = (char) head->minor;
	if (head->minor == 1 && head->keep_alive) {
		return;
	}
	php_event_http_head_read(&exchange->unseen.head, request->input_headers);
	const char *wish = evhttp_find_header(request->input_headers, "Connection");
	exchange->last = !head->keep_alive && wish && !php_event_http_message_closes(wish);
}

struct evkeyvalq *php_event_http_exchange_headers(php_event_http_exchange *exchange)
{
	php_event_http_head_read(&exchange->unseen.head, exchange->request->input_headers);
	return exchange->request->input_headers;
}

zend_string *php_event_http_exchange_method(php_event_http_exchange *exchange)
{
	const php_event_http_head *head = php_event_http_exchange_head(exchange);

	return head
		? php_event_http_head_method(head)
		: php_event_http_message_string(php_event_http_method_name(exchange->request->type));
}

zend_string *php_event_http_exchange_target(php_event_http_exchange *exchange)
{
	const php_event_http_head *head = php_event_http_exchange_head(exchange);

	return head ? php_event_http_head_target(head)
				: php_event_http_message_string(evhttp_request_get_uri(exchange->request));
}

zend_string *php_event_http_exchange_query(php_event_http_exchange *exchange)
{
	const php_event_http_head *head = php_event_http_exchange_head(exchange);

	return head ? php_event_http_head_query(head)
				: php_event_http_message_string(
					evhttp_uri_get_query(evhttp_request_get_evhttp_uri(exchange->request)));
}

php_event_http_text php_event_http_exchange_host(
	const php_event_http_exchange *exchange, struct evhttp_request *request)
{
	const php_event_http_head *head = php_event_http_exchange_head(exchange);

	return head ? php_event_http_head_host(head)
				: php_event_http_text_of(evhttp_request_get_host(request));
}

php_event_http_receiver *php_event_http_exchange_receive(php_event_http_exchange *exchange)
{
	if (!exchange->receiver) {
		exchange->receiver = php_event_http_receiver_new();
		php_event_http_upload_restore(
			&exchange->unseen.body, evhttp_request_get_input_buffer(exchange->request));
	}
	return exchange->receiver;
}

static php_event_http_receiver *take_receiver(php_event_http_exchange *exchange)
{
	php_event_http_receiver *receiver = exchange->receiver;

	exchange->receiver = NULL;
	return receiver;
}

void php_event_http_exchange_forget_body(php_event_http_exchange *exchange)
{
	php_event_http_receiver_free(take_receiver(exchange));
}

void php_event_http_exchange_trailers(const php_event_http_exchange *exchange, zval *return_value)
{
	php_event_http_trailers_to_array(exchange->unseen.trailers, return_value);
}

bool php_event_http_exchange_load(php_event_http_exchange *exchange)
{
	return php_event_http_upload_pour(
		&exchange->unseen.body, evhttp_request_get_input_buffer(exchange->request));
}

bool php_event_http_exchange_share_body(
	php_event_http_exchange *exchange, php_event_http_upload *body)
{
	struct evbuffer *loaded = evhttp_request_get_input_buffer(exchange->request);

	return php_event_http_upload_is_empty(&exchange->unseen.body)
		? php_event_http_upload_copy(loaded, body)
		: php_event_http_upload_share(&exchange->unseen.body, body);
}

void php_event_http_exchange_stop(php_event_http_exchange *exchange)
{
	php_event_loop_after_cancel(exchange->loop, &exchange->reply);
}

/* evhttp has let go of it and leaves it to us. */
static void free_detached(struct evhttp_request *request)
{
	if (request && !request->evcon) {
		evhttp_request_free(request);
	}
}

void php_event_http_exchange_free(php_event_http_exchange *exchange)
{
	if (exchange->gone) {
		*exchange->gone = true;
	}
	php_event_optional_release(exchange->reason);
	php_event_http_unseen_free(&exchange->unseen);
	php_event_http_defaults_let_go(exchange->defaults);
	exchange->defaults = NULL;
	free_file_body(exchange);
	free_detached(exchange->request);
	free_detached(exchange->spare);
}

/* --- replies --- */

/* The same function for all. */
static bufferevent_data_cb evhttp_is_told;

/* Over TLS, evhttp is told a moment late that all has left. There may be more by then, which evhttp
 * would take for sent, too, and close the connection. */
static void on_written(struct bufferevent *bufferevent, void *connection)
{
	if (evbuffer_get_length(bufferevent_get_output(bufferevent)) == 0) {
		evhttp_is_told(bufferevent, connection);
	}
}

/* evhttp turns reading on whenever it writes, to be told when all has left. What a client sends
 * meanwhile can wait, and its half-closing must not cut the reply off; the lookout sees to the
 * rest. */
static void stop_reading(php_event_http_exchange *exchange)
{
	bufferevent_data_cb read, write;
	bufferevent_event_cb event;
	void *connection;

	bufferevent_disable(exchange->bufferevent, EV_READ);
	if (!exchange->plain) {
		bufferevent_getcb(exchange->bufferevent, &read, &write, &event, &connection);
		if (write != on_written) {
			evhttp_is_told = write;
			bufferevent_setcb(exchange->bufferevent, read, on_written, event, connection);
		}
	}
}

/* PHP's view of the output buffer could change a reply that has been taken already. */
static void close_buffers(php_event_http_exchange *exchange)
{
	while (exchange->view && exchange->view->handle.children) {
		php_event_handle_close(exchange->view->handle.children, "the reply has been taken");
	}
}

static void record(php_event_http_exchange *exchange, int code, zend_string *reason)
{
	close_buffers(exchange);
	exchange->code = code;
	exchange->reason = zend_string_copy(reason);
}

/* What the client asked for in a way that evhttp does not notice, or what is ours to say. */
static void say_last(php_event_http_exchange *exchange)
{
	if (exchange->last) {
		exchange->last = false;
		php_event_http_reply_forget_keep_alive(exchange->request);
		php_event_http_framing_say_last(exchange->request);
	}
}

/* The recorded reply has not been given to the bufferevent yet. */
size_t php_event_http_exchange_pending(const php_event_http_exchange *exchange)
{
	bool recorded = exchange->state == PHP_EVENT_HTTP_RECORDED
		|| exchange->state == PHP_EVENT_HTTP_FILED || exchange->state == PHP_EVENT_HTTP_FINISHING;

	return evbuffer_get_length(bufferevent_get_output(exchange->bufferevent))
		+ (recorded ? evbuffer_get_length(exchange->request->output_buffer) : 0);
}

/* Warn about what the program has said of a reply. May run PHP code, as the last thing done. */
static void warn(const char *wrong)
{
	if (wrong) {
		php_error_docref(NULL, E_WARNING, "%s", wrong);
	}
}

static void say_whether_last(php_event_http_exchange *exchange)
{
	exchange->last |= !exchange->owner->goes_on(exchange);
	say_last(exchange);
}

static void make_empty(struct evbuffer *buffer)
{
	evbuffer_unfreeze(buffer, 0); /* PHP may have frozen it */
	evbuffer_unfreeze(buffer, 1);
	evbuffer_drain(buffer, evbuffer_get_length(buffer));
}

/* As evhttp has made it, except what it has read from an invalid target. */
static void undress(struct evhttp_request *request)
{
	if (request->uri_elems) {
		evhttp_uri_free(request->uri_elems);
		request->uri_elems = NULL;
	}
	evhttp_clear_headers(request->input_headers);
	evhttp_clear_headers(request->output_headers);
	make_empty(request->input_buffer);
	make_empty(request->output_buffer);
}

/* Once the connection is the program's, nobody asks what the request was, however long it lasts. */
void php_event_http_exchange_release_view(php_event_handle *handle, void *request)
{
	php_event_http_exchange_view *view = (php_event_http_exchange_view *) handle;
	php_event_http_exchange *exchange = view->exchange;

	if (view->sent) {
		php_event_http_sent_stop(view->sent);
	}
	exchange->view = NULL;
	view->exchange = NULL;
	if (exchange->state == PHP_EVENT_HTTP_TAKEN) {
		php_event_http_unseen_free(&exchange->unseen);
		undress(request);
	}
}

/* All of the reply has left, and evhttp was not told. */
static void reuse_request(php_event_http_exchange *exchange)
{
	struct evhttp_request *request = exchange->request;
	bool *gone = exchange->gone;

	on_complete(request, exchange);
	if (!*gone) {
		undress(request);
		exchange->spare = request;
	}
}

/* The recorded reply, and what comes after it, are complete as far as the client is concerned. */
static php_event_http_reply reply_of(const php_event_http_exchange *exchange)
{
	const php_event_http_head *head = php_event_http_exchange_head(exchange);
	bool goes_on = head && head->minor == 1 && head->keep_alive;

	return (php_event_http_reply){
		.request = exchange->request,
		.code = exchange->code,
		.reason = ZSTR_VAL(exchange->reason),
		.type = exchange->defaults->type,
		.goes_on = goes_on,
		.more = goes_on && exchange->more,
	};
}

/* The kernel has all of the last piece, if there was one. Either no frame of ours is on the stack,
 * or that frame learns through `gone` that the connection may end: a file that has become shorter
 * ends it, since the rest of what was promised cannot be sent. */
static void send_piece(struct evhttp_connection *connection, void *arg)
{
	php_event_http_exchange *exchange = arg;
	struct evbuffer *output = evhttp_request_get_output_buffer(exchange->request);

	if (!php_event_http_file_body_next(exchange->file_body, output, exchange->plain)) {
		evhttp_connection_free(connection);
		return;
	}
	bool last = php_event_http_file_body_is_over(exchange->file_body);

	php_event_http_reply_piece(exchange->request, last ? NULL : send_piece, exchange);
	if (last) {
		free_file_body(exchange);
		evhttp_send_reply_end(exchange->request);
	}
	stop_reading(exchange);
}

/* Each call may end request and connection. */
static void send_in_pieces(php_event_http_exchange *exchange)
{
	say_whether_last(exchange);
	exchange->state = PHP_EVENT_HTTP_ANSWERED;
	php_event_http_reply reply = reply_of(exchange);
	php_event_http_reply_start_pieces(&reply);
	send_piece(evhttp_request_get_connection(exchange->request), exchange);
}

static void send_whole(php_event_http_exchange *exchange)
{
	say_whether_last(exchange);
	exchange->state = PHP_EVENT_HTTP_ANSWERED;
	php_event_http_reply reply = reply_of(exchange);
	if (php_event_http_reply_send(&reply, exchange->bufferevent, &exchange->direct)) {
		exchange->held_back = exchange->more;
		reuse_request(exchange);
	}
}

static void send_end(php_event_http_exchange *exchange)
{
	exchange->state = PHP_EVENT_HTTP_ANSWERED;
	if (evbuffer_get_length(exchange->request->output_buffer) > 0) {
		php_event_http_reply_as_is(exchange->request);
	}
	evhttp_send_reply_end(exchange->request);
}

static void send_recorded(php_event_queued *after)
{
	php_event_http_exchange *exchange =
		PHP_EVENT_CONTAINER_OF(after, php_event_http_exchange, reply);
	bool gone = false;

	exchange->gone = &gone;
	if (exchange->file_body) {
		send_in_pieces(exchange);
	} else if (exchange->state == PHP_EVENT_HTTP_FINISHING) {
		send_end(exchange);
	} else {
		send_whole(exchange);
	}
	if (gone) {
		return;
	}
	exchange->gone = NULL;
	zend_string_release(exchange->reason);
	exchange->reason = NULL;
	if (exchange->state == PHP_EVENT_HTTP_ANSWERED) {
		stop_reading(exchange);
	}
}

void php_event_http_exchange_reply(php_event_http_exchange *exchange, int code, zend_string *reason)
{
	const char *wrong = php_event_http_framing_of_reply(exchange->request, code, &exchange->last);
	php_event_http_receiver *receiver = take_receiver(exchange);

	record(exchange, code, reason);
	exchange->state = PHP_EVENT_HTTP_RECORDED;
	php_event_loop_after(exchange->loop, &exchange->reply);
	warn(wrong);
	php_event_http_receiver_free(receiver);
}

void php_event_http_exchange_file(
	php_event_http_exchange *exchange, int code, php_event_http_file_body *body)
{
	struct evhttp_request *request = exchange->request;
	zend_string *reason = php_event_http_message_string(php_event_http_message_phrase(code));
	php_event_http_receiver *receiver = take_receiver(exchange);

	if (body) {
		php_event_http_framing_of_stream(request, code, &exchange->left, &exchange->last);
	} else {
		php_event_http_framing_of_reply(request, code, &exchange->last);
	}
	record(exchange, code, reason);
	zend_string_release(reason);
	exchange->file_body = body;
	exchange->state = PHP_EVENT_HTTP_FILED;
	php_event_loop_after(exchange->loop, &exchange->reply);
	php_event_http_receiver_free(receiver);
}

void php_event_http_exchange_error(php_event_http_exchange *exchange, int code, zend_string *reason)
{
	zend_string *said = reason ? zend_string_copy(reason)
							   : php_event_http_message_string(php_event_http_message_phrase(code));

	php_event_http_reply_error_page(
		exchange->request, code, reason ? ZSTR_VAL(reason) : NULL, exchange->defaults);
	php_event_http_exchange_reply(exchange, code, said);
	zend_string_release(said);
}

void php_event_http_exchange_inform(
	php_event_http_exchange *exchange, int code, const zend_string *lines)
{
	if (exchange->request->minor == 0) {
		return; /* RFC 9110, 15.2 */
	}
	php_event_loop_enter(exchange->loop);
	exchange->direct +=
		php_event_http_reply_interim(exchange->request, exchange->bufferevent, code, lines);
	stop_reading(exchange);
	php_event_loop_leave(exchange->loop);
}

static void start_stream(php_event_http_exchange *exchange)
{
	php_event_loop_after_cancel(exchange->loop, &exchange->reply);
	exchange->state = PHP_EVENT_HTTP_STREAMING;
	say_last(exchange);
	php_event_http_reply reply = reply_of(exchange);
	php_event_http_reply_start(&reply);
	stop_reading(exchange);
}

void php_event_http_exchange_start(php_event_http_exchange *exchange, int code, zend_string *reason)
{
	const char *wrong =
		php_event_http_framing_of_stream(exchange->request, code, &exchange->left, &exchange->last);

	record(exchange, code, reason);
	php_event_loop_enter(exchange->loop);
	start_stream(exchange);
	php_event_loop_leave(exchange->loop);
	warn(wrong);
}

/* Less or more than it announced: the connection ends after it. */
static const char *break_promise(php_event_http_exchange *exchange, const char *how)
{
	exchange->left = 0;
	exchange->last = true;
	say_last(exchange);
	return how;
}

/* Count what waits to be sent, and drop what exceeds what was promised. Part of a file cannot be
 * cut off, so all of it goes. */
static const char *count_chunk(php_event_http_exchange *exchange)
{
	struct evbuffer *chunk = exchange->request->output_buffer, *kept;

	if (exchange->left == UINT64_MAX || evbuffer_get_length(chunk) <= exchange->left) {
		exchange->left -= exchange->left == UINT64_MAX ? 0 : evbuffer_get_length(chunk);
		return NULL;
	}
	kept = evbuffer_new();
	if (!php_event_file_is_in(chunk)) {
		evbuffer_remove_buffer(chunk, kept, (size_t) exchange->left);
	}
	evbuffer_drain(chunk, evbuffer_get_length(chunk));
	evbuffer_add_buffer(chunk, kept);
	evbuffer_free(kept);
	return break_promise(exchange,
		"More than the Content-Length says: the rest is not sent, and the connection closes");
}

void php_event_http_exchange_chunk(
	php_event_http_exchange *exchange, const php_event_callback *sent)
{
	const char *wrong = NULL;

	php_event_loop_enter(exchange->loop);
	if (exchange->state == PHP_EVENT_HTTP_RECORDED) {
		exchange->left = UINT64_MAX;
		php_event_http_framing_forget_length(exchange->request);
		start_stream(exchange);
	} else {
		wrong = count_chunk(exchange);
		php_event_http_reply_chunk(exchange->request);
		stop_reading(exchange);
	}
	if (sent) {
		await_sent(exchange, sent);
	}
	php_event_loop_leave(exchange->loop);
	warn(wrong);
}

/* They wait in the output buffer for the end. If the client cannot get any, as with HTTP/1.0, the
 * program need not know. */
static const char *put_trailers(php_event_http_exchange *exchange, const zend_string *trailers)
{
	if (ZSTR_LEN(trailers) == 0) {
		return NULL;
	}
	if (exchange->state != PHP_EVENT_HTTP_STREAMING || exchange->left < UINT64_MAX) {
		return "Trailers come behind chunks: of a reply that says how long it is, none are sent";
	}
	if (exchange->request->chunked) {
		evbuffer_add(exchange->request->output_buffer, "0\r\n", 3);
		evbuffer_add(exchange->request->output_buffer, ZSTR_VAL(trailers), ZSTR_LEN(trailers));
		evbuffer_add(exchange->request->output_buffer, "\r\n", 2);
	}
	return NULL;
}

/* The end of a stream; a recorded reply has its own. */
void php_event_http_exchange_finish(php_event_http_exchange *exchange, const zend_string *trailers)
{
	const char *wrong = put_trailers(exchange, trailers);

	if (exchange->state != PHP_EVENT_HTTP_STREAMING) {
		warn(wrong);
		return;
	}
	if (exchange->left > 0 && exchange->left < UINT64_MAX) {
		wrong = break_promise(exchange, "Less than the Content-Length says: the connection closes");
	}
	php_event_http_receiver *receiver = take_receiver(exchange);
	exchange->state = PHP_EVENT_HTTP_FINISHING;
	php_event_loop_after(exchange->loop, &exchange->reply);
	warn(wrong);
	php_event_http_receiver_free(receiver);
}

void php_event_http_exchange_withhold(php_event_http_exchange *exchange)
{
	if (php_event_http_exchange_may(exchange, PHP_EVENT_HTTP_OWE)) {
		exchange->state = PHP_EVENT_HTTP_WITHHELD;
	}
}

void php_event_http_exchange_make_last(php_event_http_exchange *exchange)
{
	exchange->last = true;
	if (php_event_http_exchange_may(exchange, PHP_EVENT_HTTP_LINGER)) {
		say_last(exchange);
	}
}

void php_event_http_exchange_linger(php_event_http_exchange *exchange)
{
	php_event_http_exchange_make_last(exchange);
	if (exchange->state == PHP_EVENT_HTTP_STREAMING) {
		exchange->left = UINT64_MAX;    /* as it is */
		exchange->request->chunked = 0; /* no last chunk: the program did not end the stream */
		php_event_http_exchange_finish(exchange, ZSTR_EMPTY_ALLOC());
	}
}

/* --- requests that PHP does not get --- */

/* evhttp reads no body for these: one that is sent would be taken for the next request. */
static bool has_unread_body(const struct evhttp_request *request)
{
	return (request->type == EVHTTP_REQ_HEAD || request->type == EVHTTP_REQ_TRACE)
		&& php_event_http_headers_have_body(request->input_headers);
}

/* evhttp looks up a callback by the path up to there. */
static bool has_nul_in_path(const struct evhttp_request *request)
{
	const char *path = evhttp_uri_get_path(request->uri_elems);

	return path && strstr(path, "%00");
}

bool php_event_http_exchange_is_ambiguous(
	const php_event_http_exchange *exchange, const struct evhttp_request *request)
{
	const php_event_http_head *head = php_event_http_exchange_head(exchange);

	return head ? php_event_http_head_has_nul(head)
				: has_unread_body(request) || has_nul_in_path(request);
}

void php_event_http_exchange_refuse(php_event_http_exchange *exchange,
	struct evhttp_request *request, int status, const char *allow)
{
	php_event_http_exchange_take(exchange, request);
	exchange->state = PHP_EVENT_HTTP_ANSWERED;
	exchange->code = status;
	exchange->refused = true;
	php_event_http_reply_refuse(request, status, exchange->defaults, allow);
	stop_reading(exchange);
}

/* --- replies that PHP will not give --- */

void php_event_http_exchange_fail(php_event_http_exchange *exchange)
{
	if (php_event_http_exchange_may(exchange, PHP_EVENT_HTTP_REPLY) && !php_event_error_is_exit()) {
		php_event_http_exchange_error(exchange, 500, NULL);
	}
}

void php_event_http_exchange_drop(php_event_http_exchange *exchange)
{
	if (!php_event_http_exchange_may(exchange, PHP_EVENT_HTTP_OWE)
		|| php_event_loop_is_shutdown(exchange->loop) || php_event_error_is_exit()) {
		return;
	}
	php_event_http_exchange_error(exchange, 500, NULL);
	if (!EG(exception)) {
		zend_error(E_WARNING, "EventHttpRequest: dropped unanswered, the client gets 500");
	}
}
