--TEST--
EventHttpRequest::getTrailers(): what a client sends behind a chunked body is no header, plain and over TLS
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_talk.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);

$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$tls = new EventHttp($base, $files->server('server'));
$tls->bind('127.0.0.1', 0);
$plain = serve($base, fn () => null);
$seen = [];
$callback = function (EventHttpRequest $req) use (&$seen): void {
	$trailers = $req->getTrailers();
	$trailers === $req->getTrailers() or $seen[] = 'others when asked again';
	$seen[] = implode(', ', array_keys($req->getInputHeaders())) . ' ' . json_encode($req->getInputBuffer()->read(100))
		. ' ' . json_encode($trailers, JSON_UNESCAPED_UNICODE) . ($req->findHeader('X-Admin', EventHttpRequest::INPUT_HEADER) ?? '');
	$req->sendReply(200, 'OK', 'answer');
};

function chunked(string $trailers, string $last = ''): string
{
	return "POST / HTTP/1.1\r\nHost: a\r\n{$last}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n$trailers\r\n";
}

$close = "Connection: close\r\n";
$limit = "X: " . str_repeat('x', 65536);
foreach ([
	'none' => chunked('', $close),
	'one' => chunked("X-Admin: \t yes \r\n", $close),
	'several' => chunked("A: 1\r\nB:\r\na: 2\r\n1: \xc3\xa9\r\nCookie: b\r\nCookie: c\r\n", $close),
	'of headers' => chunked("Host: evil\r\nContent-Length: 100\r\nTransfer-Encoding: gzip\r\nConnection: keep-alive\r\nExpect: more\r\n", $close),
	'not of the next request' => chunked("A: 1\r\n") . "GET / HTTP/1.1\r\nHost: a\r\n\r\n" . chunked('') . chunked("B: 1\r\n", $close),
	'folded' => chunked("A: 1\r\n 2\r\n"),
	'no name' => chunked(": 1\r\n"),
	'a space' => chunked("A : 1\r\n"),
	'too many' => chunked(str_repeat("A: 1\r\n", 100)),
	'too long' => chunked("$limit\r\n"),
] as $what => $bytes) {
	foreach ([[$plain, null], [$tls, $files->client()]] as [$http, $context]) {
		$http->setDefaultCallback($callback);
		foreach (strlen($bytes) > 1000 ? [100000] : [100000, 3] as $size) {
			$seen = [];
			$said = talk($base, $http, $bytes, $context, $size);
			$told[$what][] = statuses($said) . implode('', array_map(fn (string $request) => "\n\t$request", $seen));
		}
	}
	echo "$what: ", implode("\n... or ", array_unique($told[$what])), "\n";
}

echo "-- not strict, and a client's\n";
$http = serve($base, $callback);
$http->setStrict(false);
$seen = [];
talk($base, $http, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
echo $seen[0], "\n";
echo json_encode((new EventHttpRequest(fn () => null))->getTrailers()), "\n";
?>
--EXPECT--
none: 200
	Host, Connection, Transfer-Encoding "hello" []
one: 200
	Host, Connection, Transfer-Encoding "hello" {"X-Admin":"yes"}
several: 200
	Host, Connection, Transfer-Encoding "hello" {"A":"1, 2","B":"","1":"é","Cookie":"b; c"}
of headers: 200
	Host, Connection, Transfer-Encoding "hello" {"Host":"evil","Content-Length":"100","Transfer-Encoding":"gzip","Connection":"keep-alive","Expect":"more"}
not of the next request: 200 200 200 200
	Host, Transfer-Encoding "hello" {"A":"1"}
	Host null []
	Host, Transfer-Encoding "hello" []
	Host, Connection, Transfer-Encoding "hello" {"B":"1"}
folded: 400
no name: 400
a space: 400
too many: 431
too long: 431
-- not strict, and a client's
Host, Connection null []
[]
