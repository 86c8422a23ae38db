--TEST--
EventBase: freed in a callback, the loop ends, and nothing else fires
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
foreach (event_kinds() as $kind => $make) {
	echo "-- $kind\n";
	$base = new EventBase();
	$never = Event::timer($base, fn () => print("never\n"));
	$never->add(5);
	$event = $make($base, function () use (&$base, &$event, $never) {
		$base->free();
		attempt(fn () => $base->stop());
		attempt(fn () => $base->loop());
		attempt(fn () => $never->add(0));
		attempt(fn () => Event::timer($base, fn () => null));
		var_dump($event->pending, $never->pending);
		$base = null;
		gc_collect_cycles();
	});
	var_dump($base->loop());
	$event->free();
	unset($base);
}
?>
--EXPECT--
-- stream
warning: EventBase::stop(): EventBase: has been freed
false
Error: EventBase: has been freed
warning: Event::add(): Failed adding event: its EventBase has been freed
false
Error: EventBase: has been freed
NULL
NULL
bool(true)
-- timer
warning: EventBase::stop(): EventBase: has been freed
false
Error: EventBase: has been freed
warning: Event::add(): Failed adding event: its EventBase has been freed
false
Error: EventBase: has been freed
NULL
NULL
bool(true)
-- signal
warning: EventBase::stop(): EventBase: has been freed
false
Error: EventBase: has been freed
warning: Event::add(): Failed adding event: its EventBase has been freed
false
Error: EventBase: has been freed
NULL
NULL
bool(true)
