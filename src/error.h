/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What libevent says to its log is kept until no frame of libevent's is on the stack (an error
 * handler is PHP code, and may free anything), then becomes a warning or an exception's reason. */
#ifndef PHP_EVENT_ERROR_H
#define PHP_EVENT_ERROR_H

#include "globals.h"

#include <zend_exceptions.h>

extern zend_class_entry *php_event_exception_ce;

/* Raise what has been logged as one E_WARNING of the calling method. May run PHP code. */
ZEND_COLD void php_event_error_raise(void);

static inline void php_event_error_flush(void)
{
	if (UNEXPECTED(EVENT_G(error.length))) {
		php_event_error_raise();
	}
}

/* Throw an EventException: "what: reason", the reason being what was logged, else errno's. */
ZEND_COLD void php_event_error_throw(const char *what);

/* E_WARNING "what: reason", with the reason found the same way. */
ZEND_COLD void php_event_error_warn(const char *what);

/* Has exit() been called? It unwinds the stack as an exception would. */
static inline bool php_event_error_is_exit(void)
{
	return EG(exception) && zend_is_unwind_exit(EG(exception));
}

/* Say it as if libevent had. */
ZEND_COLD void php_event_error_log(const char *message);

/* What is said between the two is forgotten. */
size_t php_event_error_mark(void);
void php_event_error_forget(size_t mark);

/* Once a process, and at its end: libevent's log and fatal hooks. */
void php_event_error_startup(void);
void php_event_error_shutdown(void);

#endif
