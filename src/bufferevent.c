/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "bufferevent.h"

#include "active.h"
#include "error.h"
#include "optional.h"
#include "process.h"
#include "socket.h"

#include <event2/buffer.h>
#include <event2/bufferevent_struct.h>

static const short both = EV_READ | EV_WRITE;

static php_event_bufferevent *of(php_event_handle *handle)
{
	return (php_event_bufferevent *) handle;
}

/* --- its descriptor --- */

static void close_fd(void *fd)
{
	evutil_closesocket((evutil_socket_t) (intptr_t) fd);
}

evutil_socket_t php_event_bufferevent_fd(const php_event_bufferevent *self, struct bufferevent *bev)
{
	return self->idle_fd >= 0 ? self->idle_fd : bufferevent_getfd(bev);
}

static const char *state_of(const php_event_bufferevent *self, evutil_socket_t fd)
{
	if (self->stage == PHP_EVENT_FILTERED) {
		return "its SSL filter uses it";
	}
	if (php_event_bufferevent_is_connecting(self)) {
		return self->host.look_up ? "looking its host up" : "connecting";
	}
	if (self->form == PHP_EVENT_ONLOOKER) {
		return "EventHttp's";
	}
	if (self->tls && !php_event_tls_is_open(self->tls)) {
		return "before the end of the TLS handshake";
	}
	return fd >= 0 || self->form == PHP_EVENT_PAIR ? "open" : "not connected";
}

void php_event_bufferevent_show(const php_event_handle *handle, php_event_shown *shown)
{
	const php_event_bufferevent *self = (const php_event_bufferevent *) handle;
	struct bufferevent *bev = handle->ptr;
	evutil_socket_t fd = php_event_bufferevent_fd(self, bev);
	bool lost = php_event_descriptor_is_lost(&self->watch);

	php_event_shown_string(
		shown, "state", lost ? "its descriptor has been closed" : state_of(self, fd));
	php_event_shown_peer(shown, lost ? -1 : fd);
	php_event_shown_events(shown, "enabled", bufferevent_get_enabled(bev));
	php_event_shown_long(
		shown, "received", (zend_long) evbuffer_get_length(bufferevent_get_input(bev)));
	php_event_shown_long(
		shown, "to_send", (zend_long) evbuffer_get_length(bufferevent_get_output(bev)));
	php_event_shown_string(shown, "tls", php_event_tls_spoken(php_event_tls_of(bev)));
}

/* Is it ours to close? */
static bool closes_fd(const php_event_bufferevent *self)
{
	return self->closer == PHP_EVENT_FD_OWN || self->closer == PHP_EVENT_FD_MADE;
}

/* Stop watching the descriptor, and close our own: a frame of libevent's that still uses the number
 * may be on the stack. */
static void drop_fd(php_event_bufferevent *self, struct bufferevent *bev)
{
	php_event_loop *loop = php_event_loop_of(&self->handle);
	evutil_socket_t fd = php_event_bufferevent_fd(self, bev);

	bufferevent_setfd(bev, -1);
	self->idle_fd = -1;
	if (!closes_fd(self) || fd < 0) {
		return;
	}
	if (loop->depth > 0) {
		php_event_loop_defer(loop, close_fd, (void *) (intptr_t) fd);
	} else {
		evutil_closesocket(fd);
	}
}

/* TLS begins on the descriptor, which has a peer or is about to. */
static void use_idle(php_event_bufferevent *self, struct bufferevent *bev)
{
	if (self->idle_fd >= 0) {
		bufferevent_setfd(bev, self->idle_fd);
		self->idle_fd = -1;
	}
}

/* TLS on a socket without a peer: until it has one, libevent does not know the descriptor, whatever
 * is enabled meanwhile. */
static void rest_idle(php_event_bufferevent *self, struct bufferevent *bev)
{
	evutil_socket_t fd = bufferevent_getfd(bev);

	if (self->tls && self->form == PHP_EVENT_SOCKET && fd >= 0 && php_event_socket_lacks_peer(fd)) {
		bufferevent_setfd(bev, -1);
		self->idle_fd = fd;
	}
}

/* The handshake begins once the socket has a peer. */
static void find_peer(php_event_bufferevent *self)
{
	if (UNEXPECTED(self->idle_fd >= 0) && !php_event_socket_lacks_peer(self->idle_fd)) {
		self->stage = PHP_EVENT_CONNECTING;
		use_idle(self, self->handle.ptr);
	}
}

