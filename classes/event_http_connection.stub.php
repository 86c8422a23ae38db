<?php

/** @generate-class-entries */

/**
 * One HTTP connection: a client's, made with new, or a server's, from EventHttpRequest::getConnection().
 *
 * A server's connection belongs to its EventHttp: if this object goes, the connection and its close callback stay. A
 * client's connection connects with the first request, and again after the connection was lost. It is kept while a
 * request is on its way. For a server's connection, setLocalAddress(), setLocalPort(), setRetries() and makeRequest()
 * throw an Error.
 *
 * @not-serializable
 */
final class EventHttpConnection
{
	/**
	 * Creates a client for the server at $address (an address or a host name) and $port. $port beyond 65535 warns, and
	 * its low 16 bits are used. "unix:/path" (since 4.0.0) is a server's Unix socket, without TLS; then $port is
	 * ignored, and the host of requests is "localhost".
	 *
	 * A host name is looked up through $dns_base, which must be made on the same EventBase and is kept. If it is null,
	 * the system looks the name up, which blocks. If one of the addresses cannot be connected to, the next one is
	 * tried, within the time-out of setTimeout().
	 *
	 * With $ctx, a client's context, the connection uses HTTPS. The server's certificate must be for $address, unless
	 * $ctx does not verify. If it is not trusted, the request fails, and a warning tells why.
	 *
	 * The socket gets TCP_NODELAY, so that data is sent without delay.
	 *
	 * @since 1.2.6
	 */
	public function __construct(
		EventBase $base, ?EventDnsBase $dns_base, string $address, int $port, ?EventSslContext $ctx = null) {}

	/**
	 * Returns the base, also after the connection has ended.
	 *
	 * @since 1.2.6
	 */
	public function getBase(): EventBase|false {}

	/**
	 * Stores the address and port of the other side, "unix:" and 0 for a Unix socket. For a client these are what it
	 * was made with. Works also after the connection has ended.
	 *
	 * @param-out string $address
	 * @param-out int $port
	 * @since 1.2.6
	 */
	public function getPeer(mixed &$address, mixed &$port): void {}

	/**
	 * Sets the address that a client connects from. Call this before the first request; after it, this throws an Error.
	 * If there is no such address, makeRequest() returns false.
	 *
	 * @since 1.2.6
	 */
	public function setLocalAddress(string $address): void {}

	/**
	 * Sets the port that a client connects from; 0, the default: any. Call this before the first request; after it,
	 * this throws an Error. A port beyond 65535 warns and changes nothing.
	 *
	 * @since 1.2.6
	 */
	public function setLocalPort(int $port): void {}

	/**
	 * Sets after how many seconds without progress the connection gives up; fractions count (since 4.0.0; a server's
	 * connection rounds up). A negative number means libevent's defaults, 45 seconds to connect and 50 from then on. 0,
	 * the default, means the same before a client connects; on a connection that exists it means never.
	 *
	 * Each of these steps of a client's request may take that long: to get a connection, see setConnectTimeout(); each
	 * byte that is sent, or received of the answer's body; until the answer begins; until its head is complete, for
	 * which the default is 60. An idle connection is closed after that time, and the next request makes a new one.
	 *
	 * A body that makes progress may take for ever: EventHttpRequest::setTimeout() limits the request as a whole, and
	 * free() gives it up.
	 *
	 * @since 1.2.6
	 */
	public function setTimeout(float $timeout): void {}

	/**
	 * Sets how many seconds a client may take to get a connection; fractions count. This includes the host look-up,
	 * trying all addresses and the TLS handshake; it starts again for each retry of setRetries(). When the time is
	 * over, waiting requests fail. 0 or less, the default: as setTimeout() says. A look-up by the system (without
	 * EventDnsBase) cannot be given up.
	 *
	 * @since 4.0.0
	 */
	public function setConnectTimeout(float $timeout): void {}

