--TEST--
EventWebSocket: what a callback sends leaves in its order, whatever the kernel takes of it, and is counted until then
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

pcntl_alarm(90);
$base = new EventBase();
$sockets = [];
$says = null;
$http = serve_sockets($base, [], function (EventWebSocket $ws) use (&$sockets, &$says): void {
	$sockets[] = $ws;
	$ws->setCallbacks(function (EventWebSocket $ws) use (&$says): void {
		$says($ws);
	}, fn ($ws, $code) => print("closed $code\n"));
});
$client = new WebSocketClient($base, $http);
$ask = function (callable $what, int $frames) use ($client, &$says): void {
	$says = $what;
	echo $client->send(frame(1, 'go'))->awaits($frames), "\n";
};

echo "-- pending\n";
$ask(function (EventWebSocket $ws): void {
	$counts[] = $ws->getPendingBytes();
	$ws->send('one') && $counts[] = $ws->getPendingBytes();
	$ws->sendBinary('two') && $counts[] = $ws->getPendingBytes();
	EventWebSocket::broadcast([$ws, $ws], 'three') && $counts[] = $ws->getPendingBytes();
	$ws->ping('x') && $counts[] = $ws->getPendingBytes();
	echo json_encode($counts), "\n";
}, 5);
echo $sockets[0]->getPendingBytes(), "\n";
$ask(fn ($ws) => $ws->ping() && $ws->send('behind a ping'), 2);
$ask(fn ($ws) => EventWebSocket::broadcast([$ws], str_repeat('l', 10_000)) && $ws->send('behind a long one'), 2);
$ask(fn ($ws) => $ws->send(str_repeat('m', 10_000)) && EventWebSocket::broadcast([$ws], 'behind another'), 2);

echo "-- the kernel does not take all\n";
$stream = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
fwrite($stream, "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
	. "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
$says = fn ($ws) => $ws->send('ready');
fwrite($stream, frame(1, 'go'));
for ($heard = ''; !str_ends_with($heard, 'ready'); $heard .= fread($stream, 8192)) {
	settle($base);
}
$large = str_repeat('0123456789abcdef', 400_000);
$says = fn ($ws) => EventWebSocket::broadcast([$ws], $large);
fwrite($stream, frame(1, 'go'));
until($base, function () use (&$sockets): bool {
	return isset($sockets[1]) && $sockets[1]->getPendingBytes() > 0;
});
$before = $sockets[1]->getPendingBytes();
echo json_encode([$before < strlen($large), $sockets[1]->send('behind it'), $sockets[1]->getPendingBytes() === $before + 11]), "\n";
stream_set_blocking($stream, false);
[$heard, $end] = ['', frame(1, 'behind it', null)];
until($base, function () use ($stream, $end, &$heard): bool {
	$heard .= stream_get_contents($stream);
	return str_ends_with($heard, $end);
});
echo json_encode([$heard === frame(1, $large, null) . $end, $sockets[1]->getPendingBytes()]), "\n";
$says = fn ($ws) => $ws->send('past libevent again');
fwrite($stream, frame(1, 'go'));
until($base, function () use ($stream, &$heard): bool {
	$heard = stream_get_contents($stream);
	return $heard !== '';
});
echo implode(frames($heard)), "\n";
unset($sockets[1]);

echo "-- thrown in, with more to come\n";
$says = function (EventWebSocket $ws): void {
	$ws->send('said before');
	throw new DomainException('thrown');
};
$client->send(frame(1, 'go') . frame(1, 'go') . frame(1, 'in pieces', final: false));
echo outcome(fn () => $base->loop()), "\n";
$says = fn ($ws) => $ws->send('the next one');
$client->send(frame(0, ''));
echo $client->awaits(3), "\n";

echo "-- dropped with something said\n";
$says = function (EventWebSocket $ws) use (&$sockets): void {
	$ws->send('nobody hears this') && $sockets = [];
};
echo $client->send(frame(1, 'go'))->awaitsEnd(), "\n";

?>
--EXPECT--
-- pending
[0,5,10,24,27]
text one, binary two, text three, text three, ping x
0
ping, text behind a ping
text llllllllllllllllllll... (10000), text behind a long one
text mmmmmmmmmmmmmmmmmmmm... (10000), text behind another
-- the kernel does not take all
[true,true,true]
[true,0]
text past libevent again
-- thrown in, with more to come
DomainException: thrown
text said before, text the next one, text the next one
-- dropped with something said

