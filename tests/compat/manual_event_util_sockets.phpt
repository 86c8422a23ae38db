--TEST--
Manual, EventUtil: descriptors, names, options and errors of sockets
--EXTENSIONS--
event
sockets
--FILE--
<?php
$server = stream_socket_server('tcp://127.0.0.1:0');
$socket = socket_import_stream($server);
$name = stream_socket_get_name($server, false);

var_dump(EventUtil::getSocketFd($server) === EventUtil::getSocketFd($socket), EventUtil::getSocketFd($socket) > 2);
var_dump(EventUtil::getSocketName($socket, $address, $port), "$address:$port" === $name);

echo "-- options\n";
var_dump(EventUtil::setSocketOption($socket, EventUtil::SOL_SOCKET, EventUtil::SO_KEEPALIVE, 1));
var_dump(socket_get_option($socket, SOL_SOCKET, SO_KEEPALIVE));
var_dump(EventUtil::setSocketOption($socket, EventUtil::SOL_SOCKET, EventUtil::SO_LINGER, ['l_onoff' => 1, 'l_linger' => 9]));
var_dump(socket_get_option($socket, SOL_SOCKET, SO_LINGER)['l_linger']);
var_dump(EventUtil::setSocketOption($socket, EventUtil::SOL_SOCKET, EventUtil::SO_RCVTIMEO, ['sec' => 2, 'usec' => 0]));
var_dump(socket_get_option($socket, SOL_SOCKET, SO_RCVTIMEO)['sec']);

echo "-- errors\n";
try {
	new EventListener(new EventBase(), fn () => null, null, 0, -1, $name);
} catch (EventException $e) {
	var_dump(EventUtil::getLastSocketErrno() === SOCKET_EADDRINUSE, EventUtil::getLastSocketError());
}

echo "-- a Socket of a descriptor\n";
$base = new EventBase();
$listener = new EventListener($base, function (EventListener $listener, int $fd, array $peer) {
	$socket = EventUtil::createSocket($fd);
	socket_getpeername($socket, $address, $port);
	var_dump($socket instanceof Socket, [$address, $port] === $peer, EventUtil::getSocketFd($socket) === $fd);
}, null, 0, 0, $server);
$client = stream_socket_client("tcp://$name");
$base->loop(EventBase::LOOP_ONCE);

echo "-- constants\n";
var_dump(EventUtil::LIBEVENT_VERSION_NUMBER > 0x02000000, EventUtil::AF_INET === AF_INET, EventUtil::SOL_TCP === SOL_TCP);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
-- options
bool(true)
int(1)
bool(true)
int(9)
bool(true)
int(2)
-- errors
bool(true)
string(22) "Address already in use"
-- a Socket of a descriptor
bool(true)
bool(true)
bool(true)
-- constants
bool(true)
bool(true)
bool(true)
