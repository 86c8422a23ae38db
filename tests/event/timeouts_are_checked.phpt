--TEST--
Event::add(): seconds, 0, -1, less than 0 is at once, and what is too far away never comes
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

echo "less than 0 is at once:\n";
foreach ([-2, -0.5, NAN, -INF, -1e18, PHP_INT_MIN] as $seconds) {
	var_dump($timer->add($seconds));
	$base->loop();
}
var_dump($fired);

echo "far away, with each backend:\n";
$other = 0;
foreach ([9e15, 1e16, 1e18, 1e300, INF, PHP_INT_MAX, PHP_INT_MAX / 2, intdiv(PHP_INT_MAX, 1000) - 1] as $seconds) {
	foreach (Event::getSupportedMethods() as $method) {
		foreach ([0, EventBase::PRECISE_TIMER] as $flags) {
			$config = new EventConfig();
			$config->setFlags($flags);
			foreach (array_diff(Event::getSupportedMethods(), [$method]) as $avoided) {
				$config->avoidMethod($avoided);
			}
			$on = new EventBase($config);
			$far = new Event($on, -1, Event::PERSIST, fn () => $other++);
			$ok = $far->add($seconds) && $far->pending;
			$far->removeTimer();
			$far->add($seconds);
			$on->exit($seconds);
			$soon = Event::timer($on, fn () => $on->stop());
			$soon->add(0.001);
			if (!$ok || !$on->loop() || !$on->loop(EventBase::LOOP_NONBLOCK) || $on->gotExit()
				|| !$far->pending || $other) {
				echo "$method, $flags, $seconds\n";
			}
		}
	}
}

echo "-1 is no timeout, so there is nothing to wait for:\n";
var_dump($timer->add(-1), $timer->add(), $base->loop(EventBase::LOOP_NONBLOCK), $fired);
$timer->del();

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
less than 0 is at once:
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
int(10)
far away, with each backend:
-1 is no timeout, so there is nothing to wait for:
bool(true)
bool(true)
bool(true)
int(10)
added again it starts anew:
bool(true)
int(11)
its other names:
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
bool(false)
