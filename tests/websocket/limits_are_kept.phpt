--TEST--
EventWebSocket: what the protocol or the limits forbid ends the connection, and silence does
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();

/** A client of a server with these options, who has sent these bytes: what it is told, and what the server is. */
function told(EventBase $base, string $bytes, array $options = [], ?callable $then = null): void
{
	$sockets = [];
	$closed = function ($ws, $code, $reason) use (&$sockets): void {
		echo rtrim("$code $reason"), '; ';
		$sockets = [];
	};
	$http = serve_sockets($base, $options, function (EventWebSocket $ws) use (&$sockets, $closed): void {
		$sockets[] = $ws;
		$ws->setCallbacks(fn ($ws, $message) => $ws->send('heard ' . strlen($message)), $closed);
	});
	$socket = new WebSocketClient($base, $http);
	$bytes === '' || $socket->send($bytes);
	$gone = function () use (&$sockets): bool { return !$sockets; };
	if ($then) {
		$then($socket, $sockets[0], $gone, $closed);
	}
	$said = preg_replace('/(, pong p{125})+/', ', pongs', $socket->awaitsEnd());
	until($base, $gone);
	echo "$said\n";
}

echo "-- forbidden\n";
told($base, "\x81\x05Hello");
told($base, frame(1, 'good') . "\x83\x80");
told($base, frame(1, "\xff"));
told($base, frame(1, "\xe2", final: false) . frame(9, 'x') . frame(0, "\x82\x28"));
told($base, frame(8, pack('n', 1005)));
told($base, frame(8, 'x'));
echo "-- and who does not go\n";
told($base, "\x80\x80\0\0\0\0" . str_repeat(frame(1, 'never heard'), 1000), ['close_timeout' => 0.3], function (WebSocketClient $socket, EventWebSocket $ws, Closure $gone) use ($base): void {
	unset($ws);
	$more = Event::timer($base, function () use ($socket, &$more): void {
		@fwrite($socket->client->stream, str_repeat('flood', 1000));
		$more->add(0.02);
	});
	$more->add(0.02);
	until($base, $gone);
	$more->free();
});
told($base, "\x80\x80\0\0\0\0", ['close_timeout' => 60], function (WebSocketClient $socket, EventWebSocket $ws, Closure $gone) use ($base): void {
	unset($ws);
	$sent = 0;
	$more = Event::timer($base, function () use ($socket, &$more, &$sent): void {
		$sent += (int) @fwrite($socket->client->stream, str_repeat('flood', 13_000));
		$more->add(0.001);
	});
	$more->add(0.001);
	until($base, $gone);
	$more->free();
	echo $sent > 16 << 20 ? 'heard for 16 MiB' : "not for $sent", '; ';
});

echo "-- limits\n";
told($base, frame(1, str_repeat('x', 125)) . frame(1, str_repeat('x', 126)), ['max_message' => 125]);
told($base, frame(1, str_repeat('x', 200)), ['max_message' => 0]);
told($base, frame(1, str_repeat('x', 100), final: false) . frame(0, str_repeat('x', 100)) . frame(8, ''), ['max_frame' => 126]);
told($base, frame(1, str_repeat('x', 100), final: false) . frame(0, str_repeat('x', 126), final: false) . frame(0, str_repeat('x', 127)), ['max_frame' => 126]);
told($base, "\x81\xff" . pack('J', 1 << 40));
echo "-- pending\n";
told($base, '', ['max_pending' => 2 << 20, 'ping_interval' => 0], function (WebSocketClient $socket, EventWebSocket $ws, Closure $gone, Closure $closed): void {
	$sent = 0;
	while ($ws->sendBinary(str_repeat('x', 1 << 20))) { // nobody reads
		$sent++;
	}
	$pending = $ws->getPendingBytes();
	echo $sent >= 2 && $pending > 1 << 20 && $pending <= 2 << 20 ? 'not more' : "$sent, $pending", '; ';
	echo json_encode([$ws->sendBinary(str_repeat('x', 3 << 20)), $ws->send('')]), '; ';
	$ws->setCallbacks(null, null, function (EventWebSocket $ws) use ($closed): void {
		echo 'drained ', $ws->getPendingBytes(), '; ';
		$ws->setCallbacks(null, $closed);
		$ws->close();
	});
	for ($i = 0; $i < $sent; $i++) {
		$socket->awaits();
	}
	$socket->awaits(2);
	$socket->send(frame(8, ''));
});
echo "-- pings without a client that reads\n";
told($base, '', ['ping_interval' => 0], function (WebSocketClient $socket, EventWebSocket $ws) use ($base): void {
	$ws->sendBinary(str_repeat('x', 8 << 20));
	settle($base);
	$before = $ws->getPendingBytes();
	$socket->send(str_repeat(frame(9, str_repeat('p', 125)), 2000));
	for ($i = 0; $i < 30; $i++) {
		$base->loop(EventBase::LOOP_NONBLOCK);
		$most = max($most ?? 0, $ws->getPendingBytes());
	}
	echo $most <= $before ? 'no pongs wait' : "$before, $most", '; ';
	$socket->send(frame(8, ''));
});

