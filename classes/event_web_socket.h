/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_WEB_SOCKET_H
#define PHP_EVENT_WEB_SOCKET_H

#include "../src/websocket/socket.h"

typedef struct {
	php_event_websocket socket;
	zend_object std;
} php_event_web_socket;

extern zend_class_entry *php_event_web_socket_ce;

static inline php_event_websocket *php_event_web_socket_from_obj(zend_object *object)
{
	return &PHP_EVENT_CONTAINER_OF(object, php_event_web_socket, std)->socket;
}

#define Z_EVENT_WEB_SOCKET_P(zv) php_event_web_socket_from_obj(Z_OBJ_P(zv))

void php_event_web_socket_register(void);

#endif
