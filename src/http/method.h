/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Methods of requests: some have a bit of libevent's, EVHTTP_REQ_*, all have a name. Names are
 * case-sensitive. */
#ifndef PHP_EVENT_HTTP_METHOD_H
#define PHP_EVENT_HTTP_METHOD_H

#include "../compat.h"

/* The bit of a method, and the method of a bit; 0 and NULL where there is none. */
uint16_t php_event_http_method_bit(const char *name, size_t length);
const char *php_event_http_method_name(int bit);

/* Which methods the callbacks of a server get. */
typedef struct {
	uint16_t bits;      /* of those that have one */
	zend_string *allow; /* the names of all, as the header Allow has them */
} php_event_http_methods;

/* Those of libevent's that servers begin with. */
void php_event_http_methods_init(php_event_http_methods *self);
void php_event_http_methods_free(php_event_http_methods *self);

/* These and no others. Bits that mean nothing are ignored; what cannot be a name is refused: false
 * with an exception thrown, and nothing has changed. */
void php_event_http_methods_set_bits(php_event_http_methods *self, zend_long bits);
bool php_event_http_methods_set_names(php_event_http_methods *self, HashTable *names, uint32_t arg);

/* Is a request with this one refused, and with which status? 0: it is not. `bit` counts where there
 * is no `name`. */
uint16_t php_event_http_methods_refuse(
	const php_event_http_methods *self, int bit, const zend_string *name);

#endif
