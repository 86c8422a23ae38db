<?php

/** @generate-class-entries */

/**
 * A WebSocket: messages in both directions over the connection of an HTTP request (RFC 6455).
 *
 * accept() makes one of a request that a server has received, connect() one to a server. Keep it for as long as it is wanted: dropping the last
 * reference ends the connection at once, without a word; close() says goodbye, and may be followed by dropping it. It
 * ends with its EventHttp, once no callback runs, and with its EventBase. EventHttp::drain() says goodbye for all of a server.
 *
 * Pings are answered, fragments joined, texts checked to be UTF-8, and what the protocol forbids ends the connection.
 * Once that has ended, the methods do nothing, and give false or 0.
 *
 * @not-serializable
 */
final class EventWebSocket
{
	/**
	 * The subprotocol that both sides speak, one of the option "protocols"; "" where there is none.
	 *
	 * @var string
	 * @readonly
	 */
	public string $protocol;

	/**
	 * What both sides have agreed on beside that, as the server says it: "permessage-deflate" with its parameters, where the
	 * option "deflate" has come to something; "" else.
	 *
	 * @var string
	 * @readonly
	 */
	public string $extensions;

	private function __construct() {}

	/**
	 * Answer a request for a WebSocket: with 101, and it is open. Of the server's limits and time-outs only
	 * EventHttp::setMaxConnections() and that of drain() are for it from now on; of a server that drains already it is open for
	 * no longer than to say so: it closes. Call setCallbacks() in the same callback: messages that come while nobody hears
	 * them are lost.
	 *
	 * Null where it is no such request, and then it has been answered: with 426 where it does not ask for a WebSocket, or
	 * for another version than 13, with 400 where it is broken, with 403 where its origin may not. Null with a warning, and
	 * it is still to be answered, for other options, where a reply has been given or started, and for a client's request.
	 * Null without a warning where the client has left.
	 *
	 * $options: "protocols", the subprotocols that are spoken, by preference: the first that the client asks for becomes
	 * $protocol; "origins", those whose pages may connect, "https://example.com" (a browser says where a page is from, and
	 * others, who name none, may; without this option each page of the web may, with the cookies of its visitor);
	 * "headers", [name => value] for the answer; "deflate", see below; "max_frame" and "max_message", bytes, 1 MiB to begin with: what is larger
	 * ends the connection with 1009; "max_pending", bytes that may wait to be sent, 16 MiB to begin with, see send();
	 * "ping_interval", after so many seconds without a byte from the other side, 30.0 to begin with, it gets a ping, and
	 * after as many again it is taken for dead, 1006 (0: never); "close_timeout", so many seconds it has to close, too, 5.0
	 * to begin with. Sizes below 125 count as 125.
	 *
	 * "deflate" => true: messages are compressed where the client can, which browsers do (permessage-deflate, RFC 7692).
	 * Or an array: "context_takeover", messages may refer to earlier ones, and each connection holds memory for that,
	 * false to begin with; "window_bits", 9 to 15, how far back either side may refer is 2 to the power of it, 12 to begin
	 * with; "level", 1 for speed to 9 for size, 6 to begin with; "threshold", bytes, 128 to begin with: what is smaller
	 * leaves as it is. Limits count what messages become when they are made whole. Without zlib, see php --ri event, the
	 * option has no effect.
	 *
	 * @param array{protocols?: array<string>, origins?: array<string>, headers?: array<string, string>, deflate?: bool|array{context_takeover?: bool, window_bits?: int, level?: int, threshold?: int}, max_frame?: int, max_message?: int, max_pending?: int, ping_interval?: float, close_timeout?: float} $options
	 * @since 4.0.0
	 */
	public static function accept(EventHttpRequest $req, array $options = []): ?EventWebSocket {}

