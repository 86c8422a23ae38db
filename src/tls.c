/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "tls.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/bufferevent_struct.h>
#include <event2/event.h>

#ifdef HAVE_EVENT_OPENSSL

#include "error.h"

#include <event2/bufferevent_ssl.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <zend_exceptions.h>

const char php_event_tls_version_text[] = OPENSSL_VERSION_TEXT;
const zend_long php_event_tls_version_number = OPENSSL_VERSION_NUMBER;

const char *php_event_tls_running(void)
{
	return OpenSSL_version(OPENSSL_VERSION);
}

void php_event_tls_throw(const char *what)
{
	unsigned long code = ERR_get_error();
	const char *reason = ERR_reason_error_string(code);

	if (!reason && code) {
		reason = strerror(ERR_GET_REASON(code)); /* the system's, not OpenSSL's */
	}
	ERR_clear_error();
	zend_throw_exception_ex(
		php_event_exception_ce, 0, "%s: %s", what, reason ? reason : "unknown error");
}

SSL *php_event_tls_of(struct bufferevent *bev)
{
	return bufferevent_openssl_get_ssl(bev);
}

static enum bufferevent_ssl_state state_of(const SSL *tls)
{
	return php_event_tls_accepts(tls) ? BUFFEREVENT_SSL_ACCEPTING : BUFFEREVENT_SSL_CONNECTING;
}

struct bufferevent *php_event_tls_socket_new(
	struct event_base *base, evutil_socket_t fd, SSL *tls, int options)
{
	return bufferevent_openssl_socket_new(base, fd, tls, state_of(tls), options);
}

struct bufferevent *php_event_tls_filter_new(struct bufferevent *below, SSL *tls, int options)
{
	return bufferevent_openssl_filter_new(
		bufferevent_get_base(below), below, tls, state_of(tls), options);
}

SSL *php_event_tls_need(SSL_CTX *context)
{
	SSL *tls = SSL_new(context);

	if (!tls) {
		fprintf(stderr, "Out of memory\n");
		exit(1);
	}
	return tls;
}

SSL *php_event_tls_new(SSL_CTX *context)
{
	ERR_clear_error();
	SSL *tls = SSL_new(context);

	if (!tls) {
		php_event_tls_throw("EventSslContext: no connection can be made of it");
	}
	return tls;
}

void php_event_tls_free(SSL *tls)
{
	SSL_free(tls);
}

