/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client_body.h"

#include "../bytes.h"
#include "../globals.h"
#include "framing.h"
#include "message.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/bufferevent_struct.h>
#include <event2/http_struct.h>
#include <php_streams.h>

enum {
	SMALL = 16384, /* evhttp sends bodies up to this size */
	PIECE = 65536,
};

/* For a stream that has nothing now. */
static const double wait_min = 0.01, wait_max = 0.25;

/* --- before it is sent --- */

static bool has_stream(const php_event_http_client_body *body)
{
	return Z_TYPE(body->stream) == IS_RESOURCE;
}

void php_event_http_client_body_from(php_event_http_client_request *request, zval *stream)
{
	zval before;

	ZVAL_COPY_VALUE(&before, &request->body.stream);
	ZVAL_COPY(&request->body.stream, stream);
	zval_ptr_dtor(&before);
}

/* NULL: it has been closed. */
static php_stream *stream_of(const php_event_http_client_body *body)
{
	return zend_fetch_resource2(
		Z_RES(body->stream), NULL, php_file_le_stream(), php_file_le_pstream());
}

uint64_t php_event_http_client_body_measure(const php_event_http_client_request *request)
{
	php_stream *stream = has_stream(&request->body) ? stream_of(&request->body) : NULL;
	php_stream_statbuf about;

	if (!stream || php_stream_is_filtered(stream) || php_stream_stat(stream, &about) != 0
		|| !S_ISREG(about.sb.st_mode)) {
		return UINT64_MAX;
	}
	zend_off_t at = php_stream_tell(stream);
	return at >= 0 && at <= about.sb.st_size ? (uint64_t) (about.sb.st_size - at) : UINT64_MAX;
}

/* The length that the program states for a stream that nobody can measure. */
static uint64_t announced(const struct evhttp_request *made)
{
	uint64_t length;

	return php_event_http_framing_read_length(made->output_headers, &length) ? length : UINT64_MAX;
}

static bool expects(const struct evhttp_request *made)
{
	const char *expected = evhttp_find_header(made->output_headers, "Expect");

	return expected && php_event_http_message_is(expected, "100-continue");
}

const char *php_event_http_client_body_prepare(
	php_event_http_client_request *request, int type, uint64_t length)
{
	struct evhttp_request *made = request->handle.ptr;
	php_event_http_client_body *body = &request->body;
	uint64_t before = evbuffer_get_length(made->output_buffer);

	if (!has_stream(body)) {
		length = before;
	} else {
		length = length == UINT64_MAX ? announced(made) : before + length;
	}
	bool ours = has_stream(body) || length > SMALL || (length > 0 && expects(made));
	const char *wrong = php_event_http_framing_of_request(made, type, length, ours);
	if (ours) {
		body->asks = length > 0 && expects(made);
		body->state = PHP_EVENT_HTTP_CLIENT_BODY_DUE;
		body->left = length;
		body->memory = evbuffer_new();
		evbuffer_unfreeze(made->output_buffer, 1); /* PHP may have frozen it */
		evbuffer_add_buffer(body->memory, made->output_buffer);
	}
	return wrong;
}

void php_event_http_client_body_start(php_event_http_client_request *request)
{
	if (request->body.state != PHP_EVENT_HTTP_CLIENT_BODY_EVHTTPS) {
		request->body.state =
			request->body.asks ? PHP_EVENT_HTTP_CLIENT_BODY_ASKS : PHP_EVENT_HTTP_CLIENT_BODY_DUE;
	}
}

/* --- past evhttp --- */

static struct bufferevent *bufferevent_of(const php_event_http_client *self)
{
	return evhttp_connection_get_bufferevent(self->connection);
}

static void drop_output(struct bufferevent *bev)
{
	struct evbuffer *output = bufferevent_get_output(bev);

	evbuffer_unfreeze(output, 1);
	evbuffer_drain(output, evbuffer_get_length(output));
}

/* A server that wants no more of the body may close its side, or the connection, and have answered
 * all the same: read what has come before evhttp is told of an end. Over TLS libevent stops both
 * directions if one fails; OpenSSL still reads what came before the end of the connection. */
static void on_event(struct bufferevent *bev, short what, void *connection)
{
	if ((what & BEV_EVENT_WRITING) && (what & (BEV_EVENT_EOF | BEV_EVENT_ERROR))
		&& !(what & BEV_EVENT_READING)) {
		bufferevent_disable(bev, EV_WRITE);
		bufferevent_enable(bev, bufferevent_get_enabled(bev) & EV_READ);
		drop_output(bev);
	} else {
		EVENT_G(http_client).on_event(bev, what, connection);
	}
}