/* --- from libevent to PHP --- */

typedef struct {
	php_event_bufferevent *self;
	const php_event_callback *callback;
	uint32_t argc;
	short events;
	bool last; /* the connection a view has taken over has ended */
} news;

static void tell_of_news(void *arg)
{
	const news *n = arg;
	zval argv[3];

	ZVAL_OBJ_COPY(&argv[0], php_event_handle_object(&n->self->handle));
	ZVAL_LONG(&argv[1], n->events);
	php_event_callback_call(n->callback, n->argc, argv);
	if (n->last) {
		php_event_handle_close(&n->self->handle, "the connection has ended");
	}
	zval_ptr_dtor(&argv[0]);
}

typedef struct {
	const char *class, *why;
} distrust;

static void warn_of_distrust(void *arg)
{
	const distrust *d = arg;

	php_error_docref(
		NULL, E_WARNING, "%s: the peer's certificate is not trusted: %s", d->class, d->why);
}

bool php_event_bufferevent_tell_distrust(const php_event_handle *handle, const SSL *tls)
{
	distrust d = {handle->kind->name, php_event_tls_distrust(tls)};

	if (d.why) {
		php_event_loop_call(php_event_loop_of(handle), warn_of_distrust, &d);
	}
	return d.why;
}

static void deliver(news n)
{
	if (php_event_callback_is_set(n.callback) || n.last) {
		php_event_loop_call(php_event_loop_of(&n.self->handle), tell_of_news, &n);
	}
}

/* Not found by the argument of the callback, since libevent's HTTP code passes its own. */
static php_event_bufferevent *find(struct bufferevent *bev)
{
	void *self;

	bufferevent_getcb(bev, NULL, NULL, NULL, &self);
	return self;
}

/* May PHP be called? After a callback has thrown, libevent may have more news at once: have it tell
 * us again when the loop runs again. */
static bool may_call(php_event_bufferevent *self)
{
	return php_event_loop_may_call(php_event_loop_of(&self->handle));
}

static void on_data(struct bufferevent *bev, short direction)
{
	php_event_bufferevent *self = find(bev);

	if (may_call(self) && self->listener) {
		(direction == EV_READ ? self->listener->read : self->listener->sent)(self);
	} else if (may_call(self)) {
		deliver((news){self, direction == EV_READ ? &self->read : &self->write, 1, 0, false});
	} else {
		bufferevent_trigger(bev, direction, BEV_TRIG_IGNORE_WATERMARKS | BEV_TRIG_DEFER_CALLBACKS);
	}
}

static void on_read(struct bufferevent *bev, void *arg)
{
	on_data(bev, EV_READ);
}

/* What a filter has written has not been sent yet: it is in the output below. */
static bool is_sent(struct bufferevent *bev)
{
	struct bufferevent *below = bufferevent_get_underlying(bev);

	return !below || evbuffer_get_length(bufferevent_get_output(below)) <= bev->wm_write.low;
}

/* A socket that connects at once, as Unix sockets do, is written to before that is reported. */
static void on_write(struct bufferevent *bev, void *arg)
{
	php_event_bufferevent *self = find(bev);

	if (self->stage == PHP_EVENT_CONNECTING) {
		return;
	}
	self->filter.unsent = !is_sent(bev);
	if (!self->filter.unsent) {
		on_data(bev, EV_WRITE);
	}
}

/* The output below a filter gets shorter: now comes the write callback that has waited for it. */
static void on_sent(struct evbuffer *output, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_bufferevent *self = arg;

	if (self->filter.unsent && self->handle.ptr && is_sent(self->handle.ptr)) {
		self->filter.unsent = false;
		bufferevent_trigger(self->handle.ptr, EV_WRITE, BEV_TRIG_DEFER_CALLBACKS);
	}
}

/* bufferevent_priority_set() would take a deferred callback out of the wrong queue. */
static bool set_priority(struct bufferevent *bev, int priority)
{
	return event_priority_set(&bev->ev_read, priority) == 0
		&& event_priority_set(&bev->ev_write, priority) == 0;
}

/* libevent has made a descriptor, and with it new events. */
static void connect_begun(php_event_bufferevent *self, struct bufferevent *bev)
{
	if (bufferevent_getfd(bev) >= 0 && closes_fd(self)) {
		php_event_loop_claim(php_event_loop_of(&self->handle), bufferevent_getfd(bev));
	}
	if (self->priority >= 0) {
		set_priority(bev, self->priority);
	}
}

