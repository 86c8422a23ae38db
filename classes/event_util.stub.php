<?php

/** @generate-class-entries */

/**
 * Functions for sockets. Where one takes a socket, that is a stream, a Socket or a descriptor; anything
 * else is a TypeError. What fails gives false, and getLastSocketErrno() tells why.
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
	 * Sockets with a file for an address.
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
	 * Bind to an address whose last connections are still dying away.
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
	 * How long closing waits for unsent data: an array, see setSocketOption().
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
	 * Bytes there must be room for before a socket is writable.
	 *
	 * @var int
	 * @cvalue SO_SNDLOWAT
	 */
	public const SO_SNDLOWAT = UNKNOWN;

	/**
	 * Bytes there must be before a socket is readable.
	 *
	 * @var int
	 * @cvalue SO_RCVLOWAT
	 */
	public const SO_RCVLOWAT = UNKNOWN;

	/**
	 * How long a blocking write may take: see setSocketOption().
	 *
	 * @var int
	 * @cvalue SO_SNDTIMEO
	 */
	public const SO_SNDTIMEO = UNKNOWN;

	/**
	 * How long a blocking read may take: see setSocketOption().
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
	 * Of level SOL_TCP: send small packets at once.
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
	 * The libevent the extension was compiled with: 0x02010c00 for 2.1.12.
	 *
	 * @var int
	 * @cvalue LIBEVENT_VERSION_NUMBER
	 */
	public const LIBEVENT_VERSION_NUMBER = UNKNOWN;

	/** There are no objects of this class. */
	private function __construct() {}

	/**
	 * The number of the last error of a socket function, such as the one that made an EventBufferEvent
	 * report EventBufferEvent::ERROR. To be asked at once: later calls change it. Where errors belong to
	 * sockets (Windows) it is that of $socket; false if that is closed.
	 *
	 * @param resource|Socket|int|null $socket
	 * @since 1.2.6
	 */
	public static function getLastSocketErrno(mixed $socket = null): int|false {}

	/**
	 * The message for what getLastSocketErrno() gives.
	 *
	 * @param resource|Socket|int|null $socket
	 * @since 1.2.6
	 */
	public static function getLastSocketError(mixed $socket = null): string|false {}

	/**
	 * The address a socket is bound to: "127.0.0.1" or "::1" and its port, or "/path" and 0. A unix
	 * socket without a name is ""; in a name of Linux's abstract kind every NUL is shown as "@".
	 *
	 * @param resource|Socket|int $socket
	 * @param-out string $address
	 * @param-out int $port
	 * @since 1.5.0
	 */
	public static function getSocketName(mixed $socket, mixed &$address, mixed &$port = null): bool {}

	/**
	 * The descriptor of a socket; -1 if it is closed.
	 *
	 * @param resource|Socket|int $socket
	 * @since 1.7.0
	 */
	public static function getSocketFd(mixed $socket): int {}

#ifdef HAVE_EVENT_OPENSSL
	/**
	 * Stir OpenSSL's random numbers with more of the system's. It does so by itself, too. False where the system
	 * gives none.
	 *
	 * @since 1.2.6
	 */
	public static function sslRandPoll(): bool {}
#endif

	/**
	 * Set an option of $level. $optval is an int, or for these of SOL_SOCKET:
	 *
	 * SO_LINGER: ["l_onoff" => 0 or 1, "l_linger" => seconds];
	 * SO_RCVTIMEO, SO_SNDTIMEO: ["sec" => seconds, "usec" => microseconds], or seconds as a number.
	 *
	 * All values are converted as by (int): null is 0, "3" is 3. An int out of range counts as the nearest in it,
	 * l_linger as one between 0 and 65535. False where the system refuses; false, with a warning, where a key is
	 * missing, SO_LINGER gets no array, or $level or $optname is out of range.
	 *
	 * @param resource|Socket|int $socket
	 * @param mixed $optval
	 * @since 1.6.0
	 */
	public static function setSocketOption(mixed $socket, int $level, int $optname, mixed $optval): bool {}

	/**
	 * A Socket of the sockets extension from a descriptor, which belongs to it from then on.
	 * What is no socket gives a Socket that is closed, with a warning. False, with a warning, for negative
	 * numbers, and without that extension.
	 *
	 * @since 3.0.0
	 */
	public static function createSocket(int $fd): Socket|false {}

	/**
	 * The sockets that this process was given by who started it, as systemd does for a socket unit: a name for each
	 * descriptor. Give the keys to EventHttp::accept(), or to an EventListener. A socket without a name is "unknown".
	 * None of them goes to programs that this one starts. Empty where there are none, or where they are another
	 * process's (LISTEN_PID), such as a parent's.
	 *
	 * @return array<int, string>
	 * @since 4.0.0
	 */
	public static function listenFds(): array {}
}
