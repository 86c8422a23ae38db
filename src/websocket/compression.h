/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The compression of one connection, from PHP's strings and to libevent's buffers. It exists if
 * both sides have agreed on it; NULL stands for none. Owned by its socket. */
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

/* Make the compression of one side, for messages up to `limit` bytes. Returns NULL if nothing is
 * agreed on, or there is no memory. */
php_event_websocket_compression *php_event_websocket_compression_new(
	const php_event_websocket_terms *terms, bool client,
	const php_event_websocket_deflate_settings *settings, uint64_t limit);

/* end(): the connection has ended; only the terms are kept. free() releases these, too. */
void php_event_websocket_compression_end(php_event_websocket_compression *self);
void php_event_websocket_compression_free(php_event_websocket_compression *self);

/* Compress a message. Returns NULL if it is to be sent as it is. */
zend_string *php_event_websocket_compression_pack(php_event_websocket_compression *self,
	php_event_websocket_opcode opcode, const zend_string *content);

/* For a message that many connections get in the same bytes, and which so may not refer to what
 * only one has got: sets `with` to the deflater that packs it for this connection and all others
 * with the same window bits. What follows refers to nothing before it. Returns false if the message
 * is to be sent as it is. */
bool php_event_websocket_compression_shares(
	php_event_websocket_compression *self, size_t length, php_event_websocket_deflater *with);

/* Inflate the data in hand and add the result to `*message`. Returns false if the frames have
 * failed. Takes no memory of PHP's. */
bool php_event_websocket_compression_unpack(php_event_websocket_compression *self,
	php_event_websocket_frames *frames, struct evbuffer **message);

/* Compress a message with such a deflater. Returns NULL if it is to be sent as it is. */
zend_string *php_event_websocket_compression_pack_with(
	php_event_websocket_deflater *deflater, const zend_string *content);

#endif
