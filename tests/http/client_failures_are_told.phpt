--TEST--
EventHttpRequest::setErrorCallback(): each kind of failure has its constant and a reason, and the connection can be used again after each
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/dns.php';

$base = new EventBase();

/** Fails once when it is asked for /bad: then with these bytes. null closes. */
function answering(EventBase $base, ?string ...$bad): RawServer
{
	return new RawServer($base, fn (string &$received) => match (take_request($received)[0] ?? null) {
		null => null,
		'/bad' => $bad,
		default => [answer('well')],
	});
}

/** A client of it. */
function client_of(EventBase $base, RawServer $server): EventHttpConnection
{
	return new EventHttpConnection($base, null, '127.0.0.1', $server->port);
}

$head = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n";
foreach ([
	'EOF before the answer' => [null],
	'EOF in its head' => [substr($head, 0, 30), null],
	'EOF in its body' => ["{$head}ab", null],
	'not HTTP' => ["SSH-2.0-OpenSSH\r\n\r\n"],
	'a bad chunk' => ["HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n"],
	'too many interim answers' => [str_repeat("HTTP/1.1 102 Processing\r\n\r\n", 101)],
] as $how => $bytes) {
	fail_once($how, $base, client_of($base, $server[] = answering($base, ...$bytes)));
}

$connection = client_of($base, $server[] = answering($base, $head . '123456789'));
$connection->setMaxBodySize(8);
fail_once('too long a body', $base, $connection);
$connection = client_of($base, $server[] = answering($base, "HTTP/1.1 200 OK\r\n\r\n123456789"));
$connection->setMaxBodySize(8);
fail_once('too long a body without a length', $base, $connection);
$connection = client_of($base, $server[] = answering($base, "HTTP/1.1 200 OK\r\nA: " . str_repeat('a', 100) . "\r\nContent-Length: 0\r\n\r\n"));
$connection->setMaxHeadersSize(60);
fail_once('too long a head', $base, $connection);

$connection = client_of($base, $server[] = answering($base));
$connection->setTimeout(0.2);
fail_once('no answer in time', $base, $connection, null, fn () => $connection->setTimeout(PATIENCE));
$connection = client_of($base, $server[] = answering($base, $head));
fail_once('not all in time', $base, $connection, fn ($request) => $request->setTimeout(0.2));
$connection = client_of($base, $server[] = answering($base, $head));
fail_once('not all in time, set on its way', $base, $connection, function ($request) use ($base, &$timer) {
	$request->setTimeout(1000);
	$timer = Event::timer($base, fn () => $request->setTimeout(0.1));
	$timer->add(0.1);
});

foreach (['head' => 'setHeaderCallback', 'body' => 'setChunkCallback'] as $what => $method) {
	fail_once("its $what is not wanted", $base, client_of($base, $server[] = answering($base, answer('123456789'))), fn ($request) => $request->$method(fn () => false));
}

// A port where nobody is, until somebody is.
$place = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) explode(':', stream_socket_get_name($place, false))[1];
fclose($place);
$http = new EventHttp($base);
$http->setDefaultCallback(fn (EventHttpRequest $request) => $request->sendReply(200, 'OK'));
fail_once('nobody is there', $base, new EventHttpConnection($base, null, '127.0.0.1', $port), null, fn () => $http->bind('127.0.0.1', $port));

// Names.
$names = new NameServer($base, ['here.test' => ['127.0.0.1']]);
$dns = asking($base, $names);
fail_once('no such host', $base, new EventHttpConnection($base, $dns, 'new.test', $port), null, function () use ($names) { $names->hosts['new.test'] = ['127.0.0.1']; });
$connection = new EventHttpConnection($base, $dns, 'silent.test', $port);
$connection->setConnectTimeout(0.2);
fail_once('nobody says where it is', $base, $connection, null, function () use ($connection, $names) {
	$names->hosts['silent.test'] = ['127.0.0.1'];
	$connection->setConnectTimeout(0);
});
$connection = new EventHttpConnection($base, $dns, 'here.test', $port);
$connection->setFamily(EventUtil::AF_INET6);
fail_once('no address of that family', $base, $connection, null, fn () => $connection->setFamily(EventUtil::AF_INET));

// Somebody who does not accept, and has as many waiting as he takes.
$full = stream_socket_server('tcp://127.0.0.1:0', context: stream_context_create(['socket' => ['backlog' => 1]]));
for ($i = 0; $i < 10; $i++) {
	$waiting[] = stream_socket_client('tcp://' . stream_socket_get_name($full, false), flags: STREAM_CLIENT_ASYNC_CONNECT);
}
$connection = new EventHttpConnection($base, null, '127.0.0.1', (int) explode(':', stream_socket_get_name($full, false))[1]);
$connection->setConnectTimeout(0.1);
$connection->setRetries(1);
fail_once('nobody accepts, twice', $base, $connection, null, function () use ($connection, $http, $full, &$waiting) {
	$waiting = null;
	$http->accept($full);
	$connection->setConnectTimeout(0);
});
?>
--EXPECT--
-- EOF before the answer
ERROR_EOF: the connection ended before the answer was complete
/bad: null
/good: 200
-- EOF in its head
ERROR_EOF: the connection ended before the answer was complete
/bad: null
/good: 200
-- EOF in its body
ERROR_EOF: the connection ended before the answer was complete
/bad: null
/good: 200
-- not HTTP
ERROR_INVALID_HEADER: no status line of HTTP/1.x
/bad: null
/good: 200
-- a bad chunk
ERROR_INVALID_HEADER: no size of a chunk
/bad: null
/good: 200
-- too many interim answers
ERROR_INVALID_HEADER: too many responses of 1xx
/bad: null
/good: 200
-- too long a body
ERROR_TOO_LONG: a Content-Length above the limit
/bad: null
/good: 200
-- too long a body without a length
ERROR_TOO_LONG: content above the limit
/bad: null
/good: 200
-- too long a head
ERROR_TOO_LONG: a head or trailer section that is too long
/bad: null
/good: 200
-- no answer in time
ERROR_TIMEOUT: nothing happened in time
/bad: null
/good: 200
-- not all in time
ERROR_TIMEOUT: the request took too long
/bad: null
/good: 200
-- not all in time, set on its way
ERROR_TIMEOUT: the request took too long
/bad: null
/good: 200
-- its head is not wanted
ERROR_CANCELLED: a callback gave the request up
/bad: null
/good: 200
-- its body is not wanted
ERROR_CANCELLED: a callback gave the request up
/bad: null
/good: 200
-- nobody is there
ERROR_CONNECT: Connection refused
/bad: 0
/good: 200
-- no such host
ERROR_RESOLVE: nodename nor servname provided, or not known
/bad: null
/good: 200
-- nobody says where it is
ERROR_TIMEOUT: the host was not found in time
/bad: null
/good: 200
-- no address of that family
ERROR_RESOLVE: non-recoverable failure in name resolution
/bad: null
/good: 200
-- nobody accepts, twice
ERROR_TIMEOUT: no connection in time
/bad: 0
/good: 200
