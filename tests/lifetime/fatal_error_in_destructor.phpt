--TEST--
A fatal error in the destructor of data, while a base with more of them is freed
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Fatal
{
	public static int $left = 5;

	public function __destruct()
	{
		if (--self::$left === 2) {
			@trigger_error('enough', E_USER_ERROR);
		}
	}
}
foreach (['free', 'free in a callback', 'drop', 'drop in a callback'] as $how) {
	isolated($how, function () use ($how) {
		$base = new EventBase();
		$events = [];
		for ($i = 0; $i < 5; $i++) {
			$events[$i] = Event::timer($base, fn () => print("never\n"), new Fatal());
			$events[$i]->add(60);
		}
		$do = function () use (&$base, &$events, $how) {
			if (str_starts_with($how, 'free')) {
				$base->free();
			} else {
				$events = [];
			}
			echo "not reached\n";
		};
		if (str_ends_with($how, 'callback')) {
			$timer = Event::timer($base, $do);
			$timer->add(0);
			$base->loop();
		}
		$do();
	});
}
?>
--EXPECTF--
-- free

Fatal error: enough in %s on line %d
status 255
-- free in a callback

Fatal error: enough in %s on line %d
status 255
-- drop

Fatal error: enough in %s on line %d
status 255
-- drop in a callback

Fatal error: enough in %s on line %d
status 255
