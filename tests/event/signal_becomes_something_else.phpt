--TEST--
Event: of a signal that came three times, one call that makes the event another ends the rest
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
[$reader] = readable_pair();
$ways = [
	'set to a stream' => fn ($event) => $event->set($base, $reader, Event::READ, fn () => print("readable\n")) && $event->add(),
	'set to a timer' => fn ($event) => $event->setTimer($base, fn () => print("timer\n")) && $event->add(0),
	'deleted' => fn ($event) => $event->del(),
	'freed' => fn ($event) => $event->free(),
	'dropped' => function () {
		$GLOBALS['event'] = null;
	},
	'stopped' => fn ($event) => $base->stop(),
	'thrown' => fn ($event) => throw new LogicException('enough'),
	'base freed' => fn ($event) => $base->free(),
];
pcntl_signal(SIGUSR1, SIG_IGN); // what arrives after the event has gone
foreach ($ways as $name => $way) {
	echo "-- $name\n";
	$calls = 0;
	$event = new Event($base, SIGUSR1, Event::SIGNAL | Event::PERSIST, function () use (&$calls, $way) {
		global $event;
		$calls++;
		if ($event->del()) {
			$way($event);
		}
	});
	$event->add();
	for ($i = 0; $i < 3; $i++) {
		posix_kill(posix_getpid(), SIGUSR1);
	}
	attempt(fn () => $base->loop(EventBase::LOOP_ONCE));
	if ($name !== 'base freed') {
		$base->loop(EventBase::LOOP_NONBLOCK);
	}
	var_dump($calls);
}
?>
--EXPECT--
-- set to a stream
true
readable
int(1)
-- set to a timer
true
timer
int(1)
-- deleted
true
int(1)
-- freed
true
int(1)
-- dropped
true
int(1)
-- stopped
true
int(1)
-- thrown
LogicException: enough
int(1)
-- base freed
true
int(1)
