/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_EXCEPTION_H
#define PHP_EVENT_EXCEPTION_H

/* The class entry is php_event_exception_ce of src/error.h: what throws it lives there. */
void php_event_exception_register(void);

#endif
