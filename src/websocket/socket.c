/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "socket.h"

#include "../bytes.h"
#include "../optional.h"
#include "../process.h"
#include "../timeval.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/util.h>

enum {
	PONGS_MAX = 65536,   /* bytes waiting to be sent beyond which no pongs follow */
	COPIED_MAX = 4096,   /* a server's larger message is referred to, not copied */
	DROP_MAX = 16777216, /* of a peer that broke the rules, within the time to close */
};

static php_event_loop *loop_of(const php_event_websocket *self)
{
	return php_event_loop_of(&self->bufferevent.handle);
}

static struct bufferevent *bev_of(const php_event_websocket *self)
{
	return self->bufferevent.handle.ptr;
}

/* --- to the peer --- */

/* Where the next frame goes. */
static struct evbuffer *output_of(php_event_websocket *self)
{
	return self->waiting ? self->waiting : php_event_websocket_wire_output(&self->wire);
}

static void send_off(php_event_websocket *self)
{
	if (!self->waiting) {
		php_event_websocket_wire_send(&self->wire);
	}
}

/* Write an unfragmented frame, and return its length. A client's is masked, with a mask that nobody
 * can predict. */
static size_t write_frame(
	uint8_t *to, php_event_websocket_opcode opcode, const void *content, size_t length, bool masked)
{
	uint8_t mask[4];

	if (masked) {
		evutil_secure_rng_get_bytes(mask, sizeof mask);
	}
	size_t head = php_event_websocket_frames_head(to, opcode, length, masked ? mask : NULL);
	memcpy(to + head, content, length);
	if (masked) {
		php_event_websocket_frames_mask(to + head, length, mask, 0);
	}
	return head + length;
}

/* Takes no memory of PHP's. */
static void put_control(php_event_websocket *self, php_event_websocket_opcode opcode,
	const uint8_t *content, size_t length)
{
	uint8_t frame[PHP_EVENT_WEBSOCKET_HEAD_MAX + PHP_EVENT_WEBSOCKET_CONTROL_MAX];

	length = write_frame(frame, opcode, content, length, self->client);
	evbuffer_add(output_of(self), frame, length);
	send_off(self);
}

static zend_string *encode(
	php_event_websocket_opcode opcode, const zend_string *content, bool masked)
{
	zend_string *frame = zend_string_alloc(PHP_EVENT_WEBSOCKET_HEAD_MAX + ZSTR_LEN(content), false);

	ZSTR_LEN(frame) = write_frame(
		(uint8_t *) ZSTR_VAL(frame), opcode, ZSTR_VAL(content), ZSTR_LEN(content), masked);
	ZSTR_VAL(frame)[ZSTR_LEN(frame)] = '\0';
	return frame;
}

static bool put(php_event_websocket *self, zend_string *frame)
{
	return self->waiting ? php_event_bytes_add(self->waiting, frame)
						 : php_event_websocket_wire_put(&self->wire, frame);
}

/* Its content is not copied. */
static bool put_large(
	php_event_websocket *self, php_event_websocket_opcode opcode, zend_string *content)
{
	uint8_t head[PHP_EVENT_WEBSOCKET_HEAD_MAX];
	struct evbuffer *output = output_of(self);
	size_t length = php_event_websocket_frames_head(head, opcode, ZSTR_LEN(content), NULL);

	return evbuffer_add(output, head, length) == 0 && php_event_bytes_add(output, content);
}

size_t php_event_websocket_pending(const php_event_websocket *self)
{
	if (!bev_of(self)) {
		return 0;
	}
	return self->waiting ? evbuffer_get_length(self->waiting)
						 : php_event_websocket_wire_pending(&self->wire);
}

static bool may_send(const php_event_websocket *self, size_t length)
{
	return bev_of(self) && self->state <= PHP_EVENT_WEBSOCKET_OPEN
		&& length <= self->settings.pending
		&& php_event_websocket_pending(self) <= self->settings.pending - length;
}

