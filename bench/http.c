/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The HTTP servers in C that the others are compared with: `http <way> <port> <folder> [tls]`. The
 * folder has the file that is served, and the certificate.
 *
 *     plain    as libevent's evhttp answers by itself
 *     larger   the same with larger writes than libevent's of 16 KiB
 *     direct   with the fewest system calls that it can be brought to: the limit */
#include <err.h>
#include <fcntl.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <netinet/tcp.h>
#include <sys/queue.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/bufferevent_ssl.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>
#include <event2/util.h>

enum {
	MAX_FD = 1024,
	BIG = 1 << 20,
	LARGER_WRITE = 176 << 10, /* as much as the extension's: PHP_EVENT_HTTP_WRITE_MAX */
	CHUNKS = 1000,
	CHUNK = 1024,
	TICK_US = 25000,
};

typedef void reply_function(struct evhttp_request *request, const void *body, size_t length);

static reply_function *reply;

/* The body must last until the request is over: it is not copied. */
static void reply_plainly(struct evhttp_request *request, const void *body, size_t length)
{
	struct evbuffer *buffer = evbuffer_new();

	evbuffer_add_reference(buffer, body, length, NULL, NULL);
	evhttp_send_reply(request, 200, "OK", buffer);
	evbuffer_free(buffer);
}

/* --- The direct reply ------------------------------------------------------------------------ */

static char date[64];

static void update_date(evutil_socket_t fd, short what, void *arg)
{
	(void) fd, (void) what, (void) arg;
	evutil_date_rfc1123(date, sizeof date, NULL);
}

/* For each descriptor of a connection, a second event that waits for data. evhttp stops reading
 * while a request is served and starts again: with this one there, epoll is not told. */
static struct event *readable[MAX_FD];

/* What comes while evhttp is not reading stays where it is: the event would fire again and
 * again. */
static void data_came(evutil_socket_t fd, short what, void *arg)
{
	(void) what;
	if (!(bufferevent_get_enabled(arg) & EV_READ)) {
		event_del(readable[fd]);
	}
}

static void connection_closed(struct evhttp_connection *connection, void *arg)
{
	struct event **event = arg;

	(void) connection;
	event_free(*event);
	*event = NULL;
}

static void keep_readable(struct evhttp_connection *connection, struct bufferevent *bev)
{
	evutil_socket_t fd = bufferevent_getfd(bev);

	if (fd >= MAX_FD) {
		errx(1, "too many connections");
	}
	if (!readable[fd]) {
		readable[fd] =
			event_new(bufferevent_get_base(bev), fd, EV_READ | EV_PERSIST, data_came, bev);
		evhttp_connection_set_closecb(connection, connection_closed, &readable[fd]);
	}
	if (!event_pending(readable[fd], EV_READ, NULL)) {
		event_add(readable[fd], NULL);
	}
}

static bool is_last(struct evhttp_request *request)
{
	const char *connection = evhttp_find_header(request->input_headers, "Connection");

	return connection && !strcasecmp(connection, "close");
}

/* Without a check of the size: the headers are ours and few. */
static size_t write_head(char *head, struct evhttp_request *request, size_t length)
{
	char *at = stpcpy(head, "HTTP/1.1 200 OK\r\n");
	struct evkeyval *header;

	TAILQ_FOREACH (header, request->output_headers, next) {
		at = stpcpy(stpcpy(stpcpy(stpcpy(at, header->key), ": "), header->value), "\r\n");
	}
	at = stpcpy(stpcpy(stpcpy(at, "Date: "), date), "\r\n");
	if (is_last(request)) {
		at = stpcpy(at, "Connection: close\r\n");
	}
	at += sprintf(at, "Content-Length: %zu\r\n\r\n", length);
	return at - head;
}

/* The socket takes all of an ordinary reply at once: nothing is queued, no event waits for
 * writing. */
