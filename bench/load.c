/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Load that wrk does not make: `load <address> <port>` takes commands on its standard input, and
 * answers each with a line of JSON.
 *
 *     open <connections>       connects
 *     get <path> <times>       each connection asks so often, one request after the other
 *     fetch <path> <seconds>   the same for some time
 *     hold <path>              each asks once, and reads only when all replies have begun
 *     listen <path> <seconds>  each asks once; counts the events that come, which have one "!" each
 *     listen - <seconds>       goes on with that
 *     probe <path> <seconds>   the first one asks every millisecond; tells how long it waited
 *     echo <bytes> <seconds>   no HTTP: what is sent has to come back
 *     upgrade <path>           each becomes a WebSocket
 *     talk <bytes> <seconds>   then a message of so many bytes has to come back
 *     hear <bytes> <seconds>   the first one says something, and all have to hear so many bytes */
#include <arpa/inet.h>
#include <err.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sched.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum {
	HEAD_MAX = 4096,
	PIECE = 1 << 20,
	CONNECTIONS_MAX = 16384,
	CONNECTIONS_OF_ADDRESS = 4096,
	QUEUE = 64
};

typedef struct {
	int fd;
	long replies;
	long long left; /* of the body */
	size_t length;  /* of what has come of the head */
	char head[HEAD_MAX];
} connection;

static struct sockaddr_in server;
static connection *connections[CONNECTIONS_MAX];
static int count;
static int poller;
static char scratch[PIECE];

static long long bytes, replies, events;

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec + time.tv_nsec / 1e9;
}

/* One address has not ports enough for all. */
static void bind_source(int fd, int number)
{
	const int on = 1;
	struct sockaddr_in source = {.sin_family = AF_INET};

	source.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + number / CONNECTIONS_OF_ADDRESS);
	setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
	if (bind(fd, (struct sockaddr *) &source, sizeof source)) {
		err(1, "bind");
	}
}

/* A server's queue of connections to be accepted is short. */
static void open_connections(int wanted)
{
	const struct timespec pause = {0, 2000000};
	const int on = 1;

	if (wanted > CONNECTIONS_MAX) {
		errx(1, "too many connections");
	}
	for (; count < wanted; count++) {
		connection *c = calloc(1, sizeof *c);
		struct epoll_event event = {.events = EPOLLIN, .data.ptr = c};

		c->fd = socket(AF_INET, SOCK_STREAM, 0);
		if (c->fd < 0) {
			err(1, "socket");
		}
		bind_source(c->fd, count);
		if (connect(c->fd, (struct sockaddr *) &server, sizeof server)) {
			err(1, "connect");
		}
		setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
		epoll_ctl(poller, EPOLL_CTL_ADD, c->fd, &event);
		connections[count] = c;
		if (count % QUEUE == 0) {
			nanosleep(&pause, NULL);
		}
	}
}

static void send_all(const connection *c, const char *data, size_t length)
{
	if (send(c->fd, data, length, MSG_NOSIGNAL) != (ssize_t) length) {
		err(1, "send");
	}
}

static void ask(connection *c, const char *path)
{
	char request[HEAD_MAX];
	int length =
		snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", path);

	c->length = 0;
	c->left = -1;
	send_all(c, request, length);
}

/* What comes, or nothing. MSG_TRUNC throws a body away without copying it. */
static size_t take(const connection *c, void *data, size_t length, int flags)
{
	ssize_t got = recv(c->fd, data, length, MSG_DONTWAIT | flags);

	if (got == 0) {
		errx(1, "the server has closed the connection");
	}
	if (got < 0 && errno != EAGAIN) {
		err(1, "recv");
	}
	return got < 0 ? 0 : got;
}

static void read_head(connection *c)
{
	size_t got = take(c, c->head + c->length, HEAD_MAX - 1 - c->length, 0);

	bytes += got;
	c->length += got;
	c->head[c->length] = '\0';

	const char *end = strstr(c->head, "\r\n\r\n");
	const char *length = strcasestr(c->head, "\r\nContent-Length:");

	if (!end) {
		return;
	}
	if (strncmp(c->head, "HTTP/1.1 200 ", 13) || !length) {
		errx(1, "another reply than expected: %s", c->head);
	}
	c->left = atoll(length + 17) - (long long) (c->length - (end + 4 - c->head));
}

/* True when the reply is complete. */
static bool read_reply(connection *c)
{
	if (c->left < 0) {
		read_head(c);
	} else {
		size_t got = take(c, scratch, c->left < PIECE ? c->left : PIECE, MSG_TRUNC);

		bytes += got;
		c->left -= got;
	}
	return c->left == 0;
}

