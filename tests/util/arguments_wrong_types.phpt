--TEST--
EventUtil: what cannot be a socket is a TypeError; one that is closed fails, with the reason
--EXTENSIONS--
event
sockets
--FILE--
<?php
require_once __DIR__ . '/../support/outcome.php';

$functions = [
	'getSocketFd' => fn ($socket) => EventUtil::getSocketFd($socket),
	'getSocketName' => fn ($socket) => EventUtil::getSocketName($socket, $address, $port),
	'setSocketOption' => fn ($socket) => EventUtil::setSocketOption($socket, SOL_SOCKET, SO_KEEPALIVE, 1),
	'getLastSocketErrno' => fn ($socket) => EventUtil::getLastSocketErrno($socket),
	'getLastSocketError' => fn ($socket) => EventUtil::getLastSocketError($socket),
];
foreach ($functions as $name => $function) {
	foreach ([[], 'tcp', 1.5, new stdClass] as $wrong) {
		echo outcome(fn () => $function($wrong)), "\n";
	}
}
$closed = socket_create(AF_INET, SOCK_STREAM, 0);
socket_close($closed);
foreach ($functions as $name => $function) {
	$result = $function($closed);
	echo $name, ': ', var_export($result, true), ', ', EventUtil::getLastSocketError(), "\n";
}
var_dump(EventUtil::getSocketName(fopen(__FILE__, 'r'), $a), EventUtil::getLastSocketErrno() === SOCKET_ENOTSOCK);
?>
--EXPECT--
TypeError: EventUtil::getSocketFd(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, array given
TypeError: EventUtil::getSocketFd(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, string given
TypeError: EventUtil::getSocketFd(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, float given
TypeError: EventUtil::getSocketFd(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, stdClass given
TypeError: EventUtil::getSocketName(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, array given
TypeError: EventUtil::getSocketName(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, string given
TypeError: EventUtil::getSocketName(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, float given
TypeError: EventUtil::getSocketName(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, stdClass given
TypeError: EventUtil::setSocketOption(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, array given
TypeError: EventUtil::setSocketOption(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, string given
TypeError: EventUtil::setSocketOption(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, float given
TypeError: EventUtil::setSocketOption(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, stdClass given
TypeError: EventUtil::getLastSocketErrno(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, array given
TypeError: EventUtil::getLastSocketErrno(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, string given
TypeError: EventUtil::getLastSocketErrno(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, float given
TypeError: EventUtil::getLastSocketErrno(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, stdClass given
TypeError: EventUtil::getLastSocketError(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, array given
TypeError: EventUtil::getLastSocketError(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, string given
TypeError: EventUtil::getLastSocketError(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, float given
TypeError: EventUtil::getLastSocketError(): Argument #1 ($socket) must be a stream, a Socket or a descriptor, stdClass given
getSocketFd: -1, Bad file descriptor
getSocketName: false, Bad file descriptor
setSocketOption: false, Bad file descriptor
getLastSocketErrno: false, Bad file descriptor
getLastSocketError: false, Bad file descriptor
bool(false)
bool(true)
