/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Methods of requests: all have a name, and some a bit of libevent's, EVHTTP_REQ_*. Names are
 * case-sensitive. */
#ifndef PHP_EVENT_HTTP_METHOD_H
#define PHP_EVENT_HTTP_METHOD_H

#include "../compat.h"

/* The bit of a method, and the method of a bit; 0 and NULL where there is none. */
uint16_t php_event_http_method_bit(const char *name, size_t length);
const char *php_event_http_method_name(int bit);

/* The methods that a server's callbacks get. */
typedef struct {
	uint16_t bits;      /* of those that have a bit */
	zend_string *allow; /* the names of all, as the value of Allow */
} php_event_http_methods;

/* Set those of libevent's methods that servers accept by default. */
void php_event_http_methods_init(php_event_http_methods *self);
void php_event_http_methods_free(php_event_http_methods *self);

/* Set these methods and no others. Bits that mean nothing are ignored. set_names() returns false,
 * with an exception thrown and nothing changed, if one cannot be a name. */
void php_event_http_methods_set_bits(php_event_http_methods *self, zend_long bits);
bool php_event_http_methods_set_names(php_event_http_methods *self, HashTable *names, uint32_t arg);

/* The status that refuses a request with this method; 0: it is accepted. `bit` counts if there is
 * no `name`. */
uint16_t php_event_http_methods_refuse(
	const php_event_http_methods *self, int bit, const zend_string *name);

#endif
