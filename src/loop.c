/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "loop.h"

#include "active.h"
#include "error.h"
#include "globals.h"

#include <event2/event_struct.h>
#include <zend_exceptions.h>
#include <zend_fibers.h>

/* Each takes a good kilobyte of stack. A Fiber has two megabytes, which PHP guards from version 8.3
 * on. */
enum { LOOPS_MAX = 500 };

/* Microseconds until a backend in doubt is replaced. */
enum { RENEW_WAIT_MIN = 10000, RENEW_WAIT_MAX = 5000000 };

static void do_deferred(void *arg)
{
	php_event_loop *loop = arg;

	while (loop->deferred.first) {
		php_event_queue_do_first(&loop->deferred);
	}
}

/* While an exception is pending, the work waits until the loop has returned. */
static void on_reaper(evutil_socket_t fd, short what, void *arg)
{
	php_event_loop_call(arg, do_deferred, arg);
}

/* --- the work for idle moments --- */

/* Runs among what libevent defers, in the next round of the loop. Once it is active it stays so:
 * what is added again fires later. */
static void wait_until_idle(php_event_loop *loop)
{
	const struct timeval at_once = {0};
	struct event_base *base = event_get_base(loop->idler);

	if (loop->brief) {
		return; /* the idler would keep the loop from returning while more urgent events go on */
	}
	if (!event_pending(loop->idler, EV_TIMEOUT, NULL)) {
		event_priority_set(loop->idler, event_base_get_npriorities(base) / 2);
		event_add(loop->idler, &at_once);
	}
}

static void stop_following(php_event_loop *loop)
{
	if (loop->follower) {
		php_event_active_free(loop->follower);
		loop->follower = NULL;
	}
}

static void do_idle(php_event_loop *loop)
{
	while (loop->idle.first && php_event_loop_is_idle(loop)) {
		php_event_queue_do_first(&loop->idle);
	}
	if (loop->idle.first) {
		wait_until_idle(loop);
	} else {
		stop_following(loop);
	}
}

/* The idler was added again as it ran. As long as it has not fired, libevent has activated no event
 * since: it is still the same round. */
static bool is_same_round(const php_event_loop *loop)
{
	short flags = loop->idler->ev_evcallback.evcb_flags;

	return (flags & (EVLIST_TIMEOUT | EVLIST_ACTIVE)) == EVLIST_TIMEOUT;
}

static void on_follower(struct bufferevent *bev, short events, void *arg);

/* Call on_follower() after all that libevent has deferred until now. */
static void follow(php_event_loop *loop)
{
	if (!loop->follower) {
		loop->follower = bufferevent_socket_new(event_get_base(loop->idler), -1, 0);
		bufferevent_setcb(loop->follower, NULL, NULL, on_follower, loop);
	}
	bufferevent_trigger_event(loop->follower, BEV_EVENT_EOF, BEV_TRIG_DEFER_CALLBACKS);
}

/* The first time, all events of the round have been called; the second time, what they deferred. */
static void on_follower(struct bufferevent *bev, short events, void *arg)
{
	php_event_loop *loop = arg;

	if (!is_same_round(loop)) {
		return;
	}
	if (!loop->followed) {
		loop->followed = true;
		follow(loop);
		return;
	}
	for (; loop->idle_due > 0; loop->idle_due--) {
		php_event_queue_do_first(&loop->idle);
	}
	if (!loop->idle.first) {
		event_del(loop->idler);
		stop_following(loop);
	}
}

/* A base may never be idle. So this finds a moment when nothing refers any more to what was closed
 * before the round began: within one round, after its events and what these deferred. */
static void on_idler(evutil_socket_t fd, short what, void *arg)
{
	php_event_loop *loop = arg;

	do_idle(loop);
	if (loop->idle.first && is_same_round(loop) && !loop->reranked) {
		loop->idle_due = loop->idle.length;
		loop->followed = false;
		follow(loop);
	}
}

