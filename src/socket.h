/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Sockets between PHP and libevent: stream, Socket object or number to descriptor; the files of
 * Unix sockets. */
#ifndef PHP_EVENT_SOCKET_H
#define PHP_EVENT_SOCKET_H

#include "address.h"

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0 /* PHP ignores SIGPIPE, and what libevent writes needs that too */
#endif

/* The file of a unix socket that we bound, to be removed with its server. */
typedef struct {
	char *path; /* NULL: none */
#ifndef PHP_WIN32
	dev_t device;
	ino_t inode;
#endif
	int forks; /* php_event_forks when it was made */
} php_event_socket_file;

/* A socket as PHP gives it. */
typedef struct {
	evutil_socket_t fd; /* -1: there is none */
	zend_long stream;   /* the number of the stream that was given; 0: none was */
	bool is_number;     /* neither a stream nor a Socket, which would close it */
	bool duplicate;     /* of theirs */
} php_event_socket_given;

/* Is it of a type that a socket can be given as: stream, Socket object or int? */
bool php_event_socket_is(const zval *value);

/* The descriptor behind one. False, nothing thrown, where there is none. */
bool php_event_socket_fd(zval *socket, evutil_socket_t *fd);

/* The same, with what is to be known of it to wait for it. May run PHP code. */
bool php_event_socket_take(php_event_socket_given *given, zval *socket);

/* For one who closes it: what a stream or a Socket closes becomes a duplicate, a number is handed
 * over as it is. False, with errno, where that cannot be. */
bool php_event_socket_own(php_event_socket_given *given);

/* Nobody has come to own it after all. */
void php_event_socket_give_up(const php_event_socket_given *given);

/* Throw what a constructor throws that was given something without a descriptor; a stream of the
 * program's own may have thrown instead. */
ZEND_COLD void php_event_socket_throw(void);

/* Let the number stand for a socket that nobody else has. What it stood for stays open where it is
 * shared. */
void php_event_socket_abandon(evutil_socket_t fd);

/* Around what shuts a number down and closes it, though it is another's by now: what it stands for
 * is kept elsewhere, and comes back. -1: it stands for nothing. */
evutil_socket_t php_event_socket_put_away(evutil_socket_t fd);
void php_event_socket_put_back(evutil_socket_t fd, evutil_socket_t kept);

/* Does it listen? -1, with errno, where it is no socket. */
int php_event_socket_listens(evutil_socket_t fd);

/* A socket that has no peer and is on its way to none? Reading and writing fail then, which OpenSSL
 * takes for a reason to try again, and that they would not block is reported without end. False
 * where the next attempt ends the matter: the peer has refused, or has left. */
bool php_event_socket_lacks_peer(evutil_socket_t fd);

/* A Socket object from a descriptor, which it closes. False, with a warning, where that cannot
 * be. */
bool php_event_socket_import(evutil_socket_t fd, zval *result);

/* How many bytes it was given that its peer has not taken yet; 0 where the system does not tell. */
int php_event_socket_unsent(evutil_socket_t fd);

/* What it is given leaves at once, though its peer has not acknowledged what came before. Only TCP
 * would wait. */
void php_event_socket_hurry(evutil_socket_t fd);

/* Would it take a few bytes at once? And is there something to be read, or accepted? */
bool php_event_socket_takes(evutil_socket_t fd);
bool php_event_socket_gives(evutil_socket_t fd);

/* Reading has failed with this: will it never succeed again? */
static inline bool php_event_socket_is_final(int error)
{
	return error != EAGAIN && error != EWOULDBLOCK && error != EINTR;
}

/* A Socket object that is closed. False without ext-sockets. */
bool php_event_socket_make_closed(zval *result);

/* After bind(): remember the file behind `address`, if it has one. */
void php_event_socket_file_open(php_event_socket_file *file, const php_event_address *address);

/* Remove it: only in the process that made it, and only while the path still leads to it. */
void php_event_socket_file_close(php_event_socket_file *file);

#endif
