/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_DNS_BASE_H
#define PHP_EVENT_DNS_BASE_H

#include "../src/dns.h"

typedef struct {
	php_event_dns dns;
	zend_object std;
} php_event_dns_base;

extern zend_class_entry *php_event_dns_base_ce;

static inline php_event_dns_base *php_event_dns_base_from_obj(zend_object *object)
{
	return PHP_EVENT_CONTAINER_OF(object, php_event_dns_base, std);
}

#define Z_EVENT_DNS_BASE_P(zv) php_event_dns_base_from_obj(Z_OBJ_P(zv))

/* Get the evdns for use on `loop`. Returns NULL with an exception thrown, which names the argument,
 * if it is stale or another base's. */
php_event_dns *php_event_dns_base_fetch(
	zend_object *object, const php_event_loop *loop, uint32_t arg);

void php_event_dns_base_register(void);

#endif
