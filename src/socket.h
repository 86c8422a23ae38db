/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Sockets between PHP and libevent: stream, Socket object or number to descriptor, and
 * addresses. */
#ifndef PHP_EVENT_SOCKET_H
#define PHP_EVENT_SOCKET_H

#include "compat.h"

#include <event2/util.h>

#ifndef PHP_WIN32
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#endif

/* An address of any family, as bind() and connect() want it. */
typedef struct {
	union {
		struct sockaddr sa;
		struct sockaddr_in in;
		struct sockaddr_in6 in6;
#ifndef PHP_WIN32
		struct sockaddr_un un;
#endif
		struct sockaddr_storage any;
	};
	ev_socklen_t length;
} php_event_address;

/* The file of a unix socket that we bound, to be removed with its server. */
typedef struct {
	char *path; /* NULL: none */
#ifndef PHP_WIN32
	dev_t device;
	ino_t inode;
#endif
	int forks; /* php_event_forks when it was made */
} php_event_socket_file;

/* Is it of a type that a socket can be given as: stream, Socket object or int? */
bool php_event_socket_is(const zval *value);

/* The descriptor behind one. False, nothing thrown, where there is none. */
bool php_event_socket_fd(zval *socket, evutil_socket_t *fd);

/* The same for an owner that closes the descriptor: a stream or a Socket, which close their own,
 * give a duplicate; an int is handed over as it is. */
bool php_event_socket_own_fd(zval *socket, evutil_socket_t *fd);

/* Throw what a constructor throws that was given something without a descriptor; a stream of the
 * program's own may have thrown instead. */
ZEND_COLD void php_event_socket_throw(void);

/* Let the number stand for a socket that nobody else has. What it stood for stays open where it is
 * shared. */
void php_event_socket_leave(evutil_socket_t fd);

/* Does it listen? -1, with errno, where it is no socket. */
int php_event_socket_listens(evutil_socket_t fd);

/* A Socket object from a descriptor, which it closes. False, with a warning, where that cannot
 * be. */
bool php_event_socket_import(evutil_socket_t fd, zval *result);

/* Read "127.0.0.1:80", "[::1]:80", either without its port (then 0), or "unix:/path".
 * False, nothing thrown, where `text` is none of these; host names are not. */
bool php_event_socket_parse(php_event_address *address, const zend_string *text);

/* A host as it is looked up: of "[::1]", the form that URLs have, without the brackets. To be
 * released. */
zend_string *php_event_socket_host(zend_string *host);

/* The address a socket is bound to, and the one it is connected to. False, with errno, where there
 * is none. */
bool php_event_socket_local(php_event_address *address, evutil_socket_t fd);
bool php_event_socket_peer(php_event_address *address, evutil_socket_t fd);

/* For PHP: "127.0.0.1" and 80, "::1" and 80, "unix:/path" and 0. A unix socket without a name is
 * "unix:"; in a name of Linux's abstract kind every NUL is shown as "@". Other families are "" and
 * 0. */
void php_event_socket_address(
	const struct sockaddr *sa, ev_socklen_t length, zval *address, zval *port);

/* The same into parameters taken by reference; NULL where one was not given. May run PHP code. */
void php_event_socket_assign(
	const struct sockaddr *sa, ev_socklen_t length, zval *address, zval *port);

/* After bind(): remember the file behind `address`, if it has one. */
void php_event_socket_file_open(php_event_socket_file *file, const php_event_address *address);

/* Remove it: only in the process that made it, and only while the path still leads to it. */
void php_event_socket_file_close(php_event_socket_file *file);

#endif
