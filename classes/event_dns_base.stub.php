<?php

/** @generate-class-entries */

/**
 * Looks host names up without blocking the loop: for EventBufferEvent::connectHost(), for
 * EventHttpConnection, and with resolve().
 *
 * It keeps its EventBase, and is kept by what looks a host up through it. While it has name servers the
 * loop does not end by itself, unless it was made with EventDnsBase::DISABLE_WHEN_INACTIVE. After a
 * fork the child asks from sockets of its own.
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
	 * Read the system's hosts file too.
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
	 * The constructor: let the loop end where no look-up is on its way. After the last one a name server that did not
	 * answer is not asked whether it is back, but taken for a good one again, where all have failed or nothing else
	 * may be left that the loop goes on for.
	 *
	 * @var int
	 * @cvalue EVDNS_BASE_DISABLE_WHEN_INACTIVE
	 */
	public const DISABLE_WHEN_INACTIVE = UNKNOWN;

	/**
	 * The constructor: read the system's resolv.conf and hosts file, as true does.
	 *
	 * @var int
	 * @cvalue EVDNS_BASE_INITIALIZE_NAMESERVERS
	 */
	public const INITIALIZE_NAMESERVERS = UNKNOWN;

	/**
	 * The constructor and parseResolvConf(): where there is no name server, do not take 127.0.0.1.
	 *
	 * @var int
	 * @cvalue EVDNS_BASE_NAMESERVERS_NO_DEFAULT
	 */
	public const NAMESERVERS_NO_DEFAULT = UNKNOWN;

	/**
	 * $initialize is true to begin with what the system is set up with, false to begin with nothing, or made of
	 * INITIALIZE_NAMESERVERS, DISABLE_WHEN_INACTIVE and NAMESERVERS_NO_DEFAULT.
	 *
	 * Throws EventException where the system's name servers cannot be had, and for other bits.
	 *
	 * @throws EventException
	 * @param bool|int $initialize
	 * @since 1.2.6
	 */
	public function __construct(EventBase $base, mixed $initialize) {}

	/**
	 * Read a file like /etc/resolv.conf; $flags are OPTION_* bits, of what to take from it. False, with a warning,
	 * where the file cannot be read: then 127.0.0.1 is taken for the name server, and the domain of this host for the
	 * search. Other bits in $flags are a warning and false, and nothing is read.
	 *
	 * @since 1.2.6
	 */
	public function parseResolvConf(int $flags, string $filename): bool {}

	/**
	 * Ask this name server too: "127.0.0.1", "127.0.0.1:53", "::1" or "[::1]:53". True also where it is asked
	 * already. False, with a warning, where it is no such address, or no socket can be had.
	 *
	 * @since 1.2.6
	 */
	public function addNameserverIp(string $ip): bool {}

	/**
	 * Know the hosts of a file like /etc/hosts, which are not asked for then. False, with a warning, where the file
	 * cannot be read: then localhost is known.
	 *
	 * @since 1.2.6
	 */
	public function loadHosts(string $hosts): bool {}

	/**
	 * Forget all search domains.
	 *
	 * @since 1.2.6
	 */
	public function clearSearch(): void {}

	/**
	 * Append this domain to names that are not found; the one added last comes first. What cannot be a domain is a
	 * warning.
	 *
	 * @since 1.2.6
	 */
	public function addSearch(string $domain): void {}

	/**
	 * A name of so many dots is first asked for as it is, one of fewer with the search domains first. What is negative
	 * counts as 0.
	 *
	 * @since 1.2.6
	 */
	public function setSearchNdots(int $ndots): void {}

	/**
	 * Set one of libevent's options, the value of which is a string. False, with a warning, where there is no such
	 * option, or the value is no number; a number beyond the range is taken for its end:
	 * - "timeout": wait for an answer so many seconds (5), from 0.001
	 * - "attempts": ask so often, from 0 to 255 (3)
	 * - "max-timeouts": leave out a name server that did not answer so often, from 1 to 255 (3)
	 * - "max-inflight": ask for so many names at the same time, from 1 to 65000 (64)
	 * - "initial-probe-timeout": seconds until a name server left out is tried again, up to 3600 (10)
	 * - "getaddrinfo-allow-skew": with an answer for one family, wait so many seconds for the other (3)
	 * - "ndots": as setSearchNdots()
	 * - "randomize-case": "1" to ask in RaNdom cAse and take no answer in another, against forged ones; "0" to ask
	 *   for names as they are, and take answers in any case. Where it is not set, evdns asks in random case, and takes
	 *   any. For look-ups of an EventHttpConnection, and with search domains, names are not asked for in
	 *   random case after "1", and are after "0"
	 * - "bind-to": the address to ask name servers from that are added after
	 * - "so-rcvbuf", "so-sndbuf": the size of the sockets' buffers, of name servers that are added after
	 *
	 * @since 1.2.6
	 */
	public function setOption(string $option, string $value): bool {}

	/**
	 * How many name servers are asked.
	 *
	 * @since 1.2.6
	 */
	public function countNameservers(): int {}

	/**
	 * Look $host up, a name or an address, and call $cb with (?array $addresses, ?string $error, $arg), always
	 * from the loop: the addresses as strings and null, or null and the reason. $family is
	 * EventUtil::AF_INET, AF_INET6 or AF_UNSPEC for both. Where there is no name server to ask when the loop runs next, the
	 * look-up fails.
	 *
	 * A look-up is cancelled, and its callback not called, by cancel() with the number that this gives, and when the
	 * EventDnsBase or its EventBase goes.
	 *
	 * @param callable(?array $addresses, ?string $error, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function resolve(string $host, callable $cb, mixed $arg = null, int $family = EventUtil::AF_UNSPEC): int {}

	/**
	 * Ask the name servers for the name that goes with $address, IPv4 or IPv6, and call $cb with
	 * (?string $name, ?string $error, $arg), always from the loop: the name and null, or null and the reason. Of several
	 * names it is the first. Whoever has the address decides what its name is: look it up before you trust it. The
	 * hosts file is not read for it.
	 *
	 * The number of the look-up, for cancel(); false, with a warning, where $address is none.
	 *
	 * @param callable(?string $name, ?string $error, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function resolveReverse(string $address, callable $cb, mixed $arg = null): int|false {}

	/**
	 * Cancel a look-up by the number that resolve() or resolveReverse() gave: its callback is not called. False where
	 * it is over.
	 *
	 * @since 4.0.0
	 */
	public function cancel(int $number): bool {}
}
