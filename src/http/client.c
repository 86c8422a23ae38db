/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client.h"

#include "../timeval.h"

#include <event2/bufferevent.h>

/* --- settings --- */

static void apply_source(const php_event_http_client *self)
{
	if (self->local_address) {
		evhttp_connection_set_local_address(self->connection, ZSTR_VAL(self->local_address));
	}
	evhttp_connection_set_local_port(self->connection, self->local_port);
}

void php_event_http_client_apply(const php_event_http_client *self, unsigned settings)
{
	if (settings & PHP_EVENT_HTTP_CLIENT_TIMEOUT) {
		const struct timeval timeout = php_event_timeval_clamp(self->timeout);

		evhttp_connection_set_timeout_tv(self->connection, self->timeout < 0 ? NULL : &timeout);
	}
	if ((settings & PHP_EVENT_HTTP_CLIENT_SOURCE) && !self->nobody) {
		apply_source(self);
	}
}

/* --- timers --- */

void php_event_http_client_start_timer(
	php_event_handle *self, struct event **timer, event_callback_fn on_time, double seconds)
{
	const struct timeval in = php_event_timeval_clamp(seconds);

	if (!*timer) {
		*timer = evtimer_new(self->root->ptr, on_time, self);
	}
	if (*timer) {
		evtimer_add(*timer, &in);
	}
}

void php_event_http_client_stop_timer(struct event *timer)
{
	if (timer) {
		evtimer_del(timer);
	}
}

void php_event_http_client_free_timer(struct event **timer)
{
	if (*timer) {
		event_free(*timer);
		*timer = NULL;
	}
}

/* --- the connection --- */

void php_event_http_client_break_off(php_event_http_client *self)
{
	bufferevent_trigger_event(evhttp_connection_get_bufferevent(self->connection),
		BEV_EVENT_READING | BEV_EVENT_ERROR, BEV_TRIG_DEFER_CALLBACKS);
}

/* --- the look-up --- */

void php_event_http_client_stop_looking(php_event_http_client *self)
{
	if (self->look_up) {
		php_event_dns_cancel(self->look_up);
		self->look_up = NULL;
	}
}