bool php_event_websocket_send(
	php_event_websocket *self, php_event_websocket_opcode opcode, zend_string *content)
{
	bool well;

	if (!may_send(self, ZSTR_LEN(content))) {
		return false;
	}
	zend_string *packed = php_event_websocket_compression_pack(self->compression, opcode, content);

	if (packed) {
		opcode |= PHP_EVENT_WEBSOCKET_COMPRESSED;
		content = packed;
	}
	if (ZSTR_LEN(content) > COPIED_MAX && !self->client) {
		well = put_large(self, opcode, content);
	} else {
		zend_string *frame = encode(opcode, content, self->client);

		well = put(self, frame);
		zend_string_release(frame);
	}
	send_off(self);
	php_event_optional_release(packed);
	return well;
}

/* NULL: it is sent as it is. */
static zend_string *encode_packed(
	const php_event_websocket_same *same, php_event_websocket_deflater *with)
{
	zend_string *packed = php_event_websocket_compression_pack_with(with, same->content);
	zend_string *frame =
		packed ? encode(same->opcode | PHP_EVENT_WEBSOCKET_COMPRESSED, packed, false) : NULL;

	php_event_optional_release(packed);
	return frame;
}

/* The frame that this socket gets. */
static zend_string *frame_for(php_event_websocket *self, php_event_websocket_same *same)
{
	zend_string **frames = same->frames;
	php_event_websocket_deflater with;

	if (php_event_websocket_compression_shares(self->compression, ZSTR_LEN(same->content), &with)) {
		if (!frames[with.window.bits]) {
			frames[with.window.bits] = encode_packed(same, &with);
		}
		if (frames[with.window.bits]) {
			return frames[with.window.bits];
		}
	}
	if (!frames[0]) {
		frames[0] = encode(same->opcode, same->content, false);
	}
	return frames[0];
}

bool php_event_websocket_send_same(php_event_websocket *self, php_event_websocket_same *same)
{
	if (self->client) { /* each has a mask of its own */
		return php_event_websocket_send(self, same->opcode, same->content);
	}
	bool well = may_send(self, ZSTR_LEN(same->content)) && put(self, frame_for(self, same));

	if (well) {
		send_off(self);
	}
	return well;
}

void php_event_websocket_same_free(php_event_websocket_same *same)
{
	for (size_t i = 0; i < sizeof same->frames / sizeof *same->frames; i++) {
		php_event_optional_release(same->frames[i]);
	}
}

/* --- the end --- */

/* If several things say how it ends, the first is right. libevent may be on the stack: takes no
 * memory of PHP's. */
static void note_end(php_event_websocket *self, unsigned code, const char *reason, size_t length)
{
	if (!self->code) {
		self->code = (uint16_t) code;
		self->reason = length > 0 ? zend_string_init(reason, length, true) : NULL;
	}
}

static void tell_end(void *arg)
{
	php_event_websocket *self = arg;
	zval argv[4];

	note_end(self, PHP_EVENT_WEBSOCKET_NO_CLOSE, NULL, 0);
	ZVAL_OBJ_COPY(&argv[0], php_event_handle_object(&self->bufferevent.handle));
	ZVAL_LONG(&argv[1], self->code);
	if (self->reason) {
		ZVAL_STRINGL(&argv[2], ZSTR_VAL(self->reason), ZSTR_LEN(self->reason));
	} else {
		ZVAL_EMPTY_STRING(&argv[2]);
	}
	php_event_callback_call(&self->bufferevent.event, 3, argv);
	php_event_handle_close(&self->bufferevent.handle, "the connection has ended");
	zval_ptr_dtor(&argv[2]);
	zval_ptr_dtor(&argv[0]);
}

