--TEST--
EventListener: exit() in the callback, with connections waiting
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$path = socket_path();
register_shutdown_function(function () use (&$clients, &$listener, $path) {
	var_dump(count(array_filter($clients, is_closed(...))), file_exists($path), $listener->fd > 2);
	register_shutdown_function(fn () => print("done\n"));
});
$listener = listen($base, function ($listener, $fd) {
	echo "accepted\n";
	exit("exits\n");
}, target: "unix:$path");
$clients = clients($listener, 3);
try {
	$base->loop();
} finally {
	echo "not reached\n";
}
?>
--EXPECT--
accepted
exits
int(0)
bool(true)
bool(true)
done
