--TEST--
EventHttpConnection: getPeer() and getBase() of a server's connection
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use ($base): void {
	$conn = $req->getConnection();
	var_dump($conn->getPeer($address, $port));
	var_dump($address, $conn->getBase() === $base, $conn === $req->getConnection());
	$req->sendReply(200, 'OK', buffer((string) $port));
});
$client = (new Client($base, $http))->get('/', 'Connection: close');
$name = stream_socket_get_name($client->stream, false);
var_dump('127.0.0.1:' . $client->awaitsEnd()->body() === $name);
?>
--EXPECT--
NULL
string(9) "127.0.0.1"
bool(true)
bool(true)
bool(true)
