/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 347285d33959673555db6ef557188c1b994b109a */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventHttpRequest___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, callback, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, data, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_setHeaderCallback, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, callback, IS_CALLABLE, 1)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, data, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_setChunkCallback arginfo_class_EventHttpRequest_setHeaderCallback

#define arginfo_class_EventHttpRequest_setErrorCallback arginfo_class_EventHttpRequest_setHeaderCallback

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_setBodyStream, 0, 1, IS_VOID, 0)
	ZEND_ARG_INFO(0, stream)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_setTimeout, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, seconds, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_setBodyCallback, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_setBodyEndCallback arginfo_class_EventHttpRequest_setBodyCallback

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_pauseBody, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_resumeBody arginfo_class_EventHttpRequest_pauseBody

#define arginfo_class_EventHttpRequest_free arginfo_class_EventHttpRequest_pauseBody

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_getCommand, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_getMethod, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_getVersion arginfo_class_EventHttpRequest_getMethod

#define arginfo_class_EventHttpRequest_getHost arginfo_class_EventHttpRequest_getMethod

#define arginfo_class_EventHttpRequest_getUri arginfo_class_EventHttpRequest_getMethod

#define arginfo_class_EventHttpRequest_getResponseCode arginfo_class_EventHttpRequest_getCommand

#define arginfo_class_EventHttpRequest_getReason arginfo_class_EventHttpRequest_getMethod

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_getInputHeaders, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_getTrailers arginfo_class_EventHttpRequest_getInputHeaders

#define arginfo_class_EventHttpRequest_getOutputHeaders arginfo_class_EventHttpRequest_getInputHeaders

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_EventHttpRequest_getInputBuffer, 0, 0, EventBuffer, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_getOutputBuffer arginfo_class_EventHttpRequest_getInputBuffer

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_EventHttpRequest_getBufferEvent, 0, 0, EventBufferEvent, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_EventHttpRequest_getConnection, 0, 0, EventHttpConnection, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_closeConnection arginfo_class_EventHttpRequest_pauseBody

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_sendError, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, error, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reason, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_sendReply, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, code, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, reason, IS_STRING, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, buf, EventBuffer, MAY_BE_STRING|MAY_BE_NULL, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_sendReplyChunk, 0, 1, IS_VOID, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, buf, EventBuffer, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, sent, IS_CALLABLE, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_getPendingBytes arginfo_class_EventHttpRequest_getCommand

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_sendReplyEnd, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, trailers, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_sendInformational, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, code, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, headers, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_sendReplyStart, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, code, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, reason, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_sendFile, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, path, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_EventHttpRequest_upgrade, 0, 1, EventBufferEvent, 1)
	ZEND_ARG_TYPE_INFO(0, protocol, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, headers, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_cancel arginfo_class_EventHttpRequest_pauseBody

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_addHeader, 0, 3, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, value, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, type, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_clearHeaders arginfo_class_EventHttpRequest_pauseBody

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_removeHeader, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, type, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_findHeader, 0, 2, IS_STRING, 1)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, type, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventHttpRequest_getHeaderValues, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, type, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_getQuery arginfo_class_EventHttpRequest_getInputHeaders

#define arginfo_class_EventHttpRequest_getCookies arginfo_class_EventHttpRequest_getInputHeaders

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventHttpRequest_getBodyStream, 0, 0, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventHttpRequest_getForm arginfo_class_EventHttpRequest_getInputHeaders

#define arginfo_class_EventHttpRequest_getFiles arginfo_class_EventHttpRequest_getInputHeaders


