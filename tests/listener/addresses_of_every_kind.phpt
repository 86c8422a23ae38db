--TEST--
EventListener: binds to IPv4, IPv6 and unix addresses, and tells them and those of peers
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$path = socket_path();
foreach (['127.0.0.1:0', '127.0.0.1', '[::1]:0', '[::1]', '::1', '0.0.0.0:00000', "unix:$path"] as $target) {
	$peer = null;
	$listener = listen($base, function ($listener, $fd, $address) use (&$peer) {
		EventUtil::createSocket($fd);
		$peer = $address;
	}, target: $target);
	var_dump($listener->getSocketName($address, $port));
	echo str_replace($path, 'path', "$target: $address "), $port > 0 ? 'port' : $port, "\n";
	$client = client($listener);
	until($base, function () use (&$peer) {
		return $peer;
	});
	echo $peer[0], ' ', $peer[1] > 0 ? 'port' : $peer[1], "\n";
}
?>
--EXPECT--
bool(true)
127.0.0.1:0: 127.0.0.1 port
127.0.0.1 port
bool(true)
127.0.0.1: 127.0.0.1 port
127.0.0.1 port
bool(true)
[::1]:0: ::1 port
::1 port
bool(true)
[::1]: ::1 port
::1 port
bool(true)
::1: ::1 port
::1 port
bool(true)
0.0.0.0:00000: 0.0.0.0 port
127.0.0.1 port
bool(true)
unix:path: path 0
unix: 0