/* What libevent does by itself without TLS. */
static void disable_ended(php_event_bufferevent *self, struct bufferevent *bev, short events)
{
	bool one = !(events & BEV_EVENT_ERROR) && (events & (BEV_EVENT_READING | BEV_EVENT_WRITING));

	if (self->tls && !(events & BEV_EVENT_CONNECTED)) {
		bufferevent_disable(bev, !one ? both : events & BEV_EVENT_READING ? EV_READ : EV_WRITE);
	}
}

/* A lent descriptor may have been closed: then the kernel is not told that nobody waits. */
static void doubt_if_closed(php_event_bufferevent *self)
{
	if (self->watch.among && !php_event_descriptor_is_current(&self->watch)) {
		php_event_loop_doubt(php_event_loop_of(&self->handle));
	}
}

static void on_event(struct bufferevent *bev, short events, void *arg)
{
	php_event_bufferevent *self = find(bev);

	if (events & BEV_EVENT_ERROR) {
		doubt_if_closed(self);
	}
	if (!may_call(self)) {
		bufferevent_trigger_event(bev, events, BEV_TRIG_DEFER_CALLBACKS);
		return;
	}
	bool connecting = self->stage == PHP_EVENT_CONNECTING;
	if (events & BEV_EVENT_CONNECTED) {
		connect_begun(self, bev);
	} else if ((events & BEV_EVENT_ERROR) && connecting && self->closer == PHP_EVENT_FD_MADE) {
		drop_fd(self, bev); /* it could not connect again, and the loop would wait for nothing */
	} else {
		disable_ended(self, bev, events);
	}
	if ((events & BEV_EVENT_ERROR) && connecting) {
		rest_idle(self, bev);
	}
	if (connecting && !(events & BEV_EVENT_TIMEOUT)) {
		self->stage = PHP_EVENT_TALKING;
	}
	if (self->listener) {
		self->listener->event(self, events);
		return;
	}
	bool last = self->form == PHP_EVENT_TAKEN && (events & (BEV_EVENT_EOF | BEV_EVENT_ERROR));
	if (last || php_event_callback_is_set(&self->event)) {
		deliver((news){self, &self->event, 2, events, last});
	} else if (self->tls && (events & BEV_EVENT_ERROR)) {
		php_event_bufferevent_tell_distrust(&self->handle, self->tls);
	}
}

void php_event_bufferevent_listen(php_event_bufferevent *self)
{
	bool all = self->listener;
	bufferevent_data_cb reader = all || php_event_callback_is_set(&self->read) ? on_read : NULL;
	bufferevent_data_cb writer = all || php_event_callback_is_set(&self->write) ? on_write : NULL;

	if (self->stage != PHP_EVENT_FILTERED) {
		bufferevent_setcb(self->handle.ptr, reader, writer, on_event, self);
	}
}

void php_event_bufferevent_set_data(php_event_bufferevent *self, zval *data)
{
	zval before;

	ZVAL_COPY_VALUE(&before, &self->data);
	if (data) {
		ZVAL_COPY(&self->data, data);
	} else {
		ZVAL_NULL(&self->data);
	}
	zval_ptr_dtor(&before);
}

/* --- the end --- */

/* What is below calls its own callbacks again, unless it goes too. */
static void part_from(php_event_bufferevent *below)
{
	below->stage = PHP_EVENT_TALKING;
	if (below->handle.ptr) {
		php_event_bufferevent_is_open(below); /* if not, nothing turns its reading on again */
		php_event_bufferevent_listen(below);
	}
}

/* With TLS, events may remain when it waits for the peer in both directions. */
static void stop(struct bufferevent *bev)
{
	bufferevent_disable(bev, both);
	event_del(&bev->ev_read);
	event_del(&bev->ev_write);
}

static void free_tls(void *tls)
{
	php_event_tls_free(tls);
}

/* A descriptor that others close may have been closed, and its number be another's. */
static bool is_ours(const php_event_bufferevent *self)
{
	return closes_fd(self) || self->form == PHP_EVENT_FILTER
		|| php_event_descriptor_is_current(&self->watch);
}

