/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "drain.h"

#include "../timeval.h"

static void wait_for(php_event_http_drain *self, double seconds)
{
	struct timeval pause = php_event_timeval_clamp(seconds);

	event_add(self->timer, seconds < 0 ? NULL : &pause);
}

/* Do not wait for those who still come then: a flood is no reason to stay. */
enum { MAX_TURNS = 100 };

/* Accepting has had its turn, since a readable socket comes before a timer. But whatever else had
 * its turn may have taken long, and the kernel resets waiting connections when the socket is
 * closed. */
static bool is_asked(php_event_http_drain *self)
{
	return self->turns++ < MAX_TURNS && php_event_http_bound_is_asked(*self->overdue->bound);
}

static void close_sockets(php_event_http_drain *self)
{
	php_event_handle *server = self->overdue->server;

	self->closed = true;
	php_event_http_bound_close(self->overdue->bound, server->ptr);
	for (php_event_handle *child = server->children; child; child = child->next) {
		php_event_http_conn_drain(php_event_http_conn_of_handle(child));
	}
}

static void call_done(void *arg)
{
	php_event_callback *done = arg;
	zval data;

	php_event_callback_call(done, 0, &data);
}

/* The callback may free the server, and with it this. */
static void finish(php_event_http_drain *self)
{
	php_event_loop *loop = php_event_loop_of(self->overdue->server);
	php_event_callback done = self->done;

	self->done = (php_event_callback){0};
	php_event_http_drain_stop(self);
	php_event_loop_call(loop, call_done, &done);
	php_event_callback_clear(&done);
}

static void on_time(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_drain *self = arg;
	bool late = self->closed;

	if (!late && is_asked(self)) {
		wait_for(self, 0);
		return;
	}
	if (!late) {
		close_sockets(self);
	}
	if (!self->overdue->server->children) {
		finish(self);
	} else if (late) {
		php_event_http_overdue_all(self->overdue);
	} else {
		wait_for(self, self->seconds);
	}
}

void php_event_http_drain_start(php_event_http_drain *self, php_event_http_overdue *overdue,
	double seconds, const php_event_callback *done)
{
	self->overdue = overdue;
	self->seconds = seconds;
	if (!self->timer) {
		self->timer = evtimer_new(overdue->server->root->ptr, on_time, self);
	}
	wait_for(self, self->closed ? seconds : 0);
	php_event_callback_copy(&self->done, done, NULL);
}

void php_event_http_drain_emptied(php_event_http_drain *self)
{
	if (self->closed) {
		event_active(self->timer, EV_TIMEOUT, 0);
	}
}

void php_event_http_drain_stop(php_event_http_drain *self)
{
	if (self->timer) {
		event_free(self->timer);
		self->timer = NULL;
		self->closed = false;
		self->turns = 0;
	}
}

void php_event_http_drain_clear(php_event_http_drain *self)
{
	php_event_callback_clear(&self->done);
}
