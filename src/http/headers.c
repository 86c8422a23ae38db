/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "headers.h"

#include "../check.h"
#include "../optional.h"

#include <Zend/zend_smart_str.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <event2/util.h>

static bool equals(const char *a, size_t a_length, const char *b, size_t b_length)
{
	return a_length == b_length && zend_binary_strcasecmp(a, a_length, b, b_length) == 0;
}

static bool is_called(const char *name, size_t length, const char *other)
{
	return equals(name, length, other, strlen(other));
}

/* Add a value to the header `name`. Set-Cookie cannot be joined: a comma may be part of a
 * cookie. */
static void add_value(zval *to, const char *name, size_t name_length, const char *value)
{
	size_t length = strlen(value);

	if (Z_TYPE_P(to) != IS_STRING) {
		ZVAL_STRINGL_FAST(to, value, length);
		return;
	}
	if (is_called(name, name_length, "Set-Cookie")) {
		zval_ptr_dtor_str(to);
		ZVAL_STRINGL_FAST(to, value, length);
		return;
	}
	size_t start = Z_STRLEN_P(to) + 2;
	zend_string *joined = zend_string_extend(Z_STR_P(to), start + length, false);

	memcpy(ZSTR_VAL(joined) + start - 2, is_called(name, name_length, "Cookie") ? "; " : ", ", 2);
	memcpy(ZSTR_VAL(joined) + start, value, length + 1);
	ZVAL_NEW_STR(to, joined);
}

/* A polynomial at a secret point, modulo a prime, so that a client cannot choose names that
 * collide. Modulo 2^64 some would collide at every point. */
static uint64_t secret;

static const uint64_t prime = (UINT64_C(1) << 31) - 1;

static size_t hash(const char *name, size_t length)
{
	uint64_t h = length;

	for (size_t i = 0; i < length; i++) {
		h = h * secret + zend_tolower_ascii(name[i]);
		h = (h & prime) + (h >> 31);
	}
	h = (h ^ h >> 32) * UINT64_C(0x9e3779b97f4a7c15);
	return (size_t) (h ^ h >> 32);
}

/* Common names of request headers: permanent strings, which need not be made or hashed for an
 * array. */
static const char *const common_names[] = {
	"Accept",
	"Accept-Charset",
	"Accept-Encoding",
	"Accept-Language",
	"Authorization",
	"Cache-Control",
	"Connection",
	"Content-Length",
	"Content-Type",
	"Cookie",
	"DNT",
	"Expect",
	"Forwarded",
	"Host",
	"If-Match",
	"If-Modified-Since",
	"If-None-Match",
	"Keep-Alive",
	"Origin",
	"Pragma",
	"Range",
	"Referer",
	"Sec-Fetch-Dest",
	"Sec-Fetch-Mode",
	"Sec-Fetch-Site",
	"Sec-Fetch-User",
	"Sec-WebSocket-Key",
	"Sec-WebSocket-Version",
	"TE",
	"Transfer-Encoding",
	"Upgrade",
	"Upgrade-Insecure-Requests",
	"User-Agent",
	"X-Forwarded-For",
	"X-Forwarded-Host",
	"X-Forwarded-Proto",
	"X-Real-IP",
	"X-Request-ID",
	"X-Requested-With",
};

/* At most one of them per slot. */
static zend_string *common[256];

static size_t place_of_common(size_t i)
{
	return hash(common_names[i], strlen(common_names[i])) % (sizeof common / sizeof *common);
}

/* Does each have a slot of its own? About one secret in twenty achieves that. */
static bool have_places(void)
{
	bool taken[sizeof common / sizeof *common] = {0};

	for (size_t i = 0; i < sizeof common_names / sizeof *common_names; i++) {
		size_t place = place_of_common(i);

		if (taken[place]) {
			return false;
		}
		taken[place] = true;
	}
	return true;
}

void php_event_http_headers_startup(void)
{
	do {
		evutil_secure_rng_get_bytes(&secret, sizeof secret);
		secret &= prime;
	} while (!have_places());
	for (size_t i = 0; i < sizeof common_names / sizeof *common_names; i++) {
		common[place_of_common(i)] =
			zend_string_init_interned(common_names[i], strlen(common_names[i]), true);
	}
}

