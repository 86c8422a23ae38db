--TEST--
EventBase::reInit(): what is left of a signal's timeout stays, and a signal that has come is told
--EXTENSIONS--
event
posix
pcntl
--FILE--
<?php
require __DIR__ . '/../support/base.php';

pcntl_alarm(60);
$base = new EventBase();
$waits = Event::signal($base, SIGUSR1, fn () => print("timed out\n"));
$begun = hrtime(true);
$waits->add(0.05);
var_dump($base->reInit());
$base->loop();
$took = (hrtime(true) - $begun) / 1e9;
echo $took >= 0.04 ? "in time\n" : "after $took s\n";

echo "-- active\n";
$base->priorityInit(2);
$came = Event::signal($base, SIGUSR2, fn () => print("came\n"));
$came->setPriority(1);
$came->add();
$first = Event::signal($base, SIGUSR1, fn () => var_dump($base->reInit()));
$first->setPriority(0);
$first->add();
posix_kill(posix_getpid(), SIGUSR2);
posix_kill(posix_getpid(), SIGUSR1);
$base->loop(EventBase::LOOP_ONCE | EventBase::LOOP_NONBLOCK);
$base->loop(EventBase::LOOP_ONCE | EventBase::LOOP_NONBLOCK);
?>
--EXPECT--
bool(true)
timed out
in time
-- active
bool(true)
came
