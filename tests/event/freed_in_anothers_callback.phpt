--TEST--
Event: of two that are about to fire, the first frees the other
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach (event_kinds() as $kind => $make) {
	foreach (['free', 'del', 'drop'] as $how) {
		$base = new EventBase();
		$events = [];
		$ran = 0;
		$callback = function () use (&$events, &$ran, $how) {
			$ran++;
			foreach ($events as $i => $event) {
				match ($how) {
					'free' => $event->free(),
					'del' => $event->del(),
					'drop' => [$events = [], $event = null],
				};
			}
		};
		for ($i = 0; $i < 3; $i++) {
			$events[$i] = $make($base, $callback);
		}
		attempt(fn () => $base->loop());
		echo "$kind, $how: $ran\n";
		foreach ($events as $event) {
			$event->free();
		}
	}
}
?>
--EXPECT--
true
stream, free: 1
true
stream, del: 1
true
stream, drop: 1
true
timer, free: 1
true
timer, del: 1
true
timer, drop: 1
true
signal, free: 1
true
signal, del: 1
true
signal, drop: 1
