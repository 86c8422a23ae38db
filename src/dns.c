/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "dns.h"

#include "error.h"

#include <zend_exceptions.h>

/* Lives until evdns has answered and also whoever asked has been told or has cancelled it. */
struct php_event_dns_look_up {
	php_event_dns *asks; /* as long as somebody waits, who holds it or is below it */
	struct evdns_getaddrinfo_request *request;
	struct evdns_request *reverse; /* instead, for an address; NULL: it is a host */
	char *name;                    /* what that found; NULL: nothing */
	struct evdns_base *evdns;      /* until it has been told, or cancelled */
	bool asked;                    /* evdns will answer */
	php_event_dns_done done;       /* NULL: nobody waits any more */
	void *arg;
	struct event *delivery; /* brings the answer from the loop */
	int error;
	struct evutil_addrinfo *found;
};

static void free_found(struct evutil_addrinfo *found)
{
	if (found) {
		evutil_freeaddrinfo(found);
	}
}

static void free_if_over(php_event_dns_look_up *look_up)
{
	if (!look_up->asked && !look_up->done) {
		free_found(look_up->found);
		free(look_up->name);
		pefree(look_up, true);
	}
}

static void go_inactive(php_event_dns *self, int error);

static void stop_waiting(php_event_dns_look_up *look_up)
{
	look_up->done = NULL;
	event_free(look_up->delivery);
	if (--look_up->asks->look_ups == 0) {
		go_inactive(look_up->asks, look_up->error);
	}
}

/* evdns calls back in any case, later. */
static void cancel(php_event_dns_look_up *look_up)
{
	if (look_up->reverse) {
		evdns_cancel_request(look_up->evdns, look_up->reverse);
	} else {
		evdns_getaddrinfo_cancel(look_up->request);
	}
}

/* Without a name server evdns never answers. One may have been added meanwhile. */
static bool must_wait(php_event_dns_look_up *look_up)
{
	if (!look_up->asked || evdns_base_count_nameservers(look_up->evdns) > 0) {
		return look_up->asked;
	}
	look_up->error = EVUTIL_EAI_AGAIN;
	cancel(look_up);
	return false;
}

static void on_delivery(evutil_socket_t fd, short what, void *arg)
{
	php_event_dns_look_up *look_up = arg;

	if (must_wait(look_up)) {
		return;
	}
	php_event_dns_look_up over = *look_up;
	const struct evutil_addrinfo named = {.ai_canonname = over.name};

	look_up->found = NULL;
	look_up->name = NULL;
	stop_waiting(look_up);
	free_if_over(look_up);
	over.done(over.arg, over.error, over.name ? &named : over.found);
	free_found(over.found);
	free(over.name);
}

static void answered(php_event_dns_look_up *look_up)
{
	look_up->asked = false;
	if (look_up->done) {
		event_active(look_up->delivery, EV_TIMEOUT, 0);
	}
	free_if_over(look_up);
}

/* A host with addresses of another family only gives no error, and no address. */
static void on_answer(int error, struct evutil_addrinfo *found, void *arg)
{
	php_event_dns_look_up *look_up = arg;

	look_up->error = error || found ? error : EVUTIL_EAI_NODATA;
	look_up->found = found;
	answered(look_up);
}

/* As evdns does for hosts, except for an error that says why. */
static int error_of(int result)
{
	if (result == DNS_ERR_NONE || result == DNS_ERR_NODATA) {
		return EVUTIL_EAI_NODATA;
	}
	return result == DNS_ERR_NOTEXIST ? EVUTIL_EAI_NONAME : EVUTIL_EAI_FAIL;
}

/* If there are several names, evdns reports one. */
static void on_name(int result, char type, int count, int ttl, void *names, void *arg)
{
	php_event_dns_look_up *look_up = arg;
	bool found = result == DNS_ERR_NONE && type == DNS_PTR && count > 0;

	if (found) {
		look_up->name = strdup(*(const char *const *) names);
	}
	look_up->error = look_up->name ? 0 : error_of(result);
	answered(look_up);
}

/* --- what to look up --- */

enum { HOST_MAX = 255 };

/* For a name with ".." evdns would send what no name server can read. */
bool php_event_dns_is_host(const zend_string *host)
{
	return ZSTR_LEN(host) > 0 && ZSTR_LEN(host) <= HOST_MAX && !strstr(ZSTR_VAL(host), "..");
}

