/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "wire.h"

#include "../active.h"
#include "../bytes.h"
#include "../process.h"
#include "../socket.h"
#include "../timeval.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>

enum {
	/* How much is moved at once, before it is the others' turn. */
	READ_MAX = 32768,
	WRITE_MAX = 180224, /* as with HTTP */
};

static struct bufferevent *bev_of(const php_event_websocket_wire *wire)
{
	return wire->bufferevent->handle.ptr;
}

static php_event_loop *loop_of(const php_event_websocket_wire *wire)
{
	return php_event_loop_of(&wire->bufferevent->handle);
}

/* Below 0: somebody else has closed its descriptor, and the number may mean another one by now. The
 * connection is about to end. */
static evutil_socket_t fd_of(const php_event_websocket_wire *wire)
{
	return bufferevent_getfd(bev_of(wire));
}

/* --- from the kernel --- */

void php_event_websocket_wire_read(php_event_websocket_wire *wire)
{
	uint8_t bytes[READ_MAX];
	struct evbuffer *input = bufferevent_get_input(bev_of(wire));
	int n = evbuffer_remove(input, bytes, sizeof bytes);

	if (evbuffer_get_length(input) > 0) {
		bufferevent_trigger(bev_of(wire), EV_READ, BEV_TRIG_DEFER_CALLBACKS);
	}
	if (n > 0) {
		wire->owner->come(wire, bytes, (size_t) n);
	}
}

void php_event_websocket_wire_put_back(
	php_event_websocket_wire *wire, const uint8_t *bytes, size_t length)
{
	evbuffer_prepend(bufferevent_get_input(bev_of(wire)), bytes, length);
	bufferevent_trigger(bev_of(wire), EV_READ, BEV_TRIG_DEFER_CALLBACKS);
}

static void tell(php_event_websocket_wire *wire, short events)
{
	wire->bufferevent->listener->event(wire->bufferevent, (short) (events | BEV_EVENT_READING));
}

static void receive(php_event_websocket_wire *wire, evutil_socket_t fd)
{
	uint8_t bytes[READ_MAX];
	ssize_t n = recv(fd, (void *) bytes, sizeof bytes, 0);

	if (n > 0) {
		wire->owner->come(wire, bytes, (size_t) n);
	} else if (n == 0) {
		tell(wire, BEV_EVENT_EOF);
	} else if (php_event_socket_is_final(EVUTIL_SOCKET_ERROR())) {
		tell(wire, BEV_EVENT_ERROR);
	}
}

/* If PHP may not be called, it is told again in the next run. */
static void on_readable(evutil_socket_t fd, short what, void *arg)
{
	php_event_websocket_wire *wire = arg;

	if (!php_event_loop_may_call(loop_of(wire)) || fd_of(wire) < 0) {
		return;
	}
	if (evbuffer_get_length(bufferevent_get_input(bev_of(wire))) > 0) {
		php_event_websocket_wire_read(wire);
	} else if (what & EV_READ) {
		receive(wire, fd);
	} else {
		tell(wire, BEV_EVENT_TIMEOUT);
	}
}

/* libevent stops only when we have begun, so that the kernel is told nothing. */
static void start_reading(php_event_websocket_wire *wire, const struct timeval *silence)
{
	struct bufferevent *bev = bev_of(wire);

	wire->reader = event_new(
		bufferevent_get_base(bev), bufferevent_getfd(bev), EV_READ | EV_PERSIST, on_readable, wire);
	event_add(wire->reader, silence);
	bufferevent_disable(bev, EV_READ);
}

/* libevent does not read any more after reporting that. */
void php_event_websocket_wire_go_on(php_event_websocket_wire *wire)
{
	if (!wire->plain) {
		bufferevent_enable(bev_of(wire), EV_READ);
	}
}

void php_event_websocket_wire_be_patient(php_event_websocket_wire *wire)
{
	if (wire->reader) {
		event_remove_timer(wire->reader);
	}
	bufferevent_set_timeouts(bev_of(wire), NULL, NULL);
}

/* --- to the kernel --- */

/* libevent sends what does not leave at once, or finds out why it cannot. */
static bool send_frame(php_event_websocket_wire *wire, evutil_socket_t fd)
{
	zend_string *frame = wire->frame;
	ssize_t n = send(fd, ZSTR_VAL(frame), MIN(ZSTR_LEN(frame), WRITE_MAX), MSG_NOSIGNAL);
	size_t sent = n < 0 ? 0 : (size_t) n;
	bool all = sent == ZSTR_LEN(frame);

	wire->frame = NULL;
	if (!all) {
		php_event_bytes_add_rest(bufferevent_get_output(bev_of(wire)), frame, sent);
	}
	zend_string_release(frame);
	return all;
}

static bool send_output(php_event_websocket_wire *wire, evutil_socket_t fd)
{
	struct evbuffer *output = bufferevent_get_output(bev_of(wire));

	evbuffer_unfreeze(output, 1);
	evbuffer_write_atmost(output, fd, WRITE_MAX);
	evbuffer_freeze(output, 1);
	return evbuffer_get_length(output) == 0;
}

