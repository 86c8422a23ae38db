/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A pause of what accepts, after that has failed: without descriptors the kernel goes on telling of
 * the connection that waits, and a loop that tried at once each time would take all of a
 * processor. */
#ifndef PHP_EVENT_REST_H
#define PHP_EVENT_REST_H

#include "compat.h"

struct event;
struct evconnlistener;

/* Zeroed before; lives in what owns the listener. */
typedef struct {
	struct event *timer; /* ends it; NULL: it never failed */
} php_event_rest;

/* Accept nothing for a tenth of a second. */
void php_event_rest_start(php_event_rest *rest, struct evconnlistener *listener);

/* The program has disabled the listener, which is to stay so. */
void php_event_rest_cancel(php_event_rest *rest);

/* Before the listener goes. */
void php_event_rest_free(php_event_rest *rest);

bool php_event_rest_is_on(const php_event_rest *rest);

#endif
