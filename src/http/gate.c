/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "gate.h"

#include "../socket.h"
#include "../tls.h"
#include "message.h"
#include "method.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>

enum {
	RAW_MAX = 65536, /* beyond it the kernel keeps the rest */
	PIECE = 16384,   /* read at once into `raw` */
};

/* --- evhttp's input --- */

/* Ours to change. libevent freezes the end of what it reads a plain socket into. */
static struct evbuffer *take_input(php_event_http_gate *gate)
{
	struct evbuffer *input = bufferevent_get_input(gate->bufferevent);

	gate->passing = true;
	evbuffer_unfreeze(input, 0);
	return input;
}

static void give_input_back(php_event_http_gate *gate)
{
	if (gate->plain) {
		evbuffer_freeze(bufferevent_get_input(gate->bufferevent), 0);
	}
	gate->passing = false;
}

static void pass(php_event_http_gate *gate, const char *bytes, size_t length)
{
	evbuffer_add(take_input(gate), bytes, length);
	give_input_back(gate);
}

static void move(struct evbuffer **to, const char *bytes, size_t length)
{
	if (!*to) {
		*to = evbuffer_new();
	}
	evbuffer_add(*to, bytes, length);
}

static void drop(struct evbuffer **buffer)
{
	if (*buffer) {
		evbuffer_free(*buffer);
		*buffer = NULL;
	}
}

/* --- one request --- */

static bool has_bit(const php_event_http_strict *s, const char *head)
{
	return php_event_http_method_bit(head + s->method.at, s->method.length) != 0;
}

/* "//path": evhttp would take the beginning for that of a host. */
static bool looks_like_host(const php_event_http_strict *s, const char *head)
{
	return s->form == PHP_EVENT_HTTP_STRICT_ORIGIN && s->target.length > 1
		&& head[s->target.at + 1] == '/';
}

/* Nothing of it has to be settled. */
static bool passes_as_it_is(const php_event_http_strict *s, const char *head, size_t length)
{
	return s->complete && s->keep_alive && s->minor == 1 && s->method.at == 0
		&& s->form == PHP_EVENT_HTTP_STRICT_ORIGIN && has_bit(s, head) && !looks_like_host(s, head)
		&& !memchr(head, '\t', length);
}

/* In the place of a method that evhttp does not know; and before a target that looks like a host,
 * which is one for evhttp then. */
static const char known_method[] = "GET", own_host[] = "http://x";

/* Some hosts are none to evhttp, "[1:2]" or "a:70000": it would answer them itself. */
static bool is_host(const char *authority, size_t length)
{
	static const char scheme[] = "http://";
	char *target = pemalloc(sizeof scheme + length, true);
	struct evhttp_uri *uri;

	memcpy(target, scheme, sizeof scheme - 1);
	memcpy(target + sizeof scheme - 1, authority, length);
	target[sizeof scheme - 1 + length] = '\0';
	uri = evhttp_uri_parse(target);
	pefree(target, true);
	if (uri) {
		evhttp_uri_free(uri);
	}
	return uri;
}

static void begin_request_line(
	const php_event_http_strict *s, const char *head, struct evbuffer *input)
{
	if (has_bit(s, head)) {
		evbuffer_add(input, head + s->method.at, s->method.length);
	} else {
		evbuffer_add(input, known_method, sizeof known_method - 1);
	}
	evbuffer_add(input, " ", 1);
	if (looks_like_host(s, head)) {
		evbuffer_add(input, own_host, sizeof own_host - 1);
	}
}

/* evhttp is to see no body: Content-Length becomes 0, "chunked" a coding that it does not know. */
static void pass_head(php_event_http_gate *gate)
{
	const php_event_http_strict *s = &gate->strict;
	const char *head = (char *) evbuffer_pullup(gate->head, -1);
	char *passed = pemalloc(s->head, true);
	struct evbuffer *input = take_input(gate);

	memcpy(passed, head, s->head);
	if (s->framing != PHP_EVENT_HTTP_STRICT_NO_BODY) {
		memset(passed + s->framed_by.at, '0', s->framed_by.length);
	}
	begin_request_line(s, head, input);
	evbuffer_add(input, passed + s->target.at, s->head - s->target.at);
	give_input_back(gate);
	pefree(passed, true);
	gate->special = true;
}

