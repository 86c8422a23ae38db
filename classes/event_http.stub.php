<?php

/** @generate-class-entries */

/**
 * An HTTP server.
 *
 * Requests are parsed by the rules of RFC 9112, see setStrict(). The server itself answers what these rules forbid; no
 * callback is called. It also answers a path with %00 in it, with 400, because callbacks would see only the part before
 * it.
 *
 * The server keeps its EventBase. Dropping the last reference to the server stops it and closes its connections; so
 * does the end of its base.
 *
 * @not-serializable
 */
final class EventHttp
{
	/**
	 * For bind(): other sockets may use the same port, and the kernel shares connections between them.
	 *
	 * @var int
	 * @cvalue LEV_OPT_REUSEABLE_PORT
	 * @since 4.0.0
	 */
	public const REUSE_PORT = UNKNOWN;

	/**
	 * For bind(): an IPv6 address accepts no IPv4 clients.
	 *
	 * @var int
	 * @cvalue LEV_OPT_BIND_IPV6ONLY
	 * @since 4.0.0
	 */
	public const IPV6_ONLY = UNKNOWN;

	/**
	 * Creates a server that has no address yet, see bind() and accept(). With $ctx, a server's context, all connections
	 * use HTTPS, see also setSslContext().
	 *
	 * @since 1.2.6
	 */
	public function __construct(EventBase $base, ?EventSslContext $ctx = null) {}

#ifdef HAVE_EVENT_OPENSSL
	/**
	 * Makes new connections use HTTPS with $ctx, a server's context. Use it to renew certificates without a restart.
	 * Existing connections, plain ones too, go on as they began until they end.
	 *
	 * @since 4.0.0
	 */
	public function setSslContext(EventSslContext $ctx): void {}
#endif

	/**
	 * Accepts connections from a socket that already listens. A stream or a Socket still belongs to the program, which
	 * may close it; a descriptor given as a number is handed over to the server. The socket gets TCP_NODELAY, as with
	 * bind(), so that accepted connections send without delay.
	 *
	 * Returns false if the socket does not listen.
	 *
	 * @param resource|Socket|int $socket
	 * @since 1.2.6
	 */
	public function accept(mixed $socket): bool {}

	/**
	 * Listens on an address ("127.0.0.1", "::1", "0.0.0.0" or a host name) and a port (0: any free one), or on a Unix
	 * socket ("unix:/path", 0). It can be called several times.
	 *
	 * $flags is made of EventHttp::REUSE_PORT and EventHttp::IPV6_ONLY. With the first, several processes can each have
	 * their own socket on one port, and the kernel shares connections between them. With the second, :: leaves IPv4 to
	 * others. Both are ignored for a Unix socket.
	 *
	 * Returns false if the address is not available, or if the file of a Unix socket exists;
	 * EventUtil::getLastSocketError() tells why. Returns false with a warning if there can be no such address: a port
	 * beyond 65535, a NUL, or a path too long for a Unix socket.
	 *
	 * When accepting fails, for example because no descriptors are left, the server pauses for a tenth of a second and
	 * tries again. One warning tells of it, and no further one until accepting has succeeded. Connected clients are
	 * still served.
	 *
	 * @since 1.2.6, $flags since 4.0.0
	 */
	public function bind(string $address, int $port, int $flags = 0): bool {}

	/**
	 * Stops listening at once. Existing connections go on, and bind() and accept() can be called again. The kernel
	 * turns away clients that wait to be accepted; drain() accepts them first.
	 *
	 * @since 4.0.0
	 */
	public function close(): void {}

	/**
	 * Shuts the server down from the loop without losing a request. It accepts the clients that are waiting, then stops
	 * listening. Requests in hand are answered, each as the last one on its connection. A connection without a request
	 * is closed once it has had none for a second; if one comes before, its reply tells the client that the connection
	 * ends. Each EventWebSocket begins to close as by close(1001), unless it is closing already.
	 *
	 * After $timeout seconds (below 0: never) everything that is left is ended, including streams and connections that
	 * were taken over. Then $close of an EventWebSocket gets 1006, and the event callback of any other connection taken
	 * over gets ERROR.
	 *
	 * $done is called once, with $arg, when no connection is left, after all close callbacks. The server can be bound
	 * again there; until then bind() and accept() return false with a warning. Calling drain() again replaces $done and
	 * restarts the time-out with the new value. If the server is freed before the end, $done is never called.
	 *
	 * As long as another copy of the socket is open, such as the stream that was given to accept(), the kernel keeps
	 * connections waiting for whoever accepts there. If that copy is your own, nobody does: close it.
	 *
	 * @param (callable(mixed $arg): mixed)|null $done
	 * @since 4.0.0
	 */
	public function drain(float $timeout, ?callable $done = null, mixed $arg = null): void {}

