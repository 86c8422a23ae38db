--TEST--
EventWebSocket::broadcast(): one text to many, whatever they are in
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();
$sockets = [];
$http = serve_sockets($base, ['max_pending' => 200_000], function (EventWebSocket $ws) use (&$sockets): void {
	$sockets[] = $ws;
});
$clients = [];
for ($i = 0; $i < 3; $i++) {
	$clients[] = new WebSocketClient($base, $http);
}
$ours = EventWebSocket::connect($base, 'ws://127.0.0.1:' . port_of($http));
$ours->setCallbacks(null, null, function (EventWebSocket $ws) use (&$open): void { $open = true; });
until($base, function () use (&$open): bool { return (bool) $open; });
$sockets[3]->setCallbacks(fn ($ws, $message) => print("from a client: $message\n"));

function heard(array $clients): string
{
	return implode(' | ', array_map(fn ($client) => $client->awaits(), $clients));
}

echo EventWebSocket::broadcast($sockets, 'an array'), ': ', heard($clients), "\n";
echo EventWebSocket::broadcast(new ArrayIterator(array_slice($sockets, 0, 3)), 'an iterator'), ': ', heard($clients), "\n";
$storage = new SplObjectStorage();
array_map($storage->offsetSet(...), $sockets);
echo EventWebSocket::broadcast($storage, str_repeat('x', 5000)), ': ', heard($clients), "\n";
$generate = function () use ($sockets): Generator {
	yield $sockets[0];
	yield $sockets[1];
};
echo EventWebSocket::broadcast($generate(), 'a generator'), ': ', heard([$clients[0], $clients[1]]), "\n";
echo EventWebSocket::broadcast([$ours], 'with a mask'), "\n";
settle($base);
echo EventWebSocket::broadcast([], 'nobody'), "\n";

echo "-- not to those who cannot\n";
$sockets[0]->close();
while ($sockets[1]->sendBinary(str_repeat('y', 100_000))) { // nobody reads
}
echo EventWebSocket::broadcast($sockets, str_repeat('z', 150_000)), "\n";

echo "-- no sockets, and no text\n";
foreach ([[$sockets[2], 1, $sockets[2]], [new stdClass()], new ArrayIterator([null])] as $list) {
	echo outcome(fn () => EventWebSocket::broadcast($list, 'text')), "\n";
}
echo outcome(fn () => EventWebSocket::broadcast($sockets, "\xff")), "\n";
$throws = function () use ($sockets): Generator {
	yield $sockets[2];
	throw new DomainException('thrown');
};
echo outcome(fn () => EventWebSocket::broadcast($throws(), 'text')), "\n";
$drops = function () use (&$sockets): Generator {
	yield $sockets[2];
	$sockets = [];
	yield from $sockets;
};
echo outcome(fn () => EventWebSocket::broadcast($drops(), 'text')), "\n";
?>
--EXPECT--
4: text an array | text an array | text an array
3: text an iterator | text an iterator | text an iterator
4: text xxxxxxxxxxxxxxxxxxxx... (5000) | text xxxxxxxxxxxxxxxxxxxx... (5000) | text xxxxxxxxxxxxxxxxxxxx... (5000)
2: text a generator | text a generator
1
from a client: with a mask
0
-- not to those who cannot
2
-- no sockets, and no text
TypeError: EventWebSocket::broadcast(): Argument #1 ($sockets) must hold nothing but EventWebSocket objects
TypeError: EventWebSocket::broadcast(): Argument #1 ($sockets) must hold nothing but EventWebSocket objects
TypeError: EventWebSocket::broadcast(): Argument #1 ($sockets) must hold nothing but EventWebSocket objects
warning: EventWebSocket::broadcast(): Argument #2 ($text) must be UTF-8
0
DomainException: thrown
1
