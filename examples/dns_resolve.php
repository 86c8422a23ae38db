<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Looks host names up, all at the same time.
 *
 *     php examples/dns_resolve.php example.com php.net
 *     php examples/dns_resolve.php @127.0.0.1:53 example.com
 */

$hosts = array_slice($argv, 1);
$nameserver = null;
if ($hosts && str_starts_with($hosts[0], '@')) {
	$nameserver = substr(array_shift($hosts), 1);
}
if (!$hosts) {
	exit("Usage: php dns_resolve.php [@nameserver] host...\n");
}

// The loop ends when the last look-up is over: nothing has to be counted.
$base = new EventBase();
$flags = EventDnsBase::DISABLE_WHEN_INACTIVE;
$dns = new EventDnsBase($base, $nameserver ? $flags : $flags | EventDnsBase::INITIALIZE_NAMESERVERS);
if ($nameserver) {
	$dns->addNameserverIp($nameserver);
}

// There are either addresses or an error.
$show = function (?array $addresses, ?string $error, string $host): void {
	echo $host, ': ', $addresses ? implode(', ', $addresses) : $error, "\n";
};
foreach ($hosts as $host) {
	$dns->resolve($host, $show, $host);
}
$base->loop();
