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

foreach ([-1, NAN, INF, -0.1, 1e300] as $seconds) {
	attempt(fn () => $base->exit($seconds));
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
ValueError: EventBase::exit(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
ValueError: EventBase::exit(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
ValueError: EventBase::exit(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
ValueError: EventBase::exit(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
ValueError: EventBase::exit(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
