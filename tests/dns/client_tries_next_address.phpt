--TEST--
EventHttpConnection: where an address of its host refuses, the next is tried
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/dns.php';
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

show_warnings();
$files = (new Authority())->issue('here', 'DNS:two.test');

/** Ask $host for things, each a URI or a pair of a URI and a body, all at once. */
function ask(EventBase $base, EventHttpConnection $connection, string|array ...$things): array
{
	$told = $requests = [];
	foreach ($things as $thing) {
		[$uri, $body] = (array) $thing + [1 => null];
		$requests[] = $request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$told, $uri) {
			$told[] = $request ? "$uri " . $request->getResponseCode() . ' ' . $request->getInputBuffer()->read(100) : "$uri null";
		});
		$body === null or $request->getOutputBuffer()->add($body);
		$connection->makeRequest($request, $body === null ? EventHttpRequest::CMD_GET : EventHttpRequest::CMD_POST, $uri);
	}
	until($base, function () use (&$told, $things) { return count($told) === count($things); });
	echo implode(', ', $told), "\n";
	return $requests;
}

$base = new EventBase();
$hosts = [
	'one.test' => ['127.0.0.1'],
	'two.test' => ['127.0.0.2', '127.0.0.1'],
	'three.test' => ['127.0.0.3', '255.255.255.255', '127.0.0.1'],
	'both.test' => ['::1', '127.0.0.1'],
	'none.test' => ['127.0.0.2', '127.0.0.3'],
	'no.test' => [],
];
$names = new NameServer($base, $hosts);
$dns = asking($base, $names);
foreach ([null, $files] as $authority) {
	echo $authority ? "-- TLS\n" : "-- plain\n";
	$http = new EventHttp($base, $authority?->server('here'));
	$peers = [];
	$http->setDefaultCallback(function (EventHttpRequest $request) use (&$peers) {
		$request->getConnection()->getPeer($address, $port);
		$peers[$port] = true;
		$request->sendReply(200, 'OK', (string) $request->getInputBuffer()->read(100));
	});
	$http->bind('127.0.0.1', 0);
	$port = port_of($http);
	foreach ($authority ? ['two.test'] : array_keys($hosts) as $host) {
		echo "$host: ";
		$connection = new EventHttpConnection($base, $dns, $host, $port, $authority?->client());
		ask($base, $connection, '/');
	}
	$peers = [];
	$connection = new EventHttpConnection($base, $dns, 'two.test', $port, $authority?->client());
	ask($base, $connection, '/a', ['/b', 'the body'], '/c');
	ask($base, $connection, ['/d', 'again']);
	echo 'connections: ', count($peers), "\n";
	unset($http);
	settle($base);
	ask($base, $connection, '/gone', '/too');
}

echo "-- the first of them is given up meanwhile\n";
$http = serve($base, fn (EventHttpRequest $request) => $request->sendReply(200, 'OK', 'found'));
foreach ([0, 1, 2, 3, 4] as $rounds) {
	$connection = new EventHttpConnection($base, $dns, 'three.test', port_of($http));
	$request = new EventHttpRequest(fn () => print("never\n"));
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/given');
	for ($i = 0; $i < $rounds; $i++) {
		$base->loop(EventBase::LOOP_ONCE | EventBase::LOOP_NONBLOCK);
	}
	$request->free();
	ask($base, $connection, '/other');
}

echo "-- a local address that is none\n";
$connection = new EventHttpConnection($base, $dns, 'two.test', port_of($http));
$connection->setLocalAddress('192.0.2.1');
ask($base, $connection, '/');

echo "-- without a name server\n";
$connection = new EventHttpConnection($base, new EventDnsBase($base, false), 'two.test', port_of($http));
$started = microtime(true);
ask($base, $connection, '/', '/too');
$took = microtime(true) - $started;
echo $took < 3 ? "at once\n" : "after $took s\n";
echo "-- an address needs none\n";
$connection = new EventHttpConnection($base, new EventDnsBase($base, false), '127.0.0.1', port_of($http));
ask($base, $connection, '/');
echo "-- all goes while an address is tried\n";
$other = new EventBase();
$there = new NameServer($other, $hosts);
$asking = asking($other, $there);
$connection = new EventHttpConnection($other, $asking, 'three.test', port_of($http));
$request = new EventHttpRequest(fn () => print("never\n"));
$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
until($other, fn () => $there->asked);
$other->free();
unset($connection, $request, $asking, $there, $other);
echo "done\n";
?>
--EXPECT--
-- plain
one.test: / 200 
two.test: / 200 
three.test: / 200 
both.test: / 200 
none.test: / 0 
no.test: / null
/a 200 , /b 200 the body, /c 200 
/d 200 again
connections: 1
/gone 0 , /too 0 
-- TLS
two.test: / 200 
/a 200 , /b 200 the body, /c 200 
/d 200 again
connections: 1
/gone 0 , /too 0 
-- the first of them is given up meanwhile
/other 200 found
/other 200 found
/other 200 found
/other 200 found
/other 200 found
-- a local address that is none
/ null
-- without a name server
/ null, /too null
at once
-- an address needs none
/ 200 found
-- all goes while an address is tried
done
