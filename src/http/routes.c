/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "routes.h"

#include <event2/http.h>

static void free_route(php_event_http_route *route)
{
	php_event_callback_clear(&route->callback);
	efree(route);
}

/* Its callables are freed separately, since what they run may come back to it. */
static HashTable *new_paths(void)
{
	HashTable *paths;

	ALLOC_HASHTABLE(paths);
	zend_hash_init(paths, 8, NULL, NULL, false);
	return paths;
}

static bool add_path(php_event_http_routes *self, zend_string *path,
	const php_event_callback *callback, bool streams)
{
	if (!self->paths) {
		self->paths = new_paths();
	} else if (zend_hash_exists(self->paths, path)) {
		return false;
	}
	php_event_http_route *route = ecalloc(1, sizeof *route);

	route->streams = streams;
	php_event_callback_copy(&route->callback, callback, NULL); /* nothing was set before */
	zend_hash_add_new_ptr(self->paths, path, route);
	return true;
}

bool php_event_http_routes_add(php_event_http_routes *self, zend_string *path,
	const php_event_callback *callback, bool streams)
{
	self->streams |= streams;
	if (path) {
		return add_path(self, path, callback, streams);
	}
	self->fallback.streams = streams;
	php_event_callback_copy(&self->fallback.callback, callback, NULL);
	return true;
}

bool php_event_http_routes_remove(php_event_http_routes *self, zend_string *path)
{
	php_event_http_route *route = self->paths ? zend_hash_find_ptr(self->paths, path) : NULL;

	if (!route) {
		return false;
	}
	zend_hash_del(self->paths, path);
	free_route(route);
	return true;
}

/* Paths are compared up to the first difference. */
static const php_event_http_route *find_escaped(
	const php_event_http_routes *self, const char *text, size_t length)
{
	php_event_http_route *route;
	zend_string *path;

	ZEND_HASH_FOREACH_STR_KEY_PTR(self->paths, path, route)
	{
		if (php_event_http_head_unescapes_to(text, length, path)) {
			return route;
		}
	}
	ZEND_HASH_FOREACH_END();
	return &self->fallback;
}

const php_event_http_route *php_event_http_routes_find(
	const php_event_http_routes *self, const php_event_http_head *head)
{
	if (!self->paths) {
		return &self->fallback;
	}
	const char *path = head->bytes + head->path.at;

	if (head->has_escapes) {
		return find_escaped(self, path, head->path.length);
	}
	const php_event_http_route *route =
		zend_hash_str_find_ptr(self->paths, path, head->path.length);
	return route ? route : &self->fallback;
}

const php_event_http_route *php_event_http_routes_find_unseen(
	const php_event_http_routes *self, const struct evhttp_request *request)
{
	const char *path = evhttp_uri_get_path(evhttp_request_get_evhttp_uri(request));

	return path && self->paths ? find_escaped(self, path, strlen(path)) : &self->fallback;
}

void php_event_http_routes_clear(php_event_http_routes *self)
{
	HashTable *paths = self->paths;

	self->paths = NULL;
	php_event_callback_clear(&self->fallback.callback);
	if (paths) {
		php_event_http_route *route;

		ZEND_HASH_FOREACH_PTR (paths, route) {
			free_route(route);
		}
		ZEND_HASH_FOREACH_END();
		zend_hash_destroy(paths);
		FREE_HASHTABLE(paths);
	}
}

void php_event_http_routes_edges(php_event_http_routes *self, zend_get_gc_buffer *buffer)
{
	php_event_http_route *route;

	php_event_callback_edges(&self->fallback.callback, buffer);
	if (self->paths) {
		ZEND_HASH_FOREACH_PTR (self->paths, route) {
			php_event_callback_edges(&route->callback, buffer);
		}
		ZEND_HASH_FOREACH_END();
	}
}

void php_event_http_routes_show(const php_event_http_routes *self, zval *paths)
{
	array_init(paths);
	if (self->paths) {
		zend_string *path;

		ZEND_HASH_FOREACH_STR_KEY (self->paths, path) {
			add_next_index_str(paths, zend_string_copy(path));
		}
		ZEND_HASH_FOREACH_END();
	}
}