echo "-- silence\n";
told($base, '', ['ping_interval' => 0.2], function (WebSocketClient $socket): void {
	echo $socket->awaits(), '; ';
	$socket->send(frame(10, ''));
	echo $socket->awaits(), '; ';
	$socket->send(frame(1, 'words are as good'));
	echo $socket->awaits(2), '; ';
});

echo "-- what the program does\n";
told($base, frame(8, ''), [], function (WebSocketClient $socket, EventWebSocket $ws): void {
	echo json_encode([
		$ws->send("\xff"), $ws->send("\xe2\x82"), $ws->ping(str_repeat('x', 126)), $ws->close(1005), $ws->close(999), $ws->close(70536),
		$ws->close(-1), $ws->close(1000, str_repeat('x', 124)), $ws->close(1000, "\xff"),
	]), "\n";
});
?>
--EXPECT--
-- forbidden
1002 a frame that is not masked; close 1002 a frame that is not masked
1002 a reserved opcode; text heard 4, close 1002 a reserved opcode
1007 a text is not UTF-8; close 1007 a text is not UTF-8
1007 a text is not UTF-8; pong x, close 1007 a text is not UTF-8
1002 a Close with a code that is none; close 1002 a Close with a code that is none
1002 a Close with a code that is none; close 1002 a Close with a code that is none
-- and who does not go
1002 nothing to continue; close 1002 nothing to continue
1002 nothing to continue; heard for 16 MiB; close 1002 nothing to continue
-- limits
1009 a message is too large; text heard 125, close 1009 a message is too large
1009 a message is too large; close 1009 a message is too large
1005; text heard 200, close
1009 a frame is too large; close 1009 a frame is too large
1009 a frame is too large; close 1009 a frame is too large
-- pending
not more; [false,true]; drained 0; 1005; 
-- pings without a client that reads
no pongs wait; 1005; binary xxxxxxxxxxxxxxxxxxxx... (8388608), pongs, close
-- silence
ping; ping; text heard 17, ping; 1006; 
-- what the program does
warning: EventWebSocket::send(): Argument #1 ($text) must be UTF-8
warning: EventWebSocket::send(): Argument #1 ($text) must be UTF-8
warning: EventWebSocket::ping(): Argument #1 ($data) must be at most 125 bytes
warning: EventWebSocket::close(): Argument #1 ($code) must be a code of a Close: 1000 to 1014 without 1004 to 1006, or 3000 to 4999
warning: EventWebSocket::close(): Argument #1 ($code) must be a code of a Close: 1000 to 1014 without 1004 to 1006, or 3000 to 4999
warning: EventWebSocket::close(): Argument #1 ($code) must be a code of a Close: 1000 to 1014 without 1004 to 1006, or 3000 to 4999
warning: EventWebSocket::close(): Argument #1 ($code) must be a code of a Close: 1000 to 1014 without 1004 to 1006, or 3000 to 4999
warning: EventWebSocket::close(): Argument #2 ($reason) must be at most 123 bytes
warning: EventWebSocket::close(): Argument #2 ($reason) must be UTF-8
[false,false,false,false,false,false,false,false,false]
1005; close
