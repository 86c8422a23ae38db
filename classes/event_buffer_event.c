/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_buffer_event.h"

#include "../src/bytes.h"
#include "../src/check.h"
#include "../src/error.h"
#include "../src/property.h"
#include "../src/timeval.h"
#include "../src/tls.h"
#include "event_base.h"
#include "event_buffer.h"
#include "event_dns_base.h"
#include "event_ssl_context.h"

#ifdef HAVE_EVENT_OPENSSL
#include <event2/bufferevent_ssl.h>
#endif
#include <php_network.h>

#include "event_buffer_event_arginfo.h"

zend_class_entry *php_event_buffer_event_ce;

static php_event_property_handlers handlers;

static const php_event_kind kind = {
	.name = "EventBufferEvent",
	.closed = "its EventBufferEvent has been freed",
	.object = offsetof(php_event_buffer_event, std),
	.release = php_event_bufferevent_release,
	.clear = php_event_bufferevent_clear,
	.armed = php_event_bufferevent_armed,
	.edges = php_event_bufferevent_edges,
	.show = php_event_bufferevent_show,
};

/* --- helpers of the methods --- */

static const char uses_it[] = "EventBufferEvent: its SSL filter uses it";

/* NULL with a warning if it has been freed or is used by a filter, with an Error thrown if it was
 * never constructed. */
ZEND_COLD static struct bufferevent *warn_unusable(php_event_bufferevent *self)
{
	if (php_event_handle_fetch_or_warn(&self->handle)) {
		php_error_docref(NULL, E_WARNING, "%s", uses_it);
	}
	return NULL;
}

/* The bufferevent behind an object, for methods that worked on a freed one in 3.1.5. */
static struct bufferevent *fetch_of_or_warn(php_event_bufferevent *self)
{
	if (UNEXPECTED(!self->handle.ptr || self->stage == PHP_EVENT_FILTERED)) {
		return warn_unusable(self);
	}
	return php_event_handle_fetch(&self->handle);
}

static struct bufferevent *fetch_or_warn(zval *this)
{
	return fetch_of_or_warn(Z_EVENT_BUFFER_EVENT_P(this));
}

static php_event_loop *loop_of(zend_object *base)
{
	return &php_event_base_from_obj(base)->loop;
}

/* Those of the Event::* bits that a bufferevent can use. */
static short directions(zend_long events)
{
	return (short) (events & (EV_READ | EV_WRITE));
}

/* EventHttp decides how it reads and writes while it has the connection. */
static bool is_the_programs_or_warn(const php_event_bufferevent *self)
{
	if (self->form == PHP_EVENT_ONLOOKER) {
		php_error_docref(NULL, E_WARNING,
			"EventBufferEvent: the connection belongs to EventHttp until setCallbacks()");
		return false;
	}
	return true;
}

/* For methods that set the most to read or write at a time, an int in libevent. */
static void set_max_single(
	INTERNAL_FUNCTION_PARAMETERS, int (*set)(struct bufferevent *bev, size_t bytes))
{
	zend_long bytes;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(bytes)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch_or_warn(ZEND_THIS);
	if (!bev || !is_the_programs_or_warn(Z_EVENT_BUFFER_EVENT_P(ZEND_THIS))) {
		RETURN_FALSE;
	}
	RETURN_BOOL(set(bev, (size_t) php_event_clamp(bytes, 0, INT_MAX)) == 0);
}

typedef struct {
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
} callable;

/* NULL for `arg` keeps the data. The old callbacks are released meanwhile, and their destructors
 * may have freed us. */
static void set_callbacks(php_event_bufferevent *self, const callable with[3], zval *arg)
{
	zval data;

	ZVAL_COPY(&data, arg ? arg : &self->data);
	php_event_callback_set_or_clear(&self->read, &with[0].fci, &with[0].fcc, &data);
	php_event_callback_set_or_clear(&self->write, &with[1].fci, &with[1].fcc, &data);
	php_event_callback_set_or_clear(&self->event, &with[2].fci, &with[2].fcc, &data);
	php_event_bufferevent_set_data(self, &data);
	zval_ptr_dtor(&data);
	if (self->handle.ptr) {
		php_event_bufferevent_listen(self);
		php_event_bufferevent_tell_early(self);
	} else {
		php_event_bufferevent_clear(&self->handle);
	}
}

