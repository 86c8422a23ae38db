/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_HTTP_H
#define PHP_EVENT_HTTP_H

#include "../src/http/server.h"

typedef struct {
	php_event_http_server server; /* first: begins with its handle */
	zend_object std;
} php_event_http;

extern zend_class_entry *php_event_http_ce;

static inline php_event_http *php_event_http_from_obj(zend_object *object)
{
	return PHP_EVENT_CONTAINER_OF(object, php_event_http, std);
}

#define Z_EVENT_HTTP_P(zv) php_event_http_from_obj(Z_OBJ_P(zv))

void php_event_http_register(void);

#endif
