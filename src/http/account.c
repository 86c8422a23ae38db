/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "account.h"

#include "../timeval.h"
#include "../tls.h"
#include "method.h"

#include <event2/bufferevent.h>
#include <event2/http.h>
#include <event2/http_struct.h>

void php_event_http_account_open(php_event_http_account *self, php_event_http_journal *journal,
	const php_event_http_lookout *lookout)
{
	php_event_http_journal_hold(journal);
	journal->counts.accepted++;
	self->journal = journal;
	self->lookout = lookout;
	php_event_http_outflow_open(&self->outflow, lookout->bufferevent);
}

void php_event_http_account_close(php_event_http_account *self)
{
	php_event_http_outflow_close(&self->outflow, self->lookout->bufferevent);
	php_event_http_journal_let_go(self->journal);
}

/* --- bytes and seconds --- */

static uint64_t left(const php_event_http_account *self)
{
	return self->outflow.left + self->lookout->exchange->direct;
}

uint64_t php_event_http_account_sent(const php_event_http_account *self)
{
	return left(self) - self->booked;
}

uint64_t php_event_http_account_received(const php_event_http_account *self)
{
	return self->lookout->gate->strict.at;
}

/* Seconds since 1970, precise enough for the log. */
static double now(void)
{
#ifdef CLOCK_REALTIME_COARSE
	struct timespec now;

	clock_gettime(CLOCK_REALTIME_COARSE, &now);
	return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
#else
	struct timeval now;

	evutil_gettimeofday(&now, NULL);
	return (double) now.tv_sec + (double) now.tv_usec / 1e6;
#endif
}

static double seconds_since(uint64_t nanoseconds)
{
	return (double) (zend_hrtime() - nanoseconds) / 1e9;
}

double php_event_http_account_age(const php_event_http_account *self)
{
	const php_event_http_exchange *exchange = self->lookout->exchange;

	return exchange->request && exchange->state != PHP_EVENT_HTTP_TAKEN
		? seconds_since(self->lookout->gate->began)
		: -1;
}

/* --- what the log tells --- */

#define TEXT(literal) \
	{ \
		.bytes = (literal), .length = sizeof(literal) - 1 \
	}

/* In the order of their keys, the texts from HOST on. */
static const php_event_http_text fields[] = {TEXT("Host"), TEXT("Referer"), TEXT("User-Agent")};

enum { FIELDS = sizeof fields / sizeof *fields };

static void tell_head(php_event_http_entry *entry, const php_event_http_head *head)
{
	php_event_http_text *texts = entry->texts;

	php_event_http_head_read_line(head, &texts[PHP_EVENT_HTTP_ENTRY_METHOD],
		&texts[PHP_EVENT_HTTP_ENTRY_TARGET], &entry->version);
	php_event_http_head_find(head, fields, &texts[PHP_EVENT_HTTP_ENTRY_HOST], FIELDS);
}

/* For a request that evhttp has read. */
static void tell_request(php_event_http_entry *entry, const struct evhttp_request *request)
{
	php_event_http_text *texts = entry->texts;

	texts[PHP_EVENT_HTTP_ENTRY_METHOD] =
		php_event_http_text_of(php_event_http_method_name(request->type));
	texts[PHP_EVENT_HTTP_ENTRY_TARGET] = php_event_http_text_of(request->uri);
	entry->version = request->minor == 0 ? "1.0" : "1.1";
	for (int i = 0; i < FIELDS; i++) {
		texts[PHP_EVENT_HTTP_ENTRY_HOST + i] =
			php_event_http_text_of(evhttp_find_header(request->input_headers, fields[i].bytes));
	}
}

/* The head of a request refused before it is complete stays with the gate. */
static void tell_what_came(php_event_http_entry *entry, const php_event_http_lookout *lookout,
	const struct evhttp_request *request)
{
	const php_event_http_head *head = php_event_http_exchange_head(lookout->exchange);

	if (!head && !php_event_http_head_is_empty(&lookout->gate->unseen.head)) {
		head = &lookout->gate->unseen.head;
	}
	if (head) {
		tell_head(entry, head);
	} else if (request && !php_event_http_gate_stands(lookout->gate)) {
		tell_request(entry, request);
	}
}

static void tell_connection(php_event_http_entry *entry, const php_event_http_lookout *lookout,
	struct evhttp_connection *connection)
{
	char *address = NULL;
	const char *tls = php_event_tls_spoken(php_event_tls_of(lookout->bufferevent));

	evhttp_connection_get_peer(connection, &address, &entry->port);
	entry->texts[PHP_EVENT_HTTP_ENTRY_ADDRESS] = php_event_http_text_of(address);
	entry->tls = tls && *tls ? tls : NULL; /* "": its handshake is not over */
}

static void tell(const php_event_http_account *self, struct evhttp_connection *connection,
	const struct evhttp_request *request, php_event_http_ended ended, uint16_t status)
{
	const php_event_http_lookout *lookout = self->lookout;
	php_event_http_entry entry = {
		.time = now(),
		.received = php_event_http_account_received(self),
		.sent = php_event_http_account_sent(self),
		.status = status,
		.ended = ended,
	};

	if (lookout->gate->began) {
		entry.seconds = seconds_since(lookout->gate->began);
	}
	if (lookout->gate->status) {
		entry.reason = lookout->gate->strict.reason;
	}
	tell_connection(&entry, lookout, connection);
	tell_what_came(&entry, lookout, request);
	php_event_http_journal_add(self->journal, &entry);
}

void php_event_http_account_book(php_event_http_account *self, struct evhttp_connection *connection,
	const struct evhttp_request *request, php_event_http_ended ended)
{
	int code = self->lookout->exchange->code;
	uint16_t status = (uint16_t) MAX(0, MIN(code, PHP_EVENT_HTTP_STATUS_MAX));

	php_event_http_journal_count(self->journal, ended, status,
		php_event_http_account_received(self), php_event_http_account_sent(self));
	if (php_event_http_journal_wants(self->journal)) {
		tell(self, connection, request, ended, status);
	}
	self->booked = left(self);
}
