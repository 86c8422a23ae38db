/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "php_event.h"

#include "src/error.h"
#include "src/gauge.h"
#include "src/handle.h"
#include "src/http/headers.h"
#include "src/process.h"
#include "src/tls_hello.h"
#include "src/websocket/deflate.h"

#include "classes/event.h"
#include "classes/event_base.h"
#include "classes/event_buffer.h"
#include "classes/event_buffer_event.h"
#include "classes/event_config.h"
#include "classes/event_dns_base.h"
#include "classes/event_exception.h"
#include "classes/event_http.h"
#include "classes/event_http_connection.h"
#include "classes/event_http_request.h"
#include "classes/event_listener.h"
#include "classes/event_ssl_context.h"
#include "classes/event_util.h"
#include "classes/event_web_socket.h"

#include <ext/spl/php_spl.h>
#include <ext/standard/info.h>
#include <zend_smart_str.h>

ZEND_DECLARE_MODULE_GLOBALS(event)

/* Every class, in the order of registration. */
static void (*const classes[])(void) = {
	php_event_exception_register,
	php_event_config_register,
	php_event_base_register,
	php_event_ssl_context_register,
	php_event_event_register,
	php_event_listener_register,
	php_event_util_register,
	php_event_buffer_register,
	php_event_dns_base_register,
	php_event_buffer_event_register,
	php_event_http_register,
	php_event_http_connection_register,
	php_event_http_request_register,
	php_event_web_socket_register,
};

static PHP_GINIT_FUNCTION(event)
{
#if defined(ZTS) && defined(COMPILE_DL_EVENT)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	memset(event_globals, 0, sizeof *event_globals);
	zend_hash_init(&event_globals->http_connection.all, 0, NULL, NULL, true);
	event_globals->http_direct.off = getenv("PHP_EVENT_SLOW_REPLIES");
}

static PHP_GSHUTDOWN_FUNCTION(event)
{
	zend_hash_destroy(&event_globals->http_connection.all);
}

static PHP_MINIT_FUNCTION(event)
{
	php_event_process_startup();
	php_event_error_startup();
	php_event_handle_startup();
	php_event_gauge_startup();
	php_event_http_headers_startup();
	php_event_tls_hello_startup();
	REGISTER_STRING_CONSTANT("EVENT_NS", "", CONST_CS | CONST_PERSISTENT);
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
		classes[i]();
	}
	php_event_object_startup(module_number);
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(event)
{
	php_event_tls_hello_shutdown();
	php_event_error_shutdown();
	php_event_process_shutdown();
	return SUCCESS;
}

static PHP_RINIT_FUNCTION(event)
{
#if defined(ZTS) && defined(COMPILE_DL_EVENT)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	php_event_error_forget(0);
	return SUCCESS;
}

/* When all objects are gone: RSHUTDOWN would be too early. */
static ZEND_MODULE_POST_ZEND_DEACTIVATE_D(event)
{
	php_event_process_give_signals_back();
	EVENT_G(loop.running) = 0; /* a fatal error may have left some in Fibers */
	EVENT_G(callback.note) = NULL;
	return SUCCESS;
}

static void print_backends(void)
{
	smart_str names = {0};

	for (const char **name = event_get_supported_methods(); *name; name++) {
		if (names.s) {
			smart_str_appends(&names, ", ");
		}
		smart_str_appends(&names, *name);
	}
	smart_str_0(&names);
	php_info_print_table_row(2, "backends", ZSTR_VAL(names.s));
	smart_str_free(&names);
}

static PHP_MINFO_FUNCTION(event)
{
	bool sockets = zend_hash_str_exists(&module_registry, ZEND_STRL("sockets"));
	const char *zlib = php_event_websocket_deflate_running();

	php_info_print_table_start();
	php_info_print_table_row(2, "event", "enabled");
	php_info_print_table_row(2, "version", PHP_EVENT_VERSION);
	php_info_print_table_row(2, "libevent, compiled with", LIBEVENT_VERSION);
	php_info_print_table_row(2, "libevent, running", event_get_version());
	if (php_event_libevent_is_dated()) {
		php_info_print_table_row(2, "libevent, advised",
			PHP_EVENT_LIBEVENT_ADVISED " or a newer 2.1, for its security fixes; an EventHttp that "
									   "is strict needs none of them");
	}
	print_backends();
#ifdef HAVE_EVENT_OPENSSL
	php_info_print_table_row(2, "TLS", php_event_tls_running());
#else
	php_info_print_table_row(2, "TLS", "disabled");
#endif
	php_info_print_table_row(2, "zlib, for WebSocket", zlib ? zlib : "disabled");
	php_info_print_table_row(2, "Socket objects", sockets ? "enabled" : "sockets is not loaded");
	php_info_print_table_end();
}

static const zend_module_dep dependencies[] = {
	ZEND_MOD_REQUIRED("spl") ZEND_MOD_OPTIONAL("sockets") ZEND_MOD_END};

zend_module_entry event_module_entry = {
	STANDARD_MODULE_HEADER_EX,
	NULL,
	dependencies,
	"event",
	NULL,
	PHP_MINIT(event),
	PHP_MSHUTDOWN(event),
	PHP_RINIT(event),
	NULL,
	PHP_MINFO(event),
	PHP_EVENT_VERSION,
	PHP_MODULE_GLOBALS(event),
	PHP_GINIT(event),
	PHP_GSHUTDOWN(event),
	ZEND_MODULE_POST_ZEND_DEACTIVATE_N(event),
	STANDARD_MODULE_PROPERTIES_EX,
};

#ifdef COMPILE_DL_EVENT
#ifdef ZTS
ZEND_TSRMLS_CACHE_DEFINE()
#endif
ZEND_GET_MODULE(event)
#endif
