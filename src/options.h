/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Options by their names, in an array that a method is given: one table for each method, or for
 * those that share most of it. What is wrong is a warning that names the argument, "must have ...
 * as its <name>", and nothing more is taken. */
#ifndef PHP_EVENT_OPTIONS_H
#define PHP_EVENT_OPTIONS_H

#include "check.h"

/* Take one: put the value, which is held and no reference, to where it belongs. False with a
 * warning about the argument, or with an exception. May run PHP code. */
typedef bool php_event_option_take(void *to, zval *value, uint32_t arg);

typedef struct {
	const char *name;
	php_event_option_take *take;
	size_t at;      /* `to` is so many bytes into what the method collects */
	unsigned whose; /* bits: whose it is, of those who share the table; 0: everybody's */
} php_event_option;

typedef struct {
	const char *of; /* the option whose value they are; "": none */
	const php_event_option *known;
	size_t n;
} php_event_options;

/* Take all, none where there is no array, until one is refused. `whose` is one of the bits, or 0.
 * May run PHP code. */
bool php_event_options_take(
	const php_event_options *self, HashTable *given, unsigned whose, uint32_t arg, void *to);

/* For tables: what is converted as PHP does it, to a bool or a double. */
php_event_option_take php_event_option_take_bool, php_event_option_take_double;

#endif
