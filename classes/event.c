/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event.h"

#include "../src/check.h"
#include "../src/error.h"
#include "../src/process.h"
#include "../src/property.h"
#include "../src/socket.h"
#include "../src/timeval.h"

#include <event2/event_struct.h>
#include <signal.h>
#include <zend_exceptions.h>

#include "event_arginfo.h"

zend_class_entry *php_event_event_ce;

static php_event_property_handlers handlers;

static const short all_pending = EV_READ | EV_WRITE | EV_SIGNAL | EV_TIMEOUT;

static const zend_long all_flags = EV_TIMEOUT | EV_READ | EV_WRITE | EV_SIGNAL | EV_PERSIST | EV_ET;

/* What an event waits for, as event_assign() takes it. */
typedef struct {
	evutil_socket_t fd;
	short what;
	php_event_form form;
	zend_long stream;
} subject;

/* For an event that stops waiting: if its descriptor has been closed, the kernel is not told. */
static void stop_waiting(php_event_event *self, struct event *event)
{
	if (self->watch.among && event_pending(event, EV_READ | EV_WRITE, NULL)
		&& !php_event_descriptor_is_current(&self->watch)) {
		php_event_loop_doubt(php_event_loop_of(&self->handle));
	}
	event_del(event);
}

static void release(php_event_handle *handle, void *event)
{
	stop_waiting((php_event_event *) handle, event);
	php_event_descriptor_unwatch(&((php_event_event *) handle)->watch);
	event_free(event);
}

static void clear(php_event_handle *handle)
{
	php_event_callback_clear(&((php_event_event *) handle)->callback);
}

static bool armed(const php_event_handle *handle)
{
	return event_pending(handle->ptr, all_pending, NULL);
}

static void edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_callback_edges(&((php_event_event *) handle)->callback, buffer);
}

static void show_due(const struct event *event, php_event_shown *shown)
{
	struct timeval now, due, left;

	if (event_pending(event, EV_TIMEOUT, &due)) {
		evutil_gettimeofday(&now, NULL);
		evutil_timersub(&due, &now, &left);
		php_event_shown_double(
			shown, "due_in", (double) left.tv_sec + (double) left.tv_usec * 1e-6);
	}
}

static void show(const php_event_handle *handle, php_event_shown *shown)
{
	const php_event_event *self = (const php_event_event *) handle;
	const struct event *event = handle->ptr;

	if (self->form != PHP_EVENT_TIMER) {
		php_event_shown_long(shown, self->is_signal ? "signal" : "fd", event_get_fd(event));
	}
	php_event_shown_events(shown, "events", event_get_events(event));
	php_event_shown_long(shown, "priority", event_get_priority(event));
	show_due(event, shown);
}

static const php_event_kind kind = {
	.name = "Event",
	.object = offsetof(php_event_event, std),
	.release = release,
	.clear = clear,
	.armed = armed,
	.edges = edges,
	.show = show,
};

/* --- from libevent to PHP --- */

typedef struct {
	php_event_event *self;
	evutil_socket_t fd;
	short what;
} firing;

/* The stream this event was made with; NULL if it has been closed. */
static zval *stream_of(const php_event_event *self)
{
	zval *found = zend_hash_index_find(&EG(regular_list), (zend_ulong) self->stream);

	return found && Z_RES_P(found)->type >= 0 ? found : NULL;
}

/* The report may concern a descriptor that has been closed. So it is checked if there was a stream,
 * or, for a number, if the backend goes on reporting such numbers. */
static bool is_for_nobody(const firing *f, const zval *stream)
{
	php_event_event *self = f->self;
	php_event_loop *loop = php_event_loop_of(&self->handle);

	if (stream || (!self->watch.among && !self->watch.cancelled)) {
		return false;
	}
	bool ask = self->form == PHP_EVENT_STREAM
		|| !(event_base_get_features(php_event_loop_base(loop)) & EV_FEATURE_O1);
	if (!ask || php_event_descriptor_is_open(&self->watch)) {
		return false;
	}
	if (f->what & (EV_READ | EV_WRITE)) {
		php_event_loop_renew(loop);
	}
	return !(f->what & EV_TIMEOUT); /* time passes all the same */
}

