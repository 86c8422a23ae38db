--TEST--
EventHttp: a server that listens on the number of a closed stream, whose Event still waits, is reached
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$stream = stream_socket_server('tcp://127.0.0.1:0');
$event = new Event($base, $stream, Event::READ | Event::PERSIST, fn () => print("called for what was closed\n"));
$event->add();
settle($base);
fclose($stream);
$http = serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'reached'));
echo (new Client($base, $http))->get()->awaits('reached')->status(), "\n";
?>
--EXPECT--
HTTP/1.1 200 OK
