--TEST--
Event: signals, repeated, several, and those that cannot be had
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$base = new EventBase();
$got = [];
$events = [];
foreach ([SIGUSR1, SIGUSR2, SIGHUP] as $number) {
	$events[$number] = Event::signal($base, $number, function (int $number) use (&$got) {
		$got[$number] = ($got[$number] ?? 0) + 1;
	});
	$events[$number]->add();
}
foreach ([SIGUSR1, SIGUSR2, SIGUSR1, SIGHUP, SIGUSR1] as $number) {
	posix_kill(posix_getpid(), $number);
}
$base->loop(EventBase::LOOP_NONBLOCK);
ksort($got);
var_dump($got === [SIGHUP => 1, SIGUSR1 => 3, SIGUSR2 => 1]);

echo "two for one signal:\n";
$second = Event::signal($base, SIGHUP, fn () => print("the second\n"));
$second->add();
posix_kill(posix_getpid(), SIGHUP);
$base->loop(EventBase::LOOP_NONBLOCK);
var_dump($got[SIGHUP]);
$second->free();
posix_kill(posix_getpid(), SIGHUP);
$base->loop(EventBase::LOOP_NONBLOCK);
var_dump($got[SIGHUP]);

echo "with a timeout:\n";
$timeout = new Event($base, SIGWINCH, Event::SIGNAL, fn (...$all) => print(json_encode($all) . "\n"));
$timeout->add(0.001);
$base->loop(EventBase::LOOP_ONCE);

echo "not to be had:\n";
$kill = Event::signal($base, SIGKILL, fn () => print("never\n"));
var_dump($kill->add(), $kill->pending);
$kill->free();

echo "given back to PHP:\n";
pcntl_async_signals(true);
pcntl_signal(SIGUSR1, fn () => print("PHP's\n"));
$mine = Event::signal($base, SIGUSR1, fn () => print("mine\n"));
unset($events[SIGUSR1]);
$mine->add();
posix_kill(posix_getpid(), SIGUSR1);
$base->loop(EventBase::LOOP_NONBLOCK);
$mine->del();
posix_kill(posix_getpid(), SIGUSR1);
?>
--EXPECT--
bool(true)
two for one signal:
the second
int(2)
int(3)
with a timeout:
[28,1,null]
not to be had:
warning: Event::add(): Failed adding event: sigaction: Invalid argument
bool(false)
bool(false)
given back to PHP:
mine
PHP's
