--TEST--
EventBase::loop(): LOOP_NONBLOCK goes on while an event is active each time, LOOP_ONCE does not; both together run what is active, and do not wait
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
$calls = 0;
[$end, $closed] = pair();
fclose($closed);
$event = new Event($base, $end, Event::READ | Event::PERSIST, function () use ($base, &$calls) {
	if (++$calls === 100) {
		$base->stop();
	}
});
$event->add();
foreach (['once' => EventBase::LOOP_ONCE, 'both' => EventBase::LOOP_ONCE | EventBase::LOOP_NONBLOCK, 'not waiting' => EventBase::LOOP_NONBLOCK] as $name => $flags) {
	$calls = 0;
	$base->loop($flags);
	echo "$name: $calls\n";
}
$event->del();
[$silent, $other] = pair();
$event = new Event($base, $silent, Event::READ, fn () => null);
$event->add();
$base->loop(EventBase::LOOP_ONCE | EventBase::LOOP_NONBLOCK);
echo "and nothing is active\n";
?>
--EXPECT--
once: 1
both: 1
not waiting: 100
and nothing is active
