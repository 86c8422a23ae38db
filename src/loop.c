/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "loop.h"

#include "error.h"

struct php_event_deferred {
	php_event_deferred *next;
	void (*work)(void *);
	void *arg;
};

static zend_object *object_of(php_event_loop *loop)
{
	return (zend_object *) ((char *) loop + loop->handle.kind->object);
}

static void do_deferred(void *arg)
{
	php_event_loop *loop = arg;

	while (loop->deferred) {
		php_event_deferred item = *loop->deferred;

		pefree(loop->deferred, true); /* before the work: a fatal error may jump over us */
		loop->deferred = item.next;
		if (!loop->deferred) {
			loop->deferred_end = &loop->deferred;
		}
		item.work(item.arg);
	}
}

/* While an exception is on its way the work waits for the loop to have returned. */
static void on_reaper(evutil_socket_t fd, short what, void *arg)
{
	php_event_loop_guard(arg, do_deferred, arg);
}

void php_event_loop_open(php_event_loop *loop, struct event_base *base)
{
	loop->deferred_end = &loop->deferred;
	loop->reaper = event_new(base, -1, 0, on_reaper, loop);
	event_priority_set(loop->reaper, 0);
	php_event_handle_open(&loop->handle, base, NULL, NULL);
}

static void free_base(php_event_loop *loop, struct event_base *base)
{
	event_free(loop->reaper);
	loop->reaper = NULL;
	event_base_free(base);
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

void php_event_loop_forked(php_event_handle *handle)
{
	event_reinit(handle->ptr);
}

void php_event_loop_free(php_event_loop *loop)
{
	struct event_base *orphan = loop->orphan;

	loop->mute = true;
	loop->depth = loop->callbacks = 0;
	if (loop->handle.ptr || orphan) {
		do_deferred(loop);
	}
	php_event_handle_free(&loop->handle);
	if (orphan) {
		free_base(loop, orphan);
	}
}

void php_event_loop_enter(php_event_loop *loop)
{
	if (loop->depth++ == 0) {
		GC_ADDREF(object_of(loop));
	}
}

void php_event_loop_leave(php_event_loop *loop)
{
	if (loop->depth > 1) {
		loop->depth--;
		return;
	}
	do_deferred(loop);
	loop->depth = 0;
	if (loop->orphan) {
		free_base(loop, loop->orphan);
		loop->orphan = NULL;
	}
	bool bailing = loop->bailing;
	loop->bailing = false;
	OBJ_RELEASE(object_of(loop));
	if (bailing) {
		zend_bailout();
	}
	php_event_error_flush();
}

zend_result php_event_loop_run(php_event_loop *loop, int flags)
{
	struct event_base *base = php_event_loop_base(loop);

	if (!base) {
		return FAILURE;
	}
	if (loop->running) {
		zend_throw_error(NULL, "EventBase: the loop is already running");
		return FAILURE;
	}
	loop->running = true;
	php_event_loop_enter(loop);
	int result = event_base_loop(base, flags);
	loop->running = false;
	php_event_loop_leave(loop);
	return result < 0 || EG(exception) ? FAILURE : SUCCESS;
}

void php_event_loop_break(php_event_loop *loop)
{
	struct event_base *base = loop->orphan ? loop->orphan : loop->handle.ptr;

	if (base) {
		event_base_loopbreak(base);
	}
}

void php_event_loop_defer(php_event_loop *loop, void (*work)(void *), void *arg)
{
	if (loop->depth == 0) {
		php_event_loop_enter(loop); /* work may call back, and so defer more */
		work(arg);
		php_event_loop_leave(loop);
		return;
	}
	php_event_deferred *item =
		pemalloc(sizeof *item, true); /* no memory limit: libevent is on the stack */

	*item = (php_event_deferred){.work = work, .arg = arg};
	*loop->deferred_end = item;
	loop->deferred_end = &item->next;
	if (loop->running) {
		event_active(loop->reaper, EV_TIMEOUT, 0);
	}
}

static void unqueue(php_event_loop *loop, php_event_after *after)
{
	after->queued = false;
	if (after->prev) {
		after->prev->next = after->next;
	} else {
		loop->after = after->next;
	}
	if (after->next) {
		after->next->prev = after->prev;
	} else {
		loop->after_last = after->prev;
	}
}

void php_event_loop_after(php_event_loop *loop, php_event_after *after)
{
	if (after->queued) {
		return;
	}
	if (loop->callbacks == 0) {
		php_event_loop_enter(loop);
		after->work(after);
		php_event_loop_leave(loop);
		return;
	}
	after->queued = true;
	after->prev = loop->after_last;
	after->next = NULL;
	if (after->prev) {
		after->prev->next = after;
	} else {
		loop->after = after;
	}
	loop->after_last = after;
}

void php_event_loop_after_cancel(php_event_loop *loop, php_event_after *after)
{
	if (after->queued) {
		unqueue(loop, after);
	}
}

static void do_after(php_event_loop *loop)
{
	while (loop->after && !loop->bailing) {
		php_event_after *first = loop->after;

		unqueue(loop, first);
		first->work(first);
	}
}

void php_event_loop_shield(php_event_loop *loop, void (*body)(void *), void *arg)
{
	php_event_loop_enter(loop);
	loop->callbacks++;
	uint32_t depth = loop->depth, callbacks = loop->callbacks;
	zend_try {
		body(arg);
	} zend_catch {
		loop->depth = depth; /* what was entered inside has been jumped over */
		loop->callbacks = callbacks;
		loop->bailing = true;
	} zend_end_try();
	if (UNEXPECTED(EG(exception) || loop->bailing)) {
		php_event_loop_break(loop);
	}
	if (--loop->callbacks == 0) {
		do_after(loop);
	}
	php_event_loop_leave(loop);
}

void php_event_loop_guard(php_event_loop *loop, void (*body)(void *), void *arg)
{
	if (EXPECTED(php_event_loop_may_call(loop))) {
		php_event_loop_shield(loop, body, arg);
	}
}
