/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 3a821f5766e5e8a39db93bde6567f14ea1775854 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventHttp___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, ctx, EventSslContext, 1, "null")
ZEND_END_ARG_INFO()

#if defined(HAVE_EVENT_OPENSSL)
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setSslContext, 0, 1, IS_VOID, 0)
	ZEND_ARG_OBJ_INFO(0, ctx, EventSslContext, 0)
ZEND_END_ARG_INFO()
#endif

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_accept, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, socket, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_bind, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, address, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, port, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, flags, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_close, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_drain, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, timeout, IS_DOUBLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, done, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_getBoundAddresses, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setLogCallback, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 1)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_logTo, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, to, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, format, IS_STRING, 0, "\"combined\"")
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttp_getStats arginfo_class_EventHttp_getBoundAddresses

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setCallback, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, path, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_removeCallback, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, path, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setDefaultCallback, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttp_setStreamCallback arginfo_class_EventHttp_setCallback

#define arginfo_class_EventHttp_setDefaultStreamCallback arginfo_class_EventHttp_setDefaultCallback

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setDocumentRoot, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, prefix, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, folder, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_addVirtualHost, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, pattern, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, host, EventHttp, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_removeVirtualHost, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, pattern, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setAllowedMethods, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_MASK(0, methods, MAY_BE_LONG|MAY_BE_ARRAY, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setDefaultContentType, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, type, IS_STRING, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setErrorPage, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, status, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, body, IS_STRING, 1)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, contentType, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setMaxBodySize, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, value, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttp_setMaxHeadersSize arginfo_class_EventHttp_setMaxBodySize

#define arginfo_class_EventHttp_setMaxHeaders arginfo_class_EventHttp_setMaxBodySize

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setMaxConnections, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, number, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, wait, _IS_BOOL, 0, "true")
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttp_setConnectionCallback arginfo_class_EventHttp_setLogCallback

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setMaxRequests, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, number, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setStrict, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, strict, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setHeaderTimeout, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, seconds, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttp_setHandshakeTimeout arginfo_class_EventHttp_setHeaderTimeout

#define arginfo_class_EventHttp_setIdleTimeout arginfo_class_EventHttp_setHeaderTimeout

#define arginfo_class_EventHttp_setTimeout arginfo_class_EventHttp_setMaxBodySize

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_setMinRate, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, bytesPerSecond, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, grace, IS_DOUBLE, 0, "20")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttp_addServerAlias, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, alias, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttp_removeServerAlias arginfo_class_EventHttp_addServerAlias


ZEND_METHOD(EventHttp, __construct);
#if defined(HAVE_EVENT_OPENSSL)
ZEND_METHOD(EventHttp, setSslContext);
#endif
ZEND_METHOD(EventHttp, accept);
ZEND_METHOD(EventHttp, bind);
ZEND_METHOD(EventHttp, close);
ZEND_METHOD(EventHttp, drain);
ZEND_METHOD(EventHttp, getBoundAddresses);
ZEND_METHOD(EventHttp, setLogCallback);
ZEND_METHOD(EventHttp, logTo);
ZEND_METHOD(EventHttp, getStats);
ZEND_METHOD(EventHttp, setCallback);
ZEND_METHOD(EventHttp, removeCallback);
ZEND_METHOD(EventHttp, setDefaultCallback);
ZEND_METHOD(EventHttp, setStreamCallback);
ZEND_METHOD(EventHttp, setDefaultStreamCallback);
ZEND_METHOD(EventHttp, setDocumentRoot);
ZEND_METHOD(EventHttp, addVirtualHost);
ZEND_METHOD(EventHttp, removeVirtualHost);
ZEND_METHOD(EventHttp, setAllowedMethods);
ZEND_METHOD(EventHttp, setDefaultContentType);
ZEND_METHOD(EventHttp, setErrorPage);
ZEND_METHOD(EventHttp, setMaxBodySize);
ZEND_METHOD(EventHttp, setMaxHeadersSize);
ZEND_METHOD(EventHttp, setMaxHeaders);
ZEND_METHOD(EventHttp, setMaxConnections);
ZEND_METHOD(EventHttp, setConnectionCallback);
ZEND_METHOD(EventHttp, setMaxRequests);
ZEND_METHOD(EventHttp, setStrict);
ZEND_METHOD(EventHttp, setHeaderTimeout);
ZEND_METHOD(EventHttp, setHandshakeTimeout);
ZEND_METHOD(EventHttp, setIdleTimeout);
ZEND_METHOD(EventHttp, setTimeout);
ZEND_METHOD(EventHttp, setMinRate);
ZEND_METHOD(EventHttp, addServerAlias);
ZEND_METHOD(EventHttp, removeServerAlias);


