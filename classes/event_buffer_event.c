/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_buffer_event.h"

#include "../src/bytes.h"
#include "../src/check.h"
#include "../src/error.h"
#include "../src/loop.h"
#include "../src/property.h"
#include "../src/socket.h"
#include "../src/timeval.h"
#include "event_base.h"
#include "event_buffer.h"
#include "event_dns_base.h"
#include "event_ssl_context.h"

#include <event2/bufferevent_struct.h>
#ifdef HAVE_EVENT_OPENSSL
#include <event2/bufferevent_ssl.h>
#endif
#include <php_network.h>

#include "event_buffer_event_arginfo.h"

zend_class_entry *php_event_buffer_event_ce;

static php_event_property_handlers handlers;

static const short both = EV_READ | EV_WRITE;

static php_event_buffer_event *of(php_event_handle *handle)
{
	return (php_event_buffer_event *) handle;
}

static void close_fd(void *fd)
{
	evutil_closesocket((evutil_socket_t) (intptr_t) fd);
}

/* Stop watching the descriptor, and close our own: a frame of libevent's that still uses the number may
 * be on the stack. */
static void drop_fd(php_event_buffer_event *self, struct bufferevent *bev)
{
	php_event_loop *loop = php_event_loop_of(&self->handle);
	evutil_socket_t fd = bufferevent_getfd(bev);

	bufferevent_setfd(bev, -1);
	if (!self->owns_fd || fd < 0) {
		return;
	}
	if (loop->depth > 0) {
		php_event_loop_defer(loop, close_fd, (void *) (intptr_t) fd);
	} else {
		evutil_closesocket(fd);
	}
}

static void listen_to(php_event_buffer_event *self, struct bufferevent *bev);

/* The underlying bufferevent calls its own callbacks again, unless it goes too. */
static void part_from_underlying(php_event_buffer_event *self)
{
	php_event_buffer_event *underlying = self->underlying;

	underlying->filtered = false;
	if (underlying->handle.ptr) {
		listen_to(underlying, underlying->handle.ptr);
	}
}

#ifdef HAVE_EVENT_OPENSSL
static void free_tls(void *tls)
{
	php_event_tls_free(tls);
}

/* A forked process has no part in the conversation; and a descriptor that others close may be closed, and
 * its number somebody else's. */
static void say_goodbye(php_event_buffer_event *self, struct bufferevent *bev)
{
	if (self->handle.forks == php_event_forks && (self->owns_fd || self->underlying)
		&& evbuffer_get_length(bufferevent_get_output(bev)) == 0) {
		php_event_tls_say_goodbye(self->tls);
	}
}

/* Its events may be left when it waits for the peer in both directions. A frame of libevent's that uses
 * the TLS may be on the stack. */
static void give_back_tls(php_event_buffer_event *self, struct bufferevent *bev)
{
	say_goodbye(self, bev);
	bufferevent_disable(bev, both);
	event_del(&bev->ev_read);
	event_del(&bev->ev_write);
	if (!self->underlying) {
		drop_fd(self, bev);
	}
	bufferevent_free(bev);
	php_event_loop_defer(php_event_loop_of(&self->handle), free_tls, self->tls);
	self->tls = NULL;
}
#endif

/* libevent may hold the bufferevent longer than we, for callbacks it has deferred. */
static void give_back(php_event_buffer_event *self, struct bufferevent *bev)
{
#ifdef HAVE_EVENT_OPENSSL
	if (self->tls) {
		give_back_tls(self, bev);
		return;
	}
#endif
	bufferevent_disable(bev, both);
	drop_fd(self, bev);
	bufferevent_free(bev);
}

static void release(php_event_handle *handle, void *bev)
{
	php_event_buffer_event *self = of(handle);

	php_event_descriptor_unwatch(&self->watch);
	if (self->look_up) {
		php_event_dns_cancel(self->look_up);
		self->look_up = NULL;
	}
	if (!self->host) {
		give_back(self, bev);
		if (self->underlying) {
			part_from_underlying(self);
		}
		return;
	}
	if (self->taken) {
		bufferevent_setcb(bev, NULL, NULL, NULL, NULL);
	}
	if (self->owner && !self->owner->ptr) {
		self->owner = NULL; /* it is the connection that closes, and it may be gone next */
	}
}

static zend_object *take_dns(php_event_buffer_event *self)
{
	zend_object *dns = self->dns;

	self->dns = NULL;
	return dns;
}

static void let_go_of(void *object)
{
	OBJ_RELEASE((zend_object *) object);
}

static void clear(php_event_handle *handle)
{
	php_event_buffer_event *self = of(handle);

	if (self->owner && self->taken) {
		self->host->close(self->owner);
	} else if (self->owner) {
		self->host->look_away(self->owner);
	}
	self->owner = NULL;
	self->taken = false;
	if (self->frees_underlying) {
		self->frees_underlying = false;
		php_event_handle_close(&self->underlying->handle, "its SSL filter has been freed");
	}
	php_event_callback_clear(&self->read);
	php_event_callback_clear(&self->write);
	php_event_callback_clear(&self->event);
	if (self->dns) {
		let_go_of(take_dns(self));
	}
}

/* Not taken over yet: the bufferevent is EventHttp's. */
static bool is_onlooker(const php_event_buffer_event *self)
{
	return self->host && !self->taken;
}

/* May there be a callback to come that libevent has deferred? It tells only of the whole base. */
static bool may_be_called(const php_event_buffer_event *self, struct bufferevent *bev)
{
	return self->owed
		|| (self->defers
			&& event_base_get_num_events(bufferevent_get_base(bev), EVENT_BASE_COUNT_ACTIVE) > 0);
}

