<?php

/** @generate-class-entries */

/**
 * A WebSocket: messages in both directions over the connection of an HTTP request (RFC 6455).
 *
 * accept() makes one from a request that a server has received; connect() makes one to a server. Keep the object for as
 * long as you need it: dropping the last reference ends the connection at once, without a Close frame. close() sends
 * one, and the object may be dropped after that. A WebSocket ends with its EventHttp, once no callback runs, and with
 * its EventBase. EventHttp::drain() closes all WebSockets of a server.
 *
 * Pings are answered, fragments are joined, texts are checked to be UTF-8, and whatever the protocol forbids ends the
 * connection. After the connection has ended, the methods do nothing and return false or 0.
 *
 * @not-serializable
 */
final class EventWebSocket
{
	/**
	 * The subprotocol that both sides use, one of the option "protocols"; "" if there is none.
	 *
	 * @var string
	 * @readonly
	 */
	public string $protocol;

	/**
	 * The extensions that both sides have agreed on, as the server states them: "permessage-deflate" with its
	 * parameters if the option "deflate" is in effect; "" otherwise.
	 *
	 * @var string
	 * @readonly
	 */
	public string $extensions;

	private function __construct() {}

	/**
	 * Answers a request for a WebSocket with 101; the WebSocket is then open. Call setCallbacks() in the same callback:
	 * messages that arrive while there is no callback are lost. Of the server's limits and time-outs only
	 * EventHttp::setMaxConnections() and that of drain() apply from now on. If the server is draining already, the
	 * WebSocket begins to close as soon as it is open.
	 *
	 * $options:
	 *
	 * - "protocols": the supported subprotocols in order of preference; the first that the client asks for becomes
	 *   $protocol
	 * - "origins": the origins whose pages may connect, such as "https://example.com". Browsers send the origin of a
	 *   page; clients that send none may connect. Without this option each page of the web may connect, with the
	 *   cookies of its visitor
	 * - "headers": [name => value] for the answer
	 * - "deflate": compression, see below
	 * - "max_frame", "max_message": in bytes, default 1 MiB; anything larger ends the connection with 1009
	 * - "max_pending": how many bytes may wait to be sent, default 16 MiB, see send()
	 * - "ping_interval": how many seconds may pass without a byte from the other side until it gets a ping; after as
	 *   many again it is taken for dead (1006); default 30.0, 0: never
	 * - "close_timeout": how many seconds the other side has to close too, default 5.0
	 *
	 * Sizes below 125 count as 125.
	 *
	 * "deflate" => true compresses messages if the client supports it, as browsers do (permessage-deflate, RFC 7692).
	 * The value may also be an array: "context_takeover", messages may refer to earlier ones, for which each connection
	 * holds memory, default false; "window_bits", 9 to 15, default 12: either side may refer back 2^"window_bits"
	 * bytes; "level", from 1 for speed to 9 for size, default 6; "threshold", in bytes, default 128: smaller messages
	 * are not compressed. The limits count messages after decompression. Without zlib, see php --ri event, the option
	 * has no effect.
	 *
	 * Returns null if $req is not a valid request for a WebSocket; it has then been answered: with 426 if it does not
	 * ask for a WebSocket or asks for a version other than 13, with 400 if it is malformed, with 403 if its origin is
	 * not allowed. Returns null with a warning, with the request still to be answered, for other options, if a reply
	 * has been given or started, and for a client's request. Returns null without a warning if the client has left.
	 *
	 * @param array{protocols?: array<string>, origins?: array<string>, headers?: array<string, string>, deflate?: bool|array{context_takeover?: bool, window_bits?: int, level?: int, threshold?: int}, max_frame?: int, max_message?: int, max_pending?: int, ping_interval?: float, close_timeout?: float} $options
	 * @since 4.0.0
	 */
	public static function accept(EventHttpRequest $req, array $options = []): ?EventWebSocket {}

