/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "event_dns_base.h"

#include "../src/address.h"
#include "../src/check.h"
#include "../src/error.h"
#include "event_base.h"

#include "event_dns_base_arginfo.h"

#include <math.h>
#include <zend_exceptions.h>

zend_class_entry *php_event_dns_base_ce;

static zend_object_handlers handlers;

static void show(const php_event_handle *handle, php_event_shown *shown)
{
	const php_event_dns *self = (const php_event_dns *) handle;

	php_event_shown_long(shown, "nameservers", evdns_base_count_nameservers(handle->ptr));
	php_event_shown_long(shown, "look_ups", self->look_ups);
}

static const php_event_kind kind = {
	.name = "EventDnsBase",
	.closed = "its EventDnsBase has been freed",
	.object = offsetof(php_event_dns_base, std),
	.release = php_event_dns_release,
	.show = show,
	.forked = php_event_dns_forked,
};

/* --- helpers of the methods --- */

/* The evdns_base behind $this; NULL with an Error thrown. */
static struct evdns_base *fetch(zval *this)
{
	return php_event_handle_fetch(&Z_EVENT_DNS_BASE_P(this)->dns.handle);
}

php_event_dns *php_event_dns_base_fetch(
	zend_object *object, const php_event_loop *loop, uint32_t arg)
{
	php_event_dns *dns = &php_event_dns_base_from_obj(object)->dns;

	if (!php_event_handle_fetch(&dns->handle)) {
		return NULL;
	}
	if (php_event_loop_of(&dns->handle) != loop) {
		zend_argument_value_error(arg, "must be made on the same EventBase");
		return NULL;
	}
	return dns;
}

/* Read the constructor's $initialize. Returns false with an exception thrown. */
static bool flags_of(const zval *initialize, zend_long *flags)
{
	const zend_long known = EVDNS_BASE_INITIALIZE_NAMESERVERS | EVDNS_BASE_DISABLE_WHEN_INACTIVE
		| EVDNS_BASE_NAMESERVERS_NO_DEFAULT;

	switch (Z_TYPE_P(initialize)) {
		case IS_FALSE:
			*flags = 0;
			return true;
		case IS_TRUE:
			*flags = EVDNS_BASE_INITIALIZE_NAMESERVERS;
			return true;
		case IS_LONG:
			*flags = Z_LVAL_P(initialize);
			break;
		default:
			zend_argument_type_error(
				2, "must be of type bool|int, %s given", zend_zval_type_name(initialize));
			return false;
	}
	if (*flags & ~known) {
		zend_throw_exception(php_event_exception_ce,
			"EventDnsBase: the flags must be made of INITIALIZE_NAMESERVERS, DISABLE_WHEN_INACTIVE "
			"and NAMESERVERS_NO_DEFAULT",
			0);
		return false;
	}
	return true;
}

/* The values that an option of evdns takes. */
typedef struct {
	const char *name;
	enum { INTEGER, SECONDS, ADDRESS } type;
	double min, max;
} option;

static const option options[] = {
	{"ndots", INTEGER, 0, INT_MAX},
	{"timeout", SECONDS, 0.001, 1000000},
	{"attempts", INTEGER, 0, 255},
	{"max-timeouts", INTEGER, 1, 255},
	{"max-inflight", INTEGER, 1, 65000},
	{"initial-probe-timeout", SECONDS, 0.001, 3600},
	{"getaddrinfo-allow-skew", SECONDS, 0.001, 1000000},
	{"randomize-case", INTEGER, 0, 1},
	{"bind-to", ADDRESS, 0, 0},
	{"so-rcvbuf", INTEGER, 0, INT_MAX},
	{"so-sndbuf", INTEGER, 0, INT_MAX},
	{0},
};

/* With or without the colon that resolv.conf puts after it. NULL with a warning. */
static const option *find_option(const zend_string *name)
{
	size_t length = ZSTR_LEN(name);

	if (length && ZSTR_VAL(name)[length - 1] == ':') {
		length--;
	}
	for (const option *o = options; o->name; o++) {
		if (strlen(o->name) == length && memcmp(ZSTR_VAL(name), o->name, length) == 0) {
			return o;
		}
	}
	php_event_argument_warning(1, "must be the name of an option");
	return NULL;
}

/* Returns false with a warning if it is neither IPv4 nor IPv6. */
static bool check_address_or_warn(const zend_string *value, uint32_t arg)
{
	php_event_address address;

	if (!php_event_address_parse(&address, value)
		|| (address.sa.sa_family != AF_INET && address.sa.sa_family != AF_INET6)) {
		php_event_argument_warning(arg, "must be an IP address, with or without a port");
		return false;
	}
	return true;
}