static bool armed(const php_event_handle *handle)
{
	const php_event_buffer_event *self = (const php_event_buffer_event *) handle;
	struct bufferevent *bev = handle->ptr;

	if (is_onlooker(self)) {
		return false;
	}
	if (self->connecting || may_be_called(self, bev)) {
		return true;
	}
	bool wants = (bufferevent_get_enabled(bev) & EV_READ)
		|| evbuffer_get_length(bufferevent_get_output(bev)) > 0;
	return wants
		&& (self->timed || self->underlying || bufferevent_getfd(bev) >= 0
			|| bufferevent_pair_get_partner(bev));
}

static void edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_callback_edges(&of(handle)->read, buffer);
	php_event_callback_edges(&of(handle)->write, buffer);
	php_event_callback_edges(&of(handle)->event, buffer);
	if (of(handle)->dns) {
		zend_get_gc_buffer_add_obj(buffer, of(handle)->dns);
	}
}

static const php_event_kind kind = {
	.name = "EventBufferEvent",
	.closed = "its EventBufferEvent has been freed",
	.object = XtOffsetOf(php_event_buffer_event, std),
	.release = release,
	.clear = clear,
	.armed = armed,
	.edges = edges,
};

/* --- from libevent to PHP --- */

typedef struct {
	php_event_buffer_event *self;
	const php_event_callback *callback;
	uint32_t argc;
	short events;
	bool last; /* the connection a view has taken over has ended */
} news;

static void call(void *arg)
{
	const news *n = arg;
	zval argv[3];

	ZVAL_OBJ_COPY(&argv[0], &n->self->std);
	ZVAL_LONG(&argv[1], n->events);
	php_event_callback_call(n->callback, n->argc, argv);
	if (n->last) {
		php_event_handle_close(&n->self->handle, "the connection has ended");
	}
	zval_ptr_dtor(&argv[0]);
}

static void tell(news n)
{
	if (php_event_callback_is_set(n.callback) || n.last) {
		php_event_loop_guard(php_event_loop_of(&n.self->handle), call, &n);
	}
}

/* Not by the argument of the callback: libevent's HTTP code passes one of its own. */
static php_event_buffer_event *find(struct bufferevent *bev)
{
	void *self;

	bufferevent_getcb(bev, NULL, NULL, NULL, &self);
	return self;
}

/* May PHP be called? After a callback that threw, libevent may have more to say at once: it is to say so
 * again when the loop runs again. */
static bool may_call(php_event_buffer_event *self)
{
	self->owed = !php_event_loop_may_call(php_event_loop_of(&self->handle));
	return !self->owed;
}

static void on_data(struct bufferevent *bev, short direction)
{
	php_event_buffer_event *self = find(bev);

	if (may_call(self)) {
		tell((news){self, direction == EV_READ ? &self->read : &self->write, 1, 0, false});
	} else {
		bufferevent_trigger(bev, direction, BEV_TRIG_IGNORE_WATERMARKS | BEV_TRIG_DEFER_CALLBACKS);
	}
}

static void on_read(struct bufferevent *bev, void *arg)
{
	on_data(bev, EV_READ);
}

/* What is connected at once, as unix sockets are, is written to before the news is out. */
static void on_write(struct bufferevent *bev, void *arg)
{
	if (!find(bev)->connecting) {
		on_data(bev, EV_WRITE);
	}
}

/* bufferevent_priority_set() would take a deferred callback out of the wrong queue. */
static bool set_priority(struct bufferevent *bev, int priority)
{
	return event_priority_set(&bev->ev_read, priority) == 0
		&& event_priority_set(&bev->ev_write, priority) == 0;
}

/* libevent has made a descriptor, and with it new events. */
static void connect_begun(php_event_buffer_event *self, struct bufferevent *bev)
{
	if (bufferevent_getfd(bev) >= 0 && self->owns_fd) {
		php_event_loop_claim(php_event_loop_of(&self->handle), bufferevent_getfd(bev));
	}
	if (self->priority >= 0) {
		set_priority(bev, self->priority);
	}
}

/* What libevent does by itself where there is no TLS. */
static void disable_ended(php_event_buffer_event *self, struct bufferevent *bev, short events)
{
#ifdef HAVE_EVENT_OPENSSL
	bool one = !(events & BEV_EVENT_ERROR) && (events & (BEV_EVENT_READING | BEV_EVENT_WRITING));

	if (self->tls && !(events & BEV_EVENT_CONNECTED)) {
		bufferevent_disable(bev, !one ? both : events & BEV_EVENT_READING ? EV_READ : EV_WRITE);
	}
#endif
}

static void on_event(struct bufferevent *bev, short events, void *arg)
{
	php_event_buffer_event *self = find(bev);

	if (!may_call(self)) {
		bufferevent_trigger_event(bev, events, BEV_TRIG_DEFER_CALLBACKS);
		return;
	}
	if (events & BEV_EVENT_CONNECTED) {
		connect_begun(self, bev);
	} else if ((events & BEV_EVENT_ERROR) && self->connecting && self->makes_fd) {
		drop_fd(self, bev); /* it could not connect again, and without one the loop would wait */
	} else {
		disable_ended(self, bev, events);
	}
	if (!(events & BEV_EVENT_TIMEOUT)) {
		self->connecting = false;
	}
	bool last = self->host && (events & (BEV_EVENT_EOF | BEV_EVENT_ERROR));

	tell((news){self, &self->event, 2, events, last});
}

/* --- helpers of the methods --- */