bool php_event_dns_is_family(zend_long family)
{
	return family == AF_INET || family == AF_INET6 || family == AF_UNSPEC;
}

bool php_event_dns_check_host_or_throw(const zend_string *host, uint32_t arg)
{
	if (ZSTR_LEN(host) == 0 || ZSTR_LEN(host) > HOST_MAX) {
		zend_argument_value_error(arg, "must be 1 to %d bytes long", HOST_MAX);
		return false;
	}
	if (!php_event_dns_is_host(host)) {
		zend_argument_value_error(arg, "must not contain \"..\"");
		return false;
	}
	return true;
}

bool php_event_dns_check_family_or_throw(zend_long family, uint32_t arg)
{
	if (!php_event_dns_is_family(family)) {
		zend_argument_value_error(arg, "must be EventUtil::AF_INET, AF_INET6 or AF_UNSPEC");
		return false;
	}
	return true;
}

/* One entry for each address, not one for each type of socket. */
static struct evutil_addrinfo hints_of(int family)
{
	return (struct evutil_addrinfo){
		.ai_family = family,
		.ai_socktype = SOCK_STREAM,
		.ai_protocol = IPPROTO_TCP,
	};
}

typedef char service[sizeof "65535"];

static void print_port(service text, int port)
{
	snprintf(text, sizeof(service), "%u", (unsigned) (uint16_t) port);
}

/* --- looking it up --- */

void php_event_dns_wait(const char *host, int port, int family, php_event_dns_done done, void *arg)
{
	struct evutil_addrinfo hints = hints_of(family), *found = NULL;
	service text;

	print_port(text, port);
	int error = evutil_getaddrinfo(host, text, &hints, &found);
	done(arg, error, found);
	free_found(found);
}

/* libevent 2.1.12 mixes up which answers it accepts: with random case, names in another case than
 * asked; without, only the same. So the option has its true value while evdns asks, and the
 * opposite while answers come. */
static void set_case(php_event_dns *self, const char *random)
{
	if (random) {
		evdns_base_set_option(self->handle.ptr, "randomize-case", random);
	}
}

static const char *against(const char *random)
{
	return !random ? NULL : *random == '1' ? "0" : "1";
}

bool php_event_dns_set_option(php_event_dns *self, const char *name, const char *value)
{
	if (strcmp(name, "max-inflight") == 0) {
		self->max_inflight = atoi(value);
	} else if (strcmp(name, "randomize-case") == 0) {
		self->random_case = *value == '1' ? "1" : "0";
		value = against(self->random_case);
	}
	return evdns_base_set_option(self->handle.ptr, name, value) == 0;
}

static php_event_dns_look_up *look_up_new(php_event_dns *self, php_event_dns_done done, void *arg)
{
	php_event_dns_look_up *look_up = pecalloc(1, sizeof *look_up, true);

	look_up->done = done;
	look_up->arg = arg;
	look_up->delivery =
		event_new(php_event_loop_of(&self->handle)->handle.ptr, -1, 0, on_delivery, look_up);
	look_up->asked = true;
	look_up->asks = self;
	look_up->evdns = self->handle.ptr;
	self->look_ups++;
	return look_up;
}

static void deliver_if_nobody_answers(php_event_dns_look_up *look_up)
{
	if (look_up->asked && evdns_base_count_nameservers(look_up->evdns) == 0) {
		event_active(look_up->delivery, EV_TIMEOUT, 0);
	}
}

php_event_dns_look_up *php_event_dns_ask(
	php_event_dns *self, const char *host, int port, int family, php_event_dns_done done, void *arg)
{
	struct evutil_addrinfo hints = hints_of(family);
	php_event_dns_look_up *look_up = look_up_new(self, done, arg);
	service text;

	print_port(text, port);
	set_case(self, self->random_case);
	struct evdns_getaddrinfo_request *request =
		evdns_getaddrinfo(self->handle.ptr, host, text, &hints, on_answer, look_up);
	set_case(self, against(self->random_case));
	look_up->request = request;
	deliver_if_nobody_answers(look_up);
	return look_up;
}

