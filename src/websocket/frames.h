/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Frames as RFC 6455 has them, section 5, and nothing else: of bytes, in whatever pieces they come,
 * this says what belongs to a message and what is a control frame, or why the connection fails. It
 * knows neither PHP nor libevent, allocates nothing, and looks at each byte once, where it stands:
 *
 *     for (; length > 0; bytes += taken, length -= taken) {
 *         verdict = php_event_websocket_frames_feed(frames, bytes, length, &taken);
 *         ...what has been taken is what the verdict says it is...
 *     }
 *
 * A failure is for ever, and nothing is taken for a frame behind a Close. */
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

/* Of a Close: RFC 6455, 7.4.1. Those that no frame carries are for who is told. */
enum {
	PHP_EVENT_WEBSOCKET_NORMAL = 1000,
	PHP_EVENT_WEBSOCKET_AWAY = 1001,
	PHP_EVENT_WEBSOCKET_WRONG = 1002,
	PHP_EVENT_WEBSOCKET_NO_CODE = 1005,  /* a Close without one */
	PHP_EVENT_WEBSOCKET_NO_CLOSE = 1006, /* no Close at all */
	PHP_EVENT_WEBSOCKET_NO_TEXT = 1007,
	PHP_EVENT_WEBSOCKET_TOO_LARGE = 1009,
};

enum {
	PHP_EVENT_WEBSOCKET_CONTROL_MAX = 125,
	PHP_EVENT_WEBSOCKET_REASON_MAX = 123, /* of a Close, beside its code */
	PHP_EVENT_WEBSOCKET_HEAD_MAX = 14,
	PHP_EVENT_WEBSOCKET_COMPRESSED =
		0x40, /* the first reserved bit, beside an opcode: RFC 7692, 6 */
};

/* Both count bytes of content: 1009. Of what is compressed somewhat more may come, as it may take
 * more; what becomes of it is for whoever inflates it. */
typedef struct {
	uint64_t frame, message;
} php_event_websocket_limits;

/* What has been taken. */
typedef enum {
	PHP_EVENT_WEBSOCKET_MORE,    /* of a frame's head, of a control frame, or behind a Close */
	PHP_EVENT_WEBSOCKET_DATA,    /* `data` is of the message in hand, and its last if `complete` */
	PHP_EVENT_WEBSOCKET_CONTROL, /* a control frame: `opcode` and `control` */
	PHP_EVENT_WEBSOCKET_FAILED,  /* with `code` and `reason`; up to the byte that is wrong */
} php_event_websocket_verdict;

typedef struct {
	php_event_websocket_limits limits;
	bool masked;   /* what comes has to be: it is a client's. Else it must not be */
	bool deflates; /* messages may be compressed; to be set after init */

	php_event_websocket_opcode message; /* TEXT or BINARY, the one in hand; CONTINUATION: none is */
	bool compressed;                    /* it is: whoever inflates it looks for UTF-8 in a text */
	const uint8_t *data;                /* unmasked where it came */
	size_t length;
	bool complete;

	php_event_websocket_opcode opcode;
	uint8_t control[PHP_EVENT_WEBSOCKET_CONTROL_MAX];
	uint8_t control_length;

	uint16_t code; /* 0: neither failed nor closed. Of a Close: its own, or NO_CODE */
	const char *reason;

	/* For frames.c alone. */
	php_event_websocket_utf8 utf8; /* of the message in hand */
	uint64_t left;                 /* of the frame's content */
	uint64_t total;                /* of the message in hand, with the frame in hand */
	uint8_t head[PHP_EVENT_WEBSOCKET_HEAD_MAX], have, need; /* bytes of the frame's head */
	uint8_t at;                                             /* in the mask */
} php_event_websocket_frames;

void php_event_websocket_frames_init(
	php_event_websocket_frames *self, const php_event_websocket_limits *limits, bool masked);

/* Take bytes of one kind, which are changed: at least one of a piece that has any, unless it
 * fails. */
php_event_websocket_verdict php_event_websocket_frames_feed(
	php_event_websocket_frames *self, uint8_t *bytes, size_t length, size_t *taken);

/* It fails for a reason that lies in what the frames hold. */
void php_event_websocket_frames_fail(
	php_event_websocket_frames *self, uint16_t code, const char *reason);

/* May a Close carry this code? */
bool php_event_websocket_frames_is_code(unsigned code);

/* Write the head of a whole frame, with the mask at its end unless that is NULL: its length. With
 * the opcode may stand COMPRESSED. */
size_t php_event_websocket_frames_head(uint8_t to[PHP_EVENT_WEBSOCKET_HEAD_MAX],
	php_event_websocket_opcode opcode, uint64_t length, const uint8_t mask[4]);

/* Mask or unmask where it stands. `at`: how much of the frame's content comes before, modulo 4. */
void php_event_websocket_frames_mask(
	uint8_t *bytes, size_t length, const uint8_t mask[4], unsigned at);

#endif
