--TEST--
EventHttp::setTimeout(): a client that takes of its reply all the time is not cut off, though libevent writes nothing for long
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

const SIZE = 30_000_000; // the kernel has no room for so much

$base = new EventBase();
$http = new EventHttp($base);
$http->setTimeout(1);
$http->setDefaultCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', str_repeat('x', SIZE)));
$http->bind('127.0.0.1', 0);

/** Read so much each twentieth of a second, so many times, and then all of it: how much came. */
function taken(EventBase $base, EventHttp $http, int $piece, int $times): int
{
	$socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
	socket_set_option($socket, SOL_SOCKET, SO_RCVBUF, 65536); // the kernel of the server has the most of it
	socket_connect($socket, '127.0.0.1', port_of($http));
	$stream = socket_export_stream($socket);
	stream_set_blocking($stream, false);
	fwrite($stream, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
	[$taken, $left] = [0, $times];
	$timer = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use ($stream, $piece, &$taken, &$left): void {
		$left--;
		$taken += $piece > 0 ? strlen((string) fread($stream, $piece)) : 0;
	});
	$timer->add(0.05);
	until($base, function () use (&$left): bool { return $left <= 0; });
	$timer->free();
	$reader = new Event($base, $stream, Event::READ | Event::PERSIST, function ($stream) use (&$taken): void {
		$taken += strlen($bytes = (string) @fread($stream, 1 << 20));
	});
	$reader->add();
	until($base, fn () => feof($stream));
	return $taken;
}

echo taken($base, $http, 20000, 40) > SIZE ? "all of it\n" : "cut off\n";
echo taken($base, $http, 0, 40) > SIZE ? "all of it\n" : "cut off\n";
?>
--EXPECT--
all of it
cut off
