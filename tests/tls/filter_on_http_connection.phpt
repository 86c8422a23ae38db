--TEST--
EventBufferEvent::createSslFilter(): the connection of an EventHttp is left to it
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$context = new EventSslContext(EventSslContext::TLS_SERVER_METHOD, []);
	$bev = $req->getBufferEvent();
	attempt(fn () => EventBufferEvent::createSslFilter($bev, $context, EventBufferEvent::SSL_ACCEPTING));
	$req->sendReply(200, 'OK', buffer('as before'));
});
echo fetch($base, $http)->body(), "\n";
?>
--EXPECT--
Error: EventBufferEvent: the connection belongs to EventHttp
as before