/* Has evhttp sent the head, and does it listen for the answer? */
static bool evhttp_listens(struct bufferevent *bev)
{
	bufferevent_data_cb on_read, on_write;
	bufferevent_event_cb event;
	void *arg;

	bufferevent_getcb(bev, &on_read, &on_write, &event, &arg);
	return on_read;
}

/* evhttp takes an empty output to mean that something of its own has left, and a failure for the
 * end. */
static void hide_writing(struct bufferevent *bev)
{
	bufferevent_data_cb on_read, on_write;
	bufferevent_event_cb event;
	void *arg;

	bufferevent_getcb(bev, &on_read, &on_write, &event, &arg);
	if (event != on_event) {
		EVENT_G(http_client).on_event = event;
		bufferevent_setcb(bev, on_read, NULL, on_event, arg);
	}
}

/* --- a piece --- */

/* Read from the stream. Returns 0 if it has nothing, below 0 if it cannot be read. */
static ssize_t read_stream(php_event_http_client_request *request, struct evbuffer *to, size_t room)
{
	php_stream *stream = stream_of(&request->body);
	zval held; /* a request that is given up meanwhile releases it */

	if (!stream) {
		return -1;
	}
	ZVAL_COPY(&held, &request->body.stream);
	uint32_t may_close = ~stream->flags & PHP_STREAM_FLAG_NO_FCLOSE;
	stream->flags |= PHP_STREAM_FLAG_NO_FCLOSE; /* by PHP's own code for reading it */
	zend_string *bytes = php_stream_read_to_str(stream, room);
	stream->flags &= ~may_close;
	ssize_t length = bytes ? (ssize_t) ZSTR_LEN(bytes) : -1;
	if (bytes) {
		php_event_bytes_add(to, bytes);
		zend_string_release(bytes);
	}
	zval_ptr_dtor(&held);
	return length;
}

static ssize_t take_piece(php_event_http_client_request *request, struct evbuffer *to)
{
	php_event_http_client_body *body = &request->body;
	size_t room = (size_t) MIN(body->left, PIECE);

	if (evbuffer_get_length(body->memory) > 0) {
		return evbuffer_remove_buffer(body->memory, to, room);
	}
	return has_stream(body) && body->left > 0 ? read_stream(request, to, room) : 0;
}

/* A closed stream is not: it cannot be read. */
static bool has_ended(const php_event_http_client_body *body)
{
	php_stream *stream = stream_of(body);

	return stream && php_stream_eof(stream);
}

static bool is_at_end(const php_event_http_client_body *body)
{
	return body->left != UINT64_MAX ? body->left == 0
									: evbuffer_get_length(body->memory) == 0 && has_ended(body);
}

/* Send a piece, as a chunk if the total length is unknown. */
static void send_piece(php_event_http_client_request *request, struct evbuffer *piece)
{
	struct bufferevent *bev = bufferevent_of(request->connection);
	struct evbuffer *output = bufferevent_get_output(bev);
	php_event_http_client_body *body = &request->body;
	size_t length = evbuffer_get_length(piece);
	bool chunked = body->left == UINT64_MAX, last = is_at_end(body);

	if (last) {
		body->state = PHP_EVENT_HTTP_CLIENT_BODY_OVER;
	}
	hide_writing(bev);
	if (chunked && length > 0) {
		struct evbuffer *size = evbuffer_new();

		evbuffer_add_printf(size, "%zx\r\n", length);
		evbuffer_prepend_buffer(piece, size);
		evbuffer_free(size);
		evbuffer_add(piece, "\r\n", 2);
	}
	if (chunked && last) {
		evbuffer_add(piece, "0\r\n\r\n", 5);
	}
	if (evbuffer_get_length(piece) > 0) {
		request->connection->changing = true;
		evbuffer_add_buffer(output, piece);
		request->connection->changing = false;
		bufferevent_enable(bev, EV_WRITE);
	} else if (last) {
		body->state = PHP_EVENT_HTTP_CLIENT_BODY_SENT;
	}
}

static void on_turn(evutil_socket_t fd, short what, void *arg);

static void wait_for_stream(php_event_http_client_request *request)
{
	php_event_http_client *self = request->connection;
	php_event_http_client_body *body = &request->body;

	body->wait = body->wait > 0 ? MIN(2 * body->wait, wait_max) : wait_min;
	php_event_http_client_start_timer(&self->handle, &self->turn, on_turn, body->wait);
}