	/**
	 * A client: connect to $url, "ws://host:port/path?query", or "wss:" for TLS, without waiting for it. What is sent
	 * meanwhile leaves as soon as it is open, and then $drain is called, also where nothing was sent. Where it does not
	 * open, $close gets 1006 and the reason why: what OpenSSL or the look-up says, or which answer there was.
	 *
	 * $options are as for accept(), without "origins"; "protocols" are asked for, and $protocol is the server's choice,
	 * "" before it is open. And "connect_timeout", seconds until it has to be open, 10.0 to begin with;
	 * "dns_base", an EventDnsBase of the same base that looks the host up (else the system does, and is waited for);
	 * "ssl_context", a client's EventSslContext (else the server's certificate must be the host's, by an authority that the
	 * system trusts). A header Origin is for "headers", where a server wants one.
	 *
	 * Null, with a warning, where $url is none, and for other options. A base that has been freed is an Error.
	 *
	 * @param array{protocols?: array<string>, headers?: array<string, string>, deflate?: bool|array{context_takeover?: bool, window_bits?: int, level?: int, threshold?: int}, max_frame?: int, max_message?: int, max_pending?: int, ping_interval?: float, close_timeout?: float, connect_timeout?: float, dns_base?: ?EventDnsBase, ssl_context?: ?EventSslContext} $options
	 * @since 4.0.0
	 */
	public static function connect(EventBase $base, string $url, array $options = []): ?EventWebSocket {}

	/**
	 * Who hears of it; null: nobody. $message gets each message when all of it has come.
	 *
	 * $close is called once, however the connection ends, unless the program ends it by dropping this object or freeing the
	 * base, or the script ends. It gets the code and the reason of the Close that came first: 1005 where it had no code, 1006
	 * where there was none, since the connection broke, the other side was taken for dead, the server has gone or had
	 * drained for long enough, or a client's did not come about. Where the other side has done what is forbidden, they are
	 * those that it was told: 1002, 1007 or 1009.
	 *
	 * $drain is called when all that was sent has left. $data is the last argument of each.
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
	 * Send a text. A large one is not copied. False, and nothing is sent, where the connection is closing or has ended,
	 * and where with this message more than "max_pending" bytes would wait; with a warning where it is not UTF-8.
	 *
	 * @since 4.0.0
	 */
	public function send(string $text): bool {}

	/**
	 * The same with any bytes.
	 *
	 * @since 4.0.0
	 */
	public function sendBinary(string $bytes): bool {}

	/**
	 * Send the same text to many, which is encoded once, and compressed once, also for those with "context_takeover", who then
	 * begin anew: to how many. Those that are closing or have ended, and those for
	 * which more than "max_pending" bytes would wait, do not get it. 0 with a warning where it is not UTF-8. A TypeError
	 * where there is something else among $sockets; those before it have got it.
	 *
	 * @param iterable<EventWebSocket> $sockets
	 * @since 4.0.0
	 */
	public static function broadcast(Traversable|array $sockets, string $text): int {}

	/**
	 * Ask the other side for a sign of life, which it gives by itself. False as for send(), and with a warning for more
	 * than 125 bytes.
	 *
	 * @since 4.0.0
	 */
	public function ping(string $data = ''): bool {}

	/**
	 * Say goodbye: what was sent before leaves, then this, and no message comes any more. The object may be dropped now.
	 * $close is called when the other side has closed, too, or after "close_timeout" seconds; where a client is not open
	 * yet, with 1006, and nothing leaves. False where the connection is
	 * closing or has ended; with a warning for a $code that is none to be sent (1000 to 1014 without 1004 to 1006, and 3000
	 * to 4999, are) and for a $reason of more than 123 bytes or one that is not UTF-8.
	 *
	 * @since 4.0.0
	 */
	public function close(int $code = 1000, string $reason = ''): bool {}

	/**
	 * Bytes that wait to be sent, frames with them; before a client is open, what it has been given.
	 *
	 * @since 4.0.0
	 */
	public function getPendingBytes(): int {}
}
