/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "address.h"

#include "object.h"

#include <php_network.h>

static const char unix_prefix[] = "unix:";

/* --- from PHP --- */

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

/* One to five digits that end the text. libevent refuses port 0, and anything after a number. */
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

/* Where the ":port" of an address starts; the end if there is none, as after an IPv6 address
 * without brackets. */
static const char *find_port(const char *text)
{
	const char *colon = strchr(*text == '[' ? text + strcspn(text, "]") : text, ':');

	return colon && !strchr(colon + 1, ':') ? colon : text + strlen(text);
}

static void set_port(php_event_address *address, uint16_t port)
{
	*(address->sa.sa_family == AF_INET ? &address->in.sin_port : &address->in6.sin6_port) = port;
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
	set_port(address, port);
	return true;
}

bool php_event_address_parse(php_event_address *address, const zend_string *text)
{
	const size_t prefix = sizeof unix_prefix - 1;

	memset(address, 0, sizeof *address);
	if (zend_str_has_nul_byte(text)) {
		return false;
	}
	if (evutil_ascii_strncasecmp(ZSTR_VAL(text), unix_prefix, prefix) != 0) {
		return parse_ip(address, ZSTR_VAL(text));
	}
#ifdef PHP_WIN32
	return false;
#else
	return parse_unix(address, ZSTR_VAL(text) + prefix, ZSTR_LEN(text) - prefix);
#endif
}

bool php_event_address_parse_nameless(php_event_address *address, const zend_string *text)
{
#ifdef PHP_WIN32
	return false;
#else
	*address = (php_event_address){.length = offsetof(struct sockaddr_un, sun_path) + 1};
	address->un.sun_family = AF_UNIX;
	return ZSTR_LEN(text) == sizeof unix_prefix - 1
		&& evutil_ascii_strcasecmp(ZSTR_VAL(text), unix_prefix) == 0;
#endif
}

/* --- from PHP, hosts by their names --- */

bool php_event_address_split(const zend_string *text, zend_string **host, unsigned *port)
{
	static const char name[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";
	size_t length = strspn(ZSTR_VAL(text), name);
	const char *digits = ZSTR_VAL(text) + length + 1;

	if (length == 0 || ZSTR_VAL(text)[length] != ':') {
		return false;
	}
	size_t n = strspn(digits, "0123456789");
	if (n < 1 || n > 9 || digits + n != ZSTR_VAL(text) + ZSTR_LEN(text)) {
		return false;
	}
	*host = zend_string_init(ZSTR_VAL(text), length, false);
	*port = (unsigned) strtoul(digits, NULL, 10);
	return true;
}

int php_event_address_look_up(php_event_address *address, const char *host, uint16_t port)
{
	struct evutil_addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_protocol = IPPROTO_TCP};
	struct evutil_addrinfo *found = NULL;

	if (strspn(host, "0123456789.") == strlen(host)) { /* "0" is 0.0.0.0 */
		hints.ai_flags = EVUTIL_AI_NUMERICHOST;
	}
	int error = evutil_getaddrinfo(host, NULL, &hints, &found);
	if (error) {
		return error;
	}
	memset(address, 0, sizeof *address);
	memcpy(&address->any, found->ai_addr, MIN(found->ai_addrlen, sizeof address->any));
	address->length = (ev_socklen_t) found->ai_addrlen;
	set_port(address, htons(port));
	evutil_freeaddrinfo(found);
	return 0;
}

/* --- to PHP --- */

zend_string *php_event_address_host(zend_string *host)
{
	size_t length = ZSTR_LEN(host);

	if (length > 2 && ZSTR_VAL(host)[0] == '[' && ZSTR_VAL(host)[length - 1] == ']') {
		return zend_string_init(ZSTR_VAL(host) + 1, length - 2, false);
	}
	return zend_string_copy(host);
}

bool php_event_address_local(php_event_address *address, evutil_socket_t fd)
{
	address->length = sizeof address->any;
	return getsockname(fd, &address->sa, &address->length) == 0;
}

bool php_event_address_peer(php_event_address *address, evutil_socket_t fd)
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
static zend_string *unix_to_php(
	const char *prefix, const struct sockaddr_un *un, ev_socklen_t length)
{
	size_t before = offsetof(struct sockaddr_un, sun_path);
	size_t room = length > before ? MIN(length - before, sizeof un->sun_path) : 0;
	bool abstract = room > 0 && un->sun_path[0] == '\0';
	zend_string *text = zend_string_concat2(
		prefix, strlen(prefix), un->sun_path, abstract ? room : strnlen(un->sun_path, room));

	for (size_t i = strlen(prefix); abstract && i < ZSTR_LEN(text); i++) {
		if (ZSTR_VAL(text)[i] == '\0') {
			ZSTR_VAL(text)[i] = '@';
		}
	}
	return text;
}
#endif

/* `prefix` comes before the path of a Unix socket. */
static void to_php(
	const struct sockaddr *sa, ev_socklen_t length, const char *prefix, zval *address, zval *port)
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
		ZVAL_STR(address, unix_to_php(prefix, (const struct sockaddr_un *) sa, length));
	}
#endif
}

void php_event_address_to_php(
	const struct sockaddr *sa, ev_socklen_t length, zval *address, zval *port)
{
	to_php(sa, length, unix_prefix, address, port);
}

void php_event_address_to_array(const struct sockaddr *sa, ev_socklen_t length, zval *array)
{
	zval address, port;

	php_event_address_to_php(sa, length, &address, &port);
	array_init_size(array, 2);
	zend_hash_real_init_packed(Z_ARRVAL_P(array));
	add_next_index_zval(array, &address);
	add_next_index_zval(array, &port);
}

void php_event_address_assign(
	const struct sockaddr *sa, ev_socklen_t length, zval *address, zval *port)
{
	zval text, number;

	to_php(sa, length, "", &text, &number);
	if (address) {
		php_event_object_assign(address, &text);
	} else {
		zval_ptr_dtor(&text);
	}
	if (port && !EG(exception)) {
		php_event_object_assign(port, &number);
	}
}
