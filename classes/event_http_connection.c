/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_http_connection.h"

#include "../src/address.h"
#include "../src/check.h"
#include "../src/http/client_body.h"
#include "../src/http/client_connection.h"
#include "../src/http/client_queue.h"
#include "../src/http/client_request.h"
#include "../src/http/message.h"
#include "../src/http/method.h"
#include "../src/optional.h"
#include "event_base.h"
#include "event_dns_base.h"
#include "event_http_request.h"
#include "event_ssl_context.h"

#include <event2/bufferevent.h>
#include <event2/http.h>
#include <math.h>

#include "event_http_connection_arginfo.h"

zend_class_entry *php_event_http_connection_ce;

static zend_object_handlers handlers;

/* --- a server's connection: a view of what src/http/connection.c owns --- */

static void show_view(const php_event_handle *handle, php_event_shown *shown)
{
	const php_event_http_conn *conn = ((const php_event_http_conn_view *) handle)->conn;

	php_event_shown_string(shown, "state", php_event_http_exchange_state(&conn->exchange));
	php_event_shown_peer(shown, php_event_descriptor_is_lost(&conn->watch) ? -1 : conn->fd);
	php_event_shown_long(shown, "requests", (zend_long) conn->requests);
	php_event_shown_string(shown, "tls", php_event_tls_spoken(php_event_tls_of(conn->bufferevent)));
}

static const php_event_kind view = {
	.name = "EventHttpConnection",
	.object = offsetof(php_event_http_connection, std),
	.show = show_view,
};

static bool is_view(const php_event_http_connection *self)
{
	return self->handle.kind == &view;
}

static void keep_base(php_event_http_connection *self, zend_object *base)
{
	GC_ADDREF(base);
	self->base = base;
}

static void keep_peer(php_event_http_connection *self, php_event_http_conn *conn)
{
	php_event_address peer;

	if (php_event_address_peer(&peer, conn->fd)) {
		php_event_address_to_php(&peer.sa, peer.length, &self->address, &self->port);
		return;
	}
	/* a client that has reset the connection: what libevent remembers */
	char *address;
	ev_uint16_t port;

	evhttp_connection_get_peer(conn->connection, &address, &port);
	ZVAL_STRING(&self->address, address);
	ZVAL_LONG(&self->port, port);
}

void php_event_http_connection_wrap(zval *return_value, php_event_http_conn *conn)
{
	zend_object *known = conn->view ? php_event_handle_object(&conn->view->handle) : NULL;

	if (known && !php_event_object_is_destroyed(known)) {
		RETURN_OBJ_COPY(known);
	}
	object_init_ex(return_value, php_event_http_connection_ce);

	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(return_value);

	php_event_handle_init(&self->handle, &view);
	keep_base(self, php_event_loop_object(conn->loop));
	keep_peer(self, conn);
	php_event_http_conn_show(conn, &self->view);
}

/* --- a client's connection: ours --- */

static const char *state_of(const php_event_http_client *self)
{
	if (self->look_up) {
		return "looking its host up";
	}
	if (self->suspended) {
		return "waiting to try again";
	}
	if (!self->requests.first) {
		return "no request is on its way";
	}
	return "requests are on their way";
}

static void show_client(const php_event_handle *handle, php_event_shown *shown)
{
	const php_event_http_client *self = (const php_event_http_client *) handle;

	php_event_shown_string(shown, "state", state_of(self));
	php_event_shown_str(shown, "host", self->host);
	php_event_shown_long(shown, "port", self->port);
	php_event_shown_peer(
		shown, bufferevent_getfd(evhttp_connection_get_bufferevent(self->connection)));
	php_event_shown_long(shown, "requests", (zend_long) self->requests.length);
	php_event_shown_bool(shown, "tls", self->tls);
}

static const php_event_kind client = {
	.name = "EventHttpConnection",
	.closed = "its EventHttpConnection has been freed",
	.object = offsetof(php_event_http_connection, std),
	.release = php_event_http_client_release,
	.armed = php_event_http_client_armed,
	.edges = php_event_http_client_edges,
	.show = show_client,
};

/* --- helpers of the methods --- */

static struct evhttp_connection *fetch(zval *this)
{
	return php_event_handle_fetch(&Z_EVENT_HTTP_CONNECTION_P(this)->handle);
}

/* A client's connection, for what only a client has. */
static struct evhttp_connection *fetch_client(zval *this)
{
	struct evhttp_connection *connection = fetch(this);

	if (connection && is_view(Z_EVENT_HTTP_CONNECTION_P(this))) {
		zend_throw_error(NULL, "EventHttpConnection: this is a server's connection");
		return NULL;
	}
	return connection;
}

/* evhttp aborts if this is set while connected. */
static struct evhttp_connection *fetch_unused_client(zval *this)
{
	struct evhttp_connection *connection = fetch_client(this);

