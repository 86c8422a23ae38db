/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The addresses of a host, as a look-up found them, to be tried in their order. */
#ifndef PHP_EVENT_HTTP_ADDRESSES_H
#define PHP_EVENT_HTTP_ADDRESSES_H

#include "../compat.h"

#include <event2/util.h>

/* In numbers, an IPv6 one with its scope. */
typedef char php_event_http_address[64];

/* Zeroed before: none is known. */
typedef struct {
	php_event_http_address *all;
	unsigned count, at;
} php_event_http_addresses;

/* Is it an address itself, and no name to be looked up? */
bool php_event_http_address_is(const char *host);

/* Know these, of which so many are taken as anybody would want to try. */
void php_event_http_addresses_know(
	php_event_http_addresses *self, const struct evutil_addrinfo *found);

void php_event_http_addresses_forget(php_event_http_addresses *self);

/* The one to try; NULL: none is known. */
const char *php_event_http_addresses_present(const php_event_http_addresses *self);

/* Go on to the next; false: there is none. */
bool php_event_http_addresses_next(php_event_http_addresses *self);

#endif
