/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "tls_context.h"

#ifdef HAVE_EVENT_OPENSSL

#include "error.h"
#include "tls_hello.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <zend_exceptions.h>

/* --- contexts --- */

typedef struct {
	zend_long id;
	const SSL_METHOD *(*method)(void);
	int min, max; /* 0: as high as OpenSSL goes */
} method;

static const method methods[] = {
	{PHP_EVENT_TLS_CLIENT, TLS_client_method, TLS1_2_VERSION, 0},
	{PHP_EVENT_TLS_SERVER, TLS_server_method, TLS1_2_VERSION, 0},
	{PHP_EVENT_TLS_11_CLIENT, TLS_client_method, TLS1_1_VERSION, TLS1_1_VERSION},
	{PHP_EVENT_TLS_11_SERVER, TLS_server_method, TLS1_1_VERSION, TLS1_1_VERSION},
	{PHP_EVENT_TLS_12_CLIENT, TLS_client_method, TLS1_2_VERSION, TLS1_2_VERSION},
	{PHP_EVENT_TLS_12_SERVER, TLS_server_method, TLS1_2_VERSION, TLS1_2_VERSION},
};

static const method *find_method(zend_long id)
{
	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
		if (methods[i].id == id) {
			return &methods[i];
		}
	}
	return NULL;
}

/* OpenSSL's own would ask on the terminal. */
static int give_passphrase(char *buffer, int size, int writing, void *passphrase)
{
	const zend_string *given = passphrase;

	if (!given || ZSTR_LEN(given) > (size_t) size) {
		return -1;
	}
	memcpy(buffer, ZSTR_VAL(given), ZSTR_LEN(given));
	return (int) ZSTR_LEN(given);
}

/* Inside OpenSSL's frames: no PHP here. */
static int allow_self_signed(int ok, X509_STORE_CTX *store)
{
	if (!ok && X509_STORE_CTX_get_error(store) == X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT) {
		X509_STORE_CTX_set_error(store, X509_V_OK);
		return 1;
	}
	return ok;
}

static SSL_CTX *new_context(const SSL_METHOD *method)
{
	SSL_CTX *context = SSL_CTX_new(method);

	if (!context) {
		php_event_tls_throw("EventSslContext: cannot be made");
		return NULL;
	}
	SSL_CTX_set_default_passwd_cb(context, give_passphrase);
	return context;
}

SSL_CTX *php_event_tls_context_new(zend_long id)
{
	const method *found = find_method(id);

	if (!found) {
		zend_argument_value_error(1, "must be one of EventSslContext::*_METHOD");
		return NULL;
	}
	SSL_CTX *context = new_context(found->method());
	if (!context) {
		return NULL;
	}
	SSL_CTX_set_min_proto_version(context, found->min);
	SSL_CTX_set_max_proto_version(context, found->max);
	SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
	SSL_CTX_set_session_id_context(context, (const unsigned char *) "event", 5);
	SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
	return context;
}

void php_event_tls_context_free(SSL_CTX *context)
{
	SSL_CTX_free(context);
}

SSL_CTX *php_event_tls_context_share(SSL_CTX *context)
{
	SSL_CTX_up_ref(context);
	return context;
}

bool php_event_tls_context_accepts(SSL_CTX *context)
{
	return SSL_CTX_get_ssl_method(context) == TLS_server_method();
}

/* --- options --- */

typedef struct {
	const char *name;
	zend_uchar type;   /* IS_STRING, IS_LONG, IS_ARRAY or _IS_BOOL */
	uint64_t protocol; /* OpenSSL's option of a yes or no that is nothing else */
} option;

