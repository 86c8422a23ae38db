--TEST--
EventHttp::bind() with REUSE_PORT and IPV6_ONLY: several servers on one port, and :: beside 0.0.0.0
--SKIPIF--
<?php
@stream_socket_server('tcp://[::1]:0') or die('skip no IPv6');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$first = new EventHttp($base);
$second = new EventHttp($base);
var_dump($first->bind('localhost', 0, EventHttp::REUSE_PORT));
[[$address, $port]] = $first->getBoundAddresses();
var_dump($second->bind($address, $port, EventHttp::REUSE_PORT));
var_dump($second->bind($address, $port));
foreach (['first' => $first, 'second' => $second] as $name => $http) {
	$http->setDefaultCallback(fn (EventHttpRequest $request) => $request->sendReply(200, 'OK', "$name\n"));
}
for ($seen = []; count($seen) < 2; ) {
	$host = $address === '::1' ? "[$address]" : $address;
	$seen[(new Client($base, "tcp://$host:$port"))->get('/', 'Connection: close')->awaitsEnd()->body()] = true;
}
ksort($seen);
echo implode(array_keys($seen));
$first->close(); // who comes from now on goes to the other
for ($i = 0; $i < 8; $i++) {
	$seen[$i] = (new Client($base, "tcp://$host:$port"))->get('/', 'Connection: close')->awaitsEnd()->body();
}
echo implode(array_unique(array_slice($seen, 2)));

for ($tries = 0; $tries < 20; $tries++) { // others may have the number with IPv4
	$third = new EventHttp($base);
	$of_six = $third->bind('::', 0, EventHttp::IPV6_ONLY);
	$port = $third->getBoundAddresses()[0][1];
	if ($of_four = $third->bind('0.0.0.0', $port, EventHttp::IPV6_ONLY)) {
		break;
	}
}
var_dump($of_six, $of_four);
var_dump($third->bind('0.0.0.0', 0, 1 << 20)); // other bits count for nothing
var_dump($third->bind('no.such.host.invalid', 0, EventHttp::REUSE_PORT));
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
first
second
second
bool(true)
bool(true)
bool(true)
bool(false)
