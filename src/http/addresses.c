/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "addresses.h"

#ifdef PHP_WIN32
#include <ws2tcpip.h>
#else
#include <netdb.h>
#include <netinet/in.h>
#endif

enum { ADDRESSES_MAX = 16 };

bool php_event_http_address_is(const char *host)
{
	struct in_addr address;

	return strchr(host, ':') || evutil_inet_pton(AF_INET, host, &address) == 1;
}

static bool print(php_event_http_address text, const struct evutil_addrinfo *found)
{
	return getnameinfo(found->ai_addr, (ev_socklen_t) found->ai_addrlen, text,
			   sizeof(php_event_http_address), NULL, 0, NI_NUMERICHOST)
		== 0;
}

void php_event_http_addresses_know(
	php_event_http_addresses *self, const struct evutil_addrinfo *found)
{
	php_event_http_addresses_forget(self);
	self->all = pecalloc(ADDRESSES_MAX, sizeof *self->all, true);
	for (; found && self->count < ADDRESSES_MAX; found = found->ai_next) {
		self->count += print(self->all[self->count], found);
	}
}

void php_event_http_addresses_forget(php_event_http_addresses *self)
{
	if (self->all) {
		pefree(self->all, true);
	}
	*self = (php_event_http_addresses){0};
}

const char *php_event_http_addresses_present(const php_event_http_addresses *self)
{
	return self->at < self->count ? self->all[self->at] : NULL;
}

bool php_event_http_addresses_next(php_event_http_addresses *self)
{
	if (self->at + 1 >= self->count) {
		return false;
	}
	self->at++;
	return true;
}
