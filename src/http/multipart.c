/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "multipart.h"

#include <string.h>

/* One of PHP_EVENT_HTTP_MULTIPART_*, by its last word. */
typedef enum { MORE, PART, DATA, END_OF_PART, END, WRONG } verdict;

/* --- what a header says: words in their place, which are ended and unescaped there --- */

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static char *skip_space(char *p)
{
	while (is_space(*p)) {
		p++;
	}
	return p;
}

static bool is_called(const char *name, const char *other)
{
	for (; *name && *other; name++, other++) {
		char c = *name >= 'A' && *name <= 'Z' ? (char) (*name + ('a' - 'A')) : *name;

		if (c != *other) {
			return false;
		}
	}
	return *name == *other;
}

/* Skip a value. Returns false if a quote is not closed. */
static bool take_value(char **at, char **value)
{
	char *p = skip_space(*at);
	char quote = *p == '"' || *p == '\'' ? *p++ : '\0';
	char *to = *value = p;

	for (; *p && (quote ? *p != quote : *p != ';' && !is_space(*p)); p++) {
		if (*p == '\\' && (p[1] == '\\' || (quote && p[1] == quote))) {
			p++;
		}
		*to++ = *p;
	}
	bool ended = !quote || *p == quote;
	p += strcspn(p, ";");
	*at = *p ? p + 1 : p;
	*to = '\0';
	return ended;
}

/* The next one of "; name=value; ..."; returns false if there is none. */
static bool take_parameter(char **at, char **name, char **value, bool *ended)
{
	for (char *p = skip_space(*at); *p; p = skip_space(*at)) {
		size_t length = strcspn(p, ";=");

		*name = p;
		*at = p[length] ? p + length + 1 : p + length;
		if (p[length] == '=') {
			*ended = take_value(at, value);
			while (length > 0 && is_space(p[length - 1])) {
				length--;
			}
			p[length] = '\0';
			return true;
		}
	}
	return false;
}

/* "type/subtype; boundary=..." */
php_event_http_multipart_boundary php_event_http_multipart_init(
	php_event_http_multipart *self, const char *content_type)
{
	char *at = self->head, *name, *value;
	bool ended;

	memset(self, 0, offsetof(php_event_http_multipart, head));
	self->head_length = self->line = 0;
	if (strlen(content_type) > PHP_EVENT_HTTP_MULTIPART_HEAD_MAX) {
		return PHP_EVENT_HTTP_MULTIPART_TOO_LONG;
	}
	strcpy(self->head, content_type);
	do {
		if (!take_parameter(&at, &name, &value, &ended)) {
			return PHP_EVENT_HTTP_MULTIPART_MISSING;
		}
	} while (!is_called(name, "boundary"));
	size_t length = strlen(value);
	if (length > PHP_EVENT_HTTP_MULTIPART_BOUNDARY_MAX) {
		return PHP_EVENT_HTTP_MULTIPART_TOO_LONG;
	}
	if (!ended || length == 0 || value[strcspn(value, "\r\n")]) {
		return PHP_EVENT_HTTP_MULTIPART_INVALID;
	}
	memcpy(self->delimiter, "\r\n--", 4);
	memcpy(self->delimiter + 4, value, length);
	self->delimiter_length = 4 + length;
	self->from = self->matched = 2; /* at the beginning no line has to end before it */
	return PHP_EVENT_HTTP_MULTIPART_FOUND;
}

static void take_disposition(php_event_http_multipart *self, char *at)
{
	char *name, *value;
	bool ended;

	self->has_disposition = true;
	while (take_parameter(&at, &name, &value, &ended)) {
		if (is_called(name, "name")) {
			self->name = value;
		} else if (is_called(name, "filename")) {
			self->filename = value;
		}
	}
}

/* If a header comes twice, the first counts. */
static void take_header(php_event_http_multipart *self, char *line)
{
	char *colon = strchr(line, ':');

	if (!colon) {
		return;
	}
	*colon = '\0';
	if (is_called(line, "content-disposition") && !self->has_disposition) {
		take_disposition(self, colon + 1);
	} else if (is_called(line, "content-type") && !self->type) {
		self->type = skip_space(colon + 1);
	}
}

/* A line that begins with a space continues the one before. */
static void take_head(php_event_http_multipart *self)
{
	char *line = self->head, *end = self->head + self->head_length;

	for (char *p = line; p < end; p++) {
		if (!*p && p + 1 < end && (p[1] == ' ' || p[1] == '\t')) {
			*p = ' ';
		}
	}
	for (char *next; line < end; line = next) {
		next = line + strlen(line) + 1;
		take_header(self, line);
	}
}

/* --- states: each takes some bytes, one at least unless it has something to say --- */

typedef verdict (*step)(php_event_http_multipart *self, const char **p, const char *end);

