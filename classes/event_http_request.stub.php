<?php

/** @generate-class-entries */

/**
 * An HTTP request: one that a server's callback gets, or one that a client makes.
 *
 * What a callback says of a reply leaves when the outermost callback returns. A request has one reply: what is said
 * of another warns, and is not sent.
 *
 * A server's request is over when its reply has been sent or its connection has ended. Then its methods warn, and
 * give 0, "", null, false, [] or an empty EventBuffer of its own; only getHost() and getUri() throw an Error. But replying
 * to a client that has left is harmless and does nothing. A request that is dropped unanswered is
 * answered with 500; see getBufferEvent() and sendReplyEnd() for the exceptions.
 *
 * A client's request, once answered, can be read for as long as it is kept.
 *
 * @not-serializable
 */
final class EventHttpRequest
{
	/**
	 * The method GET.
	 *
	 * @var int
	 * @cvalue EVHTTP_REQ_GET
	 */
	public const CMD_GET = UNKNOWN;

	/**
	 * The method POST.
	 *
	 * @var int
	 * @cvalue EVHTTP_REQ_POST
	 */
	public const CMD_POST = UNKNOWN;

	/**
	 * The method HEAD: as GET, without the body of the answer.
	 *
	 * @var int
	 * @cvalue EVHTTP_REQ_HEAD
	 */
	public const CMD_HEAD = UNKNOWN;

	/**
	 * The method PUT.
	 *
	 * @var int
	 * @cvalue EVHTTP_REQ_PUT
	 */
	public const CMD_PUT = UNKNOWN;

	/**
	 * The method DELETE.
	 *
	 * @var int
	 * @cvalue EVHTTP_REQ_DELETE
	 */
	public const CMD_DELETE = UNKNOWN;

	/**
	 * The method OPTIONS.
	 *
	 * @var int
	 * @cvalue EVHTTP_REQ_OPTIONS
	 */
	public const CMD_OPTIONS = UNKNOWN;

	/**
	 * The method TRACE.
	 *
	 * @var int
	 * @cvalue EVHTTP_REQ_TRACE
	 */
	public const CMD_TRACE = UNKNOWN;

	/**
	 * The method CONNECT.
	 *
	 * @var int
	 * @cvalue EVHTTP_REQ_CONNECT
	 */
	public const CMD_CONNECT = UNKNOWN;

	/**
	 * The method PATCH.
	 *
	 * @var int
	 * @cvalue EVHTTP_REQ_PATCH
	 */
	public const CMD_PATCH = UNKNOWN;

	/**
	 * Nothing happened for as long as a time-out says: setTimeout() and its like of EventHttpConnection. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_TIMEOUT
	 * @since 4.0.0
	 */
	public const ERROR_TIMEOUT = UNKNOWN;

	/**
	 * The connection ended before the answer was complete. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_EOF
	 * @since 4.0.0
	 */
	public const ERROR_EOF = UNKNOWN;

	/**
	 * The answer is none: RFC 9112 forbids it, or it leaves in doubt where it ends. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_INVALID_HEADER
	 * @since 4.0.0
	 */
	public const ERROR_INVALID_HEADER = UNKNOWN;

	/**
	 * Bytes to be sent could not be had. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_BUFFER
	 * @since 4.0.0
	 */
	public const ERROR_BUFFER = UNKNOWN;

	/**
	 * A header or chunk callback gave the request up. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_CANCELLED
	 * @since 4.0.0
	 */
	public const ERROR_CANCELLED = UNKNOWN;

	/**
	 * The answer is longer than setMaxHeadersSize() or setMaxBodySize() of EventHttpConnection allow. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_TOO_LONG
	 * @since 4.0.0
	 */
	public const ERROR_TOO_LONG = UNKNOWN;

	/**
	 * The TLS handshake failed, as where the server's certificate is not trusted. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_TLS
	 * @since 4.0.0
	 */
	public const ERROR_TLS = UNKNOWN;

	/**
	 * The host was not found. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_RESOLVE
	 * @since 4.0.0
	 */
	public const ERROR_RESOLVE = UNKNOWN;

	/**
	 * There is no connection to the server. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_CONNECT
	 * @since 4.0.0
	 */
	public const ERROR_CONNECT = UNKNOWN;

	/**
	 * The headers that were received.
	 *
	 * @var int
	 */
	public const INPUT_HEADER = 1;

	/**
	 * The headers to be sent.
	 *
	 * @var int
	 */
	public const OUTPUT_HEADER = 2;

