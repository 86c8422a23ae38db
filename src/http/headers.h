/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The headers of a message as PHP sees them: names match in any case, and the values of a header
 * that comes several times form one list, "a, b". */
#ifndef PHP_EVENT_HTTP_HEADERS_H
#define PHP_EVENT_HTTP_HEADERS_H

#include "message.h"

struct evkeyvalq;

/* Called once per process. */
void php_event_http_headers_startup(void);

/* Add fields as they were sent, which `strict` has accepted, with the empty line that ends them.
 * Changes the bytes. */
void php_event_http_headers_read_fields(char *bytes, size_t length, struct evkeyvalq *headers);

/* All headers: [name as first spelt => value]. */
void php_event_http_headers_to_array(const struct evkeyvalq *headers, zval *return_value);

/* The value of one header, or null. */
void php_event_http_headers_find(
	const struct evkeyvalq *headers, const zend_string *name, zval *return_value);

/* Does a request announce a body, in whatever spelling? */
bool php_event_http_headers_have_body(const struct evkeyvalq *headers);

/* Turn [name => value, or a list of values] into lines "name: value\r\n" for such a section; NULL
 * gives none. Returns NULL, with a warning or an exception that names the argument, if a field may
 * not be there. May run PHP code. */
zend_string *php_event_http_headers_to_lines(
	HashTable *headers, php_event_http_message_section section, uint32_t arg);

/* Add the same to the headers of a message. Returns false with a warning or an exception. */
bool php_event_http_headers_from_array(struct evkeyvalq *to, HashTable *headers, uint32_t arg);

/* All values of one header, in order of arrival. */
void php_event_http_headers_values(
	const struct evkeyvalq *headers, const zend_string *name, zval *return_value);

/* Is `word`, in any case, in the list "a, b" that a header is? It may come several times. */
bool php_event_http_headers_have_word(
	const struct evkeyvalq *headers, const char *name, const char *word, size_t length);

#endif
