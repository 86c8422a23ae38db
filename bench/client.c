/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * An HTTP client in C: `client <port> <seconds>` asks on 64 kept connections, and prints how often
 * a second it got the reply, and the CPU time of each. */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>

enum { CONNECTIONS = 64 };

static long replies;

static void ask(struct evhttp_connection *connection);

static void replied(struct evhttp_request *request, void *connection)
{
	if (!request || evhttp_request_get_response_code(request) != 200
		|| evbuffer_get_length(evhttp_request_get_input_buffer(request)) != 13) {
		errx(1, "another reply than expected");
	}
	replies++;
	ask(connection);
}

static void ask(struct evhttp_connection *connection)
{
	struct evhttp_request *request = evhttp_request_new(replied, connection);

	evhttp_add_header(evhttp_request_get_output_headers(request), "Host", "127.0.0.1");
	evhttp_make_request(connection, request, EVHTTP_REQ_GET, "/hello");
}

static double seconds_of(clockid_t clock)
{
	struct timespec time;

	clock_gettime(clock, &time);
	return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	if (argc != 3) {
		errx(2, "usage: client <port> <seconds>");
	}
	double seconds = atof(argv[2]);
	const struct timeval end = {seconds, (seconds - (long) seconds) * 1e6};
	struct event_base *base = event_base_new();

	for (int i = 0; i < CONNECTIONS; i++) {
		ask(evhttp_connection_base_new(base, NULL, "127.0.0.1", atoi(argv[1])));
	}

	double start = seconds_of(CLOCK_MONOTONIC), used = seconds_of(CLOCK_PROCESS_CPUTIME_ID);

	event_base_loopexit(base, &end);
	event_base_dispatch(base);
	used = seconds_of(CLOCK_PROCESS_CPUTIME_ID) - used;
	printf("{\"requests_per_second\": %f, \"cpu_us\": %f}\n",
		replies / (seconds_of(CLOCK_MONOTONIC) - start), 1e6 * used / replies);
}
