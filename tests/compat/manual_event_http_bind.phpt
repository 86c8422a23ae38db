--TEST--
Manual, EventHttp: bound twice, unknown paths, errors, a default, aliases
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = new EventHttp($base);
var_dump($http->bind('127.0.0.1', 0), $http->bind('127.0.0.1', 0));
[[, $first], [, $second]] = $http->getBoundAddresses();
var_dump($first !== $second, @$http->bind('127.0.0.1', $first));

$http->setCallback('/about', function (EventHttpRequest $req) {
	echo "URI: {$req->getUri()}\n";
	$req->sendReply(200, 'OK');
});
$http->setCallback('/err400', fn (EventHttpRequest $req) => $req->sendError(400));

function ask(EventBase $base, int $port, string $path, string $host = 'localhost'): void
{
	$client = new Client($base, "tcp://127.0.0.1:$port");
	$client->send("GET $path HTTP/1.0\r\nHost: $host\r\nConnection: close\r\n\r\n")->awaitsEnd();
	echo "$path at $host: {$client->status()}", $client->body() === '' ? '' : ', ' . strip_tags(strtok($client->body(), "\n")), "\n";
}

foreach ([$first, $second] as $port) {
	echo "-- a port\n";
	ask($base, $port, '/about');
	ask($base, $port, '/unknown');
	ask($base, $port, '/err400');
}

echo "-- with a default\n";
$http->setDefaultCallback(function (EventHttpRequest $req) {
	$req->sendReply(200, 'OK', buffer("default for {$req->getUri()}"));
});
ask($base, $first, '/unknown');
ask($base, $first, '/about?and=query');

echo "-- an alias\n";
var_dump($http->addServerAlias('local.net'));
ask($base, $first, '/about', 'local.net');
ask($base, $first, 'http://local.net/about', 'local.net');
var_dump($http->removeServerAlias('local.net'));
ask($base, $first, '/about', 'local.net');
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(false)
-- a port
URI: /about
/about at localhost: HTTP/1.0 200 OK
/unknown at localhost: HTTP/1.0 404 Not Found, 404 Not Found
/err400 at localhost: HTTP/1.0 400 Bad Request, 400 Bad Request
-- a port
URI: /about
/about at localhost: HTTP/1.0 200 OK
/unknown at localhost: HTTP/1.0 404 Not Found, 404 Not Found
/err400 at localhost: HTTP/1.0 400 Bad Request, 400 Bad Request
-- with a default
/unknown at localhost: HTTP/1.0 200 OK, default for /unknown
URI: /about?and=query
/about?and=query at localhost: HTTP/1.0 200 OK
-- an alias
bool(true)
URI: /about
/about at local.net: HTTP/1.0 200 OK
URI: http://local.net/about
http://local.net/about at local.net: HTTP/1.0 200 OK
bool(true)
URI: /about
/about at local.net: HTTP/1.0 200 OK
