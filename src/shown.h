/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What var_dump() and print_r() show of an object beside its properties, for people to look at. It
 * appears as private properties of the object's class, so that it hides none of a program's own,
 * and no program reads it: only these two functions ask for it. Building it runs no PHP code and
 * changes nothing. It contains no secrets such as headers, queries and passphrases. */
#ifndef PHP_EVENT_SHOWN_H
#define PHP_EVENT_SHOWN_H

#include "address.h"

typedef struct {
	HashTable *table;
	const char *class_name;
} php_event_shown;

/* Takes over the zval's value. */
void php_event_shown_add(php_event_shown *shown, const char *name, zval *value);

void php_event_shown_bool(php_event_shown *shown, const char *name, bool value);
void php_event_shown_long(php_event_shown *shown, const char *name, zend_long value);
void php_event_shown_double(php_event_shown *shown, const char *name, double value);

/* NULL is shown as null. */
void php_event_shown_string(php_event_shown *shown, const char *name, const char *value);
void php_event_shown_str(php_event_shown *shown, const char *name, zend_string *value);

/* The Event::* bits that are set: "READ|PERSIST". */
void php_event_shown_events(php_event_shown *shown, const char *name, short events);

/* "127.0.0.1:80", "[::1]:80", "unix:/path". */
zend_string *php_event_shown_address(const php_event_address *address);

/* What a socket is bound to and connected to, as `local` and `peer`; null if it is not. */
void php_event_shown_local(php_event_shown *shown, evutil_socket_t fd);
void php_event_shown_peer(php_event_shown *shown, evutil_socket_t fd);

/* A method, and a target without its query. Releases both strings. */
void php_event_shown_request(php_event_shown *shown, zend_string *method, zend_string *target);

#endif