/* The same for the name of an address. */
static php_event_dns_look_up *ask_for_name(
	php_event_dns *self, const php_event_address *address, php_event_dns_done done, void *arg)
{
	php_event_dns_look_up *look_up = look_up_new(self, done, arg);

	set_case(self, self->random_case);
	look_up->reverse = address->sa.sa_family == AF_INET
		? evdns_base_resolve_reverse(look_up->evdns, &address->in.sin_addr, 0, on_name, look_up)
		: evdns_base_resolve_reverse_ipv6(
			look_up->evdns, &address->in6.sin6_addr, 0, on_name, look_up);
	set_case(self, against(self->random_case));
	if (look_up->reverse) {
		deliver_if_nobody_answers(look_up);
	} else { /* nobody has been asked */
		look_up->asked = false;
		look_up->error = EVUTIL_EAI_MEMORY;
		event_active(look_up->delivery, EV_TIMEOUT, 0);
	}
	return look_up;
}

void php_event_dns_cancel(php_event_dns_look_up *look_up)
{
	if (look_up->asked) {
		cancel(look_up);
	}
	stop_waiting(look_up);
	free_if_over(look_up);
}

/* --- a look-up that PHP asked for: whom to tell --- */

typedef struct {
	php_event_handle handle; /* a look-up, under its EventDnsBase */
	php_event_callback callback;
	zend_long number;
	bool of_address;
} resolution;

static void release(php_event_handle *handle, void *look_up)
{
	php_event_dns_cancel(look_up);
}

static void forget(php_event_handle *handle)
{
	php_event_callback callback = ((resolution *) handle)->callback;

	efree(handle);
	php_event_callback_clear(&callback);
}

static bool armed(const php_event_handle *handle)
{
	return true;
}

static void edges(php_event_handle *handle, zend_get_gc_buffer *buffer)
{
	php_event_callback_edges(&((resolution *) handle)->callback, buffer);
}

static const php_event_kind resolution_kind = {
	.name = "EventDnsBase",
	.release = release,
	.clear = forget,
	.armed = armed,
	.edges = edges,
};

/* The same without the look-up, which is over. */
static const php_event_kind resolved_kind = {
	.name = "EventDnsBase",
	.clear = forget,
};

typedef struct {
	resolution *self;
	int error;
	const struct evutil_addrinfo *found;
} answer;

static void addresses_of(const struct evutil_addrinfo *found, zval *addresses)
{
	array_init(addresses);
	for (; found; found = found->ai_next) {
		zval address, port;

		php_event_address_to_php(found->ai_addr, (ev_socklen_t) found->ai_addrlen, &address, &port);
		add_next_index_zval(addresses, &address);
	}
}

/* The callback may drop the EventDnsBase, and with it the resolution: so the callback is held
 * separately. */
static void tell_of_answer(void *arg)
{
	const answer *a = arg;
	php_event_callback callback = a->self->callback;
	bool of_address = a->self->of_address;
	zval argv[3];

	a->self->callback = (php_event_callback){0};
	php_event_handle_close(&a->self->handle, "the look-up is over");
	ZVAL_NULL(&argv[0]);
	ZVAL_NULL(&argv[1]);
	if (a->error) {
		ZVAL_STRING(&argv[1], evutil_gai_strerror(a->error));
	} else if (of_address) {
		ZVAL_STRING(&argv[0], a->found->ai_canonname);
	} else {
		addresses_of(a->found, &argv[0]);
	}
	php_event_callback_call(&callback, 2, argv);
	zval_ptr_dtor(&argv[0]);
	zval_ptr_dtor(&argv[1]);
	php_event_callback_clear(&callback);
}

static void done(void *arg, int error, const struct evutil_addrinfo *found)
{
	answer a = {.self = arg, .error = error, .found = found};

	a.self->handle.kind = &resolved_kind;
	php_event_loop_call(php_event_loop_of(&a.self->handle), tell_of_answer, &a);
}

static resolution *resolution_new(const php_event_callback *callback, bool of_address)
{
	resolution *self = ecalloc(1, sizeof *self);

	php_event_handle_init(&self->handle, &resolution_kind);
	php_event_callback_copy(&self->callback, callback, NULL);
	self->of_address = of_address;
	return self;
}

