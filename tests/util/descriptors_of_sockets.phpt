--TEST--
EventUtil::getSocketFd(): the descriptor of a stream, a Socket or itself; -1 where it is closed
--EXTENSIONS--
event
sockets
--FILE--
<?php
$socket = socket_create(AF_INET, SOCK_STREAM, 0);
$stream = socket_export_stream($socket);
$fd = EventUtil::getSocketFd($socket);
var_dump($fd > 2, EventUtil::getSocketFd($stream) === $fd, EventUtil::getSocketFd($fd) === $fd);
var_dump(str_starts_with(readlink("/proc/self/fd/$fd"), 'socket:'));
fclose($stream);
var_dump(EventUtil::getSocketFd($stream));
$socket = socket_create(AF_INET, SOCK_STREAM, 0);
socket_close($socket);
var_dump(EventUtil::getSocketFd($socket));
var_dump(EventUtil::getSocketFd(-7), EventUtil::getSocketFd(PHP_INT_MAX));
var_dump(EventUtil::getSocketFd(fopen('php://memory', 'r')), EventUtil::getSocketFd(stream_context_create()));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
int(-1)
int(-1)
int(-1)
int(-1)
int(-1)
int(-1)
