/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The addresses of a host, as a look-up found them, to be tried in order. */
#ifndef PHP_EVENT_HTTP_ADDRESSES_H
#define PHP_EVENT_HTTP_ADDRESSES_H

#include "../compat.h"

#include <event2/util.h>

/* In numeric form, an IPv6 address with its scope. */
typedef char php_event_http_address[64];

/* Zeroed before: no address is known. */
typedef struct {
	php_event_http_address *all;
	unsigned count, at;
} php_event_http_addresses;

/* Is `host` an address itself, and so no name to look up? */
bool php_event_http_address_is(const char *host);

/* Store the addresses found, no more of them than are worth trying. */
void php_event_http_addresses_know(
	php_event_http_addresses *self, const struct evutil_addrinfo *found);

void php_event_http_addresses_forget(php_event_http_addresses *self);

/* The address to try; NULL if none is known. */
const char *php_event_http_addresses_present(const php_event_http_addresses *self);

/* Go on to the next address; returns false if there is none. */
bool php_event_http_addresses_next(php_event_http_addresses *self);

#endif
