/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the log tells of one request that is over, as a line or as an array of PHP's. What a client
 * has sent cannot end a line, nor a string in it: what is not plain ASCII is escaped, or, in JSON,
 * plain UTF-8. */
#ifndef PHP_EVENT_HTTP_ENTRY_H
#define PHP_EVENT_HTTP_ENTRY_H

#include "../compat.h"
#include "head.h"

/* Why it is over. */
typedef enum {
	PHP_EVENT_HTTP_ENDED_REPLIED,
	PHP_EVENT_HTTP_ENDED_REFUSED,
	PHP_EVENT_HTTP_ENDED_ABORTED,
	PHP_EVENT_HTTP_ENDED_TIMED_OUT,
	PHP_EVENT_HTTP_ENDED_CLOSED,
	PHP_EVENT_HTTP_ENDED_TAKEN_OVER, /* the last */
} php_event_http_ended;

/* For PHP, by that. */
extern const char *const php_event_http_ended_words[PHP_EVENT_HTTP_ENDED_TAKEN_OVER + 1];

/* Texts that it has, in the order of their keys. */
typedef enum {
	PHP_EVENT_HTTP_ENTRY_ADDRESS,
	PHP_EVENT_HTTP_ENTRY_METHOD,
	PHP_EVENT_HTTP_ENTRY_TARGET,
	PHP_EVENT_HTTP_ENTRY_HOST,
	PHP_EVENT_HTTP_ENTRY_REFERER,
	PHP_EVENT_HTTP_ENTRY_AGENT, /* the last */
} php_event_http_entry_key;

enum { PHP_EVENT_HTTP_ENTRY_TEXTS = PHP_EVENT_HTTP_ENTRY_AGENT + 1 };

typedef struct {
	php_event_http_text texts[PHP_EVENT_HTTP_ENTRY_TEXTS]; /* the caller's, as long as it is used */
	const char *version; /* of HTTP; this and the next are constants, or NULL: there is none */
	const char *tls, *reason;
	double time, seconds; /* when it was over, since 1970; how long it took */
	uint64_t received, sent;
	uint16_t port;
	uint16_t status; /* 0: no reply has begun */
	php_event_http_ended ended;
} php_event_http_entry;

/* No line is longer than that. */
enum { PHP_EVENT_HTTP_ENTRY_LINE_MAX = 163840 };

/* Of texts that are long only the beginning counts: so it is. */
void php_event_http_entry_clip(php_event_http_entry *entry);

/* A copy with its texts, for pefree(copy, true): outside of what PHP limits. */
php_event_http_entry *php_event_http_entry_copy(const php_event_http_entry *entry);

/* A clipped one as a line, with its end: how long it is. There is room for LINE_MAX bytes. */
typedef size_t php_event_http_entry_format(const php_event_http_entry *entry, char *line);

/* The format of this name, NULL for the usual one; NULL: there is none. */
php_event_http_entry_format *php_event_http_entry_format_named(const zend_string *name);

/* For PHP. */
void php_event_http_entry_to_array(const php_event_http_entry *entry, zval *array);

#endif
