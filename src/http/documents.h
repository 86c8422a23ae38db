/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Folders whose files a server sends without asking PHP. */
#ifndef PHP_EVENT_HTTP_DOCUMENTS_H
#define PHP_EVENT_HTTP_DOCUMENTS_H

#include "exchange.h"

/* A folder for the paths below a prefix; lists have longer prefixes first. */
typedef struct php_event_http_documents {
	struct php_event_http_documents *next;
	zend_string *prefix; /* "/files"; "" for all paths */
	zend_string *path;   /* of the folder; for open_basedir, which may change */
	int folder;          /* its descriptor */
	zend_string *index;  /* the file sent for a folder; NULL: none */
	HashTable *headers;  /* of every file: name => value, strings; NULL: none */
	bool links, hidden;  /* follow links that stay in the folder; show names beginning with "." */
	bool falls_back;     /* PHP answers for what is not there */
} php_event_http_documents;

/* Open a folder, with an index and nothing more; its options can be set until it is added. Returns
 * NULL with a warning that names the argument, which may run PHP code, if the prefix, the first
 * argument, is not one, or the folder, the second, cannot be opened. */
php_event_http_documents *php_event_http_documents_open_or_warn(
	const zend_string *prefix, const zend_string *path);
void php_event_http_documents_free(php_event_http_documents *self);

/* Add it to a list, replacing one with the same prefix. */
void php_event_http_documents_add(
	php_event_http_documents **all, php_event_http_documents *documents);

/* Answer a request, if there is a folder for it. Returns false if PHP is to answer. */
bool php_event_http_documents_answer(php_event_http_documents *all,
	php_event_http_exchange *exchange, struct evhttp_request *request);

#endif
