/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "http_reply.h"

#include "file.h"
#include "globals.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>
#include <time.h>
#ifndef PHP_WIN32
#include <sys/socket.h>
#include <sys/uio.h>
#endif

static bool has_no_body(int code)
{
	return code < 200 || code == 204 || code == 304;
}

/* evhttp would send a body even where HTTP has none, and the client take it for the next reply.
 * A reply to HEAD says how long the body would have been. */
static void leave_out_body(struct evhttp_request *request, int code)
{
	size_t length = evbuffer_get_length(request->output_buffer);
	char digits[MAX_LENGTH_OF_LONG];

	if (!has_no_body(code) && !evhttp_find_header(request->output_headers, "Content-Length")) {
		snprintf(digits, sizeof digits, "%zu", length);
		evhttp_add_header(request->output_headers, "Content-Length", digits);
	}
	evbuffer_drain(request->output_buffer, length);
}

/* --- the direct way: head and body in one system call, and evhttp finds the reply sent --- */

#define DIRECT_HEAD_MAX 8192
#define DIRECT_PIECES 16

typedef struct {
	char text[DIRECT_HEAD_MAX];
	size_t length;
	bool overfull;
} head;

static void put(head *h, const char *text, size_t length)
{
	if (sizeof h->text - h->length < length) {
		h->overfull = true;
		return;
	}
	memcpy(h->text + h->length, text, length);
	h->length += length;
}

static void put_header(head *h, const char *key, const char *value)
{
	put(h, key, strlen(key));
	put(h, ": ", 2);
	put(h, value, strlen(value));
	put(h, "\r\n", 2);
}

static void put_number(head *h, zend_ulong number)
{
	char digits[MAX_LENGTH_OF_LONG], *end = digits + sizeof digits - 1;
	const char *first = zend_print_ulong_to_buf(end, number);

	put(h, first, end - first);
}

static bool is(const char *a, const char *b)
{
	return evutil_ascii_strcasecmp(a, b) == 0;
}

/* Formatted once a second. */
static const char *date(void)
{
	time_t now = time(NULL);

	if (EVENT_G(date_of) != now) {
		EVENT_G(date_of) = now;
		evutil_date_rfc1123(EVENT_G(date), sizeof EVENT_G(date), NULL);
	}
	return EVENT_G(date);
}

/* What a client wishes for its connection, or NULL. */
static const char *wish_of(const struct evhttp_request *request)
{
	return evhttp_find_header(request->input_headers, "Connection");
}

/* evhttp reads it so. */
static bool is_keep_alive(const char *wish)
{
	return wish && evutil_ascii_strncasecmp(wish, "keep-alive", 10) == 0;
}

static bool is_close(const char *wish)
{
	return wish && is(wish, "close");
}

/* What the headers of a reply say already. */
typedef struct {
	bool date, length, type, connection;
} said;

static said put_headers(head *h, const struct evkeyvalq *headers)
{
	said s = {0};
	const struct evkeyval *header;

	for (header = headers->tqh_first; header; header = header->next.tqe_next) {
		switch (strlen(header->key)) {
			case 4:
				s.date |= is(header->key, "Date");
				break;
			case 10:
				s.connection |= is(header->key, "Connection");
				break;
			case 12:
				s.type |= is(header->key, "Content-Type");
				break;
			case 14:
				s.length |= is(header->key, "Content-Length");
				break;
			case 16:
				s.connection |= is(header->key, "Proxy-Connection");
				break;
			case 17:
				s.length |= is(header->key, "Transfer-Encoding");
				break;
		}
		put_header(h, header->key, header->value);
	}
	return s;
}

