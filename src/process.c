/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "process.h"

#include <signal.h>
#ifndef PHP_WIN32
#include <sys/resource.h>
#endif

/* --- threads: one of them may have signals --- */

#ifdef ZTS

#include <event2/thread.h>

static MUTEX_T mutex;
static THREAD_T owner;
static bool owned;

void php_event_process_startup(void)
{
	mutex = tsrm_mutex_alloc();
#ifdef PHP_WIN32
	evthread_use_windows_threads();
#else
	evthread_use_pthreads();
#endif
}

void php_event_process_shutdown(void)
{
	tsrm_mutex_free(mutex);
}

static inline void lock(void)
{
	tsrm_mutex_lock(mutex);
}

static inline void unlock(void)
{
	tsrm_mutex_unlock(mutex);
}

bool php_event_process_take_signals(void)
{
	lock();
	if (!owned) {
		owned = true;
		owner = tsrm_thread_id();
	}
	bool ours = owner == tsrm_thread_id();
	unlock();
	return ours;
}

static bool has_signals(void)
{
	lock();
	bool ours = owned && owner == tsrm_thread_id();
	unlock();
	return ours;
}

static void disown_signals(void)
{
	owned = false; /* nobody else writes while it is set */
}

#else

void php_event_process_startup(void)
{
}

void php_event_process_shutdown(void)
{
}

bool php_event_process_take_signals(void)
{
	return true;
}

static inline void lock(void)
{
}

static inline void unlock(void)
{
}

static bool has_signals(void)
{
	return true;
}

static void disown_signals(void)
{
}

#endif

/* --- handlers: what was there before comes back --- */

#ifdef PHP_WIN32

int php_event_process_add_signal(struct event *event, const struct timeval *timeout)
{
	return event_add(event, timeout);
}

static void restore_handlers(void)
{
}

#else

/* libevent restores what it found when a base leaves a signal. If two bases had the same signal and
 * the first leaves first, that is libevent's own handler, for good. */
static struct {
	bool known;
	struct sigaction before;
	void (*libevents)(int);
} handlers[NSIG];

int php_event_process_add_signal(struct event *event, const struct timeval *timeout)
{
	int number = event_get_signal(event);
	struct sigaction before, after;

	sigaction(number, NULL, &before);
	int result = event_add(event, timeout);
	if (result == 0 && !handlers[number].known && sigaction(number, NULL, &after) == 0) {
		handlers[number].known = true;
		handlers[number].before = before;
		handlers[number].libevents = after.sa_handler;
	}
	return result;
}

static void restore_handlers(void)
{
	for (int number = 1; number < NSIG; number++) {
		struct sigaction now;

		if (handlers[number].known && sigaction(number, NULL, &now) == 0
			&& now.sa_handler == handlers[number].libevents) {
			sigaction(number, &handlers[number].before, NULL);
		}
		handlers[number].known = false;
	}
}

#endif

void php_event_process_give_signals_back(void)
{
	if (has_signals()) {
		restore_handlers();
		disown_signals();
	}
}

/* --- a peer that has left --- */

#ifdef PHP_WIN32

void php_event_process_ignore_pipe(void)
{
}

#else

/* PHP's command line ignores SIGPIPE. A program's own handler ends with pcntl, which restores the
 * default, but the last objects go after that. */
void php_event_process_ignore_pipe(void)
{
	if (EG(flags) & EG_FLAGS_IN_RESOURCE_SHUTDOWN) {
		signal(SIGPIPE, SIG_IGN);
	}
}

#endif

/* --- the limit of descriptors --- */

#ifdef PHP_WIN32

void php_event_process_confine(evutil_socket_t limit)
{
}

void php_event_process_unconfine(void)
{
}

#else

static unsigned confined;
static rlim_t outside; /* the limit without us */

static void set_limit(rlim_t to)
{
	struct rlimit limit;

	getrlimit(RLIMIT_NOFILE, &limit);
	limit.rlim_cur = to;
	setrlimit(RLIMIT_NOFILE, &limit);
}

void php_event_process_confine(evutil_socket_t limit)
{
	struct rlimit before;

	lock();
	if (confined++ == 0) {
		getrlimit(RLIMIT_NOFILE, &before);
		outside = before.rlim_cur;
		set_limit(MIN(outside, (rlim_t) limit));
	}
	unlock();
}

void php_event_process_unconfine(void)
{
	lock();
	if (--confined == 0) {
		set_limit(outside);
	}
	unlock();
}

#endif
