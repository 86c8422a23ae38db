--TEST--
EventHttp: a TLS client that leaves while its request is held is noticed at once
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
$held = null;
$told = false;
$http = new EventHttp($base, $files->server('server'));
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$held, &$told): void {
	$held = $req;
	$req->getConnection()->setCloseCallback(function () use (&$told): void {
		$told = true;
	});
});
$http->bind('127.0.0.1', 0);

/** Leave as soon as the request is held; the seconds until the server is told, at best. */
function seconds(EventBase $base, EventHttp $http, EventSslContext $context, string $method, string $more): float
{
	global $held, $told;
	$best = INF;
	for ($i = 0; $i < 5; $i++) {
		$held = null;
		$told = false;
		$client = EventBufferEvent::sslSocket($base, null, $context, EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$client->write("GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n$more");
		$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
		until($base, function () use (&$held) { return $held; });
		$started = hrtime(true);
		$client->$method();
		until($base, function () use (&$told) { return $told; });
		$best = min($best, (hrtime(true) - $started) / 1e9);
		$held->sendReply(200, 'OK'); // to nobody
		$client->free();
	}
	return $best;
}

foreach (['TLS 1.2' => EventSslContext::TLSv12_CLIENT_METHOD, 'TLS 1.3' => EventSslContext::TLS_CLIENT_METHOD] as $version => $method) {
	foreach (['free', 'close'] as $how) {
		foreach (['nothing more', 'more'] as $more) {
			$seconds = seconds($base, $http, $files->client([], $method), $how, $more === 'more' ? 'GET /more HTTP/1.1' : '');
			echo "$version, $how, $more: ", $seconds < 0.1 ? 'at once' : "after $seconds seconds", "\n";
		}
	}
}
?>
--EXPECT--
TLS 1.2, free, nothing more: at once
TLS 1.2, free, more: at once
TLS 1.2, close, nothing more: at once
TLS 1.2, close, more: at once
TLS 1.3, free, nothing more: at once
TLS 1.3, free, more: at once
TLS 1.3, close, nothing more: at once
TLS 1.3, close, more: at once
