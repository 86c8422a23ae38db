<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Server-sent events: a page whose clock the server sets every second, for any number of browsers at the
 * same time.
 *
 *     php examples/http_sse_clock.php 8080      and open http://127.0.0.1:8080/
 *     curl -N http://127.0.0.1:8080/time
 */

$port = (int) ($argv[1] ?? 8080);
if ($port < 0 || $port > 65535) {
	fwrite(STDERR, "The port must be a number from 1 to 65535, or 0 for any\n");
	exit(1);
}

function message(): string
{
	return 'data: ' . date('H:i:s') . "\n\n";
}

$base = new EventBase();
$http = new EventHttp($base);

/** @var array<int, EventHttpRequest> $clients the open streams */
$clients = [];

$http->setCallback('/time', function (EventHttpRequest $req) use (&$clients): void {
	$id = spl_object_id($req);
	$clients[$id] = $req;

	// Called once, however the connection ends.
	$req->getConnection()->setCloseCallback(function () use (&$clients, $id): void {
		unset($clients[$id]);
		echo 'A client left, ', count($clients), " watching\n";
	});

	$req->addHeader('Content-Type', 'text/event-stream', EventHttpRequest::OUTPUT_HEADER);
	$req->addHeader('Cache-Control', 'no-store', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk(message());
	echo 'A client came, ', count($clients), " watching\n";
});

$http->setCallback('/', function (EventHttpRequest $req): void {
	$page = new EventBuffer();
	$page->add(<<<'HTML'
		<!DOCTYPE html>
		<title>Clock</title>
		<h1 id="clock"></h1>
		<script>
			new EventSource('/time').onmessage = e => clock.textContent = e.data;
		</script>
		HTML);
	$req->addHeader('Content-Type', 'text/html; charset=utf-8', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', $page);
});

// One timer for everybody. PERSIST: it restarts each time it has fired.
$tick = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use (&$clients): void {
	foreach ($clients as $req) {
		// A client that does not read, such as a sleeping laptop, gets nothing more until it does: it would wait in memory.
		if ($req->getPendingBytes() === 0) {
			$req->sendReplyChunk(message());
		}
	}
});
$tick->add(1);

if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}

[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";

$base->loop();
