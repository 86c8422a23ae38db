<?php

/** @generate-class-entries */

/**
 * A connection with a buffer for either direction: what arrives is collected in the input, what is
 * written waits in the output until it can be sent, and callbacks tell when something has happened.
 *
 * It keeps its EventBase. Dropping the last reference to it frees it. Once it has been freed, and while an SSL filter
 * uses it, its methods warn and give false (read() and those without a result null); the properties of a freed one
 * are null.
 *
 * The callbacks: read gets ($bev, $arg) when there is new input, write gets ($bev, $arg) when the output has
 * been sent (of an SSL filter: by the buffer event below, too), event gets ($bev, int $events, $arg):
 * EventBufferEvent::CONNECTED, or EOF, ERROR or TIMEOUT, with READING or WRITING. An SSL filter gets EOF (16) or
 * ERROR (32) without either where it is the connection below that has ended: EOF where the peer did not say goodbye
 * and $allow_ssl_dirty_shutdown is true, else ERROR. An end, an error or a timeout disables its direction before
 * the callback is called, both of them where neither is named.
 *
 * EventHttpRequest and EventHttpConnection give views of their connection's buffer event. Until setCallbacks() gives
 * it callbacks, the connection is EventHttp's: enable() and disable() are only remembered for
 * then, setWatermark() and connect() warn and do nothing, and free() and close() let go of the view. From then on the connection is
 * the program's: freeing the view closes it, and where it ends otherwise, event gets EOF or ERROR, but not at the end
 * of the base. EventHttpRequest::upgrade() gives one that is so from the beginning.
 *
 * @not-serializable
 */
final class EventBufferEvent
{
	/**
	 * flush(): move what is there.
	 *
	 * @var int
	 * @cvalue BEV_FLUSH
	 * @since 4.0.0
	 */
	public const FLUSH = UNKNOWN;

	/**
	 * flush(): move what is there, and nothing follows.
	 *
	 * @var int
	 * @cvalue BEV_FINISHED
	 * @since 4.0.0
	 */
	public const FINISHED = UNKNOWN;

	/**
	 * The event callback: it happened while reading.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_READING
	 */
	public const READING = UNKNOWN;

	/**
	 * The event callback: it happened while writing.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_WRITING
	 */
	public const WRITING = UNKNOWN;

	/**
	 * The event callback: the peer has finished sending.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_EOF
	 */
	public const EOF = UNKNOWN;

	/**
	 * The event callback: an error; EventUtil::getLastSocketErrno() and getDnsErrorString() tell which.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_ERROR
	 */
	public const ERROR = UNKNOWN;

	/**
	 * The event callback: a timeout of setTimeouts() has passed.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_TIMEOUT
	 */
	public const TIMEOUT = UNKNOWN;

	/**
	 * The event callback: connect() or connectHost() has succeeded.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_CONNECTED
	 */
	public const CONNECTED = UNKNOWN;

	/**
	 * Freeing closes the descriptor: that of an int is handed over, a stream's or a Socket's is duplicated.
	 *
	 * @var int
	 * @cvalue BEV_OPT_CLOSE_ON_FREE
	 */
	public const OPT_CLOSE_ON_FREE = UNKNOWN;

	/**
	 * Without effect: objects do not travel between threads.
	 *
	 * @var int
	 * @cvalue BEV_OPT_THREADSAFE
	 */
	public const OPT_THREADSAFE = UNKNOWN;

	/**
	 * Callbacks are called from the loop, one after the other, and no longer from where something happened.
	 *
	 * @var int
	 * @cvalue BEV_OPT_DEFER_CALLBACKS
	 */
	public const OPT_DEFER_CALLBACKS = UNKNOWN;

	/**
	 * Without effect.
	 *
	 * @var int
	 * @cvalue BEV_OPT_UNLOCK_CALLBACKS
	 */
	public const OPT_UNLOCK_CALLBACKS = UNKNOWN;

	/**
	 * For programs written for older versions: a connection with TLS always begins with a handshake.
	 *
	 * @var int
	 */
	public const SSL_OPEN = 0;

	/**
	 * This is the client's end.
	 *
	 * @var int
	 */
	public const SSL_CONNECTING = 1;

