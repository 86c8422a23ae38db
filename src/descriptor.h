/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Which descriptor a number means. libevent counts by number who waits for what, and tells the
 * kernel about the first only. The kernel forgets a descriptor that is closed, libevent does not:
 * when the number comes back as something else, a newcomer would be the second and never be told
 * of. So each loop remembers what every number was when it began to be watched, and whoever
 * begins to watch one lays claim to it first. */
#ifndef PHP_EVENT_DESCRIPTOR_H
#define PHP_EVENT_DESCRIPTOR_H

#include "backend.h"

#include <event2/util.h>
#include <sys/stat.h>

typedef struct php_event_watch php_event_watch;

/* Of one base. */
typedef struct {
	HashTable watches; /* by number: the latest of those that watch it, and through it the rest */
	const php_event_backend *backend;
} php_event_descriptors;

/* Somebody who watches a descriptor that others may close: a PHP stream, a Socket, a mere number.
 * Zeroed before its first use, and while nothing is watched. Lives in the struct that watches. */
struct php_event_watch {
	/* The descriptor is another one now, or none: stop waiting for it. Runs no PHP code. */
	void (*cancel)(php_event_watch *watch);

	bool cancelled;
	php_event_descriptors *among; /* NULL: not watching, or cancelled */
	php_event_watch *prev, *next; /* others on the same number, and so on the same descriptor */
	evutil_socket_t fd;
	zend_long stream; /* the PHP stream's number, which is never used again; 0: none */
	dev_t device;     /* without a stream: the file */
	ino_t inode;
	bool is_unique; /* a socket: opened again, any other file has its device and inode, too */
};

void php_event_descriptors_init(php_event_descriptors *self, const php_event_backend *backend);
void php_event_descriptors_destroy(php_event_descriptors *self);

/* Cancel who watches what has been closed; false where there is nobody. */
bool php_event_descriptors_sweep(php_event_descriptors *self);

/* Is there a descriptor of this number? */
bool php_event_descriptor_exists(evutil_socket_t fd);

/* Something begins to use `fd` on `base`: those who watched what the number meant before are
 * cancelled. May be called as well after libevent has been told to wait for the new one. */
void php_event_descriptor_claim(
	php_event_descriptors *self, struct event_base *base, evutil_socket_t fd);

/* Claim `fd`, which is that of the PHP stream of this number (0: of none), and watch it. */
void php_event_descriptor_watch(php_event_descriptors *self, struct event_base *base,
	php_event_watch *watch, evutil_socket_t fd, zend_long stream);

/* The watch ends. Again, or where none has begun: nothing. */
void php_event_descriptor_unwatch(php_event_watch *watch);

/* Is the descriptor watched, and still the one it was? */
bool php_event_descriptor_is_current(const php_event_watch *watch);

/* Is the descriptor still the one it was? If not, all who watch it are cancelled. True where
 * nothing is watched. */
bool php_event_descriptor_ask(php_event_watch *watch);

static inline bool php_event_descriptor_is_open(php_event_watch *watch)
{
	return watch->among ? php_event_descriptor_ask(watch) : !watch->cancelled;
}

/* Has it been closed? Nobody is cancelled for asking. */
static inline bool php_event_descriptor_is_lost(const php_event_watch *watch)
{
	return watch->cancelled || (watch->among && !php_event_descriptor_is_current(watch));
}

#endif
