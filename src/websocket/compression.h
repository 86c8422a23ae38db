/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The compression of one connection, from PHP's strings and to libevent's buffers. There is one
 * where both sides have agreed on it; it is owned by its socket, and NULL stands for none. */
#ifndef PHP_EVENT_WEBSOCKET_COMPRESSION_H
#define PHP_EVENT_WEBSOCKET_COMPRESSION_H

#include "../compat.h"
#include "deflate.h"
#include "frames.h"

struct evbuffer;

typedef struct {
	php_event_websocket_terms terms;
	uint32_t threshold;
	php_event_websocket_deflater out;
	php_event_websocket_inflater in;
} php_event_websocket_compression;

/* Of one side, with messages that may be so large. NULL: nothing is agreed on, or no memory. */
php_event_websocket_compression *php_event_websocket_compression_new(
	const php_event_websocket_terms *terms, bool client,
	const php_event_websocket_deflate_settings *settings, uint64_t limit);

/* The connection has ended: nothing is held but the terms. And the end of those. */
void php_event_websocket_compression_end(php_event_websocket_compression *self);
void php_event_websocket_compression_free(php_event_websocket_compression *self);

/* NULL: it leaves as it is. */
zend_string *php_event_websocket_compression_pack(php_event_websocket_compression *self,
	php_event_websocket_opcode opcode, const zend_string *content);

/* A message that many get in the same bytes refers to none that only one has got: with which
 * deflater it is to be packed, for this connection and those with the same bits of a window. What
 * follows refers to none before it. False: it leaves as it is. */
bool php_event_websocket_compression_shares(
	php_event_websocket_compression *self, size_t length, php_event_websocket_deflater *with);

/* Add what the data in hand become. False: the frames have failed. Takes no memory of PHP's. */
bool php_event_websocket_compression_unpack(php_event_websocket_compression *self,
	php_event_websocket_frames *frames, struct evbuffer **message);

/* Pack a message anew. NULL: it leaves as it is. */
zend_string *php_event_websocket_compression_pack_with(
	php_event_websocket_deflater *deflater, const zend_string *content);

#endif
