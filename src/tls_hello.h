/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the first message of a TLS connection decides: the protocol spoken inside, and the
 * certificate of the host that the client asks for. All of it belongs to an SSL_CTX, which
 * connections keep longer than PHP may, and runs no PHP code. */
#ifndef PHP_EVENT_TLS_HELLO_H
#define PHP_EVENT_TLS_HELLO_H

#include "tls.h"

#ifdef HAVE_EVENT_OPENSSL

/* Set the protocols, a list such as "h2,http/1.1": a client offers them, a server chooses the first
 * of them that it is offered. Returns false if this is not such a list, or there is no memory. */
bool php_event_tls_hello_speak(SSL_CTX *context, const zend_string *protocols);

/* Is it a host name, or a pattern "*.name", which matches any first label? */
bool php_event_tls_hello_is_name(const zend_string *name);

/* Show clients that ask for `name` the certificate of `identity`, whose reference is taken over. */
void php_event_tls_hello_add_name(SSL_CTX *context, const zend_string *name, SSL_CTX *identity);

#endif

/* Called once per process, and at its end. */
void php_event_tls_hello_startup(void);
void php_event_tls_hello_shutdown(void);

#endif
