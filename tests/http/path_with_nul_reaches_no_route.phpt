--TEST--
EventHttp: a path with NUL in it reaches no callback
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$http = serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', "the default callback has {$req->getUri()}\n"));
$http->setCallback('/route', fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', "the route has {$req->getUri()}\n"));
$http->addServerAlias('localhost');

foreach (['/route%00', '/route%00.txt', '/route%00/../secret', '/%00route', '/other%00', '/route%00?x=1', 'http://localhost/route%00', 'http://localhost%00/route'] as $target) {
	$client = (new Client($base, $http))->get($target)->awaitsEnd();
	echo "$target: {$client->status()}\n";
}
foreach (['/route', '/route?%00', '/route%2500', '/route%0', 'http://localhost/route'] as $target) {
	echo fetch($base, $http, $target)->body();
}

$http = new EventHttp($base);
$http->bind('127.0.0.1', 0);
echo 'without callbacks: ', (new Client($base, $http))->get('/route%00')->awaitsEnd()->status(), "\n";
?>
--EXPECT--
/route%00: HTTP/1.1 400 Bad Request
/route%00.txt: HTTP/1.1 400 Bad Request
/route%00/../secret: HTTP/1.1 400 Bad Request
/%00route: HTTP/1.1 400 Bad Request
/other%00: HTTP/1.1 400 Bad Request
/route%00?x=1: HTTP/1.1 400 Bad Request
http://localhost/route%00: HTTP/1.1 400 Bad Request
http://localhost%00/route: HTTP/1.1 400 Bad Request
the route has /route
the route has /route?%00
the default callback has /route%2500
the default callback has /route%0
the route has http://localhost/route
without callbacks: HTTP/1.1 400 Bad Request
