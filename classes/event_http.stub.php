<?php

/** @generate-class-entries */

/**
 * An HTTP server.
 *
 * What comes from clients is read by the rules of RFC 9112, see setStrict(), and what is forbidden is answered without a
 * callback. So is a path with %00 in it, of which callbacks would see the part before it: 400.
 *
 * It keeps its EventBase. Dropping the last reference to it, or to its base, stops it and closes
 * its connections.
 *
 * @not-serializable
 */
final class EventHttp
{
	/**
	 * For bind(): other sockets may have the same port, and the kernel shares connections between them.
	 *
	 * @var int
	 * @cvalue LEV_OPT_REUSEABLE_PORT
	 * @since 4.0.0
	 */
	public const REUSE_PORT = UNKNOWN;

	/**
	 * For bind(): an address of IPv6 takes no clients of IPv4.
	 *
	 * @var int
	 * @cvalue LEV_OPT_BIND_IPV6ONLY
	 * @since 4.0.0
	 */
	public const IPV6_ONLY = UNKNOWN;

	/**
	 * A server that has no address yet, see bind() and accept(). With a server's $ctx all connections talk HTTPS, see
	 * also setSslContext().
	 *
	 * @since 1.2.6
	 */
	public function __construct(EventBase $base, ?EventSslContext $ctx = null) {}

#ifdef HAVE_EVENT_OPENSSL
	/**
	 * Connections that come from now on talk HTTPS with a server's $ctx: how certificates are renewed without a
	 * restart. Those that exist go on as they began until they end, plain ones too.
	 *
	 * @since 4.0.0
	 */
	public function setSslContext(EventSslContext $ctx): void {}
#endif

	/**
	 * Take connections from a socket that listens already. A stream or a Socket stays its own and
	 * can be closed; a descriptor given as a number is handed over. False where it does not listen.
	 * What is accepted sends without delay, as it does after bind(): the socket gets TCP_NODELAY.
	 *
	 * @param resource|Socket|int $socket
	 * @since 1.2.6
	 */
	public function accept(mixed $socket): bool {}

	/**
	 * Listen on an address ("127.0.0.1", "::1", "0.0.0.0", a host name) and a port, 0 for any free one,
	 * or on a Unix socket ("unix:/path", 0). Can be called several times. False where the address
	 * is not to be had, and EventUtil::getLastSocketError() tells why; for a Unix socket also where the file exists. False with a warning where there is no such
	 * address: a port beyond 65535, a NUL, a path too long for a Unix socket.
	 *
	 * Where accepting fails, as it does when no descriptors are left, the server rests for a tenth of a second
	 * and tries again. A warning tells of it, once until accepting has succeeded; who is connected is served on.
	 *
	 * With $flags, of EventHttp::REUSE_PORT and EventHttp::IPV6_ONLY, several processes can each have a socket of their
	 * own on one port, between which the kernel shares connections, or :: leaves IPv4 to others. Both are ignored for
	 * a Unix socket.
	 *
	 * @since 1.2.6, $flags since 4.0.0
	 */
	public function bind(string $address, int $port, int $flags = 0): bool {}

	/**
	 * Listen no more, from this moment. Connections that are there go on; bind() and accept() can be called again.
	 * Who waits to be accepted is turned away by the kernel: drain() takes these first.
	 *
	 * @since 4.0.0
	 */
	public function close(): void {}

	/**
	 * Come to an end without a request lost, from the loop. Who waits to be accepted is, then the server listens no
	 * more. Requests in hand are answered, each as the last of its connection; a connection without a request ends once
	 * it has had none for a second, and is told so with the reply where one comes before. Each EventWebSocket begins to
	 * close, as by close(1001), unless it does already. What is left after $timeout seconds, streams and connections taken
	 * over too, is ended, and $close of an EventWebSocket gets 1006, the event callback of another one ERROR; a time below 0
	 * means never.
	 * A copy of the socket that somebody else has open, such as the stream that was given to accept(), keeps connections
	 * waiting, for whoever accepts there: nobody, if it is a copy of yours, so close it.
	 *
	 * $done is called once, with $arg, when no connection is left, with close callbacks called before it; the server
	 * can be bound again there. Until then bind() and accept() give false, with a warning. Called once more, it
	 * replaces time-out, from now on, and $done. Of a server that is freed meanwhile $done is never called.
	 *
	 * @param (callable(mixed $arg): mixed)|null $done
	 * @since 4.0.0
	 */
	public function drain(float $timeout, ?callable $done = null, mixed $arg = null): void {}

