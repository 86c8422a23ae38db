/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_config.h"

#include "../src/check.h"

#include "event_config_arginfo.h"

zend_class_entry *php_event_config_ce;

static zend_object_handlers handlers;

static void release(php_event_handle *handle, void *config)
{
	event_config_free(config);
}

static const php_event_kind kind = {
	.name = "EventConfig",
	.object = offsetof(php_event_config, std),
	.release = release,
};

/* The event_config behind $this; NULL with an Error thrown. */
static struct event_config *fetch(zval *this)
{
	return php_event_handle_fetch(&Z_EVENT_CONFIG_P(this)->handle);
}

ZEND_METHOD(EventConfig, __construct)
{
	php_event_config *self = Z_EVENT_CONFIG_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	if (!php_event_handle_may_open(&self->handle)) {
		RETURN_THROWS();
	}
	php_event_handle_open(&self->handle, event_config_new(), NULL, NULL);
}

ZEND_METHOD(EventConfig, avoidMethod)
{
	zend_string *method;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(method)
	ZEND_PARSE_PARAMETERS_END();

	struct event_config *config = fetch(ZEND_THIS);
	if (!config) {
		RETURN_THROWS();
	}
	RETURN_BOOL(event_config_avoid_method(config, ZSTR_VAL(method)) == 0);
}

ZEND_METHOD(EventConfig, requireFeatures)
{
	const zend_long known = EV_FEATURE_ET | EV_FEATURE_O1 | EV_FEATURE_FDS | EV_FEATURE_EARLY_CLOSE;
	zend_long feature;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(feature)
	ZEND_PARSE_PARAMETERS_END();

	struct event_config *config = fetch(ZEND_THIS);
	if (!config) {
		RETURN_THROWS();
	}
	RETURN_BOOL(event_config_require_features(config, (int) (feature & known)) == 0);
}

ZEND_METHOD(EventConfig, setMaxDispatchInterval)
{
	zend_long max_interval, max_callbacks, min_priority;

	ZEND_PARSE_PARAMETERS_START(3, 3)
		Z_PARAM_LONG(max_interval)
		Z_PARAM_LONG(max_callbacks)
		Z_PARAM_LONG(min_priority)
	ZEND_PARSE_PARAMETERS_END();

	struct event_config *config = fetch(ZEND_THIS);
	if (!config) {
		RETURN_THROWS();
	}
	max_interval = php_event_clamp(max_interval, 0, INT_MAX);
	max_callbacks = php_event_clamp(max_callbacks, 0, INT_MAX);
	min_priority = php_event_clamp(min_priority, 0, EVENT_MAX_PRIORITIES - 1);
	struct timeval interval = {
		.tv_sec = max_interval / 1000, .tv_usec = max_interval % 1000 * 1000};

	event_config_set_max_dispatch_interval(config, max_interval > 0 ? &interval : NULL,
		max_callbacks > 0 ? (int) max_callbacks : -1, (int) min_priority);
}

ZEND_METHOD(EventConfig, setFlags)
{
	const zend_long known = EVENT_BASE_FLAG_NOLOCK | EVENT_BASE_FLAG_IGNORE_ENV
		| EVENT_BASE_FLAG_STARTUP_IOCP | EVENT_BASE_FLAG_NO_CACHE_TIME
		| EVENT_BASE_FLAG_EPOLL_USE_CHANGELIST | EVENT_BASE_FLAG_PRECISE_TIMER;
	zend_long flags;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(flags)
	ZEND_PARSE_PARAMETERS_END();

	struct event_config *config = fetch(ZEND_THIS);
	if (!config) {
		RETURN_THROWS();
	}
	RETURN_BOOL(event_config_set_flag(config, (int) (flags & known)) == 0);
}

static zend_object *create(zend_class_entry *ce)
{
	php_event_config *self = php_event_object_alloc(sizeof *self, ce, &handlers);

	php_event_handle_init(&self->handle, &kind);
	return &self->std;
}

void php_event_config_register(void)
{
	php_event_config_ce = register_class_EventConfig();
	php_event_config_ce->create_object = create;
	php_event_handle_handlers(&handlers, &kind);
}
