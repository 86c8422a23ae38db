--TEST--
Event: bad descriptors, bits, signals and callables
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
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

echo "with a time-out it is a timer:\n";
foreach ([-2, PHP_INT_MAX, $closed_stream, $closed_socket, null, true, 'stdin', '3', 1.5, [], new stdClass(),
	fopen('php://memory', 'r'), stream_context_create()] as $fd) {
	foreach ([0, Event::READ] as $also) {
		$timer = new Event($base, $fd, Event::TIMEOUT | $also, function ($fd, $what) {
			echo get_debug_type($fd), " $what, ";
		});
		echo json_encode([$timer->add(0), $base->loop(), $timer->pending]), "\n";
	}
}

echo "bits that mean nothing are ignored:\n";
foreach ([64, 0x80, 1 << 32, PHP_INT_MIN] as $bits) {
	$event = new Event($base, $stream, Event::WRITE | $bits, fn ($stream, $what) => print("$what "));
	echo json_encode([$event->add(), $base->loop(), $event->pending(~0)]), "\n";
}

echo "no such signal:\n";
$signal = function (mixed $number, int $what = Event::SIGNAL) use ($base, $nothing) {
	$event = new Event($base, $number, $what, $nothing);
	attempt(fn () => $event->add());
	return json_encode([$event->pending, $event->del(), $event->free()]);
};
attempt(fn () => $signal($stream, Event::SIGNAL | Event::READ));
attempt(fn () => $signal(SIGUSR1, Event::SIGNAL | Event::ET));
attempt(fn () => $signal(-1, -1));
foreach ([0, -1, 65, PHP_INT_MAX, 'SIGINT', $stream] as $number) {
	attempt(fn () => $signal($number));
}
foreach ([0, null, '12', SIGKILL] as $number) {
	attempt(fn () => Event::signal($base, $number, $nothing)->add());
}
foreach ([-1, 65, 1 << 32, PHP_INT_MIN] as $number) {
	attempt(fn () => Event::signal($base, $number, $nothing));
}
$dead = new Event($base, 65, Event::SIGNAL, $nothing);
attempt(fn () => $dead->set($base, -1, 0));
attempt(fn () => $base->set($dead));
attempt(fn () => $dead->__construct($base, -1, 0, $nothing));
var_dump($base->loop());

echo "no callable:\n";
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
with a time-out it is a timer:
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
null 1, [true,true,false]
null 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
int 1, [true,true,false]
resource (stream) 1, [true,true,false]
resource (stream) 1, [true,true,false]
resource (stream-context) 1, [true,true,false]
resource (stream-context) 1, [true,true,false]
bits that mean nothing are ignored:
4 [true,true,false]
4 [true,true,false]
4 [true,true,false]
4 [true,true,false]
no such signal:
warning: Event::__construct(): Argument #3 ($what) must not combine Event::SIGNAL with READ, WRITE or ET
warning: Event::add(): Failed adding event: waits for nothing that there is
false
warning: Event::del(): Failed deleting event: waits for nothing that there is
"[null,false,null]"
warning: Event::__construct(): Argument #3 ($what) must not combine Event::SIGNAL with READ, WRITE or ET
warning: Event::add(): Failed adding event: waits for nothing that there is
false
warning: Event::del(): Failed deleting event: waits for nothing that there is
"[null,false,null]"
warning: Event::__construct(): Argument #3 ($what) must not combine Event::SIGNAL with READ, WRITE or ET
warning: Event::add(): Failed adding event: waits for nothing that there is
false
warning: Event::del(): Failed deleting event: waits for nothing that there is
"[null,false,null]"
warning: Event::add(): Failed adding event: sigaction: Invalid argument
false
"[false,true,null]"
warning: Event::__construct(): Argument #2 ($fd) must be a signal number between 1 and 64
warning: Event::add(): Failed adding event: waits for nothing that there is
false
warning: Event::del(): Failed deleting event: waits for nothing that there is
"[null,false,null]"
warning: Event::__construct(): Argument #2 ($fd) must be a signal number between 1 and 64
warning: Event::add(): Failed adding event: waits for nothing that there is
false
warning: Event::del(): Failed deleting event: waits for nothing that there is
"[null,false,null]"
warning: Event::__construct(): Argument #2 ($fd) must be a signal number between 1 and 64
warning: Event::add(): Failed adding event: waits for nothing that there is
false
warning: Event::del(): Failed deleting event: waits for nothing that there is
"[null,false,null]"
warning: Event::add(): Failed adding event: sigaction: Invalid argument
false
"[false,true,null]"
warning: Event::__construct(): Argument #2 ($fd) must be a signal number between 1 and 64
warning: Event::add(): Failed adding event: waits for nothing that there is
false
warning: Event::del(): Failed deleting event: waits for nothing that there is
"[null,false,null]"
warning: Event::add(): Failed adding event: sigaction: Invalid argument
false
warning: Event::signal(): Passing null to parameter #2 ($signum) of type int is deprecated
warning: Event::add(): Failed adding event: sigaction: Invalid argument
false
true
warning: Event::add(): Failed adding event: sigaction: Invalid argument
false
warning: Event::signal(): Argument #2 ($signum) must be a signal number between 1 and 64
false
warning: Event::signal(): Argument #2 ($signum) must be a signal number between 1 and 64
false
warning: Event::signal(): Argument #2 ($signum) must be a signal number between 1 and 64
false
warning: Event::signal(): Argument #2 ($signum) must be a signal number between 1 and 64
false
warning: Event::__construct(): Argument #2 ($fd) must be a signal number between 1 and 64
warning: Event::set(): Failed setting event: waits for nothing that there is
false
warning: EventBase::set(): Failed setting the event's base: waits for nothing that there is
false
Error: Event: has already been constructed
bool(true)
no callable:
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
