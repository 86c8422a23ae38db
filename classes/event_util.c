/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_util.h"

#include "../src/callback.h"
#include "../src/check.h"
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

/* The argument $socket, always the first. False: a TypeError, or the error number for what is
 * closed. */
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

/* The last error, of the argument $socket where it is given. */
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

/* The value of a socket option, as setsockopt() wants it. */
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
	return php_event_check_range(number, INT_MIN, INT_MAX, arg);
}

/* An entry of the array $optval: an int from 0 to `max`. */
static bool entry_from_arg(HashTable *array, const char *name, zend_long max, zend_long *result)
{
	zval *entry = zend_hash_str_find_deref(array, name, strlen(name));

	if (!entry) {
		zend_argument_value_error(4, "must have the key \"%s\"", name);
		return false;
	}
	if (Z_TYPE_P(entry) != IS_LONG || Z_LVAL_P(entry) < 0 || Z_LVAL_P(entry) > max) {
		zend_argument_value_error(
			4, "must have an int between 0 and " ZEND_LONG_FMT " for \"%s\"", max, name);
		return false;
	}
	*result = Z_LVAL_P(entry);
	return true;
}

static bool linger_from_arg(option *o, zval *value)
{
	zend_long on, seconds;

	if (Z_TYPE_P(value) != IS_ARRAY) {
		zend_argument_type_error(
			4, "must be an array for EventUtil::SO_LINGER, %s given", zend_zval_type_name(value));
		return false;
	}
	if (!entry_from_arg(Z_ARRVAL_P(value), "l_onoff", INT_MAX, &on)
		|| !entry_from_arg(Z_ARRVAL_P(value), "l_linger", USHRT_MAX, &seconds)) {
		return false;
	}
	o->linger.l_onoff = on != 0;
	o->linger.l_linger = seconds;
	o->length = sizeof o->linger;
	return true;
}

static bool seconds_from_arg(struct timeval *time, zval *value)
{
	double seconds;
	bool is_null;

	if (!zend_parse_arg_double(value, &seconds, &is_null, false, 4)) {
		zend_argument_type_error(
			4, "must be an array or seconds, %s given", zend_zval_type_name(value));
		return false;
	}
	return php_event_timeval_from_seconds(time, seconds, 4);
}

static bool time_from_arg(option *o, zval *value)
{
	zend_long seconds, microseconds;

	if (Z_TYPE_P(value) == IS_ARRAY) {
		if (!entry_from_arg(Z_ARRVAL_P(value), "sec", (zend_long) PHP_EVENT_SECONDS_MAX, &seconds)
			|| !entry_from_arg(Z_ARRVAL_P(value), "usec", 999999, &microseconds)) {
			return false;
		}
		o->time = (struct timeval){.tv_sec = seconds, .tv_usec = microseconds};
	} else if (!seconds_from_arg(&o->time, value)) {
		return false;
	}
	o->length = sizeof o->time;
#ifdef PHP_WIN32
	if (o->time.tv_sec > INT_MAX / 1000 - 1) {
		zend_argument_value_error(4, "must be less than %d seconds", INT_MAX / 1000 - 1);
		return false;
	}
	o->number = (int) (o->time.tv_sec * 1000 + o->time.tv_usec / 1000);
	o->length = sizeof o->number;
#endif
	return true;
}

static bool number_from_arg(option *o, zval *value)
{
	zend_long number;
	bool is_null;

	if (!zend_parse_arg_long(value, &number, &is_null, false, 4)) {
		zend_argument_type_error(4, "must be of type int, %s given", zend_zval_type_name(value));
		return false;
	}
	o->length = sizeof o->number;
	return int_from_arg(number, 4, &o->number);
}

static bool option_from_arg(option *o, int level, int name, zval *value)
{
	if (level == SOL_SOCKET && name == SO_LINGER) {
		return linger_from_arg(o, value);
	}
	if (level == SOL_SOCKET && (name == SO_RCVTIMEO || name == SO_SNDTIMEO)) {
		return time_from_arg(o, value);
	}
	return number_from_arg(o, value);
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
		RETURN_THROWS();
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

	evutil_socket_t fd;
	zval descriptor;
	ZVAL_LONG(&descriptor, number);
	if (!php_event_socket_fd(&descriptor, &fd)) {
		zend_argument_value_error(1, "must be a descriptor");
		RETURN_THROWS();
	}
	if (!php_event_socket_import(fd, return_value)) {
		RETURN_FALSE;
	}
}

void php_event_util_register(void)
{
	php_event_util_ce = register_class_EventUtil();
}
