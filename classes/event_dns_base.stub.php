<?php

/** @generate-class-entries */

/**
 * Looks up host names without blocking the loop: for EventBufferEvent::connectHost(), for EventHttpConnection, and with
 * resolve().
 *
 * It keeps its EventBase, and whatever looks a host up through it keeps it. While it has name servers, the loop does
 * not end by itself, unless it was made with EventDnsBase::DISABLE_WHEN_INACTIVE. After a fork the child uses sockets
 * of its own.
 *
 * @not-serializable
 */
final class EventDnsBase
{
	/**
	 * Take search domains and "ndots" from resolv.conf.
	 *
	 * @var int
	 * @cvalue DNS_OPTION_SEARCH
	 */
	public const OPTION_SEARCH = UNKNOWN;

	/**
	 * Take name servers from resolv.conf.
	 *
	 * @var int
	 * @cvalue DNS_OPTION_NAMESERVERS
	 */
	public const OPTION_NAMESERVERS = UNKNOWN;

	/**
	 * Take the other options from resolv.conf.
	 *
	 * @var int
	 * @cvalue DNS_OPTION_MISC
	 */
	public const OPTION_MISC = UNKNOWN;

	/**
	 * Read the system's hosts file.
	 *
	 * @var int
	 * @cvalue DNS_OPTION_HOSTSFILE
	 */
	public const OPTION_HOSTSFILE = UNKNOWN;

	/**
	 * All of the OPTION_* bits.
	 *
	 * @var int
	 * @cvalue DNS_OPTIONS_ALL
	 */
	public const OPTIONS_ALL = UNKNOWN;

	/**
	 * For the constructor: let the loop end if no look-up is on its way. After the last look-up, a name server that did
	 * not answer is not probed. It is taken for a good one again if all have failed, or if nothing else may be left for
	 * which the loop goes on.
	 *
	 * @var int
	 * @cvalue EVDNS_BASE_DISABLE_WHEN_INACTIVE
	 */
	public const DISABLE_WHEN_INACTIVE = UNKNOWN;

	/**
	 * For the constructor: read the system's resolv.conf and hosts file, as true does.
	 *
	 * @var int
	 * @cvalue EVDNS_BASE_INITIALIZE_NAMESERVERS
	 */
	public const INITIALIZE_NAMESERVERS = UNKNOWN;

	/**
	 * For the constructor and parseResolvConf(): if there is no name server, do not use 127.0.0.1.
	 *
	 * @var int
	 * @cvalue EVDNS_BASE_NAMESERVERS_NO_DEFAULT
	 */
	public const NAMESERVERS_NO_DEFAULT = UNKNOWN;

	/**
	 * Creates an EventDnsBase. $initialize is true to start with the system's settings, false to start with nothing, or
	 * made of INITIALIZE_NAMESERVERS, DISABLE_WHEN_INACTIVE and NAMESERVERS_NO_DEFAULT.
	 *
	 * Throws EventException if the system's name servers cannot be found, and for other bits.
	 *
	 * @throws EventException
	 * @param bool|int $initialize
	 * @since 1.2.6
	 */
	public function __construct(EventBase $base, mixed $initialize) {}

	/**
	 * Reads a file like /etc/resolv.conf. $flags are OPTION_* bits, which say what to take from it. Returns false with
	 * a warning if the file cannot be read; then 127.0.0.1 is used as the name server, and the domain of this host as
	 * the search domain. Returns false with a warning for other bits, and reads nothing.
	 *
	 * @since 1.2.6
	 */
	public function parseResolvConf(int $flags, string $filename): bool {}

	/**
	 * Adds a name server: "127.0.0.1", "127.0.0.1:53", "::1" or "[::1]:53". Returns true also if it was added before;
	 * false with a warning if it is not such an address, or if no socket is available.
	 *
	 * @since 1.2.6
	 */
	public function addNameserverIp(string $ip): bool {}

