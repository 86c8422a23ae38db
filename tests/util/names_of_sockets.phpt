--TEST--
EventUtil::getSocketName(): addresses of streams, Sockets and descriptors of every family
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$stream = stream_socket_server('tcp://127.0.0.1:0');
$name = stream_socket_get_name($stream, false);
foreach ([$stream, EventUtil::getSocketFd($stream), socket_import_stream($stream)] as $socket) {
	var_dump(EventUtil::getSocketName($socket, $address, $port), "$address:$port" === $name);
}
$stream = stream_socket_server('tcp://[::1]:0');
var_dump(EventUtil::getSocketName($stream, $address, $port), $address, $port > 0);
var_dump(EventUtil::getSocketName($stream, $address), $address);

$path = socket_path();
$stream = stream_socket_server("unix://$path");
var_dump(EventUtil::getSocketName($stream, $address, $port), $address === $path, $port);
unlink($path);

$longest = sys_get_temp_dir() . '/event' . getmypid();
$longest .= str_repeat('x', 107 - strlen($longest));
$socket = socket_create(AF_UNIX, SOCK_STREAM, 0);
socket_bind($socket, $longest);
var_dump(EventUtil::getSocketName($socket, $address), $address === $longest);
unlink($longest);

foreach (stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0) as $unnamed) {
	var_dump(EventUtil::getSocketName($unnamed, $address, $port), $address, $port);
}
$socket = socket_create(AF_UNIX, SOCK_STREAM, 0);
var_dump(EventUtil::getSocketName($socket, $address), $address);
$abstract = "\0event\0" . getmypid();
socket_bind($socket, $abstract);
var_dump(EventUtil::getSocketName($socket, $address), $address === '@event@' . getmypid());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
string(3) "::1"
bool(true)
bool(true)
string(3) "::1"
bool(true)
bool(true)
int(0)
bool(true)
bool(true)
bool(true)
string(0) ""
int(0)
bool(true)
string(0) ""
int(0)
bool(true)
string(0) ""
bool(true)
bool(true)