/* What is below the filter goes with it: what the filter has written there leaves now or never. */
static void send_below(php_event_bufferevent *below, struct bufferevent *bev)
{
	struct evbuffer *output = bufferevent_get_output(bev);

	if (below->form != PHP_EVENT_PAIR && bufferevent_getfd(bev) >= 0 && is_ours(below)) {
		evbuffer_unfreeze(output, 1);
		evbuffer_write(output, bufferevent_getfd(bev));
		evbuffer_freeze(output, 1);
	}
}

/* A forked process takes no part in the conversation. */
static void say_goodbye(php_event_bufferevent *self, struct bufferevent *bev)
{
	if (php_event_handle_is_inherited(&self->handle) || !is_ours(self)
		|| evbuffer_get_length(bufferevent_get_output(bev)) > 0) {
		return;
	}
	php_event_process_ignore_pipe();
	php_event_tls_say_goodbye(self->tls);
	if (self->filter.frees_below) {
		send_below(self->filter.below, bufferevent_get_underlying(bev));
	}
}

/* A frame of libevent's that uses the TLS may be on the stack. */
static void give_back_tls(php_event_bufferevent *self, struct bufferevent *bev)
{
	say_goodbye(self, bev);
	stop(bev);
	if (self->form == PHP_EVENT_FILTER) {
		evbuffer_remove_cb(bufferevent_get_output(bufferevent_get_underlying(bev)), on_sent, self);
	} else {
		drop_fd(self, bev);
	}
	php_event_active_free(bev);
	php_event_loop_defer(php_event_loop_of(&self->handle), free_tls, self->tls);
	self->tls = NULL;
}

/* libevent may hold the bufferevent longer than we do, as it may be in the middle of it. */
static void give_back(php_event_bufferevent *self, struct bufferevent *bev)
{
	doubt_if_closed(self);
	if (self->tls) {
		give_back_tls(self, bev);
		return;
	}
	stop(bev);
	drop_fd(self, bev);
	php_event_active_free(bev);
}

void php_event_bufferevent_abandon(struct bufferevent *bev)
{
	stop(bev); /* before the number means another descriptor: epoll goes by what is behind it */
	php_event_socket_abandon(bufferevent_getfd(bev));
}

void php_event_bufferevent_release(php_event_handle *handle, void *bev)
{
	php_event_bufferevent *self = of(handle);

	php_event_pace_drop(&self->pace);
	if (self->host.look_up) {
		php_event_dns_cancel(self->host.look_up);
		self->host.look_up = NULL;
	}
	if (!php_event_bufferevent_is_view(self)) {
		give_back(self, bev);
		php_event_descriptor_unwatch(&self->watch);
		if (self->form == PHP_EVENT_FILTER) {
			part_from(self->filter.below);
		}
		return;
	}
	if (self->form == PHP_EVENT_TAKEN) {
		bufferevent_setcb(bev, NULL, NULL, NULL, NULL);
	}
	if (self->view.owner && (!self->view.owner->ptr || !handle->root->ptr)) {
		self->view.owner = NULL; /* the connection ends by itself, and it may be gone next */
	}
}

static zend_object *take_dns(php_event_bufferevent *self)
{
	zend_object *dns = self->host.dns;

	self->host.dns = NULL;
	return dns;
}

static void let_go_of(void *object)
{
	OBJ_RELEASE((zend_object *) object);
}

void php_event_bufferevent_clear(php_event_handle *handle)
{
	php_event_bufferevent *self = of(handle);

	if (self->view.owner) {
		bool took = self->form == PHP_EVENT_TAKEN;

		(took ? self->view.ops->close : self->view.ops->look_away)(self->view.owner);
		self->view.owner = NULL;
	}
	if (self->filter.frees_below) {
		self->filter.frees_below = false;
		php_event_handle_close(&self->filter.below->handle, "its SSL filter has been freed");
	}
	php_event_callback_clear(&self->read);
	php_event_callback_clear(&self->write);
	php_event_callback_clear(&self->event);
	php_event_bufferevent_set_data(self, NULL);
	if (self->host.dns) {
		let_go_of(take_dns(self));
	}
}

void php_event_bufferevent_hang_up(php_event_bufferevent *self)
{
	if (!self->handle.ptr || !php_event_descriptor_is_open(&self->watch)) {
		return;
	}
	if (self->tls) {
		say_goodbye(self, self->handle.ptr);
	}
	if (self->closer == PHP_EVENT_FD_LENT) {
		shutdown(php_event_bufferevent_fd(self, self->handle.ptr), SHUT_RDWR);
	} else if (self->closer == PHP_EVENT_FD_NUMBER) {
		self->closer = PHP_EVENT_FD_OWN;
	}
}

