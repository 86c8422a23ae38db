--TEST--
EventHttp::setMaxHeadersSize(): 64 KiB to begin with, negative for no limit
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();

/** What the server says to a head with a header of so many bytes. */
function ask(EventBase $base, EventHttp $http, int $bytes): string
{
	$said = null;
	$req = new EventHttpRequest(function (?EventHttpRequest $req) use (&$said): void {
		$said = $req ? (string) $req->getResponseCode() : 'closed';
	});
	$req->addHeader('X-Long', str_repeat('x', $bytes), EventHttpRequest::OUTPUT_HEADER);
	$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
	$connection->makeRequest($req, EventHttpRequest::CMD_GET, '/');
	until($base, function () use (&$said) { return $said !== null; });
	return $said === '200' ? 'taken' : 'refused';
}

foreach (['to begin with' => null, 'a smaller one' => 1000, 'none' => -1, 'none, from below' => PHP_INT_MIN] as $what => $limit) {
	$http = serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK'));
	$limit === null || $http->setMaxHeadersSize($limit);
	echo "$what: ", implode(', ', array_map(fn (int $bytes) => ask($base, $http, $bytes), [100, 65300, 65536, 1000000])), "\n";
}
?>
--EXPECT--
to begin with: taken, taken, refused, refused
a smaller one: taken, refused, refused, refused
none: taken, taken, taken, taken
none, from below: taken, taken, taken, taken
