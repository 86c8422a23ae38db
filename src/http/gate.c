/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "gate.h"

#include "../bytes.h"
#include "../tls.h"
#include "direct.h"
#include "message.h"
#include "method.h"
#include "trailers.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/http.h>

enum {
	PIECE = 16384,      /* read at once into `raw` */
	DROP_MAX = 1048576, /* of a body that nobody takes; beyond this the connection ends */
};

/* --- evhttp's input --- */

/* Make it ours to change: libevent freezes the end of the buffer that it reads a plain socket
 * into. */
static struct evbuffer *take_input(php_event_http_gate *gate)
{
	struct evbuffer *input = bufferevent_get_input(gate->bufferevent);

	gate->changing = true;
	evbuffer_unfreeze(input, 0);
	return input;
}

static void give_input_back(php_event_http_gate *gate)
{
	if (gate->plain) {
		evbuffer_freeze(bufferevent_get_input(gate->bufferevent), 0);
	}
	gate->changing = false;
}

void php_event_http_gate_show(php_event_http_gate *gate)
{
	static const char request[] = "GET / HTTP/1.1\r\n\r\n";

	evbuffer_add(take_input(gate), request, sizeof request - 1);
	give_input_back(gate);
}

/* --- bytes --- */

/* However much of it has come, the refusal is a reply like any other, and the last. Whoever has the
 * request in hand finds out. */
static void refuse(php_event_http_gate *gate, uint16_t status)
{
	gate->status = status;
	gate->closed = true;
	gate->ready = !gate->tail;
}

/* Some that a target may contain are not valid: "[1:2]" or "a:70000". */
static bool names_host(const php_event_http_head *head)
{
	static const char scheme[] = "http://";
	php_event_http_text authority = php_event_http_head_authority(head);

	if (!authority.bytes) {
		return true;
	}
	char *target = pemalloc(sizeof scheme + authority.length, true);
	memcpy(target, scheme, sizeof scheme - 1);
	memcpy(target + sizeof scheme - 1, authority.bytes, authority.length);
	target[sizeof scheme - 1 + authority.length] = '\0';
	struct evhttp_uri *uri = evhttp_uri_parse(target);
	pefree(target, true);
	if (uri) {
		evhttp_uri_free(uri);
	}
	return uri;
}

static void take_head(php_event_http_gate *gate, const char *bytes, size_t length)
{
	php_event_http_head_add(&gate->unseen.head, bytes, length);
	php_event_http_head_complete(&gate->unseen.head, &gate->strict);
	gate->permitted = false;
	if (!names_host(&gate->unseen.head)) {
		refuse(gate, 400);
	} else if (!gate->strict.complete) {
		gate->ready = gate->owner->is_streamed(gate);
	}
}

static void take_body(
	php_event_http_gate *gate, php_event_http_upload *body, const char *bytes, size_t length)
{
	if (gate->drops) {
		gate->dropped += length;
		if (gate->dropped > DROP_MAX) {
			gate->closed = true;
			gate->owner->look(gate);
		}
	} else if (!php_event_http_upload_add(body, bytes, length)) {
		refuse(gate, 500);
	}
}

/* The part of a refused head that has come, for those who want to know what it was. */
static void keep_for_log(php_event_http_gate *gate, const char *bytes, size_t length)
{
	if (length > 0 && !gate->tail && !gate->drops && gate->unseen.head.target.length == 0) {
		php_event_http_head_add(&gate->unseen.head, bytes, length);
	}
}

/* A request has come to its end. */
static void complete(php_event_http_gate *gate)
{
	gate->ready |= !gate->tail && !gate->drops;
	gate->tail = NULL;
	gate->drops = false;
}

