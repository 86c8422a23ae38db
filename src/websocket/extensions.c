/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "extensions.h"

#include <stdio.h>
#include <string.h>

/* The number of bits is left to the other side: more than any. */
enum { ANY_BITS = PHP_EVENT_WEBSOCKET_BITS_MAX + 1 };

static const char name_of_ours[] = "permessage-deflate";

/* --- a list, from left to right --- */

typedef struct {
	const char *at;
	const char *name; /* of an extension, or of a parameter */
	size_t length;
	bool has_value;
	size_t value_length;
	char value[2]; /* the beginning: as much as the longest name we know */
} reader;

static void skip_space(reader *r)
{
	r->at += strspn(r->at, " \t");
}

static bool skip(reader *r, char c)
{
	skip_space(r);
	if (*r->at != c) {
		return false;
	}
	r->at++;
	skip_space(r);
	return true;
}

static bool is_token_byte(char c)
{
	return c > ' ' && c < 127 && !strchr("()<>@,;:\\\"/[]?={}", c);
}

static bool take_name(reader *r)
{
	r->name = r->at;
	while (is_token_byte(*r->at)) {
		r->at++;
	}
	r->length = (size_t) (r->at - r->name);
	return r->length > 0;
}

static bool take_value_byte(reader *r)
{
	if (!is_token_byte(*r->at)) {
		return false;
	}
	if (r->value_length < sizeof r->value) {
		r->value[r->value_length] = *r->at;
	}
	r->value_length++;
	r->at++;
	return true;
}

/* A token, which may be quoted: RFC 6455, 9.1. */
static bool take_value(reader *r)
{
	bool quoted = *r->at == '"', well = true;

	r->at += quoted;
	while (well && (quoted ? *r->at != '"' : is_token_byte(*r->at))) {
		r->at += quoted && *r->at == '\\';
		well = take_value_byte(r);
	}
	r->at += well && quoted;
	return well && r->value_length > 0;
}

static bool take_parameter(reader *r)
{
	r->value_length = 0;
	if (!take_name(r)) {
		return false;
	}
	r->has_value = skip(r, '=');
	return !r->has_value || take_value(r);
}

static bool is_called(const reader *r, const char *name)
{
	return r->length == strlen(name) && memcmp(r->name, name, r->length) == 0;
}

/* --- what it says of ours: RFC 7692, 7.1; false where that is not valid --- */

static bool note_flag(const reader *r, bool *flag)
{
	bool well = !*flag && !r->has_value;

	*flag = true;
	return well;
}

/* 8 to 15, without leading zeros. */
static bool note_bits(const reader *r, uint8_t *bits, bool may_be_any)
{
	bool again = *bits > 0;

	*bits = ANY_BITS;
	if (r->has_value && r->value_length == 1 && (r->value[0] == '8' || r->value[0] == '9')) {
		*bits = (uint8_t) (r->value[0] - '0');
	} else if (r->has_value && r->value_length == 2 && r->value[0] == '1' && r->value[1] >= '0'
		&& r->value[1] <= '5') {
		*bits = (uint8_t) (10 + r->value[1] - '0');
	}
	return !again && (*bits < ANY_BITS || (may_be_any && !r->has_value));
}

static bool note_parameter(const reader *r, php_event_websocket_terms *said)
{
	if (is_called(r, "server_no_context_takeover")) {
		return note_flag(r, &said->server.forgets);
	}
	if (is_called(r, "client_no_context_takeover")) {
		return note_flag(r, &said->client.forgets);
	}
	if (is_called(r, "server_max_window_bits")) {
		return note_bits(r, &said->server.bits, false);
	}
	return is_called(r, "client_max_window_bits") && note_bits(r, &said->client.bits, true);
}

/* Read the next extension. Returns false if this is not a list; sets `deflate` if it is ours, and
 * valid. */
static bool take_extension(reader *r, php_event_websocket_terms *said)
{
	*said = (php_event_websocket_terms){0};
	if (!take_name(r)) {
		return false;
	}
	bool well = is_called(r, name_of_ours);

	while (skip(r, ';')) {
		if (!take_parameter(r)) {
			return false;
		}
		well = well && note_parameter(r, said);
	}
	said->deflate = well;
	return *r->at == ',' || *r->at == '\0';
}

