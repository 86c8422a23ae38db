/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Pauses of what accepts. After accepting has failed, a short one: without free descriptors the
 * kernel goes on reporting the waiting connection, and a loop that tried again at once each time
 * would use a whole processor. The other one lasts as long as no more connections are wanted. What
 * is not accepted waits in the kernel's backlog. */
#ifndef PHP_EVENT_REST_H
#define PHP_EVENT_REST_H

#include "compat.h"

struct event;
struct evconnlistener;

/* Zeroed before; lives in what owns the listener. */
typedef struct {
	struct evconnlistener *listener;
	struct event *timer; /* ends the short pause; NULL: accepting never failed */
	bool held;           /* no more connections are wanted */
} php_event_rest;

/* Accept nothing for a tenth of a second. */
void php_event_rest_start(php_event_rest *rest, struct evconnlistener *listener);

/* Accept nothing as long as it is held. */
void php_event_rest_hold(php_event_rest *rest, struct evconnlistener *listener, bool held);

/* The program has disabled the listener, which must stay disabled. */
void php_event_rest_cancel(php_event_rest *rest);

/* Before the listener goes. */
void php_event_rest_free(php_event_rest *rest);

/* Is a short pause on? */
bool php_event_rest_is_on(const php_event_rest *rest);

#endif
