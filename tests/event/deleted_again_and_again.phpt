--TEST--
Event::del() is true before add() and when repeated
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
[$reader] = readable_pair();
foreach ([
	new Event($base, $reader, Event::READ | Event::PERSIST, fn () => print("never\n")),
	Event::timer($base, fn () => print("never\n")),
	Event::signal($base, SIGUSR2, fn () => print("never\n")),
] as $event) {
	var_dump($event->del(), $event->add(0), $event->del(), $event->del(), $event->pending);
}
var_dump($base->loop());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
