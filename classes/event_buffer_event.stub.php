<?php

/** @generate-class-entries */

/**
 * A connection with a buffer for each direction: what arrives is collected in the input, what is written waits in the
 * output until it can be sent. Callbacks tell when something has happened.
 *
 * A buffer event keeps its EventBase. Dropping the last reference to the buffer event frees it. Once it has been freed,
 * and while an SSL filter uses it, its methods warn and return false (read() and those without a result: null). The
 * properties of a freed one are null.
 *
 * The read callback gets ($bev, $arg) when there is new input. The write callback gets ($bev, $arg) when the output has
 * been sent (for an SSL filter: by the buffer event below, too). The event callback gets ($bev, int $events, $arg):
 * EventBufferEvent::CONNECTED, or EOF, ERROR or TIMEOUT combined with READING or WRITING. An SSL filter gets EOF (16)
 * or ERROR (32) without either if the connection below it has ended: EOF if the peer did not close TLS properly and
 * $allow_ssl_dirty_shutdown is true, otherwise ERROR. After an end, an error or a timeout, its direction is disabled
 * before the callback is called; if none is named, both are.
 *
 * EventHttpRequest and EventHttpConnection return views of their connection's buffer event. Until setCallbacks() gives
 * it callbacks, the connection is EventHttp's: enable() and disable() are only remembered for later, setWatermark() and
 * connect() warn and do nothing, and free() and close() only release the view. From then on the connection is the
 * program's: freeing the view closes it. If the connection ends otherwise, the event callback gets EOF or ERROR, but
 * not if its base ends. EventHttpRequest::upgrade() returns one that is the program's from the beginning.
 *
 * @not-serializable
 */
final class EventBufferEvent
{
	/**
	 * For flush(): move what is there.
	 *
	 * @var int
	 * @cvalue BEV_FLUSH
	 * @since 4.0.0
	 */
	public const FLUSH = UNKNOWN;

	/**
	 * For flush(): move what is there; nothing follows.
	 *
	 * @var int
	 * @cvalue BEV_FINISHED
	 * @since 4.0.0
	 */
	public const FINISHED = UNKNOWN;

	/**
	 * Event callback: it happened while reading.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_READING
	 */
	public const READING = UNKNOWN;

	/**
	 * Event callback: it happened while writing.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_WRITING
	 */
	public const WRITING = UNKNOWN;

	/**
	 * Event callback: the peer has finished sending.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_EOF
	 */
	public const EOF = UNKNOWN;

	/**
	 * Event callback: an error; EventUtil::getLastSocketErrno() and getDnsErrorString() tell which.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_ERROR
	 */
	public const ERROR = UNKNOWN;

	/**
	 * Event callback: a timeout of setTimeouts() has passed.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_TIMEOUT
	 */
	public const TIMEOUT = UNKNOWN;

	/**
	 * Event callback: connect() or connectHost() has succeeded.
	 *
	 * @var int
	 * @cvalue BEV_EVENT_CONNECTED
	 */
	public const CONNECTED = UNKNOWN;

	/**
	 * Freeing closes the descriptor: one given as an int is handed over, that of a stream or a Socket is duplicated.
	 *
	 * @var int
	 * @cvalue BEV_OPT_CLOSE_ON_FREE
	 */
	public const OPT_CLOSE_ON_FREE = UNKNOWN;

	/**
	 * Has no effect: objects are not shared between threads.
	 *
	 * @var int
	 * @cvalue BEV_OPT_THREADSAFE
	 */
	public const OPT_THREADSAFE = UNKNOWN;

	/**
	 * Callbacks are called from the loop, one after the other, not from where something happened.
	 *
	 * @var int
	 * @cvalue BEV_OPT_DEFER_CALLBACKS
	 */
	public const OPT_DEFER_CALLBACKS = UNKNOWN;

	/**
	 * Has no effect.
	 *
	 * @var int
	 * @cvalue BEV_OPT_UNLOCK_CALLBACKS
	 */
	public const OPT_UNLOCK_CALLBACKS = UNKNOWN;

