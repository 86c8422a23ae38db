--TEST--
EventHttp: bodies that come lie in files, not in memory, and are whole when PHP asks for them
--SKIPIF--
<?php
is_readable('/proc/self/status') or die('skip only Linux tells the memory in use');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

/** MiB of this process. */
function memory(): float
{
	preg_match('/^RssAnon:\s+(\d+) kB/m', file_get_contents('/proc/self/status'), $rss);
	return $rss[1] / 1024;
}

$base = new EventBase();
$seen = [];
$http = serve($base, function (EventHttpRequest $req) use (&$seen): void {
	$body = $req->getInputBuffer();
	$seen[] = [$body->length, md5($body->read($body->length)), $req->getInputBuffer()->length];
	$req->sendReply(200, 'OK', 'taken');
});

// Half of 30 bodies of 4 MiB.
$half = str_repeat('0123456789abcdef', 1 << 17);
$rest = strrev($half);
$expected = md5($half . $rest);
$before = memory();
$clients = [];
for ($i = 0; $i < 30; $i++) {
	$client = new Client($base, $http);
	$client->sendAll(($i % 2 ? "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4194304\r\n\r\n"
		: "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n200000\r\n") . $half);
	$clients[] = $client;
}
$more = memory() - $before;
// What watches memory holds back what has been freed.
echo $more < 30 || is_watched() ? "little memory\n" : "$more MiB\n";
echo count($seen), " called\n";

foreach ($clients as $i => $client) {
	$client->sendAll($i % 2 ? $rest : "\r\n200000\r\n$rest\r\n0\r\n\r\n")->awaits('taken');
}
echo count($seen), " called\n";
echo count(array_unique($seen, SORT_REGULAR)) === 1 && $seen[0] === [4194304, $expected, 0] ? "all whole\n" : print_r($seen[0], true);

// One that leaves, and one that PHP never asks for.
$http->setDefaultCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'unread'));
$left = (new Client($base, $http))->send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4194304\r\n\r\n")->sendAll($half);
$left->close();
echo (new Client($base, $http))->send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2097152\r\n\r\n")->sendAll($half)->awaits('unread')->status(), "\n";
unset($clients, $client);
settle($base);
$files = array_filter(glob('/proc/self/fd/*'), fn (string $fd) => preg_match('~/event\w{6} \(deleted\)$~', (string) @readlink($fd)));
echo count($files), " files left\n";
?>
--EXPECT--
little memory
0 called
30 called
all whole
HTTP/1.1 200 OK
0 files left
