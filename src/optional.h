/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * PHP strings that may be NULL. */
#ifndef PHP_EVENT_OPTIONAL_H
#define PHP_EVENT_OPTIONAL_H

#include "compat.h"

/* Take another reference. */
static inline zend_string *php_event_optional_copy(zend_string *string)
{
	return string ? zend_string_copy(string) : NULL;
}

static inline void php_event_optional_release(zend_string *string)
{
	if (string) {
		zend_string_release(string);
	}
}

#endif