	/**
	 * This is the server's end.
	 *
	 * @var int
	 */
	public const SSL_ACCEPTING = 2;

	/**
	 * With TLS: where the peer closes the connection without saying goodbye, the event callback gets EOF if this is
	 * true, and ERROR if it is false, since somebody else may have cut the rest off. Without TLS it is without effect.
	 */
	public bool $allow_ssl_dirty_shutdown;

	/** The descriptor; null where there is none (yet). */
	public readonly ?int $fd;

	/** The priority of its events; null once freed. Writing it is setPriority(), without a word where that
	 * is refused. */
	public ?int $priority;

	/** What has arrived; null once freed. */
	public readonly ?EventBuffer $input;

	/** What is still to be sent: bytes can be added at the end, but not taken from the front nor put before it. Null once freed. */
	public readonly ?EventBuffer $output;

	/**
	 * $socket is a connected stream, Socket or descriptor, which becomes non-blocking, or null for
	 * connect() or connectHost() to make one, which is closed on free in any case. $options are OPT_* bits; others count for nothing.
	 * Writing is enabled from the start, reading after enable(Event::READ).
	 *
	 * Throws EventException for a bad descriptor; for a number that is not open it warns, and there is none.
	 *
	 * @param resource|Socket|int|null $socket
	 * @param (callable(EventBufferEvent $bev, mixed $arg): mixed)|null $readcb
	 * @param (callable(EventBufferEvent $bev, mixed $arg): mixed)|null $writecb
	 * @param (callable(EventBufferEvent $bev, int $events, mixed $arg): mixed)|null $eventcb
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(EventBase $base, mixed $socket = null, int $options = 0, ?callable $readcb = null, ?callable $writecb = null, ?callable $eventcb = null, mixed $arg = null) {}

	/**
	 * Stop, and let go of callbacks and buffers; what is still in the output is not sent. Again: nothing.
	 * With TLS the peer is told goodbye, if it can be at once and nothing is left in the output.
	 *
	 * @since 1.2.6
	 */
	public function free(): void {}

	/**
	 * free(), and close the descriptor whatever the options were. Where it was lent by a stream or a Socket, which close
	 * it themselves, the connection is shut down. With TLS the peer is told goodbye before, as by free().
	 *
	 * @since 1.10.0
	 */
	public function close(): void {}

	/**
	 * Connect to "127.0.0.1:80", "[::1]:80" or "unix:/path" ("UNIX:" too). The event callback tells how it went.
	 * False where it has failed already, where it is on its way, and where there is a connection; with a warning for
	 * anything else, such as a host's name (see connectHost()), and for one of a pair, an SSL filter and a connection
	 * of EventHttp.
	 *
	 * @since 1.2.6
	 */
	public function connect(string $addr): bool {}

	/**
	 * Look up a host name, then connect. The event callback tells how it went, with getDnsErrorString() after
	 * a failed look-up. Without an EventDnsBase the look-up blocks, and may fail before this returns; with one, made
	 * on the same EventBase and kept until the look-up is over, everything is told from the loop.
	 * $family is EventUtil::AF_INET, AF_INET6 or AF_UNSPEC. False where a connection is on its way; with a warning
	 * where host, port or family is none, and as connect().
	 *
	 * @since 1.2.6
	 */
	public function connectHost(?EventDnsBase $dns_base, string $hostname, int $port, int $family = EventUtil::AF_UNSPEC): bool {}

	/**
	 * Why the last look-up failed; "" where it did not.
	 *
	 * @since 1.2.6
	 */
	public function getDnsErrorString(): string|false {}

	/**
	 * Replace all three callbacks, and what they get as their last argument: without $arg that stays as it is.
	 *
	 * @param (callable(EventBufferEvent $bev, mixed $arg): mixed)|null $readcb
	 * @param (callable(EventBufferEvent $bev, mixed $arg): mixed)|null $writecb
	 * @param (callable(EventBufferEvent $bev, int $events, mixed $arg): mixed)|null $eventcb
	 * @since 1.2.6
	 */
	public function setCallbacks(?callable $readcb, ?callable $writecb, ?callable $eventcb, mixed $arg = null): void {}

	/**
	 * Enable Event::READ, Event::WRITE or both; other bits count for nothing. False, with a warning, where the
	 * backend refuses the descriptor.
	 *
	 * @since 1.2.6
	 */
	public function enable(int $events): bool {}

