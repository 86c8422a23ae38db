--TEST--
Event: after free() some methods warn and return false, and free() is silent
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$base = new EventBase();
[$reader] = readable_pair();
foreach ([
	new Event($base, $reader, Event::READ | Event::PERSIST, fn () => print("never\n"), 'data'),
	Event::timer($base, fn () => print("never\n"), 'data'),
	Event::signal($base, SIGUSR2, fn () => print("never\n"), 'data'),
] as $event) {
	$event->add(0);
	var_dump($event->free(), $event->free());
	foreach (['add', 'del', 'addTimer', 'delTimer', 'addSignal', 'delSignal', 'removeTimer'] as $method) {
		attempt(fn () => $event->$method());
	}
	attempt(fn () => $event->setPriority(0));
	attempt(fn () => $event->pending(Event::READ));
	attempt(fn () => $event->set($base, -1, 0));
	attempt(fn () => $event->setTimer($base, fn () => null));
	attempt(fn () => $base->set($event));
	var_dump(isset($event->pending), empty($event->pending), $event->pending ?? 'none');
	attempt(fn () => $event->pending);
	attempt(fn () => $event->data);
	attempt(fn () => $event->data = 1);
	attempt(fn () => $event->__construct($base, -1, 0, fn () => null));
	set_error_handler(null);
	break;
}
var_dump($base->loop());
?>
--EXPECT--
NULL
NULL
warning: Event::add(): Failed adding event: has been freed
false
warning: Event::del(): Failed deleting event: has been freed
false
warning: Event::addTimer(): Failed adding event: has been freed
false
warning: Event::delTimer(): Failed deleting event: has been freed
false
warning: Event::addSignal(): Failed adding event: has been freed
false
warning: Event::delSignal(): Failed deleting event: has been freed
false
warning: Event::removeTimer(): Failed removing the event's timer: has been freed
false
warning: Event::setPriority(): Failed setting the priority: has been freed
false
warning: Event::pending(): Failed asking for the event: has been freed
false
warning: Event::set(): Failed setting event: has been freed
false
warning: Event::setTimer(): Failed setting event: has been freed
false
warning: EventBase::set(): Failed setting the event's base: has been freed
false
bool(false)
bool(true)
string(4) "none"
null
null
warning: {closure}(): Failed setting the data: has been freed
1
Error: Event: has already been constructed
bool(true)
