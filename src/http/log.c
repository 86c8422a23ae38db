/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "log.h"

#include "../check.h"
#include "../error.h"
#include "../process.h"
#include "../socket.h"

#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#ifdef PHP_WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

#ifndef PIPE_BUF
#define PIPE_BUF 512
#endif
#ifndef O_CLOEXEC
#define O_CLOEXEC 0
#endif
#ifndef O_NONBLOCK
#define O_NONBLOCK 0
#endif
#ifndef O_NOCTTY
#define O_NOCTTY 0
#endif

enum {
	ENOUGH = 65536, /* to be written at once */
	MAX_LENGTH = ENOUGH + PHP_EVENT_HTTP_ENTRY_LINE_MAX,
};

/* --- writing --- */

/* A pipe that takes anything takes this much without waiting, and in one piece, so that lines of
 * several processes stay whole. */
static size_t next_piece(const php_event_http_log *self, size_t at)
{
	size_t length = self->length - at;

	if (self->is_file || length <= PIPE_BUF) {
		return length;
	}
	for (length = PIPE_BUF; length > 0; length--) {
		if (self->lines[at + length - 1] == '\n') {
			return length;
		}
	}
	return PIPE_BUF;
}

/* How much of it has left. */
static size_t write_lines(const php_event_http_log *self)
{
	size_t at = 0;

	php_event_process_ignore_pipe();
	while (at < self->length && (self->is_file || php_event_socket_takes(self->fd))) {
		ssize_t n = write(self->fd, self->lines + at, next_piece(self, at));

		if (n <= 0) {
			break;
		}
		at += (size_t) n;
	}
	return at;
}

/* What a forked process finds here is its parent's to write. */
static void disown(php_event_http_log *self)
{
	if (self->forks != php_event_forks) {
		self->forks = php_event_forks;
		self->length = 0;
		self->stuck = false;
	}
}

static void flush(php_event_http_log *self)
{
	disown(self);
	size_t written = write_lines(self);

	self->length -= written;
	memmove(self->lines, self->lines + written, self->length);
	self->stuck = self->length > 0;
}

static void wait_a_second(php_event_http_log *self)
{
	static const struct timeval second = {.tv_sec = 1};

	if (self->timer && self->length > 0 && !event_pending(self->timer, EV_TIMEOUT, NULL)) {
		event_add(self->timer, &second);
	}
}

static void on_second(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_log *self = arg;

	flush(self);
	wait_a_second(self);
}

void php_event_http_log_add(php_event_http_log *self, const php_event_http_entry *entry)
{
	disown(self);
	if (self->length >= ENOUGH && !self->stuck) {
		flush(self);
	}
	if (MAX_LENGTH - self->length < PHP_EVENT_HTTP_ENTRY_LINE_MAX) {
		++*self->dropped;
		return;
	}
	self->length += self->format(entry, self->lines + self->length);
	wait_a_second(self);
}

/* --- its life --- */

static bool is_regular(int fd)
{
	zend_stat_t st;

	return zend_fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
}

php_event_http_log *php_event_http_log_open(
	int fd, php_event_http_entry_format *format, struct event_base *base, uint64_t *dropped)
{
	php_event_http_log *self = pecalloc(1, sizeof *self, true);

	self->fd = fd;
	self->is_file = is_regular(fd);
	self->format = format;
	self->timer = php_event_loop_timer_new(base, on_second, self);
	self->lines = pemalloc(MAX_LENGTH, true);
	self->dropped = dropped;
	self->forks = php_event_forks;
	return self;
}

void php_event_http_log_stop(php_event_http_log *self)
{
	if (self->timer) {
		event_free(self->timer);
		self->timer = NULL;
	}
}

void php_event_http_log_close(php_event_http_log *self)
{
	php_event_http_log_stop(self);
	flush(self);
	close(self->fd);
	pefree(self->lines, true);
	pefree(self, true);
}

/* Do not wait to open a pipe that nobody reads, or a device. */
static int open_path(const zend_string *path)
{
	if (!php_event_check_no_nul_or_warn(path, 1) || php_check_open_basedir(ZSTR_VAL(path))) {
		return -1;
	}
	int fd = VCWD_OPEN_MODE(
		ZSTR_VAL(path), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0666);

	if (fd < 0) {
		php_error_docref(NULL, E_WARNING, "The log cannot be opened: %s", strerror(errno));
	}
	return fd;
}

static int duplicate_of(zval *stream)
{
	php_event_socket_given given;

	if (Z_TYPE_P(stream) != IS_RESOURCE || !php_event_socket_take(&given, stream)
		|| !php_event_socket_own(&given)) {
		php_event_argument_warning(1, "must be a path, or a stream with a descriptor");
		return -1;
	}
	return (int) given.fd;
}

int php_event_http_log_take(zval *where)
{
	return Z_TYPE_P(where) == IS_STRING ? open_path(Z_STR_P(where)) : duplicate_of(where);
}

void php_event_http_log_give_up(int fd)
{
	if (fd >= 0) {
		close(fd);
	}
}