/* The connection is over, or will never be: PHP is told, and it goes. */
static void finish(php_event_websocket *self)
{
	if (self->state != PHP_EVENT_WEBSOCKET_OVER) {
		self->state = PHP_EVENT_WEBSOCKET_OVER;
		php_event_loop_call(loop_of(self), tell_end, self);
	}
}

/* Not while an exception is pending: then it comes later. */
static void on_time(evutil_socket_t fd, short what, void *arg)
{
	const struct timeval soon = {0};
	php_event_websocket *self = arg;

	if (self->state == PHP_EVENT_WEBSOCKET_OPENING) {
		note_end(self, PHP_EVENT_WEBSOCKET_NO_CLOSE, ZEND_STRL("the time to connect is up"));
	}
	if (php_event_loop_may_call(loop_of(self))) {
		finish(self);
	} else {
		event_add(self->timer, &soon);
	}
}

static void set_timer(php_event_websocket *self, double seconds)
{
	struct timeval timeout = php_event_timeval_clamp(seconds);

	if (!self->timer) {
		self->timer = evtimer_new(bufferevent_get_base(bev_of(self)), on_time, self);
	}
	event_add(self->timer, &timeout);
}

/* The program need not keep the object until it is over. */
static void hold(php_event_websocket *self)
{
	if (!self->held) {
		self->held = true;
		php_event_handle_hold(&self->bufferevent.handle);
	}
}

void php_event_websocket_give_up(php_event_websocket *self, const char *reason)
{
	note_end(self, PHP_EVENT_WEBSOCKET_NO_CLOSE, reason, strlen(reason));
	self->state = PHP_EVENT_WEBSOCKET_CLOSING;
	hold(self);
	set_timer(self, 0);
}

/* A client waits for the server to end the connection: RFC 6455, 7.1.1. */
static void end_if_sent(php_event_websocket *self)
{
	if (php_event_websocket_pending(self) > 0) {
		return;
	}
	if (self->closed_by_both && !self->client) {
		finish(self);
	} else if (self->failed && self->wire.plain) {
		shutdown(bufferevent_getfd(bev_of(self)),
			SHUT_WR); /* a client that does not understand us sees this */
	}
}

/* The last frame of ours. */
static void put_close(php_event_websocket *self, unsigned code, const char *reason, size_t length)
{
	uint8_t content[PHP_EVENT_WEBSOCKET_CONTROL_MAX] = {(uint8_t) (code >> 8), (uint8_t) code};

	self->state = PHP_EVENT_WEBSOCKET_CLOSING;
	if (length > 0) {
		memcpy(content + 2, reason, length);
	}
	hold(self);
	set_timer(self, self->settings.closing);
	php_event_websocket_wire_be_patient(&self->wire);
	put_control(self, PHP_EVENT_WEBSOCKET_CLOSE, content, code ? 2 + length : 0);
}

bool php_event_websocket_close(php_event_websocket *self, unsigned code, const zend_string *reason)
{
	if (!bev_of(self) || self->state > PHP_EVENT_WEBSOCKET_OPEN) {
		return false;
	}
	if (self->state == PHP_EVENT_WEBSOCKET_OPENING) {
		php_event_websocket_give_up(self, "");
		return true;
	}
	put_close(self, code, ZSTR_VAL(reason), ZSTR_LEN(reason));
	return true;
}

/* A peer that has said goodbye already need not be told. */
static void on_go_away(php_event_bufferevent *bufferevent)
{
	php_event_websocket_close(
		php_event_websocket_of(bufferevent), PHP_EVENT_WEBSOCKET_AWAY, ZSTR_EMPTY_ALLOC());
}

/* RFC 6455, 7.1.7. */
static void fail(php_event_websocket *self)
{
	const char *reason = self->frames.reason;

	php_event_bytes_drop(&self->message);
	note_end(self, self->frames.code, reason, strlen(reason));
	self->failed = true;
	if (self->state == PHP_EVENT_WEBSOCKET_OPEN) {
		put_close(self, self->frames.code, reason, strlen(reason));
	}
}

