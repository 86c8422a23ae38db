--TEST--
A client's connection that has used up its retries makes later requests
--FILE--
<?php
pcntl_alarm(60);
$base = new EventBase();
$socket = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
fclose($socket);
$client = new EventHttpConnection($base, null, '127.0.0.1', $port);
$client->setRetries(1);
$client->setRetryDelay(0.01);
$client->setRetryDelay(-1); // as to begin with
$ask = function () use ($base, $client) {
	$request = new EventHttpRequest(function ($request) {
		echo 'called: ', $request ? $request->getResponseCode() : 'null', "\n";
	});
	var_dump($client->makeRequest($request, EventHttpRequest::CMD_GET, '/'));
	$base->loop(EventBase::LOOP_ONCE);
	while ($request->getConnection()) {
		$base->loop(EventBase::LOOP_ONCE);
	}
};
$started = microtime(true);
$ask();
var_dump(microtime(true) - $started >= 1.9);
$http = new EventHttp($base);
$http->setDefaultCallback(fn ($request) => $request->sendReply(200, 'OK'));
var_dump($http->bind('127.0.0.1', $port));
$ask();
?>
--EXPECT--
bool(true)
called: 0
bool(true)
bool(true)
bool(true)
called: 200
