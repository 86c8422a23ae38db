/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "backend.h"

#include "error.h"
#include "process.h"

#include <event2/event_struct.h>
#include <signal.h>
#ifdef __linux__
#include <sys/epoll.h>
#endif
#ifndef PHP_WIN32
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

/* --- its own descriptors --- */

#ifdef PHP_WIN32

/* Numbers are not reused there, and a process does not run out of them. */
typedef struct {
	char none;
} numbers;

static void find_free(numbers *found)
{
}

static bool suffice(const numbers *found, const php_event_backend *self)
{
	return true;
}

static bool may_lie_beyond(const numbers *found)
{
	return false;
}

static void learn(php_event_backend *self, const numbers *found)
{
}

static bool is_pipe(const php_event_backend *self, evutil_socket_t fd)
{
	return false;
}

#else

typedef struct {
	int n;
	evutil_socket_t numbers[PHP_EVENT_BACKEND_OWN];
} numbers;

static bool is_open(evutil_socket_t fd)
{
	return fcntl(fd, F_GETFD) != -1;
}

/* The numbers that the next descriptors will get. */
static void find_free(numbers *found)
{
	int *fds = found->numbers, n = pipe(fds) == 0 ? 2 : 0;

	while (
		n > 0 && n < PHP_EVENT_BACKEND_OWN && (fds[n] = fcntl(fds[0], F_DUPFD_CLOEXEC, 0)) >= 0) {
		n++;
	}
	for (int i = 0; i < n; i++) {
		close(fds[i]);
	}
	found->n = n;
}

/* Are as many available as the base has now? It closes those before it opens others, but if the
 * limit was lowered, their numbers may be beyond it. */
static bool suffice(const numbers *found, const php_event_backend *self)
{
	struct rlimit limit = {.rlim_cur = RLIM_INFINITY};
	int n = found->n;

	getrlimit(RLIMIT_NOFILE, &limit);
	for (int i = 0; i < self->n; i++) {
		n += (rlim_t) self->own[i] < limit.rlim_cur;
	}
	return n >= self->n;
}

/* Will some be of no use to select()? */
static bool may_lie_beyond(const numbers *found)
{
	for (int i = 0; i < found->n; i++) {
		if (found->numbers[i] >= FD_SETSIZE) {
			return true;
		}
	}
	return false;
}

/* Both its ends are there; another pipe that took a number has one. */
static void learn_pipe(php_event_backend *self)
{
	struct stat ends[PHP_EVENT_BACKEND_OWN];

	for (int i = 0; i < self->n; i++) {
		if (fstat(self->own[i], &ends[i]) != 0 || !S_ISFIFO(ends[i].st_mode)) {
			ends[i].st_ino = 0;
		}
		for (int j = 0; j < i && ends[i].st_ino != 0; j++) {
			if (ends[j].st_ino == ends[i].st_ino && ends[j].st_dev == ends[i].st_dev) {
				self->pipe_device = ends[i].st_dev;
				self->pipe_inode = ends[i].st_ino;
			}
		}
	}
}

/* Take as the base's own which of its numbers, and of those free before, are open now. */
static void learn(php_event_backend *self, const numbers *found)
{
	numbers now = {0};

	for (int i = 0; i < self->n; i++) {
		if (is_open(self->own[i])) {
			now.numbers[now.n++] = self->own[i];
		}
	}
	for (int i = 0; i < found->n && now.n < PHP_EVENT_BACKEND_OWN; i++) {
		if (is_open(found->numbers[i])) {
			now.numbers[now.n++] = found->numbers[i];
		}
	}
	self->n = now.n;
	memcpy(self->own, now.numbers, sizeof self->own);
	learn_pipe(self);
}

static bool is_pipe(const php_event_backend *self, evutil_socket_t fd)
{
	struct stat file;

	return fstat(fd, &file) == 0 && S_ISFIFO(file.st_mode) && file.st_dev == self->pipe_device
		&& file.st_ino == self->pipe_inode;
}

#endif

bool php_event_backend_owns(evutil_socket_t fd)
{
	for (const php_event_backend *each = EVENT_G(backend.first); each; each = each->next) {
		for (int i = 0; i < each->n; i++) {
			if (each->own[i] == fd) {
				return true;
			}
		}
	}
	return false;
}

/* --- the pipe that signals come through --- */

/* libevent's, the same for all bases. */
static event_callback_fn read_signals, wake;

/* libevent would end the process if there is nothing to read, and wait for ever on a blocking
 * socket. */
static void on_signals(evutil_socket_t fd, short what, void *base)
{
	for (const php_event_backend *each = EVENT_G(backend.first); each; each = each->next) {
		if (is_pipe(each, fd)) {
			read_signals(fd, what, base);
			return;
		}
	}
	php_event_error_log("the pipe that signals come through has been closed");
	event_del(event_base_get_running_event(base));
}

