/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_http_connection.h"

#include "../src/address.h"
#include "../src/bufferevent.h"
#include "../src/check.h"
#include "../src/error.h"
#include "../src/http_headers.h"
#include "event_base.h"
#include "event_dns_base.h"
#include "event_http_request.h"
#include "event_ssl_context.h"

#include <event2/bufferevent.h>
#include <event2/http.h>
#include <event2/http_struct.h>

#include "event_http_connection_arginfo.h"

zend_class_entry *php_event_http_connection_ce;

static zend_object_handlers handlers;

/* --- a server's connection: a view of what src/http_incoming.c owns --- */

static const php_event_kind view = {
	.name = "EventHttpConnection",
	.object = offsetof(php_event_http_connection, std),
};

static void keep_base(php_event_http_connection *self, zend_object *base)
{
	GC_ADDREF(base);
	self->base = base;
}

static void keep_peer(php_event_http_connection *self, php_event_http_incoming *incoming)
{
	php_event_address peer;

	if (php_event_address_peer(&peer, incoming->fd)) {
		php_event_address_to_php(&peer.sa, peer.length, &self->address, &self->port);
		return;
	}
	/* a client that has reset the connection: what libevent remembers */
	char *address;
	ev_uint16_t port;

	evhttp_connection_get_peer(incoming->connection, &address, &port);
	ZVAL_STRING(&self->address, address);
	ZVAL_LONG(&self->port, port);
}

void php_event_http_connection_wrap(zval *return_value, php_event_http_incoming *incoming)
{
	if (incoming->view) {
		RETURN_OBJ_COPY(incoming->view);
	}
	object_init_ex(return_value, php_event_http_connection_ce);

	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(return_value);

	php_event_handle_init(&self->handle, &view);
	keep_base(self, php_event_loop_object(incoming->loop));
	keep_peer(self, incoming);
	if (incoming->handle.ptr) {
		php_event_handle_open(&self->handle, incoming->connection, &incoming->handle, NULL);
	} else {
		self->handle.why = incoming->handle.why;
	}
	self->incoming = incoming;
	incoming->view = &self->std;
}

/* Before the callback: a fatal error in it jumps over what would come after. */
static void part_from_view(php_event_http_incoming *incoming)
{
	if (incoming->view) {
		php_event_http_connection_from_obj(incoming->view)->incoming = NULL;
		incoming->view = NULL;
	}
}

void php_event_http_connection_ended(php_event_http_incoming *incoming)
{
	bool tells =
		php_event_callback_is_set(&incoming->on_close) && php_event_loop_may_call(incoming->loop);
	zval argv[2];

	if (tells) {
		php_event_http_connection_wrap(&argv[0], incoming);
	}
	part_from_view(incoming);
	if (tells) {
		php_event_callback_call(&incoming->on_close, 1, argv);
		zval_ptr_dtor(&argv[0]);
	}
}

/* --- a client's connection: ours --- */

static void let_go(void *arg)
{
	php_event_http_connection *self = php_event_http_connection_from_obj(arg);

	php_event_callback_clear(&self->on_close);
	OBJ_RELEASE(&self->std);
}

static void end(php_event_http_connection *self)
{
	if (self->handle.forks != php_event_forks) {
		php_event_bufferevent_leave(evhttp_connection_get_bufferevent(self->connection));
	}
	evhttp_connection_free(self->connection);
	self->connection = NULL; /* requests that wait to be cancelled find it so */
}

/* The close callback, if there is one to call, comes before let_go(). */
static void free_connection(void *arg)
{
	php_event_http_connection *self = php_event_http_connection_from_obj(arg);

	end(self);
	php_event_loop_defer(&php_event_base_from_obj(self->base)->loop, let_go, arg);
}

/* evhttp may be at work on it: the object waits for that with us. But in free_obj it cannot wait,
 * and need not: an object is destroyed first where libevent's frames may be on the stack. */
static void release(php_event_handle *handle, void *connection)
{
	php_event_http_connection *self = (php_event_http_connection *) handle;

	if (self->freed) {
		evhttp_connection_set_closecb(connection, NULL, NULL);
		end(self);
	} else {
		GC_ADDREF(&self->std);
		php_event_loop_defer(php_event_loop_of(handle), free_connection, &self->std);
	}
}

/* Requests on their way are the handle's children. */
static bool armed(const php_event_handle *handle)
{
	return handle->children;
}

