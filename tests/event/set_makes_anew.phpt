--TEST--
Event::set(): other descriptor, bits, callback and data, but not while pending
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$base = new EventBase();
[$a] = readable_pair();
[$b] = $keep = readable_pair();
$event = new Event($base, $a, Event::READ, function ($stream, $what, $data) use ($a) {
	echo $stream === $a ? 'a' : 'b', " $what ", json_encode($data), "\n";
}, 'first');
$event->add(1);
var_dump($event->set($base, $b, Event::WRITE));
var_dump($event->setTimer($base, fn () => null));
$base->loop(EventBase::LOOP_ONCE);

var_dump($event->set($base, $b, Event::WRITE));
$event->add();
$base->loop();
echo "bits as they were, other data:\n";
var_dump($event->set($base, $a, null, null, 'second'));
$event->add();
$base->loop(EventBase::LOOP_NONBLOCK);
var_dump($event->set($base, $a, Event::READ));
$event->del();
var_dump($event->set($base, $a, Event::READ));
$event->add();
$base->loop();
echo "other callback:\n";
var_dump($event->set($base, -1, 0, fn (...$all) => print(json_encode($all) . "\n")));
$event->add(0);
$base->loop();
var_dump($event->setTimer($base, fn (...$all) => print(json_encode($all) . "\n"), 'timer'));
$event->add(0);
$base->loop();
var_dump($event->set($base, SIGUSR1, Event::SIGNAL, fn (...$all) => print(json_encode($all) . "\n")));
$event->add();
posix_kill(posix_getpid(), SIGUSR1);
$base->loop();

echo "refused, and as before:\n";
attempt(fn () => $event->set($base, -2, Event::READ));
attempt(fn () => $event->set($base, 70, Event::SIGNAL));
attempt(fn () => $event->set($base, $a, Event::READ, 'no_such_function'));
$event->add();
posix_kill(posix_getpid(), SIGUSR1);
$base->loop();

echo "bits that mean nothing are ignored:\n";
var_dump($event->set($base, $a, Event::READ | 64 | 1 << 40, fn (...$all) => print("$all[1]\n")));
$event->add();
$base->loop();
echo "named arguments:\n";
var_dump($event->set($base, $a, cb: fn (...$all) => print("$all[1] $all[2]\n")));
var_dump($event->set($base, $a, arg: 'named'));
$event->add();
$base->loop();

echo "another base:\n";
$other = new EventBase();
var_dump($event->set($other, -1, 0, fn () => print("there\n")));
$event->add(0);
var_dump($base->loop());
unset($base);
gc_collect_cycles();
$other->loop();
?>
--EXPECT--
warning: Event::set(): Failed setting event: it is pending
bool(false)
warning: Event::setTimer(): Failed setting event: it is pending
bool(false)
a 2 "first"
bool(true)
b 4 "first"
bits as they were, other data:
bool(true)
a 4 "second"
bool(true)
bool(true)
a 2 "second"
other callback:
bool(true)
[-1,1,null]
bool(true)
["timer"]
bool(true)
[10,8,null]
refused, and as before:
EventException: Invalid file descriptor
warning: Event::set(): Argument #2 ($fd) must be a signal number between 1 and 64
false
TypeError: Event::set(): Argument #4 ($cb) must be a valid callback or null, function "no_such_function" not found or invalid function name
[10,8,null]
bits that mean nothing are ignored:
bool(true)
2
named arguments:
bool(true)
bool(true)
2 named
another base:
bool(true)
bool(true)
there