void php_event_bufferevent_free(php_event_bufferevent *self)
{
	php_event_optional_release(self->host.name);
	if (self->tls && !self->handle.ptr) {
		php_event_tls_free(self->tls); /* it was never opened */
	}
	/* one that was not told by now, at the end of the script, is not told */
	self->view.owner = NULL;
	php_event_handle_free(&self->handle);
}

/* --- the collector --- */

/* Would it read, or write, if its rate allowed that? */
static bool is_willing(struct bufferevent *bev)
{
	short enabled = bufferevent_get_enabled(bev);

	return (enabled & EV_READ)
		|| ((enabled & EV_WRITE) && evbuffer_get_length(bufferevent_get_output(bev)) > 0);
}

/* Is a callback to come? One that libevent has deferred, or one caused by what moves the buffers:
 * the partner of a pair, or else libevent's events, its own or those of what a filter is on.
 * Nothing comes of output that could not be sent, a side that has ended, or a full input. */
static bool is_served(struct bufferevent *bev)
{
	struct bufferevent *below = bufferevent_get_underlying(bev);

	return php_event_active_may_become(&bev->ev_read) || php_event_active_may_become(&bev->ev_write)
		|| php_event_active_has(bev) || (below && is_served(below))
		|| (bufferevent_pair_get_partner(bev) && is_willing(bev));
}

/* Will a timer of libevent's let it go on, by raising what it may read and write? */
static bool is_paced(const php_event_bufferevent *self)
{
	return self->pace && is_willing(self->handle.ptr);
}

bool php_event_bufferevent_armed(const php_event_handle *handle)
{
	const php_event_bufferevent *self = (const php_event_bufferevent *) handle;

	return self->form != PHP_EVENT_ONLOOKER
		&& (self->host.look_up || is_served(handle->ptr) || is_paced(self));
}

void php_event_bufferevent_edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_callback_edges(&of(handle)->read, buffer);
	php_event_callback_edges(&of(handle)->write, buffer);
	php_event_callback_edges(&of(handle)->event, buffer);
	zend_get_gc_buffer_add_zval(buffer, &of(handle)->data);
	if (of(handle)->host.dns) {
		zend_get_gc_buffer_add_obj(buffer, of(handle)->host.dns);
	}
}

bool php_event_bufferevent_is_open(php_event_bufferevent *self)
{
	php_event_bufferevent *on = self->form == PHP_EVENT_FILTER ? self->filter.below : self;

	return php_event_descriptor_is_open(&on->watch);
}

bool php_event_bufferevent_is_plain(struct bufferevent *bev)
{
	return !php_event_tls_of(bev) && !bufferevent_pair_get_partner(bev)
		&& !bufferevent_get_underlying(bev);
}

/* --- opening --- */

void php_event_bufferevent_init(php_event_bufferevent *self, const php_event_kind *kind)
{
	php_event_handle_init(&self->handle, kind);
	ZVAL_NULL(&self->data);
	self->idle_fd = -1;
	self->priority = -1;
}

/* We close the descriptor ourselves, and there is nobody to lock out. */
static int options_for_libevent(zend_long options)
{
	return options & BEV_OPT_DEFER_CALLBACKS
		? (int) options & (BEV_OPT_DEFER_CALLBACKS | BEV_OPT_UNLOCK_CALLBACKS)
		: 0;
}

static void open_on_base(php_event_bufferevent *self, struct bufferevent *bev, php_event_loop *loop)
{
	php_event_handle_open(&self->handle, bev, &loop->handle, php_event_loop_object(loop));
	php_event_bufferevent_listen(self);
}

/* The descriptor has been closed by its owner. */
static void cancel(php_event_watch *watch)
{
	php_event_bufferevent *self = PHP_EVENT_CONTAINER_OF(watch, php_event_bufferevent, watch);

	php_event_loop_doubt(php_event_loop_of(&self->handle));
	bufferevent_disable(self->handle.ptr, both);
	bufferevent_setfd(self->handle.ptr, -1);
	self->idle_fd = -1;
}

