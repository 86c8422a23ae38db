/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What evhttp is not shown of a request, since it would make something else of it. */
#ifndef PHP_EVENT_HTTP_UNSEEN_H
#define PHP_EVENT_HTTP_UNSEEN_H

#include "upload.h"

/* Zeroed before: nothing. Whoever has it frees it. */
typedef struct {
	zend_string *method; /* one that evhttp does not know; NULL: it does */
	php_event_http_upload body;
} php_event_http_unseen;

void php_event_http_unseen_free(php_event_http_unseen *self);

#endif
