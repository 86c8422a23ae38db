/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_listener.h"

#include "../src/check.h"
#include "../src/error.h"
#include "../src/property.h"
#include "event_base.h"

#include <event2/listener.h>
#include <zend_exceptions.h>

#include "event_listener_arginfo.h"

zend_class_entry *php_event_listener_ce;

static php_event_property_handlers handlers;

/* Flags without an OPT_* constant were passed on to libevent by 3.1.5, too. */
static const zend_long all_flags = LEV_OPT_LEAVE_SOCKETS_BLOCKING | LEV_OPT_CLOSE_ON_FREE
	| LEV_OPT_CLOSE_ON_EXEC | LEV_OPT_REUSEABLE | LEV_OPT_DISABLED | LEV_OPT_THREADSAFE
	| LEV_OPT_DEFERRED_ACCEPT | LEV_OPT_REUSEABLE_PORT | LEV_OPT_BIND_IPV6ONLY;

static void release(php_event_handle *handle, void *listener)
{
	php_event_listener *self = (php_event_listener *) handle;

	/* In its own callback libevent frees it only later, but its event must not outlive a descriptor
	 * of PHP's. */
	php_event_rest_free(&self->rest);
	evconnlistener_disable(listener);
	evconnlistener_free(listener);
	php_event_descriptor_unwatch(&self->watch);
	php_event_socket_file_close(&self->file);
}

static void clear(php_event_handle *handle)
{
	php_event_listener *self = (php_event_listener *) handle;

	php_event_callback_clear(&self->error_callback);
	php_event_callback_clear(&self->callback);
}

static bool armed(const php_event_handle *handle)
{
	return ((const php_event_listener *) handle)->enabled;
}

static void edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_listener *self = (php_event_listener *) handle;

	php_event_callback_edges(&self->callback, buffer);
	php_event_callback_edges(&self->error_callback, buffer);
}

static void show(const php_event_handle *handle, php_event_shown *shown)
{
	const php_event_listener *self = (const php_event_listener *) handle;
	bool lost = php_event_descriptor_is_lost(&self->watch);
	const char *state = php_event_rest_is_on(&self->rest) ? "resting, since accepting failed"
		: self->enabled                                   ? "accepting"
														  : "disabled";

	php_event_shown_string(shown, "state", lost ? "its descriptor has been closed" : state);
	php_event_shown_local(shown, lost ? -1 : evconnlistener_get_fd(handle->ptr));
}

static const php_event_kind kind = {
	.name = "EventListener",
	.object = offsetof(php_event_listener, std),
	.release = release,
	.clear = clear,
	.armed = armed,
	.edges = edges,
	.show = show,
};

/* --- from libevent to PHP --- */

typedef struct {
	php_event_listener *self;
	evutil_socket_t fd;
	struct sockaddr *sa;
	int length;
	bool taken; /* the descriptor is PHP's */
} connection;

/* At the end of the run, or when its next round starts. */
static void resume(void *arg)
{
	php_event_loop *loop = arg;

	for (php_event_handle *child = loop->handle.children; child; child = child->next) {
		if (child->kind == &kind && armed(child)
			&& !php_event_rest_is_on(&((php_event_listener *) child)->rest)) {
			evconnlistener_enable(child->ptr);
		}
	}
}

/* libevent would go on accepting while there are connections, though the loop is to be left: have
 * them wait for its next run. */
static void pause_if_leaving(php_event_listener *self)
{
	struct evconnlistener *listener = self->handle.ptr;

	if (listener && (EG(exception) || event_base_got_break(evconnlistener_get_base(listener)))) {
		php_event_loop *loop = php_event_loop_of(&self->handle);

		evconnlistener_disable(listener);
		php_event_loop_defer(loop, resume, loop);
	}
}

static void tell_of_connection(void *arg)
{
	connection *c = arg;
	php_event_listener *self = c->self;
	zval argv[4];

	ZVAL_OBJ_COPY(&argv[0], &self->std);
	ZVAL_LONG(&argv[1], c->fd);
	php_event_address_to_array(c->sa, (ev_socklen_t) c->length, &argv[2]);
	self->warned = false;
	c->taken = true; /* also when it ends in a fatal error */
	c->taken = php_event_callback_call(&self->callback, 3, argv);
	pause_if_leaving(self);
	zval_ptr_dtor(&argv[2]);
	zval_ptr_dtor(&argv[0]);
}

