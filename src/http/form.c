/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "form.h"

#include "../handle.h"
#include "multipart.h"
#include "variables.h"

#include <SAPI.h>
#include <fcntl.h>
#include <php_ini.h>
#include <php_open_temporary_file.h>
#include <php_variables.h>
#include <zend_smart_str.h>
#ifndef PHP_WIN32
#include <unistd.h>
#endif

enum { PIECE = 16384 }; /* read at a time */

/* UPLOAD_ERR_*, which PHP defines for scripts only. */
enum {
	UPLOAD_OK = 0,
	UPLOAD_INI_SIZE = 1,
	UPLOAD_FORM_SIZE = 2,
	UPLOAD_PARTIAL = 3,
	UPLOAD_NO_FILE = 4,
	UPLOAD_NO_TMP_DIR = 6,
	UPLOAD_CANT_WRITE = 7,
};

/* --- temporary files: the form's, and known to PHP --- */

static void release_path(zval *path)
{
	zend_string_release(Z_STR_P(path));
}

/* As PHP's own form reader does; PHP unlinks these files at the end of the request. */
static void tell_php(zend_string *path)
{
	if (!SG(rfc1867_uploaded_files)) {
		ALLOC_HASHTABLE(SG(rfc1867_uploaded_files));
		zend_hash_init(SG(rfc1867_uploaded_files), 8, NULL, release_path, false);
	}
	zend_hash_add_ptr(SG(rfc1867_uploaded_files), path, zend_string_copy(path));
}

static void add_temporary(php_event_http_form *form, zend_string *path)
{
	if (!form->temporary) {
		form->temporary = zend_new_array(8);
	}
	zend_hash_add_empty_element(form->temporary, path);
	tell_php(path);
}

/* A file that PHP no longer knows has been moved. */
static void drop_temporary(const php_event_http_form *form, zend_string *path)
{
	if (SG(rfc1867_uploaded_files) && zend_hash_exists(SG(rfc1867_uploaded_files), path)) {
		if (form->forks == php_event_forks) {
			VCWD_UNLINK(ZSTR_VAL(path));
		}
		zend_hash_del(SG(rfc1867_uploaded_files), path);
	}
}

void php_event_http_form_free(php_event_http_form *form)
{
	if (form->temporary) {
		zend_string *path;

		ZEND_HASH_MAP_FOREACH_STR_KEY(form->temporary, path)
		{
			drop_temporary(form, path);
		}
		ZEND_HASH_FOREACH_END();
		zend_array_destroy(form->temporary);
	}
	zval_ptr_dtor(&form->fields);
	zval_ptr_dtor(&form->files);
	efree(form);
}

/* --- multipart: one part after another --- */

/* Used while going through a body; after a fatal error, PHP forgets its own memory. */
typedef struct {
	php_event_http_form *form;
	php_event_http_upload *body;
	const char *content_type;
	php_event_http_multipart multipart;
	enum { SKIPPED, FIELD, UPLOAD } part; /* the one in hand */
	smart_str value;                      /* ... of a field */
	zend_string *path; /* ... of a file; NULL: it is not kept, because of `error` */
	int fd;            /* -1: none */
	int error;
	zend_long size;
	zend_long fields, parts, uploads; /* how many there have been */
	zend_long size_max;               /* MAX_FILE_SIZE; 0: none has been given */
	unsigned anonymous;
	char anonymous_name[16];
	bool stopped;
} reading;

static zend_long parts_max(void)
{
	char name[] = "max_multipart_body_parts"; /* not in every PHP */

	if (!zend_hash_str_exists(EG(ini_directives), name, sizeof name - 1)) {
		return ZEND_LONG_MAX;
	}
	zend_long parts = zend_ini_long(name, sizeof name - 1, false);
	return parts >= 0 ? parts : PG(max_input_vars) + INI_INT("max_file_uploads");
}

static void stop(reading *r)
{
	r->stopped = true;
}

static void close_file(reading *r)
{
	if (r->fd >= 0) {
		close(r->fd);
		r->fd = -1;
	}
}

