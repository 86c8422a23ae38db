/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What libevent logs is kept until none of its frames is on the stack, since an error handler is
 * PHP code and may free anything. Then it becomes a warning, or the reason of an exception. */
#ifndef PHP_EVENT_ERROR_H
#define PHP_EVENT_ERROR_H

#include "globals.h"

#include <zend_exceptions.h>

extern zend_class_entry *php_event_exception_ce;

/* Raise what has been logged as a single E_WARNING of the calling method. May run PHP code. */
ZEND_COLD void php_event_error_raise(void);

static inline void php_event_error_flush(void)
{
	if (UNEXPECTED(EVENT_G(error.length))) {
		php_event_error_raise();
	}
}

/* Throw an EventException "what: reason". The reason is what was logged, or else errno's
 * message. */
ZEND_COLD void php_event_error_throw(const char *what);

/* Raise E_WARNING "what: reason", with the reason found the same way. */
ZEND_COLD void php_event_error_warn(const char *what);

/* Has exit() been called? It unwinds the stack as an exception would. */
static inline bool php_event_error_is_exit(void)
{
	return EG(exception) && zend_is_unwind_exit(EG(exception));
}

/* Log a message as if libevent had. */
ZEND_COLD void php_event_error_log(const char *message);

/* Forget what has been logged since the mark. */
size_t php_event_error_mark(void);
void php_event_error_forget(size_t mark);

/* Set libevent's log and fatal hooks, once per process, and remove them at its end. */
void php_event_error_startup(void);
void php_event_error_shutdown(void);

#endif
