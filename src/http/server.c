/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "server.h"

#include "../error.h"
#include "../tls.h"
#include "body.h"

#include <event2/bufferevent.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <SAPI.h>

/* --- connections that come --- */

/* Make the bufferevent of a connection. */
static struct bufferevent *new_bufferevent(
	const php_event_http_server *self, struct event_base *base)
{
	if (self->tls) {
		return php_event_tls_socket_new(
			base, -1, php_event_tls_need(self->tls), BEV_OPT_CLOSE_ON_FREE);
	}
	struct bufferevent *plain = bufferevent_socket_new(base, -1, 0);

	if (plain) {
		bufferevent_disable(plain, EV_WRITE); /* as evhttp does when the kernel knows of it */
	}
	return plain;
}

static bool has_room_for(const php_event_http_server *self, size_t more)
{
	return self->connections_max == 0 || self->connections + more <= self->connections_max;
}

/* What is not accepted waits in the kernel. Runs no PHP code. */
static void accept_as_many_as_may_be(php_event_http_server *self)
{
	php_event_http_bound_hold(self->bound, self->surplus_waits && !has_room_for(self, 1));
}

static void on_released(php_event_handle *handle)
{
	php_event_http_server *self = (php_event_http_server *) handle;

	self->connections--;
	if (handle->ptr) {
		accept_as_many_as_may_be(self);
		if (self->connections == 0) {
			php_event_http_drain_emptied(&self->drain);
		}
	}
}

static bool on_met(php_event_http_conn *conn);

static void on_received(php_event_http_conn *conn, struct evhttp_request *request);

static bool is_streamed(php_event_http_conn *conn, const php_event_http_head *head);

static const php_event_http_conn_owner conn_owner = {
	.met = on_met,
	.is_streamed = is_streamed,
	.received = on_received,
	.body_came = php_event_http_body_came,
	.body_broke = php_event_http_body_broke,
	.released = on_released,
};

static void expect(php_event_http_server *self, struct bufferevent *bufferevent)
{
	php_event_http_conn *conn = php_event_http_conn_expect(
		bufferevent, &self->handle, self->objects, &self->limits, &conn_owner, self->journal);

	php_event_http_exchange_adopt(&conn->exchange, self->defaults);
	self->connections++;
	if (!self->surplus_waits && !has_room_for(self, 0)) {
		php_event_http_conn_turn_away(conn);
	}
	accept_as_many_as_may_be(self);
}

typedef struct {
	php_event_http_conn *conn;
	bool may_stay;
} introduction;

static void introduce(void *arg)
{
	introduction *i = arg;
	zval argv[2];

	i->conn->objects->connection(&argv[0], i->conn);
	i->may_stay = php_event_callback_ask(
		&((php_event_http_server *) i->conn->server)->on_connection, 1, argv);
	zval_ptr_dtor(&argv[0]);
}

/* While an exception is pending, nobody can be asked, and the client is not served. */
static bool on_met(php_event_http_conn *conn)
{
	introduction i = {.conn = conn};

	if (!conn->handle.ptr
		|| !php_event_callback_is_set(&((php_event_http_server *) conn->server)->on_connection)) {
		return true;
	}
	php_event_loop_call(conn->loop, introduce, &i);
	return i.may_stay;
}

/* evhttp has accepted a connection. */
static struct bufferevent *on_accept(struct event_base *base, void *arg)
{
	php_event_http_server *self = arg;
	struct bufferevent *bufferevent = new_bufferevent(self, base);

	php_event_http_bound_accepted(self->bound);
	php_event_http_overdue_watch(&self->overdue);
	if (bufferevent) {
		expect(self, bufferevent);
	}
	return bufferevent;
}

/* --- requests: from libevent to PHP --- */

typedef struct {
	php_event_http_server *server;     /* first the one that listens, then the one for its host */
	const php_event_http_route *route; /* once it is known */
	php_event_http_conn *conn;
	struct evhttp_request *request;
	bool answered_for; /* somebody is responsible for the reply */
} reception;