/* Drop what has come of it so far. */
static void fail_file(reading *r, int error)
{
	r->error = error;
	close_file(r);
	if (r->path) {
		drop_temporary(r->form, r->path);
		zend_hash_del(r->form->temporary, r->path);
		zend_string_release(r->path);
		r->path = NULL;
	}
}

static void open_file(reading *r)
{
	r->uploads++;
	r->fd = php_open_temporary_fd_ex(
		PG(upload_tmp_dir), "php", &r->path, PHP_TMP_FILE_OPEN_BASEDIR_CHECK_ON_FALLBACK);
	if (r->fd < 0) {
		r->error = UPLOAD_NO_TMP_DIR;
		php_error_docref(NULL, E_WARNING, "File upload error - unable to create a temporary file");
		return;
	}
#ifndef PHP_WIN32
	fcntl(r->fd, F_SETFD, FD_CLOEXEC);
#endif
	add_temporary(r->form, r->path);
}

static bool write_all(int fd, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t n = write(fd, bytes, length);

		if (n < 0 && errno != EINTR) {
			return false;
		}
		if (n > 0) {
			bytes += n;
			length -= (size_t) n;
		}
	}
	return true;
}

static void write_file(reading *r, const char *bytes, size_t length)
{
	if (!r->path) {
		return;
	}
	r->size += (zend_long) length;
	if (PG(upload_max_filesize) > 0 && r->size > PG(upload_max_filesize)) {
		fail_file(r, UPLOAD_INI_SIZE);
	} else if (r->size_max && r->size > r->size_max) {
		fail_file(r, UPLOAD_FORM_SIZE);
	} else if (!write_all(r->fd, bytes, length)) {
		fail_file(r, UPLOAD_CANT_WRITE);
	}
}

/* Doubling keeps the time for a long value linear. */
static void add_to_value(reading *r, const char *bytes, size_t length)
{
	smart_str *value = &r->value;

	if (value->s && ZSTR_LEN(value->s) + length > value->a) {
		smart_str_alloc(value, MAX(length, ZSTR_LEN(value->s)), false);
	}
	smart_str_appendl(value, bytes, length);
}

/* "a[b][c]": is each bracket closed right before the next one? As in PHP, other names are no
 * uploads. */
static bool has_orderly_brackets(const char *name)
{
	int open = 0;

	for (; *name; name++) {
		open += *name == '[' ? 1 : *name == ']' ? -1 : 0;
		if (open < 0 || (*name == ']' && name[1] && name[1] != '[')) {
			return false;
		}
	}
	return open == 0;
}

static bool may_upload(reading *r, const char *name)
{
	zend_long most = INI_INT("max_file_uploads");

	if (!PG(file_uploads)) {
		return false;
	}
	if (r->uploads >= most) {
		if (r->uploads++ == most) {
			php_error_docref(
				NULL, E_WARNING, "Maximum number of allowable file uploads has been exceeded");
		}
		return false;
	}
	return has_orderly_brackets(name);
}

/* "a[ b]" becomes "a[b]", but for files only. */
static void trim_indices(char *name)
{
	char *to = name;

	while (*name) {
		*to++ = *name;
		if (*name++ == '[') {
			name += strspn(name, " \t\r\n");
		}
	}
	*to = '\0';
}

static void begin_upload(reading *r)
{
	trim_indices(r->multipart.name);
	r->part = UPLOAD;
	r->size = 0;
	r->path = NULL;
	r->error = *r->multipart.filename ? UPLOAD_OK : UPLOAD_NO_FILE;
	if (!r->error) {
		open_file(r);
	}
}

