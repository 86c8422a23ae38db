--TEST--
After a fork the child goes on with the base, and so does the parent
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

[$reader, $writer] = pair();
[$to_parent, $from_child] = pair();
$base = new EventBase();
$role = 'parent';
$event = new Event($base, $reader, Event::READ | Event::PERSIST, function ($stream) use (&$role, $base) {
	echo "$role got ", fread($stream, 100), "\n";
	$base->stop();
});
$event->add();
$signal = Event::signal($base, SIGUSR1, function () use (&$role) {
	echo "$role got a signal\n";
});
$signal->add();
$child = pcntl_fork();
if ($child === 0) {
	$role = 'child';
	fwrite($writer, 'one');
	var_dump($base->loop());
	posix_kill(posix_getpid(), SIGUSR1);
	$base->loop(EventBase::LOOP_NONBLOCK);
	$event->free(); // must not take the descriptor out of the parent's epoll
	var_dump($base->reInit(), $base->loop(EventBase::LOOP_NONBLOCK));
	exit;
}
pcntl_waitpid($child, $status);
var_dump(pcntl_wifexited($status));
fwrite($writer, 'two');
var_dump($base->loop());
posix_kill(posix_getpid(), SIGUSR1);
$base->loop(EventBase::LOOP_NONBLOCK);
?>
--EXPECT--
child got one
bool(true)
child got a signal
bool(true)
bool(true)
bool(true)
parent got two
bool(true)
parent got a signal
