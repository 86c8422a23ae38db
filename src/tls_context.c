/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "tls_context.h"

#include "optional.h"

#ifdef HAVE_EVENT_OPENSSL

#include "check.h"
#include "error.h"
#include "tls_files.h"
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

/* The manual has the older names; nobody speaks what they named any more. */
static const method methods[] = {
	{PHP_EVENT_TLS_SSL2_CLIENT, TLS_client_method, TLS1_2_VERSION, 0},
	{PHP_EVENT_TLS_SSL3_CLIENT, TLS_client_method, TLS1_2_VERSION, 0},
	{PHP_EVENT_TLS_SSL23_CLIENT, TLS_client_method, TLS1_2_VERSION, 0},
	{PHP_EVENT_TLS_SSL2_SERVER, TLS_server_method, TLS1_2_VERSION, 0},
	{PHP_EVENT_TLS_SSL3_SERVER, TLS_server_method, TLS1_2_VERSION, 0},
	{PHP_EVENT_TLS_SSL23_SERVER, TLS_server_method, TLS1_2_VERSION, 0},
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
		php_event_argument_warning(1, "must be one of EventSslContext::*_METHOD");
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
	bool strict;       /* no value is converted to its type: 3.1.5 did not know the option */
	uint64_t protocol; /* OpenSSL's flag for an option that is just a yes or no */
} option;

static const option options_known[PHP_EVENT_TLS_OPTIONS] = {
	[PHP_EVENT_TLS_LOCAL_CERT] = {"OPT_LOCAL_CERT", IS_STRING, false, 0},
	[PHP_EVENT_TLS_LOCAL_PK] = {"OPT_LOCAL_PK", IS_STRING, false, 0},
	[PHP_EVENT_TLS_PASSPHRASE] = {"OPT_PASSPHRASE", IS_STRING, false, 0},
	[PHP_EVENT_TLS_CA_FILE] = {"OPT_CA_FILE", IS_STRING, false, 0},
	[PHP_EVENT_TLS_CA_PATH] = {"OPT_CA_PATH", IS_STRING, false, 0},
	[PHP_EVENT_TLS_ALLOW_SELF_SIGNED] = {"OPT_ALLOW_SELF_SIGNED", _IS_BOOL, false, 0},
	[PHP_EVENT_TLS_VERIFY_PEER] = {"OPT_VERIFY_PEER", _IS_BOOL, false, 0},
	[PHP_EVENT_TLS_VERIFY_DEPTH] = {"OPT_VERIFY_DEPTH", IS_LONG, false, 0},
	[PHP_EVENT_TLS_CIPHERS] = {"OPT_CIPHERS", IS_STRING, false, 0},
	[PHP_EVENT_TLS_NO_SSLv2] = {"OPT_NO_SSLv2", _IS_BOOL, false, SSL_OP_NO_SSLv2},
	[PHP_EVENT_TLS_NO_SSLv3] = {"OPT_NO_SSLv3", _IS_BOOL, false, SSL_OP_NO_SSLv3},
	[PHP_EVENT_TLS_NO_TLSv1] = {"OPT_NO_TLSv1", _IS_BOOL, false, SSL_OP_NO_TLSv1},
	[PHP_EVENT_TLS_NO_TLSv1_1] = {"OPT_NO_TLSv1_1", _IS_BOOL, false, SSL_OP_NO_TLSv1_1},
	[PHP_EVENT_TLS_NO_TLSv1_2] = {"OPT_NO_TLSv1_2", _IS_BOOL, false, SSL_OP_NO_TLSv1_2},
	[PHP_EVENT_TLS_CIPHER_SERVER_PREFERENCE] = {"OPT_CIPHER_SERVER_PREFERENCE", _IS_BOOL, false,
		SSL_OP_CIPHER_SERVER_PREFERENCE},
	[PHP_EVENT_TLS_REQUIRE_CLIENT_CERT] = {"OPT_REQUIRE_CLIENT_CERT", _IS_BOOL, false, 0},
	[PHP_EVENT_TLS_VERIFY_CLIENT_ONCE] = {"OPT_VERIFY_CLIENT_ONCE", _IS_BOOL, false, 0},
	[PHP_EVENT_TLS_ALPN_PROTOCOLS] = {"OPT_ALPN_PROTOCOLS", IS_STRING, true, 0},
	[PHP_EVENT_TLS_NO_TICKET] = {"OPT_NO_TICKET", _IS_BOOL, true, SSL_OP_NO_TICKET},
	[PHP_EVENT_TLS_SNI_SERVER_CERTS] = {"OPT_SNI_SERVER_CERTS", IS_ARRAY, true, 0},
};

