--TEST--
Event::add(): seconds, 0, -1, and what is none of them
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
$fired = 0;
$timer = Event::timer($base, function () use (&$fired) {
	$fired++;
});
foreach ([0, 0.001, 1e-9, true] as $seconds) {
	var_dump($timer->add($seconds));
	$base->loop();
}
var_dump($fired);

echo "refused, and nothing done:\n";
foreach ([-2, -0.5, NAN, INF, -INF, 1e18, PHP_INT_MAX] as $seconds) {
	attempt(fn () => $timer->add($seconds));
}
var_dump($timer->pending);

echo "-1 is no timeout, so there is nothing to wait for:\n";
var_dump($timer->add(-1), $timer->add(), $base->loop(EventBase::LOOP_NONBLOCK), $fired);
$timer->del();

echo "far away:\n";
var_dump($timer->add(9e15), $base->loop(EventBase::LOOP_NONBLOCK), $timer->pending);

echo "added again it starts anew:\n";
$start = microtime(true);
$timer->add(0.001);
$timer->add(0.05);
$base->loop();
var_dump(microtime(true) - $start > 0.04, $fired);

echo "its other names:\n";
var_dump($timer->addTimer(0.5), $timer->pending, $timer->delTimer(), $timer->pending);
var_dump($timer->addSignal(0.5), $timer->pending, $timer->delSignal(), $timer->pending);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
int(4)
refused, and nothing done:
ValueError: Event::add(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
ValueError: Event::add(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
ValueError: Event::add(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
ValueError: Event::add(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
ValueError: Event::add(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
ValueError: Event::add(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
ValueError: Event::add(): Argument #1 ($timeout) must be a finite number of seconds, 0 or more
bool(false)
-1 is no timeout, so there is nothing to wait for:
bool(true)
bool(true)
bool(true)
int(4)
far away:
bool(true)
bool(true)
bool(true)
added again it starts anew:
bool(true)
int(5)
its other names:
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
bool(false)
