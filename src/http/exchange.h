/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * One request that a server has in hand, and its reply. A connection has one exchange, for one
 * request after the other; what each state of it allows is in one table. libevent owns the request.
 * PHP's EventHttpRequest is a view of it, stale as soon as the request is over. */
#ifndef PHP_EVENT_HTTP_EXCHANGE_H
#define PHP_EVENT_HTTP_EXCHANGE_H

#include "../loop.h"
#include "defaults.h"
#include "file_body.h"
#include "receiver.h"
#include "sent.h"
#include "unseen.h"

struct bufferevent;
struct evhttp_request;
struct evkeyvalq;

typedef enum {
	PHP_EVENT_HTTP_IDLE,      /* between requests, or on the way to one */
	PHP_EVENT_HTTP_HELD,      /* PHP has a request and owes the reply */
	PHP_EVENT_HTTP_WITHHELD,  /* the same, but the program wants the client to have none */
	PHP_EVENT_HTTP_RECORDED,  /* a whole reply leaves when the outermost callback returns */
	PHP_EVENT_HTTP_FILED,     /* the same, with a file: nothing can be added to it */
	PHP_EVENT_HTTP_STREAMING, /* the head has left, chunks follow */
	PHP_EVENT_HTTP_FINISHING, /* the end of a stream leaves when the outermost callback returns */
	PHP_EVENT_HTTP_ANSWERED,  /* all is said; evhttp writes */
	PHP_EVENT_HTTP_TUNNEL,    /* a CONNECT has been granted, and nobody has taken over yet */
	PHP_EVENT_HTTP_TAKEN,     /* the program talks on the buffer event itself */
} php_event_http_state;

/* What a state may allow. */
typedef enum {
	PHP_EVENT_HTTP_REPLY = 1,     /* begin to reply; until then headers and body can be changed */
	PHP_EVENT_HTTP_CONTINUE = 2,  /* a stream: one more chunk, or its end */
	PHP_EVENT_HTTP_OWE = 4,       /* dropped by PHP, it is answered by us */
	PHP_EVENT_HTTP_TAKE_OVER = 8, /* the program may talk on the buffer event */
	PHP_EVENT_HTTP_LOOK_OUT = 16, /* PHP is to hear that the client leaves, though nobody reads */
	PHP_EVENT_HTTP_LINGER = 32,   /* something is said: the connection may end when it has left */
	PHP_EVENT_HTTP_RECEIVE = 64,  /* PHP may take the body as it comes; else it is nobody's */
} php_event_http_verb;

typedef struct php_event_http_exchange {
	php_event_loop *loop;
	struct bufferevent *bufferevent; /* what it talks over */
	bool plain;                      /* ... without TLS */
	php_event_http_state state;
	struct evhttp_request *request; /* in hand: not in states IDLE, TUNNEL */
	struct evhttp_request *spare; /* in state IDLE, evhttp's for the next one; NULL: it has none */
	struct php_event_http_exchange_view *view; /* PHP's, if PHP still has one */
	php_event_http_unseen unseen;              /* of the request, unless evhttp has read it */
	php_event_http_receiver *receiver;         /* of the body; NULL: PHP has not asked for it */
	php_event_http_file_body *file_body; /* of the reply; NULL: its body is in the output buffer */
	int code;                            /* of the reply; 0: none has been given */
	zend_string *reason;                 /* ... that is recorded */
	uint64_t direct;                     /* bytes of replies that have left past the bufferevent */
	php_event_queued reply;              /* sends what is recorded */
	uint64_t left;  /* of a stream that has said how long it is; else UINT64_MAX */
	bool last;      /* the connection is to end with it, which evhttp does not know */
	bool more;      /* the client has sent another request already */
	bool refused;   /* the reply is not PHP's */
	bool held_back; /* replies that have left wait in the kernel for the next one */
	bool *gone;     /* on the stack of what sends it: set when the exchange goes meanwhile */
	php_event_http_defaults *defaults; /* of its server, as they were when the request came; held */
	const struct php_event_http_exchange_owner *owner;
} php_event_http_exchange;