static void take(php_event_http_gate *gate, php_event_http_strict_verdict verdict,
	const char *bytes, size_t length)
{
	php_event_http_unseen *unseen = gate->tail ? gate->tail : &gate->unseen;

	switch (verdict) {
		case PHP_EVENT_HTTP_STRICT_HEAD_BEGUN:
			php_event_http_head_add(&gate->unseen.head, bytes, length);
			break;
		case PHP_EVENT_HTTP_STRICT_HEAD:
			take_head(gate, bytes, length);
			break;
		case PHP_EVENT_HTTP_STRICT_BODY:
			take_body(gate, &unseen->body, bytes, length);
			break;
		case PHP_EVENT_HTTP_STRICT_TRAILER:
			if (!gate->drops) {
				php_event_http_trailers_keep(&unseen->trailers, bytes, length);
			}
			break;
		case PHP_EVENT_HTTP_STRICT_REFUSED:
			keep_for_log(gate, bytes, length);
			refuse(gate, gate->strict.status);
			break;
		default:
			break;
	}
	if (gate->strict.complete && !(gate->tail && gate->closed)) {
		complete(gate);
	}
}

bool php_event_http_gate_passes(const php_event_http_gate *gate)
{
	return !gate->ready && !gate->closed && (!gate->in_hand || php_event_http_gate_flows(gate));
}

/* Called before what may be the first byte of a request. */
static void note_beginning(php_event_http_gate *gate)
{
	if (php_event_http_strict_is_idle(&gate->strict)) {
		gate->began = zend_hrtime();
	}
}

/* Look at bytes until a request is complete. Returns at how many. */
static size_t sift(php_event_http_gate *gate, const char *bytes, size_t length)
{
	size_t at = 0, taken;

	note_beginning(gate);
	while (at < length && php_event_http_gate_passes(gate)) {
		php_event_http_strict_verdict verdict =
			php_event_http_strict_feed(&gate->strict, bytes + at, length - at, &taken);

		take(gate, verdict, bytes + at, taken);
		at += taken;
	}
	return at;
}

/* The client has sent the head, and none of the body. */
static bool waits_for_permission(const php_event_http_gate *gate)
{
	const php_event_http_strict *s = &gate->strict;

	return s->expects_continue && !s->complete && s->at == s->head && !gate->raw
		&& !gate->permitted;
}

/* Tell a client that waits for it to send the body: once, and only if it has not begun to. Nothing
 * else is on its way to it then. If it cannot be told, it goes on by itself after a while. */
static void say_continue(php_event_http_gate *gate)
{
	struct bufferevent *bufferevent = gate->bufferevent;

	if (gate->closed || !(gate->tail || php_event_http_gate_has_begun(gate))
		|| !waits_for_permission(gate) || !php_event_http_direct_may_write(bufferevent)) {
		return;
	}
	static const char permission[] = PHP_EVENT_HTTP_MESSAGE_CONTINUE;

	gate->permitted = true;
	php_event_http_direct_write(bufferevent, permission, sizeof permission - 1);
}

/* Over TLS the body of a request in hand is raw first: PHP cannot be called where it comes. */
static bool is_to_wait(const php_event_http_gate *gate)
{
	return gate->raw || !php_event_http_gate_passes(gate) || (gate->in_hand && !gate->plain);
}

bool php_event_http_gate_receive(php_event_http_gate *gate, const char *bytes, size_t length)
{
	if (gate->closed) {
		return false;
	}
	if (!php_event_http_gate_has_begun(gate) || php_event_http_gate_has_head(gate)) {
		gate->moved += length;
	}
	if (is_to_wait(gate)) {
		php_event_bytes_keep(&gate->raw, bytes, length);
		return false;
	}
	size_t taken = sift(gate, bytes, length);

	if (taken < length && !gate->closed) {
		php_event_bytes_keep(&gate->raw, bytes + taken, length - taken);
	} else if (!gate->ready && !gate->in_hand) {
		say_continue(gate);
	}
	return gate->ready;
}

