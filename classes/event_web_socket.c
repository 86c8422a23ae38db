/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_web_socket.h"

#include "../src/check.h"
#include "../src/http/headers.h"
#include "../src/http/message.h"
#include "../src/options.h"
#include "../src/property.h"
#include "../src/websocket/client.h"
#include "../src/websocket/server.h"
#include "event_base.h"
#include "event_dns_base.h"
#include "event_http_request.h"
#include "event_ssl_context.h"

#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <ext/spl/spl_iterators.h>
#include <zend_smart_str.h>

#include "event_web_socket_arginfo.h"

zend_class_entry *php_event_web_socket_ce;

static php_event_property_handlers handlers;

static void show(const php_event_handle *handle, php_event_shown *shown)
{
	static const char *const states[] = {
		[PHP_EVENT_WEBSOCKET_OPENING] = "opening",
		[PHP_EVENT_WEBSOCKET_OPEN] = "open",
		[PHP_EVENT_WEBSOCKET_CLOSING] = "closing",
		[PHP_EVENT_WEBSOCKET_OVER] = "over",
	};
	const php_event_websocket *self = (const php_event_websocket *) handle;

	php_event_shown_string(shown, "state", states[self->state]);
	php_event_shown_peer(shown, php_event_bufferevent_fd(&self->bufferevent, handle->ptr));
	php_event_shown_long(shown, "to_send", (zend_long) php_event_websocket_pending(self));
	php_event_shown_string(shown, "tls", php_event_tls_spoken(php_event_tls_of(handle->ptr)));
	php_event_shown_string(shown, "side", self->client ? "client" : "server");
}

static const php_event_kind kind = {
	.name = "EventWebSocket",
	.closed = "its EventWebSocket has been freed",
	.object = offsetof(php_event_web_socket, std),
	.release = php_event_websocket_release,
	.clear = php_event_websocket_clear,
	.armed = php_event_websocket_armed,
	.edges = php_event_websocket_edges,
	.show = show,
};

/* --- options --- */

/* Bits for the methods that have an option. */
enum { ACCEPT = 1, CONNECT = 2, BOTH = ACCEPT | CONNECT };

/* The options that a method gets in its last argument. Its lists are arrays of strings. */
typedef struct {
	uint32_t arg;
	php_event_websocket_settings settings;
	zval protocols, origins, dns, tls; /* IS_UNDEF: not given */
	struct evkeyvalq headers;
	double connect_timeout;
} options;

static void options_init(options *self, uint32_t arg)
{
	*self = (options){.arg = arg, .connect_timeout = 10};
	self->settings = (php_event_websocket_settings) PHP_EVENT_WEBSOCKET_DEFAULTS;
	self->headers.tqh_last = &self->headers.tqh_first;
	ZVAL_UNDEF(&self->protocols);
	ZVAL_UNDEF(&self->origins);
	ZVAL_UNDEF(&self->dns);
	ZVAL_UNDEF(&self->tls);
}

static void options_free(options *self)
{
	evhttp_clear_headers(&self->headers);
	zval_ptr_dtor(&self->protocols);
	zval_ptr_dtor(&self->origins);
	zval_ptr_dtor(&self->dns);
	zval_ptr_dtor(&self->tls);
}

static bool warn_of(uint32_t arg, const char *wrong)
{
	php_event_argument_warning(arg, "%s", wrong);
	return false;
}

