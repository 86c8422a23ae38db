<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A chat in the browser: everybody sees at once what somebody writes.
 *
 *     php examples/websocket_chat/server.php 8080      and open http://127.0.0.1:8080/ in several windows
 */

$port = (int) ($argv[1] ?? 8080);
if ($port < 0 || $port > 65535) {
	fwrite(STDERR, "The port must be a number from 1 to 65535, or 0 for any\n");
	exit(1);
}

$base = new EventBase();
$http = new EventHttp($base);
if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}
[, $port] = $http->getBoundAddresses()[0];

/** @var SplObjectStorage<EventWebSocket, string> $names who is connected, and their names */
$names = new SplObjectStorage();

function tell(SplObjectStorage $names, string $who, string $what): void
{
	EventWebSocket::broadcast($names, json_encode(['who' => $who, 'what' => $what, 'there' => count($names)]));
}

$heard = function (EventWebSocket $ws, string $message) use ($names): void {
	if ($names[$ws] === '') { // the first message is a name
		$names[$ws] = trim($message) ?: 'Somebody';
		tell($names, $names[$ws], 'is here');
	} else {
		tell($names, $names[$ws], $message);
	}
};

$left = function (EventWebSocket $ws, int $code) use ($names): void {
	$name = $names[$ws];
	unset($names[$ws]);
	echo "One has left with $code, ", count($names), " are there\n";
	$name === '' || tell($names, $name, 'has left');
};

// Pages of other sites must not connect with their visitors' cookies.
$options = ['origins' => ["http://127.0.0.1:$port", "http://localhost:$port"], 'max_message' => 4096];

$http->setCallback('/chat', function (EventHttpRequest $req) use ($names, $options, $heard, $left): void {
	$ws = EventWebSocket::accept($req, $options); // if it is null, the client has been told why
	if ($ws) {
		$names[$ws] = '';
		$ws->setCallbacks($heard, $left);
	}
});
$http->setDocumentRoot('/', __DIR__ . '/page');

echo "Listening on http://127.0.0.1:$port/\n";
$base->loop();
