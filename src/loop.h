/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Runs an event_base, and sets the rules for PHP code called from inside it. Exceptions and fatal
 * errors stop the loop and surface once it has returned. What PHP frees while libevent is working
 * on it is given back later, when no frame of libevent's is left that could touch it. */
#ifndef PHP_EVENT_LOOP_H
#define PHP_EVENT_LOOP_H

#include "backend.h"
#include "callback.h"
#include "descriptor.h"
#include "gauge.h"
#include "handle.h"
#include "queue.h"

#include <event2/event_struct.h>

typedef struct php_event_loop {
	php_event_handle handle; /* first: the root of all handles under this base */
	uint32_t depth;     /* nesting of the running loop, callbacks, and calls that may call back */
	uint32_t callbacks; /* of these, callbacks */
	bool running;
	const zend_fiber_context *fiber; /* the Fiber it runs in; only compared, since it may be gone */
	bool brief;                      /* returns as soon as no callback is active */
	bool bailing;                    /* a fatal error waits for libevent to return */
	bool mute;                       /* the base's object goes: no more PHP code */
	struct event_base *orphan;       /* freed by PHP while depth > 0; we free it at depth 0 */
	struct event *reaper;            /* runs deferred work at the top of the loop */
	php_event_queue deferred;        /* work for when no frame of libevent's is on the stack */
	php_event_queue idle;            /* work for when no callback refers to what it frees */
	size_t idle_due;                 /* how much of that was queued before this round */
	php_event_queue after;           /* work for when the outermost callback returns */
	struct event *idler;             /* checks whether the idle work can be done */
	struct bufferevent *follower;    /* defers a callback; NULL: not needed yet */
	bool followed;                   /* the follower has been called in this round */
	bool reranked;                   /* priorities were added while handles were open */
	bool renewing;                   /* php_event_loop_renew() has been deferred */
	struct event *renewer;           /* renews after a while: php_event_loop_doubt() */
	struct timeval renew_wait;       /* how long a while */
	bool lost;              /* a forked process got no backend: to be closed as soon as possible */
	php_event_gauge *gauge; /* times callbacks; NULL: nobody has asked */
	php_event_backend backend;
	php_event_descriptors descriptors;
} php_event_loop;

/* The loop at the root of an open handle. */
static inline php_event_loop *php_event_loop_of(const php_event_handle *handle)
{
	return (php_event_loop *) handle->root;
}

static inline struct event_base *php_event_loop_base(php_event_loop *loop)
{
	return php_event_handle_fetch(&loop->handle);
}

/* The EventBase object around the loop. */
static inline zend_object *php_event_loop_object(php_event_loop *loop)
{
	return php_event_handle_object(&loop->handle);
}

/* Has the script ended? Then what goes from now on goes silently. But a shutdown function may still
 * run a loop. */
static inline bool php_event_loop_is_shutdown(const php_event_loop *loop)
{
	return (EG(flags) & EG_FLAGS_IN_SHUTDOWN) && loop->depth == 0;
}

/* Make a base for the loop; `config` may be NULL for libevent's defaults. Returns FAILURE with an
 * EventException thrown. */
zend_result php_event_loop_open(php_event_loop *loop, const struct event_config *config);

/* For the kind of a base's handle. */
void php_event_loop_release(php_event_handle *handle, void *base);
void php_event_loop_clear(php_event_handle *handle);
void php_event_loop_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);
void php_event_loop_forked(php_event_handle *handle);

/* For the end of the base's object. No frame of libevent's is left by then, whatever depth says: a
 * Fiber that a fatal error left suspended in a callback is never resumed. */
void php_event_loop_free(php_event_loop *loop);

/* Run until done, stopped, or an exception is thrown. Returns FAILURE if libevent failed or an
 * exception is pending. */
zend_result php_event_loop_run(php_event_loop *loop, int flags);

/* Raise the number of priorities. Returns FAILURE if libevent refuses. */
zend_result php_event_loop_rank(php_event_loop *loop, int priorities);

/* Stop the loop: no callback runs after the present one. */
void php_event_loop_break(php_event_loop *loop);

/* Leave the loop after the given time, or cancel that. Return FAILURE if libevent refuses. */
zend_result php_event_loop_exit(php_event_loop *loop, const struct timeval *in);
zend_result php_event_loop_resume(php_event_loop *loop);

