--TEST--
EventListener: listens on a stream, a Socket or a descriptor that is bound, listening already or not
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

function try_target(string $name, mixed $target, int $backlog): void
{
	$base = new EventBase;
	$n = 0;
	$listener = new EventListener($base, function ($listener, $fd) use (&$n) {
		EventUtil::createSocket($fd);
		$n++;
	}, null, 0, $backlog, $target);
	EventUtil::getSocketName($target, $address, $port);
	$listener->getSocketName($same_address, $same_port);
	$client = stream_socket_client("tcp://$address:$port");
	$other = stream_socket_client("tcp://$address:$port");
	until($base, function () use (&$n) {
		return $n === 2; /* a blocking socket would hang after the first */
	});
	settle($base);
	echo $name, ': ', var_export([$address, $port] === [$same_address, $same_port], true), "\n";
}

function bound(): Socket
{
	$socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
	socket_bind($socket, '127.0.0.1', 0);
	return $socket;
}

try_target('listening stream', stream_socket_server('tcp://127.0.0.1:0'), 0);
try_target('bound Socket', bound(), 5);
try_target('bound Socket, default', bound(), -1);
$socket = socket_create_listen(0);
try_target('listening Socket', $socket, 0);
try_target('descriptor', EventUtil::getSocketFd($socket), 0);
try_target('the same again', EventUtil::getSocketFd($socket), 7);
?>
--EXPECT--
listening stream: true
bound Socket: true
bound Socket, default: true
listening Socket: true
descriptor: true
the same again: true
