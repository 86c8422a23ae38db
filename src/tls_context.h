/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * OpenSSL's contexts, made of PHP's options. A build without TLS has none. */
#ifndef PHP_EVENT_TLS_CONTEXT_H
#define PHP_EVENT_TLS_CONTEXT_H

#include "tls.h"

/* NULL: nothing. */
void php_event_tls_context_free(SSL_CTX *context);

#ifdef HAVE_EVENT_OPENSSL

typedef enum {
	PHP_EVENT_TLS_CLIENT = 4,
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
	PHP_EVENT_TLS_OPTIONS, /* how many there are, less one */
} php_event_tls_option;

/* The certificate with its chain, and its key: in a file of its own or in the same. Held; NULL:
 * none. */
typedef struct {
	zend_string *cert, *key, *passphrase;
} php_event_tls_identity;

/* A new context. NULL with a ValueError or an EventException thrown. */
SSL_CTX *php_event_tls_context_new(zend_long method);

/* For whoever uses a context longer than PHP may keep it. */
SSL_CTX *php_event_tls_context_share(SSL_CTX *context);

/* Take the constructor's second argument. False with an exception thrown. */
bool php_event_tls_context_configure(
	SSL_CTX *context, HashTable *options, php_event_tls_identity *identity);

/* Load the certificate, and the key unless that is in a file of its own. A key that does not belong
 * to the certificate is dropped. False with an exception thrown. */
bool php_event_tls_context_load_cert(SSL_CTX *context, const php_event_tls_identity *identity);

/* Load the key, which must be the certificate's. False with an exception thrown. */
bool php_event_tls_context_load_key(SSL_CTX *context, const php_event_tls_identity *identity);

/* Bounds of the protocol's version; 0 means none. */
bool php_event_tls_context_set_min(SSL_CTX *context, int version);
bool php_event_tls_context_set_max(SSL_CTX *context, int version);
bool php_event_tls_is_version(zend_long version);

/* Is it for servers? */
bool php_event_tls_context_accepts(SSL_CTX *context);

#endif

#endif
