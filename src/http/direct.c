/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "direct.h"

#include "../file.h"
#include "../globals.h"
#include "../socket.h"
#include "../tls.h"
#include "message.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>
#ifndef PHP_WIN32
#include <sys/socket.h>
#include <sys/uio.h>
#endif

#ifndef MSG_MORE
#define MSG_MORE 0
#endif

enum {
	HEAD_MAX = 8192,
	PIECES_MAX = 16, /* of the body */
	COPY_MAX = 4096,
	RECORD_MAX = 16384,
};

typedef struct {
	char text[HEAD_MAX];
	size_t length;
	bool overfull;
	bool says_connection; /* whether it goes on */
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

static void put_header(head *h, const char *key, size_t length, const char *value)
{
	put(h, key, length);
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

/* Which of the fields in php_event_http_field does it have? */
static unsigned put_headers(head *h, const struct evkeyvalq *headers)
{
	unsigned fields = 0;

	for (const struct evkeyval *header = headers->tqh_first; header;
		 header = header->next.tqe_next) {
		size_t length = strlen(header->key);

		fields |= php_event_http_message_field(header->key, length);
		put_header(h, header->key, length, header->value);
	}
	return fields;
}

/* Write the bytes that evhttp_make_header_response() would make of `reply`. Returns false if evhttp
 * has to do it. */
static bool put_head(head *h, const php_event_http_reply *reply)
{
	const struct evhttp_request *request = reply->request;
	const char *wish = evhttp_find_header(request->input_headers, "Connection");
	bool keep_alive = php_event_http_message_keeps_alive(wish),
		 close = php_event_http_message_closes(wish), old = request->minor == 0;

	put(h, old ? "HTTP/1.0 " : "HTTP/1.1 ", 9);
	put_number(h, (zend_ulong) reply->code);
	put(h, " ", 1);
	put(h, reply->reason, strlen(reply->reason));
	put(h, "\r\n", 2);
	unsigned fields = put_headers(h, request->output_headers);
	if (!(fields & PHP_EVENT_HTTP_FIELD_TYPE) && reply->type) {
		put(h, "Content-Type: ", 14);
		put(h, ZSTR_VAL(reply->type), ZSTR_LEN(reply->type));
		put(h, "\r\n", 2);
	}
	if (!(fields & PHP_EVENT_HTTP_FIELD_DATE)) {
		put_header(h, "Date", 4, php_event_http_message_date());
	}
	if (old && keep_alive) {
		put_header(h, "Connection", 10, "keep-alive");
	}
	if ((!old || keep_alive)
		&& !(fields & (PHP_EVENT_HTTP_FIELD_LENGTH | PHP_EVENT_HTTP_FIELD_CODING))) {
		put(h, "Content-Length: ", 16);
		put_number(h, evbuffer_get_length(request->output_buffer));
		put(h, "\r\n", 2);
	}
	if (close) {
		put_header(h, "Connection", 10, "close");
	}
	put(h, "\r\n", 2);
	bool says_connection =
		fields & (PHP_EVENT_HTTP_FIELD_CONNECTION | PHP_EVENT_HTTP_FIELD_PROXY_CONNECTION);
	h->says_connection = says_connection || close;
	return !h->overfull && !(close && says_connection); /* evhttp would take that out */
}

/* Send head and body, or the beginning of them. Returns how much has left, or -1 if libevent has to
 * find out why not. */
#ifdef PHP_WIN32
static ssize_t send_at_once(evutil_socket_t fd, head *h, struct evbuffer *body, bool more)
{
	return 0;
}
#else
static ssize_t unless_later(ssize_t sent)
{
	return sent < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : sent;
}

/* One piece costs the kernel less than two: a small body is copied after the head. */
static ssize_t send_at_once(evutil_socket_t fd, head *h, struct evbuffer *body, bool more)
{
	int flags = MSG_NOSIGNAL | MSG_DONTWAIT | (more ? MSG_MORE : 0);
	size_t length = evbuffer_get_length(body);

	if (length <= MIN(COPY_MAX, sizeof h->text - h->length)) {
		evbuffer_copyout(body, h->text + h->length, length);
		return unless_later(send(fd, h->text, h->length + length, flags));
	}
	struct iovec pieces[1 + PIECES_MAX];
	struct msghdr message = {.msg_iov = pieces, .msg_iovlen = 1};
	size_t room = PHP_EVENT_HTTP_WRITE_MAX;
	int n = evbuffer_peek(body, (ev_ssize_t) room, NULL, pieces + 1, PIECES_MAX);

	pieces[0] = (struct iovec){.iov_base = h->text, .iov_len = h->length};
	for (; (int) message.msg_iovlen <= MIN(n, PIECES_MAX) && room > 0; message.msg_iovlen++) {
		struct iovec *piece = &pieces[message.msg_iovlen];

		piece->iov_len = MIN(piece->iov_len, room);
		room -= piece->iov_len;
	}
	return unless_later(sendmsg(fd, &message, flags));
}
#endif

/* A small body is copied after the head, since each piece of a buffer would become a TLS record. */
static void append(struct evbuffer *output, struct evbuffer *body)
{
	size_t length = evbuffer_get_length(body);
	struct evbuffer_iovec room;

	if (length == 0 || length > RECORD_MAX
		|| evbuffer_reserve_space(output, length, &room, 1) != 1) {
		evbuffer_add_buffer(output, body);
		return;
	}
	if (evbuffer_remove(body, room.iov_base, length) >= 0) {
		room.iov_len = length;
		evbuffer_commit_space(output, &room, 1);
	}
}

bool php_event_http_direct_may_write(struct bufferevent *bufferevent)
{
	return evbuffer_get_length(bufferevent_get_output(bufferevent)) == 0
		&& php_event_socket_takes(bufferevent_getfd(bufferevent));
}

ssize_t php_event_http_direct_write(
	struct bufferevent *bufferevent, const char *bytes, size_t length)
{
	SSL *tls = php_event_tls_of(bufferevent);

	return tls ? php_event_tls_write_now(tls, bytes, (int) length)
			   : send(bufferevent_getfd(bufferevent), bytes, length, MSG_NOSIGNAL);
}

/* What did not leave goes through the bufferevent. */
static void send_rest(
	struct bufferevent *bufferevent, const head *h, struct evbuffer *body, size_t sent)
{
	struct evbuffer *output = bufferevent_get_output(bufferevent);

	if (sent < h->length) {
		evbuffer_expand(output, h->length + MIN(evbuffer_get_length(body), RECORD_MAX));
		evbuffer_add(output, h->text + sent, h->length - sent);
	} else {
		evbuffer_drain(body, sent - h->length);
	}
	append(output, body);
	if (evbuffer_get_length(output) > 0) {
		bufferevent_enable(bufferevent, EV_WRITE);
	}
}

/* evhttp has rules of its own for tunnels, proxies and unknown versions. */
static bool is_ordinary(const struct evhttp_request *request)
{
	return request->major == 1 && (request->minor == 0 || request->minor == 1)
		&& request->type != EVHTTP_REQ_CONNECT && !(request->flags & EVHTTP_PROXY_REQUEST);
}

static bool may_go_directly(const struct evhttp_request *request, struct bufferevent *bufferevent)
{
	return !EVENT_G(http_direct.off) && is_ordinary(request)
		&& !php_event_file_is_in(request->output_buffer)
		&& evbuffer_get_length(bufferevent_get_output(bufferevent)) == 0
		&& bufferevent_getfd(bufferevent) >= 0;
}

php_event_http_direct_result php_event_http_direct_send(
	const php_event_http_reply *reply, struct bufferevent *bufferevent, uint64_t *sent)
{
	struct evhttp_request *request = reply->request;
	head h;

	h.length = h.overfull = 0;
	if (!may_go_directly(request, bufferevent) || !put_head(&h, reply)) {
		return PHP_EVENT_HTTP_DIRECT_NOT;
	}
	ssize_t n = 0;
	if (!php_event_tls_of(bufferevent)) {
		n = send_at_once(bufferevent_getfd(bufferevent), &h, request->output_buffer, reply->more);
	}
	if (n < 0) {
		return PHP_EVENT_HTTP_DIRECT_NOT;
	}
	*sent += (uint64_t) n;
	if (reply->goes_on && !h.says_connection
		&& (size_t) n == h.length + evbuffer_get_length(request->output_buffer)) {
		return PHP_EVENT_HTTP_DIRECT_DONE;
	}
	send_rest(bufferevent, &h, request->output_buffer, n);
	request->kind = EVHTTP_RESPONSE;
	request->response_code = reply->code;
	request->chunked = 0; /* it tells of a chunked request, too */
	evhttp_send_reply_end(request);
	return PHP_EVENT_HTTP_DIRECT_TOLD;
}
