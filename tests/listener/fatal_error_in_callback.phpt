--TEST--
EventListener: a fatal error in the callback; the socket file is removed at the end all the same
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$path = socket_path();
$code = <<<'CODE'
	require $argv[1];
	$base = new EventBase;
	register_shutdown_function(function () {
		global $base, $clients, $listener;
		echo "shutdown\n";
		var_dump(count(array_filter($clients, is_closed(...)))); /* who was waiting, not who was accepted */
		$listener->setCallback(fn () => print("again\n"));
		$clients[] = client($listener);
		$base->loop(EventBase::LOOP_NONBLOCK);
	});
	$listener = listen($base, function ($listener, $fd) {
		echo "accepted\n";
		eval('class Twice {} class Twice {}');
	}, target: "unix:$argv[2]");
	$clients = clients($listener, 3);
	$base->loop();
	echo "not reached\n";
	CODE;
passthru(php_command_line('-r', $code, __DIR__ . '/../support/listener.php', $path), $status);
var_dump($status, file_exists($path));
?>
--EXPECTF--
accepted
%AFatal error: Cannot %s class Twice%s
shutdown
int(2)
again
int(255)
bool(false)