/* The value given for each option, of its type and held; IS_UNDEF: none. Warnings run PHP code, so
 * the array of options, which may contain references, is not looked at again. */
typedef zval wishes[PHP_EVENT_TLS_OPTIONS];

static bool check_type_or_throw(const option *known, const zval *value)
{
	bool is_bool = Z_TYPE_P(value) == IS_TRUE || Z_TYPE_P(value) == IS_FALSE;

	if (Z_TYPE_P(value) == known->type
		|| (known->type == _IS_BOOL && (is_bool || Z_TYPE_P(value) == IS_LONG))) {
		return true;
	}
	zend_argument_type_error(2, "must have a value of type %s for EventSslContext::%s, %s given",
		zend_get_type_by_const(known->type), known->name, zend_zval_type_name(value));
	return false;
}

/* Null means no file, no ciphers, no passphrase. */
static void convert(const option *known, zval *value, zval *wish)
{
	if (known->type == _IS_BOOL) {
		ZVAL_BOOL(wish, zend_is_true(value));
	} else if (known->type == IS_LONG) {
		ZVAL_LONG(wish, zval_get_long(value));
	} else if (known->type == IS_ARRAY) {
		ZVAL_COPY(wish, value);
	} else if (Z_TYPE_P(value) != IS_NULL) {
		ZVAL_STR(wish, zval_get_string(value));
	}
}

/* The value is held meanwhile: converting it may run PHP code. */
static bool take_option(zend_ulong id, zval *value, wishes given)
{
	const option *known = &options_known[id];
	zval held;

	ZVAL_COPY_DEREF(&held, value);
	bool fits = !known->strict || check_type_or_throw(known, &held);

	if (fits) {
		convert(known, &held, &given[id]);
	}
	zval_ptr_dtor(&held);
	return fits && !EG(exception);
}

static bool collect(HashTable *options, wishes given)
{
	zend_ulong id;
	zend_string *key;
	zval *value;

	ZEND_HASH_FOREACH_KEY_VAL (options, id, key, value) {
		if (key || id >= PHP_EVENT_TLS_OPTIONS || !options_known[id].name) {
			php_event_argument_warning(2, "must have only EventSslContext::OPT_* as keys");
		} else if (!take_option(id, value, given)) {
			return false;
		}
	}
	ZEND_HASH_FOREACH_END();
	return !EG(exception);
}

static bool is_on(const zval *wish)
{
	return Z_TYPE_P(wish) == IS_TRUE;
}

static zend_string *string_of(const zval *wish)
{
	return Z_TYPE_P(wish) == IS_STRING ? Z_STR_P(wish) : NULL;
}

/* --- certificates of single hosts --- */

/* A string of the array; NULL if it has none. */
static zend_string *string_in(const zval *array, php_event_tls_option id, uint32_t *n)
{
	zval *value = zend_hash_index_find(Z_ARRVAL_P(array), id);

	if (!value) {
		return NULL;
	}
	ZVAL_DEREF(value);
	*n += Z_TYPE_P(value) == IS_STRING;
	return Z_TYPE_P(value) == IS_STRING ? Z_STR_P(value) : NULL;
}

