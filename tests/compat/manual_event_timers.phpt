--TEST--
Manual, Event: timers, with data, begun again in their callback, persistent, set anew and cancelled
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();

echo "-- Event::timer(), begun again in its callback, which gets the data\n";
$again = Event::timer($base, function (int $n) use (&$again) {
	echo "$n seconds asked for\n";
	$again->delTimer();
	$again->addTimer(0.001);
}, 2);
$again->addTimer(0.001);
$base->loop(EventBase::LOOP_ONCE);
var_dump($again->pending(Event::TIMEOUT), $again->pending);
$again->free();

echo "-- new Event(-1, TIMEOUT): one time\n";
$once = new Event($base, -1, Event::TIMEOUT, function ($fd, int $what, $arg) {
	echo "timeout: $fd ", $what === Event::TIMEOUT ? 'TIMEOUT' : $what, " $arg\n";
}, 'data');
var_dump($once->pending(Event::TIMEOUT), $once->add(0.001), $once->pending(Event::TIMEOUT));
$base->dispatch();
var_dump($once->pending(Event::TIMEOUT));

echo "-- TIMEOUT | PERSIST: until del()\n";
$times = 0;
$persistent = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use (&$persistent, &$times) {
	echo 'time ', ++$times, "\n";
	if ($times === 3) {
		var_dump($persistent->delTimer());
	}
});
$persistent->add(0.001);
$base->loop();
$persistent->free();

echo "-- setTimer(): the same object, another callback\n";
var_dump($once->setTimer($base, fn ($arg) => print("set: $arg\n"), 'other'));
$once->add(0);
$base->loop();

echo "-- removeTimer(): no timeout any more, still readable\n";
[$a, $b] = pair();
$reading = new Event($base, $a, Event::READ, function ($stream, int $what) {
	var_dump($what === Event::READ, fread($stream, 10));
});
$reading->add(0.001);
var_dump($reading->removeTimer(), $reading->pending(Event::TIMEOUT), $reading->pending(Event::READ));
fwrite($b, 'bytes');
$base->loop();

echo "-- whichever comes first\n";
$reading = new Event($base, $a, Event::READ, fn ($stream, int $what) => var_dump($what === Event::TIMEOUT));
$reading->add(0.001);
$base->loop();
?>
--EXPECT--
-- Event::timer(), begun again in its callback, which gets the data
2 seconds asked for
bool(true)
bool(true)
-- new Event(-1, TIMEOUT): one time
bool(false)
bool(true)
bool(true)
timeout: -1 TIMEOUT data
bool(false)
-- TIMEOUT | PERSIST: until del()
time 1
time 2
time 3
bool(true)
-- setTimer(): the same object, another callback
bool(true)
set: other
-- removeTimer(): no timeout any more, still readable
bool(true)
bool(false)
bool(true)
bool(true)
string(5) "bytes"
-- whichever comes first
bool(true)