/* The bufferevent behind an object; NULL with an Error thrown. */
static struct bufferevent *fetch_of(php_event_buffer_event *self)
{
	struct bufferevent *bev = php_event_handle_fetch(&self->handle);

	if (bev && self->filtered) {
		zend_throw_error(NULL, "EventBufferEvent: its SSL filter uses it");
		return NULL;
	}
	return bev;
}

static struct bufferevent *fetch(zval *this)
{
	return fetch_of(Z_EVENT_BUFFER_EVENT_P(this));
}

static bool check_options(zend_long options, bool deferred, uint32_t arg)
{
	const zend_long known = BEV_OPT_CLOSE_ON_FREE | BEV_OPT_THREADSAFE | BEV_OPT_DEFER_CALLBACKS
		| BEV_OPT_UNLOCK_CALLBACKS;

	if (!php_event_check_bits(options, known, "EventBufferEvent::OPT_* bits", arg)) {
		return false;
	}
	if ((options & BEV_OPT_UNLOCK_CALLBACKS) && !deferred && !(options & BEV_OPT_DEFER_CALLBACKS)) {
		zend_argument_value_error(
			arg, "must have OPT_DEFER_CALLBACKS where it has OPT_UNLOCK_CALLBACKS");
		return false;
	}
	return true;
}

/* We close the descriptor ourselves, and there is nobody to lock out. */
static int options_for_libevent(zend_long options)
{
	return (int) options & (BEV_OPT_DEFER_CALLBACKS | BEV_OPT_UNLOCK_CALLBACKS);
}

static bool check_directions(zend_long events, uint32_t arg)
{
	return php_event_check_bits(events, both, "Event::READ and Event::WRITE", arg);
}

/* libevent is to call us: of events in any case, of the rest where there is a callback, since at the
 * high-water mark it calls a read callback over and over. */
static void listen_to(php_event_buffer_event *self, struct bufferevent *bev)
{
	bufferevent_data_cb reader = php_event_callback_is_set(&self->read) ? on_read : NULL;
	bufferevent_data_cb writer = php_event_callback_is_set(&self->write) ? on_write : NULL;

	bufferevent_setcb(bev, reader, writer, on_event, self);
}

static void open_on_base(php_event_buffer_event *self, struct bufferevent *bev, zend_object *base)
{
	php_event_loop *loop = &php_event_base_from_obj(base)->loop;

	php_event_handle_open(&self->handle, bev, &loop->handle, base);
	listen_to(self, bev);
}

/* The descriptor has been closed by whom it belongs to. */
static void cancel(php_event_watch *watch)
{
	php_event_buffer_event *self =
		(php_event_buffer_event *) ((char *) watch - XtOffsetOf(php_event_buffer_event, watch));

	bufferevent_disable(self->handle.ptr, both);
	bufferevent_setfd(self->handle.ptr, -1);
}

/* A descriptor of our own goes with us; of others the close is to be noticed. */
static void watch(php_event_buffer_event *self, evutil_socket_t fd, zend_long stream)
{
	php_event_loop *loop = php_event_loop_of(&self->handle);

	if (self->owns_fd) {
		php_event_loop_claim(loop, fd);
	} else {
		self->watch.cancel = cancel;
		php_event_descriptor_watch(&loop->descriptors, loop->handle.ptr, &self->watch, fd, stream);
	}
}

/* The descriptor of the constructor's $socket, -1 for null. False with an exception thrown. */
static bool descriptor(zval *socket, bool own, evutil_socket_t *fd)
{
	*fd = -1;
	if (!socket) {
		return true;
	}
	if (!(own ? php_event_socket_own_fd(socket, fd) : php_event_socket_fd(socket, fd))) {
		php_event_socket_throw();
		return false;
	}
	if (evutil_make_socket_nonblocking(*fd) < 0) {
		php_event_error_throw("Invalid file descriptor");
		return false;
	}
	return true;
}

/* With TLS the callbacks are always deferred: libevent is in the midst of its buffers when it has news. */
static struct bufferevent *make(
	php_event_buffer_event *self, struct event_base *on, evutil_socket_t fd, zend_long options)
{
#ifdef HAVE_EVENT_OPENSSL
	if (self->tls) {
		self->defers = true;
		self->connecting = fd >= 0; /* the handshake begins */
		return bufferevent_openssl_socket_new(on, fd, self->tls,
			php_event_tls_accepts(self->tls) ? BUFFEREVENT_SSL_ACCEPTING
											 : BUFFEREVENT_SSL_CONNECTING,
			BEV_OPT_DEFER_CALLBACKS);
	}
#endif
	self->defers = options & BEV_OPT_DEFER_CALLBACKS;
	return bufferevent_socket_new(on, fd, options_for_libevent(options));
}

/* What connect() makes is ours too: nobody else could close it. */
static bool construct(
	php_event_buffer_event *self, zend_object *base, zval *socket, zend_long options)
{
	bool is_number = socket && Z_TYPE_P(socket) == IS_LONG, own = options & BEV_OPT_CLOSE_ON_FREE;
	evutil_socket_t fd;

	if (!descriptor(socket, own, &fd)) { /* may run PHP code: before everything else */
		return false;
	}
	struct event_base *on = php_event_handle_may_open(&self->handle)
		? php_event_loop_base(&php_event_base_from_obj(base)->loop)
		: NULL;
	if (!on) {
		if (own && fd >= 0 && !is_number) {
			evutil_closesocket(fd);
		}
		return false;
	}
	self->makes_fd = !socket;
	self->owns_fd = own || self->makes_fd;
	self->lent_fd = !self->owns_fd && !is_number;
	open_on_base(self, make(self, on, fd, options), base);
	if (socket) {
		watch(self, fd, Z_TYPE_P(socket) == IS_RESOURCE ? Z_RES_HANDLE_P(socket) : 0);
	}
	return true;
}

