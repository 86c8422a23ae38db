/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "handshake.h"

#include "../bytes.h"
#include "../http/headers.h"
#include "../optional.h"

#include <event2/buffer.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <ext/standard/base64.h>
#include <ext/standard/sha1.h>
#include <zend_smart_str.h>

#define EXTENSIONS "Sec-WebSocket-Extensions"

enum {
	KEY_LENGTH = 16,
	INTERIM_MAX = 100, /* 1xx responses before the answer, as with HTTP */
};

static bool is_extensions(const struct evkeyval *field)
{
	return evutil_ascii_strcasecmp(field->key, EXTENSIONS) == 0;
}

/* --- a server's --- */

/* 16 bytes in base64, exactly once. */
static bool has_key(const struct evkeyvalq *headers)
{
	zval keys;
	zend_string *name = zend_string_init(ZEND_STRL("Sec-WebSocket-Key"), false), *key = NULL;

	php_event_http_headers_values(headers, name, &keys);
	if (zend_hash_num_elements(Z_ARRVAL(keys)) == 1) {
		zend_string *text = Z_STR_P(zend_hash_index_find(Z_ARRVAL(keys), 0));

		key = php_base64_decode_ex((unsigned char *) ZSTR_VAL(text), ZSTR_LEN(text), true);
	}
	bool well = key && ZSTR_LEN(key) == KEY_LENGTH;

	php_event_optional_release(key);
	zend_string_release(name);
	zval_ptr_dtor(&keys);
	return well;
}

int php_event_websocket_handshake_refusal(
	const struct evkeyvalq *headers, const zend_string *method)
{
	const char *version = evhttp_find_header(headers, "Sec-WebSocket-Version");
	php_event_websocket_terms none;

	if (!php_event_http_headers_have_word(headers, "Upgrade", ZEND_STRL("websocket"))
		|| !php_event_http_headers_have_word(headers, "Connection", ZEND_STRL("upgrade"))) {
		return 426;
	}
	if (!zend_string_equals_literal(method, "GET") || !has_key(headers)
		|| !php_event_websocket_handshake_agree(headers, NULL, &none)) {
		return 400;
	}
	return version && strcmp(version, PHP_EVENT_WEBSOCKET_VERSION) == 0 ? 0 : 426;
}

bool php_event_websocket_handshake_allows(const HashTable *origins, const char *origin)
{
	zval *allowed;

	ZEND_HASH_FOREACH_VAL ((HashTable *) origins, allowed) {
		if (origin && evutil_ascii_strcasecmp(Z_STRVAL_P(allowed), origin) == 0) {
			return true;
		}
	}
	ZEND_HASH_FOREACH_END();
	return !origin;
}

zend_string *php_event_websocket_handshake_choose(
	const HashTable *protocols, const struct evkeyvalq *headers)
{
	zval *each;

	ZEND_HASH_FOREACH_VAL ((HashTable *) protocols, each) {
		if (php_event_http_headers_have_word(
				headers, "Sec-WebSocket-Protocol", Z_STRVAL_P(each), Z_STRLEN_P(each))) {
			return zend_string_copy(Z_STR_P(each));
		}
	}
	ZEND_HASH_FOREACH_END();
	return NULL;
}

/* Several fields are one list. */
bool php_event_websocket_handshake_agree(const struct evkeyvalq *headers,
	const php_event_websocket_window *would, php_event_websocket_terms *terms)
{
	*terms = (php_event_websocket_terms){0};
	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		if (is_extensions(h) && !php_event_websocket_extensions_answer(h->value, would, terms)) {
			return false;
		}
	}
	return true;
}

zend_string *php_event_websocket_handshake_accept(const char *key)
{
	static const char constant[] = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
	unsigned char digest[20];
	PHP_SHA1_CTX sha1;

	PHP_SHA1Init(&sha1);
	PHP_SHA1Update(&sha1, (const unsigned char *) key, strlen(key));
	PHP_SHA1Update(&sha1, (const unsigned char *) constant, sizeof constant - 1);
	PHP_SHA1Final(digest, &sha1);
	return php_base64_encode(digest, sizeof digest);
}

/* --- a client's --- */

void php_event_websocket_url_free(php_event_websocket_url *self)
{
	zend_string *strings[] = {self->host, self->authority, self->target};

	for (size_t i = 0; i < sizeof strings / sizeof *strings; i++) {
		php_event_optional_release(strings[i]);
	}
}

static zend_string *make_target(const struct evhttp_uri *uri)
{
	const char *path = evhttp_uri_get_path(uri), *query = evhttp_uri_get_query(uri);

	return zend_strpprintf(
		0, "%s%s%s", path && *path ? path : "/", query ? "?" : "", query ? query : "");
}