bool php_event_loop_is_idle(const php_event_loop *loop)
{
	return php_event_active_is_none(event_get_base(loop->idler));
}

void php_event_loop_when_idle(php_event_loop *loop, void (*work)(void *), void *arg)
{
	php_event_queue_add_work(&loop->idle, work, arg);
	wait_until_idle(loop);
}

zend_result php_event_loop_rank(php_event_loop *loop, int priorities)
{
	struct event_base *base = loop->handle.ptr;

	if (loop->handle.children || loop->idle.first) {
		loop->reranked = true;
	}
	return event_base_priority_init(base, priorities) == 0 ? SUCCESS : FAILURE;
}

/* --- the beginning and the end --- */

/* The base, as long as libevent's struct exists, stale or not. */
static struct event_base *base_of(const php_event_loop *loop)
{
	return loop->orphan ? loop->orphan : loop->handle.ptr;
}

static int turn(php_event_loop *loop, struct event_base *base, int flags)
{
	bool confined = php_event_backend_confine(&loop->backend, true);
	int result = event_base_loop(base, flags);

	php_event_backend_confine(&loop->backend, confined);
	return result;
}

/* Get a new backend, which is told of everything anew except what has been closed; after that,
 * nobody needs to ask any more. */
static zend_result renew_backend(
	php_event_loop *loop, struct event_base *base, bool inherited, bool *complete)
{
	if (php_event_backend_renew(&loop->backend, base, inherited, complete) == FAILURE) {
		return FAILURE;
	}
	if (php_event_descriptors_sweep(&loop->descriptors)) {
		*complete = true;
	}
	return SUCCESS;
}

/* What evhttp and evdns have released stays until the callback they deferred has run, though that
 * calls nobody any more, and event_base_free() drops such callbacks without running them. Somebody
 * may have closed the backend's descriptor by its number. */
static void run_out(php_event_loop *loop, struct event_base *base)
{
	enum {
		ENOUGH = 100
	}; /* each round serves one priority, and may leave something for the next */
	size_t said = php_event_error_mark();
	bool complete;

	for (int rounds = 0; rounds < ENOUGH && !php_event_active_is_none(base); rounds++) {
		if (turn(loop, base, EVLOOP_NONBLOCK) < 0
			&& renew_backend(loop, base, false, &complete) == FAILURE) {
			break;
		}
	}
	php_event_error_forget(said);
}

static void free_base(php_event_loop *loop, struct event_base *base)
{
	event_free(loop->renewer);
	loop->renewer = NULL;
	event_free(loop->reaper);
	loop->reaper = NULL;
	event_del(loop->idler);
	stop_following(loop);
	run_out(loop, base);
	while (loop->idle.first) {
		php_event_queue_do_first(&loop->idle);
		run_out(loop, base);
	}
	event_free(loop->idler);
	event_base_free(base);
	php_event_backend_close(&loop->backend);
	php_event_descriptors_destroy(&loop->descriptors);
}

void php_event_loop_release(php_event_handle *handle, void *base)
{
	php_event_loop *loop = (php_event_loop *) handle;

	if (loop->depth == 0) {
		free_base(loop, base);
		return;
	}
	loop->orphan = base;
	event_base_loopbreak(base);
}

static void renew(void *arg)
{
	php_event_loop *loop = arg;
	size_t said = php_event_error_mark();
	bool complete;

	loop->renewing = false;
	renew_backend(loop, base_of(loop), false, &complete);
	php_event_error_forget(said);
}

zend_result php_event_loop_reinit(php_event_loop *loop)
{
	size_t said = php_event_error_mark();
	bool complete;

	if (renew_backend(loop, base_of(loop), false, &complete) == FAILURE) {
		php_error_docref(NULL, E_WARNING, "No descriptors are left");
		return FAILURE;
	}
	if (complete) {
		php_event_error_forget(said);
	}
	php_event_error_flush();
	return complete ? SUCCESS : FAILURE;
}

