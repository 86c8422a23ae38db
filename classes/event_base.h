/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_BASE_H
#define PHP_EVENT_BASE_H

#include "../src/loop.h"

typedef struct {
	php_event_loop loop; /* struct event_base, the root of all that is made on it */
	zend_object std;
} php_event_base;

extern zend_class_entry *php_event_base_ce;

static inline php_event_base *php_event_base_from_obj(zend_object *object)
{
	return PHP_EVENT_CONTAINER_OF(object, php_event_base, std);
}

#define Z_EVENT_BASE_P(zv) php_event_base_from_obj(Z_OBJ_P(zv))

void php_event_base_register(void);

#endif