	/**
	 * A client's request. $callback gets (EventHttpRequest, $data) when it is answered, (null, $data) where
	 * it timed out, the connection broke or the answer was none; where no connection came about, getResponseCode() is 0.
	 *
	 * @param callable(?EventHttpRequest $req, mixed $data): mixed $callback
	 * @since 1.4.0
	 */
	public function __construct(callable $callback, mixed $data = null) {}

	/**
	 * Call $callback with (EventHttpRequest, $data) when the head of the answer to a client's request has come: its status,
	 * getVersion() and headers are there, and no body yet. It is called before anything else, not for responses of 1xx
	 * before the answer, and for 101. Where it returns false (nothing else counts) or throws, the request is given up: its
	 * connection ends, the error callback gets ERROR_CANCELLED, and the request's own callback null. null for none, here
	 * and below. A warning for a request that a server received.
	 *
	 * @param (callable(EventHttpRequest $req, mixed $data): mixed)|null $callback
	 * @since 4.0.0
	 */
	public function setHeaderCallback(?callable $callback, mixed $data = null): void {}

	/**
	 * Call $callback with (EventHttpRequest, $bytes, $data) for each piece of the body of the answer to a client's request,
	 * as it comes, without the chunked coding: it is not kept, so that an endless one costs nothing, and getInputBuffer()
	 * stays empty. The header callback may set it, for some answers; what comes before it is set is part of its first piece.
	 * pauseBody() holds further pieces back. Where it returns false or throws, the request is given up, as for
	 * setHeaderCallback(). The request's own callback is called behind the last piece.
	 *
	 * @param (callable(EventHttpRequest $req, string $bytes, mixed $data): mixed)|null $callback
	 * @since 4.0.0
	 */
	public function setChunkCallback(?callable $callback, mixed $data = null): void {}

	/**
	 * Call $callback with (EventHttpRequest, $error, $reason, $data) when a client's request has failed, before its own
	 * callback gets null: $error is one of EventHttpRequest::ERROR_*, $reason says more in words, such as why a server's
	 * certificate is not trusted, of which no warning tells then. Not called where the program gives up a request
	 * itself, by cancel(), free() or the end of its connection, nor for a try to connect that another one follows.
	 *
	 * @param (callable(EventHttpRequest $req, int $error, string $reason, mixed $data): mixed)|null $callback
	 * @since 4.0.0
	 */
	public function setErrorCallback(?callable $callback, mixed $data = null): void {}

	/**
	 * Take the body of a client's request from $stream, from where that is on, behind what is in the output buffer, and
	 * before makeRequest(), else a warning. It is read while the request is sent, 64 KiB at a time, so a body of any size costs
	 * no more memory than that. $stream is held until the request is over, and closed by nobody else. A regular file's length
	 * is known; of other streams a Content-Length header of the program's is taken for it, and without one the body is
	 * chunked. One that has nothing for now is asked again a hundredth of a second later, then up to a quarter: it should not
	 * block. Where it ends too early or cannot be read, the request fails with ERROR_BUFFER. Another one replaces it.
	 *
	 * @param resource $stream
	 * @since 4.0.0
	 */
	public function setBodyStream($stream): void {}

	/**
	 * Give a client's request up where it has not been answered after so many seconds, fractions count, from makeRequest()
	 * on, or from now on where it is on its way: waiting for its turn, connecting and all of the answer count. Its callback
	 * gets null, the error callback ERROR_TIMEOUT. 0, as to begin with, or less: it may take for ever. What may pass
	 * without anything happening is EventHttpConnection::setTimeout().
	 *
	 * @since 4.0.0
	 */
	public function setTimeout(float $seconds): void {}