static void show_input(php_event_bufferevent *self, struct bufferevent *bev, zval *result)
{
	php_event_buffer_wrap(result, bufferevent_get_input(bev), &self->handle);
}

static void show_output(php_event_bufferevent *self, struct bufferevent *bev, zval *result)
{
	php_event_buffer *output =
		php_event_buffer_wrap(result, bufferevent_get_output(bev), &self->handle);

	output->leaves = true;
	output->sends = php_event_bufferevent_is_plain(bev);
}

/* Also if a filter uses it: a callback that has put one on it may ask what is left of the input. */
static void get_buffer(INTERNAL_FUNCTION_PARAMETERS,
	void (*show)(php_event_bufferevent *self, struct bufferevent *bev, zval *result))
{
	php_event_bufferevent *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	struct bufferevent *bev = php_event_handle_fetch_or_warn(&self->handle);
	if (!bev) {
		RETURN_FALSE;
	}
	show(self, bev, return_value);
}

/* For writeBuffer() and readBuffer(): the bufferevent of $this. */
static struct bufferevent *fetch_with_or_warn(INTERNAL_FUNCTION_PARAMETERS, zend_object **buf)
{
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJ_OF_CLASS(*buf, php_event_buffer_ce)
	ZEND_PARSE_PARAMETERS_END_EX(return NULL);

	return fetch_or_warn(ZEND_THIS);
}

static void set_enabled(
	INTERNAL_FUNCTION_PARAMETERS, bool (*set)(php_event_bufferevent *self, short which))
{
	zend_long events;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(events)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_FALSE;
	}
	RETVAL_BOOL(set(Z_EVENT_BUFFER_EVENT_P(ZEND_THIS), directions(events)));
	php_event_error_flush();
}

/* --- methods --- */

ZEND_METHOD(EventBufferEvent, __construct)
{
	php_event_bufferevent *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);
	zend_object *base;
	zval *socket = NULL, *arg = NULL;
	zend_long options = 0;
	callable callbacks[3] = {0};

	ZEND_PARSE_PARAMETERS_START(1, 7)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL_OR_NULL(socket)
		Z_PARAM_LONG(options)
		Z_PARAM_FUNC_OR_NULL(callbacks[0].fci, callbacks[0].fcc)
		Z_PARAM_FUNC_OR_NULL(callbacks[1].fci, callbacks[1].fcc)
		Z_PARAM_FUNC_OR_NULL(callbacks[2].fci, callbacks[2].fcc)
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_event_bufferevent_open(self, loop_of(base), socket, options)) {
		RETURN_THROWS();
	}
	set_callbacks(self, callbacks, arg);
}

ZEND_METHOD(EventBufferEvent, free)
{
	ZEND_PARSE_PARAMETERS_NONE();

	php_event_handle_close(&Z_EVENT_BUFFER_EVENT_P(ZEND_THIS)->handle, "has been freed");
}

ZEND_METHOD(EventBufferEvent, close)
{
	php_event_bufferevent *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);

	ZEND_PARSE_PARAMETERS_NONE();

	php_event_bufferevent_hang_up(self);
	php_event_handle_close(&self->handle, "has been closed");
}

ZEND_METHOD(EventBufferEvent, connect)
{
	php_event_bufferevent *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);
	zend_string *addr;
	php_event_address address;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(addr)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_FALSE;
	}
	if (!php_event_address_parse(&address, addr)) {
		php_event_argument_warning(1, "must be an IP address and port, or \"unix:\" and a path");
		RETURN_FALSE;
	}
	if (!php_event_bufferevent_may_connect_or_warn(self)) {
		RETURN_FALSE;
	}
	RETVAL_BOOL(php_event_bufferevent_connect(self, &address));
	php_event_error_flush();
}

/* Can the host be looked up? If not, returns false with a warning. */
static bool check_host_or_warn(
	const zend_string *host, zend_long port, zend_long family, bool evdns)
{
	if (zend_str_has_nul_byte(host) || (evdns && !php_event_dns_is_host(host))) {
		php_event_argument_warning(2, "must be a host's name");
	} else if (!php_event_check_range_or_warn(port, 1, 65535, 3)) {
		return false;
	} else if (!php_event_dns_is_family(family)) {
		php_event_argument_warning(4, "must be EventUtil::AF_INET, AF_INET6 or AF_UNSPEC");
	} else {
		return true;
	}
	return false;
}