	/**
	 * Returns what the server listens on, in the order of bind() and accept(): a list of [address, port], with
	 * "unix:/path" and 0 for a Unix socket.
	 *
	 * @return array<int, array{string, int}>
	 * @since 4.0.0
	 */
	public function getBoundAddresses(): array {}

	/**
	 * Sets $cb to be called with ($entry, $arg) for each request that is over, whatever became of it. This includes
	 * requests that the server answers without a callback, and connections that are turned away. null removes the
	 * callback. $cb is called from the loop, a moment after the reply has left or the connection has ended; if the
	 * server is freed, the last entries are reported then.
	 *
	 * A value in $entry is null if it is not known, such as the target if the client has sent no request line:
	 *
	 * - "time": when the request was over, in seconds since 1970; "seconds": how long it took, from its first byte on
	 * - "address", "port": the client's, as from EventHttpConnection::getPeer()
	 * - "method", "target", "version" ("1.1"), "host", "referer", "agent": as sent by the client, any bytes; the first
	 *   4096 of each, 8192 of a target
	 * - "tls": the version, such as "TLSv1.3"; null without TLS
	 * - "status": of the reply; 0 if none has begun
	 * - "ended": why the request is over: "replied"; "refused", by the server itself, for example with 400, 503, or 404
	 *   if nobody answers for the path; "aborted", the client has left; "timeout", the client was too slow; "closed",
	 *   by the program, by drain() or with the server; "taken", the connection is the program's, see
	 *   EventHttpRequest::upgrade()
	 * - "reason": for a request refused because something was wrong with it, what that was, in words
	 * - "received", "sent": bytes, with heads and framing, without TLS; of the reply, those passed to the kernel
	 *
	 * With setStrict(false), requests that libevent refuses by itself are not reported.
	 *
	 * @param (callable(array{time: float, address: ?string, method: ?string, target: ?string, host: ?string, referer: ?string, agent: ?string, port: int, version: ?string, tls: ?string, status: int, ended: string, reason: ?string, received: int, sent: int, seconds: float} $entry, mixed $arg): mixed)|null $cb
	 * @since 4.0.0
	 */
	public function setLogCallback(?callable $cb, mixed $arg = null): void {}

	/**
	 * Writes a line for each request that is over, without calling PHP; see setLogCallback() for which requests and
	 * values these are. $to is the path of a file, which is created if needed and appended to; or a stream, such as
	 * STDERR, which is duplicated; or null to stop. Each call closes the previous log. Calling it again with the same
	 * path reopens the file: that is how logs are rotated.
	 *
	 * $format is "combined", as of other web servers, with the bytes of head and body, 000 for no status, and times in
	 * UTC; or "json", an object with the keys of setLogCallback(). Nothing that a client sends can end a line or a
	 * string: "combined" writes quotes, backslashes, control and non-ASCII characters as \xHH, and JSON has U+FFFD for
	 * what is not UTF-8.
	 *
	 * Lines are collected for a second, or until they reach 64 KiB, and are written when the server ends at the latest.
	 * Writing to a file blocks. Writing to a pipe, a terminal or a socket does not: up to 64 KiB of lines wait for it,
	 * and further ones are dropped and counted by getStats(). The same happens when a disk is full.
	 *
	 * Returns true. Returns false with a warning if a file cannot be opened, if open_basedir forbids it, if a stream
	 * has no descriptor, and for any other format.
	 *
	 * @param string|resource|null $to
	 * @since 4.0.0
	 */
	public function logTo(mixed $to, string $format = "combined"): bool {}

