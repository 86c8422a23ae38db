--TEST--
EventHttpRequest::setTimeout(): all of a request may take so long, wherever it is by then, and others go on
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/dns.php';

show_warnings();
$base = new EventBase();
$raw = new RawServer($base, fn (string &$received) => match (take_request($received)[0] ?? null) {
	null => null,
	'/silent' => [],
	'/head' => ["HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab"],
	default => [answer('well')],
});

/** Makes requests, as [uri, seconds or null], and prints what becomes of them. */
function race(string $what, EventBase $base, EventHttpConnection $connection, array ...$requests): void
{
	echo "-- $what\n";
	$waits = count($requests);
	foreach ($requests as [$uri, $seconds]) {
		$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$waits, $uri) {
			$waits--;
			echo "$uri: ", $request?->getResponseCode() ?? 'null', "\n";
		});
		$request->setErrorCallback(fn ($request, int $error, string $reason) => print("$uri: $reason\n"));
		$seconds === null or $request->setTimeout($seconds);
		if (str_starts_with($uri, '/head')) {
			$request->setHeaderCallback(fn (EventHttpRequest $request) => $request->pauseBody());
		}
		$connection->makeRequest($request, EventHttpRequest::CMD_GET, $uri);
	}
	until($base, function () use (&$waits) { return $waits === 0; });
}

$client = fn () => new EventHttpConnection($base, null, '127.0.0.1', $raw->port);
race('at the server', $base, $client(), ['/silent', 0.1]);
race('with others behind', $base, $client(), ['/silent', 0.1], ['/a', null], ['/b', 1000]);
race('behind another', $base, $client(), ['/silent', 0.3], ['/late', 0.01], ['/a', null]);
race('while it has paused', $base, $client(), ['/head', 0.1], ['/a', null]);
race('all together', $base, $client(), ['/silent', 0.1], ['/silent', 0.1], ['/silent', 0.1]);
race('not at all', $base, $client(), ['/a', 0], ['/b', -1], ['/c', NAN], ['/d', INF]);

$dns = asking($base, new NameServer($base));
race('while its host is looked up', $base, new EventHttpConnection($base, $dns, 'silent.test', 80), ['/a', 0.1], ['/b', 0.2]);
$place = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) explode(':', stream_socket_get_name($place, false))[1];
fclose($place);
$connection = new EventHttpConnection($base, null, '127.0.0.1', $port);
$connection->setRetries(100);
race('between two tries', $base, $connection, ['/a', 0.1]);

echo "-- given up before\n";
$connection = $client();
foreach (['cancel', 'free', 'closeConnection'] as $method) {
	$request = new EventHttpRequest(fn () => print("not called\n"));
	$request->setTimeout(0.01);
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/silent');
	$request->$method();
}
$timer = Event::timer($base, fn () => $base->stop());
$timer->add(0.1);
$base->loop();
$request = new EventHttpRequest(strlen(...));
$request->setTimeout(0.01); // nothing to limit yet
settle($base);
echo "over\n";
?>
--EXPECT--
-- at the server
/silent: the request took too long
/silent: null
-- with others behind
/silent: the request took too long
/silent: null
/a: 200
/b: 200
-- behind another
/late: the request took too long
/late: null
/silent: the request took too long
/silent: null
/a: 200
-- while it has paused
/head: the request took too long
/head: null
/a: 200
-- all together
/silent: the request took too long
/silent: null
/silent: the request took too long
/silent: null
/silent: the request took too long
/silent: null
-- not at all
/a: 200
/b: 200
/c: 200
/d: 200
-- while its host is looked up
/a: the request took too long
/a: null
/b: the request took too long
/b: null
-- between two tries
/a: the request took too long
/a: null
-- given up before
over