ZEND_METHOD(EventBufferEvent, connectHost)
{
	php_event_bufferevent *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);
	zend_object *dns_base;
	zend_string *hostname;
	zend_long port, family = AF_UNSPEC;

	ZEND_PARSE_PARAMETERS_START(3, 4)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(dns_base, php_event_dns_base_ce)
		Z_PARAM_STR(hostname)
		Z_PARAM_LONG(port)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(family)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_FALSE;
	}
	php_event_loop *loop = php_event_loop_of(&self->handle);
	php_event_dns *dns = dns_base ? php_event_dns_base_fetch(dns_base, loop, 1) : NULL;
	if (dns_base && !dns) {
		RETURN_THROWS();
	}
	if (!check_host_or_warn(hostname, port, family, dns)
		|| !php_event_bufferevent_may_connect_or_warn(self)) {
		RETURN_FALSE;
	}
	if (!php_event_bufferevent_name_host(self, hostname)) {
		php_event_argument_warning(2, "must be a host's name");
		RETURN_FALSE;
	}
	php_event_bufferevent_connect_host(self, dns, (int) port, (int) family);
	RETURN_TRUE;
}

ZEND_METHOD(EventBufferEvent, getDnsErrorString)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_FALSE;
	}
	int error = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS)->host.error;

	RETURN_STRING(error ? evutil_gai_strerror(error) : "");
}

ZEND_METHOD(EventBufferEvent, setCallbacks)
{
	php_event_bufferevent *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);
	zval *arg = NULL;
	callable callbacks[3] = {0};

	ZEND_PARSE_PARAMETERS_START(3, 4)
		Z_PARAM_FUNC_OR_NULL(callbacks[0].fci, callbacks[0].fcc)
		Z_PARAM_FUNC_OR_NULL(callbacks[1].fci, callbacks[1].fcc)
		Z_PARAM_FUNC_OR_NULL(callbacks[2].fci, callbacks[2].fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch_or_warn(ZEND_THIS)) {
		return;
	}
	bool some = ZEND_FCI_INITIALIZED(callbacks[0].fci) || ZEND_FCI_INITIALIZED(callbacks[1].fci)
		|| ZEND_FCI_INITIALIZED(callbacks[2].fci);
	if (self->form == PHP_EVENT_ONLOOKER && (!some || !php_event_bufferevent_take_over(self))) {
		return;
	}
	set_callbacks(self, callbacks, arg);
}

ZEND_METHOD(EventBufferEvent, enable)
{
	set_enabled(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_bufferevent_enable);
}

ZEND_METHOD(EventBufferEvent, disable)
{
	set_enabled(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_bufferevent_disable);
}

ZEND_METHOD(EventBufferEvent, getEnabled)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (!fetch_or_warn(ZEND_THIS)) {
		RETURN_FALSE;
	}
	RETURN_LONG(php_event_bufferevent_enabled(Z_EVENT_BUFFER_EVENT_P(ZEND_THIS)));
}

ZEND_METHOD(EventBufferEvent, getInput)
{
	get_buffer(INTERNAL_FUNCTION_PARAM_PASSTHRU, show_input);
}

ZEND_METHOD(EventBufferEvent, getOutput)
{
	get_buffer(INTERNAL_FUNCTION_PARAM_PASSTHRU, show_output);
}

ZEND_METHOD(EventBufferEvent, setWatermark)
{
	zend_long events, lowmark, highmark;

	ZEND_PARSE_PARAMETERS_START(3, 3)
		Z_PARAM_LONG(events)
		Z_PARAM_LONG(lowmark)
		Z_PARAM_LONG(highmark)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch_or_warn(ZEND_THIS);
	if (!bev) {
		return;
	}
	if (!is_the_programs_or_warn(Z_EVENT_BUFFER_EVENT_P(ZEND_THIS))) {
		return;
	}
	zend_long most = php_event_tls_of(bev) ? INT_MAX : ZEND_LONG_MAX; /* there it is an int */
	bufferevent_setwatermark(bev, directions(events), (size_t) MAX(lowmark, 0),
		(size_t) php_event_clamp(highmark, 0, most));
	php_event_tls_go_on(bev);
	php_event_error_flush();
}

