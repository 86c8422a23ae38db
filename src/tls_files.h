/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Certificates, keys and authorities, loaded from files in PEM form into a context. What could not
 * be loaded comes back as a sentence that names the file and says what is wrong with it, for the
 * caller to warn with or to throw; NULL where all went well. */
#ifndef PHP_EVENT_TLS_FILES_H
#define PHP_EVENT_TLS_FILES_H

#include "tls.h"

#ifdef HAVE_EVENT_OPENSSL

/* The certificate with its chain, and its key: in a file of its own or in the same. Held; NULL:
 * none. */
typedef struct {
	zend_string *cert, *key, *passphrase;
} php_event_tls_identity;

/* Load the certificate, and the key unless that is in a file of its own. A key that does not belong
 * to the certificate is dropped. Is the certificate the context's now? Its key may be missing. */
bool php_event_tls_load_cert(
	SSL_CTX *context, const php_event_tls_identity *identity, zend_string **complaint);

/* Load the key, which must be the certificate's. */
bool php_event_tls_load_key(
	SSL_CTX *context, const php_event_tls_identity *identity, zend_string **complaint);

/* Load what there is of the two. */
zend_string *php_event_tls_load_identity(SSL_CTX *context, const php_event_tls_identity *identity);

/* Trust the authorities of a file; a server names them to clients, too. */
zend_string *php_event_tls_load_ca_file(SSL_CTX *context, const zend_string *file);

/* Trust those of a folder, which OpenSSL looks for by name when it needs them. */
zend_string *php_event_tls_load_ca_folder(SSL_CTX *context, const zend_string *folder);

#endif

#endif
