--TEST--
Event: a stream closed here, which a forked process still has, wakes nobody
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/idle.php';

$base = new EventBase();
[$reader, $writer] = pair();
$event = new Event($base, $reader, Event::READ | Event::PERSIST, fn () => print("never\n"));
$event->add();
[$other_reader, $other_writer] = pair();
$other = new Event($base, $other_reader, Event::READ | Event::PERSIST, function ($stream) {
	echo fread($stream, 100), "\n";
});
$other->add();
$child = pcntl_fork();
if ($child === 0) {
	pcntl_alarm(60);
	while (true) {
		sleep(10);
	}
}
fclose($reader);
fwrite($writer, 'to nobody');
var_dump(wakes($base, 0.3) <= 1); // once for another backend
fwrite($other_writer, 'the other is heard');
$base->loop(EventBase::LOOP_ONCE);
var_dump($event->pending);
posix_kill($child, SIGKILL);
pcntl_waitpid($child, $status);
?>
--EXPECT--
bool(true)
the other is heard
bool(false)
