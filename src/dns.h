/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Looking hosts up, mostly through evdns. Its memory is referred to by callbacks it has deferred,
 * so it goes when none of them is left; and its answers, which may come at once, are told from the
 * loop. */
#ifndef PHP_EVENT_DNS_H
#define PHP_EVENT_DNS_H

#include "address.h"
#include "loop.h"

#include <event2/dns.h>
#include <event2/util.h>

typedef struct php_event_dns_look_up php_event_dns_look_up;

typedef struct {
	php_event_handle handle; /* struct evdns_base, under its base */
	unsigned look_ups;       /* that somebody waits for */
	zend_long asked;         /* so many PHP has asked for: each has its number */
	bool goes_inactive;      /* without look-ups nothing is to hold the loop */
	int max_inflight;        /* how many names evdns asks for at a time */
	const char *random_case; /* of names to ask for, "0" or "1"; NULL: as evdns does it */
} php_event_dns;

/* What a look-up found: `error` is for evutil_gai_strerror(), `found` belongs to the look-up and is
 * NULL exactly if there is an error; of one of an address it has the name in ai_canonname, and that
 * alone. The look-up is over: there is nothing to cancel. */
typedef void (*php_event_dns_done)(void *arg, int error, const struct evutil_addrinfo *found);

/* Can this be the name of a host, or a family of addresses (AF_UNSPEC: both)? */
bool php_event_dns_is_host(const zend_string *host);
bool php_event_dns_is_family(zend_long family);

/* The same, with a ValueError thrown where not. */
bool php_event_dns_check_host_or_throw(const zend_string *host, uint32_t arg);
bool php_event_dns_check_family_or_throw(zend_long family, uint32_t arg);

/* Look `host` up, for connecting to `port`, and call `done` from the loop unless it is cancelled
 * before. Whoever asks holds the EventDnsBase or hangs below it, and cancels when he goes. */
php_event_dns_look_up *php_event_dns_ask(php_event_dns *self, const char *host, int port,
	int family, php_event_dns_done done, void *arg);

void php_event_dns_cancel(php_event_dns_look_up *look_up);

/* The same without evdns: waits for the answer, and calls `done` before it returns. */
void php_event_dns_wait(const char *host, int port, int family, php_event_dns_done done, void *arg);

/* Look up for PHP the addresses of a host, or the name that goes with an address: the callback,
 * which is copied, gets what EventDnsBase::resolve() or resolveReverse() says. The number of the
 * look-up. */
zend_long php_event_dns_resolve(
	php_event_dns *self, const char *host, int family, const php_event_callback *callback);
zend_long php_event_dns_resolve_reverse(
	php_event_dns *self, const php_event_address *address, const php_event_callback *callback);

/* Nobody waits for the one of this number any more; false where nobody did. May run PHP code. */
bool php_event_dns_give_up(php_event_dns *self, zend_long number);

/* A new evdns, with the system's name servers where the EVDNS_BASE_* bits say so. NULL with an
 * EventException thrown. */
struct evdns_base *php_event_dns_new(php_event_loop *loop, zend_long flags);

/* Open a new handle with it. */
void php_event_dns_open(php_event_dns *self, struct evdns_base *evdns, php_event_loop *loop,
	zend_object *keeps, zend_long flags);

/* A name server more, or what a file says that is written as resolv.conf is; libevent's bits tell
 * which of it counts. Look-ups that wait for one go on. False where it cannot be used. */
bool php_event_dns_add_nameserver(php_event_dns *self, const char *address);
bool php_event_dns_parse(php_event_dns *self, zend_long flags, const char *file);

/* One of evdns's options, with a value that it takes. */
bool php_event_dns_set_option(php_event_dns *self, const char *name, const char *value);

/* For the kind of an EventDnsBase's handle. */
void php_event_dns_release(php_event_handle *handle, void *evdns);
void php_event_dns_forked(php_event_handle *handle);

#endif