ZEND_METHOD(EventBufferEvent, getWatermark)
{
	zend_long event;
	size_t low, high;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(event)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch_or_warn(ZEND_THIS);
	if (!bev) {
		RETURN_FALSE;
	}
	if (bufferevent_getwatermark(bev, directions(event), &low, &high) != 0) {
		php_event_argument_warning(1, "must be Event::READ or Event::WRITE");
		RETURN_FALSE;
	}
	array_init(return_value);
	add_next_index_long(return_value, (zend_long) low);
	add_next_index_long(return_value, (zend_long) high);
}

ZEND_METHOD(EventBufferEvent, setMaxSingleRead)
{
	set_max_single(INTERNAL_FUNCTION_PARAM_PASSTHRU, bufferevent_set_max_single_read);
}

ZEND_METHOD(EventBufferEvent, setMaxSingleWrite)
{
	set_max_single(INTERNAL_FUNCTION_PARAM_PASSTHRU, bufferevent_set_max_single_write);
}

ZEND_METHOD(EventBufferEvent, setRateLimit)
{
	php_event_bufferevent *self = Z_EVENT_BUFFER_EVENT_P(ZEND_THIS);
	zend_long read, write;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_LONG(read)
		Z_PARAM_LONG(write)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch_or_warn(ZEND_THIS);
	if (!bev || !is_the_programs_or_warn(self)) {
		RETURN_FALSE;
	}
	if (self->form == PHP_EVENT_PAIR || self->form == PHP_EVENT_FILTER) {
		php_error_docref(NULL, E_WARNING, "EventBufferEvent: it has no socket of its own");
		RETURN_FALSE;
	}
	php_event_pace_set(&self->pace, bev, read, write);
	php_event_error_flush();
	RETURN_TRUE;
}

ZEND_METHOD(EventBufferEvent, flush)
{
	zend_long events, mode = BEV_FLUSH;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_LONG(events)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(mode)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch_or_warn(ZEND_THIS);
	if (!bev) {
		RETURN_FALSE;
	}
	if (mode != BEV_FLUSH && mode != BEV_FINISHED) {
		php_event_argument_warning(
			2, "must be EventBufferEvent::FLUSH or EventBufferEvent::FINISHED");
		RETURN_FALSE;
	}
	php_event_loop *loop = php_event_loop_of(&Z_EVENT_BUFFER_EVENT_P(ZEND_THIS)->handle);

	php_event_loop_enter(loop);
	RETVAL_BOOL(
		bufferevent_flush(bev, directions(events), (enum bufferevent_flush_mode) mode) >= 0);
	php_event_loop_leave(loop);
}

ZEND_METHOD(EventBufferEvent, write)
{
	zend_string *data;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(data)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch_or_warn(ZEND_THIS);
	if (!bev) {
		RETURN_FALSE;
	}
	RETVAL_BOOL(php_event_bytes_add(bufferevent_get_output(bev), data));
	php_event_error_flush();
}

ZEND_METHOD(EventBufferEvent, writeBuffer)
{
	zend_object *buf;
	struct bufferevent *bev = fetch_with_or_warn(INTERNAL_FUNCTION_PARAM_PASSTHRU, &buf);

	if (!bev || !php_event_buffer_may_pour(buf)) {
		RETURN_FALSE;
	}
	RETVAL_BOOL(php_event_buffer_pour(
		buf, bufferevent_get_output(bev), php_event_bufferevent_is_plain(bev)));
	php_event_error_flush();
}

ZEND_METHOD(EventBufferEvent, read)
{
	zend_long size;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(size)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch_or_warn(ZEND_THIS);
	if (!bev) {
		RETURN_NULL();
	}
	struct evbuffer *input = bufferevent_get_input(bev);
	bool some = size != 0 && evbuffer_get_length(input) > 0;
	zend_string *data = some ? php_event_bytes_copy(input, NULL, (size_t) size) : NULL;
	if (!data) {
		RETURN_NULL();
	}
	evbuffer_drain(input, ZSTR_LEN(data));
	RETURN_NEW_STR(data);
}

