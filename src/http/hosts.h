/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Virtual hosts: other servers that get requests by the names of hosts. evhttp, which has some of
 * its own, knows none of them. */
#ifndef PHP_EVENT_HTTP_HOSTS_H
#define PHP_EVENT_HTTP_HOSTS_H

#include "../handle.h"

/* Lives in a server, in a list in the order in which they were added. */
typedef struct php_event_http_host {
	struct php_event_http_host *next;
	zend_string *pattern;     /* in lower case; "*" stands for anything */
	php_event_handle *server; /* whose object is held; it may be stale */
} php_event_http_host;

/* False where there is such a pattern already. */
bool php_event_http_hosts_add(
	php_event_http_host **all, zend_string *pattern, php_event_handle *server);

/* False where there is none. May run PHP code: the server may go with it. */
bool php_event_http_hosts_remove(php_event_http_host **all, zend_string *pattern);

/* The server of the first that this name is for; NULL: there is none. The time it takes is that of
 * the name, as often as the patterns are long. */
php_event_handle *php_event_http_hosts_find(
	const php_event_http_host *all, const char *name, size_t length);

/* For the kind of a server. */
void php_event_http_hosts_clear(php_event_http_host **all);
void php_event_http_hosts_edges(const php_event_http_host *all, zend_get_gc_buffer *buffer);

#endif
