--TEST--
EventWebSocket: a server that drains says 1001, waits for the answers, and ends those who give none; what has been taken over otherwise hears of its end
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

pcntl_alarm(120);
$base = new EventBase();
$kept = [];
$http = serve($base, function (EventHttpRequest $req) use (&$kept): void {
	$who = $req->getUri();
	$req->getConnection()->setCloseCallback(fn () => print("$who: the connection has ended\n"));
	if ($who === '/late') {
		$kept[$who] = $req; // is accepted when the server drains
	} elseif ($who === '/other') {
		$kept[$who] = $bev = $req->upgrade('websocket');
		$bev->setCallbacks(null, null, function (EventBufferEvent $bev, int $events) use ($who): void {
			echo "$who: ", $events === EventBufferEvent::ERROR ? 'ERROR' : $events, ", its fd is ", gettype($bev->fd), "\n";
		});
	} else {
		$kept[$who] = accept($req);
	}
});

function accept(EventHttpRequest $req): EventWebSocket
{
	$who = $req->getUri();
	$ws = EventWebSocket::accept($req, ['close_timeout' => 100]);
	$ws->setCallbacks(fn () => print("$who: never\n"), function (EventWebSocket $ws, int $code, string $reason) use ($who): void {
		echo "$who: $code $reason, ", json_encode([$ws->send('never sent'), $ws->close(), $ws->getPendingBytes()]), "\n";
	});
	return $ws;
}

$clients = [];
foreach (['/answers', '/says-it-itself', '/closes-already', '/let-go', '/silent', '/other'] as $who) {
	$clients[$who] = new WebSocketClient($base, $http, $who);
}
$late = (new Client($base, $http))->get('/late', 'Upgrade: websocket', 'Connection: Upgrade',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13');
until($base, function () use (&$kept): bool { return isset($kept['/late']); });
$kept['/closes-already']->close(3000, 'before');
unset($kept['/closes-already']);

$http->drain(100, fn () => print("drained\n"));
echo '/answers: ', $clients['/answers']->awaits(), "\n";
unset($kept['/let-go']); // which closes by now, and is told all the same
echo json_encode([$kept['/answers']->send('never sent'), $kept['/answers']->close()]), "\n";
echo $clients['/says-it-itself']->send(frame(8, pack('n', 4000) . 'bye'))->awaitsEnd(), "\n";
foreach (['/answers', '/closes-already', '/let-go'] as $who) {
	$clients[$who]->send(frame(1, 'nobody hears this') . frame(8, pack('n', $who === '/closes-already' ? 3000 : 1001)));
	echo $clients[$who]->awaitsEnd(), "\n";
}

echo "-- a late one\n";
$kept['/late'] = accept($kept['/late']);
$late->awaits("\x88\x02\x03\xe9");
$late->send(frame(8, pack('n', 1001)))->awaitsEnd();

echo "-- the time is over\n";
$http->drain(0, fn () => print("drained\n"));
$base->loop();
echo $clients['/silent']->awaitsEnd(), "\n";
?>
--EXPECT--
/answers: close 1001
[false,false]
/says-it-itself: 4000 bye, [false,false,0]
/says-it-itself: the connection has ended
close 1001
/answers: 1001 , [false,false,0]
/answers: the connection has ended

/closes-already: 3000 , [false,false,0]
/closes-already: the connection has ended
close 3000 before
/let-go: 1001 , [false,false,0]
/let-go: the connection has ended
close 1001
-- a late one
/late: 1001 , [false,false,0]
/late: the connection has ended
-- the time is over
/other: ERROR, its fd is integer
/other: the connection has ended
/silent: 1006 , [false,false,0]
/silent: the connection has ended
drained
close 1001
