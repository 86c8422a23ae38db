/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What a server's replies contain if the program does not say. The server shares one of these with
 * the exchanges whose requests have come meanwhile. For those it stays as it is: every change makes
 * a new one. */
#ifndef PHP_EVENT_HTTP_DEFAULTS_H
#define PHP_EVENT_HTTP_DEFAULTS_H

#include "../compat.h"

/* The body of a reply whose status says what is wrong, if there is none other. */
typedef struct php_event_http_page {
	struct php_event_http_page *next;
	int status;               /* 0: all statuses without their own page */
	zend_string *body, *type; /* NULL: like other pages */
} php_event_http_page;

typedef struct {
	uint32_t holds;    /* references; freed with the last */
	zend_string *type; /* the Content-Type; NULL: none */
	php_event_http_page *pages;
} php_event_http_defaults;

/* Make one from php.ini's present values. The caller holds it. */
php_event_http_defaults *php_event_http_defaults_new(void);

/* Replace a server's own by one with this type; NULL: none. */
void php_event_http_defaults_set_type(php_event_http_defaults **own, zend_string *type);

/* Replace it by one with this page for a status; `type` may be NULL. NULL `body` removes the
 * page. */
void php_event_http_defaults_set_page(
	php_event_http_defaults **own, int status, zend_string *body, zend_string *type);

/* The page for a status; NULL: there is none. */
const php_event_http_page *php_event_http_defaults_page(
	const php_event_http_defaults *defaults, int status);

/* The Content-Type of a page, or of the built-in one for NULL. The program's strings have the
 * charset of the default type. */
const char *php_event_http_defaults_type_of(
	const php_event_http_defaults *defaults, const php_event_http_page *page);

/* Hold these instead of `*held`, which may be NULL. Neither function allocates or runs PHP code. */
void php_event_http_defaults_hold(
	php_event_http_defaults **held, php_event_http_defaults *defaults);
void php_event_http_defaults_let_go(php_event_http_defaults *defaults);

#endif