/* That all has been sent is always reported from the loop. */
static void flush(php_event_queued *queued)
{
	php_event_websocket_wire *wire =
		PHP_EVENT_CONTAINER_OF(queued, php_event_websocket_wire, flush);
	evutil_socket_t fd = fd_of(wire);

	if (fd < 0) {
		return;
	}
	php_event_process_ignore_pipe();
	if (!(wire->load == PHP_EVENT_WEBSOCKET_WIRE_FRAME ? send_frame : send_output)(wire, fd)) {
		wire->load = PHP_EVENT_WEBSOCKET_WIRE_LIBEVENTS;
		bufferevent_enable(bev_of(wire), EV_WRITE);
		return;
	}
	wire->load = PHP_EVENT_WEBSOCKET_WIRE_EMPTY;
	if (wire->owner->awaits_all(wire)) {
		bufferevent_trigger(bev_of(wire), EV_WRITE, BEV_TRIG_DEFER_CALLBACKS);
	}
}

void php_event_websocket_wire_send(php_event_websocket_wire *wire)
{
	if (wire->load > PHP_EVENT_WEBSOCKET_WIRE_EMPTY) {
		php_event_loop_after(loop_of(wire), &wire->flush);
	}
}

struct evbuffer *php_event_websocket_wire_output(php_event_websocket_wire *wire)
{
	struct evbuffer *output = bufferevent_get_output(bev_of(wire));

	if (wire->load == PHP_EVENT_WEBSOCKET_WIRE_FRAME) {
		php_event_bytes_add(output, wire->frame);
		zend_string_release(wire->frame);
		wire->frame = NULL;
	}
	if (wire->load != PHP_EVENT_WEBSOCKET_WIRE_LIBEVENTS) {
		wire->load = PHP_EVENT_WEBSOCKET_WIRE_OUTPUT;
	}
	return output;
}

bool php_event_websocket_wire_put(php_event_websocket_wire *wire, zend_string *frame)
{
	if (wire->load != PHP_EVENT_WEBSOCKET_WIRE_EMPTY) {
		return php_event_bytes_add(php_event_websocket_wire_output(wire), frame);
	}
	wire->load = PHP_EVENT_WEBSOCKET_WIRE_FRAME;
	wire->frame = zend_string_copy(frame);
	return true;
}

/* libevent need not check that the kernel takes more until the kernel has not taken all. */
void php_event_websocket_wire_sent(php_event_websocket_wire *wire)
{
	if (wire->plain && wire->load == PHP_EVENT_WEBSOCKET_WIRE_LIBEVENTS) {
		wire->load = PHP_EVENT_WEBSOCKET_WIRE_EMPTY;
		bufferevent_disable(bev_of(wire), EV_WRITE);
	}
}

size_t php_event_websocket_wire_pending(const php_event_websocket_wire *wire)
{
	switch (wire->load) {
		case PHP_EVENT_WEBSOCKET_WIRE_EMPTY:
			return 0;
		case PHP_EVENT_WEBSOCKET_WIRE_FRAME:
			return ZSTR_LEN(wire->frame);
		default:
			return evbuffer_get_length(bufferevent_get_output(bev_of(wire)));
	}
}

/* --- its life --- */

void php_event_websocket_wire_init(php_event_websocket_wire *wire,
	php_event_bufferevent *bufferevent, const php_event_websocket_wire_owner *owner)
{
	wire->owner = owner;
	wire->bufferevent = bufferevent;
	wire->flush.work = flush;
}

void php_event_websocket_wire_open(php_event_websocket_wire *wire, double silence)
{
	struct bufferevent *bev = bev_of(wire);
	struct timeval interval = php_event_timeval_clamp(silence);
	const struct timeval *timeout =
		silence > 0 ? php_event_loop_share_timeout(bufferevent_get_base(bev), &interval) : NULL;

	wire->plain = php_event_bufferevent_is_plain(bev);
	if (wire->plain) {
		start_reading(wire, timeout);
	} else {
		bufferevent_set_timeouts(bev, timeout, NULL);
		bufferevent_enable(bev, EV_READ);
	}
	if (evbuffer_get_length(bufferevent_get_input(bev)) > 0) {
		bufferevent_trigger(bev, EV_READ, BEV_TRIG_DEFER_CALLBACKS);
	}
}

bool php_event_websocket_wire_is_armed(const php_event_websocket_wire *wire)
{
	return wire->reader && php_event_active_may_become(wire->reader);
}

void php_event_websocket_wire_close(php_event_websocket_wire *wire)
{
	php_event_loop_after_cancel(loop_of(wire), &wire->flush);
	if (wire->reader) {
		event_free(wire->reader);
		wire->reader = NULL;
	}
	if (wire->frame) {
		zend_string_release(wire->frame);
		wire->frame = NULL;
	}
	wire->load = PHP_EVENT_WEBSOCKET_WIRE_EMPTY;
}
