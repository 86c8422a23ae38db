--TEST--
The extension loads before and after sockets, and finds its class
--EXTENSIONS--
event
sockets
--SKIPIF--
<?php
if (!is_file(PHP_EXTENSION_DIR . '/sockets.so')) {
	die('skip sockets are built into this PHP');
}
?>
--FILE--
<?php
require_once __DIR__ . '/../support/outcome.php';

$code = <<<'CODE'
$socket = socket_create_listen(0);
$base = new EventBase;
$listener = new EventListener($base, fn () => 0, null, EventListener::OPT_CLOSE_ON_FREE, -1, $socket);
[$one] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
var_dump(EventUtil::getSocketFd($socket) > 2, EventUtil::createSocket(EventUtil::getSocketFd($one)));
CODE;
echo php($code, event_so(), 'sockets'), php($code, 'sockets', event_so());
?>
--EXPECTF--
bool(true)
object(Socket)#%d (0) {
}
bool(true)
object(Socket)#%d (0) {
}
