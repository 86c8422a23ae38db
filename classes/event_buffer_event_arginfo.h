/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 29875987527cb642f82025fdc7708f8bf236fd54 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventBufferEvent___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, socket, IS_MIXED, 0, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_LONG, 0, "0")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, readcb, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, writecb, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, eventcb, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_free, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventBufferEvent_close arginfo_class_EventBufferEvent_free

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_connect, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, addr, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_connectHost, 0, 3, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, dns_base, EventDnsBase, 1)
	ZEND_ARG_TYPE_INFO(0, hostname, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, port, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, family, IS_LONG, 0, "EventUtil::AF_UNSPEC")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventBufferEvent_getDnsErrorString, 0, 0, MAY_BE_STRING|MAY_BE_FALSE)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_setCallbacks, 0, 3, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, readcb, IS_CALLABLE, 1)
	ZEND_ARG_TYPE_INFO(0, writecb, IS_CALLABLE, 1)
	ZEND_ARG_TYPE_INFO(0, eventcb, IS_CALLABLE, 1)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_enable, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, events, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventBufferEvent_disable arginfo_class_EventBufferEvent_enable

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventBufferEvent_getEnabled, 0, 0, MAY_BE_LONG|MAY_BE_FALSE)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_TYPE_MASK_EX(arginfo_class_EventBufferEvent_getInput, 0, 0, EventBuffer, MAY_BE_FALSE)
ZEND_END_ARG_INFO()

#define arginfo_class_EventBufferEvent_getOutput arginfo_class_EventBufferEvent_getInput

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_setWatermark, 0, 3, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, events, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, lowmark, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, highmark, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventBufferEvent_getWatermark, 0, 1, MAY_BE_ARRAY|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO(0, event, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_setMaxSingleRead, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, bytes, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventBufferEvent_setMaxSingleWrite arginfo_class_EventBufferEvent_setMaxSingleRead

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_setRateLimit, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, readPerSecond, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, writePerSecond, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_flush, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, events, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, mode, IS_LONG, 0, "EventBufferEvent::FLUSH")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_write, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_writeBuffer, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, buf, EventBuffer, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_read, 0, 1, IS_STRING, 1)
	ZEND_ARG_TYPE_INFO(0, size, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventBufferEvent_readBuffer arginfo_class_EventBufferEvent_writeBuffer

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventBufferEvent_createPair, 0, 1, MAY_BE_ARRAY|MAY_BE_FALSE)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_setPriority, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, priority, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_setTimeouts, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, timeout_read, IS_DOUBLE, 0)
	ZEND_ARG_TYPE_INFO(0, timeout_write, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

#if defined(HAVE_EVENT_OPENSSL)
ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_EventBufferEvent_createSslFilter, 0, 3, EventBufferEvent, 0)
	ZEND_ARG_OBJ_INFO(0, unnderlying, EventBufferEvent, 0)
	ZEND_ARG_OBJ_INFO(0, ctx, EventSslContext, 0)
	ZEND_ARG_TYPE_INFO(0, state, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()
#endif

#if defined(HAVE_EVENT_OPENSSL)
ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_EventBufferEvent_sslFilter, 0, 3, EventBufferEvent, 0)
	ZEND_ARG_OBJ_INFO(0, underlying, EventBufferEvent, 0)
	ZEND_ARG_OBJ_INFO(0, ctx, EventSslContext, 0)
	ZEND_ARG_TYPE_INFO(0, state, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()
#endif

#if defined(HAVE_EVENT_OPENSSL)
ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_EventBufferEvent_sslSocket, 0, 4, EventBufferEvent, 0)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_TYPE_INFO(0, socket, IS_MIXED, 0)
	ZEND_ARG_OBJ_INFO(0, ctx, EventSslContext, 0)
	ZEND_ARG_TYPE_INFO(0, state, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()
#endif

#if defined(HAVE_EVENT_OPENSSL)
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventBufferEvent_sslError, 0, 0, MAY_BE_STRING|MAY_BE_FALSE)
ZEND_END_ARG_INFO()
#endif

