/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Loads certificates, keys and authorities from files in PEM format into a context. If something
 * cannot be loaded, the complaint is a sentence that names the file and says what is wrong with it,
 * for the caller to warn with or to throw; it is NULL if all went well. */
#ifndef PHP_EVENT_TLS_FILES_H
#define PHP_EVENT_TLS_FILES_H

#include "tls.h"

#ifdef HAVE_EVENT_OPENSSL

/* The files of a certificate with its chain, and of its key, which may be the same file. Held;
 * NULL: none. */
typedef struct {
	zend_string *cert, *key, *passphrase;
} php_event_tls_identity;

/* Load the certificate, and the key unless it has a file of its own. A key that does not belong to
 * the certificate is dropped. Returns whether the context has the certificate now; its key may be
 * missing. */
bool php_event_tls_load_cert(
	SSL_CTX *context, const php_event_tls_identity *identity, zend_string **complaint);

/* Load the key, which must belong to the certificate. */
bool php_event_tls_load_key(
	SSL_CTX *context, const php_event_tls_identity *identity, zend_string **complaint);

/* Load whichever of the two there are. */
zend_string *php_event_tls_load_identity(SSL_CTX *context, const php_event_tls_identity *identity);

/* Trust the authorities in a file; a server also names them to its clients. */
zend_string *php_event_tls_load_ca_file(SSL_CTX *context, const zend_string *file);

/* Trust those in a folder, where OpenSSL looks for them by name when it needs them. */
zend_string *php_event_tls_load_ca_folder(SSL_CTX *context, const zend_string *folder);

#endif

#endif
