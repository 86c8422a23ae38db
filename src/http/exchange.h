/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * One request that a server has in hand, and its reply. A connection has one exchange, used for one
 * request after another; a single table says what each of its states allows. libevent owns the
 * request. PHP's EventHttpRequest is a view of it, stale as soon as the request is over. */
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
	PHP_EVENT_HTTP_IDLE,      /* between requests, or while one is coming */
	PHP_EVENT_HTTP_HELD,      /* PHP has a request and owes the reply */
	PHP_EVENT_HTTP_WITHHELD,  /* the same, but the program wants the client to get no reply */
	PHP_EVENT_HTTP_RECORDED,  /* a whole reply leaves when the outermost callback returns */
	PHP_EVENT_HTTP_FILED,     /* the same, with a file: nothing can be added */
	PHP_EVENT_HTTP_STREAMING, /* the head has left, chunks follow */
	PHP_EVENT_HTTP_FINISHING, /* the end of a stream leaves when the outermost callback returns */
	PHP_EVENT_HTTP_ANSWERED,  /* the reply is complete; evhttp writes it */
	PHP_EVENT_HTTP_TUNNEL,    /* a CONNECT was granted, and nobody has taken over yet */
	PHP_EVENT_HTTP_TAKEN,     /* the program uses the buffer event itself */
} php_event_http_state;

/* What a state may allow. */
typedef enum {
	PHP_EVENT_HTTP_REPLY = 1,     /* begin a reply; until then headers and body can be changed */
	PHP_EVENT_HTTP_CONTINUE = 2,  /* send another chunk of a stream, or its end */
	PHP_EVENT_HTTP_OWE = 4,       /* we answer if PHP drops the request */
	PHP_EVENT_HTTP_TAKE_OVER = 8, /* the program may take over the buffer event */
	PHP_EVENT_HTTP_LOOK_OUT = 16, /* report that the client leaves, though nobody reads */
	PHP_EVENT_HTTP_LINGER = 32,   /* something was sent: the connection may end once it has left */
	PHP_EVENT_HTTP_RECEIVE = 64,  /* PHP may take the body as it comes; else nobody gets it */
} php_event_http_verb;

typedef struct php_event_http_exchange {
	php_event_loop *loop;
	struct bufferevent *bufferevent; /* what it talks over */
	bool plain;                      /* ... without TLS */
	php_event_http_state state;
	struct evhttp_request *request; /* in hand: not in states IDLE and TUNNEL */
	struct evhttp_request *spare;   /* in state IDLE, evhttp's for the next request; NULL: none */
	struct php_event_http_exchange_view *view; /* PHP's, if PHP still has one */
	php_event_http_unseen unseen;              /* head and body, unless evhttp has read them */
	php_event_http_receiver *receiver;         /* of the body; NULL: PHP has not asked for it */
	php_event_http_file_body *file_body; /* of the reply; NULL: its body is in the output buffer */
	int code;                            /* of the reply; 0: none yet */
	zend_string *reason;                 /* ... if it is recorded */
	uint64_t direct;                     /* bytes of replies that left past the bufferevent */
	php_event_queued reply;              /* sends the recorded reply */
	uint64_t left;  /* bytes that a stream has announced and not sent; else UINT64_MAX */
	bool last;      /* the connection ends with it, which evhttp does not know */
	bool more;      /* the client has sent another request already */
	bool refused;   /* the reply is not PHP's */
	bool held_back; /* replies that have left wait in the kernel for the next one */
	bool *gone;     /* on the sender's stack: set if the exchange goes meanwhile */
	php_event_http_defaults *defaults; /* its server's, as they were when the request came; held */
	const struct php_event_http_exchange_owner *owner;
} php_event_http_exchange;

/* What an exchange asks and tells its owner; constant. */
typedef struct php_event_http_exchange_owner {
	/* May the connection go on after the whole reply that is about to be given? */
	bool (*goes_on)(php_event_http_exchange *exchange);

	/* A reply has been sent: evhttp frees the request next, or it becomes a spare. What the
	 * exchange has of it is still there. */
	void (*completed)(php_event_http_exchange *exchange, struct evhttp_request *request);
} php_event_http_exchange_owner;