/* --- from the peer --- */

/* Echo the peer's Close, unless it answers ours. */
static void take_close(php_event_websocket *self)
{
	const php_event_websocket_frames *frames = &self->frames;
	bool has_code = frames->code != PHP_EVENT_WEBSOCKET_NO_CODE;

	php_event_bytes_drop(&self->message);
	note_end(self, frames->code, (const char *) frames->control + 2,
		has_code ? frames->control_length - 2U : 0);
	self->closed_by_both = true;
	if (self->state == PHP_EVENT_WEBSOCKET_OPEN) {
		put_close(self, has_code ? frames->code : 0, NULL, 0);
	} else {
		end_if_sent(self);
	}
}

static void take_control(php_event_websocket *self)
{
	const php_event_websocket_frames *frames = &self->frames;

	if (frames->opcode == PHP_EVENT_WEBSOCKET_CLOSE) {
		take_close(self);
	} else if (frames->opcode == PHP_EVENT_WEBSOCKET_PING && self->state == PHP_EVENT_WEBSOCKET_OPEN
		&& php_event_websocket_pending(self) <= PONGS_MAX) {
		put_control(self, PHP_EVENT_WEBSOCKET_PONG, frames->control, frames->control_length);
	}
}

/* The message, finally in PHP's memory: what came before, and what came now. */
static zend_string *take_message(php_event_websocket *self)
{
	const php_event_websocket_frames *frames = &self->frames;
	size_t before = self->message ? evbuffer_get_length(self->message) : 0;
	zend_string *message = zend_string_alloc(before + frames->length, false);

	if (before > 0) {
		evbuffer_remove(self->message, ZSTR_VAL(message), before);
		php_event_bytes_drop(&self->message);
	}
	memcpy(ZSTR_VAL(message) + before, frames->data, frames->length);
	ZSTR_VAL(message)[before + frames->length] = '\0';
	return message;
}

static void tell_message(php_event_websocket *self)
{
	bool binary = self->frames.message == PHP_EVENT_WEBSOCKET_BINARY;
	zval argv[4];

	ZVAL_OBJ_COPY(&argv[0], php_event_handle_object(&self->bufferevent.handle));
	ZVAL_STR(&argv[1], take_message(self));
	ZVAL_BOOL(&argv[2], binary);
	php_event_callback_call(&self->bufferevent.read, 3, argv);
	zval_ptr_dtor(&argv[1]);
	zval_ptr_dtor(&argv[0]);
}

/* Inflate the data in hand and add it to what has come before. Returns false if it fails. */
static bool unpack(php_event_websocket *self)
{
	if (!php_event_websocket_compression_unpack(self->compression, &self->frames, &self->message)) {
		return false;
	}
	self->frames.length = 0;
	return true;
}

static void take_data(php_event_websocket *self)
{
	const php_event_websocket_frames *frames = &self->frames;

	if (self->state != PHP_EVENT_WEBSOCKET_OPEN) {
		return; /* nobody hears it */
	}
	if (frames->compressed && !unpack(self)) {
		fail(self);
	} else if (frames->complete) {
		tell_message(self);
	} else {
		php_event_bytes_keep(&self->message, (const char *) frames->data, frames->length);
	}
}

/* What has come and is not taken yet. */
typedef struct {
	php_event_websocket *self;
	uint8_t *bytes;
	size_t length;
} received;

/* The peer broke the rules: it may not know that yet, or not care. */
static void drop(php_event_websocket *self, received *r)
{
	self->dropped += r->length;
	r->length = 0;
	if (self->dropped > DROP_MAX) {
		finish(self);
	}
}