int php_event_http_gate_read_raw(php_event_http_gate *gate, evutil_socket_t fd)
{
	if (!gate->raw) {
		gate->raw = evbuffer_new();
	}
	size_t room = PHP_EVENT_HTTP_RAW_MAX - evbuffer_get_length(gate->raw);
	int n = evbuffer_read(gate->raw, fd, (int) MIN(room, PIECE));

	if (evbuffer_get_length(gate->raw) == 0) {
		int error = errno;

		php_event_bytes_drop(&gate->raw);
		errno = error;
	}
	return n;
}

bool php_event_http_gate_has_room(const php_event_http_gate *gate)
{
	return !gate->raw || evbuffer_get_length(gate->raw) < PHP_EVENT_HTTP_RAW_MAX;
}

bool php_event_http_gate_has_raw(const php_event_http_gate *gate)
{
	return gate->raw != NULL;
}

/* Of a flowing body, take no more than one piece: whoever takes the body comes first. */
bool php_event_http_gate_resume(php_event_http_gate *gate)
{
	bool more = true;

	while (gate->raw && more && php_event_http_gate_passes(gate)) {
		more = !gate->tail;
		size_t n = evbuffer_get_contiguous_space(gate->raw);
		const char *bytes = (char *) evbuffer_pullup(gate->raw, (ev_ssize_t) n);

		evbuffer_drain(gate->raw, sift(gate, bytes, n));
		if (gate->closed || evbuffer_get_length(gate->raw) == 0) {
			php_event_bytes_drop(&gate->raw);
		}
	}
	if (!gate->ready && !gate->raw && !gate->in_hand) {
		say_continue(gate);
	}
	return gate->ready;
}

size_t php_event_http_gate_moved(php_event_http_gate *gate)
{
	size_t moved = gate->moved;

	gate->moved = 0;
	return moved;
}

bool php_event_http_gate_time_out(php_event_http_gate *gate)
{
	if (!(gate->tail || php_event_http_gate_has_begun(gate)) || gate->closed) {
		return false;
	}
	refuse(gate, 408);
	return true;
}

/* --- a request is complete --- */

uint16_t php_event_http_gate_settle(php_event_http_gate *gate, php_event_http_unseen *unseen)
{
	gate->ready = false;
	gate->in_hand = true;
	if (!gate->status) {
		*unseen = gate->unseen;
		gate->unseen = (php_event_http_unseen){0};
		gate->tail = gate->strict.complete ? NULL : unseen;
		gate->flows = false;
	}
	return gate->status;
}

bool php_event_http_gate_has_tail(const php_event_http_gate *gate)
{
	return gate->tail;
}

void php_event_http_gate_let_flow(php_event_http_gate *gate, bool may_ask)
{
	gate->flows = true;
	if (may_ask && gate->tail) {
		say_continue(gate);
	}
}

void php_event_http_gate_stem(php_event_http_gate *gate)
{
	gate->flows = false;
}

/* A client that was not asked for the body may send another request instead, or end. */
bool php_event_http_gate_tail_is_too_much(const php_event_http_gate *gate)
{
	const php_event_http_strict *s = &gate->strict;

	return gate->tail
		&& (waits_for_permission(gate)
			|| (s->framing == PHP_EVENT_HTTP_STRICT_LENGTH
				&& s->length - (s->at - s->head) > DROP_MAX));
}

bool php_event_http_gate_is_amid(const php_event_http_gate *gate)
{
	return gate->listens && gate->status != 408 && !php_event_http_strict_is_idle(&gate->strict);
}

bool php_event_http_gate_has_next(const php_event_http_gate *gate)
{
	return gate->raw && gate->strict.complete;
}

void php_event_http_gate_answered(php_event_http_gate *gate)
{
	gate->in_hand = false;
	if (gate->status) {
		php_event_http_unseen_free(&gate->unseen);
	}
	if (gate->tail) {
		gate->drops = true;
		gate->dropped = 0;
		gate->closed |= php_event_http_gate_tail_is_too_much(gate);
		gate->tail = NULL;
	}
}

/* --- its life --- */

/* Take what has come from the end of the input. Before it may be bytes that evhttp has yet to
 * read. */
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

