--TEST--
EventListener: wrong arguments are refused before anything happens
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$before = descriptors();
$try = function (int $flags, int $backlog, mixed $target) use ($base) {
	echo outcome(fn () => new EventListener($base, fn () => 0, null, $flags, $backlog, $target)), "\n";
};
$try(1 << 20, -1, '127.0.0.1:0');
$try(-1, -1, '127.0.0.1:0');
$try(0, PHP_INT_MAX, '127.0.0.1:0');
$try(0, PHP_INT_MIN, '127.0.0.1:0');
$try(0, 0, '127.0.0.1:0');
$long = str_repeat('x', 108);
$wrong = [
	'', ':', ':80', '127.0.0.1:', '127.0.0.1:70000', '127.0.0.1:65536', '127.0.0.1:-1', '127.0.0.1:+1',
	'127.0.0.1:8o', '127.0.0.1: 80', '127.0.0.1:000080', '127.0.0.1:99999999999999999999', "127.0.0.1:0\0",
	'127.0.0.1:0:0', '256.0.0.1:0', 'localhost:0', '[::1', '[::1]80', '[::1]]:0', '[::1]x:0', '[[::1]]:0', '[127.0.0.1]:0',
	'[]:0', '[', str_repeat('1', 200), 'unix:', "unix:/tmp/a\0b", "unix:$long", 'unix', 'tcp://127.0.0.1:0',
];
$message = 'ValueError: EventListener::__construct(): Argument #6 ($target) must be "ip:port", "[ipv6]:port" or "unix:/path"';
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
ValueError: EventListener::__construct(): Argument #4 ($flags) must be a combination of EventListener::OPT_* bits
ValueError: EventListener::__construct(): Argument #4 ($flags) must be a combination of EventListener::OPT_* bits
ValueError: EventListener::__construct(): Argument #5 ($backlog) must be between -2147483648 and 2147483647
ValueError: EventListener::__construct(): Argument #5 ($backlog) must be between -2147483648 and 2147483647
ValueError: EventListener::__construct(): Argument #5 ($backlog) must not be 0 for an address
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, null given
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, bool given
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, float given
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, array given
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, stdClass given
TypeError: EventListener::__construct(): Argument #6 ($target) must be an address, a stream, a Socket or a descriptor, EventBase given
TypeError: EventListener::__construct(): Argument #2 ($cb) must be a valid callback, function "no_such_function" not found or invalid function name
TypeError: EventListener::__construct(): Argument #1 ($base) must be of type EventBase, stdClass given
int(0)
