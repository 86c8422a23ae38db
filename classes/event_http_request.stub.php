<?php

/** @generate-class-entries */

/**
 * An HTTP request: one that a server's callback gets, or one that a client makes.
 *
 * Whatever a callback sends of a reply leaves when the outermost callback returns. A request has one reply: calls that
 * would send another warn, and nothing of it is sent.
 *
 * A server's request is over when its reply has been sent or its connection has ended. After that its methods warn and
 * return 0, "", null, false, [] or an empty EventBuffer of their own; only getHost() and getUri() throw an Error.
 * Replying to a client that has left is harmless and does nothing. A request that is dropped unanswered gets a 500
 * reply; for exceptions see getBufferEvent() and sendReplyEnd().
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
	 * The method HEAD: like GET, but the answer has no body.
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
	 * Nothing happened within a time-out, such as EventHttpConnection::setTimeout(), or setTimeout() has passed. See
	 * setErrorCallback().
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
	 * The answer is not valid: RFC 9112 forbids it, or it is unclear where it ends. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_INVALID_HEADER
	 * @since 4.0.0
	 */
	public const ERROR_INVALID_HEADER = UNKNOWN;

	/**
	 * Data to be sent could not be obtained. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_BUFFER
	 * @since 4.0.0
	 */
	public const ERROR_BUFFER = UNKNOWN;

	/**
	 * A header or chunk callback has cancelled the request. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_CANCELLED
	 * @since 4.0.0
	 */
	public const ERROR_CANCELLED = UNKNOWN;

	/**
	 * The answer is longer than setMaxHeadersSize() or setMaxBodySize() of EventHttpConnection allows. See
	 * setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_TOO_LONG
	 * @since 4.0.0
	 */
	public const ERROR_TOO_LONG = UNKNOWN;

	/**
	 * The TLS handshake failed, for example because the server's certificate is not trusted. See setErrorCallback().
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
	 * The server could not be connected to. See setErrorCallback().
	 *
	 * @var int
	 * @cvalue PHP_EVENT_HTTP_CLIENT_ERROR_CONNECT
	 * @since 4.0.0
	 */
	public const ERROR_CONNECT = UNKNOWN;

	/**
	 * The received headers.
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
	 * Creates a client's request. $callback gets (EventHttpRequest, $data) when the answer has arrived. It gets (null,
	 * $data) if the request timed out, the connection broke or the answer was not valid. If no connection could be
	 * made, getResponseCode() is 0.
	 *
	 * @param callable(?EventHttpRequest $req, mixed $data): mixed $callback
	 * @since 1.4.0
	 */
	public function __construct(callable $callback, mixed $data = null) {}

	/**
	 * Sets $callback to be called with (EventHttpRequest, $data) when the head of the answer to a client's request has
	 * arrived; null removes it. Then the status, getVersion() and the headers are available, but no body yet. It is
	 * called before any other callback; for 101 too, but not for other 1xx responses before the answer.
	 *
	 * If $callback returns false (no other value matters) or throws, the request is given up: its connection ends, the
	 * error callback gets ERROR_CANCELLED, and the request's own callback gets null.
	 *
	 * Warns for a request that a server received.
	 *
	 * @param (callable(EventHttpRequest $req, mixed $data): mixed)|null $callback
	 * @since 4.0.0
	 */
	public function setHeaderCallback(?callable $callback, mixed $data = null): void {}

	/**
	 * Sets $callback to be called with (EventHttpRequest, $bytes, $data) for each piece of the body of the answer to a
	 * client's request, as it arrives, without the chunked coding; null removes it. The body is not kept, so an endless
	 * one needs no memory, and getInputBuffer() stays empty. After the last piece the request's own callback is called.
	 *
	 * The header callback may set it, for some answers only. What arrives before it is set is part of its first piece.
	 * pauseBody() holds further pieces back. If $callback returns false or throws, the request is given up, as by
	 * setHeaderCallback().
	 *
	 * Warns for a request that a server received.
	 *
	 * @param (callable(EventHttpRequest $req, string $bytes, mixed $data): mixed)|null $callback
	 * @since 4.0.0
	 */
	public function setChunkCallback(?callable $callback, mixed $data = null): void {}

	/**
	 * Sets $callback to be called with (EventHttpRequest, $error, $reason, $data) when a client's request has failed,
	 * before its own callback is called; null removes it. $error is one of EventHttpRequest::ERROR_*. $reason says more
	 * in words, such as why a server's certificate is not trusted; no warning tells that then.
	 *
	 * It is not called if the program itself gives the request up, by cancel(), free() or the end of its connection,
	 * nor for an attempt to connect that is followed by another one. Warns for a request that a server received.
	 *
	 * @param (callable(EventHttpRequest $req, int $error, string $reason, mixed $data): mixed)|null $callback
	 * @since 4.0.0
	 */
	public function setErrorCallback(?callable $callback, mixed $data = null): void {}

	/**
	 * Sets $stream, from its current position, as the body of a client's request. It follows what is in the output
	 * buffer. Call this before makeRequest(); later calls warn. Calling it again replaces the stream.
	 *
	 * The stream is read while the request is sent, 64 KiB at a time, so a body of any size needs no more memory than
	 * that. The length of a regular file is known. For other streams the program can give it in a Content-Length
	 * header; without that the body is chunked. The stream should not block: if it has no data, it is read again after
	 * a hundredth of a second, then after longer pauses, up to a quarter. If it ends too early or cannot be read, the
	 * request fails with ERROR_BUFFER.
	 *
	 * The request holds a reference to $stream until it is over, and does not close it otherwise.
	 *
	 * @param resource $stream
	 * @since 4.0.0
	 */
	public function setBodyStream($stream): void {}

	/**
	 * Sets how many seconds a client's request may take until it has been answered; fractions count. 0, the default, or
	 * less: no limit. The time runs from makeRequest() on, or from now if the request is on its way. It includes
	 * waiting for its turn, connecting and all of the answer. After that the request is given up: its callback gets
	 * null, and the error callback ERROR_TIMEOUT.
	 *
	 * To limit the time in which nothing happens, use EventHttpConnection::setTimeout().
	 *
	 * @since 4.0.0
	 */
	public function setTimeout(float $seconds): void {}

	/**
	 * Sets $cb to be called with (EventHttpRequest, $bytes, $arg) for each piece of the body as it arrives: up to 64
	 * KiB, never empty. It replaces an earlier one. It is called from the loop, the first time after the present
	 * callback has returned. No more of the body is in memory than one such piece and as much again that waits.
	 *
	 * Use it for requests of EventHttp::setStreamCallback(). The body of other requests has arrived before; $cb gets
	 * that. This call asks for the body, unless pauseBody() was called before: a client that waits for `100 Continue`
	 * gets it.
	 *
	 * The request is held until the end of its body has been reported, whether or not the program keeps it. If a reply
	 * is given before, the rest of the body is dropped, and neither callback is called any more. But sendReplyStart()
	 * and chunks may be sent while the body arrives; sendReplyEnd() then ends both. What has been collected before $cb
	 * is set goes to $cb too, unless getInputBuffer() was called meanwhile: then it stays in that buffer. If $cb
	 * throws, that is as in the callback of a route: 500, unless a reply has begun.
	 *
	 * Warns if a reply has been given, if the request is over, and for a client's request. Does nothing if the client
	 * has left.
	 *
	 * @param callable(EventHttpRequest $req, string $bytes, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setBodyCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Sets $cb to be called once with (EventHttpRequest, $complete, $arg) when no more of the body will arrive. Like
	 * setBodyCallback(), it asks for the body and holds the request.
	 *
	 * $complete is true if the whole body has arrived; then getTrailers() has what follows it. $complete is false if it
	 * never will. Either the client has left, and the request is over. Or the body is refused because it is too large,
	 * too slow or not valid: then $cb may reply; if it does not, the client gets 413, 408 or 400, or, if a reply has
	 * begun, the connection is closed.
	 *
	 * Without setBodyCallback() the body is collected as for other requests: when $cb is called, getInputBuffer(),
	 * getBodyStream(), getForm() and getFiles() have it.
	 *
	 * @param callable(EventHttpRequest $req, bool $complete, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setBodyEndCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Stops taking the body for now. It may be called at any time before the end of the body; calling it again does
	 * nothing.
	 *
	 * For a client's request: nothing more of the answer is read, so the server has to wait, and the end is not
	 * reported. Meanwhile no time-out runs except that of the request as a whole, setTimeout(). The head of the answer
	 * is still read.
	 *
	 * For a request that a server received: what the client sends stays in the buffers of both systems until the client
	 * has to wait. Meanwhile none of the client's time-outs runs, and neither callback is called. If the client leaves,
	 * that is noticed at once if it had sent nothing more before, or if it has reset the connection. If it had sent
	 * more and has ended its side, all of the body may be there: it can still be taken for the seconds of
	 * EventHttp::setTimeout(), then the request is over. Warns as setBodyCallback() does.
	 *
	 * @since 4.0.0
	 */
	public function pauseBody(): void {}

	/**
	 * Takes the body again. What has arrived meanwhile is reported from the loop, not from within this call. For a
	 * request that a server received, this also asks for the body; without a body callback it is collected.
	 *
	 * @since 4.0.0
	 */
	public function resumeBody(): void {}

	/**
	 * Does the same as dropping the last reference. A client's request is cancelled. Calling it again does nothing.
	 *
	 * @since 1.4.0
	 */
	public function free(): void {}

	/**
	 * Returns the method, one of EventHttpRequest::CMD_*; 0 for any other method, see getMethod().
	 *
	 * @since 1.4.0
	 */
	public function getCommand(): int {}

	/**
	 * Returns the name of the method as it stands in the request, such as "GET" or "PROPFIND"; "" if a client's request
	 * has not been made yet.
	 *
	 * @since 4.0.0
	 */
	public function getMethod(): string {}

	/**
	 * Returns the version of HTTP, "1.1" or "1.0": of a server's request, or of the answer to a client's request; "" if
	 * that has not been made yet.
	 *
	 * @since 4.0.0
	 */
	public function getVersion(): string {}

	/**
	 * Returns the host that the request is for, without a port; "" if there is none.
	 *
	 * @since 1.4.0
	 */
	public function getHost(): string {}

	/**
	 * Returns the URI as it was sent: "/path?query", or "http://host/path?query", because the absolute form keeps its
	 * host; "" if there is none yet.
	 *
	 * @since 1.4.0
	 */
	public function getUri(): string {}

	/**
	 * Returns the status of the answer to a client's request, or of the reply to a server's; 0 if there is none.
	 *
	 * @since 1.4.0
	 */
	public function getResponseCode(): int {}

	/**
	 * Returns the reason phrase that a server has sent with its answer to a client's request, such as "Not Found", from
	 * the header callback on. It may be any text, and says nothing that the status does not. Returns "" if the server
	 * has sent none, if there is no answer yet, and for a request that a server received.
	 *
	 * @since 4.0.0
	 */
	public function getReason(): string {}

	/**
	 * Returns the received headers as [name => value]. The values of a repeated header are joined with ", " (Cookie:
	 * with "; ", Set-Cookie: only the last); see also getHeaderValues().
	 *
	 * @return array<string, string>
	 * @since 1.4.0
	 */
	public function getInputHeaders(): array {}

	/**
	 * Returns the trailers as [name => value]: the fields that a client has sent after a chunked body, joined as in
	 * getInputHeaders(). They do not count as headers, which must come before the body. For a client's request, returns
	 * the trailers of the answer once that is complete. Returns [] if there are none, and with setStrict(false).
	 *
	 * @return array<string, string>
	 * @since 4.0.0
	 */
	public function getTrailers(): array {}

	/**
	 * Returns the headers to be sent as [name => value], joined as in getInputHeaders().
	 *
	 * @return array<string, string>
	 * @since 1.4.0
	 */
	public function getOutputHeaders(): array {}

	/**
	 * Returns the received body: a view that ends with the reply. A large body of a server's request (more than 1 MiB
	 * or, while there are many, 64 KiB) lies in a temporary file until this call reads it into memory. If that fails,
	 * there is a warning, and the body is incomplete.
	 *
	 * @since 1.4.0
	 */
	public function getInputBuffer(): EventBuffer {}

	/**
	 * Returns the body to be sent; sendReply() adds to it. Once the reply has been given, or a client's request has
	 * been made, this warns and returns an empty buffer that is never sent.
	 *
	 * @since 1.4.0
	 */
	public function getOutputBuffer(): EventBuffer {}

	/**
	 * Returns the connection's buffer event for a server's request, null for a client's. While it is held, the request
	 * may be dropped unanswered. Once setCallbacks() has given it callbacks, the connection is the program's: nothing
	 * more is read as HTTP.
	 *
	 * @since 1.8.0
	 */
	public function getBufferEvent(): ?EventBufferEvent {}

	/**
	 * Returns the connection; the same object for the same connection while it is held. Returns null for a client's
	 * request that is not on its way.
	 *
	 * @since 1.8.0
	 */
	public function getConnection(): ?EventHttpConnection {}

	/**
	 * Closes the connection: after the reply that was given has left, otherwise at once. A stream ends without its last
	 * chunk.
	 *
	 * @since 1.8.0
	 */
	public function closeConnection(): void {}

	/**
	 * Replies with a page that shows $error (100 to 999) and $reason, and closes the connection. If $reason is null,
	 * the page is that of EventHttp::setErrorPage() or shows the standard phrase. Headers that were added are dropped.
	 * Warns as sendReply() does.
	 *
	 * @since 1.4.0
	 */
	public function sendError(int $error, ?string $reason = null): void {}

	/**
	 * Sends a reply: a status, a reason phrase, the headers as they are now, and a body. $code is 100 to 999; for any
	 * other the client gets 500, with a warning. $buf is an EventBuffer, which is emptied, or a string (since 4.0.0); a
	 * large string is not copied. If sendReplyChunk() follows in the same callback, this is the start of a stream.
	 *
	 * The length of the body is sent by itself. A Content-Length header with another length is corrected, and a
	 * Transfer-Encoding header is left out, both with a warning. A reply to HEAD, and a 304, may give the length that
	 * the body would have. 204 has no body, and neither of these headers. A status of 1xx other than 101 is not a
	 * reply: the connection is closed after it, with a warning.
	 *
	 * A reply without a Content-Type header gets that of EventHttp::setDefaultContentType(), usually `text/html;
	 * charset=UTF-8`. Add one if the body is anything else.
	 *
	 * If a reply has been given or started already, and for a client's request, this warns and sends nothing. It does
	 * nothing if the client has left. A reason with CR, LF or NUL in it is a ValueError.
	 *
	 * @since 1.4.0
	 */
	public function sendReply(
		int $code, string $reason, EventBuffer|string|null $buf = null
	): void {}

	/**
	 * Sends a piece of a reply: an EventBuffer, which is emptied, or a string (since 4.0.0). An empty piece does
	 * nothing. Warns if no reply has been started. If sendReplyStart() was given a Content-Length, anything beyond it
	 * is not sent, with a warning. Does nothing if the client has left.
	 *
	 * $sent (since 4.0.0) is called once, from the loop, with the request, when this piece and all before it have left
	 * for the kernel. That is the time to send the next piece: a body of any length then needs the memory of one piece,
	 * however slow the client is. $sent holds the request. The callbacks of several pieces are called in order. What
	 * the client does not get, such as the body for HEAD, counts as sent at once. After sendReplyEnd() it is called
	 * before the request is over at the latest.
	 *
	 * If the client leaves, the connection is closed or the request is freed before, $sent is released without being
	 * called; EventHttpConnection::setCloseCallback() tells of that.
	 *
	 * @param callable(EventHttpRequest $req): mixed|null $sent
	 * @since 1.4.0
	 */
	public function sendReplyChunk(EventBuffer|string $buf, ?callable $sent = null): void {}

	/**
	 * Returns how many bytes of the reply, with its head and framing, wait in this process: given, but not yet taken by
	 * the kernel. Returns 0 for a client's request, and if the client has left.
	 *
	 * @since 4.0.0
	 */
	public function getPendingBytes(): int {}

	/**
	 * Ends a reply begun with sendReplyStart(). If less was sent than its Content-Length says, the connection is
	 * closed, with a warning. Does nothing if the client has left.
	 *
	 * If no reply has been started, this warns. The request then stays unanswered until the client leaves, even if it
	 * is dropped, unless a reply is given after all.
	 *
	 * $trailers (since 4.0.0), [name => value, or a list of values], are fields that follow a chunked body, such as its
	 * checksum. They are not sent to clients of HTTP/1.0, and not with a reply that has no body. They are not sent
	 * either, with a warning, if the reply has a Content-Length. They are sent whether or not the client has said "TE:
	 * trailers", as RFC 9110, section 6.5 permits. A recipient that does not expect them may drop them, so do not send
	 * there what everybody needs. A Trailer header can announce them.
	 *
	 * A field that is needed before the body (Content-Length, Content-Type, Set-Cookie, Location, ...) or an invalid
	 * name is a warning. A name or value with CR, LF or NUL in it is a ValueError. In both cases the reply goes on, not
	 * ended.
	 *
	 * @param array<string, string|array<string>> $trailers
	 * @since 1.4.0
	 */
	public function sendReplyEnd(array $trailers = []): void {}

	/**
	 * Sends an interim reply, at once and before the final reply, which is still to be given. $code is 103 (Early
	 * Hints, with Link headers), 102 (Processing) or any other up to 199. Any number of them may be sent. $headers,
	 * [name => value, or a list of values], belong to the interim reply only; those added with addHeader() belong to
	 * the final one.
	 *
	 * Nothing is sent to a client of HTTP/1.0, which does not know such replies, and to one that has left. This warns
	 * and sends nothing for 100, which tells a client to send its body; for 101, see upgrade(); for any code outside
	 * 100 to 199; for a header that frames a reply (Content-Length, Transfer-Encoding, Connection, ...); for an invalid
	 * header name; and if a reply has been given or started. A value with CR, LF or NUL in it is a ValueError.
	 *
	 * @param array<string, string|array<string>> $headers
	 * @since 4.0.0
	 */
	public function sendInformational(int $code, array $headers = []): void {}

	/**
	 * Begins a reply whose body follows in pieces. For a client of HTTP/1.1 the body is chunked, unless there is a
	 * Content-Length header, which must be true. For older clients it lasts until the connection closes. Status,
	 * reason, warnings and the Content-Type are as for sendReply().
	 *
	 * @since 1.4.0
	 */
	public function sendReplyStart(int $code, string $reason): void {}

	/**
	 * Replies with a file: the whole of it, or the ranges that a GET asks for (206), as RFC 9110 says. The reply has
	 * Last-Modified, an ETag made of time and size, and Accept-Ranges. It is 304, 412 or 416 if the client's conditions
	 * (If-Match, If-None-Match, If-Modified-Since, If-Unmodified-Since, If-Range) or ranges require that. A request for
	 * more than 32 ranges, or for more bytes than there are, gets the whole file.
	 *
	 * A file larger than 128 KiB is never in memory as a whole: the kernel sends it; with TLS it is read piece by
	 * piece. If the file becomes shorter while it is sent, the connection is closed.
	 *
	 * $path is that of a regular file. It is never taken for a URL, whatever it looks like. open_basedir applies.
	 *
	 * $options: "type", the Content-Type, by default the usual one for the extension of $path
	 * ("application/octet-stream" if there is none); "status", by default 200. With another status, or a method other
	 * than GET and HEAD, conditions and ranges are ignored, as for an error page. Headers that were added are sent too;
	 * an ETag or Content-Type among them replaces the file's. The content of the output buffer is dropped.
	 *
	 * Returns false, with the reply still to be given, if the file does not exist or cannot be read. Returns false with
	 * a warning if open_basedir forbids it, for other options, and where sendReply() warns; without one if the client
	 * has left.
	 *
	 * @param array{type?: string, status?: int} $options
	 * @since 4.0.0
	 */
	public function sendFile(string $path, array $options = []): bool {}

	/**
	 * Switches to another protocol: answers with 101, or a CONNECT with 200, and takes the connection over. Returns the
	 * connection's buffer event, which belongs to the program alone from now on. Nothing more is read as HTTP, and of
	 * the server's limits and time-outs only EventHttp::setMaxConnections() still applies. Freeing the buffer event, or
	 * dropping its last reference, closes the connection at once. Replies to earlier requests have left.
	 *
	 * Give it callbacks, and call enable(Event::READ). What the client has sent already is in the input, and the read
	 * callback is told of it as of what comes later. The event callback gets EOF or ERROR when the client has left. It
	 * also gets ERROR if the server has ended the connection, because the server is gone or the time of its drain() is
	 * over. It is not called if the program ends the connection by freeing this object or the base. After that comes
	 * the connection's close callback.
	 *
	 * $protocol is sent as the Upgrade header. It must be one that the client has named in its own, with "upgrade"
	 * among the values of Connection. For a CONNECT it is ignored and not sent. $headers, [name => value, or a list of
	 * values], are sent in addition to those that were added; Upgrade and Connection are replaced. There is no body,
	 * nor a header that tells of one.
	 *
	 * Returns null with a warning, with the request still to be answered, if the client has not asked for $protocol or
	 * speaks HTTP/1.0 (which has CONNECT only), for an invalid header name in $headers, if a reply has been given or
	 * started, and for a client's request. Returns null without a warning if the client has left. A value with CR, LF
	 * or NUL in it is a ValueError.
	 *
	 * @param array<string, string|array<string>> $headers
	 * @since 4.0.0
	 */
	public function upgrade(string $protocol, array $headers = []): ?EventBufferEvent {}

	/**
	 * Gives a client's request up; its callback is not called. For a server's request, closes the connection.
	 *
	 * @since 1.4.0
	 */
	public function cancel(): void {}

	/**
	 * Adds a header: with $type OUTPUT_HEADER to those to be sent, with INPUT_HEADER to those received. Here and in the
	 * methods below, any other $type warns and counts as OUTPUT_HEADER.
	 *
	 * Returns false once the reply has been given, and if the client has left. Returns false with a warning for an
	 * invalid name: an empty one, or one with a space or a colon in it. A name or value with CR, LF or NUL in it, which
	 * could forge a message, is a ValueError.
	 *
	 * @since 1.4.0
	 */
	public function addHeader(string $key, string $value, int $type): bool {}

	/**
	 * Removes all headers that are to be sent. Does nothing once the reply has been given.
	 *
	 * @since 1.4.0
	 */
	public function clearHeaders(): void {}

	/**
	 * Removes the first header of this name, case-insensitive, from those of $type, INPUT_HEADER or OUTPUT_HEADER.
	 * Returns false if there is none, and once the reply has been given.
	 *
	 * @since 1.4.0
	 */
	public function removeHeader(string $key, int $type): bool {}

	/**
	 * Returns the value of a header, from those of $type, INPUT_HEADER or OUTPUT_HEADER; null if there is none. Values
	 * of a repeated header are joined as in getInputHeaders(). $key is case-insensitive.
	 *
	 * @since 1.4.0
	 */
	public function findHeader(string $key, int $type): ?string {}

	/**
	 * Returns each value of a header that may be repeated, in order, from those of $type, INPUT_HEADER or
	 * OUTPUT_HEADER; [] if there is none.
	 *
	 * @return array<int, string>
	 * @since 4.0.0
	 */
	public function getHeaderValues(string $key, int $type): array {}

	/**
	 * Returns what PHP knows as $_GET: the query of the URI, parsed as parse_str() does, within max_input_vars and
	 * max_input_nesting_level of php.ini, with PHP's warnings. Returns [] if there is none, and for a client's request.
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getQuery(): array {}

	/**
	 * Returns what PHP knows as $_COOKIE: the cookies that the client has sent, within the same limits as getQuery().
	 * Of several with the same name the first counts. Returns [] if there are none, and for a client's request.
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getCookies(): array {}

	/**
	 * Returns the received body as a new stream, positioned at its beginning, that can be read and seeked. A body in a
	 * temporary file stays there, and only what is read from the stream comes into memory. This takes nothing from
	 * getInputBuffer(). If that was called before, the stream is a copy of what is left there. The stream may be kept
	 * when the request is over.
	 *
	 * Returns false with a warning if the request is over, its body is not complete yet, or there is no room.
	 *
	 * @return resource|false
	 * @since 4.0.0
	 */
	public function getBodyStream() {}

	/**
	 * Returns what PHP knows as $_POST: the fields of a form sent as application/x-www-form-urlencoded or
	 * multipart/form-data, with any method. It is parsed within post_max_size, max_input_vars, max_input_nesting_level
	 * and max_multipart_body_parts of php.ini, with PHP's warnings. Returns [] if there is no form, if it is malformed,
	 * and for a client's request.
	 *
	 * The body is parsed once, while the loop waits; later calls return the same. This takes nothing from
	 * getInputBuffer(). If that was called before, what is left there is parsed.
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getForm(): array {}

	/**
	 * Returns what PHP knows as $_FILES: the files of a form, with "name", "full_path", "type", "tmp_name", "error"
	 * (UPLOAD_ERR_*) and "size", within file_uploads, upload_max_filesize and max_file_uploads of php.ini. They lie in
	 * upload_tmp_dir. Files that move_uploaded_file() has not moved are deleted with this object. Returns [] as
	 * getForm() does.
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getFiles(): array {}
}
