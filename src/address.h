/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Addresses of sockets, from PHP and to PHP. */
#ifndef PHP_EVENT_ADDRESS_H
#define PHP_EVENT_ADDRESS_H

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

/* Read "127.0.0.1:80", "[::1]:80", either without its port (then 0), or "unix:/path", "UNIX:/path".
 * False, nothing thrown, where `text` is none of these; host names are not. */
bool php_event_address_parse(php_event_address *address, const zend_string *text);

/* Read "unix:", which a listener of 3.1.5 took: the name of one NUL, of Linux's abstract kind. */
bool php_event_address_parse_nameless(php_event_address *address, const zend_string *text);

/* Read "localhost:80": what may be a host, to be released, and a number, which may be too large for
 * a port. False, nothing thrown, where `text` is not of that form. */
bool php_event_address_split(const zend_string *text, zend_string **host, unsigned *port);

/* The first address of a host. Waits for the answer. 0, or what evutil_gai_strerror() explains. */
int php_event_address_look_up(php_event_address *address, const char *host, uint16_t port);

/* A host as it is looked up: of "[::1]", the form that URLs have, without the brackets. To be
 * released. */
zend_string *php_event_address_host(zend_string *host);

/* The address a socket is bound to, and the one it is connected to. False, with errno, where there
 * is none. */
bool php_event_address_local(php_event_address *address, evutil_socket_t fd);
bool php_event_address_peer(php_event_address *address, evutil_socket_t fd);

/* For PHP: "127.0.0.1" and 80, "::1" and 80, "unix:/path" and 0. A unix socket without a name is
 * "unix:"; in a name of Linux's abstract kind every NUL is shown as "@". Other families are "" and
 * 0. */
void php_event_address_to_php(
	const struct sockaddr *sa, ev_socklen_t length, zval *address, zval *port);

/* The same as [address, port]. */
void php_event_address_to_array(const struct sockaddr *sa, ev_socklen_t length, zval *array);

/* The same into parameters taken by reference, but of a Unix socket the path alone: "/path", "", or
 * "@name". NULL where one was not given. May run PHP code. */
void php_event_address_assign(
	const struct sockaddr *sa, ev_socklen_t length, zval *address, zval *port);

#endif
