/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Running an event_base, and the rules for PHP code called from inside it: exceptions and fatal
 * errors stop the loop and surface when it has returned; what PHP frees while libevent is
 * working on it is given back later, when no frame of libevent's is left that could touch it. */
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
	uint32_t depth;          /* running loop, callbacks and calls that may call back, nested */
	uint32_t callbacks;      /* of those, callbacks */
	bool running;
	const zend_fiber_context *fiber; /* where it runs; only compared, for it may be gone */
	bool brief;                      /* it is to return as soon as nothing is active */
	bool bailing;                    /* a fatal error waits for libevent to return */
	bool mute;                       /* the base's object goes: no PHP code any more */
	struct event_base *orphan;       /* freed by PHP while depth > 0: ours to free at depth 0 */
	struct event *reaper;            /* runs the deferred work from the top of the loop */
	php_event_queue deferred;        /* for when no frame of libevent's is on the stack */
	php_event_queue idle;            /* for when no callback refers to what goes */
	size_t idle_due;                 /* so much of that came before this round */
	php_event_queue after;           /* for when the outermost callback returns */
	struct event *idler;             /* looks whether the work for idle moments can be done */
	struct bufferevent *follower;    /* defers a callback; NULL: it is not needed */
	bool followed;                   /* the follower was called once in this round */
	bool reranked;                   /* priorities were added below handles that were open */
	bool renewing;                   /* php_event_loop_renew() has been deferred */
	struct event *renewer;           /* does it in a while: php_event_loop_doubt() */
	struct timeval renew_wait;       /* so long a while */
	bool lost;              /* a forked process could get no backend: closed as soon as can be */
	php_event_gauge *gauge; /* how long callbacks take; NULL: nobody has asked */
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

/* The script has ended: what goes now goes silently. But a shutdown function may run a loop. */
static inline bool php_event_loop_is_shutdown(const php_event_loop *loop)
{
	return (EG(flags) & EG_FLAGS_IN_SHUTDOWN) && loop->depth == 0;
}

/* A new base for it; FAILURE with an EventException thrown. NULL `config`: as libevent sees fit. */
zend_result php_event_loop_open(php_event_loop *loop, const struct event_config *config);

/* For the kind of a base's handle. */
void php_event_loop_release(php_event_handle *handle, void *base);
void php_event_loop_clear(php_event_handle *handle);
void php_event_loop_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);
void php_event_loop_forked(php_event_handle *handle);

/* At the end of the base's object. No frame of libevent's is left then, whatever depth says: a
 * Fiber that a fatal error left suspended in a callback is never resumed. */
void php_event_loop_free(php_event_loop *loop);

/* Run until done, stopped or thrown out of. FAILURE: libevent failed or an exception is pending. */
zend_result php_event_loop_run(php_event_loop *loop, int flags);

/* Have so many priorities, of which there were fewer. FAILURE: libevent refused. */
zend_result php_event_loop_rank(php_event_loop *loop, int priorities);

/* No callback runs after the present one. */
void php_event_loop_break(php_event_loop *loop);

/* Leave the loop in a while, or do not leave it after all. FAILURE: libevent refused. */
zend_result php_event_loop_exit(php_event_loop *loop, const struct timeval *in);
zend_result php_event_loop_resume(php_event_loop *loop);

/* The kernel reports a descriptor that has been closed, since another process still has it, and
 * nothing but a new backend will stop it: get one as soon as libevent has its hands free. */
void php_event_loop_renew(php_event_loop *loop);

/* libevent stops waiting for a descriptor that has been closed, and so cannot tell the kernel,
 * which may go on reporting it: nobody would hear of that, and the loop turn without end. Get a new
 * backend in a while, one for all that is closed meanwhile. Runs no PHP code. */
void php_event_loop_doubt(php_event_loop *loop);

/* The same now, as PHP wants it; FAILURE with a warning. */
zend_result php_event_loop_reinit(php_event_loop *loop);

/* What is to be given for a time-out that all of a base which are as long share: it costs next to
 * nothing, as long as not too many are different. */
const struct timeval *php_event_loop_share_timeout(
	struct event_base *base, const struct timeval *timeout);

/* A timer as libevent's own: no loop waits for it, nor returns for it from LOOP_ONCE. */
struct event *php_event_loop_timer_new(
	struct event_base *base, event_callback_fn on_time, void *arg);

/* Whoever makes something on a descriptor he was given says so here. */
static inline void php_event_loop_claim(php_event_loop *loop, evutil_socket_t fd)
{
	php_event_descriptor_claim(&loop->descriptors, loop->handle.ptr, fd);
}

/* Around every call into libevent that may call back or free what hangs on the base.
 * leave() at depth 0 does deferred work and raises a fatal error that was caught. */
void php_event_loop_enter(php_event_loop *loop);
void php_event_loop_leave(php_event_loop *loop);

/* Close a handle under this base where work it defers may call PHP: all below it is closed
 * before. */
void php_event_loop_close(php_event_loop *loop, php_event_handle *handle, const char *why);

/* For dtor_obj where somebody hears of the end: close the object's handle as its last reference
 * goes or the collector takes it, but not at the end of the script. */
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

/* Run work(arg) now, or, while libevent has a frame of this base on the stack, once it has none. */
void php_event_loop_defer(php_event_loop *loop, void (*work)(void *), void *arg);

/* Is no callback active, and so nothing referred to by one? */
bool php_event_loop_is_idle(const php_event_loop *loop);

/* Run work(arg), which calls no PHP code, from the loop as soon as it is idle, or where it never
 * is, in a moment that does as well: what has been closed before is released by then, and no
 * callback refers to what goes. At the latest when the base is freed. */
void php_event_loop_when_idle(php_event_loop *loop, void (*work)(void *), void *arg);

/* Do after->work(after) once the outermost callback of the base returns; outside of any, now. */
void php_event_loop_after(php_event_loop *loop, php_event_queued *after);

/* Not any more: what `after` lives in goes. Again, or where it does not wait: nothing. */
void php_event_loop_after_cancel(php_event_loop *loop, php_event_queued *after);

/* Every way from libevent into PHP: body(arg) builds the arguments and calls. Nothing is called
 * while an exception is pending; an exception or a fatal error in body breaks the loop. */
void php_event_loop_call(php_event_loop *loop, void (*body)(void *), void *arg);

/* The same for what must be done even while an exception is pending, or nothing else may be called:
 * closing handles inside libevent's frames may run destructors. */
void php_event_loop_call_always(php_event_loop *loop, void (*body)(void *), void *arg);

/* The same for telling PHP of an end, which it hears of in any case, as destructors run: an
 * exception that is pending steps aside meanwhile. */
void php_event_loop_call_beside(php_event_loop *loop, void (*body)(void *), void *arg);

/* The loop's own, made on first use. */
php_event_gauge *php_event_loop_gauge(php_event_loop *loop);

/* May PHP be called? */
static inline bool php_event_loop_may_call(const php_event_loop *loop)
{
	return !EG(exception) && !loop->bailing && !loop->mute;
}

#endif