/* Positive values are clamped to the option's range. */
static bool number_of(const option *o, const zend_string *value, double *number)
{
	zend_long integer;
	zend_uchar type = is_numeric_string(ZSTR_VAL(value), ZSTR_LEN(value), &integer, number, false);

	if (type == IS_LONG) {
		*number = (double) integer;
	}
	if ((type != IS_LONG && type != IS_DOUBLE) || !(*number >= 0)
		|| (o->type == SECONDS && *number == 0)) {
		return false;
	}
	*number = MIN(MAX(*number, o->min), o->max);
	return true;
}

/* As libevent parses it: both depend on the locale. */
static bool set_option(php_event_dns *dns, const option *o, const zend_string *value)
{
	char text[64];
	double number;

	if (o->type == ADDRESS) {
		return check_address_or_warn(value, 2)
			&& php_event_dns_set_option(dns, o->name, ZSTR_VAL(value));
	}
	if (!number_of(o, value, &number)) {
		php_event_argument_warning(2, "must be %s from %g to %.0f",
			o->type == SECONDS ? "a number" : "an integer", o->min, o->max);
		return false;
	}
	snprintf(text, sizeof text, o->type == SECONDS ? "%.6f" : "%.0f",
		o->type == SECONDS ? number : floor(number));
	return php_event_dns_set_option(dns, o->name, text);
}

/* Can this be a file? Returns false with a warning if not. */
static bool check_file_or_warn(const zend_string *name, uint32_t arg)
{
	return php_event_check_no_nul_or_warn(name, arg) && !php_check_open_basedir(ZSTR_VAL(name));
}

/* --- methods --- */

ZEND_METHOD(EventDnsBase, __construct)
{
	php_event_dns_base *self = Z_EVENT_DNS_BASE_P(ZEND_THIS);
	zend_object *base;
	zval *initialize;
	zend_long flags;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_OBJ_OF_CLASS(base, php_event_base_ce)
		Z_PARAM_ZVAL(initialize)
	ZEND_PARSE_PARAMETERS_END();

	php_event_loop *loop = &php_event_base_from_obj(base)->loop;
	if (!php_event_handle_may_open(&self->dns.handle) || !php_event_loop_base(loop)
		|| !flags_of(initialize, &flags)) {
		RETURN_THROWS();
	}
	struct evdns_base *evdns = php_event_dns_new(loop, flags);
	if (!evdns) {
		RETURN_THROWS();
	}
	php_event_dns_open(&self->dns, evdns, loop, base, flags);
}

ZEND_METHOD(EventDnsBase, parseResolvConf)
{
	const zend_long known = DNS_OPTIONS_ALL | EVDNS_BASE_NAMESERVERS_NO_DEFAULT;
	zend_long flags;
	zend_string *filename;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_LONG(flags)
		Z_PARAM_STR(filename)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	if (flags & ~known) {
		php_event_argument_warning(
			1, "must be a combination of EventDnsBase::OPTION_* bits and NAMESERVERS_NO_DEFAULT");
		RETURN_FALSE;
	}
	if (!check_file_or_warn(filename, 2)) {
		RETURN_FALSE;
	}
	if (!php_event_dns_parse(&Z_EVENT_DNS_BASE_P(ZEND_THIS)->dns, flags, ZSTR_VAL(filename))) {
		php_event_error_warn(ZSTR_VAL(filename));
		RETURN_FALSE;
	}
	RETURN_TRUE;
}

ZEND_METHOD(EventDnsBase, addNameserverIp)
{
	zend_string *ip;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(ip)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	if (!check_address_or_warn(ip, 1)) {
		RETURN_FALSE;
	}
	if (!php_event_dns_add_nameserver(&Z_EVENT_DNS_BASE_P(ZEND_THIS)->dns, ZSTR_VAL(ip))) {
		php_event_error_warn(ZSTR_VAL(ip));
		RETURN_FALSE;
	}
	RETURN_TRUE;
}

ZEND_METHOD(EventDnsBase, loadHosts)
{
	zend_string *hosts;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(hosts)
	ZEND_PARSE_PARAMETERS_END();

	struct evdns_base *evdns = fetch(ZEND_THIS);
	if (!evdns) {
		RETURN_THROWS();
	}
	if (!check_file_or_warn(hosts, 1)) {
		RETURN_FALSE;
	}
	if (evdns_base_load_hosts(evdns, ZSTR_VAL(hosts)) != 0) {
		php_event_error_warn(ZSTR_VAL(hosts));
		RETURN_FALSE;
	}
	RETURN_TRUE;
}

ZEND_METHOD(EventDnsBase, clearSearch)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct evdns_base *evdns = fetch(ZEND_THIS);
	if (!evdns) {
		RETURN_THROWS();
	}
	evdns_base_search_clear(evdns);
}

