/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "handle.h"

#include "error.h"

#ifndef PHP_WIN32
#include <pthread.h>
#endif

int php_event_forks;

static const char never_constructed[] = "has not been constructed";

void php_event_handle_init(php_event_handle *handle, const php_event_kind *kind)
{
	handle->kind = kind;
	handle->why = never_constructed;
}

static void link_to(php_event_handle *handle, php_event_handle *parent)
{
	handle->parent = parent;
	handle->root = parent ? parent->root : handle;
	if (!parent) {
		return;
	}
	handle->next = parent->children;
	handle->at = &parent->children;
	if (handle->next) {
		handle->next->at = &handle->next;
	}
	parent->children = handle;
}

static void unlink_from_parent(php_event_handle *handle)
{
	if (!handle->parent) {
		return;
	}
	*handle->at = handle->next;
	if (handle->next) {
		handle->next->at = handle->at;
	}
	handle->parent = handle->next = NULL;
}

static void keep(php_event_handle *handle, zend_object *keeps)
{
	zend_object *before = handle->keeps;

	if (keeps) {
		GC_ADDREF(keeps);
	}
	handle->keeps = keeps;
	if (before) {
		OBJ_RELEASE(before);
	}
}

void php_event_handle_open(
	php_event_handle *handle, void *ptr, php_event_handle *parent, zend_object *keeps)
{
	ZEND_ASSERT(!handle->ptr && ptr);
	handle->ptr = ptr;
	handle->why = NULL;
	handle->forks = php_event_forks;
	link_to(handle, parent);
	keep(handle, keeps);
}

void php_event_handle_move(php_event_handle *handle, php_event_handle *parent, zend_object *keeps)
{
	unlink_from_parent(handle);
	link_to(handle, parent);
	keep(handle, keeps);
}

/* Take the handle and all below it from libevent, children first. What PHP has to release is
 * collected, and held, in a list through `next`. */
static void bury(php_event_handle *handle, const char *why, php_event_handle **buried)
{
	void *ptr = handle->ptr;
	zend_object *object = php_event_handle_object(handle);

	if (object) {
		GC_ADDREF(object); /* a release() may let go of the last reference */
	}
	handle->ptr = NULL;
	handle->why = why;
	unlink_from_parent(handle);
	while (handle->children) {
		bury(handle->children, handle->kind->closed ? handle->kind->closed : why, buried);
	}
	bool remains = object || handle->kind->clear;
	if (handle->kind->release) {
		handle->kind->release(handle, ptr);
	}
	if (!remains) {
		return;
	}
	handle->next = *buried;
	*buried = handle;
}

/* Drop a reference that was only borrowed: no reason for the collector to look, let alone to run,
 * since frames of libevent's may be on the stack. */
static void give_back(zend_object *object)
{
	if (GC_DELREF(object) == 0) {
		zend_objects_store_del(object);
	}
}

/* Release what PHP has in the buried handles. */
static void forget(php_event_handle *buried)
{
	while (buried) {
		php_event_handle *handle = buried;
		zend_object *object = php_event_handle_object(handle);

		buried = handle->next;
		handle->next = NULL;
		if (handle->kind->clear) {
			handle->kind->clear(handle);
		}
		if (object) {
			keep(handle, NULL);
			give_back(object);
		}
	}
}

static php_event_handle *bury_all(php_event_handle *handle, const char *why)
{
	php_event_handle *buried = NULL;

	php_event_handle_catch_up(handle);
	if (handle->ptr) {
		size_t said = php_event_error_mark();
		bury(handle, why, &buried);
		php_event_error_forget(said); /* complaints about what is gone help nobody */
	}
	return buried;
}

void php_event_handle_close(php_event_handle *handle, const char *why)
{
	forget(bury_all(handle, why));
}

void php_event_handle_free(php_event_handle *handle)
{
	php_event_handle *buried = bury_all(handle, never_constructed);
	zend_object *object = php_event_handle_object(handle);

	if (object) {
		php_event_object_unreference(object);
	}
	forget(buried);
	if (!buried && handle->kind->clear) {
		handle->kind->clear(handle); /* of what PHP code closed while it was being set */
	}
}

bool php_event_handle_is_new(const php_event_handle *handle)
{
	return handle->why == never_constructed;
}

bool php_event_handle_may_open(const php_event_handle *handle)
{
	if (!php_event_handle_is_new(handle)) {
		zend_throw_error(NULL, "%s: has already been constructed", handle->kind->name);
		return false;
	}
	return true;
}

void php_event_handle_throw(const php_event_handle *handle)
{
	zend_throw_error(NULL, "%s: %s", handle->kind->name, handle->why);
}

