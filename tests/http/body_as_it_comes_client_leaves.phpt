--TEST--
EventHttpRequest: a client that leaves within a body that PHP takes as it comes, plain and over TLS
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$plain = new EventHttp($base);
$tls = new EventHttp($base, $files->server('server'));

foreach ([$plain, $tls] as $http) {
	$http->bind('127.0.0.1', 0);
	$http->setDefaultStreamCallback(function (EventHttpRequest $req) use (&$told, &$paused, &$kept): void {
		$kept = $req;
		$told = [];
		$req->getConnection()->setCloseCallback(function (EventHttpConnection $conn) use (&$told): void {
			$told[] = 'close';
		});
		$req->setBodyCallback(function (EventHttpRequest $req, string $bytes) use (&$told, &$paused): void {
			$told[] = $bytes;
			$paused && $req->pauseBody();
		});
		$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete) use (&$told): void {
			$told[] = json_encode($complete);
			$req->sendReply(200, 'OK', 'to nobody, perhaps');
			$req->pauseBody();
			$req->setBodyCallback(fn () => null);
		});
	});
}

function client(EventHttp $http): Client|EventBufferEvent
{
	global $base, $tls, $files, $open;
	if ($http !== $tls) {
		return new Client($base, $http);
	}
	$open = false;
	$client = EventBufferEvent::sslSocket($base, null, $files->client(), EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$client->setCallbacks(null, null, fn () => $GLOBALS['open'] = true);
	$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
	until($base, fn () => $GLOBALS['open']);
	return $client;
}

set_error_handler(function (int $type, string $message) use (&$told): bool {
	$told[] = "($message)";
	return true;
});
foreach (['plain' => $plain, 'over TLS' => $tls] as $how => $http) {
	echo "-- $how\n";
	foreach ([
		'within' => [9, false], 'within, paused' => [9, true], 'behind' => [5, false], 'behind, paused' => [5, true], 'before' => [-1, false],
	] as $what => [$length, $paused]) {
		[$told, $client] = [null, client($http)];
		$write = $client instanceof Client ? $client->send(...) : $client->write(...);
		$write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " . abs($length) . "\r\n\r\n");
		until($base, function () use (&$told) { return $told !== null; });
		if ($length > 0) {
			$write('hello');
			until($base, function () use (&$told) { return $told !== []; });
		}
		$client->close();
		settle($base);
		if ($paused) {
			until($base, function () use (&$told, $how) { return in_array('close', $told) || $how === 'over TLS'; });
			@$kept->resumeBody();
		}
		until($base, function () use (&$told) { return in_array('close', $told); });
		echo "$what: ", implode(' ', $told), "\n";
	}
}

echo "-- with the rest of it unread, by FIN and by RST\n";
foreach (['close', 'reset'] as $way) {
	[$told, $paused, $client] = [null, true, new Client($base, $plain)];
	$client->send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhello");
	until($base, function () use (&$told) { return $told === ['hello']; });
	$client->send('world');
	settle($base);
	$client->$way();
	$timer = Event::timer($base, fn () => $base->stop());
	$timer->add(0.6);
	$base->loop();
	echo "$way: ", implode(' ', $told);
	$paused = false;
	@$kept->resumeBody();
	until($base, function () use (&$told) { return in_array('close', $told); });
	echo ', then ', implode(' ', $told), "\n";
}
?>
--EXPECT--
-- plain
within: hello false close
within, paused: hello false close
behind: hello true (EventHttpRequest::pauseBody(): The reply has been given) (EventHttpRequest::setBodyCallback(): The reply has been given) close
behind, paused: hello false close
before: false close
-- over TLS
within: hello false close
within, paused: hello false close
behind: hello true (EventHttpRequest::pauseBody(): The reply has been given) (EventHttpRequest::setBodyCallback(): The reply has been given) close
behind, paused: hello false close
before: false close
-- with the rest of it unread, by FIN and by RST
close: hello, then hello world true (EventHttpRequest::pauseBody(): The reply has been given) (EventHttpRequest::setBodyCallback(): The reply has been given) close
reset: hello false close, then hello false close
