/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_base.h"

#include "../src/check.h"
#include "../src/error.h"
#include "../src/timeval.h"
#include "event.h"
#include "event_config.h"

#include "event_base_arginfo.h"

zend_class_entry *php_event_base_ce;

static zend_object_handlers handlers;

static void show(const php_event_handle *handle, php_event_shown *shown)
{
	const php_event_loop *loop = (const php_event_loop *) handle;
	struct event_base *base = handle->ptr;

	php_event_shown_string(shown, "state", loop->running ? "running" : "not running");
	php_event_shown_string(shown, "method", event_base_get_method(base));
	php_event_shown_long(shown, "pending", event_base_get_num_events(base, EVENT_BASE_COUNT_ADDED));
	php_event_shown_long(shown, "active", event_base_get_num_events(base, EVENT_BASE_COUNT_ACTIVE));
	php_event_shown_long(shown, "priorities", event_base_get_npriorities(base));
}

static const php_event_kind kind = {
	.name = "EventBase",
	.closed = "its EventBase has been freed",
	.object = offsetof(php_event_base, std),
	.release = php_event_loop_release,
	.clear = php_event_loop_clear,
	.edges = php_event_loop_edges,
	.show = show,
	.forked = php_event_loop_forked,
};

/* The event_base behind $this; NULL with an Error thrown. */
static struct event_base *fetch(zval *this)
{
	return php_event_loop_base(&Z_EVENT_BASE_P(this)->loop);
}

/* The same; NULL with a warning if the base has been freed. */
static struct event_base *fetch_or_warn(zval *this)
{
	return php_event_handle_fetch_or_warn(&Z_EVENT_BASE_P(this)->loop.handle);
}

ZEND_METHOD(EventBase, __construct)
{
	php_event_base *self = Z_EVENT_BASE_P(ZEND_THIS);
	zend_object *cfg = NULL;
	struct event_config *config = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(cfg, php_event_config_ce)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_event_handle_may_open(&self->loop.handle)) {
		RETURN_THROWS();
	}
	if (cfg && !(config = php_event_handle_fetch(&php_event_config_from_obj(cfg)->handle))) {
		RETURN_THROWS();
	}
	if (php_event_loop_open(&self->loop, config) == FAILURE) {
		RETURN_THROWS();
	}
	php_event_error_flush();
}

ZEND_METHOD(EventBase, getMethod)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct event_base *base = fetch(ZEND_THIS);
	if (!base) {
		RETURN_THROWS();
	}
	RETURN_STRING(event_base_get_method(base));
}

ZEND_METHOD(EventBase, getFeatures)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct event_base *base = fetch(ZEND_THIS);
	if (!base) {
		RETURN_THROWS();
	}
	RETURN_LONG(event_base_get_features(base));
}

ZEND_METHOD(EventBase, priorityInit)
{
	zend_long n;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(n)
	ZEND_PARSE_PARAMETERS_END();

	struct event_base *base = fetch(ZEND_THIS);
	if (!base) {
		RETURN_THROWS();
	}
	if (!php_event_check_range_or_warn(n, 1, EVENT_MAX_PRIORITIES - 1, 1)) {
		RETURN_FALSE;
	}
	if (n < event_base_get_npriorities(base) || Z_EVENT_BASE_P(ZEND_THIS)->loop.depth > 0) {
		RETURN_FALSE; /* libevent would meet an event without a priority, or its freed queues */
	}
	RETURN_BOOL(php_event_loop_rank(&Z_EVENT_BASE_P(ZEND_THIS)->loop, (int) n) == SUCCESS);
}

static void run(zval *this, int flags, zval *return_value)
{
	php_event_loop *loop = &Z_EVENT_BASE_P(this)->loop;

	RETVAL_BOOL(php_event_loop_run(loop, flags) == SUCCESS);
}

ZEND_METHOD(EventBase, loop)
{
	const zend_long known = EVLOOP_ONCE | EVLOOP_NONBLOCK | EVLOOP_NO_EXIT_ON_EMPTY;
	zend_long flags = -1;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(flags)
	ZEND_PARSE_PARAMETERS_END();

	run(ZEND_THIS, flags == -1 ? 0 : (int) (flags & known), return_value);
}

ZEND_METHOD(EventBase, dispatch)
{
	ZEND_PARSE_PARAMETERS_NONE();

	run(ZEND_THIS, 0, return_value);
}

ZEND_METHOD(EventBase, exit)
{
	double timeout = 0;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_DOUBLE(timeout)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_FALSE;
	}
	struct timeval tv = php_event_timeval_clamp(timeout);
	RETURN_BOOL(php_event_loop_exit(&Z_EVENT_BASE_P(ZEND_THIS)->loop, &tv) == SUCCESS);
}

