/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_util.h"

#include "../src/callback.h"
#include "../src/check.h"
#include "../src/descriptor.h"
#include "../src/error.h"
#include "../src/socket.h"
#include "../src/tls.h"
#include "../src/timeval.h"

#include <php_network.h>

#ifndef PHP_WIN32
#include <netinet/tcp.h>
#endif

#include "event_util_arginfo.h"

zend_class_entry *php_event_util_ce;

/* The argument $socket, always the first. Returns false with a TypeError, or an error number if it
 * is closed. */
static bool fd_from_arg(zval *socket, evutil_socket_t *fd)
{
	if (!php_event_socket_is(socket)) {
		zend_argument_type_error(
			1, "must be a stream, a Socket or a descriptor, %s given", zend_zval_type_name(socket));
		return false;
	}
	if (!php_event_socket_fd(socket, fd)) {
		EVUTIL_SET_SOCKET_ERROR(EBADF);
		return false;
	}
	return true;
}

/* The last error, of the argument $socket if it is given. */
static bool last_error(INTERNAL_FUNCTION_PARAMETERS, int *error)
{
	zval *socket = NULL;
	evutil_socket_t fd = -1;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(socket)
	ZEND_PARSE_PARAMETERS_END_EX(return false);

	*error = EVUTIL_SOCKET_ERROR();
	if (!socket || Z_TYPE_P(socket) == IS_NULL) {
		return true;
	}
	if (!fd_from_arg(socket, &fd)) {
		return false;
	}
	EVUTIL_SET_SOCKET_ERROR(*error);
	*error = evutil_socket_geterror(fd);
	return true;
}

/* --- options --- */

/* The value of a socket option, as setsockopt() takes it. */
typedef struct {
	union {
		int number;
		struct linger linger;
		struct timeval time;
	};
	socklen_t length;
} option;

static bool int_from_arg(zend_long number, uint32_t arg, int *result)
{
	*result = (int) number;
	return php_event_check_range_or_warn(number, INT_MIN, INT_MAX, arg);
}

/* An entry of the array $optval; false with a warning if there is none. */
static bool entry_from_arg(HashTable *array, const char *name, zend_long *result)
{
	zval *entry = zend_hash_str_find_deref(array, name, strlen(name));

	if (!entry) {
		php_event_argument_warning(4, "must have the key \"%s\"", name);
		return false;
	}
	*result = zval_get_long(entry);
	return true;
}

static bool linger_from_arg(option *o, zval *value)
{
	zend_long on, seconds;

	if (Z_TYPE_P(value) != IS_ARRAY) {
		php_event_argument_warning(
			4, "must be an array for EventUtil::SO_LINGER, %s given", zend_zval_type_name(value));
		return false;
	}
	if (!entry_from_arg(Z_ARRVAL_P(value), "l_onoff", &on)
		|| !entry_from_arg(Z_ARRVAL_P(value), "l_linger", &seconds)) {
		return false;
	}
	o->linger.l_onoff = on != 0;
	o->linger.l_linger = php_event_clamp(seconds, 0, USHRT_MAX);
	o->length = sizeof o->linger;
	return true;
}

/* Let the system refuse what is out of range. */
static bool time_from_arg(option *o, zval *value)
{
	zend_long seconds, microseconds;

	if (Z_TYPE_P(value) != IS_ARRAY) {
		o->time = php_event_timeval_clamp(zval_get_double(value));
	} else if (entry_from_arg(Z_ARRVAL_P(value), "sec", &seconds)
		&& entry_from_arg(Z_ARRVAL_P(value), "usec", &microseconds)) {
		o->time = (struct timeval){.tv_sec = seconds, .tv_usec = microseconds};
	} else {
		return false;
	}
	o->length = sizeof o->time;
#ifdef PHP_WIN32
	seconds = php_event_clamp(o->time.tv_sec, 0, INT_MAX / 1000 - 1);
	o->number = (int) (seconds * 1000 + php_event_clamp(o->time.tv_usec, 0, 999999) / 1000);
	o->length = sizeof o->number;
#endif
	return true;
}

static bool number_from_arg(option *o, zval *value)
{
	o->number = (int) php_event_clamp(zval_get_long(value), INT_MIN, INT_MAX);
	o->length = sizeof o->number;
	return true;
}

/* A program's error handler may run and throw while a value is converted. */
static bool option_from_arg(option *o, int level, int name, zval *value)
{
	bool converted;

	if (level == SOL_SOCKET && name == SO_LINGER) {
		converted = linger_from_arg(o, value);
	} else if (level == SOL_SOCKET && (name == SO_RCVTIMEO || name == SO_SNDTIMEO)) {
		converted = time_from_arg(o, value);
	} else {
		converted = number_from_arg(o, value);
	}
	return converted && !EG(exception);
}

