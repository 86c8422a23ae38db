/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 56d9a82fe355f14cb0ddc014420fa1428105efce */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventHttpConnection___construct, 0, 0, 4)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_OBJ_INFO(0, dns_base, EventDnsBase, 1)
	ZEND_ARG_TYPE_INFO(0, address, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, port, IS_LONG, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, ctx, EventSslContext, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_TYPE_MASK_EX(arginfo_class_EventHttpConnection_getBase, 0, 0, EventBase, MAY_BE_FALSE)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpConnection_getPeer, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(1, address, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO(1, port, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpConnection_setLocalAddress, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, address, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpConnection_setLocalPort, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, port, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpConnection_setTimeout, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, timeout, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpConnection_setConnectTimeout arginfo_class_EventHttpConnection_setTimeout

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpConnection_setFamily, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, family, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpConnection_setMaxHeadersSize, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, max_size, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpConnection_setMaxBodySize arginfo_class_EventHttpConnection_setMaxHeadersSize

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpConnection_setRetries, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, retries, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpConnection_setRetryDelay, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, seconds, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpConnection_makeRequest, 0, 3, _IS_BOOL, 1)
	ZEND_ARG_OBJ_INFO(0, req, EventHttpRequest, 0)
	ZEND_ARG_TYPE_MASK(0, type, MAY_BE_LONG|MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO(0, uri, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpConnection_setCloseCallback, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, callback, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, data, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()


ZEND_METHOD(EventHttpConnection, __construct);
ZEND_METHOD(EventHttpConnection, getBase);
ZEND_METHOD(EventHttpConnection, getPeer);
ZEND_METHOD(EventHttpConnection, setLocalAddress);
ZEND_METHOD(EventHttpConnection, setLocalPort);
ZEND_METHOD(EventHttpConnection, setTimeout);
ZEND_METHOD(EventHttpConnection, setConnectTimeout);
ZEND_METHOD(EventHttpConnection, setFamily);
ZEND_METHOD(EventHttpConnection, setMaxHeadersSize);
ZEND_METHOD(EventHttpConnection, setMaxBodySize);
ZEND_METHOD(EventHttpConnection, setRetries);
ZEND_METHOD(EventHttpConnection, setRetryDelay);
ZEND_METHOD(EventHttpConnection, makeRequest);
ZEND_METHOD(EventHttpConnection, setCloseCallback);


static const zend_function_entry class_EventHttpConnection_methods[] = {
	ZEND_ME(EventHttpConnection, __construct, arginfo_class_EventHttpConnection___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, getBase, arginfo_class_EventHttpConnection_getBase, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, getPeer, arginfo_class_EventHttpConnection_getPeer, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, setLocalAddress, arginfo_class_EventHttpConnection_setLocalAddress, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, setLocalPort, arginfo_class_EventHttpConnection_setLocalPort, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, setTimeout, arginfo_class_EventHttpConnection_setTimeout, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, setConnectTimeout, arginfo_class_EventHttpConnection_setConnectTimeout, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, setFamily, arginfo_class_EventHttpConnection_setFamily, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, setMaxHeadersSize, arginfo_class_EventHttpConnection_setMaxHeadersSize, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, setMaxBodySize, arginfo_class_EventHttpConnection_setMaxBodySize, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, setRetries, arginfo_class_EventHttpConnection_setRetries, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, setRetryDelay, arginfo_class_EventHttpConnection_setRetryDelay, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, makeRequest, arginfo_class_EventHttpConnection_makeRequest, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpConnection, setCloseCallback, arginfo_class_EventHttpConnection_setCloseCallback, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_EventHttpConnection(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventHttpConnection", class_EventHttpConnection_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