/* A frame, or a piece of one. */
static void take_piece(php_event_websocket *self, received *r)
{
	size_t taken;
	php_event_websocket_verdict verdict =
		php_event_websocket_frames_feed(&self->frames, r->bytes, r->length, &taken);

	r->bytes += taken;
	r->length -= taken;
	switch (verdict) {
		case PHP_EVENT_WEBSOCKET_DATA:
			take_data(self);
			break;
		case PHP_EVENT_WEBSOCKET_CONTROL:
			take_control(self);
			break;
		case PHP_EVENT_WEBSOCKET_FAILED:
			r->length = 0;
			fail(self);
			break;
		default:
			break;
	}
}

/* Run as one callback: what is sent meanwhile leaves at its end. After a callback has thrown, the
 * rest comes when the loop runs again. */
static void take_all(void *arg)
{
	received *r = arg;
	php_event_websocket *self = r->self;
	zend_object *object = php_event_handle_object(&self->bufferevent.handle);

	GC_ADDREF(object);
	self->pinged = false;
	while (bev_of(self) && !EG(exception) && r->length > 0) {
		(self->failed ? drop : take_piece)(self, r);
	}
	if (bev_of(self) && r->length > 0) {
		php_event_websocket_wire_put_back(&self->wire, r->bytes, r->length);
	}
	OBJ_RELEASE(object);
}

static php_event_websocket *of_wire(const php_event_websocket_wire *wire)
{
	return php_event_websocket_of(wire->bufferevent);
}

static void on_come(php_event_websocket_wire *wire, uint8_t *bytes, size_t length)
{
	received r = {of_wire(wire), bytes, length};

	php_event_loop_call(loop_of(r.self), take_all, &r);
}

static void on_read(php_event_bufferevent *bufferevent)
{
	php_event_websocket_wire_read(&php_event_websocket_of(bufferevent)->wire);
}

static void tell_drain(void *arg)
{
	php_event_bufferevent *bufferevent = arg;
	zval argv[2];

	ZVAL_OBJ_COPY(&argv[0], php_event_handle_object(&bufferevent->handle));
	php_event_callback_call(&bufferevent->write, 1, argv);
	zval_ptr_dtor(&argv[0]);
}

static void on_sent(php_event_bufferevent *bufferevent)
{
	php_event_websocket *self = php_event_websocket_of(bufferevent);

	if (php_event_websocket_pending(self) > 0) {
		return; /* more has been said meanwhile */
	}
	php_event_websocket_wire_sent(&self->wire);
	if (self->state != PHP_EVENT_WEBSOCKET_OPEN) {
		end_if_sent(self);
	} else if (php_event_callback_is_set(&bufferevent->write)) {
		php_event_loop_call(loop_of(self), tell_drain, bufferevent);
	}
}

/* Nothing has come for that long. */
static void on_silence(php_event_websocket *self)
{
	if (self->state == PHP_EVENT_WEBSOCKET_OPEN && self->pinged) {
		finish(self);
		return;
	}
	if (self->state == PHP_EVENT_WEBSOCKET_OPEN) {
		self->pinged = true;
		put_control(self, PHP_EVENT_WEBSOCKET_PING, (const uint8_t *) "", 0);
	}
	php_event_websocket_wire_go_on(&self->wire);
}

static bool awaits_all(const php_event_websocket_wire *wire)
{
	return of_wire(wire)->state != PHP_EVENT_WEBSOCKET_OPEN
		|| php_event_callback_is_set(&wire->bufferevent->write);
}

static void on_event(php_event_bufferevent *bufferevent, short events)
{
	php_event_websocket *self = php_event_websocket_of(bufferevent);

	if (events & BEV_EVENT_TIMEOUT) {
		on_silence(self);
	} else if (events & (BEV_EVENT_EOF | BEV_EVENT_ERROR)) {
		finish(self);
	}
}

/* --- its life --- */

static const php_event_bufferevent_listener listener = {
	.read = on_read,
	.sent = on_sent,
	.event = on_event,
	.go_away = on_go_away,
};

static const php_event_websocket_wire_owner wire_owner = {
	.come = on_come,
	.awaits_all = awaits_all,
};

