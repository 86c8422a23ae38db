/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "handle.h"

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
	handle->prev = NULL;
	handle->next = parent->children;
	if (handle->next) {
		handle->next->prev = handle;
	}
	parent->children = handle;
}

static void unlink_from_parent(php_event_handle *handle)
{
	if (!handle->parent) {
		return;
	}
	if (handle->prev) {
		handle->prev->next = handle->next;
	} else {
		handle->parent->children = handle->next;
	}
	if (handle->next) {
		handle->next->prev = handle->prev;
	}
	handle->parent = handle->prev = handle->next = NULL;
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

static zend_object *object_of(const php_event_handle *handle)
{
	return handle->kind->object ? (zend_object *) ((char *) handle + handle->kind->object) : NULL;
}

void php_event_handle_close(php_event_handle *handle, const char *why)
{
	void *ptr = handle->ptr;
	zend_object *object = object_of(handle);

	if (!ptr) {
		return;
	}
	if (UNEXPECTED(handle->root->forks != php_event_forks)) {
		php_event_handle_forked(handle->root);
	}
	if (object) {
		GC_ADDREF(object); /* a destructor that runs below may drop the last reference */
	}
	handle->ptr = NULL;
	handle->why = why;
	while (handle->children) {
		php_event_handle_close(handle->children, handle->kind->closed);
	}
	unlink_from_parent(handle);
	if (handle->kind->release) {
		handle->kind->release(handle, ptr);
	}
	if (object) {
		keep(handle, NULL);
		OBJ_RELEASE(object);
	}
}

void php_event_handle_free(php_event_handle *handle)
{
	php_event_handle_close(handle, never_constructed);
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

void php_event_handle_forked(php_event_handle *root)
{
	root->forks = php_event_forks;
	if (root->kind->forked) {
		root->kind->forked(root);
	}
}

static bool is_armed(const php_event_handle *handle)
{
	return handle->ptr && handle->kind->armed && handle->kind->armed(handle);
}

static void edges_of_armed(php_event_handle *parent, zend_get_gc_buffer *edges)
{
	for (php_event_handle *child = parent->children; child; child = child->next) {
		if (child->kind->edges && is_armed(child)) {
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
	if (handle->kind->edges && !is_armed(handle)) {
		handle->kind->edges(handle, edges);
	}
	if (handle->ptr && handle->root == handle) {
		edges_of_armed(handle, edges);
	}
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
