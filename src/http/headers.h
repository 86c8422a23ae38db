/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What may go into an HTTP message, and the headers of one as PHP sees them: names match whatever
 * their case, and the values of a header that comes several times are one list, "a, b". */
#ifndef PHP_EVENT_HTTP_HEADERS_H
#define PHP_EVENT_HTTP_HEADERS_H

#include "../compat.h"

struct evkeyvalq;

/* Once a process. */
void php_event_http_headers_startup(void);

/* May it be the name of a header? */
bool php_event_http_is_name(const zend_string *name);

/* Each throws a ValueError naming the argument and returns false where the value would forge a
 * message. */
bool php_event_http_check_value(const zend_string *value, uint32_t arg);
bool php_event_http_check_reason(const zend_string *reason, uint32_t arg);
bool php_event_http_check_uri(const zend_string *uri, uint32_t arg);

/* All headers, [name as it was first spelt => value]. */
void php_event_http_headers_to_array(const struct evkeyvalq *headers, zval *return_value);

/* The value of one header, or null. */
void php_event_http_headers_find(
	const struct evkeyvalq *headers, const zend_string *name, zval *return_value);

/* Does a request announce a body, in whatever spelling? */
bool php_event_http_headers_have_body(const struct evkeyvalq *headers);

/* Each value of one header, in the order in which they came. */
void php_event_http_headers_values(
	const struct evkeyvalq *headers, const zend_string *name, zval *return_value);

#endif
