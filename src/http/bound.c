/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "bound.h"

#include "../error.h"
#include "../globals.h"

#include <event2/http.h>
#include <event2/listener.h>

#if defined(__linux__)
#include <malloc.h>
#elif defined(__FreeBSD__)
#include <malloc_np.h>
#endif

/* The backlog, evhttp's value. */
enum { BACKLOG = 128 };

/* libevent calls back with evhttp's argument. */
static php_event_http_bound *find(const struct evconnlistener *listener)
{
	php_event_http_bound *bound = EVENT_G(http_bound.first);

	while (bound && evhttp_bound_socket_get_listener(bound->socket) != listener) {
		bound = bound->next_of_all;
	}
	return bound;
}

static void warn(void *arg)
{
	php_event_error_warn("EventHttp: accepting failed");
}

static void on_error(struct evconnlistener *listener, void *http)
{
	int error = EVUTIL_SOCKET_ERROR();
	php_event_http_bound *bound = find(listener);

	if (!bound) {
		return;
	}
	php_event_rest_start(&bound->rest, listener);
	if (!bound->warned) {
		bound->warned = true;
		EVUTIL_SET_SOCKET_ERROR(error);
		php_event_loop_call(php_event_loop_of(bound->server), warn, NULL);
	}
}

void php_event_http_bound_show(const php_event_http_bound *all, zval *list)
{
	php_event_address address;

	array_init(list);
	for (const php_event_http_bound *bound = all; bound; bound = bound->next) {
		if (php_event_address_local(&address, evhttp_bound_socket_get_fd(bound->socket))) {
			add_next_index_str(list, php_event_shown_address(&address));
		}
	}
}

void php_event_http_bound_accepted(php_event_http_bound *all)
{
	for (php_event_http_bound *bound = all; bound; bound = bound->next) {
		bound->warned = false;
	}
}

void php_event_http_bound_hold(php_event_http_bound *all, bool held)
{
	for (php_event_http_bound *bound = all; bound; bound = bound->next) {
		php_event_rest_hold(&bound->rest, evhttp_bound_socket_get_listener(bound->socket), held);
	}
}

bool php_event_http_bound_is_besieged(const php_event_http_bound *all)
{
	for (; all; all = all->next) {
		if (all->rest.held && php_event_socket_gives(evhttp_bound_socket_get_fd(all->socket))) {
			return true;
		}
	}
	return false;
}

bool php_event_http_bound_is_asked(const php_event_http_bound *all)
{
	for (; all; all = all->next) {
		if (!all->rest.held && !php_event_rest_is_on(&all->rest)
			&& php_event_socket_gives(evhttp_bound_socket_get_fd(all->socket))) {
			return true;
		}
	}
	return false;
}

/* `socket` NULL: libevent failed. */
static bool add(php_event_http_bound **all, php_event_handle *server,
	struct evhttp_bound_socket *socket, const php_event_address *file)
{
	if (!socket) {
		return false;
	}
	php_event_http_bound *bound = ecalloc(1, sizeof *bound), **last = all;

	bound->socket = socket;
	bound->server = server;
	bound->next_of_all = EVENT_G(http_bound.first);
	EVENT_G(http_bound.first) = bound;
	evconnlistener_set_error_cb(evhttp_bound_socket_get_listener(socket), on_error);
	/* Accepted sockets inherit it. A reply is written whole, and must not wait until a pipelining
	 * client has acknowledged the one before. */
	php_event_socket_hurry(evhttp_bound_socket_get_fd(socket));
	/* the number may be that of a closed stream whose Event still waits */
	php_event_loop_claim(php_event_loop_of(server), evhttp_bound_socket_get_fd(socket));
	while (*last) {
		last = &(*last)->next;
	}
	*last = bound;
	php_event_http_bound_hold(bound, (*all)->rest.held);
	if (file) {
		php_event_socket_file_open(&bound->file, file);
	}
	return true;
}

#ifdef PHP_WIN32
static bool may_accept(
	php_event_handle *server, const php_event_address *address, evutil_socket_t fd)
{
	return true;
}
#else
/* evhttp calls getnameinfo() for each client's address, with an empty path in any case, and ends
 * the process if that fails. */
static bool clients_can_be_named(php_event_address client)
{
	char host[NI_MAXHOST], service[NI_MAXSERV];

	client.un.sun_path[0] = '\0';
	return getnameinfo(&client.sa, client.length, host, sizeof host, service, sizeof service,
			   NI_NUMERICHOST | NI_NUMERICSERV)
		== 0;
}

/* evhttp copies a client's address into its buffer event. libevent 2.1.12 as released has room
 * there for an IPv6 address, and ends the process if a client has given its own socket a longer
 * name. Corrected versions have room for any. The address is almost the last member of the
 * struct. */
