/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "framing.h"

#include "message.h"

#include <event2/buffer.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>

static const char wrong_length[] =
	"The Content-Length is not that of the body: the right one is sent";
static const char no_length[] =
	"The Content-Length is no number, or there are several: another one is sent, or none";
static const char has_none[] = "A reply with this status has no Content-Length: none is sent";
static const char wrong_coding[] =
	"A Transfer-Encoding is not the program's to choose: it is not sent";
static const char interim[] =
	"A status below 200 is no answer to the client: the connection closes";

/* What the headers say. */
typedef struct {
	unsigned lengths, codings, connections; /* so many of each */
	bool is_length;                         /* the lengths are numbers, and the same */
	bool is_chunked;                        /* the codings are "chunked" */
	bool close;
	uint64_t length;
} said;

/* Digits, and blanks around them. */
static bool read_number(const char *value, uint64_t *number)
{
	const char *p = value + strspn(value, " \t"), *digits = p;

	for (*number = 0; *p >= '0' && *p <= '9'; p++) {
		if (*number > (INT64_MAX - 9) / 10) {
			return false;
		}
		*number = *number * 10 + (uint64_t) (*p - '0');
	}
	return p > digits && p[strspn(p, " \t")] == '\0';
}

static void read_length(said *s, const char *value)
{
	uint64_t number = 0;
	bool known = read_number(value, &number);

	s->is_length = known && (s->lengths == 0 || (s->is_length && s->length == number));
	s->length = number;
	s->lengths++;
}

static void read_coding(said *s, const char *value)
{
	s->is_chunked =
		php_event_http_message_is(value, "chunked") && (s->codings == 0 || s->is_chunked);
	s->codings++;
}

static void read_connection(said *s, const char *value)
{
	static const char close[] = "close", between[] = ", \t";

	s->connections++;
	while (*(value += strspn(value, between))) {
		size_t length = strcspn(value, between);

		s->close |=
			length == sizeof close - 1 && evutil_ascii_strncasecmp(value, close, length) == 0;
		value += length;
	}
}

static said read_headers(const struct evkeyvalq *headers)
{
	said s = {0};

	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		php_event_http_field field = php_event_http_message_field(h->key, strlen(h->key));

		if (field == PHP_EVENT_HTTP_FIELD_LENGTH) {
			read_length(&s, h->value);
		} else if (field == PHP_EVENT_HTTP_FIELD_CONNECTION) {
			read_connection(&s, h->value);
		} else if (field == PHP_EVENT_HTTP_FIELD_CODING) {
			read_coding(&s, h->value);
		}
	}
	return s;
}

void php_event_http_framing_remove_all(struct evkeyvalq *headers, const char *name)
{
	while (evhttp_remove_header(headers, name) == 0) {
	}
}

void php_event_http_framing_add_length(struct evkeyvalq *headers, uint64_t length)
{
	char digits[MAX_LENGTH_OF_LONG + 1];

	snprintf(digits, sizeof digits, "%" PRIu64, length);
	evhttp_add_header(headers, "Content-Length", digits);
}

bool php_event_http_framing_has_no_body(int code)
{
	return code < 200 || code == 204 || code == 304;
}

/* RFC 9110, 8.6. */
static bool has_no_length(const struct evhttp_request *request, int code)
{
	return code < 200 || code == 204 || (request->type == EVHTTP_REQ_CONNECT && code < 300);
}

/* The length may be that of the body there would be. */
static bool may_lack_body(const struct evhttp_request *request, int code)
{
	return code == 304
		|| (request->type == EVHTTP_REQ_HEAD && evbuffer_get_length(request->output_buffer) == 0);
}

/* --- replies --- */

bool php_event_http_framing_is_last(const struct evhttp_request *request)
{
	const char *wish = evhttp_find_header(request->input_headers, "Connection");

	return php_event_http_message_closes(wish)
		|| (request->minor == 0 && !php_event_http_message_keeps_alive(wish));
}

/* evhttp says keep-alive to HTTP/1.0 itself. If there are several options, it understands none. */
static void correct_connection(struct evhttp_request *request, const said *s, bool *last)
{
	if (s->close || php_event_http_framing_is_last(request)) {
		*last = true;
	} else if (request->minor == 0) {
		php_event_http_framing_remove_all(request->output_headers, "Connection");
	}
}

