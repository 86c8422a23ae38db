/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Checks of argument values that several classes share. Where 3.1.5 did not throw, we do not:
 * callers ignore bits that mean nothing, clamp numbers out of range if the nearest value does what
 * was meant, and for the rest warn, naming the argument, and return false. */
#ifndef PHP_EVENT_CHECK_H
#define PHP_EVENT_CHECK_H

#include "compat.h"

/* The nearest value in the range. */
static inline zend_long php_event_clamp(zend_long value, zend_long least, zend_long most)
{
	return value < least ? least : value > most ? most : value;
}

/* Raise E_WARNING "Argument #1 ($name) must be ..." in the name of the calling method. May run PHP
 * code. */
ZEND_COLD void php_event_argument_warning(uint32_t arg, const char *format, ...)
	ZEND_ATTRIBUTE_FORMAT(printf, 2, 3);

/* Each returns false if the check fails, after what its name says: a warning, or a ValueError for
 * what 3.1.5 did not have. Either may run PHP code. */
static inline bool php_event_check_least_or_throw(zend_long value, zend_long least, uint32_t arg)
{
	if (value < least) {
		zend_argument_value_error(arg, "must be greater than or equal to " ZEND_LONG_FMT, least);
		return false;
	}
	return true;
}

/* For where the nearest value would not do what was meant. */
static inline bool php_event_check_range_or_warn(
	zend_long value, zend_long least, zend_long most, uint32_t arg)
{
	if (value < least || value > most) {
		php_event_argument_warning(
			arg, "must be between " ZEND_LONG_FMT " and " ZEND_LONG_FMT, least, most);
		return false;
	}
	return true;
}

/* A port; 0 stands for any free one. */
static inline bool php_event_check_port_or_warn(zend_long port, uint32_t arg)
{
	return php_event_check_range_or_warn(port, 0, 65535, arg);
}

/* For strings that libevent would cut at the first NUL. */
static inline bool php_event_check_no_nul_or_warn(const zend_string *string, uint32_t arg)
{
	if (zend_str_has_nul_byte(string)) {
		php_event_argument_warning(arg, "must not contain any null bytes");
		return false;
	}
	return true;
}

#endif
