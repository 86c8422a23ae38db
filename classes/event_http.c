/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_http.h"

#include "../src/check.h"
#include "../src/error.h"
#include "../src/folder.h"
#include "../src/http/message.h"
#include "../src/optional.h"
#include "../src/options.h"
#include "../src/tls_context.h"
#include "event_base.h"
#include "event_http_connection.h"
#include "event_http_request.h"
#include "event_ssl_context.h"

#include <event2/http.h>
#include <event2/listener.h>

#include "event_http_arginfo.h"

zend_class_entry *php_event_http_ce;

static zend_object_handlers handlers;

static const php_event_kind kind = {
	.name = "EventHttp",
	.closed = "its EventHttp has been freed",
	.object = offsetof(php_event_http, std),
	.release = php_event_http_server_release,
	.clear = php_event_http_server_clear,
	.armed = php_event_http_server_armed,
	.edges = php_event_http_server_edges,
	.show = php_event_http_server_show,
};

/* What the server asks for. */
static const php_event_http_objects objects = {
	.request = php_event_http_request_wrap,
	.connection = php_event_http_connection_wrap,
};

/* --- helpers of the methods --- */

static struct evhttp *fetch(zval *this)
{
	return php_event_handle_fetch(&Z_EVENT_HTTP_P(this)->server.handle);
}

/* For connections that come from now on. */
static void set_limit(
	INTERNAL_FUNCTION_PARAMETERS, void (*set)(php_event_http_limits *limits, zend_long value))
{
	php_event_http_server *server = &Z_EVENT_HTTP_P(ZEND_THIS)->server;
	zend_long value;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(value)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	set(&server->limits, value);
	php_event_http_server_changed(server);
}

/* The same for seconds. */
static void set_wait(INTERNAL_FUNCTION_PARAMETERS, php_event_http_wait wait)
{
	double seconds;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_DOUBLE(seconds)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	php_event_http_limits_set_wait(&Z_EVENT_HTTP_P(ZEND_THIS)->server.limits, wait, seconds);
}

static void change_aliases(
	INTERNAL_FUNCTION_PARAMETERS, int (*how)(struct evhttp *http, const char *alias))
{
	zend_string *alias;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(alias)
	ZEND_PARSE_PARAMETERS_END();

	struct evhttp *http = fetch(ZEND_THIS);
	if (!http) {
		RETURN_THROWS();
	}
	if (!php_event_check_no_nul_or_warn(alias, 1)) {
		RETURN_FALSE;
	}
	RETURN_BOOL(how(http, ZSTR_VAL(alias)) == 0);
}

