--TEST--
EventBufferEvent: connections that cannot be made
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$base = new EventBase();
$server = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
socket_bind($server, '127.0.0.1', 0);
socket_getsockname($server, $host, $port);
$name = "$host:$port";

/* Bound but not listening: refused, the event callback says so, and the same object may try again. */
$bev = new EventBufferEvent($base, null, 0, null, fn () => print("never\n"), function (EventBufferEvent $bev, int $events): void {
	echo names($events), "\n";
});
$bev->enable(Event::READ | Event::WRITE);
$bev->write('hello');
var_dump($bev->connect($name));
var_dump($bev->connect($name)); /* on its way */
settle($base);
var_dump($bev->output->length);
var_dump($bev->fd);
socket_listen($server);
var_dump($bev->connect($name));
$peer = socket_accept($server);
$bev->setCallbacks(null, null, fn (EventBufferEvent $bev, int $events) => print(names($events) . "\n"));
settle($base);
echo socket_read($peer, 100), "\n";
var_dump($bev->connect($name), $bev->connectHost(null, "127.0.0.1", 1)); /* is there */

/* A socket that is connected already, and one of another family. */
[$connected] = connection($base);
var_dump($connected->connect($name));
$unix = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
var_dump((new EventBufferEvent($base, $unix[0]))->connect($name));

foreach (['', 'localhost:80', '127.0.0.1:65536', '127.0.0.1:', '[::1', 'unix:', 'unix:' . str_repeat('x', 200), "unix:a\0b"] as $address) {
	attempt(fn () => $bev->connect($address));
}
?>
--EXPECT--
bool(true)
bool(false)
ERROR
int(5)
NULL
bool(true)
CONNECTED
hello
bool(false)
bool(false)
bool(false)
bool(false)
Warning: EventBufferEvent::connect(): Argument #1 ($addr) must be an IP address and port, or "unix:" and a path
false
Warning: EventBufferEvent::connect(): Argument #1 ($addr) must be an IP address and port, or "unix:" and a path
false
Warning: EventBufferEvent::connect(): Argument #1 ($addr) must be an IP address and port, or "unix:" and a path
false
Warning: EventBufferEvent::connect(): Argument #1 ($addr) must be an IP address and port, or "unix:" and a path
false
Warning: EventBufferEvent::connect(): Argument #1 ($addr) must be an IP address and port, or "unix:" and a path
false
Warning: EventBufferEvent::connect(): Argument #1 ($addr) must be an IP address and port, or "unix:" and a path
false
Warning: EventBufferEvent::connect(): Argument #1 ($addr) must be an IP address and port, or "unix:" and a path
false
Warning: EventBufferEvent::connect(): Argument #1 ($addr) must be an IP address and port, or "unix:" and a path
false