	/**
	 * Sets which addresses of a host a client connects to: EventUtil::AF_INET, EventUtil::AF_INET6, or
	 * EventUtil::AF_UNSPEC, the default, for both. Any other value is a ValueError. It applies from the next look-up
	 * on, and has no effect if the client was made for an address.
	 *
	 * @since 4.0.0
	 */
	public function setFamily(int $family): void {}

	/**
	 * Sets the largest accepted head in bytes, from its first line to the empty line; a negative number means no limit.
	 * The default of a client is 262144. This also limits a head of 1xx, of which there may be 100 before an answer,
	 * and a trailer section. The default of a server's connection is that of EventHttp::setMaxHeadersSize().
	 *
	 * @since 1.2.6
	 */
	public function setMaxHeadersSize(int $max_size): void {}

	/**
	 * Sets the largest accepted body in bytes; a negative number, the default of a client, means no limit. The default
	 * of a server's connection is that of EventHttp::setMaxBodySize(). A client's request fails as soon as more is
	 * announced or has arrived, even before the request has been sent completely.
	 *
	 * @since 1.2.6
	 */
	public function setMaxBodySize(int $max_size): void {}

	/**
	 * Sets how often to try again after a client could not connect; 0, the default: not at all, negative: for ever. The
	 * first retry comes after the time of setRetryDelay(); each further pause is twice as long, up to an hour. Each
	 * time the host is looked up again, and all its addresses are tried.
	 *
	 * @since 1.2.6
	 */
	public function setRetries(int $retries): void {}

	/**
	 * Sets how many seconds pass before the first retry of setRetries(); fractions count. 0 or less means 2, the
	 * default. The pause doubles before each further retry. A pause that has begun is not changed.
	 *
	 * @since 4.0.0
	 */
	public function setRetryDelay(float $seconds): void {}

	/**
	 * Sends a request, or queues it after those on their way. $type is an EventHttpRequest::CMD_* method or (since
	 * 4.0.0) the name of one, such as "PROPFIND". $uri is a URI, such as "/path?query". The callback of $req gets the
	 * answer. A request can be made once; the second time throws an Error. On an existing connection without TLS, a
	 * request that need not wait leaves at once, even before the loop runs.
	 *
	 * A request without a Host header gets one: with host and port of the URI if that has them, otherwise of this
	 * connection; the default port is left out. The length of the body is sent by itself: a Content-Length header with
	 * another length is corrected, and a Transfer-Encoding header is left out, both with a warning.
	 *
	 * With a header `Expect: 100-continue` the body waits for the server's 100, for at most a second. If an answer
	 * comes instead, the connection ends, because the body was not sent. The connection also ends if a complete answer
	 * comes before the whole body has been sent.
	 *
	 * 1xx responses before the answer are skipped; 101 is an answer. An answer that RFC 9112 forbids ends the request,
	 * as if the connection had broken, and its connection. That is an answer with both Transfer-Encoding and
	 * Content-Length, a Content-Length that is not a number or differs from another, an invalid status line, chunk or
	 * header, a NUL, or a head larger than setMaxHeadersSize(). Data that follows an answer ends the connection too.
	 *
	 * Returns false, without calling the callback, if the request fails at once, for example because the local address
	 * is not available. A $type that cannot be a method, and a $uri that is empty or has spaces or control characters
	 * in it, are a ValueError.
	 *
	 * @since 1.4.0
	 */
	public function makeRequest(EventHttpRequest $req, int|string $type, string $uri): ?bool {}

	/**
	 * Sets $callback to be called with (EventHttpConnection, $data). For a server's connection it is called once,
	 * however the connection ends; for a client's, each time it is disconnected.
	 *
	 * @param callable(EventHttpConnection $conn, mixed $data): mixed $callback
	 * @since 1.8.0
	 */
	public function setCloseCallback(callable $callback, mixed $data = null): void {}
}
