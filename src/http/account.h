/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the request in hand has cost, and how it ended: told to the server's journal when the
 * request is over. A connection has one account, used for one request after another. */
#ifndef PHP_EVENT_HTTP_ACCOUNT_H
#define PHP_EVENT_HTTP_ACCOUNT_H

#include "journal.h"
#include "lookout.h"
#include "outflow.h"

struct evhttp_connection;
struct evhttp_request;

/* Lives in the struct that owns the lookout, and that lookout's exchange and gate. */
typedef struct {
	php_event_http_journal *journal; /* held */
	const php_event_http_lookout *lookout;
	php_event_http_outflow outflow; /* what has left through libevent */
	uint64_t booked;                /* bytes that had left when the last request was over */
} php_event_http_account;

void php_event_http_account_open(php_event_http_account *self, php_event_http_journal *journal,
	const php_event_http_lookout *lookout);

/* Before the bufferevent goes. */
void php_event_http_account_close(php_event_http_account *self);

/* Book a request that is over, even if only part of it has come. `request` is evhttp's struct for
 * it, NULL if there is none. Runs no PHP code. */
void php_event_http_account_book(php_event_http_account *self, struct evhttp_connection *connection,
	const struct evhttp_request *request, php_event_http_ended ended);

/* For how many seconds a request has been in hand; below 0 if none is. Then its bytes so far,
 * received and sent. */
double php_event_http_account_age(const php_event_http_account *self);
uint64_t php_event_http_account_received(const php_event_http_account *self);
uint64_t php_event_http_account_sent(const php_event_http_account *self);

#endif