static zend_string *find_common(size_t hash, const char *name, size_t length)
{
	zend_string *found = common[hash % (sizeof common / sizeof *common)];

	return found && zend_string_equals_cstr(found, name, length) ? found : NULL;
}

/* The headers already in the array: an open hash table of at least twice their number. */
typedef struct {
	const char *name; /* NULL: a free place */
	size_t length;
	zval *value;
} known_header;

static known_header *find_known(
	known_header *known, size_t size, size_t hash, const char *name, size_t length)
{
	size_t i = hash & (size - 1);

	while (known[i].name && !equals(known[i].name, known[i].length, name, length)) {
		i = (i + 1) & (size - 1);
	}
	return &known[i];
}

/* Add a slot to the array, under a name that it does not have yet; "123" becomes an integer key, as
 * in PHP. */
static zval *add_place(HashTable *array, size_t hash, const char *name, size_t length)
{
	zval nothing;
	zend_ulong number;
	zend_string *known = find_common(hash, name, length);

	ZVAL_NULL(&nothing);
	if (known) {
		return zend_hash_add_new(array, known, &nothing);
	}
	if (ZEND_HANDLE_NUMERIC_STR(name, length, number)) {
		return zend_hash_index_add_new(array, number, &nothing);
	}
	return zend_hash_str_add_new(array, name, length, &nothing);
}

void php_event_http_headers_to_array(const struct evkeyvalq *headers, zval *return_value)
{
	known_header few[64] = {0}, *known = few;
	size_t count = 0, size = 64;

	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		count++;
	}
	while (size < count * 2) {
		size *= 2;
	}
	if (size > 64) {
		known = ecalloc(size, sizeof *known);
	}
	array_init_size(return_value, (uint32_t) count);
	zend_hash_real_init_mixed(Z_ARRVAL_P(return_value)); /* its values stay where they are */
	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		size_t length = strlen(h->key);
		size_t hashed = hash(h->key, length);
		known_header *header = find_known(known, size, hashed, h->key, length);

		if (!header->name) {
			zval *place = add_place(Z_ARRVAL_P(return_value), hashed, h->key, length);

			*header = (known_header){h->key, length, place};
		}
		add_value(header->value, h->key, length, h->value);
	}
	if (known != few) {
		efree(known);
	}
}

void php_event_http_headers_find(
	const struct evkeyvalq *headers, const zend_string *name, zval *return_value)
{
	ZVAL_NULL(return_value);
	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		if (is_called(ZSTR_VAL(name), ZSTR_LEN(name), h->key)) {
			add_value(return_value, h->key, ZSTR_LEN(name), h->value);
		}
	}
}

/* A space before the colon is part of the name for evhttp, but not for others. */
static bool is_called_loosely(const struct evkeyval *header, const char *name)
{
	size_t length = strlen(name);

	return zend_binary_strncasecmp(header->key, strlen(header->key), name, length, length) == 0
		&& header->key[length + strspn(header->key + length, " \t")] == '\0';
}

/* "0", however often. */
static bool is_nothing(const char *length)
{
	const char *digits = length + strspn(length, " \t");
	size_t n = strspn(digits, "0");

	return n > 0 && digits[n + strspn(digits + n, " \t")] == '\0';
}

bool php_event_http_headers_have_body(const struct evkeyvalq *headers)
{
	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		if (is_called_loosely(h, "Transfer-Encoding")
			|| (is_called_loosely(h, "Content-Length") && !is_nothing(h->value))) {
			return true;
		}
	}
	return false;
}

void php_event_http_headers_values(
	const struct evkeyvalq *headers, const zend_string *name, zval *return_value)
{
	array_init(return_value);
	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		if (is_called(ZSTR_VAL(name), ZSTR_LEN(name), h->key)) {
			add_next_index_string(return_value, h->value);
		}
	}
}

static bool is_listed(const char *list, const char *word, size_t length)
{
	static const char between[] = ", \t";

	while (*(list += strspn(list, between))) {
		size_t n = strcspn(list, between);

		if (equals(list, n, word, length)) {
			return true;
		}
		list += n;
	}
	return false;
}