static void on_connection(
	struct evconnlistener *listener, evutil_socket_t fd, struct sockaddr *sa, int length, void *arg)
{
	php_event_listener *self = arg;
	connection c = {.self = self, .fd = fd, .sa = sa, .length = length};

	php_event_loop_call(php_event_loop_of(&self->handle), tell_of_connection, &c);
	if (!c.taken) {
		evutil_closesocket(fd);
	}
}

/* A persistent failure, as without descriptors, would fill every log. */
static void warn_once(php_event_listener *self)
{
	if (!self->warned) {
		self->warned = true;
		php_event_error_warn("EventListener: accepting failed");
	}
}

static void call_error(void *arg)
{
	php_event_listener *self = arg;
	php_event_callback callback = self->error_callback;
	zval argv[2];

	if (!php_event_callback_is_set(&callback)) {
		warn_once(self);
		return;
	}
	callback.data = self->callback.data;
	ZVAL_OBJ_COPY(&argv[0], &self->std);
	php_event_callback_call(&callback, 1, argv);
	zval_ptr_dtor(&argv[0]);
}

static void on_error(struct evconnlistener *listener, void *arg)
{
	php_event_listener *self = arg;
	php_event_loop *loop = php_event_loop_of(&self->handle);
	int error = EVUTIL_SOCKET_ERROR(); /* for the callback */

	if (!self->handle.ptr) {
		return;
	}
	php_event_rest_start(&self->rest, listener);
	EVUTIL_SET_SOCKET_ERROR(error);
	if (php_event_descriptor_is_open(&self->watch)) {
		php_event_loop_call(loop, call_error, self);
	} else {
		php_event_loop_renew(loop);
	}
}

/* --- helpers of the methods --- */

/* The evconnlistener behind $this; NULL with a warning if it has been freed. */
static struct evconnlistener *fetch_or_warn(zval *this)
{
	return php_event_handle_fetch_or_warn(&Z_EVENT_LISTENER_P(this)->handle);
}

/* What the constructor's arguments $flags, $backlog and $target say. */
typedef struct {
	unsigned flags;
	int backlog;
	php_event_address address;     /* to bind to, or */
	php_event_socket_given socket; /* this, if there is one */
} request;

/* Of a port that is too large, the low bits count: 3.1.5 did so, silently. */
static bool look_up(request *r, const char *host, unsigned port)
{
	if (port > UINT16_MAX) {
		php_error_docref(NULL, E_WARNING, "There is no port %u: it is %u", port, (uint16_t) port);
	}
	int error = php_event_address_look_up(&r->address, host, (uint16_t) port);
	if (error && !EG(exception)) {
		zend_throw_exception_ex(php_event_exception_ce, 0, "EventListener: cannot look up %s: %s",
			host, evutil_gai_strerror(error));
	}
	return !EG(exception);
}

static bool host_from_arg(request *r, const zend_string *target)
{
	zend_string *host;
	unsigned port;

	if (!php_event_address_split(target, &host, &port)) {
		zend_argument_value_error(
			6, "must be \"ip:port\", \"[ipv6]:port\", \"host:port\" or \"unix:/path\"");
		return false;
	}
	bool found = look_up(r, ZSTR_VAL(host), port);
	zend_string_release(host);
	return found;
}

static bool address_from_arg(request *r, const zend_string *target)
{
	if (!php_event_address_parse(&r->address, target)
		&& !php_event_address_parse_nameless(&r->address, target) && !host_from_arg(r, target)) {
		return false;
	}
	if (r->backlog == 0) {
		zend_argument_value_error(5, "must not be 0 for an address");
		return false;
	}
	r->flags |= LEV_OPT_CLOSE_ON_FREE;
	return true;
}