ZEND_METHOD(EventBufferEvent, readBuffer)
{
	zend_object *buf;
	struct bufferevent *bev = fetch_with_or_warn(INTERNAL_FUNCTION_PARAM_PASSTHRU, &buf);
	struct evbuffer *buffer = bev ? php_event_buffer_fetch(buf) : NULL;

	if (!buffer) {
		RETURN_FALSE;
	}
	RETVAL_BOOL(bufferevent_read_buffer(bev, buffer) == 0);
	php_event_error_flush();
}

ZEND_METHOD(EventBufferEvent, createPair)
{
	zend_object *base;
	zend_long options = 0;
	zval members[2];
	php_event_bufferevent *pair[2];

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(options)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_event_loop_base(loop_of(base))) {
		RETURN_THROWS();
	}
	array_init_size(return_value, 2);
	for (int i = 0; i < 2; i++) {
		object_init_ex(&members[i], php_event_buffer_event_ce);
		add_next_index_zval(return_value, &members[i]);
		pair[i] = Z_EVENT_BUFFER_EVENT_P(&members[i]);
	}
	if (!php_event_bufferevent_open_pair(pair, loop_of(base), options)) {
		zval_ptr_dtor(return_value);
		RETURN_FALSE;
	}
}

/* The lowest priority of its base. */
static int last_priority(struct bufferevent *bev)
{
	return event_base_get_npriorities(bufferevent_get_base(bev)) - 1;
}

ZEND_METHOD(EventBufferEvent, setPriority)
{
	zend_long priority;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(priority)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch_or_warn(ZEND_THIS);
	if (!bev) {
		RETURN_FALSE;
	}
	if (!php_event_check_range_or_warn(priority, 0, last_priority(bev), 1)) {
		RETURN_FALSE;
	}
	RETURN_BOOL(
		php_event_bufferevent_set_priority(Z_EVENT_BUFFER_EVENT_P(ZEND_THIS), (int) priority));
}

ZEND_METHOD(EventBufferEvent, setTimeouts)
{
	double timeout_read, timeout_write;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_DOUBLE(timeout_read)
		Z_PARAM_DOUBLE(timeout_write)
	ZEND_PARSE_PARAMETERS_END();

	struct bufferevent *bev = fetch_or_warn(ZEND_THIS);
	if (!bev) {
		RETURN_FALSE;
	}
	struct timeval reading = php_event_timeval_clamp(timeout_read);
	struct timeval writing = php_event_timeval_clamp(timeout_write);

	RETVAL_BOOL(bufferevent_set_timeouts(bev, &reading, &writing) == 0);
	php_event_error_flush();
}

#ifdef HAVE_EVENT_OPENSSL

/* The TLS of $this or of the connection it shows; NULL if there is none. */
static SSL *fetch_tls_or_warn(zval *this)
{
	struct bufferevent *bev = fetch_or_warn(this);

	return bev ? php_event_tls_of(bev) : NULL;
}

/* Make the TLS of a new connection, or return NULL with an exception thrown. The context knows
 * which end it is: if the state was the other one, 3.1.5 gave a connection whose handshake failed.
 * May run PHP code. */
static SSL *make_tls(zend_object *ctx, zend_long state, uint32_t state_arg)
{
	SSL_CTX *context = php_event_handle_fetch(&php_event_ssl_context_from_obj(ctx)->handle);
	if (!context) {
		return NULL;
	}
	zend_long other = php_event_tls_context_accepts(context) ? BUFFEREVENT_SSL_CONNECTING
															 : BUFFEREVENT_SSL_ACCEPTING;
	if (state == other) {
		php_event_argument_warning(state_arg, "must be EventBufferEvent::SSL_%s with this context",
			other == BUFFEREVENT_SSL_CONNECTING ? "ACCEPTING" : "CONNECTING");
	}
	return EG(exception) ? NULL : php_event_tls_new(context);
}

ZEND_METHOD(EventBufferEvent, sslSocket)
{
	zend_object *base, *ctx;
	zval *socket;
	zend_long state, options = 0;

	ZEND_PARSE_PARAMETERS_START(4, 5)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_ZVAL_OR_NULL(socket)
		Z_PARAM_OBJ_OF_CLASS(ctx, php_event_ssl_context_ce)
		Z_PARAM_LONG(state)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(options)
	ZEND_PARSE_PARAMETERS_END();

	SSL *tls = make_tls(ctx, state, 4);
	if (!tls) {
		RETURN_THROWS();
	}
	object_init_ex(return_value, php_event_buffer_event_ce);
	php_event_bufferevent *self = Z_EVENT_BUFFER_EVENT_P(return_value);

	self->tls = tls;
	if (!php_event_bufferevent_open(self, loop_of(base), socket, options)) {
		zval_ptr_dtor(return_value);
		ZVAL_UNDEF(return_value);
		RETURN_THROWS();
	}
}

