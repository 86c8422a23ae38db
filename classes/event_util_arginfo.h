/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 61aa1d4228657ececc4235931ed688ad37aeecc8 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventUtil___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventUtil_getLastSocketErrno, 0, 0, MAY_BE_LONG|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, socket, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_MASK_EX(arginfo_class_EventUtil_getLastSocketError, 0, 0, MAY_BE_STRING|MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, socket, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventUtil_getSocketName, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, socket, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO(1, address, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(1, port, IS_MIXED, 0, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventUtil_getSocketFd, 0, 1, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, socket, IS_MIXED, 0)
ZEND_END_ARG_INFO()

#if defined(HAVE_EVENT_OPENSSL)
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventUtil_sslRandPoll, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()
#endif

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventUtil_setSocketOption, 0, 4, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, socket, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO(0, level, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, optname, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, optval, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_TYPE_MASK_EX(arginfo_class_EventUtil_createSocket, 0, 1, Socket, MAY_BE_FALSE)
	ZEND_ARG_TYPE_INFO(0, fd, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventUtil_listenFds, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(EventUtil, __construct);
ZEND_METHOD(EventUtil, getLastSocketErrno);
ZEND_METHOD(EventUtil, getLastSocketError);
ZEND_METHOD(EventUtil, getSocketName);
ZEND_METHOD(EventUtil, getSocketFd);
#if defined(HAVE_EVENT_OPENSSL)
ZEND_METHOD(EventUtil, sslRandPoll);
#endif
ZEND_METHOD(EventUtil, setSocketOption);
ZEND_METHOD(EventUtil, createSocket);
ZEND_METHOD(EventUtil, listenFds);


static const zend_function_entry class_EventUtil_methods[] = {
	ZEND_ME(EventUtil, __construct, arginfo_class_EventUtil___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(EventUtil, getLastSocketErrno, arginfo_class_EventUtil_getLastSocketErrno, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(EventUtil, getLastSocketError, arginfo_class_EventUtil_getLastSocketError, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(EventUtil, getSocketName, arginfo_class_EventUtil_getSocketName, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(EventUtil, getSocketFd, arginfo_class_EventUtil_getSocketFd, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
#if defined(HAVE_EVENT_OPENSSL)
	ZEND_ME(EventUtil, sslRandPoll, arginfo_class_EventUtil_sslRandPoll, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
#endif
	ZEND_ME(EventUtil, setSocketOption, arginfo_class_EventUtil_setSocketOption, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(EventUtil, createSocket, arginfo_class_EventUtil_createSocket, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(EventUtil, listenFds, arginfo_class_EventUtil_listenFds, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_EventUtil(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventUtil", class_EventUtil_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL;

	zval const_AF_INET_value;
	ZVAL_LONG(&const_AF_INET_value, AF_INET);
	zend_string *const_AF_INET_name = zend_string_init_interned("AF_INET", sizeof("AF_INET") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_AF_INET_name, &const_AF_INET_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_AF_INET_name);

	zval const_AF_INET6_value;
	ZVAL_LONG(&const_AF_INET6_value, AF_INET6);
	zend_string *const_AF_INET6_name = zend_string_init_interned("AF_INET6", sizeof("AF_INET6") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_AF_INET6_name, &const_AF_INET6_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_AF_INET6_name);

	zval const_AF_UNIX_value;
	ZVAL_LONG(&const_AF_UNIX_value, AF_UNIX);
	zend_string *const_AF_UNIX_name = zend_string_init_interned("AF_UNIX", sizeof("AF_UNIX") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_AF_UNIX_name, &const_AF_UNIX_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_AF_UNIX_name);

	zval const_AF_UNSPEC_value;
	ZVAL_LONG(&const_AF_UNSPEC_value, AF_UNSPEC);
	zend_string *const_AF_UNSPEC_name = zend_string_init_interned("AF_UNSPEC", sizeof("AF_UNSPEC") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_AF_UNSPEC_name, &const_AF_UNSPEC_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_AF_UNSPEC_name);

	zval const_SO_DEBUG_value;
	ZVAL_LONG(&const_SO_DEBUG_value, SO_DEBUG);
	zend_string *const_SO_DEBUG_name = zend_string_init_interned("SO_DEBUG", sizeof("SO_DEBUG") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_DEBUG_name, &const_SO_DEBUG_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_DEBUG_name);

	zval const_SO_REUSEADDR_value;
	ZVAL_LONG(&const_SO_REUSEADDR_value, SO_REUSEADDR);
	zend_string *const_SO_REUSEADDR_name = zend_string_init_interned("SO_REUSEADDR", sizeof("SO_REUSEADDR") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_REUSEADDR_name, &const_SO_REUSEADDR_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_REUSEADDR_name);

	zval const_SO_KEEPALIVE_value;
	ZVAL_LONG(&const_SO_KEEPALIVE_value, SO_KEEPALIVE);
	zend_string *const_SO_KEEPALIVE_name = zend_string_init_interned("SO_KEEPALIVE", sizeof("SO_KEEPALIVE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_KEEPALIVE_name, &const_SO_KEEPALIVE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_KEEPALIVE_name);

	zval const_SO_DONTROUTE_value;
	ZVAL_LONG(&const_SO_DONTROUTE_value, SO_DONTROUTE);
	zend_string *const_SO_DONTROUTE_name = zend_string_init_interned("SO_DONTROUTE", sizeof("SO_DONTROUTE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_DONTROUTE_name, &const_SO_DONTROUTE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_DONTROUTE_name);

	zval const_SO_LINGER_value;
	ZVAL_LONG(&const_SO_LINGER_value, SO_LINGER);
	zend_string *const_SO_LINGER_name = zend_string_init_interned("SO_LINGER", sizeof("SO_LINGER") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_LINGER_name, &const_SO_LINGER_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_LINGER_name);

	zval const_SO_BROADCAST_value;
	ZVAL_LONG(&const_SO_BROADCAST_value, SO_BROADCAST);
	zend_string *const_SO_BROADCAST_name = zend_string_init_interned("SO_BROADCAST", sizeof("SO_BROADCAST") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_BROADCAST_name, &const_SO_BROADCAST_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_BROADCAST_name);

	zval const_SO_OOBINLINE_value;
	ZVAL_LONG(&const_SO_OOBINLINE_value, SO_OOBINLINE);
	zend_string *const_SO_OOBINLINE_name = zend_string_init_interned("SO_OOBINLINE", sizeof("SO_OOBINLINE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_OOBINLINE_name, &const_SO_OOBINLINE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_OOBINLINE_name);

	zval const_SO_SNDBUF_value;
	ZVAL_LONG(&const_SO_SNDBUF_value, SO_SNDBUF);
	zend_string *const_SO_SNDBUF_name = zend_string_init_interned("SO_SNDBUF", sizeof("SO_SNDBUF") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_SNDBUF_name, &const_SO_SNDBUF_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_SNDBUF_name);

	zval const_SO_RCVBUF_value;
	ZVAL_LONG(&const_SO_RCVBUF_value, SO_RCVBUF);
	zend_string *const_SO_RCVBUF_name = zend_string_init_interned("SO_RCVBUF", sizeof("SO_RCVBUF") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_RCVBUF_name, &const_SO_RCVBUF_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_RCVBUF_name);

	zval const_SO_SNDLOWAT_value;
	ZVAL_LONG(&const_SO_SNDLOWAT_value, SO_SNDLOWAT);
	zend_string *const_SO_SNDLOWAT_name = zend_string_init_interned("SO_SNDLOWAT", sizeof("SO_SNDLOWAT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_SNDLOWAT_name, &const_SO_SNDLOWAT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_SNDLOWAT_name);

	zval const_SO_RCVLOWAT_value;
	ZVAL_LONG(&const_SO_RCVLOWAT_value, SO_RCVLOWAT);
	zend_string *const_SO_RCVLOWAT_name = zend_string_init_interned("SO_RCVLOWAT", sizeof("SO_RCVLOWAT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_RCVLOWAT_name, &const_SO_RCVLOWAT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_RCVLOWAT_name);

	zval const_SO_SNDTIMEO_value;
	ZVAL_LONG(&const_SO_SNDTIMEO_value, SO_SNDTIMEO);
	zend_string *const_SO_SNDTIMEO_name = zend_string_init_interned("SO_SNDTIMEO", sizeof("SO_SNDTIMEO") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_SNDTIMEO_name, &const_SO_SNDTIMEO_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_SNDTIMEO_name);

	zval const_SO_RCVTIMEO_value;
	ZVAL_LONG(&const_SO_RCVTIMEO_value, SO_RCVTIMEO);
	zend_string *const_SO_RCVTIMEO_name = zend_string_init_interned("SO_RCVTIMEO", sizeof("SO_RCVTIMEO") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_RCVTIMEO_name, &const_SO_RCVTIMEO_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_RCVTIMEO_name);

	zval const_SO_TYPE_value;
	ZVAL_LONG(&const_SO_TYPE_value, SO_TYPE);
	zend_string *const_SO_TYPE_name = zend_string_init_interned("SO_TYPE", sizeof("SO_TYPE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_TYPE_name, &const_SO_TYPE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_TYPE_name);

	zval const_SO_ERROR_value;
	ZVAL_LONG(&const_SO_ERROR_value, SO_ERROR);
	zend_string *const_SO_ERROR_name = zend_string_init_interned("SO_ERROR", sizeof("SO_ERROR") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SO_ERROR_name, &const_SO_ERROR_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SO_ERROR_name);

	zval const_TCP_NODELAY_value;
	ZVAL_LONG(&const_TCP_NODELAY_value, TCP_NODELAY);
	zend_string *const_TCP_NODELAY_name = zend_string_init_interned("TCP_NODELAY", sizeof("TCP_NODELAY") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TCP_NODELAY_name, &const_TCP_NODELAY_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TCP_NODELAY_name);

	zval const_SOL_SOCKET_value;
	ZVAL_LONG(&const_SOL_SOCKET_value, SOL_SOCKET);
	zend_string *const_SOL_SOCKET_name = zend_string_init_interned("SOL_SOCKET", sizeof("SOL_SOCKET") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SOL_SOCKET_name, &const_SOL_SOCKET_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SOL_SOCKET_name);

	zval const_SOL_TCP_value;
	ZVAL_LONG(&const_SOL_TCP_value, IPPROTO_TCP);
	zend_string *const_SOL_TCP_name = zend_string_init_interned("SOL_TCP", sizeof("SOL_TCP") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SOL_TCP_name, &const_SOL_TCP_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SOL_TCP_name);

	zval const_SOL_UDP_value;
	ZVAL_LONG(&const_SOL_UDP_value, IPPROTO_UDP);
	zend_string *const_SOL_UDP_name = zend_string_init_interned("SOL_UDP", sizeof("SOL_UDP") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SOL_UDP_name, &const_SOL_UDP_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SOL_UDP_name);

	zval const_SOCK_RAW_value;
	ZVAL_LONG(&const_SOCK_RAW_value, SOCK_RAW);
	zend_string *const_SOCK_RAW_name = zend_string_init_interned("SOCK_RAW", sizeof("SOCK_RAW") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SOCK_RAW_name, &const_SOCK_RAW_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SOCK_RAW_name);

	zval const_IPPROTO_IP_value;
	ZVAL_LONG(&const_IPPROTO_IP_value, IPPROTO_IP);
	zend_string *const_IPPROTO_IP_name = zend_string_init_interned("IPPROTO_IP", sizeof("IPPROTO_IP") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_IPPROTO_IP_name, &const_IPPROTO_IP_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_IPPROTO_IP_name);

	zval const_IPPROTO_IPV6_value;
	ZVAL_LONG(&const_IPPROTO_IPV6_value, IPPROTO_IPV6);
	zend_string *const_IPPROTO_IPV6_name = zend_string_init_interned("IPPROTO_IPV6", sizeof("IPPROTO_IPV6") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_IPPROTO_IPV6_name, &const_IPPROTO_IPV6_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_IPPROTO_IPV6_name);

	zval const_LIBEVENT_VERSION_NUMBER_value;
	ZVAL_LONG(&const_LIBEVENT_VERSION_NUMBER_value, LIBEVENT_VERSION_NUMBER);
	zend_string *const_LIBEVENT_VERSION_NUMBER_name = zend_string_init_interned("LIBEVENT_VERSION_NUMBER", sizeof("LIBEVENT_VERSION_NUMBER") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_LIBEVENT_VERSION_NUMBER_name, &const_LIBEVENT_VERSION_NUMBER_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_LIBEVENT_VERSION_NUMBER_name);

	return class_entry;
}