bool php_event_tls_name_host(SSL *tls, const char *host)
{
	X509_VERIFY_PARAM *param = SSL_get0_param(tls);
	size_t length = strlen(host);

	if (length > 1 && host[length - 1] == '.') {
		length--; /* the root of a name, which no certificate shows */
	}
	if (X509_VERIFY_PARAM_set1_ip_asc(param, host) == 1) {
		X509_VERIFY_PARAM_set1_host(param, NULL, 0);
		return SSL_set_tlsext_host_name(tls, NULL);
	}
	ERR_clear_error();
	X509_VERIFY_PARAM_set1_ip(param, NULL, 0);
	/* the subject's common name is not a host: by default that depends on OpenSSL's version */
	X509_VERIFY_PARAM_set_hostflags(
		param, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
	char name[TLSEXT_MAXLEN_host_name + 1];
	snprintf(name, sizeof name, "%.*s", (int) MIN(length, sizeof name), host);
	return length < sizeof name && X509_VERIFY_PARAM_set1_host(param, name, length) == 1
		&& SSL_set_tlsext_host_name(tls, name) == 1;
}

void php_event_tls_say_goodbye(SSL *tls)
{
	if (SSL_is_init_finished(tls) && !(SSL_get_shutdown(tls) & SSL_SENT_SHUTDOWN)) {
		SSL_shutdown(tls);
		ERR_clear_error();
	}
}

int php_event_tls_write_now(SSL *tls, const char *bytes, int length)
{
	int n = SSL_write(tls, bytes, length);

	ERR_clear_error();
	return MAX(n, 0);
}

bool php_event_tls_has_more(const SSL *tls)
{
	return SSL_pending(tls) > 0;
}

bool php_event_tls_has_news(SSL *tls)
{
	char byte;
	bool news = SSL_is_init_finished(tls)
		&& (SSL_peek(tls, &byte, 1) > 0 || (SSL_get_shutdown(tls) & SSL_RECEIVED_SHUTDOWN));

	ERR_clear_error();
	return news;
}

const char *php_event_tls_distrust(const SSL *tls)
{
	bool trusts = SSL_is_init_finished(tls) || SSL_get_verify_mode(tls) == SSL_VERIFY_NONE;
	long result = trusts ? X509_V_OK : SSL_get_verify_result(tls);

	return result == X509_V_OK ? NULL : X509_verify_cert_error_string(result);
}

void php_event_tls_allow_dirty_shutdown(struct bufferevent *bev, bool allow)
{
	bufferevent_openssl_set_allow_dirty_shutdown(bev, allow);
#ifdef SSL_OP_IGNORE_UNEXPECTED_EOF
	SSL *tls = php_event_tls_of(bev);

	(allow ? SSL_set_options : SSL_clear_options)(tls, SSL_OP_IGNORE_UNEXPECTED_EOF);
#endif
}

bool php_event_tls_is_open(const SSL *tls)
{
	return SSL_is_init_finished(tls);
}

bool php_event_tls_accepts(const SSL *tls)
{
	return SSL_is_server(tls);
}

const char *php_event_tls_cipher_name(const SSL *tls)
{
	const SSL_CIPHER *cipher = SSL_get_current_cipher(tls);

	return cipher ? SSL_CIPHER_get_name(cipher) : "";
}

const char *php_event_tls_cipher_version(const SSL *tls)
{
	const SSL_CIPHER *cipher = SSL_get_current_cipher(tls);

	return cipher ? SSL_CIPHER_get_version(cipher) : "";
}

const char *php_event_tls_spoken(const SSL *tls)
{
	if (!tls) {
		return NULL;
	}
	return SSL_get_current_cipher(tls) ? SSL_get_version(tls) : "";
}

zend_string *php_event_tls_alpn_protocol(const SSL *tls)
{
	const unsigned char *protocol;
	unsigned int length;

	SSL_get0_alpn_selected(tls, &protocol, &length);
	return length ? zend_string_init((const char *) protocol, length, false) : ZSTR_EMPTY_ALLOC();
}

const char *php_event_tls_cipher_description(const SSL *tls, char *room, int size)
{
	const SSL_CIPHER *cipher = SSL_get_current_cipher(tls);

	return cipher && SSL_CIPHER_description(cipher, room, size) ? room : "";
}

/* NULL if it is not one of OpenSSL's. */
static zend_string *words_of(unsigned long code, const SSL *tls)
{
	char text[256];

	if (!ERR_reason_error_string(code)) {
		return NULL;
	}
	ERR_error_string_n(code, text, sizeof text);
	if (ERR_GET_REASON(code) != SSL_R_CERTIFICATE_VERIFY_FAILED) {
		return zend_string_init(text, strlen(text), false);
	}
	const char *why = X509_verify_cert_error_string(SSL_get_verify_result(tls));
	return zend_strpprintf(0, "%s (%s)", text, why);
}

zend_string *php_event_tls_take_error(struct bufferevent *bev)
{
	unsigned long code;

	while ((code = bufferevent_get_openssl_error(bev)) != 0) {
		zend_string *error = words_of(code, php_event_tls_of(bev));

		if (error) {
			return error;
		}
	}
	return ZSTR_EMPTY_ALLOC();
}

const char *php_event_tls_complaint(struct bufferevent *bev)
{
	unsigned long code;

	while ((code = bufferevent_get_openssl_error(bev)) != 0) {
		const char *why = ERR_reason_error_string(code);

		if (why) {
			return why;
		}
	}
	return NULL;
}

bool php_event_tls_stir(void)
{
	return RAND_poll() == 1;
}

#else

SSL *php_event_tls_of(struct bufferevent *bev)
{
	return NULL;
}

struct bufferevent *php_event_tls_socket_new(
	struct event_base *base, evutil_socket_t fd, SSL *tls, int options)
{
	return NULL;
}

struct bufferevent *php_event_tls_filter_new(struct bufferevent *below, SSL *tls, int options)
{
	return NULL;
}

SSL *php_event_tls_need(SSL_CTX *context)
{
	return NULL;
}

void php_event_tls_free(SSL *tls)
{
}

bool php_event_tls_name_host(SSL *tls, const char *host)
{
	return false;
}

void php_event_tls_say_goodbye(SSL *tls)
{
}

int php_event_tls_write_now(SSL *tls, const char *bytes, int length)
{
	return 0;
}

bool php_event_tls_has_more(const SSL *tls)
{
	return false;
}

bool php_event_tls_has_news(SSL *tls)
{
	return false;
}

const char *php_event_tls_distrust(const SSL *tls)
{
	return NULL;
}

void php_event_tls_allow_dirty_shutdown(struct bufferevent *bev, bool allow)
{
}

const char *php_event_tls_spoken(const SSL *tls)
{
	return NULL;
}

bool php_event_tls_is_open(const SSL *tls)
{
	return true;
}

bool php_event_tls_accepts(const SSL *tls)
{
	return false;
}

const char *php_event_tls_complaint(struct bufferevent *bev)
{
	return NULL;
}

#endif

/* --- what has arrived, and was left --- */

/* Add it first: libevent, when it reads again, does not add what is active. */
void php_event_tls_go_on(struct bufferevent *bev)
{
	SSL *tls = php_event_tls_of(bev);

	if (tls && !bufferevent_get_underlying(bev) && (bev->enabled & EV_READ)
		&& php_event_tls_has_more(tls)) {
		event_add(&bev->ev_read, NULL);
		event_active(&bev->ev_read, EV_READ, 0);
	}
}

static void on_taken(struct evbuffer *input, const struct evbuffer_cb_info *info, void *bev)
{
	if (info->n_deleted > 0) {
		php_event_tls_go_on(bev);
	}
}

void php_event_tls_heed_what_is_taken(struct bufferevent *bev)
{
	evbuffer_add_cb(bufferevent_get_input(bev), on_taken, bev);
}
