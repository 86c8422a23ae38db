--TEST--
EventHttp over TLS: virtual hosts, a body that one of them takes as it comes, pages, and connections that are refused
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

show_warnings();
$files = (new Authority())->issue('server', 'DNS:localhost,IP:127.0.0.1');
$base = new EventBase();
$http = new EventHttp($base, new EventSslContext(EventSslContext::TLS_SERVER_METHOD, [
	EventSslContext::OPT_LOCAL_CERT => $files->file('server.pem'), EventSslContext::OPT_LOCAL_PK => $files->file('server.key'),
]));
$http->setDefaultCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'the server'));
$http->bind('127.0.0.1', 0);

$host = new EventHttp($base);
$host->setErrorPage(404, 'not on this host');
$host->setStreamCallback('/count', function (EventHttpRequest $req): void {
	$length = 0;
	$req->setBodyCallback(function (EventHttpRequest $req, string $piece) use (&$length): void {
		$length += strlen($piece);
	});
	$req->setBodyEndCallback(function (EventHttpRequest $req) use (&$length): void {
		$req->sendReply(200, 'OK', "$length bytes");
	});
});
$http->addVirtualHost('counts.test', $host);

/** The answer's status and body; "none": the connection ended before. */
function ask(string $name, string $path, string $body = ''): string
{
	global $base, $http;
	$connection = new EventHttpConnection($base, null, 'localhost', port_of($http), new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, []));
	$answer = null;
	$request = new EventHttpRequest(function (?EventHttpRequest $req) use (&$answer): void {
		$answer = $req && $req->getResponseCode() ? "{$req->getResponseCode()} {$req->getInputBuffer()->read(1000)}" : 'none';
	});
	$request->addHeader('Host', $name, EventHttpRequest::OUTPUT_HEADER);
	$request->getOutputBuffer()->add($body);
	$connection->makeRequest($request, $body === '' ? EventHttpRequest::CMD_GET : EventHttpRequest::CMD_POST, $path);
	until($base, function () use (&$answer) {
		return $answer !== null;
	});
	return $answer;
}

$called = 0;
$http->setConnectionCallback(function (EventHttpConnection $connection) use (&$called): void {
	$called++;
});
echo ask('localhost', '/'), "\n";
echo ask('counts.test', '/'), "\n";
echo ask('counts.test', '/count', str_repeat('x', 300000)), "\n";
echo ask('COUNTS.test:443', '/count', 'x'), "\n";
var_dump($called);

$http->setConnectionCallback(fn () => false);
echo @ask('localhost', '/'), "\n";
until($base, fn () => $http->getStats()['connections'] === 0);
$http->setConnectionCallback(null);
echo ask('localhost', '/'), "\n";
?>
--EXPECT--
200 the server
404 not on this host
200 300000 bytes
200 1 bytes
int(4)
none
200 the server
