/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_ssl_context.h"

#include "../src/optional.h"

zend_class_entry *php_event_ssl_context_ce;

#ifndef HAVE_EVENT_OPENSSL

bool php_event_ssl_context_take(zval *object, bool accepts, uint32_t arg, SSL_CTX **context)
{
	*context = NULL;
	if (object) {
		zend_argument_type_error(arg, "must be null: this build has no TLS");
	}
	return !object;
}

void php_event_ssl_context_register(void)
{
}

#else

#include "../src/check.h"
#include "../src/property.h"

#include "event_ssl_context_arginfo.h"

static php_event_property_handlers handlers;

static void release(php_event_handle *handle, void *context)
{
	php_event_tls_context_free(context);
}

static void clear(php_event_handle *handle)
{
	php_event_tls_identity *identity = &((php_event_ssl_context *) handle)->identity;
	zend_string *held[] = {identity->cert, identity->key, identity->passphrase};

	*identity = (php_event_tls_identity){0};
	for (size_t i = 0; i < sizeof held / sizeof *held; i++) {
		php_event_optional_release(held[i]);
	}
}

static void show(const php_event_handle *handle, php_event_shown *shown)
{
	php_event_shown_string(
		shown, "side", php_event_tls_context_accepts(handle->ptr) ? "server" : "client");
}

static const php_event_kind kind = {
	.name = "EventSslContext",
	.object = offsetof(php_event_ssl_context, std),
	.release = release,
	.clear = clear,
	.show = show,
};

SSL_CTX *php_event_ssl_context_fetch(zend_object *object, bool accepts, uint32_t arg)
{
	SSL_CTX *context = php_event_handle_fetch(&php_event_ssl_context_from_obj(object)->handle);

	if (context && php_event_tls_context_accepts(context) != accepts) {
		zend_argument_value_error(arg, "must be made with an EventSslContext::*_%s_METHOD",
			accepts ? "SERVER" : "CLIENT");
		return NULL;
	}
	return context;
}

bool php_event_ssl_context_take(zval *object, bool accepts, uint32_t arg, SSL_CTX **context)
{
	*context = NULL;
	if (!object) {
		return true;
	}
	if (Z_TYPE_P(object) != IS_OBJECT || Z_OBJCE_P(object) != php_event_ssl_context_ce) {
		zend_argument_type_error(
			arg, "must be of type ?EventSslContext, %s given", zend_zval_type_name(object));
		return false;
	}
	SSL_CTX *found = php_event_ssl_context_fetch(Z_OBJ_P(object), accepts, arg);
	if (!found) {
		return false;
	}
	*context = php_event_tls_context_share(found);
	return true;
}

/* --- methods --- */

/* The object has the context before it is configured: after a fatal error it is freed with that. */
ZEND_METHOD(EventSslContext, __construct)
{
	php_event_ssl_context *self = Z_EVENT_SSL_CONTEXT_P(ZEND_THIS);
	zend_long method;
	HashTable *options;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_LONG(method)
		Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_event_handle_may_open(&self->handle)) {
		RETURN_THROWS();
	}
	SSL_CTX *context = php_event_tls_context_new(method);
	if (!context) {
		return;
	}
	php_event_handle_open(&self->handle, context, NULL, NULL);
	if (!php_event_tls_context_configure(context, options, &self->identity)) {
		php_event_handle_close(&self->handle, "could not be constructed");
		RETURN_THROWS();
	}
}

static void set_version(INTERNAL_FUNCTION_PARAMETERS, bool (*set)(SSL_CTX *context, int version))
{
	zend_long proto;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(proto)
	ZEND_PARSE_PARAMETERS_END();

	SSL_CTX *context = php_event_handle_fetch(&Z_EVENT_SSL_CONTEXT_P(ZEND_THIS)->handle);
	if (!context) {
		RETURN_THROWS();
	}
	if (!php_event_tls_is_version(proto)) {
		php_event_argument_warning(1, "must be 0 or one of EventSslContext::*_VERSION");
		RETURN_FALSE;
	}
	RETURN_BOOL(set(context, (int) proto));
}

ZEND_METHOD(EventSslContext, setMinProtoVersion)
{
	set_version(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_tls_context_set_min);
}

ZEND_METHOD(EventSslContext, setMaxProtoVersion)
{
	set_version(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_tls_context_set_max);
}

/* --- properties and handlers --- */

static zval *read_path(const zend_string *path, zval *room)
{
	if (path) {
		ZVAL_STR_COPY(room, (zend_string *) path);
	}
	return room;
}

/* A refused file leaves the property as it was. The warning that says what is wrong may run PHP
 * code, so it comes last. */
static void write_path(php_event_ssl_context *self, zend_string **path, zval *value,
	bool (*load)(SSL_CTX *context, const php_event_tls_identity *identity, zend_string **complaint))
{
	SSL_CTX *context = php_event_handle_fetch(&self->handle);
	zend_string *before = *path, *complaint;

	if (!context) {
		return;
	}
	ZVAL_DEREF(value);
	if (Z_TYPE_P(value) != IS_STRING) {
		zend_type_error("EventSslContext: a path must be a string");
		return;
	}
	*path = Z_STR_P(value);
	if (load(context, &self->identity, &complaint)) {
		zend_string_addref(*path);
		php_event_optional_release(before);
	} else {
		*path = before;
	}
	if (complaint) {
		php_error_docref(NULL, E_WARNING, "%s", ZSTR_VAL(complaint));
		zend_string_release(complaint);
	}
}

static zval *read_local_cert(zend_object *object, zval *room)
{
	return read_path(php_event_ssl_context_from_obj(object)->identity.cert, room);
}

static void write_local_cert(zend_object *object, zval *value)
{
	php_event_ssl_context *self = php_event_ssl_context_from_obj(object);

	write_path(self, &self->identity.cert, value, php_event_tls_load_cert);
}

static zval *read_local_pk(zend_object *object, zval *room)
{
	return read_path(php_event_ssl_context_from_obj(object)->identity.key, room);
}

static void write_local_pk(zend_object *object, zval *value)
{
	php_event_ssl_context *self = php_event_ssl_context_from_obj(object);

	write_path(self, &self->identity.key, value, php_event_tls_load_key);
}

static const php_event_property properties[] = {
	{"local_cert", read_local_cert, write_local_cert},
	{"local_pk", read_local_pk, write_local_pk},
	{0},
};

static zend_object *create(zend_class_entry *ce)
{
	php_event_ssl_context *self = php_event_object_alloc(sizeof *self, ce, &handlers.std);

	php_event_handle_init(&self->handle, &kind);
	return &self->std;
}

void php_event_ssl_context_register(void)
{
	php_event_ssl_context_ce = register_class_EventSslContext();
	php_event_ssl_context_ce->create_object = create;
	php_event_handle_handlers(&handlers.std, &kind);
	php_event_property_handlers_init(&handlers, properties);
}

#endif