/* Our own descriptor goes with us; of one that others own, we must notice the closing. */
static void watch(php_event_bufferevent *self, evutil_socket_t fd, zend_long stream)
{
	php_event_loop *loop = php_event_loop_of(&self->handle);

	if (closes_fd(self)) {
		php_event_loop_claim(loop, fd);
	} else {
		self->watch.cancel = cancel;
		php_event_descriptor_watch(&loop->descriptors, loop->handle.ptr, &self->watch, fd, stream);
	}
}

/* The constructor's $socket. There is no socket for null, or, with a warning, for a number without
 * a descriptor, which may become another's later. Returns false with an exception thrown. */
static bool take_socket(php_event_socket_given *given, zval *socket, bool own)
{
	*given = (php_event_socket_given){.fd = -1};
	if (!socket) {
		return true;
	}
	if (!php_event_socket_take(given, socket) || (own && !php_event_socket_own(given))) {
		php_event_socket_throw();
		return false;
	}
	if (evutil_make_socket_nonblocking(given->fd) == 0) {
		return true;
	}
	if (given->is_number) {
		given->fd = -1;
		php_event_error_warn("Invalid file descriptor");
		return !EG(exception);
	}
	php_event_error_throw("Invalid file descriptor");
	php_event_socket_give_up(given);
	return false;
}

/* With TLS the callbacks are always deferred: libevent reports news in the middle of using its
 * buffers. */
static struct bufferevent *make(
	php_event_bufferevent *self, struct event_base *on, evutil_socket_t fd, zend_long options)
{
	if (self->tls && fd >= 0 && php_event_socket_lacks_peer(fd)) {
		self->idle_fd = fd;
		fd = -1;
	}
	if (self->tls) {
		if (fd >= 0) {
			self->stage = PHP_EVENT_CONNECTING; /* the handshake begins */
		}
		return php_event_tls_socket_new(on, fd, self->tls, BEV_OPT_DEFER_CALLBACKS);
	}
	return bufferevent_socket_new(on, fd, options_for_libevent(options));
}

/* What connect() makes is ours, too: nobody else could close it. */
bool php_event_bufferevent_open(
	php_event_bufferevent *self, php_event_loop *loop, zval *socket, zend_long options)
{
	bool own = options & BEV_OPT_CLOSE_ON_FREE;
	php_event_socket_given given;

	if (!take_socket(&given, socket, own)) { /* may run PHP code: before everything else */
		return false;
	}
	struct event_base *on =
		php_event_handle_may_open(&self->handle) ? php_event_loop_base(loop) : NULL;
	bool admitted = on && php_event_backend_admits(&loop->backend, given.fd);
	if (on && !admitted) {
		php_event_error_throw("EventBufferEvent: cannot be made");
	}
	if (!admitted) {
		php_event_socket_give_up(&given);
		return false;
	}
	self->closer = given.fd < 0 ? PHP_EVENT_FD_MADE
		: own                   ? PHP_EVENT_FD_OWN
		: given.is_number       ? PHP_EVENT_FD_NUMBER
								: PHP_EVENT_FD_LENT;
	open_on_base(self, make(self, on, given.fd, options), loop);
	if (self->tls) {
		php_event_tls_heed_what_is_taken(self->handle.ptr);
	}
	if (given.fd >= 0) {
		watch(self, given.fd, given.stream);
	}
	return true;
}

bool php_event_bufferevent_open_pair(
	php_event_bufferevent *pair[2], php_event_loop *loop, zend_long options)
{
	struct bufferevent *made[2];

	if (bufferevent_pair_new(loop->handle.ptr, options_for_libevent(options), made) != 0) {
		return false;
	}
	for (int i = 0; i < 2; i++) {
		pair[i]->form = PHP_EVENT_PAIR;
		open_on_base(pair[i], made[i], loop);
	}
	return true;
}

void php_event_bufferevent_open_view(php_event_bufferevent *self, struct bufferevent *bev,
	php_event_handle *owner, const php_event_bufferevent_ops *ops)
{
	self->form = PHP_EVENT_ONLOOKER;
	self->view.ops = ops;
	self->view.owner = owner;
	self->view.wanted = EV_WRITE; /* as libevent makes them */
	php_event_handle_open(&self->handle, bev, owner, NULL);
}

bool php_event_bufferevent_is_shown(const php_event_handle *owner)
{
	for (const php_event_handle *child = owner->children; child; child = child->next) {
		if (child->kind->release == php_event_bufferevent_release) {
			return true;
		}
	}
	return false;
}