	/**
	 * Returns what the server has done until now. Totals only grow:
	 *
	 * - "connections": open now; "accepted": all that have come; of these "surplus": turned away by
	 *   setMaxConnections(), "unwelcome": turned away by setConnectionCallback(), "overdue": closed because they waited
	 *   too long or had to make room
	 * - "in_hand": requests not answered yet; "oldest": the age of the oldest of them in seconds
	 * - "ended": the number of requests that are over, by why they ended, see setLogCallback()
	 * - "statuses": the same by status of the reply; "refused": of these, the server's own replies
	 * - "received", "sent": bytes of requests and replies, including those in hand, without connections that were taken
	 *   over
	 * - "dropped": lines that logTo() could not write
	 *
	 * It looks at each connection, which takes about a millisecond for 10,000 of them. EventBase::getStats() tells of
	 * the loop.
	 *
	 * @return array{connections: int, accepted: int, surplus: int, unwelcome: int, overdue: int, in_hand: int, oldest: float, ended: array<string, int>, statuses: array<int, int>, refused: array<int, int>, received: int, sent: int, dropped: int}
	 * @since 4.0.0
	 */
	public function getStats(): array {}

	/**
	 * Sets $cb to be called with (EventHttpRequest, $arg) for requests of $path. The path is compared after its %xx are
	 * decoded, without the query.
	 *
	 * Returns false if the path already has a callback; false with a warning if it contains a NUL.
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 1.4.0
	 */
	public function setCallback(string $path, callable $cb, mixed $arg = null): bool {}

	/**
	 * Removes the callback of a path that setCallback() or setStreamCallback() has set; the path can be set again. New
	 * requests go to the default callback, or to a folder of setDocumentRoot(). Requests in hand are not affected, also
	 * if the callback itself calls this.
	 *
	 * Returns false if the path has no callback.
	 *
	 * @since 4.0.0
	 */
	public function removeCallback(string $path): bool {}

	/**
	 * Sets $cb to be called with (EventHttpRequest, $arg) for all requests that have no callback of their own. Without
	 * it they get 404.
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 1.4.0
	 */
	public function setDefaultCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Like setCallback(), but $cb is called as soon as the head of a request has arrived. It can then take the body
	 * piece by piece, in the memory of one piece whatever the size of the body: see
	 * EventHttpRequest::setBodyCallback(). Until the program asks for the body, none of it is read, and a client that
	 * waits for `100 Continue` does not get it.
	 *
	 * A path has one callback, of either kind. Returns false if the path already has one; false with a warning if it
	 * contains a NUL.
	 *
	 * With setStrict(false) libevent reads the body into memory first, and $cb is called when it is complete.
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setStreamCallback(string $path, callable $cb, mixed $arg = null): bool {}

	/**
	 * Like setDefaultCallback(), but $cb is called as soon as the head of a request has arrived: see
	 * setStreamCallback(). Of the two default callbacks, the one set last counts.
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setDefaultStreamCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Serves the files of $folder without calling PHP. It answers GET and HEAD for paths below $prefix ("/", "/files")
	 * that have no callback of their own; of several prefixes the longest counts. Replies are as of
	 * EventHttpRequest::sendFile(). The path of a folder gets its index file, or 301 if the slash at its end is
	 * missing. Other replies are 404 if the file does not exist; 405 for other methods; 403 for what may not be read,
	 * is a link, or is neither file nor folder. None of these closes the connection.
	 *
	 * No path leads out of the folder, even if somebody changes links meanwhile. "." and "..", empty names,
	 * backslashes, NUL and escaped slashes get 404; %xx is decoded once. The folder is the one that existed at the time
	 * of this call, even if it is renamed. open_basedir applies, also if it is set later.
	 *
	 * $options:
	 *
	 * - "index": the file that stands for its folder; default "index.html", null: none
	 * - "symlinks": true to follow symbolic links that stay within the folder (Linux 5.6)
	 * - "dotfiles": true to serve names that begin with a dot
	 * - "headers": [name => value] to add to each file
	 * - "fallback": true to leave missing files and other methods to the default callback
	 *
	 * The last call for a prefix counts.
	 *
	 * Returns true. Returns false with a warning if $prefix is not such a path, if the folder cannot be opened, and for
	 * other options.
	 *
	 * @param array{index?: ?string, symlinks?: bool, dotfiles?: bool, headers?: array<string, string>, fallback?: bool} $options
	 * @since 4.0.0
	 */
	public function setDocumentRoot(string $prefix, string $folder, array $options = []): bool {}