static void call_route(php_event_http_conn *conn, reception *r)
{
	zval argv[2];

	conn->objects->request(&argv[0], conn, r->request);
	r->answered_for = true;
	php_event_callback_call(&r->route->callback, 1, argv);
	if (EG(exception) && conn->handle.ptr) { /* neither over nor closed meanwhile */
		php_event_http_exchange_fail(&conn->exchange);
	}
	zval_ptr_dtor(&argv[0]);
}

/* The server for a name; one that has gone stale serves nothing. */
static php_event_http_server *find_server(php_event_http_server *self, php_event_http_text host)
{
	php_event_handle *found =
		host.bytes ? php_event_http_hosts_find(self->hosts, host.bytes, host.length) : NULL;

	return found ? (php_event_http_server *) found : self;
}

/* If the server is going, nobody gets the request. */
static bool is_streamed(php_event_http_conn *conn, const php_event_http_head *head)
{
	if (!conn->handle.ptr) {
		return false;
	}
	php_event_http_server *server = (php_event_http_server *) conn->server;

	if (server->hosts) {
		server = find_server(server, php_event_http_head_host(head));
	}
	return server->routes.streams && php_event_http_routes_find(&server->routes, head)->streams;
}

static void find_route(reception *r)
{
	const php_event_http_head *head = php_event_http_exchange_head(&r->conn->exchange);

	if (r->server->hosts) {
		r->server =
			find_server(r->server, php_event_http_exchange_host(&r->conn->exchange, r->request));
	}
	r->route = head ? php_event_http_routes_find(&r->server->routes, head)
					: php_event_http_routes_find_unseen(&r->server->routes, r->request);
}

static uint16_t why_not_method(const reception *r)
{
	const php_event_http_methods *methods = &r->server->methods;
	const php_event_http_head *head = php_event_http_exchange_head(&r->conn->exchange);

	if (r->request->type || !head) {
		return php_event_http_methods_refuse(methods, r->request->type, NULL);
	}
	zend_string *name = php_event_http_head_method(head);
	uint16_t status = php_event_http_methods_refuse(methods, 0, name);
	zend_string_release(name);
	return status;
}

/* Is it for a file, without PHP? */
static bool answer_with_document(const reception *r)
{
	return r->route == &r->server->routes.fallback
		&& php_event_http_documents_answer(r->server->documents, &r->conn->exchange, r->request);
}

static void call_or_refuse(void *arg)
{
	reception *r = arg;
	uint16_t status = php_event_http_conn_settle(r->conn, r->request);

	if (!status) {
		find_route(r);
		status = why_not_method(r);
	}
	php_event_http_exchange_adopt(&r->conn->exchange, r->server->defaults);
	if (!status && answer_with_document(r)) {
		r->answered_for = true;
		return;
	}
	if (!status && php_event_callback_is_set(&r->route->callback)) {
		call_route(r->conn, r);
		return;
	}
	status = status ? status : 404;
	r->answered_for = true;
	php_event_http_conn_refuse(
		r->conn, r->request, status, status == 405 ? ZSTR_VAL(r->server->methods.allow) : NULL);
}

/* A connection gets a request. There is no connection if there was no memory for its
 * bufferevent. */
static void receive(reception *r)
{
	if (r->conn) {
		php_event_http_conn_hold(r->conn);
		php_event_loop_call(r->conn->loop, call_or_refuse, r);
		php_event_http_conn_let_go(r->conn);
	}
	if (r->conn && !r->answered_for) {
		php_event_http_conn_refuse(r->conn, r->request, 503, NULL);
	} else if (!r->answered_for) {
		evhttp_send_error(r->request, 503, NULL);
	}
}

static void on_received(php_event_http_conn *conn, struct evhttp_request *request)
{
	receive(&(reception){
		.server = (php_event_http_server *) conn->server, .conn = conn, .request = request});
}

static void on_request(struct evhttp_request *request, void *arg)
{
	receive(
		&(reception){.server = arg, .conn = php_event_http_conn_of(request), .request = request});
}

/* --- its life --- */