typedef struct {
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
} callable;

static void set_callback(php_event_callback *callback, const callable *with, zval *arg)
{
	if (ZEND_FCI_INITIALIZED(with->fci)) {
		php_event_callback_set(callback, &with->fci, &with->fcc, arg);
	} else {
		php_event_callback_clear(callback);
	}
}

/* What was set before goes meanwhile, and its destructors may have freed us. */
static void set_callbacks(php_event_buffer_event *self, const callable with[3], zval *arg)
{
	set_callback(&self->read, &with[0], arg);
	set_callback(&self->write, &with[1], arg);
	set_callback(&self->event, &with[2], arg);
	if (self->handle.ptr) {
		listen_to(self, self->handle.ptr);
	} else {
		clear(&self->handle);
	}
}

/* Of a view: make the connection the program's. */
static bool take_over(php_event_buffer_event *self, struct bufferevent *bev)
{
	bufferevent_event_cb present;

	bufferevent_getcb(bev, NULL, NULL, &present, NULL);
	if (present == on_event) {
		zend_throw_error(NULL, "EventBufferEvent: the connection has been taken over already");
		return false;
	}
	if (!self->host->take_over(self->owner) || !self->handle.ptr) {
		return false;
	}
	self->taken = true;
	listen_to(self, bev);
	bufferevent_disable(bev, both & ~self->wish);
	bufferevent_enable(bev, self->wish);
	return true;
}

/* May connect now? False, and thrown where it never may. */
static bool may_connect(const php_event_buffer_event *self, struct bufferevent *bev)
{
	php_event_address peer;

	if (self->host) {
		zend_throw_error(NULL, "EventBufferEvent: the connection belongs to EventHttp");
		return false;
	}
	if (self->underlying) {
		zend_throw_error(NULL, "EventBufferEvent: an SSL filter cannot connect");
		return false;
	}
	if (self->is_pair) {
		zend_throw_error(NULL, "EventBufferEvent: one of a pair cannot connect");
		return false;
	}
	return !self->connecting && !php_event_socket_peer(&peer, bufferevent_getfd(bev));
}

/* Also where a filter uses it: a callback that has put one on it may ask what is left of the input. */
static bool wrap_buffer(
	zval *result, php_event_handle *handle, struct evbuffer *(*which)(struct bufferevent *bev))
{
	struct bufferevent *bev = php_event_handle_fetch(handle);

	if (bev) {
		php_event_buffer_wrap(result, which(bev), handle);
	}
	return bev;
}

static void get_buffer(
	INTERNAL_FUNCTION_PARAMETERS, struct evbuffer *(*which)(struct bufferevent *bev))
{
	ZEND_PARSE_PARAMETERS_NONE();

	php_event_handle *handle = &Z_EVENT_BUFFER_EVENT_P(ZEND_THIS)->handle;
	if (!wrap_buffer(return_value, handle, which)) {
		RETURN_THROWS();
	}
}

/* For writeBuffer() and readBuffer(). */
static void move_buffer(
	INTERNAL_FUNCTION_PARAMETERS, int (*how)(struct bufferevent *bev, struct evbuffer *buffer))
{
	zend_object *buf;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJ_OF_CLASS(buf, php_event_buffer_ce)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch(ZEND_THIS);
	struct evbuffer *buffer = bev ? php_event_buffer_fetch(buf) : NULL;
	if (!buffer) {
		RETURN_THROWS();
	}
	RETVAL_BOOL(how(bev, buffer) == 0);
	php_event_error_flush();
}

static void set_enabled(INTERNAL_FUNCTION_PARAMETERS, bool enable)
{
	php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);
	zend_long events;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(events)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch(ZEND_THIS);
	if (!bev || !check_directions(events, 1)) {
		RETURN_THROWS();
	}
	if (is_onlooker(self)) {
		self->wish = (short) (enable ? self->wish | events : self->wish & ~events);
		RETURN_TRUE;
	}
	if (enable && !php_event_descriptor_is_open(&self->watch)) {
		RETURN_FALSE;
	}
	RETVAL_BOOL((enable ? bufferevent_enable : bufferevent_disable)(bev, (short) events) == 0);
	php_event_error_flush();
}

/* --- methods --- */

ZEND_METHOD(EventBufferEvent, __construct)
{
	php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);
	zend_object *base;
	zval *socket = NULL, *arg = NULL;
	zend_long options = 0;
	callable callbacks[3] = {0};

	ZEND_PARSE_PARAMETERS_START(1, 7)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL_OR_NULL(socket)
		Z_PARAM_LONG(options)
		Z_PARAM_FUNC_OR_NULL(callbacks[0].fci, callbacks[0].fcc)
		Z_PARAM_FUNC_OR_NULL(callbacks[1].fci, callbacks[1].fcc)
		Z_PARAM_FUNC_OR_NULL(callbacks[2].fci, callbacks[2].fcc)
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (!check_options(options, false, 3) || !construct(self, base, socket, options)) {
		RETURN_THROWS();
	}
	set_callbacks(self, callbacks, arg);
}

ZEND_METHOD(EventBufferEvent, free)
{
	ZEND_PARSE_PARAMETERS_NONE();

	php_event_handle_close(&Z_EVENT_BUFFER_EVENT_P(ZEND_THIS)->handle, "has been freed");
}

