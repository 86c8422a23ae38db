--TEST--
EventHttp::drain(): what waits is accepted, each connection ends with its next reply or without one, then $done is called
--FILE--
<?php
require __DIR__ . '/../support/http.php';

foreach ([true, false] as $strict) {
	echo $strict ? "-- strict --\n" : "-- libevent's --\n";
	$base = new EventBase();
	$held = [];
	$http = serve($base, function (EventHttpRequest $request) use (&$held): void {
		if ($request->getUri() === '/now') {
			$request->sendReply(200, 'OK');
		} else {
			$held[$request->getUri()] = $request;
		}
		$request->getConnection()->setCloseCallback(function () use ($request): void {
			echo "closed\n";
		});
	});
	$http->setStrict($strict);
	$port = port_of($http);
	$later = (new Client($base, $http))->get('/later');
	$stream = (new Client($base, $http))->get('/stream');
	$kept = (new Client($base, $http))->get('/now')->awaits("\r\n\r\n");
	$kept->send("GET /now HTTP/1.1\r\n");
	$idle = (new Client($base, $http))->get('/now')->awaits("\r\n\r\n");
	until($base, function () use (&$held) { return count($held) === 2; });
	$held['/stream']->sendReplyStart(200, 'OK');
	$held['/stream']->sendReplyChunk(buffer('a'));
	$waiting = new Client($base, $http); /* in the backlog */
	$waiting->get('/now');

	$http->drain(-1, function (string $arg) use ($base, $http): void {
		echo "drained $arg, ", json_encode($http->getBoundAddresses()), "\n";
		var_dump($http->bind('127.0.0.1', 0));
		$base->stop();
	}, 'with data');
	var_dump($http->bind('127.0.0.1', 0));
	$waiting->awaitsEnd();
	$kept->received = '';
	$kept->send("Host: localhost\r\n\r\n")->awaitsEnd();
	echo 'kept: ', preg_match('~^HTTP/1.1 200 .*Connection: close~s', $kept->received), "\n";
	echo 'waiting: ', preg_match('~^HTTP/1.1 200 .*Connection: close~s', $waiting->received), "\n";
	var_dump(@stream_socket_client("tcp://127.0.0.1:$port"));
	$idle->awaitsEnd();
	echo "idle: ended\n";
	$held['/later']->sendReply(200, 'OK');
	$later->awaitsEnd();
	echo 'later: ', preg_match('~^HTTP/1.1 200 .*Connection: close~s', $later->received), "\n";
	$held['/stream']->sendReplyChunk(buffer('b'));
	$held['/stream']->sendReplyEnd();
	$held = [];
	$base->loop();
	$stream->awaitsEnd();
	echo 'stream: ', preg_match("~\r\n\r\n1\r\na\r\n1\r\nb\r\n0\r\n\r\n$~", $stream->received), "\n";
	unset($http);
}
?>
--EXPECTF--
-- strict --

Warning: EventHttp::bind(): The server drains in %s on line %d
bool(false)
closed
closed
kept: 1
waiting: 1
bool(false)
closed
idle: ended
closed
later: 1
closed
drained with data, []
bool(true)
stream: 1
-- libevent's --

Warning: EventHttp::bind(): The server drains in %s on line %d
bool(false)
closed
closed
kept: 1
waiting: 1
bool(false)
closed
idle: ended
closed
later: 1
closed
drained with data, []
bool(true)
stream: 1