static zend_long wait_for(php_event_dns *self, resolution *asked, php_event_dns_look_up *look_up)
{
	asked->number = ++self->asked;
	php_event_handle_open(&asked->handle, look_up, &self->handle, NULL);
	return asked->number;
}

zend_long php_event_dns_resolve(
	php_event_dns *self, const char *host, int family, const php_event_callback *callback)
{
	resolution *asked = resolution_new(callback, false);

	return wait_for(self, asked, php_event_dns_ask(self, host, 0, family, done, asked));
}

zend_long php_event_dns_resolve_reverse(
	php_event_dns *self, const php_event_address *address, const php_event_callback *callback)
{
	resolution *asked = resolution_new(callback, true);

	return wait_for(self, asked, ask_for_name(self, address, done, asked));
}

bool php_event_dns_give_up(php_event_dns *self, zend_long number)
{
	for (php_event_handle *child = self->handle.children; child; child = child->next) {
		if (child->kind == &resolution_kind && ((resolution *) child)->number == number) {
			php_event_handle_close(child, "the look-up has been cancelled");
			return true;
		}
	}
	return false;
}

/* --- the beginning, the end, and the life after a fork --- */

/* As evdns_base_resolv_conf_parse() takes them; one bit of evdns_base_new() means another thing
 * there. */
static int options_of(zend_long flags)
{
	bool no_default = flags & EVDNS_BASE_NAMESERVERS_NO_DEFAULT;

	return (int) (flags & DNS_OPTIONS_ALL) | (no_default ? DNS_OPTION_NAMESERVERS_NO_DEFAULT : 0);
}

/* The system's configuration, or the reason why it cannot be had. */
static const char *initialize(struct evdns_base *evdns, zend_long flags)
{
#ifdef PHP_WIN32
	return evdns_base_config_windows_nameservers(evdns) ? "no name servers are set up" : NULL;
#else
	int options = options_of(flags | DNS_OPTIONS_ALL);

	return evdns_base_resolv_conf_parse(evdns, options, "/etc/resolv.conf") == 0
		? NULL
		: "/etc/resolv.conf cannot be read, or has no name server";
#endif
}

/* Inactive from the start: evdns_base_new() would make it so only after it has begun with name
 * servers. */
struct evdns_base *php_event_dns_new(php_event_loop *loop, zend_long flags)
{
	struct evdns_base *evdns =
		evdns_base_new(loop->handle.ptr, (int) flags & EVDNS_BASE_DISABLE_WHEN_INACTIVE);

	if (!evdns) {
		zend_throw_exception(
			php_event_exception_ce, "EventDnsBase: no random numbers can be had", 0);
		return NULL;
	}
	bool confined = php_event_backend_confine(&loop->backend, true);
	const char *why = flags & EVDNS_BASE_INITIALIZE_NAMESERVERS ? initialize(evdns, flags) : NULL;
	php_event_backend_confine(&loop->backend, confined);
	if (why) {
		evdns_base_free(evdns, 0);
		zend_throw_exception_ex(php_event_exception_ce, 0, "EventDnsBase: %s", why);
		return NULL;
	}
	return evdns;
}

/* The socket of a name server is watched as soon as it is made. */
bool php_event_dns_add_nameserver(php_event_dns *self, const char *address)
{
	enum { ADDED_BEFORE = 3 };
	php_event_backend *backend = &php_event_loop_of(&self->handle)->backend;
	bool confined = php_event_backend_confine(backend, true);
	int result = evdns_base_nameserver_ip_add(self->handle.ptr, address);

	php_event_backend_confine(backend, confined);
	if (result != 0 && result != ADDED_BEFORE) {
		return false;
	}
	evdns_base_resume(self->handle.ptr);
	return true;
}

bool php_event_dns_parse(php_event_dns *self, zend_long flags, const char *file)
{
	enum { NO_NAMESERVER = 6 };
	php_event_backend *backend = &php_event_loop_of(&self->handle)->backend;
	bool confined = php_event_backend_confine(backend, true);
	int result = evdns_base_resolv_conf_parse(self->handle.ptr, options_of(flags), file);

	php_event_backend_confine(backend, confined);
	evdns_base_resume(self->handle.ptr);
	return result == 0 || result == NO_NAMESERVER;
}

