/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: a83362d31663c63ad4c17c6b1b29a32e4a1408fb */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventBase___construct, 0, 0, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, cfg, EventConfig, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBase_getMethod, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBase_getFeatures, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBase_priorityInit, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, n_priorities, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBase_loop, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, flags, IS_LONG, 0, "-1")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBase_dispatch, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBase_exit, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeout, IS_DOUBLE, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBase_set, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, event, Event, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventBase_stop arginfo_class_EventBase_dispatch

#define arginfo_class_EventBase_gotStop arginfo_class_EventBase_dispatch

#define arginfo_class_EventBase_gotExit arginfo_class_EventBase_dispatch

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBase_getTimeOfDayCached, 0, 0, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventBase_reInit arginfo_class_EventBase_dispatch

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBase_free, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventBase_updateCacheTime arginfo_class_EventBase_dispatch

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBase_setSlowCallback, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, seconds, IS_DOUBLE, 0)
	ZEND_ARG_TYPE_INFO(0, cb, IS_CALLABLE, 1)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arg, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventBase_getStats, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reset, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

#define arginfo_class_EventBase_resume arginfo_class_EventBase_dispatch


ZEND_METHOD(EventBase, __construct);
ZEND_METHOD(EventBase, getMethod);
ZEND_METHOD(EventBase, getFeatures);
ZEND_METHOD(EventBase, priorityInit);
ZEND_METHOD(EventBase, loop);
ZEND_METHOD(EventBase, dispatch);
ZEND_METHOD(EventBase, exit);
ZEND_METHOD(EventBase, set);
ZEND_METHOD(EventBase, stop);
ZEND_METHOD(EventBase, gotStop);
ZEND_METHOD(EventBase, gotExit);
ZEND_METHOD(EventBase, getTimeOfDayCached);
ZEND_METHOD(EventBase, reInit);
ZEND_METHOD(EventBase, free);
ZEND_METHOD(EventBase, updateCacheTime);
ZEND_METHOD(EventBase, setSlowCallback);
ZEND_METHOD(EventBase, getStats);
ZEND_METHOD(EventBase, resume);


static const zend_function_entry class_EventBase_methods[] = {
	ZEND_ME(EventBase, __construct, arginfo_class_EventBase___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, getMethod, arginfo_class_EventBase_getMethod, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, getFeatures, arginfo_class_EventBase_getFeatures, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, priorityInit, arginfo_class_EventBase_priorityInit, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, loop, arginfo_class_EventBase_loop, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, dispatch, arginfo_class_EventBase_dispatch, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, exit, arginfo_class_EventBase_exit, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, set, arginfo_class_EventBase_set, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, stop, arginfo_class_EventBase_stop, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, gotStop, arginfo_class_EventBase_gotStop, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, gotExit, arginfo_class_EventBase_gotExit, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, getTimeOfDayCached, arginfo_class_EventBase_getTimeOfDayCached, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, reInit, arginfo_class_EventBase_reInit, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, free, arginfo_class_EventBase_free, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, updateCacheTime, arginfo_class_EventBase_updateCacheTime, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, setSlowCallback, arginfo_class_EventBase_setSlowCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, getStats, arginfo_class_EventBase_getStats, ZEND_ACC_PUBLIC)
	ZEND_ME(EventBase, resume, arginfo_class_EventBase_resume, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_EventBase(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventBase", class_EventBase_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	zval const_LOOP_ONCE_value;
	ZVAL_LONG(&const_LOOP_ONCE_value, EVLOOP_ONCE);
	zend_string *const_LOOP_ONCE_name = zend_string_init_interned("LOOP_ONCE", sizeof("LOOP_ONCE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_LOOP_ONCE_name, &const_LOOP_ONCE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_LOOP_ONCE_name);

	zval const_LOOP_NONBLOCK_value;
	ZVAL_LONG(&const_LOOP_NONBLOCK_value, EVLOOP_NONBLOCK);
	zend_string *const_LOOP_NONBLOCK_name = zend_string_init_interned("LOOP_NONBLOCK", sizeof("LOOP_NONBLOCK") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_LOOP_NONBLOCK_name, &const_LOOP_NONBLOCK_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_LOOP_NONBLOCK_name);

	zval const_NOLOCK_value;
	ZVAL_LONG(&const_NOLOCK_value, EVENT_BASE_FLAG_NOLOCK);
	zend_string *const_NOLOCK_name = zend_string_init_interned("NOLOCK", sizeof("NOLOCK") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_NOLOCK_name, &const_NOLOCK_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_NOLOCK_name);

	zval const_STARTUP_IOCP_value;
	ZVAL_LONG(&const_STARTUP_IOCP_value, EVENT_BASE_FLAG_STARTUP_IOCP);
	zend_string *const_STARTUP_IOCP_name = zend_string_init_interned("STARTUP_IOCP", sizeof("STARTUP_IOCP") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_STARTUP_IOCP_name, &const_STARTUP_IOCP_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_STARTUP_IOCP_name);

	zval const_NO_CACHE_TIME_value;
	ZVAL_LONG(&const_NO_CACHE_TIME_value, EVENT_BASE_FLAG_NO_CACHE_TIME);
	zend_string *const_NO_CACHE_TIME_name = zend_string_init_interned("NO_CACHE_TIME", sizeof("NO_CACHE_TIME") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_NO_CACHE_TIME_name, &const_NO_CACHE_TIME_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_NO_CACHE_TIME_name);

	zval const_EPOLL_USE_CHANGELIST_value;
	ZVAL_LONG(&const_EPOLL_USE_CHANGELIST_value, EVENT_BASE_FLAG_EPOLL_USE_CHANGELIST);
	zend_string *const_EPOLL_USE_CHANGELIST_name = zend_string_init_interned("EPOLL_USE_CHANGELIST", sizeof("EPOLL_USE_CHANGELIST") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_EPOLL_USE_CHANGELIST_name, &const_EPOLL_USE_CHANGELIST_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_EPOLL_USE_CHANGELIST_name);

	zval const_IGNORE_ENV_value;
	ZVAL_LONG(&const_IGNORE_ENV_value, EVENT_BASE_FLAG_IGNORE_ENV);
	zend_string *const_IGNORE_ENV_name = zend_string_init_interned("IGNORE_ENV", sizeof("IGNORE_ENV") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_IGNORE_ENV_name, &const_IGNORE_ENV_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_IGNORE_ENV_name);

	zval const_PRECISE_TIMER_value;
	ZVAL_LONG(&const_PRECISE_TIMER_value, EVENT_BASE_FLAG_PRECISE_TIMER);
	zend_string *const_PRECISE_TIMER_name = zend_string_init_interned("PRECISE_TIMER", sizeof("PRECISE_TIMER") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_PRECISE_TIMER_name, &const_PRECISE_TIMER_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_PRECISE_TIMER_name);

	return class_entry;
}