static bool socket_from_arg(request *r, zval *target)
{
	if (!php_event_socket_is(target)) {
		zend_argument_type_error(6,
			"must be an address, a stream, a Socket or a descriptor, %s given",
			zend_zval_type_name(target));
		return false;
	}
	bool own = r->flags & LEV_OPT_CLOSE_ON_FREE;
	if (!php_event_socket_take(&r->socket, target) || (own && !php_event_socket_own(&r->socket))) {
		php_event_socket_throw();
		return false;
	}
	return true;
}

static bool request_from_args(request *r, zend_long flags, zend_long backlog, zval *target)
{
	*r = (request){
		.flags = (unsigned) (flags & all_flags),
		.backlog = (int) php_event_clamp(backlog, INT_MIN, INT_MAX),
		.socket = {.fd = -1},
	};
	return Z_TYPE_P(target) == IS_STRING ? address_from_arg(r, Z_STR_P(target))
										 : socket_from_arg(r, target);
}

/* May the descriptor of `r` be listened on? libevent asks for less, and accepts until it would
 * block. */
static bool prepare_socket(const request *r)
{
	int listens = php_event_socket_listens(r->socket.fd);

	if (listens < 0) {
		return false;
	}
	if (r->backlog == 0 && !listens) {
		EVUTIL_SET_SOCKET_ERROR(EINVAL);
		return false;
	}
	return evutil_make_socket_nonblocking(r->socket.fd) == 0;
}

/* Make the listener that was asked for, not enabled yet; NULL with the reason in errno or
 * libevent's log. */
static struct evconnlistener *create_listener(
	php_event_listener *self, struct event_base *base, const request *r)
{
	unsigned flags = r->flags | LEV_OPT_DISABLED;

	if (r->socket.fd < 0) {
		return evconnlistener_new_bind(
			base, on_connection, self, flags, r->backlog, &r->address.sa, (int) r->address.length);
	}
	if (!prepare_socket(r)) {
		return NULL;
	}
	return evconnlistener_new(base, on_connection, self, flags, r->backlog, r->socket.fd);
}

static bool enable(php_event_listener *self)
{
	if (!php_event_descriptor_is_open(&self->watch)) {
		EVUTIL_SET_SOCKET_ERROR(EBADF);
		return false;
	}
	if (!php_event_backend_admits(
			&php_event_loop_of(&self->handle)->backend, evconnlistener_get_fd(self->handle.ptr))
		|| evconnlistener_enable(self->handle.ptr) != 0) {
		return false;
	}
	self->enabled = true;
	return true;
}

static void disable(php_event_listener *self)
{
	evconnlistener_disable(self->handle.ptr);
	php_event_rest_cancel(&self->rest);
	self->enabled = false;
}

/* The descriptor has been closed by its owner. */
static void cancel(php_event_watch *watch)
{
	php_event_listener *self = PHP_EVENT_CONTAINER_OF(watch, php_event_listener, watch);

	php_event_loop_doubt(php_event_loop_of(&self->handle));
	disable(self);
}

static void watch(php_event_listener *self, const request *r)
{
	php_event_loop *loop = php_event_loop_of(&self->handle);

	if (r->flags & LEV_OPT_CLOSE_ON_FREE) {
		php_event_loop_claim(loop, evconnlistener_get_fd(self->handle.ptr));
	} else {
		self->watch.cancel = cancel;
		php_event_descriptor_watch(
			&loop->descriptors, loop->handle.ptr, &self->watch, r->socket.fd, r->socket.stream);
	}
}

/* Construct $this; false with something thrown. */
static bool construct(php_event_listener *self, zend_object *base, const request *r)
{
	php_event_loop *loop = &php_event_base_from_obj(base)->loop;

	if (!php_event_handle_may_open(&self->handle) || !php_event_loop_base(loop)) {
		return false;
	}
	struct evconnlistener *listener = create_listener(self, loop->handle.ptr, r);
	if (!listener) {
		php_event_error_throw("EventListener: cannot listen");
		return false;
	}
	if (r->socket.fd < 0) {
		php_event_socket_file_open(&self->file, &r->address);
	}
	php_event_handle_open(&self->handle, listener, &loop->handle, base);
	evconnlistener_set_error_cb(listener, on_error);
	watch(self, r);
	return true;
}

/* --- methods --- */

