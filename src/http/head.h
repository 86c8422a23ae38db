/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The head of a request as its client has sent it, in one piece, once `strict` has accepted it.
 * Questions about it are answered from there; its fields become headers when PHP wants them. */
#ifndef PHP_EVENT_HTTP_HEAD_H
#define PHP_EVENT_HTTP_HEAD_H

#include "../compat.h"
#include "strict.h"

struct evkeyvalq;

/* Bytes that belong to somebody else; NULL: none. */
typedef struct {
	const char *bytes;
	size_t length;
} php_event_http_text;

static inline php_event_http_text php_event_http_text_of(const char *string)
{
	return (php_event_http_text){.bytes = string, .length = string ? strlen(string) : 0};
}

/* Zeroed before: nothing has come. Whoever has it frees it. */
typedef struct {
	char *bytes; /* NULL: nothing */
	size_t length, room;

	/* Known once it is complete. */
	php_event_http_strict_span name, target;    /* the method's name */
	php_event_http_strict_span authority, path; /* ... in the target, if it has them */
	php_event_http_strict_span host;            /* the value of Host; at 0: none */
	bool has_escapes;                           /* the path has */
	bool keep_alive;                            /* the client wants to keep the connection */
	bool became_headers;                        /* its fields have become headers */
	uint8_t minor;                              /* of HTTP/1.x */
	uint16_t method; /* EVHTTP_REQ_*; 0: one that evhttp has no bit for */
} php_event_http_head;

static inline bool php_event_http_head_is_empty(const php_event_http_head *head)
{
	return !head->bytes;
}

/* More of the head has come. */
void php_event_http_head_add(php_event_http_head *head, const char *bytes, size_t length);

/* The head is complete: take from `strict` what it says. */
void php_event_http_head_complete(php_event_http_head *head, const php_event_http_strict *strict);

/* Add its fields to `headers`, once. */
void php_event_http_head_read(php_event_http_head *head, struct evkeyvalq *headers);

/* The name of the method. */
zend_string *php_event_http_head_method(const php_event_http_head *head);

/* The target as it was sent, the query in it, and the authority in it, each NULL if there is
 * none. */
zend_string *php_event_http_head_target(const php_event_http_head *head);
zend_string *php_event_http_head_query(const php_event_http_head *head);
php_event_http_text php_event_http_head_authority(const php_event_http_head *head);

/* The host it is for, without a port: the target's, or else the value of Host. */
php_event_http_text php_event_http_head_host(const php_event_http_head *head);

/* Does an escape in the path or the authority stand for NUL? */
bool php_event_http_head_has_nul(const php_event_http_head *head);

/* Do these bytes equal `path`, once their escapes are undone? */
bool php_event_http_head_unescapes_to(const char *at, size_t length, const zend_string *path);

/* From a head that may be incomplete: the line it begins with, as far as it has come, with
 * `version` NULL if it does not end with one; and the values of the first fields with the `n`
 * names. What is missing is left unchanged. */
void php_event_http_head_read_line(const php_event_http_head *head, php_event_http_text *method,
	php_event_http_text *target, const char **version);
void php_event_http_head_find(const php_event_http_head *head, const php_event_http_text *names,
	php_event_http_text *values, size_t n);

void php_event_http_head_free(php_event_http_head *head);

#endif
