/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client_connection.h"

#include "../bufferevent.h"
#include "../error.h"
#include "../optional.h"
#include "../tls_context.h"
#include "client_direct.h"
#include "client_traffic.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>

/* --- making a connection --- */

static void on_disconnect(struct evhttp_connection *connection, void *arg);

/* Deferred, so that evhttp has the last bytes before it is told that they were the last. */
static struct bufferevent *make_tls(php_event_http_client *self, struct event_base *base)
{
	SSL *tls = php_event_tls_need(self->tls);

	php_event_tls_name_host(tls, ZSTR_VAL(self->host));
	return php_event_tls_socket_new(base, -1, tls, BEV_OPT_CLOSE_ON_FREE | BEV_OPT_DEFER_CALLBACKS);
}

/* evhttp gets an address, or the name if no address is known yet, but then no request. */
static bool connect_anew(php_event_http_client *self, php_event_loop *loop)
{
	struct event_base *base = loop->handle.ptr;
	struct bufferevent *bev = self->tls ? make_tls(self, base) : NULL;
	const char *address = php_event_http_addresses_present(&self->addresses);
	struct evhttp_connection *connection = self->nobody
		? evhttp_connection_base_bufferevent_new(base, self->nobody, bev, "unix", 1)
		: evhttp_connection_base_bufferevent_new(
			base, NULL, bev, address ? address : ZSTR_VAL(self->host), self->port);

	if (!connection) {
		return false;
	}
	self->connection = connection;
	self->asked = self->hurries = false;
	evhttp_connection_set_closecb(connection, on_disconnect, self);
	php_event_http_client_apply(self, PHP_EVENT_HTTP_CLIENT_ALL);
	php_event_http_client_listen(self);
	return true;
}

/* The default limits. What a server may send is limited only in its heads, as in browsers, and in
 * what chunks may cost beside their content. */
static const php_event_http_strict_limits client_limits = {
	.head = 262144,
	.chunk_line = 4096,
	.chunk_excess = 16384,
	.body = UINT64_MAX,
	.fields = UINT_MAX,
};

/* Is it on a Unix socket, which evhttp does not know? */
static void find_file(php_event_http_client *self, php_event_loop *loop)
{
	if (!self->tls && php_event_address_parse(&self->file, self->host)
		&& self->file.sa.sa_family == AF_UNIX) {
		self->nobody = evdns_base_new(loop->handle.ptr, 0);
	}
}

bool php_event_http_client_open(php_event_http_client *self, php_event_loop *loop,
	php_event_dns *dns, zend_string *host, uint16_t port, SSL_CTX *tls)
{
	if (dns) {
		php_event_handle_hold(&dns->handle);
	}
	self->dns = dns;
	self->tls = tls;
	self->host = zend_string_copy(host);
	self->port = port;
	self->is_address = php_event_http_address_is(ZSTR_VAL(host));
	self->limits = php_event_http_limits_defaults;
	self->limits.message = client_limits;
	self->retry_delay = PHP_EVENT_HTTP_CLIENT_RETRY_DELAY;
	php_event_queue_init(&self->requests);
	find_file(self, loop);
	if (!connect_anew(self, loop)) {
		php_event_error_throw("EventHttpConnection: cannot be made");
		return false;
	}
	php_event_handle_open(&self->handle, self->connection, &loop->handle, NULL);
	return true;
}

/* --- starting afresh --- */

/* Deferred: one of its requests may be calling back. */
static void free_before(void *connection)
{
	evhttp_connection_free(connection);
}

void php_event_http_client_start_afresh(php_event_http_client *self)
{
	struct evhttp_connection *before = self->connection;

	if (connect_anew(self, php_event_loop_of(&self->handle))) {
		evhttp_connection_set_closecb(before, NULL, NULL);
		php_event_http_client_ignore(self, before);
		php_event_loop_defer(php_event_loop_of(&self->handle), free_before, before);
		self->tainted = false;
		self->handle.ptr = self->connection;
	}
}

void php_event_http_client_forget_past(php_event_http_client *self)
{
	php_event_http_addresses_forget(&self->addresses);
	self->retried = 0;
	php_event_http_client_start_afresh(self);
}

/* Idle, and disconnected or tainted. */
static void replace(void *arg)
{
	php_event_http_client *self = arg;

	if (self->handle.ptr && !self->handle.children) {
		php_event_http_client_forget_past(self);
	}
	php_event_handle_let_go(&self->handle);
}

void php_event_http_client_replace_when_idle(php_event_http_client *self)
{
	if (self->handle.ptr && !self->handle.children) {
		php_event_handle_hold(&self->handle);
		php_event_loop_defer(php_event_loop_of(&self->handle), replace, self);
	}
}

/* --- from libevent to PHP: the connection has ended --- */

static void call_on_close(void *arg)
{
	php_event_http_client *self = arg;
	zval argv[2];

	ZVAL_OBJ_COPY(&argv[0], php_event_handle_object(&self->handle));
	php_event_callback_call(&self->on_close, 1, argv);
	zval_ptr_dtor(&argv[0]);
}

