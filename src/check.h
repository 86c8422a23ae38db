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

/* What they are called says what follows where not: a warning, or, for what 3.1.5 did not have, a
 * ValueError. Either may run PHP code. */
static inline bool php_event_check_least_or_throw(zend_long value, zend_long least, uint32_t arg)
{
	if (value < least) {
		zend_argument_value_error(arg, "must be greater than or equal to " ZEND_LONG_FMT, least);
		return false;
	}
	return true;
}

/* Where the nearest value would not do. */
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

/* A port, where 0 stands for any free one. */
static inline bool php_event_check_port_or_warn(zend_long port, uint32_t arg)
{
	return php_event_check_range_or_warn(port, 0, 65535, arg);
}

/* Where libevent would take the part before it. */
static inline bool php_event_check_no_nul_or_warn(const zend_string *string, uint32_t arg)
{
	if (zend_str_has_nul_byte(string)) {
		php_event_argument_warning(arg, "must not contain any null bytes");
		return false;
	}
	return true;
}

#endif