/* The kernel reports a descriptor that has been closed, since another process still has it open,
 * and only a new backend stops that. Get one as soon as libevent allows it. */
void php_event_loop_renew(php_event_loop *loop);

/* libevent stops waiting for a descriptor that has been closed, and so cannot tell the kernel,
 * which may go on reporting it: nobody would be told, and the loop would spin. Get a new backend
 * after a while, a single one for all that is closed meanwhile. Runs no PHP code. */
void php_event_loop_doubt(php_event_loop *loop);

/* The same at once, because PHP asks for it. Returns FAILURE with a warning. */
zend_result php_event_loop_reinit(php_event_loop *loop);

/* The time-out to pass to libevent so that all equal ones of a base share a queue. That costs next
 * to nothing unless too many different ones are used. */
const struct timeval *php_event_loop_share_timeout(
	struct event_base *base, const struct timeval *timeout);

/* Make a timer like libevent's internal ones: no loop waits for it, nor returns from LOOP_ONCE
 * because of it. */
struct event *php_event_loop_timer_new(
	struct event_base *base, event_callback_fn on_time, void *arg);

/* Call this when making something on a descriptor that came from outside. */
static inline void php_event_loop_claim(php_event_loop *loop, evutil_socket_t fd)
{
	php_event_descriptor_claim(&loop->descriptors, loop->handle.ptr, fd);
}

/* Call these around every call into libevent that may call back or free what hangs on the base. At
 * depth 0, leave() does deferred work and raises a fatal error that was caught. */
void php_event_loop_enter(php_event_loop *loop);
void php_event_loop_leave(php_event_loop *loop);

/* Close a handle under this base whose deferred work may call PHP, after closing all below it. */
void php_event_loop_close(php_event_loop *loop, php_event_handle *handle, const char *why);

/* For the dtor_obj of a class whose closing is reported to somebody: close the object's handle when
 * its last reference goes or the collector takes it, but not at the end of the script. */
void php_event_loop_drop(php_event_handle *handle);

/* Work that has to wait: which one do I need?
 *
 *   to wait until                                          for what
 *   defer      no frame of libevent's is on the stack      frees what such a frame may still touch
 *   when_idle  no callback waits in libevent's queues      frees what such a callback refers to
 *   after      the outermost callback has returned         sends what its end makes complete
 *
 * A frame may be without a callback, as inside a call that may call back: after does not wait for
 * it. Nor does defer wait for callbacks that libevent only has in its queues. */

/* Run work(arg) now, or, if libevent has a frame of this base on the stack, once it has none. */
void php_event_loop_defer(php_event_loop *loop, void (*work)(void *), void *arg);

/* Is no callback active, and so nothing referred to by one? */
bool php_event_loop_is_idle(const php_event_loop *loop);

/* Run work(arg), which must call no PHP code, from the loop as soon as it is idle. If it never is,
 * run it at an equally safe moment: what was closed before has been released, and no callback
 * refers to what goes. At the latest it runs when the base is freed. */
void php_event_loop_when_idle(php_event_loop *loop, void (*work)(void *), void *arg);

/* Run after->work(after) once the outermost callback of the base returns; outside of callbacks,
 * now. */
void php_event_loop_after(php_event_loop *loop, php_event_queued *after);

/* Cancel that, since what `after` lives in goes. Does nothing if it does not wait. */
void php_event_loop_after_cancel(php_event_loop *loop, php_event_queued *after);

/* Every way from libevent into PHP: body(arg) builds the arguments and makes the call. Nothing is
 * called while an exception is pending; an exception or a fatal error in body breaks the loop. */
void php_event_loop_call(php_event_loop *loop, void (*body)(void *), void *arg);

/* The same for what must be done even if an exception is pending or nothing else may be called:
 * closing handles inside libevent's frames may run destructors. */
void php_event_loop_call_always(php_event_loop *loop, void (*body)(void *), void *arg);

/* The same for telling PHP of an end, of which it is always told, just as destructors always run: a
 * pending exception is set aside meanwhile. */
void php_event_loop_call_beside(php_event_loop *loop, void (*body)(void *), void *arg);

/* The loop's gauge, made on first use. */
php_event_gauge *php_event_loop_gauge(php_event_loop *loop);

/* May PHP be called? */
static inline bool php_event_loop_may_call(const php_event_loop *loop)
{
	return !EG(exception) && !loop->bailing && !loop->mute;
}

#endif
