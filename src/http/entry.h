/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the log tells of one finished request, as a line or as a PHP array. Nothing that a client
 * has sent can end a line, or a string in it: what is not plain ASCII is escaped, or, in JSON,
 * plain UTF-8. */
#ifndef PHP_EVENT_HTTP_ENTRY_H
#define PHP_EVENT_HTTP_ENTRY_H

#include "../compat.h"
#include "head.h"

/* How the request ended. */
typedef enum {
	PHP_EVENT_HTTP_ENDED_REPLIED,
	PHP_EVENT_HTTP_ENDED_REFUSED,
	PHP_EVENT_HTTP_ENDED_ABORTED,
	PHP_EVENT_HTTP_ENDED_TIMED_OUT,
	PHP_EVENT_HTTP_ENDED_CLOSED,
	PHP_EVENT_HTTP_ENDED_TAKEN_OVER, /* the last */
} php_event_http_ended;

/* The words that PHP gets for these. */
extern const char *const php_event_http_ended_words[PHP_EVENT_HTTP_ENDED_TAKEN_OVER + 1];

/* The texts of an entry, in the order of their keys. */
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
	php_event_http_text
		texts[PHP_EVENT_HTTP_ENTRY_TEXTS]; /* the caller's, as long as the entry is used */
	const char *version; /* of HTTP; this and the next two are constants; NULL: none */
	const char *tls, *reason;
	double time, seconds; /* when it ended, since 1970; how long it took */
	uint64_t received, sent;
	uint16_t port;
	uint16_t status; /* 0: no reply has begun */
	php_event_http_ended ended;
} php_event_http_entry;

/* The longest line. */
enum { PHP_EVENT_HTTP_ENTRY_LINE_MAX = 163840 };

/* Cut long texts to their beginning. */
void php_event_http_entry_clip(php_event_http_entry *entry);

/* Copy an entry with its texts, outside PHP's memory limit; free it with pefree(copy, true). */
php_event_http_entry *php_event_http_entry_copy(const php_event_http_entry *entry);

/* Write a clipped entry as a line, with its line end, to `line`, which has room for LINE_MAX bytes.
 * Returns its length. */
typedef size_t php_event_http_entry_format(const php_event_http_entry *entry, char *line);

/* The format with this name; NULL as name stands for the default format. Returns NULL if there is
 * none. */
php_event_http_entry_format *php_event_http_entry_format_named(const zend_string *name);

/* The entry as a PHP array. */
void php_event_http_entry_to_array(const php_event_http_entry *entry, zval *array);

#endif
