/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What PHP's users know as $_POST and $_FILES, for the body of one request. PHP's EventHttpRequest
 * owns it: files that nobody has moved by its end are deleted with it. PHP knows these files, so
 * that is_uploaded_file() and move_uploaded_file() accept them, and what is left after a fatal
 * error is deleted at the end of the script. In a forked process they belong to its parent. */
#ifndef PHP_EVENT_HTTP_FORM_H
#define PHP_EVENT_HTTP_FORM_H

#include "upload.h"

typedef struct {
	zval fields, files;   /* arrays */
	HashTable *temporary; /* the files made: their paths as keys */
	int forks;            /* php_event_forks at that time */
} php_event_http_form;

/* Read a form, which consumes the body. It is empty if the type is another one (NULL: none), or the
 * body is garbage. Warns as PHP does, which may run PHP code; nothing that code frees can be this
 * form, which nobody else has yet. */
php_event_http_form *php_event_http_form_read(
	const char *content_type, php_event_http_upload *body);

void php_event_http_form_free(php_event_http_form *form);

#endif
