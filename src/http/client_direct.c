/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client_direct.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/bufferevent_struct.h>

static struct bufferevent *bufferevent_of(const php_event_http_client *self)
{
	return evhttp_connection_get_bufferevent(self->connection);
}

/* --- reading --- */

/* Never called by the loop, which does not run meanwhile; if it were, the event would end. */
static void on_readable(evutil_socket_t fd, short what, void *arg)
{
}

/* libevent counts the events of a descriptor: while this one exists, evhttp's own come and go
 * without a system call. */
void php_event_http_client_pin(php_event_http_client *self)
{
	struct bufferevent *bev = bufferevent_of(self);

	if (self->tls || (self->pin && event_pending(self->pin, EV_READ, NULL))) {
		return;
	}
	if (!self->pin) {
		self->pin = event_new(bufferevent_get_base(bev), -1, 0, on_readable, NULL);
	}
	if (self->pin) {
		event_assign(self->pin, bufferevent_get_base(bev), bufferevent_getfd(bev), EV_READ,
			on_readable, NULL);
		event_add(self->pin, NULL);
	}
}

void php_event_http_client_unpin(php_event_http_client *self)
{
	if (self->pin) {
		event_del(self->pin);
	}
}

/* --- writing --- */

/* Is it connected, and is nothing being written? */
static bool may_write(const php_event_http_client *self, struct bufferevent *bev)
{
	bufferevent_data_cb on_read;

	bufferevent_getcb(bev, &on_read, NULL, NULL, NULL);
	return !self->tls && on_read && bufferevent_getfd(bev) >= 0
		&& !event_pending(&bev->ev_write, EV_WRITE, NULL);
}

/* evhttp listens for the answer once all has left. libevent writes what has not left, or finds out
 * why it cannot. */
static void write_now(struct bufferevent *bev)
{
	struct evbuffer *output = bufferevent_get_output(bev);

	evbuffer_unfreeze(output, 1);
	evbuffer_write(output, bufferevent_getfd(bev));
	evbuffer_freeze(output, 1);
	if (evbuffer_get_length(output) == 0) {
		bufferevent_trigger(bev, EV_WRITE, 0);
	} else {
		bufferevent_enable(bev, EV_WRITE);
	}
}

/* An event that is active already is not registered when it is added. evhttp adds its event for
 * writing, which is deleted again before the loop sees it. */
int php_event_http_client_send(
	php_event_http_client *self, php_event_http_client_request *request, enum evhttp_cmd_type type)
{
	struct bufferevent *bev = bufferevent_of(self);
	const char *target = ZSTR_VAL(request->target);

	if (!may_write(self, bev)) {
		return evhttp_make_request(self->connection, request->handle.ptr, type, target);
	}
	php_event_http_client_pin(self);
	event_active(&bev->ev_write, EV_WRITE, 0);
	int result = evhttp_make_request(self->connection, request->handle.ptr, type, target);
	event_del(&bev->ev_write);
	if (request->final) {
		write_now(bev);
	}
	php_event_http_client_unpin(self);
	return result;
}
