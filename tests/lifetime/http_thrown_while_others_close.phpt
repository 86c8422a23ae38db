--TEST--
An exception thrown while one object is dropped is caught, though the next one calls a close callback
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

function quarrel(): void
{
	try {
		throw new DomainException();
	} catch (DomainException) {
		echo "caught inside\n";
	}
}

$base = new EventBase();
$dropped = [];
$http = serve($base, function (EventHttpRequest $req) use (&$dropped): void {
	if ($req->getUri() === '/held') {
		$dropped[0] = $req;
	} else {
		$req->sendReply(200, 'OK');
	}
});

$client = (new Client($base, $http))->get('/held');
$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
$connection->setCloseCallback(function (): void {
	echo "closed\n";
	quarrel();
});
$answered = false;
$request = new EventHttpRequest(function () use (&$answered): void {
	$answered = true;
});
$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
until($base, function () use (&$dropped, &$answered): bool {
	return $dropped && $answered;
});
$dropped[1] = $connection;
unset($connection, $request);

set_error_handler(function (int $level, string $message): never {
	echo "Warning: $message\n";
	throw new ErrorException('thrown by the handler');
});
try {
	$dropped = null;
	echo "never\n";
} catch (ErrorException $e) {
	echo 'caught outside: ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Warning: EventHttpRequest: dropped unanswered, the client gets 500
closed
caught inside
caught outside: thrown by the handler
