/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Who is given the body of a request as it comes, and told of its end. Its exchange owns it, from
 * when PHP first asks for the body until a reply has been given or the connection is over. Until
 * the end has been told it holds the object of the request, which is an argument of both callbacks:
 * PHP need not keep it. */
#ifndef PHP_EVENT_HTTP_RECEIVER_H
#define PHP_EVENT_HTTP_RECEIVER_H

#include "../callback.h"
#include "upload.h"

typedef struct {
	php_event_callback piece, end; /* each may be unset */
	zend_object *request;          /* held; NULL: there is no callback, or the end has been told */
	bool paused;                   /* PHP wants no more for now */
	bool over;                     /* the end has been told, or is nobody's concern any more */
} php_event_http_receiver;

php_event_http_receiver *php_event_http_receiver_new(void);

/* Replace one of the two. `request` is held from now on, unless the end has been told. May run PHP
 * code, at the end of all that is done. */
void php_event_http_receiver_set(php_event_http_receiver *self, php_event_callback *which,
	const php_event_callback *callback, zend_object *request);

/* Is there anybody to be given a piece? And if not, anybody to be told of the end? */
static inline bool php_event_http_receiver_takes(const php_event_http_receiver *self)
{
	return self->request && !self->over && php_event_callback_is_set(&self->piece);
}

static inline bool php_event_http_receiver_listens(const php_event_http_receiver *self)
{
	return self->request && !self->over;
}

/* Give it a piece from the front of what has come, which is taken from there. False: it cannot be
 * read. This and the next only from inside php_event_loop_call(): what they call may be the end of
 * the receiver. */
bool php_event_http_receiver_give(php_event_http_receiver *self, php_event_http_upload *body);

/* That was all of it, or there will be no more. The request is the caller's to let go of. */
zend_object *php_event_http_receiver_end(php_event_http_receiver *self, bool complete);

/* Callables, data and the request. */
void php_event_http_receiver_edges(const php_event_http_receiver *self, zend_get_gc_buffer *buffer);

/* May run PHP code. NULL: nothing. */
void php_event_http_receiver_free(php_event_http_receiver *self);

#endif