static bool clients_may_have_names(struct event_base *base)
{
#if defined(__linux__) || defined(__FreeBSD__)
	struct evhttp_connection *probe =
		evhttp_connection_base_bufferevent_new(base, NULL, NULL, "", 0);
	char *bufferevent = (char *) evhttp_connection_get_bufferevent(probe);
	size_t before = (size_t) ((char *) evhttp_connection_get_addr(probe) - bufferevent);
	size_t room = malloc_usable_size(bufferevent) - before;

	evhttp_connection_free(probe);
	return room >= sizeof(struct sockaddr_un);
#else
	return false;
#endif
}

/* Can libevent cope with whatever client connects to `fd`, which is bound to `address`? If not,
 * warn. */
static bool may_accept(
	php_event_handle *server, const php_event_address *address, evutil_socket_t fd)
{
	php_event_loop *loop = php_event_loop_of(server);

	if (!php_event_backend_admits(&loop->backend, fd)) {
		php_event_error_warn("Failed accepting");
		return false;
	}
	if (address->sa.sa_family != AF_UNIX) {
		return true;
	}
	if (!clients_can_be_named(*address)) {
		php_error_docref(NULL, E_WARNING, "This system cannot serve HTTP on Unix sockets");
		return false;
	}
	if (!clients_may_have_names(loop->handle.ptr)) {
		php_error_docref(NULL, E_WARNING,
			"This libevent ends the process where a client's Unix socket has a long name: HTTP on "
			"Unix sockets needs one in which that is corrected, as Debian's 2.1.12");
		return false;
	}
	return true;
}
#endif

bool php_event_http_bound_socket(
	php_event_http_bound **all, php_event_handle *server, evutil_socket_t fd)
{
	php_event_address address;

	return php_event_address_local(&address, fd) && may_accept(server, &address, fd)
		&& add(all, server, evhttp_accept_socket_with_handle(server->ptr, fd), NULL);
}

#ifdef PHP_WIN32
bool php_event_http_bound_unix(
	php_event_http_bound **all, php_event_handle *server, const php_event_address *address)
{
	return false;
}
#else
bool php_event_http_bound_unix(
	php_event_http_bound **all, php_event_handle *server, const php_event_address *address)
{
	evutil_socket_t fd = socket(AF_UNIX, SOCK_STREAM, 0);
	struct evhttp_bound_socket *bound = NULL;

	if (fd < 0) {
		return false;
	}
	evutil_make_socket_closeonexec(fd);
	evutil_make_socket_nonblocking(fd);
	if (may_accept(server, address, fd) && bind(fd, &address->sa, address->length) == 0
		&& listen(fd, BACKLOG) == 0) {
		bound = evhttp_accept_socket_with_handle(server->ptr, fd);
	}
	if (!bound) {
		int error = errno; /* for EventUtil::getLastSocketErrno() */

		evutil_closesocket(fd);
		errno = error;
	}
	return add(all, server, bound, address);
}
#endif

/* For options that evhttp cannot express. */
static struct evhttp_bound_socket *bind_with(
	php_event_handle *server, const php_event_address *address, unsigned flags)
{
	struct event_base *base = php_event_loop_of(server)->handle.ptr;
	struct evconnlistener *listener = evconnlistener_new_bind(base, NULL, NULL,
		flags | LEV_OPT_REUSEABLE | LEV_OPT_CLOSE_ON_EXEC | LEV_OPT_CLOSE_ON_FREE, BACKLOG,
		&address->sa, (int) address->length);

	return listener ? evhttp_bind_listener(server->ptr, listener) : NULL;
}

bool php_event_http_bound_inet(php_event_http_bound **all, php_event_handle *server,
	const zend_string *host, uint16_t port, zend_long flags)
{
	unsigned known = LEV_OPT_REUSEABLE_PORT | LEV_OPT_BIND_IPV6ONLY,
			 with = (unsigned) flags & known;
	php_event_backend *backend = &php_event_loop_of(server)->backend;
	struct evhttp_bound_socket *socket = NULL;
	php_event_address address;

	bool confined = php_event_backend_confine(backend, true);
	if (!with) {
		socket = evhttp_bind_socket_with_handle(server->ptr, ZSTR_VAL(host), port);
	} else if (php_event_address_look_up(&address, ZSTR_VAL(host), port) == 0) {
		if (address.sa.sa_family != AF_INET6) {
			with &= ~LEV_OPT_BIND_IPV6ONLY;
		}
		socket = bind_with(server, &address, with);
	}
	php_event_backend_confine(backend, confined);
	return add(all, server, socket, NULL);
}

static void forget(php_event_http_bound *bound)
{
	struct php_event_http_bound **at = &EVENT_G(http_bound.first);

	while (*at != bound) {
		at = &(*at)->next_of_all;
	}
	*at = bound->next_of_all;
}

void php_event_http_bound_close(php_event_http_bound **all, struct evhttp *http)
{
	while (*all) {
		php_event_http_bound *bound = *all;

		*all = bound->next;
		forget(bound);
		php_event_rest_free(&bound->rest);
		evhttp_del_accept_socket(http, bound->socket);
		php_event_socket_file_close(&bound->file);
		efree(bound);
	}
}
