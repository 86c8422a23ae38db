/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "entry.h"

#include "../globals.h"

#include <ext/standard/html.h>
#include <time.h>

/* In JSON six times as long, they and the rest fit into a line. */
enum { TARGET_MAX = 8192, TEXT_MAX = 4096 };

const char *const php_event_http_ended_words[] = {
	[PHP_EVENT_HTTP_ENDED_REPLIED] = "replied",
	[PHP_EVENT_HTTP_ENDED_REFUSED] = "refused",
	[PHP_EVENT_HTTP_ENDED_ABORTED] = "aborted",
	[PHP_EVENT_HTTP_ENDED_TIMED_OUT] = "timeout",
	[PHP_EVENT_HTTP_ENDED_CLOSED] = "closed",
	[PHP_EVENT_HTTP_ENDED_TAKEN_OVER] = "taken",
};

static const char *const keys[] = {
	[PHP_EVENT_HTTP_ENTRY_ADDRESS] = "address",
	[PHP_EVENT_HTTP_ENTRY_METHOD] = "method",
	[PHP_EVENT_HTTP_ENTRY_TARGET] = "target",
	[PHP_EVENT_HTTP_ENTRY_HOST] = "host",
	[PHP_EVENT_HTTP_ENTRY_REFERER] = "referer",
	[PHP_EVENT_HTTP_ENTRY_AGENT] = "agent",
};

void php_event_http_entry_clip(php_event_http_entry *entry)
{
	for (int i = 0; i < PHP_EVENT_HTTP_ENTRY_TEXTS; i++) {
		size_t most = i == PHP_EVENT_HTTP_ENTRY_TARGET ? TARGET_MAX : TEXT_MAX;

		entry->texts[i].length = MIN(entry->texts[i].length, most);
	}
}

php_event_http_entry *php_event_http_entry_copy(const php_event_http_entry *entry)
{
	size_t length = 0;

	for (int i = 0; i < PHP_EVENT_HTTP_ENTRY_TEXTS; i++) {
		length += entry->texts[i].length;
	}
	php_event_http_entry *copy = pemalloc(sizeof *copy + length, true);
	char *to = (char *) (copy + 1);

	*copy = *entry;
	for (int i = 0; i < PHP_EVENT_HTTP_ENTRY_TEXTS; i++) {
		php_event_http_text *text = &copy->texts[i];

		if (text->bytes) {
			memcpy(to, text->bytes, text->length);
			text->bytes = to;
			to += text->length;
		}
	}
	return copy;
}

/* --- lines: each puts something where `to` points, and says what comes behind it --- */

static inline char *put_string(char *to, const char *string)
{
	size_t length = strlen(string);

	memcpy(to, string, length);
	return to + length;
}

static char *put_number(char *to, uint64_t number)
{
	char digits[20], *first = digits + sizeof digits;

	do {
		*--first = (char) ('0' + number % 10);
		number /= 10;
	} while (number > 0);
	memcpy(to, first, (size_t) (digits + sizeof digits - first));
	return to + (digits + sizeof digits - first);
}

/* That many of its digits. */
static char *put_digits(char *to, unsigned number, int digits)
{
	for (int i = digits - 1; i >= 0; i--, number /= 10) {
		to[i] = (char) ('0' + number % 10);
	}
	return to + digits;
}

static const char hex[] = "0123456789abcdef";

static char *put_escape(char *to, const char *escape, unsigned byte)
{
	to = put_string(to, escape);
	*to++ = hex[byte >> 4];
	*to++ = hex[byte & 15];
	return to;
}

/* Is it printable, and neither the end of a string nor an escape? */
static inline bool is_plain(unsigned char c)
{
	return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
}

/* Are eight characters plain? The highest bit of a byte of `odd` is set if that byte, or one below
 * it, is not. */
static inline bool are_plain(uint64_t bytes)
{
	const uint64_t ones = UINT64_MAX / 255;
	uint64_t quote = bytes ^ ones * '"', backslash = bytes ^ ones * '\\', del = bytes ^ ones * 0x7f;
	uint64_t odd =
		bytes | (bytes - ones * ' ') | (quote - ones) | (backslash - ones) | (del - ones);

	return !(odd & ones * 0x80);
}