	/**
	 * Call $cb with the body as it comes: (EventHttpRequest, $bytes, $arg), of up to 64 KiB, never empty. It is asked for by
	 * this, unless pauseBody() was called before: a client that waits for it gets `100 Continue`. No more of it is in
	 * memory than such a piece, and as much again that waits. $cb is called from the loop, the first time after
	 * the present callback has returned, and replaces one set before.
	 *
	 * The request is held until its end has been told, whether or not the program keeps it, unless a reply is given
	 * before: then the rest of the body is nobody's, and neither callback is called any more. sendReplyStart() and chunks
	 * may go at the same time as the body comes; sendReplyEnd() ends both. What $cb does not get, since it
	 * was not set then, is where a body is otherwise: getInputBuffer(), and what has been taken out of there is not given
	 * again. A callback that throws is as one of a route: 500, where no reply was begun.
	 *
	 * For requests of EventHttp::setStreamCallback(). For others, whose body has come before, it gets that. A warning
	 * where a reply has been given, the request is over or it is a client's; nothing where the client has left.
	 *
	 * @param callable(EventHttpRequest $req, string $bytes, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setBodyCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Call $cb once when no more of the body comes: (EventHttpRequest, $complete, $arg). $complete is true where all of it
	 * has come: getTrailers() has what stands behind it then. It is false where it never will: the client has left, and
	 * the request is over; or the body is refused, for it is too large, too slow or makes no sense: then $cb may reply,
	 * else the client gets 413, 408 or 400, or, where a reply was begun, the connection is closed.
	 *
	 * Without setBodyCallback() the body is collected as for other requests: getInputBuffer(), getBodyStream(), getForm()
	 * and getFiles() have it when $cb is called. As that, it asks for the body, and holds the request.
	 *
	 * @param callable(EventHttpRequest $req, bool $complete, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setBodyEndCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Take no more of the body for now: of the answer to a client's request, of which nothing more is read, so that
	 * the server has to wait, and whose end is not told; no time-out runs meanwhile but that of the whole. The head is
	 * read all the same. May be called at any time before the end; again: nothing.
	 *
	 * Or of a request that a server received: what its client sends stays with its system and ours until it has to
	 * wait, no time-out of its runs, and neither callback is called. That it has left is seen at once where it has sent nothing
	 * more before, or has reset the connection. One that has sent more and ended its side may have sent all: that can be
	 * taken for the seconds of EventHttp::setTimeout(), then the request is over. Warnings as of setBodyCallback().
	 *
	 * @since 4.0.0
	 */
	public function pauseBody(): void {}

	/**
	 * Take the body again. What has come meanwhile is told from the loop, not from here. Of a request that a server
	 * received it asks for the body, too, which is collected where there is no callback for it.
	 *
	 * @since 4.0.0
	 */
	public function resumeBody(): void {}

	/**
	 * The same as dropping the last reference. A client's request is cancelled. Again: nothing.
	 *
	 * @since 1.4.0
	 */
	public function free(): void {}

	/**
	 * The method, one of EventHttpRequest::CMD_*; 0 for one that has none of these, see getMethod().
	 *
	 * @since 1.4.0
	 */
	public function getCommand(): int {}

	/**
	 * The method by its name, as it stands in the request: "GET", "PROPFIND"; "" where a client's request has not been
	 * made yet.
	 *
	 * @since 4.0.0
	 */
	public function getMethod(): string {}

	/**
	 * The version of HTTP, "1.1" or "1.0": of a server's request, of the answer to a client's; "" where that has not been
	 * made yet.
	 *
	 * @since 4.0.0
	 */
	public function getVersion(): string {}

	/**
	 * The host the request is for, without a port; "" where there is none.
	 *
	 * @since 1.4.0
	 */
	public function getHost(): string {}

	/**
	 * The URI as it was sent: "/path?query", or "http://host/path?query", for the absolute form keeps its host; "" where
	 * there is none yet.
	 *
	 * @since 1.4.0
	 */
	public function getUri(): string {}

	/**
	 * The status, of the answer to a client or of the reply; 0 where there is none.
	 *
	 * @since 1.4.0
	 */
	public function getResponseCode(): int {}

	/**
	 * The reason phrase of the answer to a client's request, such as "Not Found", as the server has sent it, from the header
	 * callback on. It says nothing that the status does not, and may be any text: "" where the server has sent none, where there is no
	 * answer yet, and of a request that a server received.
	 *
	 * @since 4.0.0
	 */
	public function getReason(): string {}

	/**
	 * [name => value] of what was received. Of a repeated header the values are joined with ", " (Cookie: "; ",
	 * Set-Cookie: the last); see getHeaderValues().
	 *
	 * @return array<string, string>
	 * @since 1.4.0
	 */
	public function getInputHeaders(): array {}

	/**
	 * [name => value] of the fields that a client has sent behind a chunked body, its trailers, joined in the same way.
	 * They are no headers: what counts as one has to come before the body. Of the answer to a client's request it is what the
	 * server has sent in the same way, once that is complete. [] where there are none, and with setStrict(false).
	 *
	 * @return array<string, string>
	 * @since 4.0.0
	 */
	public function getTrailers(): array {}

