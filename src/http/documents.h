/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Folders whose files a server gives without asking PHP. */
#ifndef PHP_EVENT_HTTP_DOCUMENTS_H
#define PHP_EVENT_HTTP_DOCUMENTS_H

#include "exchange.h"

/* A folder for the paths below a prefix; in a list, those with longer prefixes first. */
typedef struct php_event_http_documents {
	struct php_event_http_documents *next;
	zend_string *prefix; /* "/files"; "" is all */
	zend_string *path;   /* of the folder; for open_basedir, which may change */
	int folder;          /* its descriptor */
	zend_string *index;  /* the file of a folder in it; NULL: none */
	HashTable *headers;  /* of each file: name => value, strings; NULL: none */
	bool links, hidden;  /* what is below links within the folder, and names that begin with "." */
	bool falls_back;     /* what is not there is PHP's to answer */
} php_event_http_documents;

/* A folder, opened, with an index and nothing more; its options can be set until it is added. NULL
 * with a warning that names the argument, which may run PHP code, where the prefix, the first, is
 * none, or the folder, the second, cannot be opened. */
php_event_http_documents *php_event_http_documents_open_or_warn(
	const zend_string *prefix, const zend_string *path);
void php_event_http_documents_free(php_event_http_documents *self);

/* Into a list, in the place of one with the same prefix. */
void php_event_http_documents_add(
	php_event_http_documents **all, php_event_http_documents *documents);

/* Answer a request that has come, where there is a folder for it and PHP is not to. */
bool php_event_http_documents_answer(php_event_http_documents *all,
	php_event_http_exchange *exchange, struct evhttp_request *request);

#endif
