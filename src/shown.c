/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "shown.h"

#include "optional.h"

#include <event2/event.h>

void php_event_shown_add(php_event_shown *shown, const char *name, zval *value)
{
	zend_string *key = zend_mangle_property_name(
		shown->class_name, strlen(shown->class_name), name, strlen(name), false);

	zend_hash_update(shown->table, key, value);
	zend_string_release(key);
}

void php_event_shown_bool(php_event_shown *shown, const char *name, bool value)
{
	zval zv;

	ZVAL_BOOL(&zv, value);
	php_event_shown_add(shown, name, &zv);
}

void php_event_shown_long(php_event_shown *shown, const char *name, zend_long value)
{
	zval zv;

	ZVAL_LONG(&zv, value);
	php_event_shown_add(shown, name, &zv);
}

void php_event_shown_double(php_event_shown *shown, const char *name, double value)
{
	zval zv;

	ZVAL_DOUBLE(&zv, value);
	php_event_shown_add(shown, name, &zv);
}

static void add_released(php_event_shown *shown, const char *name, zend_string *value)
{
	zval zv;

	if (value) {
		ZVAL_STR(&zv, value);
	} else {
		ZVAL_NULL(&zv);
	}
	php_event_shown_add(shown, name, &zv);
}

void php_event_shown_string(php_event_shown *shown, const char *name, const char *value)
{
	add_released(shown, name, value ? zend_string_init(value, strlen(value), false) : NULL);
}

void php_event_shown_str(php_event_shown *shown, const char *name, zend_string *value)
{
	add_released(shown, name, php_event_optional_copy(value));
}

void php_event_shown_events(php_event_shown *shown, const char *name, short events)
{
	static const struct {
		short bit;
		const char *name;
	} bits[] = {
		{EV_TIMEOUT, "TIMEOUT"},
		{EV_READ, "READ"},
		{EV_WRITE, "WRITE"},
		{EV_SIGNAL, "SIGNAL"},
		{EV_PERSIST, "PERSIST"},
		{EV_ET, "ET"},
	};
	char text[64] = "";

	for (size_t i = 0; i < sizeof bits / sizeof *bits; i++) {
		if (events & bits[i].bit) {
			strcat(text, *text ? "|" : "");
			strcat(text, bits[i].name);
		}
	}
	php_event_shown_string(shown, name, text);
}

zend_string *php_event_shown_address(const php_event_address *address)
{
	zval host, port;

	php_event_address_to_php(&address->sa, address->length, &host, &port);
	zend_string *text = NULL;
	if (address->sa.sa_family == AF_INET) {
		text = zend_strpprintf(0, "%s:" ZEND_LONG_FMT, Z_STRVAL(host), Z_LVAL(port));
	} else if (address->sa.sa_family == AF_INET6) {
		text = zend_strpprintf(0, "[%s]:" ZEND_LONG_FMT, Z_STRVAL(host), Z_LVAL(port));
	} else {
		text = zend_string_copy(Z_STR(host));
	}
	zval_ptr_dtor(&host);
	return text;
}

void php_event_shown_local(php_event_shown *shown, evutil_socket_t fd)
{
	php_event_address address;
	bool bound = php_event_address_local(&address, fd);

	add_released(shown, "local", bound ? php_event_shown_address(&address) : NULL);
}

void php_event_shown_peer(php_event_shown *shown, evutil_socket_t fd)
{
	php_event_address address;
	bool connected = php_event_address_peer(&address, fd);

	add_released(shown, "peer", connected ? php_event_shown_address(&address) : NULL);
}

void php_event_shown_request(php_event_shown *shown, zend_string *method, zend_string *target)
{
	zend_string *path = NULL;

	if (target) {
		path = zend_string_init(ZSTR_VAL(target), strcspn(ZSTR_VAL(target), "?"), false);
		zend_string_release(target);
	}
	add_released(shown, "method", method);
	add_released(shown, "path", path);
}