	/**
	 * [name => value] of what is to be sent, joined in the same way.
	 *
	 * @return array<string, string>
	 * @since 1.4.0
	 */
	public function getOutputHeaders(): array {}

	/**
	 * The body that was received: a view, which ends with the reply. A large one of a server's request, of more than
	 * 1 MiB or, while there are many, 64 KiB, lies in a temporary file until this is called, which reads it into memory;
	 * with a warning, and an incomplete body, where that fails.
	 *
	 * @since 1.4.0
	 */
	public function getInputBuffer(): EventBuffer {}

	/**
	 * The body to be sent: sendReply() adds to it. Once the reply has been given, or a client's request made, a warning
	 * and an empty buffer that nobody sends.
	 *
	 * @since 1.4.0
	 */
	public function getOutputBuffer(): EventBuffer {}

	/**
	 * The connection's buffer event, for a server's request; null for a client's. While it is held,
	 * the request may be dropped unanswered. Once setCallbacks() gave it callbacks, the connection is
	 * the program's: nothing more is read as HTTP.
	 *
	 * @since 1.8.0
	 */
	public function getBufferEvent(): ?EventBufferEvent {}

	/**
	 * The connection: the same object for the same connection while it is held. Null for a client's request
	 * that is not on its way.
	 *
	 * @since 1.8.0
	 */
	public function getConnection(): ?EventHttpConnection {}

	/**
	 * Close the connection: when the reply that was given has left, else now. A stream ends without its last chunk.
	 *
	 * @since 1.8.0
	 */
	public function closeConnection(): void {}

	/**
	 * Reply with a page that shows $error (100 to 999) and $reason, null for that of EventHttp::setErrorPage() or the
	 * standard phrase, and close the connection. Headers that were added are dropped. Warnings are as for sendReply().
	 *
	 * @since 1.4.0
	 */
	public function sendError(int $error, ?string $reason = null): void {}

	/**
	 * Reply with a status (100 to 999; for others the client gets 500, with a warning), a reason phrase, the headers as
	 * they are now and a body: an EventBuffer, which is emptied, or a string (since 4.0.0). A large string is not copied.
	 * Followed by sendReplyChunk() in the same callback it is the start of a stream.
	 *
	 * The length of the body is said by itself. A Content-Length that is another one is corrected, and a Transfer-Encoding
	 * left out, with a warning; a reply to HEAD, and 304, may say the length of what there would be. 204 has no body, and
	 * neither header. After a reply of 1xx but 101, which is none, the connection closes, with a warning.
	 *
	 * A reply without a Content-Type header has that of EventHttp::setDefaultContentType(), `text/html; charset=UTF-8`
	 * mostly: add one where it is anything else.
	 *
	 * A warning, and nothing is sent, where a reply has been given or started already, and for a client's request.
	 * Does nothing where the client has left. A reason with CR, LF or NUL in it is a ValueError.
	 *
	 * @since 1.4.0
	 */
	public function sendReply(
		int $code, string $reason, EventBuffer|string|null $buf = null
	): void {}

	/**
	 * Send a piece of a reply: an EventBuffer, which is emptied, or a string (since 4.0.0). An empty
	 * piece is nothing. A warning where no reply has been started, and for what is more than the Content-Length given to
	 * sendReplyStart() says, which is not sent; does nothing where the client has left.
	 *
	 * $sent (since 4.0.0) is called once, from the loop, when this piece and all before it has left for the kernel: then
	 * is the time for the next one, and a body of any length needs the memory of a piece for a client of any speed. It
	 * gets the request, which it holds, and the callbacks of several pieces are called in their order. What the client
	 * does not get, as the body of HEAD, counts as sent at once. Behind sendReplyEnd() it is called at the latest before
	 * the request is over. It is never called, but let go of, where the client leaves before, the connection is closed, or
	 * the request is freed: EventHttpConnection::setCloseCallback() tells of that.
	 *
	 * @param callable(EventHttpRequest $req): mixed|null $sent
	 * @since 1.4.0
	 */
	public function sendReplyChunk(EventBuffer|string $buf, ?callable $sent = null): void {}

	/**
	 * How many bytes of the reply, its head and frames with it, wait in this process: given, and not taken by the kernel
	 * yet. 0 for a client's request, and where the client has left.
	 *
	 * @since 4.0.0
	 */
	public function getPendingBytes(): int {}

