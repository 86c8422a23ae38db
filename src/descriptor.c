/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "descriptor.h"

#include "error.h"

void php_event_descriptors_init(php_event_descriptors *self, const php_event_backend *backend)
{
	self->backend = backend;
	zend_hash_init(&self->watches, 8, NULL, NULL, true);
}

void php_event_descriptors_destroy(php_event_descriptors *self)
{
	zend_hash_destroy(&self->watches);
}

static php_event_watch *find(const php_event_descriptors *self, evutil_socket_t fd)
{
	return zend_hash_index_find_ptr(&self->watches, (zend_ulong) fd);
}

static bool identify(evutil_socket_t fd, struct stat *file)
{
#ifdef PHP_WIN32
	memset(file, 0, sizeof *file); /* sockets are not files there, and numbers are not reused */
	return true;
#else
	return fstat(fd, file) == 0;
#endif
}

static bool is_socket(const struct stat *file)
{
#ifdef PHP_WIN32
	return true;
#else
	return S_ISSOCK(file->st_mode);
#endif
}

bool php_event_descriptor_exists(evutil_socket_t fd)
{
	struct stat file;

	return identify(fd, &file);
}

/* An open stream has its descriptor: streams need no system call. */
static bool is_current(const php_event_watch *watch)
{
	if (watch->stream) {
		const zend_resource *stream =
			zend_hash_index_find_ptr(&EG(regular_list), (zend_ulong) watch->stream);
		return stream && stream->type >= 0;
	}
	struct stat now;
	return identify(watch->fd, &now) && now.st_dev == watch->device && now.st_ino == watch->inode;
}

/* All who are on one number came while it meant the same: they go together. */
static void cancel_all(php_event_watch *first)
{
	size_t said = php_event_error_mark();

	zend_hash_index_del(&first->among->watches, (zend_ulong) first->fd);
	while (first) {
		php_event_watch *watch = first;

		first = watch->next;
		watch->among = NULL;
		watch->cancelled = true;
		watch->cancel(watch);
	}
	php_event_error_forget(said); /* the kernel has forgotten the descriptor already */
}

bool php_event_descriptors_sweep(php_event_descriptors *self)
{
	bool found = false;
	php_event_watch *first;

	ZEND_HASH_FOREACH_PTR (&self->watches, first) {
		if (!is_current(first)) {
			cancel_all(first);
			found = true;
		}
	}
	ZEND_HASH_FOREACH_END();
	return found;
}

static void never(evutil_socket_t fd, short what, void *arg)
{
}

/* If libevent was told of the newcomer already, it has not told the kernel, as it took the number
 * for known. Waiting for one thing more for a moment makes it do so. */
static void introduce(struct event_base *base, evutil_socket_t fd)
{
	if (!(event_base_get_features(base) & EV_FEATURE_EARLY_CLOSE)) {
		return; /* a backend that is given all numbers each time */
	}
	size_t said = php_event_error_mark();
	struct event *moment = event_new(base, fd, EV_CLOSED | EV_PERSIST, never, NULL);

	if (moment) {
		event_add(moment, NULL);
		event_free(moment);
	}
	php_event_error_forget(said); /* most likely a regular file: whoever adds it will be told */
}

/* A named pipe, for example, may be closed and opened again with the same number. If the kernel
 * does not know the number, and does after introduce(), libevent still waits for what it meant
 * before; if it still does not, nobody waits for it. */
static bool is_reopened(const php_event_watch *watch, struct event_base *base)
{
	const php_event_backend *backend = watch->among->backend;

	if (watch->stream || watch->is_unique || php_event_backend_knows(backend, watch->fd)) {
		return false;
	}
	introduce(base, watch->fd);
	return php_event_backend_knows(backend, watch->fd);
}

void php_event_descriptor_claim(
	php_event_descriptors *self, struct event_base *base, evutil_socket_t fd)
{
	php_event_watch *first = find(self, fd);

	if (UNEXPECTED(first && (!is_current(first) || is_reopened(first, base)))) {
		cancel_all(first);
		introduce(base, fd);
	}
}

void php_event_descriptor_watch(php_event_descriptors *self, struct event_base *base,
	php_event_watch *watch, evutil_socket_t fd, zend_long stream)
{
	struct stat file = {0};

	php_event_descriptor_claim(self, base, fd);
	if (!stream) {
		identify(fd, &file);
	}
	watch->cancelled = false;
	watch->among = self;
	watch->fd = fd;
	watch->stream = stream;
	watch->device = file.st_dev;
	watch->inode = file.st_ino;
	watch->is_unique = is_socket(&file);
	watch->prev = NULL;
	watch->next = find(self, fd);
	if (watch->next) {
		watch->next->prev = watch;
	}
	zend_hash_index_update_ptr(&self->watches, (zend_ulong) fd, watch);
}

static void unlink_watch(php_event_watch *watch)
{
	if (watch->next) {
		watch->next->prev = watch->prev;
	}
	if (watch->prev) {
		watch->prev->next = watch->next;
	} else if (watch->next) {
		zend_hash_index_update_ptr(&watch->among->watches, (zend_ulong) watch->fd, watch->next);
	} else {
		zend_hash_index_del(&watch->among->watches, (zend_ulong) watch->fd);
	}
}

void php_event_descriptor_unwatch(php_event_watch *watch)
{
	if (watch->among) {
		unlink_watch(watch);
	}
	watch->among = NULL;
	watch->cancelled = false;
}

bool php_event_descriptor_is_current(const php_event_watch *watch)
{
	return watch->among && is_current(watch);
}

bool php_event_descriptor_ask(php_event_watch *watch)
{
	if (UNEXPECTED(!is_current(watch))) {
		cancel_all(find(watch->among, watch->fd));
	}
	return !watch->cancelled;
}