	if (connection && Z_EVENT_HTTP_CONNECTION_P(this)->client.used) {
		zend_throw_error(NULL, "EventHttpConnection: a request has been made already");
		return NULL;
	}
	return connection;
}

static void set_limit(
	INTERNAL_FUNCTION_PARAMETERS, void (*set)(php_event_http_limits *limits, zend_long bytes))
{
	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);
	zend_long max_size;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(max_size)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	if (is_view(self)) {
		set(&self->view.conn->limits, max_size);
		php_event_http_conn_apply(self->view.conn);
	} else {
		set(&self->client.limits, max_size);
	}
}

/* --- methods --- */

/* Is it that of a Unix socket? */
static bool is_file(const zend_string *address)
{
	php_event_address parsed;

	return php_event_address_parse(&parsed, address) && parsed.sa.sa_family == AF_UNIX;
}

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
	php_event_dns *dns = NULL;
	SSL_CTX *tls;
	php_event_check_port_or_warn(port, 4); /* passed on as far as libevent takes it */
	if (EG(exception) || !php_event_handle_may_open(&self->handle) || !php_event_loop_base(loop)) {
		RETURN_THROWS();
	}
	if (dns_base) {
		dns = php_event_dns_base_fetch(dns_base, loop, 2);
		if (!dns || (!is_file(address) && !php_event_dns_check_host_or_throw(address, 3))) {
			RETURN_THROWS();
		}
	}
	if (!php_event_ssl_context_take(ctx, false, 5, &tls)) {
		RETURN_THROWS();
	}
	ZVAL_STR_COPY(&self->address, address);
	ZVAL_LONG(&self->port, port);
	keep_base(self, base);
	if (!php_event_http_client_open(&self->client, loop, dns, address, (uint16_t) port, tls)) {
		RETURN_THROWS();
	}
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
	zval text, number;

	ZVAL_COPY(&text, &self->address);
	ZVAL_COPY(&number, &self->port);
	php_event_object_assign(address, &text);
	php_event_object_assign(port, &number);
}

ZEND_METHOD(EventHttpConnection, setLocalAddress)
{
	zend_string *address;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_PATH_STR(address)
	ZEND_PARSE_PARAMETERS_END();

	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);
	if (!fetch_unused_client(ZEND_THIS)) {
		RETURN_THROWS();
	}
	php_event_optional_release(self->client.local_address);
	self->client.local_address = zend_string_copy(address);
	php_event_http_client_apply(&self->client, PHP_EVENT_HTTP_CLIENT_SOURCE);
}

ZEND_METHOD(EventHttpConnection, setLocalPort)
{
	zend_long port;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(port)
	ZEND_PARSE_PARAMETERS_END();

	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);
	if (!fetch_unused_client(ZEND_THIS)) {
		RETURN_THROWS();
	}
	if (!php_event_check_port_or_warn(port, 1)) {
		return;
	}
	self->client.local_port = (uint16_t) port;
	php_event_http_client_apply(&self->client, PHP_EVENT_HTTP_CLIENT_SOURCE);
}

ZEND_METHOD(EventHttpConnection, setTimeout)
{
	double timeout;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_DOUBLE(timeout)
	ZEND_PARSE_PARAMETERS_END();

	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);
	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	double seconds = timeout > 0 ? MIN(timeout, INT_MAX) : timeout < 0 ? -1 : 0; /* NAN: 0 */
	if (is_view(self)) {
		/* for evhttp, 0 means never, and a negative number its default */
		php_event_http_limits_set_timeout(
			&self->view.conn->limits, seconds == 0 ? -1 : (zend_long) ceil(MAX(seconds, 0)));
		php_event_http_conn_apply(self->view.conn);
	} else {
		self->client.timeout = seconds;
		php_event_http_client_apply(&self->client, PHP_EVENT_HTTP_CLIENT_TIMEOUT);
		php_event_http_client_limit_connecting(&self->client);
	}
}

ZEND_METHOD(EventHttpConnection, setConnectTimeout)
{
	double timeout;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_DOUBLE(timeout)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_client(ZEND_THIS)) {
		RETURN_THROWS();
	}
	Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS)->client.connect_timeout = timeout > 0 ? timeout : 0;
}

ZEND_METHOD(EventHttpConnection, setFamily)
{
	zend_long family;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(family)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_event_dns_check_family_or_throw(family, 1) || !fetch_client(ZEND_THIS)) {
		RETURN_THROWS();
	}
	Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS)->client.family = (int) family;
}

ZEND_METHOD(EventHttpConnection, setMaxHeadersSize)
{
	set_limit(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_http_limits_set_head);
}

ZEND_METHOD(EventHttpConnection, setMaxBodySize)
{
	set_limit(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_http_limits_set_body);
}

