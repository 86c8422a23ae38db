/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "client_attempts.h"

#include "client_connection.h"
#include "client_queue.h"

/* --- looking the host up --- */

static void know(void *arg, int error, const struct evutil_addrinfo *found)
{
	php_event_http_client *self = arg;

	self->failure = (php_event_http_client_failure){PHP_EVENT_HTTP_CLIENT_ERROR_RESOLVE,
		evutil_gai_strerror(error ? error : EVUTIL_EAI_NONAME)};
	if (!error) {
		php_event_http_addresses_know(&self->addresses, found);
	}
}

static void on_looked_up(void *arg, int error, const struct evutil_addrinfo *found)
{
	php_event_http_client *self = arg;

	self->look_up = NULL;
	know(self, error, found);
	php_event_http_client_proceed(self, php_event_http_addresses_present(&self->addresses));
}

bool php_event_http_client_look_up(php_event_http_client *self)
{
	const char *host = ZSTR_VAL(self->host);

	if (self->suspended || self->is_address || php_event_http_addresses_present(&self->addresses)) {
		return true;
	}
	php_event_http_client_limit_time(self);
	if (self->dns && self->dns->handle.ptr) {
		self->suspended = true;
		self->look_up =
			php_event_dns_ask(self->dns, host, self->port, self->family, on_looked_up, self);
		return true;
	}
	php_event_dns_wait(host, self->port, self->family, know, self);
	if (!php_event_http_addresses_present(&self->addresses)) {
		return false;
	}
	php_event_http_client_start_afresh(self);
	return true;
}

/* --- trying again --- */

static void try_next(void *arg)
{
	php_event_http_client *self = arg;

	if (self->handle.ptr) {
		php_event_http_client_proceed(self, true);
	}
	php_event_handle_let_go(&self->handle);
}

static void on_paused(evutil_socket_t fd, short what, void *arg)
{
	php_event_http_client *self = arg;

	self->suspended = false;
	php_event_http_addresses_forget(&self->addresses);
	bool found = php_event_http_client_look_up(self);
	if (!self->suspended) {
		php_event_http_client_proceed(self, found);
	}
}

/* As evhttp does, which knows one address only. */
static void pause_before_retry(php_event_http_client *self)
{
	enum { HOUR = 3600, DOUBLINGS = 62 };
	double seconds = self->retry_delay * (double) (UINT64_C(1) << MIN(self->retried, DOUBLINGS));

	self->suspended = true;
	self->retried++;
	php_event_http_client_stop_timer(self->late);
	php_event_http_client_start_timer(&self->handle, &self->pause, on_paused, MIN(seconds, HOUR));
}

/* The first decides for all. */
bool php_event_http_client_tries_on(
	php_event_http_client *self, php_event_http_client_request *request, bool refused)
{
	if (request->final || !request->handle.ptr || !self->handle.ptr) {
		return false;
	}
	if (self->suspended) {
		return true;
	}
	if (!self->out_of_time && php_event_http_addresses_next(&self->addresses)) {
		self->suspended = true;
		php_event_handle_hold(&self->handle);
		php_event_loop_defer(php_event_loop_of(&self->handle), try_next, self);
	} else if (refused && (self->retries < 0 || self->retried < self->retries)) {
		pause_before_retry(self);
	}
	return self->suspended;
}

void php_event_http_client_stop_trying(php_event_http_client *self)
{
	if (!self->requests.first) {
		php_event_http_client_stop_looking(self);
		php_event_http_client_stop_timer(self->late);
		php_event_http_client_stop_timer(self->pause);
		self->suspended = false;
	}
}
