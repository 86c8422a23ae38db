--TEST--
EventHttpConnection::makeRequest(): on a connection that is kept a request leaves at once, as much of it as the kernel takes
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/idle.php';

$base = new EventBase();
$listener = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) substr(strrchr(stream_socket_get_name($listener, false), ':'), 1);
$connection = new EventHttpConnection($base, null, '127.0.0.1', $port);
$connection->setTimeout(PATIENCE);

$accept = function () use ($base, $listener) {
	until($base, function () use ($listener, &$stream) { return $stream = @stream_socket_accept($listener, 0); });
	stream_set_blocking($stream, false);
	return $stream;
};
/** What the server has without the loop running. */
$read = function ($stream): string {
	[$streams, $none] = [[$stream], null];
	stream_select($streams, $none, $none, PATIENCE);
	return strtok(fread($stream, 8192), "\r");
};
$ask = function (string $uri, string $header = '', ?Closure $then = null) use ($connection, &$told): EventHttpRequest {
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use ($uri, $then, &$told) {
		$told = "$uri: " . ($request?->getResponseCode() ?? 'null');
		$then?->__invoke();
	});
	$request->addHeader('X-Header', $header, EventHttpRequest::OUTPUT_HEADER);
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, $uri);
	return $request;
};
$hear = function (string $uri) use ($base, &$told) {
	until($base, function () use ($uri, &$told) { return str_starts_with($told ?? '', "$uri:"); });
	echo $told, "\n";
};

echo "-- in the callback of the answer before, and then outside of the loop\n";
$ask('/first', '', function () use ($ask, $read, &$server) {
	$ask('/second');
	echo $read($server), "\n";
});
$server = $accept();
until($base, function () use ($server, &$first) { return $first = fread($server, 8192); });
fwrite($server, answer('first'));
$hear('/first');
fwrite($server, answer('second'));
$hear('/second');
$ask('/third');
echo $read($server), "\n";
fwrite($server, answer('third'));
$hear('/third');

echo "-- one behind it waits for its turn\n";
$ask('/fourth');
$ask('/fifth');
echo $read($server), "\n";
fwrite($server, answer('fourth'));
$hear('/fourth');
until($base, function () use ($server, &$fifth) { return $fifth = fread($server, 8192); });
echo strtok($fifth, "\r"), "\n";
fwrite($server, answer('fifth'));
$hear('/fifth');

echo "-- more than the kernel takes\n";
$header = str_repeat('x', 16 << 20);
$ask('/large', $header);
$got = fread($server, 8192);
echo wakes($base, 0.1) < 10 ? "waits\n" : "does not wait\n";
until($base, function () use ($server, &$got) {
	while ((string) $piece = fread($server, 1 << 20)) {
		$got .= $piece;
	}
	return str_ends_with($got, "\r\n\r\n");
});
echo strtok($got, "\r"), ' ', str_contains($got, "X-Header: $header\r\n") ? 'all of it' : 'not all', "\n";
fwrite($server, answer('large'));
$hear('/large');

echo "-- given up at once\n";
$before = $server;
$request = $ask('/given-up');
$request->cancel();
settle($base);
echo $read($before), "\n";
$ask('/after');
$server = $accept();
until($base, function () use ($server, &$after) { return $after = fread($server, 8192); });
fwrite($server, answer('after'));
$hear('/after');

echo "-- paused, with more to read\n";
$ask('/paused')->setHeaderCallback(function (EventHttpRequest $request) use (&$paused) {
	$request->pauseBody();
	$paused = $request;
});
fwrite($server, substr(answer(str_repeat('x', 1000)), 0, 500));
until($base, function () use (&$paused) { return $paused; });
fwrite($server, str_repeat('x', 600));
echo wakes($base, 0.1) < 10 ? "sleeps\n" : "spins\n";
$paused->free();
settle($base);

echo "-- closed behind the answer: the number is another's\n";
$ask('/last');
$server = $accept();
until($base, function () use ($server, &$last) { return $last = fread($server, 8192); });
fwrite($server, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
$hear('/last');
settle($base);
$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$events = [];
foreach ($pair as $i => $stream) {
	fwrite($pair[1 - $i], 'x');
	$events[$i] = new Event($base, $stream, Event::READ, function () use (&$heard) { $heard++; });
	$events[$i]->add();
}
until($base, function () use (&$heard) { return $heard === 2; });
echo wakes($base, 0.1) < 10 ? "sleeps\n" : "spins\n";
?>
--EXPECT--
-- in the callback of the answer before, and then outside of the loop
GET /second HTTP/1.1
/first: 200
/second: 200
GET /third HTTP/1.1
/third: 200
-- one behind it waits for its turn
GET /fourth HTTP/1.1
/fourth: 200
GET /fifth HTTP/1.1
/fifth: 200
-- more than the kernel takes
waits
GET /large HTTP/1.1 all of it
/large: 200
-- given up at once
GET /given-up HTTP/1.1
/after: 200
-- paused, with more to read
sleeps
-- closed behind the answer: the number is another's
/last: 200
sleeps