static void edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_http_connection *self = (php_event_http_connection *) handle;

	php_event_callback_edges(&self->on_close, buffer);
	for (php_event_handle *child = handle->children; child; child = child->next) {
		zend_get_gc_buffer_add_obj(buffer, &self->std);
		zend_get_gc_buffer_add_obj(buffer, &((php_event_http_request *) child)->std);
	}
}

static const php_event_kind client = {
	.name = "EventHttpConnection",
	.closed = "its EventHttpConnection has been freed",
	.object = offsetof(php_event_http_connection, std),
	.release = release,
	.armed = armed,
	.edges = edges,
};

static void call_on_close(void *arg)
{
	php_event_http_connection *self = arg;
	zval argv[2];

	ZVAL_OBJ_COPY(&argv[0], &self->std);
	php_event_callback_call(&self->on_close, 1, argv);
	zval_ptr_dtor(&argv[0]);
}

static bool connect_anew(php_event_http_connection *self);

/* evhttp keeps flags and timers of the past that its assertions do not expect on the next
 * connection, so the next one starts afresh. */
static void renew(php_event_http_connection *self)
{
	struct evhttp_connection *before = self->connection;

	if (connect_anew(self)) {
		evhttp_connection_set_closecb(before, NULL, NULL);
		evhttp_connection_free(before);
		self->tainted = false;
		self->handle.ptr = self->connection;
	}
}

/* Idle, and disconnected or tainted. */
static void replace(void *arg)
{
	php_event_http_connection *self = php_event_http_connection_from_obj(arg);

	if (self->handle.ptr && !self->handle.children) {
		renew(self);
	}
	OBJ_RELEASE(&self->std);
}

static void replace_when_idle(php_event_http_connection *self)
{
	if (self->handle.ptr && !self->handle.children) {
		GC_ADDREF(&self->std);
		php_event_loop_defer(php_event_loop_of(&self->handle), replace, &self->std);
	}
}

static void tell_closed(void *arg)
{
	php_event_http_connection *self = php_event_http_connection_from_obj(arg);

	php_event_loop_guard(&php_event_base_from_obj(self->base)->loop, call_on_close, self);
	OBJ_RELEASE(&self->std);
}

/* evhttp has not finished with the connection yet, and would take no request: PHP hears of it
 * later. */
static void on_disconnect(struct evhttp_connection *connection, void *arg)
{
	php_event_http_connection *self = arg;

	replace_when_idle(self);
	if (php_event_callback_is_set(&self->on_close)) {
		GC_ADDREF(&self->std);
		php_event_loop_defer(&php_event_base_from_obj(self->base)->loop, tell_closed, &self->std);
	}
}

/* Is it the one that evhttp works on? In a TAILQ the head is like an entry, and "before" the first
 * there is the end, which points to nothing. */
static bool is_first(const struct evhttp_request *request)
{
	const struct {
		struct evhttp_request *next, **last;
	} *before = (const void *) request->next.tqe_prev;

	return !*before->last;
}

/* Take all that wait behind `first` out of evhttp's queue; they hang together by their own
 * links. */
static struct evhttp_request *take_followers(struct evhttp_request *first)
{
	struct evhttp_request *followers = NULL, **last = &followers;

	while (first->next.tqe_next) {
		struct evhttp_request *follower = first->next.tqe_next;

		evhttp_cancel_request(follower); /* ours: it is not freed */
		follower->evcon = NULL;
		follower->next.tqe_next = NULL;
		*last = follower;
		last = &follower->next.tqe_next;
	}
	return followers;
}

static void make_again(php_event_http_connection *self, struct evhttp_request *made)
{
	php_event_http_request *request = made->cb_arg;
	char *uri = pestrdup(made->uri, true);

	if (request->cancelled) {
		request->finished = true;
	} else if (evhttp_make_request(self->connection, made, made->type, uri) != 0) {
		made->cb(NULL, made->cb_arg);
	}
	pefree(uri, true);
}

/* evhttp would make the next request on what is left of the connection, where a look-up or a
 * handshake is still on its way. */
void php_event_http_connection_cancel(zend_object *object, struct evhttp_request *request)
{
	php_event_http_connection *self = php_event_http_connection_from_obj(object);
	php_event_loop *loop = &php_event_base_from_obj(self->base)->loop;

	if (!is_first(request)) {
		evhttp_cancel_request(request);
		return;
	}
	struct evhttp_request *follower = take_followers(request);

	php_event_loop_enter(loop); /* a connection that fails at once calls back from here */
	evhttp_cancel_request(request);
	if (follower && self->handle.ptr) {
		renew(self);
	}
	while (follower) {
		struct evhttp_request *next = follower->next.tqe_next;

		make_again(self, follower);
		follower = next;
	}
	php_event_loop_leave(loop);
}

