/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "variables.h"

#include "headers.h"

#include <SAPI.h>
#include <ext/standard/url.h>
#include <php_variables.h>

void php_event_http_variables_query(const char *query, zval *array)
{
	array_init(array);
	if (query && *query) {
		sapi_module.treat_data(PARSE_STRING, estrdup(query), array); /* it frees what it is given */
	}
}

/* Is there room for one more? If not, warn in PHP's words. */
static bool may_add(zend_long *count)
{
	if (++*count == PG(max_input_vars) + 1) {
		php_error_docref(NULL, E_WARNING,
			"Input variables exceeded " ZEND_LONG_FMT
			". To increase the limit change max_input_vars in php.ini.",
			PG(max_input_vars));
	}
	return *count <= PG(max_input_vars);
}

typedef void (*registrar)(const char *name, const char *value, size_t length, zval *array);

/* The filter that php.ini may ask for; as in parse_str() it keeps nothing. */
static void add_filtered(
	zval *array, const char *name, const char *value, size_t length, registrar add)
{
	char *filtered = estrndup(value, length);
	size_t filtered_length = length;

	if (sapi_module.input_filter(PARSE_STRING, name, &filtered, length, &filtered_length)) {
		add(name, filtered, filtered_length, array);
	}
	efree(filtered);
}

void php_event_http_variables_add(
	zval *array, zend_long *count, const char *name, const char *value, size_t length)
{
	if (may_add(count)) {
		add_filtered(array, name, value, length, php_register_variable_safe);
	}
}

/* --- pairs of a name and a value, with NUL at the end of both --- */

/* The part up to the separator, or to the end, which becomes a NUL. */
static char *cut(char *from, char *end, char separator)
{
	char *found = memchr(from, separator, (size_t) (end - from));

	found = found ? found : end;
	*found = '\0';
	return found;
}

void php_event_http_variables_form(zend_string *body, zval *array)
{
	char *pair = ZSTR_VAL(body), *end = pair + ZSTR_LEN(body), *next;

	for (zend_long count = 0; pair < end && may_add(&count); pair = next + 1) {
		next = cut(pair, end, '&');

		char *name_end = cut(pair, next, '=');
		char *value = MIN(name_end + 1, next);
		size_t length = php_url_decode(value, (size_t) (next - value));

		php_url_decode(pair, (size_t) (name_end - pair));
		add_filtered(array, pair, value, length, php_register_variable_safe);
	}
}

/* PHP looks for earlier cookies in the process's own array. Not if the name has brackets: then each
 * value has its own place. */
static void add_cookie(const char *name, const char *value, size_t length, zval *cookies)
{
	const char *bracket = strchr(name, '[');
	zval one;

	if (bracket && strchr(bracket, ']')) {
		php_register_variable_safe(name, value, length, cookies);
		return;
	}
	array_init(&one);
	php_register_variable_safe(name, value, length, &one);
	zend_hash_merge(Z_ARRVAL_P(cookies), Z_ARRVAL(one), zval_add_ref, false);
	zval_ptr_dtor(&one);
}

static void add_cookies(zend_string *cookies, zval *array)
{
	char *name = ZSTR_VAL(cookies), *end = name + ZSTR_LEN(cookies), *next;

	for (zend_long count = 0; name < end; name = next + 1) {
		next = cut(name, end, ';');
		name += strspn(name, " \t\v\f");

		char *name_end = cut(name, next, '=');
		char *value = MIN(name_end + 1, next);

		if (name == name_end) {
			continue;
		}
		if (!may_add(&count)) {
			break;
		}
		size_t length = php_raw_url_decode(value, (size_t) (next - value));
		add_filtered(array, name, value, length, add_cookie);
	}
}

void php_event_http_variables_cookies(const struct evkeyvalq *headers, zval *array)
{
	zend_string *name = ZSTR_INIT_LITERAL("Cookie", false);
	zval all;

	array_init(array);
	php_event_http_headers_find(headers, name, &all);
	zend_string_release(name);
	if (Z_TYPE(all) == IS_STRING) {
		zend_string *own = zend_string_init(Z_STRVAL(all), Z_STRLEN(all), false);

		zval_ptr_dtor_str(&all); /* it may be a string that others have */
		add_cookies(own, array);
		zend_string_release(own);
	}
}