/* The view that has taken over; NULL: none has, and it is evhttp's. */
static php_event_bufferevent *taken_view(struct bufferevent *bev)
{
	bufferevent_event_cb present;
	void *self;

	bufferevent_getcb(bev, NULL, NULL, &present, &self);
	return present == on_event ? self : NULL;
}

bool php_event_bufferevent_take_over(php_event_bufferevent *self)
{
	struct bufferevent *bev = self->handle.ptr;

	if (taken_view(bev)) {
		php_error_docref(
			NULL, E_WARNING, "EventBufferEvent: the connection has been taken over already");
		return false;
	}
	if (!self->view.ops->take_over(self->view.owner) || !self->handle.ptr) {
		return false;
	}
	self->form = PHP_EVENT_TAKEN;
	php_event_handle_move(&self->handle, self->handle.root, NULL);
	if (php_event_tls_of(bev)) {
		php_event_tls_heed_what_is_taken(bev);
	}
	php_event_bufferevent_listen(self);
	bufferevent_disable(bev, both & ~self->view.wanted);
	bufferevent_enable(bev, self->view.wanted);
	return true;
}

void php_event_bufferevent_go_away(struct bufferevent *bev)
{
	php_event_bufferevent *self = taken_view(bev);

	if (self && self->listener && self->listener->go_away) {
		self->listener->go_away(self);
	}
}

void php_event_bufferevent_end(struct bufferevent *bev, bool tell)
{
	php_event_bufferevent *self = taken_view(bev);

	if (!self) {
		return;
	}
	php_event_handle_hold(&self->handle);
	bufferevent_disable(bev, both);
	if (tell && may_call(self)) {
		on_event(bev, BEV_EVENT_ERROR, self);
	}
	php_event_handle_close(&self->handle, "the connection has ended");
	php_event_handle_let_go(&self->handle);
}

void php_event_bufferevent_tell_early(php_event_bufferevent *self)
{
	struct bufferevent *bev = self->handle.ptr;

	if (!self->view.early || (!self->listener && !php_event_callback_is_set(&self->read))
		|| !(bufferevent_get_enabled(bev) & EV_READ)) {
		return;
	}
	self->view.early = false;
	if (evbuffer_get_length(bufferevent_get_input(bev)) > 0) {
		bufferevent_trigger(bev, EV_READ, BEV_TRIG_DEFER_CALLBACKS);
	}
}

void php_event_bufferevent_open_filter(
	php_event_bufferevent *self, php_event_bufferevent *below, SSL *tls, zend_long options)
{
	struct bufferevent *bev = below->handle.ptr;

	if (below->host.name && !php_event_tls_accepts(tls)) {
		php_event_tls_name_host(tls, ZSTR_VAL(below->host.name));
	}
	self->form = PHP_EVENT_FILTER;
	self->tls = tls;
	self->filter.below = below;
	self->filter.frees_below = options & BEV_OPT_CLOSE_ON_FREE;
	self->stage = PHP_EVENT_CONNECTING;
	below->stage = PHP_EVENT_FILTERED;
	php_event_handle_open(&self->handle,
		php_event_tls_filter_new(bev, tls, BEV_OPT_DEFER_CALLBACKS), &below->handle,
		php_event_handle_object(&below->handle));
	evbuffer_add_cb(bufferevent_get_output(bev), on_sent, self);
	php_event_bufferevent_listen(self);
}

/* --- reading and writing --- */

bool php_event_bufferevent_enable(php_event_bufferevent *self, short which)
{
	struct bufferevent *bev = self->handle.ptr;

	if (self->form == PHP_EVENT_ONLOOKER) {
		self->view.wanted |= which;
		return true;
	}
	if (!php_event_bufferevent_is_open(self)) {
		return false;
	}
	find_peer(self);
	bool enabled = bufferevent_enable(bev, which) == 0;
	php_event_tls_go_on(bev);
	php_event_bufferevent_tell_early(self);
	return enabled;
}

bool php_event_bufferevent_disable(php_event_bufferevent *self, short which)
{
	if (self->form == PHP_EVENT_ONLOOKER) {
		self->view.wanted &= (short) ~which;
		return true;
	}
	php_event_bufferevent_is_open(self); /* if not, libevent forgets the descriptor first */
	return bufferevent_disable(self->handle.ptr, which) == 0;
}

