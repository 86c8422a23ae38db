/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "conditions.h"

#include <stddef.h>
#include <string.h>

/* --- dates --- */

enum { DAY = 86400 };

static const char days[7][10] = {
	"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

static const char months[12][4] = {
	"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

typedef struct {
	int64_t year;
	int month, day, hour, minute, second; /* month and day from 1 */
} date;

/* Days since 1970. Years begin in March here, so that the leap day is their last. */
static int64_t days_of(const date *d)
{
	int64_t year = d->year - (d->month <= 2), era = year / 400, of_era = year - era * 400;
	int64_t of_year = (153 * (d->month + (d->month > 2 ? -3 : 9)) + 2) / 5 + d->day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static date date_of(int64_t seconds)
{
	int64_t day = seconds / DAY + 719468, second = seconds % DAY;
	int64_t era = day / 146097, of_era = day % 146097;
	int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100),
			month = (5 * of_year + 2) / 153;

	return (date){
		.year = era * 400 + year + (month >= 10),
		.month = (int) (month < 10 ? month + 3 : month - 9),
		.day = (int) (of_year - (153 * month + 2) / 5 + 1),
		.hour = (int) (second / 3600),
		.minute = (int) (second / 60 % 60),
		.second = (int) (second % 60),
	};
}

static char *put_digits(char *to, int64_t number, int digits)
{
	for (int i = digits; i-- > 0; number /= 10) {
		to[i] = (char) ('0' + number % 10);
	}
	return to + digits;
}

static char *put_text(char *to, const char *text, size_t length)
{
	memcpy(to, text, length);
	return to + length;
}

void php_event_http_date_format(int64_t seconds, char text[PHP_EVENT_HTTP_DATE_SIZE])
{
	const int64_t last = INT64_C(253402300799); /* of the year 9999 */
	int64_t nearest = seconds < 0 ? 0 : seconds > last ? last : seconds;
	date d = date_of(nearest);
	char *to = put_text(text, days[(nearest / DAY + 3) % 7], 3);

	to = put_digits(put_text(to, ", ", 2), d.day, 2);
	to = put_text(put_text(to, " ", 1), months[d.month - 1], 3);
	to = put_digits(put_text(to, " ", 1), d.year, 4);
	to = put_digits(put_text(to, " ", 1), d.hour, 2);
	to = put_digits(put_text(to, ":", 1), d.minute, 2);
	to = put_digits(put_text(to, ":", 1), d.second, 2);
	put_text(to, " GMT", 5);
}

/* Each reads what it expects, and returns where that ends; NULL if it is not there, or `at` is NULL
 * already. */
static const char *take(const char *at, const char *text)
{
	size_t length = strlen(text);

	return at && strncmp(at, text, length) == 0 ? at + length : NULL;
}

static const char *take_digits(const char *at, int digits, int *number)
{
	*number = 0;
	for (int i = 0; at && i < digits; i++, at++) {
		if (*at < '0' || *at > '9') {
			return NULL;
		}
		*number = *number * 10 + (*at - '0');
	}
	return at;
}

static const char *take_day_name(const char *at, bool whole)
{
	for (int i = 0; i < 7; i++) {
		size_t length = whole ? strlen(days[i]) : 3;

		if (strncmp(at, days[i], length) == 0) {
			return at + length;
		}
	}
	return NULL;
}

static const char *take_month(const char *at, date *d)
{
	for (d->month = 1; at && d->month <= 12; d->month++) {
		if (strncmp(at, months[d->month - 1], 3) == 0) {
			return at + 3;
		}
	}
	return NULL;
}

static const char *take_year(const char *at, int digits, date *d)
{
	int year;

	at = take_digits(at, digits, &year);
	d->year = year;
	return at;
}

static const char *take_time(const char *at, date *d)
{
	at = take(take_digits(at, 2, &d->hour), ":");
	at = take(take_digits(at, 2, &d->minute), ":");
	return take_digits(at, 2, &d->second);
}

/* Sun, 06 Nov 1994 08:49:37 GMT */
static const char *take_usual(const char *at, date *d)
{
	at = take(take_day_name(at, false), ", ");
	at = take(take_digits(at, 2, &d->day), " ");
	at = take(take_month(at, d), " ");
	at = take(take_year(at, 4, d), " ");
	return take(take_time(at, d), " GMT");
}

/* More than 50 years ahead means the century before. */
static void find_century(date *d, int64_t now)
{
	int64_t this_year = date_of(now < 0 ? 0 : now).year;

	d->year += this_year / 100 * 100;
	if (d->year > this_year + 50) {
		d->year -= 100;
	}
}

/* Sunday, 06-Nov-94 08:49:37 GMT */
static const char *take_rfc850(const char *at, date *d, int64_t now)
{
	at = take(take_day_name(at, true), ", ");
	at = take(take_digits(at, 2, &d->day), "-");
	at = take(take_month(at, d), "-");
	at = take(take_year(at, 2, d), " ");
	find_century(d, now);
	return take(take_time(at, d), " GMT");
}

/* Sun Nov  6 08:49:37 1994 */
static const char *take_asctime(const char *at, date *d)
{
	at = take(take_day_name(at, false), " ");
	at = take(take_month(at, d), " ");
	if (at) {
		at = *at == ' ' ? take_digits(at + 1, 1, &d->day) : take_digits(at, 2, &d->day);
	}
	at = take(take_time(take(at, " "), d), " ");
	return take_year(at, 4, d);
}

static bool is_leap_year(int64_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static bool is_possible(const date *d)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int length = lengths[d->month - 1] + (d->month == 2 && is_leap_year(d->year));

	return d->day >= 1 && d->day <= length && d->hour < 24 && d->minute < 60 && d->second <= 60;
}

bool php_event_http_date_parse(const char *text, int64_t now, int64_t *seconds)
{
	date d;
	const char *end = take_usual(text, &d);

	end = end ? end : take_rfc850(text, &d, now);
	end = end ? end : take_asctime(text, &d);
	if (!end || *end != '\0' || !is_possible(&d)) {
		return false;
	}
	*seconds = days_of(&d) * DAY + d.hour * 3600 + d.minute * 60 + d.second;
	return true;
}

/* --- entity tags --- */

typedef struct {
	const char *text; /* with its quotes */
	size_t length;
	bool weak;
} tag;

static bool is_of_tag(unsigned char c)
{
	return c == 0x21 || (c >= 0x23 && c != 0x7f);
}

/* Returns where it ends; NULL if there is none. */
static const char *take_tag(const char *at, tag *t)
{
	t->weak = at[0] == 'W' && at[1] == '/';
	t->text = at + (t->weak ? 2 : 0);
	if (*t->text != '"') {
		return NULL;
	}
	for (at = t->text + 1; is_of_tag((unsigned char) *at); at++) {
	}
	t->length = (size_t) (at + 1 - t->text);
	return *at == '"' ? at + 1 : NULL;
}

static bool are_same(const tag *a, const tag *b)
{
	return a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
}

static bool are_same_and_strong(const tag *a, const tag *b)
{
	return !a->weak && !b->weak && are_same(a, b);
}

/* Is it in a list? Whatever follows something that is not an entity tag is ignored. */
static bool is_in(const char *list, const char *own, bool (*same)(const tag *, const tag *))
{
	tag mine, other;

	if (!own || !take_tag(own, &mine)) {
		return false;
	}
	for (const char *at = list; (at += strspn(at, " \t,")), *at != '\0';) {
		at = take_tag(at, &other);
		at = at ? at + strspn(at, " \t") : NULL;
		if (!at || (*at != ',' && *at != '\0')) {
			return false;
		}
		if (same(&mine, &other)) {
			return true;
		}
	}
	return false;
}

static bool is_any(const char *list)
{
	return strcmp(list, "*") == 0;
}

/* --- in the order of section 13.2.2 --- */

/* Both return false if it is not a date. */
static bool is_later(const php_event_http_representation *of, const char *text)
{
	int64_t date;

	return php_event_http_date_parse(text, of->now, &date) && of->modified > date;
}

static bool is_not_later(const php_event_http_representation *of, const char *text)
{
	int64_t date;

	return php_event_http_date_parse(text, of->now, &date) && of->modified <= date;
}

static bool must_not_be(
	const php_event_http_conditions *conditions, const php_event_http_representation *of)
{
	if (conditions->match) {
		return !is_any(conditions->match)
			&& !is_in(conditions->match, of->tag, are_same_and_strong);
	}
	return conditions->unmodified_since && is_later(of, conditions->unmodified_since);
}

static bool is_known_to_client(
	const php_event_http_conditions *conditions, const php_event_http_representation *of)
{
	if (conditions->none_match) {
		return is_any(conditions->none_match) || is_in(conditions->none_match, of->tag, are_same);
	}
	return conditions->modified_since && is_not_later(of, conditions->modified_since);
}

int php_event_http_conditions_status(
	const php_event_http_conditions *conditions, const php_event_http_representation *of)
{
	if (must_not_be(conditions, of)) {
		return 412;
	}
	return is_known_to_client(conditions, of) ? 304 : 0;
}

bool php_event_http_conditions_allow_range(
	const php_event_http_conditions *conditions, const php_event_http_representation *of)
{
	int64_t date;
	tag wanted;

	if (!conditions->range) {
		return true;
	}
	if (take_tag(conditions->range, &wanted)) {
		return !strchr(conditions->range, ',')
			&& is_in(conditions->range, of->tag, are_same_and_strong);
	}
	return of->settled && php_event_http_date_parse(conditions->range, of->now, &date)
		&& date == of->modified;
}
