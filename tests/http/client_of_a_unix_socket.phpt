--TEST--
EventHttpConnection: a client of a Unix socket
--SKIPIF--
<?php
$path = sys_get_temp_dir() . '/event-http-skip-' . getmypid() . '.sock';
if (!@(new EventHttp(new EventBase()))->bind("unix:$path", 0)) die('skip ' . error_get_last()['message']);
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/dns.php';

show_warnings();
$base = new EventBase();
$path = sys_get_temp_dir() . '/event_client_' . getmypid();
$connections = 0;
$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $request) use (&$connections) {
	$request->getUri() === '/close' and $request->addHeader('Connection', 'close', EventHttpRequest::OUTPUT_HEADER);
	$request->sendReply(200, 'OK', $request->findHeader('Host', EventHttpRequest::INPUT_HEADER) . ' ' . $request->getUri() . ' ' . $request->getInputBuffer()->length);
});

/** Makes them all at once, and prints what becomes of them. */
function ask(EventBase $base, EventHttpConnection $connection, string ...$uris): void
{
	$waits = count($uris);
	foreach ($uris as $uri) {
		$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$waits, $uri) {
			$waits--;
			echo "$uri: ", $request ? $request->getResponseCode() . ' ' . $request->getInputBuffer()->read(100) : 'null', "\n";
		});
		$request->setErrorCallback(fn ($request, int $error, string $reason) => print('  ' . error_name($error) . ": $reason\n"));
		$request->getOutputBuffer()->add(str_repeat('x', $uri === '/large' ? 1 << 20 : 0));
		$connection->makeRequest($request, 'POST', $uri);
	}
	until($base, function () use (&$waits) { return $waits === 0; });
}

$connection = new EventHttpConnection($base, null, "unix:$path", 0);
$closed = 0;
$connection->setCloseCallback(function () use (&$closed) { $closed++; });
$connection->getPeer($address, $port);
echo $address === "unix:$path" ? 'its path' : $address, ", $port\n-- nobody is there\n";
ask($base, $connection, '/a', '/b');
$http->bind("unix:$path", 0);
echo "-- somebody is\n";
ask($base, $connection, '/a');
ask($base, $connection, '/b', '/close', '/c', '/large', '/d');
echo "closed: $closed\n-- with an EventDnsBase, which is not asked, and from an address, which it has not\n";
$other = new EventHttpConnection($base, asking($base, null), "unix:$path", 0);
$other->setLocalAddress('127.0.0.1');
ask($base, $other, '/a');
echo "-- given up on the way, and dropped\n";
$other = new EventHttpConnection($base, null, "unix:$path", 0);
foreach (['cancel', 'free', 'closeConnection'] as $method) {
	$request = new EventHttpRequest(fn () => print("not called\n"));
	$other->makeRequest($request, 'GET', '/');
	$request->$method();
}
$unused = new EventHttpConnection($base, null, "unix:$path", 0);
unset($other, $unused, $request);
settle($base);
echo "-- nobody any more\n";
unset($http);
gc_collect_cycles();
ask($base, $connection, '/a');
touch($path);
ask($base, $connection, '/a');
unlink($path);
echo "-- the base goes before\n";
$other = new EventHttpConnection($base, null, "unix:$path", 0);
$other->makeRequest(new EventHttpRequest(fn () => null), 'GET', '/');
$base->free();
unset($other);
echo "over\n";
?>
--EXPECT--
its path, 0
-- nobody is there
  ERROR_CONNECT: No such file or directory
/a: null
  ERROR_CONNECT: No such file or directory
/b: null
-- somebody is
/a: 200 localhost /a 0
/b: 200 localhost /b 0
/close: 200 localhost /close 0
/c: 200 localhost /c 0
/large: 200 localhost /large 1048576
/d: 200 localhost /d 0
closed: 1
-- with an EventDnsBase, which is not asked, and from an address, which it has not
/a: 200 localhost /a 0
-- given up on the way, and dropped
-- nobody any more
  ERROR_CONNECT: No such file or directory
/a: null
  ERROR_CONNECT: Connection refused
/a: 0 
-- the base goes before
over