static char *put_plain(char *to, const char **at, const char *end)
{
	const char *from = *at;
	uint64_t bytes;

	for (; end - from >= (ptrdiff_t) sizeof bytes; from += sizeof bytes, to += sizeof bytes) {
		memcpy(&bytes, from, sizeof bytes);
		if (!are_plain(bytes)) {
			break;
		}
		memcpy(to, &bytes, sizeof bytes);
	}
	while (from < end && is_plain((unsigned char) *from)) {
		*to++ = *from++;
	}
	*at = from;
	return to;
}

/* --- dates, in UTC --- */

static char *put_time_of_day(char *to, const struct tm *date)
{
	to = put_digits(to, (unsigned) date->tm_hour, 2);
	*to++ = ':';
	to = put_digits(to, (unsigned) date->tm_min, 2);
	*to++ = ':';
	return put_digits(to, (unsigned) date->tm_sec, 2);
}

/* "27/Nov/2026:17:47:36 +0000" */
static void put_combined_date(char *to, const struct tm *date)
{
	static const char months[] = "/Jan/Feb/Mar/Apr/May/Jun/Jul/Aug/Sep/Oct/Nov/Dec";

	to = put_digits(to, (unsigned) date->tm_mday, 2);
	memcpy(to, months + (ptrdiff_t) 4 * date->tm_mon, 4);
	to[4] = '/';
	to = put_digits(to + 5, (unsigned) date->tm_year + 1900, 4);
	*to++ = ':';
	put_string(put_time_of_day(to, date), " +0000");
}

/* "2026-11-27T17:47:36" */
static void put_json_date(char *to, const struct tm *date)
{
	to = put_digits(to, (unsigned) date->tm_year + 1900, 4);
	*to++ = '-';
	to = put_digits(to, (unsigned) date->tm_mon + 1, 2);
	*to++ = '-';
	to = put_digits(to, (unsigned) date->tm_mday, 2);
	*to++ = 'T';
	put_time_of_day(to, date);
}

/* Formatted once a second. */
static void format_dates(double time)
{
	time_t now = (time_t) time;
	struct tm date;

	if (now != EVENT_G(http_entry).date_of) {
		EVENT_G(http_entry).date_of = now;
		php_gmtime_r(&now, &date);
		put_combined_date(EVENT_G(http_entry).combined, &date);
		put_json_date(EVENT_G(http_entry).json, &date);
	}
}

static inline char *put_bytes(char *to, const char *bytes, size_t length)
{
	memcpy(to, bytes, length);
	return to + length;
}

/* --- the format of web servers, "combined" --- */

static char *put_quotable(char *to, const php_event_http_text *text)
{
	const char *at = text->bytes, *end = at + text->length;

	if (text->length == 0) {
		*to++ = '-';
		return to;
	}
	while ((to = put_plain(to, &at, end)), at < end) {
		to = put_escape(to, "\\x", (unsigned char) *at++);
	}
	return to;
}

static char *put_quoted(char *to, const php_event_http_text *text)
{
	to = put_string(to, " \"");
	to = put_quotable(to, text);
	*to++ = '"';
	return to;
}

/* For a request without one, it is as short as what was read. */
static char *put_request(char *to, const php_event_http_entry *entry)
{
	to = put_quotable(put_string(to, "] \""), &entry->texts[PHP_EVENT_HTTP_ENTRY_METHOD]);
	if (entry->texts[PHP_EVENT_HTTP_ENTRY_TARGET].bytes) {
		*to++ = ' ';
		to = put_quotable(to, &entry->texts[PHP_EVENT_HTTP_ENTRY_TARGET]);
	}
	if (entry->version) {
		to = put_string(put_string(to, " HTTP/"), entry->version);
	}
	return put_string(to, "\" ");
}

static size_t format_combined(const php_event_http_entry *entry, char *line)
{
	char *to = put_quotable(line, &entry->texts[PHP_EVENT_HTTP_ENTRY_ADDRESS]);

	format_dates(entry->time);
	to = put_bytes(put_string(to, " - - ["), EVENT_G(http_entry).combined,
		sizeof EVENT_G(http_entry).combined);
	to = put_request(to, entry);
	to = put_digits(to, entry->status, 3);
	*to++ = ' ';
	to = put_number(to, entry->sent);
	to = put_quoted(to, &entry->texts[PHP_EVENT_HTTP_ENTRY_REFERER]);
	to = put_quoted(to, &entry->texts[PHP_EVENT_HTTP_ENTRY_AGENT]);
	*to++ = '\n';
	return (size_t) (to - line);
}

/* --- JSON --- */

/* Write a character that is not plain: as it is, or escaped if a terminal would obey it. What is
 * not UTF-8 becomes U+FFFD. */
