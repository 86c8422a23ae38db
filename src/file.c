/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "file.h"

#include "folder.h"

#include <ext/standard/file.h>
#include <fcntl.h>
#include <main/php_main.h>

struct php_event_file {
	php_event_file *next;
	size_t before; /* how many bytes of the buffer's memory come before it */
	int fd;
	zend_off_t offset;
	size_t length;
	struct evbuffer *made; /* its bytes while they are put somewhere */
	uint32_t holds; /* references: its owner's, and one for each part that the kernel is to send */
};

enum {
	LARGE = 131072,  /* reading smaller ones costs less than keeping their descriptor */
	LAST = 4096,     /* read from a file that is sent: libevent makes the next chain as large */
	PIECE = 1048576, /* read at a time, or sent before it is other connections' turn */
};

/* --- finding it --- */

static int duplicate(int fd)
{
#ifdef PHP_WIN32
	return _dup(fd);
#else
	return fcntl(fd, F_DUPFD_CLOEXEC, 0);
#endif
}

static bool is_readable(int fd)
{
#ifdef PHP_WIN32
	return true;
#else
	return (fcntl(fd, F_GETFL) & O_ACCMODE) != O_WRONLY;
#endif
}

/* Allocate first: at the memory limit nothing is open yet. */
static php_event_file *allocate(void)
{
	php_event_file *self = ecalloc(1, sizeof *self);

	self->holds = 1;
	return self;
}

/* The stream must be a plain file, with nothing in between. */
static bool is_regular(php_stream *stream, int *fd, zend_stat_t *about)
{
	return php_stream_is(stream, PHP_STREAM_IS_STDIO) && !php_stream_is_filtered(stream)
		&& php_stream_cast(stream, PHP_STREAM_AS_FD | PHP_STREAM_CAST_INTERNAL, (void **) fd, 0)
		== SUCCESS
		&& zend_fstat(*fd, about) == 0 && S_ISREG(about->st_mode) && is_readable(*fd);
}

static php_event_file *find_in(php_stream *stream, zend_long offset, zend_long length)
{
	zend_stat_t about;
	int fd;

	if (!is_regular(stream, &fd, &about)) {
		zend_argument_value_error(1, "must be a regular file that can be read");
		return NULL;
	}
	if (offset > about.st_size || length > about.st_size - offset) {
		return NULL;
	}
	php_event_file *self = allocate();

	self->fd = duplicate(fd);
	if (self->fd < 0) {
		efree(self);
		return NULL;
	}
	self->offset = offset;
	self->length = length < 0 ? about.st_size - offset : length;
	return self;
}

/* "n" does not wait for the other end of a named pipe. */
static php_event_file *find_at(zend_string *path, zend_long offset, zend_long length)
{
	if (zend_str_has_nul_byte(path)
		|| php_stream_locate_url_wrapper(ZSTR_VAL(path), NULL, 0) != &php_plain_files_wrapper) {
		zend_argument_value_error(1, "must be a regular file that can be read");
		return NULL;
	}
	php_stream *stream = php_stream_open_wrapper(ZSTR_VAL(path), "rbn", REPORT_ERRORS, NULL);
	php_event_file *self = stream ? find_in(stream, offset, length) : NULL;

	if (stream) {
		php_stream_close(stream);
	}
	return self;
}

php_event_file *php_event_file_open(zval *file, zend_long offset, zend_long length)
{
	if (Z_TYPE_P(file) == IS_STRING) {
		return find_at(Z_STR_P(file), offset, length);
	}
	if (Z_TYPE_P(file) != IS_RESOURCE) {
		zend_argument_type_error(
			1, "must be of type string or resource, %s given", zend_zval_type_name(file));
		return NULL;
	}
	php_stream *stream =
		zend_fetch_resource2_ex(file, "stream", php_file_le_stream(), php_file_le_pstream());

	return stream ? find_in(stream, offset, length) : NULL;
}

/* Open a path without wrappers. Waits neither for the other end of a named pipe nor for what a
 * terminal has. */
static int open_plain(const char *path)
{
	int flags = O_RDONLY;

#ifdef PHP_WIN32
	flags |= O_BINARY;
#else
	flags |= O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
#endif
	return php_check_open_basedir(path) ? -1 : VCWD_OPEN(path, flags);
}

/* Make a file of a regular file's descriptor, which it takes over; NULL with errno set. */
static php_event_file *open_regular(php_event_file *self, zend_stat_t *about)
{
	int error = EACCES;

	if (self->fd < 0) {
		efree(self);
		return NULL;
	}
	if (zend_fstat(self->fd, about) == 0) {
		if (S_ISREG(about->st_mode)) {
			return self;
		}
		error = S_ISDIR(about->st_mode) ? EISDIR : EACCES;
	}
	php_event_file_free(self);
	errno = error;
	return NULL;
}

php_event_file *php_event_file_open_plain(const zend_string *path, zend_stat_t *about)
{
	if (ZSTR_LEN(path) == 0 || zend_str_has_nul_byte(path)) {
		return NULL;
	}
	php_event_file *self = allocate();

	self->fd = open_plain(ZSTR_VAL(path));
	return open_regular(self, about);
}

php_event_file *php_event_file_open_in(int folder, const char *path, bool links, zend_stat_t *about)
{
	php_event_file *self = allocate();

	self->fd = php_event_folder_open_in(folder, path, links);
	return open_regular(self, about);
}

void php_event_file_free(php_event_file *self)
{
	if (--self->holds == 0) {
		close(self->fd);
		efree(self);
	}
}

