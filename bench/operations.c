/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What operations cost in C: `operations <what> <times>` prints nanoseconds of CPU time for each.
 *
 *     event         the callback of an event whose descriptor stays readable
 *     timer         the callback of a timer that is added again with 0 seconds
 *     signal        the callback of a signal that the process sends to itself
 *     buffer-event  the callback of a buffer event that reads a byte, which its pair has written
 *     timers        a timer created, added and cancelled, a thousand being there at any time
 *     buffer        a line of 64 bytes added to a buffer, looked for and read */
#include <err.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>

enum { TIMERS = 1000, LINE = 64 };

static struct event_base *base;
static struct event *event;
static long left;

/* Nothing is read: the descriptor stays readable. */
static void readable(evutil_socket_t fd, short what, void *arg)
{
	(void) fd, (void) what, (void) arg;
	if (--left == 0) {
		event_base_loopbreak(base);
	}
}

static void dispatch_event(void)
{
	int pair[2];

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) || write(pair[1], "x", 1) != 1) {
		err(1, "socketpair");
	}
	event_add(event_new(base, pair[0], EV_READ | EV_PERSIST, readable, NULL), NULL);
	event_base_dispatch(base);
}

static void again(evutil_socket_t fd, short what, void *arg)
{
	const struct timeval now = {0, 0};

	(void) fd, (void) what, (void) arg;
	if (--left > 0) {
		event_add(event, &now);
	}
}

static void dispatch_timer(void)
{
	const struct timeval now = {0, 0};

	event = evtimer_new(base, again, NULL);
	event_add(event, &now);
	event_base_dispatch(base);
}

static void signalled(evutil_socket_t fd, short what, void *arg)
{
	(void) fd, (void) what, (void) arg;
	if (--left == 0) {
		event_base_loopbreak(base);
	} else {
		kill(getpid(), SIGUSR1);
	}
}

static void dispatch_signal(void)
{
	event_add(evsignal_new(base, SIGUSR1, signalled, NULL), NULL);
	kill(getpid(), SIGUSR1);
	event_base_dispatch(base);
}

static void byte_came(struct bufferevent *bev, void *other)
{
	char byte;

	bufferevent_read(bev, &byte, 1);
	if (--left == 0) {
		event_base_loopbreak(base);
	} else {
		bufferevent_write(other, "x", 1);
	}
}

static void dispatch_buffer_event(void)
{
	struct bufferevent *pair[2];

	bufferevent_pair_new(base, 0, pair);
	bufferevent_setcb(pair[0], byte_came, NULL, NULL, pair[1]);
	bufferevent_enable(pair[0], EV_READ);
	bufferevent_enable(pair[1], EV_WRITE);
	bufferevent_write(pair[1], "x", 1);
	event_base_dispatch(base);
}

static void never(evutil_socket_t fd, short what, void *arg)
{
	(void) fd, (void) what, (void) arg;
	errx(1, "a cancelled timer fired");
}

static void cancel_timers(void)
{
	static struct event *timers[TIMERS];

	for (long i = 0; i < left; i++) {
		const struct timeval later = {1000 + i % 100, 0};
		struct event **timer = &timers[i % TIMERS];

		if (*timer) {
			event_del(*timer);
			event_free(*timer);
		}
		*timer = evtimer_new(base, never, NULL);
		event_add(*timer, &later);
	}
}

static void use_buffer(void)
{
	struct evbuffer *buffer = evbuffer_new();
	char line[LINE], read[LINE];

	memset(line, 'x', LINE);
	line[LINE - 1] = '\n';
	evbuffer_add(buffer, line, LINE);
	for (long i = 0; i < left; i++) {
		evbuffer_add(buffer, line, LINE);
		if (evbuffer_search(buffer, "\n", 1, NULL).pos != LINE - 1
			|| evbuffer_remove(buffer, read, LINE) != LINE) {
			errx(1, "the buffer has lost something");
		}
	}
}

static double cpu_time(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return time.tv_sec * 1e9 + time.tv_nsec;
}

static const struct {
	const char *name;
	void (*run)(void);
} operations[] = {
	{"event", dispatch_event},
	{"timer", dispatch_timer},
	{"signal", dispatch_signal},
	{"buffer-event", dispatch_buffer_event},
	{"timers", cancel_timers},
	{"buffer", use_buffer},
};

int main(int argc, char **argv)
{
	if (argc != 3 || (left = atol(argv[2])) <= 0) {
		errx(2, "usage: operations <what> <times>");
	}
	long times = left;

	base = event_base_new();
	for (size_t i = 0; i < sizeof operations / sizeof *operations; i++) {
		if (!strcmp(argv[1], operations[i].name)) {
			double start = cpu_time();

			operations[i].run();
			printf("{\"ns\": %.1f}\n", (cpu_time() - start) / times);
			return 0;
		}
	}
	errx(2, "what is %s?", argv[1]);
}
