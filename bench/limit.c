/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What a server cannot do without, and nothing else: `limit <port>` waits, receives, looks for the
 * ends of heads, and sends a reply for each that has been made before. No library, no header is
 * read but one, no connection is remembered; and each request has to come in one piece. Of
 * WebSocket it knows short frames, one at a time, and the handshake of load.c. */
#include <arpa/inet.h>
#include <err.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { EVENTS = 256, PIECE = 16384, AT_ONCE = 64, CLIENTS_MAX = 1024, TEXT = 1024 };

static const char reply[] = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
							"Date: Thu, 01 Jan 1970 00:00:00 GMT\r\nContent-Length: 13\r\n\r\n"
							"Hello, World!";
static const char empty_line[] = "\r\n\r\n", last[] = "Connection: close";

enum { REPLY = sizeof reply - 1, EMPTY_LINE = sizeof empty_line - 1 };

static char replies[AT_ONCE * REPLY];

static void watch(int poller, int fd)
{
	const int on = 1;
	struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};

	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
	epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event);
}

static int listen_on(int port)
{
	const int on = 1;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
	struct sockaddr_in address = {
		.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};

	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
	if (bind(fd, (struct sockaddr *) &address, sizeof address) != 0 || listen(fd, 128) != 0) {
		err(1, "cannot listen on port %d", port);
	}
	return fd;
}

static size_t count_heads(const char *bytes, size_t length)
{
	const char *at = bytes, *end = bytes + length;
	size_t count = 0;

	while ((at = memmem(at, end - at, empty_line, EMPTY_LINE))) {
		at += EMPTY_LINE;
		count++;
	}
	return count;
}

/* --- WebSocket --- */

static const char switched[] = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
							   "Connection: Upgrade\r\n"
							   "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

static int clients[CLIENTS_MAX]; /* who hear broadcasts */
static int client_count;

static bool shake_hands(int fd, const char *bytes, size_t length)
{
	static const char broadcast[] = "GET /broadcast", echo[] = "GET /echo";
	bool hears = length > sizeof broadcast && !memcmp(bytes, broadcast, sizeof broadcast - 1);

	if (!hears && (length < sizeof echo || memcmp(bytes, echo, sizeof echo - 1) != 0)) {
		return false;
	}
	if (hears && client_count < CLIENTS_MAX) {
		clients[client_count++] = fd;
	}
	return send(fd, switched, sizeof switched - 1, MSG_NOSIGNAL) > 0;
}

static void broadcast(void)
{
	static char frame[4 + TEXT] = {'\x81', 126, TEXT >> 8, TEXT & 255};

	memset(frame + 4, 'x', TEXT);
	for (int i = 0; i < client_count; i++) {
		send(clients[i], frame, sizeof frame, MSG_NOSIGNAL);
	}
}

/* A client that hears broadcasts asks for one. */
static bool answer_frame(int fd, char *bytes, size_t length)
{
	size_t size = length > 6 ? length - 6 : 0;

	if (bytes[0] != '\x81' || size == 0 || size > 125) {
		return false;
	}
	if (client_count > 0) {
		broadcast();
		return true;
	}
	for (size_t i = 0; i < size; i++) {
		bytes[6 + i] ^= bytes[2 + i % 4];
	}
	bytes[4] = '\x81';
	bytes[5] = size;
	return send(fd, bytes + 4, 2 + size, MSG_NOSIGNAL) > 0;
}

/* Its number may be another's next. */
static void forget(int fd)
{
	for (int i = 0; i < client_count; i++) {
		if (clients[i] == fd) {
			clients[i] = clients[--client_count];
			return;
		}
	}
}

/* --- */

static void serve(int fd)
{
	char bytes[PIECE];
	ssize_t length = recv(fd, bytes, sizeof bytes, 0);

	if (length > 0 && (answer_frame(fd, bytes, length) || shake_hands(fd, bytes, length))) {
		return;
	}
	size_t count = length > 0 ? count_heads(bytes, length) : 0;

	if (count == 0 || count > AT_ONCE || send(fd, replies, count * REPLY, MSG_NOSIGNAL) < 0
		|| memmem(bytes, length, last, sizeof last - 1)) {
		forget(fd);
		close(fd);
	}
}

int main(int argc, char **argv)
{
	struct epoll_event events[EVENTS];
	int poller = epoll_create1(0), listener;

	if (argc < 2) {
		errx(2, "usage: limit <port>");
	}
	for (size_t i = 0; i < AT_ONCE; i++) {
		memcpy(replies + i * REPLY, reply, REPLY);
	}
	listener = listen_on(atoi(argv[1]));
	watch(poller, listener);
	for (;;) {
		int count = epoll_wait(poller, events, EVENTS, -1);

		for (int i = 0; i < count; i++) {
			if (events[i].data.fd == listener) {
				watch(poller, accept4(listener, NULL, NULL, SOCK_NONBLOCK));
			} else {
				serve(events[i].data.fd);
			}
		}
	}
}