/* Forget all name servers, so that no probe of whether one is back refers to one. When a probe
 * ends, evdns looks for the next waiting request, which may lead to a server that is gone: none may
 * be waiting. */
static void drop_nameservers(struct evdns_base *evdns)
{
	evdns_base_set_option(evdns, "max-inflight:", "65000");
	evdns_base_resume(evdns);
	evdns_base_clear_nameservers_and_suspend(evdns);
}

static void free_evdns(void *evdns)
{
	drop_nameservers(evdns);
	evdns_base_free(evdns, 1);
}

/* If the base goes, those who have asked may be closed later: they can still cancel. */
void php_event_dns_release(php_event_handle *handle, void *evdns)
{
	php_event_loop_when_idle(php_event_loop_of(handle), free_evdns, evdns);
}

/* Make new name servers with the same addresses; the object may be gone by then. */
typedef struct {
	struct evdns_base *evdns;
	char max_inflight[sizeof "65000"];
} refreshment;

static void *refreshment_of(php_event_dns *self)
{
	refreshment *r = pemalloc(sizeof *r, true);

	r->evdns = self->handle.ptr;
	snprintf(r->max_inflight, sizeof r->max_inflight, "%d", self->max_inflight);
	return r;
}

static void refresh(void *arg)
{
	refreshment *r = arg;
	struct evdns_base *evdns = r->evdns;
	int n = evdns_base_count_nameservers(evdns);
	struct sockaddr_storage *addresses = pecalloc((size_t) n + 1, sizeof *addresses, true);

	for (int i = 0; i < n; i++) {
		evdns_base_get_nameserver_addr(
			evdns, i, (struct sockaddr *) &addresses[i], sizeof addresses[i]);
	}
	drop_nameservers(evdns);
	for (int i = 0; i < n; i++) {
		ev_socklen_t length = addresses[i].ss_family == AF_INET6 ? sizeof(struct sockaddr_in6)
																 : sizeof(struct sockaddr_in);

		evdns_base_nameserver_sockaddr_add(evdns, (struct sockaddr *) &addresses[i], length, 0);
	}
	pefree(addresses, true);
	evdns_base_set_option(evdns, "max-inflight", r->max_inflight);
	evdns_base_resume(evdns);
	pefree(r, true);
}

/* Would the loop go on for evdns alone? evdns has at most a timer for a name server, and another
 * with a question. */
static bool may_hold_loop(php_event_dns *self)
{
	struct event_base *base = php_event_loop_of(&self->handle)->handle.ptr;

	return event_base_get_num_events(base, EVENT_BASE_COUNT_ADDED)
		<= 2 * evdns_base_count_nameservers(self->handle.ptr);
}

/* The last look-up is over. evdns would keep asking a name server that did not answer whether it is
 * back, and so keep the loop running. Make it forget that, if all of them have failed, or the loop
 * may have nothing else to go on for. */
static void go_inactive(php_event_dns *self, int error)
{
	if (!self->goes_inactive || !self->handle.ptr || php_event_handle_is_inherited(&self->handle)
		|| !php_event_loop_of(&self->handle)->handle.ptr /* the base goes, too */
		|| (!error && !may_hold_loop(self))) {
		return;
	}
	php_event_loop_when_idle(php_event_loop_of(&self->handle), refresh, refreshment_of(self));
}

void php_event_dns_open(php_event_dns *self, struct evdns_base *evdns, php_event_loop *loop,
	zend_object *keeps, zend_long flags)
{
	enum { EVDNS_MAX_INFLIGHT = 64 };

	self->goes_inactive = flags & EVDNS_BASE_DISABLE_WHEN_INACTIVE;
	self->max_inflight = EVDNS_MAX_INFLIGHT;
	php_event_handle_open(&self->handle, evdns, &loop->handle, keeps);
}

/* The parent has the sockets of name servers, too: each process would take the other's answers. */
void php_event_dns_forked(php_event_handle *handle)
{
	php_event_loop *loop = php_event_loop_of(handle);
	void *refreshment = refreshment_of((php_event_dns *) handle);

	if (php_event_loop_is_idle(loop)) {
		bool confined = php_event_backend_confine(&loop->backend, true);

		refresh(refreshment);
		php_event_backend_confine(&loop->backend, confined);
	} else {
		php_event_loop_when_idle(loop, refresh, refreshment);
	}
}
