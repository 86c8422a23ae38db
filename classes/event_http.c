/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_http.h"

#include "../src/check.h"
#include "../src/error.h"
#include "event_base.h"
#include "event_http_connection.h"
#include "event_http_request.h"
#include "event_ssl_context.h"

#include <event2/bufferevent.h>
#include <event2/http.h>

#include "event_http_arginfo.h"

zend_class_entry *php_event_http_ce;

static zend_object_handlers handlers;

/* Bytes of a head, unless the program says otherwise. Beyond it, evhttp's time for lines that are
 * folded, and PHP's memory for the headers, would be the client's to choose. */
enum { HEADERS_MAX = 262144 };

static void free_evhttp(void *http)
{
	evhttp_free(http);
}

/* The connections' handles, children of ours, are stale already; the connections themselves, and
 * their close callbacks, go with the evhttp. Until then it must not find our routes. */
static void release(php_event_handle *handle, void *http)
{
	php_event_http *self = (php_event_http *) handle;

	php_event_http_bound_close(&self->bound, http);
	for (php_event_http_route *route = self->routes; route; route = route->next) {
		evhttp_del_cb(http, ZSTR_VAL(route->path));
	}
	evhttp_set_gencb(http, NULL, NULL);
	php_event_loop_defer(php_event_loop_of(handle), free_evhttp, http);
}

static void free_route(php_event_http_route *route)
{
	zend_string_release(route->path);
	php_event_callback_clear(&route->callback);
	efree(route);
}

static void clear(php_event_handle *handle)
{
	php_event_http *self = (php_event_http *) handle;

	php_event_callback_clear(&self->fallback.callback);
	while (self->routes) {
		php_event_http_route *route = self->routes;

		self->routes = route->next;
		free_route(route);
	}
}

static bool armed(const php_event_handle *handle)
{
	return ((const php_event_http *) handle)->bound || handle->children;
}

static void edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_http *self = (php_event_http *) handle;

	php_event_callback_edges(&self->fallback.callback, buffer);
	for (php_event_http_route *route = self->routes; route; route = route->next) {
		php_event_callback_edges(&route->callback, buffer);
	}
}

static const php_event_kind kind = {
	.name = "EventHttp",
	.closed = "its EventHttp has been freed",
	.object = offsetof(php_event_http, std),
	.release = release,
	.clear = clear,
	.armed = armed,
	.edges = edges,
};

/* --- connections that come --- */

/* What a connection talks over. */
static struct bufferevent *new_bufferevent(const php_event_http *self, struct event_base *base)
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
	php_event_http *self = arg;
	struct bufferevent *bufferevent = new_bufferevent(self, base);

	php_event_http_bound_accepted(self->bound);
	if (bufferevent) {
		php_event_http_incoming_expect(
			bufferevent, &self->handle, self->timeout == 0, php_event_http_connection_ended);
	}
	return bufferevent;
}

/* --- from libevent to PHP --- */

typedef struct {
	php_event_http_route *route;
	struct evhttp_request *request;
	bool taken; /* somebody answers for the reply */
} reception;

static void call(void *arg)
{
	reception *r = arg;
	zval argv[2];
	php_event_http_incoming *incoming = php_event_http_incoming_of(r->request);

	if (!incoming) {
		return; /* it came where there was no memory for what it should talk over */
	}
	if (php_event_http_incoming_refuse(incoming, r->request)) {
		r->taken = true;
		return;
	}
	php_event_http_request_wrap(&argv[0], incoming, r->request);
	r->taken = true;
	php_event_callback_call(&r->route->callback, 1, argv);
	if (EG(exception) && Z_EVENT_HTTP_REQUEST_P(&argv[0])->incoming) { /* not over meanwhile */
		php_event_http_incoming_fail(incoming);
	}
	zval_ptr_dtor(&argv[0]);
}

static void on_request(struct evhttp_request *request, void *arg)
{
	php_event_http_route *route = arg;
	reception r = {.route = route, .request = request};

	php_event_loop_call(php_event_loop_of(route->server), call, &r);
	if (!r.taken) {
		evhttp_send_error(request, HTTP_SERVUNAVAIL, NULL);
	}
}

/* --- helpers of the methods --- */

static struct evhttp *fetch(zval *this)
{
	return php_event_handle_fetch(&Z_EVENT_HTTP_P(this)->handle);
}

static void set_limit(
	INTERNAL_FUNCTION_PARAMETERS, void (*set)(struct evhttp *http, ev_ssize_t bytes))
{
	zend_long value;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(value)
	ZEND_PARSE_PARAMETERS_END();

	struct evhttp *http = fetch(ZEND_THIS);
	if (!http) {
		RETURN_THROWS();
	}
	set(http, (ev_ssize_t) php_event_clamp(value, -1, EV_SSIZE_MAX));
}

