/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "property.h"

#include "handle.h"

static const php_event_property *table_of(const zend_object *object)
{
	return ((const php_event_property_handlers *) object->handlers)->table;
}

static const php_event_property *find(const zend_object *object, const zend_string *name)
{
	for (const php_event_property *p = table_of(object); p->name; p++) {
		if (zend_string_equals_cstr(name, p->name, strlen(p->name))) {
			return p;
		}
	}
	return NULL;
}

/* What isset(), empty(), ?? and var_dump() see. For a stale object that is nothing, without a
 * warning. */
static zval *read_quietly(const php_event_property *p, zend_object *object, zval *room)
{
	const char *memory = (const char *) object - object->handlers->offset;

	ZVAL_NULL(room);
	return ((const php_event_handle *) memory)->ptr ? p->read(object, room) : room;
}

static zval *read_property(
	zend_object *object, zend_string *name, int type, void **slot, zval *room)
{
	const php_event_property *p = find(object, name);

	if (!p) {
		return zend_std_read_property(object, name, type, slot, room);
	}
	if (type == BP_VAR_IS) {
		return read_quietly(p, object, room);
	}
	ZVAL_NULL(room);
	return p->read(object, room);
}

/* The object is held meanwhile: converting the value, warning or releasing the old one may run PHP
 * code, and an assignment holds no reference. */
static zval *write_property(zend_object *object, zend_string *name, zval *value, void **slot)
{
	const php_event_property *p = find(object, name);

	if (!p) {
		return zend_std_write_property(object, name, value, slot);
	}
	if (p->write) {
		GC_ADDREF(object);
		p->write(object, value);
		OBJ_RELEASE(object);
	} else {
		zend_throw_error(
			NULL, "Cannot modify read-only property %s::$%s", ZSTR_VAL(object->ce->name), p->name);
	}
	return value;
}

static int has_property(zend_object *object, zend_string *name, int mode, void **slot)
{
	const php_event_property *p = find(object, name);
	zval room, *value;

	if (!p) {
		return zend_std_has_property(object, name, mode, slot);
	}
	if (mode == ZEND_PROPERTY_EXISTS) {
		return true;
	}
	value = read_quietly(p, object, &room);
	bool result = mode == ZEND_PROPERTY_NOT_EMPTY ? zend_is_true(value) : Z_TYPE_P(value) > IS_NULL;
	if (value == &room) {
		zval_ptr_dtor(&room);
	}
	return result;
}

static void unset_property(zend_object *object, zend_string *name, void **slot)
{
	const php_event_property *p = find(object, name);

	if (!p) {
		zend_std_unset_property(object, name, slot);
		return;
	}
	zend_throw_error(NULL, "Cannot unset property %s::$%s", ZSTR_VAL(object->ce->name), p->name);
}

/* Computed values have no address: PHP falls back to read and write. */
static zval *property_pointer(zend_object *object, zend_string *name, int type, void **slot)
{
	return find(object, name) ? NULL : zend_std_get_property_ptr_ptr(object, name, type, slot);
}

/* What var_dump() shows. */
static HashTable *debug_info(zend_object *object, int *is_temporary)
{
	HashTable *shown = php_event_handle_debug_info(object, is_temporary);
	zval room;

	for (const php_event_property *p = table_of(object); p->name; p++) {
		zval *value = read_quietly(p, object, &room);

		if (value != &room) {
			Z_TRY_ADDREF_P(value);
		}
		zend_hash_str_update(shown, p->name, strlen(p->name), value);
	}
	return shown;
}

void php_event_property_handlers_init(
	php_event_property_handlers *handlers, const php_event_property *table)
{
	handlers->table = table;
	handlers->std.read_property = read_property;
	handlers->std.write_property = write_property;
	handlers->std.has_property = has_property;
	handlers->std.unset_property = unset_property;
	handlers->std.get_property_ptr_ptr = property_pointer;
	handlers->std.get_debug_info = debug_info;
}
