/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 75912b2ae572ca21c8768ff994e4433f633c3f92 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Event___construct, 0, 0, 4)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_TYPE_INFO(0, fd, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO(0, what, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Event_free, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Event_set, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_TYPE_INFO(0, fd, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, what, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, cb, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Event_getSupportedMethods, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Event_add, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 0, "-1")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Event_del, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Event_setPriority, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, priority, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Event_pending, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, flags, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Event_removeTimer arginfo_class_Event_del

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Event_timer, 0, 2, Event, 0)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Event_setTimer, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_TYPE_MASK_EX(arginfo_class_Event_signal, 0, 3, Event, MAY_BE_FALSE)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_TYPE_INFO(0, signum, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Event_addTimer arginfo_class_Event_add

#define arginfo_class_Event_delTimer arginfo_class_Event_del

#define arginfo_class_Event_addSignal arginfo_class_Event_add

#define arginfo_class_Event_delSignal arginfo_class_Event_del


ZEND_METHOD(Event, __construct);
ZEND_METHOD(Event, free);
ZEND_METHOD(Event, set);
ZEND_METHOD(Event, getSupportedMethods);
ZEND_METHOD(Event, add);
ZEND_METHOD(Event, del);
ZEND_METHOD(Event, setPriority);
ZEND_METHOD(Event, pending);
ZEND_METHOD(Event, removeTimer);
ZEND_METHOD(Event, timer);
ZEND_METHOD(Event, setTimer);
ZEND_METHOD(Event, signal);


static const zend_function_entry class_Event_methods[] = {
	ZEND_ME(Event, __construct, arginfo_class_Event___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Event, free, arginfo_class_Event_free, ZEND_ACC_PUBLIC)
	ZEND_ME(Event, set, arginfo_class_Event_set, ZEND_ACC_PUBLIC)
	ZEND_ME(Event, getSupportedMethods, arginfo_class_Event_getSupportedMethods, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Event, add, arginfo_class_Event_add, ZEND_ACC_PUBLIC)
	ZEND_ME(Event, del, arginfo_class_Event_del, ZEND_ACC_PUBLIC)
	ZEND_ME(Event, setPriority, arginfo_class_Event_setPriority, ZEND_ACC_PUBLIC)
	ZEND_ME(Event, pending, arginfo_class_Event_pending, ZEND_ACC_PUBLIC)
	ZEND_ME(Event, removeTimer, arginfo_class_Event_removeTimer, ZEND_ACC_PUBLIC)
	ZEND_ME(Event, timer, arginfo_class_Event_timer, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Event, setTimer, arginfo_class_Event_setTimer, ZEND_ACC_PUBLIC)
	ZEND_ME(Event, signal, arginfo_class_Event_signal, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_MALIAS(Event, addTimer, add, arginfo_class_Event_addTimer, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Event, delTimer, del, arginfo_class_Event_delTimer, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Event, addSignal, add, arginfo_class_Event_addSignal, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Event, delSignal, del, arginfo_class_Event_delSignal, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Event(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "Event", class_Event_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	zval const_ET_value;
	ZVAL_LONG(&const_ET_value, EV_ET);
	zend_string *const_ET_name = zend_string_init_interned("ET", sizeof("ET") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_ET_name, &const_ET_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_ET_name);

	zval const_PERSIST_value;
	ZVAL_LONG(&const_PERSIST_value, EV_PERSIST);
	zend_string *const_PERSIST_name = zend_string_init_interned("PERSIST", sizeof("PERSIST") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_PERSIST_name, &const_PERSIST_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_PERSIST_name);

	zval const_READ_value;
	ZVAL_LONG(&const_READ_value, EV_READ);
	zend_string *const_READ_name = zend_string_init_interned("READ", sizeof("READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_READ_name, &const_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_READ_name);

	zval const_WRITE_value;
	ZVAL_LONG(&const_WRITE_value, EV_WRITE);
	zend_string *const_WRITE_name = zend_string_init_interned("WRITE", sizeof("WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_WRITE_name, &const_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_WRITE_name);

	zval const_SIGNAL_value;
	ZVAL_LONG(&const_SIGNAL_value, EV_SIGNAL);
	zend_string *const_SIGNAL_name = zend_string_init_interned("SIGNAL", sizeof("SIGNAL") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SIGNAL_name, &const_SIGNAL_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SIGNAL_name);

	zval const_TIMEOUT_value;
	ZVAL_LONG(&const_TIMEOUT_value, EV_TIMEOUT);
	zend_string *const_TIMEOUT_name = zend_string_init_interned("TIMEOUT", sizeof("TIMEOUT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TIMEOUT_name, &const_TIMEOUT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TIMEOUT_name);

	zval property_pending_default_value;
	ZVAL_UNDEF(&property_pending_default_value);
	zend_string *property_pending_name = zend_string_init("pending", sizeof("pending") - 1, 1);
	zend_declare_typed_property(class_entry, property_pending_name, &property_pending_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_pending_name);

	zval property_data_default_value;
	ZVAL_UNDEF(&property_data_default_value);
	zend_string *property_data_name = zend_string_init("data", sizeof("data") - 1, 1);
	zend_declare_typed_property(class_entry, property_data_name, &property_data_default_value, ZEND_ACC_PUBLIC, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ANY));
	zend_string_release(property_data_name);

	return class_entry;
}
