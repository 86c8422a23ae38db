<?php

/** @generate-class-entries */

/**
 * Accepts connections and hands them to a callback.
 *
 * A listener keeps its EventBase. Dropping the last reference to it stops and closes it. Once it has been freed its
 * methods warn and give false.
 *
 * @not-serializable
 */
final class EventListener
{
	/**
	 * Accepted descriptors block. Without it they do not.
	 *
	 * @var int
	 * @cvalue LEV_OPT_LEAVE_SOCKETS_BLOCKING
	 */
	public const OPT_LEAVE_SOCKETS_BLOCKING = UNKNOWN;

	/**
	 * The socket is closed with the listener: of a stream or Socket a duplicate of its descriptor, so that
	 * closing the one does not close the other; of an int that very descriptor. One that the listener has
	 * made itself, for an address, always is.
	 *
	 * @var int
	 * @cvalue LEV_OPT_CLOSE_ON_FREE
	 */
	public const OPT_CLOSE_ON_FREE = UNKNOWN;

	/**
	 * Programs that are started do not inherit accepted descriptors, nor that of an address bound to.
	 *
	 * @var int
	 * @cvalue LEV_OPT_CLOSE_ON_EXEC
	 */
	public const OPT_CLOSE_ON_EXEC = UNKNOWN;

	/**
	 * Bind to an address even while old connections to it are dying away.
	 *
	 * @var int
	 * @cvalue LEV_OPT_REUSEABLE
	 */
	public const OPT_REUSEABLE = UNKNOWN;

	/**
	 * Accept nothing before enable().
	 *
	 * @var int
	 * @cvalue LEV_OPT_DISABLED
	 */
	public const OPT_DISABLED = UNKNOWN;

	/**
	 * Lock the listener, where libevent was told to use threads. PHP has no use for it.
	 *
	 * @var int
	 * @cvalue LEV_OPT_THREADSAFE
	 */
	public const OPT_THREADSAFE = UNKNOWN;

	/**
	 * Bind so that a connection is accepted only once it has sent something; TCP on Linux.
	 *
	 * @var int
	 * @cvalue LEV_OPT_DEFERRED_ACCEPT
	 */
	public const OPT_DEFERRED_ACCEPT = UNKNOWN;

	/**
	 * Bind to an address that others bind to in the same way: the kernel gives each connection to one of them.
	 *
	 * @var int
	 * @cvalue LEV_OPT_REUSEABLE_PORT
	 * @since 4.0.0
	 */
	public const OPT_REUSEABLE_PORT = UNKNOWN;

	/**
	 * Bind to an IPv6 address, "[::]:80", and not to IPv4 with it.
	 *
	 * @var int
	 * @cvalue LEV_OPT_BIND_IPV6ONLY
	 * @since 4.0.0
	 */
	public const OPT_BIND_IPV6ONLY = UNKNOWN;

	/** The descriptor that listens; null once freed. */
	public readonly ?int $fd;

	/**
	 * Listen on $target, and hold up to $backlog connections that wait (negative: libevent's default; 0: a
	 * socket that listens already). $target is an address to bind to, "127.0.0.1:80", "[::1]:80", "localhost:80" (the
	 * first address of that name, which is waited for) or "unix:/path", or a bound socket: a stream, a Socket or a
	 * descriptor. Of $flags other bits than OPT_* count for nothing.
	 *
	 * $cb gets ($listener, int $fd, array $address, $data): $fd is the connection's descriptor, which
	 * belongs to the callback once its first line runs, also where it throws later; where its parameters
	 * refuse the arguments, nobody has it, and it is closed. $address is [address, port] of the peer as in
	 * EventUtil::getSocketName(). Connections that come while the loop is being left wait for its next run.
	 *
	 * A socket is made non-blocking. Without OPT_CLOSE_ON_FREE it is its owner who closes it, which ends
	 * the accepting. The file of a unix address must not exist. It is removed with the listener, in the
	 * process that made it, unless another file has taken its place.
	 *
	 * Throws EventException where it cannot listen.
	 *
	 * @param callable(EventListener $listener, int $fd, array{string, int} $address, mixed $data): mixed $cb
	 * @param string|resource|Socket|int $target
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(
		EventBase $base, callable $cb, mixed $data, int $flags, int $backlog, mixed $target) {}

	/**
	 * Stop listening and let go of the callbacks. Again: nothing.
	 *
	 * @since 1.2.6
	 */
	public function free(): void {}

	/**
	 * Accept connections. False, with a warning, where the socket has been closed.
	 *
	 * @since 1.2.6
	 */
	public function enable(): bool {}

	/**
	 * Accept no connections; they wait with the system, as many as the backlog takes. True.
	 *
	 * @since 1.2.6
	 */
	public function disable(): bool {}

	/**
	 * Call $cb from now on, as said at the constructor. Without $arg the data stays as it is.
	 *
	 * @param callable(EventListener $listener, int $fd, array{string, int} $address, mixed $data): mixed $cb
	 * @since 1.2.6
	 */
	public function setCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Call $cb when accepting fails, with ($listener, $data); EventUtil::getLastSocketErrno() tells why.
	 * The listener then rests for a tenth of a second and tries again, so it is called again as long as the
	 * reason lasts, unless it disables the listener. Without it there is one warning.
	 *
	 * @param callable(EventListener $listener, mixed $data): mixed $cb
	 * @since 1.2.6
	 */
	public function setErrorCallback(callable $cb): void {}

	/**
	 * The base it was constructed on.
	 *
	 * @since 1.2.6
	 */
	public function getBase(): EventBase|false {}

	/**
	 * The address the listener is bound to, as from EventUtil::getSocketName(). False where it has been closed.
	 *
	 * @param-out string $address
	 * @param-out int $port
	 * @since 1.5.0
	 */
	public function getSocketName(mixed &$address, mixed &$port): bool {}
}
