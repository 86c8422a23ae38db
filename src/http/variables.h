/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What PHP's users know as $_GET, $_POST and $_COOKIE, made of what a client sent: names, brackets
 * and values by PHP's own code, within max_input_vars and max_input_nesting_level of php.ini. The
 * process's own arrays are not touched. Each may warn as PHP does, which may run PHP code: what is
 * read is copied before, and an array that is being filled is nobody else's. */
#ifndef PHP_EVENT_HTTP_VARIABLES_H
#define PHP_EVENT_HTTP_VARIABLES_H

#include "../compat.h"

struct evkeyvalq;

/* "a=1&b[]=2", as parse_str() takes it apart; NULL: nothing. */
void php_event_http_variables_query(const char *query, zval *array);

/* The Cookie headers of a request. Of cookies with the same name the first counts. */
void php_event_http_variables_cookies(const struct evkeyvalq *headers, zval *array);

/* A body of application/x-www-form-urlencoded, which is taken apart where it is: into an array. */
void php_event_http_variables_form(zend_string *body, zval *array);

/* One more by PHP's rules, unless there are as many as php.ini allows: then a warning, once. */
void php_event_http_variables_add(
	zval *array, zend_long *count, const char *name, const char *value, size_t length);

#endif
