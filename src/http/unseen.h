/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What evhttp is not shown of a request: all of it. */
#ifndef PHP_EVENT_HTTP_UNSEEN_H
#define PHP_EVENT_HTTP_UNSEEN_H

#include "head.h"
#include "upload.h"

/* Zeroed before: empty. Whoever has it frees it. */
typedef struct {
	php_event_http_head head;
	php_event_http_upload body;
	struct evbuffer *trailers; /* the fields after the body; NULL: none */
} php_event_http_unseen;

void php_event_http_unseen_free(php_event_http_unseen *self);

#endif