/* Over TLS libevent reads; otherwise it may, once in a while. What has come is taken out, and if it
 * has to wait, no more is read: whoever goes on with it turns reading on. evhttp's read callback
 * comes next. */
static void on_input(struct evbuffer *input, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_gate *gate = arg;
	char bytes[PIECE];
	int n;

	if (gate->changing || info->n_added == 0) {
		return;
	}
	struct evbuffer *come = take_back(gate, info->n_added);

	while ((n = evbuffer_remove(come, bytes, sizeof bytes)) > 0) {
		if (php_event_http_gate_receive(gate, bytes, (size_t) n)) {
			php_event_http_gate_show(gate);
		}
	}
	evbuffer_free(come);
	if (gate->raw) {
		bufferevent_disable(gate->bufferevent, EV_READ);
		if (php_event_http_gate_flows(gate)) {
			gate->owner->look(gate);
		}
	}
}

bool php_event_http_gate_init(php_event_http_gate *gate, struct bufferevent *bufferevent,
	const php_event_http_strict_limits *limits, const php_event_http_gate_owner *owner)
{
	gate->owner = owner;
	gate->bufferevent = bufferevent;
	gate->plain = !php_event_tls_of(bufferevent);
	php_event_http_strict_init(&gate->strict, limits, PHP_EVENT_HTTP_STRICT_REQUESTS);
	gate->listens = evbuffer_add_cb(bufferevent_get_input(bufferevent), on_input, gate);
	return gate->listens;
}

void php_event_http_gate_do_without(
	php_event_http_gate *gate, const php_event_http_strict_limits *limits)
{
	php_event_http_strict_init(&gate->strict, limits, PHP_EVENT_HTTP_STRICT_REQUESTS);
}

bool php_event_http_gate_follow(php_event_http_gate *gate, struct evbuffer *input, size_t added)
{
	struct evbuffer_ptr at;
	struct evbuffer_iovec piece;
	size_t taken;

	note_beginning(gate);
	evbuffer_ptr_set(input, &at, evbuffer_get_length(input) - added, EVBUFFER_PTR_SET);
	for (; added > 0 && !gate->strict.status; added -= taken) {
		evbuffer_peek(input, -1, &at, &piece, 1);
		php_event_http_strict_feed(&gate->strict, piece.iov_base, piece.iov_len, &taken);
		evbuffer_ptr_set(input, &at, taken, EVBUFFER_PTR_ADD);
	}
	return !gate->strict.status;
}

static void stop_watching(php_event_http_gate *gate)
{
	if (gate->listens) {
		evbuffer_remove_cb_entry(bufferevent_get_input(gate->bufferevent), gate->listens);
		gate->listens = NULL;
	}
}

void php_event_http_gate_free(php_event_http_gate *gate)
{
	stop_watching(gate);
	php_event_bytes_drop(&gate->raw);
	php_event_http_unseen_free(&gate->unseen);
}

void php_event_http_gate_close(php_event_http_gate *gate)
{
	gate->closed = true;
	php_event_bytes_drop(&gate->raw);
}

bool php_event_http_gate_is_closed(const php_event_http_gate *gate)
{
	return gate->closed;
}

void php_event_http_gate_open(php_event_http_gate *gate)
{
	struct evbuffer *input = take_input(gate);

	stop_watching(gate);
	if (php_event_http_gate_has_begun(gate)) {
		evbuffer_add(input, gate->unseen.head.bytes, gate->unseen.head.length);
	}
	if (gate->raw) {
		evbuffer_add_buffer(input, gate->raw);
	}
	give_input_back(gate);
	php_event_http_gate_free(gate);
}

bool php_event_http_gate_has_begun(const php_event_http_gate *gate)
{
	return !php_event_http_head_is_empty(&gate->unseen.head);
}

bool php_event_http_gate_has_head(const php_event_http_gate *gate)
{
	return gate->drops || (php_event_http_gate_has_begun(gate) && gate->strict.head > 0);
}
