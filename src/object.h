/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What all our objects have in common: how they are allocated, the handlers they start from, and
 * what they tell the garbage collector about the properties PHP keeps for them. */
#ifndef PHP_EVENT_OBJECT_H
#define PHP_EVENT_OBJECT_H

#include "compat.h"

/* Initialize a class's handlers with ours: no clone, and no comparison but identity. `offset` is
 * that of the zend_object in the class's struct. */
void php_event_object_handlers(zend_object_handlers *handlers, size_t offset);

/* Allocate a zeroed struct of `size` bytes that ends in a zend_object of class `ce` and its
 * properties. */
void *php_event_object_alloc(
	size_t size, zend_class_entry *ce, const zend_object_handlers *handlers);

/* Called once per process, when the module's classes are registered: objects of a class that
 * php.ini disables are still created our way, with the warning. PHP would create them without our
 * struct around them. */
void php_event_object_startup(int module);

/* The object is being freed: from now on no WeakReference or WeakMap leads to it. PHP does this in
 * zend_object_std_dtor(), too late for what runs destructors before that. */
void php_event_object_unreference(zend_object *object);

/* Has its destructor been called? Then the collector may free it at any time, even while it runs
 * the destructors of others, so C code must not find it any more. */
static inline bool php_event_object_is_destroyed(const zend_object *object)
{
	return OBJ_FLAGS(object) & IS_OBJ_DESTRUCTOR_CALLED;
}

/* What every get_gc returns: hands over the buffer, and PHP's own properties with it. */
HashTable *php_event_object_gc(
	zend_object *object, zend_get_gc_buffer *edges, zval **table, int *n);

/* Assign to a parameter taken by reference. The old value is released last: its destructors find
 * the new one there, even those whose exceptions show the arguments. Takes over `value`. */
void php_event_object_assign(zval *reference, zval *value);

#endif