static char *put_character(char *to, const char **at, const char *end)
{
	size_t length = 0;
	zend_result valid;
	unsigned c =
		php_next_utf8_char((const unsigned char *) *at, (size_t) (end - *at), &length, &valid);

	if (valid == FAILURE) {
		to = put_string(to, "\\ufffd");
	} else if (c < 0xa0) {
		to = put_escape(to, "\\u00", c);
	} else {
		memcpy(to, *at, length);
		to += length;
	}
	*at += length;
	return to;
}

static char *put_json_text(char *to, const php_event_http_text *text)
{
	if (!text->bytes) {
		return put_string(to, "null");
	}
	const char *at = text->bytes, *end = at + text->length;

	*to++ = '"';
	while ((to = put_plain(to, &at, end)), at < end) {
		to = put_character(to, &at, end);
	}
	*to++ = '"';
	return to;
}

static char *put_key(char *to, const char *key)
{
	to = put_string(to, ",\"");
	to = put_string(to, key);
	return put_string(to, "\":");
}

/* A string of our own. */
static char *put_json_string(char *to, const char *key, const char *string)
{
	php_event_http_text text = php_event_http_text_of(string);

	return put_json_text(put_key(to, key), &text);
}

static char *put_json_number(char *to, const char *key, uint64_t number)
{
	return put_number(put_key(to, key), number);
}

static char *put_json_time(char *to, double time)
{
	format_dates(time);
	to = put_bytes(
		put_string(to, "{\"time\":\""), EVENT_G(http_entry).json, sizeof EVENT_G(http_entry).json);
	*to++ = '.';
	to = put_digits(to, (unsigned) ((time - (double) (time_t) time) * 1000), 3);
	return put_string(to, "Z\"");
}

/* Microseconds are enough. */
static char *put_json_seconds(char *to, double seconds)
{
	uint64_t micros = (uint64_t) (seconds * 1e6);

	to = put_json_number(to, "seconds", micros / 1000000);
	*to++ = '.';
	return put_digits(to, (unsigned) (micros % 1000000), 6);
}

static size_t format_json(const php_event_http_entry *entry, char *line)
{
	char *to = put_json_time(line, entry->time);

	for (int i = 0; i < PHP_EVENT_HTTP_ENTRY_TEXTS; i++) {
		to = put_json_text(put_key(to, keys[i]), &entry->texts[i]);
	}
	to = put_json_number(to, "port", entry->port);
	to = put_json_string(to, "version", entry->version);
	to = put_json_string(to, "tls", entry->tls);
	to = put_json_number(to, "status", entry->status);
	to = put_json_string(to, "ended", php_event_http_ended_words[entry->ended]);
	to = put_json_string(to, "reason", entry->reason);
	to = put_json_number(to, "received", entry->received);
	to = put_json_number(to, "sent", entry->sent);
	to = put_string(put_json_seconds(to, entry->seconds), "}\n");
	return (size_t) (to - line);
}

php_event_http_entry_format *php_event_http_entry_format_named(const zend_string *name)
{
	if (!name || zend_string_equals_literal(name, "combined")) {
		return format_combined;
	}
	return zend_string_equals_literal(name, "json") ? format_json : NULL;
}

/* --- for PHP --- */

static void add_text(zval *array, const char *key, const php_event_http_text *text)
{
	if (text->bytes) {
		add_assoc_stringl(array, key, text->bytes, text->length);
	} else {
		add_assoc_null(array, key);
	}
}

static void add_string(zval *array, const char *key, const char *string)
{
	php_event_http_text text = php_event_http_text_of(string);

	add_text(array, key, &text);
}

void php_event_http_entry_to_array(const php_event_http_entry *entry, zval *array)
{
	array_init_size(array, 16);
	add_assoc_double(array, "time", entry->time);
	for (int i = 0; i < PHP_EVENT_HTTP_ENTRY_TEXTS; i++) {
		add_text(array, keys[i], &entry->texts[i]);
	}
	add_assoc_long(array, "port", entry->port);
	add_string(array, "version", entry->version);
	add_string(array, "tls", entry->tls);
	add_assoc_long(array, "status", entry->status);
	add_string(array, "ended", php_event_http_ended_words[entry->ended]);
	add_string(array, "reason", entry->reason);
	add_assoc_long(array, "received", (zend_long) entry->received);
	add_assoc_long(array, "sent", (zend_long) entry->sent);
	add_assoc_double(array, "seconds", entry->seconds);
}
