/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "handshake.h"

#include "../http/headers.h"

#include <event2/http.h>
#include <ext/standard/base64.h>
#include <ext/standard/sha1.h>

enum { KEY_LENGTH = 16 };

/* 16 bytes in base64, and once. */
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

	if (key) {
		zend_string_release(key);
	}
	zend_string_release(name);
	zval_ptr_dtor(&keys);
	return well;
}

int php_event_websocket_handshake_refusal(
	const struct evkeyvalq *headers, const zend_string *method)
{
	const char *version = evhttp_find_header(headers, "Sec-WebSocket-Version");

	if (!php_event_http_headers_have_word(headers, "Upgrade", ZEND_STRL("websocket"))
		|| !php_event_http_headers_have_word(headers, "Connection", ZEND_STRL("upgrade"))) {
		return 426;
	}
	if (!zend_string_equals_literal(method, "GET") || !has_key(headers)) {
		return HTTP_BADREQUEST;
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