	/**
	 * Lets another server answer requests for the host names that match $pattern, such as "example.com" or
	 * "*.example.com". "*" stands for anything. The name is compared without regard to case, port or a dot at its end.
	 * It is the host in the target, or else that in the Host header, as getHost() returns it. The name for which the
	 * client has been shown a certificate (SNI) never counts. Of several patterns the one added first counts. This
	 * server answers requests for other names and those without one.
	 *
	 * $host provides its callbacks, folders, methods, default Content-Type and error pages, as they are when a request
	 * comes; it need not be bound. Everything else is that of the server that listens: connections, limits, time-outs,
	 * setStrict(), TLS, and answers to requests that cannot be parsed. The virtual hosts of $host are ignored. This
	 * server keeps $host until it is removed. $host may be added several times, and to several servers. Once its base
	 * is freed, its clients get 404.
	 *
	 * Returns true; false if the pattern exists already; false with a warning if it contains a NUL.
	 *
	 * @since 4.0.0
	 */
	public function addVirtualHost(string $pattern, EventHttp $host): bool {}

	/**
	 * Removes what addVirtualHost() has added with this pattern. Requests in hand are not affected. Returns false if
	 * there is no such pattern.
	 *
	 * @since 4.0.0
	 */
	public function removeVirtualHost(string $pattern): bool {}

	/**
	 * Sets the methods that callbacks get; all others are refused. $methods is made of EventHttpRequest::CMD_* bits or,
	 * since 4.0.0, a list of names, which can also be methods without a bit: ['GET', 'PROPFIND', 'QUERY']. The default
	 * is GET, POST, HEAD, PUT and DELETE. Methods without a bit require setStrict(true), which is the default.
	 *
	 * A refused method gets 405, with a header that lists the allowed ones, or 501 if it has no bit. Unknown bits are
	 * ignored. A name that is not valid, or is longer than 64 bytes, is a ValueError.
	 *
	 * @param int|array<int, string> $methods
	 * @since 1.4.0
	 */
	public function setAllowedMethods(int|array $methods): void {}

	/**
	 * Sets the Content-Type of replies that have a body but no such header; null or "": none. The default is what
	 * `default_mimetype` and `default_charset` of php.ini say when the server is constructed, which PHP sets to
	 * `text/html; charset=UTF-8`. Pages of sendError() and of the server itself use it too if it is HTML. It applies to
	 * new requests. CR, LF or NUL in $type is a ValueError.
	 *
	 * @since 4.0.0
	 */
	public function setDefaultContentType(?string $type): void {}

	/**
	 * Sets the page for replies with a status of 400 or more that have no other: those of the server itself, such as
	 * 400, 404, 408, 413, 431, 500 or 503, and those of sendError() without a reason. With $status 0 it applies to each
	 * status without a page of its own. $body is sent unchanged, with $contentType; if that is null, with that of other
	 * pages, usually `text/html; charset=UTF-8`. null for $body restores the default, a short page with the phrase of
	 * the status.
	 *
	 * It applies to new requests. A request that cannot be parsed belongs to no virtual host: it gets the page of the
	 * server that listens. Clients that setMaxConnections() turns away get a page of at most 4 KiB, or none. With
	 * setStrict(false) libevent uses its own pages for what it answers itself.
	 *
	 * Returns true; false with a warning for a status that is neither 0 nor 400 to 999. CR, LF or NUL in $contentType
	 * is a ValueError.
	 *
	 * @since 4.0.0
	 */
	public function setErrorPage(int $status, ?string $body, ?string $contentType = null): bool {}

	/**
	 * Sets the largest accepted body in bytes; a larger one gets 413. The default is `post_max_size` of php.ini, where
	 * 0 means no limit. A negative number means no limit, not even memory_limit. It applies to new connections.
	 *
	 * @since 1.4.0
	 */
	public function setMaxBodySize(int $value): void {}

	/**
	 * Sets the largest accepted head in bytes: the request line with all headers, and trailers behind the body. A
	 * larger one gets 431, and the connection is closed. The default is 65536 (64 KiB); a negative number means no
	 * limit. The request line may use 8 KiB of it; a longer one gets 414. It applies to new connections.
	 *
	 * @since 1.4.0
	 */
	public function setMaxHeadersSize(int $value): void {}