static void tell_of_event(void *arg)
{
	const firing *f = arg;
	php_event_form form = f->self->form;
	const zval *stream = form == PHP_EVENT_STREAM ? stream_of(f->self) : NULL;
	zval argv[3];
	uint32_t argc = 0;

	if (is_for_nobody(f, stream)) {
		return;
	}
	if (stream) {
		ZVAL_COPY_VALUE(&argv[argc++], stream);
	} else if (form == PHP_EVENT_STREAM) {
		ZVAL_NULL(&argv[argc++]);
	} else if (form != PHP_EVENT_TIMER) {
		ZVAL_LONG(&argv[argc++], f->fd);
	}
	if (form <= PHP_EVENT_STREAM) {
		ZVAL_LONG(&argv[argc++], f->what);
	}
	php_event_callback_call(&f->self->callback, argc, argv);
}

/* libevent reports a signal that came several times as often, and the event points to the counter
 * for that on the stack: dead memory, should the callback delete the event or never return. So it
 * may count to one; for the rest the event is activated again, where deleting finds it. */
static void take_one_call(struct event *event)
{
	short *calls = event->ev_.ev_signal.ev_pncalls;

	if (!calls) {
		return; /* it came once */
	}
	short more = *calls;
	*calls = 0;
	event->ev_.ev_signal.ev_ncalls = 0;
	event->ev_.ev_signal.ev_pncalls = NULL;
	if (event_get_events(event) & EV_PERSIST) {
		event_active(event, EV_SIGNAL, more);
	}
}

static void on_event(evutil_socket_t fd, short what, void *arg)
{
	php_event_event *self = arg;
	firing f = {self, fd, what};

	if (self->is_signal) {
		take_one_call(self->handle.ptr);
	}
	php_event_loop_call(php_event_loop_of(&self->handle), tell_of_event, &f);
}

/* --- helpers of the methods --- */

/* The struct event; NULL with an Error if it was never constructed, with a warning if it has been
 * freed. */
static zend_always_inline struct event *fetch_or_warn(php_event_event *self, const char *failed)
{
	if (EXPECTED(self->handle.ptr) || php_event_handle_is_new(&self->handle)) {
		return php_event_handle_fetch(&self->handle);
	}
	php_error_docref(NULL, E_WARNING, "%s: %s", failed, self->handle.why);
	return NULL;
}

/* There is no signal 0, but an event may be made on it: adding it fails. */
static bool check_signal_or_warn(zend_long number, uint32_t arg)
{
	if (number < 0 || number >= NSIG) {
		php_event_argument_warning(arg, "must be a signal number between 1 and %d", NSIG - 1);
		return false;
	}
	return true;
}

static bool signal_from_args(subject *s, const zval *number)
{
	zend_long signal = Z_TYPE_P(number) <= IS_STRING ? zval_get_long((zval *) number) : -1;

	if (s->what & (EV_READ | EV_WRITE | EV_ET)) {
		php_event_argument_warning(3, "must not combine Event::SIGNAL with READ, WRITE or ET");
		return false;
	}
	s->fd = (evutil_socket_t) signal;
	return check_signal_or_warn(signal, 2);
}

/* Whatever $fd is, an event with Event::TIMEOUT that waits for no descriptor is a timer. */
static bool descriptor_from_args(subject *s, zval *fd)
{
	php_event_socket_given given;
	bool in_use = s->what & (EV_READ | EV_WRITE); /* otherwise a number is only reported */
	bool is_there = php_event_socket_take(&given, fd)
		&& !(in_use && given.is_number && !php_event_descriptor_exists(given.fd));
	bool is_timer = (s->what & EV_TIMEOUT) || (given.is_number && Z_LVAL_P(fd) == -1);

	if (EG(exception) || !(is_there || is_timer)) {
		php_event_socket_throw();
		return false;
	}
	s->fd = given.fd;
	s->stream = given.stream;
	if (s->stream) {
		s->form = PHP_EVENT_STREAM;
	}
	return true;
}

/* Fill `s` from the arguments $fd and $what, at positions 2 and 3. Returns false with an exception
 * if $fd is not a descriptor, with a warning if it is not a signal. */
static bool subject_from_args(subject *s, zval *fd, zend_long what)
{
	*s = (subject){.what = (short) (what & all_flags), .form = PHP_EVENT_DESCRIPTOR};
	return s->what & EV_SIGNAL ? signal_from_args(s, fd) : descriptor_from_args(s, fd);
}

