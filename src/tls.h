/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The TLS of a connection. Only this room, tls_context, tls_files and tls_hello include OpenSSL's
 * headers. In a build without TLS no bufferevent has TLS, and no SSL is ever made. */
#ifndef PHP_EVENT_TLS_H
#define PHP_EVENT_TLS_H

#include "compat.h"

struct bufferevent;

typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_st SSL;

/* NULL where there is none. */
SSL *php_event_tls_of(struct bufferevent *bev);

/* Make a bufferevent that talks `tls` on a descriptor (-1: none yet), or over another bufferevent.
 * BEV_OPT_CLOSE_ON_FREE says whether the bufferevent takes over `tls`. */
struct bufferevent *php_event_tls_socket_new(
	struct event_base *base, evutil_socket_t fd, SSL *tls, int options);
struct bufferevent *php_event_tls_filter_new(struct bufferevent *below, SSL *tls, int options);

/* Make the TLS of a connection inside libevent's frames, where nothing can be thrown: if there is
 * no memory, the process ends. */
SSL *php_event_tls_need(SSL_CTX *context);
void php_event_tls_free(SSL *tls);

/* The protocol version in use; "" before the handshake; NULL without TLS. */
const char *php_event_tls_spoken(const SSL *tls);

/* Is the handshake over? */
bool php_event_tls_is_open(const SSL *tls);

/* Is this the server's end? */
bool php_event_tls_accepts(const SSL *tls);

/* For a client: name the host it wants. If the context verifies, the certificate must be that
 * host's. */
bool php_event_tls_name_host(SSL *tls, const char *host);

/* Tell the peer that nothing follows, if that can be sent at once. */
void php_event_tls_say_goodbye(SSL *tls);

/* Send a few bytes, if they can be sent at once and nothing else is on its way. Returns how many
 * have left. If that is none, the same bytes must be written next. */
int php_event_tls_write_now(SSL *tls, const char *bytes, int length);

/* Has it decrypted more than has been read? The socket does not report that. */
bool php_event_tls_has_more(const SSL *tls);

/* Reading goes on, with TLS also of what has arrived already and was left unread. */
void php_event_tls_go_on(struct bufferevent *bev);

/* From now on do that whenever something is taken from the input: at the high-water mark libevent
 * stops reading in the middle of what TLS has decrypted, and then waits for the socket. Lasts as
 * long as the bufferevent. */
void php_event_tls_heed_what_is_taken(struct bufferevent *bev);

/* Does the open connection have something to read, here or in the socket, or has the peer ended
 * it? */
bool php_event_tls_has_news(SSL *tls);

/* Why the handshake did not trust the peer's certificate; NULL if it did not fail for that
 * reason. */
const char *php_event_tls_distrust(const SSL *tls);

/* Any other reason why it ended, as a string that needs no freeing; NULL if OpenSSL has not
 * complained. */
const char *php_event_tls_complaint(struct bufferevent *bev);

/* Set whether the peer may just close the connection, without a TLS goodbye. */
void php_event_tls_allow_dirty_shutdown(struct bufferevent *bev, bool allow);

#ifdef HAVE_EVENT_OPENSSL

extern const char php_event_tls_version_text[];
extern const zend_long php_event_tls_version_number;

/* The version of OpenSSL in use at run time. */
const char *php_event_tls_running(void);

/* Throw an EventException "what: reason". The reason is OpenSSL's first complaint. */
ZEND_COLD void php_event_tls_throw(const char *what);

/* Make the TLS of a connection, on the side the context is for. Returns NULL with an EventException
 * thrown. */
SSL *php_event_tls_new(SSL_CTX *context);

/* What has been negotiated; "" before the handshake. */
const char *php_event_tls_cipher_name(const SSL *tls);
const char *php_event_tls_cipher_version(const SSL *tls);
zend_string *php_event_tls_alpn_protocol(const SSL *tls);
const char *php_event_tls_cipher_description(const SSL *tls, char *room, int size);

/* Take the next of OpenSSL's errors from libevent's list, in words; "" if there is none. */
zend_string *php_event_tls_take_error(struct bufferevent *bev);

/* Stir the random number generator. */
bool php_event_tls_stir(void);

#endif

#endif
