--TEST--
EventHttp: over TLS, too, a client that waits before its body is told to go on, once
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
$http = new EventHttp($base, $files->server('server'));
$http->setDefaultCallback(function (EventHttpRequest $req): void {
	$req->sendReply(200, 'OK', $req->getInputBuffer());
});
$http->bind('127.0.0.1', 0);

$said = '';
$client = EventBufferEvent::sslSocket($base, null, $files->client(), EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
$client->setCallbacks(function (EventBufferEvent $client) use (&$said): void {
	$said .= $client->read(100000);
}, null, null);
$client->enable(Event::READ);
$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
foreach (['first', 'second'] as $body) {
	$said = '';
	$client->write("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: " . strlen($body) . "\r\n\r\n");
	until($base, function () use (&$said) { return str_ends_with($said, "\r\n\r\n"); });
	echo json_encode($said), "\n";
	$client->write($body[0]);
	settle($base);
	$client->write(substr($body, 1));
	until($base, function () use (&$said, $body) { return str_ends_with($said, $body); });
	preg_match_all('~^HTTP/1\.1 (\d+)~m', $said, $statuses);
	echo implode(' ', $statuses[1]), ": $body\n";
}
?>
--EXPECT--
"HTTP\/1.1 100 Continue\r\n\r\n"
100 200: first
"HTTP\/1.1 100 Continue\r\n\r\n"
100 200: second
