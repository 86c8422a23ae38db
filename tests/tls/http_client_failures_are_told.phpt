--TEST--
HTTPS: a client is told why there is no connection: what is wrong with the certificate, with the handshake; and it can be used again
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

show_warnings();
$files = (new Authority())
	->issue('here', 'IP:127.0.0.1')
	->issue('other', 'IP:127.0.0.2')
	->issueFor(['20200101000000Z', '20200201000000Z'], 'expired', 'IP:127.0.0.1')
	->signSelf('self', '/CN=self', 'subjectAltName=IP:127.0.0.1');
$base = new EventBase();

foreach (['other', 'expired', 'self'] as $name) {
	$http = new EventHttp($base, $files->server($name));
	$http->setDefaultCallback(fn (EventHttpRequest $request) => $request->sendReply(200, 'OK'));
	$http->bind('127.0.0.1', 0);
	$connection = new EventHttpConnection($base, null, '127.0.0.1', $http->getBoundAddresses()[0][1], $files->client());
	fail_once($name, $base, $connection, null, fn () => $http->setSslContext($files->server('here')));
}

// What the first connection gets in the place of a handshake; the others are served.
foreach ([
	'not TLS' => fn (EventBufferEvent $bev) => $bev->write("HTTP/1.0 400 Bad Request\r\n\r\n"),
	'closed' => fn (EventBufferEvent $bev) => $bev->free(),
	'silence' => fn () => null,
] as $how => $do) {
	$kept = [];
	$context = $files->server('here');
	$listener = new EventListener($base, function ($listener, int $fd) use ($base, $context, $do, &$kept) {
		$bev = $kept[] = $kept
			? EventBufferEvent::sslSocket($base, $fd, $context, EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE)
			: new EventBufferEvent($base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$bev->setCallbacks(count($kept) === 1 ? $do : fn ($bev) => $bev->write(answer('well')), null, null);
		$bev->enable(Event::READ | Event::WRITE);
	}, null, EventListener::OPT_CLOSE_ON_FREE, 16, '127.0.0.1:0');
	EventUtil::getSocketName($listener->fd, $address, $port);
	$connection = new EventHttpConnection($base, null, '127.0.0.1', $port, $files->client());
	$how === 'silence' and $connection->setConnectTimeout(0.2);
	fail_once($how, $base, $connection, null, fn () => $connection->setConnectTimeout(0));
}

// Without an error callback a warning says why, as ever.
$connection = new EventHttpConnection($base, null, '127.0.0.1', $port, $files->client([EventSslContext::OPT_CA_FILE => $files->file('self.pem')]));
$done = false;
$connection->makeRequest(new EventHttpRequest(function ($request) use (&$done) { $done = true; }), EventHttpRequest::CMD_GET, '/');
until($base, function () use (&$done) { return $done; });
?>
--EXPECTF--
-- other
ERROR_TLS: IP address mismatch
/bad: null
/good: 200
-- expired
ERROR_TLS: certificate has expired
/bad: null
/good: 200
-- self
ERROR_TLS: self%csigned certificate
/bad: null
/good: 200
-- not TLS
ERROR_TLS: %s
/bad: null
/good: 200
-- closed
ERROR_TLS: %s
/bad: null
/good: 200
-- silence
ERROR_TIMEOUT: no connection in time
/bad: 0
/good: 200
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: unable to get local issuer certificate
