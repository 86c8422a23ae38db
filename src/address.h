/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Converts addresses of sockets from PHP and to PHP. */
#ifndef PHP_EVENT_ADDRESS_H
#define PHP_EVENT_ADDRESS_H

#include "compat.h"

#include <event2/util.h>

#ifndef PHP_WIN32
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#endif

/* An address of any family, as bind() and connect() take it. */
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

/* Parse "127.0.0.1:80" or "[::1]:80", either of them without its port (which is then 0), or
 * "unix:/path" or "UNIX:/path". Returns false, and throws nothing, for anything else, host names
 * included. */
bool php_event_address_parse(php_event_address *address, const zend_string *text);

/* Parse "unix:", which a listener of 3.1.5 accepted: the name of a single NUL, in Linux's abstract
 * namespace. */
bool php_event_address_parse_nameless(php_event_address *address, const zend_string *text);

/* Split "localhost:80" into what may be a host, which the caller releases, and a number, which may
 * be too large for a port. Returns false, and throws nothing, if `text` does not have that form. */
bool php_event_address_split(const zend_string *text, zend_string **host, unsigned *port);

/* Find the first address of a host, waiting for the answer. Returns 0, or an error for
 * evutil_gai_strerror(). */
int php_event_address_look_up(php_event_address *address, const char *host, uint16_t port);

/* The host as it is looked up: "[::1]", as URLs write it, loses its brackets. The caller releases
 * the result. */
zend_string *php_event_address_host(zend_string *host);

/* The address a socket is bound to, and the one it is connected to. Return false, with errno set,
 * if there is none. */
bool php_event_address_local(php_event_address *address, evutil_socket_t fd);
bool php_event_address_peer(php_event_address *address, evutil_socket_t fd);

/* For PHP: "127.0.0.1" and 80, "::1" and 80, "unix:/path" and 0. A Unix socket without a name is
 * "unix:"; in Linux's abstract names each NUL is shown as "@". Other families give "" and 0. */
void php_event_address_to_php(
	const struct sockaddr *sa, ev_socklen_t length, zval *address, zval *port);

/* The same as [address, port]. */
void php_event_address_to_array(const struct sockaddr *sa, ev_socklen_t length, zval *array);

/* The same into parameters taken by reference, each NULL if it was not passed. A Unix socket gives
 * its path alone: "/path", "", or "@name". May run PHP code. */
void php_event_address_assign(
	const struct sockaddr *sa, ev_socklen_t length, zval *address, zval *port);

#endif