/* The same bytes as evhttp_make_header_response() makes. False where it has to do it. */
static bool put_head(head *h, struct evhttp_request *request, int code, const char *reason)
{
	const char *wish = wish_of(request);
	bool keep_alive = is_keep_alive(wish), close = is_close(wish), old = request->minor == 0;

	put(h, old ? "HTTP/1.0 " : "HTTP/1.1 ", 9);
	put_number(h, (zend_ulong) code);
	put(h, " ", 1);
	put(h, reason, strlen(reason));
	put(h, "\r\n", 2);
	said s = put_headers(h, request->output_headers);
	if (!old && !s.date) {
		put_header(h, "Date", date());
	}
	if (old && keep_alive) {
		put_header(h, "Connection", "keep-alive");
	}
	if ((!old || keep_alive) && !s.length) {
		put(h, "Content-Length: ", 16);
		put_number(h, evbuffer_get_length(request->output_buffer));
		put(h, "\r\n", 2);
	}
	if (!s.type) {
		put_header(h, "Content-Type", "text/html; charset=ISO-8859-1");
	}
	if (close) {
		put_header(h, "Connection", "close");
	}
	put(h, "\r\n", 2);
	return !h->overfull && !(close && s.connection); /* evhttp would take that out */
}

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0 /* PHP ignores SIGPIPE, and what libevent writes needs that too */
#endif

/* Send head and body, or the beginning of them; how much has left, or -1 where libevent has to find
 * out why not. */
