--TEST--
EventHttp: limits of head and body
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	echo "called for {$req->getUri()}\n";
	$req->sendReply(200, 'OK');
});
$http->setMaxHeadersSize(1000);
$http->setMaxBodySize(100);

echo fetch($base, $http, '/fits', 'X-A: ' . str_repeat('a', 800))->status(), "\n";
echo strtok(fetch($base, $http, '/head', 'X-A: ' . str_repeat('a', 1200))->status(), "\n"), "\n";
$client = (new Client($base, $http))->post('/fits', str_repeat('a', 100), 'Connection: close');
echo $client->awaitsEnd()->status(), "\n";
$client = (new Client($base, $http))->post('/body', str_repeat('a', 101), 'Connection: close');
echo $client->awaitsEnd()->status(), "\n";
?>
--EXPECTF--
called for /fits
HTTP/1.1 200 OK
HTTP/1.1 4%d %s
called for /fits
HTTP/1.1 200 OK
HTTP/1.1 413 %s
