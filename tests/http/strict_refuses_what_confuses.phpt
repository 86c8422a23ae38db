--TEST--
EventHttp: requests that RFC 9112 forbids are refused, and no part of one is taken for another
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$reached = [];
$http = serve($base, function (EventHttpRequest $req) use (&$reached): void {
	$reached[] = $req->getUri() . ' ' . $req->getInputBuffer()->read(1000);
	$req->sendReply(200, 'OK', 'answer');
});

/** The statuses that the server answers with, and what reached the program: sent whole, or byte by byte. */
function outcome_of(EventBase $base, EventHttp $http, string $bytes, bool $slowly): string
{
	$GLOBALS['reached'] = [];
	$client = new Client($base, $http);
	foreach ($slowly ? str_split($bytes) : [$bytes] as $piece) {
		@fwrite($client->stream, $piece); // it may be closed by then
		$slowly && settle($base);
	}
	$client->awaitsEnd();
	preg_match_all('~HTTP/1\.. (\d+)~', $client->received, $statuses);
	return implode(' ', $statuses[1]) . ', reached ' . json_encode($GLOBALS['reached'], JSON_UNESCAPED_SLASHES);
}

const NEXT = "GET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
$get = "GET / HTTP/1.1\r\nHost: a\r\n";
$post = "POST /p HTTP/1.1\r\nHost: a\r\n";
$chunked = "{$post}Transfer-Encoding: chunked\r\n\r\n";
$cases = [
	'no Host' => "GET / HTTP/1.1\r\n\r\n" . NEXT,
	'two Hosts' => "{$get}Host: a\r\n\r\n" . NEXT,
	'a space before the colon' => "{$post}Content-Length : 5\r\n\r\nhello" . NEXT,
	'a folded line' => "{$get}X: a\r\n b\r\n\r\n" . NEXT,
	'NUL in a value' => "{$get}X: a\0b\r\n\r\n" . NEXT,
	'a bare CR' => "{$get}X: a\rb\r\n\r\n" . NEXT,
	'a bare LF' => "GET / HTTP/1.1\nHost: a\n\n" . NEXT,
	'a space in the target' => "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n" . NEXT,
	'HTTP/1.9' => "GET / HTTP/1.9\r\nHost: a\r\n\r\n" . NEXT,
	'HTTP/2.0' => "GET / HTTP/2.0\r\nHost: a\r\n\r\n" . NEXT,
	'two lengths' => "{$post}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!" . NEXT,
	'length +5' => "{$post}Content-Length: +5\r\n\r\nhello" . NEXT,
	'an endless length' => "{$post}Content-Length: 99999999999999999999\r\n\r\nhello" . NEXT,
	'length and chunks' => "{$post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" . NEXT,
	'an unknown coding' => "{$post}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" . NEXT,
	'chunks twice' => "{$post}Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n" . NEXT,
	'chunk 0x5' => "{$chunked}0x5\r\nhello\r\n0\r\n\r\n" . NEXT,
	'a chunk line of LF' => "{$chunked}5\nhello\r\n0\r\n\r\n" . NEXT,
	'no CRLF after a chunk' => "{$chunked}5\r\nhello0\r\n\r\n" . NEXT,
	'good before bad' => "{$get}\r\n{$get}\r\nGET /\r\n\r\n" . NEXT,
	'good with a body before bad' => "{$post}Content-Length: 5\r\n\r\nhelloGET /\r\n\r\n" . NEXT,
	// and what is as it should be
	'an empty line before' => "\r\n" . NEXT,
	'CRLF behind a body' => "{$post}Content-Length: 5\r\n\r\nhello\r\n" . NEXT,
	'a body of HEAD' => "HEAD /h HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello" . NEXT,
	'chunks of HEAD' => "HEAD /h HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" . NEXT,
	'a body of GET' => "{$get}Content-Length: 5\r\n\r\nhello" . NEXT,
	'CHUNKED' => "{$post}Transfer-Encoding: CHUNKED\r\n\r\n5\r\nhello\r\n0\r\n\r\n" . NEXT,
	'extensions of chunks' => "{$chunked}5;a=b;c=\"d;\"\r\nhello\r\n0;e\r\n\r\n" . NEXT,
	'a trailer' => "{$chunked}5\r\nhello\r\n0\r\nAuthorization: x\r\n\r\n" . NEXT,
	'length 0005' => "{$post}Content-Length: 0005\r\n\r\nhello" . NEXT,
	'close in a list' => "{$get}Connection: TE, close\r\n\r\n" . NEXT,
	'close in a second field' => "{$get}Connection: TE\r\nConnection: close\r\n\r\n" . NEXT,
	'the absolute form' => "GET http://a/x HTTP/1.1\r\nHost: a\r\n\r\n" . NEXT,
	'pipelined' => str_repeat("{$get}\r\n", 3) . "{$post}Content-Length: 1\r\n\r\n1{$chunked}1\r\n2\r\n0\r\n\r\n{$get}\r\n" . NEXT,
];
foreach ($cases as $what => $bytes) {
	$outcome = outcome_of($base, $http, $bytes, false);
	echo "$what: $outcome\n";
	$slowly = outcome_of($base, $http, $bytes, true);
	$slowly === $outcome or print("... byte by byte: $slowly\n");
}
?>
--EXPECT--
no Host: 400, reached []
two Hosts: 400, reached []
a space before the colon: 400, reached []
a folded line: 400, reached []
NUL in a value: 400, reached []
a bare CR: 400, reached []
a bare LF: 400, reached []
a space in the target: 400, reached []
HTTP/1.9: 505, reached []
HTTP/2.0: 505, reached []
two lengths: 400, reached []
length +5: 400, reached []
an endless length: 400, reached []
length and chunks: 400, reached []
an unknown coding: 501, reached []
chunks twice: 400, reached []
chunk 0x5: 400, reached []
a chunk line of LF: 400, reached []
no CRLF after a chunk: 400, reached []
good before bad: 200 200 400, reached ["/ ","/ "]
good with a body before bad: 200 400, reached ["/p hello"]
an empty line before: 200, reached ["/next "]
CRLF behind a body: 200 200, reached ["/p hello","/next "]
a body of HEAD: 200 200, reached ["/h hello","/next "]
chunks of HEAD: 200 200, reached ["/h hello","/next "]
a body of GET: 200 200, reached ["/ hello","/next "]
CHUNKED: 200 200, reached ["/p hello","/next "]
extensions of chunks: 200 200, reached ["/p hello","/next "]
a trailer: 200 200, reached ["/p hello","/next "]
length 0005: 200 200, reached ["/p hello","/next "]
close in a list: 200, reached ["/ "]
close in a second field: 200, reached ["/ "]
the absolute form: 200 200, reached ["http://a/x ","/next "]
pipelined: 200 200 200 200 200 200 200, reached ["/ ","/ ","/ ","/p 1","/p 2","/ ","/next "]