ZEND_METHOD(EventBase, set)
{
	zend_object *event;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJ_OF_CLASS(event, php_event_event_ce)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	RETURN_BOOL(php_event_event_move(php_event_event_from_obj(event), Z_EVENT_BASE_P(ZEND_THIS)));
}

ZEND_METHOD(EventBase, stop)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_FALSE;
	}
	php_event_loop_break(&Z_EVENT_BASE_P(ZEND_THIS)->loop);
	RETURN_TRUE;
}

ZEND_METHOD(EventBase, gotStop)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct event_base *base = fetch(ZEND_THIS);
	if (!base) {
		RETURN_THROWS();
	}
	RETURN_BOOL(event_base_got_break(base));
}

ZEND_METHOD(EventBase, gotExit)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct event_base *base = fetch(ZEND_THIS);
	if (!base) {
		RETURN_THROWS();
	}
	RETURN_BOOL(event_base_got_exit(base));
}

ZEND_METHOD(EventBase, getTimeOfDayCached)
{
	struct timeval tv;

	ZEND_PARSE_PARAMETERS_NONE();

	struct event_base *base = fetch_or_warn(ZEND_THIS);
	if (EG(exception)) {
		RETURN_THROWS();
	}
	event_base_gettimeofday_cached(base, &tv); /* without a base: the time now */
	RETURN_DOUBLE((double) tv.tv_sec + (double) tv.tv_usec * 1e-6);
}

ZEND_METHOD(EventBase, reInit)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	RETURN_BOOL(php_event_loop_reinit(&Z_EVENT_BASE_P(ZEND_THIS)->loop) == SUCCESS);
}

ZEND_METHOD(EventBase, free)
{
	ZEND_PARSE_PARAMETERS_NONE();

	php_event_loop *loop = &Z_EVENT_BASE_P(ZEND_THIS)->loop;
	if (loop->handle.ptr) {
		php_event_loop_close(loop, &loop->handle, "has been freed");
	}
}

ZEND_METHOD(EventBase, updateCacheTime)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct event_base *base = fetch_or_warn(ZEND_THIS);
	if (!base) {
		RETURN_FALSE;
	}
	RETURN_BOOL(event_base_update_cache_time(base) == 0);
}

ZEND_METHOD(EventBase, resume)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_FALSE;
	}
	RETURN_BOOL(php_event_loop_resume(&Z_EVENT_BASE_P(ZEND_THIS)->loop) == SUCCESS);
}

ZEND_METHOD(EventBase, setSlowCallback)
{
	php_event_loop *loop = &Z_EVENT_BASE_P(ZEND_THIS)->loop;
	double seconds;
	zend_fcall_info fci = empty_fcall_info;
	zend_fcall_info_cache fcc;
	zval *arg = NULL;
	php_event_callback callback = {0};

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_DOUBLE(seconds)
		Z_PARAM_FUNC_OR_NULL(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (php_event_callback_resolve(&callback, &loop->handle, &fci, &fcc, arg)) {
		php_event_gauge_set_slow(php_event_loop_gauge(loop), seconds, &callback);
	}
	php_event_callback_clear(&callback);
}

ZEND_METHOD(EventBase, getStats)
{
	bool reset = false;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(reset)
	ZEND_PARSE_PARAMETERS_END();

	struct event_base *base = fetch(ZEND_THIS);
	if (!base) {
		RETURN_THROWS();
	}
	php_event_gauge *gauge = php_event_loop_gauge(&Z_EVENT_BASE_P(ZEND_THIS)->loop);

	php_event_gauge_report(gauge, return_value);
	add_assoc_long(return_value, "events", event_base_get_num_events(base, EVENT_BASE_COUNT_ADDED));
	if (reset) {
		gauge->longest = gauge->lag = 0;
	}
}

static zend_object *create(zend_class_entry *ce)
{
	php_event_base *self = php_event_object_alloc(sizeof *self, ce, &handlers);

	php_event_handle_init(&self->loop.handle, &kind);
	return &self->std;
}

static void free_object(zend_object *object)
{
	php_event_loop_free(&php_event_base_from_obj(object)->loop);
	zend_object_std_dtor(object);
}

void php_event_base_register(void)
{
	php_event_base_ce = register_class_EventBase();
	php_event_base_ce->create_object = create;
	php_event_handle_handlers(&handlers, &kind);
	handlers.free_obj = free_object;
}
