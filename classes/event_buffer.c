/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_buffer.h"

#include "../src/bytes.h"
#include "../src/check.h"
#include "../src/error.h"
#include "../src/loop.h"
#include "../src/property.h"
#include "../src/socket.h"

#include <zend_exceptions.h>

#include "event_buffer_arginfo.h"

zend_class_entry *php_event_buffer_ce;

static php_event_property_handlers handlers;

static void release(php_event_handle *handle, void *buffer)
{
	php_event_files_free(&((php_event_buffer *) handle)->files);
	evbuffer_free(buffer);
}

/* Whose it is. */
static void show_view(const php_event_handle *handle, php_event_shown *shown)
{
	php_event_shown_string(shown, "of", handle->parent->kind->name);
}

static const php_event_kind own = {
	.name = "EventBuffer",
	.object = offsetof(php_event_buffer, std),
	.release = release,
};

static const php_event_kind view = {
	.name = "EventBuffer",
	.object = offsetof(php_event_buffer, std),
	.show = show_view,
};

php_event_buffer *php_event_buffer_wrap(
	zval *return_value, struct evbuffer *buffer, php_event_handle *owner)
{
	object_init_ex(return_value, php_event_buffer_ce);
	php_event_buffer *self = Z_EVENT_BUFFER_P(return_value);

	php_event_handle_init(&self->handle, &view);
	php_event_handle_open(&self->handle, buffer, owner, NULL);
	return self;
}

/* May nothing be taken from the front, or put before it? libevent freezes the output of a socket,
 * but not that of TLS, where it may be in the middle of sending what is at the front. */
static bool is_frozen(const php_event_buffer *self)
{
	return self->leaves && evbuffer_get_length(self->handle.ptr) > 0;
}

/* A buffer with files is an own one that is not frozen. */
static bool pour_files(php_event_buffer *self, struct evbuffer *to, bool sends)
{
	if (php_event_files_pour(&self->files, self->handle.ptr, to, sends)) {
		return true;
	}
	zend_throw_exception(php_event_exception_ce,
		"EventBuffer: a file in it is larger than the memory limit, or cannot be read any more", 0);
	return false;
}

struct evbuffer *php_event_buffer_fetch(zend_object *object)
{
	php_event_buffer *self = php_event_buffer_from_obj(object);
	struct evbuffer *buffer = php_event_handle_fetch(&self->handle);

	if (!buffer || (self->files.first && !pour_files(self, buffer, false))) {
		return NULL;
	}
	if (self->handle.kind == &view && php_event_file_is_in(buffer)) {
		zend_throw_error(NULL, "EventBuffer: there is a file in it on its way to the peer");
		return NULL;
	}
	return buffer;
}

bool php_event_buffer_may_pour(zend_object *object)
{
	return php_event_buffer_from_obj(object)->files.first || php_event_buffer_fetch(object);
}

static bool is_end_frozen(struct evbuffer *buffer)
{
	return evbuffer_commit_space(buffer, NULL, 0) < 0;
}

bool php_event_buffer_pour(zend_object *from, struct evbuffer *to, bool sends)
{
	php_event_buffer *self = php_event_buffer_from_obj(from);

	if (self->handle.ptr == to) {
		return true;
	}
	if (self->files.first) {
		return !is_end_frozen(to) && pour_files(self, to, sends);
	}
	return !is_frozen(self) && evbuffer_add_buffer(to, self->handle.ptr) == 0;
}

/* --- helpers of the methods --- */

/* The evbuffer behind $this; NULL with an exception thrown. */
static struct evbuffer *fetch(zval *this)
{
	return php_event_buffer_fetch(Z_OBJ_P(this));
}

/* The same for what only adds to the end, whatever comes before. */
static struct evbuffer *fetch_end(zval *this)
{
	return php_event_handle_fetch(&Z_EVENT_BUFFER_P(this)->handle);
}

/* The loop that may call PHP when the buffer changes: that of the bufferevent it belongs to. An own
 * buffer has none, nor has that of a request which is on no base yet. */