/* For methods that take a callable or null, and its data. */
static void set_callback(INTERNAL_FUNCTION_PARAMETERS,
	void (*set)(php_event_http_server *server, const php_event_callback *callback))
{
	php_event_http_server *server = &Z_EVENT_HTTP_P(ZEND_THIS)->server;
	zend_fcall_info fci = empty_fcall_info;
	zend_fcall_info_cache fcc;
	zval *arg = NULL;
	php_event_callback callback = {0};

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_FUNC_OR_NULL(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (php_event_callback_resolve(&callback, &server->handle, &fci, &fcc, arg)) {
		set(server, &callback);
	}
	php_event_callback_clear(&callback);
}

/* --- methods --- */

ZEND_METHOD(EventHttp, __construct)
{
	php_event_http *self = Z_EVENT_HTTP_P(ZEND_THIS);
	zend_object *base;
	zval *ctx = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL_OR_NULL(ctx)
	ZEND_PARSE_PARAMETERS_END();

	php_event_loop *loop = &php_event_base_from_obj(base)->loop;
	if (!php_event_handle_may_open(&self->server.handle) || !php_event_loop_base(loop)
		|| !php_event_ssl_context_take(ctx, true, 2, &self->server.tls)
		|| !php_event_http_server_open(&self->server, loop, &objects)) {
		RETURN_THROWS();
	}
}

#ifdef HAVE_EVENT_OPENSSL
ZEND_METHOD(EventHttp, setSslContext)
{
	zend_object *ctx;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJ_OF_CLASS(ctx, php_event_ssl_context_ce)
	ZEND_PARSE_PARAMETERS_END();

	SSL_CTX *context = fetch(ZEND_THIS) ? php_event_ssl_context_fetch(ctx, true, 1) : NULL;
	if (!context) {
		RETURN_THROWS();
	}
	php_event_http_server_set_tls(
		&Z_EVENT_HTTP_P(ZEND_THIS)->server, php_event_tls_context_share(context));
}
#endif

/* Take over a listening socket. Returns false with a warning if that cannot be. May run PHP
 * code. */
static bool take_listening(php_event_socket_given *given, zval *socket)
{
	if (!php_event_socket_take(given, socket) || php_event_socket_listens(given->fd) <= 0) {
		php_error_docref(NULL, E_WARNING, "The socket does not listen");
		return false;
	}
	if (!php_event_socket_own(given) || evutil_make_socket_nonblocking(given->fd) != 0) {
		php_event_error_warn("The socket cannot be taken");
		php_event_socket_give_up(given);
		return false;
	}
	return true;
}

/* Not while it drains. */
static bool may_listen(zval *this)
{
	if (php_event_http_drain_is_on(&Z_EVENT_HTTP_P(this)->server.drain)) {
		php_error_docref(NULL, E_WARNING, "The server drains");
		return false;
	}
	return true;
}

ZEND_METHOD(EventHttp, accept)
{
	php_event_http *self = Z_EVENT_HTTP_P(ZEND_THIS);
	php_event_socket_given given;
	zval *socket;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(socket)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	if (!take_listening(&given, socket)) {
		RETURN_FALSE;
	}
	bool bound = fetch(ZEND_THIS) && may_listen(ZEND_THIS)
		&& php_event_http_bound_socket(&self->server.bound, &self->server.handle, given.fd);
	if (!bound) {
		php_event_socket_give_up(&given);
	}
	RETVAL_BOOL(bound);
	php_event_error_flush();
}

ZEND_METHOD(EventHttp, bind)
{
	php_event_http_bound **bound = &Z_EVENT_HTTP_P(ZEND_THIS)->server.bound;
	php_event_handle *server = &Z_EVENT_HTTP_P(ZEND_THIS)->server.handle;
	zend_string *address;
	zend_long port, flags = 0;
	php_event_address where;

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_STR(address)
		Z_PARAM_LONG(port)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(flags)
	ZEND_PARSE_PARAMETERS_END();

	struct evhttp *http = fetch(ZEND_THIS);
	if (!http) {
		RETURN_THROWS();
	}
	if (!php_event_check_no_nul_or_warn(address, 1)) {
		RETURN_FALSE;
	}
	if (!php_event_check_port_or_warn(port, 2) || !may_listen(ZEND_THIS)) {
		RETURN_FALSE;
	}
	if (zend_binary_strncasecmp(ZSTR_VAL(address), ZSTR_LEN(address), "unix:", 5, 5) != 0) {
		RETVAL_BOOL(php_event_http_bound_inet(bound, server, address, (uint16_t) port, flags));
	} else if (php_event_address_parse(&where, address)) {
		RETVAL_BOOL(php_event_http_bound_unix(bound, server, &where));
	} else {
		php_event_argument_warning(1, "must be an address that fits a Unix socket's name");
		RETURN_FALSE;
	}
	php_event_error_flush();
}

ZEND_METHOD(EventHttp, close)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	php_event_http_server_close(&Z_EVENT_HTTP_P(ZEND_THIS)->server);
}

ZEND_METHOD(EventHttp, drain)
{
	php_event_http_server *server = &Z_EVENT_HTTP_P(ZEND_THIS)->server;
	double timeout;
	zend_fcall_info fci = empty_fcall_info;
	zend_fcall_info_cache fcc;
	zval *arg = NULL;
	php_event_callback done = {0};

	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_DOUBLE(timeout)
		Z_PARAM_OPTIONAL
		Z_PARAM_FUNC_OR_NULL(fci, fcc)
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (php_event_callback_resolve(&done, &server->handle, &fci, &fcc, arg)) {
		php_event_http_server_drain(server, timeout, &done);
	}
	php_event_callback_clear(&done);
}

ZEND_METHOD(EventHttp, getBoundAddresses)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	array_init(return_value);
	for (php_event_http_bound *b = Z_EVENT_HTTP_P(ZEND_THIS)->server.bound; b; b = b->next) {
		php_event_address address;
		zval pair;

		if (php_event_address_local(&address, evhttp_bound_socket_get_fd(b->socket))) {
			php_event_address_to_array(&address.sa, address.length, &pair);
			add_next_index_zval(return_value, &pair);
		}
	}
}

