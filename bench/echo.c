/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The TCP server in C that echo.php is compared with: `echo <port>`. */
#include <err.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/listener.h>

static void came(struct bufferevent *bev, void *arg)
{
	(void) arg;
	bufferevent_write_buffer(bev, bufferevent_get_input(bev));
}

static void happened(struct bufferevent *bev, short what, void *arg)
{
	(void) what, (void) arg;
	bufferevent_free(bev);
}

static void connected(struct evconnlistener *listener, evutil_socket_t fd, struct sockaddr *peer,
	int length, void *arg)
{
	(void) peer, (void) length, (void) arg;
	struct bufferevent *bev =
		bufferevent_socket_new(evconnlistener_get_base(listener), fd, BEV_OPT_CLOSE_ON_FREE);

	bufferevent_setcb(bev, came, NULL, happened, NULL);
	bufferevent_enable(bev, EV_READ | EV_WRITE);
}

int main(int argc, char **argv)
{
	struct sockaddr_in address = {.sin_family = AF_INET};

	if (argc != 2) {
		errx(2, "usage: echo <port>");
	}
	signal(SIGPIPE, SIG_IGN);
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	address.sin_port = htons(atoi(argv[1]));

	struct event_base *base = event_base_new();

	if (!evconnlistener_new_bind(base, connected, NULL, LEV_OPT_REUSEABLE | LEV_OPT_CLOSE_ON_FREE,
			-1, (struct sockaddr *) &address, sizeof address)) {
		err(1, "cannot listen on port %s", argv[1]);
	}
	event_base_dispatch(base);
}
