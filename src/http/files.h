/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Replies with files: what RFC 9110 says of types, validators, conditions and ranges. */
#ifndef PHP_EVENT_HTTP_FILES_H
#define PHP_EVENT_HTTP_FILES_H

#include "exchange.h"

/* What is to be sent. */
typedef struct {
	php_event_file *file;
	zend_stat_t about;
	const char *type; /* of its content; a header that is there already says it better */
	int status;       /* conditions and ranges are for 200 */
} php_event_http_file;

/* Reply with a file, where REPLY is allowed; the file is taken over. Headers that are there already
 * are sent, too; an ETag among them counts in the place of the file's own. False, and nothing has
 * been said, where it cannot be read. */
bool php_event_http_files_reply(php_event_http_exchange *exchange, const php_event_http_file *what);

#endif
