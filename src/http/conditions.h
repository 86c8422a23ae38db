/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * On what conditions a client wants what it asks for (RFC 9110, section 13): turns dates and entity
 * tags into verdicts. Knows neither PHP nor libevent. */
#ifndef PHP_EVENT_HTTP_CONDITIONS_H
#define PHP_EVENT_HTTP_CONDITIONS_H

#include <stdbool.h>
#include <stdint.h>

/* "Sun, 06 Nov 1994 08:49:37 GMT", with its NUL. */
enum { PHP_EVENT_HTTP_DATE_SIZE = 30 };

/* Format seconds since 1970, clamped to years of four digits. */
void php_event_http_date_format(int64_t seconds, char text[PHP_EVENT_HTTP_DATE_SIZE]);

/* Parse a date in any of HTTP's three forms; `now` tells the century of a two-digit year. Returns
 * false if it is not a date. */
bool php_event_http_date_parse(const char *text, int64_t now, int64_t *seconds);

/* What the server has. */
typedef struct {
	const char *tag;  /* entity tag, with its quotes; NULL: none */
	int64_t modified; /* seconds since 1970 */
	int64_t now;
	bool settled; /* not changed lately, so that its date identifies this state */
} php_event_http_representation;

/* Values of the headers of these names, several of one name joined by ", "; NULL: none. */
typedef struct {
	const char *match, *none_match, *modified_since, *unmodified_since, *range;
} php_event_http_conditions;

/* The status to answer a GET or HEAD with: 304 or 412, or 0 if the request is to be answered as
 * usual. */
int php_event_http_conditions_status(
	const php_event_http_conditions *conditions, const php_event_http_representation *of);

/* Does If-Range, if there is one, allow to send a part of it? */
bool php_event_http_conditions_allow_range(
	const php_event_http_conditions *conditions, const php_event_http_representation *of);

#endif