/* evhttp gets a request in its place, so that the refusal is a reply as any other. */
static void refuse(php_event_http_gate *gate, uint16_t status)
{
	static const char stand_in[] = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";

	gate->status = status;
	gate->closed = gate->special = true;
	pass(gate, stand_in, sizeof stand_in - 1);
}

static void pass_or_refuse(php_event_http_gate *gate)
{
	const php_event_http_strict_span *host = &gate->strict.authority;
	const char *head = (char *) evbuffer_pullup(gate->head, -1);

	if (host->length > 0 && !is_host(head + host->at, host->length)) {
		refuse(gate, HTTP_BADREQUEST);
	} else {
		pass_head(gate);
	}
}

/* --- bytes --- */

/* What becomes of bytes that are next. */
typedef struct {
	const char *bytes;
	size_t length, at; /* looked at as far as there */
	size_t begin;      /* of what is in hand */
	size_t passed;     /* requests that pass as they came end there */
} piece;

/* Those before it come first: look at it again then. */
static void put_off(php_event_http_gate *gate, piece *p)
{
	php_event_http_strict_init(&gate->strict, gate->strict.limits, PHP_EVENT_HTTP_STRICT_REQUESTS);
	p->at = p->begin;
}

/* A head is complete. False: nothing more passes now. */
static bool take_head(php_event_http_gate *gate, piece *p)
{
	const char *head = p->bytes + p->begin;
	size_t length = p->at - p->begin;

	if (!gate->head && passes_as_it_is(&gate->strict, head, length)) {
		p->passed = p->begin = p->at;
		return true;
	}
	if (p->passed > 0) {
		put_off(gate, p);
		return false;
	}
	move(&gate->head, head, length);
	p->begin = p->at;
	return true;
}

/* Look at as much of it as may pass now: true when something has passed. p->at is how much that
 * was. */
static bool sift(php_event_http_gate *gate, piece *p)
{
	php_event_http_strict *s = &gate->strict;

	while (p->at < p->length) {
		size_t taken;
		php_event_http_strict_verdict verdict =
			php_event_http_strict_feed(s, p->bytes + p->at, p->length - p->at, &taken);

		if (verdict == PHP_EVENT_HTTP_STRICT_BODY
			&& !php_event_http_upload_add(&gate->unseen.body, p->bytes + p->at, taken)) {
			refuse(gate, HTTP_INTERNAL);
			p->at = p->length;
			return true;
		}
		p->at += taken;
		if (verdict == PHP_EVENT_HTTP_STRICT_REFUSED) {
			if (p->passed > 0) {
				put_off(gate, p);
				break;
			}
			refuse(gate, s->status);
			p->at = p->length;
			return true;
		}
		if (verdict == PHP_EVENT_HTTP_STRICT_PART) {
			move(&gate->head, p->bytes + p->begin, p->at - p->begin);
			p->begin = p->at;
		} else if (verdict == PHP_EVENT_HTTP_STRICT_HEAD) {
			if (!take_head(gate, p)) {
				break;
			}
		}
		if (s->complete && gate->head) {
			pass_or_refuse(gate);
			return true;
		}
	}
	if (p->passed > 0) {
		pass(gate, p->bytes, p->passed);
	}
	return p->passed > 0;
}

/* A client that waits for it is told to send the body: once, and if it has not begun to. Nothing
 * else is on its way to it then. Where it cannot be told, it goes on by itself after a while. */
static void say_continue(php_event_http_gate *gate)
{
	const php_event_http_strict *s = &gate->strict;
	struct bufferevent *bufferevent = gate->bufferevent;

	if (gate->closed || !gate->head || !s->expects_continue || s->complete || s->at != s->head
		|| evbuffer_get_length(bufferevent_get_output(bufferevent)) > 0) {
		return;
	}
	static const char permission[] = PHP_EVENT_HTTP_MESSAGE_CONTINUE;

	if (!php_event_socket_takes(bufferevent_getfd(bufferevent))) {
		return; /* a record that TLS begins must be sent before any other */
	}
	if (gate->plain) {
		send(bufferevent_getfd(bufferevent), permission, sizeof permission - 1, MSG_NOSIGNAL);
	} else {
		php_event_tls_write_now(php_event_tls_of(bufferevent), permission, sizeof permission - 1);
	}
}

