/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What several classes ask of the values they are given. Where 3.1.5 did not throw, we do not:
 * bits that mean nothing are ignored by the callers, numbers beyond a range are clamped where the
 * nearest does what was meant, and what remains is a warning that names the argument, and false. */
#ifndef PHP_EVENT_CHECK_H
#define PHP_EVENT_CHECK_H

#include "compat.h"

/* The nearest value in the range. */
static inline zend_long php_event_clamp(zend_long value, zend_long least, zend_long most)
{
	return value < least ? least : value > most ? most : value;
}

/* E_WARNING "Argument #1 ($name) must be ..." of the calling method. May run PHP code. */
ZEND_COLD void php_event_argument_warning(uint32_t arg, const char *format, ...)
	ZEND_ATTRIBUTE_FORMAT(printf, 2, 3);

/* For what 3.1.5 did not have: throws a ValueError. */
static inline bool php_event_check_least(zend_long value, zend_long least, uint32_t arg)
{
	if (value < least) {
		zend_argument_value_error(arg, "must be greater than or equal to " ZEND_LONG_FMT, least);
		return false;
	}
	return true;
}

/* False with a warning where the value is beyond the range, and the nearest would not do. */
static inline bool php_event_check_range(
	zend_long value, zend_long least, zend_long most, uint32_t arg)
{
	if (value < least || value > most) {
		php_event_argument_warning(
			arg, "must be between " ZEND_LONG_FMT " and " ZEND_LONG_FMT, least, most);
		return false;
	}
	return true;
}

/* A port, where 0 stands for any free one. */
static inline bool php_event_check_port(zend_long port, uint32_t arg)
{
	return php_event_check_range(port, 0, 65535, arg);
}

#endif