/* An event of libevent's own that reads: the one that wakes the base, or the one for signals. */
static event_callback_fn *callback_of(const struct event_base *base, const struct event *event)
{
	struct event_callback *callback = (struct event_callback *) &event->ev_evcallback;
	bool own = (callback->evcb_flags & EVLIST_INTERNAL) && event_get_callback_arg(event) == base;

	return own ? &callback->evcb_cb_union.evcb_callback : NULL;
}

/* As long as no signal is waited for, there is no other. */
static int note_wake(const struct event_base *base, const struct event *event, void *arg)
{
	event_callback_fn *calls = callback_of(base, event);

	if (calls) {
		wake = *calls;
	}
	return 0;
}

static int guard(const struct event_base *base, const struct event *event, void *arg)
{
	event_callback_fn *calls = callback_of(base, event);

	if (calls && *calls != wake && *calls != on_signals) {
		read_signals = *calls;
		*calls = on_signals;
	}
	return 0;
}

void php_event_backend_guard_signals(php_event_backend *self, struct event_base *base)
{
	if (!self->guarded) {
		self->guarded = true;
		event_base_foreach_event(base, guard, NULL);
	}
}

#ifdef __linux__

/* epoll refuses to add what it knows. EINVAL: the descriptor is not epoll's. */
bool php_event_backend_knows(const php_event_backend *self, evutil_socket_t fd)
{
	struct epoll_event nothing = {0};

	for (int i = 0; i < self->n; i++) {
		if (epoll_ctl(self->own[i], EPOLL_CTL_ADD, fd, &nothing) == 0) {
			epoll_ctl(self->own[i], EPOLL_CTL_DEL, fd, &nothing);
			return false;
		}
		if (errno != EINVAL) {
			return true;
		}
	}
	return true;
}

#else

bool php_event_backend_knows(const php_event_backend *self, evutil_socket_t fd)
{
	return true;
}

#endif

/* --- the beginning and the end --- */

static void enlist(php_event_backend *self)
{
	self->next = EVENT_G(backend.first);
	self->at = &EVENT_G(backend.first);
	if (self->next) {
		self->next->at = &self->next;
	}
	EVENT_G(backend.first) = self;
}

void php_event_backend_close(php_event_backend *self)
{
	if (!self->at) {
		return;
	}
	*self->at = self->next;
	if (self->next) {
		self->next->at = self->at;
	}
	self->at = NULL;
}

/* select() knows no numbers beyond its sets, and ends the process that uses one. */
static evutil_socket_t limit_of(const struct event_base *base)
{
#ifndef PHP_WIN32
	if (strcmp(event_base_get_method(base), "select") == 0) {
		return FD_SETSIZE;
	}
#endif
	return INT_MAX;
}

/* With locks, a base watches a pipe of its own from the beginning, which select() may be unable
 * to do: the backend is known only once the base exists. It needs no locks, since one thread
 * uses it. */
static struct event_base *new_without_lock(const struct event_config *config)
{
	struct event_config *own = config ? (struct event_config *) config : event_config_new();
	struct event_base *base = NULL;

	if (own) {
		event_config_set_flag(own, EVENT_BASE_FLAG_NOLOCK);
		base = event_base_new_with_config(own);
	}
	if (own && !config) {
		event_config_free(own);
	}
	return base;
}

struct event_base *php_event_backend_open(
	php_event_backend *self, const struct event_config *config)
{
	numbers found;

	find_free(&found);
#ifndef PHP_WIN32
	if (found.n < PHP_EVENT_BACKEND_OWN) {
		php_event_error_throw("EventBase: no descriptors are left");
		return NULL;
	}
#endif
	struct event_base *base = may_lie_beyond(&found) ? new_without_lock(config)
		: config                                     ? event_base_new_with_config(config)
													 : event_base_new();
	if (!base) {
		php_event_error_throw("EventBase: no backend does what was asked for");
		return NULL;
	}
	self->limit = limit_of(base);
	self->guarded = false;
	self->n = 0;
	learn(self, &found);
	for (int i = 0; i < self->n; i++) {
		if (!php_event_backend_admits(self, self->own[i])) {
			event_base_free(base);
			php_event_error_throw("EventBase: no descriptors are left");
			return NULL;
		}
	}
	event_base_foreach_event(base, note_wake, NULL);
	enlist(self);
	return base;
}

void php_event_backend_log_limit(const php_event_backend *self, evutil_socket_t fd)
{
	char reason[80];

	snprintf(reason, sizeof reason, "select() cannot watch descriptor %d, only those below %d",
		(int) fd, (int) self->limit);
	php_event_error_log(reason);
}

