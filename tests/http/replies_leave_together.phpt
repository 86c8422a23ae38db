--TEST--
EventHttp: replies to requests that were sent at once leave together, and wait for no other that takes its time
--EXTENSIONS--
event
--SKIPIF--
<?php
if (PHP_OS !== 'Linux') die('skip for the system calls of Linux');
exec('strace -o /dev/null true 2>&1', $said, $status);
if ($status !== 0) die('skip strace cannot be used');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$code = <<<'PHP'
$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$held): void {
	if ($req->getUri() === '/held') {
		$held = $req;
		return;
	}
	$req->sendReply(200, 'OK', "<{$req->getUri()}>");
});
$http->bind('127.0.0.1', 0);
echo $http->getBoundAddresses()[0][1], "\n", getmypid(), "\n";
$base->loop();
PHP;

$trace = tempnam(sys_get_temp_dir(), 'event');
$server = new Process("exec strace -f -s 200 -o $trace " . php_command_line('-r', $code));
[$port, $pid] = [$server->line(), (int) $server->line()];
$client = stream_socket_client("tcp://127.0.0.1:$port");
stream_set_timeout($client, 60);
$request = fn (string $path): string => "GET $path HTTP/1.1\r\nHost: localhost\r\n\r\n";
$ask = function (string $requests, string $until) use ($client): void {
	fwrite($client, $requests);
	for ($reply = ''; !str_contains($reply, $until); $reply .= $piece) {
		$piece = fread($client, 8192);
		$piece !== '' or throw new RuntimeException("no reply, but $reply");
	}
};
$ask($request('/alone'), '</alone>');
$ask($request('/1') . $request('/2') . $request('/3'), '</3>');
$ask($request('/4') . $request('/5') . 'GET ', '</5>');
$ask("/6 HTTP/1.1\r\nHost: localhost\r\n\r\n", '</6>');
$ask($request('/7') . $request('/held'), '</7>');
posix_kill($pid, SIGKILL);
$server->end()->wait();

$begun = false;
foreach (file($trace) as $line) {
	if (preg_match('~sendto\(.*<(/\w+)>.*, (MSG_\S+)~', $line, $found)) {
		$begun = true;
		echo $found[1], str_contains($found[2], 'MSG_MORE') ? ' waits' : ' leaves', "\n";
	} elseif ($begun && str_contains($line, 'TCP_NODELAY')) {
		echo "what waits leaves\n";
	}
}
unlink($trace);
?>
--EXPECT--
/alone leaves
/1 waits
/2 waits
/3 leaves
/4 waits
/5 waits
what waits leaves
/6 leaves
/7 waits
what waits leaves
