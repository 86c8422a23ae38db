/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "object.h"

#include <zend_weakrefs.h>

static int compare(zval *a, zval *b)
{
	ZEND_COMPARE_OBJECTS_FALLBACK(a, b);

	return Z_OBJ_P(a) == Z_OBJ_P(b) ? 0 : ZEND_UNCOMPARABLE;
}

void php_event_object_handlers(zend_object_handlers *handlers, size_t offset)
{
	memcpy(handlers, &std_object_handlers, sizeof *handlers);
	handlers->offset = (int) offset;
	handlers->clone_obj = NULL; /* two objects would own one libevent struct */
	handlers->compare = compare;
}

void *php_event_object_alloc(
	size_t size, zend_class_entry *ce, const zend_object_handlers *handlers)
{
	char *memory = zend_object_alloc(size, ce);
	zend_object *object = (zend_object *) (memory + handlers->offset);

	zend_object_std_init(object, ce);
	object_properties_init(object, ce);
	object->handlers = handlers;
	return memory;
}

void php_event_object_unreference(zend_object *object)
{
	if (GC_FLAGS(object) & IS_OBJ_WEAKLY_REFERENCED) {
		GC_DEL_FLAGS(object, IS_OBJ_WEAKLY_REFERENCED);
		zend_weakrefs_notify(object);
	}
}

HashTable *php_event_object_gc(zend_object *object, zend_get_gc_buffer *edges, zval **table, int *n)
{
	if (!object->properties) {
		for (int i = 0; i < object->ce->default_properties_count; i++) {
			zend_get_gc_buffer_add_zval(edges, &object->properties_table[i]);
		}
	}
	zend_get_gc_buffer_use(edges, table, n);
	return object->properties; /* its slots are reached through it */
}