ZEND_METHOD(EventDnsBase, addSearch)
{
	zend_string *domain;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(domain)
	ZEND_PARSE_PARAMETERS_END();

	struct evdns_base *evdns = fetch(ZEND_THIS);
	if (!evdns) {
		RETURN_THROWS();
	}
	if (!php_event_dns_is_host(domain) || zend_str_has_nul_byte(domain)) {
		php_event_argument_warning(1, "must be a domain of 1 to 255 bytes");
		return;
	}
	evdns_base_search_add(evdns, ZSTR_VAL(domain));
}

ZEND_METHOD(EventDnsBase, setSearchNdots)
{
	zend_long ndots;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(ndots)
	ZEND_PARSE_PARAMETERS_END();

	struct evdns_base *evdns = fetch(ZEND_THIS);
	if (!evdns) {
		RETURN_THROWS();
	}
	evdns_base_search_ndots_set(evdns, (int) php_event_clamp(ndots, 0, INT_MAX));
}

ZEND_METHOD(EventDnsBase, setOption)
{
	zend_string *name, *value;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_STR(name)
		Z_PARAM_STR(value)
	ZEND_PARSE_PARAMETERS_END();

	struct evdns_base *evdns = fetch(ZEND_THIS);
	if (!evdns) {
		RETURN_THROWS();
	}
	const option *o = find_option(name);
	if (!o || !set_option(&Z_EVENT_DNS_BASE_P(ZEND_THIS)->dns, o, value)) {
		RETURN_FALSE;
	}
	evdns_base_resume(evdns); /* more may be asked for now */
	RETURN_TRUE;
}

ZEND_METHOD(EventDnsBase, countNameservers)
{
	ZEND_PARSE_PARAMETERS_NONE();

	struct evdns_base *evdns = fetch(ZEND_THIS);
	if (!evdns) {
		RETURN_THROWS();
	}
	RETURN_LONG(evdns_base_count_nameservers(evdns));
}

/* An IP address, without port or brackets. */
static bool address_of(php_event_address *address, const zend_string *text)
{
	memset(address, 0, sizeof *address);
	if (zend_str_has_nul_byte(text)) {
		return false;
	}
	address->sa.sa_family = strchr(ZSTR_VAL(text), ':') ? AF_INET6 : AF_INET;
	return evutil_inet_pton(address->sa.sa_family, ZSTR_VAL(text),
			   address->sa.sa_family == AF_INET6 ? (void *) &address->in6.sin6_addr
												 : (void *) &address->in.sin_addr)
		== 1;
}

ZEND_METHOD(EventDnsBase, resolve)
{
	zend_string *host;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	zval *arg = NULL;
	zend_long family = AF_UNSPEC;
	php_event_dns *dns = &Z_EVENT_DNS_BASE_P(ZEND_THIS)->dns;
	php_event_callback callback = {0};

	ZEND_PARSE_PARAMETERS_START(2, 4)
		Z_PARAM_PATH_STR(host)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
		Z_PARAM_LONG(family)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS) || !php_event_dns_check_host_or_throw(host, 1)
		|| !php_event_dns_check_family_or_throw(family, 4)) {
		RETURN_THROWS();
	}
	if (php_event_callback_resolve(&callback, &dns->handle, &fci, &fcc, arg)) {
		RETVAL_LONG(php_event_dns_resolve(dns, ZSTR_VAL(host), (int) family, &callback));
	}
	php_event_callback_clear(&callback);
}

ZEND_METHOD(EventDnsBase, resolveReverse)
{
	zend_string *text;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	zval *arg = NULL;
	php_event_address address;
	php_event_dns *dns = &Z_EVENT_DNS_BASE_P(ZEND_THIS)->dns;
	php_event_callback callback = {0};

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_STR(text)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(arg)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	if (!address_of(&address, text)) {
		php_event_argument_warning(1, "must be an IPv4 or IPv6 address");
		RETURN_FALSE;
	}
	if (php_event_callback_resolve(&callback, &dns->handle, &fci, &fcc, arg)) {
		RETVAL_LONG(php_event_dns_resolve_reverse(dns, &address, &callback));
	}
	php_event_callback_clear(&callback);
}

ZEND_METHOD(EventDnsBase, cancel)
{
	zend_long number;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(number)
	ZEND_PARSE_PARAMETERS_END();

	if (!fetch(ZEND_THIS)) {
		RETURN_THROWS();
	}
	RETURN_BOOL(php_event_dns_give_up(&Z_EVENT_DNS_BASE_P(ZEND_THIS)->dns, number));
}

/* --- handlers --- */

static zend_object *create(zend_class_entry *ce)
{
	php_event_dns_base *self = php_event_object_alloc(sizeof *self, ce, &handlers);

	php_event_handle_init(&self->dns.handle, &kind);
	return &self->std;
}

void php_event_dns_base_register(void)
{
	php_event_dns_base_ce = register_class_EventDnsBase();
	php_event_dns_base_ce->create_object = create;
	php_event_handle_handlers(&handlers, &kind);
}
