/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "tls_hello.h"

#ifndef HAVE_EVENT_OPENSSL

void php_event_tls_hello_startup(void)
{
}

void php_event_tls_hello_shutdown(void)
{
}

#else

#include <openssl/ssl.h>

typedef struct host {
	struct host *next;
	SSL_CTX *identity; /* has the certificate, its chain and its key; makes no connections */
	uint32_t number;
	size_t length;
	char name[];
} host;

/* Attached to the SSL_CTX, and freed with it. */
typedef struct {
	host *hosts;
	size_t length; /* the protocols, each preceded by its length */
	unsigned char *protocols;
} hello;

static int hello_index;

static void free_hello(
	void *parent, void *ptr, CRYPTO_EX_DATA *data, int index, long argl, void *argp)
{
	hello *self = ptr;

	if (!self) {
		return;
	}
	while (self->hosts) {
		host *first = self->hosts;

		self->hosts = first->next;
		SSL_CTX_free(first->identity);
		pefree(first, true);
	}
	pefree(self->protocols, true);
	pefree(self, true);
}

void php_event_tls_hello_startup(void)
{
	hello_index = SSL_CTX_get_ex_new_index(0, NULL, NULL, NULL, free_hello);
}

/* This library may be unloaded while others still use OpenSSL. */
void php_event_tls_hello_shutdown(void)
{
	CRYPTO_free_ex_index(CRYPTO_EX_INDEX_SSL_CTX, hello_index);
}

static hello *hello_of(SSL_CTX *context)
{
	hello *self = SSL_CTX_get_ex_data(context, hello_index);

	if (!self) {
		self = pecalloc(1, sizeof *self, true);
		SSL_CTX_set_ex_data(context, hello_index, self);
	}
	return self;
}

/* --- the protocol --- */

/* Without a common protocol, RFC 7301 wants the connection to end. */
static int choose(SSL *tls, const unsigned char **chosen, unsigned char *length,
	const unsigned char *offered, unsigned int size, void *arg)
{
	const hello *self = arg;
	unsigned char *found;

	if (SSL_select_next_proto(
			&found, length, self->protocols, (unsigned int) self->length, offered, size)
		!= OPENSSL_NPN_NEGOTIATED) {
		return SSL_TLSEXT_ERR_ALERT_FATAL;
	}
	*chosen = found;
	return SSL_TLSEXT_ERR_OK;
}

/* Write each protocol preceded by its length; returns 0 if one is empty or too long. `wire` has
 * room for one byte more. */
static size_t encode(unsigned char *wire, const zend_string *protocols)
{
	unsigned char *length = wire;

	for (size_t i = 0; i <= ZSTR_LEN(protocols); i++) {
		if (i < ZSTR_LEN(protocols) && ZSTR_VAL(protocols)[i] != ',') {
			wire[i + 1] = (unsigned char) ZSTR_VAL(protocols)[i];
			continue;
		}
		size_t n = (size_t) (wire + i - length);
		if (n < 1 || n > 255) {
			return 0;
		}
		*length = (unsigned char) n;
		length = wire + i + 1;
	}
	return ZSTR_LEN(protocols) + 1;
}

bool php_event_tls_hello_speak(SSL_CTX *context, const zend_string *protocols)
{
	hello *self = hello_of(context);

	if (ZSTR_LEN(protocols) > 65000 || zend_str_has_nul_byte(protocols)) {
		return false;
	}
	self->protocols = pemalloc(ZSTR_LEN(protocols) + 2, true);
	self->length = encode(self->protocols, protocols);
	SSL_CTX_set_alpn_select_cb(context, choose, self);
	return self->length
		&& SSL_CTX_set_alpn_protos(context, self->protocols, (unsigned int) self->length) == 0;
}

/* --- the host --- */

/* Labels are separated by dots; "*" may be the first of at least two. */
bool php_event_tls_hello_is_name(const zend_string *name)
{
	const char *domain = ZSTR_VAL(name);

	if (strncmp(domain, "*.", 2) == 0) {
		domain += 2;
	}
	return *domain && *domain != '.' && ZSTR_LEN(name) <= TLSEXT_MAXLEN_host_name
		&& ZSTR_VAL(name)[ZSTR_LEN(name) - 1] != '.' && !strstr(domain, "..")
		&& !strpbrk(domain, "*:/ ") && !zend_str_has_nul_byte(name);
}

static bool same(const char *a, size_t a_length, const char *b, size_t b_length)
{
	return zend_binary_strcasecmp(a, a_length, b, b_length) == 0;
}

/* A listed name takes precedence over a pattern "*.name". */
static const host *find(const hello *self, const char *name, size_t length)
{
	const char *domain = memchr(name, '.', length);
	size_t domain_length = domain ? length - (size_t) (domain - name) : 0;
	const host *wildcard = NULL;

	for (const host *h = self->hosts; h; h = h->next) {
		if (same(h->name, h->length, name, length)) {
			return h;
		}
		if (h->name[0] == '*' && domain_length && domain != name
			&& same(h->name + 1, h->length - 1, domain, domain_length)) {
			wildcard = h;
		}
	}
	return wildcard;
}

/* The extension is a list with one name: two bytes of length, a type, two bytes of length. */
static const char *name_asked_for(SSL *tls, size_t *length)
{
	const unsigned char *extension;
	size_t size;

	if (SSL_client_hello_get0_ext(tls, TLSEXT_TYPE_server_name, &extension, &size) != 1 || size < 5
		|| extension[2] != TLSEXT_NAMETYPE_host_name) {
		return NULL;
	}
	*length = (size_t) (extension[3] << 8 | extension[4]);
	return *length <= size - 5 ? (const char *) extension + 5 : NULL;
}

/* A session is resumed only for the host it began with: OpenSSL checks that after this. */
static bool show(SSL *tls, const host *h)
{
	unsigned char id[] = {'h', 'o', 's', 't', (unsigned char) (h->number >> 24),
		(unsigned char) (h->number >> 16), (unsigned char) (h->number >> 8),
		(unsigned char) h->number};
	STACK_OF(X509) *chain = NULL;

	SSL_CTX_get0_chain_certs(h->identity, &chain);
	SSL_certs_clear(tls);
	return SSL_set_session_id_context(tls, id, sizeof id) == 1
		&& SSL_use_cert_and_key(tls, SSL_CTX_get0_certificate(h->identity),
			   SSL_CTX_get0_privatekey(h->identity), chain, 1)
		== 1;
}

static int on_hello(SSL *tls, int *alert, void *arg)
{
	size_t length;
	const char *name = name_asked_for(tls, &length);
	const host *found = name ? find(arg, name, length) : NULL;

	if (found ? show(tls, found) : SSL_get_certificate(tls) != NULL) {
		return SSL_CLIENT_HELLO_SUCCESS;
	}
	*alert = found ? SSL_AD_INTERNAL_ERROR : SSL_AD_UNRECOGNIZED_NAME;
	return SSL_CLIENT_HELLO_ERROR;
}

void php_event_tls_hello_add_name(SSL_CTX *context, const zend_string *name, SSL_CTX *identity)
{
	hello *self = hello_of(context);
	host *added = pemalloc(sizeof *added + ZSTR_LEN(name), true);

	*added = (host){
		.next = self->hosts,
		.identity = identity,
		.number = self->hosts ? self->hosts->number + 1 : 0,
		.length = ZSTR_LEN(name),
	};
	memcpy(added->name, ZSTR_VAL(name), ZSTR_LEN(name));
	self->hosts = added;
	SSL_CTX_set_client_hello_cb(context, on_hello, self);
}

#endif
