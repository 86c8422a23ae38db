<?php

/** @generate-class-entries */

/**
 * Functions for sockets. Where one takes a socket, that is a stream, a Socket or a descriptor; anything else is a
 * TypeError. A function that fails returns false, and getLastSocketErrno() tells why.
 */
final class EventUtil
{
	/**
	 * IPv4.
	 *
	 * @var int
	 * @cvalue AF_INET
	 */
	public const AF_INET = UNKNOWN;

	/**
	 * IPv6.
	 *
	 * @var int
	 * @cvalue AF_INET6
	 */
	public const AF_INET6 = UNKNOWN;

	/**
	 * Unix sockets, whose address is a file.
	 *
	 * @var int
	 * @cvalue AF_UNIX
	 */
	public const AF_UNIX = UNKNOWN;

	/**
	 * Any family.
	 *
	 * @var int
	 * @cvalue AF_UNSPEC
	 */
	public const AF_UNSPEC = UNKNOWN;

	/**
	 * Record debugging information.
	 *
	 * @var int
	 * @cvalue SO_DEBUG
	 */
	public const SO_DEBUG = UNKNOWN;

	/**
	 * Bind to an address whose last connections are still closing.
	 *
	 * @var int
	 * @cvalue SO_REUSEADDR
	 */
	public const SO_REUSEADDR = UNKNOWN;

	/**
	 * Probe connections that are silent.
	 *
	 * @var int
	 * @cvalue SO_KEEPALIVE
	 */
	public const SO_KEEPALIVE = UNKNOWN;

	/**
	 * Send to hosts on a directly connected network only.
	 *
	 * @var int
	 * @cvalue SO_DONTROUTE
	 */
	public const SO_DONTROUTE = UNKNOWN;

	/**
	 * How long close waits for unsent data: an array, see setSocketOption().
	 *
	 * @var int
	 * @cvalue SO_LINGER
	 */
	public const SO_LINGER = UNKNOWN;

	/**
	 * Allow datagrams to a broadcast address.
	 *
	 * @var int
	 * @cvalue SO_BROADCAST
	 */
	public const SO_BROADCAST = UNKNOWN;

	/**
	 * Keep urgent data in the stream.
	 *
	 * @var int
	 * @cvalue SO_OOBINLINE
	 */
	public const SO_OOBINLINE = UNKNOWN;

	/**
	 * Size of the send buffer in bytes.
	 *
	 * @var int
	 * @cvalue SO_SNDBUF
	 */
	public const SO_SNDBUF = UNKNOWN;

	/**
	 * Size of the receive buffer in bytes.
	 *
	 * @var int
	 * @cvalue SO_RCVBUF
	 */
	public const SO_RCVBUF = UNKNOWN;

	/**
	 * How many bytes of room a socket needs to be writable.
	 *
	 * @var int
	 * @cvalue SO_SNDLOWAT
	 */
	public const SO_SNDLOWAT = UNKNOWN;

	/**
	 * How many bytes a socket needs to be readable.
	 *
	 * @var int
	 * @cvalue SO_RCVLOWAT
	 */
	public const SO_RCVLOWAT = UNKNOWN;

	/**
	 * How long a blocking write may take, see setSocketOption().
	 *
	 * @var int
	 * @cvalue SO_SNDTIMEO
	 */
	public const SO_SNDTIMEO = UNKNOWN;

	/**
	 * How long a blocking read may take, see setSocketOption().
	 *
	 * @var int
	 * @cvalue SO_RCVTIMEO
	 */
	public const SO_RCVTIMEO = UNKNOWN;

	/**
	 * The type of the socket; read-only.
	 *
	 * @var int
	 * @cvalue SO_TYPE
	 */
	public const SO_TYPE = UNKNOWN;

	/**
	 * The pending error of the socket; read-only.
	 *
	 * @var int
	 * @cvalue SO_ERROR
	 */
	public const SO_ERROR = UNKNOWN;

	/**
	 * For level SOL_TCP: send small packets at once.
	 *
	 * @var int
	 * @cvalue TCP_NODELAY
	 */
	public const TCP_NODELAY = UNKNOWN;

	/**
	 * The level of the SO_* options.
	 *
	 * @var int
	 * @cvalue SOL_SOCKET
	 */
	public const SOL_SOCKET = UNKNOWN;

	/**
	 * The level of the TCP_* options.
	 *
	 * @var int
	 * @cvalue IPPROTO_TCP
	 */
	public const SOL_TCP = UNKNOWN;

