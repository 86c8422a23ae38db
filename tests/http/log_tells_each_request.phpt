--TEST--
EventHttp::setLogCallback(): one call for each request that is over, whatever became of it
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();
$kept = [];
$http = serve($base, function (EventHttpRequest $req) use (&$kept): void {
	switch ($req->getUri()) {
		case '/held':
			$kept[] = $req;
			return;
		case '/withheld':
			@$req->sendReplyEnd();
			$kept[] = $req;
			return;
		case '/stream':
			$req->sendReplyStart(206, 'OK');
			$req->sendReplyChunk('0123456789');
			$kept[] = $req;
			return;
		case '/large':
			$req->sendReply(200, 'OK', str_repeat('x', 1 << 23));
			return;
		case '/dropped':
			return;
		case '/taken':
			$bev = $req->getBufferEvent();
			$bev->setCallbacks(fn () => null, null, fn () => null);
			$kept[] = $bev;
			return;
		case '/upgraded':
			$bev = $req->upgrade('echo');
			$bev->setCallbacks(fn () => null, null, fn () => null);
			$kept[] = $bev;
			return;
		default:
			$req->getInputHeaders();
			$req->clearHeaders(); // the log tells what has come all the same
			$req->sendReply(201, 'Made', 'Hello');
	}
});
$http->setAllowedMethods(['GET', 'POST', 'HEAD']);
$http->setMaxBodySize(10);
$http->setMaxHeadersSize(9000);

$told = [];
$http->setLogCallback(function (array $entry, string $arg) use (&$told): void {
	$told[] = $entry;
}, 'argument');

function show(): void
{
	global $base, $told, $ends;
	until($base, function () use (&$told) { return $told; });
	settle($base);
	foreach ($told as $entry) {
		$well = $entry['time'] > 1.6e9 && $entry['seconds'] >= 0 && $entry['seconds'] < 60 && $entry['address'] === '127.0.0.1'
			&& $entry['port'] > 0 && $entry['tls'] === null;
		printf("%s %s %s %s: %d %s%s, %s bytes in, %s%s\n", ...array_map(fn ($value) => $value ?? 'null', [
			$entry['method'], strlen((string) $entry['target']) > 100 ? strlen($entry['target']) : $entry['target'],
			$entry['version'], $entry['agent'], $entry['status'], $entry['ended'],
			$entry['reason'] ? " ({$entry['reason']})" : '', $entry['received'],
			$entry['sent'] > 300 ? 'many out' : ($entry['sent'] > 0 ? 'some out' : 'none out'), $well ? '' : json_encode($entry),
		]));
	}
	$told = [];
}

function client(): Client
{
	global $base, $http;
	return new Client($base, $http);
}

echo "-- replied\n";
client()->get('/a?b=%20', 'User-Agent:  some one ')->awaits('Hello');
show();
client()->post('/posted', '12345')->awaits('Hello');
show();
client()->send("GET /1 HTTP/1.0\r\n\r\n")->awaits('Hello');
show();
client()->send("\r\n\r\nHEAD /2 HTTP/1.1\nHost: a\n\n")->awaits("\r\n\r\n");
show();
client()->send(str_repeat("GET /many HTTP/1.1\r\nHost: a\r\n\r\n", 3))->awaits("Hello")->awaits('HelloHTTP');
show();
$before = set_error_handler(fn () => true);
client()->get('/dropped')->awaits('500');
set_error_handler($before);
show();
$client = client()->get('/large', 'Connection: close')->awaitsEnd();
show();
$client = client()->get('/stream')->awaits('0123456789');
array_pop($kept)->sendReplyEnd();
$client->awaits("\r\n0\r\n");
show();

echo "-- refused\n";
foreach ([
	"GET /bad path HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nNo colon\r\nUser-Agent: b\r\n\r\n", "\x16\x03\x01", "GET",
	"DELETE /not HTTP/1.1\r\nHost: a\r\nUser-Agent: c\r\n\r\n", "ODD /not HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/2.0\r\n\r\n",
	"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n", "GET /" . str_repeat('a', 9000) . " HTTP/1.1\r\n",
	"GET / HTTP/1.1\r\nA: " . str_repeat('a', 9000) . "\r\n\r\n", "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
	"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx",
] as $bytes) {
	$client = client()->send($bytes);
	if ($bytes === 'GET') {
		$client->halfClose();
	}
	$client->awaitsEnd();
	show();
}
$http->setMaxConnections(1, false);
client()->awaitsEnd();
show();
$http->setMaxConnections(0);

echo "-- aborted\n";
$client = client()->send("GET /half HTTP/1.1\r\nUser-Agent: in part");
settle($base);
$client->close();
show();
foreach (['/held', '/withheld', '/stream'] as $path) {
	$client = client()->get($path);
	until($base, function () use (&$kept) { return $kept; });
	$client->close();
	show();
	$kept = [];
}

