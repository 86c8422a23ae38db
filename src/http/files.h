/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Replies with files, with the types, validators, conditions and ranges of RFC 9110. */
#ifndef PHP_EVENT_HTTP_FILES_H
#define PHP_EVENT_HTTP_FILES_H

#include "exchange.h"

/* The file to send. */
typedef struct {
	php_event_file *file;
	zend_stat_t about;
	const char *type; /* of its content; a header already set takes precedence */
	int status;       /* conditions and ranges apply to 200 only */
} php_event_http_file;

/* Reply with a file, where REPLY is allowed; takes the file over. Headers already set are sent,
 * too; an ETag among them replaces the file's own. Returns false, having sent nothing, if the file
 * cannot be read. */
bool php_event_http_files_reply(php_event_http_exchange *exchange, const php_event_http_file *what);

#endif
