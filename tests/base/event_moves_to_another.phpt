--TEST--
EventBase::set() moves an event that has not been added yet
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$a = new EventBase();
$b = new EventBase();
$event = Event::timer($a, fn () => print("fired\n"));
var_dump($b->set($event));
var_dump($event->add(0));
var_dump($a->set($event)); // pending now
var_dump($a->loop());
echo "and on the other:\n";
$b->loop();
$event->free();
attempt(fn () => $a->set($event));

echo "its first base may go:\n";
$event = Event::timer($a, fn () => print("fired\n"));
$b->set($event);
$a->free();
unset($a);
gc_collect_cycles();
$event->add(0);
$b->loop();
echo "its base is kept:\n";
$event->add(0);
$weak = WeakReference::create($b);
unset($b);
$weak->get()->loop();
unset($event);
var_dump($weak->get());
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
bool(true)
and on the other:
fired
warning: EventBase::set(): Failed setting the event's base: has been freed
false
its first base may go:
fired
its base is kept:
fired
NULL
