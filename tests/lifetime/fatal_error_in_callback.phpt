--TEST--
A fatal error in a callback of each kind, alone and inside another base's loop
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

set_error_handler(null);
foreach (event_kinds() as $kind => $make) {
	isolated($kind, function () use ($make) {
		$base = new EventBase();
		$never = Event::timer($base, fn () => print("never\n"));
		$never->add(0);
		$event = $make($base, fn () => @trigger_error('enough', E_USER_ERROR));
		register_shutdown_function(function () use ($base, $never) {
			echo "shutdown function\n";
			$last = Event::timer($base, fn () => print("works\n"));
			$last->add(0);
			var_dump($never->del(), $base->loop(EventBase::LOOP_ONCE));
		});
		$never->del();
		$base->loop();
		echo "not reached\n";
	});
	isolated("$kind, nested, with the outer one freed inside", function () use ($make) {
		$outer = new EventBase();
		$inner = new EventBase();
		$i = $make($inner, function () use ($outer) {
			$outer->free();
			@trigger_error('enough', E_USER_ERROR);
		});
		$o = Event::timer($outer, function () use ($inner) {
			$inner->loop();
			echo "not reached\n";
		});
		$o->add(0);
		$outer->loop();
		echo "not reached\n";
	});
}
?>
--EXPECTF--
-- stream

Fatal error: enough in %s on line %d
shutdown function
works
bool(true)
bool(true)
status 255
-- stream, nested, with the outer one freed inside

Fatal error: enough in %s on line %d
status 255
-- timer

Fatal error: enough in %s on line %d
shutdown function
works
bool(true)
bool(true)
status 255
-- timer, nested, with the outer one freed inside

Fatal error: enough in %s on line %d
status 255
-- signal

Fatal error: enough in %s on line %d
shutdown function
works
bool(true)
bool(true)
status 255
-- signal, nested, with the outer one freed inside

Fatal error: enough in %s on line %d
status 255
