/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "error.h"

#include <event2/dns.h>
#include <zend_exceptions.h>

zend_class_entry *php_event_exception_ce;

/* May run in a signal handler, so it allocates nothing. What does not fit is counted. */
static void on_log(int severity, const char *message)
{
	if (severity == EVENT_LOG_DEBUG) {
		return;
	}
	if (severity == EVENT_LOG_ERR) {
		EVENT_G(error.length) = 0; /* libevent's last words: on_fatal() follows */
	}
	size_t used = EVENT_G(error.length), room = sizeof EVENT_G(error.log) - used;
	const char *glue = used ? "; " : "";

	if (strlen(glue) + strlen(message) >= room) {
		if (used) {
			EVENT_G(error.lost)++;
			return;
		}
		message += strlen(message) - room + 1; /* the reason comes last */
	}
	EVENT_G(error.length) +=
		(size_t) snprintf(EVENT_G(error.log) + used, room, "%s%s", glue, message);
}

/* What a peer can cause at will is not a warning: failures of look-ups are told to their
 * callbacks. */
static void on_dns_log(int is_warning, const char *message)
{
}

void php_event_error_log(const char *message)
{
	on_log(EVENT_LOG_WARN, message);
}

/* The internal method or function that is running, found without allocating. */
static void print_whereabouts(void)
{
	const zend_execute_data *frame = EG(current_execute_data);

	while (frame && (!frame->func || !frame->func->common.function_name)) {
		frame = frame->prev_execute_data;
	}
	if (frame) {
		const zend_class_entry *scope = frame->func->common.scope;

		fprintf(stderr, "event: this ended the process in %s%s%s()\n",
			scope ? ZSTR_VAL(scope->name) : "", scope ? "::" : "",
			ZSTR_VAL(frame->func->common.function_name));
	}
}

/* libevent found its own state broken, or no memory: neither it nor PHP may go on. Nothing known
 * leads here: docs/architecture.md says what prevents it. */
static void on_fatal(int status)
{
	fprintf(stderr, "libevent: %s\n", EVENT_G(error.log));
	print_whereabouts();
	abort();
}

/* The reason, in a buffer of the caller's, since the log may fill again. */
typedef char reason[sizeof EVENT_G(error.log) + 32];

static const char *take_reason(reason buffer)
{
	int code = EVUTIL_SOCKET_ERROR();

	if (EVENT_G(error.length)) {
		int n = snprintf(
			buffer, sizeof(reason), "%.*s", (int) EVENT_G(error.length), EVENT_G(error.log));
		if (EVENT_G(error.lost)) {
			snprintf(buffer + n, sizeof(reason) - n, "; and %u more", EVENT_G(error.lost));
		}
		php_event_error_forget(0);
		return buffer;
	}
	return code ? evutil_socket_error_to_string(code) : "unknown error";
}

void php_event_error_raise(void)
{
	reason buffer;

	take_reason(buffer);
	if (!EG(exception)) {
		php_error_docref(NULL, E_WARNING, "%s", buffer);
	}
}

void php_event_error_throw(const char *what)
{
	reason buffer;

	zend_throw_exception_ex(php_event_exception_ce, 0, "%s: %s", what, take_reason(buffer));
}

void php_event_error_warn(const char *what)
{
	reason buffer;

	php_error_docref(NULL, E_WARNING, "%s: %s", what, take_reason(buffer));
}

size_t php_event_error_mark(void)
{
	return EVENT_G(error.length);
}

void php_event_error_forget(size_t mark)
{
	EVENT_G(error.length) = mark;
	if (mark == 0) {
		EVENT_G(error.lost) = 0;
	}
}

void php_event_error_startup(void)
{
	event_set_log_callback(on_log);
	evdns_set_log_fn(on_dns_log);
	event_set_fatal_callback(on_fatal);
}

void php_event_error_shutdown(void)
{
	evdns_set_log_fn(NULL);
	event_set_log_callback(NULL);
	event_set_fatal_callback(NULL);
}
