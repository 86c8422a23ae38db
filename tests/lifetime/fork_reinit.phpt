--TEST--
EventBase::reInit() in a child, in the parent, and in a callback
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

[$reader, $writer] = pair();
$base = new EventBase();
$event = new Event($base, $reader, Event::READ | Event::PERSIST, function ($stream) use ($base) {
	echo fread($stream, 100), "\n";
	var_dump($base->reInit());
	$base->stop();
});
$event->add();
var_dump($base->reInit(), $base->reInit());
fwrite($writer, 'parent');
$base->loop();
$child = pcntl_fork();
if ($child === 0) {
	var_dump($base->reInit());
	fwrite($writer, 'child');
	$base->loop();
	exit(0);
}
pcntl_waitpid($child, $status);
fwrite($writer, 'parent');
$base->loop();
$signal = Event::signal($base, SIGUSR1, fn () => print("signal\n"));
$signal->add();
$base->reInit();
posix_kill(posix_getpid(), SIGUSR1);
$event->del();
$base->loop(EventBase::LOOP_ONCE);
?>
--EXPECT--
bool(true)
bool(true)
parent
bool(true)
bool(true)
child
bool(true)
parent
bool(true)
signal
