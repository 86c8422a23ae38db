--TEST--
EventBase: an exception leaves the loop at once, and what had not run runs next
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach (event_kinds() as $kind => $make) {
	echo "-- $kind\n";
	$base = new EventBase();
	$ran = 0;
	$event = $make($base, fn () => throw new DomainException("in a $kind"));
	$later = [];
	for ($i = 0; $i < 3; $i++) {
		$later[$i] = Event::timer($base, function () use (&$ran) {
			$ran++;
		});
		$later[$i]->add(0.2);
	}
	attempt(fn () => $base->loop());
	var_dump($ran, $base->gotStop());
	$event->free();
	var_dump($base->loop(), $ran);
}
?>
--EXPECT--
-- stream
DomainException: in a stream
int(0)
bool(true)
bool(true)
int(3)
-- timer
DomainException: in a timer
int(0)
bool(true)
bool(true)
int(3)
-- signal
DomainException: in a signal
int(0)
bool(true)
bool(true)
int(3)