ZEND_METHOD(EventBufferEvent, close)
{
	php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	if (self->handle.ptr && php_event_descriptor_is_open(&self->watch)) {
		if (self->lent_fd) {
			shutdown(bufferevent_getfd(self->handle.ptr), SHUT_RDWR);
		}
		self->owns_fd = !self->lent_fd;
	}
	php_event_handle_close(&self->handle, "has been closed");
}

ZEND_METHOD(EventBufferEvent, connect)
{
	php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);
	zend_string *addr;
	php_event_address address;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_PATH_STR(addr)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch(ZEND_THIS);
	if (!bev) {
		RETURN_THROWS();
	}
	if (!php_event_socket_parse(&address, addr)) {
		zend_argument_value_error(1, "must be an IP address and port, or \"unix:\" and a path");
		RETURN_THROWS();
	}
	if (!may_connect(self, bev)) {
		RETURN_FALSE;
	}
	self->connecting = bufferevent_socket_connect(bev, &address.sa, (int) address.length) == 0;
	connect_begun(self, bev);
	RETVAL_BOOL(self->connecting);
	php_event_error_flush();
}

/* The host to look up, and that TLS is to find at the other end, now or in a filter. False: it is none. */
static bool name_host(php_event_buffer_event *self, zend_string *hostname)
{
	if (self->host_name) {
		zend_string_release(self->host_name);
	}
	self->host_name = php_event_socket_host(hostname);
#ifdef HAVE_EVENT_OPENSSL
	return !self->tls || php_event_tls_name_host(self->tls, ZSTR_VAL(self->host_name));
#else
	return true;
#endif
}

/* May call back at once. */
static void looked_up(void *arg, int error, const struct evutil_addrinfo *found)
{
	php_event_buffer_event *self = arg;
	struct bufferevent *bev = self->handle.ptr;

	self->look_up = NULL;
	if (self->dns) { /* runs PHP code where it was the last reference */
		php_event_loop_defer(php_event_loop_of(&self->handle), let_go_of, take_dns(self));
	}
	self->dns_error = error;
	if (error || bufferevent_socket_connect(bev, found->ai_addr, (int) found->ai_addrlen) != 0) {
		bufferevent_trigger_event(bev, BEV_EVENT_ERROR, 0);
	} else {
		connect_begun(self, bev);
	}
}

/* Without an EventDnsBase, waiting for the answer. */
static void look_up_at_once(
	php_event_buffer_event *self, const char *hostname, int port, int family)
{
	php_event_loop *loop = php_event_loop_of(&self->handle);
	struct evutil_addrinfo hints = php_event_dns_hints(family), *found = NULL;
	char service[sizeof "65535"];

	snprintf(service, sizeof service, "%u", (unsigned) (uint16_t) port);
	int error = evutil_getaddrinfo(hostname, service, &hints, &found);

	php_event_loop_enter(loop);
	looked_up(self, error, found);
	php_event_loop_leave(loop);
	if (found) {
		evutil_freeaddrinfo(found);
	}
}

ZEND_METHOD(EventBufferEvent, connectHost)
{
	php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);
	zend_object *dns_base;
	zend_string *hostname;
	zend_long port, family = AF_UNSPEC;

	ZEND_PARSE_PARAMETERS_START(3, 4)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(dns_base, php_event_dns_base_ce)
		Z_PARAM_PATH_STR(hostname)
		Z_PARAM_LONG(port)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(family)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch(ZEND_THIS);
	if (!bev) {
		RETURN_THROWS();
	}
	php_event_loop *loop = php_event_loop_of(&self->handle);
	php_event_dns *dns = dns_base ? php_event_dns_base_fetch(dns_base, loop, 1) : NULL;
	if (dns_base && (!dns || !php_event_dns_base_check_host(hostname, 2))) {
		RETURN_THROWS();
	}
	if (!php_event_check_range(port, 1, 65535, 3)) {
		RETURN_THROWS();
	}
	if (family != AF_INET && family != AF_INET6 && family != AF_UNSPEC) {
		zend_argument_value_error(4, "must be EventUtil::AF_INET, AF_INET6 or AF_UNSPEC");
		RETURN_THROWS();
	}
	if (!may_connect(self, bev)) {
		RETURN_FALSE;
	}
	if (!name_host(self, hostname)) {
		zend_argument_value_error(2, "must be a host's name");
		RETURN_THROWS();
	}
	self->connecting = true;
	const char *host = ZSTR_VAL(self->host_name);
	if (dns) {
		GC_ADDREF(dns_base);
		self->dns = dns_base;
		self->look_up = php_event_dns_begin(dns, host, (int) port, (int) family, looked_up, self);
	} else {
		look_up_at_once(self, host, (int) port, (int) family);
	}
	RETURN_TRUE;
}

ZEND_METHOD(EventBufferEvent, getDnsErrorString)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	int error = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS)->dns_error;

	RETURN_STRING(error ? evutil_gai_strerror(error) : "");
}

ZEND_METHOD(EventBufferEvent, setCallbacks)
{
	php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);
	zval *arg = NULL;
	callable callbacks[3] = {0};

	ZEND_PARSE_PARAMETERS_START(3, 4)
		Z_PARAM_FUNC_OR_NULL(callbacks[0].fci, callbacks[0].fcc)
		Z_PARAM_FUNC_OR_NULL(callbacks[1].fci, callbacks[1].fcc)
		Z_PARAM_FUNC_OR_NULL(callbacks[2].fci, callbacks[2].fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch(ZEND_THIS);
	if (!bev) {
		RETURN_THROWS();
	}
	bool some = ZEND_FCI_INITIALIZED(callbacks[0].fci) || ZEND_FCI_INITIALIZED(callbacks[1].fci)
		|| ZEND_FCI_INITIALIZED(callbacks[2].fci);
	if (is_onlooker(self) && (!some || !take_over(self, bev))) {
		return;
	}
	set_callbacks(self, callbacks, arg);
}