/* RFC 6455, 3. */
static bool read_uri(php_event_websocket_url *self, const struct evhttp_uri *uri)
{
	const char *scheme = evhttp_uri_get_scheme(uri), *host = evhttp_uri_get_host(uri);
	int port = evhttp_uri_get_port(uri);

	if (!scheme || !host || !*host || evhttp_uri_get_userinfo(uri) || evhttp_uri_get_fragment(uri)
		|| port == 0) {
		return false;
	}
	self->secure = evutil_ascii_strcasecmp(scheme, "wss") == 0;
	if (!self->secure && evutil_ascii_strcasecmp(scheme, "ws") != 0) {
		return false;
	}
	self->port = port > 0 ? port : self->secure ? 443 : 80;
	self->host = zend_string_init(host, strlen(host), false);
	self->authority =
		port > 0 ? zend_strpprintf(0, "%s:%d", host, port) : zend_string_copy(self->host);
	self->target = make_target(uri);
	return true;
}

bool php_event_websocket_url_read(php_event_websocket_url *self, const zend_string *url)
{
	struct evhttp_uri *uri = zend_str_has_nul_byte(url) ? NULL : evhttp_uri_parse(ZSTR_VAL(url));
	bool well = uri && read_uri(self, uri);

	if (uri) {
		evhttp_uri_free(uri);
	}
	return well;
}

static void add_protocols(smart_str *to, const zval *protocols)
{
	if (Z_TYPE_P(protocols) != IS_ARRAY || zend_hash_num_elements(Z_ARRVAL_P(protocols)) == 0) {
		return;
	}
	const char *between = "Sec-WebSocket-Protocol: ";
	zval *each;

	ZEND_HASH_FOREACH_VAL (Z_ARRVAL_P(protocols), each) {
		smart_str_appends(to, between);
		smart_str_append(to, Z_STR_P(each));
		between = ", ";
	}
	ZEND_HASH_FOREACH_END();
	smart_str_appends(to, "\r\n");
}

static void add_extensions(smart_str *to, const php_event_websocket_window *would)
{
	if (would->bits) {
		char offer[PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX];

		php_event_websocket_extensions_offer(would, offer);
		smart_str_append_printf(to, EXTENSIONS ": %s\r\n", offer);
	}
}

static zend_string *make_request(const php_event_websocket_url *url, const zend_string *key,
	const zval *protocols, const struct evkeyvalq *headers, const php_event_websocket_window *would)
{
	smart_str request = {0};

	smart_str_append_printf(&request,
		"GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
		"Sec-WebSocket-Key: %s\r\nSec-WebSocket-Version: " PHP_EVENT_WEBSOCKET_VERSION "\r\n",
		ZSTR_VAL(url->target), ZSTR_VAL(url->authority), ZSTR_VAL(key));
	add_protocols(&request, protocols);
	add_extensions(&request, would);
	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		smart_str_append_printf(&request, "%s: %s\r\n", h->key, h->value);
	}
	smart_str_appends(&request, "\r\n");
	return smart_str_extract(&request);
}

php_event_websocket_attempt *php_event_websocket_attempt_new(const php_event_websocket_url *url,
	const zval *protocols, const struct evkeyvalq *headers, const php_event_websocket_window *would)
{
	php_event_websocket_attempt *self = ecalloc(1, sizeof *self);
	unsigned char nonce[KEY_LENGTH];

	evutil_secure_rng_get_bytes(nonce, sizeof nonce);
	zend_string *key = php_base64_encode(nonce, sizeof nonce);
	self->request = make_request(url, key, protocols, headers, would);
	self->would = *would;
	self->accept = php_event_websocket_handshake_accept(ZSTR_VAL(key));
	ZVAL_COPY(&self->protocols, protocols);
	php_event_http_strict_init(
		&self->strict, &php_event_http_strict_defaults, PHP_EVENT_HTTP_STRICT_RESPONSES);
	zend_string_release(key);
	return self;
}

void php_event_websocket_attempt_free(php_event_websocket_attempt *self)
{
	zend_string_release(self->request);
	zend_string_release(self->accept);
	zval_ptr_dtor(&self->protocols);
	php_event_bytes_drop(&self->head);
	efree(self);
}

/* Which of the protocols asked for it is, as it was spelt; NULL: none of them. */
static zend_string *find_protocol(const php_event_websocket_attempt *self, const char *chosen)
{
	zval *each;

	if (Z_TYPE(self->protocols) != IS_ARRAY) {
		return NULL;
	}
	ZEND_HASH_FOREACH_VAL (Z_ARRVAL(self->protocols), each) {
		if (zend_string_equals_cstr(Z_STR_P(each), chosen, strlen(chosen))) {
			return zend_string_copy(Z_STR_P(each));
		}
	}
	ZEND_HASH_FOREACH_END();
	return NULL;
}

/* The value of a header that may come only once (RFC 6455, 11.3): NULL if it is not there; "",
 * which is never right, if it comes again. */
