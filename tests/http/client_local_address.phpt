--TEST--
EventHttpConnection::setLocalAddress(): from there comes every connection that it makes
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$held = null;
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	$req->getConnection()->getPeer($address, $port);
	echo "from $address\n";
	$req->getUri() === '/held' ? $held = $req : $req->sendReply(200, 'OK');
});
$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
$connection->setLocalAddress('127.0.0.3');
$connection->setLocalAddress('127.0.0.2');

$ask = function (string $uri) use ($connection, &$answered): EventHttpRequest {
	$answered = false;
	$request = new EventHttpRequest(function () use (&$answered): void {
		$answered = true;
	});
	$request->addHeader('Connection', 'close', EventHttpRequest::OUTPUT_HEADER);
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, $uri);
	return $request;
};
$is_answered = function () use (&$answered): bool { return $answered; };
foreach ([1, 2] as $time) {
	$ask('/');
	until($base, $is_answered);
}
attempt(fn () => $connection->setLocalAddress('127.0.0.4'));

// What is given up leaves a connection that cannot be used again.
$request = $ask('/held');
until($base, function () use (&$held): bool { return $held !== null; });
$request->free();
$ask('/');
until($base, $is_answered);
?>
--EXPECT--
from 127.0.0.2
from 127.0.0.2
Error: EventHttpConnection: a request has been made already
from 127.0.0.2
from 127.0.0.2