/* What an exchange asks and tells; constant. */
typedef struct php_event_http_exchange_owner {
	/* May the connection go on behind a whole reply that is about to be given? */
	bool (*goes_on)(php_event_http_exchange *exchange);

	/* A reply has been sent: evhttp frees the request next, or it becomes a spare one. What the
	 * exchange has of it is still there. */
	void (*completed)(php_event_http_exchange *exchange, struct evhttp_request *request);
} php_event_http_exchange_owner;

/* PHP's view of a request in hand: the first thing in the struct of its EventHttpRequest.
 *
 * Callbacks of chunks belong to it, and hold its object: as long as some wait, the base reports
 * them, and PHP need not keep the request. What makes the view stale lets go of them uncalled: the
 * end of the connection, or free(). When the reply has been sent, those that are left are called
 * before the view is stale. */
typedef struct php_event_http_exchange_view {
	php_event_handle handle;           /* first: struct evhttp_request, under its connection */
	php_event_http_exchange *exchange; /* until the request is over, or has been let go of */
	php_event_http_sent *sent;         /* NULL: no chunk has had a callback */
} php_event_http_exchange_view;

/* What reply methods look for: the client left, and a reply is a silent no-op. */
extern const char php_event_http_client_left[];

/* With a connection. */
void php_event_http_exchange_init(php_event_http_exchange *exchange, php_event_loop *loop,
	struct bufferevent *bufferevent, const php_event_http_exchange_owner *owner);

/* The connection is about to end: nothing leaves any more. And when PHP has heard of it: what is
 * left goes. */
void php_event_http_exchange_stop(php_event_http_exchange *exchange);
void php_event_http_exchange_free(php_event_http_exchange *exchange);

/* Does its state allow this? And if it does not allow REPLY, CONTINUE or RECEIVE, why not. */
bool php_event_http_exchange_may(const php_event_http_exchange *exchange, php_event_http_verb verb);
const char *php_event_http_exchange_refusal(const php_event_http_exchange *exchange);

/* The state in words. */
const char *php_event_http_exchange_state(const php_event_http_exchange *exchange);

/* The head of the request, as it has come; NULL: evhttp has read it, or it is refused. */
static inline const php_event_http_head *php_event_http_exchange_head(
	const php_event_http_exchange *exchange)
{
	const php_event_http_head *head = &exchange->unseen.head;

	return php_event_http_head_is_empty(head) ? NULL : head;
}

/* A request has come, and its replies have these defaults: before any other is given. */
static inline void php_event_http_exchange_adopt(
	php_event_http_exchange *exchange, php_event_http_defaults *defaults)
{
	if (exchange->defaults != defaults) {
		php_event_http_defaults_hold(&exchange->defaults, defaults);
	}
}

/* evhttp's request stands for the one whose head and body the exchange has been given. */
void php_event_http_exchange_dress(
	php_event_http_exchange *exchange, struct evhttp_request *request);

/* Is it, to evhttp or to us, another request than its client has sent, or a proxy has seen? */
bool php_event_http_exchange_is_ambiguous(
	const php_event_http_exchange *exchange, const struct evhttp_request *request);

/* Of the request in hand: its headers, the method, the target as it was sent and the query in it,
 * each of which may be NULL. */
struct evkeyvalq *php_event_http_exchange_headers(php_event_http_exchange *exchange);
zend_string *php_event_http_exchange_method(php_event_http_exchange *exchange);
zend_string *php_event_http_exchange_target(php_event_http_exchange *exchange);
zend_string *php_event_http_exchange_query(php_event_http_exchange *exchange);

/* The host, without a port, that a request is for which has come. */
php_event_http_text php_event_http_exchange_host(
	const php_event_http_exchange *exchange, struct evhttp_request *request);

/* Answer a request that PHP does not get, and close the connection. `allow`: a header, or NULL. */
void php_event_http_exchange_refuse(php_event_http_exchange *exchange,
	struct evhttp_request *request, int status, const char *allow);

/* A request is in hand from now on, and answered without PHP. */
void php_event_http_exchange_take(
	php_event_http_exchange *exchange, struct evhttp_request *request);

/* PHP gets a request: its view is opened on it below `connection`, and goes stale when it is over.
 */
