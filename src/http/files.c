/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "files.h"

#include "../optional.h"
#include "conditions.h"
#include "framing.h"
#include "message.h"
#include "reply.h"

#include <event2/buffer.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>
#include <inttypes.h>

enum {
	SMALL = 131072, /* a body read at once, which costs less than a second system call */
	SETTLED = 2,    /* seconds: no file system's clock is coarser */
};

/* --- what the client asks for --- */

enum { MATCH, NONE_MATCH, MODIFIED_SINCE, UNMODIFIED_SINCE, IF_RANGE, RANGE, WANTED };

/* Values of headers: libevent's, or joined if one came several times. */
typedef struct {
	const char *values[WANTED];
	zend_string *joined[WANTED];
} wanted;

static int find_name(const char *name)
{
	static const char *const names[WANTED] = {"If-Match", "If-None-Match", "If-Modified-Since",
		"If-Unmodified-Since", "If-Range", "Range"};

	for (int i = 0; (*name | 0x20) == 'i' || (*name | 0x20) == 'r' ? i < WANTED : false; i++) {
		if (evutil_ascii_strcasecmp(name, names[i]) == 0) {
			return i;
		}
	}
	return WANTED;
}

static void add_value(wanted *w, int i, const char *value)
{
	zend_string *before = w->joined[i];

	if (!w->values[i]) {
		w->values[i] = value;
		return;
	}
	w->joined[i] = zend_strpprintf(0, "%s, %s", w->values[i], value);
	w->values[i] = ZSTR_VAL(w->joined[i]);
	php_event_optional_release(before);
}

static void find_wanted(wanted *w, const struct evkeyvalq *headers)
{
	memset(w, 0, sizeof *w);
	for (const struct evkeyval *h = headers->tqh_first; h; h = h->next.tqe_next) {
		int i = find_name(h->key);

		if (i < WANTED) {
			add_value(w, i, h->value);
		}
	}
}

static void forget_wanted(wanted *w)
{
	for (int i = 0; i < WANTED; i++) {
		php_event_optional_release(w->joined[i]);
	}
}

/* --- what there is --- */

enum { TAG_MAX = 64 };

static long nanoseconds_of(const zend_stat_t *about)
{
#if defined(PHP_WIN32)
	return 0;
#elif defined(__APPLE__)
	return about->st_mtimespec.tv_nsec;
#else
	return about->st_mtim.tv_nsec;
#endif
}

/* Weak as long as the file may change again without its time changing. */
static void write_tag(char tag[TAG_MAX], const zend_stat_t *about, bool settled)
{
	snprintf(tag, TAG_MAX, "%s\"%" PRIx64 ".%lx-%" PRIx64 "\"", settled ? "" : "W/",
		(uint64_t) about->st_mtime, (unsigned long) nanoseconds_of(about),
		(uint64_t) about->st_size);
}

/* --- the reply --- */

typedef struct {
	php_event_http_exchange *exchange;
	const php_event_http_file *what;
	struct evkeyvalq *headers; /* of the reply */
	php_event_http_representation of;
	char own_tag[TAG_MAX];
	bool get, head;
	bool conditional; /* a client may know the file already, or part of it */
	php_event_http_range ranges[PHP_EVENT_HTTP_RANGES_MAX];
	int count; /* of ranges; 0: all of it */
} reply;

/* A file from the future was modified now: no date may be later than that of the reply. */
static void describe(reply *r)
{
	const zend_stat_t *about = &r->what->about;
	php_event_http_representation *of = &r->of;

	of->now = time(NULL);
	of->modified = MIN((int64_t) about->st_mtime, of->now);
	of->settled = of->now - of->modified >= SETTLED;
	of->tag = evhttp_find_header(r->headers, "ETag");
	if (!of->tag) {
		write_tag(r->own_tag, about, of->settled);
		of->tag = r->own_tag;
	}
}

static void set(reply *r, const char *name, const char *value)
{
	evhttp_remove_header(r->headers, name);
	evhttp_add_header(r->headers, name, value);
}

static void set_validators(reply *r, int status)
{
	if (r->of.tag == r->own_tag) {
		evhttp_add_header(r->headers, "ETag", r->own_tag);
	}
	if (status != 304) {
		char date[PHP_EVENT_HTTP_DATE_SIZE];

		php_event_http_date_format(r->of.modified, date);
		set(r, "Last-Modified", date);
		set(r, "Accept-Ranges", "bytes");
	}
}

/* Headers of the file itself, except its length. */
static void set_about(reply *r)
{
	if (!evhttp_find_header(r->headers, "Content-Type")) {
		evhttp_add_header(r->headers, "Content-Type", r->what->type);
	}
	if (r->conditional) {
		set_validators(r, r->what->status);
	}
}

