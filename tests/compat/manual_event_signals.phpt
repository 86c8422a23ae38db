--TEST--
Manual, Event::signal(): a signal ends the loop, and the process may go on
--EXTENSIONS--
event
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Handler
{
	public function __construct(private EventBase $base) {}

	public function handle(int $signo, mixed $arg = null): void
	{
		echo 'caught ', $signo === SIGTERM ? 'SIGTERM' : $signo, ", $arg\n";
		$this->base->exit();
	}
}

$base = new EventBase();
$event = Event::signal($base, SIGTERM, [new Handler($base), 'handle'], 'argument');
var_dump($event->add(), $event->pending(Event::SIGNAL));
posix_kill(posix_getpid(), SIGTERM);
var_dump($base->loop(), $base->gotExit(), $event->pending(Event::SIGNAL));

echo "-- new Event(signal number)\n";
$event->free();
$event = new Event($base, SIGTERM, Event::SIGNAL | Event::PERSIST, function ($signo, $what, $arg) use ($base) {
	var_dump($signo === SIGTERM, $what === Event::SIGNAL, $arg);
	$base->stop();
}, 'argument');
$event->addSignal();
posix_kill(posix_getpid(), SIGTERM);
var_dump($base->loop(), $base->gotStop());

echo "-- once deleted, the signal does what it did before\n";
pcntl_signal(SIGTERM, fn () => print("PHP's handler\n"));
var_dump($event->addSignal(), $event->delSignal());
posix_kill(posix_getpid(), SIGTERM);
pcntl_signal_dispatch();
?>
--EXPECT--
bool(true)
bool(true)
caught SIGTERM, argument
bool(true)
bool(true)
bool(true)
-- new Event(signal number)
bool(true)
bool(true)
string(8) "argument"
bool(true)
bool(true)
-- once deleted, the signal does what it did before
bool(true)
bool(true)
PHP's handler
