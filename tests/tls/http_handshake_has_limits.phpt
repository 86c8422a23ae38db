--TEST--
EventHttp: who does not finish the handshake of TLS is sent away in time, and who talks no TLS at once
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
$http->setDefaultCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'served'));
$http->bind('127.0.0.1', 0);

/** What a client is told until it is sent away, and whether that takes as long as the limit. */
function ask(string $what, string $bytes, bool $limited): void
{
	[$base, $http] = [$GLOBALS['base'], $GLOBALS['http']];
	$started = microtime(true);
	$client = (new Client($base, $http))->send($bytes)->awaitsEnd();
	$seconds = microtime(true) - $started;
	$as = $limited ? $seconds >= 0.4 : $seconds < 9;
	echo $what, ': ', str_contains($client->received, 'HTTP') ? $client->received : 'no HTTP', $as ? '' : ", after $seconds seconds", "\n";
}

// The limit is 10 seconds here.
ask('HTTP without TLS', "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", false);
ask('anything', str_repeat("\0\xff", 500), false);

$http->setHandshakeTimeout(0.4);
$http->setIdleTimeout(60);
ask('nothing', '', true);
ask('half a record', "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", true);

// Once the handshake is over, it is the others' turn.
$said = '';
$client = EventBufferEvent::sslSocket($base, null, $files->client(), EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
$client->setCallbacks(function (EventBufferEvent $client) use (&$said): void {
	$said .= $client->read(100000);
}, null, null);
$client->enable(Event::READ);
$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
$ask = Event::timer($base, fn () => $client->write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
$ask->add(1);
until($base, function () use (&$said) { return str_contains($said, 'served'); });
echo 'later, within TLS: ', strtok($said, "\r"), "\n";
?>
--EXPECT--
HTTP without TLS: no HTTP
anything: no HTTP
nothing: no HTTP
half a record: no HTTP
later, within TLS: HTTP/1.1 200 OK
