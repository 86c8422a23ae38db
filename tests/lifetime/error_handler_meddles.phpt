--TEST--
An error handler called for libevent's message throws, or frees what it is about
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$file = fopen(__FILE__, 'r');
$ways = [
	'throws' => fn () => throw new LogicException('from the handler'),
	'frees the event' => fn () => $GLOBALS['event']->free(),
	'frees the base' => fn () => $GLOBALS['base']->free(),
	'drops both' => function () {
		$GLOBALS['event'] = $GLOBALS['base'] = null;
		gc_collect_cycles();
	},
	'adds again' => function () {
		static $times = 0;
		if ($times++ < 3) {
			@$GLOBALS['event']->add();
		}
	},
];
foreach ($ways as $name => $way) {
	echo "-- $name\n";
	$seen = 0;
	set_error_handler(function () use ($way, &$seen) {
		$seen++;
		$way();
		return true;
	});
	$base = new EventBase();
	$event = new Event($base, $file, Event::READ, fn () => print("never\n"));
	attempt(fn () => $event->add());
	var_dump($seen);

	echo "inside a callback:\n";
	$seen = 0;
	$base = new EventBase();
	$event = new Event($base, $file, Event::READ, fn () => print("never\n"));
	$timer = Event::timer($base, fn () => $event?->add());
	$timer->add(0);
	attempt(fn () => $base->loop());
	var_dump($seen);
}
?>
--EXPECT--
-- throws
LogicException: from the handler
int(1)
inside a callback:
LogicException: from the handler
int(1)
-- frees the event
false
int(1)
inside a callback:
true
int(1)
-- frees the base
false
int(1)
inside a callback:
true
int(1)
-- drops both
false
int(1)
inside a callback:
true
int(1)
-- adds again
false
int(1)
inside a callback:
true
int(1)
