/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Virtual hosts: other servers that get requests by host name. evhttp's own are not used. */
#ifndef PHP_EVENT_HTTP_HOSTS_H
#define PHP_EVENT_HTTP_HOSTS_H

#include "../handle.h"

/* Lives in a server's list, in the order of adding. */
typedef struct php_event_http_host {
	struct php_event_http_host *next;
	zend_string *pattern;     /* in lower case; "*" matches anything */
	php_event_handle *server; /* its object is held; it may be stale */
} php_event_http_host;

/* Returns false if there is such a pattern already. */
bool php_event_http_hosts_add(
	php_event_http_host **all, zend_string *pattern, php_event_handle *server);

/* Returns false if there is none. May run PHP code: the server may go with it. */
bool php_event_http_hosts_remove(php_event_http_host **all, zend_string *pattern);

/* The server of the first pattern that matches the name; NULL if none does. Takes time in
 * proportion to the length of the name times that of all patterns. */
php_event_handle *php_event_http_hosts_find(
	const php_event_http_host *all, const char *name, size_t length);

/* For the kind of a server. */
void php_event_http_hosts_clear(php_event_http_host **all);
void php_event_http_hosts_edges(const php_event_http_host *all, zend_get_gc_buffer *buffer);

#endif
