/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The TLS of a connection. With tls_context, tls_files and tls_hello the only room that knows
 * OpenSSL's headers. In a build without TLS no bufferevent has any, and no SSL is ever made. */
#ifndef PHP_EVENT_TLS_H
#define PHP_EVENT_TLS_H

#include "compat.h"

struct bufferevent;

typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_st SSL;

/* NULL where there is none. */
SSL *php_event_tls_of(struct bufferevent *bev);

/* A bufferevent that talks `tls` on a descriptor, -1 where there is none yet, or over another one.
 * Whose `tls` is afterwards, BEV_OPT_CLOSE_ON_FREE says. */
struct bufferevent *php_event_tls_socket_new(
	struct event_base *base, evutil_socket_t fd, SSL *tls, int options);
struct bufferevent *php_event_tls_filter_new(struct bufferevent *below, SSL *tls, int options);

/* The TLS of a connection, inside libevent's frames, where nothing can be thrown: without memory
 * the process ends. */
SSL *php_event_tls_need(SSL_CTX *context);
void php_event_tls_free(SSL *tls);

/* The version that is spoken, "" before the handshake; NULL: there is no TLS. */
const char *php_event_tls_spoken(const SSL *tls);

/* Is the handshake over? */
bool php_event_tls_is_open(const SSL *tls);

/* Is it a server's end? */
bool php_event_tls_accepts(const SSL *tls);

/* A client names the host it wants; where the context verifies, the certificate must be this
 * host's. */
bool php_event_tls_name_host(SSL *tls, const char *host);

/* Tell the peer that nothing follows, if it can be told at once. */
void php_event_tls_say_goodbye(SSL *tls);

/* Send a few bytes, if they can be sent at once and nothing else is on its way: how many have left.
 * Where that is none, they must be what is written next. */
int php_event_tls_write_now(SSL *tls, const char *bytes, int length);

/* Has it decrypted more than has been read? No socket tells of that. */
bool php_event_tls_has_more(const SSL *tls);

/* Reading may go on: with TLS also with what has arrived already, and was left. */
void php_event_tls_go_on(struct bufferevent *bev);

/* From now on it goes on so whenever something is taken from its input: libevent stops reading at
 * the high-water mark in the midst of what TLS has decrypted, and waits for the socket then. Lasts
 * as long as the bufferevent. */
void php_event_tls_heed_what_is_taken(struct bufferevent *bev);

/* Has its open connection something to read, be it in the socket, or has the peer ended it? */
bool php_event_tls_has_news(SSL *tls);

/* Why a handshake ended that did not trust the peer's certificate; else NULL. */
const char *php_event_tls_distrust(const SSL *tls);

/* Why it ended otherwise, in words that stay; NULL: OpenSSL has not complained. */
const char *php_event_tls_complaint(struct bufferevent *bev);

/* May the peer just close the connection, without a word of TLS? */
void php_event_tls_allow_dirty_shutdown(struct bufferevent *bev, bool allow);

#ifdef HAVE_EVENT_OPENSSL

extern const char php_event_tls_version_text[];
extern const zend_long php_event_tls_version_number;

/* The version of OpenSSL that is running. */
const char *php_event_tls_running(void);

/* Throw an EventException: "what: reason", the reason being what OpenSSL complained of first. */
ZEND_COLD void php_event_tls_throw(const char *what);

/* The TLS of a connection, on the side the context is for. NULL with an EventException thrown. */
SSL *php_event_tls_new(SSL_CTX *context);

/* What is spoken: "" before the handshake. */
const char *php_event_tls_cipher_name(const SSL *tls);
const char *php_event_tls_cipher_version(const SSL *tls);
zend_string *php_event_tls_alpn_protocol(const SSL *tls);
const char *php_event_tls_cipher_description(const SSL *tls, char *room, int size);

/* The next of OpenSSL's errors in libevent's list, in words; "" where there is none. */
zend_string *php_event_tls_take_error(struct bufferevent *bev);

/* Stir the random number generator. */
bool php_event_tls_stir(void);

#endif

#endif
