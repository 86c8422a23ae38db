/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * OpenSSL's contexts, made from PHP's options. A build without TLS has none. */
#ifndef PHP_EVENT_TLS_CONTEXT_H
#define PHP_EVENT_TLS_CONTEXT_H

#include "tls_files.h"

/* Does nothing for NULL. */
void php_event_tls_context_free(SSL_CTX *context);

#ifdef HAVE_EVENT_OPENSSL

typedef enum {
	PHP_EVENT_TLS_SSL2_CLIENT = 1,
	PHP_EVENT_TLS_SSL3_CLIENT = 2,
	PHP_EVENT_TLS_SSL23_CLIENT = 3,
	PHP_EVENT_TLS_CLIENT = 4,
	PHP_EVENT_TLS_SSL2_SERVER = 5,
	PHP_EVENT_TLS_SSL3_SERVER = 6,
	PHP_EVENT_TLS_SSL23_SERVER = 7,
	PHP_EVENT_TLS_SERVER = 8,
	PHP_EVENT_TLS_11_CLIENT = 9,
	PHP_EVENT_TLS_11_SERVER = 10,
	PHP_EVENT_TLS_12_CLIENT = 11,
	PHP_EVENT_TLS_12_SERVER = 12,
} php_event_tls_method;

typedef enum {
	PHP_EVENT_TLS_LOCAL_CERT = 1,
	PHP_EVENT_TLS_LOCAL_PK,
	PHP_EVENT_TLS_PASSPHRASE,
	PHP_EVENT_TLS_CA_FILE,
	PHP_EVENT_TLS_CA_PATH,
	PHP_EVENT_TLS_ALLOW_SELF_SIGNED,
	PHP_EVENT_TLS_VERIFY_PEER,
	PHP_EVENT_TLS_VERIFY_DEPTH,
	PHP_EVENT_TLS_CIPHERS,
	PHP_EVENT_TLS_NO_SSLv2,
	PHP_EVENT_TLS_NO_SSLv3,
	PHP_EVENT_TLS_NO_TLSv1,
	PHP_EVENT_TLS_NO_TLSv1_1,
	PHP_EVENT_TLS_NO_TLSv1_2,
	PHP_EVENT_TLS_CIPHER_SERVER_PREFERENCE,
	PHP_EVENT_TLS_REQUIRE_CLIENT_CERT,
	PHP_EVENT_TLS_VERIFY_CLIENT_ONCE,
	PHP_EVENT_TLS_ALPN_PROTOCOLS,
	PHP_EVENT_TLS_NO_TICKET,
	PHP_EVENT_TLS_SNI_SERVER_CERTS,
	PHP_EVENT_TLS_OPTIONS, /* one more than the last */
} php_event_tls_option;

/* Make a context. Returns NULL, with a warning if there is no such method, or with an
 * EventException thrown. */
SSL_CTX *php_event_tls_context_new(zend_long method);

/* Make a client's context without options: it trusts whom the system trusts. Returns NULL with an
 * exception thrown. */
SSL_CTX *php_event_tls_context_new_default(void);

/* Take a reference, for whoever uses a context longer than PHP may keep it. */
SSL_CTX *php_event_tls_context_share(SSL_CTX *context);

/* Apply the constructor's second argument. What 3.1.5 went on without is a warning, which runs PHP
 * code. Returns false with an exception thrown. */
bool php_event_tls_context_configure(
	SSL_CTX *context, HashTable *options, php_event_tls_identity *identity);

/* Set bounds of the protocol version; 0 means no bound. */
bool php_event_tls_context_set_min(SSL_CTX *context, int version);
bool php_event_tls_context_set_max(SSL_CTX *context, int version);
bool php_event_tls_is_version(zend_long version);

/* Is it for servers? */
bool php_event_tls_context_accepts(SSL_CTX *context);

#endif

#endif