bool php_event_http_server_open(
	php_event_http_server *self, php_event_loop *loop, const php_event_http_objects *objects)
{
	struct evhttp *http = evhttp_new(loop->handle.ptr);

	if (!http) {
		php_event_error_throw("EventHttp: cannot be made");
		return false;
	}
	php_event_http_upload_prepare();
	evhttp_set_bevcb(http, on_accept, self);
	evhttp_set_gencb(http, on_request, self);
	evhttp_set_allowed_methods(
		http, UINT16_MAX); /* it gets all requests, and so can be refused others */
	php_event_http_methods_init(&self->methods);
	evhttp_set_default_content_type(http, NULL);
	self->defaults = php_event_http_defaults_new();
	self->objects = objects;
	self->limits = php_event_http_limits_defaults;
	if (SG(post_max_size) > 0) {
		self->limits.message.body = (uint64_t) SG(post_max_size);
	}
	php_event_http_limits_apply(&self->limits, http);
	php_event_http_overdue_open(
		&self->overdue, &self->handle, &self->limits, &self->bound, loop->handle.ptr);
	self->journal = php_event_http_journal_new(loop);
	php_event_handle_open(&self->handle, http, &loop->handle, php_event_loop_object(loop));
	return true;
}

static void free_evhttp(void *http)
{
	evhttp_free(http);
}

/* After the last of its connections. */
static void end_journal(void *journal)
{
	php_event_http_journal_end(journal);
	php_event_http_journal_let_go(journal);
}

/* The connections' handles, which are our children, are stale already. The connections themselves,
 * and their close callbacks, go with the evhttp, which must not call us until then. */
void php_event_http_server_release(php_event_handle *handle, void *http)
{
	php_event_http_server *self = (php_event_http_server *) handle;

	php_event_http_overdue_close(&self->overdue);
	php_event_http_drain_stop(&self->drain);
	php_event_http_bound_close(&self->bound, http);
	evhttp_set_gencb(http, NULL, NULL);
	php_event_http_journal_stop(self->journal);
	php_event_loop_defer(php_event_loop_of(handle), free_evhttp, http);
	php_event_loop_defer(php_event_loop_of(handle), end_journal, self->journal);
	self->journal = NULL;
}

void php_event_http_server_clear(php_event_handle *handle)
{
	php_event_http_server *self = (php_event_http_server *) handle;

	while (self->documents) {
		php_event_http_documents *documents = self->documents;

		self->documents = documents->next;
		php_event_http_documents_free(documents);
	}
	php_event_http_drain_clear(&self->drain);
	php_event_callback_clear(&self->on_connection);
	php_event_http_routes_clear(&self->routes);
	php_event_http_hosts_clear(&self->hosts);
}

bool php_event_http_server_armed(const php_event_handle *handle)
{
	const php_event_http_server *self = (const php_event_http_server *) handle;

	return self->bound || handle->children || php_event_http_drain_is_on(&self->drain);
}

void php_event_http_server_edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_http_server *self = (php_event_http_server *) handle;

	php_event_callback_edges(&self->drain.done, buffer);
	php_event_callback_edges(&self->on_connection, buffer);
	if (self->journal) {
		php_event_callback_edges(&self->journal->callback, buffer);
	}
	php_event_http_routes_edges(&self->routes, buffer);
	php_event_http_hosts_edges(self->hosts, buffer);
}

void php_event_http_server_show(const php_event_handle *handle, php_event_shown *shown)
{
	const php_event_http_server *self = (const php_event_http_server *) handle;
	zval list;

	php_event_shown_string(shown, "state",
		php_event_http_drain_is_on(&self->drain) ? "draining"
			: self->bound                        ? "listening"
												 : "not bound");
	php_event_http_bound_show(self->bound, &list);
	php_event_shown_add(shown, "addresses", &list);
	php_event_http_routes_show(&self->routes, &list);
	php_event_shown_add(shown, "paths", &list);
	php_event_shown_long(shown, "connections", (zend_long) self->connections);
	php_event_shown_long(shown, "max_connections", (zend_long) self->connections_max);
	php_event_shown_bool(shown, "tls", self->tls);
}