static void tell_closed(void *arg)
{
	php_event_http_client *self = arg;

	php_event_loop_call(php_event_loop_of(&self->handle), call_on_close, self);
	php_event_handle_let_go(&self->handle);
}

/* At the end of the script: the destructor has been called, and has left the connection open. */
static bool is_left_over(const php_event_http_client *self)
{
	return self->handle.ptr
		&& php_event_object_is_destroyed(php_event_handle_object(&self->handle));
}

/* evhttp has not finished with the connection yet, and would take no request: tell PHP later. */
static void on_disconnect(struct evhttp_connection *connection, void *arg)
{
	php_event_http_client *self = arg;

	self->hurries = false;
	php_event_http_client_unpin(self);
	if (self->freed) {
		return; /* free_obj drops its requests: what a callback would use is gone */
	}
	if (is_left_over(self)) {
		self->over = true;
		return;
	}
	php_event_http_client_replace_when_idle(self);
	if (php_event_callback_is_set(&self->on_close)) {
		php_event_handle_hold(&self->handle);
		php_event_loop_defer(php_event_loop_of(&self->handle), tell_closed, self);
	}
}

void php_event_http_client_disconnect(php_event_http_client *self)
{
	on_disconnect(self->connection, self);
	php_event_http_client_start_afresh(self);
}

/* What evhttp has read is in the input. */
bool php_event_http_client_is_spent(const php_event_http_client *self)
{
	struct bufferevent *bev = evhttp_connection_get_bufferevent(self->connection);
	evutil_socket_t fd = bufferevent_getfd(bev);
	char byte;

	if (fd < 0 || evbuffer_get_length(bufferevent_get_input(bev)) > 0) {
		return fd >= 0;
	}
	return self->tls ? php_event_tls_has_news(php_event_tls_of(bev))
					 : recv(fd, &byte, 1, MSG_PEEK) >= 0;
}

/* --- let go of --- */

static void free_nobody(void *evdns)
{
	evdns_base_free(evdns, 0);
}

static void close_connection(php_event_http_client *self)
{
	if (php_event_handle_is_inherited(&self->handle)) {
		php_event_bufferevent_abandon(evhttp_connection_get_bufferevent(self->connection));
	}
	php_event_http_client_ignore(self, self->connection);
	php_event_http_answer_free(&self->answer);
	php_event_http_client_free_timer(&self->late);
	php_event_http_client_free_timer(&self->patience);
	php_event_http_client_free_timer(&self->slow);
	php_event_http_client_free_timer(&self->pause);
	php_event_http_client_free_timer(&self->resumed);
	php_event_http_client_free_timer(&self->turn);
	php_event_http_client_free_timer(&self->pin);
	evhttp_connection_free(self->connection);
	if (self->nobody) {
		php_event_loop_when_idle(php_event_loop_of(&self->handle), free_nobody, self->nobody);
		self->nobody = NULL;
	}
	self->connection = NULL; /* requests that wait to be cancelled find it so */
}

static void forget(void *arg)
{
	php_event_http_client *self = arg;

	php_event_callback_clear(&self->on_close);
	php_event_handle_let_go(&self->handle);
}

/* Calls the close callback, if there is one, before forget(). */
static void free_connection(void *arg)
{
	php_event_http_client *self = arg;

	close_connection(self);
	php_event_loop_defer(php_event_loop_of(&self->handle), forget, self);
}

/* evhttp may be working on it: then the object waits with us. In free_obj it cannot wait, and need
 * not: if libevent's frames may be on the stack, an object is first destroyed. */
void php_event_http_client_release(php_event_handle *handle, void *connection)
{
	php_event_http_client *self = (php_event_http_client *) handle;

	php_event_http_client_stop_looking(self);
	if (self->freed) {
		evhttp_connection_set_closecb(connection, NULL, NULL);
		close_connection(self);
	} else {
		php_event_handle_hold(handle);
		php_event_loop_defer(php_event_loop_of(handle), free_connection, self);
	}
}

void php_event_http_client_free(php_event_http_client *self)
{
	self->freed = true;
	php_event_handle_free(&self->handle);
	php_event_callback_clear(&self->on_close);
	php_event_tls_context_free(self->tls);
	php_event_http_addresses_forget(&self->addresses);
	if (self->dns) {
		php_event_handle_let_go(&self->dns->handle);
	}
	php_event_optional_release(self->host);
	php_event_optional_release(self->local_address);
}

/* Requests on their way are the handle's children. */
bool php_event_http_client_armed(const php_event_handle *handle)
{
	return handle->children;
}

void php_event_http_client_edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_callback_edges(&((php_event_http_client *) handle)->on_close, buffer);
	for (php_event_handle *child = handle->children; child; child = child->next) {
		zend_get_gc_buffer_add_obj(buffer, php_event_handle_object(handle));
		zend_get_gc_buffer_add_obj(buffer, php_event_handle_object(child));
	}
}
