--TEST--
EventBase: stop() after the present callback, exit() after those that are active
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
function three(EventBase $base, callable $first): string
{
	$ran = 0;
	$events = [];
	for ($i = 0; $i < 3; $i++) {
		$events[$i] = Event::timer($base, function () use (&$ran, $first) {
			$ran++ || $first();
		});
		$events[$i]->add(0);
	}
	$base->loop();
	$when_left = $ran;
	$flags = json_encode([$base->gotStop(), $base->gotExit()]);
	$base->loop();
	return "$when_left $flags, then $ran";
}
echo three($base, fn () => $base->stop()), "\n";
echo three($base, fn () => $base->exit()), "\n";
echo three($base, fn () => $base->stop() && $base->resume()), "\n";
echo three($base, fn () => null), "\n";

echo "stop() before the loop counts for nothing:\n";
$base->stop();
var_dump($base->loop());

echo "exit() in a while:\n";
$forever = new Event($base, -1, Event::PERSIST, fn () => null);
$forever->add(3600);
$start = microtime(true);
var_dump($base->exit(0.05), $base->loop(), $base->gotExit());
var_dump(microtime(true) - $start >= 0.04);

echo "at once for what is less than 0, never for what is too far away:\n";
foreach ([-1, NAN, -INF, -0.1, PHP_INT_MIN, INF, 1e300, PHP_INT_MAX] as $seconds) {
	$forever->add(0.001);
	var_dump($base->exit($seconds), $base->loop(EventBase::LOOP_ONCE), $base->gotExit());
}
?>
--EXPECT--
1 [true,false], then 3
3 [false,true], then 3
1 [true,false], then 3
3 [false,false], then 3
stop() before the loop counts for nothing:
bool(true)
exit() in a while:
bool(true)
bool(true)
bool(true)
bool(true)
at once for what is less than 0, never for what is too far away:
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
