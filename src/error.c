/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "error.h"

#include <zend_exceptions.h>

zend_class_entry *php_event_exception_ce;

static void on_log(int severity, const char *message)
{
	size_t used = EVENT_G(log_length), room = sizeof EVENT_G(log) - used;

	if (severity == EVENT_LOG_DEBUG || room < 3) {
		return;
	}
	int n = snprintf(EVENT_G(log) + used, room, "%s%s", used ? "; " : "", message);
	EVENT_G(log_length) = MIN(used + n, sizeof EVENT_G(log) - 1);
}

/* libevent found its own state broken, or no memory: it must not go on, nor may PHP. */
static void on_fatal(int status)
{
	fprintf(stderr, "libevent: %s\n", EVENT_G(log));
	abort();
}

/* The reason, in a buffer of the caller's since the log may fill again. */
static const char *take_reason(char *buffer, size_t size)
{
	int saved = EVUTIL_SOCKET_ERROR();

	if (EVENT_G(log_length)) {
		snprintf(buffer, size, "%s", EVENT_G(log));
		EVENT_G(log_length) = 0;
	} else {
		snprintf(
			buffer, size, "%s", saved ? evutil_socket_error_to_string(saved) : "unknown error");
	}
	return buffer;
}

void php_event_error_flush(void)
{
	char reason[sizeof EVENT_G(log)];

	if (EXPECTED(EVENT_G(log_length) == 0)) {
		return;
	}
	take_reason(reason, sizeof reason);
	if (!EG(exception)) {
		php_error_docref(NULL, E_WARNING, "%s", reason);
	}
}

void php_event_error_throw(const char *what)
{
	char reason[sizeof EVENT_G(log)];

	take_reason(reason, sizeof reason);
	zend_throw_exception_ex(php_event_exception_ce, 0, "%s: %s", what, reason);
}

void php_event_error_warn(const char *what)
{
	char reason[sizeof EVENT_G(log)];

	take_reason(reason, sizeof reason);
	php_error_docref(NULL, E_WARNING, "%s: %s", what, reason);
}

void php_event_error_startup(void)
{
	event_set_log_callback(on_log);
	event_set_fatal_callback(on_fatal);
}