	/**
	 * For programs written for older versions: a TLS connection always begins with a handshake.
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
	 * With TLS, what the event callback gets if the peer closes the connection without closing TLS first: EOF if this
	 * is true; ERROR if it is false, because somebody else may have cut off the rest. Without TLS it has no effect.
	 */
	public bool $allow_ssl_dirty_shutdown;

	/** The descriptor; null if there is none (yet). */
	public readonly ?int $fd;

	/**
	 * The priority of its events; null once freed. Writing it is setPriority(), but without a warning if that is
	 * refused.
	 */
	public ?int $priority;

	/** What has arrived; null once freed. */
	public readonly ?EventBuffer $input;

	/**
	 * What is still to be sent. Bytes can be added at the end, but neither taken from the front nor put before it. Null
	 * once freed.
	 */
	public readonly ?EventBuffer $output;

	/**
	 * Creates a buffer event for $socket: a connected stream, Socket or descriptor, which becomes non-blocking. With
	 * null, connect() or connectHost() make a socket, which is always closed on free. $options are OPT_* bits; others
	 * are ignored. Writing is enabled from the start, reading after enable(Event::READ).
	 *
	 * Throws EventException for a bad descriptor. A number that is not open only warns; then there is no descriptor.
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
	 * Stops, and releases callbacks and buffers. What is still in the output is not sent. With TLS the peer is sent a
	 * close_notify, if that is possible at once and nothing is left in the output. Calling it again does nothing.
	 *
	 * @since 1.2.6
	 */
	public function free(): void {}

	/**
	 * Does what free() does, and closes the descriptor whatever the options were. If a stream or a Socket lent it, they
	 * close it themselves; the connection is shut down. With TLS the peer is sent a close_notify before, as by free().
	 *
	 * @since 1.10.0
	 */
	public function close(): void {}

	/**
	 * Connects to "127.0.0.1:80", "[::1]:80" or "unix:/path" (also "UNIX:"). The event callback tells whether it
	 * succeeded.
	 *
	 * Returns false if it has failed already, if it is on its way, and if there is a connection. Returns false with a
	 * warning for any other address, such as a host name (see connectHost()), and for one of a pair, an SSL filter or a
	 * connection of EventHttp.
	 *
	 * @since 1.2.6
	 */
	public function connect(string $addr): bool {}

	/**
	 * Looks a host name up, then connects. The event callback tells whether it succeeded; after a failed look-up
	 * getDnsErrorString() tells why. $family is EventUtil::AF_INET, AF_INET6 or AF_UNSPEC.
	 *
	 * With $dns_base, which must be made on the same EventBase and is kept until the look-up is over, everything is
	 * reported from the loop. Without it the look-up blocks, and may fail before this returns.
	 *
	 * Returns false if a connection is on its way; with a warning if host, port or family is not valid, and as
	 * connect() does.
	 *
	 * @since 1.2.6
	 */
	public function connectHost(?EventDnsBase $dns_base, string $hostname, int $port, int $family = EventUtil::AF_UNSPEC): bool {}

	/**
	 * Returns why the last look-up failed; "" if it did not.
	 *
	 * @since 1.2.6
	 */
	public function getDnsErrorString(): string|false {}

	/**
	 * Replaces all three callbacks and their last argument. Without $arg the argument stays as it is.
	 *
	 * @param (callable(EventBufferEvent $bev, mixed $arg): mixed)|null $readcb
	 * @param (callable(EventBufferEvent $bev, mixed $arg): mixed)|null $writecb
	 * @param (callable(EventBufferEvent $bev, int $events, mixed $arg): mixed)|null $eventcb
	 * @since 1.2.6
	 */
	public function setCallbacks(?callable $readcb, ?callable $writecb, ?callable $eventcb, mixed $arg = null): void {}

	/**
	 * Enables Event::READ, Event::WRITE or both; other bits are ignored. Returns false with a warning if the backend
	 * refuses the descriptor.
	 *
	 * @since 1.2.6
	 */
	public function enable(int $events): bool {}

	/**
	 * Disables Event::READ, Event::WRITE or both. What arrives then waits in the system; what is in the output stays
	 * there.
	 *
	 * @since 1.2.6
	 */
	public function disable(int $events): bool {}

	/**
	 * Returns the Event::READ and Event::WRITE bits that are enabled.
	 *
	 * @since 1.2.6
	 */
	public function getEnabled(): int|false {}

