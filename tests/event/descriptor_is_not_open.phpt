--TEST--
Event: a number that is no open descriptor is refused where something would wait for it
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$base = new EventBase();
foreach ([Event::READ, Event::WRITE, Event::READ | Event::WRITE | Event::PERSIST] as $what) {
	attempt(fn () => new Event($base, 999, $what, fn () => print("never\n")));
}

echo "-- only a timeout\n";
$event = new Event($base, 999, 0, fn ($fd, $what) => print("timeout: $fd $what\n"));
var_dump($event->add(0));
var_dump($base->loop());

echo "-- set()\n";
attempt(fn () => $event->set($base, 999, Event::READ));
var_dump($event->add(0));
var_dump($base->loop());

echo "-- closed before add()\n";
[$stream] = pair();
$event = new Event($base, EventUtil::getSocketFd($stream), Event::READ, fn () => print("never\n"));
fclose($stream);
var_dump($event->add(), $event->add(1), $event->pending);
var_dump($base->loop());
?>
--EXPECT--
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
-- only a timeout
bool(true)
timeout: 999 1
bool(true)
-- set()
EventException: Invalid file descriptor
bool(true)
timeout: 999 1
bool(true)
-- closed before add()
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
bool(false)
bool(true)
