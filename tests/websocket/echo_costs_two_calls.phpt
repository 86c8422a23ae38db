--TEST--
EventWebSocket: a message that is sent back costs two system calls, and one to many a call for each
--EXTENSIONS--
event
--SKIPIF--
<?php
exec('strace -o /dev/null true 2>&1', $said, $status);
if ($status !== 0) die('skip strace cannot be used');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/websocket.php';

const MESSAGES = 100;
const CLIENTS = 10;

$code = <<<'PHP'
$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$sockets): void {
	$sockets[] = $ws = EventWebSocket::accept($req);
	$ws->setCallbacks(function (EventWebSocket $ws, string $message) use (&$sockets): void {
		$message === 'all' ? EventWebSocket::broadcast($sockets, 'to all') : $ws->send($message);
	});
});
$http->bind('127.0.0.1', 0);
$end = new Event($base, STDIN, Event::READ, fn () => $base->exit()); // whoever has been killed in its place
$end->add();
echo $http->getBoundAddresses()[0][1], "\n", getmypid(), "\n";
$base->loop();
PHP;

$trace = tempnam(sys_get_temp_dir(), 'event');
$server = new Process("exec strace -f -o $trace " . php_command_line('-r', $code));
[$port, $pid] = [$server->line(), (int) $server->line()];
/** @return resource a client's end, with the handshake done */
function open_socket(string $port): mixed
{
	$client = stream_socket_client("tcp://127.0.0.1:$port");
	stream_set_timeout($client, 20);
	fwrite($client, "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
		. "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
	while (($line = fgets($client)) !== "\r\n") {
		$line === false && throw new RuntimeException('no answer');
	}
	return $client;
}
function hear(mixed $client, string $text): void
{
	$heard = stream_get_contents($client, 2 + strlen($text));
	substr($heard, 2) === $text or throw new RuntimeException("not $text, but $heard");
}
$clients = [];
for ($i = 0; $i < CLIENTS; $i++) {
	$clients[] = open_socket($port);
}
for ($i = 0; $i < MESSAGES; $i++) {
	fwrite($clients[0], frame(1, 'to one'));
	hear($clients[0], 'to one');
}
for ($i = 0; $i < MESSAGES; $i++) {
	fwrite($clients[0], frame(1, 'all'));
	array_map(fn ($client) => hear($client, 'to all'), $clients);
}
posix_kill($pid, SIGKILL);
$server->end()->wait();

// From the second message on. What tools that watch memory do to get their own is not counted.
$lines = file($trace);
unlink($trace);
$replies = array_keys(preg_grep('/ sendto\(\d+, ".{1,12}to (one|all)"/', $lines));
$count = function (int $from, int $to) use ($lines): array {
	preg_match_all('/^\d+ +(\w+)\(/m', implode('', array_slice($lines, $from, $to - $from)), $calls);
	$counts = array_count_values(array_diff($calls[1], ['mmap', 'munmap', 'madvise', 'brk', 'gettid']));
	ksort($counts);
	return $counts;
};
foreach ($count($replies[0] + 1, $replies[MESSAGES - 1] + 1) as $call => $number) {
	echo $call, ': ', $number === MESSAGES - 1 ? 'one' : $number, "\n";
}
echo "-- to many\n";
foreach ($count($replies[MESSAGES] + CLIENTS, end($replies) + 1) as $call => $number) {
	echo $call, ': ', $number / (MESSAGES - 1), "\n";
}
?>
--EXPECT--
epoll_wait: one
recvfrom: one
sendto: one
-- to many
epoll_wait: 1
recvfrom: 1
sendto: 10
