/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What OpenSSL does for us: contexts made of PHP's options, and the TLS of a connection. With
 * tls_hello the only room that knows OpenSSL's headers; empty in a build without TLS. */
#ifndef PHP_EVENT_TLS_H
#define PHP_EVENT_TLS_H

#include "compat.h"

typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_st SSL;

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

extern const char php_event_tls_version_text[];
extern const zend_long php_event_tls_version_number;

/* The version of OpenSSL that is running. */
const char *php_event_tls_running(void);

/* A new context. NULL with a ValueError or an EventException thrown. */
SSL_CTX *php_event_tls_context_new(zend_long method);
void php_event_tls_context_free(SSL_CTX *context);

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
