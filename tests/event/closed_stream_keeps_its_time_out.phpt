--TEST--
Event: where a stream is closed, the time-out is told all the same, in another backend too
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach (['nothing' => fn () => null, 'reInit()' => fn (EventBase $base) => $base->reInit(), 'the number is another\'s' => function (EventBase $base) {
	static $others = [];
	[$others[], $others[]] = [$reader] = pair();
	$others[] = $event = new Event($base, $reader, Event::READ, fn () => print("never\n"));
	$event->add();
}] as $what => $meanwhile) {
	foreach ($what === 'nothing' ? [0] : [0, Event::PERSIST] as $persist) { // libevent cannot wait for it again
		$base = new EventBase();
		$base->priorityInit(3);
		[$reader, $writer] = pair();
		$times = 0;
		$event = new Event($base, $reader, Event::READ | $persist, function ($stream, int $events) use ($base, &$times, $persist) {
			echo $events === Event::TIMEOUT ? '' : "events $events ";
			if (++$times === ($persist ? 3 : 1)) {
				$base->stop();
			}
		});
		$event->setPriority(1);
		$event->add(0.02);
		fclose($reader);
		$meanwhile($base);
		echo $what, $persist ? ', persistent' : '', ': ', json_encode($event->pending), ' ';
		$base->loop();
		echo "$times times ", json_encode([$event->pending, @$event->add(0.02)]), "\n";
		$event->free();
		fclose($writer);
	}
}
?>
--EXPECT--
nothing: true 1 times [false,false]
reInit(): true 1 times [false,false]
reInit(), persistent: true 3 times [true,false]
the number is another's: true 1 times [false,false]
the number is another's, persistent: true 3 times [true,false]
