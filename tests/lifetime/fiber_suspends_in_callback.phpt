--TEST--
A Fiber suspended in a callback suspends its loop, and resumes it
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach (event_kinds() as $kind => $make) {
	echo "-- $kind\n";
	$base = new EventBase();
	$later = Event::timer($base, fn () => print("later\n"));
	$event = $make($base, function () use ($later) {
		echo 'resumed with ', Fiber::suspend('suspended'), "\n";
		$later->add(0);
	});
	$fiber = new Fiber(fn () => $base->loop(EventBase::LOOP_ONCE));
	echo $fiber->start(), "\n";
	attempt(fn () => $base->loop());
	$other = new EventBase();
	$timer = Event::timer($other, fn () => print("another loop meanwhile\n"));
	$timer->add(0);
	$other->loop();
	$event->del();
	$fiber->resume('a value');
	var_dump($fiber->isTerminated() && $fiber->getReturn());
	$base->loop();
}

echo "-- thrown into\n";
$base = new EventBase();
$event = Event::timer($base, fn () => Fiber::suspend());
$event->add(0);
$fiber = new Fiber(fn () => $base->loop());
$fiber->start();
attempt(fn () => $fiber->throw(new LogicException('thrown in')));
var_dump($base->loop());
?>
--EXPECT--
-- stream
resumed with suspended
Error: EventBase: the loop is suspended with the Fiber that runs it, which waits in a callback; resume that Fiber, or let callbacks start Fibers of their own and suspend those
another loop meanwhile
a value
bool(true)
later
-- timer
resumed with suspended
Error: EventBase: the loop is suspended with the Fiber that runs it, which waits in a callback; resume that Fiber, or let callbacks start Fibers of their own and suspend those
another loop meanwhile
a value
bool(true)
later
-- signal
resumed with suspended
Error: EventBase: the loop is suspended with the Fiber that runs it, which waits in a callback; resume that Fiber, or let callbacks start Fibers of their own and suspend those
another loop meanwhile
a value
bool(true)
later
-- thrown into
LogicException: thrown in
bool(true)
