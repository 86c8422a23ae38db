--TEST--
Event: $pending and pending() tell whether it waits, and for what
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
[$reader, $writer] = pair();
$event = new Event($base, $reader, Event::READ | Event::PERSIST, fn () => null);
$ask = fn () => print(json_encode([$event->pending, ...array_map($event->pending(...),
	[Event::READ, Event::WRITE, Event::TIMEOUT, Event::SIGNAL, Event::READ | Event::WRITE, 0])]) . "\n");
$ask();
$event->add();
$ask();
$event->add(10);
$ask();
var_dump($event->removeTimer(), $event->removeTimer());
$ask();
$event->del();
$ask();
echo "bits that mean nothing are ignored:\n";
$event->add();
var_dump($event->pending(64), $event->pending(1 << 32), $event->pending(-1), $event->pending(PHP_INT_MIN));
$event->del();

echo "inside its callback:\n";
$once = Event::timer($base, function () use (&$once) {
	var_dump($once->pending);
});
$once->add(0);
$base->loop();
unset($once);
gc_collect_cycles();
?>
--EXPECT--
[false,false,false,false,false,false,false]
[true,true,false,false,false,true,false]
[true,true,false,true,false,true,false]
bool(true)
bool(true)
[true,true,false,false,false,true,false]
[false,false,false,false,false,false,false]
bits that mean nothing are ignored:
bool(false)
bool(false)
bool(true)
bool(false)
inside its callback:
bool(false)