short php_event_bufferevent_enabled(const php_event_bufferevent *self)
{
	return self->form == PHP_EVENT_ONLOOKER ? self->view.wanted
											: bufferevent_get_enabled(self->handle.ptr);
}

bool php_event_bufferevent_set_priority(php_event_bufferevent *self, int priority)
{
	if (self->form == PHP_EVENT_PAIR || !set_priority(self->handle.ptr, priority)) {
		return false;
	}
	self->priority = (short) priority;
	return true;
}

/* --- connecting --- */

bool php_event_bufferevent_may_connect_or_warn(php_event_bufferevent *self)
{
	php_event_address peer;
	static const char *const never[] = {
		[PHP_EVENT_SOCKET] = NULL,
		[PHP_EVENT_PAIR] = "one of a pair cannot connect",
		[PHP_EVENT_FILTER] = "an SSL filter cannot connect",
		[PHP_EVENT_ONLOOKER] = "the connection belongs to EventHttp",
		[PHP_EVENT_TAKEN] = "the connection belongs to EventHttp",
	};

	if (never[self->form]) {
		php_error_docref(NULL, E_WARNING, "EventBufferEvent: %s", never[self->form]);
		return false;
	}
	return !php_event_bufferevent_is_connecting(self) && php_event_bufferevent_is_open(self)
		&& !php_event_address_peer(&peer, php_event_bufferevent_fd(self, self->handle.ptr));
}

/* The remains of a connection that has ended would not connect again, and TLS would go on trying to
 * read from them. */
static bool connect_to(
	php_event_bufferevent *self, const struct sockaddr *address, ev_socklen_t length)
{
	struct bufferevent *bev = self->handle.ptr;

	if (self->closer == PHP_EVENT_FD_MADE && bufferevent_getfd(bev) >= 0) {
		drop_fd(self, bev);
	}
	use_idle(self, bev);
	php_event_backend *backend = &php_event_loop_of(&self->handle)->backend;
	bool confined = php_event_backend_confine(backend, true);
	bool begun = bufferevent_socket_connect(bev, address, (int) length) == 0;
	php_event_backend_confine(backend, confined);
	connect_begun(self, bev);
	if (!begun) {
		rest_idle(self, bev);
	}
	return begun;
}

/* Unless a filter that was added meanwhile is to be told. */
static void await_connection(php_event_bufferevent *self)
{
	if (self->stage != PHP_EVENT_FILTERED) {
		self->stage = PHP_EVENT_CONNECTING;
	}
}

bool php_event_bufferevent_connect(php_event_bufferevent *self, const php_event_address *address)
{
	bool begun = connect_to(self, &address->sa, address->length);

	if (begun) {
		await_connection(self);
	}
	return begun;
}

bool php_event_bufferevent_name_host(php_event_bufferevent *self, zend_string *host)
{
	php_event_optional_release(self->host.name);
	self->host.name = php_event_address_host(host);
	return !self->tls || php_event_tls_name_host(self->tls, ZSTR_VAL(self->host.name));
}

/* May call back at once. */
static void looked_up(void *arg, int error, const struct evutil_addrinfo *found)
{
	php_event_bufferevent *self = arg;
	struct bufferevent *bev = self->handle.ptr;

	self->host.look_up = NULL;
	if (self->host.dns) { /* runs PHP code if it was the last reference */
		php_event_loop_defer(php_event_loop_of(&self->handle), let_go_of, take_dns(self));
	}
	self->host.error = error;
	if (error || !connect_to(self, found->ai_addr, (ev_socklen_t) found->ai_addrlen)) {
		bufferevent_trigger_event(bev, BEV_EVENT_ERROR, 0);
	} else {
		await_connection(self);
	}
}

void php_event_bufferevent_connect_host(
	php_event_bufferevent *self, php_event_dns *dns, int port, int family)
{
	self->stage = PHP_EVENT_CONNECTING;
	if (!dns) {
		php_event_loop *loop = php_event_loop_of(&self->handle);

		php_event_loop_enter(loop);
		php_event_dns_wait(ZSTR_VAL(self->host.name), port, family, looked_up, self);
		php_event_loop_leave(loop);
		return;
	}
	php_event_handle_hold(&dns->handle);
	self->host.dns = php_event_handle_object(&dns->handle);
	self->host.look_up =
		php_event_dns_ask(dns, ZSTR_VAL(self->host.name), port, family, looked_up, self);
}
