/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 6eeedf56ffe41e84a3b6abf3bd45e3c4f83c8082 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventWebSocket___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_EventWebSocket_accept, 0, 1, EventWebSocket, 1)
	ZEND_ARG_OBJ_INFO(0, req, EventHttpRequest, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_EventWebSocket_connect, 0, 2, EventWebSocket, 1)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_TYPE_INFO(0, url, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventWebSocket_setCallbacks, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, message, IS_CALLABLE, 1)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, close, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, drain, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, data, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventWebSocket_send, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventWebSocket_sendBinary, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, bytes, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventWebSocket_broadcast, 0, 2, IS_LONG, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, sockets, Traversable, MAY_BE_ARRAY, NULL)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventWebSocket_ping, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, data, IS_STRING, 0, "\'\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventWebSocket_close, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, code, IS_LONG, 0, "1000")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reason, IS_STRING, 0, "\'\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventWebSocket_getPendingBytes, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(EventWebSocket, __construct);
ZEND_METHOD(EventWebSocket, accept);
ZEND_METHOD(EventWebSocket, connect);
ZEND_METHOD(EventWebSocket, setCallbacks);
ZEND_METHOD(EventWebSocket, send);
ZEND_METHOD(EventWebSocket, sendBinary);
ZEND_METHOD(EventWebSocket, broadcast);
ZEND_METHOD(EventWebSocket, ping);
ZEND_METHOD(EventWebSocket, close);
ZEND_METHOD(EventWebSocket, getPendingBytes);


static const zend_function_entry class_EventWebSocket_methods[] = {
	ZEND_ME(EventWebSocket, __construct, arginfo_class_EventWebSocket___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(EventWebSocket, accept, arginfo_class_EventWebSocket_accept, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(EventWebSocket, connect, arginfo_class_EventWebSocket_connect, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(EventWebSocket, setCallbacks, arginfo_class_EventWebSocket_setCallbacks, ZEND_ACC_PUBLIC)
	ZEND_ME(EventWebSocket, send, arginfo_class_EventWebSocket_send, ZEND_ACC_PUBLIC)
	ZEND_ME(EventWebSocket, sendBinary, arginfo_class_EventWebSocket_sendBinary, ZEND_ACC_PUBLIC)
	ZEND_ME(EventWebSocket, broadcast, arginfo_class_EventWebSocket_broadcast, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(EventWebSocket, ping, arginfo_class_EventWebSocket_ping, ZEND_ACC_PUBLIC)
	ZEND_ME(EventWebSocket, close, arginfo_class_EventWebSocket_close, ZEND_ACC_PUBLIC)
	ZEND_ME(EventWebSocket, getPendingBytes, arginfo_class_EventWebSocket_getPendingBytes, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_EventWebSocket(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventWebSocket", class_EventWebSocket_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_protocol_default_value;
	ZVAL_UNDEF(&property_protocol_default_value);
	zend_string *property_protocol_name = zend_string_init("protocol", sizeof("protocol") - 1, 1);
	zend_declare_typed_property(class_entry, property_protocol_name, &property_protocol_default_value, ZEND_ACC_PUBLIC, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_protocol_name);

	zval property_extensions_default_value;
	ZVAL_UNDEF(&property_extensions_default_value);
	zend_string *property_extensions_name = zend_string_init("extensions", sizeof("extensions") - 1, 1);
	zend_declare_typed_property(class_entry, property_extensions_name, &property_extensions_default_value, ZEND_ACC_PUBLIC, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_extensions_name);

	return class_entry;
}
