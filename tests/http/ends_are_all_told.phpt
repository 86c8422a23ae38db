--TEST--
EventHttp: of an end all is told, and of several that come at once each, whatever PHP throws meanwhile
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = new EventHttp($base);
$http->bind('127.0.0.1', 0);
$http->setConnectionCallback(function (EventHttpConnection $connection): bool {
	$connection->setCloseCallback(function (): void {
		echo "closed\n";
		throw new Exception('of the close callback');
	});
	return true;
});
$http->setStreamCallback('/body', function (EventHttpRequest $req) use (&$begun): void {
	$begun++;
	$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete): void {
		echo $complete ? "complete\n" : "the rest will not come\n";
		throw new Exception('of the end of a body');
	});
});

$http->setCallback('/throws', fn () => throw new Exception('of a request'));

/** All that is thrown until $done. */
function thrown(EventBase $base, callable $done): string
{
	$messages = [];
	while (!$done()) {
		try {
			$base->loop(EventBase::LOOP_ONCE);
		} catch (Exception $e) {
			for (; $e; $e = $e->getPrevious()) {
				$messages[] = $e->getMessage();
			}
		}
	}
	sort($messages);
	return implode(', ', $messages);
}

$post = "POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhello";
echo "-- a client leaves within a body\n";
$begun = 0;
$client = (new Client($base, $http))->send($post);
until($base, function () use (&$begun) { return $begun === 1; });
$client->close();
echo thrown($base, fn () => $http->getStats()['connections'] === 0), "\n";

echo "-- a callback throws, and its 500 is the last reply\n";
$client = (new Client($base, $http))->send("GET /throws HTTP/1.0\r\n\r\n");
echo thrown($base, fn () => $client->ended), "\n";

echo "-- several end at once\n";
$begun = 0;
$clients = [];
for ($i = 0; $i < 3; $i++) {
	$clients[] = (new Client($base, $http))->send($post);
}
until($base, function () use (&$begun) { return $begun === 3; });
$http->drain(0.001);
echo thrown($base, fn () => $http->getStats()['connections'] === 0), "\n";
?>
--EXPECT--
-- a client leaves within a body
the rest will not come
closed
of the close callback, of the end of a body
-- a callback throws, and its 500 is the last reply
closed
of a request, of the close callback
-- several end at once
the rest will not come
closed
the rest will not come
closed
the rest will not come
closed
of the close callback, of the close callback, of the close callback, of the end of a body, of the end of a body, of the end of a body
