/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Gets the body of a request as it comes, and is told of its end. The exchange owns it, from when
 * PHP first asks for the body until a reply has been given or the connection is over. Until the end
 * has been reported it holds the object of the request, an argument of both callbacks, so that PHP
 * need not keep it. */
#ifndef PHP_EVENT_HTTP_RECEIVER_H
#define PHP_EVENT_HTTP_RECEIVER_H

#include "../callback.h"
#include "upload.h"

typedef struct {
	php_event_callback piece, end; /* each may be unset */
	zend_object *request;          /* held; NULL: no callback, or the end was reported */
	bool paused;                   /* PHP wants no more for now */
	bool over;                     /* the end was reported, or concerns nobody any more */
} php_event_http_receiver;

php_event_http_receiver *php_event_http_receiver_new(void);

/* Replace one of the two callbacks. `request` is held from now on, unless the end has been
 * reported. May run PHP code, as the last thing it does. */
void php_event_http_receiver_set(php_event_http_receiver *self, php_event_callback *which,
	const php_event_callback *callback, zend_object *request);

/* takes(): does anybody want pieces? listens(): or to be told of the end? */
static inline bool php_event_http_receiver_takes(const php_event_http_receiver *self)
{
	return self->request && !self->over && php_event_callback_is_set(&self->piece);
}

static inline bool php_event_http_receiver_listens(const php_event_http_receiver *self)
{
	return self->request && !self->over;
}

/* Give it a piece, taken from the front of what has come. Returns false if that cannot be read.
 * Call this and end() only from inside php_event_loop_call(); the callbacks may end the
 * receiver. */
bool php_event_http_receiver_give(php_event_http_receiver *self, php_event_http_upload *body);

/* The body is complete, or no more of it will come. Returns the object of the request, which the
 * caller releases. */
zend_object *php_event_http_receiver_end(php_event_http_receiver *self, bool complete);

/* Reports callables, data and the request. */
void php_event_http_receiver_edges(const php_event_http_receiver *self, zend_get_gc_buffer *buffer);

/* May run PHP code. Does nothing for NULL. */
void php_event_http_receiver_free(php_event_http_receiver *self);

#endif
