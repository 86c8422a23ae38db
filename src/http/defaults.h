/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What a server's replies have where the program says nothing. One of these is shared by the server
 * and the exchanges whose requests have come meanwhile, for which it stays as it is: what is to
 * change is a new one. */
#ifndef PHP_EVENT_HTTP_DEFAULTS_H
#define PHP_EVENT_HTTP_DEFAULTS_H

#include "../compat.h"

/* The body of replies with a status that says what is wrong, where there is nothing else to say. */
typedef struct php_event_http_page {
	struct php_event_http_page *next;
	int status;               /* 0: any that has none of its own */
	zend_string *body, *type; /* NULL: as of other pages */
} php_event_http_page;

typedef struct {
	uint32_t holds;    /* it goes with the last one */
	zend_string *type; /* the Content-Type; NULL: none */
	php_event_http_page *pages;
} php_event_http_defaults;

/* As php.ini has them now. Whoever makes one holds it. */
php_event_http_defaults *php_event_http_defaults_new(void);

/* In the place of a server's own, one that says this; NULL: none. */
void php_event_http_defaults_set_type(php_event_http_defaults **own, zend_string *type);

/* The same with this page for a status, with a type or NULL; without a body: none. */
void php_event_http_defaults_set_page(
	php_event_http_defaults **own, int status, zend_string *body, zend_string *type);

/* The page for a status; NULL: there is none. */
const php_event_http_page *php_event_http_defaults_page(
	const php_event_http_defaults *defaults, int status);

/* The Content-Type of a page, or, where it is NULL, of one that is made up here. The program's
 * strings have the charset that the default says. */
const char *php_event_http_defaults_type_of(
	const php_event_http_defaults *defaults, const php_event_http_page *page);

/* Hold these in the place of `*held`, which may be NULL. Neither allocates nor runs PHP code. */
void php_event_http_defaults_hold(
	php_event_http_defaults **held, php_event_http_defaults *defaults);
void php_event_http_defaults_let_go(php_event_http_defaults *defaults);

#endif