void php_event_http_connection_parted(zend_object *object, bool cancelled)
{
	php_event_http_connection *self = php_event_http_connection_from_obj(object);

	self->tainted |= cancelled;
	if (self->tainted) {
		replace_when_idle(self);
	}
}

static void apply_settings(php_event_http_connection *self)
{
	struct evhttp_connection *connection = self->connection;

	evhttp_connection_set_closecb(connection, on_disconnect, self);
	evhttp_connection_set_timeout(connection, self->timeout);
	evhttp_connection_set_retries(connection, self->retries);
	evhttp_connection_set_max_headers_size(connection, self->max_headers_size);
	evhttp_connection_set_max_body_size(connection, self->max_body_size);
	if (self->local_address) {
		evhttp_connection_set_local_address(connection, ZSTR_VAL(self->local_address));
	}
	evhttp_connection_set_local_port(connection, self->local_port);
}

/* Deferred, so that evhttp has the last bytes before it hears that they were the last. */
static struct bufferevent *make_tls(php_event_http_connection *self, struct event_base *base)
{
	SSL *tls = php_event_tls_need(self->tls);

	php_event_tls_name_host(tls, Z_STRVAL(self->address));
	return php_event_tls_socket_new(base, -1, tls, BEV_OPT_CLOSE_ON_FREE | BEV_OPT_DEFER_CALLBACKS);
}

/* A look-up goes on when the connection has been freed, and connects: then its bufferevent, which
 * the look-up holds, closes the descriptor. */
static bool connect_anew(php_event_http_connection *self)
{
	struct event_base *base = php_event_base_from_obj(self->base)->loop.handle.ptr;
	struct evdns_base *evdns =
		self->dns ? php_event_dns_base_from_obj(self->dns)->dns.handle.ptr : NULL;
	struct bufferevent *bev = NULL;

	if (self->tls) {
		bev = make_tls(self, base);
	} else if (evdns) {
		bev = bufferevent_socket_new(base, -1, BEV_OPT_CLOSE_ON_FREE);
	}
	struct evhttp_connection *connection = evhttp_connection_base_bufferevent_new(
		base, evdns, bev, Z_STRVAL(self->address), (ev_uint16_t) Z_LVAL(self->port));
	if (!connection) {
		return false;
	}
	self->connection = connection;
	apply_settings(self);
	return true;
}

/* --- helpers of the methods --- */

static struct evhttp_connection *fetch(zval *this)
{
	return php_event_handle_fetch(&Z_EVENT_HTTP_CONNECTION_P(this)->handle);
}

/* A client's, for what only a client has. */
static struct evhttp_connection *fetch_client(zval *this)
{
	struct evhttp_connection *connection = fetch(this);

	if (connection && Z_EVENT_HTTP_CONNECTION_P(this)->handle.kind == &view) {
		zend_throw_error(NULL, "EventHttpConnection: this is a server's connection");
		return NULL;
	}
	return connection;
}

/* evhttp aborts where it is told so while connected. */
static struct evhttp_connection *fetch_unused_client(zval *this)
{
	struct evhttp_connection *connection = fetch_client(this);

	if (connection && Z_EVENT_HTTP_CONNECTION_P(this)->used) {
		zend_throw_error(NULL, "EventHttpConnection: a request has been made already");
		return NULL;
	}
	return connection;
}

/* The next connection of a client has the same limit, `kept`. */
static void set_limit(INTERNAL_FUNCTION_PARAMETERS,
	void (*set)(struct evhttp_connection *connection, ev_ssize_t bytes), ssize_t *kept)
{
	zend_long max_size;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(max_size)
	ZEND_PARSE_PARAMETERS_END();

	struct evhttp_connection *connection = fetch(ZEND_THIS);
	if (!connection || !php_event_check_limit(max_size, 1)) {
		RETURN_THROWS();
	}
	*kept = max_size;
	set(connection, max_size);
}

/* --- methods --- */