	/**
	 * Sets the largest number of headers of a request, including trailers. A request with more gets 431, and the
	 * connection is closed. The default is 100; a negative number means no limit. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setMaxHeaders(int $value): void {}

	/**
	 * Sets how many connections the server may have at a time, on all addresses together; 0 or less, the default: any
	 * number. Connections count from before their TLS handshake. Those taken over by EventHttpRequest::getBufferEvent()
	 * or upgrade(), or as an EventWebSocket, count until they end.
	 *
	 * With $wait, further clients wait in the kernel until it is their turn. To make room for them, the server ends
	 * connections that have had no request for at least a fifteenth of setIdleTimeout() (5 seconds by default, or if
	 * there is no such time-out): some each second, those without a request for the longest time first. Without $wait,
	 * each further client gets 503, and its connection is closed; with TLS it is just closed, because nothing can be
	 * said before a handshake.
	 *
	 * If there are more connections than the limit when it is set, they stay.
	 *
	 * @since 4.0.0
	 */
	public function setMaxConnections(int $number, bool $wait = true): void {}

	/**
	 * Sets $cb to be called with (EventHttpConnection, $arg) for each new connection, before anything is read from it,
	 * even a TLS handshake. EventHttpConnection::getPeer() tells who it is; limits and the close callback of the
	 * connection can be set there. If $cb returns false or throws, the connection is closed at once, without an answer;
	 * so it is if an exception is pending already. null, the default: all connections are accepted.
	 *
	 * $cb is not called for connections that setMaxConnections() turns away.
	 *
	 * @param (callable(EventHttpConnection $connection, mixed $arg): mixed)|null $cb
	 * @since 4.0.0
	 */
	public function setConnectionCallback(?callable $cb, mixed $arg = null): void {}

	/**
	 * Sets how many requests a connection may have; 0 or less, the default: any number. The reply to the last one says
	 * `Connection: close`, and the connection ends with it. Requests that the client has sent after it are not served:
	 * it has to make them again on another connection. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setMaxRequests(int $number): void {}

	/**
	 * Sets whether requests must follow RFC 9112; true by default. A request that does not gets 400, or the status that
	 * the RFC names, and its connection is closed; no callback is called. So nobody can get more or other requests past
	 * a proxy than the proxy has seen. With false, libevent parses requests as it sees fit, and its own limits apply;
	 * HEAD and TRACE with a body are still refused. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setStrict(bool $strict): void {}

	/**
	 * Sets how many seconds a request may take from its first byte until its head is complete; after that it gets 408.
	 * The default is 60; 0 or less: no limit. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setHeaderTimeout(float $seconds): void {}

	/**
	 * Sets how many seconds a TLS handshake may take; after that the connection is closed. The default is 10; 0 or
	 * less: no limit. A client that sends something other than TLS is disconnected at once. It applies to new
	 * connections.
	 *
	 * @since 4.0.0
	 */
	public function setHandshakeTimeout(float $seconds): void {}

	/**
	 * Sets how many seconds a connection may wait for its next request, or for its first; after that it is closed. The
	 * default is 75, or what setTimeout() was given after that; 0 or less: no limit. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setIdleTimeout(float $seconds): void {}

	/**
	 * Sets after how many seconds without progress a connection is closed: no more of a body arrives, the client takes
	 * nothing of a reply, or it has ended its side within a body that PHP does not take
	 * (EventHttpRequest::pauseBody()). 0, the default, means 50; a negative number: never. Any value other than 0 is
	 * the time-out between requests too, see setIdleTimeout(). No time runs while a request waits for its reply. It
	 * applies to new connections.
	 *
	 * @since 1.4.0
	 */
	public function setTimeout(int $value): void {}

	/**
	 * Sets how many bytes a second a client must send of a body and take of a reply, at least; 0 or less, the default:
	 * no minimum. So nobody can hold a body or a reply with a byte now and then, each within setTimeout().
	 *
	 * A client may fall $grace seconds behind, and catch up. Beyond that a body gets 408, and the connection is closed.
	 * Of a reply only data that waits for the client counts: no time runs while PHP is slow to provide more, or has not
	 * replied yet. A client's system takes a reply in steps of several KiB (64 over the loopback interface), so $grace
	 * seconds should be worth more than that. 500 bytes a second, with 20 seconds, lets slow lines live.
	 *
	 * With setStrict(false) it applies to replies only. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setMinRate(int $bytesPerSecond, float $grace = 20): void {}

	/**
	 * Adds a name of this server: a request for "http://name/path" is then taken as one for this server, not for a
	 * proxy. Returns true; false with a warning if it contains a NUL.
	 *
	 * @since 1.4.0
	 */
	public function addServerAlias(string $alias): bool {}

	/**
	 * Removes a name given to addServerAlias(). Returns false if there is no such alias.
	 *
	 * @since 1.4.0
	 */
	public function removeServerAlias(string $alias): bool {}
}
