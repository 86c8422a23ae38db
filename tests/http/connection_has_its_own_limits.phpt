--TEST--
EventHttpConnection: limits that are set on a connection of a server are those of its next requests, and of no other's
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
foreach ([true, false] as $strict) {
	echo $strict ? "-- strict\n" : "-- as libevent reads\n";
	$http = serve($base, function (EventHttpRequest $req): void {
		$connection = $req->getConnection();
		match ($req->getUri()) {
			'/head' => $connection->setMaxHeadersSize(200),
			'/body' => $connection->setMaxBodySize(10),
			'/time' => $connection->setTimeout(1),
			default => null,
		};
		$req->sendReply(200, 'OK', 'taken');
	});
	$http->setStrict($strict);
	$large = "GET / HTTP/1.1\r\nHost: a\r\nX: " . str_repeat('x', 300) . "\r\n\r\n";
	$body = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\nhello world";
	$other = new Client($base, $http);
	foreach (['/head' => $large, '/body' => $body, '/time' => ''] as $uri => $next) {
		$client = (new Client($base, $http))->get($uri)->awaits('taken');
		$client->received = '';
		$client->send($next)->awaitsEnd();
		echo $uri, ': ', $client->received === '' ? 'closed' : $client->status(), "\n";
	}
	echo 'another: ', $other->send($large)->awaits('taken')->status(), "\n";
	$other->received = '';
	echo 'another: ', $other->send($body)->awaits('taken')->status(), "\n";
}
?>
--EXPECT--
-- strict
/head: HTTP/1.1 431 Request Header Fields Too Large
/body: HTTP/1.1 413 Content Too Large
/time: closed
another: HTTP/1.1 200 OK
another: HTTP/1.1 200 OK
-- as libevent reads
/head: HTTP/1.1 400 Bad Request
/body: HTTP/1.1 413 Request Entity Too Large
/time: closed
another: HTTP/1.1 200 OK
another: HTTP/1.1 200 OK