static php_event_loop *loop_of(zval *buffer)
{
	const php_event_handle *top = &Z_EVENT_BUFFER_P(buffer)->handle;

	while (top->parent) {
		top = top->parent;
	}
	return top->kind->release == php_event_loop_release ? (php_event_loop *) top : NULL;
}

/* Call these around every call that changes a buffer: until leave(), what PHP frees stays in
 * memory. */
static php_event_loop *enter(zval *buffer)
{
	php_event_loop *loop = loop_of(buffer);

	if (loop) {
		php_event_loop_enter(loop);
	}
	return loop;
}

static void leave(php_event_loop *loop)
{
	if (loop) {
		php_event_loop_leave(loop);
	}
}

/* Returns false with a warning if it is not. */
static bool check_eol_style_or_warn(zend_long style, uint32_t arg)
{
	int known = (int) style; /* as much of it as libevent is given */

	if (known < EVBUFFER_EOL_ANY || known > EVBUFFER_EOL_NUL) {
		php_event_argument_warning(arg, "must be one of the EventBuffer::EOL_* constants");
		return false;
	}
	return true;
}

static bool drain(zval *this, struct evbuffer *buffer, size_t length)
{
	if (is_frozen(Z_EVENT_BUFFER_P(this))) {
		return false;
	}
	php_event_loop *loop = enter(this);
	bool drained = evbuffer_drain(buffer, length) == 0;

	leave(loop);
	return drained;
}

static bool add(php_event_buffer *self, zend_string *data)
{
	return php_event_bytes_add(self->handle.ptr, data);
}

static bool prepend(php_event_buffer *self, zend_string *data)
{
	return !is_frozen(self) && php_event_bytes_prepend(self->handle.ptr, data);
}

static bool add_all(php_event_buffer *to, php_event_buffer *from)
{
	return php_event_buffer_pour(&from->std, to->handle.ptr, to->sends);
}

static bool prepend_all(php_event_buffer *to, php_event_buffer *from)
{
	return !is_frozen(to) && !is_frozen(from)
		&& evbuffer_prepend_buffer(to->handle.ptr, from->handle.ptr) == 0;
}

static int write_to(php_event_buffer *self, evutil_socket_t fd, ev_ssize_t howmuch)
{
	return is_frozen(self) ? -1 : evbuffer_write_atmost(self->handle.ptr, fd, howmuch);
}

/* evbuffer_read() ends the process if it is to read nothing into a full buffer. */
static int read_from(php_event_buffer *self, evutil_socket_t fd, ev_ssize_t howmuch)
{
	int most = (int) howmuch; /* its low bits, as always: asking for 2^32 does not wait */

	return most == 0 ? 0 : evbuffer_read(self->handle.ptr, fd, most);
}

/* Take `length` bytes from the front and drop `extra` more; NULL if there are none. All is copied
 * before anyone is told. */
static zend_string *take(zval *this, struct evbuffer *buffer, size_t length, size_t extra)
{
	if (length + extra == 0 || evbuffer_get_length(buffer) == 0) {
		return NULL;
	}
	zend_string *data = php_event_bytes_copy(buffer, NULL, length);

	if (data && !drain(this, buffer, ZSTR_LEN(data) + extra)) {
		zend_string_efree(data);
		return NULL;
	}
	return data;
}

/* Find a position given by PHP; returns false if the buffer ends before it. */
static bool locate(struct evbuffer *buffer, zend_long position, struct evbuffer_ptr *found)
{
	return evbuffer_ptr_set(buffer, found, (size_t) position, EVBUFFER_PTR_SET) == 0;
}

/* Where a search begins: NULL is the front, as for every position that is none. */
static struct evbuffer_ptr *locate_start(
	struct evbuffer *buffer, zend_long position, struct evbuffer_ptr *room, bool *beyond)
{
	*beyond = position > 0 && !locate(buffer, position, room);
	return position > 0 && !*beyond ? room : NULL;
}

/* Last in a method: may run PHP code. */
static void warn_of_start(bool beyond, uint32_t arg)
{
	if (beyond) {
		php_event_argument_warning(
			arg, "must be a position in the buffer: searched from the front");
	}
}

