/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The TLS of a connection. With tls_context and tls_hello the only room that knows OpenSSL's
 * headers; empty in a build without TLS. */
#ifndef PHP_EVENT_TLS_H
#define PHP_EVENT_TLS_H

#include "compat.h"

typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_st SSL;

#ifdef HAVE_EVENT_OPENSSL

extern const char php_event_tls_version_text[];
extern const zend_long php_event_tls_version_number;

/* The version of OpenSSL that is running. */
const char *php_event_tls_running(void);

/* Throw an EventException: "what: reason", the reason being what OpenSSL complained of first. */
ZEND_COLD void php_event_tls_throw(const char *what);

/* The TLS of a connection, on the side the context is for. NULL with an EventException thrown. */
SSL *php_event_tls_new(SSL_CTX *context);

/* The same inside libevent's frames, where nothing can be thrown: without memory the process
 * ends. */
SSL *php_event_tls_need(SSL_CTX *context);
void php_event_tls_free(SSL *tls);

/* A client names the host it wants; where the context verifies, the certificate must be this
 * host's. */
bool php_event_tls_name_host(SSL *tls, const char *host);

/* Tell the peer that nothing follows, if it can be told at once. */
void php_event_tls_say_goodbye(SSL *tls);

/* May the peer just close the connection, without a word of TLS? */
void php_event_tls_allow_dirty_shutdown(SSL *tls, bool allow);

/* Is it a server's end? */
bool php_event_tls_accepts(const SSL *tls);

/* What is spoken: "" before the handshake. */
const char *php_event_tls_cipher_name(const SSL *tls);
const char *php_event_tls_cipher_version(const SSL *tls);
const char *php_event_tls_protocol(const SSL *tls);
zend_string *php_event_tls_alpn_protocol(const SSL *tls);
const char *php_event_tls_cipher_description(const SSL *tls, char *room, int size);

/* An error of libevent's list in words; NULL where it is none of OpenSSL's. */
zend_string *php_event_tls_error(const SSL *tls, unsigned long code);

/* Stir the random number generator. */
bool php_event_tls_stir(void);

#endif

#endif