	/**
	 * End a reply begun with sendReplyStart(). Where none has been started a warning, and the request stays unanswered
	 * until the client leaves, though it is dropped; unless a reply is given after all. Does nothing where the client
	 * has left. Where less was sent than the Content-Length says, the connection closes, with a warning.
	 *
	 * $trailers (since 4.0.0), [name => value, or a list of values], are fields that follow a chunked body, such as a
	 * checksum of it. Clients of HTTP/1.0, and replies that have no body, get none. With a warning neither does who said
	 * how long the reply is. They are sent whether or not the client has said "TE: trailers", as RFC 9110, section 6.5
	 * permits: whoever is not told may drop them, so what all need is no trailer; a header Trailer can announce them. A field that is needed before the
	 * body (Content-Length, Content-Type, Set-Cookie, Location, ...) and a name that is none are a warning, a name or
	 * value with CR, LF or NUL in it a ValueError, and the reply goes on.
	 *
	 * @param array<string, string|array<string>> $trailers
	 * @since 1.4.0
	 */
	public function sendReplyEnd(array $trailers = []): void {}

	/**
	 * Send an interim reply before the reply, which is still to be given: 103 (Early Hints, with headers Link), 102
	 * (Processing) or any other $code up to 199; any number of them. It leaves at once, before whatever is done next. $headers are its
	 * own, [name => value, or a list of values]; those that were added with addHeader() are the reply's.
	 *
	 * Nothing is sent to a client of HTTP/1.0, which knows no such replies, and to one that has left. A warning, and
	 * nothing is sent, for 100, which tells a client to send its body, 101 (see upgrade()) and what is none of these, for
	 * a header that frames a reply (Content-Length, Transfer-Encoding, Connection, ...), for a name that is none, and
	 * where a reply has been given or started. A value with CR, LF or NUL in it is a ValueError.
	 *
	 * @param array<string, string|array<string>> $headers
	 * @since 4.0.0
	 */
	public function sendInformational(int $code, array $headers = []): void {}

	/**
	 * Begin a reply whose body follows in pieces: chunked for a client of HTTP/1.1 (without a
	 * Content-Length header, which has to be true then), until the connection closes for older ones. Status and reason are as for sendReply(),
	 * and so are warnings and the Content-Type.
	 *
	 * @since 1.4.0
	 */
	public function sendReplyStart(int $code, string $reason): void {}

	/**
	 * Reply with a file, whole or, to a GET that asks so, in parts (206), as RFC 9110 has it: with Last-Modified, an ETag
	 * made of time and size, and Accept-Ranges, and with 304, 412 or 416 where the client's conditions (If-Match,
	 * If-None-Match, If-Modified-Since, If-Unmodified-Since, If-Range) or ranges come to that. What is more than 128 KiB
	 * is never in memory: the kernel sends it, and over TLS it is read piece by piece. Where a file becomes shorter while
	 * it is sent, the connection is closed.
	 *
	 * $path is that of a regular file, and never a URL, whatever it looks like. open_basedir holds. A request for more
	 * than 32 ranges, or for more bytes than there are, gets all of the file.
	 *
	 * $options: "type", the Content-Type, instead of the usual one for the ending of $path ("application/octet-stream"
	 * where there is none); "status", 200 to begin with. With another one, or a method other than GET and HEAD, conditions
	 * and ranges do not count, as for an error page. Headers that were added are sent, too; an ETag or Content-Type among
	 * them counts instead of the file's. What is in the output buffer is dropped.
	 *
	 * False, and the reply is still to be given, where there is no such file or it cannot be read; with a warning where
	 * open_basedir forbids it, for other options, and as for sendReply(); without one where the client has left.
	 *
	 * @param array{type?: string, status?: int} $options
	 * @since 4.0.0
	 */
	public function sendFile(string $path, array $options = []): bool {}

