/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "receiver.h"

enum { PIECE = 65536 };

php_event_http_receiver *php_event_http_receiver_new(void)
{
	return ecalloc(1, sizeof(php_event_http_receiver));
}

void php_event_http_receiver_set(php_event_http_receiver *self, php_event_callback *which,
	const php_event_callback *callback, zend_object *request)
{
	if (!self->request && !self->over) {
		GC_ADDREF(request);
		self->request = request;
	}
	php_event_callback_copy(which, callback, NULL);
}

/* What it holds may be released meanwhile: the arguments hold it, too. */
bool php_event_http_receiver_give(php_event_http_receiver *self, php_event_http_upload *body)
{
	size_t length = (size_t) MIN(php_event_http_upload_length(body), PIECE);
	zend_string *bytes = zend_string_alloc(length, false);
	ssize_t n = php_event_http_upload_take(body, ZSTR_VAL(bytes), length);
	zval argv[3];

	if (n <= 0) {
		zend_string_release(bytes);
		return false;
	}
	ZSTR_LEN(bytes) = (size_t) n;
	ZSTR_VAL(bytes)[n] = '\0';
	ZVAL_OBJ_COPY(&argv[0], self->request);
	ZVAL_STR(&argv[1], bytes);
	php_event_callback_call(&self->piece, 2, argv);
	zval_ptr_dtor(&argv[1]);
	zval_ptr_dtor(&argv[0]);
	return true;
}

zend_object *php_event_http_receiver_end(php_event_http_receiver *self, bool complete)
{
	zend_object *request = self->request;
	zval argv[3];

	ZVAL_OBJ(&argv[0], request);
	ZVAL_BOOL(&argv[1], complete);
	self->request = NULL;
	self->over = true;
	php_event_callback_call(&self->end, 2, argv);
	return request;
}

void php_event_http_receiver_edges(const php_event_http_receiver *self, zend_get_gc_buffer *buffer)
{
	php_event_callback_edges(&self->piece, buffer);
	php_event_callback_edges(&self->end, buffer);
	if (self->request) {
		zend_get_gc_buffer_add_obj(buffer, self->request);
	}
}

void php_event_http_receiver_free(php_event_http_receiver *self)
{
	if (!self) {
		return;
	}
	zend_object *request = self->request;

	php_event_callback_clear(&self->piece);
	php_event_callback_clear(&self->end);
	efree(self);
	if (request) {
		OBJ_RELEASE(request);
	}
}
