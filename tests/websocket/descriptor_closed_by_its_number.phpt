--TEST--
EventWebSocket: whose descriptor somebody closes by its number sends nothing to who gets that number, and reads nothing of it
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

pcntl_alarm(90);

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use ($base, &$sockets): void {
	$number = $req->getBufferEvent()->fd;
	$socket = EventWebSocket::accept($req);
	$socket->setCallbacks(function (EventWebSocket $socket, string $text) use ($base, $number): void {
		global $ends, $event, $read;
		$socket->send('for the client');
		socket_close(EventUtil::createSocket($number));
		$ends = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
		$event = new Event($base, $ends[0], Event::READ, function ($stream) use (&$read): void {
			$read = fread($stream, 100);
		});
		$event->add();
		fwrite($ends[1], 'hello');
		echo EventUtil::getSocketFd($ends[0]) === $number ? "another has its number\n" : "it is nobody's\n";
	});
	$sockets[] = $socket;
});
$client = new WebSocketClient($base, $http);
$client->send(frame(1, 'text'));
until($base, function () use (&$read) { return $read; });
settle($base);
echo "$read\n";
stream_set_blocking($ends[1], false);
var_dump(fread($ends[1], 100));
?>
--EXPECT--
another has its number
hello
string(0) ""