	/**
	 * What the server listens on, in the order of bind() and accept(): a list of [address, port],
	 * "unix:/path" and 0 for a Unix socket.
	 *
	 * @return array<int, array{string, int}>
	 * @since 4.0.0
	 */
	public function getBoundAddresses(): array {}

	/**
	 * Call $cb for each request that is over, whatever became of it, also those that are answered without a callback, and
	 * connections that are turned away: null for none. $cb gets ($entry, $arg), from the loop, a moment after the
	 * reply has left or the connection has ended; a server that is freed tells the last ones then. What is null is not
	 * known, as the target where a client has sent no request line.
	 *
	 * - "time": when it was over, in seconds since 1970; "seconds": for how long it was there, from its first byte on
	 * - "address", "port": whom it came from, as EventHttpConnection::getPeer() has them
	 * - "method", "target", "version" ("1.1"), "host", "referer", "agent": as the client has sent them, any bytes; the
	 *   first 4096 of each, 8192 of a target
	 * - "tls": "TLSv1.3" and its like, null without TLS
	 * - "status": of the reply, 0 where none has begun
	 * - "ended": why it is over: "replied"; "refused", by the server itself, as with 400, 503, or 404 where nobody answers
	 *   for the path; "aborted", the client has left; "timeout", the client was too slow; "closed", by the program, by drain() or with the server;
	 *   "taken", the connection is the program's, see EventHttpRequest::upgrade()
	 * - "reason": what was wrong with a request that is refused, in words, where that is why
	 * - "received", "sent": bytes, heads and framing included, without TLS; of the reply those that the kernel has got
	 *
	 * With setStrict(false), what libevent refuses by itself is not told.
	 *
	 * @param (callable(array{time: float, address: ?string, method: ?string, target: ?string, host: ?string, referer: ?string, agent: ?string, port: int, version: ?string, tls: ?string, status: int, ended: string, reason: ?string, received: int, sent: int, seconds: float} $entry, mixed $arg): mixed)|null $cb
	 * @since 4.0.0
	 */
	public function setLogCallback(?callable $cb, mixed $arg = null): void {}

	/**
	 * Write a line for each request that is over, as setLogCallback() has them, without calling PHP: to a file, by its path,
	 * made where there is none and added to; to a stream, such as STDERR, of which it takes a duplicate; null for nowhere.
	 * Called again with a path, it opens the file anew: how logs are rotated. What was written to before is closed.
	 *
	 * $format is "combined", as web servers have it, with the bytes of head and body, 000 for no status and times in UTC;
	 * or "json", an object with the keys of setLogCallback(). Nothing that a client sends ends a line or a string: in
	 * "combined" quotes, backslashes, controls and what is not ASCII are \xHH; in JSON what is no UTF-8 is U+FFFD.
	 *
	 * Lines are kept for a second, or until they are 64 KiB, and are written with the server's end at the latest. A file is
	 * waited for. Of a pipe, a terminal or a socket nobody waits: as many lines as fit into 64 KiB wait for it, then further
	 * ones are dropped, and counted by getStats(). So it is where a disk is full.
	 *
	 * True; false with a warning where a file cannot be opened, open_basedir forbids it, a stream has no descriptor, and for
	 * other formats.
	 *
	 * @param string|resource|null $to
	 * @since 4.0.0
	 */
	public function logTo(mixed $to, string $format = "combined"): bool {}

	/**
	 * What has come of the server until now. Counts only grow:
	 *
	 * - "connections": those that are there; "accepted": all that have come; of those "surplus": turned away by
	 *   setMaxConnections(), "unwelcome": by setConnectionCallback(), and "overdue": closed, having waited too long or to
	 *   make room
	 * - "in_hand": requests that are not answered yet; "oldest": for how many seconds the oldest of them
	 * - "ended": requests that are over, by why they are, see setLogCallback()
	 * - "statuses": the same by the status of the reply; "refused": of those the ones that were the server's own
	 * - "received", "sent": bytes of requests and replies, those in hand included, without what has been taken over
	 * - "dropped": lines that logTo() could not write
	 *
	 * It looks at each connection: with 10,000 that takes about a millisecond. Of the loop EventBase::getStats() tells.
	 *
	 * @return array{connections: int, accepted: int, surplus: int, unwelcome: int, overdue: int, in_hand: int, oldest: float, ended: array<string, int>, statuses: array<int, int>, refused: array<int, int>, received: int, sent: int, dropped: int}
	 * @since 4.0.0
	 */
	public function getStats(): array {}