void *php_event_handle_fetch_or_warn(php_event_handle *handle)
{
	php_event_handle_catch_up(handle);
	if (UNEXPECTED(!handle->ptr && !php_event_handle_is_new(handle))) {
		php_error_docref(NULL, E_WARNING, "%s: %s", handle->kind->name, handle->why);
		return NULL;
	}
	return php_event_handle_fetch(handle);
}

static void tell_of_fork(php_event_handle *handle)
{
	if (handle->kind->forked) {
		handle->kind->forked(handle);
	}
	for (php_event_handle *child = handle->children; child; child = child->next) {
		tell_of_fork(child);
	}
}

/* Holds the root's object, since closing may drop the last reference to it. */
void php_event_handle_forked(php_event_handle *root)
{
	zend_object *object = php_event_handle_object(root);

	root->forks = php_event_forks;
	if (object) {
		GC_ADDREF(object);
	}
	tell_of_fork(root);
	if (object) {
		give_back(object);
	}
}

static bool is_armed(const php_event_handle *handle)
{
	return handle->ptr && handle->kind->armed && handle->kind->armed(handle);
}

/* What was armed when the collector looked is still reported by the root until it is shown again:
 * by itself the collector would not look at it, but it does look at a root whose reference is
 * dropped. */
static bool is_reported_by_root(const php_event_handle *handle)
{
	return handle->ptr && (handle->seen || is_armed(handle));
}

static void edges_of_armed(php_event_handle *parent, zend_get_gc_buffer *edges)
{
	for (php_event_handle *child = parent->children; child; child = child->next) {
		if (child->kind->edges && is_reported_by_root(child)) {
			child->seen = true;
			child->root->show_in = 1;
			child->kind->edges(child, edges);
		}
		edges_of_armed(child, edges);
	}
}

void php_event_handle_edges(php_event_handle *handle, zend_get_gc_buffer *edges)
{
	if (handle->keeps) {
		zend_get_gc_buffer_add_obj(edges, handle->keeps);
	}
	if (handle->kind->edges && !is_reported_by_root(handle)) {
		handle->kind->edges(handle, edges);
	}
	if (handle->ptr && handle->root == handle) {
		edges_of_armed(handle, edges);
	}
}

/* Visit the handles below `parent`; adds to `left` how many stay seen. */
static unsigned list_disarmed(php_event_handle *parent, zval *list, unsigned *left)
{
	unsigned all = 0;

	for (php_event_handle *child = parent->children; child; child = child->next) {
		zend_object *object = php_event_handle_object(child);

		if (child->seen && object && !is_armed(child)) {
			child->seen = false;
			GC_ADDREF(object);
			add_next_index_object(list, object);
		}
		*left += child->seen;
		all += 1 + list_disarmed(child, list, left);
	}
	return all;
}

/* The collector looks only at objects that lose a reference, and libevent dropped none. */
void php_event_handle_show_again(php_event_handle *root)
{
	enum { RARELY = 16 }; /* looking may cost each of so many callbacks one handle */
	unsigned left = 0;
	zval list;

	array_init(&list);
	unsigned all = list_disarmed(root, &list, &left);
	root->show_in = left ? all * RARELY : 0;
	zval_ptr_dtor(&list);
}

static php_event_handle *of(zend_object *object)
{
	return (php_event_handle *) ((char *) object - object->handlers->offset);
}

static void free_object(zend_object *object)
{
	php_event_handle_free(of(object));
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *n)
{
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	php_event_handle_edges(of(object), buffer);
	return php_event_object_gc(object, buffer, table, n);
}

HashTable *php_event_handle_debug_info(zend_object *object, int *is_temporary)
{
	const php_event_handle *handle = of(object);
	php_event_shown shown = {
		zend_array_dup(zend_std_get_properties(object)),
		handle->kind->name,
	};

	if (!handle->ptr) {
		php_event_shown_string(&shown, "state", handle->why);
	} else if (handle->kind->show) {
		handle->kind->show(handle, &shown);
	}
	*is_temporary = true;
	return shown.table;
}

void php_event_handle_handlers(zend_object_handlers *handlers, const php_event_kind *kind)
{
	php_event_object_handlers(handlers, kind->object);
	handlers->free_obj = free_object;
	handlers->get_gc = get_gc;
	handlers->get_debug_info = php_event_handle_debug_info;
}

#ifndef PHP_WIN32
static void count_fork(void)
{
	php_event_forks++;
}
#endif

void php_event_handle_startup(void)
{
#ifndef PHP_WIN32
	static bool registered;

	if (!registered) {
		registered = true;
		pthread_atfork(NULL, NULL, count_fork);
	}
#endif
}
