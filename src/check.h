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

static inline bool php_event_check_least(zend_long value, zend_long least, uint32_t arg)
{
	if (value < least) {
		zend_argument_value_error(arg, "must be greater than or equal to " ZEND_LONG_FMT, least);
		return false;
	}
	return true;
}

static inline bool php_event_check_range(
	zend_long value, zend_long least, zend_long most, uint32_t arg)
{
	if (value < least || value > most) {
		zend_argument_value_error(
			arg, "must be between " ZEND_LONG_FMT " and " ZEND_LONG_FMT, least, most);
		return false;
	}
	return true;
}

/* Where 0 stands for any free one. */
static inline bool php_event_check_port(zend_long port, uint32_t arg)
{
	return php_event_check_range(port, 0, 65535, arg);
}

/* `names` are those of the `known` bits, as in "Event::* bits". */
static inline bool php_event_check_bits(
	zend_long bits, zend_long known, const char *names, uint32_t arg)
{
	if (bits & ~known) {
		zend_argument_value_error(arg, "must be a combination of %s", names);
		return false;
	}
	return true;
}

/* How much libevent's HTTP takes: -1 is no limit. */
static inline bool php_event_check_limit(zend_long bytes, uint32_t arg)
{
	if (bytes < -1) {
		zend_argument_value_error(arg, "must be -1 or more bytes");
		return false;
	}
	return true;
}

/* Where libevent wants them whole; elsewhere see timeval.h. */
static inline bool php_event_check_seconds(zend_long seconds, uint32_t arg)
{
	if (seconds < 0 || seconds > INT_MAX) {
		zend_argument_value_error(arg, "must be between 0 and %d seconds", INT_MAX);
		return false;
	}
	return true;
}

#endif