/* Move bytes; returns how many, or -1. Not by evbuffer_remove_buffer() alone, which tells the owner
 * of `to` while `from` is half done, and counts in an int. */
static zend_long move(struct evbuffer *to, struct evbuffer *from, size_t length)
{
	struct evbuffer *part = is_end_frozen(to) ? NULL : evbuffer_new();
	if (!part) {
		return -1;
	}
	int result = evbuffer_remove_buffer(from, part, length);
	zend_long moved = (zend_long) evbuffer_get_length(part);

	evbuffer_add_buffer(to, part);
	evbuffer_free(part);
	return result < 0 && !moved ? -1 : moved;
}

static void set_frozen(
	INTERNAL_FUNCTION_PARAMETERS, int (*how)(struct evbuffer *buffer, int at_front))
{
	bool at_front;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_BOOL(at_front)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *buffer = fetch(ZEND_THIS);
	if (!buffer) {
		RETURN_THROWS();
	}
	if (Z_EVENT_BUFFER_P(ZEND_THIS)->handle.kind == &view) {
		RETURN_FALSE; /* libevent freezes these itself, to keep us out of what it works on */
	}
	Z_EVENT_BUFFER_P(ZEND_THIS)->was_frozen = true;
	RETURN_BOOL(how(buffer, at_front) == 0);
}

static void add_string(INTERNAL_FUNCTION_PARAMETERS, struct evbuffer *(*which)(zval *this),
	bool (*how)(php_event_buffer *self, zend_string *data))
{
	zend_string *data;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(data)
	ZEND_PARSE_PARAMETERS_END();

	if (!which(ZEND_THIS)) {
		RETURN_THROWS();
	}
	php_event_loop *loop = enter(ZEND_THIS);
	RETVAL_BOOL(how(Z_EVENT_BUFFER_P(ZEND_THIS), data));
	leave(loop);
}

static void move_all(INTERNAL_FUNCTION_PARAMETERS, struct evbuffer *(*which)(zval *this),
	bool (*how)(php_event_buffer *to, php_event_buffer *from))
{
	zval *buf;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJECT_OF_CLASS(buf, php_event_buffer_ce)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *to = which(ZEND_THIS);
	bool fetched =
		to && (which == fetch ? fetch(buf) != NULL : php_event_buffer_may_pour(Z_OBJ_P(buf)));
	if (!fetched) {
		RETURN_THROWS();
	}
	if (Z_EVENT_BUFFER_P(buf)->handle.ptr == to) {
		RETURN_TRUE; /* perhaps through two views: it is there already */
	}
	php_event_loop *loop = enter(ZEND_THIS), *other = enter(buf);
	RETVAL_BOOL(how(Z_EVENT_BUFFER_P(ZEND_THIS), Z_EVENT_BUFFER_P(buf)));
	leave(other);
	leave(loop);
}

/* One system call between the buffer and a descriptor. */
static void transfer(INTERNAL_FUNCTION_PARAMETERS,
	int (*how)(php_event_buffer *self, evutil_socket_t fd, ev_ssize_t howmuch))
{
	zval *socket;
	zend_long howmuch = -1;
	evutil_socket_t fd;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_ZVAL(socket)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(howmuch)
	ZEND_PARSE_PARAMETERS_END();

	bool is_open = php_event_socket_fd(socket, &fd); /* may run PHP code: before fetch() */
	struct evbuffer *buffer = fetch(ZEND_THIS);
	if (!buffer) {
		RETURN_THROWS();
	}
	if (!is_open) {
		RETURN_FALSE;
	}
	php_event_loop *loop = enter(ZEND_THIS);
	int moved = how(Z_EVENT_BUFFER_P(ZEND_THIS), fd, (ev_ssize_t) howmuch);

	leave(loop);
	if (moved < 0) {
		RETURN_FALSE;
	}
	RETURN_LONG(moved);
}

/* --- methods --- */

