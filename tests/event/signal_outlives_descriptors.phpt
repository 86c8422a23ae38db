--TEST--
Event::signal(): a new backend watches signals, though a watched descriptor has been closed
--EXTENSIONS--
event
posix
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
$signal = Event::signal($base, SIGUSR1, fn () => print("signal\n"));
$signal->add();
[$x, $y] = pair();
$event = new Event($base, $x, Event::READ | Event::PERSIST, fn () => print("not this\n"));
$event->add();
fclose($x);
isolated('a fork', function () use ($base) {
	$base->loop(EventBase::LOOP_NONBLOCK);
	posix_kill(posix_getpid(), SIGUSR1);
	$base->loop(EventBase::LOOP_NONBLOCK);
});
echo "-- reInit()\n";
var_dump($base->reInit());
posix_kill(posix_getpid(), SIGUSR1);
$base->loop(EventBase::LOOP_NONBLOCK);
echo "-- one that has arrived\n";
posix_kill(posix_getpid(), SIGUSR1);
$base->reInit();
$base->loop(EventBase::LOOP_NONBLOCK);
?>
--EXPECT--
-- a fork
signal
status 0
-- reInit()
bool(true)
signal
-- one that has arrived
signal
