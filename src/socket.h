/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Sockets between PHP and libevent: turns a stream, Socket object or number into a descriptor, and
 * keeps track of the files of Unix sockets. */
#ifndef PHP_EVENT_SOCKET_H
#define PHP_EVENT_SOCKET_H

#include "address.h"

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0 /* PHP ignores SIGPIPE, on which libevent's writes rely, too */
#endif

/* The file of a Unix socket that we bound, to be removed with its server. */
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
	evutil_socket_t fd; /* -1: none */
	zend_long stream;   /* the resource number of the stream given; 0: none was */
	bool is_number;     /* neither a stream nor a Socket, which would close it */
	bool duplicate;     /* `fd` is a duplicate of theirs */
} php_event_socket_given;

/* Is its type one that a socket can be given as: stream, Socket object or int? */
bool php_event_socket_is(const zval *value);

/* Get the descriptor behind a socket. Returns false, and throws nothing, if there is none. */
bool php_event_socket_fd(zval *socket, evutil_socket_t *fd);

/* The same, with what must be known to wait for it. May run PHP code. */
bool php_event_socket_take(php_event_socket_given *given, zval *socket);

/* For a caller who will close it: the descriptor of a stream or a Socket is duplicated, a number is
 * handed over as it is. Returns false with errno set if that fails. */
bool php_event_socket_own(php_event_socket_given *given);

/* Undo that: nobody has come to own the descriptor after all. */
void php_event_socket_give_up(const php_event_socket_given *given);

/* Throw what a constructor throws when given something without a descriptor, unless a program's own
 * stream has thrown already. */
ZEND_COLD void php_event_socket_throw(void);

/* Replace what the number stands for by a socket that nobody else has. What it stood for stays open
 * in processes that share it. */
void php_event_socket_abandon(evutil_socket_t fd);

/* Call these around code that shuts a number down and closes it although it means something else by
 * now: what it stands for is kept elsewhere, and comes back. put_away() returns -1 if the number
 * stands for nothing. */
evutil_socket_t php_event_socket_put_away(evutil_socket_t fd);
void php_event_socket_put_back(evutil_socket_t fd, evutil_socket_t kept);

/* Does it listen? -1 with errno set if it is not a socket. */
int php_event_socket_listens(evutil_socket_t fd);

/* Does the socket lack a peer, and connect to none? Then reading and writing fail in a way that
 * OpenSSL takes for a reason to try again, while the socket is reported ready without end. False if
 * the next attempt settles the matter, because the peer has refused or has left. */
bool php_event_socket_lacks_peer(evutil_socket_t fd);

/* Make a Socket object of a descriptor, which the object closes. Returns false with a warning if
 * that fails. */
bool php_event_socket_import(evutil_socket_t fd, zval *result);

/* How many of the bytes sent the peer has not taken yet; 0 if the system does not tell. */
int php_event_socket_unsent(evutil_socket_t fd);

/* Send at once what is written to it, though the peer has not acknowledged what came before. Only
 * TCP would wait. */
void php_event_socket_hurry(evutil_socket_t fd);

/* Could a few bytes be written at once? Is there something to read, or to accept? */
bool php_event_socket_takes(evutil_socket_t fd);
bool php_event_socket_gives(evutil_socket_t fd);

/* Is this error of reading final, so that reading will never succeed again? */
static inline bool php_event_socket_is_final(int error)
{
	return error != EAGAIN && error != EWOULDBLOCK && error != EINTR;
}

/* Make a Socket object that is closed. Returns false without ext-sockets. */
bool php_event_socket_make_closed(zval *result);

/* After bind(): remember the file behind `address`, if it has one. */
void php_event_socket_file_open(php_event_socket_file *file, const php_event_address *address);

/* Remove the file, but only in the process that made it, and only if the path still leads to it. */
void php_event_socket_file_close(php_event_socket_file *file);

#endif