ZEND_METHOD(EventListener, __construct)
{
	php_event_listener *self = Z_EVENT_LISTENER_P(ZEND_THIS);
	zend_object *base;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	zval *data, *target;
	zend_long flags, backlog;
	request r;

	ZEND_PARSE_PARAMETERS_START(6, 6)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_ZVAL(data)
		Z_PARAM_LONG(flags)
		Z_PARAM_LONG(backlog)
		Z_PARAM_ZVAL(target)
	ZEND_PARSE_PARAMETERS_END();

	if (!request_from_args(&r, flags, backlog, target)) {
		RETURN_THROWS();
	}
	if (!construct(self, base, &r)) {
		php_event_socket_give_up(&r.socket);
		RETURN_THROWS();
	}
	bool done = php_event_callback_set(&self->callback, &fci, &fcc, data);
	if (done && self->handle.ptr && !(flags & LEV_OPT_DISABLED) && !enable(self)) {
		php_event_error_throw("EventListener: cannot be enabled");
		done = false;
	}
	if (!done) {
		php_event_handle_close(&self->handle, "could not be constructed");
	}
}

ZEND_METHOD(EventListener, free)
{
	ZEND_PARSE_PARAMETERS_NONE();

	php_event_handle_close(&Z_EVENT_LISTENER_P(ZEND_THIS)->handle, "has been freed");
}

ZEND_METHOD(EventListener, enable)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_FALSE;
	}
	if (!enable(Z_EVENT_LISTENER_P(ZEND_THIS))) {
		php_event_error_warn("Failed enabling the listener");
		RETURN_FALSE;
	}
	RETURN_TRUE;
}

ZEND_METHOD(EventListener, disable)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_FALSE;
	}
	disable(Z_EVENT_LISTENER_P(ZEND_THIS));
	RETURN_TRUE;
}

ZEND_METHOD(EventListener, setCallback)
{
	php_event_listener *self = Z_EVENT_LISTENER_P(ZEND_THIS);
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	zval *arg = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_or_warn(ZEND_THIS)) {
		return;
	}
	php_event_callback_set(&self->callback, &fci, &fcc, arg ? arg : &self->callback.data);
}

ZEND_METHOD(EventListener, setErrorCallback)
{
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_FUNC(fci, fcc)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_or_warn(ZEND_THIS)) {
		return;
	}
	php_event_callback_set(&Z_EVENT_LISTENER_P(ZEND_THIS)->error_callback, &fci, &fcc, NULL);
}

ZEND_METHOD(EventListener, getBase)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_FALSE;
	}
	RETURN_OBJ_COPY(Z_EVENT_LISTENER_P(ZEND_THIS)->handle.keeps);
}

ZEND_METHOD(EventListener, getSocketName)
{
	zval *address, *port;
	php_event_address local;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_ZVAL(address)
		Z_PARAM_ZVAL(port)
	ZEND_PARSE_PARAMETERS_END();

	struct evconnlistener *listener = fetch_or_warn(ZEND_THIS);
	if (!listener) {
		RETURN_FALSE;
	}
	if (!php_event_descriptor_is_open(&Z_EVENT_LISTENER_P(ZEND_THIS)->watch)
		|| !php_event_address_local(&local, evconnlistener_get_fd(listener))) {
		RETURN_FALSE;
	}
	php_event_address_assign(&local.sa, local.length, address, port);
	RETURN_TRUE;
}

/* --- properties and handlers --- */

static zval *read_fd(zend_object *object, zval *room)
{
	struct evconnlistener *listener = php_event_listener_from_obj(object)->handle.ptr;

	if (listener) {
		ZVAL_LONG(room, evconnlistener_get_fd(listener));
	}
	return room;
}

static const php_event_property properties[] = {
	{"fd", read_fd, NULL},
	{0},
};

static zend_object *create(zend_class_entry *ce)
{
	php_event_listener *self = php_event_object_alloc(sizeof *self, ce, &handlers.std);

	php_event_handle_init(&self->handle, &kind);
	return &self->std;
}

void php_event_listener_register(void)
{
	php_event_listener_ce = register_class_EventListener();
	php_event_listener_ce->create_object = create;
	php_event_handle_handlers(&handlers.std, &kind);
	php_event_property_handlers_init(&handlers, properties);
}