bool php_event_http_headers_have_word(
	const struct evkeyvalq *headers, const char *name, const char *word, size_t length)
{
	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		if (is_called(name, strlen(name), h->key) && is_listed(h->value, word, length)) {
			return true;
		}
	}
	return false;
}

/* --- from the wire --- */

/* Read a line "name: value" that ends with CRLF or LF, and make two strings of it in place: the
 * line is not needed any more. Returns the beginning of the next one. */
static char *read_field(char *line, const char *end, struct evkeyvalq *headers)
{
	char *colon = memchr(line, ':', (size_t) (end - line)), *value = colon + 1;
	char *stop = memchr(value, '\n', (size_t) (end - value)), *next = stop + 1;

	while (value < stop && php_event_http_message_is_blank(*value)) {
		value++;
	}
	while (stop > value && (php_event_http_message_is_blank(stop[-1]) || stop[-1] == '\r')) {
		stop--;
	}
	*colon = *stop = '\0';
	evhttp_add_header(headers, line, value);
	return next;
}

void php_event_http_headers_read_fields(char *bytes, size_t length, struct evkeyvalq *headers)
{
	const char *end = bytes + length;

	while (*bytes != '\r' && *bytes != '\n') {
		bytes = read_field(bytes, end, headers);
	}
}

/* --- from PHP --- */

static bool put_line(smart_str *lines, const zend_string *name, zval *from, uint32_t arg)
{
	zend_string *value = zval_try_get_string(from);
	bool may = value && php_event_http_message_check_value_or_throw(value, arg);

	if (may) {
		smart_str_append(lines, name);
		smart_str_appends(lines, ": ");
		smart_str_append(lines, value);
		smart_str_appends(lines, "\r\n");
	}
	php_event_optional_release(value);
	return may && !EG(exception);
}

/* PHP code that runs meanwhile may change what a reference points to. */
static bool put_lines(smart_str *lines, const zend_string *name, zval *from, uint32_t arg)
{
	bool may = true;
	zval held;

	ZVAL_COPY_DEREF(&held, from);
	if (Z_TYPE(held) != IS_ARRAY) {
		may = put_line(lines, name, &held, arg);
	} else {
		zval *each;

		ZEND_HASH_FOREACH_VAL (Z_ARRVAL(held), each) {
			may = put_line(lines, name, each, arg);
			if (!may) {
				break;
			}
		}
		ZEND_HASH_FOREACH_END();
	}
	zval_ptr_dtor(&held);
	return may;
}

static bool may_be_named_or_warn(
	const zend_string *name, php_event_http_message_section section, uint32_t arg)
{
	if (!name || !php_event_http_message_is_name(name)) {
		php_event_argument_warning(arg, "must have header names as its keys");
		return false;
	}
	if (!php_event_http_message_may_have(section, name)) {
		php_event_argument_warning(
			arg, "must not have %s, which is for the head of the reply alone", ZSTR_VAL(name));
		return false;
	}
	return true;
}

zend_string *php_event_http_headers_to_lines(
	HashTable *headers, php_event_http_message_section section, uint32_t arg)
{
	smart_str lines = {0};
	zend_string *name;
	zval *value;

	if (!headers) {
		return ZSTR_EMPTY_ALLOC();
	}
	ZEND_HASH_FOREACH_STR_KEY_VAL (headers, name, value) {
		if (!may_be_named_or_warn(name, section, arg) || !put_lines(&lines, name, value, arg)) {
			smart_str_free(&lines);
			return NULL;
		}
	}
	ZEND_HASH_FOREACH_END();
	return smart_str_extract(&lines);
}

bool php_event_http_headers_from_array(struct evkeyvalq *to, HashTable *headers, uint32_t arg)
{
	zend_string *lines =
		php_event_http_headers_to_lines(headers, PHP_EVENT_HTTP_MESSAGE_HEADERS, arg);

	if (!lines) {
		return false;
	}
	zend_string *fields = zend_string_concat2(ZSTR_VAL(lines), ZSTR_LEN(lines), "\r\n", 2);
	php_event_http_headers_read_fields(ZSTR_VAL(fields), ZSTR_LEN(fields), to);
	zend_string_release(fields);
	zend_string_release(lines);
	return true;
}