/* Make it a mere timer, with the time-out and the priority it had. */
static void go_on_timing(struct event *event, const struct timeval *due)
{
	struct timeval now, left = {0}, interval = event->ev_.ev_io.ev_timeout;
	int priority = event_get_priority(event);

	evutil_gettimeofday(&now, NULL);
	if (evutil_timercmp(due, &now, >)) {
		evutil_timersub(due, &now, &left);
	}
	event_assign(event, event_get_base(event), -1, event_get_events(event) & EV_PERSIST,
		event_get_callback(event), event_get_callback_arg(event));
	event_priority_set(event, priority);
	event_add(event, &left);
	event->ev_.ev_io.ev_timeout = interval;
}

/* Time passes all the same. */
static void cancel(php_event_watch *watch)
{
	php_event_event *self = PHP_EVENT_CONTAINER_OF(watch, php_event_event, watch);
	struct event *event = self->handle.ptr;
	struct timeval due;
	bool is_timed = event_pending(event, EV_TIMEOUT, &due);

	if (event_pending(event, EV_READ | EV_WRITE, NULL)) {
		php_event_loop_doubt(php_event_loop_of(&self->handle));
	}
	event_del(event);
	if (is_timed) {
		go_on_timing(event, &due);
	}
}

static void watch(php_event_event *self, struct event *event)
{
	php_event_descriptors *among = &php_event_loop_of(&self->handle)->descriptors;

	self->watch.cancel = cancel;
	if (event_get_fd(event) >= 0 && (event_get_events(event) & (EV_READ | EV_WRITE))) {
		php_event_descriptor_watch(
			among, event_get_base(event), &self->watch, event_get_fd(event), self->stream);
	}
}

/* Move it under another base. The old one is released last, which may run PHP code. */
static void move_to(php_event_event *self, php_event_loop *loop)
{
	zend_object *before = self->handle.keeps;

	GC_ADDREF(before);
	php_event_descriptor_unwatch(&self->watch);
	php_event_handle_move(&self->handle, &loop->handle, php_event_loop_object(loop));
	watch(self, self->handle.ptr);
	OBJ_RELEASE(before);
}

static void describe(php_event_event *self, const subject *s)
{
	self->form = s->form;
	self->is_signal = s->what & EV_SIGNAL;
	self->stream = s->stream;
}

/* Construct $this; the arguments have been checked, except the base. */
static void construct(php_event_event *self, zend_object *base, const subject *s,
	const zend_fcall_info *fci, const zend_fcall_info_cache *fcc, zval *data)
{
	php_event_loop *loop = &php_event_base_from_obj(base)->loop;
	struct event_base *on = php_event_loop_base(loop);

	if (!on) {
		return;
	}
	struct event *event = event_new(on, s->fd, s->what, on_event, self);
	if (!event) {
		php_event_error_throw("Event: cannot be made");
		return;
	}
	describe(self, s);
	php_event_handle_open(&self->handle, event, &loop->handle, base);
	watch(self, event);
	php_event_callback_set(&self->callback, fci, fcc, data);
}

/* Construct again what has been constructed; warns and returns false while it is pending. */
static bool reconstruct(php_event_event *self, zend_object *base, const subject *s)
{
	struct event *event = fetch_or_warn(self, "Failed setting event");
	php_event_loop *loop = &php_event_base_from_obj(base)->loop;
	struct event_base *on = event ? php_event_loop_base(loop) : NULL;

	if (!on) {
		return false;
	}
	if (event_pending(event, all_pending, NULL)) {
		php_error_docref(NULL, E_WARNING, "Failed setting event: it is pending");
		return false;
	}
	event_assign(event, on, s->fd, s->what, on_event, self);
	describe(self, s);
	move_to(self, loop);
	return true;
}

/* Most timers get whole seconds, which Z_PARAM_DOUBLE would convert slowly. */
static zend_always_inline double seconds(const zval *number)
{
	return Z_TYPE_P(number) == IS_LONG ? (double) Z_LVAL_P(number) : Z_DVAL_P(number);
}

