/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client_traffic.h"

#include "message.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http_struct.h>

/* --- what comes before an answer --- */

/* Does evhttp keep the body back until the server permits it? */
bool php_event_http_client_withholds(const struct evhttp_request *made)
{
	const char *expected = evbuffer_get_length(made->output_buffer) > 0
		? evhttp_find_header(made->output_headers, "Expect")
		: NULL;

	return expected && evutil_ascii_strcasecmp(expected, "100-continue") == 0;
}

static bool withholds(const php_event_http_client *self)
{
	const php_event_http_client_request *first = php_event_http_client_first(self);

	return first && php_event_http_client_withholds(first->handle.ptr);
}

static const char permission[] = PHP_EVENT_HTTP_MESSAGE_CONTINUE;
enum { PERMISSION = sizeof permission - 1 };

enum { HEAD_MAX = 65536 }; /* where the program sets no limit */

static size_t head_limit(const php_event_http_client *self)
{
	return self->max_headers_size < 0 ? HEAD_MAX : (size_t) self->max_headers_size;
}

/* Only a 100 makes evhttp send the body: it gets a bare one, in place of the server's or without
 * any. It may read it later: more is filtered behind it until then. */
static void filter(php_event_http_client *self, struct evbuffer *input)
{
	self->filtering = true;
	if (self->permitted) {
		evbuffer_drain(input, PERMISSION);
	}
	if (php_event_http_interim_skip(&self->interim, input, head_limit(self)) && withholds(self)) {
		self->permitted = true;
	}
	if (self->permitted) {
		evbuffer_prepend(input, permission, PERMISSION);
	}
	self->filtering = false;
}

/* Is this more than an answer within the program's limits can be, in chunks of a byte each? */
static bool is_flood(const php_event_http_client *self, size_t length)
{
	enum { CHUNK_OF_A_BYTE = 6, SLACK = 65536 };
	size_t head = head_limit(self);

	return self->max_body_size >= 0 && length > SLACK && length - SLACK > head
		&& (length - SLACK - head) / CHUNK_OF_A_BYTE > (size_t) self->max_body_size;
}

/* evhttp looks at no input until the request has left, and bounds none of it: there it is told of
 * an error, when nobody is at work on the connection. */
static void bound(php_event_http_client *self, struct evbuffer *input)
{
	struct bufferevent *bev = evhttp_connection_get_bufferevent(self->connection);

	if (is_flood(self, evbuffer_get_length(input))
		&& evbuffer_get_length(bufferevent_get_output(bev)) > 0) {
		bufferevent_trigger_event(
			bev, BEV_EVENT_READING | BEV_EVENT_ERROR, BEV_TRIG_DEFER_CALLBACKS);
	}
}

static void on_input(struct evbuffer *input, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_client *self = arg;

	if (self->filtering) {
		return;
	}
	if (info->n_added > 0) {
		filter(self, input);
		bound(self, input);
	} else {
		self->permitted = false; /* evhttp has read it */
	}
}

/* --- a body that the server is asked about first --- */

/* The server keeps silent: it may not know the question. */
static void on_impatient(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_client *self = arg;
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
static void on_sent(php_event_http_client *self)
{
	php_event_http_client_request *request = php_event_http_client_first(self);

	if (request && request->final && self->interim.answering) {
		request = php_event_http_client_next(request);
	}
	if (request) {
		request->final = true;
	}
	self->retried = 0;
	self->out_of_time = false;
	php_event_http_client_stop_timer(self->late);
}

/* A head has left, or evhttp drops it with its descriptor. */
static void on_output(struct evbuffer *output, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_client *self = arg;

	if (info->n_added > 0) {
		on_sent(self);
	} else if (evbuffer_get_length(output) == 0 && withholds(self)
		&& bufferevent_getfd(evhttp_connection_get_bufferevent(self->connection)) >= 0) {
		php_event_http_client_start_timer(self, &self->patience, on_impatient, 1);
	}
}

/* --- for the other rooms --- */

void php_event_http_client_expect_answer(php_event_http_client *self)
{
	self->interim = (php_event_http_interim){0};
	self->permitted = false;
	php_event_http_client_stop_timer(self->patience);
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
}
