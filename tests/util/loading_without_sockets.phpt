--TEST--
The extension works without sockets; only createSocket() fails then, and its descriptor stays
--EXTENSIONS--
event
--SKIPIF--
<?php
if (extension_loaded('sockets') && !is_file(PHP_EXTENSION_DIR . '/sockets.so')) {
	die('skip sockets are built into this PHP');
}
?>
--FILE--
<?php
require_once __DIR__ . '/../support/outcome.php';

echo php(<<<'CODE'
var_dump(extension_loaded('sockets'));
$base = new EventBase;
$server = stream_socket_server('tcp://127.0.0.1:0');
$listener = new EventListener($base, function ($listener, $fd) use ($base) {
	var_dump(EventUtil::createSocket($fd));
	$base->stop();
}, null, 0, -1, $server);
$client = stream_socket_client('tcp://' . stream_socket_get_name($server, false));
var_dump($base->loop());

[$one, $other] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
var_dump(EventUtil::createSocket(EventUtil::getSocketFd($one)));
fwrite($one, "still open\n");
echo fgets($other);

function socket_import_stream() { echo "not me\n"; }
final class Socket {}
var_dump(@EventUtil::createSocket(EventUtil::getSocketFd($one)));
try {
	EventUtil::getSocketFd(new Socket);
} catch (TypeError $e) {
	echo $e->getMessage(), "\n";
}
CODE, event_so());
?>
--EXPECTF--
bool(false)

Warning: EventUtil::createSocket(): Failed making a Socket: the sockets extension is not loaded in %s on line %d
bool(false)
bool(true)

Warning: EventUtil::createSocket(): Failed making a Socket: the sockets extension is not loaded in %s on line %d
bool(false)
still open
bool(false)
EventUtil::getSocketFd(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, Socket given
