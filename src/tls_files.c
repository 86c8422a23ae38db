/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "tls_files.h"

#ifdef HAVE_EVENT_OPENSSL

#ifdef PHP_WIN32
#include <win32/readdir.h>
#else
#include <dirent.h>
#endif

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

/* --- what is wrong with a file --- */

static const char certificates[] = "CERTIFICATE", keys[] = "PRIVATE KEY";

static zend_string *complain(const zend_string *name, const char *what)
{
	ERR_clear_error();
	return zend_strpprintf(0, "%s: %s", ZSTR_VAL(name), what);
}

static bool is_folder(const char *path)
{
	zend_stat_t status;

	return VCWD_STAT(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), end_length = strlen(end);

	return length >= end_length && strcmp(text + length - end_length, end) == 0;
}

/* Does the file contain such a thing, judging by its first line? */
static bool contains(const char *path, const char *kind, bool *encrypted)
{
	BIO *file = BIO_new_file(path, "r");
	char *name, *header;
	unsigned char *data;
	long length;
	bool found = false;

	while (file && !found && PEM_read_bio(file, &name, &header, &data, &length) == 1) {
		found = ends_with(name, kind);
		*encrypted =
			found && kind == keys && (strstr(name, "ENCRYPTED") || strstr(header, "ENCRYPTED"));
		OPENSSL_free(name);
		OPENSSL_free(header);
		OPENSSL_free(data);
	}
	BIO_free(file);
	return found;
}

static bool is_of_another(unsigned long code)
{
	int reason = ERR_GET_REASON(code);

	return (ERR_GET_LIB(code) == ERR_LIB_X509
			   && (reason == X509_R_KEY_VALUES_MISMATCH || reason == X509_R_KEY_TYPE_MISMATCH))
		|| (ERR_GET_LIB(code) == ERR_LIB_SSL && reason == SSL_R_NO_CERTIFICATE_ASSIGNED);
}

/* OpenSSL's first complaint would do, if it were put in the terms of whoever made the file. */
static const char *reason_for(
	const char *path, const char *kind, const php_event_tls_identity *identity)
{
	unsigned long code = ERR_get_error();
	const char *words = ERR_reason_error_string(code);
	bool encrypted = false;

	if (is_folder(path)) {
		return "is a folder";
	}
	if (!words) {
		return code ? strerror(ERR_GET_REASON(code)) : "cannot be loaded";
	}
	if (is_of_another(code)) {
		return identity->cert ? "not the private key of the certificate"
							  : "a private key, and no certificate for it";
	}
	if (!contains(path, kind, &encrypted)) {
		return kind == keys ? "no private key in it" : "no certificate in it, in PEM form";
	}
	if (!encrypted) {
		return words;
	}
	return identity->passphrase ? "the passphrase does not open the private key in it"
								: "the private key in it is encrypted, and there is no passphrase";
}

static zend_string *explain(const zend_string *name, const char *path, const char *kind,
	const php_event_tls_identity *identity)
{
	return complain(name, reason_for(path, kind, identity));
}

/* The file's full path: OpenSSL knows neither a thread's own working folder nor open_basedir. */
static zend_string *resolve(const zend_string *name, char path[MAXPATHLEN])
{
	if (ZSTR_LEN(name) == 0) {
		return complain(name, "no name of a file");
	}
	if (zend_str_has_nul_byte(name) || !expand_filepath(ZSTR_VAL(name), path)) {
		return complain(name, "cannot be the name of a file");
	}
	if (php_check_open_basedir_ex(path, 0) != 0) {
		return complain(name, "open_basedir does not allow it");
	}
	ERR_clear_error();
	return NULL;
}

/* --- certificates and keys --- */

bool php_event_tls_load_key(
	SSL_CTX *context, const php_event_tls_identity *identity, zend_string **complaint)
{
	const zend_string *name = identity->key ? identity->key : identity->cert;
	char path[MAXPATHLEN];

	if ((*complaint = resolve(name, path))) {
		return false;
	}
	SSL_CTX_set_default_passwd_cb_userdata(context, identity->passphrase);
	bool loaded = SSL_CTX_use_PrivateKey_file(context, path, SSL_FILETYPE_PEM) == 1
		&& SSL_CTX_check_private_key(context) == 1;

	SSL_CTX_set_default_passwd_cb_userdata(context, NULL);
	if (!loaded) {
		*complaint = explain(name, path, keys, identity);
	}
	return loaded;
}

bool php_event_tls_load_cert(
	SSL_CTX *context, const php_event_tls_identity *identity, zend_string **complaint)
{
	char path[MAXPATHLEN];

	if ((*complaint = resolve(identity->cert, path))) {
		return false;
	}
	if (SSL_CTX_use_certificate_chain_file(context, path) != 1) {
		*complaint = explain(identity->cert, path, certificates, identity);
		return false;
	}
	if (!identity->key) {
		php_event_tls_load_key(context, identity, complaint);
	}
	return true;
}

zend_string *php_event_tls_load_identity(SSL_CTX *context, const php_event_tls_identity *identity)
{
	zend_string *complaint = NULL;

	if ((!identity->cert || php_event_tls_load_cert(context, identity, &complaint))
		&& identity->key) {
		php_event_tls_load_key(context, identity, &complaint);
	}
	return complaint;
}

/* --- authorities --- */

zend_string *php_event_tls_load_ca_file(SSL_CTX *context, const zend_string *file)
{
	char path[MAXPATHLEN];
	zend_string *complaint = resolve(file, path);

	if (complaint) {
		return complaint;
	}
	if (SSL_CTX_load_verify_locations(context, path, NULL) != 1) {
		return explain(file, path, certificates, &(php_event_tls_identity){0});
	}
	if (SSL_CTX_get_ssl_method(context) == TLS_server_method()) {
		SSL_CTX_set_client_CA_list(context, SSL_load_client_CA_file(path));
	}
	return NULL;
}

/* As in "5ad8a5d6.0", the hash of a subject's name. */
static bool is_hashed(const char *name)
{
	return strlen(name) > 9 && strspn(name, "0123456789abcdef") == 8 && name[8] == '.';
}

zend_string *php_event_tls_load_ca_folder(SSL_CTX *context, const zend_string *folder)
{
	char path[MAXPATHLEN];
	zend_string *complaint = resolve(folder, path);
	const struct dirent *entry;
	bool found = false;

	if (complaint) {
		return complaint;
	}
	SSL_CTX_load_verify_locations(context, NULL, path);
	DIR *open = opendir(path);
	if (!open) {
		return complain(folder, strerror(errno));
	}
	while (!found && (entry = readdir(open))) {
		found = is_hashed(entry->d_name);
	}
	closedir(open);
	return found ? NULL : complain(folder, "no authority in it is named as `openssl rehash` does");
}

#endif
