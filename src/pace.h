/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * How much a bufferevent reads and writes in a second. */
#ifndef PHP_EVENT_PACE_H
#define PHP_EVENT_PACE_H

#include "compat.h"

struct bufferevent;

typedef struct php_event_pace php_event_pace;

/* Read and write so many bytes a second at most from now on; 0 or less: any number. `*pace`, which
 * is made where it is NULL, goes where both are any. Uses PHP's memory. */
void php_event_pace_set(
	php_event_pace **pace, struct bufferevent *bev, zend_long read, zend_long write);

/* Before the bufferevent goes, which libevent may hold longer than we: it has none any more. */
void php_event_pace_drop(php_event_pace **pace);

#endif