ZEND_METHOD(EventHttpConnection, __construct)
{
	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);
	zend_object *base, *dns_base;
	zval *ctx = NULL;
	zend_string *address;
	zend_long port;

	ZEND_PARSE_PARAMETERS_START(4, 5)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(dns_base, php_event_dns_base_ce)
		Z_PARAM_PATH_STR(address)
		Z_PARAM_LONG(port)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL_OR_NULL(ctx)
	ZEND_PARSE_PARAMETERS_END();

	php_event_loop *loop = &php_event_base_from_obj(base)->loop;
	if (!php_event_handle_may_open(&self->handle) || !php_event_loop_base(loop)
		|| !php_event_check_port(port, 4)) {
		RETURN_THROWS();
	}
	if (!php_event_ssl_context_take(ctx, false, 5, &self->tls)) {
		RETURN_THROWS();
	}
	if (dns_base) {
		if (!php_event_dns_base_fetch(dns_base, loop, 2) || !php_event_dns_check_host(address, 3)) {
			RETURN_THROWS();
		}
		GC_ADDREF(dns_base);
		self->dns = dns_base;
	}
	ZVAL_STR_COPY(&self->address, address);
	ZVAL_LONG(&self->port, port);
	self->max_headers_size = self->max_body_size = -1;
	keep_base(self, base);
	if (!connect_anew(self)) {
		php_event_error_throw("EventHttpConnection: cannot be made");
		RETURN_THROWS();
	}
	php_event_handle_open(&self->handle, self->connection, &loop->handle, NULL);
}

ZEND_METHOD(EventHttpConnection, getBase)
{
	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	if (!self->base) {
		php_event_handle_throw(&self->handle);
		RETURN_THROWS();
	}
	RETURN_OBJ_COPY(self->base);
}

ZEND_METHOD(EventHttpConnection, getPeer)
{
	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);
	zval *address, *port;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_ZVAL(address)
		Z_PARAM_ZVAL(port)
	ZEND_PARSE_PARAMETERS_END();

	if (!self->base) {
		php_event_handle_throw(&self->handle);
		RETURN_THROWS();
	}
	ZEND_TRY_ASSIGN_REF_STR(address, zend_string_copy(Z_STR(self->address)));
	ZEND_TRY_ASSIGN_REF_LONG(port, Z_LVAL(self->port));
}

ZEND_METHOD(EventHttpConnection, setLocalAddress)
{
	zend_string *address;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_PATH_STR(address)
	ZEND_PARSE_PARAMETERS_END();

	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);
	struct evhttp_connection *connection = fetch_unused_client(ZEND_THIS);
	if (!connection) {
		RETURN_THROWS();
	}
	if (self->local_address) {
		zend_string_release(self->local_address);
	}
	self->local_address = zend_string_copy(address);
	evhttp_connection_set_local_address(connection, ZSTR_VAL(address));
}

ZEND_METHOD(EventHttpConnection, setLocalPort)
{
	zend_long port;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(port)
	ZEND_PARSE_PARAMETERS_END();

	struct evhttp_connection *connection = fetch_unused_client(ZEND_THIS);
	if (!connection || !php_event_check_port(port, 1)) {
		RETURN_THROWS();
	}
	Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS)->local_port = (uint16_t) port;
	evhttp_connection_set_local_port(connection, (ev_uint16_t) port);
}

ZEND_METHOD(EventHttpConnection, setTimeout)
{
	zend_long timeout;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(timeout)
	ZEND_PARSE_PARAMETERS_END();

	struct evhttp_connection *connection = fetch(ZEND_THIS);
	if (!connection || !php_event_check_seconds(timeout, 1)) {
		RETURN_THROWS();
	}
	Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS)->timeout = (int) timeout;
	evhttp_connection_set_timeout(connection, (int) timeout);
}

ZEND_METHOD(EventHttpConnection, setMaxHeadersSize)
{
	set_limit(INTERNAL_FUNCTION_PARAM_PASSTHRU, evhttp_connection_set_max_headers_size,
		&Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS)->max_headers_size);
}

ZEND_METHOD(EventHttpConnection, setMaxBodySize)
{
	set_limit(INTERNAL_FUNCTION_PARAM_PASSTHRU, evhttp_connection_set_max_body_size,
		&Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS)->max_body_size);
}

ZEND_METHOD(EventHttpConnection, setRetries)
{
	zend_long retries;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(retries)
	ZEND_PARSE_PARAMETERS_END();

	struct evhttp_connection *connection = fetch_client(ZEND_THIS);
	if (!connection || !php_event_check_range(retries, -1, INT_MAX, 1)) {
		RETURN_THROWS();
	}
	Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS)->retries = (int) retries;
	evhttp_connection_set_retries(connection, (int) retries);
}

