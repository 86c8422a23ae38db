/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "documents.h"

#include "../check.h"
#include "../folder.h"
#include "../optional.h"
#include "files.h"
#include "message.h"
#include "reply.h"
#include "types.h"

#include <event2/http.h>
#include <event2/http_struct.h>
#include <Zend/zend_smart_str.h>

/* --- paths --- */

/* Calls `is_bad` with each name of a path; the last of "/a/b/" is empty. */
static bool any_name(
	const char *path, bool (*is_bad)(const char *name, size_t length, bool is_last))
{
	while (*path == '/') {
		const char *name = path + 1;
		size_t length = strcspn(name, "/");

		path = name + length;
		if (is_bad(name, length, *path == '\0')) {
			return true;
		}
	}
	return false;
}

static bool leads_elsewhere(const char *name, size_t length, bool is_last)
{
	return length == 0 ? !is_last
					   : name[0] == '.' && (length == 1 || (length == 2 && name[1] == '.'));
}

static bool is_hidden(const char *name, size_t length, bool is_last)
{
	return name[0] == '.';
}

static int digit_of(char c)
{
	char lower = (char) (c | 0x20);

	return c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* The byte of a name that an escape stands for, undone once; 0 if it stands for none. */
static unsigned char unescape(const char *at, size_t length)
{
	int high = length > 2 ? digit_of(at[1]) : -1, low = high >= 0 ? digit_of(at[2]) : -1;
	int c = low >= 0 ? high * 16 + low : 0;

	return c == '/' || c == '\\' ? 0 : (unsigned char) c;
}

/* The path a request is for. */
typedef struct {
	char *text;        /* with its escapes undone, if they can be; NULL: it has none */
	const char *query; /* what follows, with its "?" */
	size_t query_length;
	bool bad; /* it cannot be the path of a file */
} wanted_path;

static void unescape_path(wanted_path *path, const char *escaped, size_t length)
{
	char *to = path->text = emalloc(length + 2);

	if (length == 0) { /* "http://host" */
		*to++ = '/';
	}
	for (size_t i = 0; i < length; i++) {
		unsigned char c =
			escaped[i] == '%' ? unescape(escaped + i, length - i) : (unsigned char) escaped[i];

		path->bad |= c == 0 || c == '\\';
		i += escaped[i] == '%' && c ? 2 : 0;
		*to++ = c ? (char) c : '%';
	}
	*to = '\0';
	path->bad |= any_name(path->text, leads_elsewhere);
}

/* From a target in origin form, "/path", or absolute form, "http://host/path". */
static wanted_path find_path(const zend_string *target)
{
	wanted_path path = {0};
	const char *escaped = ZSTR_VAL(target);

	if (*escaped != '/') {
		const char *authority = strstr(escaped, "://");

		if (!authority) {
			return path;
		}
		escaped = authority + 3 + strcspn(authority + 3, "/?#");
	}
	size_t length = strcspn(escaped, "?#");

	unescape_path(&path, escaped, length);
	path.query = escaped + length;
	path.query_length = *path.query == '?' ? strcspn(path.query, "#") : 0;
	return path;
}

/* The folder for a path, and the path below it: "/name", or "" for the prefix itself. */
static php_event_http_documents *find_folder(
	php_event_http_documents *all, const char *path, const char **below)
{
	for (php_event_http_documents *at = all; at; at = at->next) {
		size_t length = ZSTR_LEN(at->prefix);

		*below = path + length;
		if (strncmp(path, ZSTR_VAL(at->prefix), length) == 0
			&& (**below == '/' || **below == '\0')) {
			return at;
		}
	}
	return NULL;
}

/* --- its life --- */

/* Without the slash at its end; NULL if it is not a prefix. */
static zend_string *normalize(const zend_string *prefix)
{
	size_t length = ZSTR_LEN(prefix);

	if (ZSTR_VAL(prefix)[0] != '/' || zend_str_has_nul_byte(prefix)
		|| any_name(ZSTR_VAL(prefix), leads_elsewhere)) {
		return NULL;
	}
	return zend_string_init(
		ZSTR_VAL(prefix), length - (ZSTR_VAL(prefix)[length - 1] == '/'), false);
}

php_event_http_documents *php_event_http_documents_open_or_warn(
	const zend_string *prefix, const zend_string *path)
{
	char resolved[MAXPATHLEN];
	zend_string *normalized = normalize(prefix);

	if (!normalized) {
		php_event_argument_warning(1, "must be a path such as \"/\" or \"/files\"");
		return NULL;
	}
	php_event_http_documents *self = ecalloc(1, sizeof *self);

	self->prefix = normalized;
	self->index = zend_string_init("index.html", sizeof "index.html" - 1, false);
	self->folder = -1;
	if (ZSTR_LEN(path) > 0 && !zend_str_has_nul_byte(path)
		&& VCWD_REALPATH(ZSTR_VAL(path), resolved)) {
		self->path = zend_string_init(resolved, strlen(resolved), false);
		if (php_check_open_basedir(resolved)) {
			php_event_http_documents_free(self);
			return NULL;
		}
		self->folder = php_event_folder_open(resolved);
	}
	if (self->folder < 0) {
		php_event_http_documents_free(self);
		php_event_argument_warning(2, "must be a folder that can be opened");
		return NULL;
	}
	return self;
}

void php_event_http_documents_free(php_event_http_documents *self)
{
	if (self->folder >= 0) {
		close(self->folder);
	}
	zend_string_release(self->prefix);
	php_event_optional_release(self->path);
	php_event_optional_release(self->index);
	if (self->headers) {
		zend_array_destroy(self->headers);
	}
	efree(self);
}

void php_event_http_documents_add(
	php_event_http_documents **all, php_event_http_documents *documents)
{
	php_event_http_documents **at = all;

	while (*at && ZSTR_LEN((*at)->prefix) > ZSTR_LEN(documents->prefix)) {
		at = &(*at)->next;
	}
	for (php_event_http_documents **other = at; *other; other = &(*other)->next) {
		php_event_http_documents *old = *other;

		if (zend_string_equals(old->prefix, documents->prefix)) {
			*other = old->next;
			php_event_http_documents_free(old);
			break;
		}
	}
	documents->next = *at;
	*at = documents;
}

/* --- answers --- */

static void answer(php_event_http_exchange *exchange, int status)
{
	if (status == 405) {
		evhttp_add_header(
			evhttp_request_get_output_headers(exchange->request), "Allow", "GET, HEAD");
	}
	php_event_http_reply_page(exchange->request, status, NULL, exchange->defaults);
	php_event_http_exchange_file(exchange, status, NULL);
}

static void add_escaped(smart_str *to, const char *text)
{
	static const char digits[] = "0123456789ABCDEF";

	for (; *text; text++) {
		unsigned char c = (unsigned char) *text;

		if (isalnum(c) || strchr("/-._~", c)) {
			smart_str_appendc(to, *text);
		} else {
			smart_str_appendc(to, '%');
			smart_str_appendc(to, digits[c >> 4]);
			smart_str_appendc(to, digits[c & 15]);
		}
	}
}

/* Redirect to the same path with a slash. It begins with a single slash, since names are not empty,
 * so it leads to no other host. */
static void redirect(php_event_http_exchange *exchange, const wanted_path *path)
{
	smart_str location = {0};

	add_escaped(&location, path->text);
	smart_str_appendc(&location, '/');
	smart_str_appendl(&location, path->query, path->query_length);
	smart_str_0(&location);
	evhttp_add_header(
		evhttp_request_get_output_headers(exchange->request), "Location", ZSTR_VAL(location.s));
	smart_str_free(&location);
	answer(exchange, 301);
}

static int status_of(int error)
{
	switch (error) {
		case ENOENT:
		case ENOTDIR:
		case ENAMETOOLONG:
			return 404;
		case EMFILE:
		case ENFILE:
		case ENOMEM:
		case EAGAIN:
			return 503;
		default:
			return 403;
	}
}

/* open_basedir may have been set since the folder was opened. */
static bool is_within_basedir(const php_event_http_documents *self, const char *name)
{
	char path[MAXPATHLEN];

	if (!PG(open_basedir) || !*PG(open_basedir)) {
		return true;
	}
	int length = snprintf(path, sizeof path, "%s/%s", ZSTR_VAL(self->path), name);
	return length < (int) sizeof path - 1 && php_check_open_basedir_ex(path, 0) == 0;
}

static void add_headers(const php_event_http_documents *self, struct evkeyvalq *headers)
{
	if (self->headers) {
		zend_string *name;
		zval *value;

		ZEND_HASH_FOREACH_STR_KEY_VAL (self->headers, name, value) {
			evhttp_add_header(headers, ZSTR_VAL(name), Z_STRVAL_P(value));
		}
		ZEND_HASH_FOREACH_END();
	}
}

/* Returns 0, or the status of a page to send instead; 301 if it is a folder. */
static int give(
	const php_event_http_documents *self, php_event_http_exchange *exchange, const char *name)
{
	php_event_http_file what = {.status = 200, .type = php_event_http_type_of(name, strlen(name))};

	if (!is_within_basedir(self, name)) {
		return 403;
	}
	what.file = php_event_file_open_in(self->folder, name, self->links, &what.about);
	if (!what.file) {
		return errno == EISDIR ? 301 : status_of(errno);
	}
	add_headers(self, evhttp_request_get_output_headers(exchange->request));
	return php_event_http_files_reply(exchange, &what) ? 0 : 503;
}

/* The same for a path that ends with a slash, or for the folder itself. */
static int give_index(
	const php_event_http_documents *self, php_event_http_exchange *exchange, const char *folder)
{
	if (!self->index) {
		return 404;
	}
	zend_string *name =
		zend_string_concat2(folder, strlen(folder), ZSTR_VAL(self->index), ZSTR_LEN(self->index));
	int status = give(self, exchange, ZSTR_VAL(name));

	zend_string_release(name);
	return status == 301 ? 404 : status;
}

static int look_up(const php_event_http_documents *self, php_event_http_exchange *exchange,
	const wanted_path *path, const char *below)
{
	if (path->bad || (!self->hidden && any_name(below, is_hidden))) {
		return 404;
	}
	if (*below == '\0') {
		return 301;
	}
	return below[strlen(below) - 1] == '/' ? give_index(self, exchange, below + 1)
										   : give(self, exchange, below + 1);
}

static bool answer_path(php_event_http_documents *all, php_event_http_exchange *exchange,
	struct evhttp_request *request, const wanted_path *path)
{
	const char *below;
	php_event_http_documents *self = find_folder(all, path->text, &below);
	bool reads = request->type == EVHTTP_REQ_GET || request->type == EVHTTP_REQ_HEAD;

	if (!self || (!reads && self->falls_back)) {
		return false;
	}
	int status = reads ? look_up(self, exchange, path, below) : 405;

	if (status == 404 && self->falls_back) {
		return false;
	}
	if (status == 301) {
		redirect(exchange, path);
	} else if (status) {
		answer(exchange, status);
	}
	return true;
}

bool php_event_http_documents_answer(php_event_http_documents *all,
	php_event_http_exchange *exchange, struct evhttp_request *request)
{
	if (!all) {
		return false;
	}
	php_event_http_exchange_take(exchange, request);
	zend_string *target = php_event_http_exchange_target(exchange);
	wanted_path path = target ? find_path(target) : (wanted_path){0};
	bool answered = path.text && answer_path(all, exchange, request, &path);

	if (path.text) {
		efree(path.text);
	}
	php_event_optional_release(target);
	return answered;
}
