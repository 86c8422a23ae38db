--TEST--
EventBase: the program lets go of everything inside a callback
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach (event_kinds() as $kind => $make) {
	$base = new EventBase();
	$event = $make($base, function () use (&$base, &$event) {
		$event = null;
		$base = null;
		gc_collect_cycles();
	});
	var_dump($base->loop());
	var_dump($base, $event);
}
?>
--EXPECT--
bool(true)
NULL
NULL
bool(true)
NULL
NULL
bool(true)
NULL
NULL
