--TEST--
EventHttpConnection::setRetryDelay(): the first pause before a client tries to connect again, and twice as long each time
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(60);
$base = new EventBase();
$socket = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
fclose($socket);

/** How long it takes until a request has failed for good, or is answered, in seconds. */
function ask(EventBase $base, EventHttpConnection $client, ?callable $meanwhile = null): float
{
	$done = false;
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done): void {
		$done = true;
		echo $request?->getResponseCode() ?? 'null', ': ';
	});
	$started = microtime(true);
	$client->makeRequest($request, EventHttpRequest::CMD_GET, '/');
	$meanwhile && $meanwhile();
	until($base, function () use (&$done) { return $done; });
	return microtime(true) - $started;
}

$client = new EventHttpConnection($base, null, '127.0.0.1', $port);
$client->setRetries(3);
$client->setRetryDelay(0.05);
$took = ask($base, $client);
echo $took >= 0.34 ? '' : 'too early, ', $took < 12 ? '' : 'too late, ', "0.05 + 0.1 + 0.2 seconds\n";

$client->setRetries(-1);
$client->setRetryDelay(1e-9); // libevent would try without a pause
$took = ask($base, $client, function () use ($base, $port, &$http): void {
	$timer = Event::timer($base, fn () => $base->stop());
	$timer->add(0.1);
	$base->loop();
	$http = new EventHttp($base);
	$http->setDefaultCallback(fn (EventHttpRequest $request) => $request->sendReply(200, 'OK'));
	$http->bind('127.0.0.1', $port);
});
echo $took >= 0.1 ? '' : 'too early, ', "as soon as there is a server\n";

foreach ([0.0, -1.0, NAN, INF, 1e300] as $delay) {
	$client->setRetryDelay($delay);
}
$http->setDefaultCallback(function (EventHttpRequest $request): void {
	try {
		$request->getConnection()->setRetryDelay(1);
	} catch (Error $error) {
		echo $error->getMessage(), "\n";
	}
	$request->sendReply(200, 'OK');
});
ask($base, $client);
?>
--EXPECT--
0: 0.05 + 0.1 + 0.2 seconds
200: as soon as there is a server
EventHttpConnection: this is a server's connection
200: 