#ifdef PHP_WIN32
static ssize_t send_at_once(evutil_socket_t fd, head *h, struct evbuffer *body)
{
	return 0;
}
#else
static ssize_t send_at_once(evutil_socket_t fd, head *h, struct evbuffer *body)
{
	struct iovec pieces[1 + DIRECT_PIECES];
	struct msghdr message = {.msg_iov = pieces, .msg_iovlen = 1};
	size_t room = PHP_EVENT_HTTP_WRITE_MAX;
	int n = evbuffer_peek(body, (ev_ssize_t) room, NULL, pieces + 1, DIRECT_PIECES);

	pieces[0] = (struct iovec){.iov_base = h->text, .iov_len = h->length};
	for (; (int) message.msg_iovlen <= MIN(n, DIRECT_PIECES) && room > 0; message.msg_iovlen++) {
		struct iovec *piece = &pieces[message.msg_iovlen];

		piece->iov_len = MIN(piece->iov_len, room);
		room -= piece->iov_len;
	}
	ssize_t sent = sendmsg(fd, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
	return sent < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : sent;
}
#endif

/* What did not leave goes through the bufferevent. */
static void send_rest(
	struct bufferevent *bufferevent, const head *h, struct evbuffer *body, size_t sent)
{
	struct evbuffer *output = bufferevent_get_output(bufferevent);

	if (sent < h->length) {
		evbuffer_add(output, h->text + sent, h->length - sent);
	} else {
		evbuffer_drain(body, sent - h->length);
	}
	evbuffer_add_buffer(output, body);
	if (evbuffer_get_length(output) > 0) {
		bufferevent_enable(bufferevent, EV_WRITE);
	}
}

/* For tunnels, proxies and unheard-of versions evhttp has rules of its own. */
static bool is_ordinary(const struct evhttp_request *request)
{
	return request->major == 1 && (request->minor == 0 || request->minor == 1)
		&& request->type != EVHTTP_REQ_CONNECT && !(request->flags & EVHTTP_PROXY_REQUEST);
}

static bool may_go_directly(const struct evhttp_request *request, struct bufferevent *bufferevent)
{
	return bufferevent && EVENT_G(direct_replies) && is_ordinary(request)
		&& !php_event_file_is_in(request->output_buffer)
		&& evbuffer_get_length(bufferevent_get_output(bufferevent)) == 0
		&& bufferevent_getfd(bufferevent) >= 0;
}

static bool send_directly(
	struct evhttp_request *request, struct bufferevent *bufferevent, int code, const char *reason)
{
	head h;

	h.length = h.overfull = 0;
	if (!may_go_directly(request, bufferevent) || !put_head(&h, request, code, reason)) {
		return false;
	}
	ssize_t sent = send_at_once(bufferevent_getfd(bufferevent), &h, request->output_buffer);
	if (sent < 0) {
		return false;
	}
	send_rest(bufferevent, &h, request->output_buffer, sent);
	request->kind = EVHTTP_RESPONSE;
	request->response_code = code;
	request->chunked = 0; /* it tells of a chunked request, too */
	evhttp_send_reply_end(request);
	return true;
}

void php_event_http_reply_send(
	struct evhttp_request *request, struct bufferevent *bufferevent, int code, const char *reason)
{
	if (has_no_body(code) || request->type == EVHTTP_REQ_HEAD) {
		leave_out_body(request, code);
	} else if (send_directly(request, bufferevent, code, reason)) {
		return;
	}
	evhttp_send_reply(request, code, reason, NULL);
}

/* A stream has no length. evhttp would promise one of 0 to a client of HTTP/1.0 that asked for
 * keep-alive. */
static void forget_keep_alive(struct evhttp_request *request)
{
	if (request->major == 1 && request->minor == 0 && is_keep_alive(wish_of(request))) {
		evhttp_remove_header(request->input_headers, "Connection");
	}
}

void php_event_http_reply_start(struct evhttp_request *request, int code, const char *reason)
{
	struct evbuffer *first = evbuffer_new(); /* evhttp would send it without a chunk's frame */

	evbuffer_add_buffer(first, request->output_buffer);
	forget_keep_alive(request);
	evhttp_send_reply_start(request, code, reason);
	evbuffer_add_buffer(request->output_buffer, first);
	evbuffer_free(first);
	php_event_http_reply_chunk(request);
}

void php_event_http_reply_chunk(struct evhttp_request *request)
{
	evhttp_send_reply_chunk(request, request->output_buffer);
	evbuffer_drain(request->output_buffer, evbuffer_get_length(request->output_buffer));
}

void php_event_http_reply_error_page(struct evhttp_request *request, int code, const char *reason)
{
	char *escaped = evhttp_htmlescape(reason);

	evhttp_clear_headers(request->output_headers);
	evhttp_add_header(request->output_headers, "Content-Type", "text/html");
	evhttp_add_header(request->output_headers, "Connection", "close");
	evbuffer_drain(request->output_buffer, evbuffer_get_length(request->output_buffer));
	evbuffer_add_printf(request->output_buffer,
		"<html><head><title>%d %s</title></head>\n<body><h1>%s</h1></body></html>\n", code,
		escaped ? escaped : "", escaped ? escaped : "");
	free(escaped);
}

typedef struct {
	int code;
	const char *text;
} phrase;

static const phrase phrases[] = {
	{200, "OK"},
	{201, "Created"},
	{202, "Accepted"},
	{203, "Non-Authoritative Information"},
	{204, "No Content"},
	{205, "Reset Content"},
	{206, "Partial Content"},
	{300, "Multiple Choices"},
	{301, "Moved Permanently"},
	{302, "Found"},
	{303, "See Other"},
	{304, "Not Modified"},
	{307, "Temporary Redirect"},
	{308, "Permanent Redirect"},
	{400, "Bad Request"},
	{401, "Unauthorized"},
	{402, "Payment Required"},
	{403, "Forbidden"},
	{404, "Not Found"},
	{405, "Method Not Allowed"},
	{406, "Not Acceptable"},
	{407, "Proxy Authentication Required"},
	{408, "Request Timeout"},
	{409, "Conflict"},
	{410, "Gone"},
	{411, "Length Required"},
	{412, "Precondition Failed"},
	{413, "Content Too Large"},
	{414, "URI Too Long"},
	{415, "Unsupported Media Type"},
	{416, "Range Not Satisfiable"},
	{417, "Expectation Failed"},
	{418, "I'm a teapot"},
	{421, "Misdirected Request"},
	{422, "Unprocessable Content"},
	{426, "Upgrade Required"},
	{428, "Precondition Required"},
	{429, "Too Many Requests"},
	{431, "Request Header Fields Too Large"},
	{451, "Unavailable For Legal Reasons"},
	{500, "Internal Server Error"},
	{501, "Not Implemented"},
	{502, "Bad Gateway"},
	{503, "Service Unavailable"},
	{504, "Gateway Timeout"},
	{505, "HTTP Version Not Supported"},
};

const char *php_event_http_reply_phrase(int code)
{
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
		if (phrases[i].code == code) {
			return phrases[i].text;
		}
	}
	return "Unknown";
}
