--TEST--
EventHttp: over TLS, too, a body may take its time as long as it gets on
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
$http->setTimeout(1);
$http->bind('127.0.0.1', 0);

$said = '';
$client = EventBufferEvent::sslSocket($base, null, $files->client(), EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
$client->setCallbacks(function (EventBufferEvent $client) use (&$said): void {
	$said .= $client->read(100000);
}, null, null);
$client->enable(Event::READ);
$client->write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\n");
$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
$pieces = ['s', 'l', 'o', 'w', 'l', 'y'];
$more = Event::timer($base, function () use (&$pieces, &$more, $client): void {
	$client->write(array_shift($pieces));
	$pieces && $more->add(0.4);
});
$more->add(0.4);
until($base, function () use (&$said) { return str_contains($said, "\r\n\r\n"); });
echo strtok($said, "\r"), ': ', explode("\r\n\r\n", $said)[1], "\n";
?>
--EXPECT--
HTTP/1.1 200 OK: slowly
