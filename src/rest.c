/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "rest.h"

#include <event2/event.h>
#include <event2/listener.h>

static void on_rested(evutil_socket_t fd, short what, void *arg)
{
	php_event_rest *rest = arg;

	if (!rest->held) {
		evconnlistener_enable(rest->listener);
	}
}

void php_event_rest_start(php_event_rest *rest, struct evconnlistener *listener)
{
	const struct timeval a_while = {.tv_usec = 100000};

	rest->listener = listener;
	evconnlistener_disable(listener);
	if (!rest->timer) {
		rest->timer = event_new(evconnlistener_get_base(listener), -1, 0, on_rested, rest);
	}
	event_add(rest->timer, &a_while);
}

void php_event_rest_hold(php_event_rest *rest, struct evconnlistener *listener, bool held)
{
	if (rest->held == held) {
		return;
	}
	rest->held = held;
	if (held) {
		evconnlistener_disable(listener);
	} else if (!php_event_rest_is_on(rest)) {
		evconnlistener_enable(listener);
	}
}

void php_event_rest_cancel(php_event_rest *rest)
{
	if (rest->timer) {
		event_del(rest->timer);
	}
}

void php_event_rest_free(php_event_rest *rest)
{
	if (rest->timer) {
		event_free(rest->timer);
		rest->timer = NULL;
	}
}

bool php_event_rest_is_on(const php_event_rest *rest)
{
	return rest->timer && event_pending(rest->timer, EV_TIMEOUT, NULL);
}
