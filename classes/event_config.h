/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_CONFIG_H
#define PHP_EVENT_CONFIG_H

#include "../src/handle.h"

typedef struct {
	php_event_handle handle; /* struct event_config, a root */
	zend_object std;
} php_event_config;

extern zend_class_entry *php_event_config_ce;

static inline php_event_config *php_event_config_from_obj(zend_object *object)
{
	return PHP_EVENT_CONTAINER_OF(object, php_event_config, std);
}

#define Z_EVENT_CONFIG_P(zv) php_event_config_from_obj(Z_OBJ_P(zv))

void php_event_config_register(void);

#endif
