--TEST--
EventHttpRequest::pauseBody(): a client that has paused is told neither of the body nor of the end, and its server has to wait
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

$base = new EventBase();
$piece = str_repeat('x', 1 << 16);
$count = 1024; // 64 MiB: more than the kernel takes
$sent = 0;
$raw = new RawServer($base, function (string &$received) use ($piece, $count, &$sent) {
	return match (take_request($received)[0] ?? null) {
		null => null,
		'/large' => (function () use ($piece, $count, &$sent) {
			yield "HTTP/1.1 200 OK\r\nContent-Length: " . strlen($piece) * $count . "\r\n\r\n";
			while ($sent < $count) {
				$sent++;
				yield $piece;
			}
		})(),
		'/small' => [answer('small')],
		'/empty' => [answer('')],
		'/to%20the%20end' => ["HTTP/1.0 200 OK\r\n\r\nsome", 'more', null],
	};
});
$connection = new EventHttpConnection($base, null, '127.0.0.1', $raw->port);

echo "-- a large body\n";
$state = '';
$got = 0;
$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$state) { $state .= $request?->getResponseCode() ?? 'null'; });
$request->setChunkCallback(function (EventHttpRequest $request, string $bytes) use (&$got, &$state) {
	if ($state === 'paused') {
		echo "told though it has paused\n";
	}
	$got += strlen($bytes);
	if ($got > 1 << 20 && $state === '') {
		$state = 'paused';
		$request->pauseBody();
		$request->pauseBody();
	}
});
$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/large');
until($base, function () use (&$state) { return $state === 'paused'; });
$before = memory_get_usage();
do { // until the server cannot send any more
	$last = $sent;
	for ($i = 0; $i < 20; $i++) {
		$base->loop(EventBase::LOOP_NONBLOCK);
	}
} while ($sent > $last);
echo $sent < $count ? "the server waits\n" : "all was sent\n";
echo memory_get_usage() - $before < 1 << 20 ? "nothing is kept\n" : "much is kept\n";
$request->resumeBody();
echo $state, "\n";
$state = 'resumed ';
until($base, function () use (&$state) { return $state !== 'resumed '; });
echo $state, ', ', $got === strlen($piece) * $count ? 'all of it' : $got, "\n";

echo "-- paused in the header callback\n";
foreach (['/small', '/empty', '/to%20the%20end'] as $uri) {
	$body = '';
	$done = false;
	$paused = false;
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done) { $done = true; });
	$request->setHeaderCallback(function (EventHttpRequest $request) use (&$paused) {
		$request->pauseBody();
		$paused = true;
	});
	$request->setChunkCallback(function (EventHttpRequest $request, string $bytes) use (&$body) { $body .= $bytes; });
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, $uri);
	until($base, function () use (&$paused) { return $paused; });
	settle($base);
	echo $uri, ' ', json_encode([$body, $done]);
	$request->resumeBody();
	until($base, function () use (&$done) { return $done; });
	echo ' ', json_encode([$body, $done]), "\n";
}

echo "-- paused before it was made, without a chunk callback\n";
$done = false;
$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done) { $done = $request->getInputBuffer()->read(100); });
$request->pauseBody();
$request->setHeaderCallback(function () use (&$heard) { $heard = true; });
$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/small');
until($base, function () use (&$heard) { return $heard; });
settle($base);
echo json_encode($done), ' ';
$request->resumeBody();
until($base, function () use (&$done) { return $done; });
echo json_encode($done), "\n";
$request->pauseBody(); // nothing is left to hold back

echo "-- given up while it has paused\n";
foreach (['cancel', 'free', 'closeConnection'] as $method) {
	$heard = false;
	$request = new EventHttpRequest(fn () => print("not called\n"));
	$request->pauseBody();
	$request->setHeaderCallback(function () use (&$heard) { $heard = true; });
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/small');
	until($base, function () use (&$heard) { return $heard; });
	$request->resumeBody();
	$request->$method();
	settle($base);
}
echo "well\n";
?>
--EXPECT--
-- a large body
the server waits
nothing is kept
paused
resumed 200, all of it
-- paused in the header callback
/small ["",false] ["small",true]
/empty ["",false] ["",true]
/to%20the%20end ["",false] ["somemore",true]
-- paused before it was made, without a chunk callback
false "small"
-- given up while it has paused
well