	/**
	 * Change to another protocol: answer with 101, or a CONNECT with 200, and take the connection. What this gives is the
	 * connection's buffer event, the program's alone from now on: nothing more is read as HTTP, no limit or time-out of
	 * the server's applies but EventHttp::setMaxConnections(), and freeing it, or dropping its last reference, closes the
	 * connection at once. Replies to requests that came before have left.
	 *
	 * Give it callbacks, and enable(Event::READ). What the client has sent already is in the input, and the read callback
	 * is told of it as of what comes later. The event callback gets EOF or ERROR when the client has left, and ERROR also
	 * where the server has ended the connection: it is gone, or the time of its drain() is over. It is not called where the
	 * program ends it by freeing this object or the base. Then comes the connection's close callback.
	 *
	 * $protocol is sent as the header Upgrade. It has to be one that the client has named there, with "upgrade" among the
	 * values of Connection. Of a CONNECT it is not looked at, and not sent. $headers [name => value, or a list of values] are sent beside those
	 * that were added; Upgrade and Connection are replaced. There is no body, nor a header that tells of one.
	 *
	 * Null, and the request is still to be answered, with a warning: where the client has not asked for $protocol, or
	 * speaks HTTP/1.0, which has CONNECT alone; for a key of $headers that is no header name; where a reply has been given
	 * or started; and for a client's request. Null without a warning where the client has left. A value with CR, LF or NUL
	 * in it is a ValueError.
	 *
	 * @param array<string, string|array<string>> $headers
	 * @since 4.0.0
	 */
	public function upgrade(string $protocol, array $headers = []): ?EventBufferEvent {}

	/**
	 * Give a client's request up: its callback is not called. Of a server's, close the connection.
	 *
	 * @since 1.4.0
	 */
	public function cancel(): void {}

	/**
	 * Add a header, with $type OUTPUT_HEADER to what is to be sent, with INPUT_HEADER to what was received; any other
	 * $type warns and counts as OUTPUT_HEADER, here and below. False once the reply has been given, where the client has
	 * left, and with a warning for a name that is none in HTTP: empty, or with a space or a colon in it. A name or value
	 * with CR, LF or NUL in it would forge a message: ValueError.
	 *
	 * @since 1.4.0
	 */
	public function addHeader(string $key, string $value, int $type): bool {}

	/**
	 * Remove all headers that are to be sent. Once the reply has been given it does nothing.
	 *
	 * @since 1.4.0
	 */
	public function clearHeaders(): void {}

	/**
	 * Remove the first header of that name, whatever its case, of those of $type, INPUT_HEADER or OUTPUT_HEADER. False
	 * where there is none, and once the reply has been given.
	 *
	 * @since 1.4.0
	 */
	public function removeHeader(string $key, int $type): bool {}

	/**
	 * A header's value, among those of $type, INPUT_HEADER or OUTPUT_HEADER, joined as in getInputHeaders(); null where
	 * there is none. The case of $key does not matter.
	 *
	 * @since 1.4.0
	 */
	public function findHeader(string $key, int $type): ?string {}

	/**
	 * Each value of a header that may come several times, among those of $type, INPUT_HEADER or OUTPUT_HEADER, in their
	 * order; none where there is no such header.
	 *
	 * @return array<int, string>
	 * @since 4.0.0
	 */
	public function getHeaderValues(string $key, int $type): array {}

	/**
	 * What PHP knows as $_GET: the query of the URI, taken apart as parse_str() does, within max_input_vars and
	 * max_input_nesting_level of php.ini, with PHP's warnings. [] where there is none, and for a client's request.
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getQuery(): array {}

	/**
	 * What PHP knows as $_COOKIE: the cookies that the client sent, within the same limits. Of those with the same name
	 * the first counts. [] where there are none, and for a client's request.
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getCookies(): array {}

	/**
	 * The body that was received, as a stream that can be read and sought: a new one at its beginning each time. A body
	 * in a temporary file stays there, and nothing is read into memory but what the stream is asked for. It takes nothing
	 * from getInputBuffer(); where that was called before, it is a copy of what is left there. The stream is its holder's:
	 * it may be kept when the request is over. False with a warning where the request is over, its body has not
	 * come to its end, or there is no room.
	 *
	 * @return resource|false
	 * @since 4.0.0
	 */
	public function getBodyStream() {}

	/**
	 * What PHP knows as $_POST: the fields of a form, of whatever method, that came as application/x-www-form-urlencoded
	 * or multipart/form-data; within post_max_size, max_input_vars, max_input_nesting_level and
	 * max_multipart_body_parts of php.ini, with PHP's warnings. [] where there is none, where it is garbage, and for a
	 * client's request. It takes nothing from getInputBuffer(); where that was called before, it is what is left there.
	 * It is read once, while the loop waits: later calls give the same.
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getForm(): array {}

	/**
	 * What PHP knows as $_FILES: the files of a form, with "name", "full_path", "type", "tmp_name", "error" (UPLOAD_ERR_*)
	 * and "size", within file_uploads, upload_max_filesize and max_file_uploads of php.ini; they lie in upload_tmp_dir.
	 * Those that have not been moved, by move_uploaded_file(), go with this object. [] as for getForm().
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getFiles(): array {}
}
