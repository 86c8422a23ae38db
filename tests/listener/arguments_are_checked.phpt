--TEST--
EventListener: wrong arguments are refused before anything happens
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$base = new EventBase;
$before = descriptors();
$try = function (int $flags, int $backlog, mixed $target) use ($base) {
	echo outcome(function () use ($base, $flags, $backlog, $target) {
		(new EventListener($base, fn () => 0, null, $flags, $backlog, $target))->getSocketName($address, $port);
		return $address . ($port > 0 ? ' and a port' : '');
	}), "\n";
};
$try(1 << 20, -1, '127.0.0.1:0');
$try(0, PHP_INT_MAX, '127.0.0.1:0');
$try(0, PHP_INT_MIN, '127.0.0.1:0');
$try(0, 0, '127.0.0.1:0');
$try(0, -1, '0:0');
$try(0, -1, '127.0.0.1:65536');
$path = socket_path();
foreach (['localhost:0' => ['127.0.0.1', '::1'], "UNIX:$path" => [$path]] as $target => $addresses) {
	echo outcome(function () use ($base, $target, $addresses) {
		listen($base, fn () => 0, target: $target)->getSocketName($address, $port);
		return in_array($address, $addresses, true);
	}), "\n";
}
echo strtok(outcome(fn () => listen($base, fn () => 0, target: '256.0.0.1:0')), ':'), "\n";
$long = str_repeat('x', 108);
$wrong = [
	'', ':', ':80', '127.0.0.1:', '127.0.0.1:-1', '127.0.0.1:+1',
	'127.0.0.1:8o', '127.0.0.1: 80', '127.0.0.1:99999999999999999999', "127.0.0.1:0\0",
	'127.0.0.1:0:0', '[::1', '[::1]80', '[::1]]:0', '[::1]x:0', '[[::1]]:0', '[127.0.0.1]:0',
	'[]:0', '[', str_repeat('1', 200), "unix:/tmp/a\0b", "unix:$long", 'unix', 'tcp://127.0.0.1:0',
];
$message = 'ValueError: EventListener::__construct(): Argument #6 ($target) must be "ip:port", "[ipv6]:port", "host:port" or "unix:/path"';
foreach ($wrong as $target) {
	$outcome = outcome(fn () => listen($base, fn () => 0, target: $target));
	if ($outcome !== $message) {
		var_dump($target, $outcome);
	}
}
foreach ([null, true, 1.5, [], new stdClass, $base] as $target) {
	$try(0, -1, $target);
}
echo outcome(fn () => new EventListener($base, 'no_such_function', null, 0, -1, '127.0.0.1:0')), "\n";
echo outcome(fn () => new EventListener(new stdClass, fn () => 0, null, 0, -1, '127.0.0.1:0')), "\n";
var_dump(descriptors() - $before);
?>
--EXPECT--
'127.0.0.1 and a port'
'127.0.0.1 and a port'
'127.0.0.1 and a port'
ValueError: EventListener::__construct(): Argument #5 ($backlog) must not be 0 for an address
'0.0.0.0 and a port'
Warning: EventListener::__construct(): There is no port 65536: it is 0
'127.0.0.1 and a port'
true
true
EventException
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, null given
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, bool given
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, float given
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, array given
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, stdClass given
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, EventBase given
TypeError: EventListener::__construct(): Argument #2 ($cb) must be a valid callback, function "no_such_function" not found or invalid function name
TypeError: EventListener::__construct(): Argument #1 ($base) must be of type EventBase, stdClass given
int(0)