static bool take_list(
	zval *list, zval *from, bool (*may)(const zend_string *each), uint32_t arg, const char *wrong)
{
	zval *value;

	if (Z_TYPE_P(from) != IS_ARRAY) {
		return warn_of(arg, wrong);
	}
	zval_ptr_dtor(list);
	array_init(list);
	ZEND_HASH_FOREACH_VAL (Z_ARRVAL_P(from), value) {
		zend_string *each = zval_try_get_string(value);

		if (!each) {
			return false;
		}
		add_next_index_str(list, each);
		if (!may(each)) {
			return warn_of(arg, wrong);
		}
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

static bool is_any(const zend_string *each)
{
	return true;
}

static bool take_protocols(void *to, zval *value, uint32_t arg)
{
	return take_list(to, value, php_event_http_message_is_name, arg,
		"must have an array of names as its protocols");
}

static bool take_origins(void *to, zval *value, uint32_t arg)
{
	return take_list(to, value, is_any, arg, "must have an array of strings as its origins");
}

static bool take_headers(void *to, zval *value, uint32_t arg)
{
	if (Z_TYPE_P(value) != IS_ARRAY) {
		return warn_of(arg, "must have an array as its headers");
	}
	return php_event_http_headers_from_array(to, Z_ARRVAL_P(value), arg);
}

/* A control frame is not a message, and there is always room for it. */
static bool take_bytes(void *to, zval *value, uint32_t arg)
{
	*(uint64_t *) to = (uint64_t) MAX(zval_get_long(value), PHP_EVENT_WEBSOCKET_CONTROL_MAX);
	return true;
}

static bool take_takeover(void *to, zval *value, uint32_t arg)
{
	*(bool *) to = !zend_is_true(value); /* ... is not to forget */
	return true;
}

static bool take_window_bits(void *to, zval *value, uint32_t arg)
{
	*(uint8_t *) to = (uint8_t) php_event_clamp(
		zval_get_long(value), PHP_EVENT_WEBSOCKET_DEFLATE_BITS_MIN, PHP_EVENT_WEBSOCKET_BITS_MAX);
	return true;
}

static bool take_level(void *to, zval *value, uint32_t arg)
{
	*(uint8_t *) to = (uint8_t) php_event_clamp(zval_get_long(value), 1, 9);
	return true;
}

static bool take_threshold(void *to, zval *value, uint32_t arg)
{
	*(uint32_t *) to = (uint32_t) php_event_clamp(zval_get_long(value), 1, INT32_MAX);
	return true;
}

#define AT(member) offsetof(php_event_websocket_deflate_settings, member)

static const php_event_option known_of_deflate[] = {
	{"context_takeover", take_takeover, AT(window.forgets), 0},
	{"window_bits", take_window_bits, AT(window.bits), 0},
	{"level", take_level, AT(level), 0},
	{"threshold", take_threshold, AT(threshold), 0},
};

#undef AT

static const php_event_options deflate_options = {
	"deflate", known_of_deflate, sizeof known_of_deflate / sizeof *known_of_deflate};

/* A build without zlib agrees on no compression. */
static bool take_deflate(void *to, zval *value, uint32_t arg)
{
	php_event_websocket_deflate_settings *deflate = to;
	bool on = Z_TYPE_P(value) == IS_ARRAY || zend_is_true(value);

	deflate->window = (php_event_websocket_window){PHP_EVENT_WEBSOCKET_DEFLATE_BITS, true};
	bool well = Z_TYPE_P(value) != IS_ARRAY
		|| php_event_options_take(&deflate_options, Z_ARRVAL_P(value), 0, arg, deflate);
	if (!on || !php_event_websocket_deflate_running()) {
		deflate->window.bits = 0;
	}
	return well;
}

/* An object of a class, or null. */
static bool take_object(zval *to, zval *value, const zend_class_entry *class)
{
	if (Z_TYPE_P(value) == IS_OBJECT && Z_OBJCE_P(value) == class) {
		zval_ptr_dtor(to);
		ZVAL_COPY(to, value);
		return true;
	}
	return Z_TYPE_P(value) == IS_NULL;
}

static bool take_dns_base(void *to, zval *value, uint32_t arg)
{
	return take_object(to, value, php_event_dns_base_ce)
		|| warn_of(arg, "must have an EventDnsBase as its dns_base");
}

static bool take_ssl_context(void *to, zval *value, uint32_t arg)
{
	return take_object(to, value, php_event_ssl_context_ce)
		|| warn_of(arg, "must have an EventSslContext as its ssl_context");
}

#define AT(member) offsetof(options, member)

static const php_event_option known[] = {
	{"protocols", take_protocols, AT(protocols), BOTH},
	{"origins", take_origins, AT(origins), ACCEPT},
	{"headers", take_headers, AT(headers), BOTH},
	{"deflate", take_deflate, AT(settings.deflate), BOTH},
	{"max_frame", take_bytes, AT(settings.limits.frame), BOTH},
	{"max_message", take_bytes, AT(settings.limits.message), BOTH},
	{"max_pending", take_bytes, AT(settings.pending), BOTH},
	{"ping_interval", php_event_option_take_double, AT(settings.ping), BOTH},
	{"close_timeout", php_event_option_take_double, AT(settings.closing), BOTH},
	{"connect_timeout", php_event_option_take_double, AT(connect_timeout), CONNECT},
	{"dns_base", take_dns_base, AT(dns), CONNECT},
	{"ssl_context", take_ssl_context, AT(tls), CONNECT},
};

#undef AT

static const php_event_options known_options = {"", known, sizeof known / sizeof *known};

/* --- accepting --- */

/* Reading the options may have run PHP code, so the request is fetched afterwards. */
static void accept_with(zval *result, zval *request, options *with)
{
	php_event_http_exchange *exchange = php_event_http_request_fetch_to_reply(request);
	const php_event_websocket_offer offer = {
		.protocols = Z_TYPE(with->protocols) == IS_ARRAY ? Z_ARRVAL(with->protocols) : NULL,
		.origins = Z_TYPE(with->origins) == IS_ARRAY ? Z_ARRVAL(with->origins) : NULL,
		.headers = &with->headers,
	};

	if (exchange && php_event_websocket_may_accept_or_refuse(exchange, &offer)) {
		object_init_ex(result, php_event_web_socket_ce);
		php_event_websocket *self = Z_EVENT_WEB_SOCKET_P(result);

		self->settings = with->settings;
		php_event_websocket_accept(self, exchange, &offer);
	}
}

ZEND_METHOD(EventWebSocket, accept)
{
	zval *request;
	HashTable *given = NULL;
	options with;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_OBJECT_OF_CLASS(request, php_event_http_request_ce)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(given)
	ZEND_PARSE_PARAMETERS_END();

	options_init(&with, 2);
	if (php_event_options_take(&known_options, given, ACCEPT, with.arg, &with)) {
		accept_with(return_value, request, &with);
	}
	options_free(&with);
}

/* --- connecting --- */

#ifdef HAVE_EVENT_OPENSSL

/* A reference of its own; NULL with an exception thrown. */
static SSL *make_tls(const options *with)
{
	SSL_CTX *context;

	if (Z_TYPE(with->tls) == IS_UNDEF) {
		context = php_event_tls_context_new_default();
	} else {
		context = php_event_ssl_context_fetch(Z_OBJ(with->tls), false, with->arg);
		context = context ? php_event_tls_context_share(context) : NULL;
	}
	SSL *tls = context ? php_event_tls_new(context) : NULL;

	if (context) {
		php_event_tls_context_free(context);
	}
	return tls;
}

#else

static SSL *make_tls(const options *with)
{
	php_error_docref(NULL, E_WARNING, "This build has no TLS");
	return NULL;
}

#endif

/* How it gets there. Returns false with a warning or an exception. */
static bool find_way(php_event_websocket_way *way, php_event_loop *loop,
	const php_event_websocket_url *url, const options *with)
{
	*way = (php_event_websocket_way){.seconds = with->connect_timeout};
	if (Z_TYPE(with->dns) == IS_OBJECT) {
		way->dns = php_event_dns_base_fetch(Z_OBJ(with->dns), loop, with->arg);
		if (!way->dns) {
			return false;
		}
		if (!php_event_dns_is_host(url->host)) {
			php_event_argument_warning(2, "must name a host");
			return false;
		}
	}
	if (url->secure) {
		way->tls = make_tls(with);
	}
	return !url->secure || way->tls;
}

static void connect_to(
	zval *result, php_event_loop *loop, const php_event_websocket_url *url, options *with)
{
	php_event_websocket_way way;

	if (!find_way(&way, loop, url, with)) {
		return;
	}
	object_init_ex(result, php_event_web_socket_ce);
	php_event_websocket *self = Z_EVENT_WEB_SOCKET_P(result);

	self->settings = with->settings;
	if (!php_event_websocket_connect(self, loop, url, &way,
			php_event_websocket_attempt_new(
				url, &with->protocols, &with->headers, &with->settings.deflate.window))) {
		if (!EG(exception)) {
			php_event_argument_warning(2, "must name a host");
		}
		zval_ptr_dtor(result);
		ZVAL_NULL(result);
	}
}

ZEND_METHOD(EventWebSocket, connect)
{
	zend_object *base;
	zend_string *address;
	HashTable *given = NULL;
	options with;
	php_event_websocket_url url = {0};

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_STR(address)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(given)
	ZEND_PARSE_PARAMETERS_END();

	php_event_loop *loop = &php_event_base_from_obj(base)->loop;
	options_init(&with, 3);
	if (!php_event_websocket_url_read(&url, address)) {
		php_event_argument_warning(2, "must be the URL of a WebSocket: ws://host:port/path?query");
	} else if (php_event_options_take(&known_options, given, CONNECT, with.arg, &with)
		&& php_event_loop_base(loop)) {
		connect_to(return_value, loop, &url, &with);
	}
	php_event_websocket_url_free(&url);
	options_free(&with);
}

/* --- other methods --- */

ZEND_METHOD(EventWebSocket, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

/* The old callbacks are released meanwhile, and their destructors may end the connection. */
ZEND_METHOD(EventWebSocket, setCallbacks)
{
	php_event_bufferevent *self = &Z_EVENT_WEB_SOCKET_P(ZEND_THIS)->bufferevent;
	zend_fcall_info fci[3] = {0};
	zend_fcall_info_cache fcc[3];
	zval *data = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 4)
		Z_PARAM_FUNC_OR_NULL(fci[0], fcc[0])
		Z_PARAM_OPTIONAL
		Z_PARAM_FUNC_OR_NULL(fci[1], fcc[1])
		Z_PARAM_FUNC_OR_NULL(fci[2], fcc[2])
		Z_PARAM_ZVAL(data)
	ZEND_PARSE_PARAMETERS_END();

	php_event_callback_set_or_clear(&self->read, &fci[0], &fcc[0], data);
	php_event_callback_set_or_clear(&self->event, &fci[1], &fcc[1], data);
	php_event_callback_set_or_clear(&self->write, &fci[2], &fcc[2], data);
	if (!self->handle.ptr) {
		php_event_bufferevent_clear(&self->handle);
	}
}

static bool is_text_or_warn(const zend_string *text, uint32_t arg)
{
	if (!php_event_websocket_is_text(text)) {
		php_event_argument_warning(arg, "must be UTF-8");
		return false;
	}
	return true;
}

ZEND_METHOD(EventWebSocket, send)
{
	zend_string *text;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(text)
	ZEND_PARSE_PARAMETERS_END();

	RETURN_BOOL(is_text_or_warn(text, 1)
		&& php_event_websocket_send(
			Z_EVENT_WEB_SOCKET_P(ZEND_THIS), PHP_EVENT_WEBSOCKET_TEXT, text));
}

ZEND_METHOD(EventWebSocket, sendBinary)
{
	zend_string *bytes;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(bytes)
	ZEND_PARSE_PARAMETERS_END();

	RETURN_BOOL(php_event_websocket_send(
		Z_EVENT_WEB_SOCKET_P(ZEND_THIS), PHP_EVENT_WEBSOCKET_BINARY, bytes));
}

/* Send one text to many. */
typedef struct {
	php_event_websocket_same same;
	zend_long sent;
} broadcast;

/* Returns false with an exception thrown. */
static bool send_to(broadcast *b, zval *to)
{
	ZVAL_DEREF(to);
	if (Z_TYPE_P(to) != IS_OBJECT || Z_OBJCE_P(to) != php_event_web_socket_ce) {
		zend_argument_type_error(1, "must hold nothing but EventWebSocket objects");
		return false;
	}
	b->sent += php_event_websocket_send_same(Z_EVENT_WEB_SOCKET_P(to), &b->same);
	return true;
}

static int send_to_next(zend_object_iterator *iterator, void *arg)
{
	zval *next = iterator->funcs->get_current_data(iterator);

	return !EG(exception) && next && send_to(arg, next) ? ZEND_HASH_APPLY_KEEP
														: ZEND_HASH_APPLY_STOP;
}

static void send_to_all(broadcast *b, zval *sockets)
{
	zval *each;

	if (Z_TYPE_P(sockets) != IS_ARRAY) {
		spl_iterator_apply(sockets, send_to_next, b);
		return;
	}
	ZEND_HASH_FOREACH_VAL (Z_ARRVAL_P(sockets), each) {
		if (!send_to(b, each)) {
			break;
		}
	}
	ZEND_HASH_FOREACH_END();
}

ZEND_METHOD(EventWebSocket, broadcast)
{
	zval *sockets;
	broadcast b = {.same = {.opcode = PHP_EVENT_WEBSOCKET_TEXT}};

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_ITERABLE(sockets)
		Z_PARAM_STR(b.same.content)
	ZEND_PARSE_PARAMETERS_END();

	if (is_text_or_warn(b.same.content, 2)) {
		send_to_all(&b, sockets);
		php_event_websocket_same_free(&b.same);
	}
	RETURN_LONG(b.sent);
}

ZEND_METHOD(EventWebSocket, ping)
{
	zend_string *data = ZSTR_EMPTY_ALLOC();

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(data)
	ZEND_PARSE_PARAMETERS_END();

	if (ZSTR_LEN(data) > PHP_EVENT_WEBSOCKET_CONTROL_MAX) {
		php_event_argument_warning(1, "must be at most 125 bytes");
		RETURN_FALSE;
	}
	RETURN_BOOL(
		php_event_websocket_send(Z_EVENT_WEB_SOCKET_P(ZEND_THIS), PHP_EVENT_WEBSOCKET_PING, data));
}

ZEND_METHOD(EventWebSocket, close)
{
	zend_long code = PHP_EVENT_WEBSOCKET_NORMAL;
	zend_string *reason = ZSTR_EMPTY_ALLOC();

	ZEND_PARSE_PARAMETERS_START(0, 2)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(code)
		Z_PARAM_STR(reason)
	ZEND_PARSE_PARAMETERS_END();

	if (code < 0 || code > UINT16_MAX || !php_event_websocket_frames_is_code((unsigned) code)) {
		php_event_argument_warning(
			1, "must be a code of a Close: 1000 to 1014 without 1004 to 1006, or 3000 to 4999");
		RETURN_FALSE;
	}
	if (ZSTR_LEN(reason) > PHP_EVENT_WEBSOCKET_REASON_MAX) {
		php_event_argument_warning(2, "must be at most 123 bytes");
		RETURN_FALSE;
	}
	RETURN_BOOL(is_text_or_warn(reason, 2)
		&& php_event_websocket_close(Z_EVENT_WEB_SOCKET_P(ZEND_THIS), (unsigned) code, reason));
}

ZEND_METHOD(EventWebSocket, getPendingBytes)
{
	ZEND_PARSE_PARAMETERS_NONE();

	RETURN_LONG((zend_long) php_event_websocket_pending(Z_EVENT_WEB_SOCKET_P(ZEND_THIS)));
}

/* --- handlers --- */

static zval *read_protocol(zend_object *object, zval *room)
{
	php_event_websocket *self = php_event_web_socket_from_obj(object);

	if (self->protocol) {
		ZVAL_STR_COPY(room, self->protocol);
	} else {
		ZVAL_EMPTY_STRING(room);
	}
	return room;
}

static zval *read_extensions(zend_object *object, zval *room)
{
	const php_event_websocket_compression *agreed =
		php_event_web_socket_from_obj(object)->compression;
	char text[PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX] = "";

	if (agreed) {
		php_event_websocket_extensions_write(&agreed->terms, text);
	}
	ZVAL_STRING(room, text);
	return room;
}

static const php_event_property properties[] = {
	{"protocol", read_protocol, NULL},
	{"extensions", read_extensions, NULL},
	{0},
};

static zend_object *create(zend_class_entry *ce)
{
	php_event_web_socket *self = php_event_object_alloc(sizeof *self, ce, &handlers.std);

	php_event_websocket_init(&self->socket, &kind);
	return &self->std;
}

/* The connection ends with it, and its close callback runs. */
static void destroy(zend_object *object)
{
	zend_objects_destroy_object(object);
	php_event_loop_drop(&php_event_web_socket_from_obj(object)->bufferevent.handle);
}

static void free_object(zend_object *object)
{
	php_event_websocket_free(php_event_web_socket_from_obj(object));
	zend_object_std_dtor(object);
}

void php_event_web_socket_register(void)
{
	php_event_web_socket_ce = register_class_EventWebSocket();
	php_event_web_socket_ce->create_object = create;
	php_event_handle_handlers(&handlers.std, &kind);
	php_event_property_handlers_init(&handlers, properties);
	handlers.std.dtor_obj = destroy;
	handlers.std.free_obj = free_object;
}