	/**
	 * The level of UDP's options.
	 *
	 * @var int
	 * @cvalue IPPROTO_UDP
	 */
	public const SOL_UDP = UNKNOWN;

	/**
	 * Raw sockets.
	 *
	 * @var int
	 * @cvalue SOCK_RAW
	 */
	public const SOCK_RAW = UNKNOWN;

	/**
	 * The level of IPv4's options.
	 *
	 * @var int
	 * @cvalue IPPROTO_IP
	 */
	public const IPPROTO_IP = UNKNOWN;

	/**
	 * The level of IPv6's options.
	 *
	 * @var int
	 * @cvalue IPPROTO_IPV6
	 */
	public const IPPROTO_IPV6 = UNKNOWN;

	/**
	 * The version of libevent that the extension was compiled with: 0x02010c00 for 2.1.12.
	 *
	 * @var int
	 * @cvalue LIBEVENT_VERSION_NUMBER
	 */
	public const LIBEVENT_VERSION_NUMBER = UNKNOWN;

	/** There are no objects of this class. */
	private function __construct() {}

	/**
	 * Returns the number of the last error of a socket function, such as the one that made an EventBufferEvent report
	 * EventBufferEvent::ERROR. Call it at once, because later calls change it. On systems where errors belong to
	 * sockets (Windows), it is that of $socket; false if that is closed.
	 *
	 * @param resource|Socket|int|null $socket
	 * @since 1.2.6
	 */
	public static function getLastSocketErrno(mixed $socket = null): int|false {}

	/**
	 * Returns the message for the error that getLastSocketErrno() returns.
	 *
	 * @param resource|Socket|int|null $socket
	 * @since 1.2.6
	 */
	public static function getLastSocketError(mixed $socket = null): string|false {}

	/**
	 * Stores the address that a socket is bound to: "127.0.0.1" or "::1" and its port, or "/path" and 0. A unix socket
	 * without a name is ""; in a name of Linux's abstract kind each NUL is shown as "@".
	 *
	 * @param resource|Socket|int $socket
	 * @param-out string $address
	 * @param-out int $port
	 * @since 1.5.0
	 */
	public static function getSocketName(mixed $socket, mixed &$address, mixed &$port = null): bool {}

	/**
	 * Returns the descriptor of a socket; -1 if it is closed.
	 *
	 * @param resource|Socket|int $socket
	 * @since 1.7.0
	 */
	public static function getSocketFd(mixed $socket): int {}

#ifdef HAVE_EVENT_OPENSSL
	/**
	 * Adds random data from the system to OpenSSL's generator, which also does this by itself. Returns false if the
	 * system provides none.
	 *
	 * @since 1.2.6
	 */
	public static function sslRandPoll(): bool {}
#endif

	/**
	 * Sets an option of $level. $optval is an int or, for these options of SOL_SOCKET:
	 *
	 * - SO_LINGER: ["l_onoff" => 0 or 1, "l_linger" => seconds]
	 * - SO_RCVTIMEO, SO_SNDTIMEO: ["sec" => seconds, "usec" => microseconds], or seconds as a number
	 *
	 * All values are converted as by (int): null is 0, "3" is 3. An int out of range counts as the nearest in range,
	 * and l_linger is limited to 0 to 65535. Returns false if the system refuses; false with a warning if a key is
	 * missing, SO_LINGER gets no array, or $level or $optname is out of range.
	 *
	 * @param resource|Socket|int $socket
	 * @param mixed $optval
	 * @since 1.6.0
	 */
	public static function setSocketOption(mixed $socket, int $level, int $optname, mixed $optval): bool {}

	/**
	 * Creates a Socket of the sockets extension from a descriptor, which belongs to it from then on. If the descriptor
	 * is not a socket, this warns and returns a closed Socket. Returns false with a warning for negative numbers, and
	 * without the sockets extension.
	 *
	 * @since 3.0.0
	 */
	public static function createSocket(int $fd): Socket|false {}

	/**
	 * Returns the sockets that the parent process has passed to this one, as systemd does for a socket unit: a name for
	 * each descriptor. A socket without a name is "unknown". Pass the keys to EventHttp::accept(), or to an
	 * EventListener. Programs that this process starts do not inherit these sockets. Returns [] if there are none, or
	 * if they are for another process (LISTEN_PID), such as the parent.
	 *
	 * @return array<int, string>
	 * @since 4.0.0
	 */
	public static function listenFds(): array {}
}