bool php_event_http_gate_is_busy(const php_event_http_gate *gate)
{
	return gate->special || evbuffer_get_length(bufferevent_get_input(gate->bufferevent)) > 0
		|| gate->busy(gate->arg);
}

bool php_event_http_gate_receive(php_event_http_gate *gate, const char *bytes, size_t length)
{
	piece p = {.bytes = bytes, .length = length};

	if (gate->closed) {
		return false;
	}
	if (!php_event_http_gate_has_begun(gate) || php_event_http_gate_has_head(gate)) {
		gate->moved += length;
	}
	if (gate->raw || php_event_http_gate_is_busy(gate)) {
		move(&gate->raw, bytes, length);
		return false;
	}
	bool passed = sift(gate, &p);

	if (p.at < length) {
		move(&gate->raw, bytes + p.at, length - p.at);
	} else if (gate->head) {
		say_continue(gate);
	}
	return passed;
}

int php_event_http_gate_keep(php_event_http_gate *gate, evutil_socket_t fd)
{
	if (!gate->raw) {
		gate->raw = evbuffer_new();
	}
	int n = evbuffer_read(gate->raw, fd, PIECE);

	if (evbuffer_get_length(gate->raw) == 0) {
		int error = errno;

		drop(&gate->raw);
		errno = error;
	}
	return n;
}

bool php_event_http_gate_has_room(const php_event_http_gate *gate)
{
	return !gate->raw || evbuffer_get_length(gate->raw) < RAW_MAX;
}

bool php_event_http_gate_has_kept(const php_event_http_gate *gate)
{
	return gate->raw != NULL;
}

bool php_event_http_gate_resume(php_event_http_gate *gate)
{
	bool passed = false;

	while (gate->raw && !gate->closed && !passed && !php_event_http_gate_is_busy(gate)) {
		size_t n = evbuffer_get_contiguous_space(gate->raw);
		piece p = {.bytes = (char *) evbuffer_pullup(gate->raw, (ev_ssize_t) n), .length = n};

		passed = sift(gate, &p);
		evbuffer_drain(gate->raw, p.at);
		if (gate->closed || evbuffer_get_length(gate->raw) == 0) {
			drop(&gate->raw);
		}
	}
	if (!passed && !gate->raw) {
		say_continue(gate);
	}
	return passed;
}

size_t php_event_http_gate_moved(php_event_http_gate *gate)
{
	size_t moved = gate->moved;

	gate->moved = 0;
	return moved;
}

bool php_event_http_gate_time_out(php_event_http_gate *gate)
{
	if (!gate->head || gate->closed) {
		return false;
	}
	refuse(gate, 408);
	return true;
}

/* --- when evhttp has a request --- */

/* The value is evhttp's memory, and as long as what stands in its place. */
static void restore_framing(php_event_http_gate *gate, struct evhttp_request *request)
{
	const php_event_http_strict *s = &gate->strict;
	const char *name =
		s->framing == PHP_EVENT_HTTP_STRICT_LENGTH ? "Content-Length" : "Transfer-Encoding";
	const char *value = evhttp_find_header(request->input_headers, name);

	if (value && strlen(value) == s->framed_by.length) {
		memcpy(
			(char *) value, evbuffer_pullup(gate->head, -1) + s->framed_by.at, s->framed_by.length);
	}
}

/* Without a host of evhttp's, the one that the client has named is what counts. */
static void restore_target(struct evhttp_request *request)
{
	const char *target = request->uri + sizeof own_host - 1;

	memmove(request->uri, target, strlen(target) + 1);
	evhttp_uri_set_scheme(request->uri_elems, NULL);
	evhttp_uri_set_host(request->uri_elems, NULL);
}

static void restore_request_line(php_event_http_gate *gate, struct evhttp_request *request)
{
	const php_event_http_strict *s = &gate->strict;
	const char *head = (char *) evbuffer_pullup(gate->head, -1);

	if (!has_bit(s, head)) {
		gate->unseen.method = zend_string_init(head + s->method.at, s->method.length, false);
		request->type = 0;
	}
	if (looks_like_host(s, head)) {
		restore_target(request);
	}
}

/* To evhttp, TAB is no white space. */
static void trim(struct evkeyvalq *headers)
{
	for (struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		size_t before = strspn(h->value, " \t"), length = strlen(h->value);

		while (length > before && strchr(" \t", h->value[length - 1])) {
			length--;
		}
		memmove(h->value, h->value + before, length - before);
		h->value[length - before] = '\0';
	}
}

