--TEST--
EventHttp::setMaxConnections() where there were no descriptors: the end of that pause is not the end of the other
--EXTENSIONS--
event
sockets
posix
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$code = <<<'CODE'
	require $argv[1];
	pcntl_alarm(60);
	$warnings = 0;
	set_error_handler(function ($level, $message) use (&$warnings) {
		$warnings += str_contains($message, 'accepting failed');
		return true;
	});
	$base = new EventBase;
	$http = serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'served'));
	$first = (new Client($base, $http))->get()->awaits('served');
	for ($others = []; count($others) < 6;) { /* under valgrind each try that fails is the end of one */
		$others[] = (new Client($base, $http))->get();
	}
	$served = fn () => count(array_filter($others, fn (Client $each) => $each->received !== ''));
	for ($files = []; $file = fopen('/dev/null', 'r'); $files[] = $file);
	until($base, function () use (&$warnings) { return $warnings > 0; });
	$http->setMaxConnections(1);
	$files = null;
	echo 'woken: ', wakes($base, 0.5) <= 1 ? 'once at most' : 'more', ", {$served()} served\n"; // when the pause ends
	$first->close();
	until($base, fn () => $served() > 0);
	settle($base);
	echo "{$served()} served, $warnings warning\n";
	CODE;
passthru('ulimit -S -n 64; exec ' . php_command_line('-r', $code, __DIR__ . '/../support/http.php'));
?>
--EXPECT--
woken: once at most, 0 served
1 served, 1 warning
