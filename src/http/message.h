/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What HTTP messages are made of: which names, values and targets may go into one, the phrases of
 * statuses, and the date. */
#ifndef PHP_EVENT_HTTP_MESSAGE_H
#define PHP_EVENT_HTTP_MESSAGE_H

#include "../compat.h"

#include <event2/util.h>

/* Permits a client to send the body that it has announced. */
#define PHP_EVENT_HTTP_MESSAGE_CONTINUE "HTTP/1.1 100 Continue\r\n\r\n"

/* Are the two equal, ignoring case? Mostly even their case is the same. */
static inline bool php_event_http_message_is(const char *word, const char *other)
{
	size_t length = strlen(other);

	return strlen(word) == length
		&& (memcmp(word, other, length) == 0 || evutil_ascii_strcasecmp(word, other) == 0);
}

/* May this stand around a value? */
static inline bool php_event_http_message_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* A bit for each field that some room looks for in a message. */
typedef enum {
	PHP_EVENT_HTTP_FIELD_OTHER = 0,
	PHP_EVENT_HTTP_FIELD_DATE = 1,
	PHP_EVENT_HTTP_FIELD_CONNECTION = 2,
	PHP_EVENT_HTTP_FIELD_TYPE = 4,
	PHP_EVENT_HTTP_FIELD_LENGTH = 8,
	PHP_EVENT_HTTP_FIELD_PROXY_CONNECTION = 16,
	PHP_EVENT_HTTP_FIELD_CODING = 32,
} php_event_http_field;

php_event_http_field php_event_http_message_field(const char *name, size_t length);

/* A PHP string; NULL stays NULL. */
static inline zend_string *php_event_http_message_string(const char *text)
{
	return text ? zend_string_init(text, strlen(text), false) : NULL;
}

/* May it be the name of a header, or of a method? */
bool php_event_http_message_is_name(const zend_string *name);

/* May a field of that name be in this section? What a recipient must know before the body may not
 * be a trailer, and what frames a reply may not be in an interim one: RFC 9110, 6.5.1 and 15.2. */
typedef enum {
	PHP_EVENT_HTTP_MESSAGE_HEADERS,
	PHP_EVENT_HTTP_MESSAGE_INTERIM,
	PHP_EVENT_HTTP_MESSAGE_TRAILERS,
} php_event_http_message_section;

bool php_event_http_message_may_have(
	php_event_http_message_section section, const zend_string *name);

/* Each throws a ValueError that names the argument, and returns false, if the value would forge a
 * message. */
bool php_event_http_message_check_value_or_throw(const zend_string *value, uint32_t arg);
bool php_event_http_message_check_target_or_throw(const zend_string *target, uint32_t arg);

/* Does a Connection header, which may be NULL, end the connection as evhttp reads it, or keep an
 * HTTP/1.0 client's? */
static inline bool php_event_http_message_closes(const char *connection)
{
	return connection && php_event_http_message_is(connection, "close");
}
bool php_event_http_message_keeps_alive(const char *connection);

/* The standard phrase of a status: "Not Found". */
const char *php_event_http_message_phrase(int code);

/* The present time, in the format of the Date header. */
const char *php_event_http_message_date(void);

#endif
