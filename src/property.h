/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Properties that are computed when read: one const table per class. The stub declares them too,
 * for reflection; the slots PHP keeps for them stay empty. The objects' structs must begin with
 * their handles. */
#ifndef PHP_EVENT_PROPERTY_H
#define PHP_EVENT_PROPERTY_H

#include "object.h"

typedef struct {
	const char *name;

	/* Returns the value: `room`, which is null before, filled in, or where the value lives. For a
	 * stale object it returns null or throws, as the class prefers; isset(), empty() and ?? do not
	 * call it then. */
	zval *(*read)(zend_object *object, zval *room);

	/* NULL: read-only, and writing throws. Reports itself what it does not accept. */
	void (*write)(zend_object *object, zval *value);
} php_event_property;

/* The handlers of a class with computed properties; its objects find the table through them. */
typedef struct {
	zend_object_handlers std;
	const php_event_property *table; /* ended by a NULL name */
} php_event_property_handlers;

/* Call this after php_event_handle_handlers(&handlers->std, ...). */
void php_event_property_handlers_init(
	php_event_property_handlers *handlers, const php_event_property *table);

#endif
