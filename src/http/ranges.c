/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "ranges.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* Skip "bytes=", in any case; NULL if it is not there. */
static const char *take_unit(const char *at)
{
	static const char unit[] = "bytes=";

	for (size_t i = 0; unit[i]; i++, at++) {
		char c = *at >= 'A' && *at <= 'Z' ? (char) (*at + ('a' - 'A')) : *at;

		if (c != unit[i]) {
			return NULL;
		}
	}
	return at;
}

/* A number of any length: one that is too large is the largest. */
static const char *take_number(const char *at, uint64_t *number, bool *there)
{
	*there = *at >= '0' && *at <= '9';
	*number = 0;
	for (; *at >= '0' && *at <= '9'; at++) {
		uint64_t digit = (uint64_t) (*at - '0');

		*number = *number > (UINT64_MAX - digit) / 10 ? UINT64_MAX : *number * 10 + digit;
	}
	return at;
}

/* Read one range of the list. Returns where it ends; NULL if it is malformed. */
static const char *take_range(const char *at, uint64_t size, php_event_http_range *range)
{
	uint64_t first, last;
	bool has_first, has_last;

	at = take_number(at, &first, &has_first);
	if (*at++ != '-') {
		return NULL;
	}
	at = take_number(at, &last, &has_last);
	if (has_first ? has_last && last < first : !has_last) {
		return NULL;
	}
	if (!has_first) { /* the last so many */
		first = last < size ? size - last : 0;
		last = UINT64_MAX;
	} else if (!has_last) {
		last = UINT64_MAX;
	}
	range->offset = first;
	range->length = first < size ? (last < size ? last + 1 : size) - first : 0;
	return at;
}

/* The next of the list, after the one that ends here; NULL if something else follows. */
static const char *take_comma(const char *at)
{
	at += strspn(at, " \t");
	return *at == ',' ? at + strspn(at, " \t,") : *at == '\0' ? at : NULL;
}

/* The last bytes of nothing are all there is. */
static bool is_all_of_nothing(const char *at, uint64_t size)
{
	return size == 0 && at[0] == '-' && strspn(at + 1, "0") < strspn(at + 1, "0123456789");
}

int php_event_http_ranges_parse(
	const char *text, uint64_t size, php_event_http_range ranges[PHP_EVENT_HTTP_RANGES_MAX])
{
	const char *at = take_unit(text);
	int seen = 0, count = 0;
	uint64_t room = size;
	php_event_http_range range;

	for (at = at ? at + strspn(at, " \t,") : NULL; at && *at; at = at ? take_comma(at) : NULL) {
		if (++seen > PHP_EVENT_HTTP_RANGES_MAX || is_all_of_nothing(at, size)) {
			return 0;
		}
		at = take_range(at, size, &range);
		if (at && range.length > 0) {
			if (range.length > room) {
				return 0;
			}
			room -= range.length;
			ranges[count++] = range;
		}
	}
	return !at || seen == 0 ? 0 : count > 0 ? count : -1;
}
