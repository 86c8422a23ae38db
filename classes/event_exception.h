/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_EXCEPTION_H
#define PHP_EVENT_EXCEPTION_H

/* The class entry is php_event_exception_ce in src/error.h, where the exceptions are thrown. */
void php_event_exception_register(void);

#endif