static void set_path_callback(INTERNAL_FUNCTION_PARAMETERS, bool streams)
{
	zend_string *path;
	zval *arg = NULL;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	php_event_callback callback = {0};

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_STR(path)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	if (!php_event_check_no_nul_or_warn(path, 1)) {
		RETURN_FALSE;
	}
	php_event_http_server *server = &Z_EVENT_HTTP_P(ZEND_THIS)->server;
	RETVAL_BOOL(php_event_callback_resolve(&callback, &server->handle, &fci, &fcc, arg)
		&& php_event_http_routes_add(&server->routes, path, &callback, streams));
	php_event_callback_clear(&callback);
}

ZEND_METHOD(EventHttp, setCallback)
{
	set_path_callback(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

ZEND_METHOD(EventHttp, setStreamCallback)
{
	set_path_callback(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

ZEND_METHOD(EventHttp, removeCallback)
{
	zend_string *path;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(path)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	RETURN_BOOL(php_event_http_routes_remove(&Z_EVENT_HTTP_P(ZEND_THIS)->server.routes, path));
}

static void set_default_callback(INTERNAL_FUNCTION_PARAMETERS, bool streams)
{
	php_event_http_server *server = &Z_EVENT_HTTP_P(ZEND_THIS)->server;
	zval *arg = NULL;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	php_event_callback callback = {0};

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (php_event_callback_resolve(&callback, &server->handle, &fci, &fcc, arg)) {
		php_event_http_routes_add(&server->routes, NULL, &callback, streams);
	}
	php_event_callback_clear(&callback);
}

ZEND_METHOD(EventHttp, setDefaultCallback)
{
	set_default_callback(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

ZEND_METHOD(EventHttp, setDefaultStreamCallback)
{
	set_default_callback(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

/* Check names and values, which could forge a message with CR or LF. */
static bool take_headers(void *to, zval *value, uint32_t arg)
{
	php_event_http_documents *documents = to;
	zend_string *name, *string;
	zval *header, copy;

	if (Z_TYPE_P(value) != IS_ARRAY) {
		php_event_argument_warning(arg, "must have an array as its headers");
		return false;
	}
	documents->headers = zend_new_array(zend_hash_num_elements(Z_ARRVAL_P(value)));
	ZEND_HASH_FOREACH_STR_KEY_VAL (Z_ARRVAL_P(value), name, header) {
		string = zval_try_get_string(header);
		if (!string) {
			return false;
		}
		ZVAL_STR(&copy, string);
		if (!name || !php_event_http_message_is_name(name)
			|| !zend_hash_update(documents->headers, name, &copy)) {
			zend_string_release(string);
			php_event_argument_warning(arg, "must have header names as the keys of its headers");
			return false;
		}
		if (!php_event_http_message_check_value_or_throw(string, arg)) {
			return false;
		}
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

static bool take_index(void *to, zval *value, uint32_t arg)
{
	php_event_http_documents *documents = to;
	zend_string *index = Z_TYPE_P(value) == IS_NULL ? NULL : zval_try_get_string(value);

	php_event_optional_release(documents->index);
	documents->index = index;
	if (index
		&& (ZSTR_LEN(index) == 0 || strlen(ZSTR_VAL(index)) != ZSTR_LEN(index)
			|| strpbrk(ZSTR_VAL(index), "/\\") || zend_string_equals_literal(index, ".")
			|| zend_string_equals_literal(index, ".."))) {
		php_event_argument_warning(arg, "must have the name of a file, or null, as its index");
		return false;
	}
	return !EG(exception);
}

static bool take_symlinks(void *to, zval *value, uint32_t arg)
{
	php_event_http_documents *documents = to;

	documents->links = zend_is_true(value);
	if (documents->links && !php_event_folder_can_follow(documents->folder)) {
		php_event_argument_warning(arg, "cannot have symlinks: this system has no openat2()");
		return false;
	}
	return true;
}

static const php_event_option known[] = {
	{"index", take_index, 0, 0},
	{"symlinks", take_symlinks, 0, 0},
	{"dotfiles", php_event_option_take_bool, offsetof(php_event_http_documents, hidden), 0},
	{"headers", take_headers, 0, 0},
	{"fallback", php_event_option_take_bool, offsetof(php_event_http_documents, falls_back), 0},
};

static const php_event_options known_options = {"", known, sizeof known / sizeof *known};

ZEND_METHOD(EventHttp, setDocumentRoot)
{
	zend_string *prefix, *folder;
	HashTable *options = NULL;

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_STR(prefix)
		Z_PARAM_STR(folder)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	php_event_http_documents *documents = php_event_http_documents_open_or_warn(prefix, folder);
	if (!documents) {
		RETURN_FALSE;
	}
	if (!php_event_options_take(&known_options, options, 0, 3, documents) || !fetch(ZEND_THIS)) {
		php_event_http_documents_free(documents);
		RETURN_FALSE;
	}
	php_event_http_documents_add(&Z_EVENT_HTTP_P(ZEND_THIS)->server.documents, documents);
	RETURN_TRUE;
}

static void set_on_connection(php_event_http_server *server, const php_event_callback *callback)
{
	php_event_callback_copy(&server->on_connection, callback, NULL);
}

ZEND_METHOD(EventHttp, setConnectionCallback)
{
	set_callback(INTERNAL_FUNCTION_PARAM_PASSTHRU, set_on_connection);
}

ZEND_METHOD(EventHttp, addVirtualHost)
{
	php_event_http_host **hosts = &Z_EVENT_HTTP_P(ZEND_THIS)->server.hosts;
	zend_string *pattern;
	zend_object *host;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_STR(pattern)
		Z_PARAM_OBJ_OF_CLASS(host, php_event_http_ce)
	ZEND_PARSE_PARAMETERS_END();

	php_event_handle *handle = &php_event_http_from_obj(host)->server.handle;
	if (!fetch(ZEND_THIS) || !php_event_handle_fetch(handle)) {
		RETURN_THROWS();
	}
	if (!php_event_check_no_nul_or_warn(pattern, 1)) {
		RETURN_FALSE;
	}
	RETURN_BOOL(php_event_http_hosts_add(hosts, pattern, handle));
}

ZEND_METHOD(EventHttp, removeVirtualHost)
{
	zend_string *pattern;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(pattern)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	RETURN_BOOL(php_event_http_hosts_remove(&Z_EVENT_HTTP_P(ZEND_THIS)->server.hosts, pattern));
}

ZEND_METHOD(EventHttp, setAllowedMethods)
{
	php_event_http_methods *methods = &Z_EVENT_HTTP_P(ZEND_THIS)->server.methods;
	HashTable *names;
	zend_long bits = 0;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ARRAY_HT_OR_LONG(names, bits)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	if (!names) {
		php_event_http_methods_set_bits(methods, bits);
	} else if (!php_event_http_methods_set_names(methods, names, 1)) {
		RETURN_THROWS();
	}
}

ZEND_METHOD(EventHttp, setDefaultContentType)
{
	zend_string *type;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR_OR_NULL(type)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS) || (type && !php_event_http_message_check_value_or_throw(type, 1))) {
		RETURN_THROWS();
	}
	php_event_http_defaults_set_type(&Z_EVENT_HTTP_P(ZEND_THIS)->server.defaults, type);
}

ZEND_METHOD(EventHttp, setErrorPage)
{
	php_event_http_defaults **own = &Z_EVENT_HTTP_P(ZEND_THIS)->server.defaults;
	zend_long status;
	zend_string *body, *type = NULL;

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_LONG(status)
		Z_PARAM_STR_OR_NULL(body)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(type)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS) || (type && !php_event_http_message_check_value_or_throw(type, 3))) {
		RETURN_THROWS();
	}
	if (status != 0 && (status < 400 || status > 999)) {
		php_event_argument_warning(1, "must be a status from 400 to 999, or 0");
		RETURN_FALSE;
	}
	php_event_http_defaults_set_page(own, (int) status, body, type);
	RETURN_TRUE;
}

ZEND_METHOD(EventHttp, setMaxBodySize)
{
	set_limit(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_http_limits_set_body);
}

ZEND_METHOD(EventHttp, setMaxHeadersSize)
{
	set_limit(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_http_limits_set_head);
}

ZEND_METHOD(EventHttp, setMaxHeaders)
{
	set_limit(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_http_limits_set_fields);
}

ZEND_METHOD(EventHttp, setMaxConnections)
{
	zend_long number;
	bool wait = true;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_LONG(number)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(wait)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	php_event_http_server_set_connections(&Z_EVENT_HTTP_P(ZEND_THIS)->server, number, wait);
}

ZEND_METHOD(EventHttp, setMaxRequests)
{
	set_limit(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_http_limits_set_requests);
}

ZEND_METHOD(EventHttp, setStrict)
{
	php_event_http_server *server = &Z_EVENT_HTTP_P(ZEND_THIS)->server;
	bool strict;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_BOOL(strict)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	server->limits.strict = strict;
	php_event_http_server_changed(server);
}

ZEND_METHOD(EventHttp, setTimeout)
{
	set_limit(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_http_limits_set_timeout);
}

ZEND_METHOD(EventHttp, setHeaderTimeout)
{
	set_wait(INTERNAL_FUNCTION_PARAM_PASSTHRU, PHP_EVENT_HTTP_WAIT_HEAD);
}

ZEND_METHOD(EventHttp, setMinRate)
{
	zend_long rate;
	double grace = 20;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_LONG(rate)
		Z_PARAM_OPTIONAL
		Z_PARAM_DOUBLE(grace)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	php_event_http_limits_set_rate(&Z_EVENT_HTTP_P(ZEND_THIS)->server.limits, rate, grace);
}

ZEND_METHOD(EventHttp, setHandshakeTimeout)
{
	set_wait(INTERNAL_FUNCTION_PARAM_PASSTHRU, PHP_EVENT_HTTP_WAIT_HANDSHAKE);
}

ZEND_METHOD(EventHttp, setIdleTimeout)
{
	set_wait(INTERNAL_FUNCTION_PARAM_PASSTHRU, PHP_EVENT_HTTP_WAIT_REQUEST);
}

static void set_log_callback(php_event_http_server *server, const php_event_callback *callback)
{
	php_event_http_journal_tell(server->journal, callback);
}

ZEND_METHOD(EventHttp, setLogCallback)
{
	set_callback(INTERNAL_FUNCTION_PARAM_PASSTHRU, set_log_callback);
}

/* Finds the destination first, which may run PHP code. */
static bool open_log(zval *this, zval *to, php_event_http_entry_format *format)
{
	int fd = php_event_http_log_take(to);
	struct evhttp *http = fd >= 0 ? fetch(this) : NULL;

	if (!http) {
		php_event_http_log_give_up(fd);
		return false;
	}
	php_event_http_journal *journal = Z_EVENT_HTTP_P(this)->server.journal;
	php_event_http_journal_write(journal,
		php_event_http_log_open(fd, format, journal->loop->handle.ptr, &journal->counts.dropped));
	return true;
}

ZEND_METHOD(EventHttp, logTo)
{
	zval *to;
	zend_string *name = NULL;
	php_event_http_entry_format *format;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_ZVAL(to)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(name)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	format = php_event_http_entry_format_named(name);
	if (!format) {
		php_event_argument_warning(2, "must be \"combined\" or \"json\"");
		RETURN_FALSE;
	}
	if (Z_TYPE_P(to) == IS_NULL) {
		php_event_http_journal_write(Z_EVENT_HTTP_P(ZEND_THIS)->server.journal, NULL);
		RETURN_TRUE;
	}
	RETURN_BOOL(open_log(ZEND_THIS, to, format));
}

ZEND_METHOD(EventHttp, getStats)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	php_event_http_server_stats(&Z_EVENT_HTTP_P(ZEND_THIS)->server, return_value);
}

ZEND_METHOD(EventHttp, addServerAlias)
{
	change_aliases(INTERNAL_FUNCTION_PARAM_PASSTHRU, evhttp_add_server_alias);
}

ZEND_METHOD(EventHttp, removeServerAlias)
{
	change_aliases(INTERNAL_FUNCTION_PARAM_PASSTHRU, evhttp_remove_server_alias);
}

/* --- handlers --- */

static zend_object *create(zend_class_entry *ce)
{
	php_event_http *self = php_event_object_alloc(sizeof *self, ce, &handlers);

	php_event_handle_init(&self->server.handle, &kind);
	return &self->std;
}

/* Connections end, and their close callbacks run. */
static void destroy(zend_object *object)
{
	zend_objects_destroy_object(object);
	php_event_loop_drop(&php_event_http_from_obj(object)->server.handle);
}

static void free_object(zend_object *object)
{
	php_event_http_server_free(&php_event_http_from_obj(object)->server);
	zend_object_std_dtor(object);
}

void php_event_http_register(void)
{
	php_event_http_ce = register_class_EventHttp();
	php_event_http_ce->create_object = create;
	php_event_handle_handlers(&handlers, &kind);
	handlers.dtor_obj = destroy;
	handlers.free_obj = free_object;
}
