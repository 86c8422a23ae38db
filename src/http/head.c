/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "head.h"

#include "headers.h"
#include "method.h"

#include <ctype.h>
#include <event2/http.h>

typedef php_event_http_strict_span span;

enum { ROOM_MIN = 512 }; /* a head has that often */

void php_event_http_head_add(php_event_http_head *head, const char *bytes, size_t length)
{
	if (head->room - head->length < length) {
		head->room = MAX(MAX(head->length + length, 2 * head->room), ROOM_MIN);
		head->bytes = perealloc(head->bytes, head->room, true);
	}
	memcpy(head->bytes + head->length, bytes, length);
	head->length += length;
}

/* What is between the authority and a query. */
static span path_in(const char *bytes, const php_event_http_strict *strict)
{
	size_t end = strict->target.at + strict->target.length;
	span path = {.at = strict->form == PHP_EVENT_HTTP_STRICT_ORIGIN
			? strict->target.at
			: strict->authority.at + strict->authority.length};

	if (strict->form == PHP_EVENT_HTTP_STRICT_ASTERISK) {
		return strict->target;
	}
	const char *start = bytes + path.at, *query = memchr(start, '?', end - path.at);
	path.length = query ? (size_t) (query - start) : end - path.at;
	return path;
}

void php_event_http_head_complete(php_event_http_head *head, const php_event_http_strict *strict)
{
	head->name = strict->method;
	head->target = strict->target;
	head->authority = strict->authority;
	head->host = strict->host;
	head->path = path_in(head->bytes, strict);
	head->has_escapes = memchr(head->bytes + head->path.at, '%', head->path.length) != NULL;
	head->minor = strict->minor;
	head->keep_alive = strict->keep_alive;
	head->method =
		php_event_http_method_bit(head->bytes + strict->method.at, strict->method.length);
}

void php_event_http_head_read(php_event_http_head *head, struct evkeyvalq *headers)
{
	static const char version[] = " HTTP/1.1\r\n";

	if (!head->bytes || head->became_headers) {
		return;
	}
	head->became_headers = true;
	size_t fields = head->target.at + head->target.length + strlen(version);
	php_event_http_headers_read_fields(head->bytes + fields, head->length - fields, headers);
}

zend_string *php_event_http_head_method(const php_event_http_head *head)
{
	return zend_string_init(head->bytes + head->name.at, head->name.length, false);
}

zend_string *php_event_http_head_target(const php_event_http_head *head)
{
	return zend_string_init(head->bytes + head->target.at, head->target.length, false);
}

zend_string *php_event_http_head_query(const php_event_http_head *head)
{
	const char *target = head->bytes + head->target.at, *end = target + head->target.length;
	const char *mark = memchr(target, '?', head->target.length);

	return mark ? zend_string_init(mark + 1, (size_t) (end - mark - 1), false) : NULL;
}

php_event_http_text php_event_http_head_authority(const php_event_http_head *head)
{
	size_t length = head->authority.length;

	return (php_event_http_text){
		.bytes = length > 0 ? head->bytes + head->authority.at : NULL, .length = length};
}

/* From "host:port", as evhttp does it. */
static size_t length_without_port(const char *host, size_t length)
{
	size_t end = length;

	while (end > 0 && isdigit((unsigned char) host[end - 1])) {
		end--;
	}
	return end > 1 && host[end - 1] == ':' ? end - 1 : length;
}

php_event_http_text php_event_http_head_host(const php_event_http_head *head)
{
	const span *host = head->authority.length > 0 ? &head->authority : &head->host;
	const char *bytes = head->bytes + host->at;

	return (php_event_http_text){
		.bytes = host->at > 0 ? bytes : NULL, .length = length_without_port(bytes, host->length)};
}

static unsigned value_of(char digit)
{
	return digit <= '9' ? (unsigned) (digit - '0') : (unsigned) ((digit | 0x20) - 'a' + 10);
}

