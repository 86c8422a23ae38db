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

require __DIR__ . '/../support/strict_requests.php';
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
