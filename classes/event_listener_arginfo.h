/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 589362ee4b952b493811ecf75d206eb419debba6 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventListener___construct, 0, 0, 6)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO(0, data, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO(0, flags, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, backlog, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, target, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventListener_free, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventListener_enable, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventListener_disable arginfo_class_EventListener_enable

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventListener_setCallback, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventListener_setErrorCallback, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_TYPE_MASK_EX(arginfo_class_EventListener_getBase, 0, 0, EventBase, MAY_BE_FALSE)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventListener_getSocketName, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(1, address, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO(1, port, IS_MIXED, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(EventListener, __construct);
ZEND_METHOD(EventListener, free);
ZEND_METHOD(EventListener, enable);
ZEND_METHOD(EventListener, disable);
ZEND_METHOD(EventListener, setCallback);
ZEND_METHOD(EventListener, setErrorCallback);
ZEND_METHOD(EventListener, getBase);
ZEND_METHOD(EventListener, getSocketName);


static const zend_function_entry class_EventListener_methods[] = {
	ZEND_ME(EventListener, __construct, arginfo_class_EventListener___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(EventListener, free, arginfo_class_EventListener_free, ZEND_ACC_PUBLIC)
	ZEND_ME(EventListener, enable, arginfo_class_EventListener_enable, ZEND_ACC_PUBLIC)
	ZEND_ME(EventListener, disable, arginfo_class_EventListener_disable, ZEND_ACC_PUBLIC)
	ZEND_ME(EventListener, setCallback, arginfo_class_EventListener_setCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventListener, setErrorCallback, arginfo_class_EventListener_setErrorCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventListener, getBase, arginfo_class_EventListener_getBase, ZEND_ACC_PUBLIC)
	ZEND_ME(EventListener, getSocketName, arginfo_class_EventListener_getSocketName, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_EventListener(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventListener", class_EventListener_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	zval const_OPT_LEAVE_SOCKETS_BLOCKING_value;
	ZVAL_LONG(&const_OPT_LEAVE_SOCKETS_BLOCKING_value, LEV_OPT_LEAVE_SOCKETS_BLOCKING);
	zend_string *const_OPT_LEAVE_SOCKETS_BLOCKING_name = zend_string_init_interned("OPT_LEAVE_SOCKETS_BLOCKING", sizeof("OPT_LEAVE_SOCKETS_BLOCKING") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_LEAVE_SOCKETS_BLOCKING_name, &const_OPT_LEAVE_SOCKETS_BLOCKING_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_LEAVE_SOCKETS_BLOCKING_name);

	zval const_OPT_CLOSE_ON_FREE_value;
	ZVAL_LONG(&const_OPT_CLOSE_ON_FREE_value, LEV_OPT_CLOSE_ON_FREE);
	zend_string *const_OPT_CLOSE_ON_FREE_name = zend_string_init_interned("OPT_CLOSE_ON_FREE", sizeof("OPT_CLOSE_ON_FREE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_CLOSE_ON_FREE_name, &const_OPT_CLOSE_ON_FREE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_CLOSE_ON_FREE_name);

	zval const_OPT_CLOSE_ON_EXEC_value;
	ZVAL_LONG(&const_OPT_CLOSE_ON_EXEC_value, LEV_OPT_CLOSE_ON_EXEC);
	zend_string *const_OPT_CLOSE_ON_EXEC_name = zend_string_init_interned("OPT_CLOSE_ON_EXEC", sizeof("OPT_CLOSE_ON_EXEC") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_CLOSE_ON_EXEC_name, &const_OPT_CLOSE_ON_EXEC_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_CLOSE_ON_EXEC_name);

	zval const_OPT_REUSEABLE_value;
	ZVAL_LONG(&const_OPT_REUSEABLE_value, LEV_OPT_REUSEABLE);
	zend_string *const_OPT_REUSEABLE_name = zend_string_init_interned("OPT_REUSEABLE", sizeof("OPT_REUSEABLE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_REUSEABLE_name, &const_OPT_REUSEABLE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_REUSEABLE_name);

	zval const_OPT_DISABLED_value;
	ZVAL_LONG(&const_OPT_DISABLED_value, LEV_OPT_DISABLED);
	zend_string *const_OPT_DISABLED_name = zend_string_init_interned("OPT_DISABLED", sizeof("OPT_DISABLED") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_DISABLED_name, &const_OPT_DISABLED_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_DISABLED_name);

	zval const_OPT_THREADSAFE_value;
	ZVAL_LONG(&const_OPT_THREADSAFE_value, LEV_OPT_THREADSAFE);
	zend_string *const_OPT_THREADSAFE_name = zend_string_init_interned("OPT_THREADSAFE", sizeof("OPT_THREADSAFE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_THREADSAFE_name, &const_OPT_THREADSAFE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_THREADSAFE_name);

	zval const_OPT_DEFERRED_ACCEPT_value;
	ZVAL_LONG(&const_OPT_DEFERRED_ACCEPT_value, LEV_OPT_DEFERRED_ACCEPT);
	zend_string *const_OPT_DEFERRED_ACCEPT_name = zend_string_init_interned("OPT_DEFERRED_ACCEPT", sizeof("OPT_DEFERRED_ACCEPT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_DEFERRED_ACCEPT_name, &const_OPT_DEFERRED_ACCEPT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_DEFERRED_ACCEPT_name);

	zval const_OPT_REUSEABLE_PORT_value;
	ZVAL_LONG(&const_OPT_REUSEABLE_PORT_value, LEV_OPT_REUSEABLE_PORT);
	zend_string *const_OPT_REUSEABLE_PORT_name = zend_string_init_interned("OPT_REUSEABLE_PORT", sizeof("OPT_REUSEABLE_PORT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_REUSEABLE_PORT_name, &const_OPT_REUSEABLE_PORT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_REUSEABLE_PORT_name);

	zval const_OPT_BIND_IPV6ONLY_value;
	ZVAL_LONG(&const_OPT_BIND_IPV6ONLY_value, LEV_OPT_BIND_IPV6ONLY);
	zend_string *const_OPT_BIND_IPV6ONLY_name = zend_string_init_interned("OPT_BIND_IPV6ONLY", sizeof("OPT_BIND_IPV6ONLY") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_BIND_IPV6ONLY_name, &const_OPT_BIND_IPV6ONLY_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_BIND_IPV6ONLY_name);

	zval property_fd_default_value;
	ZVAL_UNDEF(&property_fd_default_value);
	zend_string *property_fd_name = zend_string_init("fd", sizeof("fd") - 1, 1);
	zend_declare_typed_property(class_entry, property_fd_name, &property_fd_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_fd_name);

	return class_entry;
}