/* PHP's view of a request in hand; comes first in the struct of its EventHttpRequest.
 *
 * Callbacks of chunks belong to it, and hold its object: while some wait, the base reports them,
 * and PHP need not keep the request. When the reply has been sent, those still waiting are called
 * before the view goes stale. Whatever else makes the view stale, the end of the connection or
 * free(), drops them uncalled. */
typedef struct php_event_http_exchange_view {
	php_event_handle handle;           /* first: struct evhttp_request, under its connection */
	php_event_http_exchange *exchange; /* until the request is over, or let go of */
	php_event_http_sent *sent;         /* NULL: no chunk had a callback */
} php_event_http_exchange_view;

/* Reply methods check for this reason of staleness: the client has left, and a reply silently does
 * nothing. */
extern const char php_event_http_client_left[];

/* Set up an exchange with its connection. */
void php_event_http_exchange_init(php_event_http_exchange *exchange, php_event_loop *loop,
	struct bufferevent *bufferevent, const php_event_http_exchange_owner *owner);

/* stop(): the connection is about to end, and nothing leaves any more. free(): PHP has been told,
 * and the rest is freed. */
void php_event_http_exchange_stop(php_event_http_exchange *exchange);
void php_event_http_exchange_free(php_event_http_exchange *exchange);

/* Does its state allow this? refusal() says why it does not allow REPLY, CONTINUE or RECEIVE. */
bool php_event_http_exchange_may(const php_event_http_exchange *exchange, php_event_http_verb verb);
const char *php_event_http_exchange_refusal(const php_event_http_exchange *exchange);

/* The state in words. */
const char *php_event_http_exchange_state(const php_event_http_exchange *exchange);

/* The head of the request, as it came; NULL if evhttp has read it, or it is refused. */
static inline const php_event_http_head *php_event_http_exchange_head(
	const php_event_http_exchange *exchange)
{
	const php_event_http_head *head = &exchange->unseen.head;

	return php_event_http_head_is_empty(head) ? NULL : head;
}

/* A request has come: set the defaults of its replies, before anything else is given. */
static inline void php_event_http_exchange_adopt(
	php_event_http_exchange *exchange, php_event_http_defaults *defaults)
{
	if (exchange->defaults != defaults) {
		php_event_http_defaults_hold(&exchange->defaults, defaults);
	}
}

/* Make evhttp's request stand for the one whose head and body the exchange has been given. */
void php_event_http_exchange_dress(
	php_event_http_exchange *exchange, struct evhttp_request *request);

/* Could evhttp or we take it for another request than its client sent, or a proxy saw? */
bool php_event_http_exchange_is_ambiguous(
	const php_event_http_exchange *exchange, const struct evhttp_request *request);

/* The headers of the request in hand, its method, the target as it was sent, and the query in that.
 * Each may be NULL. */
struct evkeyvalq *php_event_http_exchange_headers(php_event_http_exchange *exchange);
zend_string *php_event_http_exchange_method(php_event_http_exchange *exchange);
zend_string *php_event_http_exchange_target(php_event_http_exchange *exchange);
zend_string *php_event_http_exchange_query(php_event_http_exchange *exchange);

/* The host, without a port, that an incoming request is for. */
php_event_http_text php_event_http_exchange_host(
	const php_event_http_exchange *exchange, struct evhttp_request *request);

/* Answer a request that PHP does not get, and close the connection. `allow` is a header, or
 * NULL. */
void php_event_http_exchange_refuse(php_event_http_exchange *exchange,
	struct evhttp_request *request, int status, const char *allow);

/* Take a request in hand that is answered without PHP. */
void php_event_http_exchange_take(
	php_event_http_exchange *exchange, struct evhttp_request *request);

/* PHP gets a request: open its view below `connection`; it goes stale when the request is over. */
void php_event_http_exchange_open(php_event_http_exchange *exchange, struct evhttp_request *request,
	php_event_http_exchange_view *view, php_event_handle *connection);

