/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "hosts.h"

static php_event_http_host **find(php_event_http_host **all, const zend_string *pattern)
{
	while (*all && !zend_string_equals((*all)->pattern, pattern)) {
		all = &(*all)->next;
	}
	return all;
}

bool php_event_http_hosts_add(
	php_event_http_host **all, zend_string *pattern, php_event_handle *server)
{
	zend_string *lower = zend_string_tolower(pattern);
	php_event_http_host **at = find(all, lower);

	if (*at) {
		zend_string_release(lower);
		return false;
	}
	php_event_handle_hold(server);
	*at = ecalloc(1, sizeof **at);
	(*at)->pattern = lower;
	(*at)->server = server;
	return true;
}

static void free_first(php_event_http_host **at)
{
	php_event_http_host *host = *at;
	php_event_handle *server = host->server;

	*at = host->next;
	zend_string_release(host->pattern);
	efree(host);
	php_event_handle_let_go(server);
}

bool php_event_http_hosts_remove(php_event_http_host **all, zend_string *pattern)
{
	zend_string *lower = zend_string_tolower(pattern);
	php_event_http_host **at = find(all, lower);
	bool found = *at;

	zend_string_release(lower);
	if (found) {
		free_first(at);
	}
	return found;
}

/* For the last "*", try everything that it can stand for. */
static bool is_for(const char *pattern, const char *name, const char *end)
{
	const char *star = NULL, *behind = NULL;

	while (name < end) {
		if (*pattern == '*') {
			star = pattern++;
			behind = name;
		} else if (*pattern && *pattern == zend_tolower_ascii(*name)) {
			pattern++;
			name++;
		} else if (star) {
			pattern = star + 1;
			name = ++behind;
		} else {
			return false;
		}
	}
	return pattern[strspn(pattern, "*")] == '\0';
}

php_event_handle *php_event_http_hosts_find(
	const php_event_http_host *all, const char *name, size_t length)
{
	const char *end = name + length;

	if (length > 0 && end[-1] == '.') {
		end--; /* the root of all names: RFC 1034, 3.1 */
	}
	while (all && !is_for(ZSTR_VAL(all->pattern), name, end)) {
		all = all->next;
	}
	return all ? all->server : NULL;
}

void php_event_http_hosts_clear(php_event_http_host **all)
{
	while (*all) {
		free_first(all);
	}
}

void php_event_http_hosts_edges(const php_event_http_host *all, zend_get_gc_buffer *buffer)
{
	for (; all; all = all->next) {
		zend_get_gc_buffer_add_obj(buffer, php_event_handle_object(all->server));
	}
}
