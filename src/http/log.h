/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The lines of a log on their way to a descriptor: kept in memory for a second, or until there are
 * 64 KiB of them. Writing to a file may block; a pipe, a terminal or a socket gets only what it
 * takes at once. What cannot be written is kept, up to MAX, and further lines are dropped. */
#ifndef PHP_EVENT_HTTP_LOG_H
#define PHP_EVENT_HTTP_LOG_H

#include "../loop.h"
#include "entry.h"

typedef struct {
	int fd; /* we close it */
	bool is_file;
	bool stuck; /* nothing more is written until the next second */
	php_event_http_entry_format *format;
	struct event *timer; /* NULL: its base goes */
	char *lines;
	size_t length;
	uint64_t *dropped; /* the caller's count of dropped lines */
	int forks;         /* php_event_forks when they were added: a parent's lines are not ours */
} php_event_http_log;

/* Takes over `fd`. */
php_event_http_log *php_event_http_log_open(
	int fd, php_event_http_entry_format *format, struct event_base *base, uint64_t *dropped);

void php_event_http_log_add(php_event_http_log *self, const php_event_http_entry *entry);

/* The base goes: what is added from now on waits for close(). */
void php_event_http_log_stop(php_event_http_log *self);

/* Try once to write what is left, and free the log. */
void php_event_http_log_close(php_event_http_log *self);

/* Get a descriptor: of a file, which is created if need be, or a duplicate of a stream's. Returns
 * -1 with a warning. May run PHP code. */
int php_event_http_log_take(zval *where);

/* Close that descriptor: nobody has opened a log on it after all. Does nothing below 0. */
void php_event_http_log_give_up(int fd);

#endif
