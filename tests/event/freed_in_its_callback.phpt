--TEST--
Event: freed, dropped or deleted by its own callback
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach (event_kinds() as $kind => $make) {
	foreach (['free', 'del', 'drop', 'free and drop', 'base'] as $how) {
		$base = new EventBase();
		$event = null;
		$callback = function () use (&$event, &$base, $how, $kind) {
			$big = str_repeat('x', 100);
			match ($how) {
				'free' => $event->free(),
				'del' => $event->del(),
				'drop' => $event = null,
				'free and drop' => [$event->free(), $event = null],
				'base' => $base->free(),
			};
			gc_collect_cycles();
			echo "$kind, $how: ", strlen($big), "\n";
		};
		$event = $make($base, $callback);
		unset($callback);
		attempt(fn () => $base->loop());
		if ($kind === 'signal' && $how === 'drop') {
			var_dump($event);
		}
		$event?->free();
	}
}
?>
--EXPECT--
stream, free: 100
true
stream, del: 100
true
stream, drop: 100
true
stream, free and drop: 100
true
stream, base: 100
true
timer, free: 100
true
timer, del: 100
true
timer, drop: 100
true
timer, free and drop: 100
true
timer, base: 100
true
signal, free: 100
true
signal, del: 100
true
signal, drop: 100
true
NULL
signal, free and drop: 100
true
signal, base: 100
true
