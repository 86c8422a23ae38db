/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Options in an array that a method is given, by name: one table for each method, or for those that
 * share most of it. What is wrong raises a warning that names the argument, "must have ... as its
 * <name>", and no further option is taken. */
#ifndef PHP_EVENT_OPTIONS_H
#define PHP_EVENT_OPTIONS_H

#include "check.h"

/* Take one option: store its value, which is held and not a reference, where it belongs. Returns
 * false with a warning about the argument, or with an exception thrown. May run PHP code. */
typedef bool php_event_option_take(void *to, zval *value, uint32_t arg);

typedef struct {
	const char *name;
	php_event_option_take *take;
	size_t at;      /* offset of `to` in what the method collects */
	unsigned whose; /* bits: which of the methods that share the table have it; 0: all */
} php_event_option;

typedef struct {
	const char *of; /* the option that has these in its value; "": none */
	const php_event_option *known;
	size_t n;
} php_event_options;

/* Take all options of an array, which may be NULL, until one is refused. `whose` is one of the
 * bits, or 0. May run PHP code. */
bool php_event_options_take(
	const php_event_options *self, HashTable *given, unsigned whose, uint32_t arg, void *to);

/* For tables: converts as PHP does, to a bool or a double. */
php_event_option_take php_event_option_take_bool, php_event_option_take_double;

#endif
