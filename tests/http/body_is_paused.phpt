--TEST--
EventHttpRequest::pauseBody(): the client has to wait, without a time-out, until resumeBody(), plain and over TLS
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(120);
const SIZE = 24 << 20; // more than the kernel keeps
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();

/** @return array{Client|EventBufferEvent, callable(): int} a client that sends so many bytes, and how many it still has */
function upload(EventHttp $http, bool $tls, EventBase $base): array
{
	$head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " . SIZE . "\r\n\r\n";
	$context = $tls ? $GLOBALS['files']->client() : null;
	$client = $tls
		? EventBufferEvent::sslSocket($base, null, $context, EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE)
		: new EventBufferEvent($base, null, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$client->setCallbacks(fn (EventBufferEvent $client) => $GLOBALS['said'] .= $client->read(1000), null,
		fn (EventBufferEvent $client, int $events) => $GLOBALS['said'] .= $events & EventBufferEvent::CONNECTED ? '' : 'ended');
	$client->enable(Event::READ);
	$client->write($head . str_repeat(implode('', array_map('chr', range(0, 255))), SIZE / 256));
	$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
	return [$client, fn () => $client->output->length];
}

foreach (['plain' => null, 'over TLS' => $files->server('server')] as $how => $context) {
	$http = new EventHttp($base, $context);
	$http->bind('127.0.0.1', 0);
	$http->setMaxBodySize(-1);
	$http->setTimeout(1);
	[$said, $got, $pieces, $order, $calls] = ['', 0, 0, true, 0];
	$http->setDefaultStreamCallback(function (EventHttpRequest $req) use (&$kept, &$got, &$order, &$calls): void {
		$kept = $req;
		$req->setBodyCallback(function (EventHttpRequest $req, string $bytes) use (&$got, &$order, &$calls): void {
			$order = $order && ord($bytes[0]) === $got % 256;
			$got += strlen($bytes);
			$calls++;
			$req->pauseBody();
		});
		$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete) use (&$got): void {
			$req->sendReply(200, 'OK', json_encode([$complete, $got === SIZE]));
		});
	});
	[$client, $left] = upload($http, (bool) $context, $base);
	until($base, function () use (&$calls) { return $calls === 1; });
	for ($still = 0, $before = -1; $still < 20; $before = $left()) {
		settle($base);
		$still = $left() === $before ? $still + 1 : 0;
	}
	echo "$how: ", json_encode([$calls, $got > 0 && $got <= 65536, $left() > SIZE / 4]), "\n";
	$end = Event::timer($base, fn () => $base->stop());
	$end->add(1.6);
	$base->loop();
	echo 'no time runs: ', json_encode([$calls, $said]), "\n";
	for ($i = 2; $i < 5; $i++) {
		$kept->resumeBody();
		until($base, function () use (&$calls, $i) { return $calls === $i; });
	}
	settle($base);
	echo 'one at a time: ', $calls, "\n";
	$kept->setBodyCallback(function (EventHttpRequest $req, string $bytes) use (&$got, &$order): void {
		$order = $order && ord($bytes[0]) === $got % 256;
		$got += strlen($bytes);
	});
	settle($base);
	echo 'another callback: ', $calls, "\n";
	$kept->resumeBody();
	until($base, function () use (&$said) { return $said !== ''; });
	echo substr(strstr($said, "\r\n\r\n"), 4), json_encode($order), "\n";
	$client->free();
}
?>
--EXPECT--
plain: [1,true,true]
no time runs: [1,""]
one at a time: 4
another callback: 4
[true,true]true
over TLS: [1,true,true]
no time runs: [1,""]
one at a time: 4
another callback: 4
[true,true]true
