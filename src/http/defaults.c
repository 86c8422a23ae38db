/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "defaults.h"

#include <SAPI.h>

static php_event_http_defaults *make(zend_string *type)
{
	php_event_http_defaults *defaults = emalloc(sizeof *defaults);

	defaults->holders = 1;
	defaults->type = type;
	return defaults;
}

static zend_string *say(const char *type, size_t length)
{
	return length > 0 ? zend_string_init(type, length, false) : NULL;
}

/* PHP takes no CR or LF for it, wherever it is set. */
php_event_http_defaults *php_event_http_defaults_new(void)
{
	char *type = sapi_get_default_content_type();
	php_event_http_defaults *defaults = make(say(type, strlen(type)));

	efree(type);
	return defaults;
}

void php_event_http_defaults_set_type(php_event_http_defaults **own, zend_string *type)
{
	php_event_http_defaults *before = *own;

	*own = make(type ? say(ZSTR_VAL(type), ZSTR_LEN(type)) : NULL);
	php_event_http_defaults_let_go(before);
}

void php_event_http_defaults_hold(php_event_http_defaults **held, php_event_http_defaults *defaults)
{
	defaults->holders++;
	php_event_http_defaults_let_go(*held);
	*held = defaults;
}

void php_event_http_defaults_let_go(php_event_http_defaults *defaults)
{
	if (!defaults || --defaults->holders > 0) {
		return;
	}
	if (defaults->type) {
		zend_string_release(defaults->type);
	}
	efree(defaults);
}
