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

$tick->del();

echo "bits that mean nothing are ignored, and 4 is to wait though nothing is left:\n";
foreach ([8, 16, 1 << 32, PHP_INT_MIN, EventBase::LOOP_NONBLOCK | 4, -2, PHP_INT_MAX, EventBase::NOLOCK] as $flags) {
	var_dump($base->loop($flags));
}
foreach (['stop', 'exit'] as $leave) {
	$end = Event::timer($base, fn () => $base->$leave());
	$end->add(0.001);
	var_dump($base->loop(EventBase::STARTUP_IOCP));
}
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
bits that mean nothing are ignored, and 4 is to wait though nothing is left:
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
TypeError: EventBase::loop(): Argument #1 ($flags) must be of type int, string given
