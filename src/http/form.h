/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What PHP's users know as $_POST and $_FILES, of the body of one request. Its owner is PHP's
 * EventHttpRequest: files that nobody has moved until that goes, go with it. PHP knows them, too,
 * so that is_uploaded_file() and move_uploaded_file() take them for what they are, and what is left
 * after a fatal error goes at the end of the script. In a forked process they are its parent's. */
#ifndef PHP_EVENT_HTTP_FORM_H
#define PHP_EVENT_HTTP_FORM_H

#include "upload.h"

typedef struct {
	zval fields, files;   /* arrays */
	HashTable *temporary; /* the files that were made: their paths as keys */
	int forks;            /* php_event_forks at that time */
} php_event_http_form;

/* Read it, which takes the body. Of another type (NULL: none), and of what is garbage, it is empty.
 * Warns as PHP does, which may run PHP code; whatever that frees, this is nobody else's yet. */
php_event_http_form *php_event_http_form_read(
	const char *content_type, php_event_http_upload *body);

void php_event_http_form_free(php_event_http_form *form);

#endif