ZEND_METHOD(EventBufferEvent, enable)
{
	set_enabled(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

ZEND_METHOD(EventBufferEvent, disable)
{
	set_enabled(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

ZEND_METHOD(EventBufferEvent, getEnabled)
{
	php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	struct bufferevent *bev = fetch(ZEND_THIS);
	if (!bev) {
		RETURN_THROWS();
	}
	RETURN_LONG(is_onlooker(self) ? self->wish : bufferevent_get_enabled(bev));
}

ZEND_METHOD(EventBufferEvent, getInput)
{
	get_buffer(INTERNAL_FUNCTION_PARAM_PASSTHRU, bufferevent_get_input);
}

ZEND_METHOD(EventBufferEvent, getOutput)
{
	get_buffer(INTERNAL_FUNCTION_PARAM_PASSTHRU, bufferevent_get_output);
}

ZEND_METHOD(EventBufferEvent, setWatermark)
{
	zend_long events, lowmark, highmark;

	ZEND_PARSE_PARAMETERS_START(3, 3)
		Z_PARAM_LONG(events)
		Z_PARAM_LONG(lowmark)
		Z_PARAM_LONG(highmark)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch(ZEND_THIS);
	if (!bev || !check_directions(events, 1) || !php_event_check_least(lowmark, 0, 2)
		|| !php_event_check_least(highmark, 0, 3)) {
		RETURN_THROWS();
	}
	if (is_onlooker(Z_EVENT_BUFFER_EVENT_P(ZEND_THIS))) {
		zend_throw_error(
			NULL, "EventBufferEvent: the connection belongs to EventHttp until setCallbacks()");
		RETURN_THROWS();
	}
	bufferevent_setwatermark(bev, (short) events, (size_t) lowmark, (size_t) highmark);
	php_event_error_flush();
}

ZEND_METHOD(EventBufferEvent, write)
{
	zend_string *data;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(data)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch(ZEND_THIS);
	if (!bev) {
		RETURN_THROWS();
	}
	RETVAL_BOOL(php_event_bytes_add(bufferevent_get_output(bev), data));
	php_event_error_flush();
}

ZEND_METHOD(EventBufferEvent, writeBuffer)
{
	move_buffer(INTERNAL_FUNCTION_PARAM_PASSTHRU, bufferevent_write_buffer);
}

ZEND_METHOD(EventBufferEvent, read)
{
	zend_long size;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(size)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch(ZEND_THIS);
	if (!bev || !php_event_check_least(size, 0, 1)) {
		RETURN_THROWS();
	}
	size_t length = MIN((size_t) size, evbuffer_get_length(bufferevent_get_input(bev)));
	if (length == 0) {
		RETURN_NULL();
	}
	zend_string *data = zend_string_falloc(length, false, true);
	if (!data) {
		RETURN_NULL();
	}
	bufferevent_read(bev, ZSTR_VAL(data), length);
	ZSTR_VAL(data)[length] = '\0';
	RETURN_NEW_STR(data);
}

ZEND_METHOD(EventBufferEvent, readBuffer)
{
	move_buffer(INTERNAL_FUNCTION_PARAM_PASSTHRU, bufferevent_read_buffer);
}

ZEND_METHOD(EventBufferEvent, createPair)
{
	zend_object *base;
	zend_long options = 0;
	zval members[2];
	struct bufferevent *pair[2];

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(options)
	ZEND_PARSE_PARAMETERS_END();

	struct event_base *on = php_event_loop_base(&php_event_base_from_obj(base)->loop);
	if (!on || !check_options(options, true, 2)) {
		RETURN_THROWS();
	}
	array_init_size(return_value, 2);
	for (int i = 0; i < 2; i++) {
		object_init_ex(&members[i], php_event_buffer_event_ce);
		add_next_index_zval(return_value, &members[i]);
	}
	if (bufferevent_pair_new(on, options_for_libevent(options), pair) != 0) {
		zval_ptr_dtor(return_value);
		RETURN_FALSE;
	}
	for (int i = 0; i < 2; i++) {
		php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(&members[i]);

		self->is_pair = self->defers = true;
		open_on_base(self, pair[i], base);
	}
}

ZEND_METHOD(EventBufferEvent, setPriority)
{
	php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);
	zend_long priority;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(priority)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch(ZEND_THIS);
	if (!bev) {
		RETURN_THROWS();
	}
	int n = event_base_get_npriorities(bufferevent_get_base(bev));
	if (!php_event_check_priority(priority, n, 1)) {
		RETURN_THROWS();
	}
	if (self->is_pair || !set_priority(bev, (int) priority)) {
		RETURN_FALSE;
	}
	self->priority = (short) priority;
	RETURN_TRUE;
}

ZEND_METHOD(EventBufferEvent, setTimeouts)
{
	double timeout_read, timeout_write;
	struct timeval reading, writing;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_DOUBLE(timeout_read)
		Z_PARAM_DOUBLE(timeout_write)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch(ZEND_THIS);
	if (!bev || !php_event_timeval_from_seconds(&reading, timeout_read, 1)
		|| !php_event_timeval_from_seconds(&writing, timeout_write, 2)) {
		RETURN_THROWS();
	}
	Z_EVENT_BUFFER_EVENT_P(ZEND_THIS)->timed =
		evutil_timerisset(&reading) || evutil_timerisset(&writing);
	RETVAL_BOOL(bufferevent_set_timeouts(bev, &reading, &writing) == 0);
	php_event_error_flush();
}

#ifdef HAVE_EVENT_OPENSSL

/* The TLS of $this or of the connection it shows; NULL with an Error thrown. */
static SSL *fetch_tls(zval *this)
{
	struct bufferevent *bev = fetch(this);
	SSL *tls = bev ? bufferevent_openssl_get_ssl(bev) : NULL;

	if (bev && !tls) {
		zend_throw_error(NULL, "EventBufferEvent: this connection has no TLS");
	}
	return tls;
}

static bool check_state(zend_long state, uint32_t arg)
{
	if (state != BUFFEREVENT_SSL_CONNECTING && state != BUFFEREVENT_SSL_ACCEPTING) {
		zend_argument_value_error(
			arg, "must be EventBufferEvent::SSL_CONNECTING or EventBufferEvent::SSL_ACCEPTING");
		return false;
	}
	return true;
}

/* For the third and fourth argument: the TLS of a new connection, or NULL with an exception thrown. */
static SSL *make_tls(zend_object *ctx, zend_long state, uint32_t ctx_arg)
{
	SSL_CTX *context = check_state(state, ctx_arg + 1)
		? php_event_ssl_context_fetch(ctx, state == BUFFEREVENT_SSL_ACCEPTING, ctx_arg)
		: NULL;

	return context ? php_event_tls_new(context) : NULL;
}

ZEND_METHOD(EventBufferEvent, sslSocket)
{
	zend_object *base, *ctx;
	zval *socket;
	zend_long state, options = 0;

	ZEND_PARSE_PARAMETERS_START(4, 5)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_ZVAL_OR_NULL(socket)
		Z_PARAM_OBJ_OF_CLASS(ctx, php_event_ssl_context_ce)
		Z_PARAM_LONG(state)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(options)
	ZEND_PARSE_PARAMETERS_END();

	SSL *tls = check_options(options, true, 5) ? make_tls(ctx, state, 3) : NULL;
	if (!tls) {
		RETURN_THROWS();
	}
	object_init_ex(return_value, php_event_buffer_event_ce);
	php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(return_value);

	self->tls = tls;
	if (!construct(self, base, socket, options)) {
		zval_ptr_dtor(return_value);
		ZVAL_UNDEF(return_value);
		RETURN_THROWS();
	}
}

/* May a filter be put on it? Throws where not. */
static bool may_filter(const php_event_buffer_event *underlying, struct bufferevent *bev)
{
	if (underlying->host) {
		zend_throw_error(NULL, "EventBufferEvent: the connection belongs to EventHttp");
		return false;
	}
	if (bufferevent_openssl_get_ssl(bev)) {
		zend_throw_error(NULL, "EventBufferEvent: the connection has TLS already");
		return false;
	}
	return true;
}

/* Takes over `tls`. */
static void put_filter(
	php_event_buffer_event *self, php_event_buffer_event *underlying, SSL *tls, zend_long state)
{
	struct bufferevent *below = underlying->handle.ptr;

	if (state == BUFFEREVENT_SSL_CONNECTING && underlying->host_name) {
		php_event_tls_name_host(tls, ZSTR_VAL(underlying->host_name));
	}
	self->tls = tls;
	self->underlying = underlying;
	self->defers = self->connecting = true;
	underlying->filtered = true;
	underlying->connecting = false; /* the filter is told */
	struct bufferevent *bev = bufferevent_openssl_filter_new(bufferevent_get_base(below), below,
		tls, (enum bufferevent_ssl_state) state, BEV_OPT_DEFER_CALLBACKS);
	php_event_handle_open(&self->handle, bev, &underlying->handle, &underlying->std);
	listen_to(self, bev);
}

ZEND_METHOD(EventBufferEvent, createSslFilter)
{
	zend_object *underlying, *ctx;
	zend_long state, options = 0;

	ZEND_PARSE_PARAMETERS_START(3, 4)
		Z_PARAM_OBJ_OF_CLASS(underlying, php_event_buffer_event_ce)
		Z_PARAM_OBJ_OF_CLASS(ctx, php_event_ssl_context_ce)
		Z_PARAM_LONG(state)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(options)
	ZEND_PARSE_PARAMETERS_END();

	php_event_buffer_event *below = php_event_buffer_event_from_obj(underlying);
	struct bufferevent *bev = check_options(options, true, 4) ? fetch_of(below) : NULL;
	SSL *tls = bev && may_filter(below, bev) ? make_tls(ctx, state, 2) : NULL;
	if (!tls) {
		RETURN_THROWS();
	}
	object_init_ex(return_value, php_event_buffer_event_ce);
	php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(return_value);

	put_filter(self, below, tls, state);
	self->frees_underlying = options & BEV_OPT_CLOSE_ON_FREE;
}

ZEND_METHOD(EventBufferEvent, sslError)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct bufferevent *bev = fetch(ZEND_THIS);
	if (!bev) {
		RETURN_THROWS();
	}
	unsigned long code;
	while ((code = bufferevent_get_openssl_error(bev)) != 0) {
		zend_string *error = php_event_tls_error(bufferevent_openssl_get_ssl(bev), code);

		if (error) {
			RETURN_STR(error);
		}
	}
	RETURN_EMPTY_STRING();
}

ZEND_METHOD(EventBufferEvent, sslRenegotiate)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_tls(ZEND_THIS)) {
		RETURN_THROWS();
	}
	php_error_docref(NULL, E_WARNING, "Connections are never renegotiated");
}

