--TEST--
EventHttp::bind() and getBoundAddresses()
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = new EventHttp($base);
var_dump($http->getBoundAddresses());

var_dump($http->bind('127.0.0.1', 0));
var_dump($http->bind('127.0.0.1', 0));
$addresses = $http->getBoundAddresses();
foreach ($addresses as [$address, $port]) {
	var_dump($address, is_int($port) && $port > 0);
}
var_dump($addresses[0] !== $addresses[1]);

$http->setDefaultCallback(fn ($req) => $req->sendReply(200, 'OK', buffer("hello\n")));
foreach ($addresses as [$address, $port]) {
	echo (new Client($base, "tcp://$address:$port"))->get('/', 'Connection: close')->awaitsEnd()->body();
}

// What is taken cannot be bound, and that is no exception.
var_dump(@(new EventHttp($base))->bind('127.0.0.1', $addresses[0][1]));
var_dump(@(new EventHttp($base))->bind('192.0.2.1', 0));

// Gone with the server.
unset($http);
settle($base);
var_dump(@stream_socket_client("tcp://127.0.0.1:{$addresses[0][1]}"));
?>
--EXPECT--
array(0) {
}
bool(true)
bool(true)
string(9) "127.0.0.1"
bool(true)
string(9) "127.0.0.1"
bool(true)
bool(true)
hello
hello
bool(false)
bool(false)
bool(false)
