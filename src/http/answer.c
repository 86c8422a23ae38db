/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "answer.h"

#include "../bytes.h"
#include "headers.h"
#include "trailers.h"

#include <event2/buffer.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>

enum { INTERIM_MAX = 100 };

/* --- bytes --- */

/* Lines that are folded become one, with a space where they were: RFC 9112, 5.2. The new length. */
static size_t unfold(char *head, size_t length)
{
	char *to = head;

	for (size_t i = 0; i < length; i++) {
		*to++ = head[i];
		if (head[i] == '\n' && i + 1 < length && php_event_http_message_is_blank(head[i + 1])) {
			while (php_event_http_message_is_blank(to[-1]) || to[-1] == '\r' || to[-1] == '\n') {
				to--;
			}
			while (php_event_http_message_is_blank(head[i + 1])) {
				i++;
			}
			*to++ = ' ';
		}
	}
	return (size_t) (to - head);
}

/* Behind "HTTP/1.1 200", a space, unless there is none. */
static char *copy_reason(const char *line, size_t length)
{
	enum { BEFORE = 13 };
	size_t end = length;

	while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
		end--;
	}
	return pestrndup(line + MIN(BEFORE, end), end - MIN(BEFORE, end), true);
}

/* The head of the answer: evhttp gets its status line, and no fields. */
static void pass(php_event_http_answer *self, struct evbuffer *input)
{
	char *bytes = (char *) evbuffer_pullup(self->head, -1);
	size_t length = evbuffer_get_length(self->head);
	size_t line = (size_t) ((char *) memchr(bytes, '\n', length) + 1 - bytes);

	self->reason = copy_reason(bytes, line);
	evbuffer_add(input, bytes, line);
	evbuffer_add(input, "\r\n", 2);
	self->headers = pemalloc(sizeof *self->headers, true);
	self->headers->tqh_first = NULL;
	self->headers->tqh_last = &self->headers->tqh_first;
	length = unfold(bytes + line, length - line);
	php_event_http_headers_read_fields(bytes + line, length, self->headers);
	php_event_bytes_drop(&self->head);
	self->begun = true;
}

/* A head is complete. False: it is one too many. */
static bool take_head(php_event_http_answer *self, struct evbuffer *input)
{
	uint16_t code = self->strict.code;

	if (code >= 200 || code == 101) {
		pass(self, input);
		return true;
	}
	php_event_bytes_drop(&self->head);
	self->permits |= code == 100;
	return ++self->interim <= INTERIM_MAX;
}

static bool read_piece(
	php_event_http_answer *self, const char *bytes, size_t length, struct evbuffer *input)
{
	for (size_t taken; length > 0 && !php_event_http_answer_is_over(self);
		 bytes += taken, length -= taken) {
		switch (php_event_http_strict_feed(&self->strict, bytes, length, &taken)) {
			case PHP_EVENT_HTTP_STRICT_HEAD_BEGUN:
				php_event_bytes_keep(&self->head, bytes, taken);
				break;
			case PHP_EVENT_HTTP_STRICT_HEAD:
				php_event_bytes_keep(&self->head, bytes, taken);
				if (!take_head(self, input)) {
					return false;
				}
				break;
			case PHP_EVENT_HTTP_STRICT_BODY:
				php_event_bytes_keep(&self->body, bytes, taken);
				break;
			case PHP_EVENT_HTTP_STRICT_TRAILER:
				php_event_http_trailers_keep(&self->trailers, bytes, taken);
				break;
			case PHP_EVENT_HTTP_STRICT_REFUSED:
				return false;
			default:
				break; /* the chunked coding is nobody's */
		}
	}
	self->surplus |= length > 0;
	return true;
}

bool php_event_http_answer_read(
	php_event_http_answer *self, struct evbuffer *come, struct evbuffer *input)
{
	struct evbuffer_iovec piece;
	bool well = self->strict.status == 0 && self->interim <= INTERIM_MAX;

	while (evbuffer_peek(come, -1, NULL, &piece, 1) > 0 && piece.iov_len > 0) {
		well = well && read_piece(self, piece.iov_base, piece.iov_len, input);
		evbuffer_drain(come, piece.iov_len);
	}
	return well;
}

/* --- where evhttp has its head --- */

static bool is_refused_connect(const php_event_http_answer *self)
{
	return self->strict.messages == PHP_EVENT_HTTP_STRICT_RESPONSES_TO_CONNECT
		&& self->strict.code >= 300;
}

/* To evhttp, an answer without a length lasts to the end of the connection. One whose end is
 * yet to come has more than will ever be: the end is told by setting what is left to 0. */
bool php_event_http_answer_show(php_event_http_answer *self, struct evhttp_request *request)
{
	bool ends = self->strict.complete && !self->held;

	self->shown = request;
	if (ends) {
		evhttp_add_header(request->input_headers, "Content-Length", "0");
	} else if (self->strict.framing != PHP_EVENT_HTTP_STRICT_TO_END) {
		evhttp_add_header(request->input_headers, "Content-Length", "9223372036854775807");
	}
	if (!self->strict.keep_alive) {
		evhttp_add_header(request->input_headers, "Connection", "close");
	}
	if (is_refused_connect(self)) {
		request->type = EVHTTP_REQ_GET; /* else evhttp expects no body, and goes on */
	}
	return ends;
}

bool php_event_http_answer_is_over(const php_event_http_answer *self)
{
	return self->begun && self->strict.complete;
}

bool php_event_http_answer_end(php_event_http_answer *self)
{
	bool ends = self->shown && !self->held && php_event_http_answer_is_over(self);

	if (ends) {
		self->shown->ntoread = 0;
	}
	return ends;
}

/* To an empty list, where none is left behind. */
static void move_headers(struct evkeyvalq *from, struct evkeyvalq *to)
{
	if (from->tqh_first) {
		*to = *from;
		to->tqh_first->next.tqe_prev = &to->tqh_first;
		from->tqh_first = NULL;
		from->tqh_last = &from->tqh_first;
	}
}

void php_event_http_answer_settle(php_event_http_answer *self)
{
	if (!self->shown) {
		return;
	}
	if (is_refused_connect(self)) {
		self->shown->type = EVHTTP_REQ_CONNECT;
	}
	evhttp_clear_headers(self->shown->input_headers);
	move_headers(self->headers, self->shown->input_headers);
	if (self->body) {
		evbuffer_add_buffer(self->shown->input_buffer, self->body);
	}
	self->shown = NULL;
}

/* --- what is known of it --- */

void php_event_http_answer_expect(php_event_http_answer *self,
	const php_event_http_strict_limits *limits, php_event_http_strict_messages to)
{
	php_event_http_strict_init(&self->strict, limits, to);
}

bool php_event_http_answer_is_expected(const php_event_http_answer *self)
{
	return self->strict.limits;
}

void php_event_http_answer_free(php_event_http_answer *self)
{
	php_event_bytes_drop(&self->head);
	php_event_bytes_drop(&self->body);
	php_event_bytes_drop(&self->trailers);
	if (self->headers) {
		evhttp_clear_headers(self->headers);
		pefree(self->headers, true);
	}
	if (self->reason) {
		pefree(self->reason, true);
	}
	*self = (php_event_http_answer){0};
}

bool php_event_http_answer_is_in_head(const php_event_http_answer *self)
{
	return self->head && !self->begun;
}

/* evhttp itself closes one that does not go on. */
bool php_event_http_answer_spoils(const php_event_http_answer *self)
{
	return self->surplus && self->strict.keep_alive;
}