static void begin_part(reading *r)
{
	php_event_http_multipart *m = &r->multipart;

	r->part = SKIPPED;
	if (!m->has_disposition) {
		return;
	}
	if (++r->parts > parts_max()) {
		php_error_docref(NULL, E_WARNING,
			"Multipart body parts limit exceeded " ZEND_LONG_FMT
			". To increase the limit change max_multipart_body_parts in php.ini.",
			parts_max());
		stop(r);
	} else if (m->filename) {
		if (!m->name) {
			snprintf(r->anonymous_name, sizeof r->anonymous_name, "%u", r->anonymous++);
			m->name = r->anonymous_name;
		}
		if (may_upload(r, m->name)) {
			begin_upload(r);
		}
	} else if (m->name) {
		r->part = FIELD;
	} else {
		php_error_docref(NULL, E_WARNING, "File Upload Mime headers garbled");
		stop(r);
	}
}

static void end_field(reading *r)
{
	const char *name = r->multipart.name;

	smart_str_0(&r->value);

	const char *value = r->value.s ? ZSTR_VAL(r->value.s) : "";
	size_t length = r->value.s ? ZSTR_LEN(r->value.s) : 0;

	php_event_http_variables_add(&r->form->fields, &r->fields, name, value, length);
	if (strcasecmp(name, "MAX_FILE_SIZE") == 0) {
		r->size_max = strtoll(value, NULL, 10);
	}
	smart_str_free(&r->value);
}

/* $_FILES['a']['size'], or for "a[b]", $_FILES['a']['size']['b']. */
static void tell(reading *r, const char *what, zval *value)
{
	const char *name = r->multipart.name;
	int length = (int) strcspn(name, "[");
	char *full;

	spprintf(&full, 0, "%.*s[%s]%s", length, name, what, name + length);
	php_register_variable_ex(full, value, &r->form->files);
	efree(full);
}

static void tell_string(reading *r, const char *what, const char *string, size_t length)
{
	zval value;

	ZVAL_STRINGL(&value, string, length);
	tell(r, what, &value);
}

static void tell_long(reading *r, const char *what, zend_long number)
{
	zval value;

	ZVAL_LONG(&value, number);
	tell(r, what, &value);
}

static const char *base_of(const char *path)
{
	const char *base = path;

	for (; *path; path++) {
		if (*path == '/' || *path == '\\') {
			base = path + 1;
		}
	}
	return base;
}

static void end_upload(reading *r)
{
	const char *filename = r->multipart.filename, *base = base_of(filename);
	const char *type = r->multipart.type && !r->error ? r->multipart.type : "";
	const char *path = r->path ? ZSTR_VAL(r->path) : "";

	close_file(r);
	tell_string(r, "name", base, strlen(base));
	tell_string(r, "full_path", filename, strlen(filename));
	tell_string(r, "type", type, strcspn(type, ";"));
	tell_string(r, "tmp_name", path, strlen(path));
	tell_long(r, "error", r->error);
	tell_long(r, "size", r->error ? 0 : r->size);
	if (r->path) {
		zend_string_release(r->path);
		r->path = NULL;
	}
}

static void end_part(reading *r)
{
	if (r->part == FIELD) {
		end_field(r);
	} else if (r->part == UPLOAD) {
		end_upload(r);
	}
	r->part = SKIPPED;
}

static void take(reading *r, php_event_http_multipart_verdict verdict)
{
	const php_event_http_multipart *m = &r->multipart;

	if (verdict == PHP_EVENT_HTTP_MULTIPART_PART) {
		begin_part(r);
	} else if (verdict == PHP_EVENT_HTTP_MULTIPART_END_OF_PART) {
		end_part(r);
	} else if (verdict >= PHP_EVENT_HTTP_MULTIPART_END) {
		stop(r);
	} else if (verdict == PHP_EVENT_HTTP_MULTIPART_DATA && r->part == FIELD) {
		add_to_value(r, m->data, m->length);
	} else if (verdict == PHP_EVENT_HTTP_MULTIPART_DATA && r->part == UPLOAD) {
		write_file(r, m->data, m->length);
	}
}

static void feed(reading *r, const char *bytes, size_t length)
{
	php_event_http_multipart_verdict verdict;
	size_t taken;

	do {
		verdict = php_event_http_multipart_feed(&r->multipart, bytes, length, &taken);
		take(r, verdict);
		bytes += taken;
		length -= taken;
	} while (verdict != PHP_EVENT_HTTP_MULTIPART_MORE && !r->stopped);
}