static void set_ranges(reply *r, const php_event_http_file_body *body)
{
	uint64_t size = (uint64_t) r->what->about.st_size;
	char text[128];

	if (r->count > 1) {
		snprintf(text, sizeof text, "multipart/byteranges; boundary=%s",
			php_event_http_file_body_boundary(body));
		set(r, "Content-Type", text);
		return;
	}
	if (r->count < 0) {
		snprintf(text, sizeof text, "bytes */%" PRIu64, size);
	} else {
		snprintf(text, sizeof text, "bytes %" PRIu64 "-%" PRIu64 "/%" PRIu64, r->ranges->offset,
			r->ranges->offset + r->ranges->length - 1, size);
	}
	set(r, "Content-Range", text);
}

/* --- without a body of the file's --- */

static void answer_without_body(reply *r, int status)
{
	php_event_file_free(r->what->file);
	if (status == 304) {
		evhttp_remove_header(r->headers, "Content-Type");
		set_validators(r, status);
	} else if (status) {
		php_event_http_reply_page(r->exchange->request, status, NULL, r->exchange->defaults);
	} else {
		set_about(r);
		php_event_http_framing_add_length(r->headers, (uint64_t) r->what->about.st_size);
	}
	if (status == 416) {
		set_ranges(r, NULL);
	}
	php_event_http_exchange_file(r->exchange, status ? status : r->what->status, NULL);
}

/* --- with one --- */

/* A small file is read now, so that it can fail only before anything has been said. */
static bool read_all(php_event_http_file_body *body, struct evbuffer *to)
{
	while (!php_event_http_file_body_is_over(body)) {
		if (!php_event_http_file_body_next(body, to, false)) {
			evbuffer_drain(to, evbuffer_get_length(to));
			return false;
		}
	}
	return true;
}

static php_event_http_file_body *new_body(const reply *r)
{
	uint64_t size = (uint64_t) r->what->about.st_size;
	const php_event_http_range all = {.length = size};
	const char *type = evhttp_find_header(r->headers, "Content-Type");
	bool whole = r->count == 0;

	return php_event_http_file_body_new(r->what->file, size, whole ? &all : r->ranges,
		whole ? 1 : r->count, type ? type : r->what->type);
}

static bool answer_with_body(reply *r)
{
	php_event_http_file_body *body = new_body(r);
	uint64_t length = php_event_http_file_body_length(body);
	bool small = length <= SMALL;

	if (small && !read_all(body, r->exchange->request->output_buffer)) {
		php_event_http_file_body_free(body);
		return false;
	}
	set_about(r);
	if (r->count > 0) {
		set_ranges(r, body);
	}
	if (small) {
		php_event_http_file_body_free(body);
	} else {
		php_event_http_framing_add_length(r->headers, length);
	}
	php_event_http_exchange_file(
		r->exchange, r->count > 0 ? 206 : r->what->status, small ? NULL : body);
	return true;
}

/* In the order of RFC 9110, section 13.2.2: 0, or the status of another reply. */
static int look_at_conditions(reply *r)
{
	wanted w;

	find_wanted(&w, php_event_http_exchange_headers(r->exchange));
	const php_event_http_conditions conditions = {.match = w.values[MATCH],
		.none_match = w.values[NONE_MATCH],
		.modified_since = w.values[MODIFIED_SINCE],
		.unmodified_since = w.values[UNMODIFIED_SINCE],
		.range = w.values[IF_RANGE]};
	int status = php_event_http_conditions_status(&conditions, &r->of);

	if (!status && r->get && w.values[RANGE]
		&& php_event_http_conditions_allow_range(&conditions, &r->of)) {
		r->count = php_event_http_ranges_parse(
			w.values[RANGE], (uint64_t) r->what->about.st_size, r->ranges);
	}
	forget_wanted(&w);
	return r->count < 0 ? 416 : status;
}

/* Headers that the program set for a body that it would have sent itself. */
static void forget_body(reply *r)
{
	static const char *const names[] = {"Content-Length", "Content-Range", "Transfer-Encoding"};
	struct evbuffer *body = r->exchange->request->output_buffer;

	evbuffer_drain(body, evbuffer_get_length(body));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		php_event_http_framing_remove_all(r->headers, names[i]);
	}
}

/* RFC 9110, 9.3.2 and 9.3.6: granting a CONNECT begins a tunnel. */
static bool is_without_body(enum evhttp_cmd_type method, int status)
{
	return method == EVHTTP_REQ_HEAD || (method == EVHTTP_REQ_CONNECT && status < 300);
}

bool php_event_http_files_reply(php_event_http_exchange *exchange, const php_event_http_file *what)
{
	enum evhttp_cmd_type method = exchange->request->type;
	reply r = {.exchange = exchange,
		.what = what,
		.headers = evhttp_request_get_output_headers(exchange->request),
		.get = method == EVHTTP_REQ_GET,
		.head = method == EVHTTP_REQ_HEAD};

	r.conditional = what->status == 200 && (r.get || r.head);
	describe(&r);
	forget_body(&r);
	int status = r.conditional ? look_at_conditions(&r) : 0;

	if (status || is_without_body(method, what->status)) {
		answer_without_body(&r, status);
		return true;
	}
	return answer_with_body(&r);
}
