/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: a8add32fadef37aeb01a8b54fc8091b417699193 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventDnsBase___construct, 0, 0, 2)
	ZEND_ARG_OBJ_INFO(0, base, EventBase, 0)
	ZEND_ARG_TYPE_INFO(0, initialize, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventDnsBase_parseResolvConf, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, flags, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, filename, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventDnsBase_addNameserverIp, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, ip, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventDnsBase_loadHosts, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, hosts, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventDnsBase_clearSearch, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventDnsBase_addSearch, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, domain, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventDnsBase_setSearchNdots, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, ndots, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventDnsBase_setOption, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, option, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, value, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventDnsBase_countNameservers, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventDnsBase_resolve, 0, 2, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, host, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, family, IS_LONG, 0, "EventUtil::AF_UNSPEC")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventDnsBase_resolveReverse, 0, 2, MAY_BE_LONG|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO(0, address, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventDnsBase_cancel, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, number, IS_LONG, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(EventDnsBase, __construct);
ZEND_METHOD(EventDnsBase, parseResolvConf);
ZEND_METHOD(EventDnsBase, addNameserverIp);
ZEND_METHOD(EventDnsBase, loadHosts);
ZEND_METHOD(EventDnsBase, clearSearch);
ZEND_METHOD(EventDnsBase, addSearch);
ZEND_METHOD(EventDnsBase, setSearchNdots);
ZEND_METHOD(EventDnsBase, setOption);
ZEND_METHOD(EventDnsBase, countNameservers);
ZEND_METHOD(EventDnsBase, resolve);
ZEND_METHOD(EventDnsBase, resolveReverse);
ZEND_METHOD(EventDnsBase, cancel);


static const zend_function_entry class_EventDnsBase_methods[] = {
	ZEND_ME(EventDnsBase, __construct, arginfo_class_EventDnsBase___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(EventDnsBase, parseResolvConf, arginfo_class_EventDnsBase_parseResolvConf, ZEND_ACC_PUBLIC)
	ZEND_ME(EventDnsBase, addNameserverIp, arginfo_class_EventDnsBase_addNameserverIp, ZEND_ACC_PUBLIC)
	ZEND_ME(EventDnsBase, loadHosts, arginfo_class_EventDnsBase_loadHosts, ZEND_ACC_PUBLIC)
	ZEND_ME(EventDnsBase, clearSearch, arginfo_class_EventDnsBase_clearSearch, ZEND_ACC_PUBLIC)
	ZEND_ME(EventDnsBase, addSearch, arginfo_class_EventDnsBase_addSearch, ZEND_ACC_PUBLIC)
	ZEND_ME(EventDnsBase, setSearchNdots, arginfo_class_EventDnsBase_setSearchNdots, ZEND_ACC_PUBLIC)
	ZEND_ME(EventDnsBase, setOption, arginfo_class_EventDnsBase_setOption, ZEND_ACC_PUBLIC)
	ZEND_ME(EventDnsBase, countNameservers, arginfo_class_EventDnsBase_countNameservers, ZEND_ACC_PUBLIC)
	ZEND_ME(EventDnsBase, resolve, arginfo_class_EventDnsBase_resolve, ZEND_ACC_PUBLIC)
	ZEND_ME(EventDnsBase, resolveReverse, arginfo_class_EventDnsBase_resolveReverse, ZEND_ACC_PUBLIC)
	ZEND_ME(EventDnsBase, cancel, arginfo_class_EventDnsBase_cancel, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_EventDnsBase(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventDnsBase", class_EventDnsBase_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	zval const_OPTION_SEARCH_value;
	ZVAL_LONG(&const_OPTION_SEARCH_value, DNS_OPTION_SEARCH);
	zend_string *const_OPTION_SEARCH_name = zend_string_init_interned("OPTION_SEARCH", sizeof("OPTION_SEARCH") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPTION_SEARCH_name, &const_OPTION_SEARCH_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPTION_SEARCH_name);

	zval const_OPTION_NAMESERVERS_value;
	ZVAL_LONG(&const_OPTION_NAMESERVERS_value, DNS_OPTION_NAMESERVERS);
	zend_string *const_OPTION_NAMESERVERS_name = zend_string_init_interned("OPTION_NAMESERVERS", sizeof("OPTION_NAMESERVERS") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPTION_NAMESERVERS_name, &const_OPTION_NAMESERVERS_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPTION_NAMESERVERS_name);

	zval const_OPTION_MISC_value;
	ZVAL_LONG(&const_OPTION_MISC_value, DNS_OPTION_MISC);
	zend_string *const_OPTION_MISC_name = zend_string_init_interned("OPTION_MISC", sizeof("OPTION_MISC") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPTION_MISC_name, &const_OPTION_MISC_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPTION_MISC_name);

	zval const_OPTION_HOSTSFILE_value;
	ZVAL_LONG(&const_OPTION_HOSTSFILE_value, DNS_OPTION_HOSTSFILE);
	zend_string *const_OPTION_HOSTSFILE_name = zend_string_init_interned("OPTION_HOSTSFILE", sizeof("OPTION_HOSTSFILE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPTION_HOSTSFILE_name, &const_OPTION_HOSTSFILE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPTION_HOSTSFILE_name);

	zval const_OPTIONS_ALL_value;
	ZVAL_LONG(&const_OPTIONS_ALL_value, DNS_OPTIONS_ALL);
	zend_string *const_OPTIONS_ALL_name = zend_string_init_interned("OPTIONS_ALL", sizeof("OPTIONS_ALL") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPTIONS_ALL_name, &const_OPTIONS_ALL_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPTIONS_ALL_name);

	zval const_DISABLE_WHEN_INACTIVE_value;
	ZVAL_LONG(&const_DISABLE_WHEN_INACTIVE_value, EVDNS_BASE_DISABLE_WHEN_INACTIVE);
	zend_string *const_DISABLE_WHEN_INACTIVE_name = zend_string_init_interned("DISABLE_WHEN_INACTIVE", sizeof("DISABLE_WHEN_INACTIVE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_DISABLE_WHEN_INACTIVE_name, &const_DISABLE_WHEN_INACTIVE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_DISABLE_WHEN_INACTIVE_name);

	zval const_INITIALIZE_NAMESERVERS_value;
	ZVAL_LONG(&const_INITIALIZE_NAMESERVERS_value, EVDNS_BASE_INITIALIZE_NAMESERVERS);
	zend_string *const_INITIALIZE_NAMESERVERS_name = zend_string_init_interned("INITIALIZE_NAMESERVERS", sizeof("INITIALIZE_NAMESERVERS") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_INITIALIZE_NAMESERVERS_name, &const_INITIALIZE_NAMESERVERS_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_INITIALIZE_NAMESERVERS_name);

	zval const_NAMESERVERS_NO_DEFAULT_value;
	ZVAL_LONG(&const_NAMESERVERS_NO_DEFAULT_value, EVDNS_BASE_NAMESERVERS_NO_DEFAULT);
	zend_string *const_NAMESERVERS_NO_DEFAULT_name = zend_string_init_interned("NAMESERVERS_NO_DEFAULT", sizeof("NAMESERVERS_NO_DEFAULT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_NAMESERVERS_NO_DEFAULT_name, &const_NAMESERVERS_NO_DEFAULT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_NAMESERVERS_NO_DEFAULT_name);

	return class_entry;
}
