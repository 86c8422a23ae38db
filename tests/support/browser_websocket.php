<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the page in browser_tabs.js talks to: an empty page, and WebSockets that say back what they hear, compressed or not,
 * and end in several ways when they are told to. */
$base = new EventBase();
$http = new EventHttp($base);
$sockets = [];
$heard = function (EventWebSocket $ws, string $message, bool $binary) use (&$sockets): void {
	match (true) {
		$message === 'close' => $ws->close(3000, 'as you wish'),
		$message === 'drop' => $sockets = [],
		$message === 'ping' => $ws->ping('anybody there?') && $ws->send('pinged'),
		$message === 'all' => EventWebSocket::broadcast($sockets, str_repeat('to all ', 1000)),
		$binary => $ws->sendBinary($message),
		default => $ws->send($message),
	};
};
$left = function (EventWebSocket $ws, int $code, string $reason) use (&$sockets): void {
	unset($sockets[spl_object_id($ws)]);
	echo rtrim("$code $reason"), "\n";
};
$accept = function (EventHttpRequest $req, array $options) use (&$sockets, $heard, $left): void {
	if ($ws = EventWebSocket::accept($req, $options)) {
		$sockets[spl_object_id($ws)] = $ws;
		$ws->setCallbacks($heard, $left);
	}
};
$http->setCallback('/plain', $accept, []);
$http->setCallback('/deflate', $accept, ['deflate' => true]);
$http->setDefaultCallback(function (EventHttpRequest $req): void {
	$req->addHeader('Content-Type', 'text/html', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', '<title>Empty</title>');
});
$http->bind('127.0.0.1', 0);
$end = new Event($base, STDIN, Event::READ, fn () => $base->exit()); // whoever has been killed in its place
$end->add();
echo "Listening on http://127.0.0.1:{$http->getBoundAddresses()[0][1]}/\n";
$base->loop();
