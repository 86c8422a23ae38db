/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "thread.h"

#ifdef ZTS

#include <event2/thread.h>

static MUTEX_T mutex;
static THREAD_T owner;
static bool owned;

void php_event_thread_startup(void)
{
	mutex = tsrm_mutex_alloc();
#ifdef PHP_WIN32
	evthread_use_windows_threads();
#else
	evthread_use_pthreads();
#endif
}

void php_event_thread_shutdown(void)
{
	tsrm_mutex_free(mutex);
}

bool php_event_thread_take_signals(void)
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

void php_event_thread_give_signals_back(void)
{
	tsrm_mutex_lock(mutex);
	if (owned && owner == tsrm_thread_id()) {
		owned = false;
	}
	tsrm_mutex_unlock(mutex);
}

#else

void php_event_thread_startup(void)
{
}

void php_event_thread_shutdown(void)
{
}

bool php_event_thread_take_signals(void)
{
	return true;
}

void php_event_thread_give_signals_back(void)
{
}

#endif
