/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "socket.h"

#include "backend.h"
#include "callback.h"
#include "error.h"
#include "handle.h"

#include <php_network.h>
#include <php_streams.h>
#include <zend_exceptions.h>

#ifndef PHP_WIN32
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

/* ext-sockets may be absent, or loaded after us: its class is looked up by name. Its struct starts
 * with the descriptor, -1 once closed. */
static bool is_socket_object(const zval *value)
{
	return Z_TYPE_P(value) == IS_OBJECT && Z_OBJCE_P(value)->type == ZEND_INTERNAL_CLASS
		&& zend_string_equals_literal(Z_OBJCE_P(value)->name, "Socket");
}

static evutil_socket_t fd_of_socket_object(const zval *value)
{
	const char *start = (const char *) Z_OBJ_P(value) - Z_OBJ_P(value)->handlers->offset;

	return *(const evutil_socket_t *) start;
}

static evutil_socket_t fd_of_stream(zval *value)
{
	php_stream *stream =
		zend_fetch_resource2(Z_RES_P(value), NULL, php_file_le_stream(), php_file_le_pstream());
	php_socket_t fd;
	int as = PHP_STREAM_AS_FD_FOR_SELECT | PHP_STREAM_CAST_INTERNAL;

	if (!stream || php_stream_cast(stream, as, (void **) &fd, false) == FAILURE) {
		return -1;
	}
	return fd;
}

/* A base's own descriptors are refused to programs: closing one would end the process. */
static evutil_socket_t fd_of_number(zend_long number)
{
	if (number < 0 || number > INT_MAX || php_event_backend_owns((evutil_socket_t) number)) {
		return -1;
	}
	return (evutil_socket_t) number;
}

bool php_event_socket_is(const zval *value)
{
	return Z_TYPE_P(value) == IS_RESOURCE || Z_TYPE_P(value) == IS_LONG || is_socket_object(value);
}

bool php_event_socket_fd(zval *socket, evutil_socket_t *fd)
{
	if (Z_TYPE_P(socket) == IS_RESOURCE) {
		*fd = fd_of_stream(socket);
	} else if (is_socket_object(socket)) {
		*fd = fd_of_socket_object(socket);
	} else if (Z_TYPE_P(socket) == IS_LONG) {
		*fd = fd_of_number(Z_LVAL_P(socket));
	} else {
		*fd = -1;
	}
	return *fd >= 0;
}

static evutil_socket_t duplicate(evutil_socket_t fd)
{
#ifdef PHP_WIN32
	WSAPROTOCOL_INFOW info;

	if (WSADuplicateSocketW(fd, GetCurrentProcessId(), &info) != 0) {
		return -1;
	}
	return WSASocketW(info.iAddressFamily, info.iSocketType, info.iProtocol, &info, 0,
		WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT);
#else
	return fcntl(fd, F_DUPFD_CLOEXEC, 0);
#endif
}

bool php_event_socket_take(php_event_socket_given *given, zval *socket)
{
	*given = (php_event_socket_given){
		.stream = Z_TYPE_P(socket) == IS_RESOURCE ? Z_RES_HANDLE_P(socket) : 0,
		.is_number = Z_TYPE_P(socket) == IS_LONG,
	};
	return php_event_socket_fd(socket, &given->fd);
}

bool php_event_socket_own(php_event_socket_given *given)
{
	if (!given->is_number) {
		given->fd = duplicate(given->fd);
		given->duplicate = given->fd >= 0;
	}
	return given->fd >= 0;
}

void php_event_socket_give_up(const php_event_socket_given *given)
{
	if (given->duplicate) {
		evutil_closesocket(given->fd);
	}
}

static bool is_socket(evutil_socket_t fd)
{
	int type;
	socklen_t length = sizeof type;

	return getsockopt(fd, SOL_SOCKET, SO_TYPE, (char *) &type, &length) == 0;
}

void php_event_socket_throw(void)
{
	if (!EG(exception)) {
		zend_throw_exception(php_event_exception_ce, "Invalid file descriptor", 0);
	}
}

void php_event_socket_abandon(evutil_socket_t fd)
{
#ifndef PHP_WIN32
	int nobodys = socket(AF_UNIX, SOCK_STREAM, 0);

	if (nobodys >= 0) {
		dup2(nobodys, fd);
		close(nobodys);
	}
#endif
}

