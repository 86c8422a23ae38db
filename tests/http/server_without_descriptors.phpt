--TEST--
EventHttp: without descriptors a server rests, LOOP_NONBLOCK returns, one warning tells, and it goes on when there are some
--EXTENSIONS--
event
sockets
posix
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$code = <<<'CODE'
	pcntl_alarm(60);
	$warnings = 0;
	set_error_handler(function ($level, $message) use (&$warnings) {
		$warnings += str_contains($message, 'accepting failed');
		return true;
	});
	$base = new EventBase;
	$http = new EventHttp($base);
	$http->setDefaultCallback(function ($request) use ($base) {
		echo "asked\n";
		$base->stop();
	});
	if ($argv[1] === 'accept') {
		$http->accept(stream_socket_server('tcp://127.0.0.1:0'));
	} else {
		$http->bind('127.0.0.1', 0);
	}
	[[$address, $port]] = $http->getBoundAddresses();
	for ($clients = []; count($clients) < 6;) { /* under valgrind each try that fails is the end of one */
		$clients[] = $client = stream_socket_client("tcp://$address:$port");
	}
	fwrite($client, "GET / HTTP/1.0\r\n\r\n");
	for ($files = []; $file = fopen('/dev/null', 'r'); $files[] = $file);
	var_dump($base->loop(EventBase::LOOP_NONBLOCK));
	for ($rounds = 0; $rounds < 3; $rounds++) { /* each is a rest's end and a try */
		$base->loop(EventBase::LOOP_ONCE);
	}
	echo "$warnings warning\n";
	$files = null;
	var_dump($base->loop());
	CODE;
foreach (['bind', 'accept'] as $how) {
	echo "$how\n";
	passthru('ulimit -S -n 64; exec ' . php_command_line('-r', $code, $how));
}
?>
--EXPECT--
bind
bool(true)
1 warning
asked
bool(true)
accept
bool(true)
1 warning
asked
bool(true)
