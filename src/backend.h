/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The backend of a base, and the descriptors the base has of its own: the backend's, and those of
 * the pipe that signals come through. libevent ends the process if it cannot have them, or if
 * somebody closes that pipe. So it is asked only when it can have them, and nobody else is given
 * their numbers. Whoever owned such a number before may still close it, so the pipe is checked
 * before libevent reads from it. */
#ifndef PHP_EVENT_BACKEND_H
#define PHP_EVENT_BACKEND_H

#include "compat.h"

/* epoll, its timer, a pipe for signals, and one to wake the loop from another thread */
#define PHP_EVENT_BACKEND_OWN 6

/* Lives in the struct around a base, and is in this thread's list from open() to close(). */
typedef struct php_event_backend {
	struct php_event_backend *next, **at;
	evutil_socket_t limit; /* descriptors from this number on cannot be watched */
	bool confined;         /* ... nor opened at present */
	int n;
	evutil_socket_t own[PHP_EVENT_BACKEND_OWN];
	uint64_t pipe_device, pipe_inode; /* the pipe itself, whatever has its numbers now */
	bool guarded;
} php_event_backend;

/* Make a new base; `config` may be NULL for libevent's defaults. Returns NULL with an
 * EventException thrown. */
struct event_base *php_event_backend_open(
	php_event_backend *self, const struct event_config *config);

/* The base is going or has gone. Calling this again does nothing. */
void php_event_backend_close(php_event_backend *self);

/* Give the base a new backend, which is told of everything anew. Signals are watched as before,
 * even if a descriptor no longer can be, and none that arrives meanwhile is lost; if `inherited`,
 * those that did arrive are the parent process's. Returns FAILURE, having done nothing, if no
 * descriptors are left. Sets `complete` to false if the new backend does not watch all descriptors.
 * Runs no PHP code. */
zend_result php_event_backend_renew(
	php_event_backend *self, struct event_base *base, bool inherited, bool *complete);

/* An event on a signal has been added. From now on libevent reads from the signal pipe only while
 * it is still libevent's own. Once somebody has closed it, a warning says so and no more signals
 * arrive. */
void php_event_backend_guard_signals(php_event_backend *self, struct event_base *base);

/* For a forked process that cannot renew the backend: nothing done to the base from now on
 * reaches the parent's. The base can only be freed, and must be at once, since its numbers get
 * used again. */
void php_event_backend_abandon(php_event_backend *self);

/* Can the descriptor be watched? If not, the log says why. libevent would write beyond its sets or
 * end the process, so ask this before having it watch a descriptor that came from outside. */
static inline bool php_event_backend_admits(const php_event_backend *self, evutil_socket_t fd);

/* libevent also makes descriptors itself, by accepting and connecting, and watches them at once.
 * Where that may happen, the process is confined to descriptors that can be watched: while the loop
 * runs, but not while PHP runs in its callbacks. Returns the previous state, which the caller
 * restores afterwards. */
static inline bool php_event_backend_confine(php_event_backend *self, bool on);

/* Does the descriptor belong to one of this thread's bases itself? */
bool php_event_backend_owns(evutil_socket_t fd);

/* Has epoll been told to watch what the number means now? Also true if epoll cannot watch it, or if
 * the backend is another one, which is given all numbers each time. */
bool php_event_backend_knows(const php_event_backend *self, evutil_socket_t fd);

ZEND_COLD void php_event_backend_set_confined(php_event_backend *self, bool on);
ZEND_COLD void php_event_backend_log_limit(const php_event_backend *self, evutil_socket_t fd);

static inline bool php_event_backend_admits(const php_event_backend *self, evutil_socket_t fd)
{
	if (EXPECTED(fd < self->limit)) {
		return true;
	}
	php_event_backend_log_limit(self, fd);
	return false;
}

static inline bool php_event_backend_confine(php_event_backend *self, bool on)
{
	bool before = self->confined;

	if (UNEXPECTED(self->limit != INT_MAX && before != on)) {
		php_event_backend_set_confined(self, on);
	}
	return before;
}

#endif
