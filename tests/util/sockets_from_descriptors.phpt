--TEST--
EventUtil::createSocket(): the Socket owns the descriptor; what is no socket stays as it is
--EXTENSIONS--
event
sockets
posix
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$listener = listen($base, function ($listener, $fd) use (&$accepted) {
	$accepted = $fd;
});
$client = client($listener);
until($base, function () use (&$accepted) {
	return $accepted;
});
$before = descriptors();
$socket = EventUtil::createSocket($accepted);
var_dump($socket instanceof Socket, EventUtil::getSocketFd($socket) === $accepted);
socket_write($socket, "hello\n");
var_dump(fgets($client));
var_dump(socket_getpeername($socket, $address, $port), $address);
unset($socket);
var_dump(is_closed($client), descriptors() - $before);

$file = fopen(__FILE__, 'r');
$fd = EventUtil::getSocketFd($file);
var_dump(EventUtil::createSocket($fd), fgets($file), descriptors() - $before);
var_dump(EventUtil::createSocket(99999));
echo outcome(fn () => EventUtil::createSocket(-1)), "\n";
echo outcome(fn () => EventUtil::createSocket(PHP_INT_MAX)), "\n";

set_error_handler(fn ($number, $message) => throw new ErrorException($message));
echo outcome(fn () => EventUtil::createSocket($fd)), "\n";
?>
--EXPECTF--
bool(true)
bool(true)
string(6) "hello
"
bool(true)
string(9) "127.0.0.1"
bool(true)
int(-1)

Warning: EventUtil::createSocket(): Failed making a Socket: Socket operation on non-socket in %s on line %d
bool(false)
string(6) "<?php
"
int(0)

Warning: EventUtil::createSocket(): Failed making a Socket: Bad file descriptor in %s on line %d
bool(false)
ValueError: EventUtil::createSocket(): Argument #1 ($fd) must be a descriptor
ValueError: EventUtil::createSocket(): Argument #1 ($fd) must be a descriptor
ErrorException: EventUtil::createSocket(): Failed making a Socket: Socket operation on non-socket
