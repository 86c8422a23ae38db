/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the request in hand has cost, and what came of it: told to the server's journal when it is
 * over. A connection has one account, for one request after the other. */
#ifndef PHP_EVENT_HTTP_ACCOUNT_H
#define PHP_EVENT_HTTP_ACCOUNT_H

#include "journal.h"
#include "lookout.h"
#include "outflow.h"

struct evhttp_connection;
struct evhttp_request;

/* Lives in the struct of what owns the lookout, and the exchange and the gate of that. */
typedef struct {
	php_event_http_journal *journal; /* held */
	const php_event_http_lookout *lookout;
	php_event_http_outflow outflow; /* what has left by way of libevent */
	uint64_t booked;                /* bytes that had left when the last request was over */
} php_event_http_account;

void php_event_http_account_open(php_event_http_account *self, php_event_http_journal *journal,
	const php_event_http_lookout *lookout);

/* Before the bufferevent goes. */
void php_event_http_account_close(php_event_http_account *self);

/* The request is over, or what has come of one; evhttp's struct for it, NULL: there is none. Runs
 * no PHP code. */
void php_event_http_account_book(php_event_http_account *self, struct evhttp_connection *connection,
	const struct evhttp_request *request, php_event_http_ended ended);

/* For how many seconds has one been in hand? Below 0: none is. Its bytes until now, in and out. */
double php_event_http_account_age(const php_event_http_account *self);
uint64_t php_event_http_account_received(const php_event_http_account *self);
uint64_t php_event_http_account_sent(const php_event_http_account *self);

#endif
