--TEST--
EventHttp: 404 without a callback, 405 for a method that is not allowed
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = new EventHttp($base);
$http->bind('127.0.0.1', 0);
$http->setCallback('/here', fn ($req) => $req->sendReply(200, 'OK', buffer('here')));

echo fetch($base, $http, '/here')->status(), "\n";
echo fetch($base, $http, '/here?a=1')->status(), "\n";
echo fetch($base, $http, '/gone')->status(), "\n";

$http->setDefaultCallback(fn ($req) => $req->sendReply(202, 'Default'));
echo fetch($base, $http, '/gone')->status(), "\n";

$http->setAllowedMethods(EventHttpRequest::CMD_GET);
$client = (new Client($base, $http))->post('/here', 'x', 'Connection: close')->awaitsEnd();
echo $client->status(), "\n";
$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_POST);
$client = (new Client($base, $http))->post('/here', 'x', 'Connection: close')->awaitsEnd();
echo $client->status(), "\n";
?>
--EXPECT--
HTTP/1.1 200 OK
HTTP/1.1 200 OK
HTTP/1.1 404 Not Found
HTTP/1.1 202 Default
HTTP/1.1 405 Method Not Allowed
HTTP/1.1 200 OK
