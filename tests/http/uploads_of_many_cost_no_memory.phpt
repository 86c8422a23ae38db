--TEST--
EventHttp: a thousand uploads on their way cost little memory, and beyond that two descriptors each
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

/** MiB of this process. */
function memory(): float
{
	preg_match('/^VmRSS:\s+(\d+) kB/m', file_get_contents('/proc/self/status'), $rss);
	return $rss[1] / 1024;
}

$some = intdiv(SlowClients::possible(2000), 20);
$head = "POST /never HTTP/1.1\r\nHost: a\r\nContent-Length: 8388608\r\n\r\n";
$before = new SlowClients([ // theirs is all that may lie in memory: 64 KiB each, and 32 MiB
	[34, $head . str_repeat('x', 1 << 20), ''],
	[1, $head . str_repeat('x', 65536 + (32 << 20) - 34 * ((1 << 20) - 65536)), ''],
]);
$clients = new SlowClients([
	[$some * 10 - 8, $head . str_repeat('x', 100000), ''],
	[8, $head . str_repeat('x', 4 << 20), ''],
]);
$base = new EventBase();
$called = 0;
$http = serve($base, function (EventHttpRequest $req) use (&$called): void {
	$called++;
	$req->sendReply(200, 'OK', 'served');
});
fetch($base, $http);
$descriptors = descriptors();
$before->begin($base, $http);
$clients->begin($base, $http);
$expected = 35 + $some * 20;
until($base, fn () => descriptors() - $descriptors >= $expected);
// What watches memory holds back what has been freed.
echo memory() < 100 || is_watched() ? "little memory\n" : memory() . " MiB\n";
echo descriptors() - $descriptors === $expected ? "two descriptors each\n" : descriptors() - $descriptors . " descriptors\n";
$clients->end($base, $descriptors + 35);
$before->end($base, $descriptors);
$before->begin($base, $http);
echo descriptors() - $descriptors === 35 ? "the memory is free again\n" : descriptors() - $descriptors . " descriptors\n";
$before->end($base, $descriptors);
echo "$called called\n";

// Where there are none for its file, an upload fails, and nothing else.
$files = [];
posix_setrlimit(POSIX_RLIMIT_NOFILE, descriptors() + 3, posix_getrlimit()['hard openfiles']);
$client = (new Client($base, $http))->get()->awaits('served');
while ($file = @fopen('/dev/null', 'r')) {
	$files[] = $file;
}
$client->received = '';
$client->send($head)->sendAll(str_repeat('x', (1 << 20) + 1))->awaitsEnd();
echo $client->status(), "\n";
$files = [];
echo (new Client($base, $http))->get()->awaits('served')->status(), "\n";
?>
--EXPECT--
little memory
two descriptors each
the memory is free again
1 called
HTTP/1.1 500 Internal Server Error
HTTP/1.1 200 OK
