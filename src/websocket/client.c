/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client.h"

#include "../bytes.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/util.h>

static bool is_on_its_way(const php_event_websocket *self)
{
	return self->state == PHP_EVENT_WEBSOCKET_OPENING;
}

static void open_it(php_event_websocket *self)
{
	if (php_event_websocket_agree(self, &self->attempt->terms)) {
		php_event_websocket_open(self);
	} else {
		php_event_websocket_give_up(self, "there is no memory for compression");
	}
}

/* It may make PHP strings. */
static void read_answer(void *arg)
{
	php_event_websocket *self = arg;
	struct evbuffer *input = bufferevent_get_input(self->bufferevent.handle.ptr);
	char why[80];

	switch (php_event_websocket_attempt_read(self->attempt, input, &self->protocol, why)) {
		case PHP_EVENT_WEBSOCKET_ACCEPTED:
			open_it(self);
			break;
		case PHP_EVENT_WEBSOCKET_REFUSED:
			php_event_websocket_give_up(self, why);
			break;
		default:
			break;
	}
}

static void on_read(php_event_bufferevent *bufferevent)
{
	struct evbuffer *input = bufferevent_get_input(bufferevent->handle.ptr);

	if (is_on_its_way(php_event_websocket_of(bufferevent))) {
		php_event_loop_call(php_event_loop_of(&bufferevent->handle), read_answer, bufferevent);
	} else {
		evbuffer_drain(input, evbuffer_get_length(input));
	}
}

static void on_sent(php_event_bufferevent *bufferevent)
{
}

static const char *what_is_wrong(const php_event_bufferevent *bufferevent, bool connecting)
{
	const char *distrust = bufferevent->tls ? php_event_tls_distrust(bufferevent->tls) : NULL;

	if (distrust) {
		return distrust;
	}
	if (bufferevent->host.error) {
		return evutil_gai_strerror(bufferevent->host.error);
	}
	return connecting ? "cannot connect" : "the server has ended the connection";
}

static void on_event(php_event_bufferevent *bufferevent, short events)
{
	php_event_websocket *self = php_event_websocket_of(bufferevent);

	if (!is_on_its_way(self)) {
		return;
	}
	if (events & BEV_EVENT_CONNECTED) {
		php_event_bytes_add(
			bufferevent_get_output(bufferevent->handle.ptr), self->attempt->request);
	} else if (events & (BEV_EVENT_EOF | BEV_EVENT_ERROR)) {
		php_event_websocket_give_up(
			self, what_is_wrong(bufferevent, !(events & BEV_EVENT_READING)));
	}
}

static const php_event_bufferevent_listener listener = {
	.read = on_read,
	.sent = on_sent,
	.event = on_event,
};

/* May fail at once, which is still reported from the loop. */
bool php_event_websocket_connect(php_event_websocket *self, php_event_loop *loop,
	const php_event_websocket_url *url, const php_event_websocket_way *way,
	php_event_websocket_attempt *attempt)
{
	php_event_bufferevent *bufferevent = &self->bufferevent;

	self->attempt = attempt;
	bufferevent->tls = way->tls;
	bufferevent->listener = &listener;
	if (!php_event_bufferevent_open(bufferevent, loop, NULL, BEV_OPT_CLOSE_ON_FREE)
		|| !php_event_bufferevent_name_host(bufferevent, url->host)) {
		return false;
	}
	php_event_websocket_set_out(self, way->seconds);
	bufferevent_enable(bufferevent->handle.ptr, EV_READ | EV_WRITE);
	php_event_bufferevent_connect_host(bufferevent, way->dns, url->port, AF_UNSPEC);
	return true;
}