	/**
	 * Call $cb for requests of a path: as it is once its %xx are decoded, without a query. $cb gets
	 * (EventHttpRequest, $arg). False where the path has a callback, and with a warning where it has NUL in it.
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 1.4.0
	 */
	public function setCallback(string $path, callable $cb, mixed $arg = null): bool {}

	/**
	 * Forget what setCallback() or setStreamCallback() has set for a path, which can be set again: requests that come
	 * from now on are for the default callback, or for a folder of setDocumentRoot(). Those in hand stay with those who
	 * have them, also where the callback itself calls this. False where the path has no callback.
	 *
	 * @since 4.0.0
	 */
	public function removeCallback(string $path): bool {}

	/**
	 * Call $cb for all requests that have no callback of their own; without it they get 404. $cb
	 * gets (EventHttpRequest, $arg).
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 1.4.0
	 */
	public function setDefaultCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * As setCallback(), but $cb is called as soon as the head of a request has come, to take its body as it comes, in the
	 * memory of a piece, whatever its size: see EventHttpRequest::setBodyCallback(). Nothing of the body is read, and no
	 * `100 Continue` sent to a client that waits for it, until the program asks for it. A path has one callback, of either
	 * kind: false where it has one, and with a warning where it has NUL in it.
	 *
	 * With setStrict(false) libevent reads the body first, into memory, and $cb is called when it is complete.
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setStreamCallback(string $path, callable $cb, mixed $arg = null): bool {}

	/**
	 * As setDefaultCallback(), but called as soon as the head of a request has come: see setStreamCallback(). Of the two
	 * the last one set counts.
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setDefaultStreamCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Give the files of a folder, without calling PHP, to GET and HEAD of paths below $prefix ("/", "/files") that have no
	 * callback of their own; the longest prefix counts. Replies are as for EventHttpRequest::sendFile(). A folder's path
	 * gets its index, or 301 where it lacks the slash at its end. 404 is for what is not there, 405 for other methods, 403
	 * for what may not be read, is a link, or is neither file nor folder. Connections go on.
	 *
	 * There is no way out of the folder, whatever the path and whoever changes links meanwhile: "." and "..", empty names,
	 * backslashes, NUL and escapes of slashes are 404; an escape is undone once. It is the folder that was there when this
	 * was called, even if it is renamed. open_basedir holds, also when it is set later.
	 *
	 * $options: "index", the name of a folder's file, "index.html" to begin with, null for none; "symlinks", follow
	 * symbolic links that stay within the folder (Linux 5.6); "dotfiles", give names that begin with a point; "headers",
	 * [name => value] for each file; "fallback", leave to the default callback what is not there, and other methods.
	 * The last call for a prefix counts.
	 *
	 * True; false with a warning for a prefix that is no such path, a folder that cannot be opened, and other options.
	 *
	 * @param array{index?: ?string, symlinks?: bool, dotfiles?: bool, headers?: array<string, string>, fallback?: bool} $options
	 * @since 4.0.0
	 */
	public function setDocumentRoot(string $prefix, string $folder, array $options = []): bool {}

	/**
	 * Have another server answer requests for hosts whose names are as $pattern has it, in any case, without a port and
	 * without a dot behind them; "*" stands for anything: "example.com", "*.example.com". What counts is the host in the
	 * target, or else the header Host, as getHost() gives it, and never the name for which a client has been shown a
	 * certificate. Of several patterns the first that was added counts;
	 * requests for other names, and those without one, stay with this server.
	 *
	 * Of $host count its callbacks, folders and methods, its default Content-Type and error pages, as they are when a
	 * request comes; it need not be bound. All else is that of the server that listens: connections, limits, time-outs,
	 * setStrict(), TLS, and answers to requests that cannot be read. Virtual hosts of $host do not count. It is kept until it is
	 * removed, and may be there several times, and for several servers; once its base is freed, its clients get 404.
	 *
	 * True; false where there is such a pattern, and with a warning where it has NUL in it.
	 *
	 * @since 4.0.0
	 */
	public function addVirtualHost(string $pattern, EventHttp $host): bool {}