bool php_event_file_is_large(const php_event_file *self)
{
	return self->length >= LARGE;
}

/* --- reading and sending it --- */

static ssize_t read_at(int fd, void *room, size_t length, zend_off_t offset)
{
#ifdef PHP_WIN32
	return _lseeki64(fd, offset, SEEK_SET) < 0 ? -1 : _read(fd, room, (unsigned) length);
#else
	return pread(fd, room, length, offset);
#endif
}

/* Files are never mapped into memory: reading one that has become shorter would end the process. */
static bool read_into(struct evbuffer *to, int fd, zend_off_t offset, size_t length)
{
	struct evbuffer_iovec room;

	while (length > 0) {
		size_t piece = MIN(length, PIECE);

		if (evbuffer_reserve_space(to, (ev_ssize_t) piece, &room, 1) < 1) {
			return false;
		}
		ssize_t n = read_at(fd, room.iov_base, piece, offset);
		if (n < 0 && errno == EINTR) {
			continue;
		}
		if (n <= 0) {
			return false;
		}
		room.iov_len = n;
		evbuffer_commit_space(to, &room, 1);
		offset += n;
		length -= n;
	}
	return true;
}

static void on_gone(const struct evbuffer_file_segment *segment, int flags, void *arg)
{
	EVENT_G(file.sent)--;
	php_event_file_free(arg);
}

/* Add what the kernel is to send, in pieces: libevent has it send as much of one as the socket
 * takes. The descriptor is held until on_gone(). */
static bool refer(php_event_file *self, struct evbuffer *to, zend_off_t start, size_t length)
{
	struct evbuffer_file_segment *segment = evbuffer_file_segment_new(
		self->fd, start, length, EVBUF_FS_DISABLE_MMAP | EVBUF_FS_DISABLE_LOCKING);

	if (!segment) {
		return false;
	}
	EVENT_G(file.sent)++;
	self->holds++;
	evbuffer_file_segment_add_cleanup_cb(segment, on_gone, self);
	evbuffer_set_flags(to, EVBUFFER_FLAG_DRAINS_TO_FD);
	for (size_t offset = 0; offset < length; offset += PIECE) {
		size_t piece = MIN(length - offset, PIECE);

		if (evbuffer_add_file_segment(to, segment, offset, piece) != 0) {
			return false; /* and it has let go of the segment */
		}
	}
	evbuffer_file_segment_free(segment); /* from now on it is the buffer's */
	return true;
}

static void unmake(php_event_file *self)
{
	if (self->made) {
		evbuffer_free(self->made);
		self->made = NULL;
	}
}

static bool make(php_event_file *self, bool sends)
{
	size_t sent = sends && php_event_file_is_large(self) ? self->length - LAST : 0;

	if (!sent && PG(memory_limit) >= 0 && self->length > (size_t) PG(memory_limit)) {
		return false;
	}
	self->made = evbuffer_new();
	return self->made && (!sent || refer(self, self->made, self->offset, sent))
		&& read_into(self->made, self->fd, self->offset + sent, self->length - sent);
}

/* Nothing can fail any more. */
static void hand_over(php_event_file *self, struct evbuffer *to)
{
	struct evbuffer *made = self->made;

	self->made = NULL;
	php_event_file_free(self);
	evbuffer_add_buffer(to, made);
	evbuffer_free(made);
}

bool php_event_file_put(php_event_file *self, struct evbuffer *to, bool sends)
{
	if (!make(self, sends)) {
		unmake(self);
		php_event_file_free(self);
		return false;
	}
	hand_over(self, to);
	return true;
}

bool php_event_file_put_piece(
	php_event_file *self, struct evbuffer *to, zend_off_t offset, size_t length, bool sends)
{
	return sends ? refer(self, to, offset, length) : read_into(to, self->fd, offset, length);
}

/* --- those of a buffer --- */

void php_event_files_append(php_event_files *self, php_event_file *file, size_t before)
{
	php_event_file **last = &self->first;

	while (*last) {
		last = &(*last)->next;
	}
	*last = file;
	file->before = before;
	self->length += file->length;
}

static bool make_all(php_event_file *first, bool sends)
{
	bool made = true;

	for (php_event_file *file = first; file && made; file = file->next) {
		made = make(file, sends);
	}
	for (php_event_file *file = first; file && !made; file = file->next) {
		unmake(file);
	}
	return made;
}

bool php_event_files_pour(
	php_event_files *self, struct evbuffer *from, struct evbuffer *to, bool sends)
{
	struct evbuffer *all = evbuffer_new();
	size_t done = 0;

	if (!all || !make_all(self->first, sends)) {
		if (all) {
			evbuffer_free(all);
		}
		return false;
	}
	while (self->first) {
		php_event_file *file = self->first;

		self->first = file->next;
		evbuffer_remove_buffer(from, all, file->before - done);
		done = file->before;
		hand_over(file, all);
	}
	self->length = 0;
	evbuffer_add_buffer(all, from);
	evbuffer_add_buffer(to, all);
	evbuffer_free(all);
	return true;
}

void php_event_files_free(php_event_files *self)
{
	while (self->first) {
		php_event_file *file = self->first;

		self->first = file->next;
		php_event_file_free(file);
	}
	self->length = 0;
}

/* libevent does not show what is in a buffer, but refuses to refer to one with a file in it. */
bool php_event_file_find_in(struct evbuffer *buffer)
{
	struct evbuffer *probe = evbuffer_new();
	bool is_in = !probe || evbuffer_add_buffer_reference(probe, buffer) < 0;

	if (probe) {
		evbuffer_free(probe);
	}
	return is_in;
}