	/**
	 * Returns the same as $input.
	 *
	 * @since 1.2.6
	 */
	public function getInput(): EventBuffer|false {}

	/**
	 * Returns the same as $output.
	 *
	 * @since 1.2.6
	 */
	public function getOutput(): EventBuffer|false {}

	/**
	 * Sets the watermarks. For Event::READ: the read callback is called once there are $lowmark bytes of input. Reading
	 * stops at $highmark (0: never) until some input is taken; there the read callback, if any, is called again and
	 * again. For Event::WRITE: the write callback is called once at most $lowmark bytes are left.
	 *
	 * A negative mark counts as 0; other bits are ignored. With TLS $highmark is at most 2,147,483,647.
	 *
	 * @since 1.2.6
	 */
	public function setWatermark(int $events, int $lowmark, int $highmark): void {}

	/**
	 * Returns the watermarks of Event::READ or Event::WRITE in bytes: [$lowmark, $highmark], as setWatermark() takes
	 * them. Returns false with a warning for any other $event.
	 *
	 * @return array{int, int}|false
	 *
	 * @since 4.0.0
	 */
	public function getWatermark(int $event): array|false {}

	/**
	 * Sets how many bytes are read from the socket at most before others get their turn; 0 or less: 16,384, the
	 * default. Without TLS a single read never takes more than 4,096. With a rate limit, that counts instead. Returns
	 * false with a warning if the connection is EventHttp's.
	 *
	 * @since 4.0.0
	 */
	public function setMaxSingleRead(int $bytes): bool {}

	/**
	 * Sets the same for what is written to the socket.
	 *
	 * @since 4.0.0
	 */
	public function setMaxSingleWrite(int $bytes): bool {}

	/**
	 * Sets how many bytes are read and written a second at most; 0 or less: no limit. The limit is applied in tenths of
	 * a second and is at least 10. What is not read waits in the kernel, so that the other side has to wait too. What
	 * TLS has decrypted already is read all the same.
	 *
	 * Returns false with a warning for one of a pair and an SSL filter, which have no socket of their own, and if the
	 * connection is EventHttp's.
	 *
	 * @since 4.0.0
	 */
	public function setRateLimit(int $readPerSecond, int $writePerSecond): bool {}

	/**
	 * For one of a pair: moves what is written to the partner now, whatever its watermarks say. For sockets and TLS
	 * nothing is held back, so this does nothing. $events: Event::WRITE moves what has been written here, Event::READ
	 * what the partner has written.
	 *
	 * With FINISHED the partner's event callback also gets EOF, with READING if $events has Event::WRITE, and with
	 * WRITING if it has Event::READ. This is the only way to tell the partner of an end.
	 *
	 * Returns false if the partner has gone; with a warning for any other $mode.
	 *
	 * @since 4.0.0
	 */
	public function flush(int $events, int $mode = EventBufferEvent::FLUSH): bool {}

	/**
	 * Appends $data to the output. The loop sends it as the other side accepts it.
	 *
	 * @since 1.2.6
	 */
	public function write(string $data): bool {}

	/**
	 * Moves all of $buf to the output. Returns false if the front of $buf is frozen.
	 *
	 * @since 1.2.6
	 */
	public function writeBuffer(EventBuffer $buf): bool {}

	/**
	 * Takes up to $size bytes (negative: all) from the input. Returns null if it is empty.
	 *
	 * @since 1.2.6
	 */
	public function read(int $size): ?string {}

	/**
	 * Moves all of the input to $buf. Returns false if the end of $buf is frozen.
	 *
	 * @since 1.2.6
	 */
	public function readBuffer(EventBuffer $buf): bool {}

	/**
	 * Returns two buffer events that are connected to each other, without descriptors. Their callbacks are always
	 * deferred. Reading must be enabled on both. Freeing one does not tell the other.
	 *
	 * @return array<int, EventBufferEvent>|false
	 * @since 1.2.6
	 */
	public static function createPair(EventBase $base, int $options = 0): array|false {}

	/**
	 * Sets the priority, from 0, served first, to the number given to EventBase::priorityInit() minus one. Deferred
	 * callbacks keep the middle priority. Returns false for one of a pair and while its events are active; with a
	 * warning for a priority that the base does not have.
	 *
	 * @since 1.2.6
	 */
	public function setPriority(int $priority): bool {}

