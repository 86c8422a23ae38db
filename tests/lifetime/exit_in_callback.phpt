--TEST--
exit() in a callback of each kind, alone and inside another base's loop
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach (event_kinds() as $kind => $make) {
	isolated($kind, function () use ($make) {
		$base = new EventBase();
		$never = Event::timer($base, fn () => print("never\n"));
		$never->add(60);
		$event = $make($base, function () {
			echo "leaving\n";
			exit(3);
		});
		register_shutdown_function(function () use ($base, $never) {
			echo "shutdown function\n";
			var_dump($never->pending, $never->del(), $base->loop());
		});
		try {
			$base->loop();
		} finally {
			echo "exit() runs no finally\n";
		}
		echo "not reached\n";
	});
	isolated("$kind, nested", function () use ($make) {
		$outer = new EventBase();
		$inner = new EventBase();
		$i = $make($inner, fn () => exit(4));
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
--EXPECT--
-- stream
leaving
shutdown function
bool(true)
bool(true)
bool(true)
status 3
-- stream, nested
status 4
-- timer
leaving
shutdown function
bool(true)
bool(true)
bool(true)
status 3
-- timer, nested
status 4
-- signal
leaving
shutdown function
bool(true)
bool(true)
bool(true)
status 3
-- signal, nested
status 4