enum { PREAMBLE, CONTENT, BOUNDARY, PADDING, BOUNDARY_CR, DASH, HEAD, OVER, BROKEN };

static verdict enter(php_event_http_multipart *self, int state, verdict said)
{
	self->state = state;
	return said;
}

static verdict say_data(php_event_http_multipart *self, const char *data, size_t length)
{
	self->data = data;
	self->length = length;
	return self->state == CONTENT && length > 0 ? DATA : MORE;
}

/* Find the delimiter, or where it may begin. */
static const char *find_delimiter(
	const php_event_http_multipart *self, const char *from, const char *end)
{
	const char *lf;

	for (const char *p = from; p < end && (lf = memchr(p, '\n', (size_t) (end - p))); p = lf + 1) {
		size_t left = (size_t) (end - lf), most = self->delimiter_length - 1;

		if (memcmp(lf, self->delimiter + 1, left < most ? left : most) == 0) {
			return lf > from && lf[-1] == '\r' ? lf - 1 : lf;
		}
	}
	return end[-1] == '\r' ? end - 1 : end;
}

/* CR and LF are only at its beginning, so what has not matched contains no other beginning. */
static verdict match_delimiter(php_event_http_multipart *self, const char **p, const char *end)
{
	for (; *p < end && self->matched < self->delimiter_length; ++*p) {
		if (**p == self->delimiter[self->matched]) {
			self->matched++;
		} else if (self->matched == 0 && **p == '\n') {
			self->from = 1;
			self->matched = 2;
		} else {
			size_t from = self->from, length = self->matched - from;

			self->from = self->matched = 0;
			return say_data(self, self->delimiter + from, length);
		}
	}
	if (self->matched < self->delimiter_length) {
		return MORE;
	}
	self->from = self->matched = 0;
	return enter(self, BOUNDARY, self->state == CONTENT ? END_OF_PART : MORE);
}

static verdict seek(php_event_http_multipart *self, const char **p, const char *end)
{
	const char *from = *p;

	if (self->matched == 0) {
		*p = find_delimiter(self, from, end);
		if (*p > from) {
			return say_data(self, from, (size_t) (*p - from));
		}
	}
	return match_delimiter(self, p, end);
}

static void begin_head(php_event_http_multipart *self)
{
	self->name = NULL;
	self->filename = self->type = NULL;
	self->has_disposition = false;
	self->head_length = self->line = 0;
}

/* After a boundary: "--", or the end of the line. */
static verdict end_boundary(php_event_http_multipart *self, const char **p, const char *end)
{
	char c = *(*p)++;

	if (c == '\n') {
		begin_head(self);
		return enter(self, HEAD, MORE);
	}
	if (self->state == BOUNDARY && c == '-') {
		return enter(self, DASH, MORE);
	}
	if (self->state == DASH && c == '-') {
		return enter(self, OVER, END);
	}
	if ((self->state == BOUNDARY || self->state == PADDING) && is_space(c)) {
		return enter(self, c == '\r' ? BOUNDARY_CR : PADDING, MORE);
	}
	return enter(self, BROKEN, WRONG);
}

static verdict end_line(php_event_http_multipart *self)
{
	if (self->head_length > self->line && self->head[self->head_length - 1] == '\r') {
		self->head_length--;
	}
	if (self->head_length == self->line) {
		take_head(self);
		return enter(self, CONTENT, PART);
	}
	self->head[self->head_length++] = '\0';
	self->line = self->head_length;
	return MORE;
}

static verdict head(php_event_http_multipart *self, const char **p, const char *end)
{
	while (*p < end) {
		char c = *(*p)++;

		if (c == '\n') {
			return end_line(self);
		}
		if (c == '\0' || self->head_length >= PHP_EVENT_HTTP_MULTIPART_HEAD_MAX) {
			return enter(self, BROKEN, WRONG);
		}
		self->head[self->head_length++] = c;
	}
	return MORE;
}

static verdict take_rest(php_event_http_multipart *self, const char **p, const char *end)
{
	*p = end;
	return END;
}

static verdict take_nothing(php_event_http_multipart *self, const char **p, const char *end)
{
	return WRONG;
}

php_event_http_multipart_verdict php_event_http_multipart_feed(
	php_event_http_multipart *self, const char *bytes, size_t length, size_t *taken)
{
	static const step steps[] = {[PREAMBLE] = seek,
		[CONTENT] = seek,
		[BOUNDARY] = end_boundary,
		[PADDING] = end_boundary,
		[BOUNDARY_CR] = end_boundary,
		[DASH] = end_boundary,
		[HEAD] = head,
		[OVER] = take_rest,
		[BROKEN] = take_nothing};
	const char *p = bytes, *end = bytes + length;
	verdict said = MORE;

	while (said == MORE && p < end) {
		said = steps[self->state](self, &p, end);
	}
	*taken = (size_t) (p - bytes);
	return (php_event_http_multipart_verdict) said;
}