void php_event_loop_clear(php_event_handle *handle)
{
	php_event_gauge *gauge = ((php_event_loop *) handle)->gauge;

	if (gauge) {
		php_event_callback_clear(&gauge->on_slow);
	}
}

void php_event_loop_edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	const php_event_gauge *gauge = ((php_event_loop *) handle)->gauge;

	if (gauge) {
		php_event_callback_edges(&gauge->on_slow, buffer);
	}
}

php_event_gauge *php_event_loop_gauge(php_event_loop *loop)
{
	if (!loop->gauge) {
		loop->gauge = php_event_gauge_new();
	}
	return loop->gauge;
}

/* Without a backend of its own, a base would harm its parent's. If PHP is called from inside it, it
 * goes as soon as that is over. */
static void close_lost(php_event_loop *loop)
{
	php_event_handle_close(
		&loop->handle, "a forked process had no descriptors left for a backend of its own");
}

void php_event_loop_forked(php_event_handle *handle)
{
	php_event_loop *loop = (php_event_loop *) handle;
	size_t said = php_event_error_mark();
	bool complete;

	if (!base_of(loop)) {
		return;
	}
	if (renew_backend(loop, base_of(loop), true, &complete) == FAILURE) {
		php_event_backend_abandon(&loop->backend);
		loop->lost = true;
		if (loop->depth == 0) {
			close_lost(loop);
		} else {
			event_base_loopbreak(base_of(loop));
		}
	}
	php_event_error_forget(said);
}

void php_event_loop_renew(php_event_loop *loop)
{
	if (!loop->renewing) {
		loop->renewing = true;
		php_event_loop_defer(loop, renew, loop);
	}
}

/* The wait keeps the cost small compared to the rest, however many events there are. */
static void on_renewer(evutil_socket_t fd, short what, void *arg)
{
	enum { PART = 50 }; /* of the time */
	php_event_loop *loop = arg;
	struct timeval started, ended, cost;

	evutil_gettimeofday(&started, NULL);
	renew(loop);
	evutil_gettimeofday(&ended, NULL);
	evutil_timersub(&ended, &started, &cost);
	zend_long wait = (cost.tv_sec * 1000000 + cost.tv_usec) * PART;
	wait = MIN(MAX(wait, RENEW_WAIT_MIN), RENEW_WAIT_MAX);
	loop->renew_wait = (struct timeval){.tv_sec = wait / 1000000, .tv_usec = wait % 1000000};
}

/* If libevent has no more of them it would log that, and we use the time-out itself. */
const struct timeval *php_event_loop_share_timeout(
	struct event_base *base, const struct timeval *timeout)
{
	size_t said = php_event_error_mark();
	const struct timeval *common = event_base_init_common_timeout(base, timeout);

	php_event_error_forget(said);
	return common ? common : timeout;
}

struct event *php_event_loop_timer_new(
	struct event_base *base, event_callback_fn on_time, void *arg)
{
	struct event *event = event_new(base, -1, 0, on_time, arg);

	event->ev_evcallback.evcb_flags |= EVLIST_INTERNAL;
	event_priority_set(event, 0);
	return event;
}

zend_result php_event_loop_open(php_event_loop *loop, const struct event_config *config)
{
	struct event_base *base = php_event_backend_open(&loop->backend, config);

	if (!base) {
		return FAILURE;
	}
	php_event_active_explore(base);
	run_out(loop, base);
	php_event_descriptors_init(&loop->descriptors, &loop->backend);
	php_event_queue_init(&loop->deferred);
	php_event_queue_init(&loop->idle);
	php_event_queue_init(&loop->after);
	loop->reaper = event_new(base, -1, 0, on_reaper, loop);
	event_priority_set(loop->reaper, 0);
	loop->idler = event_new(base, -1, 0, on_idler, loop);
	loop->renewer = php_event_loop_timer_new(base, on_renewer, loop);
	loop->renew_wait = (struct timeval){.tv_usec = RENEW_WAIT_MIN};
	php_event_handle_open(&loop->handle, base, NULL, NULL);
	return SUCCESS;
}