	/**
	 * Forget what addVirtualHost() has added with this pattern. Requests in hand stay where they are. False where there
	 * is none.
	 *
	 * @since 4.0.0
	 */
	public function removeVirtualHost(string $pattern): bool {}

	/**
	 * Which methods callbacks get, these and no others: EventHttpRequest::CMD_* bits, or since 4.0.0 a list of names,
	 * which have no bit perhaps: ['GET', 'PROPFIND', 'QUERY']. GET, POST, HEAD, PUT and DELETE to begin with. Others are
	 * answered with 405, and a header that lists those allowed, or with 501 where they have no bit. Bits that mean
	 * nothing are ignored; what is no name, or longer than 64 bytes, is a ValueError. A method without a bit needs
	 * setStrict(true), as to begin with.
	 *
	 * @param int|array<int, string> $methods
	 * @since 1.4.0
	 */
	public function setAllowedMethods(int|array $methods): void {}

	/**
	 * The Content-Type of replies that have a body and no such header; null or "" for none. To begin with it is what
	 * `default_mimetype` and `default_charset` of php.ini say when the server is constructed: as PHP has them,
	 * `text/html; charset=UTF-8`. Pages of sendError() and of what the server answers by itself have it, too, where it
	 * is HTML. For requests that come from now on. CR, LF or NUL in it is a ValueError.
	 *
	 * @since 4.0.0
	 */
	public function setDefaultContentType(?string $type): void {}

	/**
	 * The page that clients get with a status of 400 and more where nobody says anything else: of what the server
	 * answers by itself, as with 400, 404, 408, 413, 431, 500 or 503, and of sendError() without a reason. It is sent as
	 * it is, with $contentType; null: as other pages, mostly `text/html; charset=UTF-8`. Of $status 0 it is for all that
	 * have none of their own. null for $body: as it was to begin with, a short page with the phrase of the status.
	 *
	 * For requests that come from now on. What cannot be read is of no virtual host: its pages are those of the server
	 * that listens. Who is turned away by setMaxConnections() gets a page of 4 KiB at most, or none. With setStrict(false)
	 * libevent has pages of its own for what it answers.
	 *
	 * True; false with a warning for a status that is neither 0 nor 400 to 999. CR, LF or NUL in $contentType is a
	 * ValueError.
	 *
	 * @since 4.0.0
	 */
	public function setErrorPage(int $status, ?string $body, ?string $contentType = null): bool {}

	/**
	 * The largest body taken, in bytes: a larger one is answered with 413. To begin with it is `post_max_size` of php.ini,
	 * where 0 means none; negative for no limit, not even memory_limit. For connections that come from now on.
	 *
	 * @since 1.4.0
	 */
	public function setMaxBodySize(int $value): void {}

	/**
	 * The largest head taken, the line of the request with all headers, in bytes: a larger one is answered with 431, and
	 * the connection closed. Trailers behind the body count, too. 65536 (64 KiB) to begin with; negative for no limit. The
	 * line of the request may have 8 KiB of it, else the answer is 414. For connections that come from now on.
	 *
	 * @since 1.4.0
	 */
	public function setMaxHeadersSize(int $value): void {}

	/**
	 * The most headers that a request may have, trailers with them: one with more is answered with 431, and the connection
	 * closed. 100 to begin with; negative for no limit. For connections that come from now on.
	 *
	 * @since 4.0.0
	 */
	public function setMaxHeaders(int $value): void {}

	/**
	 * How many connections the server may have at a time, on all it listens on; 0 or less, as to begin with, for any
	 * number. Those whose TLS is not agreed on yet count, and those that were taken over, until they end: by
	 * EventHttpRequest::getBufferEvent() or upgrade(), or as an EventWebSocket.
	 *
	 * Beyond it clients wait, in the kernel, until they are accepted in their turn. Connections make room for them that have
	 * had no request for a fifteenth of setIdleTimeout() (5 seconds to begin with, or without one) at least: those without
	 * one for the longest time are ended, some each second. With $wait false each is told 503, and
	 * its connection is closed; over TLS, where nothing can be said before a handshake, it is just closed. What is
	 * connected when the limit is set stays, even if that is more.
	 *
	 * @since 4.0.0
	 */
	public function setMaxConnections(int $number, bool $wait = true): void {}

