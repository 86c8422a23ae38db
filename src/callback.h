/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A PHP callable with its data. It is resolved when it is set, so that visibility is checked from
 * the scope that set it, and a call costs no look-up. */
#ifndef PHP_EVENT_CALLBACK_H
#define PHP_EVENT_CALLBACK_H

#include "handle.h"

typedef struct {
	zend_function *function; /* NULL: no callback */
	zend_class_entry *called_scope;
	zend_object *object;  /* $this, held */
	zend_object *closure; /* the closure the function lives in, held */
	bool ordinary;        /* written in PHP, and called without special cases */
	zval data;            /* held; IS_UNDEF before the first set */
} php_event_callback;

/* The name of a function, kept whatever becomes of the function. Zeroed before; its strings are
 * held. */
typedef struct php_event_function {
	zend_string *name, *scope, *file; /* NULL: it has none, or nothing was called */
	uint32_t line;
} php_event_function;

static inline bool php_event_function_is_known(const php_event_function *function)
{
	return function->name || function->file;
}

/* "Class::method() in /path/file.php:12", "usleep()"; "" where nothing was called. */
zend_string *php_event_function_in_words(const php_event_function *function);

void php_event_function_forget(php_event_function *function);

/* Replace the callback and its data. `fci` and `fcc` are from Z_PARAM_FUNC; NULL `data` means null.
 * Returns false, with an exception thrown and nothing stored, if it cannot be called any more.
 * May run PHP code: error handlers and autoloaders before it stores, and finally destructors of
 * what was stored before. So `callback` must be in memory that lasts, and what was fetched before
 * may be stale by now. */
bool php_event_callback_set(php_event_callback *callback, const zend_fcall_info *fci,
	const zend_fcall_info_cache *fcc, zval *data);

/* The same for Z_PARAM_FUNC_OR_NULL, with `fci` zeroed before: null, or no argument, clears the
 * callback. */
bool php_event_callback_set_or_clear(php_event_callback *callback, const zend_fcall_info *fci,
	const zend_fcall_info_cache *fcc, zval *data);

/* For a method that hands the callback on: store it in `own`, which the method has zeroed and
 * clears afterwards. Checks last, when all PHP code has run, that the object's handle is still
 * open. Returns false with an exception thrown. */
bool php_event_callback_resolve(php_event_callback *own, php_event_handle *handle,
	const zend_fcall_info *fci, const zend_fcall_info_cache *fcc, zval *data);

/* Copy the callable, with data of its own. */
void php_event_callback_copy(php_event_callback *to, const php_event_callback *from, zval *data);

/* Let go of callable and data. */
void php_event_callback_clear(php_event_callback *callback);

static inline bool php_event_callback_is_set(const php_event_callback *callback)
{
	return callback->function != NULL;
}

void php_event_callback_edges(const php_event_callback *callback, zend_get_gc_buffer *edges);

/* Call with argv[0..argc-1] and the data as the last argument: argv must have room for argc + 1.
 * The callback may replace or clear itself meanwhile. An exception is left in EG(exception). The
 * caller destroys the arguments; what they refer to is held during the call. Returns false if
 * nobody has seen them: no callback is set, or its parameters do not allow them. Call this only
 * from inside php_event_loop_call(). */
bool php_event_callback_call(const php_event_callback *callback, uint32_t argc, zval *argv);

/* The same for a callback that may object: returns false if the callback returned false or
 * threw. */
bool php_event_callback_ask(const php_event_callback *callback, uint32_t argc, zval *argv);

/* Call a function of one of PHP's extensions. Returns false, and throws nothing, if there is none
 * of that name. The caller destroys `result`, which is IS_UNDEF after an exception. */
bool php_event_callback_call_function(const char *name, uint32_t argc, zval *argv, zval *result);

#endif