static const option options_known[PHP_EVENT_TLS_OPTIONS] = {
	[PHP_EVENT_TLS_LOCAL_CERT] = {"OPT_LOCAL_CERT", IS_STRING, 0},
	[PHP_EVENT_TLS_LOCAL_PK] = {"OPT_LOCAL_PK", IS_STRING, 0},
	[PHP_EVENT_TLS_PASSPHRASE] = {"OPT_PASSPHRASE", IS_STRING, 0},
	[PHP_EVENT_TLS_CA_FILE] = {"OPT_CA_FILE", IS_STRING, 0},
	[PHP_EVENT_TLS_CA_PATH] = {"OPT_CA_PATH", IS_STRING, 0},
	[PHP_EVENT_TLS_ALLOW_SELF_SIGNED] = {"OPT_ALLOW_SELF_SIGNED", _IS_BOOL, 0},
	[PHP_EVENT_TLS_VERIFY_PEER] = {"OPT_VERIFY_PEER", _IS_BOOL, 0},
	[PHP_EVENT_TLS_VERIFY_DEPTH] = {"OPT_VERIFY_DEPTH", IS_LONG, 0},
	[PHP_EVENT_TLS_CIPHERS] = {"OPT_CIPHERS", IS_STRING, 0},
	[PHP_EVENT_TLS_NO_SSLv2] = {"OPT_NO_SSLv2", _IS_BOOL, SSL_OP_NO_SSLv2},
	[PHP_EVENT_TLS_NO_SSLv3] = {"OPT_NO_SSLv3", _IS_BOOL, SSL_OP_NO_SSLv3},
	[PHP_EVENT_TLS_NO_TLSv1] = {"OPT_NO_TLSv1", _IS_BOOL, SSL_OP_NO_TLSv1},
	[PHP_EVENT_TLS_NO_TLSv1_1] = {"OPT_NO_TLSv1_1", _IS_BOOL, SSL_OP_NO_TLSv1_1},
	[PHP_EVENT_TLS_NO_TLSv1_2] = {"OPT_NO_TLSv1_2", _IS_BOOL, SSL_OP_NO_TLSv1_2},
	[PHP_EVENT_TLS_CIPHER_SERVER_PREFERENCE] = {"OPT_CIPHER_SERVER_PREFERENCE", _IS_BOOL,
		SSL_OP_CIPHER_SERVER_PREFERENCE},
	[PHP_EVENT_TLS_REQUIRE_CLIENT_CERT] = {"OPT_REQUIRE_CLIENT_CERT", _IS_BOOL, 0},
	[PHP_EVENT_TLS_VERIFY_CLIENT_ONCE] = {"OPT_VERIFY_CLIENT_ONCE", _IS_BOOL, 0},
	[PHP_EVENT_TLS_ALPN_PROTOCOLS] = {"OPT_ALPN_PROTOCOLS", IS_STRING, 0},
	[PHP_EVENT_TLS_NO_TICKET] = {"OPT_NO_TICKET", _IS_BOOL, SSL_OP_NO_TICKET},
	[PHP_EVENT_TLS_SNI_SERVER_CERTS] = {"OPT_SNI_SERVER_CERTS", IS_ARRAY, 0},
};

/* What was given for each option; NULL: nothing. */
typedef const zval *wishes[PHP_EVENT_TLS_OPTIONS];

static bool check_option(const option *known, const zval *value)
{
	bool fits = Z_TYPE_P(value) == known->type;

	if (known->type == _IS_BOOL) {
		fits =
			Z_TYPE_P(value) == IS_TRUE || Z_TYPE_P(value) == IS_FALSE || Z_TYPE_P(value) == IS_LONG;
	}
	if (!fits) {
		zend_argument_type_error(2,
			"must have a value of type %s for EventSslContext::%s, %s given",
			zend_get_type_by_const(known->type), known->name, zend_zval_type_name(value));
		return false;
	}
	if (known->type == IS_STRING && zend_str_has_nul_byte(Z_STR_P(value))) {
		zend_argument_value_error(
			2, "must not have null bytes in EventSslContext::%s", known->name);
		return false;
	}
	if (known->type == IS_LONG && (Z_LVAL_P(value) < 0 || Z_LVAL_P(value) > 100)) {
		zend_argument_value_error(
			2, "must have a number between 0 and 100 for EventSslContext::%s", known->name);
		return false;
	}
	return true;
}

