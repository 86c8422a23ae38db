--TEST--
EventBase: the loop returns true when there is nothing to wait for, and after each kind of run
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
var_dump($base->loop(), $base->dispatch(), $base->loop(EventBase::LOOP_NONBLOCK), $base->loop(-1));

$fired = 0;
$timer = Event::timer($base, function () use (&$fired) {
	$fired++;
});
$timer->add(0.001);
var_dump($base->loop(EventBase::LOOP_NONBLOCK | EventBase::LOOP_ONCE));
var_dump($base->loop(EventBase::LOOP_ONCE), $fired);

$tick = new Event($base, -1, Event::PERSIST, function () use (&$fired, $base) {
	if (++$fired === 4) {
		$base->stop();
	}
});
$tick->add(0.001);
var_dump($base->loop(), $fired);

attempt(fn () => $base->loop(4));
attempt(fn () => $base->loop(-2));
attempt(fn () => $base->loop('often'));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
int(1)
bool(true)
int(4)
ValueError: EventBase::loop(): Argument #1 ($flags) must be -1 or a combination of EventBase::LOOP_ONCE and EventBase::LOOP_NONBLOCK
ValueError: EventBase::loop(): Argument #1 ($flags) must be -1 or a combination of EventBase::LOOP_ONCE and EventBase::LOOP_NONBLOCK
TypeError: EventBase::loop(): Argument #1 ($flags) must be of type int, string given
