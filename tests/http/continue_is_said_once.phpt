--TEST--
EventHttp: a client that waits before its body is told to go on once, and not where the body is refused
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$req->sendReply(200, 'OK', $req->getInputBuffer());
});

/** The statuses of all answers to these pieces, each sent when nothing happens any more. */
function statuses(EventBase $base, EventHttp $http, string ...$pieces): string
{
	$client = new Client($base, $http);
	foreach ($pieces as $piece) {
		$client->send($piece);
		settle($base);
	}
	$client->awaitsEnd();
	preg_match_all('~^HTTP/1\.. (\d+)~m', $client->received, $statuses);
	return implode(' ', $statuses[1]);
}

$length = "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
$chunked = str_replace('Content-Length: 2', 'Transfer-Encoding: chunked', $length);
echo 'waits: ', statuses($base, $http, $length, 'h', 'i'), "\n";
echo 'waits, chunked: ', statuses($base, $http, $chunked, "2\r\nhi\r\n0\r\n\r\n"), "\n";
echo 'does not wait: ', statuses($base, $http, "{$length}hi"), "\n";
echo 'HTTP/1.0: ', statuses($base, $http, str_replace('HTTP/1.1', 'HTTP/1.0', $length), 'hi'), "\n";
echo 'has no body: ', statuses($base, $http, str_replace('Length: 2', 'Length: 0', $length)), "\n";
echo 'too large: ', statuses($base, $http, str_replace('Length: 2', 'Length: 999999999', $length)), "\n";
echo 'waits, then no chunk: ', statuses($base, $http, $chunked, 'no'), "\n";
echo 'no chunk at once: ', statuses($base, $http, "{$chunked}no"), "\n";
?>
--EXPECT--
waits: 100 200
waits, chunked: 100 200
does not wait: 200
HTTP/1.0: 200
has no body: 200
too large: 413
waits, then no chunk: 100 400
no chunk at once: 400
