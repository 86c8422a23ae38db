/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_LISTENER_H
#define PHP_EVENT_LISTENER_H

#include "../src/loop.h"
#include "../src/rest.h"
#include "../src/socket.h"

typedef struct {
	php_event_handle handle; /* struct evconnlistener, under its base */
	php_event_callback callback;
	php_event_callback error_callback; /* has no data of its own */
	php_event_socket_file file;
	php_event_watch watch; /* of a descriptor that others close */
	bool enabled;
	php_event_rest rest; /* after accepting has failed */
	bool warned;         /* accepting fails, and that was reported */
	zend_object std;
} php_event_listener;

extern zend_class_entry *php_event_listener_ce;

static inline php_event_listener *php_event_listener_from_obj(zend_object *object)
{
	return PHP_EVENT_CONTAINER_OF(object, php_event_listener, std);
}

#define Z_EVENT_LISTENER_P(zv) php_event_listener_from_obj(Z_OBJ_P(zv))

void php_event_listener_register(void);

#endif
