/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Reads messages as RFC 9112 defines them, one after another: either requests or responses. Given
 * bytes, in whatever pieces they come, it says where a head, a body and a message end, or why they
 * are refused. It knows neither PHP nor libevent, allocates nothing, keeps none of the bytes and
 * looks at each of them once: its memory is the struct, and its time is linear in the bytes.
 *
 * It is made for a gate in front of evhttp, which accepts much that the RFC forbids. For each piece
 * received, by reading a plain connection or over TLS:
 *
 *     for (; length > 0; bytes += taken, length -= taken) {
 *         verdict = php_event_http_strict_feed(strict, bytes, length, &taken);
 *         ...what has been taken is what the verdict says it is...
 *     }
 *
 * The gate holds a head until it is complete, at most `limits->head` bytes, and keeps a body or
 * passes it on as it comes. When `complete` is set, the message has ended with what has been taken,
 * and the next byte begins another one, perhaps in the same piece. A refusal is final: the requests
 * before it are answered first, then the refused one, with `status`, and the connection is closed.
 *
 * Responses may contain more, as RFC 9112 allows and servers need: lines that end with LF alone,
 * folded lines, control characters in values, no space after the status, the same length twice. But
 * nothing is accepted that leaves in doubt where a message ends. */
#ifndef PHP_EVENT_HTTP_STRICT_H
#define PHP_EVENT_HTTP_STRICT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All count bytes, except the last two. The status of a refusal stands behind each. The line of a
 * chunk is its size with extensions and CRLF; a line of up to 16 bytes and twice the chunk's
 * content is no excess. */
typedef struct {
	size_t method;        /* of a method: 501 */
	size_t request_line;  /* with its CRLF: 414 */
	size_t head;          /* from the method to the empty line, and a trailer section: 431 */
	size_t chunk_line;    /* of the line of a chunk: 413 */
	size_t chunk_excess;  /* in the lines of all chunks of a body: 413 */
	uint64_t body;        /* of content: 413; UINT64_MAX: all there may be */
	unsigned fields;      /* in head and trailer section: 431 */
	unsigned empty_lines; /* before a request line: 400 */
} php_event_http_strict_limits;

/* The defaults. They bound heads alone: a body may have any length. */
#define PHP_EVENT_HTTP_STRICT_DEFAULTS \
	{ \
		.method = 64, .request_line = 8192, .head = 65536, .chunk_line = 4096, \
		.chunk_excess = 16384, .body = UINT64_MAX, .fields = 100, .empty_lines = 4, \
	}
extern const php_event_http_strict_limits php_event_http_strict_defaults;

/* What the bytes just taken are. */
typedef enum {
	PHP_EVENT_HTTP_STRICT_HEAD_BEGUN, /* of a head that goes on, perhaps after empty lines */
	PHP_EVENT_HTTP_STRICT_HEAD,       /* the rest of a head */
	PHP_EVENT_HTTP_STRICT_BODY,       /* content */
	PHP_EVENT_HTTP_STRICT_CODING,     /* of the chunked coding, between pieces of content */
	PHP_EVENT_HTTP_STRICT_TRAILER,    /* of the trailer section, which ends with an empty line */
	PHP_EVENT_HTTP_STRICT_REFUSED,    /* what comes before the refused byte */
} php_event_http_strict_verdict;

/* RFC 9112, 3.2. */
typedef enum {
	PHP_EVENT_HTTP_STRICT_ORIGIN,    /* "/path?query" */
	PHP_EVENT_HTTP_STRICT_ABSOLUTE,  /* "http://authority/path?query": Host does not count */
	PHP_EVENT_HTTP_STRICT_AUTHORITY, /* "host:port", of CONNECT */
	PHP_EVENT_HTTP_STRICT_ASTERISK,  /* "*", of OPTIONS */
} php_event_http_strict_form;

