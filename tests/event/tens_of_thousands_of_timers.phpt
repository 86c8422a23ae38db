--TEST--
Event: tens of thousands of timers fire, none before its time
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

/* libevent's clock goes by the kernel's ticks, of up to 10 ms, where a precise one is not asked for. */
const TICK = 0.010;

$base = new EventBase();
$fired = $early = 0;
$timers = [];
for ($i = 0; $i < 30000; $i++) {
	$seconds = ($i * 7919 % 1000) / 20000;
	$due = microtime(true) + $seconds;
	$timers[$i] = Event::timer($base, function () use (&$fired, &$early, &$timers, $i, $due) {
		$fired++;
		$early += microtime(true) < $due - TICK;
		unset($timers[$i]);
	});
	$timers[$i]->add($seconds);
}
var_dump(count($timers), $base->loop(), $fired, $early, count($timers));

echo "and as many cancelled:\n";
for ($i = 0; $i < 30000; $i++) {
	$timers[$i] = Event::timer($base, fn () => print("never\n"));
	$timers[$i]->add(0);
}
unset($timers);
var_dump($base->loop());
?>
--EXPECT--
int(30000)
bool(true)
int(30000)
int(0)
int(0)
and as many cancelled:
bool(true)
