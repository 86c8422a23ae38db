/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifndef PHP_EVENT_SSL_CONTEXT_H
#define PHP_EVENT_SSL_CONTEXT_H

#include "../src/handle.h"
#include "../src/tls_context.h"

/* NULL in a build without TLS. */
extern zend_class_entry *php_event_ssl_context_ce;

#ifdef HAVE_EVENT_OPENSSL

typedef struct {
	php_event_handle handle; /* SSL_CTX, a root; its users have their own references */
	php_event_tls_identity identity;
	zend_object std;
} php_event_ssl_context;

static inline php_event_ssl_context *php_event_ssl_context_from_obj(zend_object *object)
{
	return PHP_EVENT_CONTAINER_OF(object, php_event_ssl_context, std);
}

#define Z_EVENT_SSL_CONTEXT_P(zv) php_event_ssl_context_from_obj(Z_OBJ_P(zv))

/* The context for use by a server (`accepts`) or a client; NULL with an Error or a ValueError
 * thrown. */
SSL_CTX *php_event_ssl_context_fetch(zend_object *object, bool accepts, uint32_t arg);

#endif

/* For an argument that may be null. Sets `context` to NULL or to a reference of the caller's own,
 * to be released by php_event_tls_context_free(). Returns false with an exception thrown; a build
 * without TLS accepts null alone. */
bool php_event_ssl_context_take(zval *object, bool accepts, uint32_t arg, SSL_CTX **context);

/* Registers nothing in a build without TLS. */
void php_event_ssl_context_register(void);

#endif