#if defined(HAVE_EVENT_OPENSSL)
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBufferEvent_sslRenegotiate, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()
#endif

#if defined(HAVE_EVENT_OPENSSL)
#define arginfo_class_EventBufferEvent_sslGetCipherInfo arginfo_class_EventBufferEvent_sslError
#endif

#if defined(HAVE_EVENT_OPENSSL)
#define arginfo_class_EventBufferEvent_sslGetCipherName arginfo_class_EventBufferEvent_sslError
#endif

#if defined(HAVE_EVENT_OPENSSL)
#define arginfo_class_EventBufferEvent_sslGetCipherVersion arginfo_class_EventBufferEvent_sslError
#endif

#if defined(HAVE_EVENT_OPENSSL)
#define arginfo_class_EventBufferEvent_sslGetProtocol arginfo_class_EventBufferEvent_sslError
#endif

#if defined(HAVE_EVENT_OPENSSL)
#define arginfo_class_EventBufferEvent_sslGetAlpnProtocol arginfo_class_EventBufferEvent_sslError
#endif


ZEND_METHOD(EventBufferEvent, __construct);
ZEND_METHOD(EventBufferEvent, free);
ZEND_METHOD(EventBufferEvent, close);
ZEND_METHOD(EventBufferEvent, connect);
ZEND_METHOD(EventBufferEvent, connectHost);
ZEND_METHOD(EventBufferEvent, getDnsErrorString);
ZEND_METHOD(EventBufferEvent, setCallbacks);
ZEND_METHOD(EventBufferEvent, enable);
ZEND_METHOD(EventBufferEvent, disable);
ZEND_METHOD(EventBufferEvent, getEnabled);
ZEND_METHOD(EventBufferEvent, getInput);
ZEND_METHOD(EventBufferEvent, getOutput);
ZEND_METHOD(EventBufferEvent, setWatermark);
ZEND_METHOD(EventBufferEvent, getWatermark);
ZEND_METHOD(EventBufferEvent, setMaxSingleRead);
ZEND_METHOD(EventBufferEvent, setMaxSingleWrite);
ZEND_METHOD(EventBufferEvent, setRateLimit);
ZEND_METHOD(EventBufferEvent, flush);
ZEND_METHOD(EventBufferEvent, write);
ZEND_METHOD(EventBufferEvent, writeBuffer);
ZEND_METHOD(EventBufferEvent, read);
ZEND_METHOD(EventBufferEvent, readBuffer);
ZEND_METHOD(EventBufferEvent, createPair);
ZEND_METHOD(EventBufferEvent, setPriority);
ZEND_METHOD(EventBufferEvent, setTimeouts);
#if defined(HAVE_EVENT_OPENSSL)
ZEND_METHOD(EventBufferEvent, createSslFilter);
#endif
#if defined(HAVE_EVENT_OPENSSL)
ZEND_METHOD(EventBufferEvent, sslSocket);
#endif
#if defined(HAVE_EVENT_OPENSSL)
ZEND_METHOD(EventBufferEvent, sslError);
#endif
#if defined(HAVE_EVENT_OPENSSL)
ZEND_METHOD(EventBufferEvent, sslRenegotiate);
#endif
#if defined(HAVE_EVENT_OPENSSL)
ZEND_METHOD(EventBufferEvent, sslGetCipherInfo);
#endif
#if defined(HAVE_EVENT_OPENSSL)
ZEND_METHOD(EventBufferEvent, sslGetCipherName);
#endif
#if defined(HAVE_EVENT_OPENSSL)
ZEND_METHOD(EventBufferEvent, sslGetCipherVersion);
#endif
#if defined(HAVE_EVENT_OPENSSL)
ZEND_METHOD(EventBufferEvent, sslGetProtocol);
#endif
#if defined(HAVE_EVENT_OPENSSL)
ZEND_METHOD(EventBufferEvent, sslGetAlpnProtocol);
#endif


