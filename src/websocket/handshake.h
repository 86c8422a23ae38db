/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What either side says before there are frames: RFC 6455, section 4. */
#ifndef PHP_EVENT_WEBSOCKET_HANDSHAKE_H
#define PHP_EVENT_WEBSOCKET_HANDSHAKE_H

#include "../http/strict.h"
#include "../compat.h"
#include "extensions.h"

struct evbuffer;
struct evkeyvalq;

#define PHP_EVENT_WEBSOCKET_VERSION "13"

/* With which status a server refuses a request of HTTP/1.1: 400, 426; 0: it is a handshake. */
int php_event_websocket_handshake_refusal(
	const struct evkeyvalq *headers, const zend_string *method);

/* May this origin, of those that are allowed? NULL: there is none. A program, which no browser
 * speaks for, names none, and may. */
bool php_event_websocket_handshake_allows(const HashTable *origins, const char *origin);

/* The first of those that a server speaks that the client asks for, held; NULL: none. */
zend_string *php_event_websocket_handshake_choose(
	const HashTable *protocols, const struct evkeyvalq *headers);

/* What a server agrees to that would have this window; NULL: it does without. False where what the
 * client asks for is no list: 400. */
bool php_event_websocket_handshake_agree(const struct evkeyvalq *headers,
	const php_event_websocket_window *would, php_event_websocket_terms *terms);

/* The answer to a key. */
zend_string *php_event_websocket_handshake_accept(const char *key);

/* What a client asks for: "ws://host:80/target", in strings that are its own. */
typedef struct {
	zend_string *host, *authority, *target;
	int port;
	bool secure;
} php_event_websocket_url;

/* False where it is no URL of a WebSocket. What it has is freed in any case. */
bool php_event_websocket_url_read(php_event_websocket_url *self, const zend_string *url);
void php_event_websocket_url_free(php_event_websocket_url *self);

/* A client's handshake, from its beginning until it is over; owned by its socket. */
typedef struct {
	zend_string *request, *accept; /* what is asked, and what the answer has to say */
	zval protocols;                /* an array of those that are asked for; IS_UNDEF: none */
	php_event_http_strict strict;  /* reads the answer, and those of 1xx that may come before it */
	struct evbuffer *head;         /* ... as far as it has come; NULL: nothing */
	unsigned interim;              /* how many of these have come */

	php_event_websocket_window would; /* as is offered; bits 0: nothing is */
	php_event_websocket_terms terms;  /* those of the answer */
} php_event_websocket_attempt;

/* With a key that nobody can foretell. `protocols` may be IS_UNDEF. */
php_event_websocket_attempt *php_event_websocket_attempt_new(const php_event_websocket_url *url,
	const zval *protocols, const struct evkeyvalq *headers,
	const php_event_websocket_window *would);
void php_event_websocket_attempt_free(php_event_websocket_attempt *self);

typedef enum {
	PHP_EVENT_WEBSOCKET_GOES_ON,
	PHP_EVENT_WEBSOCKET_ACCEPTED,
	PHP_EVENT_WEBSOCKET_REFUSED,
} php_event_websocket_answer;

/* More of the answer has come; what comes behind its head stays. `protocol`: what has been chosen,
 * held, or NULL. `why`, with room for 80 bytes: how it was refused. */
php_event_websocket_answer php_event_websocket_attempt_read(php_event_websocket_attempt *self,
	struct evbuffer *input, zend_string **protocol, char why[80]);

#endif