void php_event_websocket_init(php_event_websocket *self, const php_event_kind *kind)
{
	php_event_bufferevent_init(&self->bufferevent, kind);
	self->bufferevent.listener = &listener;
	php_event_websocket_wire_init(&self->wire, &self->bufferevent, &wire_owner);
}

void php_event_websocket_set_out(php_event_websocket *self, double seconds)
{
	self->client = true;
	self->waiting = evbuffer_new();
	set_timer(self, seconds);
}

static void end_attempt(php_event_websocket *self)
{
	if (self->timer) {
		event_free(self->timer);
		self->timer = NULL;
	}
	if (self->attempt) {
		php_event_websocket_attempt_free(self->attempt);
		self->attempt = NULL;
	}
	if (self->waiting) {
		evbuffer_free(self->waiting);
		self->waiting = NULL;
	}
}

/* What was sent while it was opening leaves now, and the program is told when it has. */
static void arrive(php_event_websocket *self)
{
	struct bufferevent *bev = bev_of(self);

	if (self->waiting) {
		evbuffer_add_buffer(bufferevent_get_output(bev), self->waiting);
	}
	end_attempt(self);
	bufferevent_trigger(bev, EV_WRITE, BEV_TRIG_DEFER_CALLBACKS);
}

bool php_event_websocket_agree(php_event_websocket *self, const php_event_websocket_terms *terms)
{
	self->compression = php_event_websocket_compression_new(
		terms, self->client, &self->settings.deflate, self->settings.limits.message);
	return self->compression || !terms->deflate;
}

void php_event_websocket_open(php_event_websocket *self)
{
	self->state = PHP_EVENT_WEBSOCKET_OPEN;
	self->bufferevent.listener = &listener;
	php_event_websocket_frames_init(&self->frames, &self->settings.limits, !self->client);
	self->frames.deflates = self->compression;
	php_event_websocket_wire_open(&self->wire, self->settings.ping);
	if (self->client) {
		arrive(self);
	}
}

void php_event_websocket_release(php_event_handle *handle, void *bev)
{
	php_event_websocket *self = (php_event_websocket *) handle;

	self->state = PHP_EVENT_WEBSOCKET_OVER;
	php_event_websocket_wire_close(&self->wire);
	end_attempt(self);
	php_event_bytes_drop(&self->message);
	php_event_websocket_compression_end(self->compression);
	php_event_bufferevent_release(handle, bev);
}

void php_event_websocket_clear(php_event_handle *handle)
{
	php_event_websocket *self = (php_event_websocket *) handle;

	php_event_bufferevent_clear(handle);
	if (self->held) {
		self->held = false;
		php_event_handle_let_go(handle);
	}
}

/* What we hold is ended by a timer, whatever libevent waits for. */
bool php_event_websocket_armed(const php_event_handle *handle)
{
	const php_event_websocket *self = (const php_event_websocket *) handle;

	return self->held || php_event_websocket_wire_is_armed(&self->wire)
		|| php_event_bufferevent_armed(handle);
}

void php_event_websocket_edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_bufferevent_edges(handle, buffer);
	if (((php_event_websocket *) handle)->held) {
		zend_get_gc_buffer_add_obj(buffer, php_event_handle_object(handle));
	}
}

void php_event_websocket_free(php_event_websocket *self)
{
	end_attempt(self);
	php_event_optional_release(self->reason);
	php_event_optional_release(self->protocol);
	php_event_bufferevent_free(&self->bufferevent);
	php_event_websocket_compression_free(self->compression); /* which release() has used */
}

bool php_event_websocket_is_text(const zend_string *string)
{
	php_event_websocket_utf8 utf8 = {0};

	return php_event_websocket_utf8_feed(&utf8, (uint8_t *) ZSTR_VAL(string), ZSTR_LEN(string))
		&& php_event_websocket_utf8_is_whole(&utf8);
}