echo "-- timed out\n";
$http->setHeaderTimeout(0.2);
client()->send("GET /slow HTTP/1.1\r\nHost: ")->awaitsEnd();
show();
$http->setHeaderTimeout(0);
$http->setIdleTimeout(0.2);
client()->awaitsEnd();
echo count($told), " of a connection without a request\n";
$http->setIdleTimeout(0);

echo "-- taken over\n";
foreach (['/taken', '/upgraded'] as $path) {
	$client = client()->get($path, 'Connection: Upgrade', 'Upgrade: echo');
	show();
	$client->close();
	settle($base);
	$kept = [];
	echo count($told), " told when it ends\n";
}

echo "-- closed\n";
$client = client()->get('/held');
until($base, function () use (&$kept) { return $kept; });
$conn = $kept[0]->getConnection();
$kept[0]->closeConnection();
show();
$kept = [];
$client = client()->get('/held');
until($base, function () use (&$kept) { return $kept; });
$half = client()->send('GET /half');
settle($base);
$http->drain(0);
show();
$client = null;
$kept = [];

$http = serve($base, function (EventHttpRequest $req) use (&$kept) { $kept[] = $req; });
$http->setLogCallback(function (array $entry) use (&$told): void { $told[] = $entry; });
$client = client()->get('/held');
until($base, function () use (&$kept) { return $kept; });
$http = null;
show();

echo "-- without a route\n";
$http = new EventHttp($base);
$http->setCallback('/is', fn () => null);
$http->bind('127.0.0.1', 0);
$http->setLogCallback(function (array $entry) use (&$told): void { $told[] = $entry; });
client()->get('/is/not')->awaits('404');
show();
$http->setLogCallback(null);
client()->get('/is/not')->awaits('404');
settle($base);
echo count($told), " told\n";
?>
--EXPECT--
-- replied
GET /a?b=%20 1.1 some one: 201 replied, 66 bytes in, some out
POST /posted 1.1 null: 201 replied, 66 bytes in, some out
GET /1 1.0 null: 201 replied, 19 bytes in, some out
HEAD /2 1.1 null: 400 refused (no version at the end of the request line), 20 bytes in, some out
GET /many 1.1 null: 201 replied, 31 bytes in, some out
GET /many 1.1 null: 201 replied, 31 bytes in, some out
GET /many 1.1 null: 201 replied, 31 bytes in, some out
GET /dropped 1.1 null: 500 replied, 42 bytes in, some out
GET /large 1.1 null: 200 replied, 59 bytes in, many out
GET /stream 1.1 null: 206 replied, 41 bytes in, some out
-- refused
GET /bad null null: 400 refused (no version at the end of the request line), 9 bytes in, some out
GET / 1.1 null: 400 refused (a name that is no token with a colon after it), 18 bytes in, some out
null null null null: 400 refused (no method with one space after it), 0 bytes in, some out
GET null null null: 0 aborted, 3 bytes in, none out
DELETE /not 1.1 c: 405 refused, 48 bytes in, some out
ODD /not 1.1 null: 501 refused, 30 bytes in, some out
GET / null null: 505 refused (a version other than HTTP/1.0 and HTTP/1.1), 14 bytes in, some out
POST / 1.1 null: 413 refused (a Content-Length above the limit), 47 bytes in, some out
GET 8188 null null: 414 refused (a request line that is too long), 8192 bytes in, some out
GET / 1.1 null: 431 refused (a head or trailer section that is too long), 9000 bytes in, some out
GET /%00 1.1 null: 400 refused, 30 bytes in, some out
POST / 1.1 null: 400 refused (no size of a chunk), 56 bytes in, some out
null null null null: 503 refused, 0 bytes in, some out
-- aborted
GET /half 1.1 null: 0 aborted, 39 bytes in, none out
GET /held 1.1 null: 0 aborted, 39 bytes in, none out
GET /withheld 1.1 null: 0 aborted, 43 bytes in, none out
GET /stream 1.1 null: 206 aborted, 41 bytes in, some out
-- timed out
GET /slow 1.1 null: 408 timeout, 26 bytes in, some out
0 of a connection without a request
-- taken over
GET /taken 1.1 null: 0 taken, 76 bytes in, none out
0 told when it ends
GET /upgraded 1.1 null: 101 taken, 79 bytes in, none out
0 told when it ends
-- closed
GET /held 1.1 null: 0 closed, 39 bytes in, none out
GET /half null null: 0 closed, 9 bytes in, none out
GET /held 1.1 null: 0 closed, 39 bytes in, none out
GET /held 1.1 null: 0 closed, 39 bytes in, none out
-- without a route
GET /is/not 1.1 null: 404 refused, 41 bytes in, some out
0 told
