--TEST--
A fork inside a callback: the child goes on in the loop, on its own
--EXTENSIONS--
event
--SKIPIF--
<?php
if (str_contains(getenv('LD_PRELOAD') ?: '', 'vgpreload')) die('skip what lives at the end is lost to valgrind');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach (event_kinds() as $kind => $make) {
	foreach (['goes on', 'exits', 'frees the base', 'throws'] as $what) {
		echo "-- $kind, the child $what\n";
		[$reader, $writer] = pair();
		$base = new EventBase();
		$event = $make($base, function () use (&$child, $base, $what, &$event) {
			$event->del();
			$child = pcntl_fork();
			if ($child !== 0) {
				return;
			}
			match ($what) {
				'goes on' => null,
				'exits' => exit(0),
				'frees the base' => $base->free(),
				'throws' => throw new LogicException('in the child'),
			};
		});
		$read = new Event($base, $reader, Event::READ, fn ($stream) => print(fread($stream, 100) . "\n"));
		$read->add();
		try {
			$base->loop(EventBase::LOOP_ONCE);
		} catch (LogicException) {
		}
		if ($child === 0) {
			if ($what !== 'frees the base') {
				$read->del();
				$timer = Event::timer($base, fn () => print("the child's timer\n"));
				$timer->add(0);
				$base->loop();
			}
			exit(0);
		}
		pcntl_waitpid($child, $status);
		fwrite($writer, 'still here');
		$base->loop();
	}
}
?>
--EXPECT--
-- stream, the child goes on
the child's timer
still here
-- stream, the child exits
still here
-- stream, the child frees the base
still here
-- stream, the child throws
the child's timer
still here
-- timer, the child goes on
the child's timer
still here
-- timer, the child exits
still here
-- timer, the child frees the base
still here
-- timer, the child throws
the child's timer
still here
-- signal, the child goes on
the child's timer
still here
-- signal, the child exits
still here
-- signal, the child frees the base
still here
-- signal, the child throws
the child's timer
still here