void php_event_loop_doubt(php_event_loop *loop)
{
	if (loop->renewer && base_of(loop) && !event_pending(loop->renewer, EV_TIMEOUT, NULL)
		&& (event_base_get_features(base_of(loop)) & EV_FEATURE_EARLY_CLOSE)) {
		event_add(loop->renewer, &loop->renew_wait);
	}
}

void php_event_loop_free(php_event_loop *loop)
{
	struct event_base *orphan = loop->orphan;

	loop->mute = true;
	if (loop->handle.ptr || orphan) {
		loop->depth = 1; /* so that nested calls do not do deferred work themselves */
		loop->callbacks = 0;
		do_deferred(loop);
	}
	loop->depth = loop->callbacks = 0;
	php_event_handle_free(&loop->handle);
	if (orphan) {
		free_base(loop, orphan);
	}
	if (loop->gauge) {
		php_event_gauge_free(loop->gauge);
		loop->gauge = NULL;
	}
}

void php_event_loop_enter(php_event_loop *loop)
{
	if (loop->depth++ == 0) {
		GC_ADDREF(php_event_loop_object(loop));
	}
}

/* An exception is set aside for work that may call PHP. What that work throws and catches must not
 * change where the exception seems to have been thrown: PHP's own frame goes on from there. Nothing
 * is called after exit(), or in a Fiber that is being destroyed. */
static void do_beside(void (*work)(void *), void *arg)
{
	zend_object *exception = EG(exception);
	zend_execute_data *frame = EG(current_execute_data);

	if (!exception || php_event_error_is_exit() || zend_is_graceful_exit(exception)) {
		work(arg);
		return;
	}
	if (frame && frame->func && ZEND_USER_CODE(frame->func->type)) {
		zend_rethrow_exception(frame);
	}
	const zend_op *thrown = EG(opline_before_exception);
	EG(exception) = NULL;
	work(arg);
	EG(opline_before_exception) = thrown;
	if (EG(exception)) {
		zend_exception_set_previous(EG(exception), exception);
	} else {
		EG(exception) = exception;
	}
}

static void leave_outermost(php_event_loop *loop)
{
	do_beside(do_deferred, loop); /* libevent has returned */
	if (loop->depth > 1) { /* a Fiber was suspended in that work: others are inside now, and stay */
		loop->depth--;
		return;
	}
	loop->depth = 0;
	if (UNEXPECTED(loop->lost && loop->handle.ptr)) {
		close_lost(loop);
	}
	if (loop->orphan) {
		free_base(loop, loop->orphan);
		loop->orphan = NULL;
	}
	bool bailing = loop->bailing;
	loop->bailing = false;
	OBJ_RELEASE(php_event_loop_object(loop));
	if (bailing) {
		zend_bailout();
	}
}

static zend_always_inline void leave(php_event_loop *loop)
{
	if (UNEXPECTED(php_event_handle_is_inherited(&loop->handle))) {
		/* inside a callback: the child goes on in the loop */
		php_event_handle_forked(&loop->handle);
	}
	if (EXPECTED(loop->depth > 1)) {
		loop->depth--;
	} else {
		leave_outermost(loop);
	}
}

void php_event_loop_leave(php_event_loop *loop)
{
	bool outermost = loop->depth == 1;

	leave(loop);
	if (outermost) {
		php_event_error_flush();
	}
}

/* A descriptor that was closed behind our back makes select() fail, and only select(). */
static int run(php_event_loop *loop, struct event_base *base, int flags)
{
	int result = turn(loop, base, flags);

	if (UNEXPECTED(result < 0) && php_event_descriptors_sweep(&loop->descriptors)) {
		php_event_error_forget(0);
		result = turn(loop, base, flags);
	}
	return result;
}