	/**
	 * Sets after how many seconds without progress the event callback gets TIMEOUT: while reading is enabled, and while
	 * there is output. 0, a negative number or NAN means none. The longest timeout is 2^53 seconds.
	 *
	 * @since 1.2.6
	 */
	public function setTimeouts(float $timeout_read, float $timeout_write): bool {}

#ifdef HAVE_EVENT_OPENSSL
	/**
	 * Returns a buffer event that uses TLS over $unnderlying. (PECL event spells the parameter like this.) The filter
	 * keeps $unnderlying and owns it from now on: its callbacks and settings are out of reach until the filter is
	 * freed, and what its buffers hold belongs to the TLS connection. With OPT_CLOSE_ON_FREE, freeing the filter frees
	 * $unnderlying.
	 *
	 * $state is SSL_CONNECTING with a client's $ctx, SSL_ACCEPTING with a server's. $ctx decides: a $state that
	 * contradicts it warns.
	 *
	 * The event callback gets CONNECTED after the handshake. A client that verifies checks the name that connectHost()
	 * of $unnderlying was given.
	 *
	 * @throws EventException
	 * @since 1.2.6
	 */
	public static function createSslFilter(EventBufferEvent $unnderlying, EventSslContext $ctx, int $state, int $options = 0): EventBufferEvent {}

	/**
	 * Does the same as createSslFilter(), under the name of PHP's manual.
	 *
	 * @implementation-alias EventBufferEvent::createSslFilter
	 * @throws EventException
	 * @deprecated use createSslFilter()
	 * @since 4.0.0
	 */
	public static function sslFilter(EventBufferEvent $underlying, EventSslContext $ctx, int $state, int $options = 0): EventBufferEvent {}

	/**
	 * Creates a buffer event as the constructor does, with TLS. Callbacks are always deferred; set them with
	 * setCallbacks(). $state is SSL_CONNECTING with a client's $ctx, SSL_ACCEPTING with a server's. $ctx decides: a
	 * $state that contradicts it warns.
	 *
	 * The handshake begins at once if $socket is connected or on its way. A socket without a peer waits for connect(),
	 * or for the first enable() after the program has connected it.
	 *
	 * The event callback gets CONNECTED after the handshake, or ERROR; sslError() tells why. Without an event callback,
	 * a certificate that is not trusted is a warning. A client that verifies checks the name that connectHost() was
	 * given; connect() gives none.
	 *
	 * @param resource|Socket|int|null $socket
	 * @throws EventException
	 * @since 1.2.6
	 */
	public static function sslSocket(EventBase $base, mixed $socket, EventSslContext $ctx, int $state, int $options = 0): EventBufferEvent {}

	/**
	 * Returns the latest error of OpenSSL that has not been reported yet, with the reason if a certificate is not
	 * trusted; "" if there is none.
	 *
	 * @since 1.2.6
	 */
	public function sslError(): string|false {}

	/**
	 * Warns if there is TLS, and does nothing. TLS 1.3 has no renegotiation. In TLS 1.2 it is not safe: data that the
	 * peer is sending when it begins ends the connection ("unexpected message"), and a server would get CONNECTED
	 * before the client has answered. Renegotiation that peers ask for is refused too.
	 *
	 * @since 1.2.6
	 */
	public function sslRenegotiate(): void {}

	/**
	 * Returns OpenSSL's description of the cipher; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetCipherInfo(): string|false {}

	/**
	 * Returns the name of the cipher; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetCipherName(): string|false {}

	/**
	 * Returns the protocol version that introduced the cipher; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetCipherVersion(): string|false {}

	/**
	 * Returns the protocol, such as "TLSv1.3"; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetProtocol(): string|false {}

	/**
	 * Returns the protocol inside TLS, such as "http/1.1", that both sides have negotiated with
	 * EventSslContext::OPT_ALPN_PROTOCOLS; "" before the handshake and if they negotiated none; false without TLS.
	 *
	 * @since 4.0.0
	 */
	public function sslGetAlpnProtocol(): string|false {}
#endif
}
