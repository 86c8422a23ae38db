/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "reply.h"

#include "../bytes.h"
#include "../globals.h"
#include "framing.h"
#include "message.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http.h>
#include <event2/http_struct.h>

/* How many bytes the kernel takes at once on a new connection. */
enum { SURELY_TAKEN = 4096 };

/* evhttp would send a body even where HTTP has none, and the client would take it for the next
 * reply. A reply to HEAD states how long the body would have been. */
static void leave_out_body(struct evhttp_request *request, int code)
{
	size_t length = evbuffer_get_length(request->output_buffer);

	if (!php_event_http_framing_has_no_body(code)
		&& !evhttp_find_header(request->output_headers, "Content-Length")) {
		php_event_http_framing_add_length(request->output_headers, length);
	}
	evbuffer_drain(request->output_buffer, length);
}

/* evhttp sends no Date to HTTP/1.0 clients. */
static void add_date(struct evhttp_request *request)
{
	if (request->minor == 0 && !evhttp_find_header(request->output_headers, "Date")) {
		evhttp_add_header(request->output_headers, "Date", php_event_http_message_date());
	}
}

/* It would also add a Content-Type of its own. */
static void add_type(const php_event_http_reply *reply)
{
	struct evkeyvalq *headers = reply->request->output_headers;

	if (reply->type && !php_event_http_framing_has_no_body(reply->code)
		&& reply->request->type != EVHTTP_REQ_CONNECT
		&& !evhttp_find_header(headers, "Content-Type")) {
		evhttp_add_header(headers, "Content-Type", ZSTR_VAL(reply->type));
	}
}

/* For evhttp and the exchange, all that follows a CONNECT belongs to a tunnel, even if none was
 * granted. */
static void deny_tunnel(struct evhttp_request *request, int code)
{
	if (request->type == EVHTTP_REQ_CONNECT && (code < 200 || code >= 300)) {
		request->type = EVHTTP_REQ_GET;
	}
}

bool php_event_http_reply_send(
	const php_event_http_reply *reply, struct bufferevent *bufferevent, uint64_t *sent)
{
	struct evhttp_request *request = reply->request;
	php_event_http_direct_result result = PHP_EVENT_HTTP_DIRECT_NOT;

	deny_tunnel(request, reply->code);
	if (php_event_http_framing_has_no_body(reply->code) || request->type == EVHTTP_REQ_HEAD) {
		leave_out_body(request, reply->code);
	} else {
		result = php_event_http_direct_send(reply, bufferevent, sent);
	}
	if (result == PHP_EVENT_HTTP_DIRECT_NOT) {
		add_type(reply);
		add_date(request);
		evhttp_send_reply(request, reply->code, reply->reason, NULL);
	}
	return result == PHP_EVENT_HTTP_DIRECT_DONE;
}

void php_event_http_reply_forget_keep_alive(struct evhttp_request *request)
{
	const char *wish = evhttp_find_header(request->input_headers, "Connection");

	if (request->minor == 0 && wish && !php_event_http_message_closes(wish)) {
		evhttp_remove_header(request->input_headers, "Connection");
	}
}

bool php_event_http_reply_is_last(const struct evhttp_request *request)
{
	return php_event_http_framing_is_last(request)
		|| php_event_http_message_closes(evhttp_find_header(request->output_headers, "Connection"));
}

void php_event_http_reply_keep_connection(struct evhttp_request *request)
{
	request->minor = 1;
	evhttp_remove_header(request->input_headers, "Connection");
	evhttp_remove_header(request->output_headers, "Connection");
}

void php_event_http_reply_start(const php_event_http_reply *reply)
{
	struct evhttp_request *request = reply->request;
	struct evbuffer *first = evbuffer_new(); /* evhttp would send it without a chunk's size */

	evbuffer_add_buffer(first, request->output_buffer);
	deny_tunnel(request, reply->code);
	php_event_http_reply_forget_keep_alive(request);
	add_type(reply);
	add_date(request);
	evhttp_send_reply_start(request, reply->code, reply->reason);
	evbuffer_add_buffer(request->output_buffer, first);
	evbuffer_free(first);
	php_event_http_reply_chunk(request);
}

/* evhttp would count the bytes in an unsigned int. */
static void make_chunk(struct evbuffer *data)
{
	char length[2 * sizeof(size_t) + sizeof "\r\n"];
	int n = snprintf(length, sizeof length, "%zx\r\n", evbuffer_get_length(data));

	evbuffer_prepend(data, length, n);
	evbuffer_add(data, "\r\n", 2);
}

void php_event_http_reply_chunk(struct evhttp_request *request)
{
	bool chunked = request->chunked && evbuffer_get_length(request->output_buffer) > 0;

	if (chunked) {
		make_chunk(request->output_buffer);
		request->chunked = 0;
	}
	evhttp_send_reply_chunk(request, request->output_buffer);
	if (chunked) {
		request->chunked = 1; /* the end of the stream is another chunk */
	}
	evbuffer_drain(request->output_buffer, evbuffer_get_length(request->output_buffer));
}