/* Callbacks may free anything, and so may the collector. */
static void serve_collector(void *arg)
{
	php_event_loop *loop = arg;

	if (php_event_loop_may_call(loop) && --loop->handle.show_in == 0) {
		php_event_descriptors_sweep(&loop->descriptors); /* waits for nothing any more: disarmed */
		php_event_handle_show_again(&loop->handle);
	}
}

static void start_run(php_event_loop *loop, int flags)
{
	EVENT_G(loop.running)++;
	loop->running = true;
	loop->fiber = EG(current_fiber_context);
	loop->brief = flags & (EVLOOP_ONCE | EVLOOP_NONBLOCK);
	if (loop->brief && loop->idle.first) {
		event_del(loop->idler);
	}
	php_event_loop_enter(loop);
}

static void finish_run(php_event_loop *loop)
{
	bool brief = loop->brief;

	EVENT_G(loop.running)--;
	loop->running = loop->brief = false;
	if (loop->idle.first) {
		do_idle(loop);
	}
	if (loop->handle.show_in) {
		if (!brief) {
			loop->handle.show_in = 1; /* it may be long until the next run */
		}
		php_event_loop_call(loop, serve_collector, loop);
	}
	php_event_loop_leave(loop);
}

/* Has the Fiber that runs the loop been suspended in a callback? Otherwise we are inside it: in
 * that Fiber, or in one that it has started or resumed, directly or not. */
static bool is_suspended(const php_event_loop *loop)
{
	const zend_fiber_context *each = EG(current_fiber_context);

	while (each != loop->fiber && each->kind == zend_ce_fiber) {
		each = zend_fiber_from_context((zend_fiber_context *) each)->caller;
	}
	return each != loop->fiber;
}

/* libevent's frames are on the stack of the Fiber that runs the loop: only there can it go on. */
static void throw_running(const php_event_loop *loop)
{
	if (is_suspended(loop)) {
		zend_throw_error(NULL,
			"EventBase: the loop is suspended with the Fiber that runs it, which waits in a "
			"callback; resume that Fiber, or let callbacks start Fibers of their own and "
			"suspend those");
	} else {
		zend_throw_error(NULL, "EventBase: the loop is already running");
	}
}

/* Without a backend the loop does not run, but that is no reason to throw. */
static struct event_base *base_to_run(php_event_loop *loop)
{
	if (UNEXPECTED(php_event_handle_is_inherited(&loop->handle))) {
		php_event_handle_forked(&loop->handle);
	}
	return loop->lost ? php_event_handle_fetch_or_warn(&loop->handle) : php_event_loop_base(loop);
}

zend_result php_event_loop_run(php_event_loop *loop, int flags)
{
	struct event_base *base = base_to_run(loop);

	if (!base) {
		return FAILURE;
	}
	if (loop->running) {
		throw_running(loop);
		return FAILURE;
	}
	if (EVENT_G(loop.running) == LOOPS_MAX) {
		zend_throw_error(
			NULL, "EventBase: more than %d loops would run inside each other", LOOPS_MAX);
		return FAILURE;
	}
	start_run(loop, flags);
	int result = run(loop, base, flags);
	finish_run(loop);
	return result < 0 || EG(exception) ? FAILURE : SUCCESS;
}

void php_event_loop_break(php_event_loop *loop)
{
	struct event_base *base = base_of(loop);

	if (base) {
		event_base_loopbreak(base);
	}
}

zend_result php_event_loop_exit(php_event_loop *loop, const struct timeval *in)
{
	return event_base_loopexit(base_of(loop), in) == 0 ? SUCCESS : FAILURE;
}

zend_result php_event_loop_resume(php_event_loop *loop)
{
	return event_base_loopcontinue(base_of(loop)) == 0 ? SUCCESS : FAILURE;
}

