--TEST--
EventHttp: a connection on the number of a closed stream, whose Event still waits, is served
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, fn ($req) => $req->sendReply(200, 'OK', buffer('served')));
$client = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
fwrite($client, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");

$events = [];
foreach ($pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0) as $stream) {
	$events[] = $event = new Event(
		$base, $stream, Event::READ | Event::WRITE | Event::PERSIST, fn () => print("must not be called\n"));
	$event->add();
}
array_map(fclose(...), $pair);

$answer = new Event($base, $client, Event::READ, function ($client) use ($base) {
	echo explode("\r\n\r\n", fread($client, 8192))[1], "\n";
	$base->stop();
});
$watchdog = Event::timer($base, fn () => throw new RuntimeException('timed out'));
$answer->add();
$watchdog->add(10);
$base->loop();
?>
--EXPECT--
served
