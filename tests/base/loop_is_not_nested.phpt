--TEST--
EventBase: a loop inside its own callback is an error that stops nobody
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
$again = Event::timer($base, fn () => print("the next callback\n"));
$timer = Event::timer($base, function () use ($base, $again) {
	attempt(fn () => $base->loop());
	attempt(fn () => $base->dispatch());
	$again->add(0);
});
$timer->add(0);
var_dump($base->loop());

$timer = Event::timer($base, fn () => $base->loop(EventBase::LOOP_NONBLOCK));
$timer->add(0);
attempt(fn () => $base->loop());
var_dump($base->loop());
?>
--EXPECT--
Error: EventBase: the loop is already running
Error: EventBase: the loop is already running
the next callback
bool(true)
Error: EventBase: the loop is already running
bool(true)
