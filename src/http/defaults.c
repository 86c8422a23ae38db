/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "defaults.h"

#include "../optional.h"

#include <event2/util.h>
#include <SAPI.h>

static php_event_http_defaults *make(void)
{
	php_event_http_defaults *defaults = ecalloc(1, sizeof *defaults);

	defaults->holds = 1;
	return defaults;
}

static zend_string *say(const char *type, size_t length)
{
	return length > 0 ? zend_string_init(type, length, false) : NULL;
}

/* PHP refuses CR and LF in it, wherever it is set. */
php_event_http_defaults *php_event_http_defaults_new(void)
{
	char *type = sapi_get_default_content_type();
	php_event_http_defaults *defaults = make();

	defaults->type = say(type, strlen(type));
	efree(type);
	return defaults;
}

/* --- changes --- */

static void add_page(
	php_event_http_defaults *defaults, int status, zend_string *body, zend_string *type)
{
	php_event_http_page *page = emalloc(sizeof *page);

	*page = (php_event_http_page){.next = defaults->pages,
		.status = status,
		.body = zend_string_copy(body),
		.type = type && ZSTR_LEN(type) > 0 ? zend_string_copy(type) : NULL};
	defaults->pages = page;
}

/* Replace it by a copy, without the page of a status. */
static php_event_http_defaults *replace(php_event_http_defaults **own, int but)
{
	php_event_http_defaults *before = *own, *now = make();

	now->type = php_event_optional_copy(before->type);
	for (const php_event_http_page *page = before->pages; page; page = page->next) {
		if (page->status != but) {
			add_page(now, page->status, page->body, page->type);
		}
	}
	php_event_http_defaults_let_go(before);
	*own = now;
	return now;
}

void php_event_http_defaults_set_type(php_event_http_defaults **own, zend_string *type)
{
	php_event_http_defaults *now = replace(own, -1);

	php_event_optional_release(now->type);
	now->type = type ? say(ZSTR_VAL(type), ZSTR_LEN(type)) : NULL;
}

void php_event_http_defaults_set_page(
	php_event_http_defaults **own, int status, zend_string *body, zend_string *type)
{
	php_event_http_defaults *now = replace(own, status);

	if (body) {
		add_page(now, status, body, type);
	}
}

/* --- pages --- */

static const php_event_http_page *find_page(const php_event_http_page *page, int status)
{
	while (page && page->status != status) {
		page = page->next;
	}
	return page;
}

const php_event_http_page *php_event_http_defaults_page(
	const php_event_http_defaults *defaults, int status)
{
	const php_event_http_page *page = status >= 400 ? find_page(defaults->pages, status) : NULL;

	return page || status < 400 ? page : find_page(defaults->pages, 0);
}

const char *php_event_http_defaults_type_of(
	const php_event_http_defaults *defaults, const php_event_http_page *page)
{
	static const char html[] = "text/html";
	const zend_string *type = defaults->type;

	if (page && page->type) {
		return ZSTR_VAL(page->type);
	}
	return type && evutil_ascii_strncasecmp(ZSTR_VAL(type), html, sizeof html - 1) == 0
		? ZSTR_VAL(type)
		: html;
}

/* --- holders --- */

void php_event_http_defaults_hold(php_event_http_defaults **held, php_event_http_defaults *defaults)
{
	defaults->holds++;
	php_event_http_defaults_let_go(*held);
	*held = defaults;
}

void php_event_http_defaults_let_go(php_event_http_defaults *defaults)
{
	if (!defaults || --defaults->holds > 0) {
		return;
	}
	while (defaults->pages) {
		php_event_http_page *page = defaults->pages;

		defaults->pages = page->next;
		zend_string_release(page->body);
		php_event_optional_release(page->type);
		efree(page);
	}
	php_event_optional_release(defaults->type);
	efree(defaults);
}
