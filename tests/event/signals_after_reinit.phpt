--TEST--
EventBase::reInit(): signals are counted once, and the handler of before comes back
--EXTENSIONS--
event
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
pcntl_async_signals(true);
pcntl_signal(SIGUSR1, fn () => print("pcntl's\n"));
$one = new EventBase();
$event = Event::signal($one, SIGUSR1, fn () => print("event's\n"));
$event->add();
var_dump($one->reInit());
posix_kill(posix_getpid(), SIGUSR1);
$one->loop(EventBase::LOOP_ONCE);
$event->del();
posix_kill(posix_getpid(), SIGUSR1);
$other = new EventBase();
$late = Event::signal($other, SIGUSR2, fn () => print("other's\n"));
var_dump($late->add()); // libevent warns where two bases have signals
posix_kill(posix_getpid(), SIGUSR2);
$other->loop(EventBase::LOOP_ONCE);
?>
--EXPECT--
bool(true)
event's
pcntl's
bool(true)
other's