	/**
	 * Loads the hosts of a file like /etc/hosts; they are not looked up then. Returns false with a warning if the file
	 * cannot be read; then localhost is known.
	 *
	 * @since 1.2.6
	 */
	public function loadHosts(string $hosts): bool {}

	/**
	 * Removes all search domains.
	 *
	 * @since 1.2.6
	 */
	public function clearSearch(): void {}

	/**
	 * Adds a search domain, which is appended to names that are not found; the one added last comes first. Warns if it
	 * cannot be a domain.
	 *
	 * @since 1.2.6
	 */
	public function addSearch(string $domain): void {}

	/**
	 * Sets how many dots a name must have to be looked up as it is first; a name with fewer is looked up with the
	 * search domains first. A negative number counts as 0.
	 *
	 * @since 1.2.6
	 */
	public function setSearchNdots(int $ndots): void {}

	/**
	 * Sets an option of libevent; its value is a string. Returns false with a warning if there is no such option, or if
	 * the value is not a number. A number out of range counts as the nearest in range. Defaults are in parentheses:
	 *
	 * - "timeout": how many seconds to wait for an answer, from 0.001 (5)
	 * - "attempts": how often to ask, from 0 to 255 (3)
	 * - "max-timeouts": how often a name server may fail to answer before it is left out, from 1 to 255 (3)
	 * - "max-inflight": how many names to ask for at the same time, from 1 to 65000 (64)
	 * - "initial-probe-timeout": after how many seconds a name server left out is tried again, up to 3600 (10)
	 * - "getaddrinfo-allow-skew": with an answer for one family, how many seconds to wait for the other (3)
	 * - "ndots": as setSearchNdots()
	 * - "randomize-case": "1" to ask in RaNdom cAse and accept no answer in another case, which protects against forged
	 *   answers; "0" to ask for names as they are, and accept answers in any case. If it is not set, evdns asks in
	 *   random case and accepts any. For look-ups of an EventHttpConnection, and with search domains, names are not
	 *   asked for in random case after "1", and are after "0"
	 * - "bind-to": the address from which to ask name servers that are added later
	 * - "so-rcvbuf", "so-sndbuf": the size of the sockets' buffers, for name servers that are added later
	 *
	 * @since 1.2.6
	 */
	public function setOption(string $option, string $value): bool {}

	/**
	 * Returns the number of name servers.
	 *
	 * @since 1.2.6
	 */
	public function countNameservers(): int {}

	/**
	 * Looks up $host, a name or an address, and calls $cb with (?array $addresses, ?string $error, $arg), always from
	 * the loop: with the addresses as strings and null, or with null and the reason. $family is EventUtil::AF_INET,
	 * AF_INET6, or AF_UNSPEC for both. If there is no name server when the loop runs next, the look-up fails.
	 *
	 * Returns the number of the look-up, for cancel(). If the look-up is cancelled, or the EventDnsBase or its
	 * EventBase goes, $cb is not called.
	 *
	 * @param callable(?array $addresses, ?string $error, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function resolve(string $host, callable $cb, mixed $arg = null, int $family = EventUtil::AF_UNSPEC): int {}

	/**
	 * Looks up the name of $address, IPv4 or IPv6, and calls $cb with (?string $name, ?string $error, $arg), always
	 * from the loop: with the name and null, or with null and the reason. Of several names it gets the first. The hosts
	 * file is not used. Whoever owns the address decides on its name: look that up before you trust it.
	 *
	 * Returns the number of the look-up, for cancel(); false with a warning if $address is not valid.
	 *
	 * @param callable(?string $name, ?string $error, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function resolveReverse(string $address, callable $cb, mixed $arg = null): int|false {}

	/**
	 * Cancels a look-up by the number that resolve() or resolveReverse() returned; its callback is not called. Returns
	 * false if the look-up is over.
	 *
	 * @since 4.0.0
	 */
	public function cancel(int $number): bool {}
}
