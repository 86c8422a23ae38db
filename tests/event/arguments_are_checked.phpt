--TEST--
Event: bad descriptors, bits, signals and callables
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
[$closed_stream, $stream] = pair();
fclose($closed_stream);
$closed_socket = socket_create(AF_UNIX, SOCK_STREAM, 0);
socket_close($closed_socket);
$nothing = fn () => null;
foreach ([-2, PHP_INT_MAX, 1 << 40, $closed_stream, $closed_socket, null, 'stdin', 1.5, [], new stdClass(),
	fopen('php://memory', 'r'), stream_context_create()] as $fd) {
	attempt(fn () => new Event($base, $fd, Event::READ, $nothing));
}
foreach ([Event::SIGNAL | Event::READ, Event::SIGNAL | Event::ET, 64, 0x80, -1, 1 << 32] as $what) {
	attempt(fn () => new Event($base, $stream, $what, $nothing));
}
foreach ([0, -1, 65, PHP_INT_MAX, 'SIGINT', $stream] as $number) {
	attempt(fn () => new Event($base, $number, Event::SIGNAL, $nothing));
}
attempt(fn () => Event::signal($base, 0, $nothing));
attempt(fn () => Event::signal($base, 65, $nothing));
foreach (['no_such_function', [$base, 'noSuchMethod'], 'Event::__construct', null, 5] as $callable) {
	attempt(fn () => new Event($base, $stream, Event::READ, $callable));
	attempt(fn () => Event::timer($base, $callable));
}
attempt(fn () => new Event(new stdClass(), $stream, Event::READ, $nothing));
attempt(fn () => new Event($base));
?>
--EXPECT--
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
ValueError: Event::__construct(): Argument #3 ($what) must not combine Event::SIGNAL with READ, WRITE or ET
ValueError: Event::__construct(): Argument #3 ($what) must not combine Event::SIGNAL with READ, WRITE or ET
ValueError: Event::__construct(): Argument #3 ($what) must be a combination of Event::* bits
ValueError: Event::__construct(): Argument #3 ($what) must be a combination of Event::* bits
ValueError: Event::__construct(): Argument #3 ($what) must be a combination of Event::* bits
ValueError: Event::__construct(): Argument #3 ($what) must be a combination of Event::* bits
ValueError: Event::__construct(): Argument #2 ($fd) must be a signal number between 1 and 64
ValueError: Event::__construct(): Argument #2 ($fd) must be a signal number between 1 and 64
ValueError: Event::__construct(): Argument #2 ($fd) must be a signal number between 1 and 64
ValueError: Event::__construct(): Argument #2 ($fd) must be a signal number between 1 and 64
ValueError: Event::__construct(): Argument #2 ($fd) must be a signal number between 1 and 64
ValueError: Event::__construct(): Argument #2 ($fd) must be a signal number between 1 and 64
ValueError: Event::signal(): Argument #2 ($signum) must be a signal number between 1 and 64
ValueError: Event::signal(): Argument #2 ($signum) must be a signal number between 1 and 64
TypeError: Event::__construct(): Argument #4 ($cb) must be a valid callback, function "no_such_function" not found or invalid function name
TypeError: Event::timer(): Argument #2 ($cb) must be a valid callback, function "no_such_function" not found or invalid function name
TypeError: Event::__construct(): Argument #4 ($cb) must be a valid callback, class EventBase does not have a method "noSuchMethod"
TypeError: Event::timer(): Argument #2 ($cb) must be a valid callback, class EventBase does not have a method "noSuchMethod"
TypeError: Event::__construct(): Argument #4 ($cb) must be a valid callback, non-static method Event::__construct() cannot be called statically
TypeError: Event::timer(): Argument #2 ($cb) must be a valid callback, non-static method Event::__construct() cannot be called statically
TypeError: Event::__construct(): Argument #4 ($cb) must be a valid callback, no array or string given
TypeError: Event::timer(): Argument #2 ($cb) must be a valid callback, no array or string given
TypeError: Event::__construct(): Argument #4 ($cb) must be a valid callback, no array or string given
TypeError: Event::timer(): Argument #2 ($cb) must be a valid callback, no array or string given
TypeError: Event::__construct(): Argument #1 ($base) must be of type EventBase, stdClass given
ArgumentCountError: Event::__construct() expects at least 4 arguments, 1 given