/* The byte that begins there, after which `at` is set. What is not an escape stands for itself. */
static char next_byte(const char **at, const char *end)
{
	const char *p = *at;

	if (*p == '%' && end - p > 2 && isxdigit((unsigned char) p[1])
		&& isxdigit((unsigned char) p[2])) {
		*at += 3;
		return (char) (value_of(p[1]) << 4 | value_of(p[2]));
	}
	++*at;
	return *p;
}

bool php_event_http_head_has_nul(const php_event_http_head *head)
{
	const char *start = head->bytes + head->target.at;
	const char *end = head->bytes + head->path.at + head->path.length;

	return (head->has_escapes || head->authority.length > 0)
		&& zend_memnstr(start, "%00", strlen("%00"), end) != NULL;
}

bool php_event_http_head_unescapes_to(const char *at, size_t length, const zend_string *path)
{
	const char *end = at + length;
	size_t i = 0;

	while (at < end && i < ZSTR_LEN(path) && next_byte(&at, end) == ZSTR_VAL(path)[i]) {
		i++;
	}
	return at == end && i == ZSTR_LEN(path);
}

/* --- for the log, which tells of what was refused, too --- */

/* Stray empty lines may come before it. */
static const char *first_line(const php_event_http_head *head, const char *end)
{
	const char *at = head->bytes;

	while (at < end && (*at == '\r' || *at == '\n')) {
		at++;
	}
	return at;
}

/* The next word of a line, after a single space. */
static const char *take_word(const char *at, const char *end, php_event_http_text *word)
{
	const char *stop = at;

	while (stop < end && *stop != ' ' && *stop != '\r' && *stop != '\n') {
		stop++;
	}
	if (stop > at) {
		*word = (php_event_http_text){.bytes = at, .length = (size_t) (stop - at)};
	}
	return stop < end && *stop == ' ' ? stop + 1 : stop;
}

void php_event_http_head_read_line(const php_event_http_head *head, php_event_http_text *method,
	php_event_http_text *target, const char **version)
{
	const char *end = head->bytes + head->length;
	const char *at = take_word(first_line(head, end), end, method);

	at = take_word(at, end, target);
	if (end - at >= 8 && memcmp(at, "HTTP/1.", 7) == 0) {
		*version = at[7] == '0' ? "1.0" : at[7] == '1' ? "1.1" : NULL;
	}
}

/* If it has become a header, its colon and its end have been overwritten. */
static bool is_named(const char *line, const char *end, const php_event_http_text *name)
{
	size_t length = name->length;

	return (size_t) (end - line) > length && (line[length] == ':' || line[length] == '\0')
		&& zend_binary_strcasecmp(line, length, name->bytes, length) == 0;
}

static php_event_http_text value_between(const char *start, const char *end)
{
	while (start < end && php_event_http_message_is_blank(*start)) {
		start++;
	}
	while (end > start
		&& (php_event_http_message_is_blank(end[-1]) || end[-1] == '\r' || end[-1] == '\0')) {
		end--;
	}
	return (php_event_http_text){.bytes = start, .length = (size_t) (end - start)};
}

static void find_in_line(const char *line, const char *end, const php_event_http_text *names,
	php_event_http_text *values, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (!values[i].bytes && is_named(line, end, &names[i])) {
			values[i] = value_between(line + names[i].length + 1, end);
			return;
		}
	}
}

void php_event_http_head_find(const php_event_http_head *head, const php_event_http_text *names,
	php_event_http_text *values, size_t n)
{
	const char *end = head->bytes + head->length;
	const char *line = first_line(head, end), *stop = memchr(line, '\n', (size_t) (end - line));

	while (stop && (line = stop + 1) < end) {
		stop = memchr(line, '\n', (size_t) (end - line));
		if (stop) {
			find_in_line(line, stop, names, values, n);
		}
	}
}

void php_event_http_head_free(php_event_http_head *head)
{
	if (head->bytes) {
		pefree(head->bytes, true);
	}
	*head = (php_event_http_head){0};
}
