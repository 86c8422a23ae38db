/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What every object of ours has in common: how it is allocated, which handlers it starts from,
 * and what it tells the garbage collector about the properties PHP keeps for it. */
#ifndef PHP_EVENT_OBJECT_H
#define PHP_EVENT_OBJECT_H

#include "compat.h"

/* Start a class's handlers from ours: no clone, no comparison but identity. `offset` is that of
 * the zend_object in the class's struct. */
void php_event_object_handlers(zend_object_handlers *handlers, size_t offset);

/* A zeroed struct of `size` bytes that ends in a zend_object of class `ce` and its properties. */
void *php_event_object_alloc(
	size_t size, zend_class_entry *ce, const zend_object_handlers *handlers);

/* Once a process, when the module's classes are registered: objects of one that php.ini disables
 * are created as before, with the warning. PHP would make them without our struct around them. */
void php_event_object_startup(int module);

/* An object that is being freed: from now on no WeakReference or WeakMap leads to it. PHP does this
 * in zend_object_std_dtor(), too late for what runs destructors before. */
void php_event_object_unreference(zend_object *object);

/* Has its destructor been called? Then the collector may free it at any time, even while it runs
 * the destructors of others: it must not be found from C any more. */
static inline bool php_event_object_is_destroyed(const zend_object *object)
{
	return OBJ_FLAGS(object) & IS_OBJ_DESTRUCTOR_CALLED;
}

/* The end of every get_gc: hands over the buffer, and PHP's own properties with it. */
HashTable *php_event_object_gc(
	zend_object *object, zend_get_gc_buffer *edges, zval **table, int *n);

/* Into a parameter taken by reference, whose value before goes last: its destructors find the new
 * one there, also those whose exceptions tell of the arguments. Takes over `value`. */
void php_event_object_assign(zval *reference, zval *value);

#endif