/* Waits for what `read` takes; until the end, or until it has returned true so many times. */
static void serve(
	bool (*read)(connection *c, const char *argument), const char *argument, long times, double end)
{
	struct epoll_event ready[256];

	for (long done = 0; done < times;) {
		double rest = end - now();

		if (rest <= 0) {
			return;
		}
		int number = epoll_wait(poller, ready, 256, rest * 1000 + 1);

		for (int i = 0; i < number; i++) {
			done += read(ready[i].data.ptr, argument);
		}
	}
}

static long asked_times;

static bool continue_get(connection *c, const char *path)
{
	if (!read_reply(c)) {
		return false;
	}
	replies++;
	if (++c->replies == asked_times) {
		return true;
	}
	ask(c, path);
	return false;
}

static void get(const char *path, long times, double seconds)
{
	asked_times = times;
	for (int i = 0; i < count; i++) {
		connections[i]->replies = 0;
		ask(connections[i], path);
	}
	serve(continue_get, path, count, now() + seconds);
	if (times && replies < times * count) {
		errx(1, "%lld of %ld replies have come", replies, times * count);
	}
}

static void hold(const char *path)
{
	asked_times = 1;
	for (int i = 0; i < count; i++) {
		connections[i]->replies = 0;
		ask(connections[i], path);
	}
	for (int i = 0; i < count; i++) {
		struct pollfd readable = {.fd = connections[i]->fd, .events = POLLIN};

		if (poll(&readable, 1, 10000) != 1) {
			errx(1, "no reply");
		}
	}
	serve(continue_get, path, count, now() + 60);
}

static bool count_events(connection *c, const char *unused)
{
	(void) unused;
	size_t got = take(c, scratch, PIECE, 0);

	for (const char *at = scratch; (at = memchr(at, '!', scratch + got - at)); at++) {
		events++;
	}
	return false;
}

static void listen_to(const char *path, double seconds)
{
	for (int i = 0; *path == '/' && i < count; i++) {
		ask(connections[i], path);
	}
	serve(count_events, NULL, 1, now() + seconds);
}

/* Microseconds: the longest wait, and the one that 99 of 100 stay below. */
static double longest, usual;

static int compare(const void *a, const void *b)
{
	double x = *(const double *) a, y = *(const double *) b;

	return (x > y) - (x < y);
}

static void probe(const char *path, double seconds)
{
	const struct timespec pause = {0, 1000000};
	const struct sched_param before_others = {.sched_priority = 1};
	static double waits[1 << 20];
	connection *c = connections[0];
	double end = now() + seconds;

	/* Where we may, so that wrk, on the same processor, is not what is waited for. */
	sched_setscheduler(0, SCHED_FIFO, &before_others);
	while (now() < end && replies < 1 << 20) {
		double start = now();

		ask(c, path);
		do {
			struct pollfd readable = {.fd = c->fd, .events = POLLIN};

			if (poll(&readable, 1, 10000) != 1) {
				errx(1, "no reply");
			}
		} while (!read_reply(c));
		waits[replies++] = (now() - start) * 1e6;
		nanosleep(&pause, NULL);
	}
	qsort(waits, replies, sizeof *waits, compare);
	longest = waits[replies - 1];
	usual = waits[replies * 99 / 100];
}

/* --- what is said, and what has to be heard --- */

enum { HEADS_MAX = 16 }; /* of a frame */

static char said[PIECE + HEADS_MAX], heard[PIECE + HEADS_MAX];
static size_t said_length, heard_length;

/* Of what is to be heard: true with the last of it. */
static bool hear(connection *c)
{
	size_t got = take(c, scratch, c->left, 0);

	if (memcmp(scratch, heard + heard_length - c->left, got)) {
		errx(1, "something else was heard");
	}
	c->left -= got;
	if (c->left > 0) {
		return false;
	}
	replies++;
	c->left = heard_length;
	return true;
}

static bool continue_echo(connection *c, const char *unused)
{
	(void) unused;
	if (hear(c)) {
		send_all(c, said, said_length);
	}
	return false;
}

static bool only_hear(connection *c, const char *unused)
{
	(void) unused;
	return hear(c);
}

/* What is on its way at the end is waited for. */
static void answer_each(double seconds)
{
	for (int i = 0; i < count; i++) {
		connections[i]->left = heard_length;
		send_all(connections[i], said, said_length);
	}
	serve(continue_echo, NULL, 1, now() + seconds);
	serve(only_hear, NULL, count, now() + 10);
}

