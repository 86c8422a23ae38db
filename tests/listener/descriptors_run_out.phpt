--TEST--
EventListener: where there are no descriptors left the error callback is told, and the connection is not lost
--EXTENSIONS--
event
sockets
posix
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$code = <<<'CODE'
	require $argv[1];
	$base = new EventBase;
	$watchdog = Event::timer($base, fn () => exit("timed out\n"));
	$watchdog->add(20);
	$listener = listen($base, function ($listener, $fd) use ($base) {
		echo "accepted\n";
		$base->stop();
	});
	$listener->setErrorCallback(function ($listener) use (&$files, &$client) {
		echo EventUtil::getLastSocketError(), "\n";
		$files = null;
		if (getenv('USE_ZEND_ALLOC') === '0') {
			$client = client($listener); /* valgrind's limit takes the connection, and closes it */
		}
	});
	$client = client($listener);
	for ($files = []; $file = @fopen('/dev/null', 'r'); $files[] = $file);
	var_dump($base->loop());
	CODE;
$command = php_command_line('-r', $code, __DIR__ . '/../support/listener.php');
passthru("ulimit -S -n 64; exec $command");
?>
--EXPECT--
Too many open files
accepted
bool(true)
