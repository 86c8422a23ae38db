--TEST--
EventHttpConnection::setLocalAddress(): from there comes every connection that it makes
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$req->getConnection()->getPeer($address, $port);
	$req->sendReply(200, 'OK', buffer($address));
});
$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
$connection->setLocalAddress('127.0.0.3');
$connection->setLocalAddress('127.0.0.2');
for ($i = 0; $i < 2; $i++) {
	$answered = false;
	$request = new EventHttpRequest(function (EventHttpRequest $req) use (&$answered): void {
		echo $req->getInputBuffer()->read(100), "\n";
		$answered = true;
	});
	$request->addHeader('Connection', 'close', EventHttpRequest::OUTPUT_HEADER);
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
	until($base, function () use (&$answered): bool { return $answered; });
	attempt(fn () => $connection->setLocalAddress('127.0.0.4'));
}
?>
--EXPECT--
127.0.0.2
Error: EventHttpConnection: a request has been made already
127.0.0.2
Error: EventHttpConnection: a request has been made already
