/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * On what conditions a client wants what it asks for: RFC 9110, section 13. Dates and entity tags
 * to verdicts; knows neither PHP nor libevent. */
#ifndef PHP_EVENT_HTTP_CONDITIONS_H
#define PHP_EVENT_HTTP_CONDITIONS_H

#include <stdbool.h>
#include <stdint.h>

/* "Sun, 06 Nov 1994 08:49:37 GMT", and its end. */
enum { PHP_EVENT_HTTP_DATE_SIZE = 30 };

/* Seconds since 1970 in years of four digits; others are the nearest. */
void php_event_http_date_format(int64_t seconds, char text[PHP_EVENT_HTTP_DATE_SIZE]);

/* In any of the three forms that HTTP has; `now` tells the century of a year of two digits. False
 * where it is none. */
bool php_event_http_date_parse(const char *text, int64_t now, int64_t *seconds);

/* What there is. */
typedef struct {
	const char *tag;  /* entity tag, with its quotes; NULL: it has none */
	int64_t modified; /* seconds since 1970 */
	int64_t now;
	bool settled; /* it has not changed lately, so that its date stands for this state alone */
} php_event_http_representation;

/* Values of the headers of these names, those of several joined by ", "; NULL: none. */
typedef struct {
	const char *match, *none_match, *modified_since, *unmodified_since, *range;
} php_event_http_conditions;

/* 0 where a request to GET or HEAD it is to be answered; else with which status: 304 or 412. */
int php_event_http_conditions_status(
	const php_event_http_conditions *conditions, const php_event_http_representation *of);

/* May a part of it be sent, as far as If-Range goes? */
bool php_event_http_conditions_allow_range(
	const php_event_http_conditions *conditions, const php_event_http_representation *of);

#endif