ZEND_METHOD(EventHttpConnection, setRetries)
{
	zend_long retries;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(retries)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_client(ZEND_THIS)) {
		RETURN_THROWS();
	}
	Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS)->client.retries =
		(int) php_event_clamp(retries, -1, INT_MAX);
}

ZEND_METHOD(EventHttpConnection, setRetryDelay)
{
	double delay;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_DOUBLE(delay)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_client(ZEND_THIS)) {
		RETURN_THROWS();
	}
	Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS)->client.retry_delay =
		delay > 0 ? delay : PHP_EVENT_HTTP_CLIENT_RETRY_DELAY;
}

/* One of the EventHttpRequest::CMD_* bits. */
static bool is_method(zend_long type)
{
	return type > 0 && type <= EVHTTP_REQ_PATCH && (type & (type - 1)) == 0;
}

/* Find the type of a method and set `name` to NULL, or set the type to 0 if it has none. A numeric
 * string has always been a type. May run PHP code. */
static bool find_method(zend_string **name, zend_long *type)
{
	double number;
	zend_uchar kind = is_numeric_str_function(*name, type, &number);

	if (kind != 0) {
		*type = kind == IS_LONG ? *type : zend_dval_to_lval(number);
		*name = NULL;
		return is_method(*type);
	}
	*type = php_event_http_method_bit(ZSTR_VAL(*name), ZSTR_LEN(*name));
	if (*type != 0) {
		*name = NULL;
		return true;
	}
	return php_event_http_message_is_name(*name);
}

ZEND_METHOD(EventHttpConnection, makeRequest)
{
	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);
	zend_object *req;
	zend_long type = 0;
	zend_string *name, *uri;

	ZEND_PARSE_PARAMETERS_START(3, 3)
		Z_PARAM_OBJ_OF_CLASS(req, php_event_http_request_ce)
		Z_PARAM_STR_OR_LONG(name, type)
		Z_PARAM_STR(uri)
	ZEND_PARSE_PARAMETERS_END();

	php_event_http_request *request = php_event_http_request_from_obj(req);
	bool known = name ? find_method(&name, &type) : is_method(type); /* may run PHP code */
	uint64_t length = php_event_http_request_measure(request);       /* ... this, too */
	if (EG(exception)) {
		RETURN_THROWS();
	}
	if (!fetch_client(ZEND_THIS) || !php_event_handle_fetch(&request->handle)) {
		RETURN_THROWS();
	}
	if (!php_event_http_request_may_be_made(request)) {
		zend_argument_error(NULL, 1, "must be a request that has not been made yet");
		RETURN_THROWS();
	}
	if (!known) {
		zend_argument_value_error(
			2, "must be one of EventHttpRequest::CMD_*, or the name of a method");
		RETURN_THROWS();
	}
	if (!php_event_http_message_check_target_or_throw(uri, 3)) {
		RETURN_THROWS();
	}
	const char *wrong = php_event_http_client_body_prepare(&request->client, (int) type, length);

	RETVAL_BOOL(php_event_http_client_make(&self->client, &request->client, (int) type, name, uri));
	if (wrong) {
		php_error_docref(NULL, E_WARNING, "%s", wrong);
	}
}

ZEND_METHOD(EventHttpConnection, setCloseCallback)
{
	php_event_http_connection *self = Z_EVENT_HTTP_CONNECTION_P(ZEND_THIS);
	zval *data = NULL;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	php_event_callback callback = {0};

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(data)
	ZEND_PARSE_PARAMETERS_END();

	if (php_event_callback_resolve(&callback, &self->handle, &fci, &fcc, data)) {
		php_event_callback_copy(
			is_view(self) ? &self->view.conn->on_close : &self->client.on_close, &callback, NULL);
	}
	php_event_callback_clear(&callback);
}

/* --- handlers --- */

static zend_object *create(zend_class_entry *ce)
{
	php_event_http_connection *self = php_event_object_alloc(sizeof *self, ce, &handlers);

	php_event_handle_init(&self->handle, &client);
	return &self->std;
}

/* A client's connection ends with the last reference, and calls its close callback. */
static void destroy(zend_object *object)
{
	php_event_handle *handle = &php_event_http_connection_from_obj(object)->handle;

	zend_objects_destroy_object(object);
	if (handle->kind == &client) {
		php_event_loop_drop(handle);
	}
}

static void free_object(zend_object *object)
{
	php_event_http_connection *self = php_event_http_connection_from_obj(object);

	if (is_view(self)) {
		php_event_http_conn_forget(&self->view);
		php_event_handle_free(&self->handle);
	} else {
		php_event_http_client_free(&self->client);
	}
	if (self->base) {
		OBJ_RELEASE(self->base);
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
	if (!is_view(self) && self->client.dns) {
		zend_get_gc_buffer_add_obj(buffer, php_event_handle_object(&self->client.dns->handle));
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
	handlers.get_debug_info = php_event_handle_debug_info;
}
