--TEST--
EventHttp: over TLS, too, requests that RFC 9112 forbids are refused, and no part of one is taken for another
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$reached = [];
$http = new EventHttp($base, $files->server('server'));
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$reached): void {
	$reached[] = $req->getUri() . ' ' . $req->getInputBuffer()->read(1000);
	$req->sendReply(200, 'OK', 'answer');
});
$http->bind('127.0.0.1', 0);

/** The statuses that the server answers with, and what reached the program: sent whole, or in pieces. */
function outcome_of(EventBase $base, EventHttp $http, EventSslContext $context, string $bytes, int $size): string
{
	$GLOBALS['reached'] = [];
	[$said, $ended] = ['', false];
	$client = EventBufferEvent::sslSocket($base, null, $context, EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$client->setCallbacks(function (EventBufferEvent $client) use (&$said): void {
		$said .= $client->read(100000);
	}, null, function (EventBufferEvent $client, int $events) use (&$said, &$ended): void {
		$said .= $client->read(100000);
		$ended = $ended || $events & (EventBufferEvent::EOF | EventBufferEvent::ERROR);
	});
	$client->enable(Event::READ);
	$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
	foreach (str_split($bytes, $size) as $piece) {
		$ended || $client->write($piece);
		settle($base);
	}
	until($base, function () use (&$ended) { return $ended; });
	$client->free();
	preg_match_all('~HTTP/1\.. (\d+)~', $said, $statuses);
	return implode(' ', $statuses[1]) . ', reached ' . json_encode($GLOBALS['reached'], JSON_UNESCAPED_SLASHES);
}

require __DIR__ . '/../support/strict_requests.php';
$context = $files->client();
foreach ($cases as $what => $bytes) {
	$outcome = outcome_of($base, $http, $context, $bytes, 100000);
	echo "$what: $outcome\n";
	$slowly = outcome_of($base, $http, $context, $bytes, 7);
	$slowly === $outcome or print("... in pieces: $slowly\n");
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
