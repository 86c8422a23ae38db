/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "message.h"

#include "../globals.h"
#include "strict.h"

#include <time.h>

/* What ends a line, or, for libevent, a string. */
static bool is_text(unsigned char c)
{
	return c != '\r' && c != '\n' && c != '\0';
}

static bool is_visible(unsigned char c)
{
	return c > ' ' && c != 0x7f;
}

static zend_always_inline bool consists_of(
	const zend_string *string, bool (*is_allowed)(unsigned char))
{
	for (size_t i = 0; i < ZSTR_LEN(string); i++) {
		if (!is_allowed((unsigned char) ZSTR_VAL(string)[i])) {
			return false;
		}
	}
	return true;
}

bool php_event_http_message_is_name(const zend_string *name)
{
	return php_event_http_strict_is_token(ZSTR_VAL(name), ZSTR_LEN(name));
}

static zend_always_inline bool equals(const char *name, const char *known)
{
	return memcmp(name, known, strlen(known)) == 0 || evutil_ascii_strcasecmp(name, known) == 0;
}

/* No two of them have the same length. */
php_event_http_field php_event_http_message_field(const char *name, size_t length)
{
	switch (length) {
		case 4:
			return equals(name, "Date") ? PHP_EVENT_HTTP_FIELD_DATE : 0;
		case 10:
			return equals(name, "Connection") ? PHP_EVENT_HTTP_FIELD_CONNECTION : 0;
		case 12:
			return equals(name, "Content-Type") ? PHP_EVENT_HTTP_FIELD_TYPE : 0;
		case 14:
			return equals(name, "Content-Length") ? PHP_EVENT_HTTP_FIELD_LENGTH : 0;
		case 16:
			return equals(name, "Proxy-Connection") ? PHP_EVENT_HTTP_FIELD_PROXY_CONNECTION : 0;
		case 17:
			return equals(name, "Transfer-Encoding") ? PHP_EVENT_HTTP_FIELD_CODING : 0;
		default:
			return PHP_EVENT_HTTP_FIELD_OTHER;
	}
}

/* Fields for the head alone. */
static const struct {
	const char *name;
	bool frames; /* ... of a reply that is not interim */
} head_only[] = {
	{"Connection", true},
	{"Content-Length", true},
	{"Keep-Alive", true},
	{"Proxy-Connection", true},
	{"TE", true},
	{"Trailer", true},
	{"Transfer-Encoding", true},
	{"Upgrade", true},
	{"Age", false},
	{"Authorization", false},
	{"Cache-Control", false},
	{"Content-Encoding", false},
	{"Content-Range", false},
	{"Content-Type", false},
	{"Cookie", false},
	{"Date", false},
	{"Expect", false},
	{"Expires", false},
	{"Host", false},
	{"If-Match", false},
	{"If-Modified-Since", false},
	{"If-None-Match", false},
	{"If-Range", false},
	{"If-Unmodified-Since", false},
	{"Location", false},
	{"Max-Forwards", false},
	{"Pragma", false},
	{"Proxy-Authenticate", false},
	{"Proxy-Authorization", false},
	{"Range", false},
	{"Retry-After", false},
	{"Set-Cookie", false},
	{"Vary", false},
	{"WWW-Authenticate", false},
	{"Warning", false},
};

bool php_event_http_message_may_have(
	php_event_http_message_section section, const zend_string *name)
{
	for (size_t i = 0; i < sizeof head_only / sizeof *head_only; i++) {
		if (php_event_http_message_is(ZSTR_VAL(name), head_only[i].name)) {
			return section == PHP_EVENT_HTTP_MESSAGE_HEADERS
				|| (section == PHP_EVENT_HTTP_MESSAGE_INTERIM && !head_only[i].frames);
		}
	}
	return true;
}

bool php_event_http_message_check_value_or_throw(const zend_string *value, uint32_t arg)
{
	if (!consists_of(value, is_text)) {
		zend_argument_value_error(arg, "must not contain CR, LF or NUL");
		return false;
	}
	return true;
}

bool php_event_http_message_check_target_or_throw(const zend_string *target, uint32_t arg)
{
	if (ZSTR_LEN(target) == 0 || !consists_of(target, is_visible)) {
		zend_argument_value_error(arg, "must not be empty or contain spaces or control characters");
		return false;
	}
	return true;
}

bool php_event_http_message_keeps_alive(const char *connection)
{
	return connection && evutil_ascii_strncasecmp(connection, "keep-alive", 10) == 0;
}

typedef struct {
	int code;
	const char *text;
} phrase;

static const phrase phrases[] = {
	{101, "Switching Protocols"},
	{102, "Processing"},
	{103, "Early Hints"},
	{200, "OK"},
	{201, "Created"},
	{202, "Accepted"},
	{203, "Non-Authoritative Information"},
	{204, "No Content"},
	{205, "Reset Content"},
	{206, "Partial Content"},
	{300, "Multiple Choices"},
	{301, "Moved Permanently"},
	{302, "Found"},
	{303, "See Other"},
	{304, "Not Modified"},
	{307, "Temporary Redirect"},
	{308, "Permanent Redirect"},
	{400, "Bad Request"},
	{401, "Unauthorized"},
	{402, "Payment Required"},
	{403, "Forbidden"},
	{404, "Not Found"},
	{405, "Method Not Allowed"},
	{406, "Not Acceptable"},
	{407, "Proxy Authentication Required"},
	{408, "Request Timeout"},
	{409, "Conflict"},
	{410, "Gone"},
	{411, "Length Required"},
	{412, "Precondition Failed"},
	{413, "Content Too Large"},
	{414, "URI Too Long"},
	{415, "Unsupported Media Type"},
	{416, "Range Not Satisfiable"},
	{417, "Expectation Failed"},
	{418, "I'm a teapot"},
	{421, "Misdirected Request"},
	{422, "Unprocessable Content"},
	{426, "Upgrade Required"},
	{428, "Precondition Required"},
	{429, "Too Many Requests"},
	{431, "Request Header Fields Too Large"},
	{451, "Unavailable For Legal Reasons"},
	{500, "Internal Server Error"},
	{501, "Not Implemented"},
	{502, "Bad Gateway"},
	{503, "Service Unavailable"},
	{504, "Gateway Timeout"},
	{505, "HTTP Version Not Supported"},
};

const char *php_event_http_message_phrase(int code)
{
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
		if (phrases[i].code == code) {
			return phrases[i].text;
		}
	}
	return "Unknown";
}

/* Formatted once a second. */
const char *php_event_http_message_date(void)
{
	time_t now = time(NULL);

	if (EVENT_G(http_message.date_of) != now) {
		EVENT_G(http_message.date_of) = now;
		evutil_date_rfc1123(EVENT_G(http_message.date), sizeof EVENT_G(http_message.date), NULL);
	}
	return EVENT_G(http_message.date);
}
