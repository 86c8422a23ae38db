/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_exception.h"

#include "../src/error.h"

#include <ext/spl/spl_exceptions.h>

#include "event_exception_arginfo.h"

void php_event_exception_register(void)
{
	php_event_exception_ce = register_class_EventException(spl_ce_RuntimeException);
}
