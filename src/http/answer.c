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

/* Unfold lines, each fold becoming a space (RFC 9112, 5.2). Returns the new length. */
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

static size_t length_of_line(const char *line, size_t length)
{
	while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r')) {
		length--;
	}
	return length;
}

/* The head of the answer is complete. Changes the bytes. */
static void begin(php_event_http_answer *self, char *bytes, size_t length)
{
	size_t line = (size_t) ((char *) memchr(bytes, '\n', length) + 1 - bytes);

	self->line = pestrndup(bytes, length_of_line(bytes, line), true);
	self->headers = pemalloc(sizeof *self->headers, true);
	self->headers->tqh_first = NULL;
	self->headers->tqh_last = &self->headers->tqh_first;
	length = unfold(bytes + line, length - line);
	php_event_http_headers_read_fields(bytes + line, length, self->headers);
	self->begun = true;
}

/* These bytes complete a head; mostly they are all of it. Returns false if it is one too many. */
static bool take_head(php_event_http_answer *self, char *bytes, size_t length)
{
	uint16_t code = self->strict.code;
	bool is_interim = code < 200 && code != 101;

	if (!is_interim && !self->head) {
		begin(self, bytes, length);
	} else if (!is_interim) {
		php_event_bytes_keep(&self->head, bytes, length);
		begin(self, (char *) evbuffer_pullup(self->head, -1), evbuffer_get_length(self->head));
	}
	php_event_bytes_drop(&self->head);
	self->permits |= code == 100;
	return !is_interim || ++self->interim <= INTERIM_MAX;
}

static bool read_piece(php_event_http_answer *self, char *bytes, size_t length)
{
	for (size_t taken; length > 0 && !php_event_http_answer_is_over(self);
		 bytes += taken, length -= taken) {
		switch (php_event_http_strict_feed(&self->strict, bytes, length, &taken)) {
			case PHP_EVENT_HTTP_STRICT_HEAD_BEGUN:
				php_event_bytes_keep(&self->head, bytes, taken);
				break;
			case PHP_EVENT_HTTP_STRICT_HEAD:
				if (!take_head(self, bytes, taken)) {
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
				break; /* the bytes of the chunked coding are dropped */
		}
	}
	self->surplus |= length > 0;
	return true;
}

static bool read_all(php_event_http_answer *self, struct evbuffer *come)
{
	struct evbuffer_iovec piece;
	bool well = self->strict.status == 0 && self->interim <= INTERIM_MAX;

	while (evbuffer_peek(come, -1, NULL, &piece, 1) > 0 && piece.iov_len > 0) {
		well = well && read_piece(self, piece.iov_base, piece.iov_len);
		evbuffer_drain(come, piece.iov_len);
	}
	return well;
}

/* Give evhttp the status line of the answer, and no fields. */
static void pass(const php_event_http_answer *self, struct evbuffer *input)
{
	evbuffer_add(input, self->line, strlen(self->line));
	evbuffer_add(input, "\r\n\r\n", 4);
}

bool php_event_http_answer_read(php_event_http_answer *self, struct evbuffer *input, size_t added)
{
	size_t passed = evbuffer_get_length(input) - added;
	struct evbuffer *before = passed > 0 ? evbuffer_new() : NULL;
	bool begun = self->begun;

	if (before) {
		evbuffer_remove_buffer(input, before, passed);
	}
	bool well = read_all(self, input);
	if (before) {
		evbuffer_add_buffer(input, before);
		evbuffer_free(before);
	}
	if (self->begun && !begun) {
		pass(self, input);
	}
	return well;
}

/* --- where evhttp has its head --- */

static bool is_refused_connect(const php_event_http_answer *self)
{
	return self->strict.messages == PHP_EVENT_HTTP_STRICT_RESPONSES_TO_CONNECT
		&& self->strict.code >= 300;
}

/* For evhttp, an answer without a length lasts to the end of the connection. One that has not ended
 * yet is given more than will ever come, and ends when what is left is set to 0. */
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

/* Move all fields to an empty list. */
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
	if (self->line) {
		pefree(self->line, true);
	}
	*self = (php_event_http_answer){0};
}

const char *php_event_http_answer_reason(const php_event_http_answer *self)
{
	static const char before[] = "HTTP/1.1 200 ";

	return self->line + MIN(strlen(before), strlen(self->line));
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