uint16_t php_event_http_gate_settle(php_event_http_gate *gate, struct evhttp_request *request,
	php_event_http_unseen *unseen, bool *last)
{
	const php_event_http_strict *s = &gate->strict;

	if (!gate->special) {
		return 0;
	}
	gate->special = false;
	if (gate->status) {
		return gate->status;
	}
	restore_request_line(gate, request);
	trim(request->input_headers);
	if (s->framing != PHP_EVENT_HTTP_STRICT_NO_BODY) {
		restore_framing(gate, request);
	}
	*unseen = gate->unseen;
	gate->unseen = (php_event_http_unseen){0};
	request->flags &= ~EVHTTP_PROXY_REQUEST; /* it would close the connection, and not say so */
	const char *wish = evhttp_find_header(request->input_headers, "Connection");
	*last = s->minor == 1 && !s->keep_alive && wish && evutil_ascii_strcasecmp(wish, "close") != 0;
	drop(&gate->head);
	return 0;
}

/* --- its life --- */

/* Take from the end of the input what has come. Before it may be what evhttp has yet to read. */
static struct evbuffer *take_back(php_event_http_gate *gate, size_t length)
{
	struct evbuffer *input = take_input(gate);
	struct evbuffer *come = evbuffer_new(), *passed = evbuffer_new();

	evbuffer_remove_buffer(input, passed, evbuffer_get_length(input) - length);
	evbuffer_add_buffer(come, input);
	evbuffer_add_buffer(input, passed);
	give_input_back(gate);
	evbuffer_free(passed);
	return come;
}

/* Over TLS libevent reads; elsewhere it may, once in a while. What has come goes another way, and
 * if it has to wait, no more is read: who goes on with it turns reading on. */
static void on_input(struct evbuffer *input, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_gate *gate = arg;
	char bytes[PIECE];
	int n;

	if (gate->passing || info->n_added == 0) {
		return;
	}
	struct evbuffer *come = take_back(gate, info->n_added);

	while ((n = evbuffer_remove(come, bytes, sizeof bytes)) > 0) {
		php_event_http_gate_receive(gate, bytes, (size_t) n);
	}
	evbuffer_free(come);
	if (gate->raw) {
		bufferevent_disable(gate->bufferevent, EV_READ);
	}
}

bool php_event_http_gate_init(php_event_http_gate *gate, struct bufferevent *bufferevent,
	const php_event_http_strict_limits *limits, bool (*busy)(void *arg), void *arg)
{
	gate->bufferevent = bufferevent;
	gate->plain = !php_event_tls_of(bufferevent);
	gate->busy = busy;
	gate->arg = arg;
	php_event_http_strict_init(&gate->strict, limits, PHP_EVENT_HTTP_STRICT_REQUESTS);
	gate->watch = evbuffer_add_cb(bufferevent_get_input(bufferevent), on_input, gate);
	return gate->watch;
}

static void stop_watching(php_event_http_gate *gate)
{
	if (gate->watch) {
		evbuffer_remove_cb_entry(bufferevent_get_input(gate->bufferevent), gate->watch);
		gate->watch = NULL;
	}
}

void php_event_http_gate_free(php_event_http_gate *gate)
{
	stop_watching(gate);
	drop(&gate->raw);
	drop(&gate->head);
	php_event_http_unseen_free(&gate->unseen);
}

void php_event_http_gate_close(php_event_http_gate *gate)
{
	gate->closed = true;
	drop(&gate->raw);
}

bool php_event_http_gate_is_closed(const php_event_http_gate *gate)
{
	return gate->closed;
}

void php_event_http_gate_open(php_event_http_gate *gate)
{
	struct evbuffer *input = take_input(gate);

	stop_watching(gate);
	if (gate->head) {
		evbuffer_add_buffer(input, gate->head);
	}
	if (gate->raw) {
		evbuffer_add_buffer(input, gate->raw);
	}
	give_input_back(gate);
	php_event_http_gate_free(gate);
}

bool php_event_http_gate_has_begun(const php_event_http_gate *gate)
{
	return gate->head != NULL;
}

bool php_event_http_gate_has_head(const php_event_http_gate *gate)
{
	return gate->head && gate->strict.head > 0;
}