typedef enum {
	PHP_EVENT_HTTP_STRICT_NO_BODY,
	PHP_EVENT_HTTP_STRICT_LENGTH,
	PHP_EVENT_HTTP_STRICT_CHUNKED,
	PHP_EVENT_HTTP_STRICT_TO_END, /* of the connection; only responses, never complete */
} php_event_http_strict_framing;

/* Which messages are read: the method of a request determines whether its response has a body. */
typedef enum {
	PHP_EVENT_HTTP_STRICT_REQUESTS,
	PHP_EVENT_HTTP_STRICT_RESPONSES,
	PHP_EVENT_HTTP_STRICT_RESPONSES_TO_HEAD,
	PHP_EVENT_HTTP_STRICT_RESPONSES_TO_CONNECT,
} php_event_http_strict_messages;

/* A place in a message. Positions count from the end of the message before. */
typedef struct {
	size_t at, length;
} php_event_http_strict_span;

typedef struct {
	const php_event_http_strict_limits *limits; /* the caller's, who may change them */
	php_event_http_strict_messages messages;

	/* The message in hand. Set when its head is complete, and valid until the next one begins. */
	php_event_http_strict_span method; /* empty lines may come before it */
	php_event_http_strict_span target;
	php_event_http_strict_span authority; /* in the target, if its form has one */
	php_event_http_strict_span host;      /* the value of Host; at 0: none */
	php_event_http_strict_form form;
	php_event_http_strict_framing framing;
	php_event_http_strict_span framed_by; /* the digits of Content-Length, or "chunked" */
	uint64_t length;                      /* of the content; of the chunks so far */
	size_t head;                          /* the end of the head */
	uint8_t minor;                        /* of HTTP/1.x: 0 or 1 */
	uint16_t code;                        /* of a response, from 100 on */
	bool keep_alive;                      /* the other side wants to keep the connection */
	bool expects_continue;                /* it may wait for 100 before it sends the body */
	bool complete;                        /* the message has ended */

	/* The status of the refusal, 502 for a response; 0: not refused. */
	uint16_t status;
	const char *reason;
	bool too_long; /* because a limit is exceeded */

	/* How many bytes of the message have been taken. */
	uint64_t at;

	/* For strict.c alone. */
	uint64_t bound; /* where a limit is reached */
	uint64_t left;  /* of the chunk or the body; also the number being read */
	uint64_t line;  /* where the line of the chunk began */
	size_t excess;  /* in the lines of the chunks before */
	unsigned fields, empty_lines;
	uint8_t state;                   /* what the next byte belongs to */
	uint8_t step;                    /* how far within that */
	uint8_t verb;                    /* what the method says about the target */
	uint16_t digits;                 /* of the version, and of the status */
	uint8_t field;                   /* which field the value is of, if we read it */
	uint8_t seen;                    /* ... those seen so far, one bit each */
	unsigned words, commas, chunked; /* in the value; `chunked` counts words that are that */
	bool last_is_chunked, wants_close, wants_keep_alive, wants_continue, wants_other;
	bool in_trailer;
	bool unended; /* a response's value, which the next line may continue */
	bool counted; /* its length has been stated */
	uint8_t word_length;
	char word[18]; /* a name or word that began in an earlier piece; longer than any we know */
} php_event_http_strict;

/* Call this at the beginning of a connection. */
void php_event_http_strict_init(php_event_http_strict *self,
	const php_event_http_strict_limits *limits, php_event_http_strict_messages messages);

/* Take bytes of one kind: at least one of a piece that is not empty, unless it is refused. */
php_event_http_strict_verdict php_event_http_strict_feed(
	php_event_http_strict *self, const void *bytes, size_t length, size_t *taken);

/* Is it between two messages, with nothing of the next but empty lines, so that the connection may
 * end here, or wait? */
bool php_event_http_strict_is_idle(const php_event_http_strict *self);

/* Is it a token, such as the name of a field? */
bool php_event_http_strict_is_token(const char *bytes, size_t length);

#endif
