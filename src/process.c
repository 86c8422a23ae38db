/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "process.h"

#include <signal.h>

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

bool php_event_process_take_signals(void)
{
	tsrm_mutex_lock(mutex);
	if (!owned) {
		owned = true;
		owner = tsrm_thread_id();
	}
	bool ours = owner == tsrm_thread_id();
	tsrm_mutex_unlock(mutex);
	return ours;
}

static bool has_signals(void)
{
	tsrm_mutex_lock(mutex);
	bool ours = owned && owner == tsrm_thread_id();
	tsrm_mutex_unlock(mutex);
	return ours;
}

static void leave_signals_to_others(void)
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

static bool has_signals(void)
{
	return true;
}

static void leave_signals_to_others(void)
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

/* libevent restores what it found when a base leaves a signal. Where two bases had the same one and
 * the first leaves first, that is its own handler, for good. */
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
		leave_signals_to_others();
	}
}