	/**
	 * Disable Event::READ, Event::WRITE or both: what comes waits with the system, and what is in the output waits
	 * there.
	 *
	 * @since 1.2.6
	 */
	public function disable(int $events): bool {}

	/**
	 * The Event::READ and Event::WRITE bits that are enabled.
	 *
	 * @since 1.2.6
	 */
	public function getEnabled(): int|false {}

	/**
	 * The same as $input.
	 *
	 * @since 1.2.6
	 */
	public function getInput(): EventBuffer|false {}

	/**
	 * The same as $output.
	 *
	 * @since 1.2.6
	 */
	public function getOutput(): EventBuffer|false {}

	/**
	 * For Event::READ: call the read callback once there are $lowmark bytes of input, and stop reading at $highmark
	 * (0: never) until some is taken: there the read callback, where there is one, is called again and again. For Event::WRITE: call the write callback once no more than $lowmark bytes are left. A negative mark is 0, and other bits than
	 * these count for nothing. Over TLS $highmark is 2,147,483,647 at most.
	 *
	 * @since 1.2.6
	 */
	public function setWatermark(int $events, int $lowmark, int $highmark): void {}

	/**
	 * The marks of Event::READ or Event::WRITE, in bytes: [$lowmark, $highmark], as setWatermark() takes them. False, with
	 * a warning, for anything else.
	 *
	 * @return array{int, int}|false
	 *
	 * @since 4.0.0
	 */
	public function getWatermark(int $event): array|false {}

	/**
	 * Take at most so many bytes from the socket before others have their turn; 0 or less: 16,384, as at the
	 * beginning. What is read at once without TLS is never more than 4,096. A rate limit counts in its place. False,
	 * with a warning, where the connection is EventHttp's.
	 *
	 * @since 4.0.0
	 */
	public function setMaxSingleRead(int $bytes): bool {}

	/**
	 * The same for what is written to the socket.
	 *
	 * @since 4.0.0
	 */
	public function setMaxSingleWrite(int $bytes): bool {}

	/**
	 * Read and write at most so many bytes a second, counted in tenths of it, 10 at least; 0 or less: as much as
	 * comes. What is not read waits in the kernel, so that the other side has to wait, too. What TLS has decrypted
	 * already is read all the same. False, with a warning, of a pair and an SSL filter, which have no socket of their
	 * own, and where the connection is EventHttp's.
	 *
	 * @since 4.0.0
	 */
	public function setRateLimit(int $readPerSecond, int $writePerSecond): bool {}

	/**
	 * Of a pair: move what is written to the partner now, whatever its marks say, and with FINISHED tell the
	 * partner's event callback EOF, with READING where $events has Event::WRITE, and WRITING where it has Event::READ:
	 * the only way to tell it of an end. Of sockets and TLS nothing is held back, and so nothing happens. $events: for
	 * Event::WRITE what has been written here, for Event::READ what the partner has written. False where the partner
	 * has gone, and, with a warning, for another $mode.
	 *
	 * @since 4.0.0
	 */
	public function flush(int $events, int $mode = EventBufferEvent::FLUSH): bool {}

	/**
	 * Append to the output, which is sent from the loop as the other side takes it.
	 *
	 * @since 1.2.6
	 */
	public function write(string $data): bool {}

	/**
	 * Move all of a buffer to the output. False where the front of $buf is frozen.
	 *
	 * @since 1.2.6
	 */
	public function writeBuffer(EventBuffer $buf): bool {}

	/**
	 * Take up to $size bytes (negative: all) from the input; null where there are none.
	 *
	 * @since 1.2.6
	 */
	public function read(int $size): ?string {}

	/**
	 * Move all of the input to a buffer. False where the end of $buf is frozen.
	 *
	 * @since 1.2.6
	 */
	public function readBuffer(EventBuffer $buf): bool {}

	/**
	 * Two that are connected with each other, without descriptors; their callbacks are always
	 * deferred. Reading is to be enabled on both. Freeing one does not tell the other.
	 *
	 * @return array<int, EventBufferEvent>|false
	 * @since 1.2.6
	 */
	public static function createPair(EventBase $base, int $options = 0): array|false {}

