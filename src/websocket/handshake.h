/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the two sides say before there are frames: RFC 6455, section 4. */
#ifndef PHP_EVENT_WEBSOCKET_HANDSHAKE_H
#define PHP_EVENT_WEBSOCKET_HANDSHAKE_H

#include "../http/strict.h"
#include "../compat.h"
#include "extensions.h"

struct evbuffer;
struct evkeyvalq;

#define PHP_EVENT_WEBSOCKET_VERSION "13"

/* The status with which a server refuses an HTTP/1.1 request, 400 or 426; 0 if it is a
 * handshake. */
int php_event_websocket_handshake_refusal(
	const struct evkeyvalq *headers, const zend_string *method);

/* Is this origin among those allowed? NULL: the request has none. Only browsers send one, so other
 * programs are allowed. */
bool php_event_websocket_handshake_allows(const HashTable *origins, const char *origin);

/* The first of the server's protocols that the client asks for, held; NULL: none. */
zend_string *php_event_websocket_handshake_choose(
	const HashTable *protocols, const struct evkeyvalq *headers);

/* What a server agrees to that would have this window; NULL: no compression. Returns false if the
 * client's header is not a list: 400. */
bool php_event_websocket_handshake_agree(const struct evkeyvalq *headers,
	const php_event_websocket_window *would, php_event_websocket_terms *terms);

/* The Sec-WebSocket-Accept that answers a key. */
zend_string *php_event_websocket_handshake_accept(const char *key);

/* What a client asks for: "ws://host:80/target", in strings of its own. */
typedef struct {
	zend_string *host, *authority, *target;
	int port;
	bool secure;
} php_event_websocket_url;

/* Returns false if it is not a WebSocket URL. Free the struct in any case. */
bool php_event_websocket_url_read(php_event_websocket_url *self, const zend_string *url);
void php_event_websocket_url_free(php_event_websocket_url *self);

/* A client's handshake, from its beginning until it is over. Owned by its socket. */
typedef struct {
	zend_string *request, *accept; /* what is sent, and the key's proper answer */
	zval protocols;                /* array of the protocols asked for; IS_UNDEF: none */
	php_event_http_strict strict;  /* reads the answer, and 1xx responses before it */
	struct evbuffer *head;         /* ... what has come of it; NULL: nothing */
	unsigned interim;              /* how many 1xx have come */

	php_event_websocket_window would; /* as offered; bits 0: not offered */
	php_event_websocket_terms terms;  /* those of the answer */
} php_event_websocket_attempt;

/* Begin a handshake, with a key that nobody can predict. `protocols` may be IS_UNDEF. */
php_event_websocket_attempt *php_event_websocket_attempt_new(const php_event_websocket_url *url,
	const zval *protocols, const struct evkeyvalq *headers,
	const php_event_websocket_window *would);
void php_event_websocket_attempt_free(php_event_websocket_attempt *self);

typedef enum {
	PHP_EVENT_WEBSOCKET_GOES_ON,
	PHP_EVENT_WEBSOCKET_ACCEPTED,
	PHP_EVENT_WEBSOCKET_REFUSED,
} php_event_websocket_answer;

/* Read more of the answer; what comes after its head stays in `input`. Sets `protocol` to the one
 * chosen, held, or NULL, and `why` to the reason of a refusal. */
php_event_websocket_answer php_event_websocket_attempt_read(php_event_websocket_attempt *self,
	struct evbuffer *input, zend_string **protocol, char why[80]);

#endif
