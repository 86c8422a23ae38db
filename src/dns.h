/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Looks hosts up, mostly through evdns. Callbacks that evdns has deferred refer to its memory, so
 * it is freed only when none of them is left. Its answers may come at once, but are reported from
 * the loop. */
#ifndef PHP_EVENT_DNS_H
#define PHP_EVENT_DNS_H

#include "address.h"
#include "loop.h"

#include <event2/dns.h>
#include <event2/util.h>

typedef struct php_event_dns_look_up php_event_dns_look_up;

typedef struct {
	php_event_handle handle; /* struct evdns_base, under its base */
	unsigned look_ups;       /* how many somebody waits for */
	zend_long asked;         /* how many PHP has asked for: the number of the latest */
	bool goes_inactive;      /* does not keep the loop running while it has no look-ups */
	int max_inflight;        /* how many names evdns asks for at a time */
	const char *random_case; /* of names asked for: "0" or "1"; NULL: evdns's default */
} php_event_dns;

/* What a look-up found. `error` is for evutil_gai_strerror(). `found` belongs to the look-up and is
 * NULL if and only if there is an error; a look-up of an address sets only the name, in
 * ai_canonname. The look-up is over: there is nothing left to cancel. */
typedef void (*php_event_dns_done)(void *arg, int error, const struct evutil_addrinfo *found);

/* Can this be the name of a host, or a family of addresses (AF_UNSPEC: both)? */
bool php_event_dns_is_host(const zend_string *host);
bool php_event_dns_is_family(zend_long family);

/* The same, with a ValueError thrown if not. */
bool php_event_dns_check_host_or_throw(const zend_string *host, uint32_t arg);
bool php_event_dns_check_family_or_throw(zend_long family, uint32_t arg);

/* Look `host` up, to connect to `port`, and call `done` from the loop unless cancelled before. The
 * caller holds the EventDnsBase or hangs below it, and cancels the look-up before going. */
php_event_dns_look_up *php_event_dns_ask(php_event_dns *self, const char *host, int port,
	int family, php_event_dns_done done, void *arg);

void php_event_dns_cancel(php_event_dns_look_up *look_up);

/* The same without evdns: waits for the answer and calls `done` before returning. */
void php_event_dns_wait(const char *host, int port, int family, php_event_dns_done done, void *arg);

/* Look up for PHP the addresses of a host, or the name of an address. The callback, which is
 * copied, gets what EventDnsBase::resolve() or resolveReverse() document. Returns the number of the
 * look-up. */
zend_long php_event_dns_resolve(
	php_event_dns *self, const char *host, int family, const php_event_callback *callback);
zend_long php_event_dns_resolve_reverse(
	php_event_dns *self, const php_event_address *address, const php_event_callback *callback);

/* Cancel the look-up of this number; returns false if nobody waited for it. May run PHP code. */
bool php_event_dns_give_up(php_event_dns *self, zend_long number);

/* Make a new evdns, with the system's name servers if the EVDNS_BASE_* bits say so. Returns NULL
 * with an EventException thrown. */
struct evdns_base *php_event_dns_new(php_event_loop *loop, zend_long flags);

/* Open a new handle on an evdns. */
void php_event_dns_open(php_event_dns *self, struct evdns_base *evdns, php_event_loop *loop,
	zend_object *keeps, zend_long flags);

/* Add a name server, or what a file in the format of resolv.conf says; libevent's bits select what
 * of it counts. Look-ups that wait for a name server go on. Return false if it cannot be used. */
bool php_event_dns_add_nameserver(php_event_dns *self, const char *address);
bool php_event_dns_parse(php_event_dns *self, zend_long flags, const char *file);

/* Set one of evdns's options to a value that it accepts. */
bool php_event_dns_set_option(php_event_dns *self, const char *name, const char *value);

/* For the kind of an EventDnsBase's handle. */
void php_event_dns_release(php_event_handle *handle, void *evdns);
void php_event_dns_forked(php_event_handle *handle);

#endif