	/**
	 * Call $cb for each connection that comes, before anything has been read of it, the handshake of TLS neither: with its
	 * EventHttpConnection, whose getPeer() says who it is, and $arg. Where $cb returns false, or throws, the connection is
	 * closed at once, without an answer; so it is where an exception is on its way already. Its limits and its close callback can
	 * be set there. null, as to begin with: all are taken.
	 *
	 * Those that setMaxConnections() turns away are not told of.
	 *
	 * @param (callable(EventHttpConnection $connection, mixed $arg): mixed)|null $cb
	 * @since 4.0.0
	 */
	public function setConnectionCallback(?callable $cb, mixed $arg = null): void {}

	/**
	 * How many requests a connection may have, 0 or less, as to begin with, for any number. The reply to the last says
	 * `Connection: close`, and the connection ends with it: requests that the client has sent behind it are not served, and
	 * it makes them again on another one. For connections that come from now on.
	 *
	 * @since 4.0.0
	 */
	public function setMaxRequests(int $number): void {}

	/**
	 * Whether requests have to be as RFC 9112 has them, as they have to begin with. Others are answered with 400, or what
	 * the RFC names, the connection is closed, and no callback is called: so nobody gets more requests, or others, past a
	 * proxy than that has seen. With false, libevent reads them as it sees fit, and its limits apply; a HEAD or TRACE with a
	 * body is refused all the same. For connections that come from now on.
	 *
	 * @since 4.0.0
	 */
	public function setStrict(bool $strict): void {}

	/**
	 * How many seconds a request may take from its first byte until its head is complete: 408 after that. 60 to begin
	 * with; 0 or less for ever. For connections that come from now on.
	 *
	 * @since 4.0.0
	 */
	public function setHeaderTimeout(float $seconds): void {}

	/**
	 * How many seconds the handshake of TLS may take, where connections talk HTTPS: a connection with one that is not over
	 * then is closed. 10 to begin with; 0 or less for ever. A client that sends what is no TLS at all is sent away at once.
	 * For connections that come from now on.
	 *
	 * @since 4.0.0
	 */
	public function setHandshakeTimeout(float $seconds): void {}

	/**
	 * How many seconds a connection may wait for its next request, or for its first: then it is closed. 75 to begin
	 * with, or what setTimeout() was given after that; 0 or less for ever. For connections that come from now on.
	 *
	 * @since 4.0.0
	 */
	public function setIdleTimeout(float $seconds): void {}

	/**
	 * Close a connection of which no more of a body comes, or which takes nothing of a reply, or has ended its side within a
	 * body that PHP does not take (EventHttpRequest::pauseBody()), for so many seconds; 0, as to begin with, for 50;
	 * negative for never. Other than 0, it is the time-out between requests as well. While a
	 * request waits for its reply, no time runs. For connections that come from now on.
	 *
	 * @since 1.4.0
	 */
	public function setTimeout(int $value): void {}

	/**
	 * How many bytes a second a client has to send of a body, and to take of a reply; 0 or less, as to begin with, for
	 * none at all. So nobody holds a body or a reply by a byte now and then, each within setTimeout().
	 *
	 * A client may fall $grace seconds behind, and make up for it. Beyond that a body is answered with 408, and the
	 * connection closed. Of a reply only what waits for the client counts: while PHP is slow to give more, or has not
	 * replied yet, no time runs. A client's system takes a reply in leaps of several KiB (over the loopback interface 64),
	 * so $grace seconds should be worth more than that: 500 bytes a second, with 20 seconds, let slow lines live. With
	 * setStrict(false) it holds for replies alone. For connections that come from now on.
	 *
	 * @since 4.0.0
	 */
	public function setMinRate(int $bytesPerSecond, float $grace = 20): void {}

	/**
	 * A name of this server: a request for "http://name/path" is then taken for the server's own, and not for a
	 * proxy's. True; false with a warning where it has NUL in it.
	 *
	 * @since 1.4.0
	 */
	public function addServerAlias(string $alias): bool {}

	/**
	 * Forget a name given to addServerAlias(). False where there is no such alias.
	 *
	 * @since 1.4.0
	 */
	public function removeServerAlias(string $alias): bool {}
}