/* One of the EventHttpRequest::CMD_* bits. */
static bool is_method(zend_long type)
{
	return type > 0 && type <= EVHTTP_REQ_PATCH && (type & (type - 1)) == 0;
}

ZEND_METHOD(EventHttpConnection, makeRequest)
{
	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);
	zend_object *req;
	zend_long type;
	zend_string *uri;

	ZEND_PARSE_PARAMETERS_START(3, 3)
		Z_PARAM_OBJ_OF_CLASS(req, php_event_http_request_ce)
		Z_PARAM_LONG(type)
		Z_PARAM_STR(uri)
	ZEND_PARSE_PARAMETERS_END();

	php_event_http_request *request = php_event_http_request_from_obj(req);
	struct evhttp_connection *connection = fetch_client(ZEND_THIS);
	struct evhttp_request *made = connection ? php_event_handle_fetch(&request->handle) : NULL;
	if (!made) {
		RETURN_THROWS();
	}
	if (request->incoming || request->made) {
		zend_argument_error(NULL, 1, "must be a request that has not been made yet");
		RETURN_THROWS();
	}
	if (!is_method(type)) {
		zend_argument_value_error(2, "must be one of EventHttpRequest::CMD_*");
		RETURN_THROWS();
	}
	if (!php_event_http_check_uri(uri, 3)) {
		RETURN_THROWS();
	}
	php_event_loop *loop = php_event_loop_of(&self->handle);

	self->used = true;
	php_event_http_request_depart(request, &self->handle, &self->std);
	php_event_loop_enter(loop); /* a connection that fails at once calls back from here */
	int result = evhttp_make_request(connection, made, (enum evhttp_cmd_type) type, ZSTR_VAL(uri));
	if (result != 0 && request->connection) {
		made->evcon = NULL;
		php_event_http_request_arrive(request);
	}
	php_event_loop_leave(loop);
	RETURN_BOOL(result == 0);
}

ZEND_METHOD(EventHttpConnection, setCloseCallback)
{
	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);
	zval *data = NULL;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(data)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	php_event_callback_set(
		self->incoming ? &self->incoming->on_close : &self->on_close, &fci, &fcc, data);
}

/* --- handlers --- */

static zend_object *create(zend_class_entry *ce)
{
	php_event_http_connection *self = php_event_object_alloc(sizeof *self, ce, &handlers);

	php_event_handle_init(&self->handle, &client);
	return &self->std;
}

/* A client's connection ends with the last reference, and tells its close callback. */
static void destroy(zend_object *object)
{
	php_event_handle *handle = &php_event_http_connection_from_obj(object)->handle;

	zend_objects_destroy_object(object);
	if (handle->kind == &client && handle->ptr
		&& !php_event_loop_is_shutdown(php_event_loop_of(handle))) {
		php_event_loop_close(php_event_loop_of(handle), handle, "has been freed");
	}
}

static void free_object(zend_object *object)
{
	php_event_http_connection *self = php_event_http_connection_from_obj(object);

	self->freed = true;
	php_event_handle_free(&self->handle);
	php_event_callback_clear(&self->on_close);
	if (self->incoming) {
		self->incoming->view = NULL;
	}
	php_event_ssl_context_give_back(self->tls);
	if (self->dns) {
		OBJ_RELEASE(self->dns);
	}
	if (self->base) {
		OBJ_RELEASE(self->base);
	}
	if (self->local_address) {
		zend_string_release(self->local_address);
	}
	zval_ptr_dtor(&self->address);
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *n)
{
	php_event_http_connection *self = php_event_http_connection_from_obj(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	php_event_handle_edges(&self->handle, buffer);
	if (self->base) {
		zend_get_gc_buffer_add_obj(buffer, self->base);
	}
	if (self->dns) {
		zend_get_gc_buffer_add_obj(buffer, self->dns);
	}
	return php_event_object_gc(object, buffer, table, n);
}

void php_event_http_connection_register(void)
{
	php_event_http_connection_ce = register_class_EventHttpConnection();
	php_event_http_connection_ce->create_object = create;
	php_event_object_handlers(&handlers, offsetof(php_event_http_connection, std));
	handlers.dtor_obj = destroy;
	handlers.free_obj = free_object;
	handlers.get_gc = get_gc;
}