void php_event_backend_set_confined(php_event_backend *self, bool on)
{
	self->confined = on;
	if (on) {
		php_event_process_confine(self->limit);
	} else {
		php_event_process_unconfine();
	}
}

/* --- another one --- */

#ifdef PHP_WIN32

zend_result php_event_backend_renew(
	php_event_backend *self, struct event_base *base, bool inherited, bool *complete)
{
	*complete = event_reinit(base) == 0;
	return SUCCESS;
}

void php_event_backend_abandon(php_event_backend *self)
{
}

#else

/* Signals that wait in the old pipe are raised again for the new one; they are blocked until
 * then. */
static void raise_again(const php_event_backend *self)
{
	unsigned char received[256];

	for (int i = 0; i < self->n; i++) {
		ssize_t n = 0;

		while (is_pipe(self, self->own[i])
			&& (n = read(self->own[i], received, sizeof received)) > 0) {
			while (n > 0) {
				raise(received[--n]);
			}
		}
	}
}

/* Events on signals, and what each loses when it is deleted. */
typedef struct {
	struct event *event;
	struct timeval due;
	bool is_due, is_active;
	short what, calls;
} signal_event;

typedef struct {
	size_t n, size;
	signal_event *events;
} signal_events;

/* Called while libevent holds the base's lock: anything that takes it again has to wait. */
static int note_signal(const struct event_base *base, const struct event *event, void *arg)
{
	signal_events *all = arg;

	if (!(event_get_events(event) & EV_SIGNAL)
		|| !(event->ev_evcallback.evcb_flags & EVLIST_INSERTED)) {
		return 0;
	}
	if (all->n == all->size) {
		all->size = all->size * 2 + 8;
		all->events = perealloc(all->events, all->size * sizeof *all->events, true);
	}
	signal_event *noted = &all->events[all->n++];
	noted->event = (struct event *) event;
	noted->is_active = event->ev_evcallback.evcb_flags & (EVLIST_ACTIVE | EVLIST_ACTIVE_LATER);
	noted->what = event->ev_res;
	noted->calls = event->ev_.ev_signal.ev_ncalls;
	return 0;
}

static void add_again(const signal_event *noted)
{
	struct timeval now, left = {0};

	evutil_gettimeofday(&now, NULL);
	if (noted->is_due && evutil_timercmp(&noted->due, &now, >)) {
		evutil_timersub(&noted->due, &now, &left);
	}
	event_add(noted->event, noted->is_due ? &left : NULL);
	if (noted->is_active) {
		event_active(noted->event, noted->what, MAX(noted->calls, 1));
	}
}

/* event_reinit() counts watched signals a second time, and takes libevent's handlers for those that
 * were there before. If a descriptor cannot be watched any more, it leaves out all signals, though
 * their events are pending. So there must be none when it is called. */
static void take_signals(struct event_base *base, signal_events *all)
{
	event_base_foreach_event(base, note_signal, all);
	for (size_t i = 0; i < all->n; i++) {
		signal_event *noted = &all->events[i];

		noted->is_due = event_pending(noted->event, EV_TIMEOUT, &noted->due) & EV_TIMEOUT;
	}
	for (size_t i = 0; i < all->n; i++) {
		event_del(all->events[i].event);
	}
}

static void give_signals_back(signal_events *all)
{
	for (size_t i = 0; i < all->n; i++) {
		add_again(&all->events[i]);
	}
	if (all->events) {
		pefree(all->events, true);
	}
}

static void renew(php_event_backend *self, struct event_base *base, bool inherited, bool *complete)
{
	sigset_t all, before;
	signal_events signals = {0};

	/* Until the new pipe is there, handlers are what they were without libevent. */
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	if (!inherited) {
		raise_again(self);
	}
	take_signals(base, &signals);
	*complete = event_reinit(base) == 0;
	give_signals_back(&signals);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

zend_result php_event_backend_renew(
	php_event_backend *self, struct event_base *base, bool inherited, bool *complete)
{
	numbers found;
	bool confined = php_event_backend_confine(self, true);

	find_free(&found);
	bool enough = suffice(&found, self);
	if (enough) {
		renew(self, base, inherited, complete);
		learn(self, &found);
		self->guarded = false;
		php_event_backend_guard_signals(self, base);
	}
	php_event_backend_confine(self, confined);
	return enough ? SUCCESS : FAILURE;
}

void php_event_backend_abandon(php_event_backend *self)
{
	for (int i = 0; i < self->n; i++) {
		close(self->own[i]);
	}
	self->n = 0;
}

#endif