static void add(php_event_event *self, double timeout, zval *return_value)
{
	struct timeval tv = php_event_timeval_clamp(timeout);
	struct event *event = fetch_or_warn(self, "Failed adding event");

	if (!event) {
		RETURN_FALSE;
	}
	if (!php_event_descriptor_is_open(&self->watch)) {
		php_error_docref(NULL, E_WARNING, "Failed adding event: its descriptor has been closed");
		RETURN_FALSE;
	}
	if ((event_get_events(event) & (EV_READ | EV_WRITE))
		&& !php_event_backend_admits(
			&php_event_loop_of(&self->handle)->backend, event_get_fd(event))) {
		php_event_error_warn("Failed adding event");
		RETURN_FALSE;
	}
	if (self->is_signal && !php_event_process_take_signals()) {
		zend_throw_exception(
			php_event_exception_ce, "Event: another thread has events on signals", 0);
		RETURN_THROWS();
	}
	const struct timeval *after = timeout == -1 ? NULL : &tv;
	if ((self->is_signal ? php_event_process_add_signal : event_add)(event, after) != 0) {
		php_event_error_warn("Failed adding event");
		RETURN_FALSE;
	}
	if (self->is_signal) {
		php_event_backend_guard_signals(
			&php_event_loop_of(&self->handle)->backend, event_get_base(event));
	}
	php_event_error_flush();
	RETURN_TRUE;
}

static void del(php_event_event *self, zval *return_value)
{
	struct event *event = fetch_or_warn(self, "Failed deleting event");

	if (!event) {
		RETURN_FALSE;
	}
	size_t said = php_event_error_mark();
	stop_waiting(self, event);
	/* a descriptor that has been closed, on which it waits for nothing */
	php_event_error_forget(said);
	RETURN_TRUE;
}

bool php_event_event_move(php_event_event *self, php_event_base *base)
{
	struct event *event = fetch_or_warn(self, "Failed setting the event's base");

	if (!event || !php_event_descriptor_is_open(&self->watch)
		|| event_base_set(base->loop.handle.ptr, event) != 0) {
		return false;
	}
	move_to(self, &base->loop);
	return true;
}

/* --- methods --- */

ZEND_METHOD(Event, __construct)
{
	php_event_event *self = Z_EVENT_EVENT_P(ZEND_THIS);
	zend_object *base;
	zval *fd, *arg = NULL;
	zend_long what;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	subject s;

	ZEND_PARSE_PARAMETERS_START(4, 5)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_ZVAL(fd)
		Z_PARAM_LONG(what)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	/* A program's own stream may run PHP code to tell its descriptor, so it is asked first. */
	bool possible = subject_from_args(&s, fd, what);
	if (EG(exception) || !php_event_handle_may_open(&self->handle)) {
		RETURN_THROWS();
	}
	if (possible) {
		construct(self, base, &s, &fci, &fcc, arg);
	} else {
		php_event_handle_fail(&self->handle, "waits for nothing that there is");
	}
}

ZEND_METHOD(Event, free)
{
	ZEND_PARSE_PARAMETERS_NONE();

	php_event_handle_close(&Z_EVENT_EVENT_P(ZEND_THIS)->handle, "has been freed");
}

ZEND_METHOD(Event, set)
{
	php_event_event *self = Z_EVENT_EVENT_P(ZEND_THIS);
	zend_object *base;
	zval *fd, *arg = NULL;
	zend_long what;
	bool what_is_null = true;
	zend_fcall_info fci = empty_fcall_info;
	zend_fcall_info_cache fcc;
	subject s;

	ZEND_PARSE_PARAMETERS_START(2, 5)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_ZVAL(fd)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG_OR_NULL(what, what_is_null)
		Z_PARAM_FUNC_OR_NULL(fci, fcc)
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (what_is_null) {
		what = self->handle.ptr ? event_get_events(self->handle.ptr) & all_flags : 0;
	}
	if (!subject_from_args(&s, fd, what) || !reconstruct(self, base, &s)) {
		RETURN_FALSE;
	}
	if (ZEND_FCI_INITIALIZED(fci)) {
		php_event_callback_set(&self->callback, &fci, &fcc, arg);
	} else if (arg && Z_TYPE_P(arg) != IS_NULL) {
		php_event_callback_copy(&self->callback, &self->callback, arg);
	}
	RETURN_TRUE;
}

ZEND_METHOD(Event, getSupportedMethods)
{
	ZEND_PARSE_PARAMETERS_NONE();

	array_init(return_value);
	for (const char **method = event_get_supported_methods(); *method; method++) {
		add_next_index_string(return_value, *method);
	}
}