void php_event_loop_close(php_event_loop *loop, php_event_handle *handle, const char *why)
{
	php_event_loop_enter(loop);
	php_event_handle_close(handle, why);
	php_event_loop_leave(loop);
}

void php_event_loop_drop(php_event_handle *handle)
{
	if (handle->ptr && !php_event_loop_is_shutdown(php_event_loop_of(handle))) {
		php_event_loop_close(php_event_loop_of(handle), handle, "has been freed");
	}
}

void php_event_loop_defer(php_event_loop *loop, void (*work)(void *), void *arg)
{
	if (loop->depth == 0) {
		php_event_loop_enter(loop); /* work may call back, and so defer more */
		work(arg);
		leave(loop); /* no warnings: a handle may be in the middle of its release */
		return;
	}
	php_event_queue_add_work(&loop->deferred, work, arg);
	if (loop->running) {
		event_active(loop->reaper, EV_TIMEOUT, 0);
	}
}

void php_event_loop_after(php_event_loop *loop, php_event_queued *after)
{
	if (after->at) {
		return;
	}
	if (loop->callbacks == 0) {
		php_event_loop_enter(loop);
		after->work(after);
		php_event_loop_leave(loop);
		return;
	}
	php_event_queue_add(&loop->after, after);
}

void php_event_loop_after_cancel(php_event_loop *loop, php_event_queued *after)
{
	if (after->at) {
		php_event_queue_remove(&loop->after, after);
	}
}

static void do_after(php_event_loop *loop)
{
	while (loop->after.first && !loop->bailing) {
		php_event_queue_do_first(&loop->after);
	}
}

static zend_never_inline void call_gauged(php_event_loop *loop, void (*body)(void *), void *arg)
{
	php_event_gauge *gauge = loop->gauge;

	if (loop->callbacks > 1 || !base_of(loop) || !php_event_gauge_is_on(gauge)) {
		body(arg);
		return;
	}
	php_event_gauge_start(gauge, base_of(loop));
	body(arg);
	php_event_gauge_stop(gauge, base_of(loop));
	php_event_gauge_tell(gauge);
}

void php_event_loop_call_always(php_event_loop *loop, void (*body)(void *), void *arg)
{
	php_event_loop_enter(loop);
	loop->callbacks++;
	uint32_t depth = loop->depth, callbacks = loop->callbacks;
	bool confined = php_event_backend_confine(&loop->backend, false);
	zend_try
	{
		if (UNEXPECTED(loop->gauge)) {
			call_gauged(loop, body, arg);
		} else {
			body(arg);
		}
		if (UNEXPECTED(loop->handle.show_in)) {
			serve_collector(loop);
		}
	}
	zend_catch
	{
		loop->depth = depth; /* the leave() calls inside have been jumped over */
		loop->callbacks = callbacks;
		loop->bailing = true;
		if (loop->gauge && callbacks == 1) {
			php_event_gauge_cancel(loop->gauge);
		}
	}
	zend_end_try();
	php_event_backend_confine(&loop->backend, confined);
	if (UNEXPECTED(EG(exception) || loop->bailing)) {
		php_event_loop_break(loop);
	}
	if (--loop->callbacks == 0) {
		do_after(loop);
	}
	leave(loop);
}

typedef struct {
	php_event_loop *loop;
	void (*body)(void *);
	void *arg;
} call;

static void call_always(void *arg)
{
	const call *c = arg;

	php_event_loop_call_always(c->loop, c->body, c->arg);
}

void php_event_loop_call_beside(php_event_loop *loop, void (*body)(void *), void *arg)
{
	do_beside(call_always, &(call){loop, body, arg});
}

void php_event_loop_call(php_event_loop *loop, void (*body)(void *), void *arg)
{
	if (EXPECTED(php_event_loop_may_call(loop))) {
		php_event_loop_call_always(loop, body, arg);
	}
}
