/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Limits how much a bufferevent reads and writes per second. */
#ifndef PHP_EVENT_PACE_H
#define PHP_EVENT_PACE_H

#include "compat.h"

struct bufferevent;

typedef struct php_event_pace php_event_pace;

/* Limit reading and writing to that many bytes a second; 0 or less means no limit. `*pace` is made
 * if it is NULL, and freed if there is no limit on either. Uses PHP's memory. */
void php_event_pace_set(
	php_event_pace **pace, struct bufferevent *bev, zend_long read, zend_long write);

/* Remove the limits before the bufferevent goes, which libevent may keep longer than we do. */
void php_event_pace_drop(php_event_pace **pace);

#endif
