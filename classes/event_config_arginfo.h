/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: ff3efdcfb5759ed1d0b089ce98376323746f3560 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventConfig___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventConfig_avoidMethod, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, method, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventConfig_requireFeatures, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, feature, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventConfig_setMaxDispatchInterval, 0, 3, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, max_interval, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, max_callbacks, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, min_priority, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventConfig_setFlags, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, flags, IS_LONG, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(EventConfig, __construct);
ZEND_METHOD(EventConfig, avoidMethod);
ZEND_METHOD(EventConfig, requireFeatures);
ZEND_METHOD(EventConfig, setMaxDispatchInterval);
ZEND_METHOD(EventConfig, setFlags);


static const zend_function_entry class_EventConfig_methods[] = {
	ZEND_ME(EventConfig, __construct, arginfo_class_EventConfig___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(EventConfig, avoidMethod, arginfo_class_EventConfig_avoidMethod, ZEND_ACC_PUBLIC)
	ZEND_ME(EventConfig, requireFeatures, arginfo_class_EventConfig_requireFeatures, ZEND_ACC_PUBLIC)
	ZEND_ME(EventConfig, setMaxDispatchInterval, arginfo_class_EventConfig_setMaxDispatchInterval, ZEND_ACC_PUBLIC)
	ZEND_ME(EventConfig, setFlags, arginfo_class_EventConfig_setFlags, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_EventConfig(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventConfig", class_EventConfig_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	zval const_FEATURE_ET_value;
	ZVAL_LONG(&const_FEATURE_ET_value, EV_FEATURE_ET);
	zend_string *const_FEATURE_ET_name = zend_string_init_interned("FEATURE_ET", sizeof("FEATURE_ET") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_FEATURE_ET_name, &const_FEATURE_ET_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_FEATURE_ET_name);

	zval const_FEATURE_O1_value;
	ZVAL_LONG(&const_FEATURE_O1_value, EV_FEATURE_O1);
	zend_string *const_FEATURE_O1_name = zend_string_init_interned("FEATURE_O1", sizeof("FEATURE_O1") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_FEATURE_O1_name, &const_FEATURE_O1_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_FEATURE_O1_name);

	zval const_FEATURE_FDS_value;
	ZVAL_LONG(&const_FEATURE_FDS_value, EV_FEATURE_FDS);
	zend_string *const_FEATURE_FDS_name = zend_string_init_interned("FEATURE_FDS", sizeof("FEATURE_FDS") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_FEATURE_FDS_name, &const_FEATURE_FDS_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_FEATURE_FDS_name);

	return class_entry;
}
