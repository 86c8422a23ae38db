/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "server.h"

#include "../error.h"
#include "../tls.h"

#include <event2/bufferevent.h>
#include <event2/http.h>

/* Bytes of a head, unless the program says otherwise. Beyond it, evhttp's time for lines that are
 * folded, and PHP's memory for the headers, would be the client's to choose. */
enum { HEADERS_MAX = 262144 };

/* --- connections that come --- */

/* What a connection talks over. */
static struct bufferevent *new_bufferevent(
	const php_event_http_server *self, struct event_base *base)
{
	if (self->tls) {
		return php_event_tls_socket_new(
			base, -1, php_event_tls_need(self->tls), BEV_OPT_CLOSE_ON_FREE);
	}
	return bufferevent_socket_new(base, -1, 0);
}

/* evhttp has accepted a connection. */
static struct bufferevent *on_accept(struct event_base *base, void *arg)
{
	php_event_http_server *self = arg;
	struct bufferevent *bufferevent = new_bufferevent(self, base);

	php_event_http_bound_accepted(self->bound);
	if (bufferevent) {
		php_event_http_conn_expect(bufferevent, &self->handle, self->objects, self->timeout == 0);
	}
	return bufferevent;
}

/* --- requests: from libevent to PHP --- */

typedef struct {
	php_event_http_route *route;
	php_event_http_conn *conn;
	struct evhttp_request *request;
	bool received; /* somebody answers for the reply */
} reception;

static void call_route(php_event_http_conn *conn, reception *r)
{
	zval argv[2];

	conn->objects->request(&argv[0], conn, r->request);
	r->received = true;
	php_event_callback_call(&r->route->callback, 1, argv);
	if (EG(exception) && conn->handle.ptr) { /* neither over nor closed meanwhile */
		php_event_http_exchange_fail(&conn->exchange);
	}
	zval_ptr_dtor(&argv[0]);
}

static void receive(void *arg)
{
	reception *r = arg;

	if (php_event_http_exchange_refuse(&r->conn->exchange, r->request)) {
		r->received = true;
		return;
	}
	call_route(r->conn, r);
}

static void on_request(struct evhttp_request *request, void *arg)
{
	php_event_http_route *route = arg;
	reception r = {.route = route, .conn = php_event_http_conn_of(request), .request = request};

	/* none: it came where there was no memory for what it should talk over */
	if (r.conn) {
		php_event_http_conn_hold(r.conn);
		php_event_loop_call(php_event_loop_of(route->server), receive, &r);
		php_event_http_conn_let_go(r.conn);
	}
	if (!r.received) {
		evhttp_send_error(request, HTTP_SERVUNAVAIL, NULL);
	}
}

/* --- routes --- */

static void free_route(php_event_http_route *route)
{
	zend_string_release(route->path);
	php_event_callback_clear(&route->callback);
	efree(route);
}

static bool add_route(
	php_event_http_server *self, zend_string *path, const php_event_callback *callback)
{
	php_event_http_route *route = ecalloc(1, sizeof *route);

	if (evhttp_set_cb(self->handle.ptr, ZSTR_VAL(path), on_request, route) != 0) {
		efree(route);
		return false;
	}
	route->server = &self->handle;
	route->path = zend_string_copy(path);
	route->next = self->routes;
	self->routes = route;
	php_event_callback_copy(&route->callback, callback, NULL);
	return true;
}

bool php_event_http_server_route(
	php_event_http_server *self, zend_string *path, const php_event_callback *callback)
{
	if (path) {
		return add_route(self, path, callback);
	}
	evhttp_set_gencb(self->handle.ptr, on_request, &self->fallback);
	php_event_callback_copy(&self->fallback.callback, callback, NULL); /* may run PHP code */
	return true;
}

/* --- its life --- */

bool php_event_http_server_open(
	php_event_http_server *self, php_event_loop *loop, const php_event_http_objects *objects)
{
	struct evhttp *http = evhttp_new(loop->handle.ptr);

	if (!http) {
		php_event_error_throw("EventHttp: cannot be made");
		return false;
	}
	evhttp_set_max_headers_size(http, HEADERS_MAX);
	evhttp_set_bevcb(http, on_accept, self);
	self->objects = objects;
	self->fallback.server = &self->handle;
	php_event_handle_open(&self->handle, http, &loop->handle, php_event_loop_object(loop));
	return true;
}

static void free_evhttp(void *http)
{
	evhttp_free(http);
}

/* The connections' handles, children of ours, are stale already; the connections themselves, and
 * their close callbacks, go with the evhttp. Until then it must not find our routes. */
void php_event_http_server_release(php_event_handle *handle, void *http)
{
	php_event_http_server *self = (php_event_http_server *) handle;

	php_event_http_bound_close(&self->bound, http);
	for (php_event_http_route *route = self->routes; route; route = route->next) {
		evhttp_del_cb(http, ZSTR_VAL(route->path));
	}
	evhttp_set_gencb(http, NULL, NULL);
	php_event_loop_defer(php_event_loop_of(handle), free_evhttp, http);
}

void php_event_http_server_clear(php_event_handle *handle)
{
	php_event_http_server *self = (php_event_http_server *) handle;

	php_event_callback_clear(&self->fallback.callback);
	while (self->routes) {
		php_event_http_route *route = self->routes;

		self->routes = route->next;
		free_route(route);
	}
}

bool php_event_http_server_armed(const php_event_handle *handle)
{
	return ((const php_event_http_server *) handle)->bound || handle->children;
}

void php_event_http_server_edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_http_server *self = (php_event_http_server *) handle;

	php_event_callback_edges(&self->fallback.callback, buffer);
	for (php_event_http_route *route = self->routes; route; route = route->next) {
		php_event_callback_edges(&route->callback, buffer);
	}
}

void php_event_http_server_free(php_event_http_server *self)
{
	for (php_event_handle *child = self->handle.children; child; child = child->next) {
		php_event_callback_clear(&php_event_http_conn_of_handle(child)->on_close);
	}
	php_event_handle_free(&self->handle);
	php_event_tls_context_free(self->tls);
}

/* --- settings --- */

void php_event_http_server_set_tls(php_event_http_server *self, SSL_CTX *tls)
{
	php_event_tls_context_free(self->tls); /* each connection has a reference of its own */
	self->tls = tls;
}

void php_event_http_server_set_timeout(php_event_http_server *self, int seconds)
{
	self->timeout = seconds;
	evhttp_set_timeout(self->handle.ptr, seconds);
}
