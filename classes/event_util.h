/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_UTIL_H
#define PHP_EVENT_UTIL_H

#include "../src/compat.h"

extern zend_class_entry *php_event_util_ce;

void php_event_util_register(void);

#endif
