/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 49bbac08092a3867e02daacfa09e9f00c1ce62b3 */




static const zend_function_entry class_EventException_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_EventException(zend_class_entry *class_entry_RuntimeException)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventException", class_EventException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_RuntimeException);

	zval property_errorInfo_default_value;
	ZVAL_NULL(&property_errorInfo_default_value);
	zend_string *property_errorInfo_name = zend_string_init("errorInfo", sizeof("errorInfo") - 1, 1);
	zend_declare_typed_property(class_entry, property_errorInfo_name, &property_errorInfo_default_value, ZEND_ACC_PUBLIC, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ANY));
	zend_string_release(property_errorInfo_name);

	return class_entry;
}
