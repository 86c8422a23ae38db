--TEST--
EventHttp: what follows a CONNECT that was granted is no request; it waits for who takes the connection over, which ends otherwise
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_talk.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);

$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$tls = new EventHttp($base, $files->server('server'));
$tls->bind('127.0.0.1', 0);
$plain = serve($base, fn () => null);
$connect = "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n";
$behind = "GET /behind HTTP/1.1\r\nHost: b\r\n\r\n";

foreach (['plain' => [$plain, null], 'tls' => [$tls, $files->client()]] as $how => [$http, $context]) {
	echo "-- $how\n";
	$http->setAllowedMethods(['CONNECT', 'GET']);
	$http->setIdleTimeout(0.3);
	$http->setDefaultCallback(function (EventHttpRequest $req) use (&$seen): void {
		$seen[] = $req->getMethod();
		$req->sendReply(200, 'OK');
	});
	foreach ([100000, 40] as $size) {
		$seen = [];
		$said = talk($base, $http, $connect . $behind, $context, $size);
		echo statuses($said), ' ', implode(' ', $seen), "\n";
	}

	$http->setIdleTimeout(60);
	$http->setDefaultCallback(function (EventHttpRequest $req) use ($base, &$held): void {
		$held = $req->getBufferEvent();
		$req->sendReply(200, 'OK');
		$later = Event::timer($base, function () use ($held, &$later): void {
			error_clear_last();
			@$held->setCallbacks(null, fn (EventBufferEvent $tunnel) => $tunnel->free(), null);
			if (error_get_last()) { // the reply is on its way
				$later->add(0.01);
				return;
			}
			$later = null;
			$held->enable(Event::READ | Event::WRITE);
			$held->write('tunnelled ' . strtok($held->read(1000), "\r"));
		});
		$later->add(0.01);
	});
	$said = talk($base, $http, $connect . $behind, $context);
	echo statuses($said), ' ', substr($said, strpos($said, "\r\n\r\n") + 4), "\n";

	$left = false;
	$http->setDefaultCallback(function (EventHttpRequest $req) use (&$left): void {
		$req->getConnection()->setCloseCallback(function () use (&$left): void {
			$left = true;
		});
		$req->sendReply(200, 'OK');
	});
	$client = $context
		? EventBufferEvent::sslSocket($base, null, $context, EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE)
		: new EventBufferEvent($base, null, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$client->setCallbacks(fn (EventBufferEvent $client) => $client->free(), null, null);
	$client->enable(Event::READ);
	$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
	$client->write($connect . $behind);
	until($base, function () use (&$left) { return $left; });
	echo "the client leaves: heard of\n";
}
?>
--EXPECT--
-- plain
200 CONNECT
200 CONNECT
200 tunnelled GET /behind HTTP/1.1
the client leaves: heard of
-- tls
200 CONNECT
200 CONNECT
200 tunnelled GET /behind HTTP/1.1
the client leaves: heard of