static void reply_directly(struct evhttp_request *request, const void *body, size_t length)
{
	struct evhttp_connection *connection = evhttp_request_get_connection(request);
	struct bufferevent *bev = evhttp_connection_get_bufferevent(connection);
	struct evbuffer *output = bufferevent_get_output(bev);
	char head[4096];
	size_t head_length = write_head(head, request, length);
	struct iovec parts[] = {{head, head_length}, {(void *) body, length}};
	struct msghdr message = {.msg_iov = parts, .msg_iovlen = 2};

	if (!is_last(request)) {
		keep_readable(connection, bev);
	}
	ssize_t sent = sendmsg(bufferevent_getfd(bev), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
	size_t done = sent < 0 ? 0 : sent; /* an error is met again by the bufferevent */

	if (done < head_length) {
		evbuffer_add(output, head + done, head_length - done);
		done = head_length;
	}
	if (done < head_length + length) {
		done -= head_length;
		evbuffer_add_reference(output, (const char *) body + done, length - done, NULL, NULL);
	}
	request->kind = EVHTTP_RESPONSE;
	request->response_code = 200;
	request->chunked = 0;
	evhttp_send_reply_end(request); /* done already, or when the output is empty */
}

static void prepare_direct(struct event_base *base)
{
	const struct timeval second = {1, 0};

	update_date(-1, 0, NULL);
	event_add(event_new(base, -1, EV_PERSIST, update_date, NULL), &second);
}

/* --- What is served --------------------------------------------------------------------------- */

static void add_header(struct evhttp_request *request, const char *key, const char *value)
{
	evhttp_add_header(evhttp_request_get_output_headers(request), key, value);
}

static void serve_hello(struct evhttp_request *request, void *arg)
{
	(void) arg;
	add_header(request, "Content-Type", "text/plain");
	reply(request, "Hello, World!", strlen("Hello, World!"));
}

static void serve_headers(struct evhttp_request *request, void *arg)
{
	const char *id = evhttp_find_header(evhttp_request_get_input_headers(request), "X-Request-Id");

	(void) arg;
	add_header(request, "Content-Type", "text/plain");
	add_header(request, "Cache-Control", "no-store");
	add_header(request, "Server", "bench");
	add_header(request, "X-Request-Id", id);
	reply(request, id, strlen(id));
}

static void serve_post(struct evhttp_request *request, void *arg)
{
	struct evbuffer *input = evhttp_request_get_input_buffer(request);

	(void) arg;
	add_header(request, "Content-Type", "application/json");
	reply(request, evbuffer_pullup(input, -1), evbuffer_get_length(input));
}

static void serve_big(struct evhttp_request *request, void *arg)
{
	add_header(request, "Content-Type", "text/plain");
	reply(request, arg, BIG);
}

static void serve_upload(struct evhttp_request *request, void *arg)
{
	char length[32];

	(void) arg;
	snprintf(length, sizeof length, "%zu",
		evbuffer_get_length(evhttp_request_get_input_buffer(request)));

	struct evbuffer *buffer = evbuffer_new();

	evbuffer_add(buffer, length, strlen(length));
	add_header(request, "Content-Type", "text/plain");
	evhttp_send_reply(request, 200, "OK", buffer);
	evbuffer_free(buffer);
}

/* The flag says that the buffer's content goes to a descriptor: only then sendfile() is used.
 * Otherwise the file is mapped, its bytes are copied, and a file that gets shorter meanwhile is a
 * SIGBUS. */
static void serve_file(struct evhttp_request *request, void *path)
{
	struct evbuffer *buffer = evbuffer_new();
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat status;

	evbuffer_set_flags(buffer, EVBUFFER_FLAG_DRAINS_TO_FD);
	if (fd < 0 || fstat(fd, &status) || evbuffer_add_file(buffer, fd, 0, status.st_size)) {
		err(1, "cannot serve the file");
	}
	add_header(request, "Content-Type", "application/octet-stream");
	evhttp_send_reply(request, 200, "OK", buffer);
	evbuffer_free(buffer);
}

static void serve_chunks(struct evhttp_request *request, void *body)
{
	struct evbuffer *buffer = evbuffer_new();

	add_header(request, "Content-Type", "text/plain");
	evhttp_send_reply_start(request, 200, "OK");
	for (int i = 0; i < CHUNKS; i++) {
		evbuffer_add(buffer, body, CHUNK);
		evhttp_send_reply_chunk(request, buffer);
	}
	evhttp_send_reply_end(request);
	evbuffer_free(buffer);
}

/* --- Events for all who listen ---------------------------------------------------------------- */

struct listener {
	struct evhttp_request *request;
	LIST_ENTRY(listener) next;
};

static LIST_HEAD(, listener) listeners;

static void send_events(evutil_socket_t fd, short what, void *arg)
{
	struct evbuffer *buffer = evbuffer_new();
	struct listener *listener;

	(void) fd, (void) what, (void) arg;
	LIST_FOREACH(listener, &listeners, next)
	{
		evbuffer_add(buffer, "data: Hello!\n\n", strlen("data: Hello!\n\n"));
		evhttp_send_reply_chunk(listener->request, buffer);
	}
	evbuffer_free(buffer);
}

static void listener_left(struct evhttp_connection *connection, void *arg)
{
	struct listener *listener = arg;

	(void) connection;
	LIST_REMOVE(listener, next);
	free(listener);
}

static void serve_events(struct evhttp_request *request, void *arg)
{
	struct listener *listener = malloc(sizeof *listener);

	(void) arg;
	listener->request = request;
	LIST_INSERT_HEAD(&listeners, listener, next);
	evhttp_connection_set_closecb(evhttp_request_get_connection(request), listener_left, listener);
	add_header(request, "Content-Type", "text/event-stream");
	evhttp_send_reply_start(request, 200, "OK");
}

static void prepare_events(struct event_base *base)
{
	const struct timeval tick = {0, TICK_US};

	event_add(event_new(base, -1, EV_PERSIST, send_events, NULL), &tick);
}

/* --- What is set up -------------------------------------------------------------------------- */

static char *path_of(const char *folder, const char *name)
{
	char *path = malloc(strlen(folder) + strlen(name) + 2);

	sprintf(path, "%s/%s", folder, name);
	return path;
}

static SSL_CTX *create_context(const char *folder)
{
	SSL_CTX *context = SSL_CTX_new(TLS_server_method());

	if (SSL_CTX_use_certificate_chain_file(context, path_of(folder, "certificate.pem")) != 1
		|| SSL_CTX_use_PrivateKey_file(context, path_of(folder, "key.pem"), SSL_FILETYPE_PEM)
			!= 1) {
		errx(1, "cannot use the certificate");
	}
	return context;
}

static struct bufferevent *create_tls(struct event_base *base, void *context)
{
	return bufferevent_openssl_socket_new(
		base, -1, SSL_new(context), BUFFEREVENT_SSL_ACCEPTING, BEV_OPT_CLOSE_ON_FREE);
}

static struct bufferevent *create_larger(struct event_base *base, void *unused)
{
	struct bufferevent *bev = bufferevent_socket_new(base, -1, BEV_OPT_CLOSE_ON_FREE);

	(void) unused;
	bufferevent_set_max_single_write(bev, LARGER_WRITE);
	return bev;
}

/* Connections have the options of the socket that listens: no reply waits for an earlier one's
 * ACK. */
static void wait_for_no_ack(struct evhttp_bound_socket *bound)
{
	const int on = 1;

	setsockopt(evhttp_bound_socket_get_fd(bound), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

static void set_callbacks(struct evhttp *http, const char *folder)
{
	static char body[BIG];

	memset(body, 'x', BIG);
	evhttp_set_cb(http, "/hello", serve_hello, NULL);
	evhttp_set_cb(http, "/headers", serve_headers, NULL);
	evhttp_set_cb(http, "/post", serve_post, NULL);
	evhttp_set_cb(http, "/upload", serve_upload, NULL);
	evhttp_set_cb(http, "/big", serve_big, body);
	evhttp_set_cb(http, "/file", serve_file, path_of(folder, "file"));
	evhttp_set_cb(http, "/chunks", serve_chunks, body);
	evhttp_set_cb(http, "/events", serve_events, NULL);
}

int main(int argc, char **argv)
{
	if (argc != 4 && (argc != 5 || strcmp(argv[4], "tls"))) {
		errx(2, "usage: http plain|larger|direct <port> <folder> [tls]");
	}
	reply = strcmp(argv[1], "direct") ? reply_plainly : reply_directly;
	signal(SIGPIPE, SIG_IGN);

	struct event_base *base = event_base_new();
	struct evhttp *http = evhttp_new(base);
	struct evhttp_bound_socket *bound =
		evhttp_bind_socket_with_handle(http, "127.0.0.1", atoi(argv[2]));

	if (!bound) {
		err(1, "cannot listen on port %s", argv[2]);
	}
	set_callbacks(http, argv[3]);
	prepare_events(base);
	if (argc == 5) {
		/* Head and body leave in two records: the second would wait. */
		wait_for_no_ack(bound);
		evhttp_set_bevcb(http, create_tls, create_context(argv[3]));
	} else if (!strcmp(argv[1], "larger")) {
		evhttp_set_bevcb(http, create_larger, NULL);
	} else if (reply == reply_directly) {
		wait_for_no_ack(bound);
		prepare_direct(base);
	}
	event_base_dispatch(base);
}