	/**
	 * Creates a client and connects it to $url, "ws://host:port/path?query", or "wss:" for TLS, without blocking. What
	 * is sent meanwhile leaves as soon as the WebSocket is open; then $drain is called, even if nothing was sent. If it
	 * cannot be opened, $close gets 1006 and the reason: what OpenSSL or the look-up says, or which answer there was.
	 *
	 * $options are as for accept(), but without "origins". "protocols" are offered to the server; $protocol is the
	 * server's choice, "" before the WebSocket is open. A server may require an Origin header: give it in "headers".
	 * Further options:
	 *
	 * - "connect_timeout": how many seconds it may take until the WebSocket is open, default 10.0
	 * - "dns_base": an EventDnsBase of the same base that looks the host up; without it the system does, which blocks
	 * - "ssl_context": a client's EventSslContext; without it the server's certificate must be for the host, and from
	 *   an authority that the system trusts
	 *
	 * Returns null with a warning if $url is not valid, and for other options. A base that has been freed is an Error.
	 *
	 * @param array{protocols?: array<string>, headers?: array<string, string>, deflate?: bool|array{context_takeover?: bool, window_bits?: int, level?: int, threshold?: int}, max_frame?: int, max_message?: int, max_pending?: int, ping_interval?: float, close_timeout?: float, connect_timeout?: float, dns_base?: ?EventDnsBase, ssl_context?: ?EventSslContext} $options
	 * @since 4.0.0
	 */
	public static function connect(EventBase $base, string $url, array $options = []): ?EventWebSocket {}

	/**
	 * Sets the callbacks; null: none. $data is the last argument of each.
	 *
	 * $message gets each message when it has arrived completely.
	 *
	 * $close is called once, however the connection ends, unless the program ends it by dropping this object or freeing
	 * the base, or the script ends. It gets code and reason of the Close frame that came first: 1005 if that had no
	 * code; 1006 if there was none, because the connection broke, the other side was taken for dead, the server has
	 * gone or its drain() took too long, or a client could not connect. If the other side has violated the protocol,
	 * they are what it was told: 1002, 1007 or 1009.
	 *
	 * $drain is called when everything that was sent has left.
	 *
	 * @param (callable(EventWebSocket $ws, string $message, bool $binary, mixed $data): mixed)|null $message
	 * @param (callable(EventWebSocket $ws, int $code, string $reason, mixed $data): mixed)|null $close
	 * @param (callable(EventWebSocket $ws, mixed $data): mixed)|null $drain
	 * @since 4.0.0
	 */
	public function setCallbacks(
		?callable $message, ?callable $close = null, ?callable $drain = null, mixed $data = null
	): void {}

	/**
	 * Sends a text message. A large one is not copied. Returns false, and sends nothing, if the connection is closing
	 * or has ended, and if more than "max_pending" bytes would wait with this message; with a warning if $text is not
	 * UTF-8.
	 *
	 * @since 4.0.0
	 */
	public function send(string $text): bool {}

	/**
	 * Sends a binary message: like send(), with any bytes.
	 *
	 * @since 4.0.0
	 */
	public function sendBinary(string $bytes): bool {}

	/**
	 * Sends the same text message to many. It is encoded once and compressed once; this holds for those with
	 * "context_takeover" too, whose context then starts anew. Those that are closing or have ended, and those for which
	 * more than "max_pending" bytes would wait, do not get it.
	 *
	 * Returns to how many it was sent; 0 with a warning if $text is not UTF-8. Anything else among $sockets is a
	 * TypeError; those before it have got the message.
	 *
	 * @param iterable<EventWebSocket> $sockets
	 * @since 4.0.0
	 */
	public static function broadcast(Traversable|array $sockets, string $text): int {}

	/**
	 * Sends a ping, which the other side answers by itself. Returns false as send() does; also, with a warning, for
	 * more than 125 bytes.
	 *
	 * @since 4.0.0
	 */
	public function ping(string $data = ''): bool {}

	/**
	 * Sends a Close frame, after what was sent before; no more messages are received. The object may be dropped now.
	 * $close is called when the other side has closed too, or after "close_timeout" seconds. If a client is not open
	 * yet, $close gets 1006, and nothing is sent.
	 *
	 * Returns false if the connection is closing or has ended; with a warning for a $code that must not be sent (1000
	 * to 1014 except 1004 to 1006, and 3000 to 4999, may), and for a $reason longer than 123 bytes or not UTF-8.
	 *
	 * @since 4.0.0
	 */
	public function close(int $code = 1000, string $reason = ''): bool {}

	/**
	 * Returns how many bytes wait to be sent, including framing; before a client is open, how many it has been given.
	 *
	 * @since 4.0.0
	 */
	public function getPendingBytes(): int {}
}