static bool open_own(php_event_buffer *self)
{
	struct evbuffer *buffer = evbuffer_new();

	if (!buffer) {
		php_event_error_throw("EventBuffer: there is no memory for it");
		return false;
	}
	php_event_handle_open(&self->handle, buffer, NULL, NULL);
	return true;
}

void php_event_buffer_new(zval *return_value)
{
	object_init_ex(return_value, php_event_buffer_ce);
	open_own(Z_EVENT_BUFFER_P(return_value));
}

ZEND_METHOD(EventBuffer, __construct)
{
	php_event_buffer *self = Z_EVENT_BUFFER_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	if (!php_event_handle_may_open(&self->handle) || !open_own(self)) {
		RETURN_THROWS();
	}
}

ZEND_METHOD(EventBuffer, freeze)
{
	set_frozen(INTERNAL_FUNCTION_PARAM_PASSTHRU, evbuffer_freeze);
}

ZEND_METHOD(EventBuffer, unfreeze)
{
	set_frozen(INTERNAL_FUNCTION_PARAM_PASSTHRU, evbuffer_unfreeze);
}

ZEND_METHOD(EventBuffer, lock)
{
	bool at_front;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_BOOL(at_front)
	ZEND_PARSE_PARAMETERS_END();

	(void) at_front;
	fetch(ZEND_THIS); /* throws if there is no buffer */
}

ZEND_METHOD(EventBuffer, enableLocking)
{
	ZEND_PARSE_PARAMETERS_NONE();

	fetch(ZEND_THIS);
}

ZEND_METHOD(EventBuffer, add)
{
	add_string(INTERNAL_FUNCTION_PARAM_PASSTHRU, fetch_end, add);
}

ZEND_METHOD(EventBuffer, read)
{
	zend_long max_bytes;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(max_bytes)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *buffer = fetch(ZEND_THIS);
	if (!buffer) {
		RETURN_THROWS();
	}
	zend_string *data = take(ZEND_THIS, buffer, (size_t) max_bytes, 0);
	if (!data) {
		RETURN_NULL();
	}
	RETURN_STR(data);
}

/* Assign to a parameter taken by reference how many bytes there were; null if there were none. */
static void give(zval *return_value, zend_string *data, zval *to)
{
	zval value;

	if (!data) {
		RETURN_LONG(-1);
	}
	RETVAL_LONG((zend_long) ZSTR_LEN(data));
	if (ZSTR_LEN(data) == 0) {
		zend_string_release(data);
		ZVAL_NULL(&value);
	} else {
		ZVAL_STR(&value, data);
	}
	php_event_object_assign(to, &value);
}

static void read_into(INTERNAL_FUNCTION_PARAMETERS, bool drains)
{
	zval *data;
	zend_long max_bytes;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_ZVAL(data)
		Z_PARAM_LONG(max_bytes)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *buffer = fetch(ZEND_THIS);
	if (!buffer) {
		RETURN_THROWS();
	}
	zend_string *copied = php_event_bytes_copy(buffer, NULL, (size_t) max_bytes);
	if (copied && drains && !drain(ZEND_THIS, buffer, ZSTR_LEN(copied))) {
		zend_string_release(copied);
		copied = NULL;
	}
	give(return_value, copied, data);
}

