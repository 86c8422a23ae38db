/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What PHP's users know as $_GET, $_POST and $_COOKIE, made from what a client sent: PHP's own code
 * handles names, brackets and values, within max_input_vars and max_input_nesting_level of php.ini.
 * The process's own arrays are not touched. Each function may warn as PHP does, which may run PHP
 * code: what is read has been copied before, and nobody else has the array that is being filled. */
#ifndef PHP_EVENT_HTTP_VARIABLES_H
#define PHP_EVENT_HTTP_VARIABLES_H

#include "../compat.h"

struct evkeyvalq;

/* Parse "a=1&b[]=2" as parse_str() does; NULL is empty. */
void php_event_http_variables_query(const char *query, zval *array);

/* Parse the Cookie headers of a request. Of cookies with the same name the first counts. */
void php_event_http_variables_cookies(const struct evkeyvalq *headers, zval *array);

/* Parse a body of application/x-www-form-urlencoded, in place, into an array. */
void php_event_http_variables_form(zend_string *body, zval *array);

/* Add a variable by PHP's rules, unless there are as many as php.ini allows: then warn, once. */
void php_event_http_variables_add(
	zval *array, zend_long *count, const char *name, const char *value, size_t length);

#endif
