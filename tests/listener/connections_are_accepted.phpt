--TEST--
EventListener: connections reach the callback with the listener, a descriptor, the address and the data
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$accepted = [];
$listener = listen($base, function (...$arguments) use (&$accepted) {
	$accepted[] = $arguments;
	fwrite(accepted($arguments[1]), "hello\n");
}, ['data']);
var_dump($listener->getBase() === $base);
var_dump($listener->getSocketName($address, $port), $address, $port > 0, $listener->fd > 2);

$clients = clients($listener, 3);
until($base, function () use (&$accepted) {
	return count($accepted) === 3;
});
foreach ($clients as $i => $client) {
	[$from, $fd, $peer, $data] = $accepted[$i];
	var_dump($from === $listener, is_int($fd), $data);
	var_dump(implode(':', $peer) === stream_socket_get_name($client, false), is_int($peer[1]));
	var_dump(fgets($client), fgets($client));
}
var_dump(count($accepted[0]));
?>
--EXPECT--
bool(true)
bool(true)
string(9) "127.0.0.1"
bool(true)
bool(true)
bool(true)
bool(true)
array(1) {
  [0]=>
  string(4) "data"
}
bool(true)
bool(true)
string(6) "hello
"
bool(false)
bool(true)
bool(true)
array(1) {
  [0]=>
  string(4) "data"
}
bool(true)
bool(true)
string(6) "hello
"
bool(false)
bool(true)
bool(true)
array(1) {
  [0]=>
  string(4) "data"
}
bool(true)
bool(true)
string(6) "hello
"
bool(false)
int(4)
