/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "method.h"

#include "message.h"
#include "strict.h"

#include <event2/http.h>
#include <zend_smart_str.h>

static const struct {
	uint16_t bit;
	uint8_t length;
	const char *name;
} methods[] = {
#define METHOD(name) \
	{ \
		EVHTTP_REQ_##name, sizeof #name - 1, #name \
	}
	METHOD(GET),
	METHOD(HEAD),
	METHOD(POST),
	METHOD(PUT),
	METHOD(DELETE),
	METHOD(OPTIONS),
	METHOD(TRACE),
	METHOD(CONNECT),
	METHOD(PATCH),
#undef METHOD
};

enum { METHODS = sizeof methods / sizeof *methods };

uint16_t php_event_http_method_bit(const char *name, size_t length)
{
	for (size_t i = 0; i < METHODS; i++) {
		if (methods[i].length == length && memcmp(methods[i].name, name, length) == 0) {
			return methods[i].bit;
		}
	}
	return 0;
}

const char *php_event_http_method_name(int bit)
{
	for (size_t i = 0; i < METHODS; i++) {
		if (methods[i].bit == bit) {
			return methods[i].name;
		}
	}
	return NULL;
}

/* --- which are allowed --- */

static void add(smart_str *allow, const char *name, size_t length)
{
	if (allow->s) {
		smart_str_appendl(allow, ", ", 2);
	}
	smart_str_appendl(allow, name, length);
}

static void take(php_event_http_methods *self, uint16_t bits, smart_str *allow)
{
	php_event_http_methods_free(self);
	smart_str_0(allow);
	self->bits = bits;
	self->allow = allow->s ? allow->s : ZSTR_EMPTY_ALLOC();
}

void php_event_http_methods_init(php_event_http_methods *self)
{
	php_event_http_methods_set_bits(self,
		EVHTTP_REQ_GET | EVHTTP_REQ_POST | EVHTTP_REQ_HEAD | EVHTTP_REQ_PUT | EVHTTP_REQ_DELETE);
}

void php_event_http_methods_free(php_event_http_methods *self)
{
	if (self->allow) {
		zend_string_release(self->allow);
		self->allow = NULL;
	}
}

void php_event_http_methods_set_bits(php_event_http_methods *self, zend_long bits)
{
	smart_str allow = {0};
	uint16_t known = 0;

	for (size_t i = 0; i < METHODS; i++) {
		if (bits & methods[i].bit) {
			known |= methods[i].bit;
			add(&allow, methods[i].name, methods[i].length);
		}
	}
	take(self, known, &allow);
}

/* Neither a space nor a comma can be part of a name. */
static bool is_in(const zend_string *allow, const zend_string *name)
{
	const char *p = ZSTR_VAL(allow), *end = p + ZSTR_LEN(allow);

	while (p < end) {
		const char *comma = memchr(p, ',', (size_t) (end - p));
		size_t length = (size_t) ((comma ? comma : end) - p);

		if (length == ZSTR_LEN(name) && memcmp(p, ZSTR_VAL(name), length) == 0) {
			return true;
		}
		p += length + 2;
	}
	return false;
}

static bool may_be(const zval *name)
{
	return Z_TYPE_P(name) == IS_STRING && php_event_http_message_is_name(Z_STR_P(name))
		&& Z_STRLEN_P(name) <= php_event_http_strict_defaults.method;
}

bool php_event_http_methods_set_names(php_event_http_methods *self, HashTable *names, uint32_t arg)
{
	smart_str allow = {0};
	uint16_t bits = 0;
	zval *name;

	ZEND_HASH_FOREACH_VAL (names, name) {
		ZVAL_DEREF(name);
		if (!may_be(name)) {
			zend_argument_value_error(arg,
				"must contain names of methods only: 1 to %zu letters, digits and any of "
				"!#$%%&'*+-.^_`|~",
				php_event_http_strict_defaults.method);
			smart_str_free(&allow);
			return false;
		}
		bits |= php_event_http_method_bit(Z_STRVAL_P(name), Z_STRLEN_P(name));
		add(&allow, Z_STRVAL_P(name), Z_STRLEN_P(name));
	}
	ZEND_HASH_FOREACH_END();
	take(self, bits, &allow);
	return true;
}

uint16_t php_event_http_methods_refuse(
	const php_event_http_methods *self, int bit, const zend_string *name)
{
	if (name) {
		return is_in(self->allow, name) ? 0 : 501;
	}
	if (self->bits & bit) {
		return 0;
	}
	return php_event_http_method_name(bit) ? 405 : 501;
}