/* The value for one host: a file with both, or an array of strings. Holds nothing of it. */
static bool identity_of(const zval *value, php_event_tls_identity *identity)
{
	uint32_t n = 0;

	*identity = (php_event_tls_identity){0};
	ZVAL_DEREF(value);
	if (Z_TYPE_P(value) == IS_STRING) {
		identity->cert = Z_STR_P(value);
		return true;
	}
	if (Z_TYPE_P(value) != IS_ARRAY) {
		zend_argument_type_error(2,
			"must have strings and arrays in EventSslContext::OPT_SNI_SERVER_CERTS, %s given",
			zend_zval_type_name(value));
		return false;
	}
	identity->cert = string_in(value, PHP_EVENT_TLS_LOCAL_CERT, &n);
	identity->key = string_in(value, PHP_EVENT_TLS_LOCAL_PK, &n);
	identity->passphrase = string_in(value, PHP_EVENT_TLS_PASSPHRASE, &n);
	if (!identity->cert || n != zend_hash_num_elements(Z_ARRVAL_P(value))) {
		zend_argument_value_error(2,
			"must have a string for OPT_LOCAL_CERT, and only for OPT_LOCAL_PK and OPT_PASSPHRASE "
			"beside it, for each name in EventSslContext::OPT_SNI_SERVER_CERTS");
		return false;
	}
	return true;
}

static bool check_name_or_throw(const zend_string *name)
{
	if (name && php_event_tls_hello_is_name(name)) {
		return true;
	}
	zend_argument_value_error(
		2, "must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS");
	return false;
}

static bool load_host(SSL_CTX *context, const php_event_tls_identity *identity)
{
	zend_string *complaint = php_event_tls_load_identity(context, identity);

	if (!complaint) {
		return true;
	}
	zend_throw_exception(php_event_exception_ce, ZSTR_VAL(complaint), 0);
	zend_string_release(complaint);
	return false;
}

