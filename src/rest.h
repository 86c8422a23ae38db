/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Pauses of what accepts. After accepting has failed, a short one: without descriptors the kernel
 * goes on telling of the connection that waits, and a loop that tried at once each time would take
 * all of a processor. And one for as long as no more is wanted. What is not accepted waits in the
 * kernel's backlog. */
#ifndef PHP_EVENT_REST_H
#define PHP_EVENT_REST_H

#include "compat.h"

struct event;
struct evconnlistener;

/* Zeroed before; lives in what owns the listener. */
typedef struct {
	struct evconnlistener *listener;
	struct event *timer; /* ends the short one; NULL: accepting never failed */
	bool held;           /* no more is wanted */
} php_event_rest;

/* Accept nothing for a tenth of a second. */
void php_event_rest_start(php_event_rest *rest, struct evconnlistener *listener);

/* Accept nothing while it is held. */
void php_event_rest_hold(php_event_rest *rest, struct evconnlistener *listener, bool held);

/* The program has disabled the listener, which is to stay so. */
void php_event_rest_cancel(php_event_rest *rest);

/* Before the listener goes. */
void php_event_rest_free(php_event_rest *rest);

/* Is it the short one? */
bool php_event_rest_is_on(const php_event_rest *rest);

#endif
