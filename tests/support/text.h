/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the programs that hold a room against tables read these with, and put their words together.
 * Whoever includes it says before how much a text may have: MOST. */
#include <stdbool.h>
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

/* Tables are files of cases, each of which begins with a line "-- name"; a line may be empty, or
 * begin with # and say something to people. The others are given without what ends them. */
static void read_tables(char **files, void (*begin_case)(const char *name),
	void (*read_line)(const char *line), void (*end_case)(void))
{
	static char line[20000];

	for (; *files; files++) {
		FILE *f = fopen(*files, "r");
		bool in_case = false;

		if (!f) {
			die("cannot be read", *files);
		}
		while (fgets(line, sizeof line, f)) {
			line[strcspn(line, "\n")] = '\0';
			if (strncmp(line, "-- ", 3) == 0) {
				if (in_case) {
					end_case();
				}
				begin_case(line + 3);
				in_case = true;
			} else if (in_case && *line && *line != '#') {
				read_line(line);
			}
		}
		if (in_case) {
			end_case();
		}
		fclose(f);
	}
}
