--TEST--
Event: a number that is no open descriptor is refused by add()
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$base = new EventBase();
$event = new Event($base, 999, Event::READ, fn () => print("never\n"));
var_dump($event->add(), $event->add(1), $event->pending);
var_dump($base->loop());
$event = new Event($base, 999, 0, fn ($fd, $what) => print("only a timeout: $fd $what\n"));
var_dump($event->add(0));
var_dump($base->loop());
?>
--EXPECT--
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
bool(false)
bool(true)
bool(true)
only a timeout: 999 1
bool(true)
