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