ZEND_METHOD(Event, add)
{
	zval *timeout = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_NUMBER(timeout)
	ZEND_PARSE_PARAMETERS_END();

	add(Z_EVENT_EVENT_P(ZEND_THIS), timeout ? seconds(timeout) : -1, return_value);
}

ZEND_METHOD(Event, del)
{
	ZEND_PARSE_PARAMETERS_NONE();

	del(Z_EVENT_EVENT_P(ZEND_THIS), return_value);
}

ZEND_METHOD(Event, setPriority)
{
	zend_long priority;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(priority)
	ZEND_PARSE_PARAMETERS_END();

	struct event *event = fetch_or_warn(Z_EVENT_EVENT_P(ZEND_THIS), "Failed setting the priority");
	if (!event) {
		RETURN_FALSE;
	}
	int n = event_base_get_npriorities(event_get_base(event));
	if (!php_event_check_range_or_warn(priority, 0, n - 1, 1)) {
		RETURN_FALSE;
	}
	RETURN_BOOL(event_priority_set(event, (int) priority) == 0);
}

ZEND_METHOD(Event, pending)
{
	zend_long flags;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(flags)
	ZEND_PARSE_PARAMETERS_END();

	struct event *event = fetch_or_warn(Z_EVENT_EVENT_P(ZEND_THIS), "Failed asking for the event");
	if (!event) {
		RETURN_FALSE;
	}
	RETURN_BOOL(event_pending(event, (short) (flags & all_flags), NULL));
}

ZEND_METHOD(Event, removeTimer)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct event *event =
		fetch_or_warn(Z_EVENT_EVENT_P(ZEND_THIS), "Failed removing the event's timer");
	if (!event) {
		RETURN_FALSE;
	}
	RETURN_BOOL(event_remove_timer(event) == 0);
}

static const subject timer = {.fd = -1, .form = PHP_EVENT_TIMER};

ZEND_METHOD(Event, timer)
{
	zend_object *base;
	zval *arg = NULL;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	object_init_ex(return_value, php_event_event_ce);
	construct(Z_EVENT_EVENT_P(return_value), base, &timer, &fci, &fcc, arg);
}

ZEND_METHOD(Event, setTimer)
{
	php_event_event *self = Z_EVENT_EVENT_P(ZEND_THIS);
	zend_object *base;
	zval *arg = NULL;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (!reconstruct(self, base, &timer)) {
		RETURN_FALSE;
	}
	php_event_callback_set(&self->callback, &fci, &fcc, arg);
	RETURN_TRUE;
}

ZEND_METHOD(Event, signal)
{
	zend_object *base;
	zend_long number;
	zval *arg = NULL;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;

	ZEND_PARSE_PARAMETERS_START(3, 4)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_LONG(number)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (!check_signal_or_warn(number, 2)) {
		RETURN_FALSE;
	}
	subject s = {
		.fd = (evutil_socket_t) number, .what = EV_SIGNAL | EV_PERSIST, .form = PHP_EVENT_SIGNAL};

	object_init_ex(return_value, php_event_event_ce);
	construct(Z_EVENT_EVENT_P(return_value), base, &s, &fci, &fcc, arg);
}

/* --- properties and handlers --- */

static zval *read_pending(zend_object *object, zval *room)
{
	php_event_handle *handle = &php_event_event_from_obj(object)->handle;

	if (handle->ptr) {
		ZVAL_BOOL(room, armed(handle));
	}
	return room;
}

static zval *read_data(zend_object *object, zval *room)
{
	zval *data = &php_event_event_from_obj(object)->callback.data;

	return Z_ISUNDEF_P(data) ? room : data;
}

static void write_data(zend_object *object, zval *value)
{
	php_event_event *self = php_event_event_from_obj(object);

	if (fetch_or_warn(self, "Failed setting the data")) {
		php_event_callback_copy(&self->callback, &self->callback, value);
	}
}

static const php_event_property properties[] = {
	{"pending", read_pending, NULL},
	{"data", read_data, write_data},
	{0},
};

static zend_object *create(zend_class_entry *ce)
{
	php_event_event *self = php_event_object_alloc(sizeof *self, ce, &handlers.std);

	php_event_handle_init(&self->handle, &kind);
	return &self->std;
}

void php_event_event_register(void)
{
	php_event_event_ce = register_class_Event();
	php_event_event_ce->create_object = create;
	php_event_handle_handlers(&handlers.std, &kind);
	php_event_property_handlers_init(&handlers, properties);
}