/* All but the lengths. */
static const char *correct_others(
	struct evhttp_request *request, int code, const said *s, bool may_be_chunked, bool *last)
{
	const char *wrong = NULL;

	if (s->connections > 0) {
		correct_connection(request, s, last);
	}
	if (code < 200 && code != 101) {
		*last = true;
		wrong = interim;
	}
	if (s->codings > 0) {
		php_event_http_framing_remove_all(request->output_headers, "Transfer-Encoding");
		if (!may_be_chunked || !s->is_chunked || s->lengths > 0) {
			wrong = wrong_coding;
		}
	}
	return wrong;
}

/* Keep one of the lengths, if all are equal and it may be there. */
static const char *correct_lengths(struct evhttp_request *request, int code, const said *s)
{
	struct evkeyvalq *headers = request->output_headers;

	if (has_no_length(request, code)) {
		php_event_http_framing_remove_all(headers, "Content-Length");
		return s->is_length && s->length == 0 ? NULL : has_none;
	}
	if (s->is_length && s->lengths == 1) {
		return NULL;
	}
	php_event_http_framing_remove_all(headers, "Content-Length");
	if (s->is_length) {
		php_event_http_framing_add_length(headers, s->length);
	}
	return no_length;
}

const char *php_event_http_framing_of_reply(struct evhttp_request *request, int code, bool *last)
{
	said s = read_headers(request->output_headers);
	const char *wrong = correct_others(request, code, &s, false, last), *wrong_here = NULL;

	if (s.lengths > 0) {
		wrong_here = correct_lengths(request, code, &s);
		if (s.is_length && !has_no_length(request, code) && !may_lack_body(request, code)
			&& s.length != evbuffer_get_length(request->output_buffer)) {
			php_event_http_framing_remove_all(request->output_headers, "Content-Length");
			wrong_here = wrong_length;
		}
	}
	return wrong_here ? wrong_here : wrong;
}

const char *php_event_http_framing_of_stream(
	struct evhttp_request *request, int code, uint64_t *left, bool *last)
{
	said s = read_headers(request->output_headers);
	const char *wrong = correct_others(request, code, &s, true, last), *wrong_here = NULL;

	*left = UINT64_MAX;
	if (s.lengths > 0) {
		wrong_here = correct_lengths(request, code, &s);
		if (s.is_length && !has_no_length(request, code) && code != 304
			&& request->type != EVHTTP_REQ_HEAD) {
			*left = s.length;
		}
	}
	return wrong_here ? wrong_here : wrong;
}

void php_event_http_framing_forget_length(struct evhttp_request *request)
{
	php_event_http_framing_remove_all(request->output_headers, "Content-Length");
}

void php_event_http_framing_say_last(struct evhttp_request *request)
{
	php_event_http_framing_remove_all(request->output_headers, "Connection");
	evhttp_add_header(request->output_headers, "Connection", "close");
}

/* --- requests --- */

bool php_event_http_framing_read_length(const struct evkeyvalq *headers, uint64_t *length)
{
	said s = read_headers(headers);

	*length = s.length;
	return s.lengths > 0 && s.is_length;
}

/* evhttp adds the body's length to POST and PUT when it sends them. From now on nothing can be
 * added to other methods. */
const char *php_event_http_framing_of_request(
	struct evhttp_request *request, int type, uint64_t length, bool past)
{
	struct evkeyvalq *headers = request->output_headers;
	bool is_evhttps = !past && (type == EVHTTP_REQ_POST || type == EVHTTP_REQ_PUT);
	bool chunked = length == UINT64_MAX;
	said s = read_headers(headers);

	php_event_http_framing_remove_all(headers, "Transfer-Encoding");
	php_event_http_framing_remove_all(headers, "Content-Length");
	if (chunked) {
		evhttp_add_header(headers, "Transfer-Encoding", "chunked");
	} else if (!is_evhttps && (past || length > 0 || s.lengths > 0)) {
		php_event_http_framing_add_length(headers, length);
	}
	if (!is_evhttps && (past || length > 0 || s.lengths > 0)) {
		evbuffer_freeze(request->output_buffer, 0);
	}
	if (s.codings > 0 && !(chunked && s.is_chunked)) {
		return wrong_coding;
	}
	if (s.lengths > 1 || (s.lengths == 1 && !s.is_length)) {
		return no_length;
	}
	return s.lengths == 1 && s.length != length ? wrong_length : NULL;
}
