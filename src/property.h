/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Properties that are computed when they are read: one const table a class. The stub declares
 * them too, for reflection; the slots PHP keeps for them stay empty. The objects' structs begin
 * with their handles. */
#ifndef PHP_EVENT_PROPERTY_H
#define PHP_EVENT_PROPERTY_H

#include "object.h"

typedef struct {
	const char *name;

	/* The value: in `room`, or where it lives. `room` is null before. A stale object gives null or
	 * throws, for its class to say; not called where one is asked by isset(), empty() or ??. */
	zval *(*read)(zend_object *object, zval *room);

	/* NULL: read-only, writing throws. Says itself what it does not accept. */
	void (*write)(zend_object *object, zval *value);
} php_event_property;

/* The handlers of a class with computed properties: its objects find the table behind them. */
typedef struct {
	zend_object_handlers std;
	const php_event_property *table; /* ended by a NULL name */
} php_event_property_handlers;

/* After php_event_handle_handlers(&handlers->std, ...). */
void php_event_property_handlers_init(
	php_event_property_handlers *handlers, const php_event_property *table);

#endif
