/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The lines of a log on their way to a descriptor: in memory for a second, or until there are
 * 64 KiB of them. A file is written to whatever it takes; a pipe, a terminal or a socket only what
 * it takes at once. What cannot be written stays, up to MAX, and further lines are dropped. */
#ifndef PHP_EVENT_HTTP_LOG_H
#define PHP_EVENT_HTTP_LOG_H

#include "../loop.h"
#include "entry.h"

typedef struct {
	int fd; /* ours */
	bool is_file;
	bool stuck; /* nothing more is written until the next second */
	php_event_http_entry_format *format;
	struct event *timer; /* NULL: its base goes */
	char *lines;
	size_t length;
	uint64_t *dropped; /* the caller's count of lines */
	int forks;         /* php_event_forks when they were added: those of a parent are not ours */
} php_event_http_log;

/* Takes over `fd`. */
php_event_http_log *php_event_http_log_open(
	int fd, php_event_http_entry_format *format, struct event_base *base, uint64_t *dropped);

void php_event_http_log_add(php_event_http_log *self, const php_event_http_entry *entry);

/* The base goes: what is added from now on waits for the end. */
void php_event_http_log_stop(php_event_http_log *self);

/* What there is is written, once. */
void php_event_http_log_close(php_event_http_log *self);

/* A descriptor for a file that is made where there is none, or of a stream, of which it is a
 * duplicate; -1 with a warning. May run PHP code. */
int php_event_http_log_take(zval *where);

/* Nobody has opened a log on it after all; below 0: nothing. */
void php_event_http_log_give_up(int fd);

#endif
