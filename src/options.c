/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "options.h"

#include <zend_smart_str.h>

static bool is_of(const php_event_option *option, unsigned whose)
{
	return !option->whose || (option->whose & whose);
}

static const php_event_option *find(
	const php_event_options *self, const zend_string *name, unsigned whose)
{
	for (const php_event_option *o = self->known; name && o < self->known + self->n; o++) {
		if (is_of(o, whose) && zend_string_equals_cstr(name, o->name, strlen(o->name))) {
			return o;
		}
	}
	return NULL;
}

/* Warn with the names of the options there are: "a, b and c". */
static void warn_of_unknown(const php_event_options *self, unsigned whose, uint32_t arg)
{
	const php_event_option *last = NULL;
	smart_str names = {0};

	for (const php_event_option *o = self->known; o < self->known + self->n; o++) {
		if (is_of(o, whose)) {
			if (last) {
				smart_str_append_printf(&names, "%s%s", names.s ? ", " : "", last->name);
			}
			last = o;
		}
	}
	ZEND_ASSERT(last); /* whoever takes options knows at least one */
	smart_str_append_printf(&names, "%s%s", names.s ? " and " : "", last->name);
	smart_str_0(&names);
	php_event_argument_warning(arg, "must have no options%s%s but %s", *self->of ? " of " : "",
		self->of, ZSTR_VAL(names.s));
	smart_str_free(&names);
}

bool php_event_options_take(
	const php_event_options *self, HashTable *given, unsigned whose, uint32_t arg, void *to)
{
	zend_string *name;
	zval *value, held;

	if (!given) {
		return true;
	}
	ZEND_HASH_FOREACH_STR_KEY_VAL (given, name, value) {
		const php_event_option *option = find(self, name, whose);

		if (!option) {
			warn_of_unknown(self, whose, arg);
			return false;
		}
		ZVAL_COPY_DEREF(&held, value); /* PHP code may change what a reference points to */
		bool well = option->take((char *) to + option->at, &held, arg) && !EG(exception);
		zval_ptr_dtor(&held);
		if (!well) {
			return false;
		}
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

bool php_event_option_take_bool(void *to, zval *value, uint32_t arg)
{
	*(bool *) to = zend_is_true(value);
	return true;
}

bool php_event_option_take_double(void *to, zval *value, uint32_t arg)
{
	*(double *) to = zval_get_double(value);
	return true;
}