/* Where libevent would take the part before it: true with a warning, which may run PHP code. */
static bool has_nul(const zend_string *string, uint32_t arg)
{
	if (strlen(ZSTR_VAL(string)) == ZSTR_LEN(string)) {
		return false;
	}
	php_event_argument_warning(arg, "must not contain NUL");
	return true;
}

static void change_aliases(
	INTERNAL_FUNCTION_PARAMETERS, int (*how)(struct evhttp *http, const char *alias))
{
	zend_string *alias;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(alias)
	ZEND_PARSE_PARAMETERS_END();

	struct evhttp *http = fetch(ZEND_THIS);
	if (!http) {
		RETURN_THROWS();
	}
	if (has_nul(alias, 1)) {
		RETURN_FALSE;
	}
	RETURN_BOOL(how(http, ZSTR_VAL(alias)) == 0);
}

/* --- methods --- */

ZEND_METHOD(EventHttp, __construct)
{
	php_event_http *self = Z_EVENT_HTTP_P(ZEND_THIS);
	zend_object *base;
	zval *ctx = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL_OR_NULL(ctx)
	ZEND_PARSE_PARAMETERS_END();

	php_event_loop *loop = &php_event_base_from_obj(base)->loop;
	struct event_base *on =
		php_event_handle_may_open(&self->handle) ? php_event_loop_base(loop) : NULL;
	if (!on || !php_event_ssl_context_take(ctx, true, 2, &self->tls)) {
		RETURN_THROWS();
	}
	struct evhttp *http = evhttp_new(on);
	if (!http) {
		php_event_error_throw("EventHttp: cannot be made");
		RETURN_THROWS();
	}
	evhttp_set_max_headers_size(http, HEADERS_MAX);
	evhttp_set_bevcb(http, on_accept, self);
	self->fallback.server = &self->handle;
	php_event_handle_open(&self->handle, http, &loop->handle, base);
}

#ifdef HAVE_EVENT_OPENSSL
ZEND_METHOD(EventHttp, setSslContext)
{
	php_event_http *self = Z_EVENT_HTTP_P(ZEND_THIS);
	zend_object *ctx;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJ_OF_CLASS(ctx, php_event_ssl_context_ce)
	ZEND_PARSE_PARAMETERS_END();

	SSL_CTX *context = fetch(ZEND_THIS) ? php_event_ssl_context_fetch(ctx, true, 1) : NULL;
	if (!context) {
		RETURN_THROWS();
	}
	SSL_CTX *before = self->tls;
	self->tls = php_event_tls_context_share(context);
	php_event_tls_context_free(before); /* each connection has a reference of its own */
}
#endif

/* What listens, to be ours. False with a warning where that cannot be. May run PHP code. */
static bool take_listening(php_event_socket_given *given, zval *socket)
{
	if (!php_event_socket_take(given, socket) || php_event_socket_listens(given->fd) <= 0) {
		php_error_docref(NULL, E_WARNING, "The socket does not listen");
		return false;
	}
	if (!php_event_socket_own(given) || evutil_make_socket_nonblocking(given->fd) != 0) {
		php_event_error_warn("The socket cannot be taken");
		php_event_socket_give_up(given);
		return false;
	}
	return true;
}

ZEND_METHOD(EventHttp, accept)
{
	php_event_http *self = Z_EVENT_HTTP_P(ZEND_THIS);
	php_event_socket_given given;
	zval *socket;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(socket)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	if (!take_listening(&given, socket)) {
		RETURN_FALSE;
	}
	bool bound =
		fetch(ZEND_THIS) && php_event_http_bound_socket(&self->bound, &self->handle, given.fd);
	if (!bound) {
		php_event_socket_give_up(&given);
	}
	RETVAL_BOOL(bound);
	php_event_error_flush();
}

ZEND_METHOD(EventHttp, bind)
{
	php_event_http_bound **bound = &Z_EVENT_HTTP_P(ZEND_THIS)->bound;
	php_event_handle *server = &Z_EVENT_HTTP_P(ZEND_THIS)->handle;
	zend_string *address;
	zend_long port;
	php_event_address where;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_STR(address)
		Z_PARAM_LONG(port)
	ZEND_PARSE_PARAMETERS_END();

	struct evhttp *http = fetch(ZEND_THIS);
	if (!http) {
		RETURN_THROWS();
	}
	if (has_nul(address, 1)) {
		RETURN_FALSE;
	}
	if (!php_event_check_port(port, 2)) {
		RETURN_FALSE;
	}
	if (zend_binary_strncasecmp(ZSTR_VAL(address), ZSTR_LEN(address), "unix:", 5, 5) != 0) {
		RETVAL_BOOL(php_event_http_bound_inet(bound, server, address, (uint16_t) port));
	} else if (php_event_address_parse(&where, address)) {
		RETVAL_BOOL(php_event_http_bound_unix(bound, server, &where));
	} else {
		php_event_argument_warning(1, "must be an address that fits a Unix socket's name");
		RETURN_FALSE;
	}
	php_event_error_flush();
}

