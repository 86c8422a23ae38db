/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client.h"

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
		evhttp_connection_set_timeout(self->connection, self->timeout);
	}
	if (settings & PHP_EVENT_HTTP_CLIENT_SOURCE) {
		apply_source(self);
	}
}

/* --- timers --- */

void php_event_http_client_start_timer(
	php_event_http_client *self, struct event **timer, event_callback_fn on_time, long seconds)
{
	const struct timeval in = {.tv_sec = seconds};

	if (!*timer) {
		*timer = evtimer_new(php_event_loop_of(&self->handle)->handle.ptr, on_time, self);
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

/* --- the look-up --- */

void php_event_http_client_stop_looking(php_event_http_client *self)
{
	if (self->look_up) {
		php_event_dns_cancel(self->look_up);
		self->look_up = NULL;
	}
}