static const char *find_single(const struct evkeyvalq *headers, const char *name)
{
	const char *value = NULL;

	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		if (evutil_ascii_strcasecmp(h->key, name) == 0) {
			value = value ? "" : h->value;
		}
	}
	return value;
}

/* Does it have a body, or a version of HTTP without 101? RFC 9110, 15.2, 8.6; 9112, 6.1. */
static bool is_bare(const php_event_websocket_attempt *self, const struct evkeyvalq *headers)
{
	return self->strict.minor == 1 && !evhttp_find_header(headers, "Content-Length")
		&& !evhttp_find_header(headers, "Transfer-Encoding");
}

static bool accept_extensions(php_event_websocket_attempt *self, const struct evkeyvalq *headers)
{
	const php_event_websocket_window *would = self->would.bits ? &self->would : NULL;

	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		if (is_extensions(h)
			&& !php_event_websocket_extensions_accept(h->value, would, &self->terms)) {
			return false;
		}
	}
	return true;
}

/* The end of RFC 6455, 4.1: NULL if all is right. */
static const char *what_is_wrong(
	php_event_websocket_attempt *self, const struct evkeyvalq *headers, zend_string **protocol)
{
	const char *accept = find_single(headers, "Sec-WebSocket-Accept");
	const char *chosen = find_single(headers, "Sec-WebSocket-Protocol");

	if (!is_bare(self, headers)) {
		return "the answer is no 101 of HTTP/1.1, or has a body";
	}
	if (!php_event_http_headers_have_word(headers, "Upgrade", ZEND_STRL("websocket"))
		|| !php_event_http_headers_have_word(headers, "Connection", ZEND_STRL("upgrade")) || !accept
		|| strcmp(accept, ZSTR_VAL(self->accept)) != 0) {
		return "the answer is no handshake";
	}
	if (!accept_extensions(self, headers)) {
		return "the server wants an extension that was not asked for";
	}
	*protocol = chosen ? find_protocol(self, chosen) : NULL;
	return chosen && !*protocol ? "the server wants a protocol that was not asked for" : NULL;
}

/* Folded lines have been forbidden since. */
static bool has_folded_lines(const char *head, size_t length)
{
	const char *end = head + length, *p = head;

	while ((p = memchr(p, '\n', (size_t) (end - p))) && ++p < end) {
		if (*p == ' ' || *p == '\t') {
			return true;
		}
	}
	return false;
}

static php_event_websocket_answer judge(
	php_event_websocket_attempt *self, zend_string **protocol, char why[80])
{
	struct evkeyvalq headers = {.tqh_last = &headers.tqh_first};
	char *head = (char *) evbuffer_pullup(self->head, -1);
	size_t length = evbuffer_get_length(self->head);
	const char *wrong = "the head of the answer is folded";

	if (self->strict.code != 101) {
		snprintf(why, 80, "the answer is %d", self->strict.code);
		return PHP_EVENT_WEBSOCKET_REFUSED;
	}
	if (!has_folded_lines(head, length)) {
		char *fields = (char *) memchr(head, '\n', length) + 1;

		php_event_http_headers_read_fields(fields, length - (size_t) (fields - head), &headers);
		wrong = what_is_wrong(self, &headers, protocol);
		evhttp_clear_headers(&headers);
	}
	snprintf(why, 80, "%s", wrong ? wrong : "");
	return wrong ? PHP_EVENT_WEBSOCKET_REFUSED : PHP_EVENT_WEBSOCKET_ACCEPTED;
}

/* Another one follows. */
static bool is_interim(const php_event_websocket_attempt *self)
{
	return self->strict.code < 200 && self->strict.code != 101;
}

php_event_websocket_answer php_event_websocket_attempt_read(
	php_event_websocket_attempt *self, struct evbuffer *input, zend_string **protocol, char why[80])
{
	while (evbuffer_get_length(input) > 0) {
		size_t length = evbuffer_get_contiguous_space(input), taken;
		const char *bytes = (char *) evbuffer_pullup(input, (ev_ssize_t) length);
		php_event_http_strict_verdict verdict =
			php_event_http_strict_feed(&self->strict, bytes, length, &taken);

		if (verdict != PHP_EVENT_HTTP_STRICT_HEAD_BEGUN && verdict != PHP_EVENT_HTTP_STRICT_HEAD) {
			snprintf(why, 80, "the answer is not HTTP");
			return PHP_EVENT_WEBSOCKET_REFUSED;
		}
		php_event_bytes_keep(&self->head, bytes, taken);
		evbuffer_drain(input, taken);
		if (verdict == PHP_EVENT_HTTP_STRICT_HEAD) {
			if (!is_interim(self) || ++self->interim > INTERIM_MAX) {
				return judge(self, protocol, why);
			}
			php_event_bytes_drop(&self->head);
		}
	}
	return PHP_EVENT_WEBSOCKET_GOES_ON;
}
