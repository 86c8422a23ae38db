--TEST--
EventHttp: over a kept connection a request costs two system calls, and waiting for it; a connection of its own, two of epoll
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

const REQUESTS = 100;

$code = <<<'PHP'
$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $req): void {
	$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', 'Hello');
});
$http->bind('127.0.0.1', 0);
echo $http->getBoundAddresses()[0][1], "\n", getmypid(), "\n";
$base->loop();
PHP;

$trace = tempnam(sys_get_temp_dir(), 'event');
$server = new Process("exec strace -f -o $trace " . php_command_line('-r', $code));
[$port, $pid] = [$server->line(), (int) $server->line()];

function ask(mixed $client, string $header = ''): void
{
	stream_set_timeout($client, 20);
	fwrite($client, "GET / HTTP/1.1\r\nHost: localhost\r\n$header\r\n");
	for ($reply = ''; !str_ends_with($reply, 'Hello'); $reply .= $piece) {
		$piece = fread($client, 8192);
		$piece !== '' or throw new RuntimeException("no reply, but $reply");
	}
}

$client = connect((int) $port);
for ($i = 0; $i < REQUESTS; $i++) {
	ask($client);
}
for ($i = 0; $i < REQUESTS; $i++) {
	$other = connect((int) $port);
	ask($other, "Connection: close\r\n");
	fread($other, 1) === '' && feof($other) or print "not closed\n";
}
posix_kill($pid, SIGKILL);
$server->end()->wait();

// From the second request on. What tools that watch memory do to get their own is not counted.
$lines = file($trace);
unlink($trace);
$replies = array_keys(preg_grep('/ sendto\(\d+, "HTTP/', $lines));
foreach (['kept' => 0, 'closed' => REQUESTS] as $what => $first) {
	echo "$what\n";
	$steady = array_slice($lines, $replies[$first] + 1, $replies[$first + REQUESTS - 1] - $replies[$first]);
	preg_match_all('/^\d+ +(\w+)\(/m', implode('', $steady), $calls);
	$counts = array_count_values(array_diff($calls[1], ['mmap', 'munmap', 'madvise', 'brk', 'gettid']));
	ksort($counts);
	foreach ($what === 'kept' ? $counts : ['epoll_ctl' => $counts['epoll_ctl']] as $call => $count) {
		echo "\t$call: ", [REQUESTS - 1 => 'one', 2 * (REQUESTS - 1) => 'two'][$count] ?? $count, "\n";
	}
}
?>
--EXPECT--
kept
	epoll_wait: one
	recvfrom: one
	sendto: one
closed
	epoll_ctl: two