/* --- methods --- */

ZEND_METHOD(EventUtil, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

ZEND_METHOD(EventUtil, getLastSocketErrno)
{
	int error;

	if (!last_error(INTERNAL_FUNCTION_PARAM_PASSTHRU, &error)) {
		RETURN_FALSE;
	}
	RETURN_LONG(error);
}

ZEND_METHOD(EventUtil, getLastSocketError)
{
	int error;

	if (!last_error(INTERNAL_FUNCTION_PARAM_PASSTHRU, &error)) {
		RETURN_FALSE;
	}
	RETURN_STRING(evutil_socket_error_to_string(error));
}

ZEND_METHOD(EventUtil, getSocketName)
{
	zval *socket, *address, *port = NULL;
	evutil_socket_t fd;
	php_event_address local;

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_ZVAL(socket)
		Z_PARAM_ZVAL(address)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(port)
	ZEND_PARSE_PARAMETERS_END();

	if (!fd_from_arg(socket, &fd) || !php_event_address_local(&local, fd)) {
		RETURN_FALSE;
	}
	php_event_address_assign(&local.sa, local.length, address, port);
	RETURN_TRUE;
}

ZEND_METHOD(EventUtil, getSocketFd)
{
	zval *socket;
	evutil_socket_t fd;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(socket)
	ZEND_PARSE_PARAMETERS_END();

	RETURN_LONG(fd_from_arg(socket, &fd) ? fd : -1);
}

#ifdef HAVE_EVENT_OPENSSL
ZEND_METHOD(EventUtil, sslRandPoll)
{
	ZEND_PARSE_PARAMETERS_NONE();

	RETURN_BOOL(php_event_tls_stir());
}
#endif

ZEND_METHOD(EventUtil, setSocketOption)
{
	zval *socket, *optval;
	zend_long level, optname;
	evutil_socket_t fd;
	int of, name;
	option o;

	ZEND_PARSE_PARAMETERS_START(4, 4)
		Z_PARAM_ZVAL(socket)
		Z_PARAM_LONG(level)
		Z_PARAM_LONG(optname)
		Z_PARAM_ZVAL(optval)
	ZEND_PARSE_PARAMETERS_END();

	if (!int_from_arg(level, 2, &of) || !int_from_arg(optname, 3, &name)
		|| !option_from_arg(&o, of, name, optval)) {
		RETURN_FALSE;
	}
	if (!fd_from_arg(socket, &fd)) {
		RETURN_FALSE;
	}
	RETURN_BOOL(setsockopt(fd, of, name, (const char *) &o, o.length) == 0);
}

ZEND_METHOD(EventUtil, createSocket)
{
	zend_long number;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(number)
	ZEND_PARSE_PARAMETERS_END();

	if (number < 0) {
		php_event_argument_warning(1, "must be a descriptor");
		RETURN_FALSE;
	}
	zval descriptor;
	evutil_socket_t fd;

	ZVAL_LONG(&descriptor, number);
	if (!php_event_socket_fd(&descriptor, &fd)) {
		EVUTIL_SET_SOCKET_ERROR(EBADF);
	}
	if (!php_event_socket_import(fd, return_value) && !EG(exception)
		&& !php_event_socket_make_closed(return_value)) {
		RETURN_FALSE;
	}
}

/* The first descriptor after those that every process has. */
enum { FIRST_PASSED = 3 };

/* A number in the environment; 0: there is none. */
static long number_from_environment(const char *name)
{
	const char *value = getenv(name);

	return value ? strtol(value, NULL, 10) : 0;
}

/* The next of several names separated by colons; NULL: none left. */
static const char *next_name(const char **names, size_t *length)
{
	const char *name = *names;

	if (!name) {
		return NULL;
	}
	*length = strcspn(name, ":");
	*names = name[*length] ? name + *length + 1 : NULL;
	return *length > 0 ? name : NULL;
}

ZEND_METHOD(EventUtil, listenFds)
{
	ZEND_PARSE_PARAMETERS_NONE();

	array_init(return_value);
	if (number_from_environment("LISTEN_PID") != (long) getpid()) {
		return;
	}
	long left = number_from_environment("LISTEN_FDS");
	const char *names = getenv("LISTEN_FDNAMES");

	for (int fd = FIRST_PASSED; left-- > 0 && php_event_descriptor_exists(fd); fd++) {
		size_t length;
		const char *name = next_name(&names, &length);

		evutil_make_socket_closeonexec(fd);
		add_index_stringl(return_value, fd, name ? name : "unknown", name ? length : 7);
	}
}

void php_event_util_register(void)
{
	php_event_util_ce = register_class_EventUtil();
}
