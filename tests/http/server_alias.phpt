--TEST--
EventHttp: server aliases
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, fn ($req) => $req->sendReply(200, 'OK', buffer($req->getHost())));

var_dump($http->addServerAlias('www.example.test'));
var_dump($http->addServerAlias('example.test'));
var_dump($http->removeServerAlias('example.test'));
var_dump($http->removeServerAlias('example.test'));
var_dump($http->removeServerAlias('never.test'));

$client = new Client($base, $http);
$client->send("GET http://www.example.test/about HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
echo $client->awaitsEnd()->body(), "\n";
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(false)
bool(false)
www.example.test