/* Reading may run PHP code, which may do anything to the request. */
static void fill(void *arg)
{
	php_event_http_client_request *request = arg;
	php_event_http_client_body *body = &request->body;
	struct evbuffer *piece = evbuffer_new();
	ssize_t length = take_piece(request, piece);

	if (!request->handle.ptr || body->state != PHP_EVENT_HTTP_CLIENT_BODY_DUE) {
		/* given up meanwhile */
	} else if (length < 0 || (length == 0 && !is_at_end(body) && has_ended(body))) {
		php_event_http_client_blame(request, PHP_EVENT_HTTP_CLIENT_ERROR_BUFFER,
			length < 0 ? "the stream of the body cannot be read"
					   : "the stream of the body ended before it was as long as announced");
		php_event_http_client_break_off(request->connection);
	} else if (length == 0 && !is_at_end(body)) {
		wait_for_stream(request);
	} else {
		body->wait = 0;
		if (body->left != UINT64_MAX) {
			body->left -= (uint64_t) length;
		}
		send_piece(request, piece);
	}
	evbuffer_free(piece);
}

/* Called from the loop, when evhttp is not at work. */
static void on_turn(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_client *self = arg;
	php_event_http_client_request *first = php_event_http_client_first(self);
	php_event_loop *loop = php_event_loop_of(&self->handle);

	if (!first || first->body.state != PHP_EVENT_HTTP_CLIENT_BODY_DUE || !first->final
		|| bufferevent_getfd(bufferevent_of(self)) < 0) {
		return;
	}
	if (evhttp_listens(bufferevent_of(self)) && php_event_loop_may_call(loop)) {
		php_event_loop_call(loop, fill, first);
	} else {
		php_event_http_client_start_timer(&self->handle, &self->turn, on_turn, 0);
	}
}

/* --- its course --- */

/* The server keeps silent: it may not know Expect. */
static void on_impatient(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_client_body_permit(arg);
}

/* Anything that leaves is a sign of life: a server need not say anything before it has all. */
static void keep_waiting(struct bufferevent *bev)
{
	bufferevent_set_timeouts(bev, &bev->timeout_read, &bev->timeout_write);
}

void php_event_http_client_body_follow(php_event_http_client *self)
{
	php_event_http_client_request *first = php_event_http_client_first(self);
	struct bufferevent *bev = bufferevent_of(self);

	if (!first || bufferevent_getfd(bev) < 0) {
		return;
	}
	php_event_http_client_body_state *state = &first->body.state;
	if (*state == PHP_EVENT_HTTP_CLIENT_BODY_DUE || *state == PHP_EVENT_HTTP_CLIENT_BODY_OVER) {
		keep_waiting(bev);
	}
	if (evbuffer_get_length(bufferevent_get_output(bev)) > 0) {
		return;
	}
	if (*state == PHP_EVENT_HTTP_CLIENT_BODY_ASKS) {
		php_event_http_client_start_timer(&self->handle, &self->patience, on_impatient, 1);
	} else if (!(bufferevent_get_enabled(bev) & EV_WRITE)) {
		php_event_http_client_body_cut(first); /* writing has failed */
	} else if (*state == PHP_EVENT_HTTP_CLIENT_BODY_DUE) {
		php_event_http_client_start_timer(&self->handle, &self->turn, on_turn, 0);
	} else if (*state == PHP_EVENT_HTTP_CLIENT_BODY_OVER) {
		*state = PHP_EVENT_HTTP_CLIENT_BODY_SENT;
	}
}

void php_event_http_client_body_permit(php_event_http_client *self)
{
	php_event_http_client_request *first = php_event_http_client_first(self);

	php_event_http_client_stop_timer(self->patience);
	if (first && first->body.state == PHP_EVENT_HTTP_CLIENT_BODY_ASKS && !self->answer.begun) {
		first->body.state = PHP_EVENT_HTTP_CLIENT_BODY_DUE;
		php_event_http_client_start_timer(&self->handle, &self->turn, on_turn, 0);
	}
}

bool php_event_http_client_body_is_sent(const php_event_http_client_request *request)
{
	return request->body.state == PHP_EVENT_HTTP_CLIENT_BODY_EVHTTPS
		|| request->body.state == PHP_EVENT_HTTP_CLIENT_BODY_SENT;
}

void php_event_http_client_body_cut(php_event_http_client_request *request)
{
	if (!php_event_http_client_body_is_sent(request)) {
		request->body.state = PHP_EVENT_HTTP_CLIENT_BODY_CUT;
		drop_output(bufferevent_of(request->connection));
	}
}

void php_event_http_client_body_free(php_event_http_client_request *request)
{
	zval stream;

	php_event_bytes_drop(&request->body.memory);
	ZVAL_COPY_VALUE(&stream, &request->body.stream);
	ZVAL_UNDEF(&request->body.stream);
	zval_ptr_dtor(&stream);
}
