/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "object.h"

#include "error.h"

#include <zend_exceptions.h>
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

void php_event_object_assign(zval *reference, zval *value)
{
	zval before;

	ZVAL_COPY(&before, Z_REFVAL_P(reference));
	ZEND_TRY_ASSIGN_REF_TMP(reference, value);
	zval_ptr_dtor(&before);
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

/* How objects of our classes are created, which disable_classes replaces. */
static struct {
	const zend_class_entry *ce;
	zend_object *(*create)(zend_class_entry *ce);
} creators[16];

static size_t creators_count;

static zend_result (*next_startup_cb)(void); /* of another module */

static zend_object *create_disabled(zend_class_entry *ce)
{
	for (const zend_class_entry *at = ce; at; at = at->parent) {
		for (size_t i = 0; i < creators_count; i++) {
			if (creators[i].ce == at) {
				zend_object *object = creators[i].create(ce);

				zend_error(
					E_WARNING, "%s() has been disabled for security reasons", ZSTR_VAL(ce->name));
				return object;
			}
		}
	}
	return zend_objects_new(ce); /* not reached: only our classes are created by this */
}

/* PHP has read disable_classes, and no script runs yet. A disabled class has no parent, so its
 * objects cannot be thrown. */
static void restore_disabled(void)
{
	if (!instanceof_function(php_event_exception_ce, zend_ce_exception)) {
		php_event_exception_ce = zend_ce_exception;
	}
	for (size_t i = 0; i < creators_count; i++) {
		zend_class_entry *ce = (zend_class_entry *) creators[i].ce;

		if (ce->create_object != creators[i].create) {
			ce->create_object = create_disabled;
		}
	}
}

static zend_result on_startup(void)
{
	restore_disabled();
	return next_startup_cb ? next_startup_cb() : SUCCESS;
}

void php_event_object_startup(int module)
{
	zend_class_entry *ce;

	creators_count = 0;
	ZEND_HASH_FOREACH_PTR (CG(class_table), ce) {
		if (ce->type == ZEND_INTERNAL_CLASS && ce->info.internal.module
			&& ce->info.internal.module->module_number == module && ce->create_object
			&& !(ce->parent && ce->parent->create_object == ce->create_object)) {
			ZEND_ASSERT(creators_count < sizeof creators / sizeof *creators);
			creators[creators_count].ce = ce;
			creators[creators_count++].create = ce->create_object;
		}
	}
	ZEND_HASH_FOREACH_END();
	next_startup_cb = zend_post_startup_cb;
	zend_post_startup_cb = on_startup;
}
