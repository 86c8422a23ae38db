/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the programs that hold a room against tables put their words together with. Whoever includes
 * it says before how much a text may have: MOST. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
	char bytes[MOST];
	size_t length;
} text;

static void die(const char *what, const char *which)
{
	printf("%s: %s\n", what, which);
	exit(1);
}

static void add(text *t, const char *bytes, size_t length)
{
	if (length > MOST - t->length) {
		die("too long", "a case");
	}
	memcpy(t->bytes + t->length, bytes, length);
	t->length += length;
}

static void say(text *t, const char *format, ...)
{
	char line[20000];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(line, sizeof line, format, arguments);
	va_end(arguments);
	add(t, line, strlen(line));
}