ZEND_METHOD(EventBufferEvent, sslGetCipherInfo)
{
	char room[256];

	ZEND_PARSE_PARAMETERS_NONE();

	SSL *tls = fetch_tls(ZEND_THIS);
	if (!tls) {
		RETURN_THROWS();
	}
	RETURN_STRING(php_event_tls_cipher_description(tls, room, sizeof room));
}

static void say_of_tls(INTERNAL_FUNCTION_PARAMETERS, const char *(*what)(const SSL *tls))
{
	ZEND_PARSE_PARAMETERS_NONE();

	SSL *tls = fetch_tls(ZEND_THIS);
	if (!tls) {
		RETURN_THROWS();
	}
	RETURN_STRING(what(tls));
}

ZEND_METHOD(EventBufferEvent, sslGetCipherName)
{
	say_of_tls(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_tls_cipher_name);
}

ZEND_METHOD(EventBufferEvent, sslGetCipherVersion)
{
	say_of_tls(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_tls_cipher_version);
}

ZEND_METHOD(EventBufferEvent, sslGetProtocol)
{
	say_of_tls(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_tls_protocol);
}

#endif

/* --- properties and handlers --- */

static zval *read_fd(zend_object *object, zval *room)
{
	struct bufferevent *bev = php_event_buffer_event_from_obj(object)->handle.ptr;
	evutil_socket_t fd = bev ? bufferevent_getfd(bev) : -1;

	if (fd >= 0) {
		ZVAL_LONG(room, fd);
	}
	return room;
}

