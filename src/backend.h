/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The backend of a base, and the descriptors that the base has of its own: of the backend, and of
 * the pipe that signals come through. libevent ends the process where it cannot have them, or
 * where somebody closes that pipe, so it is not asked unless it can, and nobody is given their
 * numbers. Who has owned such a number from before may still close it: the pipe is looked at before
 * libevent reads it. */
#ifndef PHP_EVENT_BACKEND_H
#define PHP_EVENT_BACKEND_H

#include "compat.h"

/* epoll, its timer, a pipe for signals, and one to wake the loop from another thread */
#define PHP_EVENT_BACKEND_OWN 6

/* Lives in the struct around a base, from open() to close(), in the list of this thread's. */
typedef struct php_event_backend {
	struct php_event_backend *next, **at;
	evutil_socket_t limit; /* descriptors from this number on cannot be watched */
	bool confined;         /* and cannot be had at present */
	int n;
	evutil_socket_t own[PHP_EVENT_BACKEND_OWN];
	uint64_t pipe_device, pipe_inode; /* what signals come through, whatever has its numbers now */
	bool guarded;
} php_event_backend;

/* A new base; NULL with an EventException thrown. NULL `config`: as libevent sees fit. */
struct event_base *php_event_backend_open(
	php_event_backend *self, const struct event_config *config);

/* The base goes or has gone. Again: nothing. */
void php_event_backend_close(php_event_backend *self);

/* A new backend, told of everything anew. Signals are watched as before, also where a descriptor
 * cannot be any more, and none that comes meanwhile is lost; `inherited`: what came is the parent
 * process's. FAILURE: no descriptors are left, and nothing has been done. `complete` false: there
 * are descriptors that the new one does not watch. Runs no PHP code. */
zend_result php_event_backend_renew(
	php_event_backend *self, struct event_base *base, bool inherited, bool *complete);

/* An event on a signal has been added. From now on libevent reads what signals come through only if
 * it is its pipe: where it has been closed, a warning says so, and no more signals come. */
void php_event_backend_guard_signals(php_event_backend *self, struct event_base *base);

/* In a forked process that cannot renew it: nothing that is done to the base from now on reaches
 * the parent's. It can only be freed, and is to be at once: numbers are used again. */
void php_event_backend_abandon(php_event_backend *self);

/* Can it be watched? Where not, libevent would write beyond its sets or end the process, so whoever
 * has libevent watch a descriptor that he was given asks first. False: the log says why. */
static inline bool php_event_backend_admits(const php_event_backend *self, evutil_socket_t fd);

/* libevent also makes descriptors, accepting and connecting, and has them watched at once: where it
 * may, the process is confined to those that can be. So it is while the loop runs, but not while
 * PHP does in its callbacks. Returns what was before, which is to be put back afterwards. */
static inline bool php_event_backend_confine(php_event_backend *self, bool on);

/* Is it a descriptor that one of this thread's bases has of its own? */
bool php_event_backend_owns(evutil_socket_t fd);

/* Has epoll been told to watch what the number means now? True as well where it cannot be, or
 * where the backend is another one, which is given all numbers each time. */
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