evutil_socket_t php_event_socket_put_away(evutil_socket_t fd)
{
#ifdef PHP_WIN32
	return -1; /* numbers are not used again */
#else
	bool inherits = !(fcntl(fd, F_GETFD) & FD_CLOEXEC);
	int kept = inherits ? dup(fd) : fcntl(fd, F_DUPFD_CLOEXEC, 0);

	if (kept >= 0) {
		php_event_socket_abandon(fd);
	}
	return kept;
#endif
}

void php_event_socket_put_back(evutil_socket_t fd, evutil_socket_t kept)
{
#ifndef PHP_WIN32
	int flags = fcntl(kept, F_GETFD);

	dup2(kept, fd);
	fcntl(fd, F_SETFD, flags);
	close(kept);
#endif
}

int php_event_socket_listens(evutil_socket_t fd)
{
	int listening;
	ev_socklen_t length = sizeof listening;

	if (getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, (void *) &listening, &length) != 0) {
		return -1;
	}
	return listening != 0;
}

bool php_event_socket_lacks_peer(evutil_socket_t fd)
{
	php_event_address peer;

	if (php_event_address_peer(&peer, fd) || evutil_socket_geterror(fd) != ENOTCONN) {
		return false;
	}
	int state = php_pollfd_for_ms(fd, POLLIN | POLLOUT, 0);
	return php_event_socket_listens(fd) > 0 || ((state & POLLOUT) && !(state & (POLLIN | POLLERR)));
}

int php_event_socket_unsent(evutil_socket_t fd)
{
	int bytes = 0;

#ifdef TIOCOUTQ
	if (ioctl(fd, TIOCOUTQ, &bytes) != 0) {
		bytes = 0;
	}
#endif
	return bytes;
}

void php_event_socket_hurry(evutil_socket_t fd)
{
	int on = 1;

	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, (void *) &on, sizeof on);
}

bool php_event_socket_takes(evutil_socket_t fd)
{
	return (php_pollfd_for_ms(fd, POLLOUT, 0) & POLLOUT) != 0;
}

bool php_event_socket_gives(evutil_socket_t fd)
{
	return (php_pollfd_for_ms(fd, POLLIN, 0) & POLLIN) != 0;
}

bool php_event_socket_make_closed(zval *result)
{
	zend_class_entry *ce = zend_hash_str_find_ptr(EG(class_table), ZEND_STRL("socket"));

	return ce && ce->type == ZEND_INTERNAL_CLASS && object_init_ex(result, ce) == SUCCESS;
}

/* ext-sockets makes a Socket of a stream, which the Socket holds and closes. */
bool php_event_socket_import(evutil_socket_t fd, zval *result)
{
	const char *failed = "Failed making a Socket";
	php_stream *stream = is_socket(fd) ? php_stream_sock_open_from_socket(fd, NULL) : NULL;
	zval of;

	if (!stream) {
		php_event_error_warn(failed);
		return false;
	}
	stream->flags |= PHP_STREAM_FLAG_NO_CLOSE; /* until a Socket has it */
	php_stream_to_zval(stream, &of);
	if (!php_event_callback_call_function("socket_import_stream", 1, &of, result)) {
		php_error_docref(NULL, E_WARNING, "%s: the sockets extension is not loaded", failed);
		ZVAL_UNDEF(result);
	}
	bool imported = Z_TYPE_P(result) == IS_OBJECT;
	if (imported) {
		stream->flags &= ~PHP_STREAM_FLAG_NO_CLOSE;
	}
	zval_ptr_dtor(&of);
	return imported;
}

/* --- files of unix sockets --- */

#ifdef PHP_WIN32
void php_event_socket_file_open(php_event_socket_file *file, const php_event_address *address)
{
}

void php_event_socket_file_close(php_event_socket_file *file)
{
}
#else
void php_event_socket_file_open(php_event_socket_file *file, const php_event_address *address)
{
	struct stat st;

	if (address->sa.sa_family != AF_UNIX || lstat(address->un.sun_path, &st) != 0) {
		return;
	}
	*file = (php_event_socket_file){
		.path = realpath(address->un.sun_path, NULL), /* chdir() may follow */
		.device = st.st_dev,
		.inode = st.st_ino,
		.forks = php_event_forks,
	};
}

void php_event_socket_file_close(php_event_socket_file *file)
{
	struct stat st;

	if (file->path && file->forks == php_event_forks && lstat(file->path, &st) == 0
		&& st.st_dev == file->device && st.st_ino == file->inode) {
		unlink(file->path);
	}
	free(file->path);
	file->path = NULL;
}
#endif
