--TEST--
EventListener: without descriptors it rests, LOOP_NONBLOCK returns, one warning tells, and it goes on when there are some
--EXTENSIONS--
event
sockets
posix
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$code = <<<'CODE'
	require $argv[1];
	pcntl_alarm(60);
	$warnings = 0;
	set_error_handler(function ($level, $message) use (&$warnings) {
		$warnings += str_contains($message, 'accepting failed');
		return true;
	});
	$base = new EventBase;
	$listener = listen($base, function ($listener, $fd) use ($base) {
		echo "accepted\n";
		$base->stop();
	});
	$clients = clients($listener, 6); /* under valgrind each try that fails is the end of one */
	for ($files = []; $file = fopen('/dev/null', 'r'); $files[] = $file);
	var_dump($base->loop(EventBase::LOOP_NONBLOCK));
	$rounds = 0;
	while ($rounds < 3) { /* of LOOP_ONCE: each is a rest's end and a try */
		$base->loop(EventBase::LOOP_ONCE);
		$rounds++;
	}
	echo "$warnings warning\n";
	$files = null;
	var_dump($base->loop());
	CODE;
$command = php_command_line('-r', $code, __DIR__ . '/../support/listener.php');
passthru("ulimit -S -n 64; exec $command");
?>
--EXPECT--
bool(true)
1 warning
accepted
bool(true)
