--TEST--
EventHttp: a thousand clients that send or read slowly keep nobody waiting, and leave nothing behind
--EXTENSIONS--
event
sockets
posix
pcntl
--SKIPIF--
<?php
is_readable('/proc/self/status') or die('skip only Linux tells the memory in use');
?>
--FILE--
<?php
require __DIR__ . '/../support/slow_clients.php';

pcntl_alarm(90);

$some = intdiv(SlowClients::possible(1000), 10);
$clients = new SlowClients([
	[4 * $some, "GET /never HTTP/1.1\r\nHost: a\r\nX: ", 'x'],
	[4 * $some, "POST /never HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n", 'x'],
	[2 * $some, "GET /large HTTP/1.1\r\nHost: a\r\n\r\n", ''],
]);
$base = new EventBase();
$large = str_repeat('0123456789abcdef', 1 << 16);
$never = 0;
$http = serve($base, function (EventHttpRequest $req) use ($large, &$never): void {
	$never += $req->getUri() === '/never';
	$req->sendReply(200, 'OK', $req->getUri() === '/large' ? $large : 'fast');
});

waiting_time($base, $http, 100);
$descriptors = descriptors();
$alone = waiting_time($base, $http, 500);
$clients->begin($base, $http);
echo descriptors() - $descriptors >= 10 * $some ? "all there\n" : "too few: " . descriptors() . "\n";
$memory = memory_get_usage();
$among = waiting_time($base, $http, 500);
echo $among <= 2 * $alone ? "as fast as before\n" : "$alone us alone, $among among them\n";
echo memory_get_usage() - $memory < 100000 ? "no memory of PHP's\n" : 'memory: ' . memory_get_usage() - $memory . "\n";

$clients->end($base, $descriptors);
echo descriptors() - $descriptors, " descriptors left, $never called\n";
echo fetch($base, $http)->status(), "\n";
?>
--EXPECT--
all there
as fast as before
no memory of PHP's
0 descriptors left, 0 called
HTTP/1.1 200 OK