void php_event_http_exchange_open(php_event_http_exchange *exchange, struct evhttp_request *request,
	php_event_http_exchange_view *view, php_event_handle *connection);

/* PHP asks for the body as it comes, where RECEIVE is allowed: who it is for. What is in the input
 * buffer comes first, where evhttp has read it or PHP has had it poured there. */
php_event_http_receiver *php_event_http_exchange_receive(php_event_http_exchange *exchange);

/* Does it want more now? */
static inline bool php_event_http_exchange_wants_body(const php_event_http_exchange *exchange)
{
	return exchange->receiver && !exchange->receiver->paused
		&& php_event_http_exchange_may(exchange, PHP_EVENT_HTTP_RECEIVE);
}

/* Nobody takes it any more. May run PHP code. */
void php_event_http_exchange_forget_body(php_event_http_exchange *exchange);

/* What has come behind the body, as PHP sees headers. */
void php_event_http_exchange_trailers(const php_event_http_exchange *exchange, zval *return_value);

/* Have the body of the request in its input buffer. False: it cannot be read. */
bool php_event_http_exchange_load(php_event_http_exchange *exchange);

/* Read it all the same, without taking it from there: a body of one's own, to be freed, whatever
 * becomes of the request. False: there is no room for it. */
bool php_event_http_exchange_share_body(
	php_event_http_exchange *exchange, php_event_http_upload *body);

/* For the kind of a view. */
void php_event_http_exchange_release_view(php_event_handle *handle, void *request);
void php_event_http_exchange_clear_view(php_event_handle *handle);
bool php_event_http_exchange_view_is_armed(const php_event_handle *handle);
void php_event_http_exchange_view_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);

/* A whole reply; its body is in the request's output buffer already. Where REPLY is allowed. */
void php_event_http_exchange_reply(
	php_event_http_exchange *exchange, int code, zend_string *reason);

/* The same, with a reply that is no other's to begin or continue. `body`, whose
 * length a header says, is taken over; where it is NULL, the body is in the output buffer. */
void php_event_http_exchange_file(
	php_event_http_exchange *exchange, int code, php_event_http_file_body *body);

/* A whole reply, with a page that says so. NULL `reason`: the program's own page, or one with the
 * standard phrase. */
void php_event_http_exchange_error(
	php_event_http_exchange *exchange, int code, zend_string *reason);

/* How many bytes of the reply have been given, and not to the kernel yet? */
size_t php_event_http_exchange_pending(const php_event_http_exchange *exchange);

/* A reply in pieces: start where REPLY is allowed; chunk, which sends what is in the request's
 * output buffer, and finish where CONTINUE is. A chunk makes a recorded reply the stream's start.
 * `sent`, which is taken over, is called when all up to its end has left; NULL: nobody asks.
 * `trailers` are lines behind the last chunk. */
void php_event_http_exchange_start(
	php_event_http_exchange *exchange, int code, zend_string *reason);
void php_event_http_exchange_chunk(
	php_event_http_exchange *exchange, const php_event_callback *sent);
void php_event_http_exchange_finish(php_event_http_exchange *exchange, const zend_string *trailers);

/* An interim reply, where REPLY is allowed: its status and the lines of its headers. To HTTP/1.0
 * there is none. */
void php_event_http_exchange_inform(
	php_event_http_exchange *exchange, int code, const zend_string *lines);

/* The client is to have no reply, and waits until it leaves: where one is owed. */
void php_event_http_exchange_withhold(php_event_http_exchange *exchange);

/* Where LINGER is allowed: what has been said of the reply is the last on this connection. */
void php_event_http_exchange_linger(php_event_http_exchange *exchange);

/* The connection closes after the reply to the request in hand, whatever has been said of it. */
void php_event_http_exchange_make_last(php_event_http_exchange *exchange);

/* A callback threw: where PHP has not replied, the client gets 500. */
void php_event_http_exchange_fail(php_event_http_exchange *exchange);

/* PHP has let go of the request, and nobody is going to answer it: where a reply is owed the client
 * gets 500, with a warning. May run PHP code. */
void php_event_http_exchange_drop(php_event_http_exchange *exchange);

#endif
