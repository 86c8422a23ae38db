<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A WebSocket server: `php websocket.php <port>`. On /echo it sends back what it hears; on /broadcast any message has it send
 * 1 KiB to all who are there. What it does is what websocket_frames.php and websocket.js do. */

[, $port] = $argv;
$text = str_repeat('x', 1024);
$base = new EventBase();
$http = new EventHttp($base);
$sockets = [];

$left = static function (EventWebSocket $socket) use (&$sockets): void {
	unset($sockets[spl_object_id($socket)]);
};
$answer = static fn(EventWebSocket $socket, string $message, bool $binary) => $binary ? $socket->sendBinary($message) : $socket->send($message);
$tell = static function () use (&$sockets, $text): void {
	EventWebSocket::broadcast($sockets, $text);
};
$accept = static function (EventHttpRequest $request, Closure $hear) use (&$sockets, $left): void {
	if ($socket = EventWebSocket::accept($request)) {
		$sockets[spl_object_id($socket)] = $socket;
		$socket->setCallbacks($hear, $left);
	}
};

$http->setCallback('/echo', $accept, $answer);
$http->setCallback('/broadcast', $accept, $tell);
$http->bind('127.0.0.1', (int) $port) or exit("cannot listen on port $port\n");
$base->loop();
