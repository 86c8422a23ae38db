--TEST--
EventBase: once freed, every method says so, and freeing again is nothing
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$base = new EventBase();
$event = new Event($base, -1, Event::PERSIST, fn () => null);
$other = new EventBase();
$event->add(1);
var_dump($base->free(), $base->free());
foreach (['getMethod', 'getFeatures', 'loop', 'dispatch', 'exit', 'stop', 'gotStop', 'gotExit',
	'reInit', 'updateCacheTime', 'resume'] as $method) {
	attempt(fn () => $base->$method());
}
attempt(fn () => abs($base->getTimeOfDayCached() - microtime(true)) < 5);
attempt(fn () => $base->priorityInit(2));
attempt(fn () => $base->set(Event::timer($other, fn () => null)));
attempt(fn () => $base->__construct());
attempt(fn () => new Event($base, -1, 0, fn () => null));
attempt(fn () => Event::timer($base, fn () => null));
attempt(fn () => Event::signal($base, SIGUSR1, fn () => null));
attempt(fn () => $other->set($event));
attempt(fn () => $event->set($other, -1, 0));
attempt(fn () => $event->setTimer($other, fn () => null));
attempt(fn () => $event->add());
attempt(fn () => $event->pending);
$mine = Event::timer($other, fn () => null);
attempt(fn () => $mine->set($base, -1, 0));
attempt(fn () => $mine->setTimer($base, fn () => null));
?>
--EXPECT--
NULL
NULL
Error: EventBase: has been freed
Error: EventBase: has been freed
Error: EventBase: has been freed
Error: EventBase: has been freed
warning: EventBase::exit(): EventBase: has been freed
false
warning: EventBase::stop(): EventBase: has been freed
false
Error: EventBase: has been freed
Error: EventBase: has been freed
Error: EventBase: has been freed
warning: EventBase::updateCacheTime(): EventBase: has been freed
false
warning: EventBase::resume(): EventBase: has been freed
false
warning: EventBase::getTimeOfDayCached(): EventBase: has been freed
true
Error: EventBase: has been freed
Error: EventBase: has been freed
Error: EventBase: has already been constructed
Error: EventBase: has been freed
Error: EventBase: has been freed
Error: EventBase: has been freed
warning: EventBase::set(): Failed setting the event's base: its EventBase has been freed
false
warning: Event::set(): Failed setting event: its EventBase has been freed
false
warning: Event::setTimer(): Failed setting event: its EventBase has been freed
false
warning: Event::add(): Failed adding event: its EventBase has been freed
false
null
Error: EventBase: has been freed
Error: EventBase: has been freed