/* PHP asks for the body as it comes, where RECEIVE is allowed: returns the receiver. It gets first
 * what is in the input buffer, if evhttp has read the body or PHP has had it poured there. */
php_event_http_receiver *php_event_http_exchange_receive(php_event_http_exchange *exchange);

/* Does PHP want more of the body now? */
static inline bool php_event_http_exchange_wants_body(const php_event_http_exchange *exchange)
{
	return exchange->receiver && !exchange->receiver->paused
		&& php_event_http_exchange_may(exchange, PHP_EVENT_HTTP_RECEIVE);
}

/* Nobody takes the body any more. May run PHP code. */
void php_event_http_exchange_forget_body(php_event_http_exchange *exchange);

/* The trailer section, in the form in which PHP sees headers. */
void php_event_http_exchange_trailers(const php_event_http_exchange *exchange, zval *return_value);

/* Put the body of the request into its input buffer. Returns false if it cannot be read. */
bool php_event_http_exchange_load(php_event_http_exchange *exchange);

/* Get a body of one's own with the same content, whatever becomes of the request. The caller frees
 * it. Returns false if there is no room for it. */
bool php_event_http_exchange_share_body(
	php_event_http_exchange *exchange, php_event_http_upload *body);

/* For the kind of a view. */
void php_event_http_exchange_release_view(php_event_handle *handle, void *request);
void php_event_http_exchange_clear_view(php_event_handle *handle);
bool php_event_http_exchange_view_is_armed(const php_event_handle *handle);
void php_event_http_exchange_view_edges(php_event_handle *handle, zend_get_gc_buffer *buffer);

/* Give a whole reply, whose body is in the request's output buffer already. Where REPLY is
 * allowed. */
void php_event_http_exchange_reply(
	php_event_http_exchange *exchange, int code, zend_string *reason);

/* The same for a reply that nobody else begins or continues. Takes over `body`, whose length a
 * header states; NULL: the body is in the output buffer. */
void php_event_http_exchange_file(
	php_event_http_exchange *exchange, int code, php_event_http_file_body *body);

/* Give a whole reply with an error page. NULL `reason`: the program's own page, or one with the
 * standard phrase. */
void php_event_http_exchange_error(
	php_event_http_exchange *exchange, int code, zend_string *reason);

/* How many bytes of the reply have been given, and not yet passed to the kernel? */
size_t php_event_http_exchange_pending(const php_event_http_exchange *exchange);

/* Give a reply in pieces: start() where REPLY is allowed; chunk(), which sends what is in the
 * request's output buffer, and finish() where CONTINUE is. A chunk turns a recorded reply into the
 * start of a stream. `sent`, which is taken over and may be NULL, is called when all up to the end
 * of the chunk has left. `trailers` are lines after the last chunk. */
void php_event_http_exchange_start(
	php_event_http_exchange *exchange, int code, zend_string *reason);
void php_event_http_exchange_chunk(
	php_event_http_exchange *exchange, const php_event_callback *sent);
void php_event_http_exchange_finish(php_event_http_exchange *exchange, const zend_string *trailers);

/* Send an interim reply, where REPLY is allowed: its status and its header lines. HTTP/1.0 has
 * none. */
void php_event_http_exchange_inform(
	php_event_http_exchange *exchange, int code, const zend_string *lines);

/* Give the client no reply, where one is owed: it waits until it leaves. */
void php_event_http_exchange_withhold(php_event_http_exchange *exchange);

/* End the connection after what has been given of the reply, where LINGER is allowed. */
void php_event_http_exchange_linger(php_event_http_exchange *exchange);

/* Close the connection after the reply to the request in hand, whatever has been given of it. */
void php_event_http_exchange_make_last(php_event_http_exchange *exchange);

/* A callback threw: the client gets 500, if PHP has not replied. */
void php_event_http_exchange_fail(php_event_http_exchange *exchange);

/* PHP has let go of the request, and nobody will answer it: if a reply is owed, the client gets
 * 500, with a warning. May run PHP code. */
void php_event_http_exchange_drop(php_event_http_exchange *exchange);

#endif