static const zend_function_entry class_EventHttp_methods[] = {
	ZEND_ME(EventHttp, __construct, arginfo_class_EventHttp___construct, ZEND_ACC_PUBLIC)
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_ME(EventHttp, setSslContext, arginfo_class_EventHttp_setSslContext, ZEND_ACC_PUBLIC)
#endif
	ZEND_ME(EventHttp, accept, arginfo_class_EventHttp_accept, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, bind, arginfo_class_EventHttp_bind, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, close, arginfo_class_EventHttp_close, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, drain, arginfo_class_EventHttp_drain, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, getBoundAddresses, arginfo_class_EventHttp_getBoundAddresses, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setLogCallback, arginfo_class_EventHttp_setLogCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, logTo, arginfo_class_EventHttp_logTo, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, getStats, arginfo_class_EventHttp_getStats, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setCallback, arginfo_class_EventHttp_setCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, removeCallback, arginfo_class_EventHttp_removeCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setDefaultCallback, arginfo_class_EventHttp_setDefaultCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setStreamCallback, arginfo_class_EventHttp_setStreamCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setDefaultStreamCallback, arginfo_class_EventHttp_setDefaultStreamCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setDocumentRoot, arginfo_class_EventHttp_setDocumentRoot, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, addVirtualHost, arginfo_class_EventHttp_addVirtualHost, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, removeVirtualHost, arginfo_class_EventHttp_removeVirtualHost, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setAllowedMethods, arginfo_class_EventHttp_setAllowedMethods, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setDefaultContentType, arginfo_class_EventHttp_setDefaultContentType, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setErrorPage, arginfo_class_EventHttp_setErrorPage, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setMaxBodySize, arginfo_class_EventHttp_setMaxBodySize, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setMaxHeadersSize, arginfo_class_EventHttp_setMaxHeadersSize, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setMaxHeaders, arginfo_class_EventHttp_setMaxHeaders, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setMaxConnections, arginfo_class_EventHttp_setMaxConnections, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setConnectionCallback, arginfo_class_EventHttp_setConnectionCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setMaxRequests, arginfo_class_EventHttp_setMaxRequests, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setStrict, arginfo_class_EventHttp_setStrict, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setHeaderTimeout, arginfo_class_EventHttp_setHeaderTimeout, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setHandshakeTimeout, arginfo_class_EventHttp_setHandshakeTimeout, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setIdleTimeout, arginfo_class_EventHttp_setIdleTimeout, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setTimeout, arginfo_class_EventHttp_setTimeout, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, setMinRate, arginfo_class_EventHttp_setMinRate, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, addServerAlias, arginfo_class_EventHttp_addServerAlias, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttp, removeServerAlias, arginfo_class_EventHttp_removeServerAlias, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_EventHttp(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventHttp", class_EventHttp_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	zval const_REUSE_PORT_value;
	ZVAL_LONG(&const_REUSE_PORT_value, LEV_OPT_REUSEABLE_PORT);
	zend_string *const_REUSE_PORT_name = zend_string_init_interned("REUSE_PORT", sizeof("REUSE_PORT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_REUSE_PORT_name, &const_REUSE_PORT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_REUSE_PORT_name);

	zval const_IPV6_ONLY_value;
	ZVAL_LONG(&const_IPV6_ONLY_value, LEV_OPT_BIND_IPV6ONLY);
	zend_string *const_IPV6_ONLY_name = zend_string_init_interned("IPV6_ONLY", sizeof("IPV6_ONLY") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_IPV6_ONLY_name, &const_IPV6_ONLY_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_IPV6_ONLY_name);

	return class_entry;
}
