/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Tracks which descriptor a number means. libevent counts by number who waits for what, and tells
 * the kernel only about the first. When a descriptor is closed, the kernel forgets it but libevent
 * does not: if the number comes back as something else, whoever waits for it counts as the second
 * and is never told of anything. So each loop remembers what every number was when it began to be
 * watched, and whoever begins to watch a number claims it first. */
#ifndef PHP_EVENT_DESCRIPTOR_H
#define PHP_EVENT_DESCRIPTOR_H

#include "backend.h"

#include <event2/util.h>
#include <sys/stat.h>

typedef struct php_event_watch php_event_watch;

/* The watched descriptors of one base. */
typedef struct {
	HashTable watches; /* by number: the latest watch of it, linked to the others */
	const php_event_backend *backend;
} php_event_descriptors;

/* A watch on a descriptor that others may close: a PHP stream's, a Socket's, or a mere number.
 * Lives in the struct that watches; zeroed before its first use and while it watches nothing. */
struct php_event_watch {
	/* The number now means another descriptor, or none: stop waiting for it. Runs no PHP code. */
	void (*cancel)(php_event_watch *watch);

	bool cancelled;
	php_event_descriptors *among; /* NULL: not watching, or cancelled */
	php_event_watch *prev, *next; /* others on the same number, and so the same descriptor */
	evutil_socket_t fd;
	zend_long stream; /* the PHP stream's resource number, never reused; 0: none */
	dev_t device;     /* without a stream: identify the file */
	ino_t inode;
	bool is_unique; /* a socket; other files can be opened again with the same device and inode */
};

void php_event_descriptors_init(php_event_descriptors *self, const php_event_backend *backend);
void php_event_descriptors_destroy(php_event_descriptors *self);

/* Cancel all watches on descriptors that have been closed; returns false if there are none. */
bool php_event_descriptors_sweep(php_event_descriptors *self);

/* Is there a descriptor of this number? */
bool php_event_descriptor_exists(evutil_socket_t fd);

/* Something begins to use `fd` on `base`: cancel those who watched what the number meant before.
 * May also be called after libevent has been told to wait for the new one. */
void php_event_descriptor_claim(
	php_event_descriptors *self, struct event_base *base, evutil_socket_t fd);

/* Claim `fd` and watch it. `stream` is the number of the PHP stream it belongs to, or 0. */
void php_event_descriptor_watch(php_event_descriptors *self, struct event_base *base,
	php_event_watch *watch, evutil_socket_t fd, zend_long stream);

/* End the watch. Does nothing if none has begun, or it has ended. */
void php_event_descriptor_unwatch(php_event_watch *watch);

/* Is the descriptor watched, and still the one it was? */
bool php_event_descriptor_is_current(const php_event_watch *watch);

/* Is the descriptor still the one it was? If not, all who watch it are cancelled. True if nothing
 * is watched. */
bool php_event_descriptor_ask(php_event_watch *watch);

static inline bool php_event_descriptor_is_open(php_event_watch *watch)
{
	return watch->among ? php_event_descriptor_ask(watch) : !watch->cancelled;
}

/* Has it been closed? Asking cancels nobody. */
static inline bool php_event_descriptor_is_lost(const php_event_watch *watch)
{
	return watch->cancelled || (watch->among && !php_event_descriptor_is_current(watch));
}

#endif