	/**
	 * From 0, served first, to the number given to EventBase::priorityInit() less one. Deferred callbacks stay where
	 * they are, in the middle. False for one of a pair, while its events are active, and, with a warning, for a priority
	 * that the base does not have.
	 *
	 * @since 1.2.6
	 */
	public function setPriority(int $priority): bool {}

	/**
	 * Seconds without progress while reading is enabled, and while there is output, after which the event callback gets
	 * TIMEOUT; 0 means none, and so does what is negative or no number. The longest is 2^53 seconds.
	 *
	 * @since 1.2.6
	 */
	public function setTimeouts(float $timeout_read, float $timeout_write): bool {}

#ifdef HAVE_EVENT_OPENSSL
	/**
	 * A buffer event that talks TLS over $unnderlying, which is kept and is the filter's alone from now on: its
	 * callbacks and settings are out of reach until the filter is freed, and what its buffers hold belongs to the TLS
	 * connection. $state is SSL_CONNECTING or SSL_ACCEPTING, as $ctx is a client's or a server's; it is $ctx that
	 * counts, and a $state that contradicts it warns. With
	 * OPT_CLOSE_ON_FREE freeing the filter frees $unnderlying.
	 *
	 * The event callback gets CONNECTED after the handshake. A client that verifies checks the name that
	 * $unnderlying's connectHost() was given. (The name of the parameter is PECL event's.)
	 *
	 * @throws EventException
	 * @since 1.2.6
	 */
	public static function createSslFilter(EventBufferEvent $unnderlying, EventSslContext $ctx, int $state, int $options = 0): EventBufferEvent {}

	/**
	 * The name that PHP's manual has for createSslFilter().
	 *
	 * @implementation-alias EventBufferEvent::createSslFilter
	 * @throws EventException
	 * @deprecated use createSslFilter()
	 * @since 4.0.0
	 */
	public static function sslFilter(EventBufferEvent $underlying, EventSslContext $ctx, int $state, int $options = 0): EventBufferEvent {}

	/**
	 * The same as the constructor, with TLS: $state is SSL_CONNECTING or SSL_ACCEPTING, as $ctx is a
	 * client's or a server's; it is $ctx that counts, and a $state that contradicts it warns. Callbacks are always deferred; set them with setCallbacks().
	 *
	 * The event callback gets CONNECTED after the handshake, or ERROR, with sslError(); where there is none, a
	 * certificate that is not trusted is a warning. A client that verifies
	 * checks the name that connectHost() was given; connect() gives none.
	 *
	 * The handshake begins at once where $socket is connected or on its way. A socket without a peer waits for
	 * connect(), or for the first enable() after the program has connected it.
	 *
	 * @param resource|Socket|int|null $socket
	 * @throws EventException
	 * @since 1.2.6
	 */
	public static function sslSocket(EventBase $base, mixed $socket, EventSslContext $ctx, int $state, int $options = 0): EventBufferEvent {}

	/**
	 * The latest of OpenSSL's complaints that have not been told yet, with the reason where a certificate is not
	 * trusted; "" where there is none.
	 *
	 * @since 1.2.6
	 */
	public function sslError(): string|false {}

	/**
	 * Warns where there is TLS, and does nothing. TLS 1.3 has no renegotiation. That of TLS 1.2 is not to be had in safety: data that the peer
	 * has on its way when it begins ends the connection ("unexpected message"), and a server would be told
	 * CONNECTED before the client has answered. What peers ask for is refused too.
	 *
	 * @since 1.2.6
	 */
	public function sslRenegotiate(): void {}

	/**
	 * What OpenSSL says of the cipher; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetCipherInfo(): string|false {}

	/**
	 * The cipher's name; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetCipherName(): string|false {}

	/**
	 * The protocol the cipher came with; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetCipherVersion(): string|false {}

	/**
	 * The protocol: "TLSv1.3"; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetProtocol(): string|false {}

	/**
	 * What is spoken inside of TLS, as the two ends have settled it with EventSslContext::OPT_ALPN_PROTOCOLS: "http/1.1";
	 * "" before the handshake, and where they have settled nothing; false without TLS.
	 *
	 * @since 4.0.0
	 */
	public function sslGetAlpnProtocol(): string|false {}
#endif
}