static bool collect(HashTable *options, wishes given)
{
	zend_ulong id;
	zend_string *key;
	zval *value;

	ZEND_HASH_FOREACH_KEY_VAL (options, id, key, value) {
		if (key || id >= PHP_EVENT_TLS_OPTIONS || !options_known[id].name) {
			zend_argument_value_error(2, "must have only EventSslContext::OPT_* as keys");
			return false;
		}
		ZVAL_DEREF(value);
		if (!check_option(&options_known[id], value)) {
			return false;
		}
		given[id] = value;
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

static bool is_on(const zval *given)
{
	return given && zend_is_true((zval *) given);
}

static zend_string *string_of(const zval *given)
{
	return given ? zend_string_copy(Z_STR_P(given)) : NULL;
}

/* The file's full name: OpenSSL knows neither a thread's own folder nor open_basedir. */
static bool resolve(const zend_string *name, char path[MAXPATHLEN])
{
	if (!expand_filepath(ZSTR_VAL(name), path)) {
		zend_throw_exception_ex(
			php_event_exception_ce, 0, "%s: cannot be resolved", ZSTR_VAL(name));
		return false;
	}
	if (php_check_open_basedir_ex(path, 0) != 0) {
		zend_throw_exception_ex(
			php_event_exception_ce, 0, "%s: open_basedir does not allow it", ZSTR_VAL(name));
		return false;
	}
	return true;
}

bool php_event_tls_context_load_key(SSL_CTX *context, const php_event_tls_identity *identity)
{
	const zend_string *name = identity->key ? identity->key : identity->cert;
	char path[MAXPATHLEN];

	if (!resolve(name, path)) {
		return false;
	}
	ERR_clear_error();
	SSL_CTX_set_default_passwd_cb_userdata(context, identity->passphrase);
	bool loaded = SSL_CTX_use_PrivateKey_file(context, path, SSL_FILETYPE_PEM) == 1
		&& SSL_CTX_check_private_key(context) == 1;

	SSL_CTX_set_default_passwd_cb_userdata(context, NULL);
	if (!loaded) {
		php_event_tls_throw(ZSTR_VAL(name));
	}
	return loaded;
}

bool php_event_tls_context_load_cert(SSL_CTX *context, const php_event_tls_identity *identity)
{
	char path[MAXPATHLEN];

	if (!resolve(identity->cert, path)) {
		return false;
	}
	ERR_clear_error();
	if (SSL_CTX_use_certificate_chain_file(context, path) != 1) {
		php_event_tls_throw(ZSTR_VAL(identity->cert));
		return false;
	}
	return identity->key || php_event_tls_context_load_key(context, identity);
}

static bool load_identity(SSL_CTX *context, const php_event_tls_identity *identity)
{
	return (!identity->cert || php_event_tls_context_load_cert(context, identity))
		&& (!identity->key || php_event_tls_context_load_key(context, identity));
}

/* --- certificates of single hosts --- */

/* What stands for one host: a file with both, or options. Nothing of it is held. */
static bool identity_of(const zval *value, php_event_tls_identity *identity)
{
	wishes given = {0};
	bool only_these = true;

	ZVAL_DEREF(value);
	if (Z_TYPE_P(value) == IS_STRING) {
		given[PHP_EVENT_TLS_LOCAL_CERT] = value;
	} else if (Z_TYPE_P(value) != IS_ARRAY) {
		zend_argument_type_error(2,
			"must have strings and arrays in EventSslContext::OPT_SNI_SERVER_CERTS, %s given",
			zend_zval_type_name(value));
		return false;
	} else if (!collect(Z_ARRVAL_P(value), given)) {
		return false;
	}
	for (int id = PHP_EVENT_TLS_PASSPHRASE + 1; id < PHP_EVENT_TLS_OPTIONS; id++) {
		only_these = only_these && !given[id];
	}
	if (!only_these || !given[PHP_EVENT_TLS_LOCAL_CERT]) {
		zend_argument_value_error(2,
			"must have OPT_LOCAL_CERT, and only OPT_LOCAL_PK and OPT_PASSPHRASE beside it, for "
			"each name in EventSslContext::OPT_SNI_SERVER_CERTS");
		return false;
	}
	*identity = (php_event_tls_identity){
		.cert = Z_STR_P(given[PHP_EVENT_TLS_LOCAL_CERT]),
		.key = given[PHP_EVENT_TLS_LOCAL_PK] ? Z_STR_P(given[PHP_EVENT_TLS_LOCAL_PK]) : NULL,
		.passphrase =
			given[PHP_EVENT_TLS_PASSPHRASE] ? Z_STR_P(given[PHP_EVENT_TLS_PASSPHRASE]) : NULL,
	};
	return check_option(&options_known[PHP_EVENT_TLS_LOCAL_CERT], given[PHP_EVENT_TLS_LOCAL_CERT]);
}

static bool check_names(const zval *names)
{
	php_event_tls_identity identity;
	zend_string *name;
	zval *value;

	if (!names) {
		return true;
	}
	ZEND_HASH_FOREACH_STR_KEY_VAL (Z_ARRVAL_P(names), name, value) {
		if (!name || !php_event_tls_hello_is_name(name)) {
			zend_argument_value_error(2,
				"must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS");
			return false;
		}
		if (!identity_of(value, &identity)) {
			return false;
		}
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

/* Each is with the context before it is loaded: a fatal error meanwhile frees it. */
static bool load_names(SSL_CTX *context, const zval *names)
{
	php_event_tls_identity identity;
	zend_string *name;
	zval *value;

	if (!names) {
		return true;
	}
	ZEND_HASH_FOREACH_STR_KEY_VAL (Z_ARRVAL_P(names), name, value) {
		SSL_CTX *holder = identity_of(value, &identity) ? new_context(TLS_server_method()) : NULL;
		if (!holder) {
			return false;
		}
		php_event_tls_hello_add_name(context, name, holder);
		if (!load_identity(holder, &identity)) {
			return false;
		}
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

/* --- whom to trust, what to speak --- */

static bool load_authorities(SSL_CTX *context, const zval *file, const zval *folder)
{
	char file_path[MAXPATHLEN], folder_path[MAXPATHLEN];

	if (!file && !folder) {
		if (SSL_CTX_get_verify_mode(context) != SSL_VERIFY_NONE) {
			SSL_CTX_set_default_verify_paths(context);
		}
		return true;
	}
	if ((file && !resolve(Z_STR_P(file), file_path))
		|| (folder && !resolve(Z_STR_P(folder), folder_path))) {
		return false;
	}
	if (SSL_CTX_load_verify_locations(context, file ? file_path : NULL, folder ? folder_path : NULL)
		!= 1) {
		php_event_tls_throw(Z_STRVAL_P(file ? file : folder));
		return false;
	}
	if (file && php_event_tls_context_accepts(context)) {
		SSL_CTX_set_client_CA_list(context, SSL_load_client_CA_file(file_path));
	}
	return true;
}

/* A client verifies unless told not to, a server when told to. */
static void set_verification(SSL_CTX *context, wishes given)
{
	const zval *wish = given[PHP_EVENT_TLS_VERIFY_PEER];
	bool accepts = php_event_tls_context_accepts(context);
	bool required = accepts && is_on(given[PHP_EVENT_TLS_REQUIRE_CLIENT_CERT]);
	int mode = (wish ? is_on(wish) : !accepts) || required ? SSL_VERIFY_PEER : SSL_VERIFY_NONE;

	if (required) {
		mode |= SSL_VERIFY_FAIL_IF_NO_PEER_CERT;
	}
	if (mode && is_on(given[PHP_EVENT_TLS_VERIFY_CLIENT_ONCE])) {
		mode |= SSL_VERIFY_CLIENT_ONCE;
	}
	SSL_CTX_set_verify(
		context, mode, is_on(given[PHP_EVENT_TLS_ALLOW_SELF_SIGNED]) ? allow_self_signed : NULL);
	if (given[PHP_EVENT_TLS_VERIFY_DEPTH]) {
		SSL_CTX_set_verify_depth(context, (int) Z_LVAL_P(given[PHP_EVENT_TLS_VERIFY_DEPTH]));
	}
}

static bool set_protocol(SSL_CTX *context, wishes given)
{
	const zval *ciphers = given[PHP_EVENT_TLS_CIPHERS];

	for (int id = 1; id < PHP_EVENT_TLS_OPTIONS; id++) {
		if (given[id] && options_known[id].protocol) {
			(is_on(given[id]) ? SSL_CTX_set_options : SSL_CTX_clear_options)(
				context, options_known[id].protocol);
		}
	}
	if (is_on(given[PHP_EVENT_TLS_NO_TICKET])) {
		/* TLS 1.3 would go on with tickets that it remembers */
		SSL_CTX_set_num_tickets(context, 0);
	}
	if (ciphers && SSL_CTX_set_cipher_list(context, Z_STRVAL_P(ciphers)) != 1) {
		php_event_tls_throw(Z_STRVAL_P(ciphers));
		return false;
	}
	return true;
}

/* What is said inside of TLS: before anything is loaded, since it may be a wrong value. */
static bool set_inner_protocols(SSL_CTX *context, const zval *protocols)
{
	if (!protocols || php_event_tls_hello_speak(context, Z_STR_P(protocols))) {
		return true;
	}
	zend_argument_value_error(2,
		"must have protocols of 1 to 255 bytes, with commas between them, for "
		"EventSslContext::OPT_ALPN_PROTOCOLS");
	return false;
}

bool php_event_tls_context_configure(
	SSL_CTX *context, HashTable *options, php_event_tls_identity *identity)
{
	wishes given = {0};

	if (!collect(options, given) || !check_names(given[PHP_EVENT_TLS_SNI_SERVER_CERTS])
		|| !set_inner_protocols(context, given[PHP_EVENT_TLS_ALPN_PROTOCOLS])) {
		return false;
	}
	identity->cert = string_of(given[PHP_EVENT_TLS_LOCAL_CERT]);
	identity->key = string_of(given[PHP_EVENT_TLS_LOCAL_PK]);
	identity->passphrase = string_of(given[PHP_EVENT_TLS_PASSPHRASE]);
	ERR_clear_error();
	set_verification(context, given);
	bool done = set_protocol(context, given)
		&& load_authorities(context, given[PHP_EVENT_TLS_CA_FILE], given[PHP_EVENT_TLS_CA_PATH])
		&& load_identity(context, identity)
		&& load_names(context, given[PHP_EVENT_TLS_SNI_SERVER_CERTS]);

	ERR_clear_error();
	return done;
}

bool php_event_tls_is_version(zend_long version)
{
	return version == 0 || (version >= SSL3_VERSION && version <= TLS1_3_VERSION);
}

bool php_event_tls_context_set_min(SSL_CTX *context, int version)
{
	return SSL_CTX_set_min_proto_version(context, version) == 1;
}

bool php_event_tls_context_set_max(SSL_CTX *context, int version)
{
	return SSL_CTX_set_max_proto_version(context, version) == 1;
}

#else

void php_event_tls_context_free(SSL_CTX *context)
{
}

#endif