static zval *read_priority(zend_object *object, zval *room)
{
	struct bufferevent *bev = php_event_buffer_event_from_obj(object)->handle.ptr;

	if (bev) {
		ZVAL_LONG(room, bufferevent_get_priority(bev));
	}
	return room;
}

static zval *read_buffer(
	zend_object *object, zval *room, struct evbuffer *(*which)(struct bufferevent *bev))
{
	wrap_buffer(room, &php_event_buffer_event_from_obj(object)->handle, which);
	return room;
}

static zval *read_input(zend_object *object, zval *room)
{
	return read_buffer(object, room, bufferevent_get_input);
}

static zval *read_output(zend_object *object, zval *room)
{
	return read_buffer(object, room, bufferevent_get_output);
}

static zval *read_dirty(zend_object *object, zval *room)
{
	ZVAL_BOOL(room, php_event_buffer_event_from_obj(object)->dirty);
	return room;
}

static void write_dirty(zend_object *object, zval *value)
{
	php_event_buffer_event *self = php_event_buffer_event_from_obj(object);
	struct bufferevent *bev = fetch_of(self);

#ifdef HAVE_EVENT_OPENSSL
	SSL *tls = bev ? bufferevent_openssl_get_ssl(bev) : NULL;

	if (tls) {
		self->dirty = zend_is_true(value);
		bufferevent_openssl_set_allow_dirty_shutdown(bev, self->dirty);
		php_event_tls_allow_dirty_shutdown(tls, self->dirty);
		return;
	}
#endif
	if (bev) {
		zend_throw_error(NULL, "EventBufferEvent: this connection has no TLS");
	}
}

static const php_event_property properties[] = {
	{"priority", read_priority, NULL},
	{"fd", read_fd, NULL},
	{"input", read_input, NULL},
	{"output", read_output, NULL},
	{"allow_ssl_dirty_shutdown", read_dirty, write_dirty},
	{0},
};

void php_event_buffer_event_wrap(zval *return_value, struct bufferevent *bev,
	php_event_handle *owner, const php_event_buffer_event_host *host)
{
	object_init_ex(return_value, php_event_buffer_event_ce);
	php_event_buffer_event *self = Z_EVENT_BUFFER_EVENT_P(return_value);

	self->host = host;
	self->owner = owner;
	php_event_handle_open(&self->handle, bev, owner, NULL);
}

bool php_event_buffer_event_is_shown(const php_event_handle *owner)
{
	for (const php_event_handle *child = owner->children; child; child = child->next) {
		if (child->kind == &kind) {
			return true;
		}
	}
	return false;
}

static zend_object *create(zend_class_entry *ce)
{
	php_event_buffer_event *self = php_event_object_alloc(sizeof *self, ce, &handlers.std);

	php_event_handle_init(&self->handle, &kind);
	self->wish = EV_WRITE; /* as libevent makes them */
	self->priority = -1;
	return &self->std;
}

/* The last view of an HTTP connection goes: that may end the connection, and its close callback runs. */
static void destroy(zend_object *object)
{
	php_event_buffer_event *self = php_event_buffer_event_from_obj(object);

	zend_objects_destroy_object(object);
	if (self->owner && !php_event_loop_is_shutdown(php_event_loop_of(&self->handle))) {
		php_event_loop_close(php_event_loop_of(&self->handle), &self->handle, "has been freed");
	}
}

static void free_object(zend_object *object)
{
	php_event_buffer_event *self = php_event_buffer_event_from_obj(object);

	if (self->host_name) {
		zend_string_release(self->host_name);
	}
#ifdef HAVE_EVENT_OPENSSL
	if (self->tls && !self->handle.ptr) {
		php_event_tls_free(self->tls); /* construction failed */
	}
#endif
	self->owner = NULL; /* what destroy() did not tell it, at the end of the script, is not told */
	php_event_handle_free(&self->handle);
	zend_object_std_dtor(object);
}

void php_event_buffer_event_register(void)
{
	php_event_buffer_event_ce = register_class_EventBufferEvent();
	php_event_buffer_event_ce->create_object = create;
	php_event_handle_handlers(&handlers.std, &kind);
	php_event_property_handlers_init(&handlers, properties);
	handlers.std.dtor_obj = destroy;
	handlers.std.free_obj = free_object;
}
