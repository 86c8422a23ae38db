/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Parses a body of multipart/form-data (RFC 7578, RFC 2046) as it comes, in whatever pieces:
 *
 *     do {
 *         verdict = php_event_http_multipart_feed(multipart, bytes, length, &taken);
 *         ...PART, DATA and so on...
 *         bytes += taken, length -= taken;
 *     } while (verdict != PHP_EVENT_HTTP_MULTIPART_MORE && verdict < PHP_EVENT_HTTP_MULTIPART_END);
 *
 * It knows neither PHP nor libevent, allocates nothing, keeps no more than the head of a part, and
 * takes time linear in the bytes. Lines may end without CR, as in PHP. */
#ifndef PHP_EVENT_HTTP_MULTIPART_H
#define PHP_EVENT_HTTP_MULTIPART_H

#include <stdbool.h>
#include <stddef.h>

enum {
	PHP_EVENT_HTTP_MULTIPART_BOUNDARY_MAX = 70, /* RFC 2046, 5.1.1 */
	PHP_EVENT_HTTP_MULTIPART_HEAD_MAX = 8192,   /* of one part */
};

/* Does a Content-Type have a boundary? */
typedef enum {
	PHP_EVENT_HTTP_MULTIPART_FOUND,
	PHP_EVENT_HTTP_MULTIPART_MISSING,
	PHP_EVENT_HTTP_MULTIPART_INVALID,
	PHP_EVENT_HTTP_MULTIPART_TOO_LONG,
} php_event_http_multipart_boundary;

typedef enum {
	PHP_EVENT_HTTP_MULTIPART_MORE,        /* all has been taken */
	PHP_EVENT_HTTP_MULTIPART_PART,        /* the head of a part is complete */
	PHP_EVENT_HTTP_MULTIPART_DATA,        /* some of its content, in `data` */
	PHP_EVENT_HTTP_MULTIPART_END_OF_PART, /* its content is complete */
	PHP_EVENT_HTTP_MULTIPART_END,         /* no part follows, and nothing else is looked at */
	PHP_EVENT_HTTP_MULTIPART_WRONG,       /* not a multipart body; final */
} php_event_http_multipart_verdict;

typedef struct {
	/* The part in hand, until the next begins. NULL: it has none. */
	char *name;
	const char *filename, *type;
	bool has_disposition;

	/* Valid until more is fed. */
	const char *data;
	size_t length;

	/* For multipart.c alone. */
	char delimiter[4 + PHP_EVENT_HTTP_MULTIPART_BOUNDARY_MAX + 1]; /* CRLF "--" boundary */
	size_t delimiter_length;
	size_t from, matched; /* the part of it that has matched so far */
	int state;
	char head[PHP_EVENT_HTTP_MULTIPART_HEAD_MAX + 1]; /* lines, each ended by NUL */
	size_t head_length, line;                         /* where the last line begins */
} php_event_http_multipart;

php_event_http_multipart_boundary php_event_http_multipart_init(
	php_event_http_multipart *self, const char *content_type);

php_event_http_multipart_verdict php_event_http_multipart_feed(
	php_event_http_multipart *self, const char *bytes, size_t length, size_t *taken);

#endif
