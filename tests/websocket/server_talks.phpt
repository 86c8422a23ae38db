--TEST--
EventWebSocket::accept(): messages in both directions, whole and in fragments, and how it closes
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

pcntl_alarm(90);
$base = new EventBase();
$sockets = [];
$http = serve_sockets($base, ['protocols' => ['second', 'first'], 'headers' => ['X-More' => 'yes']], function (EventWebSocket $ws) use (&$sockets): void {
	$sockets[] = $ws;
	$ws->setCallbacks(function (EventWebSocket $ws, string $message, bool $binary, string $data): void {
		$binary ? $ws->sendBinary(strrev($message)) : $ws->send("$data: " . (strlen($message) > 100 ? strlen($message) : $message));
	}, function (EventWebSocket $ws, int $code, string $reason, string $data) use (&$sockets): void {
		echo "$data: closed $code", $reason === '' ? '' : " $reason", "\n";
		$sockets = [];
	}, null, 'data');
});

$socket = new WebSocketClient($base, $http, '/', 'Sec-WebSocket-Protocol: first, second');
echo preg_replace('/\r|\nDate.*/', '', $socket->head), "\n";
echo $sockets[0]->protocol, ' ', json_encode(isset($sockets[0]->protocol)), "\n";

echo "-- messages\n";
echo $socket->send(frame(1, 'hello'))->awaits(), "\n";
echo $socket->send(frame(2, "\1\xff"))->awaits() === "binary \xff\1" ? "binary\n" : "wrong\n";
echo $socket->send(frame(1, '') . frame(1, 'two') . frame(1, 'three'))->awaits(3), "\n";
echo $socket->send(frame(1, str_repeat('x', 126)))->awaits(), "\n";
echo $socket->send(frame(1, str_repeat('y', 300_000)))->awaits(), "\n";
echo $socket->send(frame(1, 'frag', final: false) . frame(9, 'between') . frame(0, 'men', final: false) . frame(0, 'ts'))->awaits(2), "\n";
foreach (str_split(frame(1, 'byte by byte') . frame(9, '')) as $byte) {
	$socket->send($byte);
	settle($base);
}
echo $socket->awaits(2), "\n";

echo "-- from the server\n";
echo json_encode([$sockets[0]->send('text'), $sockets[0]->sendBinary('binary'), $sockets[0]->ping('ping'), $sockets[0]->ping(), $sockets[0]->getPendingBytes()]), "\n";
echo $socket->awaits(4), "\n";
$sockets[0]->send(str_repeat('z', 70_000));
echo $socket->awaits(), "\n";

echo "-- the client closes\n";
echo $socket->send(frame(8, pack('n', 4000) . 'enough') . frame(1, 'never heard'))->awaitsEnd(), "\n";

echo "-- the server does, and lets go of it\n";
$socket = new WebSocketClient($base, $http);
echo json_encode([str_contains($socket->head, 'Protocol'), $sockets[0]->protocol, $sockets[0]->send('before'), $sockets[0]->close(1001, 'away'), $sockets[0]->close(), $sockets[0]->send('after'), $sockets[0]->ping()]), "\n";
$sockets = [];
echo $socket->awaits(2), "\n";
echo $socket->send(frame(1, 'not heard any more') . frame(8, pack('n', 1001)))->awaitsEnd(), "\n";

echo "-- without a code\n";
$socket = new WebSocketClient($base, $http);
echo $socket->send(frame(8, ''))->awaitsEnd(), "\n";

echo "-- without a word\n";
$socket = new WebSocketClient($base, $http);
$socket->client->halfClose();
echo $socket->awaitsEnd(), "\n";

echo "-- dropped\n";
$socket = new WebSocketClient($base, $http);
$kept = $sockets[0];
unset($sockets[0]);
echo json_encode($kept->send('still open')), "\n";
unset($kept);
echo $socket->awaitsEnd(), ", ended\n";
?>
--EXPECT--
HTTP/1.1 101 Switching Protocols
X-More: yes
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
Sec-WebSocket-Protocol: second
Upgrade: websocket
Connection: Upgrade
second true
-- messages
text data: hello
binary
text data:, text data: two, text data: three
text data: 126
text data: 300000
pong between, text data: fragments
text data: byte by byte, pong
-- from the server
[true,true,true,true,0]
text text, binary binary, ping ping, ping
text zzzzzzzzzzzzzzzzzzzz... (70000)
-- the client closes
data: closed 4000 enough
close 4000
-- the server does, and lets go of it
[true,"",true,true,false,false,false]
text before, close 1001 away
data: closed 1001

-- without a code
data: closed 1005
close
-- without a word
data: closed 1006

-- dropped
true
text still open, ended