/* May a filter be put on it? Throws if not. */
static bool may_filter(const php_event_bufferevent *below, struct bufferevent *bev)
{
	if (below->stage == PHP_EVENT_FILTERED) {
		zend_throw_error(NULL, "%s", uses_it);
		return false;
	}
	if (php_event_bufferevent_is_view(below)) {
		zend_throw_error(NULL, "EventBufferEvent: the connection belongs to EventHttp");
		return false;
	}
	if (php_event_tls_of(bev)) {
		zend_throw_error(NULL, "EventBufferEvent: the connection has TLS already");
		return false;
	}
	return true;
}

ZEND_METHOD(EventBufferEvent, createSslFilter)
{
	zend_object *underlying, *ctx;
	zend_long state, options = 0;

	ZEND_PARSE_PARAMETERS_START(3, 4)
		Z_PARAM_OBJ_OF_CLASS(underlying, php_event_buffer_event_ce)
		Z_PARAM_OBJ_OF_CLASS(ctx, php_event_ssl_context_ce)
		Z_PARAM_LONG(state)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(options)
	ZEND_PARSE_PARAMETERS_END();

	php_event_bufferevent *below = php_event_buffer_event_from_obj(underlying);
	SSL *tls = make_tls(ctx, state, 3);
	struct bufferevent *bev = tls ? php_event_handle_fetch(&below->handle) : NULL;
	if (!bev || !may_filter(below, bev)) {
		if (tls) {
			php_event_tls_free(tls);
		}
		RETURN_THROWS();
	}
	object_init_ex(return_value, php_event_buffer_event_ce);
	php_event_bufferevent *self = Z_EVENT_BUFFER_EVENT_P(return_value);

	php_event_bufferevent_open_filter(self, below, tls, options);
}

ZEND_METHOD(EventBufferEvent, sslError)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct bufferevent *bev = fetch_or_warn(ZEND_THIS);
	if (!bev) {
		RETURN_FALSE;
	}
	RETURN_STR(php_event_tls_take_error(bev));
}

ZEND_METHOD(EventBufferEvent, sslRenegotiate)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (fetch_tls_or_warn(ZEND_THIS)) {
		php_error_docref(NULL, E_WARNING, "Connections are never renegotiated");
	}
}

ZEND_METHOD(EventBufferEvent, sslGetCipherInfo)
{
	char room[256];

	ZEND_PARSE_PARAMETERS_NONE();

	SSL *tls = fetch_tls_or_warn(ZEND_THIS);
	if (!tls) {
		RETURN_FALSE;
	}
	RETURN_STRING(php_event_tls_cipher_description(tls, room, sizeof room));
}

static void say_of_tls(INTERNAL_FUNCTION_PARAMETERS, const char *(*what)(const SSL *tls))
{
	ZEND_PARSE_PARAMETERS_NONE();

	SSL *tls = fetch_tls_or_warn(ZEND_THIS);
	if (!tls) {
		RETURN_FALSE;
	}
	RETURN_STRING(what(tls));
}

ZEND_METHOD(EventBufferEvent, sslGetCipherName)
{
	say_of_tls(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_tls_cipher_name);
}

ZEND_METHOD(EventBufferEvent, sslGetCipherVersion)
{
	say_of_tls(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_tls_cipher_version);
}

ZEND_METHOD(EventBufferEvent, sslGetProtocol)
{
	say_of_tls(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_event_tls_spoken);
}

ZEND_METHOD(EventBufferEvent, sslGetAlpnProtocol)
{
	ZEND_PARSE_PARAMETERS_NONE();

	SSL *tls = fetch_tls_or_warn(ZEND_THIS);
	if (!tls) {
		RETURN_FALSE;
	}
	RETURN_STR(php_event_tls_alpn_protocol(tls));
}

#endif

/* --- properties and handlers --- */

