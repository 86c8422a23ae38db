/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Holds src/http/conditions, ranges and types against a table, in which each line is a case:
 *
 *     cc -std=c11 -o files tests/support/files.c src/http/{conditions,ranges,types}.c
 *     ./files tests/http/files/<name>.txt
 *
 *     date <now> | <text>              => <seconds>, or none
 *     format <seconds>                 => <text>
 *     conditions <tag> <modified> <now> | <name>: <value> | ...   => 0, 304 or 412; range: yes or no
 *     range <size> | <text>            => <offset>+<length> ..., whole or none
 *     type <path>                      => <type>
 */
#include "../../src/http/conditions.h"
#include "../../src/http/ranges.h"
#include "../../src/http/types.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char said[4096];

static void say_date(char *number, char *text)
{
	int64_t seconds;

	if (php_event_http_date_parse(text, strtoll(number, NULL, 10), &seconds)) {
		snprintf(said, sizeof said, "%" PRId64, seconds);
	} else {
		strcpy(said, "none");
	}
}

static void say_format(char *number)
{
	php_event_http_date_format(strtoll(number, NULL, 10), said);
}

static void say_type(char *path)
{
	strcpy(said, php_event_http_type_of(path, strlen(path)));
}

static void say_range(char *number, char *text)
{
	php_event_http_range ranges[PHP_EVENT_HTTP_RANGES_MAX];
	int n = php_event_http_ranges_parse(text, strtoull(number, NULL, 10), ranges);
	size_t length = 0;

	strcpy(said, n < 0 ? "none" : "whole");
	for (int i = 0; i < n; i++) {
		length += (size_t) snprintf(said + length, sizeof said - length, "%s%" PRIu64 "+%" PRIu64,
			i ? " " : "", ranges[i].offset, ranges[i].length);
	}
}

/* The value of a header of this name; NULL where there is none. */
static const char *find(char **fields, int count, const char *name)
{
	size_t length = strlen(name);

	for (int i = 0; i < count; i++) {
		if (strncmp(fields[i], name, length) == 0 && fields[i][length] == ':') {
			return fields[i] + length + 1 + strspn(fields[i] + length + 1, " ");
		}
	}
	return NULL;
}

static void say_conditions(char *words, char **fields, int count)
{
	const char *own = strtok(words, " "), *modified = strtok(NULL, " "), *now = strtok(NULL, " ");
	php_event_http_representation of = {.tag = strcmp(own, "none") == 0 ? NULL : own,
		.modified = strtoll(modified, NULL, 10),
		.now = strtoll(now, NULL, 10)};
	php_event_http_conditions conditions = {.match = find(fields, count, "If-Match"),
		.none_match = find(fields, count, "If-None-Match"),
		.modified_since = find(fields, count, "If-Modified-Since"),
		.unmodified_since = find(fields, count, "If-Unmodified-Since"),
		.range = find(fields, count, "If-Range")};

	of.settled = of.now - of.modified >= 2;
	if (conditions.range) {
		strcpy(said, php_event_http_conditions_allow_range(&conditions, &of) ? "yes" : "no");
	} else {
		snprintf(said, sizeof said, "%d", php_event_http_conditions_status(&conditions, &of));
	}
}

/* Cut at each " |". */
static int split(char *line, char **fields)
{
	int count = 0;

	for (char *next = line; next; count++) {
		fields[count] = next + strspn(next, " ");
		next = strstr(next, " |");
		if (next) {
			*next = '\0';
			next += 2;
		}
	}
	return count;
}

static void say(char *line)
{
	char *fields[20], *number = strchr(line, ' ') + 1;
	int count = split(line, fields);
	char *text = count > 1 ? fields[1] : number + strlen(number);

	switch (*line) {
		case 'd':
			say_date(number, text);
			break;
		case 'f':
			say_format(number);
			break;
		case 't':
			say_type(number);
			break;
		case 'r':
			say_range(number, text);
			break;
		case 'c':
			say_conditions(number, fields + 1, count - 1);
			break;
	}
}

int main(int argc, char **argv)
{
	static char line[8192], copy[8192];
	FILE *file = fopen(argv[argc - 1], "r");
	int cases = 0, wrong = 0;

	while (file && fgets(line, sizeof line, file)) {
		char *expected = strstr(line, " => ");

		if (*line == '#' || !expected) {
			continue;
		}
		line[strcspn(line, "\n")] = '\0';
		strcpy(copy, line);
		for (char *end = expected; end >= line && *end == ' '; end--) { /* they are lined up */
			*end = '\0';
		}
		say(line);
		cases++;
		if (strcmp(said, expected + 4) != 0) {
			printf("%s\nis: %s\n", copy, said);
			wrong++;
		}
	}
	printf("%d cases, %d wrong\n", cases, wrong);
	return wrong > 0;
}
