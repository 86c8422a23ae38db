<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A script that ends in the middle of an HTTP request:
 * php http_shutdown.php <state of the request> <how it ends> <what its last destructor frees> */
require __DIR__ . '/http.php';

[, $state, $end, $freed] = $argv;

/** Uses at the end what its own end may have made stale. */
$last = new class {
	public array $things = [];

	public function __destruct()
	{
		echo "destructor\n";
		foreach ($this->things as $thing) {
			outcome(fn () => $thing->getUri());
			outcome(fn () => $thing->free());
		}
	}
};

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$called, &$kept, $state, $end, $last): void {
	$called = true;
	$req->getConnection()->setCloseCallback(fn () => print("closed\n"));
	if ($state === 'held') {
		$kept = [$req, $req->getConnection(), $req->getInputBuffer(), $req->getBufferEvent()];
		$last->things = [...$kept, ...$last->things];
	} elseif ($state === 'streaming') {
		$req->sendReplyStart(200, 'OK');
		$req->sendReplyChunk(buffer('a'));
		$kept = $req;
	} elseif ($state === 'upgraded') {
		$bev = @$req->upgrade('echo'); // the other client does not ask for it
		$bev?->setCallbacks(fn () => print("must not be called\n"), null, fn () => print("must not be called\n"));
		$bev?->enable(Event::READ);
		$kept[] = [$req, $bev];
		$last->things = [$req, $bev ?? $req, ...$last->things];
	} elseif ($state === 'websocket') {
		$ws = EventWebSocket::accept($req); // the other client does not ask for it
		$ws?->setCallbacks(fn () => print("must not be called\n"), fn () => print("must not be called\n"));
		$kept[] = [$req, $ws];
		$last->things = [$req, ...$last->things];
	} else {
		$req->sendReply(200, 'OK', buffer('a'));
	}
	if ($end === 'exits') {
		exit(3);
	} elseif ($end === 'throws') {
		throw new Exception('expected');
	} elseif ($end === 'exhausts memory') {
		ini_set('memory_limit', (string) (memory_get_usage(true) + (4 << 20)));
		str_repeat('a', 64 << 20);
	}
}, $last);
register_shutdown_function(fn () => print("shutdown\n"));
if ($freed === 'its base') {
	$last->things[] = $base;
}

$client = new Client($base, $http);
$client->get('/', 'Connection: upgrade', $state === 'websocket' ? 'Upgrade: websocket' : 'Upgrade: echo',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13');
$conn = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
$request = new EventHttpRequest(fn () => null);
$conn->makeRequest($request, EventHttpRequest::CMD_GET, '/');
until($base, function () use (&$called) {
	return $called;
});
settle($base);
echo "end\n";