ZEND_METHOD(EventHttpRequest, __construct);
ZEND_METHOD(EventHttpRequest, setHeaderCallback);
ZEND_METHOD(EventHttpRequest, setChunkCallback);
ZEND_METHOD(EventHttpRequest, setErrorCallback);
ZEND_METHOD(EventHttpRequest, setBodyStream);
ZEND_METHOD(EventHttpRequest, setTimeout);
ZEND_METHOD(EventHttpRequest, setBodyCallback);
ZEND_METHOD(EventHttpRequest, setBodyEndCallback);
ZEND_METHOD(EventHttpRequest, pauseBody);
ZEND_METHOD(EventHttpRequest, resumeBody);
ZEND_METHOD(EventHttpRequest, free);
ZEND_METHOD(EventHttpRequest, getCommand);
ZEND_METHOD(EventHttpRequest, getMethod);
ZEND_METHOD(EventHttpRequest, getVersion);
ZEND_METHOD(EventHttpRequest, getHost);
ZEND_METHOD(EventHttpRequest, getUri);
ZEND_METHOD(EventHttpRequest, getResponseCode);
ZEND_METHOD(EventHttpRequest, getReason);
ZEND_METHOD(EventHttpRequest, getInputHeaders);
ZEND_METHOD(EventHttpRequest, getTrailers);
ZEND_METHOD(EventHttpRequest, getOutputHeaders);
ZEND_METHOD(EventHttpRequest, getInputBuffer);
ZEND_METHOD(EventHttpRequest, getOutputBuffer);
ZEND_METHOD(EventHttpRequest, getBufferEvent);
ZEND_METHOD(EventHttpRequest, getConnection);
ZEND_METHOD(EventHttpRequest, closeConnection);
ZEND_METHOD(EventHttpRequest, sendError);
ZEND_METHOD(EventHttpRequest, sendReply);
ZEND_METHOD(EventHttpRequest, sendReplyChunk);
ZEND_METHOD(EventHttpRequest, getPendingBytes);
ZEND_METHOD(EventHttpRequest, sendReplyEnd);
ZEND_METHOD(EventHttpRequest, sendInformational);
ZEND_METHOD(EventHttpRequest, sendReplyStart);
ZEND_METHOD(EventHttpRequest, sendFile);
ZEND_METHOD(EventHttpRequest, upgrade);
ZEND_METHOD(EventHttpRequest, cancel);
ZEND_METHOD(EventHttpRequest, addHeader);
ZEND_METHOD(EventHttpRequest, clearHeaders);
ZEND_METHOD(EventHttpRequest, removeHeader);
ZEND_METHOD(EventHttpRequest, findHeader);
ZEND_METHOD(EventHttpRequest, getHeaderValues);
ZEND_METHOD(EventHttpRequest, getQuery);
ZEND_METHOD(EventHttpRequest, getCookies);
ZEND_METHOD(EventHttpRequest, getBodyStream);
ZEND_METHOD(EventHttpRequest, getForm);
ZEND_METHOD(EventHttpRequest, getFiles);


