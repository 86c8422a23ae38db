/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 21591e07174b33956224e40fb761c115bced06e6 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventBuffer___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_freeze, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, at_front, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventBuffer_unfreeze arginfo_class_EventBuffer_freeze

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_lock, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, at_front, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventBuffer_unlock arginfo_class_EventBuffer_lock

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_enableLocking, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_add, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_read, 0, 1, IS_STRING, 1)
	ZEND_ARG_TYPE_INFO(0, max_bytes, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_remove, 0, 2, IS_LONG, 0)
	ZEND_ARG_INFO(1, data)
	ZEND_ARG_TYPE_INFO(0, max, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_addBuffer, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, buf, EventBuffer, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_addFile, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, file, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, offset, IS_LONG, 0, "0")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, length, IS_LONG, 0, "-1")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_appendFrom, 0, 2, IS_LONG, 0)
	ZEND_ARG_OBJ_INFO(0, buf, EventBuffer, 0)
	ZEND_ARG_TYPE_INFO(0, len, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_expand, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, len, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventBuffer_prepend arginfo_class_EventBuffer_add

#define arginfo_class_EventBuffer_prependBuffer arginfo_class_EventBuffer_addBuffer

#define arginfo_class_EventBuffer_drain arginfo_class_EventBuffer_expand

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_copyout, 0, 2, IS_LONG, 0)
	ZEND_ARG_INFO(1, data)
	ZEND_ARG_TYPE_INFO(0, max_bytes, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_readLine, 0, 1, IS_STRING, 1)
	ZEND_ARG_TYPE_INFO(0, eol_style, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventBuffer_search, 0, 1, MAY_BE_LONG|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO(0, what, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, start, IS_LONG, 0, "-1")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, end, IS_LONG, 0, "-1")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventBuffer_searchEol, 0, 0, MAY_BE_LONG|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, start, IS_LONG, 0, "-1")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, eol_style, IS_LONG, 0, "EventBuffer::EOL_ANY")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBuffer_pullup, 0, 1, IS_STRING, 1)
	ZEND_ARG_TYPE_INFO(0, size, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventBuffer_write, 0, 1, MAY_BE_LONG|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO(0, fd, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, howmuch, IS_LONG, 0, "-1")
ZEND_END_ARG_INFO()

#define arginfo_class_EventBuffer_readFrom arginfo_class_EventBuffer_write

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventBuffer_substr, 0, 1, MAY_BE_STRING|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO(0, start, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, length, IS_LONG, 0, "-1")
ZEND_END_ARG_INFO()


ZEND_METHOD(EventBuffer, __construct);
ZEND_METHOD(EventBuffer, freeze);
ZEND_METHOD(EventBuffer, unfreeze);
ZEND_METHOD(EventBuffer, lock);
ZEND_METHOD(EventBuffer, enableLocking);
ZEND_METHOD(EventBuffer, add);
ZEND_METHOD(EventBuffer, read);
ZEND_METHOD(EventBuffer, remove);
ZEND_METHOD(EventBuffer, addBuffer);
ZEND_METHOD(EventBuffer, addFile);
ZEND_METHOD(EventBuffer, appendFrom);
ZEND_METHOD(EventBuffer, expand);
ZEND_METHOD(EventBuffer, prepend);
ZEND_METHOD(EventBuffer, prependBuffer);
ZEND_METHOD(EventBuffer, drain);
ZEND_METHOD(EventBuffer, copyout);
ZEND_METHOD(EventBuffer, readLine);
ZEND_METHOD(EventBuffer, search);
ZEND_METHOD(EventBuffer, searchEol);
ZEND_METHOD(EventBuffer, pullup);
ZEND_METHOD(EventBuffer, write);
ZEND_METHOD(EventBuffer, readFrom);
ZEND_METHOD(EventBuffer, substr);


static const zend_function_entry class_EventBuffer_methods[] = {
	ZEND_ME(EventBuffer, __construct, arginfo_class_EventBuffer___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, freeze, arginfo_class_EventBuffer_freeze, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, unfreeze, arginfo_class_EventBuffer_unfreeze, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, lock, arginfo_class_EventBuffer_lock, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(EventBuffer, unlock, lock, arginfo_class_EventBuffer_unlock, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, enableLocking, arginfo_class_EventBuffer_enableLocking, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, add, arginfo_class_EventBuffer_add, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, read, arginfo_class_EventBuffer_read, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, remove, arginfo_class_EventBuffer_remove, ZEND_ACC_PUBLIC|ZEND_ACC_DEPRECATED)
	ZEND_ME(EventBuffer, addBuffer, arginfo_class_EventBuffer_addBuffer, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, addFile, arginfo_class_EventBuffer_addFile, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, appendFrom, arginfo_class_EventBuffer_appendFrom, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, expand, arginfo_class_EventBuffer_expand, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, prepend, arginfo_class_EventBuffer_prepend, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, prependBuffer, arginfo_class_EventBuffer_prependBuffer, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, drain, arginfo_class_EventBuffer_drain, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, copyout, arginfo_class_EventBuffer_copyout, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, readLine, arginfo_class_EventBuffer_readLine, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, search, arginfo_class_EventBuffer_search, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, searchEol, arginfo_class_EventBuffer_searchEol, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, pullup, arginfo_class_EventBuffer_pullup, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, write, arginfo_class_EventBuffer_write, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, readFrom, arginfo_class_EventBuffer_readFrom, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBuffer, substr, arginfo_class_EventBuffer_substr, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_EventBuffer(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventBuffer", class_EventBuffer_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zval const_EOL_ANY_value;
	ZVAL_LONG(&const_EOL_ANY_value, EVBUFFER_EOL_ANY);
	zend_string *const_EOL_ANY_name = zend_string_init_interned("EOL_ANY", sizeof("EOL_ANY") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_EOL_ANY_name, &const_EOL_ANY_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_EOL_ANY_name);

	zval const_EOL_CRLF_value;
	ZVAL_LONG(&const_EOL_CRLF_value, EVBUFFER_EOL_CRLF);
	zend_string *const_EOL_CRLF_name = zend_string_init_interned("EOL_CRLF", sizeof("EOL_CRLF") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_EOL_CRLF_name, &const_EOL_CRLF_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_EOL_CRLF_name);

	zval const_EOL_CRLF_STRICT_value;
	ZVAL_LONG(&const_EOL_CRLF_STRICT_value, EVBUFFER_EOL_CRLF_STRICT);
	zend_string *const_EOL_CRLF_STRICT_name = zend_string_init_interned("EOL_CRLF_STRICT", sizeof("EOL_CRLF_STRICT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_EOL_CRLF_STRICT_name, &const_EOL_CRLF_STRICT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_EOL_CRLF_STRICT_name);

	zval const_EOL_LF_value;
	ZVAL_LONG(&const_EOL_LF_value, EVBUFFER_EOL_LF);
	zend_string *const_EOL_LF_name = zend_string_init_interned("EOL_LF", sizeof("EOL_LF") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_EOL_LF_name, &const_EOL_LF_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_EOL_LF_name);

	zval const_EOL_NUL_value;
	ZVAL_LONG(&const_EOL_NUL_value, EVBUFFER_EOL_NUL);
	zend_string *const_EOL_NUL_name = zend_string_init_interned("EOL_NUL", sizeof("EOL_NUL") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_EOL_NUL_name, &const_EOL_NUL_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_EOL_NUL_name);

	zval const_PTR_SET_value;
	ZVAL_LONG(&const_PTR_SET_value, EVBUFFER_PTR_SET);
	zend_string *const_PTR_SET_name = zend_string_init_interned("PTR_SET", sizeof("PTR_SET") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_PTR_SET_name, &const_PTR_SET_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_PTR_SET_name);

	zval const_PTR_ADD_value;
	ZVAL_LONG(&const_PTR_ADD_value, EVBUFFER_PTR_ADD);
	zend_string *const_PTR_ADD_name = zend_string_init_interned("PTR_ADD", sizeof("PTR_ADD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_PTR_ADD_name, &const_PTR_ADD_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_PTR_ADD_name);

	zval property_length_default_value;
	ZVAL_UNDEF(&property_length_default_value);
	zend_string *property_length_name = zend_string_init("length", sizeof("length") - 1, 1);
	zend_declare_typed_property(class_entry, property_length_name, &property_length_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_length_name);

	zval property_contiguous_space_default_value;
	ZVAL_UNDEF(&property_contiguous_space_default_value);
	zend_string *property_contiguous_space_name = zend_string_init("contiguous_space", sizeof("contiguous_space") - 1, 1);
	zend_declare_typed_property(class_entry, property_contiguous_space_name, &property_contiguous_space_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_contiguous_space_name);

	return class_entry;
}
