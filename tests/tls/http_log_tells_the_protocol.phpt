--TEST--
EventHttp::setLogCallback(), getStats(): over TLS, with the bytes inside of it; without its end there is none
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

show_warnings();
pcntl_alarm(90);
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$http = new EventHttp($base, $files->server('server'));
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$held): void {
	$req->getUri() === '/held' ? $held = $req : $req->sendReply(200, 'OK', str_repeat('x', $req->getUri() === '/large' ? 1 << 20 : 5));
});
$http->bind('127.0.0.1', 0);
$log = tempnam(sys_get_temp_dir(), 'event');
$http->logTo($log, 'json');
$told = null;
$http->setLogCallback(function (array $entry) use (&$told): void { $told = $entry; });

foreach (['/small', '/large'] as $path) {
	$received = '';
	$bev = EventBufferEvent::sslSocket($base, null, $files->client([EventSslContext::OPT_VERIFY_PEER => false]), EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$bev->setCallbacks(function (EventBufferEvent $bev) use (&$received): void { $received .= $bev->read(1 << 23); }, null, fn () => null);
	$bev->enable(Event::READ | Event::WRITE);
	$bev->connectHost(null, '127.0.0.1', port_of($http));
	$bev->write($sent = "GET $path HTTP/1.1\r\nHost: localhost\r\n\r\n");
	until($base, function () use (&$told) { return $told; });
	until($base, function () use (&$received, &$told) { return strlen($received) >= $told['sent']; });
	echo "$told[target] $told[tls] $told[status] $told[ended], ", $told['received'] - strlen($sent), ' and ', $told['sent'] - strlen($received), " bytes differ\n";
	$told = null;
}
$stats = $http->getStats();
$bev->write("GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n");
until($base, function () use (&$held) { return $held; });
$bev->free();
until($base, function () use (&$told) { return $told; });
echo "$told[target] $told[tls] $told[status] $told[ended]\n";

$told = null;
$http->setMaxConnections(1, false);
$clients = [new Client($base, $http), new Client($base, $http)];
until($base, fn () => $clients[0]->ended || $clients[1]->ended);
settle($base);
echo var_export($told['tls'], true), " $told[status] $told[ended]\n";
$http = null;
foreach (file($log) as $line) {
	echo json_decode($line)->tls ?? 'null', "\n";
}
unlink($log);
?>
--EXPECT--
/small TLSv1.3 200 replied, 0 and 0 bytes differ
/large TLSv1.3 200 replied, 0 and 0 bytes differ
/held TLSv1.3 0 aborted
NULL 0 refused
TLSv1.3
TLSv1.3
TLSv1.3
null