/* evhttp would leave the bytes out if the reply has no body, and else make chunks of them. */
static void send_as_is(struct evhttp_request *request, struct evbuffer *bytes)
{
	enum evhttp_cmd_type type = request->type;
	int code = request->response_code, chunked = request->chunked;

	request->type = EVHTTP_REQ_GET;
	request->response_code = 200;
	request->chunked = 0;
	evhttp_send_reply_chunk(request, bytes);
	request->type = type;
	request->response_code = code;
	request->chunked = chunked;
}

void php_event_http_reply_as_is(struct evhttp_request *request)
{
	send_as_is(request, request->output_buffer);
	request->chunked = 0; /* evhttp adds no last chunk */
}

/* How much of it has left? What TLS has begun to write must be written next: then all of it is in
 * the output. */
static size_t send_now(struct bufferevent *bufferevent, const char *bytes, size_t length)
{
	if (EVENT_G(http_direct.off) || !php_event_http_direct_may_write(bufferevent)) {
		return 0;
	}
	ssize_t n = php_event_http_direct_write(bufferevent, bytes, length);

	return (size_t) MAX(n, 0);
}

size_t php_event_http_reply_interim(struct evhttp_request *request, struct bufferevent *bufferevent,
	int code, const zend_string *lines)
{
	struct evbuffer *reply = evbuffer_new();

	evbuffer_add_printf(reply, "HTTP/1.1 %d %s\r\n", code, php_event_http_message_phrase(code));
	evbuffer_add(reply, ZSTR_VAL(lines), ZSTR_LEN(lines));
	evbuffer_add(reply, "\r\n", 2);
	size_t sent =
		send_now(bufferevent, (char *) evbuffer_pullup(reply, -1), evbuffer_get_length(reply));
	evbuffer_drain(reply, sent);
	send_as_is(request, reply);
	evbuffer_free(reply);
	return sent;
}

static void put_made_up_page(struct evbuffer *to, int code, const char *reason)
{
	char *escaped = evhttp_htmlescape(reason);

	evbuffer_add_printf(to,
		"<html><head><title>%d %s</title></head>\n<body><h1>%s</h1></body></html>\n", code,
		escaped ? escaped : "", escaped ? escaped : "");
	free(escaped);
}

void php_event_http_reply_page(struct evhttp_request *request, int code, const char *reason,
	const php_event_http_defaults *defaults)
{
	const php_event_http_page *page = reason ? NULL : php_event_http_defaults_page(defaults, code);

	evhttp_remove_header(request->output_headers, "Content-Type");
	evhttp_add_header(
		request->output_headers, "Content-Type", php_event_http_defaults_type_of(defaults, page));
	evbuffer_drain(request->output_buffer, evbuffer_get_length(request->output_buffer));
	if (page) {
		php_event_bytes_add(request->output_buffer, page->body);
	} else {
		put_made_up_page(
			request->output_buffer, code, reason ? reason : php_event_http_message_phrase(code));
	}
}

void php_event_http_reply_error_page(struct evhttp_request *request, int code, const char *reason,
	const php_event_http_defaults *defaults)
{
	evhttp_clear_headers(request->output_headers);
	php_event_http_reply_page(request, code, reason, defaults);
	evhttp_add_header(request->output_headers, "Connection", "close");
}

void php_event_http_reply_refuse(struct evhttp_request *request, int status,
	const php_event_http_defaults *defaults, const char *allow)
{
	const char *phrase = php_event_http_message_phrase(status);

	php_event_http_reply_error_page(request, status, NULL, defaults);
	if (allow) {
		evhttp_add_header(request->output_headers, "Allow", allow);
	}
	deny_tunnel(request, status);
	php_event_http_reply_forget_keep_alive(request);
	add_date(request);
	if (request->type == EVHTTP_REQ_HEAD) {
		leave_out_body(request, status);
	}
	evhttp_send_reply(request, status, phrase, NULL);
}

void php_event_http_reply_to_surplus(struct evbuffer *to, const php_event_http_defaults *defaults)
{
	const php_event_http_page *page = php_event_http_defaults_page(defaults, 503);
	bool fits = page && ZSTR_LEN(page->body) <= SURELY_TAKEN;

	evbuffer_add_printf(to,
		"HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: %zu\r\n",
		fits ? ZSTR_LEN(page->body) : 0);
	if (fits) {
		evbuffer_add_printf(
			to, "Content-Type: %s\r\n", php_event_http_defaults_type_of(defaults, page));
	}
	evbuffer_add(to, "\r\n", 2);
	if (fits) {
		evbuffer_add(to, ZSTR_VAL(page->body), ZSTR_LEN(page->body));
	}
}

/* --- a body in pieces --- */

void php_event_http_reply_start_pieces(const php_event_http_reply *reply)
{
	deny_tunnel(reply->request, reply->code);
	add_date(reply->request);
	evhttp_send_reply_start(reply->request, reply->code, reply->reason);
}

void php_event_http_reply_piece(struct evhttp_request *request,
	void (*written)(struct evhttp_connection *connection, void *arg), void *arg)
{
	evhttp_send_reply_chunk_with_cb(request, request->output_buffer, written, arg);
}
