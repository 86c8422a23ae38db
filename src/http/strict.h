/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Messages as RFC 9112 has them, one after another, and nothing else: requests, or responses. Of
 * bytes, in whatever pieces they come, this says where a head, a body and a message end, or why
 * they are refused. It knows neither PHP nor libevent, allocates nothing, keeps none of the bytes
 * and looks at each of them once, so that its memory is the struct and its time that of the bytes.
 *
 * It is made for a gate in front of evhttp, which takes much that the RFC forbids: the reader
 * of a plain connection, and the first to see what has arrived over TLS. For each piece received:
 *
 *     for (; length > 0; bytes += taken, length -= taken) {
 *         verdict = php_event_http_strict_feed(strict, bytes, length, &taken);
 *         ...what has been taken is what the verdict says it is...
 *     }
 *
 * The gate holds a head until it is complete, at most `limits->head` bytes. A body is kept by the
 * gate, or could be passed on as it comes. When `complete` is set the message has ended with what
 * has been taken, and the next byte begins another one; that may be in the same piece. A refusal is
 * for ever: the requests before it are answered first, then it, with `status`, and the connection
 * is closed.
 *
 * Of responses more is taken, as RFC 9112 allows it and servers need it, but nothing that leaves
 * in doubt where a message ends: lines that end with LF alone, folded ones, control characters
 * in values, no space behind the status, the same length twice. */
#ifndef PHP_EVENT_HTTP_STRICT_H
#define PHP_EVENT_HTTP_STRICT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All count bytes, but for the last two. The line of a chunk is its size with extensions and CRLF:
 * one of 16 bytes and twice its content is no excess. */
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

/* Those to begin with. They bound heads alone: a body may have any length. */
#define PHP_EVENT_HTTP_STRICT_DEFAULTS \
	{ \
		.method = 64, .request_line = 8192, .head = 65536, .chunk_line = 4096, \
		.chunk_excess = 16384, .body = UINT64_MAX, .fields = 100, .empty_lines = 4, \
	}
extern const php_event_http_strict_limits php_event_http_strict_defaults;

/* What the bytes are that have been taken. */
typedef enum {
	PHP_EVENT_HTTP_STRICT_HEAD_BEGUN, /* of a head that goes on; perhaps empty lines before it */
	PHP_EVENT_HTTP_STRICT_HEAD,       /* the rest of a head */
	PHP_EVENT_HTTP_STRICT_BODY,       /* content */
	PHP_EVENT_HTTP_STRICT_CODING,     /* of the chunked coding: between pieces of content */
	PHP_EVENT_HTTP_STRICT_TRAILER,    /* of the trailer section; the last of it is an empty line */
	PHP_EVENT_HTTP_STRICT_REFUSED,    /* what stands before the byte that is refused */
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
	PHP_EVENT_HTTP_STRICT_TO_END, /* of the connection; only a response, and never complete */
} php_event_http_strict_framing;

/* Which messages: the method of a request says whether the response to it has a body. */
typedef enum {
	PHP_EVENT_HTTP_STRICT_REQUESTS,
	PHP_EVENT_HTTP_STRICT_RESPONSES,
	PHP_EVENT_HTTP_STRICT_RESPONSES_TO_HEAD,
	PHP_EVENT_HTTP_STRICT_RESPONSES_TO_CONNECT,
} php_event_http_strict_messages;

/* A place in a message. Positions count from where the message before has ended. */
typedef struct {
	size_t at, length;
} php_event_http_strict_span;

typedef struct {
	const php_event_http_strict_limits *limits; /* the caller's, who may change them */
	php_event_http_strict_messages messages;

	/* The message in hand. Told when its head is complete, and true until the next one begins. */
	php_event_http_strict_span method; /* empty lines that are nobody's stand before it */
	php_event_http_strict_span target;
	php_event_http_strict_span authority; /* in the target, where its form has one */
	php_event_http_strict_span host;      /* the value of Host; at 0: there is none */
	php_event_http_strict_form form;
	php_event_http_strict_framing framing;
	php_event_http_strict_span framed_by; /* the digits of Content-Length, or "chunked" */
	uint64_t length;                      /* of the content; of its chunks so far */
	size_t head;                          /* the end of the head */
	uint8_t minor;                        /* of HTTP/1.x: 0 or 1 */
	uint16_t code;                        /* a response's, from 100 on */
	bool keep_alive;                      /* the other side wants the connection to go on */
	bool expects_continue;                /* it may wait for 100 before it sends the body */
	bool complete;                        /* the message has ended */

	/* Refused, with this; a response with 502. Else 0. */
	uint16_t status;
	const char *reason;
	bool too_long; /* a limit is exceeded */

	/* How many bytes of the message have been taken. */
	uint64_t at;

	/* For strict.c alone. */
	uint64_t bound; /* where a limit is reached */
	uint64_t left;  /* of the chunk, or of the body; the number in hand */
	uint64_t line;  /* where that of the chunk has begun */
	size_t excess;  /* in those before it */
	unsigned fields, empty_lines;
	uint8_t state;                   /* what the next byte belongs to */
	uint8_t step;                    /* how far within that */
	uint8_t verb;                    /* what the method says about the target */
	uint16_t digits;                 /* of the version, and of the status */
	uint8_t field;                   /* which one the value is of, if it is one of those we read */
	uint8_t seen;                    /* ... of these so far, one bit each */
	unsigned words, commas, chunked; /* in the value: how many; how many are "chunked" */
	bool last_is_chunked, wants_close, wants_keep_alive, wants_continue, wants_other;
	bool in_trailer;
	bool unended; /* a response's value, which the next line may continue */
	bool counted; /* its length has been said */
	uint8_t word_length;
	char word[18]; /* the name or word that began in a piece before: longer than any we know */
} php_event_http_strict;

/* At the beginning of a connection. */
void php_event_http_strict_init(php_event_http_strict *self,
	const php_event_http_strict_limits *limits, php_event_http_strict_messages messages);

/* Take bytes of one kind: at least one of a piece that has any, unless it is refused. */
php_event_http_strict_verdict php_event_http_strict_feed(
	php_event_http_strict *self, const void *bytes, size_t length, size_t *taken);

/* Between two messages, with nothing of the next one but empty lines: it may end here, or wait. */
bool php_event_http_strict_is_idle(const php_event_http_strict *self);

/* Is it a token, such as the name of a field? */
bool php_event_http_strict_is_token(const char *bytes, size_t length);

#endif