static const zend_function_entry class_EventBufferEvent_methods[] = {
	ZEND_ME(EventBufferEvent, __construct, arginfo_class_EventBufferEvent___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, free, arginfo_class_EventBufferEvent_free, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, close, arginfo_class_EventBufferEvent_close, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, connect, arginfo_class_EventBufferEvent_connect, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, connectHost, arginfo_class_EventBufferEvent_connectHost, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, getDnsErrorString, arginfo_class_EventBufferEvent_getDnsErrorString, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, setCallbacks, arginfo_class_EventBufferEvent_setCallbacks, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, enable, arginfo_class_EventBufferEvent_enable, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, disable, arginfo_class_EventBufferEvent_disable, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, getEnabled, arginfo_class_EventBufferEvent_getEnabled, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, getInput, arginfo_class_EventBufferEvent_getInput, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, getOutput, arginfo_class_EventBufferEvent_getOutput, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, setWatermark, arginfo_class_EventBufferEvent_setWatermark, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, getWatermark, arginfo_class_EventBufferEvent_getWatermark, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, setMaxSingleRead, arginfo_class_EventBufferEvent_setMaxSingleRead, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, setMaxSingleWrite, arginfo_class_EventBufferEvent_setMaxSingleWrite, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, setRateLimit, arginfo_class_EventBufferEvent_setRateLimit, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, flush, arginfo_class_EventBufferEvent_flush, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, write, arginfo_class_EventBufferEvent_write, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, writeBuffer, arginfo_class_EventBufferEvent_writeBuffer, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, read, arginfo_class_EventBufferEvent_read, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, readBuffer, arginfo_class_EventBufferEvent_readBuffer, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, createPair, arginfo_class_EventBufferEvent_createPair, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(EventBufferEvent, setPriority, arginfo_class_EventBufferEvent_setPriority, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBufferEvent, setTimeouts, arginfo_class_EventBufferEvent_setTimeouts, ZEND_ACC_PUBLIC)
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_ME(EventBufferEvent, createSslFilter, arginfo_class_EventBufferEvent_createSslFilter, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
#endif
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_MALIAS(EventBufferEvent, sslFilter, createSslFilter, arginfo_class_EventBufferEvent_sslFilter, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC|ZEND_ACC_DEPRECATED)
#endif
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_ME(EventBufferEvent, sslSocket, arginfo_class_EventBufferEvent_sslSocket, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
#endif
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_ME(EventBufferEvent, sslError, arginfo_class_EventBufferEvent_sslError, ZEND_ACC_PUBLIC)
#endif
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_ME(EventBufferEvent, sslRenegotiate, arginfo_class_EventBufferEvent_sslRenegotiate, ZEND_ACC_PUBLIC)
#endif
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_ME(EventBufferEvent, sslGetCipherInfo, arginfo_class_EventBufferEvent_sslGetCipherInfo, ZEND_ACC_PUBLIC)
#endif
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_ME(EventBufferEvent, sslGetCipherName, arginfo_class_EventBufferEvent_sslGetCipherName, ZEND_ACC_PUBLIC)
#endif
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_ME(EventBufferEvent, sslGetCipherVersion, arginfo_class_EventBufferEvent_sslGetCipherVersion, ZEND_ACC_PUBLIC)
#endif
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_ME(EventBufferEvent, sslGetProtocol, arginfo_class_EventBufferEvent_sslGetProtocol, ZEND_ACC_PUBLIC)
#endif
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_ME(EventBufferEvent, sslGetAlpnProtocol, arginfo_class_EventBufferEvent_sslGetAlpnProtocol, ZEND_ACC_PUBLIC)
#endif
	ZEND_FE_END
};

static zend_class_entry *register_class_EventBufferEvent(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventBufferEvent", class_EventBufferEvent_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	zval const_FLUSH_value;
	ZVAL_LONG(&const_FLUSH_value, BEV_FLUSH);
	zend_string *const_FLUSH_name = zend_string_init_interned("FLUSH", sizeof("FLUSH") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_FLUSH_name, &const_FLUSH_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_FLUSH_name);

	zval const_FINISHED_value;
	ZVAL_LONG(&const_FINISHED_value, BEV_FINISHED);
	zend_string *const_FINISHED_name = zend_string_init_interned("FINISHED", sizeof("FINISHED") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_FINISHED_name, &const_FINISHED_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_FINISHED_name);

	zval const_READING_value;
	ZVAL_LONG(&const_READING_value, BEV_EVENT_READING);
	zend_string *const_READING_name = zend_string_init_interned("READING", sizeof("READING") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_READING_name, &const_READING_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_READING_name);

	zval const_WRITING_value;
	ZVAL_LONG(&const_WRITING_value, BEV_EVENT_WRITING);
	zend_string *const_WRITING_name = zend_string_init_interned("WRITING", sizeof("WRITING") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_WRITING_name, &const_WRITING_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_WRITING_name);

	zval const_EOF_value;
	ZVAL_LONG(&const_EOF_value, BEV_EVENT_EOF);
	zend_string *const_EOF_name = zend_string_init_interned("EOF", sizeof("EOF") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_EOF_name, &const_EOF_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_EOF_name);

	zval const_ERROR_value;
	ZVAL_LONG(&const_ERROR_value, BEV_EVENT_ERROR);
	zend_string *const_ERROR_name = zend_string_init_interned("ERROR", sizeof("ERROR") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_ERROR_name, &const_ERROR_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_ERROR_name);

	zval const_TIMEOUT_value;
	ZVAL_LONG(&const_TIMEOUT_value, BEV_EVENT_TIMEOUT);
	zend_string *const_TIMEOUT_name = zend_string_init_interned("TIMEOUT", sizeof("TIMEOUT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TIMEOUT_name, &const_TIMEOUT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TIMEOUT_name);

	zval const_CONNECTED_value;
	ZVAL_LONG(&const_CONNECTED_value, BEV_EVENT_CONNECTED);
	zend_string *const_CONNECTED_name = zend_string_init_interned("CONNECTED", sizeof("CONNECTED") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_CONNECTED_name, &const_CONNECTED_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_CONNECTED_name);

	zval const_OPT_CLOSE_ON_FREE_value;
	ZVAL_LONG(&const_OPT_CLOSE_ON_FREE_value, BEV_OPT_CLOSE_ON_FREE);
	zend_string *const_OPT_CLOSE_ON_FREE_name = zend_string_init_interned("OPT_CLOSE_ON_FREE", sizeof("OPT_CLOSE_ON_FREE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_CLOSE_ON_FREE_name, &const_OPT_CLOSE_ON_FREE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_CLOSE_ON_FREE_name);

	zval const_OPT_THREADSAFE_value;
	ZVAL_LONG(&const_OPT_THREADSAFE_value, BEV_OPT_THREADSAFE);
	zend_string *const_OPT_THREADSAFE_name = zend_string_init_interned("OPT_THREADSAFE", sizeof("OPT_THREADSAFE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_THREADSAFE_name, &const_OPT_THREADSAFE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_THREADSAFE_name);

	zval const_OPT_DEFER_CALLBACKS_value;
	ZVAL_LONG(&const_OPT_DEFER_CALLBACKS_value, BEV_OPT_DEFER_CALLBACKS);
	zend_string *const_OPT_DEFER_CALLBACKS_name = zend_string_init_interned("OPT_DEFER_CALLBACKS", sizeof("OPT_DEFER_CALLBACKS") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_DEFER_CALLBACKS_name, &const_OPT_DEFER_CALLBACKS_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_DEFER_CALLBACKS_name);

	zval const_OPT_UNLOCK_CALLBACKS_value;
	ZVAL_LONG(&const_OPT_UNLOCK_CALLBACKS_value, BEV_OPT_UNLOCK_CALLBACKS);
	zend_string *const_OPT_UNLOCK_CALLBACKS_name = zend_string_init_interned("OPT_UNLOCK_CALLBACKS", sizeof("OPT_UNLOCK_CALLBACKS") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_UNLOCK_CALLBACKS_name, &const_OPT_UNLOCK_CALLBACKS_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_UNLOCK_CALLBACKS_name);

	zval const_SSL_OPEN_value;
	ZVAL_LONG(&const_SSL_OPEN_value, 0);
	zend_string *const_SSL_OPEN_name = zend_string_init_interned("SSL_OPEN", sizeof("SSL_OPEN") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SSL_OPEN_name, &const_SSL_OPEN_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SSL_OPEN_name);

	zval const_SSL_CONNECTING_value;
	ZVAL_LONG(&const_SSL_CONNECTING_value, 1);
	zend_string *const_SSL_CONNECTING_name = zend_string_init_interned("SSL_CONNECTING", sizeof("SSL_CONNECTING") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SSL_CONNECTING_name, &const_SSL_CONNECTING_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SSL_CONNECTING_name);

	zval const_SSL_ACCEPTING_value;
	ZVAL_LONG(&const_SSL_ACCEPTING_value, 2);
	zend_string *const_SSL_ACCEPTING_name = zend_string_init_interned("SSL_ACCEPTING", sizeof("SSL_ACCEPTING") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SSL_ACCEPTING_name, &const_SSL_ACCEPTING_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SSL_ACCEPTING_name);

	zval property_allow_ssl_dirty_shutdown_default_value;
	ZVAL_UNDEF(&property_allow_ssl_dirty_shutdown_default_value);
	zend_string *property_allow_ssl_dirty_shutdown_name = zend_string_init("allow_ssl_dirty_shutdown", sizeof("allow_ssl_dirty_shutdown") - 1, 1);
	zend_declare_typed_property(class_entry, property_allow_ssl_dirty_shutdown_name, &property_allow_ssl_dirty_shutdown_default_value, ZEND_ACC_PUBLIC, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_allow_ssl_dirty_shutdown_name);

	zval property_fd_default_value;
	ZVAL_UNDEF(&property_fd_default_value);
	zend_string *property_fd_name = zend_string_init("fd", sizeof("fd") - 1, 1);
	zend_declare_typed_property(class_entry, property_fd_name, &property_fd_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_fd_name);

	zval property_priority_default_value;
	ZVAL_UNDEF(&property_priority_default_value);
	zend_string *property_priority_name = zend_string_init("priority", sizeof("priority") - 1, 1);
	zend_declare_typed_property(class_entry, property_priority_name, &property_priority_default_value, ZEND_ACC_PUBLIC, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_priority_name);

	zend_string *property_input_class_EventBuffer = zend_string_init("EventBuffer", sizeof("EventBuffer")-1, 1);
	zval property_input_default_value;
	ZVAL_UNDEF(&property_input_default_value);
	zend_string *property_input_name = zend_string_init("input", sizeof("input") - 1, 1);
	zend_declare_typed_property(class_entry, property_input_name, &property_input_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_input_class_EventBuffer, 0, MAY_BE_NULL));
	zend_string_release(property_input_name);

	zend_string *property_output_class_EventBuffer = zend_string_init("EventBuffer", sizeof("EventBuffer")-1, 1);
	zval property_output_default_value;
	ZVAL_UNDEF(&property_output_default_value);
	zend_string *property_output_name = zend_string_init("output", sizeof("output") - 1, 1);
	zend_declare_typed_property(class_entry, property_output_name, &property_output_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_output_class_EventBuffer, 0, MAY_BE_NULL));
	zend_string_release(property_output_name);

	return class_entry;
}