static const zend_function_entry class_EventHttpRequest_methods[] = {
	ZEND_ME(EventHttpRequest, __construct, arginfo_class_EventHttpRequest___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, setHeaderCallback, arginfo_class_EventHttpRequest_setHeaderCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, setChunkCallback, arginfo_class_EventHttpRequest_setChunkCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, setErrorCallback, arginfo_class_EventHttpRequest_setErrorCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, setBodyStream, arginfo_class_EventHttpRequest_setBodyStream, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, setTimeout, arginfo_class_EventHttpRequest_setTimeout, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, setBodyCallback, arginfo_class_EventHttpRequest_setBodyCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, setBodyEndCallback, arginfo_class_EventHttpRequest_setBodyEndCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, pauseBody, arginfo_class_EventHttpRequest_pauseBody, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, resumeBody, arginfo_class_EventHttpRequest_resumeBody, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, free, arginfo_class_EventHttpRequest_free, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getCommand, arginfo_class_EventHttpRequest_getCommand, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getMethod, arginfo_class_EventHttpRequest_getMethod, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getVersion, arginfo_class_EventHttpRequest_getVersion, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getHost, arginfo_class_EventHttpRequest_getHost, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getUri, arginfo_class_EventHttpRequest_getUri, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getResponseCode, arginfo_class_EventHttpRequest_getResponseCode, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getReason, arginfo_class_EventHttpRequest_getReason, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getInputHeaders, arginfo_class_EventHttpRequest_getInputHeaders, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getTrailers, arginfo_class_EventHttpRequest_getTrailers, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getOutputHeaders, arginfo_class_EventHttpRequest_getOutputHeaders, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getInputBuffer, arginfo_class_EventHttpRequest_getInputBuffer, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getOutputBuffer, arginfo_class_EventHttpRequest_getOutputBuffer, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getBufferEvent, arginfo_class_EventHttpRequest_getBufferEvent, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getConnection, arginfo_class_EventHttpRequest_getConnection, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, closeConnection, arginfo_class_EventHttpRequest_closeConnection, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, sendError, arginfo_class_EventHttpRequest_sendError, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, sendReply, arginfo_class_EventHttpRequest_sendReply, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, sendReplyChunk, arginfo_class_EventHttpRequest_sendReplyChunk, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getPendingBytes, arginfo_class_EventHttpRequest_getPendingBytes, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, sendReplyEnd, arginfo_class_EventHttpRequest_sendReplyEnd, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, sendInformational, arginfo_class_EventHttpRequest_sendInformational, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, sendReplyStart, arginfo_class_EventHttpRequest_sendReplyStart, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, sendFile, arginfo_class_EventHttpRequest_sendFile, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, upgrade, arginfo_class_EventHttpRequest_upgrade, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, cancel, arginfo_class_EventHttpRequest_cancel, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, addHeader, arginfo_class_EventHttpRequest_addHeader, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, clearHeaders, arginfo_class_EventHttpRequest_clearHeaders, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, removeHeader, arginfo_class_EventHttpRequest_removeHeader, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, findHeader, arginfo_class_EventHttpRequest_findHeader, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getHeaderValues, arginfo_class_EventHttpRequest_getHeaderValues, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getQuery, arginfo_class_EventHttpRequest_getQuery, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getCookies, arginfo_class_EventHttpRequest_getCookies, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getBodyStream, arginfo_class_EventHttpRequest_getBodyStream, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getForm, arginfo_class_EventHttpRequest_getForm, ZEND_ACC_PUBLIC)
	ZEND_ME(EventHttpRequest, getFiles, arginfo_class_EventHttpRequest_getFiles, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_EventHttpRequest(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventHttpRequest", class_EventHttpRequest_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	zval const_CMD_GET_value;
	ZVAL_LONG(&const_CMD_GET_value, EVHTTP_REQ_GET);
	zend_string *const_CMD_GET_name = zend_string_init_interned("CMD_GET", sizeof("CMD_GET") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_CMD_GET_name, &const_CMD_GET_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_CMD_GET_name);

	zval const_CMD_POST_value;
	ZVAL_LONG(&const_CMD_POST_value, EVHTTP_REQ_POST);
	zend_string *const_CMD_POST_name = zend_string_init_interned("CMD_POST", sizeof("CMD_POST") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_CMD_POST_name, &const_CMD_POST_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_CMD_POST_name);

	zval const_CMD_HEAD_value;
	ZVAL_LONG(&const_CMD_HEAD_value, EVHTTP_REQ_HEAD);
	zend_string *const_CMD_HEAD_name = zend_string_init_interned("CMD_HEAD", sizeof("CMD_HEAD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_CMD_HEAD_name, &const_CMD_HEAD_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_CMD_HEAD_name);

	zval const_CMD_PUT_value;
	ZVAL_LONG(&const_CMD_PUT_value, EVHTTP_REQ_PUT);
	zend_string *const_CMD_PUT_name = zend_string_init_interned("CMD_PUT", sizeof("CMD_PUT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_CMD_PUT_name, &const_CMD_PUT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_CMD_PUT_name);

	zval const_CMD_DELETE_value;
	ZVAL_LONG(&const_CMD_DELETE_value, EVHTTP_REQ_DELETE);
	zend_string *const_CMD_DELETE_name = zend_string_init_interned("CMD_DELETE", sizeof("CMD_DELETE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_CMD_DELETE_name, &const_CMD_DELETE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_CMD_DELETE_name);

	zval const_CMD_OPTIONS_value;
	ZVAL_LONG(&const_CMD_OPTIONS_value, EVHTTP_REQ_OPTIONS);
	zend_string *const_CMD_OPTIONS_name = zend_string_init_interned("CMD_OPTIONS", sizeof("CMD_OPTIONS") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_CMD_OPTIONS_name, &const_CMD_OPTIONS_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_CMD_OPTIONS_name);

	zval const_CMD_TRACE_value;
	ZVAL_LONG(&const_CMD_TRACE_value, EVHTTP_REQ_TRACE);
	zend_string *const_CMD_TRACE_name = zend_string_init_interned("CMD_TRACE", sizeof("CMD_TRACE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_CMD_TRACE_name, &const_CMD_TRACE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_CMD_TRACE_name);

	zval const_CMD_CONNECT_value;
	ZVAL_LONG(&const_CMD_CONNECT_value, EVHTTP_REQ_CONNECT);
	zend_string *const_CMD_CONNECT_name = zend_string_init_interned("CMD_CONNECT", sizeof("CMD_CONNECT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_CMD_CONNECT_name, &const_CMD_CONNECT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_CMD_CONNECT_name);

	zval const_CMD_PATCH_value;
	ZVAL_LONG(&const_CMD_PATCH_value, EVHTTP_REQ_PATCH);
	zend_string *const_CMD_PATCH_name = zend_string_init_interned("CMD_PATCH", sizeof("CMD_PATCH") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_CMD_PATCH_name, &const_CMD_PATCH_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_CMD_PATCH_name);

	zval const_ERROR_TIMEOUT_value;
	ZVAL_LONG(&const_ERROR_TIMEOUT_value, PHP_EVENT_HTTP_CLIENT_ERROR_TIMEOUT);
	zend_string *const_ERROR_TIMEOUT_name = zend_string_init_interned("ERROR_TIMEOUT", sizeof("ERROR_TIMEOUT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_ERROR_TIMEOUT_name, &const_ERROR_TIMEOUT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_ERROR_TIMEOUT_name);

	zval const_ERROR_EOF_value;
	ZVAL_LONG(&const_ERROR_EOF_value, PHP_EVENT_HTTP_CLIENT_ERROR_EOF);
	zend_string *const_ERROR_EOF_name = zend_string_init_interned("ERROR_EOF", sizeof("ERROR_EOF") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_ERROR_EOF_name, &const_ERROR_EOF_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_ERROR_EOF_name);

	zval const_ERROR_INVALID_HEADER_value;
	ZVAL_LONG(&const_ERROR_INVALID_HEADER_value, PHP_EVENT_HTTP_CLIENT_ERROR_INVALID_HEADER);
	zend_string *const_ERROR_INVALID_HEADER_name = zend_string_init_interned("ERROR_INVALID_HEADER", sizeof("ERROR_INVALID_HEADER") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_ERROR_INVALID_HEADER_name, &const_ERROR_INVALID_HEADER_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_ERROR_INVALID_HEADER_name);

	zval const_ERROR_BUFFER_value;
	ZVAL_LONG(&const_ERROR_BUFFER_value, PHP_EVENT_HTTP_CLIENT_ERROR_BUFFER);
	zend_string *const_ERROR_BUFFER_name = zend_string_init_interned("ERROR_BUFFER", sizeof("ERROR_BUFFER") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_ERROR_BUFFER_name, &const_ERROR_BUFFER_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_ERROR_BUFFER_name);

	zval const_ERROR_CANCELLED_value;
	ZVAL_LONG(&const_ERROR_CANCELLED_value, PHP_EVENT_HTTP_CLIENT_ERROR_CANCELLED);
	zend_string *const_ERROR_CANCELLED_name = zend_string_init_interned("ERROR_CANCELLED", sizeof("ERROR_CANCELLED") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_ERROR_CANCELLED_name, &const_ERROR_CANCELLED_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_ERROR_CANCELLED_name);

	zval const_ERROR_TOO_LONG_value;
	ZVAL_LONG(&const_ERROR_TOO_LONG_value, PHP_EVENT_HTTP_CLIENT_ERROR_TOO_LONG);
	zend_string *const_ERROR_TOO_LONG_name = zend_string_init_interned("ERROR_TOO_LONG", sizeof("ERROR_TOO_LONG") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_ERROR_TOO_LONG_name, &const_ERROR_TOO_LONG_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_ERROR_TOO_LONG_name);

	zval const_ERROR_TLS_value;
	ZVAL_LONG(&const_ERROR_TLS_value, PHP_EVENT_HTTP_CLIENT_ERROR_TLS);
	zend_string *const_ERROR_TLS_name = zend_string_init_interned("ERROR_TLS", sizeof("ERROR_TLS") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_ERROR_TLS_name, &const_ERROR_TLS_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_ERROR_TLS_name);

	zval const_ERROR_RESOLVE_value;
	ZVAL_LONG(&const_ERROR_RESOLVE_value, PHP_EVENT_HTTP_CLIENT_ERROR_RESOLVE);
	zend_string *const_ERROR_RESOLVE_name = zend_string_init_interned("ERROR_RESOLVE", sizeof("ERROR_RESOLVE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_ERROR_RESOLVE_name, &const_ERROR_RESOLVE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_ERROR_RESOLVE_name);

	zval const_ERROR_CONNECT_value;
	ZVAL_LONG(&const_ERROR_CONNECT_value, PHP_EVENT_HTTP_CLIENT_ERROR_CONNECT);
	zend_string *const_ERROR_CONNECT_name = zend_string_init_interned("ERROR_CONNECT", sizeof("ERROR_CONNECT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_ERROR_CONNECT_name, &const_ERROR_CONNECT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_ERROR_CONNECT_name);

	zval const_INPUT_HEADER_value;
	ZVAL_LONG(&const_INPUT_HEADER_value, 1);
	zend_string *const_INPUT_HEADER_name = zend_string_init_interned("INPUT_HEADER", sizeof("INPUT_HEADER") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_INPUT_HEADER_name, &const_INPUT_HEADER_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_INPUT_HEADER_name);

	zval const_OUTPUT_HEADER_value;
	ZVAL_LONG(&const_OUTPUT_HEADER_value, 2);
	zend_string *const_OUTPUT_HEADER_name = zend_string_init_interned("OUTPUT_HEADER", sizeof("OUTPUT_HEADER") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OUTPUT_HEADER_name, &const_OUTPUT_HEADER_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OUTPUT_HEADER_name);

	return class_entry;
}