/* Is there another one? Elements may be empty. */
static bool has_more(reader *r)
{
	while (skip(r, ',')) {
	}
	return *r->at != '\0';
}

/* The maximum is the default, and so not written: 0. */
static uint8_t bits_to_say(const php_event_websocket_window *would)
{
	return would->bits < PHP_EVENT_WEBSOCKET_BITS_MAX ? would->bits : 0;
}

/* --- a server --- */

static uint8_t smaller(uint8_t a, uint8_t b)
{
	return a < b ? a : b;
}

static void agree(php_event_websocket_terms *terms, const php_event_websocket_terms *offer,
	const php_event_websocket_window *would)
{
	terms->deflate = true;
	terms->server.forgets = offer->server.forgets || would->forgets;
	terms->client.forgets = offer->client.forgets || would->forgets;
	terms->server.bits =
		offer->server.bits ? smaller(offer->server.bits, would->bits) : bits_to_say(would);
	/* Only a client that has offered to limit it can be asked to. */
	terms->client.bits = offer->client.bits ? smaller(offer->client.bits, would->bits) : 0;
}

bool php_event_websocket_extensions_answer(
	const char *offers, const php_event_websocket_window *would, php_event_websocket_terms *terms)
{
	reader r = {.at = offers};
	php_event_websocket_terms offer;

	while (has_more(&r)) {
		if (!take_extension(&r, &offer)) {
			return false;
		}
		if (would && offer.deflate && !terms->deflate) {
			agree(terms, &offer, would);
		}
	}
	return true;
}

/* --- a client --- */

/* A server's window must be no larger than offered; we may make ours smaller. */
static bool is_answer(
	const php_event_websocket_terms *answer, const php_event_websocket_window *would)
{
	return (answer->server.forgets || !would->forgets)
		&& (!bits_to_say(would) || (answer->server.bits && answer->server.bits <= would->bits))
		&& answer->client.bits <= would->bits;
}

bool php_event_websocket_extensions_accept(
	const char *answer, const php_event_websocket_window *would, php_event_websocket_terms *terms)
{
	reader r = {.at = answer};
	php_event_websocket_terms said;

	while (has_more(&r)) {
		if (!take_extension(&r, &said) || !would || !said.deflate || terms->deflate
			|| !is_answer(&said, would)) {
			return false;
		}
		*terms = said;
	}
	return true;
}

/* --- in words --- */

void php_event_websocket_extensions_write(
	const php_event_websocket_terms *terms, char text[PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX])
{
	const struct {
		const char *name;
		unsigned said, bits;
	} parameters[] = {
		{"server_no_context_takeover", terms->server.forgets, 0},
		{"client_no_context_takeover", terms->client.forgets, 0},
		{"server_max_window_bits", terms->server.bits, terms->server.bits},
		{"client_max_window_bits", terms->client.bits, terms->client.bits % ANY_BITS},
	};
	size_t n = 0;

	text[0] = '\0';
	if (!terms->deflate) {
		return;
	}
	n += (size_t) snprintf(text, PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX, "%s", name_of_ours);
	for (size_t i = 0; i < sizeof parameters / sizeof *parameters; i++) {
		if (parameters[i].said) {
			n += (size_t) snprintf(text + n, PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX - n,
				parameters[i].bits ? "; %s=%u" : "; %s", parameters[i].name, parameters[i].bits);
		}
	}
}

void php_event_websocket_extensions_offer(
	const php_event_websocket_window *would, char text[PHP_EVENT_WEBSOCKET_EXTENSIONS_MAX])
{
	uint8_t bits = bits_to_say(would);
	php_event_websocket_terms offer = {
		.deflate = true,
		.server = {bits, would->forgets},
		.client = {bits ? bits : ANY_BITS, would->forgets},
	};

	php_event_websocket_extensions_write(&offer, text);
}
