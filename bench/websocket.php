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

/** @param callable(EventWebSocket, string, bool): mixed $hear */
function accept(EventHttpRequest $request, callable $hear): void
{
	global $sockets;

	if ($socket = EventWebSocket::accept($request)) {
		$sockets[spl_object_id($socket)] = $socket;
		$socket->setCallbacks($hear, static function (EventWebSocket $socket): void {
			unset($GLOBALS['sockets'][spl_object_id($socket)]);
		});
	}
}

$http->setCallback('/echo', static fn(EventHttpRequest $request) => accept($request,
	static fn(EventWebSocket $socket, string $message, bool $binary) => $binary ? $socket->sendBinary($message) : $socket->send($message)));
$http->setCallback('/broadcast', static fn(EventHttpRequest $request) => accept($request,
	static fn() => EventWebSocket::broadcast($GLOBALS['sockets'], $text)));
$http->bind('127.0.0.1', (int) $port) or exit("cannot listen on port $port\n");
$base->loop();