/* Each belongs to the context before it is loaded: after a fatal error it is freed with that. */
static bool load_names(SSL_CTX *context, const zval *names)
{
	php_event_tls_identity identity;
	zend_string *name;
	zval *value;

	if (Z_TYPE_P(names) == IS_UNDEF) {
		return true;
	}
	ZEND_HASH_FOREACH_STR_KEY_VAL (Z_ARRVAL_P(names), name, value) {
		SSL_CTX *holder = check_name_or_throw(name) && identity_of(value, &identity)
			? new_context(TLS_server_method())
			: NULL;
		if (!holder) {
			return false;
		}
		php_event_tls_hello_add_name(context, name, holder);
		if (!load_host(holder, &identity)) {
			return false;
		}
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

/* --- whom to trust, what to speak --- */

/* Warn of what 3.1.5 went on without. */
static void warn(zend_string *complaint)
{
	if (complaint) {
		php_error_docref(NULL, E_WARNING, "%s", ZSTR_VAL(complaint));
		zend_string_release(complaint);
	}
}

/* If authorities are named and cannot be loaded, nobody is trusted, not even the system's. */
static void load_authorities(SSL_CTX *context, const zend_string *file, const zend_string *folder)
{
	if (file) {
		warn(php_event_tls_load_ca_file(context, file));
	}
	if (folder) {
		warn(php_event_tls_load_ca_folder(context, folder));
	}
	if (!file && !folder && SSL_CTX_get_verify_mode(context) != SSL_VERIFY_NONE) {
		SSL_CTX_set_default_verify_paths(context);
	}
}

/* A client verifies unless told not to, a server when told to. */
static void set_verification(SSL_CTX *context, wishes given)
{
	enum { MOST = 100 };
	const zval *wish = &given[PHP_EVENT_TLS_VERIFY_PEER];
	const zval *depth = &given[PHP_EVENT_TLS_VERIFY_DEPTH];
	bool accepts = php_event_tls_context_accepts(context);
	bool required = accepts && is_on(&given[PHP_EVENT_TLS_REQUIRE_CLIENT_CERT]);
	bool wanted = Z_TYPE_P(wish) == IS_UNDEF ? !accepts : is_on(wish);
	int mode = wanted || required ? SSL_VERIFY_PEER : SSL_VERIFY_NONE;

	if (required) {
		mode |= SSL_VERIFY_FAIL_IF_NO_PEER_CERT;
	}
	if (mode && is_on(&given[PHP_EVENT_TLS_VERIFY_CLIENT_ONCE])) {
		mode |= SSL_VERIFY_CLIENT_ONCE;
	}
	SSL_CTX_set_verify(
		context, mode, is_on(&given[PHP_EVENT_TLS_ALLOW_SELF_SIGNED]) ? allow_self_signed : NULL);
	if (Z_TYPE_P(depth) == IS_LONG && Z_LVAL_P(depth) >= 0) {
		SSL_CTX_set_verify_depth(context, (int) php_event_clamp(Z_LVAL_P(depth), 0, MOST));
	}
}

/* Without any of them TLS 1.3 is left, whose ciphers are not chosen here. */
static void set_ciphers(SSL_CTX *context, const zend_string *ciphers)
{
	if (!ciphers) {
		return;
	}
	ERR_clear_error();
	if (zend_str_has_nul_byte(ciphers)
		|| SSL_CTX_set_cipher_list(context, ZSTR_VAL(ciphers)) != 1) {
		warn(
			zend_strpprintf(0, "%s: no ciphers (EventSslContext::OPT_CIPHERS)", ZSTR_VAL(ciphers)));
	}
}

static void set_protocol(SSL_CTX *context, wishes given)
{
	for (int id = 1; id < PHP_EVENT_TLS_OPTIONS; id++) {
		if (Z_TYPE(given[id]) != IS_UNDEF && options_known[id].protocol) {
			(is_on(&given[id]) ? SSL_CTX_set_options : SSL_CTX_clear_options)(
				context, options_known[id].protocol);
		}
	}
	if (is_on(&given[PHP_EVENT_TLS_NO_TICKET])) {
		/* TLS 1.3 would otherwise use tickets that it remembers */
		SSL_CTX_set_num_tickets(context, 0);
	}
	set_ciphers(context, string_of(&given[PHP_EVENT_TLS_CIPHERS]));
}

/* Set the protocol spoken inside TLS. */
static bool set_inner_protocols(SSL_CTX *context, const zend_string *protocols)
{
	if (!protocols || php_event_tls_hello_speak(context, protocols)) {
		return true;
	}
	zend_argument_value_error(2,
		"must have protocols of 1 to 255 bytes, with commas between them, for "
		"EventSslContext::OPT_ALPN_PROTOCOLS");
	return false;
}

static zend_string *hold(const zval *wish)
{
	return php_event_optional_copy(string_of(wish));
}

/* First what may throw, then what may warn: the PHP code that this runs finds all of the former
 * set. */
static bool apply(SSL_CTX *context, wishes given, php_event_tls_identity *identity)
{
	if (!set_inner_protocols(context, string_of(&given[PHP_EVENT_TLS_ALPN_PROTOCOLS]))
		|| !load_names(context, &given[PHP_EVENT_TLS_SNI_SERVER_CERTS])) {
		return false;
	}
	identity->cert = hold(&given[PHP_EVENT_TLS_LOCAL_CERT]);
	identity->key = hold(&given[PHP_EVENT_TLS_LOCAL_PK]);
	identity->passphrase = hold(&given[PHP_EVENT_TLS_PASSPHRASE]);
	set_verification(context, given);
	set_protocol(context, given);
	load_authorities(context, string_of(&given[PHP_EVENT_TLS_CA_FILE]),
		string_of(&given[PHP_EVENT_TLS_CA_PATH]));
	warn(php_event_tls_load_identity(context, identity));
	ERR_clear_error();
	return !EG(exception);
}

bool php_event_tls_context_configure(
	SSL_CTX *context, HashTable *options, php_event_tls_identity *identity)
{
	wishes given;

	memset(given, 0, sizeof given); /* undefined, all of them */
	bool done = collect(options, given) && apply(context, given, identity);

	for (int id = 1; id < PHP_EVENT_TLS_OPTIONS; id++) {
		zval_ptr_dtor(&given[id]);
	}
	return done;
}

SSL_CTX *php_event_tls_context_new_default(void)
{
	SSL_CTX *context = php_event_tls_context_new(PHP_EVENT_TLS_CLIENT);
	php_event_tls_identity identity = {0};
	HashTable none;

	if (!context) {
		return NULL;
	}
	zend_hash_init(&none, 0, NULL, NULL, false);
	bool well = php_event_tls_context_configure(context, &none, &identity);
	zend_hash_destroy(&none);
	if (!well) {
		php_event_tls_context_free(context);
	}
	return well ? context : NULL;
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
