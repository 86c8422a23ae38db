<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What one connection to a server is told, plain or over TLS, so that a test can say the same of both. */
require_once __DIR__ . '/http.php';

/** All that the server sends until it ends the connection, for these bytes in pieces of a size. */
function talk(EventBase $base, EventHttp $http, string $bytes, ?EventSslContext $context = null, int $size = 100000): string
{
	if (!$context) {
		$client = new Client($base, $http);
		foreach (str_split($bytes, $size) as $piece) {
			$client->ended || $client->send($piece);
			strlen($bytes) > $size && settle($base);
		}
		return $client->awaitsEnd()->received;
	}
	[$said, $ended] = ['', false];
	$client = EventBufferEvent::sslSocket($base, null, $context, EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$client->setCallbacks(function (EventBufferEvent $client) use (&$said): void {
		$said .= $client->read(1 << 20);
	}, null, function (EventBufferEvent $client, int $events) use (&$said, &$ended): void {
		$said .= $client->read(1 << 20);
		$ended = $ended || $events & (EventBufferEvent::EOF | EventBufferEvent::ERROR);
	});
	$client->enable(Event::READ);
	$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
	foreach (str_split($bytes, $size) as $piece) {
		$ended || $client->write($piece);
		strlen($bytes) > $size && settle($base);
	}
	until($base, function () use (&$ended) { return $ended; });
	$client->free();
	return $said;
}

/** The statuses of the replies in what a server has sent. */
function statuses(string $said): string
{
	preg_match_all('~HTTP/1\.[01] (\d+) ~', $said, $statuses);
	return implode(' ', $statuses[1]);
}
