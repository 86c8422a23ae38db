/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Reads frames as RFC 6455, section 5, defines them. Given bytes, in whatever pieces they come, it
 * says what belongs to a message and what is a control frame, or why the connection fails. It knows
 * neither PHP nor libevent, allocates nothing, and looks at each byte once, in place:
 *
 *     for (; length > 0; bytes += taken, length -= taken) {
 *         verdict = php_event_websocket_frames_feed(frames, bytes, length, &taken);
 *         ...what has been taken is what the verdict says it is...
 *     }
 *
 * A failure is final, and nothing after a Close is taken for a frame. */
#ifndef PHP_EVENT_WEBSOCKET_FRAMES_H
#define PHP_EVENT_WEBSOCKET_FRAMES_H

#include "utf8.h"

typedef enum {
	PHP_EVENT_WEBSOCKET_CONTINUATION = 0,
	PHP_EVENT_WEBSOCKET_TEXT = 1,
	PHP_EVENT_WEBSOCKET_BINARY = 2,
	PHP_EVENT_WEBSOCKET_CLOSE = 8,
	PHP_EVENT_WEBSOCKET_PING = 9,
	PHP_EVENT_WEBSOCKET_PONG = 10,
} php_event_websocket_opcode;

/* Codes of a Close (RFC 6455, 7.4.1). Those that no frame may carry are only reported. */
enum {
	PHP_EVENT_WEBSOCKET_NORMAL = 1000,
	PHP_EVENT_WEBSOCKET_AWAY = 1001,
	PHP_EVENT_WEBSOCKET_WRONG = 1002,
	PHP_EVENT_WEBSOCKET_NO_CODE = 1005,  /* a Close without a code */
	PHP_EVENT_WEBSOCKET_NO_CLOSE = 1006, /* no Close at all */
	PHP_EVENT_WEBSOCKET_NO_TEXT = 1007,
	PHP_EVENT_WEBSOCKET_TOO_LARGE = 1009,
};

enum {
	PHP_EVENT_WEBSOCKET_CONTROL_MAX = 125,
	PHP_EVENT_WEBSOCKET_REASON_MAX = 123, /* of a Close, beside its code */
	PHP_EVENT_WEBSOCKET_HEAD_MAX = 14,
	PHP_EVENT_WEBSOCKET_COMPRESSED = 0x40, /* the first reserved bit, with an opcode: RFC 7692, 6 */
};

/* Both count bytes of content; beyond them the connection fails with 1009. Compressed content may
 * be somewhat longer, as compression may lengthen it; what it becomes is checked by whoever
 * inflates it. */
typedef struct {
	uint64_t frame, message;
} php_event_websocket_limits;

/* What the bytes just taken are. */
typedef enum {
	PHP_EVENT_WEBSOCKET_MORE,    /* of a frame's head, of a control frame, or after a Close */
	PHP_EVENT_WEBSOCKET_DATA,    /* `data` is some of the message in hand, the last if `complete` */
	PHP_EVENT_WEBSOCKET_CONTROL, /* a control frame: `opcode` and `control` */
	PHP_EVENT_WEBSOCKET_FAILED,  /* with `code` and `reason`; taken up to the wrong byte */
} php_event_websocket_verdict;

typedef struct {
	php_event_websocket_limits limits;
	bool masked;   /* frames must be masked, being a client's; else they must not */
	bool deflates; /* messages may be compressed; set it after init */

	php_event_websocket_opcode message; /* TEXT or BINARY, of the one in hand; CONTINUATION: none */
	bool compressed;                    /* it is; whoever inflates it checks a text for UTF-8 */
	const uint8_t *data;                /* unmasked in place */
	size_t length;
	bool complete;

	php_event_websocket_opcode opcode;
	uint8_t control[PHP_EVENT_WEBSOCKET_CONTROL_MAX];
	uint8_t control_length;

	uint16_t code; /* 0: neither failed nor closed. That of a Close, or NO_CODE */
	const char *reason;

	/* For frames.c alone. */
	php_event_websocket_utf8 utf8; /* of the message in hand */
	uint64_t left;                 /* of the frame's content */
	uint64_t total;                /* of the message in hand, including the frame in hand */
	uint8_t head[PHP_EVENT_WEBSOCKET_HEAD_MAX], have, need; /* bytes of the frame's head */
	uint8_t at;                                             /* in the mask */
} php_event_websocket_frames;

void php_event_websocket_frames_init(
	php_event_websocket_frames *self, const php_event_websocket_limits *limits, bool masked);

/* Take bytes of one kind, which are changed: at least one of a piece that is not empty, unless it
 * fails. */
php_event_websocket_verdict php_event_websocket_frames_feed(
	php_event_websocket_frames *self, uint8_t *bytes, size_t length, size_t *taken);

/* Fail the connection because of what the frames contain. */
void php_event_websocket_frames_fail(
	php_event_websocket_frames *self, uint16_t code, const char *reason);

/* May a Close carry this code? */
bool php_event_websocket_frames_is_code(unsigned code);

/* Write the head of an unfragmented frame, ending with the mask unless that is NULL. Returns its
 * length. The opcode may be combined with COMPRESSED. */
size_t php_event_websocket_frames_head(uint8_t to[PHP_EVENT_WEBSOCKET_HEAD_MAX],
	php_event_websocket_opcode opcode, uint64_t length, const uint8_t mask[4]);

/* Mask or unmask in place. `at` is how much of the frame's content comes before, modulo 4. */
void php_event_websocket_frames_mask(
	uint8_t *bytes, size_t length, const uint8_t mask[4], unsigned at);

#endif
