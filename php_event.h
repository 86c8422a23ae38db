/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_H
#define PHP_EVENT_H

#include "src/compat.h"

#define PHP_EVENT_VERSION "4.0.0-dev"

extern zend_module_entry event_module_entry;
#define phpext_event_ptr &event_module_entry

#endif
