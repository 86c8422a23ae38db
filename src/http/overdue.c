/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "overdue.h"

#include "../timeval.h"

/* How many are ended at a time. */
enum { MAX_AT_ONCE = 1024 };

/* How many make room for others at a time. */
enum { ROOM = 32 };

/* Ending one may end others, or run PHP code that frees the server, so all are found first. If a
 * callback throws, it is the others' turn when the loop runs again. */
static void end(php_event_http_overdue *self, php_event_http_conn **overdue, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (php_event_loop_may_call(overdue[i]->loop)) {
			php_event_http_conn_time_out(overdue[i]);
		} else if (overdue[i]->handle.ptr) {
			event_active(self->over, EV_TIMEOUT, 0);
		}
		php_event_http_conn_let_go(overdue[i]);
	}
}

static void on_over(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_overdue *self = arg;
	php_event_http_conn *overdue[MAX_AT_ONCE];
	size_t n = 0;

	for (php_event_handle *child = self->server->children; child; child = child->next) {
		php_event_http_conn *conn = php_event_http_conn_of_handle(child);

		if (!php_event_http_conn_is_overdue(conn)) {
			continue;
		}
		if (n == MAX_AT_ONCE) {
			event_active(self->over, EV_TIMEOUT, 0);
			break;
		}
		php_event_http_conn_hold(conn);
		overdue[n++] = conn;
	}
	end(self, overdue, n);
}

static void tick_in_a_while(php_event_http_overdue *self)
{
	struct timeval pause = php_event_timeval_clamp(php_event_http_limits_tick(self->limits));

	event_add(self->tick, &pause);
}

/* Among those that came at the same time, as many as are accepted at once. */
static bool make_room(php_event_http_overdue *self)
{
	php_event_handle *first = self->server->children;
	double longest = 0;
	int room = ROOM;

	for (php_event_handle *child = first; child; child = child->next) {
		longest = MAX(longest, php_event_http_conn_idle(php_event_http_conn_of_handle(child)));
	}
	for (php_event_handle *child = first; child && room > 0 && longest > 0; child = child->next) {
		php_event_http_conn *conn = php_event_http_conn_of_handle(child);

		if (php_event_http_conn_idle(conn) == longest) {
			php_event_http_conn_make_room(conn);
			room--;
		}
	}
	return longest > 0;
}

/* No loop should wait or return for the timer, only for what comes of it. */
static void on_tick(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_overdue *self = arg;
	double seconds = php_event_http_limits_tick(self->limits);
	bool over = false;

	for (php_event_handle *child = self->server->children; child; child = child->next) {
		over |= php_event_http_conn_tick(php_event_http_conn_of_handle(child), seconds);
	}
	if (php_event_http_bound_is_besieged(*self->bound)) {
		over |= make_room(self);
	}
	if (self->server->children) {
		tick_in_a_while(self);
	}
	if (over) {
		event_active(self->over, EV_TIMEOUT, 0);
	}
}

void php_event_http_overdue_open(php_event_http_overdue *self, php_event_handle *server,
	const php_event_http_limits *limits, php_event_http_bound **bound, struct event_base *base)
{
	self->bound = bound;
	self->server = server;
	self->limits = limits;
	self->tick = php_event_loop_timer_new(base, on_tick, self);
	self->over = evtimer_new(base, on_over, self);
}

void php_event_http_overdue_close(php_event_http_overdue *self)
{
	event_free(self->tick);
	event_free(self->over);
}

void php_event_http_overdue_watch(php_event_http_overdue *self)
{
	if (php_event_http_limits_have_clocks(self->limits)
		&& !event_pending(self->tick, EV_TIMEOUT, NULL)) {
		tick_in_a_while(self);
	}
}

void php_event_http_overdue_all(php_event_http_overdue *self)
{
	for (php_event_handle *child = self->server->children; child; child = child->next) {
		php_event_http_conn_doom(php_event_http_conn_of_handle(child));
	}
	event_active(self->over, EV_TIMEOUT, 0);
}
