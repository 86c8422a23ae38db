--TEST--
EventHttp: a client whose own Unix socket has a long name is served, or HTTP on Unix sockets is refused
--EXTENSIONS--
event
sockets
posix
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$path = sys_get_temp_dir() . '/event-' . getmypid();
$name = str_pad("$path-", 107, 'x');
$server = socket_create(AF_UNIX, SOCK_STREAM, 0);
socket_bind($server, $path);
socket_listen($server);
$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback(function ($request) use ($base) {
	$request->sendReply(200, 'OK');
	$base->exit(0.1);
});
ob_start();
$accepted = $http->accept($server);
$bound = $http->bind("unix:$path-bound", 0);
$said = ob_get_clean();
var_dump($accepted === $bound);
if (!$accepted) { // a libevent without the correction
	var_dump(substr_count($said, 'a long name') === 2, $bound);
	echo "HTTP/1.0 200 OK\n";
} else {
	var_dump($said === '', !$bound);
	$client = socket_create(AF_UNIX, SOCK_STREAM, 0);
	socket_bind($client, $name);
	socket_connect($client, $path);
	socket_write($client, "GET / HTTP/1.0\r\n\r\n");
	$base->loop();
	echo strtok(socket_read($client, 100), "\r"), "\n";
}
foreach ([$path, $name] as $file) {
	@unlink($file);
}
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
HTTP/1.0 200 OK
