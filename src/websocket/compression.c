/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "compression.h"

#include "../bytes.h"

#include <zend_smart_str.h>

/* Our window is the smaller of what was agreed on and what we would have: a client may not have
 * been asked for a smaller one. */
static php_event_websocket_window ours(
	const php_event_websocket_window *said, const php_event_websocket_window *would)
{
	return (php_event_websocket_window){
		.bits = said->bits && said->bits < would->bits ? said->bits : would->bits,
		.forgets = said->forgets || would->forgets,
	};
}

php_event_websocket_compression *php_event_websocket_compression_new(
	const php_event_websocket_terms *terms, bool client,
	const php_event_websocket_deflate_settings *settings, uint64_t limit)
{
	php_event_websocket_compression *self = terms->deflate ? calloc(1, sizeof *self) : NULL;

	if (self) {
		self->terms = *terms;
		self->threshold = settings->threshold;
		self->out.window = ours(client ? &terms->client : &terms->server, &settings->window);
		self->out.level = settings->level;
		self->in.window = client ? terms->server : terms->client;
		self->in.limit = limit;
	}
	return self;
}

void php_event_websocket_compression_end(php_event_websocket_compression *self)
{
	if (self) {
		php_event_websocket_deflater_forget(&self->out);
		php_event_websocket_inflater_forget(&self->in);
	}
}

void php_event_websocket_compression_free(php_event_websocket_compression *self)
{
	php_event_websocket_compression_end(self);
	free(self);
}

/* --- what is sent --- */

static bool add(void *to, const uint8_t *bytes, size_t length)
{
	smart_str_appendl(to, (const char *) bytes, length);
	return true;
}

/* If PHP runs out of memory within a message, the next one cannot build on it. */
static bool deflate_or_forget(
	php_event_websocket_deflater *deflater, const zend_string *content, smart_str *packed)
{
	const php_event_websocket_sink sink = {add, packed};
	bool well = false;

	zend_try
	{
		well = php_event_websocket_deflate(
			deflater, (uint8_t *) ZSTR_VAL(content), ZSTR_LEN(content), &sink);
	}
	zend_catch
	{
		php_event_websocket_deflater_forget(deflater);
		zend_bailout();
	}
	zend_end_try();
	return well;
}

zend_string *php_event_websocket_compression_pack_with(
	php_event_websocket_deflater *deflater, const zend_string *content)
{
	smart_str packed = {0};

	if (!deflate_or_forget(deflater, content, &packed)) {
		smart_str_free(&packed);
		return NULL;
	}
	return smart_str_extract(&packed);
}

static bool is_worth_it(const php_event_websocket_compression *self, size_t length)
{
	return self && length >= self->threshold;
}

zend_string *php_event_websocket_compression_pack(php_event_websocket_compression *self,
	php_event_websocket_opcode opcode, const zend_string *content)
{
	return opcode <= PHP_EVENT_WEBSOCKET_BINARY && is_worth_it(self, ZSTR_LEN(content))
		? php_event_websocket_compression_pack_with(&self->out, content)
		: NULL;
}

bool php_event_websocket_compression_shares(
	php_event_websocket_compression *self, size_t length, php_event_websocket_deflater *with)
{
	if (!is_worth_it(self, length)) {
		return false;
	}
	php_event_websocket_deflater_forget(&self->out);
	*with = self->out;
	with->window.forgets = true;
	return true;
}

/* --- what comes --- */

static bool keep(void *to, const uint8_t *bytes, size_t length)
{
	return php_event_bytes_keep(to, (const char *) bytes, length);
}

bool php_event_websocket_compression_unpack(php_event_websocket_compression *self,
	php_event_websocket_frames *frames, struct evbuffer **message)
{
	const php_event_websocket_sink sink = {keep, message};
	bool well = php_event_websocket_inflate(&self->in, frames->data, frames->length,
		frames->complete, frames->message == PHP_EVENT_WEBSOCKET_TEXT, &sink);

	if (!well) {
		php_event_websocket_frames_fail(frames, self->in.code, self->in.reason);
	}
	return well;
}
