--TEST--
EventHttpConnection: a retry looks the host up again, and one that nobody waits for holds no loop
--FILE--
<?php
require __DIR__ . '/../support/dns.php';
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, fn (EventHttpRequest $request) => $request->sendReply(200, 'OK', $request->getUri()));
$names = new NameServer($base, ['moves.test' => ['127.0.0.2', '127.0.0.3']]);
$connection = new EventHttpConnection($base, asking($base, $names), 'moves.test', port_of($http));
$connection->setRetries(1);
$told = [];
$make = function (string $uri) use ($connection, &$told): EventHttpRequest {
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use ($uri, &$told) {
		$told[] = "$uri: " . json_encode($request?->getResponseCode()) . ' ' . $request?->getInputBuffer()->read(100);
	});
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, $uri);
	return $request;
};

$make('/one');
$make('/two');
$given = $make('/given');
until($base, fn () => $names->asked); // then both addresses refuse
$names->hosts['moves.test'] = ['127.0.0.1'];
for ($i = 0; $i < 50; $i++) {
	$base->loop(EventBase::LOOP_NONBLOCK);
}
$given->free();
$make('/three');
until($base, function () use (&$told) { return count($told) === 3; });
echo implode("\n", $told), "\n";
unset($connection, $make, $http);
settle($base);

echo "-- nobody waits\n";
$base = new EventBase();
$connection = new EventHttpConnection($base, null, '127.0.0.2', 1);
$connection->setRetries(-1);
$request = new EventHttpRequest(fn () => print("never\n"));
$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
for ($i = 0; $i < 50; $i++) {
	$base->loop(EventBase::LOOP_NONBLOCK);
}
$request->free();
var_dump($base->loop());
?>
--EXPECT--
/one: 200 /one
/two: 200 /two
/three: 200 /three
-- nobody waits
bool(true)
