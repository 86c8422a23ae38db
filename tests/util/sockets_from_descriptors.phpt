--TEST--
EventUtil::createSocket(): the Socket owns the descriptor; what is no socket stays as it is, and the Socket is closed
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
var_dump(EventUtil::getSocketFd(EventUtil::createSocket($fd)), fgets($file), descriptors() - $before);
$closed = EventUtil::createSocket(99999);
var_dump($closed);
echo outcome(fn () => socket_write($closed, 'x')), "\n";
unset($closed);
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
int(-1)
string(6) "<?php
"
int(0)

Warning: EventUtil::createSocket(): Failed making a Socket: Bad file descriptor in %s on line %d
object(Socket)#%d (0) {
}
Error: socket_write(): Argument #1 ($socket) has already been closed

Warning: EventUtil::createSocket(): Argument #1 ($fd) must be a descriptor in %s on line %d
false

Warning: EventUtil::createSocket(): Failed making a Socket: Bad file descriptor in %s on line %d
\Socket::__set_state(array(
))
ErrorException: EventUtil::createSocket(): Failed making a Socket: Socket operation on non-socket
