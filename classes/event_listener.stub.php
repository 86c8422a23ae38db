<?php

/** @generate-class-entries */

/**
 * Accepts connections and passes them to a callback.
 *
 * A listener keeps its EventBase. Dropping the last reference to it stops and closes it. Once it has been freed, its
 * methods warn and return false.
 *
 * @not-serializable
 */
final class EventListener
{
	/**
	 * Accepted descriptors are blocking. Without it they are non-blocking.
	 *
	 * @var int
	 * @cvalue LEV_OPT_LEAVE_SOCKETS_BLOCKING
	 */
	public const OPT_LEAVE_SOCKETS_BLOCKING = UNKNOWN;

	/**
	 * The socket is closed with the listener. For a stream or Socket, this closes a duplicate of its descriptor, so
	 * that closing the one does not close the other; for an int, that very descriptor. A socket that the listener
	 * itself has made, for an address, is always closed.
	 *
	 * @var int
	 * @cvalue LEV_OPT_CLOSE_ON_FREE
	 */
	public const OPT_CLOSE_ON_FREE = UNKNOWN;

	/**
	 * Programs that are started do not inherit accepted descriptors, nor the descriptor of an address bound to.
	 *
	 * @var int
	 * @cvalue LEV_OPT_CLOSE_ON_EXEC
	 */
	public const OPT_CLOSE_ON_EXEC = UNKNOWN;

	/**
	 * Bind to an address even if old connections to it are still closing.
	 *
	 * @var int
	 * @cvalue LEV_OPT_REUSEABLE
	 */
	public const OPT_REUSEABLE = UNKNOWN;

	/**
	 * Accept nothing until enable().
	 *
	 * @var int
	 * @cvalue LEV_OPT_DISABLED
	 */
	public const OPT_DISABLED = UNKNOWN;

	/**
	 * Lock the listener if libevent was told to use threads. PHP has no use for it.
	 *
	 * @var int
	 * @cvalue LEV_OPT_THREADSAFE
	 */
	public const OPT_THREADSAFE = UNKNOWN;

	/**
	 * Accept a connection only once it has sent something; TCP on Linux.
	 *
	 * @var int
	 * @cvalue LEV_OPT_DEFERRED_ACCEPT
	 */
	public const OPT_DEFERRED_ACCEPT = UNKNOWN;

	/**
	 * Bind to an address to which others bind in the same way: the kernel gives each connection to one of them.
	 *
	 * @var int
	 * @cvalue LEV_OPT_REUSEABLE_PORT
	 * @since 4.0.0
	 */
	public const OPT_REUSEABLE_PORT = UNKNOWN;

	/**
	 * Bind to an IPv6 address, "[::]:80", without IPv4.
	 *
	 * @var int
	 * @cvalue LEV_OPT_BIND_IPV6ONLY
	 * @since 4.0.0
	 */
	public const OPT_BIND_IPV6ONLY = UNKNOWN;

	/** The listening descriptor; null once freed. */
	public readonly ?int $fd;

	/**
	 * Listens on $target with room for $backlog waiting connections (negative: libevent's default; 0: a socket that
	 * listens already). $target is an address to bind to: "127.0.0.1:80", "[::1]:80", "localhost:80" (the first address
	 * of that name, whose look-up blocks) or "unix:/path". Or it is a bound socket: a stream, a Socket or a descriptor.
	 * $flags are OPT_* bits; others are ignored.
	 *
	 * $cb gets ($listener, int $fd, array $address, $data). $fd is the descriptor of the connection. It belongs to the
	 * callback once its first line runs, even if it throws later; if its parameters refuse the arguments, the
	 * descriptor is closed. $address is [address, port] of the peer as in EventUtil::getSocketName(). Connections that
	 * come while the loop is being left wait for its next run.
	 *
	 * A socket is made non-blocking. Without OPT_CLOSE_ON_FREE its owner closes it, which stops accepting. The file of
	 * a unix address must not exist yet. It is removed with the listener, in the process that made it, unless another
	 * file has taken its place.
	 *
	 * Throws EventException if it cannot listen.
	 *
	 * @param callable(EventListener $listener, int $fd, array{string, int} $address, mixed $data): mixed $cb
	 * @param string|resource|Socket|int $target
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(
		EventBase $base, callable $cb, mixed $data, int $flags, int $backlog, mixed $target) {}

	/**
	 * Stops listening and releases the callbacks. Calling it again does nothing.
	 *
	 * @since 1.2.6
	 */
	public function free(): void {}

	/**
	 * Starts accepting connections. Returns false with a warning if the socket has been closed.
	 *
	 * @since 1.2.6
	 */
	public function enable(): bool {}

	/**
	 * Stops accepting connections. They wait in the system, as many as the backlog holds. Returns true.
	 *
	 * @since 1.2.6
	 */
	public function disable(): bool {}

	/**
	 * Replaces the callback; see the constructor for its arguments. Without $arg the data stays as it is.
	 *
	 * @param callable(EventListener $listener, int $fd, array{string, int} $address, mixed $data): mixed $cb
	 * @since 1.2.6
	 */
	public function setCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Sets $cb to be called with ($listener, $data) when accepting fails; EventUtil::getLastSocketErrno() tells why.
	 * The listener then pauses for a tenth of a second and tries again. So $cb is called again as long as the reason
	 * lasts, unless it disables the listener. Without $cb there is one warning.
	 *
	 * @param callable(EventListener $listener, mixed $data): mixed $cb
	 * @since 1.2.6
	 */
	public function setErrorCallback(callable $cb): void {}

	/**
	 * Returns the base that it was constructed on.
	 *
	 * @since 1.2.6
	 */
	public function getBase(): EventBase|false {}

	/**
	 * Stores the address that the listener is bound to, as EventUtil::getSocketName() does. Returns false if the socket
	 * has been closed.
	 *
	 * @param-out string $address
	 * @param-out int $port
	 * @since 1.5.0
	 */
	public function getSocketName(mixed &$address, mixed &$port): bool {}
}
