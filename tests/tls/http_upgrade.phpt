--TEST--
EventHttpRequest::upgrade() over TLS, also with what came behind the request in the same record
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);
$files = (new Authority())->issue('server', 'DNS:localhost,IP:127.0.0.1');
$base = new EventBase();
$http = new EventHttp($base, $files->server('server'));
$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_CONNECT);
$taken = null;
$late = false;
$held = null;
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$held, &$late): void {
	$req->getConnection()->setCloseCallback(function () { echo "closed\n"; });
	if ($late) {
		$held = $req;
		return;
	}
	take($req);
});
$http->bind('127.0.0.1', 0);

function take(EventHttpRequest $req): void
{
	$bev = $GLOBALS['taken'] = $req->upgrade('echo');
	$bev->setCallbacks(function (EventBufferEvent $bev): void {
		$bev->write(strrev($bev->read(1 << 20)));
	}, null, function (EventBufferEvent $bev, int $what): void {
		echo $what & EventBufferEvent::EOF ? "EOF\n" : "$what\n";
		$GLOBALS['taken'] = null;
	});
	$bev->enable(Event::READ);
}

foreach (['GET / HTTP/1.1', 'CONNECT a:1 HTTP/1.1'] as $line) {
	foreach ([false, true] as $late) {
		$held = null;
		$came = '';
		$client = EventBufferEvent::sslSocket($base, null, $files->client(), EventBufferEvent::SSL_CONNECTING);
		$client->setCallbacks(function (EventBufferEvent $bev) use (&$came): void { $came .= $bev->read(1 << 20); }, null, fn () => null);
		$client->enable(Event::READ);
		$client->write("$line\r\nHost: a:1\r\nConnection: upgrade\r\nUpgrade: echo\r\n\r\n" . str_repeat('-', 9000) . 'ylrae');
		$client->connect('127.0.0.1:' . port_of($http));
		if ($late) {
			until($base, function () use (&$held): bool { return $held !== null; });
			settle($base);
			take($held);
		}
		until($base, function () use (&$came): bool { return str_ends_with($came, str_repeat('-', 9000)); });
		echo strtok($came, "\r"), ' ', substr(explode("\r\n\r\n", $came, 2)[1], 0, 5), "\n";
		$came = '';
		$client->write('etal');
		until($base, function () use (&$came): bool { return $came === 'late'; });
		$client->free();
		until($base, function () use (&$taken): bool { return $taken === null; });
		settle($base);
	}
}
?>
--EXPECT--
HTTP/1.1 101 Switching Protocols early
EOF
closed
HTTP/1.1 101 Switching Protocols early
EOF
closed
HTTP/1.1 200 OK early
EOF
closed
HTTP/1.1 200 OK early
EOF
closed