static bool has_boundary(reading *r)
{
	static const char *const complaints[] = {
		[PHP_EVENT_HTTP_MULTIPART_MISSING] = "Missing boundary in multipart/form-data POST data",
		[PHP_EVENT_HTTP_MULTIPART_INVALID] = "Invalid boundary in multipart/form-data POST data",
		[PHP_EVENT_HTTP_MULTIPART_TOO_LONG] = "Boundary too large in multipart/form-data POST data",
	};
	php_event_http_multipart_boundary boundary =
		php_event_http_multipart_init(&r->multipart, r->content_type);

	if (boundary != PHP_EVENT_HTTP_MULTIPART_FOUND) {
		php_error_docref(NULL, E_WARNING, "%s", complaints[boundary]);
	}
	return boundary == PHP_EVENT_HTTP_MULTIPART_FOUND;
}

/* A part without an end is taken as it is if it is a field, and dropped if it is a file. */
static void read_multipart(reading *r)
{
	char bytes[PIECE];
	uint64_t at = 0;
	ssize_t n;

	if (!has_boundary(r)) {
		return;
	}
	while (!r->stopped && (n = php_event_http_upload_read(r->body, at, bytes, sizeof bytes)) > 0) {
		feed(r, bytes, (size_t) n);
		at += (uint64_t) n;
	}
	if (r->part == UPLOAD && !r->error) {
		fail_file(r, UPLOAD_PARTIAL);
	}
	end_part(r);
}

/* --- the other kind of form --- */

static void read_urlencoded(reading *r)
{
	size_t length = (size_t) php_event_http_upload_length(r->body);
	zend_string *body = zend_string_alloc(length, false);
	size_t got = 0;
	ssize_t n;

	while (got < length
		&& (n = php_event_http_upload_read(r->body, got, ZSTR_VAL(body) + got, length - got)) > 0) {
		got += (size_t) n;
	}
	ZSTR_LEN(body) = got;
	ZSTR_VAL(body)[got] = '\0';
	php_event_http_variables_form(body, &r->form->fields);
	zend_string_release(body);
}

/* --- both --- */

static bool is_type(const char *content_type, const char *type)
{
	size_t length = strcspn(content_type, ";, ");

	return length == strlen(type)
		&& zend_binary_strcasecmp(content_type, length, type, length) == 0;
}

/* In PHP's words. */
static bool is_too_long(const reading *r)
{
	uint64_t length = php_event_http_upload_length(r->body);

	if (SG(post_max_size) <= 0 || length <= (uint64_t) SG(post_max_size)) {
		return false;
	}
	php_error_docref(NULL, E_WARNING,
		"POST Content-Length of %" PRIu64 " bytes exceeds the limit of " ZEND_LONG_FMT " bytes",
		length, (zend_long) SG(post_max_size));
	return true;
}

static void read_form(reading *r)
{
	bool urlencoded = is_type(r->content_type, "application/x-www-form-urlencoded");

	if ((!urlencoded && !is_type(r->content_type, "multipart/form-data")) || is_too_long(r)) {
		return;
	}
	if (urlencoded) {
		read_urlencoded(r);
	} else {
		read_multipart(r);
	}
}

/* PHP forgets its memory after a fatal error, but not the system's resources. */
php_event_http_form *php_event_http_form_read(const char *content_type, php_event_http_upload *body)
{
	reading *r = ecalloc(1, sizeof *r);
	php_event_http_form *form = ecalloc(1, sizeof *form);
	bool bailed = false;

	r->form = form;
	r->body = body;
	r->content_type = estrdup(content_type ? content_type : "");
	r->fd = -1;
	form->forks = php_event_forks;
	array_init(&form->fields);
	array_init(&form->files);
	zend_try
	{
		read_form(r);
	}
	zend_catch
	{
		bailed = true;
	}
	zend_end_try();
	close_file(r);
	php_event_http_upload_free(body);
	if (bailed) {
		zend_bailout();
	}
	efree((char *) r->content_type);
	efree(r);
	return form;
}
