<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A TCP server that sends back what it gets, for any number of clients. Try it with:
 *
 *     php examples/tcp_echo.php 4242 &
 *     nc 127.0.0.1 4242
 */

$port = (int) ($argv[1] ?? 4242);
if ($port < 0 || $port > 65535) {
	fwrite(STDERR, "Usage: php $argv[0] [port]\n");
	exit(1);
}
$base = new EventBase();
$clients = new SplObjectStorage();

// Moving one buffer into the other copies nothing.
$echo = fn (EventBufferEvent $client) => $client->writeBuffer($client->input);

// Dropping the last reference to a client closes its connection.
$drop = fn (EventBufferEvent $client) => $clients->offsetUnset($client);

// A client that has finished sending gets the rest of its answer first.
$end = function (EventBufferEvent $client, int $events) use ($drop): void {
	if (($events & EventBufferEvent::EOF) && $client->output->length > 0) {
		$client->setCallbacks(null, $drop, $drop);
	} else {
		$drop($client);
	}
};

// The listener passes a descriptor; with OPT_CLOSE_ON_FREE it is closed with the client.
$accept = function (EventListener $listener, int $fd) use ($base, $clients, $echo, $end): void {
	$client = new EventBufferEvent($base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE, $echo, null, $end);
	$client->setTimeouts(60, 60);
	$client->enable(Event::READ);
	$clients[$client] = null;
};

$listener = new EventListener(
	$base,
	$accept,
	null,
	EventListener::OPT_CLOSE_ON_FREE | EventListener::OPT_REUSEABLE,
	-1,
	"127.0.0.1:$port",
);
$listener->getSocketName($address, $port);
echo "Listening on $address:$port\n";

$base->loop();
