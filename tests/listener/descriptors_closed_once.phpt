--TEST--
EventListener: who closes what: a bound address, streams, Sockets and numbers, with and without OPT_CLOSE_ON_FREE
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$close = EventListener::OPT_CLOSE_ON_FREE;
$listens = function (string $name) {
	return (bool) @stream_socket_client("tcp://$name");
};
$before = descriptors();
foreach ([0, $close] as $flags) {
	$listener = listen($base, fn () => 0, flags: $flags);
	$fd = $listener->fd;
	$name = substr(url($listener), 6);
	var_dump($listens($name), descriptors() - $before);
	unset($listener);
	var_dump($listens($name), descriptors() - $before);
}

echo "a stream goes first\n";
foreach ([0, $close] as $flags) {
	$stream = stream_socket_server('tcp://127.0.0.1:0');
	$name = stream_socket_get_name($stream, false);
	$listener = listen($base, fn () => 0, flags: $flags, target: $stream);
	fclose($stream);
	var_dump($listens($name));
	$listener->free();
	var_dump($listens($name), descriptors() - $before);
}

echo "a Socket stays\n";
foreach ([0, $close] as $flags) {
	$socket = socket_create_listen(0);
	EventUtil::getSocketName($socket, $address, $port);
	$listener = listen($base, fn () => 0, flags: $flags, target: $socket);
	$listener->free();
	var_dump($listens("127.0.0.1:$port"), descriptors() - $before);
	unset($socket);
	var_dump($listens("127.0.0.1:$port"), descriptors() - $before);
}

echo "a number\n";
$stream = stream_socket_server('tcp://127.0.0.1:0');
$name = stream_socket_get_name($stream, false);
$fd = EventUtil::getSocketFd($stream);
$listener = listen($base, fn () => 0, target: $fd);
var_dump($listener->fd === $fd);
$listener->free();
var_dump($listens($name), descriptors() - $before);
$listener = listen($base, fn () => 0, flags: $close, target: $fd);
$base->free();
var_dump($listens($name));
?>
--EXPECT--
bool(true)
int(1)
bool(false)
int(0)
bool(true)
int(1)
bool(false)
int(0)
a stream goes first
bool(false)
bool(false)
int(0)
bool(true)
bool(false)
int(0)
a Socket stays
bool(true)
int(1)
bool(false)
int(0)
bool(true)
int(1)
bool(false)
int(0)
a number
bool(true)
bool(true)
int(1)
bool(false)
