--TEST--
EventBufferEvent: wrong arguments change nothing
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$base = new EventBase();
[$a, $b] = EventBufferEvent::createPair($base);
$make = fn (mixed ...$arguments) => new EventBufferEvent($base, ...$arguments);

attempt(fn () => $make(null, 16));
attempt(fn () => $make(null, -1));
attempt(fn () => $make(null, EventBufferEvent::OPT_UNLOCK_CALLBACKS));
attempt(fn () => $make(null, 0, 'no such function'));
attempt(fn () => $make(null, 0, null, 'no such function'));
attempt(fn () => $make(null, 0, null, null, 'no such function'));
attempt(fn () => $make('a socket?'));
attempt(fn () => $make(1.5));
attempt(fn () => $make(new stdClass()));
attempt(fn () => $make(-1));
attempt(fn () => $make(PHP_INT_MAX));
attempt(fn () => $make(999999));
attempt(fn () => $make(999999, EventBufferEvent::OPT_CLOSE_ON_FREE));
fclose($closed = tmpfile());
attempt(fn () => $make($closed));
attempt(fn () => $make(fopen('php://memory', 'r')));
attempt(fn () => EventBufferEvent::createPair($base, 16));
attempt(fn () => count(EventBufferEvent::createPair($base, 15)));
attempt(fn () => count(EventBufferEvent::createPair($base, EventBufferEvent::OPT_UNLOCK_CALLBACKS)));
attempt(fn () => $make(null, 15)->getEnabled());

foreach (['enable', 'disable'] as $method) {
	foreach ([Event::TIMEOUT, Event::PERSIST, -1, PHP_INT_MIN] as $events) {
		attempt(fn () => $a->$method($events));
	}
}
attempt(fn () => $a->enable(0));
attempt(fn () => $a->setWatermark(Event::SIGNAL, 0, 0));
attempt(fn () => $a->setWatermark(Event::READ, -1, 0));
attempt(fn () => $a->setWatermark(Event::READ, 0, -1));
attempt(fn () => $a->setTimeouts(-1, 0));
attempt(fn () => $a->setTimeouts(0, NAN));
attempt(fn () => $a->setTimeouts(INF, 0));
attempt(fn () => $a->setPriority(-1));
attempt(fn () => $a->setPriority(1));
attempt(fn () => $a->setPriority(256));
attempt(fn () => $a->read(-1));
attempt(fn () => $a->write([]));
attempt(fn () => $a->writeBuffer(new stdClass()));
attempt(fn () => $a->setCallbacks(null, null, 'no such function'));
attempt(fn () => $a->setCallbacks(null, null));
attempt(fn () => $a->getEnabled() === Event::WRITE && $a->input->length === 0);
attempt(fn () => clone $a);
attempt(fn () => serialize($a));
?>
--EXPECT--
{}
{}
{}
TypeError: EventBufferEvent::__construct(): Argument #4 ($readcb) must be a valid callback or null, function "no such function" not found or invalid function name
TypeError: EventBufferEvent::__construct(): Argument #5 ($writecb) must be a valid callback or null, function "no such function" not found or invalid function name
TypeError: EventBufferEvent::__construct(): Argument #6 ($eventcb) must be a valid callback or null, function "no such function" not found or invalid function name
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
Warning: EventBufferEvent::__construct(): Invalid file descriptor: fcntl(999999, F_GETFL): Bad file descriptor
{}
Warning: EventBufferEvent::__construct(): Invalid file descriptor: fcntl(999999, F_GETFL): Bad file descriptor
{}
EventException: Invalid file descriptor
EventException: Invalid file descriptor
[{},{}]
2
2
4
true
true
true
true
true
true
true
true
true
null
null
null
true
true
true
Warning: EventBufferEvent::setPriority(): Argument #1 ($priority) must be between 0 and 0
false
Warning: EventBufferEvent::setPriority(): Argument #1 ($priority) must be between 0 and 0
false
Warning: EventBufferEvent::setPriority(): Argument #1 ($priority) must be between 0 and 0
false
null
TypeError: EventBufferEvent::write(): Argument #1 ($data) must be of type string, array given
TypeError: EventBufferEvent::writeBuffer(): Argument #1 ($buf) must be of type EventBuffer, stdClass given
TypeError: EventBufferEvent::setCallbacks(): Argument #3 ($eventcb) must be a valid callback or null, function "no such function" not found or invalid function name
ArgumentCountError: EventBufferEvent::setCallbacks() expects at least 3 arguments, 2 given
false
Error: Trying to clone an uncloneable object of class EventBufferEvent
Exception: Serialization of 'EventBufferEvent' is not allowed
