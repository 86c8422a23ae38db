/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "check.h"

void php_event_argument_warning(uint32_t arg, const char *format, ...)
{
	const char *name = get_active_function_arg_name(arg);
	char *message;
	va_list args;

	va_start(args, format);
	zend_vspprintf(&message, 0, format, args);
	va_end(args);
	php_error_docref(NULL, E_WARNING, "Argument #%u%s%s%s %s", arg, name ? " ($" : "",
		name ? name : "", name ? ")" : "", message);
	efree(message);
}

/* PHP code that runs meanwhile may change what a reference leads to. */
bool php_event_take_options(HashTable *options, php_event_take_option *take, void *to)
{
	zend_string *name;
	zval *value, held;

	if (!options) {
		return true;
	}
	ZEND_HASH_FOREACH_STR_KEY_VAL (options, name, value) {
		ZVAL_COPY_DEREF(&held, value);
		bool well = take(to, name, &held) && !EG(exception);
		zval_ptr_dtor(&held);
		if (!well) {
			return false;
		}
	}
	ZEND_HASH_FOREACH_END();
	return true;
}
