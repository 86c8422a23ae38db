--TEST--
Event: constructed once, not copied, equal to itself alone
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
$event = Event::timer($base, fn () => print("fired\n"));
attempt(fn () => $event->__construct($base, -1, 0, fn () => null));
attempt(fn () => clone $event);
attempt(fn () => serialize($event));
attempt(fn () => unserialize('O:5:"Event":0:{}'));
attempt(fn () => (new ReflectionClass('Event'))->newInstanceWithoutConstructor());
?>
--EXPECT--
Error: Event: has already been constructed
Error: Trying to clone an uncloneable object of class Event
Exception: Serialization of 'Event' is not allowed
Exception: Unserialization of 'Event' is not allowed
ReflectionException: Class Event is an internal class marked as final that cannot be instantiated without invoking its constructor