void php_event_http_server_free(php_event_http_server *self)
{
	if (self->journal) {
		php_event_callback_clear(&self->journal->callback);
	}
	for (php_event_handle *child = self->handle.children; child; child = child->next) {
		php_event_http_conn_silence(php_event_http_conn_of_handle(child));
	}
	php_event_handle_free(&self->handle);
	php_event_http_defaults_let_go(self->defaults);
	php_event_http_methods_free(&self->methods);
	php_event_tls_context_free(self->tls);
}

/* --- what has come of it --- */

static void add_by_status(zval *array, const char *key, const uint64_t *counts)
{
	zval statuses;

	array_init(&statuses);
	for (int status = 1; status <= PHP_EVENT_HTTP_STATUS_MAX; status++) {
		if (counts[status] > 0) {
			add_index_long(&statuses, status, (zend_long) counts[status]);
		}
	}
	add_assoc_zval(array, key, &statuses);
}

static void add_by_end(zval *array, const uint64_t *counts)
{
	zval ended;

	array_init(&ended);
	for (int i = 0; i <= PHP_EVENT_HTTP_ENDED_TAKEN_OVER; i++) {
		add_assoc_long(&ended, php_event_http_ended_words[i], (zend_long) counts[i]);
	}
	add_assoc_zval(array, "ended", &ended);
}

void php_event_http_server_stats(const php_event_http_server *self, zval *return_value)
{
	const php_event_http_counts *counts = &self->journal->counts;
	uint64_t in_hand = 0, received = counts->received, sent = counts->sent;
	double oldest = 0;

	for (php_event_handle *child = self->handle.children; child; child = child->next) {
		const php_event_http_account *account = &php_event_http_conn_of_handle(child)->account;
		double age = php_event_http_account_age(account);

		if (age >= 0) {
			in_hand++;
			received += php_event_http_account_received(account);
			sent += php_event_http_account_sent(account);
			oldest = MAX(oldest, age);
		}
	}
	array_init(return_value);
	add_assoc_long(return_value, "connections", (zend_long) self->connections);
	add_assoc_long(return_value, "accepted", (zend_long) counts->accepted);
	add_assoc_long(return_value, "surplus", (zend_long) counts->surplus);
	add_assoc_long(return_value, "unwelcome", (zend_long) counts->unwelcome);
	add_assoc_long(return_value, "overdue", (zend_long) counts->overdue);
	add_assoc_long(return_value, "in_hand", (zend_long) in_hand);
	add_assoc_double(return_value, "oldest", oldest);
	add_by_end(return_value, counts->ended);
	add_by_status(return_value, "statuses", counts->statuses);
	add_by_status(return_value, "refused", counts->refused);
	add_assoc_long(return_value, "received", (zend_long) received);
	add_assoc_long(return_value, "sent", (zend_long) sent);
	add_assoc_long(return_value, "dropped", (zend_long) counts->dropped);
}

/* --- its end --- */

void php_event_http_server_close(php_event_http_server *self)
{
	php_event_http_bound_close(&self->bound, self->handle.ptr);
}

void php_event_http_server_drain(
	php_event_http_server *self, double seconds, const php_event_callback *done)
{
	php_event_http_drain_start(&self->drain, &self->overdue, seconds, done);
}

/* --- settings --- */

void php_event_http_server_set_tls(php_event_http_server *self, SSL_CTX *tls)
{
	php_event_tls_context_free(self->tls); /* each connection has a reference of its own */
	self->tls = tls;
}

void php_event_http_server_set_connections(
	php_event_http_server *self, zend_long number, bool waits)
{
	self->connections_max = (size_t) MAX(number, 0);
	self->surplus_waits = waits;
	accept_as_many_as_may_be(self);
}

/* For connections that come from now on. */
void php_event_http_server_changed(php_event_http_server *self)
{
	php_event_http_limits_apply(&self->limits, self->handle.ptr);
}