ZEND_METHOD(EventBuffer, remove)
{
	read_into(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

ZEND_METHOD(EventBuffer, addBuffer)
{
	move_all(INTERNAL_FUNCTION_PARAM_PASSTHRU, fetch_end, add_all);
}

/* Takes over `file`. */
static bool add_file(php_event_buffer *self, php_event_file *file)
{
	struct evbuffer *buffer = self->handle.ptr;

	if (is_end_frozen(buffer)) {
		php_event_file_free(file);
		return false;
	}
	if (self->handle.kind == &own && !self->was_frozen && php_event_file_is_large(file)) {
		php_event_files_append(&self->files, file, evbuffer_get_length(buffer));
		return true;
	}
	return php_event_file_put(file, buffer, self->sends);
}

ZEND_METHOD(EventBuffer, addFile)
{
	zval *of;
	zend_long offset = 0, length = -1;

	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_ZVAL(of)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(offset)
		Z_PARAM_LONG(length)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_end(ZEND_THIS) || !php_event_check_least_or_throw(offset, 0, 2)
		|| !php_event_check_least_or_throw(length, -1, 3)) {
		RETURN_THROWS();
	}
	php_event_file *file = php_event_file_open(of, offset, length); /* may run PHP code */
	if (!file || !fetch_end(ZEND_THIS)) {
		if (file) {
			php_event_file_free(file);
		}
		RETURN_FALSE;
	}
	php_event_loop *loop = enter(ZEND_THIS);
	RETVAL_BOOL(add_file(Z_EVENT_BUFFER_P(ZEND_THIS), file));
	leave(loop);
}

ZEND_METHOD(EventBuffer, appendFrom)
{
	zval *buf;
	zend_long len;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_OBJECT_OF_CLASS(buf, php_event_buffer_ce)
		Z_PARAM_LONG(len)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *to = fetch_end(ZEND_THIS), *from = to ? fetch(buf) : NULL;
	if (!from) {
		RETURN_THROWS();
	}
	if (from == to) {
		RETURN_LONG(0);
	}
	php_event_loop *loop = enter(ZEND_THIS), *other = enter(buf);

	RETVAL_LONG(is_frozen(Z_EVENT_BUFFER_P(buf)) ? -1 : move(to, from, (size_t) len));
	leave(other);
	leave(loop);
}

ZEND_METHOD(EventBuffer, expand)
{
	zend_long len;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(len)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *buffer = fetch_end(ZEND_THIS);
	if (!buffer) {
		RETURN_THROWS();
	}
	if (len < 0) {
		php_event_argument_warning(1, "must be greater than or equal to 0");
		RETURN_FALSE;
	}
	RETURN_BOOL(evbuffer_expand(buffer, (size_t) len) == 0);
}

ZEND_METHOD(EventBuffer, prepend)
{
	add_string(INTERNAL_FUNCTION_PARAM_PASSTHRU, fetch, prepend);
}

ZEND_METHOD(EventBuffer, prependBuffer)
{
	move_all(INTERNAL_FUNCTION_PARAM_PASSTHRU, fetch, prepend_all);
}

ZEND_METHOD(EventBuffer, drain)
{
	zend_long len;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(len)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *buffer = fetch(ZEND_THIS);
	if (!buffer) {
		RETURN_THROWS();
	}
	RETURN_BOOL(drain(ZEND_THIS, buffer, (size_t) len));
}

ZEND_METHOD(EventBuffer, copyout)
{
	read_into(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

ZEND_METHOD(EventBuffer, readLine)
{
	zend_long eol_style;
	size_t eol_length;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(eol_style)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *buffer = fetch(ZEND_THIS);
	if (!buffer) {
		RETURN_THROWS();
	}
	if (!check_eol_style_or_warn(eol_style, 1)) {
		RETURN_NULL();
	}
	struct evbuffer_ptr end =
		evbuffer_search_eol(buffer, NULL, &eol_length, (enum evbuffer_eol_style) eol_style);
	if (end.pos < 0) {
		RETURN_NULL();
	}
	zend_string *line = take(ZEND_THIS, buffer, (size_t) end.pos, eol_length);
	if (!line) {
		RETURN_NULL();
	}
	RETURN_STR(line);
}

ZEND_METHOD(EventBuffer, search)
{
	zend_string *what;
	zend_long start = -1, end = -1;
	struct evbuffer_ptr from, to;
	bool beyond;

	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_STR(what)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(start)
		Z_PARAM_LONG(end)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *buffer = fetch(ZEND_THIS);
	if (!buffer) {
		RETURN_THROWS();
	}
	struct evbuffer_ptr *first = locate_start(buffer, start, &from, &beyond);
	bool bounded = end >= 0 && locate(buffer, end, &to);
	struct evbuffer_ptr found =
		evbuffer_search_range(buffer, ZSTR_VAL(what), ZSTR_LEN(what), first, bounded ? &to : NULL);

	warn_of_start(beyond, 2);
	if (found.pos < 0) {
		RETURN_FALSE;
	}
	RETURN_LONG(found.pos);
}

ZEND_METHOD(EventBuffer, searchEol)
{
	zend_long start = -1, eol_style = EVBUFFER_EOL_ANY;
	struct evbuffer_ptr from;
	bool beyond;

	ZEND_PARSE_PARAMETERS_START(0, 2)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(start)
		Z_PARAM_LONG(eol_style)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *buffer = fetch(ZEND_THIS);
	if (!buffer) {
		RETURN_THROWS();
	}
	if (!check_eol_style_or_warn(eol_style, 2)) {
		RETURN_FALSE;
	}
	struct evbuffer_ptr *first = locate_start(buffer, start, &from, &beyond);
	struct evbuffer_ptr found =
		evbuffer_search_eol(buffer, first, NULL, (enum evbuffer_eol_style) eol_style);

	warn_of_start(beyond, 1);
	if (found.pos < 0) {
		RETURN_FALSE;
	}
	RETURN_LONG(found.pos);
}

ZEND_METHOD(EventBuffer, pullup)
{
	zend_long size;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(size)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *buffer = fetch(ZEND_THIS);
	if (!buffer) {
		RETURN_THROWS();
	}
	const unsigned char *data = size ? evbuffer_pullup(buffer, (ev_ssize_t) MAX(size, -1)) : NULL;
	if (!data) {
		php_event_error_flush();
		RETURN_NULL();
	}
	size_t length = size < 0 ? evbuffer_get_length(buffer) : (size_t) size;
	zend_string *copied = zend_string_falloc(length, false, true);
	if (!copied) {
		RETURN_NULL();
	}
	memcpy(ZSTR_VAL(copied), data, length);
	ZSTR_VAL(copied)[length] = '\0';
	RETURN_STR(copied);
}

ZEND_METHOD(EventBuffer, write)
{
	transfer(INTERNAL_FUNCTION_PARAM_PASSTHRU, write_to);
}

ZEND_METHOD(EventBuffer, readFrom)
{
	transfer(INTERNAL_FUNCTION_PARAM_PASSTHRU, read_from);
}

ZEND_METHOD(EventBuffer, substr)
{
	zend_long start, length = -1;
	struct evbuffer_ptr from;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_LONG(start)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(length)
	ZEND_PARSE_PARAMETERS_END();

	struct evbuffer *buffer = fetch(ZEND_THIS);
	if (!buffer) {
		RETURN_THROWS();
	}
	zend_string *data = NULL;
	if (start >= 0 && locate(buffer, start, &from)) {
		data = php_event_bytes_copy(buffer, &from, (size_t) length); /* -1: more than any */
	}
	if (!data) {
		RETURN_FALSE;
	}
	RETURN_STR(data);
}

/* --- properties and handlers --- */

static zval *read_length(zend_object *object, zval *room)
{
	php_event_buffer *self = php_event_buffer_from_obj(object);
	struct evbuffer *buffer = php_event_handle_fetch(&self->handle);

	if (buffer) {
		ZVAL_LONG(room, (zend_long) (evbuffer_get_length(buffer) + self->files.length));
	}
	return room;
}

static zval *read_contiguous_space(zend_object *object, zval *room)
{
	struct evbuffer *buffer = php_event_handle_fetch(&php_event_buffer_from_obj(object)->handle);

	if (buffer) {
		ZVAL_LONG(room, (zend_long) evbuffer_get_contiguous_space(buffer));
	}
	return room;
}

static const php_event_property properties[] = {
	{"length", read_length, NULL},
	{"contiguous_space", read_contiguous_space, NULL},
	{0},
};

static zend_object *create(zend_class_entry *ce)
{
	php_event_buffer *self = php_event_object_alloc(sizeof *self, ce, &handlers.std);

	php_event_handle_init(&self->handle, &own);
	return &self->std;
}

void php_event_buffer_register(void)
{
	php_event_buffer_ce = register_class_EventBuffer();
	php_event_buffer_ce->create_object = create;
	php_event_handle_handlers(&handlers.std, &own);
	php_event_property_handlers_init(&handlers, properties);
}
