/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "socket.h"

#include "callback.h"
#include "error.h"
#include "handle.h"

#include <php_network.h>
#include <php_streams.h>
#include <zend_exceptions.h>

#ifndef PHP_WIN32
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

static const char unix_prefix[] = "unix:";

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
		*fd = Z_LVAL_P(socket) >= 0 && Z_LVAL_P(socket) <= INT_MAX
			? (evutil_socket_t) Z_LVAL_P(socket)
			: -1;
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

bool php_event_socket_own_fd(zval *socket, evutil_socket_t *fd)
{
	if (!php_event_socket_fd(socket, fd)) {
		return false;
	}
	if (Z_TYPE_P(socket) != IS_LONG) {
		*fd = duplicate(*fd);
	}
	return *fd >= 0;
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

void php_event_socket_leave(evutil_socket_t fd)
{
#ifndef PHP_WIN32
	int nobodys = socket(AF_UNIX, SOCK_STREAM, 0);

	if (nobodys >= 0) {
		dup2(nobodys, fd);
		close(nobodys);
	}
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

/* --- addresses from PHP --- */

#ifndef PHP_WIN32
static bool parse_unix(php_event_address *address, const char *path, size_t length)
{
	if (length == 0 || length >= sizeof address->un.sun_path) {
		return false;
	}
	address->un.sun_family = AF_UNIX;
	memcpy(address->un.sun_path, path, length + 1);
	address->length = (ev_socklen_t) (offsetof(struct sockaddr_un, sun_path) + length + 1);
	return true;
}
#endif

/* One to five digits up to the end of the text. libevent takes no port 0, and anything after a
 * number. */
static bool parse_port(const char *digits, uint16_t *port)
{
	size_t length = strlen(digits);
	unsigned long number = strtoul(digits, NULL, 10);

	if (length < 1 || length > 5 || strspn(digits, "0123456789") != length || number > 65535) {
		return false;
	}
	*port = htons((uint16_t) number);
	return true;
}

/* Where the ":port" of an address starts; its end where there is none, as after an IPv6 address
 * without brackets. */
static const char *find_port(const char *text)
{
	const char *colon = strchr(*text == '[' ? text + strcspn(text, "]") : text, ':');

	return colon && !strchr(colon + 1, ':') ? colon : text + strlen(text);
}

static bool parse_ip(php_event_address *address, const char *text)
{
	char host[128]; /* as long as libevent allows */
	const char *end = find_port(text);
	size_t length = (size_t) (end - text);
	uint16_t port = 0;
	int size = sizeof address->any;

	if (length >= sizeof host || (*end && !parse_port(end + 1, &port))) {
		return false;
	}
	memcpy(host, text, length);
	host[length] = '\0';
	if ((*host == '[' && strchr(host, ']') != host + length - 1)
		|| evutil_parse_sockaddr_port(host, &address->sa, &size) != 0) {
		return false;
	}
	address->length = (ev_socklen_t) size;
	*(address->sa.sa_family == AF_INET ? &address->in.sin_port : &address->in6.sin6_port) = port;
	return true;
}

bool php_event_socket_parse(php_event_address *address, const zend_string *text)
{
	const size_t prefix = sizeof unix_prefix - 1;

	memset(address, 0, sizeof *address);
	if (strlen(ZSTR_VAL(text)) != ZSTR_LEN(text)) {
		return false;
	}
	if (strncmp(ZSTR_VAL(text), unix_prefix, prefix) != 0) {
		return parse_ip(address, ZSTR_VAL(text));
	}
#ifdef PHP_WIN32
	return false;
#else
	return parse_unix(address, ZSTR_VAL(text) + prefix, ZSTR_LEN(text) - prefix);
#endif
}

/* --- addresses to PHP --- */

zend_string *php_event_socket_host(zend_string *host)
{
	size_t length = ZSTR_LEN(host);

	if (length > 2 && ZSTR_VAL(host)[0] == '[' && ZSTR_VAL(host)[length - 1] == ']') {
		return zend_string_init(ZSTR_VAL(host) + 1, length - 2, false);
	}
	return zend_string_copy(host);
}

bool php_event_socket_local(php_event_address *address, evutil_socket_t fd)
{
	address->length = sizeof address->any;
	return getsockname(fd, &address->sa, &address->length) == 0;
}

bool php_event_socket_peer(php_event_address *address, evutil_socket_t fd)
{
	address->length = sizeof address->any;
	return getpeername(fd, &address->sa, &address->length) == 0;
}

static zend_string *ip_to_php(int family, const void *ip)
{
	char text[INET6_ADDRSTRLEN];

	evutil_inet_ntop(family, ip, text, sizeof text);
	return zend_string_init(text, strlen(text), false);
}

#ifndef PHP_WIN32
static zend_string *unix_to_php(const struct sockaddr_un *un, ev_socklen_t length)
{
	size_t before = offsetof(struct sockaddr_un, sun_path);
	size_t room = length > before ? MIN(length - before, sizeof un->sun_path) : 0;
	bool abstract = room > 0 && un->sun_path[0] == '\0';
	zend_string *text = zend_string_concat2(unix_prefix, sizeof unix_prefix - 1, un->sun_path,
		abstract ? room : strnlen(un->sun_path, room));

	for (size_t i = sizeof unix_prefix - 1; abstract && i < ZSTR_LEN(text); i++) {
		if (ZSTR_VAL(text)[i] == '\0') {
			ZSTR_VAL(text)[i] = '@';
		}
	}
	return text;
}
#endif

void php_event_socket_address(
	const struct sockaddr *sa, ev_socklen_t length, zval *address, zval *port)
{
	const struct sockaddr_in *in = (const struct sockaddr_in *) sa;
	const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *) sa;
	int family = length >= sizeof sa->sa_family ? sa->sa_family : AF_UNSPEC;

	ZVAL_EMPTY_STRING(address);
	ZVAL_LONG(port, 0);
	if (family == AF_INET) {
		ZVAL_STR(address, ip_to_php(AF_INET, &in->sin_addr));
		ZVAL_LONG(port, ntohs(in->sin_port));
	} else if (family == AF_INET6) {
		ZVAL_STR(address, ip_to_php(AF_INET6, &in6->sin6_addr));
		ZVAL_LONG(port, ntohs(in6->sin6_port));
	}
#ifndef PHP_WIN32
	else if (family == AF_UNIX) {
		ZVAL_STR(address, unix_to_php((const struct sockaddr_un *) sa, length));
	}
#endif
}

void php_event_socket_assign(
	const struct sockaddr *sa, ev_socklen_t length, zval *address, zval *port)
{
	zval text, number;

	php_event_socket_address(sa, length, &text, &number);
	if (address) {
		ZEND_TRY_ASSIGN_REF_TMP(address, &text);
	} else {
		zval_ptr_dtor(&text);
	}
	if (port && !EG(exception)) {
		ZEND_TRY_ASSIGN_REF_TMP(port, &number);
	}
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
