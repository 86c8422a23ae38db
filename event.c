/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "php_event.h"

#include "src/error.h"
#include "src/handle.h"

#include "classes/event.h"
#include "classes/event_base.h"
#include "classes/event_buffer.h"
#include "classes/event_config.h"
#include "classes/event_exception.h"
#include "classes/event_listener.h"
#include "classes/event_util.h"

#include <ext/spl/php_spl.h>
#include <ext/standard/info.h>

ZEND_DECLARE_MODULE_GLOBALS(event)

/* Every class, in the order of registration. */
static void (*const classes[])(void) = {
	php_event_exception_register,
	php_event_config_register,
	php_event_base_register,
	php_event_event_register,
	php_event_listener_register,
	php_event_util_register,
	php_event_buffer_register,
};

static PHP_GINIT_FUNCTION(event)
{
#if defined(ZTS) && defined(COMPILE_DL_EVENT)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	memset(event_globals, 0, sizeof *event_globals);
}

static PHP_MINIT_FUNCTION(event)
{
	php_event_error_startup();
	php_event_handle_startup();
	REGISTER_STRING_CONSTANT("EVENT_NS", "", CONST_CS | CONST_PERSISTENT);
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
		classes[i]();
	}
	return SUCCESS;
}

static PHP_RINIT_FUNCTION(event)
{
#if defined(ZTS) && defined(COMPILE_DL_EVENT)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	EVENT_G(log_length) = 0;
	return SUCCESS;
}

static PHP_MINFO_FUNCTION(event)
{
	php_info_print_table_start();
	php_info_print_table_row(2, "event", "enabled");
	php_info_print_table_row(2, "version", PHP_EVENT_VERSION);
	php_info_print_table_row(2, "libevent, compiled with", LIBEVENT_VERSION);
	php_info_print_table_row(2, "libevent, running", event_get_version());
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
	NULL,
	PHP_RINIT(event),
	NULL,
	PHP_MINFO(event),
	PHP_EVENT_VERSION,
	PHP_MODULE_GLOBALS(event),
	PHP_GINIT(event),
	NULL,
	NULL,
	STANDARD_MODULE_PROPERTIES_EX,
};

#ifdef COMPILE_DL_EVENT
#ifdef ZTS
ZEND_TSRMLS_CACHE_DEFINE()
#endif
ZEND_GET_MODULE(event)
#endif