static zval *read_fd(zend_object *object, zval *room)
{
	const php_event_bufferevent *self = php_event_buffer_event_from_obj(object);
	struct bufferevent *bev = self->handle.ptr;
	evutil_socket_t fd = bev ? php_event_bufferevent_fd(self, bev) : -1;

	if (fd >= 0) {
		ZVAL_LONG(room, fd);
	}
	return room;
}

static zval *read_priority(zend_object *object, zval *room)
{
	struct bufferevent *bev = php_event_buffer_event_from_obj(object)->handle.ptr;

	if (bev) {
		ZVAL_LONG(room, bufferevent_get_priority(bev));
	}
	return room;
}

/* As 3.1.5 took it: of any type, and a priority that the base lacks changes nothing. */
static void write_priority(zend_object *object, zval *value)
{
	php_event_bufferevent *self = php_event_buffer_event_from_obj(object);
	zend_long priority = zval_get_long(value); /* may run PHP code */
	struct bufferevent *bev = EG(exception) ? NULL : fetch_of_or_warn(self);

	if (bev && priority >= 0 && priority <= last_priority(bev)) {
		php_event_bufferevent_set_priority(self, (int) priority);
	}
}

/* Null for a freed one. */
static struct bufferevent *fetch_for_view(php_event_bufferevent *self)
{
	bool freed = !self->handle.ptr && !php_event_handle_is_new(&self->handle);

	return freed ? NULL : php_event_handle_fetch(&self->handle);
}

static zval *read_input(zend_object *object, zval *room)
{
	php_event_bufferevent *self = php_event_buffer_event_from_obj(object);
	struct bufferevent *bev = fetch_for_view(self);

	if (bev) {
		show_input(self, bev, room);
	}
	return room;
}

static zval *read_output(zend_object *object, zval *room)
{
	php_event_bufferevent *self = php_event_buffer_event_from_obj(object);
	struct bufferevent *bev = fetch_for_view(self);

	if (bev) {
		show_output(self, bev, room);
	}
	return room;
}

static zval *read_dirty(zend_object *object, zval *room)
{
	ZVAL_BOOL(room, php_event_buffer_event_from_obj(object)->dirty);
	return room;
}

static void write_dirty(zend_object *object, zval *value)
{
	php_event_bufferevent *self = php_event_buffer_event_from_obj(object);
	bool dirty = zend_is_true(value); /* may run PHP code */
	struct bufferevent *bev = EG(exception) ? NULL : fetch_of_or_warn(self);

	if (!bev) {
		return;
	}
	self->dirty = dirty;
	if (php_event_tls_of(bev)) {
		php_event_tls_allow_dirty_shutdown(bev, dirty);
	}
}

static const php_event_property properties[] = {
	{"priority", read_priority, write_priority},
	{"fd", read_fd, NULL},
	{"input", read_input, NULL},
	{"output", read_output, NULL},
	{"allow_ssl_dirty_shutdown", read_dirty, write_dirty},
	{0},
};

void php_event_buffer_event_wrap(zval *return_value, struct bufferevent *bev,
	php_event_handle *owner, const php_event_bufferevent_ops *ops)
{
	object_init_ex(return_value, php_event_buffer_event_ce);
	php_event_bufferevent_open_view(Z_EVENT_BUFFER_EVENT_P(return_value), bev, owner, ops);
}

static zend_object *create(zend_class_entry *ce)
{
	php_event_buffer_event *self = php_event_object_alloc(sizeof *self, ce, &handlers.std);

	php_event_bufferevent_init(&self->bufferevent, &kind);
	return &self->std;
}

/* The last view of an HTTP connection goes: that may end the connection, and its close callback
 * runs. */
static void destroy(zend_object *object)
{
	php_event_bufferevent *self = php_event_buffer_event_from_obj(object);

	zend_objects_destroy_object(object);
	if (self->view.owner) {
		php_event_loop_drop(&self->handle);
	}
}

static void free_object(zend_object *object)
{
	php_event_bufferevent_free(php_event_buffer_event_from_obj(object));
	zend_object_std_dtor(object);
}

void php_event_buffer_event_register(void)
{
	php_event_buffer_event_ce = register_class_EventBufferEvent();
	php_event_buffer_event_ce->create_object = create;
	php_event_handle_handlers(&handlers.std, &kind);
	php_event_property_handlers_init(&handlers, properties);
	handlers.std.dtor_obj = destroy;
	handlers.std.free_obj = free_object;
}
