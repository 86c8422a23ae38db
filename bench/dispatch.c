/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What a callback costs in C: `dispatch event|timer <callbacks>` prints nanoseconds of CPU time. */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include <event2/event.h>

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

static void again(evutil_socket_t fd, short what, void *arg)
{
	const struct timeval now = {0, 0};

	(void) fd, (void) what, (void) arg;
	if (--left > 0) {
		event_add(event, &now);
	}
}

static double cpu_time(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(int argc, char **argv)
{
	const struct timeval now = {0, 0};
	int pair[2];

	if (argc != 3 || (left = atol(argv[2])) <= 0) {
		errx(2, "usage: dispatch event|timer <callbacks>");
	}
	long callbacks = left;

	base = event_base_new();
	if (!strcmp(argv[1], "timer")) {
		event = evtimer_new(base, again, NULL);
		event_add(event, &now);
	} else {
		if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) || write(pair[1], "x", 1) != 1) {
			err(1, "socketpair");
		}
		event = event_new(base, pair[0], EV_READ | EV_PERSIST, readable, NULL);
		event_add(event, NULL);
	}

	double start = cpu_time();

	event_base_dispatch(base);
	printf("%.1f\n", (cpu_time() - start) / callbacks);
}