static void echo(long size, double seconds)
{
	if (size <= 0 || size > PIECE) {
		errx(2, "echo: not so many bytes");
	}
	said_length = heard_length = size;
	answer_each(seconds);
}

static bool continue_upgrade(connection *c, const char *unused)
{
	(void) unused;
	c->length += take(c, c->head + c->length, HEAD_MAX - 1 - c->length, 0);
	c->head[c->length] = '\0';
	if (strncmp(c->head, "HTTP/1.1 101 ", c->length < 13 ? c->length : 13)) {
		errx(1, "another reply than expected: %s", c->head);
	}
	return strstr(c->head, "\r\n\r\n");
}

/* One after the other, since a server's queue of connections to be accepted is short. */
static void upgrade(const char *path)
{
	char request[HEAD_MAX];
	int length = snprintf(request, sizeof request,
		"GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
		path);

	for (int i = 0; i < count; i++) {
		connections[i]->length = 0;
		send_all(connections[i], request, length);
		serve(continue_upgrade, NULL, 1, now() + 10);
		if (!strstr(connections[i]->head, "\r\n\r\n")) {
			errx(1, "no WebSocket");
		}
	}
}

/* A text of so many "x", with a mask or without: its length. */
static size_t put_frame(char *to, size_t size, bool masked)
{
	static const char mask[4] = {0x37, 0x7a, 0x21, 0x3d};
	size_t at = 2;

	to[0] = '\x81';
	to[1] = (masked ? 0x80 : 0) | (size < 126 ? size : size < 65536 ? 126 : 127);
	for (int i = size < 126 ? 0 : size < 65536 ? 2 : 8; i > 0; i--) {
		to[at++] = size >> (8 * (i - 1));
	}
	if (masked) {
		memcpy(to + at, mask, 4);
		at += 4;
	}
	for (size_t i = 0; i < size; i++) {
		to[at++] = masked ? 'x' ^ mask[i % 4] : 'x';
	}
	return at;
}

static void put_frames(long says, long hears)
{
	if (says > PIECE || hears <= 0 || hears > PIECE) {
		errx(2, "not so many bytes");
	}
	said_length = put_frame(said, says, true);
	heard_length = put_frame(heard, hears, false);
}

static void talk(long size, double seconds)
{
	put_frames(size, size);
	answer_each(seconds);
}

static void broadcast(long size, double seconds)
{
	double end = now() + seconds;

	put_frames(2, size);
	for (int i = 0; i < count; i++) {
		connections[i]->left = heard_length;
	}
	while (now() < end) {
		long long before = replies;

		send_all(connections[0], said, said_length);
		serve(only_hear, NULL, count, now() + 10);
		if (replies - before < count) {
			errx(1, "not all have heard it");
		}
	}
}

static void obey(const char *verb, const char *object, double number)
{
	if (!strcmp(verb, "open")) {
		open_connections(atoi(object));
	} else if (!strcmp(verb, "get")) {
		get(object, number, 60);
	} else if (!strcmp(verb, "fetch")) {
		get(object, 0, number);
	} else if (!strcmp(verb, "hold")) {
		hold(object);
	} else if (!strcmp(verb, "listen")) {
		listen_to(object, number);
	} else if (!strcmp(verb, "probe")) {
		probe(object, number);
	} else if (!strcmp(verb, "echo")) {
		echo(atol(object), number);
	} else if (!strcmp(verb, "upgrade")) {
		upgrade(object);
	} else if (!strcmp(verb, "talk")) {
		talk(atol(object), number);
	} else if (!strcmp(verb, "hear")) {
		broadcast(atol(object), number);
	} else {
		errx(2, "what is %s?", verb);
	}
}

int main(int argc, char **argv)
{
	char line[256], verb[16], object[128];

	if (argc != 3 || inet_pton(AF_INET, argv[1], &server.sin_addr) != 1) {
		errx(2, "usage: load <address> <port>");
	}
	server.sin_family = AF_INET;
	server.sin_port = htons(atoi(argv[2]));
	poller = epoll_create1(0);
	while (fgets(line, sizeof line, stdin)) {
		double number = 0;

		if (sscanf(line, "%15s %127s %lf", verb, object, &number) < 2) {
			errx(2, "not a command: %s", line);
		}
		bytes = replies = events = 0;

		double start = now();

		obey(verb, object, number);
		printf("{\"seconds\": %f, \"replies\": %lld, \"bytes\": %lld, \"events\": %lld, "
			   "\"longest_us\": %.1f, \"usual_us\": %.1f}\n",
			now() - start, replies, bytes, events, longest, usual);
		fflush(stdout);
	}
}
