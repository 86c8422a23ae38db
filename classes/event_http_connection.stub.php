<?php

/** @generate-class-entries */

/**
 * One HTTP connection: a client's, made with new, or a server's, from EventHttpRequest::getConnection().
 *
 * A server's connection belongs to its EventHttp: this object may go, the connection and its close
 * callback stay. A client's connects with the first request, and again when it has lost the
 * connection; it is kept while a request is on its way. setLocalAddress(), setLocalPort(), setRetries() and
 * makeRequest() of a server's are an Error.
 *
 * @not-serializable
 */
final class EventHttpConnection
{
	/**
	 * A client for the server at $address (an address or a host name) and $port. The host is looked up through
	 * $dns_base, made on the same EventBase and kept, or where that is null by the system, which is waited for. Where one of
	 * its addresses cannot be connected to, the next is tried, within the time-out of setTimeout().
	 * With a client's $ctx it talks HTTPS, and the server's certificate must be $address's unless $ctx does not verify: a
	 * warning tells why one is not trusted, and the request fails.
	 * What it sends leaves without delay: its socket gets TCP_NODELAY.
	 * "unix:/path" (since 4.0.0) is a server's Unix socket, without TLS; $port does not count then, and the host of requests is "localhost".
	 * A $port beyond 65535 warns, and is what its low 16 bits make.
	 *
	 * @since 1.2.6
	 */
	public function __construct(
		EventBase $base, ?EventDnsBase $dns_base, string $address, int $port, ?EventSslContext $ctx = null) {}

	/**
	 * The base; also after the connection has ended.
	 *
	 * @since 1.2.6
	 */
	public function getBase(): EventBase|false {}

	/**
	 * The other side's address and port, "unix:" and 0 on a Unix socket; of a client, what it was made with.
	 * Also after the connection has ended.
	 *
	 * @param-out string $address
	 * @param-out int $port
	 * @since 1.2.6
	 */
	public function getPeer(mixed &$address, mixed &$port): void {}

	/**
	 * The address a client connects from. Before its first request: after it, an Error. makeRequest() gives false where
	 * there is no such address.
	 *
	 * @since 1.2.6
	 */
	public function setLocalAddress(string $address): void {}

	/**
	 * The port a client connects from, 0, as to begin with, for any. Before its first request: after it, an Error. One
	 * beyond 65535 warns and changes nothing.
	 *
	 * @since 1.2.6
	 */
	public function setLocalPort(int $port): void {}

	/**
	 * Give up where nothing happens for so many seconds, of which fractions count (since 4.0.0; a server's connection rounds up). 0, as to begin with: before a client connects,
	 * libevent's 45 to do so and 50 from then on; of a connection that is there, never. Negative: libevent's 45 and 50,
	 * on a connection that is there, too.
	 * So of a client's request each of these may take as long: to get a connection, see setConnectTimeout(); of sending and of the
	 * answer's body, until it gets on by a byte; until the answer begins; then, for its head to be complete, which else
	 * has 60. An idle connection is closed after as long, and the next request makes a new one. A body that gets on may take for
	 * ever: EventHttpRequest::setTimeout() limits all of it, and free() gives a request up.
	 *
	 * @since 1.2.6
	 */
	public function setTimeout(float $timeout): void {}

	/**
	 * Give up where a client has no connection after so many seconds, of which fractions count: to look the host up, to
	 * try its addresses and for the handshake of TLS, all together; again for each try of setRetries(). 0 or less, as to begin with: as
	 * setTimeout() says. Looking up through the system (no EventDnsBase) cannot be given up. Requests that wait then fail.
	 *
	 * @since 4.0.0
	 */
	public function setConnectTimeout(float $timeout): void {}

	/**
	 * Which addresses of a host a client connects to: EventUtil::AF_INET, EventUtil::AF_INET6, or EventUtil::AF_UNSPEC, as to
	 * begin with, for both. Counts from the next look-up on, and not where the client was made for an address. Any other is a
	 * ValueError.
	 *
	 * @since 4.0.0
	 */
	public function setFamily(int $family): void {}

	/**
	 * The largest head taken, in bytes, from its first to its empty line; negative for no limit. A client's begins
	 * with 262144, also for a head of 1xx, of which there may be 100 before an answer, and for a trailer section; a server's with what
	 * EventHttp::setMaxHeadersSize() says.
	 *
	 * @since 1.2.6
	 */
	public function setMaxHeadersSize(int $max_size): void {}

	/**
	 * The largest body taken, in bytes; negative, as a client's to begin with, for no limit. A server's begins with what
	 * EventHttp::setMaxBodySize() says.
	 * A client's request fails as soon as more is announced or has come, also before it has been sent as a whole.
	 *
	 * @since 1.2.6
	 */
	public function setMaxBodySize(int $max_size): void {}

	/**
	 * How often to try again to connect, after the time of setRetryDelay() first, then twice as long each time, up to an hour;
	 * negative for ever, 0, as to begin with, not at all. Each time the host is looked up again, and all its addresses are tried.
	 *
	 * @since 1.2.6
	 */
	public function setRetries(int $retries): void {}

	/**
	 * How many seconds after a client could not connect setRetries() has it try again for the first time, of which fractions
	 * count; twice as long before the second time, and so on. 0 or less: 2, as to begin with. A pause that has begun stays as it is.
	 *
	 * @since 4.0.0
	 */
	public function setRetryDelay(float $seconds): void {}

	/**
	 * Send a request, an EventHttpRequest::CMD_* method or one by its name, such as "PROPFIND" (since 4.0.0), for a URI ("/path?query"), or queue it behind those on
	 * their way. On a connection that is kept, without TLS, one that need not wait leaves at once, also before the loop runs.
	 * Where it has no Host header, it gets one with the host, and the port unless that is the default one, of the URI if that has them, else of this connection. The request's callback gets the answer. A request can be made once: after that it is an Error.
	 * A $type that cannot be a method, and a $uri that is empty or has spaces or control characters in it, are a ValueError.
	 * An answer that RFC 9112 forbids ends the request, as if the connection had broken, and its connection: both
	 * Transfer-Encoding and Content-Length, one that is no number or differs from another, a status line, chunk or header that is none, NUL,
	 * a head above setMaxHeadersSize(). What follows an answer ends the connection, too.
	 * Responses of 1xx before the answer are skipped, 101 is one. With a header `Expect: 100-continue` the body waits for
	 * the server's 100, for a second at most; an answer instead of it ends the connection, for the body was not sent.
	 * An answer may come before all of the body has been sent, which ends the connection, if it is complete by then.
	 * The body's length is said by itself: a Content-Length that is another one is corrected, and a Transfer-Encoding left
	 * out, with a warning.
	 * False, and the callback is not called, where it fails at once, as with a local address that is not to be had.
	 *
	 * @since 1.4.0
	 */
	public function makeRequest(EventHttpRequest $req, int|string $type, string $uri): ?bool {}

	/**
	 * Call $callback with (EventHttpConnection, $data): of a server's connection once, however it ends; of a
	 * client's whenever it gets disconnected.
	 *
	 * @param callable(EventHttpConnection $conn, mixed $data): mixed $callback
	 * @since 1.8.0
	 */
	public function setCloseCallback(callable $callback, mixed $data = null): void {}
}
