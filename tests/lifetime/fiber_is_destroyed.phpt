--TEST--
A Fiber suspended in a callback is dropped, and unwinds through its loop
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach (event_kinds() as $kind => $make) {
	foreach (['nothing before', 'event freed', 'base freed', 'all dropped'] as $before) {
		echo "-- $kind, $before\n";
		$base = new EventBase();
		$never = Event::timer($base, fn () => print("never\n"));
		$never->add(60);
		$event = $make($base, function () {
			try {
				Fiber::suspend();
			} finally {
				echo "unwound\n";
			}
		});
		$fiber = new Fiber(function () use (&$base) {
			$base->loop();
			echo "not reached\n";
		});
		$fiber->start();
		match ($before) {
			'nothing before' => null,
			'event freed' => $event->free(),
			'base freed' => $base->free(),
			'all dropped' => [$event = $base = $never = null, gc_collect_cycles()],
		};
		$fiber = null;
		gc_collect_cycles();
		if ($before === 'nothing before' || $before === 'event freed') {
			$never->del();
			$event->free();
			var_dump($base->loop());
		}
		unset($event, $base, $never);
	}
}
?>
--EXPECT--
-- stream, nothing before
unwound
bool(true)
-- stream, event freed
unwound
bool(true)
-- stream, base freed
unwound
-- stream, all dropped
unwound
-- timer, nothing before
unwound
bool(true)
-- timer, event freed
unwound
bool(true)
-- timer, base freed
unwound
-- timer, all dropped
unwound
-- signal, nothing before
unwound
bool(true)
-- signal, event freed
unwound
bool(true)
-- signal, base freed
unwound
-- signal, all dropped
unwound
