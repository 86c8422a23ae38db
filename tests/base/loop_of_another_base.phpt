--TEST--
EventBase: a callback may run another base's loop
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$outer = new EventBase();
$inner = new EventBase();
$in = [];
foreach (['a' => 0, 'b' => 0.002] as $name => $seconds) {
	$in[$name] = Event::timer($inner, function () use ($name, $inner) {
		echo "inner $name\n";
		if ($name === 'a') {
			$inner->stop();
		}
	});
	$in[$name]->add($seconds);
}
$out = Event::timer($outer, function () use ($inner) {
	echo "outer begins\n";
	var_dump($inner->loop(), $inner->gotStop());
	echo "outer goes on\n";
	var_dump($inner->loop());
});
$out->add(0);
$last = Event::timer($outer, fn () => print("outer, another\n"));
$last->add(0.001);
var_dump($outer->loop(), $outer->gotStop());

echo "an exception goes through both:\n";
$in['a']->setTimer($inner, fn () => throw new LogicException('from inside'));
$in['a']->add(0);
$in['b']->add(0.001);
$out->add(0);
$last->add(0.001);
attempt(fn () => $outer->loop());
echo "the rest is still to come:\n";
$inner->loop();
$outer->loop();
?>
--EXPECT--
outer begins
inner a
bool(true)
bool(true)
outer goes on
inner b
bool(true)
outer, another
bool(true)
bool(false)
an exception goes through both:
outer begins
LogicException: from inside
the rest is still to come:
inner b
outer, another
