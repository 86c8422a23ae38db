--TEST--
EventHttp::bind() takes a Unix socket's path of any length that the system takes
--SKIPIF--
<?php
$path = sys_get_temp_dir() . '/event-http-skip-' . getmypid() . '.sock';
if (!@(new EventHttp(new EventBase()))->bind("unix:$path", 0)) die('skip ' . error_get_last()['message']);
?>
--FILE--
<?php
pcntl_alarm(60);
$base = new EventBase();
foreach ([31, 32, 60, 107] as $length) {
	$path = str_pad(sys_get_temp_dir() . '/event-' . getmypid() . '-', $length, 'x');
	$http = new EventHttp($base);
	$http->setDefaultCallback(fn ($request) => $request->sendReply(200, 'OK'));
	var_dump($http->bind("unix:$path", 0));
	$client = stream_socket_client("unix://$path");
	fwrite($client, "GET / HTTP/1.0\r\n\r\n");
	$read = new Event($base, $client, Event::READ, fn () => $base->stop());
	$read->add();
	$base->loop();
	echo $length, ': ', fgets($client);
	$read->free();
	unset($http);
}
?>
--EXPECT--
bool(true)
31: HTTP/1.0 200 OK
bool(true)
32: HTTP/1.0 200 OK
bool(true)
60: HTTP/1.0 200 OK
bool(true)
107: HTTP/1.0 200 OK