ZEND_METHOD(EventHttp, getBoundAddresses)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	array_init(return_value);
	for (php_event_http_bound *b = Z_EVENT_HTTP_P(ZEND_THIS)->bound; b; b = b->next) {
		php_event_address address;
		zval pair;

		if (php_event_address_local(&address, evhttp_bound_socket_get_fd(b->socket))) {
			php_event_address_to_array(&address.sa, address.length, &pair);
			add_next_index_zval(return_value, &pair);
		}
	}
}

ZEND_METHOD(EventHttp, setCallback)
{
	php_event_http *self = Z_EVENT_HTTP_P(ZEND_THIS);
	zend_string *path;
	zval *arg = NULL;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_STR(path)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	if (has_nul(path, 1)) {
		RETURN_FALSE;
	}
	php_event_http_route *route = ecalloc(1, sizeof *route);

	route->server = &self->handle;
	route->path = zend_string_copy(path);
	php_event_callback_set(&route->callback, &fci, &fcc, arg); /* may run PHP code */
	struct evhttp *http = EG(exception) ? NULL : fetch(ZEND_THIS);
	if (!http || evhttp_set_cb(http, ZSTR_VAL(path), on_request, route) != 0) {
		free_route(route);
		RETURN_FALSE;
	}
	route->next = self->routes;
	self->routes = route;
	RETURN_TRUE;
}

ZEND_METHOD(EventHttp, setDefaultCallback)
{
	php_event_http *self = Z_EVENT_HTTP_P(ZEND_THIS);
	zval *arg = NULL;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	php_event_callback_set(&self->fallback.callback, &fci, &fcc, arg); /* may run PHP code */
	struct evhttp *http = EG(exception) ? NULL : fetch(ZEND_THIS);
	if (http) {
		evhttp_set_gencb(http, on_request, &self->fallback);
	}
}

ZEND_METHOD(EventHttp, setAllowedMethods)
{
	const zend_long known = EVHTTP_REQ_GET | EVHTTP_REQ_POST | EVHTTP_REQ_HEAD | EVHTTP_REQ_PUT
		| EVHTTP_REQ_DELETE | EVHTTP_REQ_OPTIONS | EVHTTP_REQ_TRACE | EVHTTP_REQ_CONNECT
		| EVHTTP_REQ_PATCH;
	zend_long methods;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(methods)
	ZEND_PARSE_PARAMETERS_END();

	struct evhttp *http = fetch(ZEND_THIS);
	if (!http) {
		RETURN_THROWS();
	}
	evhttp_set_allowed_methods(http, (ev_uint16_t) (methods & known));
}

ZEND_METHOD(EventHttp, setMaxBodySize)
{
	set_limit(INTERNAL_FUNCTION_PARAM_PASSTHRU, evhttp_set_max_body_size);
}

ZEND_METHOD(EventHttp, setMaxHeadersSize)
{
	set_limit(INTERNAL_FUNCTION_PARAM_PASSTHRU, evhttp_set_max_headers_size);
}

ZEND_METHOD(EventHttp, setTimeout)
{
	php_event_http *self = Z_EVENT_HTTP_P(ZEND_THIS);
	zend_long value;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(value)
	ZEND_PARSE_PARAMETERS_END();

	struct evhttp *http = fetch(ZEND_THIS);
	if (!http) {
		RETURN_THROWS();
	}
	self->timeout = (int) php_event_clamp(value, -1, INT_MAX);
	evhttp_set_timeout(http, self->timeout);
}

ZEND_METHOD(EventHttp, addServerAlias)
{
	change_aliases(INTERNAL_FUNCTION_PARAM_PASSTHRU, evhttp_add_server_alias);
}

ZEND_METHOD(EventHttp, removeServerAlias)
{
	change_aliases(INTERNAL_FUNCTION_PARAM_PASSTHRU, evhttp_remove_server_alias);
}

/* --- handlers --- */

static zend_object *create(zend_class_entry *ce)
{
	php_event_http *self = php_event_object_alloc(sizeof *self, ce, &handlers);

	php_event_handle_init(&self->handle, &kind);
	return &self->std;
}

/* Connections end, and their close callbacks run. */
static void destroy(zend_object *object)
{
	zend_objects_destroy_object(object);
	php_event_loop_drop(&php_event_http_from_obj(object)->handle);
}

/* Connections that are still there end silently. */
static void free_object(zend_object *object)
{
	php_event_handle *handle = &php_event_http_from_obj(object)->handle;

	for (php_event_handle *child = handle->children; child; child = child->next) {
		php_event_callback_clear(&php_event_http_incoming_of_handle(child)->on_close);
	}
	php_event_handle_free(handle);
	php_event_tls_context_free(php_event_http_from_obj(object)->tls);
	zend_object_std_dtor(object);
}

void php_event_http_register(void)
{
	php_event_http_ce = register_class_EventHttp();
	php_event_http_ce->create_object = create;
	php_event_handle_handlers(&handlers, &kind);
	handlers.dtor_obj = destroy;
	handlers.free_obj = free_object;
}
