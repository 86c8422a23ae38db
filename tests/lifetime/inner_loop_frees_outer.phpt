--TEST--
EventBase: a callback of one loop frees the base whose callback runs it
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$outer = new EventBase();
$inner = new EventBase();
$never = Event::timer($outer, fn () => print("never\n"));
$never->add(1);
$i = Event::timer($inner, function () use ($outer, $inner) {
	$outer->free();
	attempt(fn () => $outer->loop());
	$inner->free();
	echo "both freed\n";
});
$i->add(0);
$o = Event::timer($outer, function () use ($inner) {
	var_dump($inner->loop());
	attempt(fn () => $inner->loop());
	echo "the outer callback goes on\n";
});
$o->add(0);
var_dump($outer->loop());
attempt(fn () => $outer->loop());

echo "three deep, the innermost throws and frees all:\n";
$bases = [new EventBase(), new EventBase(), new EventBase()];
$events = [];
foreach ($bases as $n => $base) {
	$events[$n] = Event::timer($base, function () use ($n, $bases) {
		if (isset($bases[$n + 1])) {
			$bases[$n + 1]->loop();
			echo "not reached\n";
		}
		foreach ($bases as $base) {
			$base->free();
		}
		throw new LogicException('innermost');
	});
	$events[$n]->add(0);
}
attempt(fn () => $bases[0]->loop());
?>
--EXPECT--
Error: EventBase: has been freed
both freed
bool(true)
Error: EventBase: has been freed
the outer callback goes on
bool(true)
Error: EventBase: has been freed
three deep, the innermost throws and frees all:
LogicException: innermost
