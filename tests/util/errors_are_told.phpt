--TEST--
EventUtil: the last error of a socket function, as number and text
--EXTENSIONS--
event
sockets
--FILE--
<?php
$server = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
socket_bind($server, '127.0.0.1', 0);
socket_getsockname($server, $address, $port); /* bound but not listening: connections are refused */

$client = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
@socket_connect($client, $address, $port);
$errno = EventUtil::getLastSocketErrno($client);
var_dump($errno === SOCKET_ECONNREFUSED);
foreach ([null, $client, EventUtil::getSocketFd($client)] as $socket) {
	@socket_connect($client, $address, $port);
	var_dump(EventUtil::getLastSocketError($socket));
	@socket_connect($client, $address, $port);
	var_dump(EventUtil::getLastSocketErrno($socket) === $errno);
}
?>
--EXPECT--
bool(true)
string(18) "Connection refused"
bool(true)
string(18) "Connection refused"
bool(true)
string(18) "Connection refused"
bool(true)
